/*
 * lexpairs - the filter that tells which two tokens may begin a phrase of the lists; for mklexicon.
 */
#ifndef LEXPAIRS_H
#define LEXPAIRS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* Writes lex_pairs of lexicon.h for these keys, which are in the order of their bytes. */
struct lexpairs_key {
	const char *text;
	bool prefix; /* a longer key begins with it */
};
void lexpairs_write(FILE *f, const struct lexpairs_key *key, size_t count);

#endif
