/*
 * named - the persons, organisations, places and groups that were found in the article before its
 * quotations are looked for.
 */
#ifndef NAMED_H
#define NAMED_H

#include "layer.h"

enum named_kind { NAMED_PERSON, NAMED_ORG, NAMED_PLACE, NAMED_GROUP };

struct name {
	uint32_t start, end; /* in the text */
	uint32_t kind;	     /* enum named_kind */
};

struct named {
	struct name *name; /* by start; none overlap */
	size_t count, cap;
};

/* Takes them from the mentions, which are sorted. */
void named_read(struct named *n, const struct layer *l);

/* The number of the first name that ends behind a position of the text, or n->count. */
size_t named_from(const struct named *n, uint32_t pos);

void named_free(struct named *n);

/* The name that stands at a position, or NULL. */
static inline const struct name *
named_at(const struct named *n, uint32_t pos)
{
	size_t i;

	i = named_from(n, pos);
	return i < n->count && n->name[i].start <= pos ? &n->name[i] : NULL;
}

#endif
