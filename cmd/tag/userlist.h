/*
 * userlist - names of a user's own, with kinds of his own.
 *
 * A list is TSV: surface form, kind, optionally the value; further columns are his. Lines that
 * are empty, that are "#" or begin with "# " are passed over.
 */
#ifndef USERLIST_H
#define USERLIST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct doc;
struct layer;
struct user_entry;
struct user_slot;

struct userlist {
	char *text; /* the files, one behind the other; columns end in NUL */
	size_t text_len, text_cap;
	char *keys; /* folded surface forms */
	size_t keys_len, keys_cap;
	struct user_entry *entry;
	size_t count, cap;
	size_t longest;	    /* bytes of the longest key */
	struct user_slot *slots; /* open addressing */
	uint32_t slot_mask;
	uint32_t *begins;   /* by how a key begins: the lengths of such keys, as bits modulo 32 */
	uint32_t begin_mask;
	uint64_t *lowers; /* the same, as bits: whether some such key need not have a capital */
};

/*
 * Reads a file, "-" not being one. Malformed lines end the program, or with keep_going are reported
 * and make it return false.
 */
bool userlist_read(struct userlist *u, const char *file, bool keep_going);

/* Whether the lists have names of this kind. */
bool userlist_has_kind(const struct userlist *u, const char *kind);

/* Makes the tables, when all files have been read. */
void userlist_index(struct userlist *u);

/* Adds all mentions of the document, the longest that begins first. */
void userlist_find(const struct userlist *u, const struct doc *d, struct layer *l);

void userlist_free(struct userlist *u);

#endif
