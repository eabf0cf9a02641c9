/*
 * Viterbi's search for the best labels of a chain.
 *
 * The labels are the columns of a model's rows, in four groups of as many as a vector may have: outside and
 * names of one token, labels that begin a name, those inside one, and those that end it. The first and the
 * last group close what went before, and the first two go on from there, each with each; the rest goes on
 * within a name, label by label of the same kind.
 */
#include "mem.h"
#include "ner.h"

#include <string.h>

enum {
	WIDTH = NER_STRIDE / 4, /* of a group, at most; all are multiples of LANES */
	LANES = 4		/* columns worked on at once: what compilers make vectors of */
};

/*
 * How good a path is. Numbers with a point, for these have a maximum of vectors on every machine; what
 * they hold is whole and below 2^24, for a chain is short and a weight small, and so stays exact.
 */
typedef float path;

/* Worse than all paths, and still when these are added to it. */
static const path never = -268435456;

/* To columns of one group. */
typedef path row[WIDTH];

/*
 * The weights of the steps, by group. The columns from which others open are in the order of their labels: of
 * equally good ones the first is taken.
 */
struct steps {
	row first[2];		   /* to begin the chain with a column of the first two groups */
	row open[2][2 * WIDTH];	   /* from closed[i] to a column of the first two groups */
	row begin_inside, begin_last, inside_inside, inside_last;
	uint8_t closed[2 * WIDTH]; /* closed[0] is outside */
	unsigned closes;
};

static unsigned
group_of(unsigned column, unsigned width)
{
	return column / width;
}

static void
steps_of(struct steps *s, const struct ner_model *m)
{
	const unsigned width = m->stride / 4;
	unsigned a, b, k, column;
	path weight;

	memset(s, 0, sizeof *s);
	for (b = 0; b < WIDTH; b++) {
		s->first[0][b] = s->first[1][b] = never;
		for (a = 0; a < 2 * WIDTH; a++)
			s->open[0][a][b] = s->open[1][a][b] = never;
	}
	for (a = 0; a < m->labels; a++) {
		if (!ner_may_end(a))
			continue;
		s->closed[s->closes] = (uint8_t)ner_column(m, a);
		for (b = 0; b < m->labels; b++) {
			if (!ner_may_follow(a, b))
				continue;
			column = ner_column(m, b);
			weight = m->follow[a * NER_STRIDE + b];
			s->open[group_of(column, width)][s->closes][column % width] = weight;
			if (a == 0)
				s->first[group_of(column, width)][column % width] = weight;
		}
		s->closes++;
	}
	for (k = 0; k < m->kinds; k++) {
		a = ner_label(k, NER_BEGIN);
		b = ner_label(k, NER_INSIDE);
		s->begin_inside[k] = m->follow[a * NER_STRIDE + b];
		s->begin_last[k] = m->follow[a * NER_STRIDE + ner_label(k, NER_LAST)];
		s->inside_inside[k] = m->follow[b * NER_STRIDE + b];
		s->inside_last[k] = m->follow[b * NER_STRIDE + ner_label(k, NER_LAST)];
	}
}

static inline path
greater(path a, path b)
{
	return a > b ? a : b;
}

/* The best paths to columns first and behind it of one of the first two groups. */
static inline void
open_from(const struct steps *s, const row *open, unsigned first, const path *from, const int16_t *sum, path *to)
{
	path best[LANES];
	unsigned i, b;

	for (b = 0; b < LANES; b++)
		best[b] = from[0] + open[0][first + b];
	for (i = 1; i < s->closes; i++)
		for (b = 0; b < LANES; b++)
			best[b] = greater(best[b], from[s->closed[i]] + open[i][first + b]);
	for (b = 0; b < LANES; b++)
		to[b] = best[b] + sum[b];
}

/* The same for those of one of the others: from where names begin and from inside. */
static inline void
go_on(const path *begin_weight, const path *inside_weight, const path *begin, const path *inside, const int16_t *sum, path *to)
{
	path best[LANES];
	unsigned b;

	for (b = 0; b < LANES; b++)
		best[b] = greater(begin[b] + begin_weight[b], inside[b] + inside_weight[b]);
	for (b = 0; b < LANES; b++)
		to[b] = best[b] + sum[b];
}

/* All paths through the chain. */
static void
find_paths(const struct ner *n, const struct steps *s, path (*p)[NER_STRIDE], unsigned width)
{
	const path *from;
	const int16_t *sum = n->sum[0];
	unsigned b;
	size_t k;
	path *to;

	for (b = 0; b < width; b++) {
		p[0][b] = s->first[0][b] + sum[b];
		p[0][width + b] = s->first[1][b] + sum[width + b];
		p[0][2 * width + b] = p[0][3 * width + b] = never;
	}
	for (k = 1; k < n->count; k++) {
		from = p[k - 1];
		to = p[k];
		sum = n->sum[k];
		for (b = 0; b < width; b += LANES, to += LANES, sum += LANES) {
			open_from(s, s->open[0], b, from, sum, to);
			open_from(s, s->open[1], b, from, sum + width, to + width);
			go_on(s->begin_inside + b, s->inside_inside + b, from + width + b, from + 2 * width + b, sum + 2 * width,
			      to + 2 * width);
			go_on(s->begin_last + b, s->inside_last + b, from + width + b, from + 2 * width + b, sum + 3 * width,
			      to + 3 * width);
		}
	}
}

/* The column that the best path to column b comes from. */
static unsigned
from_column(const struct steps *s, const path *from, unsigned b, unsigned width)
{
	const row *open;
	unsigned i, best;
	path value, most;

	if (group_of(b, width) == 2)
		return from[b - width] + s->begin_inside[b - 2 * width] >= from[b] + s->inside_inside[b - 2 * width] ? b - width : b;
	if (group_of(b, width) == 3)
		return from[b - 2 * width] + s->begin_last[b - 3 * width] >= from[b - width] + s->inside_last[b - 3 * width]
			       ? b - 2 * width
			       : b - width;
	best = 0;
	open = s->open[group_of(b, width)];
	most = from[0] + open[0][b % width];
	for (i = 1; i < s->closes; i++) {
		value = from[s->closed[i]] + open[i][b % width];
		if (value > most) {
			most = value;
			best = s->closed[i];
		}
	}
	return best;
}

static void
add_name(struct ner *n, size_t first, size_t end, unsigned kind)
{
	struct ner_name *name;

	n->name = mem_grow(n->name, &n->name_cap, n->names + 1, sizeof *n->name);
	name = &n->name[n->names++];
	name->token = (uint32_t)(n->first + first);
	name->end = (uint32_t)(n->first + end);
	name->kind = kind;
}

/* Adds the names of the best path. */
static void
follow_back(struct ner *n, const struct steps *s, path (*p)[NER_STRIDE], unsigned width)
{
	uint8_t column[NER_CHAIN];
	unsigned i, last;
	size_t k, start;

	last = 0;
	for (i = 1; i < s->closes; i++)
		if (p[n->count - 1][s->closed[i]] > p[n->count - 1][last])
			last = s->closed[i];
	for (k = n->count - 1; k > 0; k--) {
		column[k] = (uint8_t)last;
		last = from_column(s, p[k - 1], last, width);
	}
	column[0] = (uint8_t)last;
	start = 0;
	for (k = 0; k < n->count; k++) {
		if (column[k] == 0)
			continue;
		if (group_of(column[k], width) == 0)
			add_name(n, k, k + 1, column[k] - 1u);
		else if (group_of(column[k], width) == 1)
			start = k;
		else if (group_of(column[k], width) == 3)
			add_name(n, start, k + 1, column[k] - 3 * width);
	}
}

/* A chain of one token: outside, or a name by itself. */
static void
find_single(struct ner *n, const struct steps *s)
{
	const int16_t *sum = n->sum[0];
	path most, value;
	unsigned b, best;

	best = 0;
	most = s->first[0][0] + sum[0];
	for (b = 1; b <= n->model->kinds; b++) {
		value = s->first[0][b] + sum[b];
		if (value > most) {
			most = value;
			best = b;
		}
	}
	if (best > 0)
		add_name(n, 0, 1, best - 1);
}

static void
find_in_chain(struct ner *n, void *state)
{
	path p[NER_CHAIN][NER_STRIDE];

	if (n->count == 1) {
		find_single(n, state);
		return;
	}
	find_paths(n, state, p, n->model->stride / 4);
	follow_back(n, state, p, n->model->stride / 4);
}

void
ner_find(struct ner *n, const struct doc *d, const struct ner_model *m)
{
	struct steps steps;

	n->names = 0;
	n->model = m;
	steps_of(&steps, m);
	ner_chains(n, d, find_in_chain, &steps);
}
