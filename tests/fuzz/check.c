#include "check.h"

#include <stdlib.h>
#include <string.h>

enum { DOC, DATE, START, END, KIND, TEXT, VALUE, OF, COLUMNS };
enum { ARTICLES = 4, MENTIONS = 512, CLOSE = 11, NEXT_ARTICLE = 30, NEXT_PIECE = 31 };

/* A line taken apart. */
struct line {
	const char *s;
	size_t n; /* without the newline */
	const char *column[COLUMNS];
	size_t len[COLUMNS];
	unsigned long start, end;
	const char *more; /* what stands behind the eighth column: a TAB and further ones, or nothing */
};

static unsigned long
number(const char *s, size_t n)
{
	unsigned long v;
	size_t i;

	CHECK(n > 0 && n <= 10, "an offset has one to ten digits");
	for (v = 0, i = 0; i < n; i++) {
		CHECK(s[i] >= '0' && s[i] <= '9', "an offset is made of digits");
		v = v * 10 + (unsigned long)(s[i] - '0');
	}
	return v;
}

/* The next line of the stream at *at; false at its end. */
static bool
next_line(const struct bytes *stream, size_t *at, struct line *l)
{
	const char *end, *p, *tab;
	int i;

	if (*at == stream->n)
		return false;
	l->s = stream->s + *at;
	end = memchr(l->s, '\n', stream->n - *at);
	CHECK(end != NULL, "every line ends in a newline");
	l->n = (size_t)(end - l->s);
	*at += l->n + 1;
	for (i = 0, p = l->s; i < COLUMNS; i++) {
		tab = memchr(p, '\t', (size_t)(end - p));
		CHECK(tab != NULL || i == COLUMNS - 1, "every line has eight columns");
		l->column[i] = p;
		l->len[i] = (size_t)((tab != NULL ? tab : end) - p);
		p += l->len[i] + 1;
	}
	l->more = l->column[OF] + l->len[OF];
	l->start = number(l->column[START], l->len[START]);
	l->end = number(l->column[END], l->len[END]);
	CHECK(l->start <= l->end, "no record ends before it starts");
	return true;
}

/* The column without its escapes. */
static void
plain(const struct line *l, int column, struct bytes *to)
{
	static const char escapes[] = "tnr\\", means[] = "\t\n\r\\";
	const char *s, *e;
	size_t i, n;

	s = l->column[column];
	n = l->len[column];
	to->n = 0;
	bytes_add(to, "", 0);
	for (i = 0; i < n; i++) {
		if (s[i] != '\\') {
			bytes_add(to, s + i, 1);
			continue;
		}
		i++;
		e = i < n && s[i] != '\0' ? strchr(escapes, s[i]) : NULL;
		CHECK(e != NULL, "there are four escapes");
		bytes_add(to, means + (e - escapes), 1);
	}
}

void
check_records(const struct bytes *stream)
{
	struct line l;
	size_t at;

	for (at = 0; next_line(stream, &at, &l);)
		;
}

void
check_exact(const struct bytes *stream, const struct articles *a)
{
	struct bytes text = {0}, other = {0};
	const struct bytes *article;
	struct line l, last = {0};
	size_t at, doc;

	for (at = 0; next_line(stream, &at, &l); last = l) {
		CHECK(l.len[DOC] == 1, "doc is as it was");
		doc = (size_t)(*l.column[DOC] - 'a');
		CHECK(doc < a->count, "doc is one of those there are");
		article = &a->text[doc];
		CHECK(l.end <= article->n, "no record goes beyond its article");
		plain(&l, TEXT, &text);
		CHECK(text.n == l.end - l.start && memcmp(text.s, article->s + l.start, text.n) == 0,
		      "text is what stands in the article from start to end");
		plain(&l, KIND, &other);
		plain(&l, VALUE, &other);
		plain(&l, OF, &other);
		CHECK(l.len[KIND] > 0, "every record has a kind");
		if (last.s != NULL && *last.column[DOC] == *l.column[DOC])
			CHECK(last.start < l.start || (last.start == l.start && last.end >= l.end),
			      "records stand by start, the longer first");
		if (last.s != NULL)
			CHECK(*last.column[DOC] <= *l.column[DOC], "an article's records stand together");
	}
	bytes_free(&text);
	bytes_free(&other);
}

void
check_values(const struct bytes *stream)
{
	struct bytes kind = {0}, value = {0};
	struct line l;
	size_t at;

	for (at = 0; next_line(stream, &at, &l);) {
		plain(&l, KIND, &kind);
		plain(&l, VALUE, &value);
		check_value(kind.s, value.s);
	}
	bytes_free(&kind);
	bytes_free(&value);
}

/* How far in a record of this kind stands among those with the same bytes. */
static int
depth_of(const struct line *l)
{
	static const char *const kinds[] = {"article", "title heading caption paragraph furniture", "sentence", "claim",
					    "quote", "role", "", "word"};
	const char *p;
	size_t i;

	for (i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
		for (p = kinds[i]; *p != '\0'; p += strcspn(p, " "), p += *p == ' ')
			if (strcspn(p, " ") == l->len[KIND] && memcmp(p, l->column[KIND], l->len[KIND]) == 0)
				return (int)i;
	}
	return 6;
}

static bool
same_span(const struct line *a, const struct line *b)
{
	return a->s != NULL && *a->column[DOC] == *b->column[DOC] && a->start == b->start && a->end == b->end;
}

static bool
same_kind(const struct line *a, const struct line *b)
{
	return a->len[KIND] == b->len[KIND] && memcmp(a->column[KIND], b->column[KIND], a->len[KIND]) == 0;
}

static bool
is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* The bytes of the character that begins at s[0, n), or 0: there is none that is well formed (Unicode, table 3-7). */
static size_t
character(const char *text, size_t n)
{
	const unsigned char *s = (const unsigned char *)text;
	unsigned char low, high;
	size_t i, len;

	if (n == 0)
		return 0;
	len = s[0] < 0x80 ? 1 : s[0] >= 0xC2 && s[0] <= 0xDF ? 2 : s[0] >= 0xE0 && s[0] <= 0xEF ? 3 :
	      s[0] >= 0xF0 && s[0] <= 0xF4 ? 4 : 0;
	if (len == 0 || len > n)
		return 0;
	low = s[0] == 0xE0 ? 0xA0 : s[0] == 0xF0 ? 0x90 : 0x80;
	high = s[0] == 0xED ? 0x9F : s[0] == 0xF4 ? 0x8F : 0xBF;
	for (i = 1; i < len; i++, low = 0x80, high = 0xBF)
		if (s[i] < low || s[i] > high)
			return 0;
	return len;
}

/* Whether a character begins before the byte at and ends behind it. */
static bool
within_character(const struct bytes *b, size_t at)
{
	size_t k;

	for (k = 1; k <= 3 && k <= at; k++)
		if (character(b->s + at - k, b->n - at + k) > k)
			return true;
	return false;
}

static bool
is_utf8(const char *s, size_t n)
{
	size_t i, len;

	for (i = 0; i < n; i += len)
		if ((len = character(s + i, n - i)) == 0)
			return false;
	return true;
}

/* Ends of the records that are open. */
struct nest {
	unsigned long end[64];
	size_t depth;
};

static void
check_nested(struct nest *n, const struct line *l)
{
	while (n->depth > 0 && n->end[n->depth - 1] <= l->start)
		n->depth--;
	CHECK(n->depth == 0 || l->end <= n->end[n->depth - 1], "what begins within a record ends within it");
	if (n->depth < sizeof n->end / sizeof n->end[0])
		n->end[n->depth++] = l->end;
}

void
check_added(const struct bytes *added, const struct bytes *before, const struct articles *a, bool nested)
{
	const struct bytes *article;
	struct line l, b = {0}, last = {0}, first = {0};
	struct nest nest = {.depth = 0};
	size_t at, to, from, again;

	for (at = to = 0; next_line(added, &at, &l); last = l) {
		article = &a->text[*l.column[DOC] - 'a'];
		CHECK(l.start < l.end, "what is added is not empty");
		CHECK(!is_space(article->s[l.start]) && !is_space(article->s[l.end - 1]), "nor has it white space around it");
		CHECK(!within_character(article, l.start) && !within_character(article, l.end), "it cuts no character");
		if (depth_of(&l) == 7)
			CHECK(is_utf8(article->s + l.start, l.end - l.start), "what is no UTF-8 belongs to no word");
		if (last.s != NULL && *last.column[DOC] != *l.column[DOC])
			nest.depth = 0;
		if (nested)
			check_nested(&nest, &l);
		if (same_span(&last, &l))
			CHECK(depth_of(&last) <= depth_of(&l), "what contains stands before what is contained");
		else
			first = l;
		/* those that were added before it with the same bytes */
		for (from = (size_t)(first.s - added->s); from < (size_t)(l.s - added->s) && next_line(added, &from, &b);)
			CHECK(!same_kind(&b, &l), "nothing is added twice");
		/* the stream is gone through once */
		while (to < before->n) {
			again = to;
			next_line(before, &again, &b);
			if (*b.column[DOC] > *l.column[DOC] ||
			    (*b.column[DOC] == *l.column[DOC] &&
			     (b.start > l.start || (b.start == l.start && b.end <= l.end))))
				break;
			to = again;
		}
		for (again = to; again < before->n && next_line(before, &again, &b) && same_span(&b, &l);)
			CHECK(!same_kind(&b, &l), "what is there is not added");
	}
}

void
check_kept(const struct bytes *before, const struct bytes *after, int columns)
{
	struct line b, l;
	size_t at, to, n;
	int i;

	for (at = to = 0; next_line(before, &at, &b);) {
		for (n = 0, i = 0; i < columns; i++)
			n += b.len[i] + 1;
		do
			CHECK(next_line(after, &to, &l), "what was there is passed on, in order");
		while (l.n < n - 1 || memcmp(l.s, b.s, n - 1) != 0);
		if (columns == COLUMNS)
			CHECK(l.n == b.n && memcmp(l.s, b.s, b.n) == 0, "it is passed on as it is");
		n = (size_t)(b.s + b.n - b.more);
		CHECK((size_t)(l.s + l.n - l.more) == n && memcmp(l.more, b.more, n) == 0, "a user's own columns are kept");
	}
}

void
check_same(const struct bytes *a, const struct bytes *b, const char *what)
{
	CHECK(a->n == b->n && memcmp(a->s, b->s, a->n) == 0, what);
}

static void
add_number(struct bytes *b, size_t v)
{
	char digits[24], *p;

	for (p = digits + sizeof digits; v >= 10; v /= 10)
		*--p = (char)('0' + v % 10);
	*--p = (char)('0' + v);
	bytes_add(b, p, (size_t)(digits + sizeof digits - p));
}

struct span {
	size_t start, end, order;
	const char *kind;
};

static int
compare(const void *x, const void *y)
{
	const struct span *a = x, *b = y;

	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	if (a->end != b->end)
		return a->end > b->end ? -1 : 1;
	return a->order < b->order ? -1 : a->order > b->order;
}

static void
write_span(struct bytes *stream, char doc, const struct bytes *text, const struct span *s)
{
	bytes_add(stream, &doc, 1);
	bytes_add_string(stream, "\t2024-03-26\t");
	add_number(stream, s->start);
	bytes_add_string(stream, "\t");
	add_number(stream, s->end);
	bytes_add_string(stream, "\t");
	bytes_add_string(stream, s->kind);
	bytes_add_string(stream, "\t");
	bytes_add_escaped(stream, text->s + s->start, s->end - s->start);
	bytes_add_string(stream, s->order % 4 != 3 ? "\t\t\n" : s->end % 2 != 0 ? "\t\t\tmy own\t\n" : "\t\t\t\n");
}

/* The kind that a byte begins a mention of, or NULL. */
static const char *
kind_of(unsigned char byte)
{
	static const char *const kinds[] = {
	    [1] = "person",  [2] = "org",     [3] = "place",	[4] = "group",	   [5] = "nation",
	    [6] = "role",    [7] = "date",    [8] = "time",	[14] = "duration", [15] = "set",
	    [16] = "number", [17] = "money",  [18] = "percent", [19] = "quote",	   [20] = "claim",
	    [21] = "url",    [22] = "email",  [23] = "word",	[24] = "topic",	   [25] = "title",
	    [26] = "caption", [27] = "heading", [28] = "paragraph", [29] = "furniture"};

	return byte < sizeof kinds / sizeof *kinds ? kinds[byte] : NULL;
}

/* One article from data[0, n); returns how much of it was used. */
static size_t
make_article(const uint8_t *data, size_t n, bool pieces, char doc, struct bytes *text,
	     struct bytes *stream)
{
	static struct span span[MENTIONS + 1];
	struct {
		size_t at;
		const char *kind;
	} open[MENTIONS];
	size_t i, k, spans, depth, piece;

	spans = depth = piece = 0;
	for (i = 0; i < n && data[i] != NEXT_ARTICLE; i++) {
		if (kind_of(data[i]) != NULL) {
			if (depth < MENTIONS) {
				open[depth].at = text->n;
				open[depth++].kind = kind_of(data[i]);
			}
		} else if (data[i] == CLOSE) {
			if (depth > 0 && open[--depth].at >= piece && spans < MENTIONS) {
				span[spans] = (struct span){open[depth].at, text->n, spans + 1,
							    open[depth].kind};
				spans++;
			}
		} else if (data[i] == NEXT_PIECE) {
			if (!pieces || spans == MENTIONS)
				continue;
			span[spans++] = (struct span){piece, text->n, 0, "sentence"};
			/* what lies between two pieces is in the article, but in no record */
			bytes_add(text, "  ", i % 3);
			piece = text->n;
		} else if (data[i] != '\0') {
			bytes_add(text, (const char *)data + i, 1);
		}
	}
	bytes_add(text, "", 0);
	span[spans++] = (struct span){piece, text->n, 0, pieces ? "sentence" : "article"};
	qsort(span, spans, sizeof *span, compare);
	for (k = 0; k < spans; k++)
		write_span(stream, doc, text, &span[k]);
	return i;
}

void
check_make(const uint8_t *data, size_t n, bool pieces, struct articles *a, struct bytes *stream)
{
	size_t used;

	a->text = calloc(ARTICLES, sizeof *a->text);
	CHECK(a->text != NULL, "memory");
	stream->n = 0;
	bytes_add(stream, "", 0);
	for (a->count = 0; a->count < ARTICLES;) {
		used = make_article(data, n, pieces, (char)('a' + a->count), &a->text[a->count], stream);
		a->count++;
		if (used == n)
			return;
		data += used + 1;
		n -= used + 1;
	}
}

void
articles_free(struct articles *a)
{
	size_t i;

	for (i = 0; i < a->count; i++)
		bytes_free(&a->text[i]);
	free(a->text);
}
