#include "record.h"

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

bool
record_kind_known(const char *kind)
{
	static const char *const kinds[] = {
	    "article",	"title",    "heading", "caption", "paragraph", "furniture", "sentence", "word",
	    "person",	"org",	    "place",   "group",	  "nation",    "role",	    "quote",	"claim",
	    "date",	"time",	    "duration", "set",	  "number",    "money",	    "percent",	"url",
	    "email",	"pair",
	};
	size_t i;

	for (i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
		if (strcmp(kinds[i], kind) == 0)
			return true;
	return false;
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
