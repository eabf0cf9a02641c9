/*
 * The features of the chains' tokens. Most of them depend on a word and its shape alone: for a model, the
 * sums of their weights are kept for the words met lately.
 */
#include "ner_feature.h"
#include "bit.h"
#include "lexicon.h"
#include "mem.h"
#include "ner_token.h"

#include <stdlib.h>
#include <string.h>

/* The places of a word that features look at, each with features that depend on the word there alone. */
enum place {
	AT_OWN,
	AT_BEFORE,
	AT_BEHIND,
	AT_BEFORE2,
	AT_BEHIND2,
	AT_FIRST_OF_RUN,
	AT_LAST_OF_RUN,
	AT_BEFORE_RUN,
	AT_BEHIND_RUN,
	PLACES
};

/* A word met lately, in one of its shapes. */
struct ner_known {
	uint64_t key;	  /* word_key(), shape and style */
	uint64_t ends[2]; /* of a word that the lexicon does not have */
	uint64_t class;
	uint32_t word;
	uint32_t serial; /* when it was put here */
	uint16_t len;
	uint16_t have; /* the places that the sums stand for: bits */
	uint8_t sign, form;
};

enum { KNOWN = 4096 };

void
ner_init(struct ner *n)
{
	memset(n, 0, sizeof *n);
	n->feature = mem_alloc(NER_CHAIN * sizeof *n->feature);
	n->features = mem_alloc(NER_CHAIN * sizeof *n->features);
	n->around = mem_alloc((NER_CHAIN + 4) * sizeof *n->around);
	n->sum = mem_alloc(NER_CHAIN * sizeof *n->sum);
}

void
ner_free(struct ner *n)
{
	free(n->name);
	free(n->feature);
	free(n->features);
	free(n->around);
	free(n->sum);
	free(n->evidence);
	free(n->known);
	free(n->known_sum);
	memset(n, 0, sizeof *n);
}

static inline void
add_row(struct ner *n, uint32_t row)
{
	n->row[n->rows] = (uint16_t)row;
	n->rows += row != 0 && n->rows + 1 < NER_FEATURES;
}

/* The weights of the rows at hand, added to from[], to to[]: numbers for a row of the model. */
static void
add_up(const struct ner *n, const int16_t *from, int16_t *to)
{
	int16_t acc[NER_STRIDE];
	const int8_t *row;
	unsigned r, b;

	memcpy(acc, from, 16 * sizeof *acc);
	if (n->model->stride > 16)
		memcpy(acc + 16, from + 16, 16 * sizeof *acc);
	for (r = 0; r < n->rows; r++) {
		row = n->model->rows + (size_t)n->row[r] * n->model->stride;
		for (b = 0; b < 16; b++)
			acc[b] = (int16_t)(acc[b] + row[b]);
		if (n->model->stride > 16)
			for (b = 16; b < NER_STRIDE; b++)
				acc[b] = (int16_t)(acc[b] + row[b]);
	}
	memcpy(to, acc, 16 * sizeof *acc);
	if (n->model->stride > 16)
		memcpy(to + 16, acc + 16, 16 * sizeof *acc);
}

/* Adds one sum to another, in a form that compilers make vectors of. */
static inline void
add_sum(int16_t *restrict to, const int16_t *restrict from, unsigned stride)
{
	unsigned b;

	for (b = 0; b < 16; b++)
		to[b] = (int16_t)(to[b] + from[b]);
	if (stride > 16)
		for (b = 16; b < NER_STRIDE; b++)
			to[b] = (int16_t)(to[b] + from[b]);
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

static inline bool
is_there(const struct ner_token *t)
{
	return !(t->class & C(C_EDGE));
}

/* The word of token i, or that there is none. */
static void
put_token(struct ner *n, size_t k, enum ner_feature f, const struct ner_token *t, size_t i)
{
	size_t len;
	const char *s;

	if (!is_there(t)) {
		put_word(n, k, f, lex_hash(LEX_SEED, "|", 1), "|", 1);
		return;
	}
	s = doc_fold(n->doc, i, &len);
	put_word(n, k, f, t->word, s, len);
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

/* To token k of the chain: the features of token i of the document, t, that depend on it and its place alone. */
static void
put_place(struct ner *n, size_t k, enum place place, const struct ner_token *t, size_t i)
{
	const uint64_t plain = C(C_CAPITAL) | C(C_WORD);

	switch (place) {
	case AT_OWN:
		put_small(n, k, F_BIAS, 0);
		put(n, k, F_SHAPE, t->shape);
		put_token(n, k, F_WORD, t, i);
		if (t->shape > 3)
			put_ends(n, k, i);
		put_classes(n, k, F_CLASS, t->class);
		if (n->doc->token[i].shape & TOKEN_FIRST)
			put_classes(n, k, F_CLASS_FIRST, t->class);
		put(n, k, F_SIGN, t->sign);
		break;
	case AT_BEFORE:
		put_token(n, k, F_BEFORE, t, i);
		put_classes(n, k, F_CLASS_BEFORE, t->class);
		break;
	case AT_BEHIND:
		put_token(n, k, F_BEHIND, t, i);
		put_classes(n, k, F_CLASS_BEHIND, t->class);
		break;
	case AT_BEFORE2:
		put_token(n, k, F_BEFORE2, t, i);
		put_classes(n, k, F_CLASS_BEFORE2, t->class);
		break;
	case AT_BEHIND2:
		put_token(n, k, F_BEHIND2, t, i);
		put_classes(n, k, F_CLASS_BEHIND2, t->class);
		break;
	case AT_FIRST_OF_RUN:
		put_classes(n, k, F_RUN_FIRST, t->class & ~plain);
		put_token(n, k, F_RUN_FIRST_WORD, t, i);
		break;
	case AT_LAST_OF_RUN:
		put_classes(n, k, F_RUN_LAST, t->class & ~plain);
		put_token(n, k, F_RUN_LAST_WORD, t, i);
		break;
	case AT_BEFORE_RUN:
		put_classes(n, k, F_RUN_CLASS_BEFORE, t->class);
		break;
	case AT_BEHIND_RUN:
		put_classes(n, k, F_RUN_CLASS_BEHIND, t->class);
		break;
	case PLACES:
		break;
	}
}

/* The first and the last bytes of token i: what features of the ends of a word are made from. */
static void
ends_of(const struct doc *d, size_t i, uint64_t ends[2])
{
	const struct token *t = &d->token[i];
	const char *s = d->fold + t->fold;

	ends[0] = ends[1] = 0;
	memcpy(&ends[0], s, t->len < sizeof ends[0] ? t->len : sizeof ends[0]);
	if (t->len > sizeof ends[1])
		memcpy(&ends[1], s + t->len - sizeof ends[1], sizeof ends[1]);
}

/* The style of token i: what a chain has in lower case would have a capital elsewhere. */
static inline unsigned
style_at(const struct ner *n, size_t i)
{
	const struct token *t = &n->doc->token[i];

	if (n->style == NER_NO_CAPITALS && i >= n->first && i < n->first + n->count && t->shape & TOKEN_LOWER &&
	    !(token_marks(t) & (LEX_MARK_LINK | LEX_MARK_PARTICLE | LEX_MARK_FUNCTION)))
		return NER_AS_CAPITAL;
	return n->style;
}

/* Puts token i among the known words, unless it is there, and says what it is. */
static void
know(struct ner *n, size_t i, struct ner_token *k)
{
	const struct token *t = &n->doc->token[i];
	struct ner_known *w;
	uint64_t key, ends[2];
	uint32_t id, slot;
	unsigned style;
	bool same;

	style = style_at(n, i);
	id = word_key(n->doc, i);
	key = id | (uint64_t)t->shape << 32 | (uint64_t)style << 48;
	slot = lex_mix(id + t->shape * UINT32_C(0x9E3779B1) + style) % KNOWN;
	w = &n->known[slot];
	same = w->key == key;
	if (t->lex == 0) {
		ends_of(n->doc, i, ends);
		same = same && w->len == t->len && ((w->ends[0] ^ ends[0]) | (w->ends[1] ^ ends[1])) == 0;
	}
	if (!same) {
		ner_look(n->doc, i, style, k);
		w->key = key;
		if (t->lex == 0)
			memcpy(w->ends, ends, sizeof ends);
		w->class = k->class;
		w->word = k->word;
		w->len = t->len;
		w->sign = k->sign;
		w->form = k->shape;
		w->have = 0;
		w->serial = ++n->serial;
	}
	k->class = w->class;
	k->word = w->word;
	k->sign = w->sign;
	k->shape = w->form;
	k->known = slot;
	k->serial = w->serial;
}

/* The sums of the weights of put_place()'s features, for a model. */
static const int16_t *
place_sum(struct ner *n, enum place place, const struct ner_token *t, size_t i)
{
	static const int16_t none[NER_STRIDE];
	struct ner_token again;
	struct ner_known *w;
	int16_t *sum;

	w = &n->known[t->known];
	/* another word may have taken its place since */
	if (w->serial != t->serial) {
		again = *t;
		know(n, i, &again);
		t = &again;
		w = &n->known[t->known];
	}
	sum = n->known_sum + ((size_t)t->known * PLACES + place) * n->model->stride;
	if (!(w->have >> place & 1)) {
		w->have = (uint16_t)(w->have | 1u << place);
		n->rows = 0;
		put_place(n, 0, place, t, i);
		add_up(n, none, sum);
	}
	return sum;
}

/* Makes the features of one place, or adds their sum to sum[]. */
static inline void
take_place(struct ner *n, size_t k, enum place place, const struct ner_token *t, size_t i, int16_t *sum)
{
	if (n->model == NULL)
		put_place(n, k, place, t, i);
	else
		add_sum(sum, place_sum(n, place, t, i), n->model->stride);
}

/* A run: capitalised tokens of the chain in a row, with initials and particles. */
struct run {
	size_t first, end; /* in the chain */
};

/* What all tokens of the run share; sum[] is used with a model. */
static void
put_shared(struct ner *n, size_t k, struct run r, int16_t *sum)
{
	const struct ner_token *t = n->around + 2;
	size_t len;

	len = r.end - r.first;
	if (len > 1) {
		take_place(n, k, AT_LAST_OF_RUN, &t[r.end - 1], n->first + r.end - 1, sum);
		take_place(n, k, AT_FIRST_OF_RUN, &t[r.first], n->first + r.first, sum);
		take_place(n, k, AT_BEFORE_RUN, &t[(ptrdiff_t)r.first - 1], n->first + r.first - 1, sum);
		take_place(n, k, AT_BEHIND_RUN, &t[r.end], n->first + r.end, sum);
	}
	n->rows = 0;
	put(n, k, F_RUN_SIGNS,
	    (uint32_t)((len < 4 ? len : 4) << 16 | (unsigned)t[r.first].sign << 8 | t[r.end - 1].sign));
	if (n->model != NULL)
		add_up(n, sum, sum);
}

static void
put_run(struct ner *n, size_t k, struct run r)
{
	const struct ner_token *t = n->around + 2;

	put_small(n, k, F_PLACE_IN_RUN,
		  (uint32_t)((k - r.first < 3 ? k - r.first : 3) * 16 + (r.end - k < 4 ? r.end - k : 4)));
	if (k != r.first)
		put_token(n, k, F_RUN_BEFORE, &t[(ptrdiff_t)r.first - 1], n->first + r.first - 1);
	if (k + 1 != r.end)
		put_token(n, k, F_RUN_BEHIND, &t[r.end], n->first + r.end);
	if (n->model == NULL)
		put_shared(n, k, r, NULL);
}

/* Token k of the chain; run_sum[]: of what its run shares. */
static void
put_features(struct ner *n, size_t k, struct run r, const int16_t *run_sum)
{
	const struct ner_token *t = &n->around[k + 2];
	int16_t *sum = n->sum[k];
	size_t i;
	uint32_t p;

	i = n->first + k;
	n->features[k] = 0;
	memcpy(sum, run_sum, NER_STRIDE * sizeof *sum);
	take_place(n, k, AT_OWN, t, i, sum);
	take_place(n, k, AT_BEFORE, t - 1, i - 1, sum);
	take_place(n, k, AT_BEHIND, t + 1, i + 1, sum);
	take_place(n, k, AT_BEFORE2, t - 2, i - 2, sum);
	take_place(n, k, AT_BEHIND2, t + 2, i + 2, sum);
	n->rows = 0;
	put(n, k, F_SHAPES, (uint32_t)t[-1].shape << 16 | (uint32_t)t->shape << 8 | t[1].shape);
	put(n, k, F_SIGN_BEFORE, (uint32_t)t[-1].sign << 8 | t->sign);
	put(n, k, F_SIGN_BEHIND, (uint32_t)t->sign << 8 | t[1].sign);
	put(n, k, F_SIGN_AROUND, (uint32_t)t[-1].sign << 16 | (uint32_t)t->sign << 8 | t[1].sign);
	for (p = 0; p < PHRASES; p++)
		if (t->phrase[p] != 0)
			put_small(n, k, F_PHRASE, p * 8 + t->phrase[p]);
	put_run(n, k, r);
	for (p = 0; p < 8; p++)
		if (t->elsewhere >> p & 1) {
			put_small(n, k, F_ELSEWHERE, p);
			put(n, k, F_ELSEWHERE_SIGN, p << 8 | t->sign);
		}
	if (t->elsewhere == 0)
		put_small(n, k, F_ELSEWHERE, 8);
	if (n->model != NULL)
		add_up(n, sum, sum);
}

/* Forgets the words met: they are another model's. */
static void
forget(struct ner *n)
{
	free(n->known_sum);
	if (n->known == NULL)
		n->known = mem_alloc((KNOWN + 1) * sizeof *n->known);
	memset(n->known, 0, (KNOWN + 1) * sizeof *n->known);
	n->known_sum = n->model == NULL ? NULL : mem_alloc((KNOWN + 1) * PLACES * n->model->stride * sizeof *n->known_sum);
	n->known_model = n->model;
}

void
ner_features(struct ner *n, const struct sentence *s)
{
	int16_t run_sum[NER_STRIDE] = {0};
	size_t k, i;
	struct run r;

	if (n->known == NULL || n->known_model != n->model)
		forget(n);
	for (k = 0; k < n->count + 4; k++) {
		i = n->first + k;
		n->around[k] = ner_no_token;
		n->around[k].known = KNOWN;
		if (i < s->token + 2 || i - 2 >= s->tokens_end)
			continue;
		know(n, i - 2, &n->around[k]);
		if (k >= 2 && k < n->count + 2)
			n->around[k].elsewhere = ner_elsewhere(n, n->doc, i - 2);
	}
	ner_phrases(n, s->tokens_end);
	r.first = r.end = 0;
	for (k = 0; k < n->count; k++) {
		if (k >= r.end) {
			r.first = k;
			r.end = k + 1;
			while (r.end < n->count && (n->around[r.end + 1].sign & S_CAPITAL) &&
			       (n->around[r.end + 2].sign & S_CAPITAL))
				r.end++;
			if (n->model != NULL) {
				memset(run_sum, 0, sizeof run_sum);
				put_shared(n, k, r, run_sum);
			}
		}
		put_features(n, k, r, run_sum);
	}
}
