/*
 * key - what is counted: columns of a line, by name or number, whole or their first bytes.
 */
#ifndef KEY_H
#define KEY_H

#include "record.h"

#include <stdbool.h>
#include <stddef.h>

struct key {
	size_t column; /* from 0 */
	size_t prefix; /* this many bytes of it; 0: all */
};

struct keys {
	struct key *key; /* owned */
	size_t count, cap;
	size_t columns; /* how many columns a line must have for them */
	bool named;	/* one was given by a record's name: the lines are records */
};

/*
 * Adds the keys of a list such as date:7,value or 2,1; arg is cut up in place. Ends the program
 * with wrong usage, naming the option, for what is no key.
 */
void keys_add(struct keys *k, const char *option, char *arg);

/* Puts key before all others, unless it is the first of them already. */
void keys_lead(struct keys *k, struct key first);

void keys_free(struct keys *k);

/*
 * How many of the n bytes of s a prefix keeps: prefix or, where that would cut a character or an
 * escape in two, the few less that leave it out.
 */
size_t key_cut(const char *s, size_t n, size_t prefix);

#endif
