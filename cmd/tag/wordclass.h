/*
 * wordclass - what each word of a text does: determiner, noun, verb, ... and what each mark is.
 *
 * A word's possible classes come from the lists (closed classes from function.tsv, cues from
 * cue.tsv, the others from word.tsv with their endings taken off); which of them it is here is
 * decided by the words beside it. Meant for finding subjects and clauses, no more.
 */
#ifndef WORDCLASS_H
#define WORDCLASS_H

#include "cuelist.h"
#include "doc.h"

enum word_class {
	W_OTHER,
	W_NOUN,
	W_NAME, /* capitalised within a sentence, or not in any list */
	W_NUMBER,
	W_ADJECTIVE,
	W_DETERMINER,
	W_POSSESSIVE, /* my, his, whose */
	W_PRONOUN,    /* one that may be a subject or an object by itself */
	W_GENITIVE,   /* the mark: 's */
	W_ADVERB,
	W_PREPOSITION,
	W_COORDINATOR,
	W_SUBORDINATOR, /* because, whether, how */
	W_THAT,		/* the conjunction */
	W_RELATIVE,	/* who, which, that */
	W_TO,		/* before an infinitive */
	W_BE,
	W_HAVE,
	W_DO,
	W_MODAL,
	W_NOT,
	W_BASE, /* verbs */
	W_THIRD,
	W_PAST, /* also a participle */
	W_ING,
	W_TIME, /* Monday, today */
	W_UNIT, /* week, year */
	W_HYPHEN,
	W_COMMA,
	W_DASH,
	W_COLON,
	W_SEMICOLON,
	W_OPEN, /* brackets */
	W_CLOSE,
	W_MARK, /* a quotation mark */
	W_STOP
};

struct words {
	unsigned char *class; /* enum word_class of each token */
	/* the worker's own: what each token may be */
	struct word_can *can;
	size_t class_cap, can_cap;
	struct word_known *known; /* what was found out about entries of the lexicon */
	size_t known_cap;
	struct word_guess *guess; /* and about words that are in no list */
};

/* Makes room for the classes of d's tokens. */
void words_start(struct words *w, const struct doc *d);

/*
 * Fills w->class for the tokens of a sentence. mark[i] is not 0 for a token that is a quotation
 * mark; own are cues beside those of the list.
 */
void words_read(struct words *w, const struct doc *d, const struct sentence *s, const unsigned char *mark,
		const struct cuelist *own);

/* The same for a sentence that tells nothing: W_OTHER, but for a mark at its end. */
void words_pass(struct words *w, const struct doc *d, const struct sentence *s);

/* Whether a verb of cue.tsv, or "according", may stand in the sentence. */
bool words_have_cue(struct words *w, const struct doc *d, const struct sentence *s);

/* Whether token i is a full stop or a mark that ends a sentence as one does. */
bool words_stop_at(const struct doc *d, size_t i);

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
