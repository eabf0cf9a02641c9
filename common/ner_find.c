/*
 * Viterbi's search for the best labels of a chain.
 */
#include "mem.h"
#include "ner.h"

#include <string.h>

enum { NEVER = -1000000 };

/* The row of the feature with this hash; row 0 when the model does not know it. */
static inline const int8_t *
row_of(const struct ner_model *m, uint32_t h)
{
	uint32_t i, slot;

	for (i = h & m->slot_mask;; i = (i + 1) & m->slot_mask) {
		slot = m->slots[i];
		if (slot == 0)
			return m->rows;
		if (slot >> 16 == h >> 16)
			return m->rows + (size_t)(slot & 0xFFFF) * m->stride;
	}
}

/* The sum of the weights of token k's features, for every label. */
static void
score(const struct ner *n, const struct ner_model *m, size_t k, int *sum)
{
	int16_t acc[NER_STRIDE] = {0};
	const int8_t *row;
	unsigned f, b;

	for (f = 0; f < n->features[k]; f++) {
		row = row_of(m, n->feature[k][f]);
		if (row == m->rows)
			continue;
		for (b = 0; b < 16; b++)
			acc[b] = (int16_t)(acc[b] + row[b]);
		if (m->stride > 16)
			for (b = 16; b < NER_STRIDE; b++)
				acc[b] = (int16_t)(acc[b] + row[b]);
	}
	for (b = 0; b < m->labels; b++)
		sum[b] = acc[b];
}

/* Of the labels that may stand before b: the best, and how good it is with b behind it. */
static int
best_before(const struct ner_model *m, const int *path, unsigned b, uint8_t *from)
{
	unsigned a, part;
	int best, value;

	best = NEVER;
	*from = 0;
	part = b == 0 ? NER_BEGIN : (b - 1) % 4;
	if (part == NER_INSIDE || part == NER_LAST) {
		a = b - part;
		best = path[a] + m->follow[a * NER_STRIDE + b];
		*from = (uint8_t)a;
		value = path[a + NER_INSIDE] + m->follow[(a + NER_INSIDE) * NER_STRIDE + b];
		if (value > best) {
			best = value;
			*from = (uint8_t)(a + NER_INSIDE);
		}
		return best;
	}
	for (a = 0; a < m->labels; a += a % 4 == 3 ? 1 : 3) {
		value = path[a] + m->follow[a * NER_STRIDE + b];
		if (value > best) {
			best = value;
			*from = (uint8_t)a;
		}
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

static void
decode(struct ner *n, void *state)
{
	const struct ner_model *m = *(const struct ner_model *const *)state;
	uint8_t from[NER_CHAIN][NER_LABELS], label[NER_CHAIN];
	int path[NER_LABELS], next[NER_LABELS], sum[NER_LABELS];
	unsigned b, last;
	size_t k;

	for (k = 0; k < n->count; k++) {
		score(n, m, k, sum);
		for (b = 0; b < m->labels; b++) {
			if (k == 0) {
				next[b] = ner_may_follow(0, b) ? sum[b] + m->follow[b] : NEVER;
				continue;
			}
			next[b] = best_before(m, path, b, &from[k][b]) + sum[b];
		}
		memcpy(path, next, sizeof path);
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
	ner_chains(n, d, decode, &m);
}
