#include "counts.h"
#include "input.h"
#include "msg.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* More than this the sums of two wholes could not hold. */
static const uint64_t count_max = UINT64_MAX / 4;

static size_t
count_columns(const char *line, size_t n)
{
	const char *tab, *end;
	size_t columns;

	end = line + n;
	for (columns = 1; (tab = memchr(line, '\t', (size_t)(end - line))) != NULL; columns++)
		line = tab + 1;
	return columns;
}

/* Whether a key begins with a column such as 6.10, as news-count -p writes before the keys. */
static bool
has_share(const char *key, size_t n)
{
	const char *tab;
	size_t i;

	tab = memchr(key, '\t', n);
	if (tab == NULL || tab - key < 4)
		return false;
	n = (size_t)(tab - key);
	for (i = 0; i < n; i++)
		if (i == n - 3 ? key[i] != '.' : key[i] < '0' || key[i] > '9')
			return false;
	return true;
}

/* Adds a line. Returns NULL, or what is wrong with it. */
static const char *
add_line(struct counts *c, const char *line, size_t n, int which)
{
	const char *tab, *s;
	struct count *new;
	uint64_t v;

	tab = memchr(line, '\t', n);
	if (tab == NULL)
		return "expected a count, a TAB and a key (news-count prints such lines)";
	for (v = 0, s = line; s < tab && *s >= '0' && *s <= '9' && v <= count_max / 16; s++)
		v = v * 10 + (uint64_t)(*s - '0');
	if (s != tab || s == line)
		return "the first column is no count (news-count prints lines of count, TAB, key)";
	if (c->columns == 0)
		c->columns = count_columns(line, n);
	if (count_columns(line, n) != c->columns)
		return "more or fewer columns than the first line has (one figure, and the same columns in "
		       "both counts)";
	if (c->total[which] > count_max - v)
		return "the counts come to more than 62 bits";
	c->total[which] += v;
	c->count = mem_grow(c->count, &c->cap, c->number + 1, sizeof *c->count);
	new = &c->count[c->number++];
	new->len = n - (size_t)(tab + 1 - line);
	new->key = arena_copy(&c->keys, tab + 1, new->len);
	c->shares[which] = has_share(new->key, new->len) && (c->shares[which] || !c->begun[which]);
	c->begun[which] = true;
	new->n[which] = v;
	new->n[!which] = 0;
	return NULL;
}

/* A line, or an input, that is bad. False: this is the end of the input. */
static bool
report(struct cli *cli, struct input *in, enum input_status status, const char *what)
{
	cli->status = STATUS_BAD;
	if (status == INPUT_ERROR) {
		(cli->keep_going ? msg_warn : msg_die)("%s: %s", in->name, msg_error(errno));
		return false;
	}
	if (status == INPUT_LONG)
		what = "the line is too long (-L SIZE sets the limit)";
	if (status == INPUT_BINARY)
		what = "binary input: the line holds a NUL byte";
	(cli->keep_going ? msg_warn : msg_die)("%s:%llu: %s", in->name, (unsigned long long)in->line,
					       what);
	return status != INPUT_LONG || input_skip(in) == INPUT_LINE;
}

void
counts_read(struct counts *c, const char *file, int which, struct cli *cli)
{
	struct input in = {0};
	enum input_status status;
	const char *what;
	size_t at, n;

	if (!input_open(&in, file, cli->limit, NULL))
		msg_die("%s: %s", file, msg_error(errno));
	while ((status = input_line(&in, &at, &n)) != INPUT_END) {
		what = status == INPUT_LINE ? add_line(c, input_held(&in) + at, n, which) : NULL;
		if ((status != INPUT_LINE || what != NULL) && !report(cli, &in, status, what))
			break;
		input_release(&in, in.pos - in.mark);
	}
	input_close(&in);
	input_free(&in);
}

static int
compare(const void *va, const void *vb)
{
	const struct count *a = va, *b = vb;
	int c;

	c = memcmp(a->key, b->key, a->len < b->len ? a->len : b->len);
	return c != 0 ? c : (a->len > b->len) - (a->len < b->len);
}

void
counts_join(struct counts *c)
{
	struct count *to, *from, *end;

	if (c->number == 0)
		return;
	qsort(c->count, c->number, sizeof *c->count, compare);
	to = c->count;
	for (from = to + 1, end = c->count + c->number; from < end; from++) {
		if (compare(to, from) == 0) {
			to->n[0] += from->n[0];
			to->n[1] += from->n[1];
		} else {
			*++to = *from;
		}
	}
	c->number = (size_t)(to - c->count) + 1;
}

void
counts_free(struct counts *c)
{
	free(c->count);
	arena_free(&c->keys);
	memset(c, 0, sizeof *c);
}
