/*
 * marks - where quotations begin and end, by their marks alone.
 *
 * Knows "straight", “curly”, ``TeX'', ''doubled'' and 'single' marks, ‘the same curly’, „low ones“,
 * «guillemets» and »the other way round«. A quotation may go on over paragraphs: each begins with a
 * mark, only the last one ends with one. What is never closed ends with its paragraph, or with the
 * sentence before the next opening mark; so one missing mark spoils one quotation at most.
 */
#ifndef MARKS_H
#define MARKS_H

#include "doc.h"

struct quotation {
	uint32_t start, end;	    /* the bytes between the marks, white space trimmed */
	uint32_t token, tokens_end; /* the tokens between the marks */
	uint32_t block, last_block; /* first and last block */
	uint16_t depth;		    /* 0: in no other */
	bool closed;
	bool doubled; /* its marks are two apostrophes each, which are no quotation marks by themselves */
};

/* What a token is to the quotations. */
enum { MARK_NONE, MARK_OPENS, MARK_CLOSES, MARK_GOES_ON /* a paragraph's first, within a quotation */, MARK_OTHER };

struct quotations {
	struct quotation *quotation; /* by start */
	size_t count, cap;
	unsigned char *mark; /* of each token */
	uint32_t *which;     /* the quotation that a token opens or closes */
	size_t mark_cap, which_cap;

	/* the worker's own: marks in bytes */
	struct mark *found;
	size_t marks, found_cap;
};

void quotations_read(struct quotations *q, const struct doc *d);

void quotations_free(struct quotations *q);

#endif
