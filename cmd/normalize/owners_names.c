/*
 * The names that stand in a phrase: those that it is a list of, or the persons whom it is about.
 */
#include "fold.h"
#include "lexicon.h"
#include "owners.h"

/* Words before a name in a phrase that is not about that name: a spokesman for Collins. */
static const char prepositions[][8] = {"about", "against", "at", "by", "for", "from", "in",
					   "near",  "of",      "on", "to", "under", "with"};

bool
owners_governed(const struct group *g, uint32_t start, uint32_t pos)
{
	uint32_t i, end;

	end = pos;
	while (end > start && g->text[end - 1] == ' ')
		end--;
	if (end - start > 4 && memcmp(g->text + end - 4, " the", 4) == 0)
		end -= 4;
	for (i = end; i > start && owners_is_word(g->text[i - 1]); i--)
		;
	return STR_AMONG(str_of(g->text + i, end - i), prepositions);
}

/* Whether a possessive 's stands behind the name. */
static bool
is_possessive(const struct group *g, const struct item *it)
{
	const char *t;

	t = g->text + it->end;
	/* Hutchins' office */
	if (it->end + 4 <= g->len && t[-1] == 's' &&
	    ((t[0] == '\'' && t[1] == ' ' && owners_is_word(t[2])) || memcmp(t, "\xE2\x80\x99 ", 4) == 0))
		return true;
	return it->end + 2 <= g->len && ((t[0] == '\'' && t[1] == 's') ||
					 (it->end + 4 <= g->len && memcmp(t, "\xE2\x80\x99s", 4) == 0));
}

/* Words of lower case that may follow a name without making it say of what sort they are. */
static const char followers[][8] = {"a",	"about", "again", "also", "and", "as", "at", "by", "during", "earlier", "just",
					"for",	"from",	 "has",	 "herself", "himself", "in", "is",   "later",
					"now",	"of",	 "on",	 "once", "or",	 "said",   "the",   "then",
					"to",	"today", "told", "too",	 "was",	 "who",	   "whose", "with"};

/* Whether the name is that of a thing or of somebody else: the Sanders campaign, a Trump spokesman. */
static bool
is_modifier(const struct group *g, uint32_t end, uint32_t phrase_end)
{
	uint32_t from, to;

	from = end + 1;
	if (from >= phrase_end || g->text[end] != ' ' || g->text[from] < 'a' || g->text[from] > 'z')
		return false;
	for (to = from; to < phrase_end && owners_is_word(g->text[to]); to++)
		;
	return !STR_AMONG(str_of(g->text + from, to - from), followers);
}

/* Whether what stands between two names may join them: and, a comma. */
static bool
may_join(const struct group *g, uint32_t from, uint32_t to)
{
	for (; from < to; from++) {
		if (g->text[from] == ',' || g->text[from] == '&')
			return true;
		if (g->text[from] == ' ' && to - from > 5 && memcmp(g->text + from, " and ", 5) == 0)
			return true;
	}
	return false;
}

struct str
owners_join(struct normalize *n, const struct str *value, size_t count)
{
	char *to;
	size_t i, len;

	len = 0;
	for (i = 0; i < count; i++)
		len += value[i].n + 5;
	to = arena_alloc(&n->strings, len);
	len = 0;
	for (i = 0; i < count; i++) {
		if (i > 0) {
			memcpy(to + len, " and ", 5);
			len += 5;
		}
		memcpy(to + len, value[i].s, value[i].n);
		len += value[i].n;
	}
	return str_of(to, len);
}

/* Whether a space that no line ends at stands there: U+00A0, as newspapers put it before names. */
static bool
is_hard_space(const struct group *g, uint32_t at, uint32_t to)
{
	return to - at >= 2 && memcmp(g->text + at, "\xC2\xA0", 2) == 0;
}

/* Whether text[from, to) holds nothing but "and", articles, commas and figures (ages). */
static bool
only_joins(const struct group *g, uint32_t from, uint32_t to)
{
	static const char joins[][8] = {"and", "the", "The", "both", "Both", "or"};
	uint32_t i;

	while (from < to) {
		if (is_hard_space(g, from, to)) {
			from += 2;
			continue;
		}
		if (!owners_is_word(g->text[from]) || (g->text[from] >= '0' && g->text[from] <= '9')) {
			if (g->text[from] == '(')
				return false;
			from++;
			continue;
		}
		for (i = from; i < to && owners_is_word(g->text[i]) && !is_hard_space(g, i, to); i++)
			;
		if (!STR_AMONG(str_of(g->text + from, i - from), joins))
			return false;
		from = i;
	}
	return true;
}

/* The names that the phrase is a mere list of, joined; empty when it is none. */
static struct str
by_list(struct normalize *n, uint32_t start, uint32_t end, uint32_t *person)
{
	const struct owners *o;
	const struct item *it;
	struct str value[OWNERS_JOINED];
	size_t i, count;
	uint32_t from;

	o = n->owners;
	count = 0;
	from = start;
	for (i = owners_first_name(n, start); i < o->names; i++) {
		it = &n->item[o->name[i]];
		if (it->pos >= end)
			break;
		if (it->pos < from)
			continue;
		if (count == OWNERS_JOINED || it->end > end || it->kind == KIND_NATION ||
		    !only_joins(n->group, from, it->pos))
			return str_of("", 0);
		value[count++] = it->value;
		*person = it->person;
		from = it->end;
	}
	if (count == 0 || !only_joins(n->group, from, end))
		return str_of("", 0);
	if (count == 1)
		return value[0];
	*person = NOWHERE;
	return owners_join(n, value, count);
}

/* Where the role begins that stands right before the name, or the name: Prime Minister + Ann Lund. */
static uint32_t
with_role(const struct normalize *n, const struct item *it)
{
	enum { LOOK = 4, TITLE_MAX = 12 }; /* items, bytes */
	const struct item *role;
	char key[FOLD_MAX(TITLE_MAX)];
	uint32_t from;

	for (role = it; role > n->item && it - role < LOOK;) {
		role--;
		if (role->kind == KIND_ROLE && role->pos != NOWHERE && role->end + 1 == it->pos)
			return role->pos;
	}
	/* friends of + Ms. Lund */
	for (from = it->pos; from > 1 && it->pos - from < TITLE_MAX && (from == it->pos || n->group->text[from - 1] != ' '); from--)
		;
	if (from + 1 < it->pos && n->group->text[it->pos - 1] == ' ' &&
	    lex_in(lex_find(key, fold(key, n->group->text + from, it->pos - 1 - from)), LEX_TITLE))
		return from;
	return it->pos;
}

/* The organisation that the phrase ends with, where what stands before says of what sort it is: the newspaper El Faro. */
static struct str
by_sort(const struct normalize *n, uint32_t start, uint32_t end, uint32_t *person)
{
	enum { APOSTROPHE = 5 }; /* bytes of 's and a space, at most */
	const struct owners *o;
	const struct item *it, *last;
	size_t i;
	uint32_t k;

	o = n->owners;
	last = NULL;
	if (end - start > 2 && (n->group->text[start] | 32) == 'a' && n->group->text[start + 1] == ' ')
		return str_of("", 0);
	for (i = owners_first_name(n, start); i < o->names; i++) {
		it = &n->item[o->name[i]];
		if (it->pos >= end)
			break;
		/* South Korea's SK Telecom */
		if (it->kind == KIND_PLACE && it->pos == start && is_possessive(n->group, it) && i + 1 < o->names && n->item[o->name[i + 1]].kind == KIND_ORG &&
		    n->item[o->name[i + 1]].end == end && n->item[o->name[i + 1]].pos <= it->end + APOSTROPHE)
			return n->item[o->name[i + 1]].value;
		if (it->kind == KIND_PERSON || is_possessive(n->group, it))
			return str_of("", 0);
		last = it;
	}
	if (last == NULL || last->end != end || (last->kind != KIND_ORG && last->kind != KIND_GROUP) || last->pos == start ||
	    owners_governed(n->group, start, last->pos))
		return str_of("", 0);
	/* one noun phrase: no preposition, no mark */
	for (k = start; k < last->pos; k++)
		if (n->group->text[k] == ',' || (n->group->text[k] == ' ' && owners_governed(n->group, start, k + 1)))
			return str_of("", 0);
	for (k = last->pos - 1; k > start && owners_is_word(n->group->text[k - 1]); k--)
		;
	/* it is a word that says it: not the US Congress, and the Senate */
	if (n->group->text[k] < 'a' || n->group->text[k] > 'z' || last->pos - k < 5)
		return str_of("", 0);
	*person = NOWHERE;
	return last->value;
}

struct str
owners_by_names(struct normalize *n, uint32_t start, uint32_t end, uint32_t *person)
{
	const struct owners *o;
	const struct item *it;
	struct str value[OWNERS_JOINED];
	struct str list;
	uint32_t last_end;
	size_t i, count;

	list = by_list(n, start, end, person);
	if (list.n > 0)
		return list;
	o = n->owners;
	count = 0;
	last_end = start;
	for (i = owners_first_name(n, start); i < o->names; i++) {
		it = &n->item[o->name[i]];
		if (it->pos >= end)
			break;
		if (it->kind != KIND_PERSON || it->end > end || is_possessive(n->group, it) ||
		    owners_governed(n->group, start, with_role(n, it)) || is_modifier(n->group, it->end, end))
			continue;
		if (count > 0 && !may_join(n->group, last_end, it->pos))
			count--;
		last_end = it->end;
		if (count == OWNERS_JOINED)
			return str_of("", 0);
		value[count++] = it->value;
		*person = it->person;
	}
	if (count == 1)
		return value[0];
	if (count == 0)
		return by_sort(n, start, end, person);
	*person = NOWHERE;
	return owners_join(n, value, count);
}
