/*
 * Where the owner of a record stands in the text.
 */
#include "eight.h"
#include "owners.h"
#include "unicode.h"
#include "utf8.h"

/* How far from a record its owner is looked for: at first, and at most. */
enum { NEAR = 400, FAR = 4000 };

/* Whether a letter or digit ends before text[at], or begins there. */
static bool
word_ends(const struct group *g, size_t at)
{
	uint32_t cp;

	if (at == 0 || (unsigned char)g->text[at - 1] < 0x80)
		return at > 0 && owners_is_word(g->text[at - 1]);
	utf8_prev(g->text, at, &cp);
	return cp != UTF8_BAD && uc_is_alpha(uc_props(cp));
}

static bool
word_begins(const struct group *g, size_t at)
{
	uint32_t cp;

	if (at == g->len || (unsigned char)g->text[at] < 0x80)
		return at < g->len && owners_is_word(g->text[at]);
	utf8_decode(g->text + at, g->len - at, &cp);
	return cp != UTF8_BAD && uc_is_alpha(uc_props(cp));
}

/* Whether s stands at text[at] as a whole word. */
static bool
stands_at(const struct group *g, struct str s, size_t at)
{
	if (at + s.n > g->len || memcmp(g->text + at, s.s, s.n) != 0)
		return false;
	if (owners_is_word(s.s[0]) && word_ends(g, at))
		return false;
	return !owners_is_word(s.s[s.n - 1]) || !word_begins(g, at + s.n);
}

/* What s begins with, to look for at eight positions together: its first two bytes, or its one. */
struct beginning {
	uint64_t first, second;
	size_t next;
};

static struct beginning
beginning_of(struct str s)
{
	struct beginning b;

	b.next = s.n > 1;
	b.first = EIGHT_ONES * (unsigned char)s.s[0];
	b.second = EIGHT_ONES * (unsigned char)s.s[b.next];
	return b;
}

/* The positions from t on where it may stand: the highest bits of their bytes. NULs stand behind the text. */
static inline uint64_t
may_stand(const struct beginning *b, const char *t)
{
	return eight_below((eight_load(t) ^ b->first) | (eight_load(t + b->next) ^ b->second), 1, EIGHT_HIGH);
}

/* Where s stands first in text[from, to), or last; NOWHERE when it does not. */
static uint32_t
find_first(const struct group *g, struct str s, size_t from, size_t to)
{
	struct beginning b;
	uint64_t found;
	size_t at;

	b = beginning_of(s);
	for (; from < to; from += 8)
		for (found = may_stand(&b, g->text + from); found != 0; found &= found - 1) {
			at = from + eight_index(found);
			if (at < to && stands_at(g, s, at))
				return (uint32_t)at;
		}
	return NOWHERE;
}

static uint32_t
find_last(const struct group *g, struct str s, size_t from, size_t to)
{
	struct beginning b;
	uint64_t found;
	size_t at, i;
	uint32_t last;

	if (to - from < s.n)
		return NOWHERE;
	b = beginning_of(s);
	last = NOWHERE;
	for (to -= s.n - 1; to > from && last == NOWHERE; to = i) {
		i = to - from > 8 ? to - 8 : from;
		for (found = may_stand(&b, g->text + i); found != 0; found &= found - 1) {
			at = i + eight_index(found);
			if (at < to && stands_at(g, s, at))
				last = (uint32_t)at;
		}
	}
	return last;
}

uint32_t
owners_locate(const struct normalize *n, const struct item *it, struct str s)
{
	const struct group *g;
	uint32_t before, behind;
	size_t reach, from, to;

	g = n->group;
	if (it->pos == NOWHERE || s.n == 0)
		return NOWHERE;
	for (reach = NEAR; reach <= FAR; reach = reach < FAR ? FAR : FAR + 1) {
		to = g->len - it->end > reach ? it->end + reach : g->len;
		behind = find_first(g, s, it->end, to);
		/* before it, only what is nearer */
		if (behind != NOWHERE)
			reach = behind - it->end;
		from = it->pos > reach ? it->pos - reach : 0;
		before = find_last(g, s, from, it->pos);
		if (before != NOWHERE || behind != NOWHERE)
			return before != NOWHERE ? before : behind;
	}
	return it->kind == KIND_CLAIM ? find_first(g, s, it->pos, it->end) : NOWHERE;
}

uint32_t
owners_by_itself(const struct normalize *n, struct str s, uint32_t at)
{
	enum { LOOK = 12 }; /* names */
	const struct owners *o;
	const struct item *it;
	size_t i, k, from, to;

	o = n->owners;
	if (at == NOWHERE || memchr(s.s, ' ', s.n) != NULL)
		return at;
	i = owners_first_name(n, at);
	/* a name that begins before it and goes on */
	if (i == 0 || n->item[o->name[i - 1]].kind != KIND_PERSON || n->item[o->name[i - 1]].end < at + s.n)
		return at;
	from = i > LOOK ? i - LOOK : 0;
	to = i + LOOK < o->names ? i + LOOK : o->names;
	for (k = i; k > from; k--) {
		it = &n->item[o->name[k - 1]];
		if (str_eq(it->text, s) && at - it->pos < NEAR)
			return it->pos;
	}
	for (k = i; k < to; k++) {
		it = &n->item[o->name[k]];
		if (str_eq(it->text, s) && it->pos - at < NEAR)
			return it->pos;
	}
	return at;
}
