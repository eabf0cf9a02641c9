/*
 * cuelist - a user's own cues, read from a file.
 *
 * A line holds: form TAB lemma [TAB use]. Use is what the third column of common/lists/cue.tsv
 * holds, MANNER:FRAMES:FORM; without it the cue is one of saying, that governs quotations and
 * clauses, and its form is told by its ending. Lines that are empty, that are "#" or begin with
 * "# " are passed over.
 */
#ifndef CUELIST_H
#define CUELIST_H

#include "mem.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct doc;

struct cuelist_entry {
	const char *key; /* folded; NUL-terminated, as the others */
	const char *lemma, *use;
	uint32_t len, first; /* of the key; of its first word */
};

struct cuelist {
	struct cuelist_entry *entry; /* by key */
	size_t count, cap;
	struct arena strings;
};

/* Reads a file. Malformed lines end the program, or with keep_going are reported and make it return false. */
bool cuelist_read(struct cuelist *l, const char *file, bool keep_going);

/* The longest cue of the list that begins at token i and ends before token end, or NULL; *count its tokens. */
const struct cuelist_entry *cuelist_find(const struct cuelist *l, const struct doc *d, size_t i, size_t end,
					 size_t *count);

void cuelist_free(struct cuelist *l);

#endif
