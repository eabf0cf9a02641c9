/*
 * tally - the count itself: keys with their cells come in, in any order; ranked lines go out.
 *
 * What memory does not hold goes, sorted by key, to runs that are merged in the end.
 */
#ifndef TALLY_H
#define TALLY_H

#include "figures.h"
#include "rank.h"
#include "runs.h"
#include "keytable.h"

#include <stddef.h>
#include <stdint.h>

struct tally {
	/* set before tally_init() */
	struct figures figures;
	struct rank rank; /* what is printed how; memory and dir count for the tally too */

	struct table table;
	struct runs runs;
};

void tally_init(struct tally *t);

/*
 * Adds n keys, at most BATCH, the long ones among them with long_bytes in all; the cells of p[i] are
 * at cells + i * figures.cells.
 */
void tally_add(struct tally *t, const struct probe *p, size_t n, size_t long_bytes,
	       const uint64_t *cells);

/* Ranks everything and prints it to rank.out. */
void tally_finish(struct tally *t);

void tally_free(struct tally *t);

#endif
