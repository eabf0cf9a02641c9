/*
 * speaker_part - what speakers and subjects share.
 */
#ifndef SPEAKER_PART_H
#define SPEAKER_PART_H

#include "speaker.h"

static inline unsigned
kind(const struct phrases *p, size_t k)
{
	return p->phrase[k].kind;
}

static inline unsigned
flags(const struct phrases *p, size_t k)
{
	return p->phrase[k].flags;
}

/* A noun phrase that is no pronoun. */
static inline bool
plain_noun(const struct phrases *p, size_t k)
{
	return kind(p, k) == PHRASE_NOUN && (flags(p, k) & NOUN_PRONOUN) == 0;
}

/* Makes the phrases [first, last] the speaker; true, for the caller to return. */
static inline bool
answer(struct speaker *s, size_t first, size_t last)
{
	s->first = (uint32_t)first;
	s->last = (uint32_t)last;
	s->token = s->end = 0;
	return true;
}

/* Whether a subject may begin at phrase k, by what stands before it. */
bool speaker_may_begin(const struct phrases *p, const struct doc *d, size_t k);

#endif
