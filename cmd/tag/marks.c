#include "marks.h"
#include "mem.h"
#include "text.h"
#include "unicode.h"
#include "utf8.h"

#include <stdlib.h>
#include <string.h>

enum family { FAMILY_DOUBLE, FAMILY_SINGLE };

/* What a mark is by its form alone. */
enum side { SIDE_EITHER, SIDE_OPEN, SIDE_CLOSE };

struct mark {
	uint32_t pos, len;
	uint32_t block;
	uint32_t token; /* that it begins in */
	unsigned char family, side;
	bool before, behind; /* white space, an opening or closing mark, or nothing stands there */
	bool doubled;	     /* '' */
	unsigned char is;    /* MARK_ */
	uint32_t which;
};

/* Words that begin with an apostrophe for a letter left out. */
static bool
elision(const char *s, const char *end)
{
	static const char *const words[] = {"em", "til", "tis", "twas", "cause", "n", "bout", "round", "cos", "im"};
	size_t i, n, k;

	if (s < end && *s >= '0' && *s <= '9')
		return true;
	for (n = 0; s + n < end && ((s[n] | 32) >= 'a' && (s[n] | 32) <= 'z'); n++)
		;
	for (i = 0; i < sizeof words / sizeof words[0]; i++) {
		for (k = 0; k < n && words[i][k] != '\0' && (s[k] | 32) == words[i][k]; k++)
			;
		if (k == n && words[i][k] == '\0')
			return true;
	}
	return false;
}

/* The mark at s, if there is one: its length, family and side. */
static uint32_t
mark_at(const char *s, const char *end, unsigned char *family, unsigned char *side)
{
	size_t n;

	n = (size_t)(end - s);
	*family = FAMILY_DOUBLE;
	*side = SIDE_EITHER;
	switch ((unsigned char)*s) {
	case '"':
		return 1;
	case '\'':
		if (n > 1 && s[1] == '\'')
			return 2;
		*family = FAMILY_SINGLE;
		return 1;
	case '`':
		*side = SIDE_OPEN;
		if (n > 1 && s[1] == '`')
			return 2;
		*family = FAMILY_SINGLE;
		return 1;
	case 0xC2:
		if (n < 2 || ((unsigned char)s[1] != 0xAB && (unsigned char)s[1] != 0xBB))
			return 0;
		*side = (unsigned char)s[1] == 0xAB ? SIDE_OPEN : SIDE_CLOSE;
		return 2;
	case 0xE2:
		if (n < 3 || (unsigned char)s[1] != 0x80)
			return 0;
		switch ((unsigned char)s[2]) {
		case 0x98: /* ‘ */
			*side = SIDE_OPEN;
			*family = FAMILY_SINGLE;
			return 3;
		case 0x99: /* ’ */
			*side = SIDE_CLOSE;
			*family = FAMILY_SINGLE;
			return 3;
		case 0x9C: /* “ */
		case 0x9E: /* „ */
			*side = SIDE_OPEN;
			return 3;
		case 0x9D: /* ” */
			*side = SIDE_CLOSE;
			return 3;
		}
		return 0;
	}
	return 0;
}

static bool
boundary_before(const char *text, size_t start, size_t i)
{
	uint32_t cp, p;

	if (i <= start)
		return true;
	utf8_prev(text, i, &cp);
	p = uc_props(cp);
	return uc_is_space(p) || uc_is_dash(p) || cp == '/' || uc_gc(p) == UC_GC_PS || uc_gc(p) == UC_GC_PI ||
	       cp == '"' || cp == '\'' || cp == '`';
}

static bool
boundary_behind(const char *text, size_t end, size_t i)
{
	uint32_t cp, p;

	if (i >= end)
		return true;
	utf8_decode(text + i, end - i, &cp);
	p = uc_props(cp);
	return uc_is_space(p) || uc_is_dash(p) || cp == '/' || uc_gc(p) == UC_GC_PE || uc_gc(p) == UC_GC_PF ||
	       cp == '"' || cp == '\'' || (cp < 128 && strchr(".,;:!?", (int)cp) != NULL) || cp == 0x2026;
}

/* Whether a byte may begin or end a mark. */
static bool
is_marks(char c)
{
	static const unsigned char marks[256] = {['\''] = 1, ['"'] = 1, ['`'] = 1, [0xC2] = 1, [0xE2] = 1};

	return marks[(unsigned char)c];
}

/* The same for the last byte of one. */
static bool
ends_mark(char c)
{
	return is_marks(c) || (unsigned char)c >= 0x80;
}

/*
 * Finds the marks of a token of a block, from position from on: the position behind the last one. An
 * apostrophe within a word is none.
 */
static size_t
find_marks(struct quotations *q, const struct doc *d, size_t block, size_t token, size_t from)
{
	const char *s, *to, *end, *next;
	unsigned char family, side;
	struct mark *m;
	uint32_t len;
	bool before, behind;

	end = d->text + d->block[block].end;
	to = d->text + d->token[token].end;
	for (s = d->text + (from > d->token[token].start ? from : d->token[token].start); s < to; s++) {
		len = is_marks(*s) ? mark_at(s, end, &family, &side) : 0;
		if (len == 0)
			continue;
		if (s > d->text + d->block[block].start && s[-1] == '=' && len == 1 &&
		    (next = memchr(s + 1, *s, (size_t)(end - s - 1))) != NULL) {
			s = next; /* an attribute's value in markup */
			continue;
		}
		before = boundary_before(d->text, d->block[block].start, (size_t)(s - d->text));
		behind = boundary_behind(d->text, d->block[block].end, (size_t)(s - d->text) + len);
		if (family == FAMILY_SINGLE && ((!before && !behind) || (before && !behind && elision(s + len, end)))) {
			s += len - 1;
			continue;
		}
		q->found = mem_grow(q->found, &q->found_cap, q->marks + 1, sizeof *q->found);
		m = &q->found[q->marks++];
		m->pos = (uint32_t)(s - d->text);
		m->len = len;
		m->block = (uint32_t)block;
		m->token = (uint32_t)token;
		m->family = family;
		m->side = side;
		m->before = before;
		m->behind = behind;
		m->doubled = *s == '\'' && len == 2;
		m->is = MARK_OTHER;
		m->which = 0;
		s += len - 1;
	}
	return (size_t)(s - d->text);
}

/* The same for a whole block. A mark stands at the start or at the end of a token. */
static void
find_in_block(struct quotations *q, const struct doc *d, size_t block)
{
	const struct token *t;
	const struct block *b;
	size_t i, done, end;

	b = &d->block[block];
	if (b->sentence == b->sentences_end)
		return;
	done = b->start;
	end = d->sentence[b->sentences_end - 1].tokens_end;
	for (i = d->sentence[b->sentence].token; (i = doc_next(d, i, end, SIGN_QUOTE)) < end; i++) {
		t = &d->token[i];
		if ((is_marks(d->text[t->start]) || ends_mark(d->text[t->end - 1])) && t->end > done)
			done = find_marks(q, d, block, i, done);
	}
}

static bool
may_open(const struct mark *m)
{
	if (m->family == FAMILY_SINGLE)
		return m->before && !m->behind && m->side != SIDE_CLOSE;
	if (m->side == SIDE_OPEN)
		return m->before || !m->behind;
	if (m->side == SIDE_CLOSE)
		return m->before && !m->behind;
	return m->before || !m->behind;
}

/* Whether its neighbours leave it no choice. */
static bool
must_open(const struct mark *m)
{
	return m->before && !m->behind;
}

static bool
must_close(const struct mark *m)
{
	return !m->before && m->behind;
}

/* A plural's genitive rather than a closing mark: s behind which a word in lower case follows. */
static bool
genitive(const struct doc *d, const struct mark *m)
{
	size_t next;

	next = m->pos + m->len;
	return m->pos > 0 && (d->text[m->pos - 1] | 32) == 's' && next + 1 < d->len && d->text[next] == ' ' &&
	       d->text[next + 1] >= 'a' && d->text[next + 1] <= 'z';
}

/* The first mark in [from, end) that closes a single quotation, and is a genitive's or not; or end. */
static size_t
next_close(const struct quotations *q, const struct doc *d, size_t from, size_t end, bool genitives)
{
	const struct mark *m;
	size_t k;

	for (k = from; k < end; k++) {
		m = &q->found[k];
		if (m->family == FAMILY_SINGLE && must_close(m) && m->side != SIDE_OPEN &&
		    genitive(d, m) == genitives)
			return k;
	}
	return end;
}

/* The closing marks next to come in a block: where next_close() was last, so as to go over them once. */
struct closes {
	size_t certain, genitive;
};

/* Whether another single quotation opens soon behind mark from, before mark end. */
static bool
opens_again(const struct quotations *q, size_t from, size_t end)
{
	enum { SOON = 8 };
	size_t k;

	for (k = from + 1; k < end && k <= from + SOON; k++)
		if (q->found[k].family == FAMILY_SINGLE && must_open(&q->found[k]) && q->found[k].side != SIDE_CLOSE)
			return true;
	return false;
}

/*
 * The mark that closes the single one at i, before mark end, which is the block's: the first that
 * can be nothing else, else the first that may; or that one where another quotation opens before the other: 'missed
 * chances' and was 'sorry'. i when there is none. i goes up from call to call.
 */
static size_t
single_close(const struct quotations *q, const struct doc *d, struct closes *c, size_t i, size_t end)
{
	if (c->certain <= i)
		c->certain = next_close(q, d, i + 1, end, false);
	if (c->genitive <= i)
		c->genitive = next_close(q, d, i + 1, end, true);
	if (c->genitive < c->certain && (c->certain == end || opens_again(q, c->genitive, c->certain)))
		return c->genitive;
	return c->certain < end ? c->certain : i;
}

/* The first double mark behind the one at i, before mark end; or end. */
static size_t
next_double(const struct quotations *q, size_t i, size_t end)
{
	for (i++; i < end && q->found[i].family != FAMILY_DOUBLE; i++)
		;
	return i;
}

static uint32_t
add(struct quotations *q, const struct mark *m, unsigned depth)
{
	struct quotation *t;

	q->quotation = mem_grow(q->quotation, &q->cap, q->count + 1, sizeof *q->quotation);
	t = &q->quotation[q->count];
	memset(t, 0, sizeof *t);
	t->start = m->pos + m->len;
	t->end = t->start;
	t->block = t->last_block = m->block;
	t->depth = (uint16_t)depth;
	return (uint32_t)q->count++;
}

static void
opens(struct quotations *q, struct mark *m, unsigned depth)
{
	m->is = MARK_OPENS;
	m->which = add(q, m, depth);
	q->quotation[m->which].doubled = m->doubled;
}

static void
closes(struct quotations *q, struct mark *m, uint32_t which)
{
	m->is = MARK_CLOSES;
	m->which = which;
	q->quotation[which].end = m->pos;
	q->quotation[which].last_block = m->block;
	q->quotation[which].closed = true;
}

/* The end of the last sentence that ends at or before position at, and behind from; 0: none. */
static uint32_t
sentence_before(const struct doc *d, size_t block, uint32_t from, uint32_t at)
{
	uint32_t low, high, mid;

	/* the first that ends behind at */
	low = d->block[block].sentence;
	for (high = d->block[block].sentences_end; low < high;) {
		mid = low + (high - low) / 2;
		if (d->sentence[mid].end <= at)
			low = mid + 1;
		else
			high = mid;
	}
	if (low == d->block[block].sentence || d->sentence[low - 1].end <= from)
		return 0;
	return d->sentence[low - 1].end;
}

/* Ends a quotation that was never closed, in a block, before position at. */
static void
recover(struct quotations *q, const struct doc *d, uint32_t which, size_t block, uint32_t at)
{
	uint32_t end;

	end = sentence_before(d, block, q->quotation[which].start, at);
	q->quotation[which].end = end != 0 ? end : at;
	q->quotation[which].last_block = (uint32_t)block;
}

/* Whether block begins with an opening mark of the family, the one with that number. */
static bool
goes_on(const struct quotations *q, const struct doc *d, size_t mark, size_t block, enum family family)
{
	const struct mark *m;

	if (mark >= q->marks || block >= d->blocks)
		return false;
	m = &q->found[mark];
	return m->block == block && m->pos == d->block[block].start && m->family == family && !m->behind &&
	       m->side != SIDE_CLOSE && d->block[block].kind == BLOCK_PARAGRAPH;
}

/*
 * A single mark right beside a double one faces as that does: 'The label reads, "Hand made."' Both stand before or
 * behind a mark, which says nothing by itself.
 */
static void
face_alike(struct quotations *q, size_t from, size_t end)
{
	struct mark *m;
	size_t k;

	for (k = from; k < end; k++) {
		m = &q->found[k];
		if (m->family != FAMILY_SINGLE || !m->before || !m->behind)
			continue;
		if (k + 1 < end && m[1].family == FAMILY_DOUBLE && m[1].pos == m->pos + m->len && must_open(&m[1]))
			m->behind = false;
		else if (k > from && m[-1].family == FAMILY_DOUBLE && m->pos == m[-1].pos + m[-1].len && must_close(&m[-1]))
			m->before = false;
	}
}

/* Whether what a mark opens is led up to: by a colon or a comma, or by nothing at all. */
static bool
is_led_up_to(const struct doc *d, const struct mark *m)
{
	const uint32_t start = d->block[m->block].start;
	uint32_t i;

	for (i = m->pos; i > start && d->text[i - 1] == ' '; i--)
		;
	return i == start || d->text[i - 1] == ':' || d->text[i - 1] == ',';
}

/* What goes on from the block before: a quotation in double and one in single marks, or UINT32_MAX. */
struct going_on {
	uint32_t twofold, single;
};

/*
 * Pairs the marks of a block, from the mark *i on.
 */
static void
pair(struct quotations *q, const struct doc *d, size_t block, size_t *i, struct going_on *on)
{
	uint32_t *const open = &on->twofold;
	struct closes next = {0};
	struct mark *m;
	size_t end, inner, outer, k;
	uint32_t single;

	single = UINT32_MAX; /* the single quotation at hand, which ends with mark outer */
	outer = 0;
	for (end = *i; end < q->marks && q->found[end].block == block; end++)
		;
	face_alike(q, *i, end);
	if (*open != UINT32_MAX && *i < end) {
		q->found[*i].is = MARK_GOES_ON;
		q->found[*i].which = *open;
		++*i;
	} else if (on->single != UINT32_MAX) {
		q->found[*i].is = MARK_GOES_ON;
		q->found[*i].which = on->single;
		inner = single_close(q, d, &next, *i, end);
		if (inner > *i) {
			single = on->single;
			outer = inner;
			on->single = UINT32_MAX;
		}
		++*i;
	}
	for (k = *i; k < end; k++) {
		m = &q->found[k];
		if (single != UINT32_MAX && k == outer) {
			if (*open != UINT32_MAX && *open > single) {
				recover(q, d, *open, block, m->pos);
				*open = UINT32_MAX;
			}
			closes(q, m, single);
			single = UINT32_MAX;
		} else if (m->family == FAMILY_SINGLE) {
			if (single != UINT32_MAX || on->single != UINT32_MAX || !may_open(m))
				continue;
			inner = single_close(q, d, &next, k, end);
			/* it goes on in the next paragraph */
			if (inner == k && *open == UINT32_MAX && must_open(m) && is_led_up_to(d, m) && goes_on(q, d, end, block + 1, FAMILY_SINGLE)) {
				opens(q, m, 0);
				on->single = m->which;
			}
			if (inner == k || (*open != UINT32_MAX && (!must_open(m) || next_double(q, k, end) < inner)))
				continue;
			opens(q, m, *open != UINT32_MAX);
			single = m->which;
			outer = inner;
		} else if (*open == UINT32_MAX) {
			if (!may_open(m) || (m->side != SIDE_OPEN && must_close(m)))
				continue;
			opens(q, m, single != UINT32_MAX || on->single != UINT32_MAX);
			*open = m->which;
		} else if (must_open(m) && (m->side != SIDE_CLOSE)) {
			/* the one before was never closed */
			recover(q, d, *open, block, m->pos);
			opens(q, m, single != UINT32_MAX || on->single != UINT32_MAX);
			*open = m->which;
		} else if (m->side != SIDE_OPEN || must_close(m)) {
			closes(q, m, *open);
			*open = UINT32_MAX;
		}
	}
	*i = end;
}

/* Gives tokens their marks, and quotations their tokens. */
static void
to_tokens(struct quotations *q, const struct doc *d)
{
	struct quotation *t;
	struct mark *m;
	size_t i, k;

	q->mark = mem_grow(q->mark, &q->mark_cap, d->tokens + 1, 1);
	q->which = mem_grow(q->which, &q->which_cap, d->tokens + 1, sizeof *q->which);
	memset(q->mark, 0, d->tokens + 1);
	for (i = 0, k = 0; k < q->marks; k++) {
		m = &q->found[k];
		if (m->family == FAMILY_SINGLE && m->is == MARK_OTHER)
			continue;
		i = m->token;
		if (m->is == MARK_OPENS)
			q->quotation[m->which].token = (uint32_t)i;
		if (m->is == MARK_CLOSES)
			q->quotation[m->which].tokens_end = (uint32_t)i;
		for (; i < d->tokens && d->token[i].end <= m->pos + m->len; i++) {
			q->mark[i] = m->is;
			q->which[i] = m->which;
			if (m->is == MARK_OPENS)
				q->quotation[m->which].token = (uint32_t)i + 1;
		}
	}
	for (k = 0; k < q->count; k++) {
		t = &q->quotation[k];
		while (t->start < t->end && text_is_space(d->text[t->start]))
			t->start++;
		while (t->end > t->start && text_is_space(d->text[t->end - 1]))
			t->end--;
		if (!t->closed) {
			for (i = t->token; i < d->tokens && d->token[i].start < t->end; i++)
				;
			t->tokens_end = (uint32_t)i;
		}
	}
}

/* Ends the quotation, if there is one, with the block, which nothing goes on behind. */
static void
end_with(struct quotations *q, const struct doc *d, uint32_t *which, size_t block)
{
	if (*which == UINT32_MAX)
		return;
	q->quotation[*which].end = d->block[block].end;
	q->quotation[*which].last_block = (uint32_t)block;
	*which = UINT32_MAX;
}

void
quotations_read(struct quotations *q, const struct doc *d)
{
	struct going_on on = {UINT32_MAX, UINT32_MAX};
	size_t i, b;

	q->count = q->marks = 0;
	for (b = 0; b < d->blocks; b++)
		find_in_block(q, d, b);
	for (i = b = 0; b < d->blocks; b++) {
		pair(q, d, b, &i, &on);
		if (!goes_on(q, d, i, b + 1, FAMILY_DOUBLE))
			end_with(q, d, &on.twofold, b);
		if (!goes_on(q, d, i, b + 1, FAMILY_SINGLE))
			end_with(q, d, &on.single, b);
	}
	to_tokens(q, d);
}

void
quotations_free(struct quotations *q)
{
	free(q->quotation);
	free(q->mark);
	free(q->which);
	free(q->found);
	memset(q, 0, sizeof *q);
}
