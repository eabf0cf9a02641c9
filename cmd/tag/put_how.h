/*
 * put_how - words that somebody put something in: "Unacceptable" was how Lund described it; "It is absurd" - that is how she put it.
 */
#ifndef PUT_HOW_H
#define PUT_HOW_H

#include "content.h"

/* Whether the verb phrase k is that of such a telling; adds the attribution. */
bool put_how(const struct search *s, size_t k);

#endif
