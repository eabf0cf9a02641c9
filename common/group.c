#include "group.h"
#include "escape.h"
#include "input.h"
#include "mem.h"
#include "msg.h"
#include "recordscan.h"
#include "text.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* How much room an article's lines and what is known of them may take, in limits for its text. */
enum { RECORDS_PER_TEXT = 32 };

void
group_begin(struct group *g, struct input *in, size_t limit, bool keep_going, bool words_apart)
{
	g->in = in;
	g->limit = limit;
	g->keep_going = keep_going;
	g->words_apart = words_apart;
	g->faulty = g->bad = false;
	g->refused_len = 0;
	g->count = g->words = 0;
	g->lines = NULL;
}

void
group_free(struct group *g)
{
	free(g->record);
	free(g->word);
	free(g->segment);
	free(g->buf);
	free(g->refused);
	memset(g, 0, sizeof *g);
}

bool
group_is(const struct group *g, const struct record *r, const char *kind)
{
	const char *k;
	size_t n;

	k = group_column(g, r, COL_KIND, &n);
	return strlen(kind) == n && memcmp(k, kind, n) == 0;
}

const struct segment *
group_segment(const struct group *g, size_t pos)
{
	size_t low, high, mid;

	/* the last segment that begins at or before pos */
	for (low = 0, high = g->segments; high - low > 1;) {
		mid = low + (high - low) / 2;
		if (g->segment[mid].pos <= pos)
			low = mid;
		else
			high = mid;
	}
	return &g->segment[low];
}

/* Whether the line is of another article than the records before it, whose doc and date it has. */
static inline bool
begins_here(const struct group *g, const struct record *r, const char *line)
{
	const char *kind;

	if (record_order(g->last_start, g->last_end, r->start, r->end) > 0)
		return true;
	kind = line + r->col[COL_KIND];
	return r->col[COL_TEXT] - r->col[COL_KIND] == sizeof RECORD_ARTICLE &&
	       memcmp(kind, RECORD_ARTICLE, sizeof RECORD_ARTICLE - 1) == 0;
}

/* Whether the line belongs to another article than the records before it. */
static bool
begins_article(const struct group *g, const struct record *r, const char *line)
{
	size_t prefix;

	prefix = g->record[0].col[COL_START];
	return r->col[COL_START] != prefix ||
	       memcmp(line, input_held(g->in) + g->record[0].at, prefix) != 0 ||
	       begins_here(g, r, line);
}

/*
 * The article whose records begin so is too large: what has been read of it is dropped, and so will be what comes,
 * behind start and end in order.
 */
static void
refuse_article(struct group *g, const char *prefix, size_t len, uint32_t start, uint32_t end)
{
	g->refused = mem_grow(g->refused, &g->refused_cap, len, 1);
	memcpy(g->refused, prefix, len);
	g->refused_len = len;
	g->last_start = start;
	g->last_end = end;
	/* another one may have been read */
	if (g->count > 0 && (g->record[0].col[COL_START] != len || memcmp(input_held(g->in) + g->record[0].at, prefix, len) != 0))
		return;
	g->count = g->words = g->segments = g->len = 0;
	g->reach = 0;
}

/* Whether the line belongs to an article that was refused. */
static bool
is_refused(struct group *g, const struct record *r, const char *line)
{
	if (g->refused_len == 0)
		return false;
	if (r->col[COL_START] != g->refused_len || memcmp(line, g->refused, g->refused_len) != 0 || begins_here(g, r, line)) {
		g->refused_len = 0;
		return false;
	}
	g->last_start = r->start;
	g->last_end = r->end;
	return true;
}

/* Adds the text of an outermost record to the article's. Returns NULL or what is wrong with it; *large: with all of the article. */
static const char *
add_text(struct group *g, const struct record *r, const char *line, bool *large)
{
	static char message[200];
	struct segment *s;
	size_t n, len, gap;

	*large = false;
	n = r->col[COL_VALUE] - r->col[COL_TEXT] - 1;
	if (r->end - r->start > n) {
		snprintf(message, sizeof message,
			 "the record goes from byte %lu to %lu, but its text has only %zu bytes",
			 (unsigned long)r->start, (unsigned long)r->end, n);
		return message;
	}
	gap = 0;
	if (g->segments > 0) {
		s = &g->segment[g->segments - 1];
		gap = r->start - (s->base + s->len);
		gap = gap < 2 ? gap : 2;
	}
	*large = g->len + gap + (r->end - r->start) > g->limit;
	if (*large) {
		snprintf(message, sizeof message,
			 "the article has more than %zu bytes (-L SIZE sets the limit)", g->limit);
		return message;
	}
	g->buf = mem_grow(g->buf, &g->text_cap, g->len + gap + n + TEXT_AHEAD, 1);
	if (!unescape(g->buf + g->len + gap, line + r->col[COL_TEXT], n, &len)) {
		snprintf(message, sizeof message,
			 "byte %zu of the text is a backslash that begins no escape (\\t \\n \\r \\\\ "
			 "are those there are)",
			 len + 1);
		return message;
	}
	if (len != r->end - r->start) {
		snprintf(message, sizeof message,
			 "the record goes from byte %lu to %lu, but its text has %zu bytes",
			 (unsigned long)r->start, (unsigned long)r->end, len);
		return message;
	}
	if (gap > 0)
		memset(g->buf + g->len, gap == 1 ? ' ' : '\n', gap);
	g->segment = mem_grow(g->segment, &g->segment_cap, g->segments + 1, sizeof *g->segment);
	s = &g->segment[g->segments++];
	s->pos = (uint32_t)(g->len + gap);
	s->base = r->start;
	s->len = (uint32_t)len;
	g->len += gap + len;
	memset(g->buf + g->len, 0, TEXT_AHEAD);
	return NULL;
}

/*
 * Something is wrong with the line at hand. With keep_going it is reported and false is returned:
 * go on. Otherwise the message is kept until everything before it has been worked on.
 */
static bool
fault(struct group *g, const char *what)
{
	snprintf(g->fault, sizeof g->fault, "%s:%llu: %s", g->in->name,
		 (unsigned long long)g->in->line, what);
	if (g->keep_going) {
		msg_warn("%s", g->fault);
		g->bad = true;
		return false;
	}
	g->faulty = true;
	return true;
}

/* The line at hand, of which no more is to be had than its beginning, is too long: its article is refused, where that tells it. */
static void
refuse_long(struct group *g)
{
	const char *line, *tab;
	size_t n;

	line = g->in->buf + g->in->pos;
	n = g->in->end - g->in->pos;
	tab = memchr(line, '\t', n);
	if (tab == NULL || (tab = memchr(tab + 1, '\t', n - (size_t)(tab + 1 - line))) == NULL)
		return;
	/* whatever its offsets are, others follow */
	refuse_article(g, line, (size_t)(tab + 1 - line), 0, UINT32_MAX);
}

/* A line that could not be had. True: the article, or the input, ends here. */
static bool
refuse(struct group *g, enum input_status status)
{
	char what[160];

	if (status == INPUT_BINARY)
		return fault(g, "binary input: the line holds a NUL byte");
	if (status == INPUT_LONG) {
		snprintf(what, sizeof what,
			 "the line has more than %zu bytes (-L SIZE sets the limit for an article)",
			 g->in->max);
		if (fault(g, what))
			return true;
		refuse_long(g);
		status = input_skip(g->in);
		if (status != INPUT_ERROR)
			return status == INPUT_END;
	}
	/* keep_going or not: there is nothing more to be had */
	g->faulty = true;
	snprintf(g->fault, sizeof g->fault, "%s: %s", g->in->name, msg_error(errno));
	return true;
}

/* Adds the line, whose record is the one behind the last. False: it was skipped, or a fault. */
static inline bool
add(struct group *g, const char *line)
{
	const struct record *r;
	const char *what;
	bool large;

	r = &g->record[g->count];
	if (g->count == 0 || r->start >= g->reach) {
		what = add_text(g, r, line, &large);
		if (what != NULL) {
			fault(g, what);
			if (large && g->keep_going)
				refuse_article(g, line, r->col[COL_START], r->start, r->end);
			return false;
		}
	}
	if (g->count == 0 || r->end > g->reach)
		g->reach = r->end;
	g->last_start = r->start;
	g->last_end = r->end;
	g->count++;
	g->held = g->in->pos - g->in->mark;
	return true;
}

/* How much the lines held and what is known of their records may take. */
static size_t
held_max(const struct group *g)
{
	return g->limit > SIZE_MAX / RECORDS_PER_TEXT ? SIZE_MAX : g->limit * RECORDS_PER_TEXT;
}

/*
 * Lets go of lines that were refused: at once where nothing is held, else when they are many, so that what is held does not grow with
 * them.
 */
static void
let_go(struct group *g)
{
	enum { MANY = 1 << 20, OF_ALL = 8 };
	const size_t most = held_max(g) / OF_ALL;

	if (g->count == 0 && g->words == 0)
		input_release(g->in, g->in->pos - g->in->mark);
	else if (g->in->pos - g->in->mark > g->held + (most < MANY ? most : MANY))
		input_drop(g->in, g->held);
}

/* Whether what is known of an article's records, of which the last ends at byte n, takes too much room. */
static inline bool
is_too_much(const struct group *g, size_t n, size_t max)
{
	return n + (g->count + g->words) * sizeof *g->record > max;
}

/* What is the same for all lines that are read on the quick way from one block. */
struct like {
	const char *held, *end; /* *end is a newline */
	size_t prefix;
	size_t max;
};

/* Whether the line at hand may be one that begins as the article's records do; scans where it stands. */
static inline bool
is_like(const struct group *g, const struct like *l, const char *line, struct scan *s)
{
	return line < l->end && (size_t)(l->end - line) > l->prefix &&
	       memcmp(line, l->held + g->record[0].at, l->prefix) == 0 &&
	       record_scan_span(s, line, l->prefix, l->end);
}

/* Whether there is room, whatever the lines up to the end are, and none of a word is too long. */
static bool
may_hold_all(const struct group *g, const struct like *l)
{
	size_t most;

	most = g->count + g->words + (size_t)(l->end - l->held) / SCAN_LEAST_LINE;
	return (size_t)(l->end - l->held) + most * sizeof *g->record <= l->max &&
	       l->prefix + SCAN_MOST_WORD <= g->in->max;
}

/*
 * Reads words that stand apart as long as they come, from the line on, which is_like() has scanned to *s.
 * Returns the line behind them, scanned too; NULL when it is none such.
 */
static const char *
read_words(struct group *g, const struct like *l, const char *line, struct scan *s)
{
	const char *from;
	uint32_t last_start, last_end, reach;
	struct bare_word *w;
	size_t words;
	bool like;

	from = line;
	last_start = g->last_start;
	last_end = g->last_end;
	reach = g->reach;
	words = g->words;
	do {
		g->word = mem_grow(g->word, &g->word_cap, words + 1, sizeof *g->word);
		w = &g->word[words];
		like = true;
		if (s->end > reach || record_order(last_start, last_end, s->start, s->end) > 0 ||
		    !record_scan_word(w, s, line, l->end))
			break;
		w->at = (size_t)(line - l->held);
		last_start = s->start;
		last_end = s->end;
		words++;
		line += (size_t)w->text + w->len + 3;
		like = is_like(g, l, line, s);
	} while (like);
	if (line > from) {
		g->in->line += words - g->words;
		g->in->pos += (size_t)(line - from);
		g->last_start = last_start;
		g->last_end = last_end;
		g->words = words;
		g->held = g->in->pos - g->in->mark;
	}
	return like ? line : NULL;
}

/*
 * Reads on the quick way, as long as lines have been read whole, are well formed, and begin as the
 * article's records do. True: the article ends here, or there is a fault.
 */
static bool
read_like(struct group *g)
{
	struct record *r;
	struct like l;
	struct scan s = {0}; /* gcc -O1 does not see that it is filled before it is read */
	const char *line;
	bool words;

	if (input_ahead(g->in, &l.end) == NULL)
		return false;
	l.held = input_held(g->in);
	l.prefix = g->record[0].col[COL_START];
	l.max = held_max(g);
	words = g->words_apart && may_hold_all(g, &l);
	for (;;) {
		line = g->in->buf + g->in->pos;
		if (!is_like(g, &l, line, &s))
			return false;
		if (words && record_scan_is_word(&s) && (line = read_words(g, &l, line, &s)) == NULL)
			return false;
		g->record = mem_grow(g->record, &g->record_cap, g->count + 1, sizeof *g->record);
		r = &g->record[g->count];
		if (!record_scan_rest(r, &s, line, l.end, &g->record[0]) || line + r->len == l.end ||
		    r->len > g->in->max)
			return false;
		if (begins_here(g, r, line))
			return true;
		r->at = (size_t)(line - l.held);
		if (is_too_much(g, r->at + r->len, l.max))
			return false;
		input_take(g->in, r->len);
		if (!add(g, line))
			return g->faulty;
	}
}

enum group_status
group_read(struct group *g)
{
	struct record *r;
	enum input_status status;
	const char *line, *what;
	size_t at, n;

	if (g->faulty)
		return GROUP_FAULT;
	input_release(g->in, g->in->pos - g->in->mark);
	g->count = g->words = g->segments = g->len = g->held = 0;
	g->reach = 0;
	g->bad = false;
	for (;;) {
		if (g->count > 0 && read_like(g))
			break;
		let_go(g);
		g->record = mem_grow(g->record, &g->record_cap, g->count + 1, sizeof *g->record);
		r = &g->record[g->count];
		status = input_line(g->in, &at, &n);
		if (status == INPUT_END)
			break;
		if (status != INPUT_LINE) {
			if (refuse(g, status))
				break;
			continue;
		}
		line = input_held(g->in) + at;
		what = record_parse(r, line, n);
		if (what != NULL) {
			if (fault(g, what))
				break;
			continue;
		}
		r->at = at;
		if (is_refused(g, r, line))
			continue;
		if (g->count > 0 && begins_article(g, r, line)) {
			input_unread(g->in, at);
			break;
		}
		if (is_too_much(g, at + n, held_max(g))) {
			char message[120];
			snprintf(message, sizeof message,
				 "the article's records need more than %zu bytes (-L SIZE sets the limit)",
				 held_max(g));
			if (fault(g, message))
				break;
			refuse_article(g, line, r->col[COL_START], r->start, r->end);
			continue;
		}
		if (!add(g, line) && g->faulty)
			break;
	}
	if (g->count == 0)
		return g->faulty ? GROUP_FAULT : GROUP_END;
	g->lines = input_held(g->in);
	g->text = g->buf;
	return GROUP_READ;
}
