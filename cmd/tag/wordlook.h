/*
 * wordlook - what each token of a sentence may be where it stands: a mark, a number, a name by its
 * capitals, a cue of the user's own. Which of these it is, wordclass.c decides.
 */
#ifndef WORDLOOK_H
#define WORDLOOK_H

#include "wordclass.h"

/* The bits of all that is in a sentence: of the tokens' shapes, and of their forms' cues. */
struct word_sight {
	unsigned shapes, cues;
};

/* Whether a token is a mark, which has no forms. */
static inline bool
word_is_mark(const struct token *t)
{
	return (t->shape & (TOKEN_PUNCT | TOKEN_LETTER)) == TOKEN_PUNCT;
}

/* Whether token i is a full stop or a mark that ends a sentence as one does. */
bool word_is_stop(const struct doc *d, size_t i);

/* Fills w->can for the tokens of the sentence, but for what capitals say. */
struct word_sight word_look(struct words *w, const struct doc *d, const struct sentence *s, const struct cuelist *own);

/* Whether a cue of several words stands in a sentence that was looked at. */
bool word_long_cue(const struct words *w, const struct doc *d, const struct sentence *s);

/* Tells names from words in it: by their capitals, and by what was found to be one. */
void word_tell_names(struct words *w, const struct doc *d, const struct sentence *s, const struct named *named);

#endif
