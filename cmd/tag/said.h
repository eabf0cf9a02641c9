/*
 * said - what quotes and claims are found from: the marks, the phrases, the attributions.
 */
#ifndef SAID_H
#define SAID_H

#include "attribution.h"
#include "marks.h"
#include "named.h"
#include "phrase.h"

#include <stdlib.h>

struct said {
	struct cuelist own; /* -c */
	struct named named;
	struct quotations quotations;
	struct phrases phrases;
	struct attributions attributions;
	uint32_t *by; /* for each quotation: the number of its attribution, or UINT32_MAX */
	size_t by_cap;
};

static inline void
said_free(struct said *s)
{
	cuelist_free(&s->own);
	named_free(&s->named);
	quotations_free(&s->quotations);
	phrases_free(&s->phrases);
	attributions_free(&s->attributions);
	free(s->by);
	s->by = NULL;
	s->by_cap = 0;
}

#endif
