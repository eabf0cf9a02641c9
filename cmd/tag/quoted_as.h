/*
 * quoted_as - somebody whom others quote as saying something: IRNA quoted Ali Roe as saying that it was late; "We are ready," the
 * general was quoted as saying by the agency. It is he who speaks.
 */
#ifndef QUOTED_AS_H
#define QUOTED_AS_H

#include "content.h"

/* Whether the verb phrase k, a cue, is one of the two of such a telling; adds the attribution at the second one. */
bool quoted_as(const struct search *s, size_t k, const struct cue *c);

#endif
