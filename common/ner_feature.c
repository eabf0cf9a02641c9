/*
 * The features of the chains' tokens.
 */
#include "ner_feature.h"
#include "bit.h"
#include "lexicon.h"
#include "ner_token.h"

static inline void
add_row(struct ner *n, uint32_t row)
{
	n->row[n->rows] = (uint16_t)row;
	n->rows += row != 0 && n->rows + 1 < NER_FEATURES;
}

/* Adds one feature to those that training learns from. */
static void
put_trained(struct ner *n, size_t k, enum ner_feature f, uint32_t value)
{
	if (n->features[k] == NER_FEATURES)
		return;
	n->feature[k][n->features[k]++] = ner_hash(f, value);
	if (n->trace != NULL && !ner_feature_is_word(f)) {
		char text[9];
		size_t i;

		for (i = 0; i < 8; i++)
			text[i] = "0123456789abcdef"[value >> (28 - 4 * i) & 15];
		for (i = 0; i < 7 && text[i] == '0'; i++)
			;
		n->trace(n->trace_state, (unsigned)k, f, text + i, 8 - i);
	}
}

/* Adds one feature to the token at hand. */
static inline void
put(struct ner *n, size_t k, enum ner_feature f, uint32_t value)
{
	if (n->model != NULL)
		add_row(n, ner_row(n->model, ner_hash(f, value)));
	else
		put_trained(n, k, f, value);
}

/* The same for a number below NER_SMALL. */
static inline void
put_small(struct ner *n, size_t k, enum ner_feature f, uint32_t value)
{
	if (n->model != NULL)
		add_row(n, n->model->small[f][value]);
	else
		put(n, k, f, value);
}

/* The same for a value that is a word: s[0, len) hashes to value. */
static inline void
put_word(struct ner *n, size_t k, enum ner_feature f, uint32_t value, const char *s, size_t len)
{
	put(n, k, f, value);
	if (n->trace != NULL)
		n->trace(n->trace_state, (unsigned)k, f, s, len);
}


/* The word of token i, or that there is none. */
static void
put_token(struct ner *n, size_t k, enum ner_feature f, const struct ner_word *w, size_t i)
{
	size_t len;
	const char *s;

	s = w->class & C(C_EDGE) ? "|" : doc_fold(n->doc, i, &len);
	put_word(n, k, f, w->hash, s, w->class & C(C_EDGE) ? 1 : len);
}

/* One feature for every class in c. */
static inline void
put_classes(struct ner *n, size_t k, enum ner_feature f, uint64_t c)
{
	uint32_t bit;

	if (n->model != NULL) {
		for (c &= n->model->smalls[f]; c != 0; c &= c - 1)
			add_row(n, n->model->small[f][bit_lowest(c)]);
		return;
	}
	for (bit = 0; c != 0; bit++, c >>= 1) {
		for (; (c & 15) == 0; bit += 4)
			c >>= 4;
		if (c & 1)
			put(n, k, f, bit);
	}
}

/* The beginning and the end of token i as features. */
static void
put_ends(struct ner *n, size_t k, size_t i)
{
	const char *s;
	size_t len, cut;

	s = doc_fold(n->doc, i, &len);
	if (len <= 3)
		return;
	for (cut = 3; cut < len && ((unsigned char)s[cut] & 0xC0) == 0x80; cut++)
		;
	put_word(n, k, F_HEAD, lex_hash(LEX_SEED, s, cut), s, cut);
	for (cut = len - 3; cut > 0 && ((unsigned char)s[cut] & 0xC0) == 0x80; cut--)
		;
	put_word(n, k, F_TAIL, lex_hash(LEX_SEED, s + cut, len - cut), s + cut, len - cut);
	for (cut = len - 2; cut > 0 && ((unsigned char)s[cut] & 0xC0) == 0x80; cut--)
		;
	put_word(n, k, F_TAIL2, lex_hash(LEX_SEED, s + cut, len - cut), s + cut, len - cut);
}

const struct ner_place_features ner_place_features[PLACES] = {
    [AT_BEFORE] = {F_CLASS_BEFORE, F_BEFORE, ~UINT64_C(0)},
    [AT_BEHIND] = {F_CLASS_BEHIND, F_BEHIND, ~UINT64_C(0)},
    [AT_BEFORE2] = {F_CLASS_BEFORE2, F_BEFORE2, ~UINT64_C(0)},
    [AT_BEHIND2] = {F_CLASS_BEHIND2, F_BEHIND2, ~UINT64_C(0)},
    [AT_FIRST_OF_RUN] = {F_RUN_FIRST, F_RUN_FIRST_WORD, ~(C(C_CAPITAL) | C(C_WORD))},
    [AT_LAST_OF_RUN] = {F_RUN_LAST, F_RUN_LAST_WORD, ~(C(C_CAPITAL) | C(C_WORD))},
    [AT_BEFORE_RUN] = {F_RUN_CLASS_BEFORE, FEATURES, ~UINT64_C(0)},
    [AT_BEHIND_RUN] = {F_RUN_CLASS_BEHIND, FEATURES, ~UINT64_C(0)},
    [AT_BEFORE_REST] = {FEATURES, F_RUN_BEFORE, 0},
    [AT_BEHIND_REST] = {FEATURES, F_RUN_BEHIND, 0},
};

void
ner_put_classes(struct ner *n, size_t k, enum ner_place place, uint64_t c)
{
	const struct ner_place_features *f = &ner_place_features[place];

	if (f->class != FEATURES)
		put_classes(n, k, f->class, c & f->classes);
}

void
ner_put_form(struct ner *n, size_t k, const struct ner_word *w, bool first)
{
	put_small(n, k, F_BIAS, 0);
	put(n, k, F_SHAPE, w->shape);
	put_classes(n, k, F_CLASS, w->class);
	if (first)
		put_classes(n, k, F_CLASS_FIRST, w->class);
	put(n, k, F_SIGN, w->sign);
}

void
ner_put_own(struct ner *n, size_t k, const struct ner_word *w, size_t i)
{
	put_token(n, k, F_WORD, w, i);
	if (!(n->doc->token[i].shape & TOKEN_FIRST))
		put_token(n, k, F_WORD_INNER, w, i);
	if (w->shape > 3)
		put_ends(n, k, i);
}

void
ner_put_signs(struct ner *n, size_t k, const struct ner_token *t)
{
	put(n, k, F_SIGN_BEFORE, (uint32_t)t[-1].sign << 8 | t->sign);
	put(n, k, F_SIGN_BEHIND, (uint32_t)t->sign << 8 | t[1].sign);
	put(n, k, F_SIGN_AROUND, (uint32_t)t[-1].sign << 16 | (uint32_t)t->sign << 8 | t[1].sign);
}

void
ner_put_standing(struct ner *n, size_t k, const struct ner_token *t, unsigned run_place)
{
	uint32_t p, part;

	for (p = 0; p < PHRASES; p++) {
		part = t->phrases >> PHRASE_BITS * p & 7;
		if (part != 0)
			put_small(n, k, F_PHRASE, p * 8 + part);
	}
	put_small(n, k, F_PLACE_IN_RUN, run_place);
	for (p = 0; p < 8; p++)
		if (t->elsewhere >> p & 1) {
			put_small(n, k, F_ELSEWHERE, p);
			put(n, k, F_ELSEWHERE_SIGN, p << 8 | t->sign);
		}
	if (t->elsewhere == 0)
		put_small(n, k, F_ELSEWHERE, 8);
}

/* What the word of token i says at a place beside token k, or for its run. */
static void
put_place(struct ner *n, size_t k, enum ner_place place, const struct ner_token *t, size_t i)
{
	const struct ner_place_features *f = &ner_place_features[place];

	if (f->word != FEATURES)
		put_token(n, k, f->word, t->word, i);
	ner_put_classes(n, k, place, t->word->class);
}

/* All features of token k of the chain. */
static void
put_features(struct ner *n, size_t k, struct ner_run r)
{
	const struct ner_token *all = n->around + 2, *t = &all[k], *before = &all[(ptrdiff_t)r.first - 1], *behind = &all[r.end];
	const size_t i = n->first + k, first = n->first + r.first, end = n->first + r.end;

	n->features[k] = 0;
	ner_put_form(n, k, t->word, n->doc->token[i].shape & TOKEN_FIRST);
	ner_put_own(n, k, t->word, i);
	put_place(n, k, AT_BEFORE, t - 1, i - 1);
	put_place(n, k, AT_BEHIND, t + 1, i + 1);
	put_place(n, k, AT_BEFORE2, t - 2, i - 2);
	put_place(n, k, AT_BEHIND2, t + 2, i + 2);
	put(n, k, F_SHAPES, ner_shapes(t));
	ner_put_signs(n, k, t);
	ner_put_standing(n, k, t, ner_run_place(r, k));
	if (i != first)
		put_place(n, k, AT_BEFORE_REST, before, first - 1);
	if (i + 1 != end)
		put_place(n, k, AT_BEHIND_REST, behind, end);
	if (end - first > 1) {
		put_place(n, k, AT_LAST_OF_RUN, behind - 1, end - 1);
		put_place(n, k, AT_FIRST_OF_RUN, before + 1, first);
		put_place(n, k, AT_BEFORE_RUN, before, first - 1);
		put_place(n, k, AT_BEHIND_RUN, behind, end);
	}
	put(n, k, F_RUN_SIGNS, ner_run_signs(n, r));
}

void
ner_features(struct ner *n, const struct sentence *s)
{
	const struct ner_token *t = n->around + 2;
	struct ner_run r;
	size_t k;

	ner_look_around(n, s);
	for (r.first = 0; r.first < n->count; r.first = r.end) {
		for (r.end = r.first + 1; r.end < n->count && t[r.end - 1].sign & t[r.end].sign & S_CAPITAL; r.end++)
			;
		if (n->model != NULL)
			ner_sum_run(n, r);
		else for (k = r.first; k < r.end; k++)
			put_features(n, k, r);
	}
}
