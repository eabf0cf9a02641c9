/*
 * layer - the records that a tool adds to an article, and the writing of both in their order.
 */
#ifndef LAYER_H
#define LAYER_H

#include "group.h"
#include "mem.h"
#include "output.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A record to be added. The strings are unescaped and not owned. */
struct mention {
	uint32_t start, end; /* positions in the group's text */
	const char *kind;    /* NUL-terminated */
	const char *value, *of;
	uint32_t value_len, of_len;
	bool own;  /* from a list of the user's */
	/*
	 * two twins may have the same span (Hamas is a group and an organisation), and a nation that is
	 * one may stand in an organisation (the Chinese Government)
	 */
	bool twin;
};

struct layer {
	struct mention *mention;
	size_t count, cap;
	struct mention *spare; /* for sorting */
	size_t spare_cap;
	uint32_t *run; /* where those that stand in order begin */
	size_t run_cap;
	struct arena strings; /* for values that a tool makes; reset with the layer */
};

/* Forgets all mentions and strings. */
void layer_reset(struct layer *l);

void layer_free(struct layer *l);

/* Adds a mention; value and of may be NULL with length 0. They must stay until layer_write(). */
struct mention *layer_add(struct layer *l, size_t start, size_t end, const char *kind,
			  const char *value, size_t value_len, const char *of, size_t of_len);

/* Sorts the mentions into the stream's order, keeping the order of those that are alike. */
void layer_sort(struct layer *l);

/*
 * Writes the group's records with the layer's among them, in order; only the layer's when only is
 * set. A mention is left out where the article has a record of the same start, end and kind
 * already, so that adding a layer twice changes nothing; and where it would cross from one segment
 * of the text to another.
 */
void layer_write(struct layer *l, const struct group *g, struct output *o, bool only);

/* Writes one record of the article: text is what stands at [start, end) of the group's text. */
void layer_write_mention(const struct group *g, const struct mention *m, struct output *o);

/* Writes a record of the group as it was read. */
static inline void
layer_write_record(const struct group *g, const struct record *r, struct output *o)
{
	output_bytes(o, group_line(g, r), r->len);
	output_end_record(o);
}

#endif
