/*
 * scan - from the bytes of the inputs to keys: lines, their columns, what of them is counted.
 */
#ifndef SCAN_H
#define SCAN_H

#include "cli.h"
#include "key.h"
#include "output.h"
#include "tally.h"

/* What to look at; everything stays the caller's. */
struct plan {
	struct keys keys;	  /* the group first, where there is one */
	struct keys distinct;	  /* what makes a document */
	struct cli_list kinds;	  /* only records of these kinds; empty: any line */
	size_t columns;		  /* how many columns a line must have */
	bool records;		  /* the lines must be records */
	bool merge;		  /* the lines are an earlier count's: figures, then keys */
	size_t merge_keys;	  /* how many keys they have; 0: any number */
};

struct scan;

/* Ends the program when there is no memory. Free it with scan_free(). */
struct scan *scan_new(const struct plan *plan, struct tally *tally, struct cli *cli);
void scan_free(struct scan *s);

/* Counts the lines of a file, - for standard input. */
void scan_file(struct scan *s, const char *file);

/* Whether there has been a line. */
bool scan_any(const struct scan *s);

#endif
