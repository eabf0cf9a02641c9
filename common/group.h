/*
 * group - the records of one article, read as one.
 *
 * A stream is a row of articles; an article's records stand together, by start, the longer first.
 * A new article begins where doc or date change, at a record of kind article, and where the order
 * goes back: so any subset of a stream's lines is a stream too.
 *
 * The text to work on is what the outermost records hold: the article record where there is one,
 * else whatever stands in no other record (blocks, or sentences that somebody kept alone). Several
 * are joined to one text: by nothing or a space where so much or so little lay between them in the
 * article, else by an empty line. group_offset() leads from there back into the article.
 */
#ifndef GROUP_H
#define GROUP_H

#include "record.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct input;

/* A run of the text that stands in the article in one piece. */
struct segment {
	uint32_t pos;  /* where it begins in the text */
	uint32_t base; /* where it begins in the article */
	uint32_t len;
};

/*
 * A record of kind word that stands within what was read before it and holds nothing but its text:
 * there are many, and few who look at more than that. Two TABs and a newline follow the text.
 */
struct bare_word {
	size_t at;	    /* where the line begins, as record.at */
	uint32_t start;	    /* offset in the article */
	uint16_t text, len; /* where in the line the text begins; its bytes, none of them escaped */
};

struct group {
	const char *lines;     /* what record.at counts from */
	struct record *record; /* in the stream's order */
	size_t count;
	struct bare_word *word; /* those left out of record, in the stream's order: see group_begin() */
	size_t words;
	const char *text; /* the text, unescaped; group.len bytes and TEXT_AHEAD NULs behind them */
	size_t len;
	struct segment *segment; /* in order, at least one */
	size_t segments;
	bool bad; /* a line was skipped (keep_going) */

	/* the reader's own */
	struct input *in;
	bool keep_going, words_apart;
	size_t limit;
	size_t record_cap, word_cap, segment_cap, text_cap;
	char *buf;
	uint32_t reach;
	size_t held; /* how much of the lines is up to the end of the last good one */
	uint32_t last_start, last_end; /* of the record read last */
	char fault[512];
	bool faulty;
	char *refused; /* the prefix of the article that was too large, of which more lines may come */
	size_t refused_len, refused_cap; /* its length; 0: there is none */
};

enum group_status {
	GROUP_END,  /* the input has no more */
	GROUP_READ, /* an article */
	GROUP_FAULT /* malformed or unreadable input; group.fault is the message, with name and line */
};

/*
 * Reads from in, which stays the caller's; the struct may have served another input. An article
 * has at most limit bytes of text, and its records need at most 32 times as many.
 * With keep_going, malformed lines and articles that are too large are reported and skipped, and set g->bad. With words_apart, records
 * of words may come as bare words instead; they stand in the lines as the others do.
 */
void group_begin(struct group *g, struct input *in, size_t limit, bool keep_going, bool words_apart);

/* The next article. Everything that g points to is valid until the next call. */
enum group_status group_read(struct group *g);

void group_free(struct group *g);

/* A record's line, and a column of it as it stands there, escaped. */
static inline const char *
group_line(const struct group *g, const struct record *r)
{
	return g->lines + r->at;
}

static inline const char *
group_column(const struct group *g, const struct record *r, enum column c, size_t *n)
{
	*n = r->col[c + 1] - r->col[c] - 1;
	return g->lines + r->at + r->col[c];
}

/* Whether the record is of this kind. */
bool group_is(const struct group *g, const struct record *r, const char *kind);

/*
 * The columns doc and date of the article, escaped, with the TABs behind both: what every record of
 * it begins with.
 */
static inline const char *
group_prefix(const struct group *g, size_t *n)
{
	*n = g->record[0].col[COL_START];
	return g->lines + g->record[0].at;
}

/* The column date. */
static inline const char *
group_date(const struct group *g, size_t *n)
{
	return group_column(g, &g->record[0], COL_DATE, n);
}

/* The segment that holds position pos of the text (for one between two, the one before it). */
const struct segment *group_segment(const struct group *g, size_t pos);

/* The offset in the article of position pos of the text, which stands in a segment or at its end. */
static inline uint32_t
group_offset(const struct group *g, size_t pos)
{
	const struct segment *s;

	s = g->segments == 1 ? g->segment : group_segment(g, pos);
	return s->base + ((uint32_t)pos - s->pos);
}

#endif
