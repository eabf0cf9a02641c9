/*
 * indirect - attributions made by other than a verb that its speaker governs: the claim that ..., is
 * confident that ..., was accused by X of ..., was held for "...". All numbers are those of phrases.
 */
#ifndef INDIRECT_H
#define INDIRECT_H

#include "search.h"
#include "speaker.h"

/* The attribution that the noun k makes, if it does. */
void indirect_noun(const struct search *s, size_t k);

/* That of the adjective k. */
void indirect_adjective(const struct search *s, size_t k);

/* The verb k alone, a participle with an agent: the hackers, believed by officials to be Iranian. Whether it makes an attribution. */
bool indirect_participle(const struct search *s, size_t k, const struct cue *c);

/* That of the verb k in the passive. */
void indirect_passive(const struct search *s, size_t k);

/*
 * The phrase behind "by X" in what follows phrase k - 1 within its clause; 0: there is none. *who is X, *at the
 * phrase "by".
 */
size_t indirect_agent(const struct search *s, size_t k, struct speaker *who, size_t *at);

/* Words in quotation marks that somebody is charged with, by the cue k; false when there are none. */
bool indirect_charge(const struct search *s, size_t k, const struct cue *c);

#endif
