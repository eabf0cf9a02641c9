/*
 * shares - whether what is merged was printed with -p: then the first of its keys is no key, but the
 * share of the figure before it in percent, and adding up would go wrong without a word.
 */
#ifndef SHARES_H
#define SHARES_H

#include <stdbool.h>
#include <stddef.h>

struct shares {
	bool none;	      /* they are none: a line has something else, or not in proportion */
	bool differ;	      /* there have been two different ones */
	size_t lines;
	double figure, share; /* of the first line */
};

/* Begins a part. */
void shares_begin(struct shares *s);

/* The next line: its figure, and its keys from the first on, key[0, n), with TABs between. */
void shares_see(struct shares *s, double figure, const char *key, size_t n);

/*
 * Whether all lines of the part have a share there. Figures that are all the same say nothing, and a
 * single line only does if it is all there is.
 */
bool shares_are(const struct shares *s);

#endif
