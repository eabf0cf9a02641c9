/*
 * speaker - who speaks, as the article names him there: phrases of a sentence, and the bytes they are.
 */
#ifndef SPEAKER_H
#define SPEAKER_H

#include "phrase.h"

/* Phrases [first, last]; its text is what their tokens span, or those [token, end) if end is not 0. */
struct speaker {
	uint32_t first, last;
	uint32_t token, end;
};

/* For first and last: there is nobody. */
#define SPEAKER_NOBODY UINT32_MAX

/* The noun phrase that begins at phrase k, with the prepositional phrases that belong to it. */
bool speaker_at(const struct phrases *p, const struct doc *d, size_t k, struct speaker *s);

/* The noun phrase that ends at phrase k, with what it is joined to on its left. */
uint32_t speaker_chain(const struct phrases *p, const struct doc *d, size_t k);

/* Whether phrase k is a preposition that may begin a clause: it came after Ellery said so. */
bool speaker_begins_clause(const struct phrases *p, const struct doc *d, size_t k);

/* Whose the noun phrase k is: his claim, the agency's claim. */
bool speaker_owner(const struct phrases *p, size_t k, struct speaker *s);

/* Whether it is a court, a jury or the like, who hear what others say. */
bool speaker_hears(const struct phrases *p, const struct doc *d, const struct speaker *s);

/* The bytes of a speaker. */
void speaker_bytes(const struct phrases *p, const struct doc *d, const struct speaker *s, uint32_t *start,
		   uint32_t *end);

#endif
