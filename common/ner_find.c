/*
 * Viterbi's search for the best labels of a chain.
 */
#include "mem.h"
#include "ner.h"

#include <string.h>

/*
 * Less than any path that may be: a step weighs 2 * 32768 at most, a chain has NER_CHAIN of them. And such a
 * chain's sums on top of it still fit into an int when packed.
 */
enum { NEVER = -34000000 };

/*
 * How good a path is, and the label it comes from, in one number: the better one is the greater one,
 * and of equally good ones that from the lower label.
 */
static inline int
packed(int value, unsigned label)
{
	return value * NER_STRIDE + (int)(NER_STRIDE - 1 - label);
}

static inline unsigned
packed_label(int p)
{
	return NER_STRIDE - 1 - ((unsigned)p & (NER_STRIDE - 1));
}

static inline int
packed_value(int p)
{
	return (p - (int)((unsigned)p & (NER_STRIDE - 1))) / NER_STRIDE;
}

static inline int
greater(int a, int b)
{
	return a > b ? a : b;
}

/*
 * The labels at which a name is closed: outside, and of each kind the last token and the only one; from these
 * the chain goes on to one of as many that open: outside, beginning, the only one. The weights of these steps
 * stand apart, in rows of constant length that compilers make vectors of. The rest goes on within a name.
 */
enum { STEPS = 2 * NER_KINDS + 2 };

struct steps {
	int follow[STEPS][STEPS]; /* from closed label a to opening label b, packed with a */
	uint8_t closed[STEPS], opens[STEPS];
	unsigned count; /* of both */
};

static void
steps_of(struct steps *s, const struct ner_model *m)
{
	unsigned a, b, k;

	memset(s, 0, sizeof *s);
	s->count = 1;
	for (k = 0; k < m->kinds; k++) {
		s->closed[s->count] = (uint8_t)ner_label(k, NER_LAST);
		s->opens[s->count++] = (uint8_t)ner_label(k, NER_BEGIN);
		s->closed[s->count] = (uint8_t)ner_label(k, NER_ONLY);
		s->opens[s->count++] = (uint8_t)ner_label(k, NER_ONLY);
	}
	for (a = 0; a < s->count; a++)
		for (b = 0; b < s->count; b++)
			s->follow[a][b] = packed(m->follow[s->closed[a] * NER_STRIDE + s->opens[b]], s->closed[a]);
}

/* The best way to each opening label, packed: best[0, width). */
static inline void
best_steps(const struct steps *s, const int *path, int *restrict best, unsigned width)
{
	const int *row;
	unsigned a, b;
	int from;

	for (b = 0; b < width; b++)
		best[b] = NEVER * NER_STRIDE;
	for (a = 0; a < s->count; a++) {
		row = s->follow[a];
		from = path[s->closed[a]] * NER_STRIDE;
		for (b = 0; b < width; b++)
			best[b] = greater(best[b], from + row[b]);
	}
}

/* The best way to go on within a name, or to its end: from its beginning or from its inside, packed. */
static inline int
best_within(const struct ner_model *m, const int *path, unsigned begin, unsigned b)
{
	const int16_t *follow = m->follow + b;

	return greater(packed(path[begin] + follow[begin * NER_STRIDE], begin),
		       packed(path[begin + 1] + follow[(begin + 1) * NER_STRIDE], begin + 1));
}

static void
add_names(struct ner *n, const uint8_t *label)
{
	struct ner_name *name;
	size_t k, start;

	start = 0;
	for (k = 0; k < n->count; k++) {
		if (label[k] == 0)
			continue;
		switch ((label[k] - 1) % 4) {
		case NER_BEGIN:
			start = k;
			continue;
		case NER_INSIDE:
			continue;
		case NER_ONLY:
			start = k;
			break;
		}
		n->name = mem_grow(n->name, &n->name_cap, n->names + 1, sizeof *n->name);
		name = &n->name[n->names++];
		name->token = (uint32_t)(n->first + start);
		name->end = (uint32_t)(n->first + k + 1);
		name->kind = (label[k] - 1u) / 4;
	}
}

/* A chain of one token: outside, or a name by itself. */
static void
decode_single(struct ner *n)
{
	const int16_t *sum = n->sum[0], *follow = n->model->follow;
	uint8_t best;
	unsigned b;

	best = 0;
	for (b = 1 + NER_ONLY; b < n->model->labels; b += 4)
		if (sum[b] + follow[b] > sum[best] + follow[best])
			best = (uint8_t)b;
	add_names(n, &best);
}

static void
decode(struct ner *n, void *state)
{
	const struct steps *steps = state;
	const struct ner_model *m = n->model;
	uint8_t from[NER_CHAIN][NER_LABELS], label[NER_CHAIN];
	int path[NER_LABELS], next[NER_LABELS], best[STEPS], within;
	unsigned b, last, i;
	size_t k;

	if (n->count == 1) {
		decode_single(n);
		return;
	}
	for (b = 0; b < m->labels; b++)
		path[b] = ner_may_follow(0, b) ? n->sum[0][b] + m->follow[b] : NEVER;
	for (k = 1; k < n->count; k++) {
		if (steps->count <= 8)
			best_steps(steps, path, best, 8);
		else
			best_steps(steps, path, best, STEPS);
		for (i = 0; i < steps->count; i++) {
			b = steps->opens[i];
			from[k][b] = (uint8_t)packed_label(best[i]);
			next[b] = packed_value(best[i]) + n->sum[k][b];
		}
		for (b = 1 + NER_BEGIN; b < m->labels; b += 4) {
			for (i = b + NER_INSIDE; i <= b + NER_LAST; i++) {
				within = best_within(m, path, b, i);
				from[k][i] = (uint8_t)packed_label(within);
				next[i] = packed_value(within) + n->sum[k][i];
			}
		}
		memcpy(path, next, m->labels * sizeof *path);
	}
	last = 0;
	for (b = 1; b < m->labels; b++)
		if (ner_may_end(b) && path[b] > path[last])
			last = b;
	for (k = n->count; k-- > 0; last = from[k][last]) {
		label[k] = (uint8_t)last;
		if (k == 0)
			break;
	}
	add_names(n, label);
}

void
ner_find(struct ner *n, const struct doc *d, const struct ner_model *m)
{
	struct steps steps;

	n->names = 0;
	n->model = m;
	steps_of(&steps, m);
	ner_chains(n, d, decode, &steps);
}
