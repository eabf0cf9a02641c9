/*
 * ner_feature - the features of a token, shared by the files of ner.
 */
#ifndef NER_FEATURE_H
#define NER_FEATURE_H

#include "ner.h"
#include "ner_token.h"

/* The features of a token; ner_model.c has their names. */
enum ner_feature {
	F_BIAS,
	F_SHAPE,
	F_SHAPES,
	F_WORD,
	F_WORD_INNER, /* the same, of a token that is not the first of its sentence */
	F_BEFORE,
	F_BEHIND,
	F_BEFORE2,
	F_BEHIND2,
	F_HEAD,
	F_TAIL,
	F_TAIL2,
	F_CLASS,
	F_CLASS_FIRST,
	F_CLASS_BEFORE,
	F_CLASS_BEHIND,
	F_CLASS_BEFORE2,
	F_CLASS_BEHIND2,
	F_SIGN,
	F_SIGN_BEFORE,
	F_SIGN_BEHIND,
	F_SIGN_AROUND,
	F_PHRASE,
	F_PLACE_IN_RUN,
	F_RUN_FIRST,
	F_RUN_LAST,
	F_RUN_LAST_WORD,
	F_RUN_FIRST_WORD,
	F_RUN_SIGNS,
	F_RUN_BEFORE,
	F_RUN_BEHIND,
	F_RUN_CLASS_BEFORE,
	F_RUN_CLASS_BEHIND,
	F_ELSEWHERE,
	F_ELSEWHERE_SIGN,
	FEATURES
};

/* The places beside a token, and in and beside its run, whose words are looked at. */
enum ner_place {
	AT_BEFORE,
	AT_BEHIND,
	AT_BEFORE2,
	AT_BEHIND2,
	AT_FIRST_OF_RUN,
	AT_LAST_OF_RUN,
	AT_BEFORE_RUN,
	AT_BEHIND_RUN,
	AT_BEFORE_REST, /* before the run, for all of it but the first token */
	AT_BEHIND_REST, /* behind the run, for all but the last */
	PLACES
};

/* What is made of the word at a place. */
struct ner_place_features {
	enum ner_feature class, word; /* FEATURES: none is made */
	uint64_t classes;	      /* of which of its classes */
};

extern const struct ner_place_features ner_place_features[PLACES];

/* A run: capitalised tokens of the chain in a row, with initials and particles. */
struct ner_run {
	size_t first, end; /* in the chain */
};

/* Where token k stands in its run: a small number, not 0. */
static inline unsigned
ner_run_place(struct ner_run r, size_t k)
{
	return (unsigned)((k - r.first < 3 ? k - r.first : 3) * 16 + (r.end - k < 4 ? r.end - k : 4));
}

/* How long a run is, and what its ends are like: a number, not 0. */
static inline uint32_t
ner_run_signs(const struct ner *n, struct ner_run r)
{
	const struct ner_token *t = n->around + 2;
	const size_t len = r.end - r.first;

	return (uint32_t)((len < 4 ? len : 4) << 16 | (unsigned)t[r.first].sign << 8 | t[r.end - 1].sign);
}

static inline uint32_t
ner_shapes(const struct ner_token *t)
{
	return (uint32_t)t[-1].shape << 16 | (uint32_t)t->shape << 8 | t[1].shape;
}

/* Makes the features of all tokens of the chain [n->first, n->first + n->count) of sentence s, whose style is known. */
void ner_features(struct ner *n, const struct sentence *s);

/*
 * Parts of a token's features: each is made for token k of the chain, or, with a model, adds the rows of its
 * weights to n->row[].
 */

/* Of the form and the classes of its word; whether it is the first of its sentence. */
void ner_put_form(struct ner *n, size_t k, const struct ner_word *w, bool first);

/* Of its word itself, that of token i. */
void ner_put_own(struct ner *n, size_t k, const struct ner_word *w, size_t i);

/* Of the classes of the word at a place. */
void ner_put_classes(struct ner *n, size_t k, enum ner_place place, uint64_t c);

/* Of what it and the ones beside it are like. */
void ner_put_signs(struct ner *n, size_t k, const struct ner_token *t);

/* Of where it stands: in its run, in phrases, in the article. */
void ner_put_standing(struct ner *n, size_t k, const struct ner_token *t, unsigned run_place);

/* In ner_sum.c: */

/* Fills n->around: the tokens of the chain, two before it and two behind it in its sentence. */
void ner_look_around(struct ner *n, const struct sentence *s);

/* With a model: sums up the weights of the features of all tokens of the run, to n->sum[]. */
void ner_sum_run(struct ner *n, struct ner_run r);

#endif
