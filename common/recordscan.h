/*
 * recordscan - the quick way to parse a record: for the lines that come one after the other in an article,
 * which are well formed, begin alike, and have short columns. record_parse() takes all others.
 */
#ifndef RECORDSCAN_H
#define RECORDSCAN_H

#include "eight.h"
#include "group.h"
#include "record.h"

#include <string.h>

/*
 * Lines are left to record_parse() that have fewer bytes behind their date, and words that have fewer from
 * their kind on.
 */
enum { SCAN_LEAST = 40 };

/* Texts of so many bytes are looked at without a loop. */
enum { SCAN_SHORT = 32 };

/* The fewest bytes of a record, and the most of a word that holds nothing but a text so short, behind its date. */
enum { SCAN_LEAST_LINE = 10, SCAN_MOST_WORD = 2 * 8 + 5 + SCAN_SHORT + 2 };

/* Every byte '0'; and what makes the highest bit of a byte that is 10 or more. */
#define SCAN_ZEROS (EIGHT_ONES * '0')
/*
 * Of four numbers of two digits, every second one, and what they count in the whole (1000000, 100; 10000,
 * 1): such a product's upper half is their sum.
 */
#define SCAN_OUTER UINT64_C(0x000000FF000000FF)
#define SCAN_OUTER_WEIGHTS (UINT64_C(1000000) << 32 | 100)
#define SCAN_INNER_WEIGHTS (UINT64_C(10000) << 32 | 1)
#define SCAN_FROM_TEN (EIGHT_ONES * 0x76)

/* An offset of up to seven digits and the TAB behind it. Returns what stands behind both, or NULL. */
static inline const char *
scan_offset(const char *p, uint32_t *v)
{
	uint64_t w, others;
	unsigned digits;

	w = eight_load(p) ^ SCAN_ZEROS;
	/* a carry goes from a byte that is no digit to those behind it, which do not matter */
	others = ((w + SCAN_FROM_TEN) | w) & EIGHT_HIGH;
	if (others == 0)
		return NULL;
	digits = eight_index(others);
	if (digits == 0 || p[digits] != '\t')
		return NULL;
	/* zeros before it make eight digits, of which two become a number each, and those four one */
	w <<= 8 * (8 - digits);
	w = w * 10 + (w >> 8);
	*v = (uint32_t)(((w & SCAN_OUTER) * SCAN_OUTER_WEIGHTS + (w >> 16 & SCAN_OUTER) * SCAN_INNER_WEIGHTS) >> 32);
	return p + digits + 1;
}

/* The control character that ends a column: a TAB, the newline, or one that is out of the common. */
static inline const char *
scan_column(const char *p)
{
	uint64_t below;

	while ((below = eight_below(eight_load(p), '\n' + 1, EIGHT_HIGH)) == 0)
		p += sizeof below;
	return p + eight_index(below);
}

/* The TAB or newline that ends a column of many bytes; *end is a newline. */
static inline const char *
scan_long(const char *p, const char *end)
{
	const char *tab;

	end = memchr(p, '\n', (size_t)(end - p) + 1);
	tab = memchr(p, '\t', (size_t)(end - p));
	return tab != NULL ? tab : end;
}

/* Whether in p[0, n), n at least 8, there is a TAB or newline, or a byte that is out of the common. */
static inline bool
has_control(const char *p, uint32_t n)
{
	uint64_t first, last, second, third;

	first = eight_load(p);
	last = eight_load(p + n - 8);
	second = third = last;
	if (n > 16) {
		second = eight_load(p + 8);
		third = eight_load(p + n - 16);
	}
	return (eight_below(first, '\n' + 1, EIGHT_HIGH) | eight_below(last, '\n' + 1, EIGHT_HIGH) |
		eight_below(second, '\n' + 1, EIGHT_HIGH) | eight_below(third, '\n' + 1, EIGHT_HIGH)) != 0;
}

/* Whether p[0, n), n from 1 to SCAN_SHORT, is free of all that ends a column; SCAN_SHORT bytes can be read. */
static inline bool
is_in_column(const char *p, uint32_t n)
{
	/* no steps that depend on its length */
	return n < 8 ? eight_below(eight_load(p), '\n' + 1, eight_first(n)) == 0 : !has_control(p, n);
}

/* Where the text that begins at p ends, len bytes on where nothing in it is escaped. */
static inline const char *
scan_text(const char *p, const char *end, uint32_t len)
{
	if (len - 1 >= SCAN_SHORT || end - p <= SCAN_SHORT || p[len] != '\t')
		return len <= SCAN_SHORT ? scan_column(p) : scan_long(p, end);
	return is_in_column(p, len) ? p + len : scan_column(p);
}

/* Where a line says that its record stands, and where in the line the columns end and kind begin. */
struct scan {
	uint32_t start, end;
	const char *end_column, *kind;
};

/*
 * Scans, quickly, the columns start and end of the line that ends at the first newline in [line, end];
 * *end is one. Its first prefix bytes, the columns doc and date with their TABs, end before end. False:
 * record_parse() is to be asked, since something is wrong or out of the common with the line.
 */
static inline bool
record_scan_span(struct scan *s, const char *line, size_t prefix, const char *end)
{
	const char *p;

	p = line + prefix;
	if (end - p < SCAN_LEAST)
		return false;
	s->end_column = scan_offset(p, &s->start);
	if (s->end_column == NULL)
		return false;
	s->kind = scan_offset(s->end_column, &s->end);
	return s->kind != NULL && s->start <= s->end;
}

/* Whether the record is of kind word. */
static inline bool
record_scan_is_word(const struct scan *s)
{
	return memcmp(s->kind, "word\t", 5) == 0;
}

/*
 * Whether the rest of the line is that of a word which holds nothing but its text, of no more than
 * SCAN_SHORT bytes. Fills w, but for w->at.
 */
static inline bool
record_scan_word(struct bare_word *w, const struct scan *s, const char *line, const char *end)
{
	const char *p;
	uint32_t len;

	if (!record_scan_is_word(s) || end - s->kind < SCAN_LEAST)
		return false;
	p = s->kind + 5;
	len = s->end - s->start;
	if (len - 1 >= SCAN_SHORT || memcmp(p + len, "\t\t\n", 3) != 0 || !is_in_column(p, len) ||
	    p - line > UINT16_MAX)
		return false;
	w->start = s->start;
	w->text = (uint16_t)(p - line);
	w->len = (uint16_t)len;
	return true;
}

/*
 * Scans the rest of the line, whose columns doc and date are those of the line that *like was parsed
 * from, and fills r, but for r->at. False as record_scan_span() has it. Eight bytes behind end can be
 * read, as those of an input's buffer can.
 */
static inline bool
record_scan_rest(struct record *r, const struct scan *s, const char *line, const char *end,
		 const struct record *like)
{
	const char *p;
	uint64_t below;

	r->start = s->start;
	r->end = s->end;
	r->col[COL_DOC] = 0;
	r->col[COL_DATE] = like->col[COL_DATE];
	r->col[COL_START] = like->col[COL_START];
	r->col[COL_END] = (uint32_t)(s->end_column - line);
	r->col[COL_KIND] = (uint32_t)(s->kind - line);
	p = s->kind;
	below = eight_below(eight_load(p), '\n' + 1, EIGHT_HIGH);
	p = below != 0 ? p + eight_index(below) : scan_column(p);
	if (*p++ != '\t')
		return false;
	r->col[COL_TEXT] = (uint32_t)(p - line);
	p = scan_text(p, end, r->end - r->start);
	if (*p++ != '\t')
		return false;
	r->col[COL_VALUE] = (uint32_t)(p - line);
	p = scan_column(p);
	if (*p++ != '\t')
		return false;
	r->col[COL_OF] = (uint32_t)(p - line);
	p = scan_column(p);
	r->col[COLUMNS] = (uint32_t)(p + 1 - line);
	if (*p == '\t')
		p = memchr(p, '\n', (size_t)(end - p) + 1);
	r->len = (uint32_t)(p - line);
	return *p == '\n';
}

/* Both: parses the whole line. */
static inline bool
record_scan(struct record *r, const char *line, const char *end, const struct record *like)
{
	struct scan s;

	return record_scan_span(&s, line, like->col[COL_START], end) && record_scan_rest(r, &s, line, end, like);
}

#endif
