/*
 * stretch - the stretches of a document in which times or amounts may stand, each taken into pieces
 * (piece.h) once, for both of their grammars.
 *
 * A stretch begins with a token that may begin either, takes in what goes along with one, and has a few
 * tokens more on either side for those who look at what stands around. What class the lexicon gives a
 * token, and its shape, tell of most tokens at a glance that there is nothing about them.
 *
 *	stretch_begin(&s, doc);
 *	while (stretch_next(&s)) {
 *		timex_find(&s, ...);
 *		amount_find(&s, ...);
 *	}
 */
#ifndef STRETCH_H
#define STRETCH_H

#include "piece.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct doc;

struct stretch {
	const char *text;
	bool time, amount; /* whether there may be one */
	uint32_t last;	   /* what begins from here on is of the next stretch */
	struct piece piece[PIECE_MAX];
	size_t count;
	const struct piece *amounts; /* as amounts join them: piece, or other */
	size_t amounts_count;
	struct piece other[PIECE_MAX];
	/* where what has been found in the sentence ends: it is not to be found again; kept by who finds */
	uint32_t time_floor, amount_floor;
	/* what begins before these was looked at in a stretch before, with more of what stands before it */
	uint32_t time_seen, amount_seen;

	const struct doc *doc;
	size_t sentence; /* the next */
	size_t first, at, end; /* tokens of the sentence: its first, where to go on, behind its last */
};

void stretch_begin(struct stretch *s, const struct doc *d);

/* The next stretch; false when there is none. */
bool stretch_next(struct stretch *s);

#endif
