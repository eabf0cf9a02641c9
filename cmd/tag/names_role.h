/*
 * names_role - what the parts of roles share.
 */
#ifndef NAMES_ROLE_H
#define NAMES_ROLE_H

#include "names.h"

#include <string.h>

/* The lists that heads stand in. */
#define ROLE_HEADS (LEX_BIT(LEX_ROLE) | LEX_BIT(LEX_TITLE))

/* The mentions by position, while roles are looked for. */
struct roles {
	struct tag *t;
	const struct doc *d;
	const struct sentence *s;
	const struct mention *m; /* settled, in order */
	size_t count;
	size_t at; /* the first mention that does not end before the sentence */
};

static inline bool
role_is_kind(const struct mention *m, const char *kind)
{
	return strcmp(m->kind, kind) == 0;
}

static inline bool
role_is_name(const struct mention *m)
{
	return role_is_kind(m, "org") || role_is_kind(m, "place") || role_is_kind(m, "nation") || role_is_kind(m, "group");
}

/* The mention that begins with token i, or NULL. */
const struct mention *role_beginning(const struct roles *r, size_t i);

/* The outermost mention that token i is part of, or NULL; one that has many before i in it is not seen. */
const struct mention *role_around(const struct roles *r, size_t i);

/* The token behind mention m. */
size_t role_behind(const struct roles *r, const struct mention *m, size_t i);

/* The first token of mention m, which token i is part of. */
size_t role_first_of(const struct roles *r, const struct mention *m, size_t i);

/*
 * The head that begins at token i: its end, or 0; *office when it is one by the list of titles,
 * *trade when many have it: lawyer, actor.
 */
size_t role_head(const struct roles *r, size_t i, bool *office, bool *trade);

/* An ordinary noun or adjective, as in deputy transport minister. */
bool role_is_noun(const struct roles *r, size_t i);

/* Where the role with its head at that token begins; *named: with a name before that. */
size_t role_begin(const struct roles *r, size_t head, bool *named);

/* Where the role ends whose head is the tokens [head, i), with what it governs; *named: that has a name. */
size_t role_end(const struct roles *r, size_t head, size_t i, bool *named);

#endif
