/*
 * groups - hacker groups and armed groups have many names: the list knows most of them, and
 * articles say of others that they mean the same.
 */
#include "lexicon.h"
#include "orgs.h"

/* What stands before another name of the group spoken of. near: it must be the sentence's. */
static const struct {
	const char *words;
	bool near;
} cues[] = {
    {"also called ", false},	{"uses the name ", false}, {"also known as ", false}, {"also known as the ", false},
    {"also tracked as ", false}, {"aka ", false},	   {"a.k.a. ", false},
    {"otherwise known as ", false}, {"call it ", false},   {"calls it ", false},
    {"call the group ", false}, {"calls the group ", false}, {"call them ", false},
    {"calls them ", false},	{"tracks it as ", false},  {"tracks the group as ", false},
    {"track it as ", false},	{"refers to it as ", false}, {"names it ", false},
    {"known as ", true},	{"tracked as ", true},	   {"which it calls ", true},
    {"dubbed ", true},		{"better known as ", true}, {"or ", true},
    {"(", true},
};

enum { NEAR = 60, FAR = 3000 };

/* The sense that the list of groups has of the name, which is folded; NULL: none. */
static const struct lex_sense *
sense_of(struct str key)
{
	uint32_t e;

	e = lex_find(key.s, key.n);
	return e != 0 ? lex_sense(e, LEX_GROUP) : NULL;
}

/*
 * The group's value in the list, or empty; *doubtful: the name has another meaning too. A value that is a name for another
 * one is followed: Mint Sandstorm, Charming Kitten, APT35.
 */
static struct str
listed(struct normalize *n, uint32_t id, bool *doubtful)
{
	enum { MOST = 4 };
	const struct lex_sense *sense, *next;
	struct str value;
	int i;

	*doubtful = false;
	sense = sense_of(n->orgs->seen.key[id].str);
	if (sense == NULL || *lex_value(sense) == '\0')
		return str_of("", 0);
	*doubtful = strstr(lex_extra(sense), ",w") != NULL;
	for (i = 0; i < MOST; i++) {
		value = str_of(lex_value(sense), strlen(lex_value(sense)));
		next = sense_of(folded(n, value));
		if (next == NULL || *lex_value(next) == '\0' || next == sense)
			break;
		sense = next;
	}
	return value;
}

/* The name that all names of the group lead to. */
static uint32_t
root(const struct orgs *o, uint32_t id)
{
	while (o->org[id].same != 0)
		id = o->org[id].same - 1;
	return id;
}

/* Whether the text before the item says that it is another name of the group before. */
static bool
is_alias(const struct normalize *n, const struct item *it, const struct item *before)
{
	const char *text, *line;
	size_t i, len, gap;

	if (it->pos == NOWHERE || before->pos == NOWHERE || before->end > it->pos)
		return false;
	gap = it->pos - before->end;
	if (gap > FAR)
		return false;
	text = n->group->text;
	line = gap > 0 ? memchr(text + before->end, '\n', gap) : NULL;
	for (i = 0; i < sizeof cues / sizeof cues[0]; i++) {
		len = strlen(cues[i].words);
		if (gap < len || memcmp(text + it->pos - len, cues[i].words, len) != 0)
			continue;
		/* "or" and a bracket must follow at once, with a comma or in the bracket */
		if (len <= 3 && gap > len + (*cues[i].words == '(' ? 1 : 2))
			continue;
		if (len == 3 && *cues[i].words == 'o' && text[before->end] != ',')
			continue;
		if (!cues[i].near || (gap <= NEAR && line == NULL))
			return true;
	}
	return false;
}

/*
 * Whether the item goes on in a list of so many other names: a comma, "and" lie between; but not both behind a single one: Paper
 * Wombat, also known as APT1, and Silver Otter.
 */
static bool
goes_on(const struct normalize *n, const struct item *it, const struct item *before, size_t names)
{
	enum { AFTER_ONE = 3 };
	static const char *const gaps[] = {", ", " and ", " or ", ", and ", ", or "};
	size_t i, len, gap;

	if (it->pos == NOWHERE || before->pos == NOWHERE || before->end > it->pos)
		return false;
	gap = it->pos - before->end;
	for (i = 0; i < (names > 1 ? sizeof gaps / sizeof gaps[0] : AFTER_ONE); i++) {
		len = strlen(gaps[i]);
		if (gap == len && memcmp(n->group->text + before->end, gaps[i], len) == 0)
			return true;
	}
	return false;
}

/* Joins the names that the article itself calls names of one group. */
static void
join_aliases(struct normalize *n)
{
	struct orgs *o;
	const struct item *it, *last, *main_item;
	uint32_t a, b;
	size_t names; /* by which the main one is called so far */

	o = n->orgs;
	last = main_item = NULL;
	names = 0;
	for (it = items_first(n, CLASS_ORG); it != NULL; it = items_next(n, it)) {
		if (it->kind != KIND_GROUP)
			continue;
		if (last != NULL && (is_alias(n, it, last) || (names > 0 && goes_on(n, it, last, names)))) {
			a = root(o, main_item->name);
			b = root(o, it->name);
			if (a != b)
				o->org[b].same = a + 1;
			names++;
		} else {
			main_item = it;
			names = 0;
		}
		last = it;
	}
}

void
groups_join(struct normalize *n)
{
	struct orgs *o;
	struct org *org;
	struct str value;
	uint32_t r;
	size_t i;
	bool sure, doubtful;

	o = n->orgs;
	join_aliases(n);
	sure = false;
	for (i = 0; i < o->seen.count; i++) {
		if (!o->org[i].group)
			continue;
		value = listed(n, (uint32_t)i, &doubtful);
		sure = sure || (value.n > 0 && !doubtful) || o->org[i].value.n > 0;
	}
	for (i = 0; i < o->seen.count; i++) {
		org = &o->org[i];
		if (!org->group)
			continue;
		value = listed(n, (uint32_t)i, &doubtful);
		if (value.n > 0 && (!doubtful || sure)) {
			org->value = value;
			org->listed = true;
		}
		if (org->value.n == 0)
			org->value = org->shown;
	}
	/* the name of the one that the list knows, otherwise of the one that came first */
	for (i = 0; i < o->seen.count; i++) {
		r = o->org[i].group ? root(o, (uint32_t)i) : (uint32_t)i;
		if (r != i && o->org[i].listed && !o->org[r].listed) {
			o->org[r].value = o->org[i].value;
			o->org[r].listed = true;
		}
	}
	for (i = 0; i < o->seen.count; i++)
		if (o->org[i].group)
			o->org[i].value = o->org[root(o, (uint32_t)i)].value;
}
