/*
 * amount_part - what the parts of amount.c share.
 */
#ifndef AMOUNT_PART_H
#define AMOUNT_PART_H

#include "amount.h"
#include "piece.h"

#include <stdbool.h>
#include <stddef.h>

struct amount {
	enum amount_kind kind;
	double value;
	const char *currency;
};

static inline bool
amount_is_number(const struct piece *p)
{
	return (p->is & PIECE('N')) != 0 && p->part != PART_COUPLE;
}

/* The longest amount that begins at piece i: its end, or i. */
size_t amount_parse(const struct piece *p, size_t i, size_t n, const char *text, struct amount *a);

/* The currency of the second end of a range, piece i, which stands before its first: $ of 10 million in $5-10 million; or NULL. */
const char *amount_range_currency(const struct piece *p, size_t i, const char *text);

/* Whether the number [i, end) stands for itself, not in a name, a version or an idiom. */
bool amount_stands_alone(const struct piece *p, size_t i, size_t end, size_t n, const char *text);

#endif
