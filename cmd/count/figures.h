/*
 * figures - what is added up for each key: lines, distinct documents, sums.
 *
 * A key's figures are a row of 64-bit cells: one for lines, one for distinct documents, two for a
 * sum (units, billionths). They are printed in the order in which they were asked for, and the
 * first is the one that keys are ranked by.
 */
#ifndef FIGURES_H
#define FIGURES_H

#include "decimal.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct output;

enum figure_kind { FIGURE_LINES, FIGURE_DISTINCT, FIGURE_SUM };

enum { FIGURES_MAX = 8, CELLS_MAX = 2 * FIGURES_MAX };

struct figure {
	enum figure_kind kind;
	size_t column; /* of a sum */
	size_t cell;   /* its first */
};

struct figures {
	struct figure figure[FIGURES_MAX];
	size_t count;
	size_t cells;
	bool distinct; /* one of them counts distinct documents */

	/*
	 * While lines are being added: the name of their input, and for each row of cells from first
	 * on, which they have, the number of its line. NULL: the lines are not known any more.
	 */
	const char *file;
	const uint64_t *first, *line;
};

/* Ends the program with wrong usage when there are too many, or two that count documents. */
void figures_add(struct figures *f, enum figure_kind kind, size_t column);

/*
 * Adds the cells of another part of the same key to its own: lines and sums, and with documents set
 * the documents too, which the parts must not have in common. Ends the program when a number gets
 * too large.
 */
void figures_merge(const struct figures *f, uint64_t *to, const uint64_t *from, bool documents);

/* Figure i as a number. */
struct decimal figure_value(const struct figures *f, const uint64_t *cells, size_t i);

/* The figures with a TAB behind each. */
void figures_print(const struct figures *f, const uint64_t *cells, struct output *o);

/*
 * The words of the first figure's rank: one, or two for a sum; the larger figure has the smaller
 * words.
 */
static inline unsigned
figures_rank_words(const struct figures *f)
{
	return f->figure[0].kind == FIGURE_SUM ? 2 : 1;
}

static inline uint64_t
figures_rank(const struct figures *f, const uint64_t *cells, unsigned word)
{
	if (f->figure[0].kind != FIGURE_SUM)
		return ~cells[0];
	/* two's complement: turning the sign makes the order of integers that of their bits */
	return word == 0 ? ~(cells[0] ^ (uint64_t)1 << 63) : ~cells[1];
}

#endif
