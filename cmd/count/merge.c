#include "merge.h"
#include "mem.h"
#include "msg.h"
#include "keytable.h"

#include <stdlib.h>
#include <string.h>

enum { BUFFER_MIN = 1 << 12, BUFFER_MAX = 1 << 20 };

/* A run being read. */
struct source {
	uint64_t at, stop; /* what is still to be read of the file */
	char *buf;
	size_t cap, next, end; /* [next, end) of the buffer is still to be taken apart */
	/* the key at hand, in the buffer */
	const char *key;
	size_t len;
	uint64_t cells[CELLS_MAX];
};

/*
 * A source in the tree: the words its key is compared by (its first 16 bytes, or the words of its
 * rank), so that most comparisons look at nothing else. A source at its end is done.
 */
struct player {
	uint64_t w0, w1;
	size_t source;
	bool done;
};

/*
 * A tree of losers (Knuth, The Art of Computer Programming 3, 5.4.1): tree[0] has won, tree[i] is
 * who lost at node i; the source of the winner plays its way up again from its leaf.
 */
struct merge {
	const struct runs *runs;
	const struct figures *figures;
	enum merge_order order;
	struct source *source;
	struct player *tree;
	size_t count;
	bool begun;
};

/* Has at least n bytes in the buffer, or all that are left of the run. */
static void
fill(struct merge *m, struct source *s, size_t n)
{
	size_t want, got;

	memmove(s->buf, s->buf + s->next, s->end - s->next);
	s->end -= s->next;
	s->next = 0;
	s->buf = mem_grow(s->buf, &s->cap, n, 1);
	want = s->cap - s->end;
	if (want > s->stop - s->at)
		want = (size_t)(s->stop - s->at);
	got = runs_read(m->runs, s->at, s->buf + s->end, want);
	if (got != want)
		msg_die("temporary file in %s: it is shorter than what was written to it", m->runs->dir);
	s->at += got;
	s->end += got;
}

static inline uint64_t
number(struct source *s)
{
	uint64_t v;
	unsigned shift;
	unsigned char c;

	v = 0;
	shift = 0;
	do {
		c = (unsigned char)s->buf[s->next++];
		v |= (uint64_t)(c & 0x7F) << shift;
		shift += 7;
	} while (c & 0x80);
	return v;
}

/* Takes the next key of source i apart and makes its player. */
static void
advance(struct merge *m, size_t i, struct player *p)
{
	struct source *s;
	size_t j, cells, need;

	s = &m->source[i];
	p->source = i;
	p->w0 = p->w1 = 0;
	cells = m->runs->cells;
	need = NUMBER_LEN;
	if (s->end - s->next < need && s->at < s->stop)
		fill(m, s, need);
	if (s->next == s->end) {
		p->done = true;
		return;
	}
	s->len = (size_t)number(s);
	need = s->len + cells * NUMBER_LEN;
	if (s->end - s->next < need && s->at < s->stop)
		fill(m, s, need);
	s->key = s->buf + s->next;
	s->next += s->len;
	for (j = 0; j < cells; j++)
		s->cells[j] = number(s);
	p->done = false;
	if (m->order == MERGE_BY_RANK) {
		p->w0 = figures_rank(m->figures, s->cells, 0);
		if (figures_rank_words(m->figures) > 1)
			p->w1 = figures_rank(m->figures, s->cells, 1);
		return;
	}
	p->w0 = s->len >= 8 ? word_load(s->key) : word_load_part(s->key, s->len);
	p->w1 = s->len >= 16  ? word_load(s->key + 8)
		: s->len <= 8 ? 0
			      : word_load_part(s->key + 8, s->len - 8);
}

/* Whether the same first words leave a before b. */
static bool
before_in_tie(const struct merge *m, const struct player *a, const struct player *b)
{
	const struct source *s, *r;
	int c;

	s = &m->source[a->source];
	r = &m->source[b->source];
	if (m->order == MERGE_BY_KEY && (s->len > 16 || r->len > 16)) {
		c = memcmp(s->key, r->key, s->len < r->len ? s->len : r->len);
		if (c != 0)
			return c < 0;
		if (s->len != r->len)
			return s->len < r->len;
	}
	return a->source < b->source;
}

static inline bool
before(const struct merge *m, const struct player *a, const struct player *b)
{
	if (a->done || b->done)
		return !a->done;
	if (a->w0 != b->w0)
		return a->w0 < b->w0;
	if (a->w1 != b->w1)
		return a->w1 < b->w1;
	return before_in_tie(m, a, b);
}

/* Lets p play from the leaf of its source to the top. */
static void
play(struct merge *m, struct player p)
{
	struct player loser;
	size_t i;

	for (i = (p.source + m->count) / 2; i > 0; i /= 2) {
		if (before(m, &m->tree[i], &p)) {
			loser = p;
			p = m->tree[i];
			m->tree[i] = loser;
		}
	}
	m->tree[0] = p;
}

/* The winner of the sources below a node; leaves are nodes count to 2 * count - 1. */
static struct player
build(struct merge *m, size_t node)
{
	struct player a, b;

	if (node >= m->count) {
		advance(m, node - m->count, &a);
		return a;
	}
	a = build(m, 2 * node);
	b = build(m, 2 * node + 1);
	if (before(m, &a, &b)) {
		m->tree[node] = b;
		return a;
	}
	m->tree[node] = a;
	return b;
}

struct merge *
merge_new(const struct runs *r, size_t from, size_t to, enum merge_order order,
	  const struct figures *f, size_t memory)
{
	struct merge *m;
	size_t i, size;

	m = mem_alloc(sizeof *m);
	m->runs = r;
	m->figures = f;
	m->order = order;
	m->count = to - from;
	m->begun = false;
	m->source = mem_alloc(m->count * sizeof *m->source);
	memset(m->source, 0, m->count * sizeof *m->source);
	m->tree = mem_alloc(m->count * sizeof *m->tree);
	size = memory / m->count;
	size = size < BUFFER_MIN ? BUFFER_MIN : size > BUFFER_MAX ? BUFFER_MAX : size;
	for (i = 0; i < m->count; i++) {
		m->source[i].at = r->start[from + i];
		m->source[i].stop = runs_stop(r, from + i);
		m->source[i].buf = mem_grow(NULL, &m->source[i].cap, size, 1);
	}
	m->tree[0] = build(m, 1);
	return m;
}

bool
merge_next(struct merge *m, const char **key, size_t *len, const uint64_t **cells)
{
	struct player p;
	struct source *s;

	if (m->begun) {
		advance(m, m->tree[0].source, &p);
		play(m, p);
	}
	m->begun = true;
	if (m->tree[0].done)
		return false;
	s = &m->source[m->tree[0].source];
	*key = s->key;
	*len = s->len;
	*cells = s->cells;
	return true;
}

void
merge_free(struct merge *m)
{
	size_t i;

	for (i = 0; i < m->count; i++)
		free(m->source[i].buf);
	free(m->source);
	free(m->tree);
	free(m);
}
