/*
 * rank - keys in the order of their figures, shares, and what of it is printed.
 *
 * Keys come as the entries of a table, or one by one in the order of their bytes, as many as there
 * may be: those that memory does not hold go to runs.
 */
#ifndef RANK_H
#define RANK_H

#include "decimal.h"
#include "figures.h"
#include "output.h"
#include "runs.h"
#include "keytable.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * When distinct documents are counted, a key is followed by a NUL byte and the document, so that
 * each pair is an entry of its own. To know how many documents there are in all (in each group),
 * which shares of documents need, they are counted for a key that no line can have as well: this
 * one, behind the group.
 */
#define RANK_ALL '\n'

struct rank {
	/* set before use */
	const struct figures *figures;
	bool grouped; /* the first column of a key is its group */
	bool share;   /* print the share of the first figure */
	bool limited; /* print at most top keys, of each group */
	size_t top;
	bool floored; /* print only what has at least least */
	struct decimal least;
	size_t memory;	 /* bytes to stay within, for keys that come one by one */
	const char *dir; /* for runs */
	struct output *out;

	struct decimal whole; /* of the group, or of everything */
	struct table list;
	struct runs runs;
	char *group;
	size_t group_len, group_cap;
};

/* Ranks and prints e[0, n), entries of t; they are sorted by key where there are groups. */
void rank_entries(struct rank *r, struct table *t, struct entry *e, size_t n);

/* The same one by one: first rank_begin(), last rank_end(). */
void rank_begin(struct rank *r);
void rank_add(struct rank *r, const char *key, size_t len, const uint64_t *cells);
void rank_end(struct rank *r);

#endif
