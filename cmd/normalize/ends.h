/*
 * ends - where sentences end in an article's text, near enough to tell what is spoken of together:
 * without lists, and without the text being taken apart.
 */
#ifndef ENDS_H
#define ENDS_H

#include "text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A byte that a sentence may end at: . ? ! or the first newline of an empty line. */
struct end {
	uint32_t at;
	uint32_t run;  /* behind it and what follows it without a space: quotes, digits */
	uint32_t next; /* and behind the spaces */
	uint32_t word; /* where the letters before it begin */
	enum end_is {
		END_HERE,    /* a sentence ends */
		END_PASSED,  /* none does */
		END_RUN_PASSED /* nor at another byte before run */
	} is;
};

/* Those of one article, looked for as far as they are asked for. */
struct ends {
	const char *text;
	size_t len;
	uint32_t known; /* those before this position are */
	struct end *end;
	size_t count, cap;
	size_t last; /* the one found last */
};

struct ends *ends_new(void);
void ends_free(struct ends *e);

/* Goes on to another text, which must stay. */
void ends_begin(struct ends *e, const char *text, size_t len);

/* Where the next sentence ends in [a, b) of the text; b when none does. */
uint32_t ends_next(struct ends *e, uint32_t a, uint32_t b);

/* Whether the full stop at text[i] ends an abbreviation that begins at or behind from: Mr., J., U.S. */
bool ends_abbreviation(const char *text, uint32_t i, uint32_t from);

#endif
