/*
 * description - whom the minister, the GCSB boss, the agency or the statement stands for.
 *
 * Who stands beside it between commas is meant; else who holds the office (holder.c), or the organisation that is of
 * that sort, or whoever is said to have made a statement (agency.c).
 */
#include "description.h"
#include "lexicon.h"

/* Whether the description is one of several persons: two members, the governor and two sources. */
static bool
is_of_several(struct str s)
{
	static const char *const others[] = {" and two ", " and three ", " and four ", " and other ", " and several ", " and some ", " and the ",
					      " and a ", " and his ", " and her ", " and their "};
	uint32_t k;
	static const char *const counts[] = {"two ",	 "three ", "four ", "five ", "both ", "all ",
					     "several ", "many ",  "some ", "other ", "few ", "most "};
	size_t i;

	for (i = 0; i < sizeof counts / sizeof counts[0]; i++)
		if (str_begins(s, counts[i]))
			return true;
	for (k = 0; k < s.n; k++)
		for (i = 0; s.s[k] == ' ' && i < sizeof others / sizeof others[0]; i++)
			if (str_begins(str_of(s.s + k, s.n - k), others[i]))
				return true;
	return false;
}

/* The person whom the description text[at, end) stands behind, between commas: Ann Lee, a Democrat, said. */
static struct str
by_apposition(const struct normalize *n, uint32_t at, uint32_t end, uint32_t *person)
{
	const struct owners *o;
	const struct item *it;
	size_t i;

	if (at == NOWHERE || at < 3 || end >= n->group->len || n->group->text[end] != ',' ||
	    memcmp(n->group->text + at - 2, ", ", 2) != 0)
		return str_of("", 0);
	o = n->owners;
	i = owners_first_name(n, at);
	if (i == 0)
		return str_of("", 0);
	it = &n->item[o->name[i - 1]];
	if (it->kind != KIND_PERSON || it->end != at - 2)
		return str_of("", 0);
	*person = it->person;
	return it->value;
}

/* Whether text[from, to) is one title: Cllr, Prime Minister. */
static bool
is_title(struct normalize *n, uint32_t from, uint32_t to)
{
	struct str key;

	key = folded(n, str_of(n->group->text + from, to - from));
	return lex_in(lex_find(key.s, key.n), LEX_TITLE);
}

/* Whether a role and no more than a word before it lead from text[from] to the name: retired garda sergeant Ann Lund. */
static bool
is_trade(const struct normalize *n, uint32_t from, const struct item *it)
{
	enum { LOOK = 4 }; /* items */
	const struct item *role;
	uint32_t i;
	int words;

	/* who met sergeant Ann Lund */
	if (n->group->text[from] == 'w' && n->group->text[from + 1] == 'h')
		return false;
	for (role = it; role > n->item && it - role < LOOK;) {
		role--;
		if (role->kind != KIND_ROLE || role->pos == NOWHERE || role->end + 1 != it->pos || role->pos < from)
			continue;
		for (i = from, words = 0; i < role->pos; i++) {
			if (n->group->text[i] == ' ')
				words++;
			else if (n->group->text[i] < 'a' || n->group->text[i] > 'z')
				return false;
		}
		return words <= 2;
	}
	return false;
}

/* The person who stands behind the description that ends at text[end], between commas: his daughter, Cllr Ann Lund, who. */
static struct str
by_apposed(struct normalize *n, uint32_t end, uint32_t *person)
{
	enum { TITLE_MAX = 48 };
	const struct owners *o;
	const struct item *it;
	const char *t;
	size_t i;

	t = n->group->text;
	if (end + 2 >= n->group->len || t[end] != ',' || t[end + 1] != ' ')
		return str_of("", 0);
	o = n->owners;
	for (i = owners_first_name(n, end); i < o->names && n->item[o->name[i]].pos <= end + 2 + TITLE_MAX; i++) {
		it = &n->item[o->name[i]];
		if (it->kind != KIND_PERSON || it->person == NOWHERE)
			continue;
		if ((it->end < n->group->len && memchr(",.\n\"", t[it->end], 4) == NULL) ||
		    (it->pos > end + 2 && (t[it->pos - 1] != ' ' || !(is_title(n, end + 2, it->pos - 1) || is_trade(n, end + 2, it)))))
			break;
		*person = it->person;
		return it->value;
	}
	return str_of("", 0);
}

/* Whether the description is of somebody by whose he is: his daughter, its chairwoman, Lund's lawyer. */
static bool
is_of_owner(struct str s)
{
	static const char *const whose[] = {"his ", "her ", "its ", "their ", "my ", "our ", "His ", "Her ", "Its ", "Their ", "My ", "Our "};
	uint32_t i;

	for (i = 1; i + 2 < s.n; i++)
		if (s.s[i] == 's' && s.s[i + 1] == ' ' && (s.s[i - 1] == '\'' || (i > 2 && memcmp(s.s + i - 3, "\xE2\x80\x99", 3) == 0)))
			return true;
	for (i = 0; i < sizeof whose / sizeof whose[0]; i++)
		if (str_begins(s, whose[i]))
			return true;
	return false;
}

/* Whether the description begins with a country's name in the possessive: Samoa's prime minister. */
static bool
is_of_country(const struct normalize *n, struct str s, uint32_t at)
{
	const struct owners *o;
	const struct item *it;
	size_t i;

	if (at == NOWHERE)
		return false;
	o = n->owners;
	i = owners_first_name(n, at);
	if (i == o->names)
		return false;
	it = &n->item[o->name[i]];
	return it->pos == at && it->kind == KIND_PLACE && it->end < at + s.n && description_possessive_at(n->group, it->end);
}

struct str
description_owner(struct normalize *n, const struct item *it, struct str s, uint32_t at, uint32_t *person)
{
	char head[DESCRIPTION_WORD], modifier[DESCRIPTION_WORD];
	struct str h, m, value;
	struct body body;
	bool several;

	if (it->pos == NOWHERE)
		return str_of("", 0);
	if (age_is(s))
		return age_owner(n, it, s, at, person);
	h = description_head(s, head, modifier, &m);
	if (h.n == 0)
		return h;
	several = is_of_several(s);
	if (!several) {
		value = by_apposition(n, at, at + s.n, person);
		if (value.n == 0 && at != NOWHERE && is_of_owner(s))
			value = by_apposed(n, at + s.n, person);
		if (value.n > 0)
			return value;
	}
	if (several && memchr(s.s, ' ', s.n) != NULL && (str_begins(s, "the ") || str_begins(s, "The ")))
		return str_of("", 0);
	if (str_begins(s, "a ") || str_begins(s, "A "))
		return agency_by_paper(n, it, h, at, person);
	body = holder_body(n, at != NOWHERE ? at : 0, at != NOWHERE ? at + s.n : 0);
	if (!str_begins(s, "the ") && !str_begins(s, "The ")) {
		body.named = body.country;
		return is_of_country(n, s, at) ? holder_by_role(n, it, h, m, &body, person) : str_of("", 0);
	}
	value = holder_by_role(n, it, h, m, &body, person);
	if (value.n == 0 && m.n == 0)
		value = holder_by_title(n, it, h, person);
	if (value.n == 0 && body.name.n == 0)
		value = agency_by_sort(n, it, h);
	if (value.n == 0 && (m.n == 0 || (m.n > 6 && memcmp(m.s + m.n - 6, "-based", 6) == 0)))
		value = agency_by_firm(n, h, at);
	if (value.n == 0 && !body.country)
		value = holder_by_sole(n, it, h, person);
	if (value.n == 0)
		value = holder_by_sort(n, it, h, &body, person);
	if (value.n == 0)
		value = agency_by_paper(n, it, h, at, person);
	return value;
}
