#include "scan.h"
#include "input.h"
#include "marks.h"
#include "mem.h"
#include "msg.h"
#include "shares.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
	READ = 1 << 18,	    /* bytes asked for at once */
	SCRATCH = 1 << 16   /* room for keys that are put together */
};

struct scan {
	const struct plan *plan;
	struct tally *tally;
	struct cli *cli;
	bool first_column; /* the key is the first column as it is, the figure lines */
	size_t line_max;

	int fd;
	const char *name;
	uint64_t line; /* lines passed */
	bool any;      /* in one of the inputs */
	struct shares shares;
	char *buf;     /* [start, end) is to be counted; MARKS bytes of room behind end */
	size_t cap, start, end;
	bool binary; /* there is a NUL byte in it */

	const char **stop; /* where each column of the line at hand ends */

	/* keys waiting for the table */
	struct probe probe[BATCH];
	uint64_t cells[BATCH * CELLS_MAX];
	uint64_t row[CELLS_MAX]; /* of the line at hand */
	uint64_t lines[BATCH];	 /* the lines of the cells, where there are sums */
	size_t waiting, long_bytes;
	char *scratch;
	size_t scratch_len, scratch_cap;
	/* the group and document last counted as one of all */
	char *all;
	size_t all_len, all_cap;
};

struct scan *
scan_new(const struct plan *plan, struct tally *tally, struct cli *cli)
{
	struct scan *s;
	size_t i;

	s = mem_alloc(sizeof *s);
	memset(s, 0, sizeof *s);
	s->plan = plan;
	s->tally = tally;
	s->cli = cli;
	/* an article's text may be all escapes, and has other columns beside it */
	s->line_max = 2 * cli->limit + ((size_t)1 << 20);
	s->stop = mem_alloc((plan->columns + 1) * sizeof *s->stop);
	s->first_column = !plan->merge && !plan->records && plan->kinds.count == 0 &&
			  plan->keys.count == 1 && plan->keys.key[0].column == 0 &&
			  plan->keys.key[0].prefix == 0 && tally->figures.count == 1 &&
			  tally->figures.figure[0].kind == FIGURE_LINES;
	/* what scan_first_column() needs; the others put their rows over it */
	for (i = 0; i < BATCH * CELLS_MAX; i++)
		s->cells[i] = 1;
	s->scratch = mem_grow(NULL, &s->scratch_cap, SCRATCH, 1);
	return s;
}

void
scan_free(struct scan *s)
{
	free(s->stop);
	free(s->buf);
	free(s->scratch);
	free(s->all);
	free(s);
}

/* Reports what is wrong with the line at hand, or with the input when there is none. */
static void
refuse(struct scan *s, const char *fmt, ...)
{
	char what[400];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(what, sizeof what, fmt, ap);
	va_end(ap);
	s->cli->status = STATUS_BAD;
	if (!s->cli->keep_going)
		msg_die("%s:%llu: %s", s->name, (unsigned long long)s->line, what);
	msg_warn("%s:%llu: %s", s->name, (unsigned long long)s->line, what);
}

static void
flush(struct scan *s)
{
	struct figures *f;

	f = &s->tally->figures;
	f->file = s->name;
	f->first = s->cells;
	f->line = s->lines;
	tally_add(s->tally, s->probe, s->waiting, s->long_bytes, s->cells);
	f->file = NULL;
	s->waiting = s->long_bytes = s->scratch_len = 0;
}

static inline void
add(struct scan *s, const char *key, size_t len)
{
	probe_make(&s->probe[s->waiting], key, len);
	if (len > KEY_INLINE)
		s->long_bytes += len + sizeof(uint32_t);
	if (++s->waiting == BATCH)
		flush(s);
}

/* The same with the line's row of cells. */
static void
add_row(struct scan *s, const char *key, size_t len)
{
	size_t n;

	n = s->tally->figures.cells;
	memcpy(s->cells + s->waiting * n, s->row, n * sizeof *s->row);
	s->lines[s->waiting] = s->line;
	add(s, key, len);
}

/* Where a column of the line begins. */
static inline const char *
column_start(const struct scan *s, const char *line, size_t column)
{
	return column == 0 ? line : s->stop[column - 1] + 1;
}

/* Puts n bytes behind the key in the making. */
static void
append(struct scan *s, size_t *at, const char *bytes, size_t n)
{
	if (n > s->scratch_cap - KEY_INLINE - 1 - s->scratch_len - *at) {
		/* keys that wait have the addresses of their bytes */
		if (s->waiting > 0) {
			size_t made = s->scratch_len;

			flush(s);
			memmove(s->scratch, s->scratch + made, *at);
		}
		s->scratch = mem_grow(s->scratch, &s->scratch_cap, *at + n + KEY_INLINE + 1, 1);
	}
	memcpy(s->scratch + s->scratch_len + *at, bytes, n);
	*at += n;
}

static void
append_keys(struct scan *s, size_t *at, const struct keys *keys, const char *line)
{
	const struct key *k;
	const char *from;
	size_t i, n;

	for (i = 0; i < keys->count; i++) {
		k = &keys->key[i];
		from = column_start(s, line, k->column);
		n = (size_t)(s->stop[k->column] - from);
		if (k->prefix != 0)
			n = key_cut(from, n, k->prefix);
		if (i > 0)
			append(s, at, "\t", 1);
		append(s, at, from, n);
	}
}

/* Counts the key in the making, of len bytes. */
static void
add_made(struct scan *s, size_t len)
{
	const char *key;

	key = s->scratch + s->scratch_len;
	s->scratch_len += len;
	add_row(s, key, len);
}

/* The line's row of cells: true, or false and reported for what is no number. */
static bool
read_cells(struct scan *s, const char *line)
{
	const struct figures *f;
	const struct figure *g;
	struct decimal d;
	const char *from;
	size_t i, n, column;

	f = &s->tally->figures;
	for (i = 0; i < f->count; i++) {
		g = &f->figure[i];
		s->row[g->cell] = 1;
		if (g->kind != FIGURE_SUM && !s->plan->merge)
			continue;
		column = s->plan->merge ? i : g->column;
		from = column_start(s, line, column);
		n = (size_t)(s->stop[column] - from);
		if (!decimal_parse(&d, from, n)) {
			refuse(s,
			       "column %zu is no number: '%.*s' (numbers are like 7, -7 or 7.25, with at "
			       "most 18 digits before the point and 9 behind it)",
			       column + 1, n < 40 ? (int)n : 40, from);
			return false;
		}
		if (g->kind == FIGURE_LINES && (d.units < 0 || d.nano != 0)) {
			refuse(s, "column %zu is no count: '%.*s' (-m takes the output of news-count)",
			       column + 1, n < 40 ? (int)n : 40, from);
			return false;
		}
		s->row[g->cell] = (uint64_t)d.units;
		if (g->kind == FIGURE_SUM)
			s->row[g->cell + 1] = (uint64_t)d.nano;
	}
	return true;
}

/* Counts the line's document as one of all (of its group). */
static void
add_to_all(struct scan *s, const char *line)
{
	struct keys group;
	const struct figures *f;
	size_t at, i;

	at = 0;
	if (s->tally->rank.grouped) {
		group = s->plan->keys;
		group.count = 1;
		append_keys(s, &at, &group, line);
		append(s, &at, "\t", 1);
	}
	append(s, &at, (const char[]){RANK_ALL, '\0'}, 2);
	append_keys(s, &at, &s->plan->distinct, line);
	/* most often it is that of the line before */
	if (at == s->all_len && memcmp(s->all, s->scratch + s->scratch_len, at) == 0)
		return;
	s->all = mem_grow(s->all, &s->all_cap, at, 1);
	memcpy(s->all, s->scratch + s->scratch_len, at);
	s->all_len = at;
	f = &s->tally->figures;
	for (i = 0; i < f->cells; i++)
		s->row[i] = i == f->figure[0].cell;
	add_made(s, at);
}

/* Counts a line of which the columns are known. */
static void
count_line(struct scan *s, const char *line, const char *end)
{
	const struct plan *plan;
	const char *kind;
	size_t at;

	plan = s->plan;
	if (plan->kinds.count > 0) {
		kind = column_start(s, line, COL_KIND);
		if (!cli_list_has(&plan->kinds, kind, (size_t)(s->stop[COL_KIND] - kind)))
			return;
	}
	if (!read_cells(s, line))
		return;
	if (plan->merge) {
		line = column_start(s, line, s->tally->figures.count);
		shares_see(&s->shares, (double)(int64_t)s->row[0], line, (size_t)(end - line));
		add_row(s, line, (size_t)(end - line));
		return;
	}
	at = 0;
	if (plan->keys.count == 1 && plan->keys.key[0].prefix == 0 && !s->tally->figures.distinct) {
		line = column_start(s, line, plan->keys.key[0].column);
		add_row(s, line, (size_t)(s->stop[plan->keys.key[0].column] - line));
		return;
	}
	append_keys(s, &at, &plan->keys, line);
	if (s->tally->figures.distinct) {
		append(s, &at, "", 1);
		append_keys(s, &at, &plan->distinct, line);
	}
	add_made(s, at);
	if (s->tally->rank.share && s->tally->figures.figure[0].kind == FIGURE_DISTINCT)
		add_to_all(s, line);
}

static size_t
count_tabs(const char *s, const char *end)
{
	size_t n;

	for (n = 0; s < end; s++)
		n += *s == '\t';
	return n;
}

/* A line is complete; columns of it (at most as many as are wanted) have been found. */
static void
end_line(struct scan *s, const char *line, const char *end, size_t columns)
{
	const struct plan *plan;

	plan = s->plan;
	s->line++;
	if (s->binary && memchr(line, '\0', (size_t)(end - line)) != NULL) {
		refuse(s, "binary input: the line holds a NUL byte");
		return;
	}
	if (columns < plan->columns) {
		refuse(s, "expected %zu columns, found %zu (%s)", plan->columns, columns,
		       plan->records ? "to make records of plain text, use news-read"
		       : plan->merge ? "-m takes the output of news-count, made with the same options"
				     : "columns are separated by TAB");
		return;
	}
	if (plan->merge_keys > 0) {
		columns = count_tabs(line, end) + 1 - s->tally->figures.count;
		if (columns != plan->merge_keys) {
			refuse(s, "expected %zu keys, found %zu (-m takes the output of news-count, made "
				  "with the same options)",
			       plan->merge_keys, columns);
			return;
		}
	}
	count_line(s, line, end);
}

/* Counts the lines that begin at line and end before limit, in whatever columns. */
static void
scan_columns(struct scan *s, const char *line, const char *limit)
{
	const char *block, *at;
	uint64_t tabs, newlines, marks, above;
	size_t column, wanted;
	unsigned bit;

	wanted = s->plan->columns;
	column = 0;
	for (block = line; block < limit; block += MARKS) {
		newlines = marks_of(block, '\n');
		tabs = marks_of(block, '\t');
		if (limit - block < MARKS) {
			newlines &= ((uint64_t)1 << (limit - block)) - 1;
			tabs &= ((uint64_t)1 << (limit - block)) - 1;
		}
		marks = column < wanted ? newlines | tabs : newlines;
		while (marks != 0) {
			bit = marks_first(marks);
			at = block + bit;
			above = ~UINT64_C(0) << bit << 1;
			if (newlines >> bit & 1) {
				if (column < wanted)
					s->stop[column++] = at;
				end_line(s, line, at, column);
				column = 0;
				line = at + 1;
				marks = (newlines | tabs) & above;
			} else {
				s->stop[column++] = at;
				marks = (column < wanted ? newlines | tabs : newlines) & above;
			}
		}
	}
}

/* Counts the keys that end at the newlines of a block; returns where the next one begins. */
static inline const char *
scan_keys(struct scan *s, const char *line, const char *block, uint64_t newlines)
{
	struct probe *p, *from, *end;
	const char *at;
	size_t len;

	from = s->probe + s->waiting;
	for (p = from, end = s->probe + BATCH; newlines != 0; newlines &= newlines - 1) {
		at = block + marks_first(newlines);
		len = (size_t)(at - line);
		probe_make(p, line, len);
		if (len > KEY_INLINE)
			s->long_bytes += len + sizeof(uint32_t);
		line = at + 1;
		if (++p == end) {
			s->waiting = BATCH;
			s->line += (size_t)(p - from);
			flush(s);
			p = from = s->probe;
		}
	}
	s->waiting = (size_t)(p - s->probe);
	s->line += (size_t)(p - from);
	return line;
}

/* The same where the key is the first column as it is. */
static void
scan_first_column(struct scan *s, const char *line, const char *limit)
{
	const char *block, *key_end, *at;
	uint64_t tabs, newlines, marks;
	unsigned bit;

	key_end = NULL;
	for (block = line; block < limit; block += MARKS) {
		newlines = marks_of(block, '\n');
		tabs = marks_of(block, '\t');
		if (limit - block < MARKS) {
			newlines &= ((uint64_t)1 << (limit - block)) - 1;
			tabs &= ((uint64_t)1 << (limit - block)) - 1;
		}
		if (tabs == 0 && key_end == NULL) {
			line = scan_keys(s, line, block, newlines);
			continue;
		}
		for (marks = newlines | tabs; marks != 0; marks &= marks - 1) {
			bit = marks_first(marks);
			at = block + bit;
			if (key_end == NULL)
				key_end = at;
			if (newlines >> bit & 1) {
				add(s, line, (size_t)(key_end - line));
				s->line++;
				line = at + 1;
				key_end = NULL;
			}
		}
	}
}

/* Counts the lines in the buffer that are complete, which end at limit. */
static void
scan_lines(struct scan *s, size_t limit)
{
	if (s->first_column && !s->binary)
		scan_first_column(s, s->buf + s->start, s->buf + limit);
	else
		scan_columns(s, s->buf + s->start, s->buf + limit);
	/* the keys that wait may stand in the buffer */
	if (s->waiting > 0)
		flush(s);
	s->start = limit;
}

/* The last newline in s[0, n), or NULL. */
static const char *
last_newline(const char *s, size_t n)
{
	while (n-- > 0)
		if (s[n] == '\n')
			return s + n;
	return NULL;
}

/* Reads more behind what the buffer holds. Returns what read(2) does. */
static ptrdiff_t
fill(struct scan *s)
{
	ptrdiff_t got;

	if (s->start > 0) {
		memmove(s->buf, s->buf + s->start, s->end - s->start);
		s->end -= s->start;
		s->start = 0;
		s->binary = s->binary && memchr(s->buf, '\0', s->end) != NULL;
	}
	if (s->cap < s->end + READ + MARKS)
		s->buf = mem_grow(s->buf, &s->cap, s->end + READ + MARKS, 1);
	got = input_read(s->fd, s->buf + s->end, s->cap - s->end - MARKS, NULL);
	if (got <= 0)
		return got;
	s->binary = s->binary || memchr(s->buf + s->end, '\0', (size_t)got) != NULL;
	s->end += (size_t)got;
	memset(s->buf + s->end, 0, MARKS);
	return got;
}

/* Passes the rest of a line that is too long. False: the input has no more. */
static bool
skip_line(struct scan *s)
{
	const char *newline;
	ptrdiff_t got;

	s->line++;
	refuse(s, "the line has more than %zu bytes (-L SIZE sets the limit for an article)", s->line_max);
	do {
		s->start = s->end = 0;
		got = fill(s);
		newline = got > 0 ? memchr(s->buf, '\n', s->end) : NULL;
	} while (got > 0 && newline == NULL);
	s->start = newline != NULL ? (size_t)(newline - s->buf) + 1 : s->end;
	return got > 0;
}

static void
cannot_read(struct scan *s, const char *why)
{
	s->cli->status = STATUS_BAD;
	if (!s->cli->keep_going)
		msg_die("%s: %s", s->name, why);
	msg_warn("%s: %s", s->name, why);
}

/* Counts the lines that are complete; the last fresh bytes may hold their newlines. */
static void
scan_complete(struct scan *s, size_t fresh)
{
	const char *newline;

	newline = last_newline(s->buf + s->end - fresh, fresh);
	if (newline != NULL)
		scan_lines(s, (size_t)(newline - s->buf) + 1);
}

void
scan_file(struct scan *s, const char *file)
{
	ptrdiff_t got;

	s->fd = STDIN_FILENO;
	s->name = "standard input";
	if (strcmp(file, "-") != 0) {
		s->name = file;
		s->fd = open(file, O_RDONLY | O_CLOEXEC);
	}
	if (s->fd < 0) {
		cannot_read(s, msg_error(errno));
		return;
	}
	s->line = 0;
	s->start = s->end = 0;
	s->binary = false;
	shares_begin(&s->shares);
	while ((got = fill(s)) > 0) {
		scan_complete(s, (size_t)got);
		while (s->end - s->start > s->line_max && skip_line(s))
			scan_complete(s, s->end - s->start);
	}
	if (got < 0)
		cannot_read(s, msg_error(errno));
	else if (s->end > s->start) {
		/* the last line without its newline */
		s->buf[s->end++] = '\n';
		scan_lines(s, s->end);
	}
	if (s->fd != STDIN_FILENO)
		close(s->fd);
	s->any = s->any || s->line > 0;
	if (s->plan->merge && s->plan->merge_keys == 0 && shares_are(&s->shares))
		refuse(s, "there are shares in front of the keys (count parts without -p, or take them out with cut; if they are keys, say so with -k)");
}

bool
scan_any(const struct scan *s)
{
	return s->any;
}
