/*
 * runs - sorted rows of keys and cells in a temporary file, one behind the other.
 *
 * The file has no name: it is gone however the program ends. A key in a run is its length, its
 * bytes and its cells, numbers being written seven bits a byte, the lowest first.
 */
#ifndef RUNS_H
#define RUNS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Where a run begins in the file; it ends where the next begins, the last at runs.end. */
struct runs {
	const char *dir; /* set before use */
	size_t cells;	 /* how many a key has; the same */
	uint64_t *start;
	size_t count, cap;
	uint64_t end;
	int fd; /* valid when there is a run */
	char *buf;
	size_t buffered;
};

/* The longest that a number gets. */
enum { NUMBER_LEN = 10 };

/* Begins a run; the first one makes the file. */
void runs_begin(struct runs *r);

/* Writes a key behind the others of the run. */
void runs_add(struct runs *r, const char *key, size_t len, const uint64_t *cells);

/* The run is complete. */
void runs_end(struct runs *r);

/* Forgets all runs; the file is gone. */
void runs_free(struct runs *r);

/* Where run i ends. */
static inline uint64_t
runs_stop(const struct runs *r, size_t i)
{
	return i + 1 < r->count ? r->start[i + 1] : r->end;
}

/* Reads up to n bytes at the offset at; ends the program when that fails. */
size_t runs_read(const struct runs *r, uint64_t at, char *buf, size_t n);

#endif
