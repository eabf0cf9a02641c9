/*
 * record - one line of the stream: eight columns separated by TAB, and a user's own behind them.
 *
 *	doc  date  start  end  kind  text  value  of
 *
 * A record points into the line it was parsed from; nothing is copied, nothing is unescaped.
 */
#ifndef RECORD_H
#define RECORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The kind of record that begins an article. Nothing in an article can be of it. */
#define RECORD_ARTICLE "article"

enum column { COL_DOC, COL_DATE, COL_START, COL_END, COL_KIND, COL_TEXT, COL_VALUE, COL_OF, COLUMNS };

struct record {
	size_t at;		   /* where the line begins in its group's lines */
	uint32_t len;		   /* bytes of the line, without a newline */
	uint32_t col[COLUMNS + 1]; /* where column i begins; i ends one byte before i + 1 begins */
	uint32_t start, end;	   /* offsets in the article, in bytes */
};

/* A column's number by its name, or -1. */
int record_column(const char *name);

/*
 * Parses line[0, n), n < 4 GiB. Returns NULL, or what is wrong with it: a message that lives until
 * the next call. r->at is left alone.
 */
const char *record_parse(struct record *r, const char *line, size_t n);

/* Whether it is a kind that the tools have names for, not one of a user's list or model. */
bool record_kind_known(const char *kind);

/*
 * The order of a stream within an article: by start, the longer first. Less than 0, 0 or more, as
 * memcmp(3).
 */
static inline int
record_order(uint32_t astart, uint32_t aend, uint32_t bstart, uint32_t bend)
{
	if (astart != bstart)
		return astart < bstart ? -1 : 1;
	if (aend != bend)
		return aend > bend ? -1 : 1;
	return 0;
}

/*
 * Where spans are equal, the record of lower rank stands first: an article before its blocks, a
 * block before its sentence, a claim before the quote in it, a word last.
 */
int record_rank(const char *kind, size_t n);

#endif
