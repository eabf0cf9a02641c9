/*
 * Viterbi's search for the best labels of a chain.
 */
#include "mem.h"
#include "ner.h"

#include <string.h>

enum { NEVER = -1000000 };

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

/* Of the labels that may stand before b: the best, packed with how good it is with b behind it. */
static int
best_before(const struct ner_model *m, const int *path, unsigned b)
{
	const int16_t *follow = m->follow + b;
	unsigned a, part;
	int best;

	part = b == 0 ? NER_BEGIN : (b - 1) % 4;
	if (part == NER_INSIDE || part == NER_LAST) {
		a = b - part;
		best = packed(path[a] + follow[a * NER_STRIDE], a);
		a += NER_INSIDE;
		return greater(best, packed(path[a] + follow[a * NER_STRIDE], a));
	}
	best = packed(path[0] + follow[0], 0);
	for (a = 3; a < m->labels; a += 4) {
		best = greater(best, packed(path[a] + follow[a * NER_STRIDE], a));
		best = greater(best, packed(path[a + 1] + follow[(a + 1) * NER_STRIDE], a + 1));
	}
	return best;
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
	const struct ner_model *m = n->model;
	uint8_t from[NER_CHAIN][NER_LABELS], label[NER_CHAIN];
	int path[NER_LABELS], next[NER_LABELS], best;
	unsigned b, last;
	size_t k;

	(void)state;
	if (n->count == 1) {
		decode_single(n);
		return;
	}
	for (b = 0; b < m->labels; b++)
		path[b] = ner_may_follow(0, b) ? n->sum[0][b] + m->follow[b] : NEVER;
	for (k = 1; k < n->count; k++) {
		for (b = 0; b < m->labels; b++) {
			/* a label that goes on cannot end the chain */
			if (k + 1 == n->count && !ner_may_end(b))
				continue;
			best = best_before(m, path, b);
			from[k][b] = (uint8_t)packed_label(best);
			next[b] = packed_value(best) + n->sum[k][b];
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
	n->names = 0;
	n->model = m;
	ner_chains(n, d, decode, NULL);
}
