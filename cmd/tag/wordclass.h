/*
 * wordclass - what each word of a text does: determiner, noun, verb, ... and what each mark is.
 *
 * What a word may be is said by wordform.h; which of these it is here is decided by the words beside
 * it. Meant for finding subjects and clauses, no more.
 */
#ifndef WORDCLASS_H
#define WORDCLASS_H

#include "cuelist.h"
#include "doc.h"
#include "named.h"
#include "wordform.h"

struct words {
	unsigned char *class; /* enum word_class of each token */
	struct word_form *can; /* what each token may be */
	uint16_t *form;	       /* the number of the form that its entry has */
	size_t class_cap, can_cap, form_cap;
	struct forms forms;
};

/* Makes room for the classes of d's tokens, and finds their forms. */
void words_start(struct words *w, const struct doc *d);

/*
 * Fills w->class for the tokens of a sentence, and returns true; but when no cue of cue.tsv and no
 * "according" may stand in it, and it does not matter otherwise, returns false: its tokens are
 * W_OTHER then, but for a mark at its end. mark[i] is not 0 for a token that is a quotation mark;
 * named are the names in the text, own are cues beside those of the list.
 */
bool words_read(struct words *w, const struct doc *d, const struct sentence *s, const unsigned char *mark,
		const struct named *named, const struct cuelist *own, bool matters);

void words_free(struct words *w);

static inline int
word_is_verb(unsigned c)
{
	return c == W_BASE || c == W_THIRD || c == W_PAST || c == W_ING;
}

static inline int
word_is_auxiliary(unsigned c)
{
	return c == W_BE || c == W_HAVE || c == W_DO || c == W_MODAL;
}

static inline int
word_is_nominal(unsigned c)
{
	return c == W_NOUN || c == W_NAME || c == W_NUMBER || c == W_UNIT;
}

#endif
