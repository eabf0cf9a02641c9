/*
 * said - what quotes and claims are found from: the marks, the phrases, the attributions.
 */
#ifndef SAID_H
#define SAID_H

#include "attribution.h"
#include "marks.h"
#include "phrase.h"

struct said {
	struct quotations quotations;
	struct phrases phrases;
	struct attributions attributions;
};

static inline void
said_free(struct said *s)
{
	quotations_free(&s->quotations);
	phrases_free(&s->phrases);
	attributions_free(&s->attributions);
}

#endif
