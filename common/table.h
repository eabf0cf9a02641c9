/*
 * table - a user's list of names: a TSV file held in memory and looked up by its first column.
 *
 * One entry a line: surface form, TAB, further columns, with the record format's escapes. A line
 * of # alone, or that begins with # and a space, is a comment; empty lines count for nothing.
 * Surface forms are compared as fold() has them. A file is read into one piece of memory and
 * nothing is allocated per entry, so that a list may have millions.
 */
#ifndef TABLE_H
#define TABLE_H

#include "mem.h"

#include <stddef.h>
#include <stdbool.h>
#include <stdint.h>

enum { TABLE_COLUMNS = 3 };

struct table_row {
	const char *key; /* the surface form, folded, without white space around it */
	const char *col[TABLE_COLUMNS]; /* as written, unescaped; "" where the line has no such column */
	uint32_t key_len, len[TABLE_COLUMNS];
	uint32_t hash;
	uint32_t next; /* the row with the same key that came before it in the file; 0: none */
};

/* A struct of zeros is an empty table; row[0] is no row. */
struct table {
	struct table_row *row;
	size_t rows, row_cap;
	uint32_t *slot; /* open addressing: number of a row, 0: free */
	size_t slots;
	struct arena bytes;
};

/*
 * Adds the file's entries, each of which has at least min columns. A file that cannot be read or has
 * a NUL byte ends the program with a message, and so does a line with fewer columns or more than
 * TABLE_COLUMNS, or one that is wrong otherwise: with keep_going, such lines are reported and left
 * out, and false is returned. want says what the columns are ("surface form, canonical name and
 * perhaps kind").
 */
bool table_load(struct table *t, const char *file, size_t min, const char *want, bool keep_going);

/* The last row whose key is key[0, n), folded; NULL when there is none. */
const struct table_row *table_find(const struct table *t, const char *key, size_t n);

/* The row of the same key before r, or NULL. */
static inline const struct table_row *
table_next(const struct table *t, const struct table_row *r)
{
	return r->next != 0 ? &t->row[r->next] : NULL;
}

void table_free(struct table *t);

#endif
