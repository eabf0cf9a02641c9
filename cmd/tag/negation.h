/*
 * negation - whether an attribution says that somebody did not say it: has not accused, never said,
 * would not say, refused to say, no one said.
 */
#ifndef NEGATION_H
#define NEGATION_H

#include "search.h"
#include "speaker.h"

/* Whether the cue in phrase k, whose speaker is who, is negated. */
bool negation_at(const struct search *s, size_t k, const struct speaker *who);

/* Whether the noun phrase k is nobody: no one, none of them, no officials, neither. */
bool negation_of_noun(const struct search *s, size_t k);

#endif
