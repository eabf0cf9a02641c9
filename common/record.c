#include "record.h"
#include "eight.h"

#include <stdio.h>
#include <string.h>

static const char *const column_names[COLUMNS] = {"doc",  "date", "start", "end",
						  "kind", "text", "value", "of"};

/* What contains comes before what is contained; kinds that are not here have DEFAULT_RANK. */
static const struct {
	const char *kind;
	int rank;
} ranks[] = {
    {"article", 0},  {"title", 1}, {"heading", 1}, {"caption", 1}, {"paragraph", 1}, {"furniture", 1},
    {"sentence", 2}, {"claim", 3}, {"quote", 4},   {"role", 5},	   {"word", 9},
};
enum { DEFAULT_RANK = 6 };

int
record_column(const char *name)
{
	int i;

	for (i = 0; i < COLUMNS; i++)
		if (strcmp(name, column_names[i]) == 0)
			return i;
	return -1;
}

int
record_rank(const char *kind, size_t n)
{
	size_t i;

	for (i = 0; i < sizeof ranks / sizeof ranks[0]; i++)
		if (strlen(ranks[i].kind) == n && memcmp(ranks[i].kind, kind, n) == 0)
			return ranks[i].rank;
	return DEFAULT_RANK;
}

/* The TAB that ends a column of few bytes, or NULL. */
static const char *
short_end(const char *p, const char *end)
{
	const char *stop;

	stop = end - p > 24 ? p + 24 : end;
	for (; p < stop; p++)
		if (*p == '\t')
			return p;
	return p < end ? memchr(p, '\t', (size_t)(end - p)) : NULL;
}

/* A decimal offset below 4 GiB; false when it is none. */
static bool
offset(const char *p, const char *end, uint32_t *v)
{
	uint64_t n;

	if (p == end || end - p > 10)
		return false;
	for (n = 0; p < end; p++) {
		if (*p < '0' || *p > '9')
			return false;
		n = n * 10 + (uint64_t)(*p - '0');
	}
	*v = (uint32_t)n;
	return n <= UINT32_MAX;
}

/* Columns from the given one on; p is where it begins. */
static const char *
parse_from(struct record *r, const char *line, size_t n, int column, const char *p)
{
	static char message[160];
	const char *end, *tab;
	int i;

	end = line + n;
	r->len = (uint32_t)n;
	for (i = column; i < COLUMNS; i++) {
		r->col[i] = (uint32_t)(p - line);
		tab = i == COL_TEXT || i == COL_DOC ? memchr(p, '\t', (size_t)(end - p)) : short_end(p, end);
		if (tab == NULL) {
			if (i == COLUMNS - 1) {
				r->col[COLUMNS] = (uint32_t)n + 1;
				break;
			}
			snprintf(message, sizeof message,
				 "expected 8 columns, found %d (to make records of plain text, use "
				 "news-read)",
				 i + 1);
			return message;
		}
		p = tab + 1;
		r->col[i + 1] = (uint32_t)(p - line);
	}
	if (!offset(line + r->col[COL_START], line + r->col[COL_END] - 1, &r->start)) {
		snprintf(message, sizeof message, "start is no offset: '%.*s' (a record's third column "
						  "is a decimal number)",
			 (int)(r->col[COL_END] - 1 - r->col[COL_START] < 40
				   ? r->col[COL_END] - 1 - r->col[COL_START]
				   : 40),
			 line + r->col[COL_START]);
		return message;
	}
	if (!offset(line + r->col[COL_END], line + r->col[COL_KIND] - 1, &r->end)) {
		snprintf(message, sizeof message, "end is no offset: '%.*s' (a record's fourth column "
						  "is a decimal number)",
			 (int)(r->col[COL_KIND] - 1 - r->col[COL_END] < 40
				   ? r->col[COL_KIND] - 1 - r->col[COL_END]
				   : 40),
			 line + r->col[COL_END]);
		return message;
	}
	if (r->end < r->start) {
		snprintf(message, sizeof message, "the record ends at %lu, before its start at %lu",
			 (unsigned long)r->end, (unsigned long)r->start);
		return message;
	}
	return NULL;
}

const char *
record_parse(struct record *r, const char *line, size_t n)
{
	return parse_from(r, line, n, COL_DOC, line);
}

/* record_scan() leaves lines to record_parse() that have fewer bytes behind their date. */
enum { SCAN_LEAST = 40 };

/* Texts of so many bytes are looked at without a loop. */
enum { SHORT = 32 };

/* Every byte '0'; and what makes the highest bit of a byte that is 10 or more. */
#define ZEROS (EIGHT_ONES * '0')
#define FROM_TEN (EIGHT_ONES * 0x76)

/* An offset of up to seven digits and the TAB behind it. Returns what stands behind both, or NULL. */
static inline const char *
scan_offset(const char *p, uint32_t *v)
{
	uint64_t w, others;
	unsigned digits;

	w = eight_load(p) ^ ZEROS;
	/* a carry goes from a byte that is no digit to those behind it, which do not matter */
	others = ((w + FROM_TEN) | w) & EIGHT_HIGH;
	if (others == 0)
		return NULL;
	digits = eight_index(others);
	if (digits == 0 || p[digits] != '\t')
		return NULL;
	/* zeros before it make eight digits; then two, four and eight of them become a number */
	w <<= 8 * (8 - digits);
	w = (w * 10 + (w >> 8)) & UINT64_C(0x00FF00FF00FF00FF);
	w = (w * 100 + (w >> 16)) & UINT64_C(0x0000FFFF0000FFFF);
	*v = (uint32_t)(w * 10000 + (w >> 32));
	return p + digits + 1;
}

/* The control character that ends a column: a TAB, the newline, or one that is out of the common. */
static inline const char *
scan_column(const char *p)
{
	while ((unsigned char)*p > '\n')
		p++;
	return p;
}

/* The TAB or newline that ends a column of many bytes; *end is a newline. */
static const char *
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

/* Where the text that begins at p ends, len bytes on where nothing in it is escaped. */
static inline const char *
scan_text(const char *p, const char *end, uint32_t len)
{
	if (len - 1 >= SHORT || end - p <= SHORT || p[len] != '\t')
		return len <= SHORT ? scan_column(p) : scan_long(p, end);
	/* no steps that depend on its length */
	if (len < 8 ? eight_below(eight_load(p), '\n' + 1, eight_first(len)) == 0 : !has_control(p, len))
		return p + len;
	return scan_column(p);
}

bool
record_scan(struct record *r, const char *line, const char *end, const struct record *like)
{
	const char *p;
	uint64_t below;

	r->col[COL_DOC] = 0;
	r->col[COL_DATE] = like->col[COL_DATE];
	r->col[COL_START] = like->col[COL_START];
	p = line + r->col[COL_START];
	if (end - p < SCAN_LEAST)
		return false;
	p = scan_offset(p, &r->start);
	if (p == NULL)
		return false;
	r->col[COL_END] = (uint32_t)(p - line);
	p = scan_offset(p, &r->end);
	if (p == NULL || r->end < r->start)
		return false;
	r->col[COL_KIND] = (uint32_t)(p - line);
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
