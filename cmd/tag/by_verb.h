/*
 * by_verb - attributions that a verb makes whose subject is the speaker: she said that they left; "they left",
 * she said; they, she said, left. All numbers are those of phrases.
 */
#ifndef BY_VERB_H
#define BY_VERB_H

#include "search.h"

/* The attribution that the cue at the verb phrase k makes; false when it makes none. */
bool by_verb(const struct search *s, size_t k, const struct cue *c);

/*
 * That of a verb that is no cue, but stands between its subject and a quotation as one: "...", exhorted
 * her friend; she shot back, "...".
 */
void by_any_verb(const struct search *s, size_t k);

#endif
