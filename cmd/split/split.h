/*
 * split - what news-split's parts share: the options, and the article taken apart.
 */
#ifndef SPLIT_H
#define SPLIT_H

#include "doc.h"
#include "group.h"
#include "layer.h"
#include "output.h"

#include <stdbool.h>

enum { UNIT_BLOCK = 1, UNIT_SENTENCE = 2, UNIT_WORD = 4 };

struct split {
	unsigned units; /* of UNIT_... */
	bool only;	/* -o */
	struct doc doc;
	struct layer layer;
};

/*
 * Writes an article's records with the units among them. For any group of records, by way of the
 * layer; and for the common case, an article record alone, where units can be written straight on.
 */
void split_layer(struct split *s, const struct group *g, struct output *o);
void split_stream(struct split *s, const struct group *g, struct output *o);

#endif
