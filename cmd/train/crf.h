/*
 * crf - training of a linear-chain conditional random field with few data: adaptive gradient steps
 * with regularized dual averaging (Duchi, Hazan, Singer 2011; Xiao 2010), which keeps weights at
 * exactly 0 that do not earn their place.
 */
#ifndef CRF_H
#define CRF_H

#include "ner.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A chain: its tokens are [token, token + count) of the set. */
struct crf_chain {
	uint32_t token, count;
	uint32_t article;
	bool headline; /* made: the same words once more, as a headline has them */
};

/* Everything to be learned from. */
struct crf_set {
	unsigned labels;
	size_t features; /* number of different ones */
	struct crf_chain *chain;
	size_t chains, chain_cap;
	uint8_t *label;	      /* of each token */
	uint32_t *first;      /* of each token: its features are feature[first[i], first[i + 1]) */
	size_t tokens, label_cap, first_cap;
	uint32_t *feature;
	size_t feature_count, feature_cap;
};

struct crf_options {
	unsigned rounds; /* over all chains */
	double rate;	 /* how far a step goes */
	double l1, l2;	 /* how much a weight has to earn */
	double miss;	 /* what it costs to miss a name, in the score of its tokens */
};

/* Weights: [feature * NER_STRIDE + label], and [a * NER_STRIDE + b] of labels in a row. */
struct crf {
	double *weight, *follow;
	double *sum, *square, *follow_sum, *follow_square;
	size_t steps;
};

/*
 * Learns from the chains of which use(article) is true.
 */
void crf_train(struct crf *c, const struct crf_set *set, const struct crf_options *o,
	       bool (*use)(uint32_t article, void *state), void *state);

void crf_free(struct crf *c);

#endif
