/*
 * tally - the count itself: keys with their cells come in, in any order; ranked lines go out.
 */
#ifndef TALLY_H
#define TALLY_H

#include "decimal.h"
#include "figures.h"
#include "output.h"
#include "table.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * When distinct documents are counted, a key is followed by a NUL byte and the document, so that
 * each pair is an entry of its own. To know how many documents there are in all (in each group),
 * which shares of documents need, they are counted for a key that no line can have as well: this
 * one, behind the group.
 */
#define TALLY_ALL '\n'

struct tally {
	/* set before tally_init() */
	struct figures figures;
	bool grouped;	    /* the first column of a key is its group */
	bool share;	    /* print the share of the first figure */
	bool limited;	    /* print at most top keys, of each group */
	size_t top;
	bool floored;	    /* print only what has at least least */
	struct decimal least;
	size_t memory; /* bytes to stay within */

	struct table table;
};

void tally_init(struct tally *t);

/*
 * Adds n keys, at most BATCH, the long ones among them with long_bytes in all; the cells of p[i] are
 * at cells + i * figures.cells.
 */
void tally_add(struct tally *t, const struct probe *p, size_t n, size_t long_bytes,
	       const uint64_t *cells);

/* Ranks and prints everything. */
void tally_finish(struct tally *t, struct output *o);

void tally_free(struct tally *t);

#endif
