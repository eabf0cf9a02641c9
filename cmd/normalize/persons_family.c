/*
 * Given names that stand without the family name that is theirs: Bill and Hillary Clinton, his wife Ann.
 */
#include "evidence.h"
#include "lexicon.h"
#include "persons.h"

enum { KIN_AWAY = 160 }; /* how far behind a name his wife may be named, in bytes */

/* Whether the lists have the part as a given name, and not as a family name too. */
static bool
is_given(const struct persons *p, uint32_t part)
{
	struct str s;
	uint32_t e;

	s = p->parts_seen.key[part].str;
	e = lex_find(s.s, s.n);
	return e != 0 && lex_in(e, LEX_GIVEN) && !lex_in(e, LEX_SURNAME);
}

/* The name of the person named next, where " and " stands between; NULL otherwise. */
static const struct name *
joined_behind(const struct normalize *n, const struct item *it)
{
	static const char and[] = " and ";
	const struct item *next;

	/* not the last but one of a list: Brandy, Monica and Lauryn Hill */
	if (it->pos == NOWHERE || (it->pos > 1 && n->group->text[it->pos - 2] == ',') || n->group->len - it->end < sizeof and - 1 ||
	    memcmp(n->group->text + it->end, and, sizeof and - 1) != 0)
		return NULL;
	for (next = it + 1; next < n->item + n->items && next->pos <= it->end + (sizeof and - 1); next++)
		if (next->kind == KIND_PERSON && next->pos == it->end + (sizeof and - 1))
			return &n->persons->name[next->name];
	return NULL;
}

/* Whether a name in full begins or ends with the part, and does not end with the other. */
static bool
is_anothers(const struct persons *p, uint32_t part, uint32_t family)
{
	const struct name *name;
	size_t i;

	for (i = 0; i < p->names_seen.count; i++) {
		name = &p->name[i];
		if (name->parts > 1 && name->part[name->parts - 1] != family &&
		    (name->part[0] == part || name->part[name->parts - 1] == part))
			return true;
	}
	return false;
}

/* Gives the item, which has a given name alone, the family name that the full name ends in. */
static void
give_family_name(struct normalize *n, struct item *it, const struct name *of)
{
	struct persons *p;
	const struct name *name;
	struct str full, family;
	uint32_t space, id;
	char *to;

	p = n->persons;
	name = &p->name[it->name];
	for (space = of->shown.n; space > 0 && of->shown.s[space - 1] != ' '; space--)
		;
	if (space == 0 || of->suffix != SUFFIX_NONE || is_anothers(p, name->part[0], of->part[of->parts - 1]))
		return;
	family = str_of(of->shown.s + space, of->shown.n - space);
	full.n = name->shown.n + 1 + family.n;
	full.s = to = arena_alloc(&n->strings, full.n);
	memcpy(to, name->shown.s, name->shown.n);
	to[name->shown.n] = ' ';
	memcpy(to + name->shown.n + 1, family.s, family.n);
	id = persons_name(n, full);
	p->name[it->name].mentions--;
	p->name[id].mentions++;
	if (p->name[id].parts > p->longest)
		p->longest = p->name[id].parts;
	it->name = id;
}

/* Whether somebody of the gender is called Mr or Ms and the part further on, not too far. */
static bool
is_called(struct normalize *n, const struct item *it, uint32_t part, int gender)
{
	enum { LOOK = 100 };
	const struct name *name;
	struct item *next;
	int i;

	for (i = 0; i < LOOK && it->next != NOWHERE; i++, it = next) {
		next = &n->item[it->next];
		name = &n->persons->name[next->name];
		if (name->parts == 1 && name->part[0] == part && evidence_courtesy(n, next) == gender)
			return true;
	}
	return false;
}

void
persons_share_family(struct normalize *n)
{
	struct persons *p;
	struct item *it, *full;
	const struct name *next;
	uint32_t part;
	int kin;

	p = n->persons;
	full = NULL;
	for (it = items_first(n, CLASS_PERSON); it != NULL; it = items_next(n, it)) {
		if (p->name[it->name].parts > 1) {
			full = it;
			continue;
		}
		if (p->name[it->name].parts == 0)
			continue;
		next = joined_behind(n, it);
		if (next != NULL && next->parts > 1 && is_given(p, p->name[it->name].part[0])) {
			give_family_name(n, it, next);
			continue;
		}
		if (full == NULL || full->pos == NOWHERE || it->pos == NOWHERE || it->pos - full->end > KIN_AWAY)
			continue;
		kin = evidence_kin(n, it);
		part = p->name[full->name].part[p->name[full->name].parts - 1];
		if (kin != 0 && kin * persons_given_gender(p, &p->name[full->name]) <= 0 && p->name[it->name].part[0] != part &&
		    !evidence_apart(n, full->pos, it->pos) && is_called(n, it, part, kin))
			give_family_name(n, it, &p->name[full->name]);
	}
}
