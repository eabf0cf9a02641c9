/*
 * ner_feature - the features of a token, shared by the files of ner.
 */
#ifndef NER_FEATURE_H
#define NER_FEATURE_H

#include "ner.h"

/* The features of a token; ner_model.c has their names. */
enum ner_feature {
	F_BIAS,
	F_SHAPE,
	F_SHAPES,
	F_WORD,
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

/* Makes the features of all tokens of the chain [n->first, n->first + n->count) of sentence s, whose style is known. */
void ner_features(struct ner *n, const struct sentence *s);

#endif
