/*
 * as_told - attributions that a clause with as makes: As Lund noted, the plan failed; the plan failed, as the
 * Post reported; as first reported by the Post, the plan failed. All numbers are those of phrases.
 */
#ifndef AS_TOLD_H
#define AS_TOLD_H

#include "search.h"

/* The attribution that the cue at the verb phrase k makes so; false when it makes none. */
bool as_told(const struct search *s, size_t k, const struct cue *c);

#endif
