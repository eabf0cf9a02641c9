/*
 * lemma_compiled - the lists of words and of irregular forms that are compiled in, for lemma().
 */
#ifndef LEMMA_COMPILED_H
#define LEMMA_COMPILED_H

#include "lemma.h"

extern const struct lemma_lists lemma_compiled;

#endif
