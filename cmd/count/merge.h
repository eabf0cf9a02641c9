/*
 * merge - many sorted runs read as one.
 */
#ifndef MERGE_H
#define MERGE_H

#include "figures.h"
#include "runs.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum merge_order {
	MERGE_BY_KEY, /* runs sorted by key; the same key in several comes several times in a row */
	MERGE_BY_RANK /* sorted by figure, largest first; what is the same comes from earlier runs first */
};

struct merge;

/* Begins to read runs [from, to) of r, with about memory bytes for buffers. */
struct merge *merge_new(const struct runs *r, size_t from, size_t to, enum merge_order order,
			const struct figures *f, size_t memory);

/*
 * The next key and its cells, which stay until the next call; false at the end.
 */
bool merge_next(struct merge *m, const char **key, size_t *len, const uint64_t **cells);

void merge_free(struct merge *m);

#endif
