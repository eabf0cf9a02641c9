/*
 * counts - the output of news-count read back: counts and their keys.
 */
#ifndef COUNTS_H
#define COUNTS_H

#include "cli.h"
#include "mem.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A key with its counts in the first and in the second. */
struct count {
	const char *key; /* in counts.keys */
	size_t len;
	uint64_t n[2];
};

struct counts {
	struct count *count;
	size_t number, cap;
	size_t columns; /* of every line */
	bool shares[2]; /* a share, such as 6.10, stands in front of each line's key */
	bool begun[2];
	uint64_t total[2];
	struct arena keys;
};

/*
 * Adds the lines of a file (- for standard input), a count and behind a TAB the key, as those of the
 * first (0) or of the second (1). Reports what is wrong as the manners say: a line with more or fewer
 * columns than the first of all is wrong, too.
 */
void counts_read(struct counts *c, const char *file, int which, struct cli *cli);

/* Makes one of all that have the same key; they are then in the order of their keys' bytes. */
void counts_join(struct counts *c);

void counts_free(struct counts *c);

#endif
