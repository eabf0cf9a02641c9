#include "crf.h"
#include "mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Working space for one chain. */
struct work {
	double score[NER_CHAIN][NER_STRIDE];
	double alpha[NER_CHAIN][NER_STRIDE], beta[NER_CHAIN][NER_STRIDE];
};

static double *
zeros(size_t n)
{
	double *p;

	p = mem_alloc(n * sizeof *p);
	memset(p, 0, n * sizeof *p);
	return p;
}

/* The weight that the gradients so far lead to. */
static double
weight_of(const struct crf *c, const struct crf_options *o, double sum, double square)
{
	double pull, over;

	pull = o->l1 * (double)c->steps;
	over = fabs(sum) - pull;
	if (over <= 0)
		return 0;
	return (sum > 0 ? -1 : 1) * o->rate * over /
	       (0.1 + sqrt(square) + o->rate * o->l2 * (double)c->steps);
}

static void
step(struct crf *c, const struct crf_options *o, double *weight, double *sum, double *square, double g)
{
	*sum += g;
	*square += g * g;
	*weight = weight_of(c, o, *sum, *square);
}

static double
log_sum(const double *x, size_t n)
{
	double most, sum;
	size_t i;

	most = x[0];
	for (i = 1; i < n; i++)
		if (x[i] > most)
			most = x[i];
	sum = 0;
	for (i = 0; i < n; i++)
		sum += exp(x[i] - most);
	return most + log(sum);
}

/* Forward and backward sums of the chain; returns the logarithm of the whole. */
static double
sums(const struct crf *c, const struct crf_options *o, const struct crf_set *set, const struct crf_chain *ch,
     const uint8_t *gold, struct work *w)
{
	double x[NER_LABELS] = {0};
	unsigned a, b, n;
	size_t k, f;
	const double *row;

	for (k = 0; k < ch->count; k++) {
		memset(w->score[k], 0, sizeof w->score[k]);
		for (f = set->first[ch->token + k]; f < set->first[ch->token + k + 1]; f++) {
			row = c->weight + (size_t)set->feature[f] * NER_STRIDE;
			for (b = 0; b < set->labels; b++)
				w->score[k][b] += row[b];
		}
		/* as if a missed name were so much likelier: it has to be learned well (softmax-margin) */
		if (gold[k] != 0)
			w->score[k][0] += o->miss;
	}
	for (k = 0; k < ch->count; k++) {
		for (b = 0; b < set->labels; b++) {
			n = 0;
			for (a = 0; a < (k == 0 ? 1 : set->labels); a++)
				if (ner_may_follow(a, b))
					x[n++] = (k == 0 ? 0 : w->alpha[k - 1][a]) + c->follow[a * NER_STRIDE + b];
			w->alpha[k][b] = n > 0 ? log_sum(x, n) + w->score[k][b] : -1e9;
		}
	}
	for (k = ch->count; k-- > 0;) {
		for (a = 0; a < set->labels; a++) {
			if (k + 1 == ch->count) {
				w->beta[k][a] = ner_may_end(a) ? 0 : -1e9;
				continue;
			}
			n = 0;
			for (b = 0; b < set->labels; b++)
				if (ner_may_follow(a, b))
					x[n++] = w->beta[k + 1][b] + w->score[k + 1][b] + c->follow[a * NER_STRIDE + b];
			w->beta[k][a] = log_sum(x, n);
		}
	}
	n = 0;
	for (b = 0; b < set->labels; b++)
		if (ner_may_end(b))
			x[n++] = w->alpha[ch->count - 1][b];
	return log_sum(x, n);
}

static void
learn_chain(struct crf *c, const struct crf_set *set, const struct crf_options *o,
	    const struct crf_chain *ch, struct work *w)
{
	double all, p, g[NER_LABELS];
	const uint8_t *gold;
	unsigned a, b;
	size_t k, f, at;

	gold = set->label + ch->token;
	all = sums(c, o, set, ch, gold, w);
	c->steps++;
	for (k = 0; k < ch->count; k++) {
		for (b = 0; b < set->labels; b++)
			g[b] = exp(w->alpha[k][b] + w->beta[k][b] - all) - (gold[k] == b);
		for (f = set->first[ch->token + k]; f < set->first[ch->token + k + 1]; f++) {
			at = (size_t)set->feature[f] * NER_STRIDE;
			for (b = 0; b < set->labels; b++)
				if (fabs(g[b]) > 1e-3)
					step(c, o, &c->weight[at + b], &c->sum[at + b], &c->square[at + b], g[b]);
		}
		for (a = 0; a < (k == 0 ? 1 : set->labels); a++) {
			for (b = 0; b < set->labels; b++) {
				if (!ner_may_follow(a, b))
					continue;
				at = a * NER_STRIDE + b;
				p = exp((k == 0 ? 0 : w->alpha[k - 1][a]) + c->follow[at] + w->score[k][b] +
					w->beta[k][b] - all);
				p -= gold[k] == b && (k == 0 ? 0 : gold[k - 1]) == a;
				if (fabs(p) > 1e-3) {
					c->follow_sum[at] += p;
					c->follow_square[at] += p * p;
				}
			}
		}
	}
	for (at = 0; at < NER_LABELS * NER_STRIDE; at++)
		c->follow[at] = -o->rate * c->follow_sum[at] / (0.1 + sqrt(c->follow_square[at]));
}

void
crf_train(struct crf *c, const struct crf_set *set, const struct crf_options *o,
	  bool (*use)(uint32_t article, void *state), void *state)
{
	struct work *w;
	uint32_t *order, swap, random;
	size_t i, j, n;
	unsigned round;

	w = mem_alloc(sizeof *w);
	c->weight = zeros(set->features * NER_STRIDE);
	c->sum = zeros(set->features * NER_STRIDE);
	c->square = zeros(set->features * NER_STRIDE);
	c->follow = zeros(NER_LABELS * NER_STRIDE);
	c->follow_sum = zeros(NER_LABELS * NER_STRIDE);
	c->follow_square = zeros(NER_LABELS * NER_STRIDE);
	c->steps = 0;
	order = mem_alloc((set->chains + 1) * sizeof *order);
	n = 0;
	for (i = 0; i < set->chains; i++)
		if (use(set->chain[i].article, state))
			order[n++] = (uint32_t)i;
	random = 1;
	for (round = 0; round < o->rounds; round++) {
		/* the same order on every machine */
		for (i = n; i > 1; i--) {
			random = random * UINT32_C(1664525) + UINT32_C(1013904223);
			j = (random >> 8) % i;
			swap = order[i - 1];
			order[i - 1] = order[j];
			order[j] = swap;
		}
		for (i = 0; i < n; i++)
			learn_chain(c, set, o, &set->chain[order[i]], w);
	}
	/* weights that were not touched lately have more to earn by now */
	for (i = 0; i < set->features * NER_STRIDE; i++)
		c->weight[i] = weight_of(c, o, c->sum[i], c->square[i]);
	free(order);
	free(w);
}

void
crf_free(struct crf *c)
{
	free(c->weight);
	free(c->sum);
	free(c->square);
	free(c->follow);
	free(c->follow_sum);
	free(c->follow_square);
	memset(c, 0, sizeof *c);
}
