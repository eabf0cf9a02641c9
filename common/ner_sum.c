/*
 * The sums of the weights that a model has for the features of tokens. What a word says at a place depends on
 * the word, for which there is one row of weights at most, and on its classes, of which there are few sets:
 * for these, and for what depends on a few small numbers, the sums are kept when they have been made.
 */
#include "mem.h"
#include "ner_feature.h"
#include "ner_token.h"

#include <stdlib.h>
#include <string.h>

enum {
	KNOWN_BITS = 12,
	KNOWN = 1 << KNOWN_BITS,
	AROUND = NER_CHAIN + 4, /* a chain with the tokens beside it: one word known for each, where their slots clash */
	NO_WORD = KNOWN + AROUND, /* known for no token */
	ALL_KNOWN = NO_WORD + 1,
	CLASSES_BITS = 10,
	CLASSES = 1 << CLASSES_BITS,
	MEMO_BITS = 12,
	MEMO = 1 << MEMO_BITS,
	ASKED = 32 /* words that are asked for together */
};

/* A word met lately, in one of its forms: a cache line. */
struct ner_known {
	_Alignas(MEM_LINE) struct ner_word word;
	uint64_t key;	/* 0: free */
	uint32_t chain; /* the last one that it was met in */
	uint16_t have;	/* bits: the places with a row below, and HAVE_OWN */
	uint16_t classes; /* the slot of its classes */
	uint16_t row[PLACES]; /* of the model, for the word at each place */
};

enum { HAVE_OWN = 1 << PLACES };

/* A set of classes. */
struct classes {
	uint64_t class;
	uint32_t have; /* bits: the places with a sum */
	int16_t *sum;  /* of what it says at each place */
};

/* Sums by a number that stands for all that they depend on. */
struct memo {
	uint64_t key[MEMO]; /* 0: free */
	int16_t *sum;
};

struct ner_sums {
	const struct ner_model *model;
	uint32_t chain; /* number of the one at hand */
	uint64_t asked; /* nothing but what makes the compiler ask for a word's memory early */
	struct ner_known known[ALL_KNOWN];
	uint64_t ends[ALL_KNOWN][2]; /* of known words that the lexicon does not have: others may have their hash */
	int16_t *own; /* of known words, the sums of what they say of themselves */
	struct classes classes[CLASSES];
	struct memo form, signs, standing;
	void *memory, *sums_memory; /* what is to be freed */
};

void
ner_init(struct ner *n)
{
	memset(n, 0, sizeof *n);
	n->feature = mem_alloc(NER_CHAIN * sizeof *n->feature);
	n->features = mem_alloc(NER_CHAIN * sizeof *n->features);
	n->around = mem_alloc(AROUND * sizeof *n->around);
	n->sum = mem_alloc(NER_CHAIN * sizeof *n->sum);
}

static void
free_sums(struct ner_sums *s)
{
	if (s == NULL)
		return;
	free(s->sums_memory);
	free(s->memory);
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
	free(n->begin);
	free_sums(n->sums);
	memset(n, 0, sizeof *n);
}

/* What is remembered; nothing yet when the last chains were for another model. */
static struct ner_sums *
sums_for(struct ner *n)
{
	struct ner_sums *s;
	size_t i, stride;
	int16_t *sum;
	void *memory;

	if (n->sums != NULL && n->sums->model == n->model)
		return n->sums;
	free_sums(n->sums);
	s = n->sums = mem_lines(sizeof *s, &memory);
	s->memory = memory;
	s->model = n->model;
	s->known[NO_WORD].word = ner_no_word;
	if (n->model == NULL)
		return s;
	stride = n->model->stride;
	s->own = mem_lines((ALL_KNOWN + (size_t)CLASSES * PLACES + 3 * (size_t)MEMO) * stride * sizeof *sum, &s->sums_memory);
	sum = s->own + ALL_KNOWN * stride;
	for (i = 0; i < CLASSES; i++, sum += PLACES * stride)
		s->classes[i].sum = sum;
	s->form.sum = sum;
	s->signs.sum = sum + MEMO * stride;
	s->standing.sum = sum + 2 * MEMO * stride;
	return s;
}

static inline uint64_t
spread(uint64_t key, unsigned bits)
{
	return key * UINT64_C(0x9E3779B97F4A7C15) >> (64 - bits);
}

/* The style of token i: what a chain has in lower case would have a capital elsewhere. */
static inline unsigned
style_at(const struct ner *n, size_t i)
{
	const struct token *t = &n->doc->token[i];

	if (i >= n->first && i < n->first + n->count && t->shape & TOKEN_LOWER &&
	    !(token_marks(t) & (LEX_MARK_LINK | LEX_MARK_PARTICLE | LEX_MARK_FUNCTION)))
		return NER_AS_CAPITAL;
	return NER_NO_CAPITALS;
}

/* All that a known word is told from others by: which it is, and what of its form is looked at. Not 0. */
static inline uint64_t
known_key(const struct token *t, unsigned style)
{
	uint32_t shape;

	shape = t->shape & (TOKEN_OPEN - 1u);
	if (!(shape & TOKEN_PUNCT))
		shape &= ~(uint32_t)TOKEN_GLUED;
	return (t->lex != 0 ? t->lex | UINT64_C(1) << 63 : t->hash | UINT64_C(1) << 62) | (uint64_t)(shape | style << 12) << 32;
}

/*
 * The first and the last bytes of token i: with the hash they are all that the features of
 * a word depend on, which must not be those of another that an article before had.
 */
static inline void
ends_of(const struct doc *d, size_t i, uint64_t ends[2])
{
	const char *s;
	size_t n;

	s = doc_fold(d, i, &n);
	ends[0] = ends[1] = 0;
	memcpy(&ends[0], s, n < sizeof ends[0] ? n : sizeof ends[0]);
	if (n > sizeof ends[0])
		memcpy(&ends[1], s + n - sizeof ends[1], sizeof ends[1]);
}

/* Whether the word with the key of token i is the one there. */
static inline bool
is_it(const struct doc *d, size_t i, const uint64_t known_ends[2])
{
	uint64_t ends[2];

	if (d->token[i].lex != 0)
		return true;
	ends_of(d, i, ends);
	return ((ends[0] ^ known_ends[0]) | (ends[1] ^ known_ends[1])) == 0;
}

/* A word that is not known, in place of w, for token k of those around the chain. */
static struct ner_known *
learn(struct ner *n, size_t k, size_t i, unsigned style, struct ner_known *w, uint64_t key)
{
	/* no word of this chain loses its place to another one */
	if (w->chain == n->sums->chain)
		w = &n->sums->known[KNOWN + k];
	ner_look(n->doc, i, style, &w->word);
	w->key = key;
	if (n->doc->token[i].lex == 0)
		ends_of(n->doc, i, n->sums->ends[w - n->sums->known]);
	w->have = 0;
	w->classes = (uint16_t)spread(w->word.class, CLASSES_BITS);
	return w;
}

static inline void
set_around(struct ner_token *t, struct ner_known *w)
{
	t->known = w;
	t->word = &w->word;
	t->sign = w->word.sign;
	t->shape = w->word.shape;
	t->phrases = 0;
}

/*
 * The words [first, end), from token k on of those around the chain. All are asked for before any is looked
 * at, so that the waits for memory overlap.
 */
static void
look_at(struct ner *n, size_t k, size_t first, size_t end)
{
	struct ner_sums *sums = n->sums;
	struct ner_known *w;
	unsigned style[ASKED];
	uint64_t key[ASKED];
	size_t i;

	for (i = first; i < end; i++) {
		style[i - first] = n->style == NER_NO_CAPITALS ? style_at(n, i) : n->style;
		key[i - first] = known_key(&n->doc->token[i], style[i - first]);
		sums->asked ^= sums->known[spread(key[i - first], KNOWN_BITS)].key;
	}
	for (i = first; i < end; i++, k++) {
		w = &sums->known[spread(key[i - first], KNOWN_BITS)];
		if (w->key != key[i - first] || !is_it(n->doc, i, sums->ends[w - sums->known]))
			w = learn(n, k, i, style[i - first], w, key[i - first]);
		w->chain = sums->chain;
		set_around(&n->around[k], w);
	}
}

void
ner_look_around(struct ner *n, const struct sentence *s)
{
	struct ner_sums *sums = sums_for(n);
	size_t k, i, end, next;

	/* the number of a chain long past is met again: a word of then is put elsewhere, which does no harm */
	sums->chain++;
	for (k = 0; n->first + k < s->token + 2; k++)
		set_around(&n->around[k], &sums->known[NO_WORD]);
	end = n->first + n->count + 2 < s->tokens_end ? n->first + n->count + 2 : s->tokens_end;
	for (i = n->first + k - 2; i < end; i = next) {
		next = end - i < ASKED ? end : i + ASKED;
		look_at(n, k, i, next);
		k += next - i;
	}
	for (; k < n->count + 4; k++)
		set_around(&n->around[k], &sums->known[NO_WORD]);
	for (k = 0; k < n->count; k++)
		n->around[k + 2].elsewhere = ner_elsewhere(n, n->doc, n->first + k);
	ner_phrases(n, s->tokens_end);
}

/* Adds the weights of the rows at hand in 16 columns to those of from[], to to[]. */
static inline void
add_rows_16(const struct ner *n, unsigned column, const int16_t *from, int16_t *to)
{
	const size_t stride = n->model->stride;
	const int16_t *row;
	int16_t sum[16];
	unsigned r, b;

	memcpy(sum, from + column, sizeof sum);
	for (r = 0; r < n->rows; r++) {
		row = n->model->rows + n->row[r] * stride + column;
		for (b = 0; b < 16; b++)
			sum[b] = (int16_t)(sum[b] + row[b]);
	}
	memcpy(to + column, sum, sizeof sum);
}

static void
add_rows(struct ner *n, const int16_t *from, int16_t *to)
{
	add_rows_16(n, 0, from, to);
	if (n->model->stride > 16)
		add_rows_16(n, 16, from, to);
	n->rows = 0;
}

/* The sum of the weights of the rows at hand, to to[]. */
static void
set_rows(struct ner *n, int16_t *to)
{
	/* row 0 is all 0 */
	add_rows(n, n->model->rows, to);
}

/* What a token's weights are summed up from. */
struct parts {
	const int16_t *part[20];
	unsigned count;
};

static inline void
take(struct parts *p, const int16_t *sum)
{
	p->part[p->count++] = sum;
}

/* Takes a row, unless there is none. */
static inline void
take_row(struct parts *p, const struct ner_model *m, uint32_t row)
{
	p->part[p->count] = m->rows + (size_t)row * m->stride;
	p->count += row != 0;
}

/* Adds up 16 columns. */
static inline void
add_parts_16(const struct parts *parts, unsigned column, int16_t *to)
{
	int16_t sum[16];
	unsigned p, b;

	memcpy(sum, parts->part[0] + column, sizeof sum);
	for (p = 1; p < parts->count; p++)
		for (b = 0; b < 16; b++)
			sum[b] = (int16_t)(sum[b] + parts->part[p][column + b]);
	memcpy(to + column, sum, sizeof sum);
}

static inline void
add_parts(const struct ner *n, const struct parts *parts, int16_t *to)
{
	add_parts_16(parts, 0, to);
	if (n->model->stride > 16)
		add_parts_16(parts, 16, to);
}

static void
make_classes(struct ner *n, struct classes *c, enum ner_place place, uint64_t class)
{
	if (c->class != class)
		c->have = 0;
	c->class = class;
	c->have |= 1u << place;
	ner_put_classes(n, 0, place, class);
	set_rows(n, c->sum + place * n->model->stride);
}

static inline void
take_classes(struct ner *n, struct parts *p, enum ner_place place, const struct ner_token *t)
{
	struct classes *c = &n->sums->classes[t->known->classes];

	if (c->class != t->word->class || !(c->have >> place & 1))
		make_classes(n, c, place, t->word->class);
	take(p, c->sum + place * n->model->stride);
}

static void
make_row(const struct ner *n, struct ner_known *w, enum ner_place place)
{
	w->have = (uint16_t)(w->have | 1u << place);
	w->row[place] = (uint16_t)ner_row(n->model, ner_hash(ner_place_features[place].word, w->word.hash));
}

static inline void
take_word(struct ner *n, struct parts *p, enum ner_place place, const struct ner_token *t)
{
	if (!(t->known->have >> place & 1))
		make_row(n, t->known, place);
	take_row(p, n->model, t->known->row[place]);
}

static inline void
take_place(struct ner *n, struct parts *p, enum ner_place place, const struct ner_token *t)
{
	take_classes(n, p, place, t);
	take_word(n, p, place, t);
}

/* Where the memo has, or is to have, the sum of the key, which is not 0; *known says whether it has. */
static inline int16_t *
memo_sum(const struct ner *n, struct memo *m, uint64_t key, bool *known)
{
	size_t at;

	at = (size_t)spread(key, MEMO_BITS);
	*known = m->key[at] == key;
	m->key[at] = key;
	return m->sum + at * n->model->stride;
}

/* Where the sum is, or is to be, of what a known word says of itself. */
static inline int16_t *
own_sum(const struct ner *n, const struct ner_known *w)
{
	return n->sums->own + (size_t)(w - n->sums->known) * n->model->stride;
}

/* What the word of token i says of itself. */
static void
make_own(struct ner *n, const struct ner_token *t, size_t i)
{
	const bool first = n->doc->token[i].shape & TOKEN_FIRST;
	int16_t *form;
	bool known;

	form = memo_sum(n, &n->sums->form, t->word->class | (uint64_t)t->shape << 48 | (uint64_t)first << 56, &known);
	if (!known) {
		ner_put_form(n, 0, t->word, first);
		set_rows(n, form);
	}
	ner_put_own(n, 0, t->word, i);
	add_rows(n, form, own_sum(n, t->known));
	t->known->have |= HAVE_OWN;
}

static inline void
take_own(struct ner *n, struct parts *p, const struct ner_token *t, size_t i)
{
	if (!(t->known->have & HAVE_OWN))
		make_own(n, t, i);
	take(p, own_sum(n, t->known));
}

static inline void
take_signs(struct ner *n, struct parts *p, const struct ner_token *t)
{
	int16_t *sum;
	bool known;

	sum = memo_sum(n, &n->sums->signs,
		       UINT64_C(1) << 32 | (uint64_t)t[-1].sign << 16 | (uint64_t)t->sign << 8 | t[1].sign, &known);
	if (!known) {
		ner_put_signs(n, 0, t);
		set_rows(n, sum);
	}
	take(p, sum);
}

static inline void
take_standing(struct ner *n, struct parts *p, const struct ner_token *t, unsigned run_place)
{
	int16_t *sum;
	bool known;

	sum = memo_sum(n, &n->sums->standing,
		       (uint64_t)run_place << 32 | (uint64_t)t->phrases << 16 | (uint64_t)t->elsewhere << 8 | t->sign, &known);
	if (!known) {
		ner_put_standing(n, 0, t, run_place);
		set_rows(n, sum);
	}
	take(p, sum);
}

void
ner_sum_run(struct ner *n, struct ner_run r)
{
	const struct ner_token *all = n->around + 2, *before = &all[(ptrdiff_t)r.first - 1], *behind = &all[r.end], *t;
	struct parts p;
	int16_t shared[NER_STRIDE];
	size_t k;

	p.count = 0;
	take(&p, n->model->rows);
	take_row(&p, n->model, ner_row(n->model, ner_hash(F_RUN_SIGNS, ner_run_signs(n, r))));
	if (r.end - r.first > 1) {
		take_place(n, &p, AT_FIRST_OF_RUN, before + 1);
		take_place(n, &p, AT_LAST_OF_RUN, behind - 1);
		take_classes(n, &p, AT_BEFORE_RUN, before);
		take_classes(n, &p, AT_BEHIND_RUN, behind);
	}
	add_parts(n, &p, shared);
	for (k = r.first; k < r.end; k++) {
		t = &all[k];
		p.count = 0;
		take(&p, shared);
		take_own(n, &p, t, n->first + k);
		take_place(n, &p, AT_BEFORE, t - 1);
		take_place(n, &p, AT_BEHIND, t + 1);
		take_place(n, &p, AT_BEFORE2, t - 2);
		take_place(n, &p, AT_BEHIND2, t + 2);
		take_signs(n, &p, t);
		take_row(&p, n->model, ner_row(n->model, ner_hash(F_SHAPES, ner_shapes(t))));
		take_standing(n, &p, t, ner_run_place(r, k));
		if (k != r.first)
			take_word(n, &p, AT_BEFORE_REST, before);
		if (k + 1 != r.end)
			take_word(n, &p, AT_BEHIND_REST, behind);
		add_parts(n, &p, n->sum[k]);
	}
}
