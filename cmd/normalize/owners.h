/*
 * owners - the inner structures of owners.c and its parts.
 */
#ifndef OWNERS_H
#define OWNERS_H

#include "normalize.h"

struct owners {
	uint32_t *name; /* the items of the article's names, in their order */
	size_t names, name_cap;
	uint32_t *brk; /* where sentences end, quotations left out */
	size_t breaks, break_cap;
	bool breaks_known;
	struct str speaker; /* of the last quotation or claim; empty: not known */
	uint32_t speaker_person, speaker_end;
	uint32_t pronoun_pos; /* the pronoun resolved last, and to whom */
	struct str pronoun_value;
	uint32_t pronoun_person;
};

/* The first of the names that begins at or behind the position. */
size_t owners_first_name(const struct normalize *n, uint32_t pos);

/* Whether it is a pronoun that stands for a speaker. */
bool pronoun_is(struct str s);

/*
 * Whom the pronoun of the item at position at of the text (NOWHERE: not found) stands for: his
 * name, and his number where it is a person of the article. Empty when that is not clear.
 */
struct str pronoun_owner(struct normalize *n, const struct item *it, struct str s, uint32_t at,
			 uint32_t *person);

/* The same for the minister, the GCSB boss, the agency, the statement. */
struct str description_owner(struct normalize *n, const struct item *it, struct str s, uint32_t at,
			     uint32_t *person);

#endif
