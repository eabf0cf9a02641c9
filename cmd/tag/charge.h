/*
 * charge - whom a passive accuses: China was accused by the bureau of hacking; the attack was blamed on
 * a pump. The content is the clause from the one accused to the end of the charge, for without its
 * beginning it would not tell whom. All numbers are those of phrases.
 */
#ifndef CHARGE_H
#define CHARGE_H

#include "search.h"

/* The attribution that the verb k, a passive with the cue c, makes; false when it makes none. */
bool charge_passive(const struct search *s, size_t k, const struct cue *c);

/* That of the participle k, a verb without an auxiliary: China, accused by the bureau of hacking. */
bool charge_participle(const struct search *s, size_t k, const struct cue *c);

#endif
