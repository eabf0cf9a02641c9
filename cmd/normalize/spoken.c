/*
 * spoken - the names of an article as those that may be meant further on: in which sentence each stands, and what
 * its place in it weighs.
 *
 * Most of it is found out only as far as it is asked for: a pronoun is about who has been named shortly before.
 */
#include "orgs.h"
#include "owners.h"
#include "persons.h"

/* Weights. */
enum {
	FIRST_WORD = 8,
	QUOTED = -45, /* in somebody's words */
	TOLD = -10,   /* in what somebody else says, in the writer's words */
	OBJECT = -12,
	POSSESSIVE = -14,
	CREDIT = SPOKEN_NEVER /* who wrote the article or took the picture */
};

/* What stands in a line before the names of those who took the pictures or wrote the words. */
static const char *const credits[] = {"Photo", "photo", "Picture", "Image", "Credit", "credit",
				     "Words", "Text"};

static void
add_break(struct owners *o, uint32_t pos)
{
	o->brk = mem_grow(o->brk, &o->break_cap, o->breaks + 1, sizeof *o->brk);
	o->brk[o->breaks++] = pos;
}

/*
 * Finds where sentences end, up to the position at least and until there are so many; what stands in quotations
 * does not count.
 */
static void
know_breaks(struct normalize *n, uint32_t pos, size_t least)
{
	struct owners *o;
	const struct item *it;
	uint32_t i, stop, len;

	o = n->owners;
	it = o->quotation;
	len = (uint32_t)n->group->len;
	i = o->broken;
	while (i < len && (i <= pos || o->breaks < least)) {
		/* the next quotation behind i */
		while (it != NULL && (it->kind != KIND_QUOTE || it->pos == NOWHERE || it->end <= i))
			it = items_next(n, it);
		stop = it == NULL ? len : it->pos > i ? it->pos : i;
		i = ends_next(n->ends, i, stop);
		if (i < stop) {
			add_break(o, i++);
		} else if (it != NULL) {
			i = it->end;
			/* a paragraph of a quotation alone is a sentence */
			if (i > 0 && i < len && memchr(".?!", n->group->text[i - 1], 3) != NULL)
				add_break(o, i);
		}
	}
	o->quotation = it;
	o->broken = i;
}

size_t
spoken_sentence(struct normalize *n, uint32_t pos)
{
	const struct owners *o;
	size_t low, high, mid;

	know_breaks(n, pos, 0);
	o = n->owners;
	for (low = 0, high = o->breaks; low < high;) {
		mid = low + (high - low) / 2;
		if (o->brk[mid] < pos)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* Words that say of what stands in a line with them that it is who wrote. */
static const char trades[][16] = {"journalist", "reporter", "correspondent", "editor", "writer"};

/* How far from the article's beginning or end, in bytes, and how long, a line may be that names who wrote it. */
enum { BYLINE_NEAR = 600, BYLINE_LONG = 80 };

/* Whether the line text[from, end) ends with the trade of one who writes: , RNZ Pacific journalist; in Brussels. */
static bool
is_trade(const char *t, uint32_t from, uint32_t end)
{
	char word[16];
	uint32_t i, k;

	for (i = end; i > from && (text_is_letter(t[i - 1]) || t[i - 1] == '-'); i--)
		;
	for (k = 0; i + k < end && k < sizeof word; k++)
		word[k] = t[i + k] >= 'A' && t[i + k] <= 'Z' ? (char)(t[i + k] + ('a' - 'A')) : t[i + k];
	if (STR_AMONG(str_of(word, k), trades))
		return true;
	/* nothing but in and a town of one or two words, or a bar and a paper */
	if (end - from > 4 && memcmp(t + from, " in ", 4) == 0 && t[from + 4] >= 'A' && t[from + 4] <= 'Z')
		return memchr(t + from + 4, ' ', end - from - 4) == NULL;
	return end - from > 3 && memcmp(t + from, " | ", 3) == 0;
}

/* Whether the name begins a line near the article's top or end that is nothing but who wrote it: Ann Lund in Brussels. */
static bool
is_byline(const struct group *g, const struct item *it)
{
	const char *t;
	uint32_t end, len;

	t = g->text;
	len = (uint32_t)g->len;
	if ((it->pos > BYLINE_NEAR && len - it->pos > BYLINE_NEAR) || it->pos == 0 || t[it->pos - 1] != '\n')
		return false;
	for (end = it->end; end < len && t[end] != '\n' && t[end] != '.' && end - it->end < BYLINE_LONG; end++)
		;
	while (end > it->end && text_is_space(t[end - 1]))
		end--;
	return (end == len || text_is_space(t[end])) && is_trade(t, it->end, end);
}

/* Whether the name stands in a byline or a credit: By A. Smith; Photo: A. Smith; Photo by A. Smith. */
static bool
is_credit(const struct group *g, const struct item *it)
{
	const char *t;
	uint32_t line, end, k;
	size_t i, len;

	t = g->text;
	if (is_byline(g, it))
		return true;
	for (end = it->pos; end > 0 && t[end - 1] == ' '; end--)
		;
	if (end == 0 || (t[end - 1] != ':' && t[end - 1] != '/' && t[end - 1] != 'y'))
		return false;
	for (line = end; line > 0 && end - line < 60 && t[line - 1] != '\n'; line--)
		;
	if (end - line == 2 && (t[line] == 'B' || t[line] == 'b') && t[line + 1] == 'y')
		return true;
	for (k = line; k < end; k++)
		for (i = 0; i < sizeof credits / sizeof credits[0]; i++) {
			if (t[k] != credits[i][0])
				continue;
			len = strlen(credits[i]);
			if (end - k >= len && memcmp(t + k, credits[i], len) == 0)
				return true;
		}
	return false;
}

/* Whether the name is of who wrote or sent the article, or took its pictures. */
static bool
is_makers(const struct group *g, const struct item *it)
{
	return it->kind == KIND_PERSON ? is_credit(g, it) : it->kind == KIND_ORG && orgs_sends(g, it);
}

/* Whether the name is not in somebody's words, nor a credit. */
static bool
counts(const struct normalize *n, size_t name)
{
	const struct item *it;

	it = &n->item[n->owners->name[name]];
	return !n->owners->spoken[name].quoted && !is_makers(n->group, it);
}

/* What the place of the mention in its sentence says: subjects are spoken of further. */
static int
place_weight(const struct normalize *n, size_t name)
{
	enum { MOST = 100 }; /* names of a sentence */
	const struct owners *o;
	const struct item *it, *other;
	const char *t;
	uint32_t start;
	size_t sentence;
	int weight, looked_at;

	o = n->owners;
	it = &n->item[o->name[name]];
	sentence = o->spoken[name].sentence;
	t = n->group->text;
	weight = 0;
	start = sentence > 0 ? o->brk[sentence - 1] : 0;
	if (it->end + 2 <= n->group->len &&
	    ((t[it->end] == '\'' && t[it->end + 1] == 's') ||
	     (it->end + 4 <= n->group->len && memcmp(t + it->end, "\xE2\x80\x99s", 4) == 0)))
		weight += POSSESSIVE;
	if (it->pos - start < 6)
		weight += FIRST_WORD;
	if (owners_governed(n->group, start, it->pos))
		return weight + OBJECT;
	for (looked_at = 0; name > 0 && looked_at < MOST; name--, looked_at++) {
		other = &n->item[o->name[name - 1]];
		if (other->pos < start)
			break;
		if (other->kind == it->kind && (it->kind != KIND_PERSON || other->person != it->person) &&
		    counts(n, name - 1) && !owners_governed(n->group, start, other->pos))
			return weight;
	}
	return weight + SPOKEN_SUBJECT;
}

void
spoken_before(struct normalize *n, uint32_t pos)
{
	struct owners *o;
	const struct item *it, *q;
	struct spoken *s;

	o = n->owners;
	know_breaks(n, pos, 0);
	o->spoken = mem_grow(o->spoken, &o->spoken_cap, o->names, sizeof *o->spoken);
	q = o->said;
	for (; o->spokens < o->names; o->spokens++) {
		it = &n->item[o->name[o->spokens]];
		if (it->pos >= pos)
			break;
		for (; q != NULL && q < it; q = items_next(n, q)) {
			if (q->kind == KIND_QUOTE && q->pos != NOWHERE && q->end > o->quoted)
				o->quoted = q->end;
			else if (q->kind == KIND_CLAIM && q->pos != NOWHERE && q->end > o->told)
				o->told = q->end;
		}
		while (o->sentence < o->breaks && o->brk[o->sentence] < it->pos)
			o->sentence++;
		s = &o->spoken[o->spokens];
		s->sentence = (uint32_t)o->sentence;
		s->quoted = it->kind == KIND_PLACE || it->kind == KIND_NATION || it->end <= o->quoted;
		s->told = it->end <= o->told;
		s->weighed = false;
	}
	o->said = q;
}

int
spoken_weight(const struct normalize *n, size_t name)
{
	const struct item *it;
	struct spoken *s;

	s = &n->owners->spoken[name];
	if (!s->weighed) {
		s->weighed = true;
		it = &n->item[n->owners->name[name]];
		if (s->quoted)
			s->weight = QUOTED;
		else if (is_makers(n->group, it))
			s->weight = CREDIT;
		else
			s->weight = place_weight(n, name) + (s->told ? TOLD : 0);
	}
	return s->weight;
}

/* What the first sentences of an obituary say. */
static const char deaths[][16] = {"dies", "died", "dead", "death", "obituary"};
enum { OBITUARY_SENTENCES = 3 };

/* Whether one of the words stands in text[0, len). */
static bool
tells_of_death(const char *t, uint32_t len)
{
	uint32_t i, from;

	for (i = 0; i < len;) {
		for (from = i; i < len && t[i] >= 'a' && t[i] <= 'z'; i++)
			;
		if (i > from && STR_AMONG(str_of(t + from, i - from), deaths))
			return true;
		i += i == from;
	}
	return false;
}

/* Whether it stands right behind the name that he has died: Ann Lund, who has died aged 92; Ann Lund, the botanist, has died. */
static bool
is_told_dead(const struct group *g, const struct item *it)
{
	enum { NEAR = 90 };
	static const char *const tells[] = {"who has died", "who died", " has died", ", has died"};
	const char *t, *end, *p;
	size_t i, len, room;

	t = g->text + it->end;
	room = g->len - it->end < NEAR ? g->len - it->end : NEAR;
	/* within its sentence, and to the point */
	for (end = t; end < t + room && *end != '.' && *end != '\n' && *end != ';'; end++)
		;
	for (i = 0; i < sizeof tells / sizeof tells[0]; i++) {
		len = strlen(tells[i]);
		for (p = t; p + len <= end; p++)
			if (*p == *tells[i] && memcmp(p, tells[i], len) == 0)
				return true;
	}
	return false;
}

/* The person named first, if his death is what the article begins with and it is mostly of him. */
static uint32_t
find_departed(struct normalize *n)
{
	const struct owners *o;
	const struct persons *p;
	const struct item *it;
	uint32_t lead, first;
	size_t i;

	o = n->owners;
	p = n->persons;
	for (i = 0; i < o->names; i++)
		if (n->item[o->name[i]].kind == KIND_PERSON)
			break;
	if (i == o->names)
		return NOWHERE;
	it = &n->item[o->name[i]];
	first = it->person;
	if (first == NOWHERE)
		return NOWHERE;
	/* in an obituary he is mostly he */
	for (i = 0; i < p->persons; i++)
		if (i != first && (is_told_dead(n->group, it) ? p->person[i].mentions > 3 * p->person[first].mentions
							       : 2 * p->person[i].mentions > p->person[first].mentions))
			return NOWHERE;
	know_breaks(n, 0, OBITUARY_SENTENCES + 1);
	lead = o->breaks > OBITUARY_SENTENCES ? o->brk[OBITUARY_SENTENCES - 1] : (uint32_t)n->group->len;
	return it->pos < lead && tells_of_death(n->group->text, lead) ? first : NOWHERE;
}

uint32_t
spoken_departed(struct normalize *n)
{
	struct owners *o;

	o = n->owners;
	if (!o->departed_known) {
		o->departed_known = true;
		o->departed = find_departed(n);
	}
	return o->departed;
}

void
spoken_begin(struct normalize *n)
{
	struct owners *o;

	o = n->owners;
	o->spokens = o->sentence = o->breaks = 0;
	o->quoted = o->told = o->broken = 0;
	o->said = o->quotation = items_first(n, CLASS_SAID);
	o->departed_known = false;
}
