/*
 * wordclass_part - what the parts of wordclass.c share.
 */
#ifndef WORDCLASS_PART_H
#define WORDCLASS_PART_H

#include "wordclass.h"

/* What the words before one in its clause say of it. */
enum {
	HAS_VERB = 1 << 0,    /* the clause has its verb already */
	BEHIND_WORDS = 1 << 1 /* it begins behind somebody's words */
};

/* Whether the token at or behind i may begin or go on with a noun phrase; loose: if it need be. */
bool word_nominal_ahead(const struct words *w, const struct doc *d, size_t i, size_t end, bool loose);

/* The class of a word that is of a closed one, behind a word of class before. */
enum word_class word_closed_class(const struct words *w, const struct doc *d, size_t i, size_t end, enum word_class before);

/* A word of an open class, by its neighbours; said: of the clause so far. */
enum word_class word_open_class(const struct words *w, const struct doc *d, const struct sentence *s, size_t i,
				enum word_class before, unsigned said);

#endif
