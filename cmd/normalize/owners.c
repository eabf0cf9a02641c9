/*
 * owners - whom a quotation, a claim or a role belongs to, by full name.
 *
 * The tagger writes into of what stands in the text: a name, a pronoun, "the GCSB boss". Here it
 * is found again beside the record, and the names that stand there, the persons spoken of before
 * (pronoun.c) or the roles and organisations of the article (description.c) say who is meant.
 * What stays doubtful stays as it is written.
 */
#include "owners.h"
#include "eight.h"
#include "evidence.h"
#include "orgs.h"
#include "persons.h"
#include "unicode.h"
#include "utf8.h"

#include <stdlib.h>

/* How far from a record its owner is looked for: at first, and at most. */
enum { NEAR = 400, FAR = 4000, MOST_JOINED = 4 };

/* Words before a name in a phrase that is not about that name: a spokesman for Collins. */
static const char prepositions[][8] = {"about", "against", "at", "by", "for", "from", "in",
					   "near",  "of",      "on", "to", "under", "with"};

struct owners *
owners_new(void)
{
	struct owners *o;

	o = mem_alloc(sizeof *o);
	memset(o, 0, sizeof *o);
	return o;
}

void
owners_free(struct owners *o)
{
	free(o->name);
	free(o->brk);
	free(o->spoken);
	free(o->held);
	free(o->title);
	free(o->value_item);
	free(o->last);
	intern_free(&o->values);
	free(o);
}

static bool
is_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       (unsigned char)c >= 0x80;
}

/* Whether a letter or digit ends before text[at], or begins there. */
static bool
word_ends(const struct group *g, size_t at)
{
	uint32_t cp;

	if (at == 0 || (unsigned char)g->text[at - 1] < 0x80)
		return at > 0 && is_word(g->text[at - 1]);
	utf8_prev(g->text, at, &cp);
	return cp != UTF8_BAD && uc_is_alpha(uc_props(cp));
}

static bool
word_begins(const struct group *g, size_t at)
{
	uint32_t cp;

	if (at == g->len || (unsigned char)g->text[at] < 0x80)
		return at < g->len && is_word(g->text[at]);
	utf8_decode(g->text + at, g->len - at, &cp);
	return cp != UTF8_BAD && uc_is_alpha(uc_props(cp));
}

/* Whether s stands at text[at] as a whole word. */
static bool
stands_at(const struct group *g, struct str s, size_t at)
{
	if (at + s.n > g->len || memcmp(g->text + at, s.s, s.n) != 0)
		return false;
	if (is_word(s.s[0]) && word_ends(g, at))
		return false;
	return !is_word(s.s[s.n - 1]) || !word_begins(g, at + s.n);
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

/*
 * Where the owner's surface form stands nearest to the item, outside of it; or in a claim, of whose words some come
 * before the speaker and some behind.
 */
static uint32_t
locate(const struct normalize *n, const struct item *it, struct str s)
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

size_t
owners_first_name(const struct normalize *n, uint32_t pos)
{
	const struct owners *o;
	size_t low, high, mid;

	o = n->owners;
	for (low = 0, high = o->names; low < high;) {
		mid = low + (high - low) / 2;
		if (n->item[o->name[mid]].pos < pos)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* The names of the article, in their order, and what is spoken of. */
static void
collect(struct normalize *n)
{
	struct owners *o;
	const struct item *it;
	size_t i;

	o = n->owners;
	o->names = 0;
	o->values_known = o->held_known = o->titles_known = false;
	o->speaker = str_of("", 0);
	o->speaker_person = NOWHERE;
	o->speaker_end = 0;
	o->pronoun_pos = NOWHERE;
	for (i = 0; i < n->items; i++) {
		it = &n->item[i];
		if (it->kind < KIND_PERSON || it->kind > KIND_NATION || it->pos == NOWHERE)
			continue;
		o->name = mem_grow(o->name, &o->name_cap, o->names + 1, sizeof *o->name);
		o->name[o->names++] = (uint32_t)i;
	}
	spoken_begin(n);
}

/* Notes what the names are called, but for those that are a toss-up. */
static void
collect_values(struct normalize *n)
{
	struct owners *o;
	const struct item *it;
	struct str *last;
	size_t i, known, persons, others;
	uint32_t id;

	o = n->owners;
	if (o->values_known)
		return;
	o->values_known = true;
	persons = n->persons->persons;
	/* a place's name has the number 0 */
	others = n->orgs->seen.count + 1;
	o->last = mem_grow(o->last, &o->last_cap, persons + others, sizeof *o->last);
	for (i = 0; i < persons + others; i++)
		o->last[i] = str_of(NULL, 0);
	intern_reset(&o->values);
	for (i = 0; i < n->items; i++) {
		it = &n->item[i];
		if (it->kind < KIND_PERSON || it->kind > KIND_GROUP || it->value.n == 0 ||
		    (it->kind == KIND_PERSON && it->person == NOWHERE))
			continue;
		/* the next of the same name is mostly called the same: the string is */
		last = &o->last[it->kind == KIND_PERSON ? it->person : persons + it->name];
		if (last->s == it->value.s && last->n == it->value.n)
			continue;
		*last = it->value;
		known = o->values.count;
		id = intern_add(&o->values, NULL, it->value);
		if (id < known)
			continue;
		o->value_item = mem_grow(o->value_item, &o->value_cap, o->values.count,
					 sizeof *o->value_item);
		o->value_item[id] = (uint32_t)i;
	}
}

struct str
owners_value(struct normalize *n, struct str s, uint32_t *person)
{
	const struct item *it;
	uint32_t id;

	collect_values(n);
	id = intern_find(&n->owners->values, s);
	if (id == INTERN_NONE)
		return str_of("", 0);
	it = &n->item[n->owners->value_item[id]];
	*person = it->person;
	return it->value;
}

bool
owners_governed(const struct group *g, uint32_t start, uint32_t pos)
{
	uint32_t i, end;

	end = pos;
	while (end > start && g->text[end - 1] == ' ')
		end--;
	if (end - start > 4 && memcmp(g->text + end - 4, " the", 4) == 0)
		end -= 4;
	for (i = end; i > start && is_word(g->text[i - 1]); i--)
		;
	return STR_AMONG(str_of(g->text + i, end - i), prepositions);
}

/* Whether a possessive 's stands behind the name. */
static bool
is_possessive(const struct group *g, const struct item *it)
{
	const char *t;

	t = g->text + it->end;
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
	for (to = from; to < phrase_end && is_word(g->text[to]); to++)
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
		if (!is_word(g->text[from]) || (g->text[from] >= '0' && g->text[from] <= '9')) {
			if (g->text[from] == '(')
				return false;
			from++;
			continue;
		}
		for (i = from; i < to && is_word(g->text[i]) && !is_hard_space(g, i, to); i++)
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
	struct str value[MOST_JOINED];
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
		if (count == MOST_JOINED || it->end > end || it->kind == KIND_NATION ||
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

/*
 * The owner by the names that stand in the phrase text[start, end): those that it is a list of, or
 * the persons whom it is about. Empty when there is none.
 */
static struct str
by_names(struct normalize *n, uint32_t start, uint32_t end, uint32_t *person)
{
	const struct owners *o;
	const struct item *it;
	struct str value[MOST_JOINED];
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
		    owners_governed(n->group, start, it->pos) || is_modifier(n->group, it->end, end))
			continue;
		if (count > 0 && !may_join(n->group, last_end, it->pos))
			count--;
		last_end = it->end;
		if (count == MOST_JOINED)
			return str_of("", 0);
		value[count++] = it->value;
		*person = it->person;
	}
	if (count == 1)
		return value[0];
	if (count == 0)
		return str_of("", 0);
	*person = NOWHERE;
	return owners_join(n, value, count);
}

/* The owner where the phrase stands nowhere in the text: by the names of the article. */
static struct str
by_lists(struct normalize *n, struct str surface, uint32_t *person)
{
	struct str value;

	value = owners_value(n, surface, person);
	if (value.n > 0)
		return value;
	surface = name_bare(surface);
	if (surface.n == 0 || (surface.s[0] >= 'a' && surface.s[0] <= 'z'))
		return str_of("", 0);
	value = persons_find(n, surface, person);
	return value.n > 0 ? value : orgs_find(n, surface);
}

/* Several names with "and" between them, each looked up by itself. */
static struct str
by_parts(struct normalize *n, struct str surface)
{
	struct str value[MOST_JOINED], part;
	uint32_t i, from, person;
	size_t count;

	count = 0;
	for (i = from = 0; i <= surface.n; i++) {
		if (i < surface.n && (surface.s[i] != ' ' || surface.n - i < 5 || memcmp(surface.s + i, " and ", 5) != 0))
			continue;
		part = str_of(surface.s + from, i - from);
		if (count == MOST_JOINED)
			return str_of("", 0);
		value[count] = by_lists(n, part, &person);
		if (value[count++].n == 0)
			return str_of("", 0);
		i += 4;
		from = i + 1;
	}
	return count > 1 ? owners_join(n, value, count) : str_of("", 0);
}

/* The full name behind a title, of somebody who is named nowhere else: Gov. Nathan Deal. */
static struct str
without_title(struct normalize *n, struct str s)
{
	struct str bare;

	if (s.n == 0 || s.n > 80 || s.s[0] < 'A' || s.s[0] > 'Z')
		return str_of("", 0);
	s = name_clean(&n->strings, s);
	bare = persons_bare(n, s);
	return bare.n < s.n && bare.s + bare.n == s.s + s.n && persons_is_full(bare) ? bare : str_of("", 0);
}

/*
 * Where the owner of one word stands that has been found at the position: not in a longer name, which is another's,
 * where it stands by itself not far before or behind. Lund, whose brother, Tom Lund, agrees, believes so.
 */
static uint32_t
by_itself(const struct normalize *n, struct str s, uint32_t at)
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

/* Whom the item belongs to; empty when it cannot be said better than it is written. */
static struct str
resolve(struct normalize *n, const struct item *it, uint32_t *person)
{
	struct str s, value;
	uint32_t at;

	s = it->of;
	while (s.n > 0 && (s.s[0] == ' ' || s.s[0] == '\n')) {
		s.s++;
		s.n--;
	}
	while (s.n > 0 && (s.s[s.n - 1] == ' ' || s.s[s.n - 1] == '\n'))
		s.n--;
	*person = NOWHERE;
	if (pronoun_is(s))
		return pronoun_owner(n, it, s, locate(n, it, s), person);
	value = owners_value(n, s, person);
	if (value.n > 0)
		return value;
	at = by_itself(n, s, locate(n, it, s));
	if (at != NOWHERE) {
		value = by_names(n, at, at + s.n, person);
		if (value.n > 0)
			return value;
	}
	value = by_lists(n, s, person);
	if (value.n == 0)
		value = by_parts(n, s);
	if (value.n == 0 && it->kind != KIND_ROLE)
		value = description_owner(n, it, s, at, person);
	if (value.n == 0)
		value = without_title(n, s);
	return value;
}

/* The owner of the item: by the user's aliases, as the record around it, or as resolved. */
static void
fill_owner(struct normalize *n, struct item *it, const struct item *outer, struct str outer_raw)
{
	struct str value;
	uint32_t person;

	person = NOWHERE;
	value = alias_of(n, it->of, NULL);
	if (value.n == 0 && outer != NULL && it->pos != NOWHERE && it->end <= outer->end &&
	    str_eq(it->of, outer_raw)) {
		/* a quotation in a claim of the same speaker */
		value = outer->of;
		person = outer->person;
	} else if (value.n == 0) {
		value = resolve(n, it, &person);
	}
	if (value.n > 0)
		it->of = value;
	it->person = person;
}

void
owners_fill(struct normalize *n)
{
	struct owners *o;
	struct item *it;
	const struct item *outer;
	struct str raw, outer_raw;

	o = n->owners;
	collect(n);
	/* roles first: they say who the minister is, wherever they stand */
	for (it = items_first(n, CLASS_SAID); it != NULL; it = items_next(n, it))
		if (it->kind == KIND_ROLE && it->of.n > 0)
			fill_owner(n, it, NULL, it->of);
	outer = NULL;
	outer_raw = str_of("", 0);
	for (it = items_first(n, CLASS_SAID); it != NULL; it = items_next(n, it)) {
		if (it->kind == KIND_ROLE || it->of.n == 0)
			continue;
		raw = it->of;
		fill_owner(n, it, outer, outer_raw);
		if (it->pos == NOWHERE || (outer != NULL && it->end <= outer->end))
			continue;
		outer = it;
		outer_raw = raw;
		o->speaker = it->of;
		o->speaker_person = it->person;
		o->speaker_end = it->end;
	}
}
