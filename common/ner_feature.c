/*
 * The chains of a document, the features of their tokens, and what the rest of the article says
 * about a word.
 */
#include "bit.h"
#include "lexicon.h"
#include "mem.h"
#include "ner.h"
#include "ner_feature.h"

#include <stdlib.h>
#include <string.h>

/* What the lists say of a word: bits of ner_token.class. The numbers stand in model files. */
enum word_class {
	C_GIVEN,
	C_GIVEN_WORD,
	C_SURNAME,
	C_COUNTRY,
	C_NATION,
	C_REGION,
	C_ABBR,
	C_CITY,
	C_HONORIFIC,
	C_JOB,
	C_ROLE,
	C_ROLEMOD,
	C_END_FIRM,
	C_END_ORG,
	C_END_PLACE,
	C_END_OTHER,
	C_HEAD_ORG,
	C_HEAD_PLACE,
	C_HEAD_OTHER,
	C_ORG,
	C_GROUP,
	C_PERSON,
	C_THING,
	C_WORD,
	C_NOUN,
	C_VERB,
	C_ADJECTIVE,
	C_FUNCTION,
	C_CUE, /* and eleven behind it */
	C_NUMBER = C_CUE + 12,
	C_PUNCT,
	C_LOWER,
	C_CAPITAL,
	C_EDGE, /* no token: the sentence begins or ends */
	C_CLASSES
};

#define C(bit) (UINT64_C(1) << (bit))

/* The classes in short, for combinations: bits of ner_token.sign. */
enum {
	S_GIVEN = 1,
	S_SURNAME = 2,
	S_PLACE = 4,
	S_TITLE = 8,
	S_ORG = 16,
	S_WORD = 32,
	S_FUNCTION = 64,
	S_CAPITAL = 128
};

/* Phrases of the lists: what kind, and how far the token is in it. */
enum { P_PLACE, P_ORG, P_PERSON, P_OTHER, P_ROLE, PHRASES };

struct ner_token {
	uint64_t class;
	uint32_t word; /* hash of the folded form */
	uint8_t sign;
	uint8_t shape;
	uint8_t elsewhere;
	uint8_t phrase[PHRASES]; /* 0: none; else 1 + NER_BEGIN... */
};

/* How a word stands in the rest of the article: bits. */
enum {
	E_LOWER = 1,	  /* in lower case */
	E_TITLE = 2,	  /* behind Mr, Senator */
	E_GIVEN = 4,	  /* behind a given name or an initial */
	E_AT = 8,	  /* behind in, at, near */
	E_END = 16,	  /* before Inc, University */
	E_BRACKET = 32,	  /* alone in brackets, as an abbreviation is introduced */
	E_SAY = 64,	  /* before said, behind said */
	E_SURNAME = 128	  /* a given name or initial, before a surname */
};

struct evidence {
	uint32_t key; /* 0: free */
	uint32_t bits;
};

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
	memset(n, 0, sizeof *n);
}

static inline uint32_t
word_hash(const struct doc *d, size_t i)
{
	return lex_hash(LEX_SEED, d->fold + d->token[i].fold, d->token[i].len);
}

/* Identifies a word within an article; never 0. */
static inline uint32_t
word_key(const struct doc *d, size_t i)
{
	const struct token *t = &d->token[i];

	if (t->lex != 0)
		return t->lex;
	return word_hash(d, i) | UINT32_C(1) << 31;
}

static inline bool
is_capital(const struct token *t)
{
	return (t->shape & (TOKEN_CAPITAL | TOKEN_MIXED | TOKEN_UPPER)) != 0 &&
	       (t->shape & (TOKEN_LETTER | TOKEN_APOSTROPHE)) == TOKEN_LETTER;
}

/* Lower case, but known as a name and not as a word: malaysia, jennifer. */
static bool
is_lower_name(const struct token *t)
{
	uint64_t lists = token_lists(t);

	return (t->shape & TOKEN_LOWER) && t->len > 3 && !(lists & LEX_BIT(LEX_WORD)) &&
	       (lists & (LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_CITY) | LEX_BIT(LEX_GIVEN) |
			    LEX_BIT(LEX_REGION) | LEX_BIT(LEX_ORG))) != 0 &&
	       !(lists & (LEX_BIT(LEX_ROLE) | LEX_BIT(LEX_BESIDE)));
}

/* Where the evidence of a word is, or would be put. */
static struct evidence *
evidence_at(const struct ner *n, uint32_t key)
{
	size_t i;

	for (i = lex_mix(key) & n->evidence_mask;; i = (i + 1) & n->evidence_mask)
		if (n->evidence[i].key == key || n->evidence[i].key == 0)
			return &n->evidence[i];
}

static inline uint64_t
lists_of(const struct token *t)
{
	return token_lists(t);
}

static inline uint32_t
marks_of(const struct token *t)
{
	return token_marks(t);
}

/* Marks of cues, by their number in mklexicon's table. */
enum { CUE_SAY, CUE_AT, CUE_OF, CUE_KIN, CUE_WHO, CUE_DO, CUE_BORN, CUE_OWN, CUE_FIRM, CUE_AREA, CUE_AWAY, CUE_DAY };
#define CUE(x) ((uint32_t)LEX_MARK_CUE << (x))

static bool
is_initial(const struct doc *d, size_t i)
{
	const struct token *t = &d->token[i];

	return (t->shape & TOKEN_UPPER) && (t->len == 1 || (t->len == 2 && (t->shape & TOKEN_PERIOD)));
}

/* What the capitalised token i of sentence s says about its word. */
static uint32_t
evidence_here(const struct doc *d, const struct sentence *s, size_t i)
{
	const struct token *t = d->token;
	uint32_t bits;

	bits = 0;
	if (i > s->token) {
		if (marks_of(&t[i - 1]) & (LEX_MARK_HONORIFIC | LEX_MARK_JOB) && is_capital(&t[i - 1]))
			bits |= E_TITLE;
		if ((lists_of(&t[i - 1]) & LEX_BIT(LEX_GIVEN) && is_capital(&t[i - 1])) ||
		    (is_initial(d, i - 1) && i > s->token + 1 && is_capital(&t[i - 2])))
			bits |= E_GIVEN;
		if (marks_of(&t[i - 1]) & CUE(CUE_AT) && !is_capital(&t[i - 1]))
			bits |= E_AT;
		if (t[i - 1].shape & TOKEN_OPEN && i + 1 < s->tokens_end && t[i + 1].shape & TOKEN_CLOSE &&
		    !(t[i - 1].shape & TOKEN_QUOTE))
			bits |= E_BRACKET;
		if (marks_of(&t[i - 1]) & CUE(CUE_SAY))
			bits |= E_SAY;
	}
	if (i + 1 < s->tokens_end) {
		if (marks_of(&t[i + 1]) & (LEX_MARK_END_FIRM | LEX_MARK_END_ORG) && is_capital(&t[i + 1]))
			bits |= E_END;
		if (marks_of(&t[i + 1]) & CUE(CUE_SAY) && !is_capital(&t[i + 1]))
			bits |= E_SAY;
		if (lists_of(&t[i + 1]) & LEX_BIT(LEX_SURNAME) && is_capital(&t[i + 1]) &&
		    lists_of(&t[i]) & LEX_BIT(LEX_GIVEN))
			bits |= E_SURNAME;
	}
	return bits;
}

/* Goes over the whole document once and remembers how its capitalised words are used. */
static void
gather_evidence(struct ner *n, const struct doc *d)
{
	const struct sentence *s;
	struct evidence *e;
	size_t i, k, capitals;
	uint32_t key;

	capitals = 0;
	memset(n->lower, 0, sizeof n->lower);
	for (i = 0; i < d->tokens; i++) {
		if (is_capital(&d->token[i])) {
			capitals++;
		} else if ((d->token[i].shape & TOKEN_LOWER) != 0) {
			key = lex_mix(word_key(d, i));
			n->lower[key >> 6 & 255] |= UINT64_C(1) << (key & 63);
		}
	}
	for (k = 64; k < 2 * capitals; k *= 2)
		;
	n->evidence = mem_grow(n->evidence, &n->evidence_cap, k, sizeof *n->evidence);
	memset(n->evidence, 0, k * sizeof *n->evidence);
	n->evidence_mask = k - 1;
	for (s = d->sentence; s < d->sentence + d->sentences; s++) {
		for (i = s->token; i < s->tokens_end; i++) {
			if (!is_capital(&d->token[i]))
				continue;
			key = word_key(d, i);
			e = evidence_at(n, key);
			e->key = key;
			e->bits |= evidence_here(d, s, i);
		}
	}
}

static uint32_t
evidence_of(const struct ner *n, const struct doc *d, size_t i)
{
	uint32_t key, bits, h;

	key = word_key(d, i);
	bits = is_capital(&d->token[i]) ? evidence_at(n, key)->bits : 0;
	h = lex_mix(key);
	if (n->lower[h >> 6 & 255] >> (h & 63) & 1)
		bits |= E_LOWER;
	return bits;
}

static uint64_t
class_of(const struct token *t)
{
	uint64_t lists, c;
	uint32_t marks;

	lists = lists_of(t);
	marks = marks_of(t);
	c = 0;
	if (t->lex != 0) {
#define LIST(list, bit) (lists >> (list)&1) << (bit)
#define MARK(mark, bit) (marks & (mark) ? C(bit) : 0)
		c = LIST(LEX_GIVEN, C_GIVEN) | LIST(LEX_SURNAME, C_SURNAME) | LIST(LEX_COUNTRY, C_COUNTRY) |
		    LIST(LEX_NATION, C_NATION) | LIST(LEX_REGION, C_REGION) | LIST(LEX_CITY, C_CITY) |
		    LIST(LEX_ROLE, C_ROLE) | LIST(LEX_ROLEMOD, C_ROLEMOD) | LIST(LEX_ORG, C_ORG) |
		    LIST(LEX_GROUP, C_GROUP) | LIST(LEX_PERSON, C_PERSON) | LIST(LEX_THING, C_THING) |
		    LIST(LEX_WORD, C_WORD);
		if (marks != 0)
			c |= MARK(LEX_MARK_GIVEN_WORD, C_GIVEN_WORD) | MARK(LEX_MARK_ABBR, C_ABBR) |
			     MARK(LEX_MARK_HONORIFIC, C_HONORIFIC) | MARK(LEX_MARK_JOB, C_JOB) |
			     MARK(LEX_MARK_END_FIRM, C_END_FIRM) | MARK(LEX_MARK_END_ORG, C_END_ORG) |
			     MARK(LEX_MARK_END_PLACE, C_END_PLACE) |
			     MARK(LEX_MARK_END_OTHER, C_END_OTHER) | MARK(LEX_MARK_HEAD_ORG, C_HEAD_ORG) |
			     MARK(LEX_MARK_HEAD_PLACE, C_HEAD_PLACE) |
			     MARK(LEX_MARK_HEAD_OTHER, C_HEAD_OTHER) | MARK(LEX_MARK_NOUN, C_NOUN) |
			     MARK(LEX_MARK_VERB, C_VERB) | MARK(LEX_MARK_ADJECTIVE, C_ADJECTIVE) |
			     MARK(LEX_MARK_FUNCTION, C_FUNCTION) |
			     (uint64_t)(marks / LEX_MARK_CUE & 0xFFF) << C_CUE;
#undef LIST
#undef MARK
	}
	if (t->shape & TOKEN_NUMBER)
		c |= C(C_NUMBER);
	if (t->shape & TOKEN_PUNCT)
		c |= C(C_PUNCT);
	if (t->shape & TOKEN_LOWER)
		c |= C(C_LOWER);
	if (is_capital(t))
		c |= C(C_CAPITAL);
	/* It is no name of a region as IT, nor In */
	if (c & C(C_FUNCTION) && !(t->shape & TOKEN_UPPER))
		c &= ~(C(C_REGION) | C(C_CITY) | C(C_COUNTRY) | C(C_ABBR));
	return c;
}

static uint8_t
sign_of(uint64_t c)
{
	return (uint8_t)((c & C(C_GIVEN) ? S_GIVEN : 0) | (c & C(C_SURNAME) ? S_SURNAME : 0) |
			 (c & (C(C_COUNTRY) | C(C_REGION) | C(C_CITY)) ? S_PLACE : 0) |
			 (c & (C(C_HONORIFIC) | C(C_JOB) | C(C_ROLE)) ? S_TITLE : 0) |
			 (c & (C(C_END_FIRM) | C(C_END_ORG) | C(C_HEAD_ORG) | C(C_ORG)) ? S_ORG : 0) |
			 (c & C(C_WORD) ? S_WORD : 0) | (c & (C(C_FUNCTION) | C(C_PUNCT)) ? S_FUNCTION : 0) |
			 (c & C(C_CAPITAL) ? S_CAPITAL : 0));
}

/* The shape as a number; caps tells that the whole sentence is in capitals or in title case. */
static uint8_t
shape_of(const struct token *t, unsigned caps)
{
	unsigned s, len;

	len = t->len - (t->shape & TOKEN_PERIOD ? 1u : 0u);
	if (t->shape & TOKEN_PUNCT)
		return t->shape & TOKEN_GLUED ? 1 : 2;
	if (t->shape & TOKEN_NUMBER)
		return 3;
	if (!is_capital(t))
		return t->shape & TOKEN_APOSTROPHE ? 4 : t->shape & TOKEN_DIGIT ? 5 : 6;
	if (t->shape & TOKEN_UPPER)
		s = len == 1 ? 7 : t->shape & TOKEN_DIGIT ? 8 : len <= 2 ? 9 : len <= 5 ? 10 : 11;
	else
		s = t->shape & TOKEN_MIXED ? 12 : 13;
	if (t->shape & TOKEN_PERIOD)
		s += 7;
	if (t->shape & TOKEN_FIRST)
		s += 14;
	return (uint8_t)(s + 28 * caps);
}

static void
look_at(const struct ner *n, const struct doc *d, size_t i, unsigned caps, struct ner_token *k)
{
	const struct token *t = &d->token[i];

	k->class = class_of(t);
	k->word = word_hash(d, i);
	k->sign = sign_of(k->class);
	k->shape = shape_of(t, caps);
	k->elsewhere = (uint8_t)evidence_of(n, d, i);
	memset(k->phrase, 0, sizeof k->phrase);
}

static const struct ner_token no_token = {.class = C(C_EDGE), .word = 1, .sign = 0, .shape = 0};

/* Marks the phrases of the lists in the chain's tokens. */
static void
look_for_phrases(struct ner *n, size_t end)
{
	static const struct {
		uint64_t lists;
		int phrase;
	} kinds[] = {
	    {LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_REGION) | LEX_BIT(LEX_CITY), P_PLACE},
	    {LEX_BIT(LEX_ORG), P_ORG},
	    {LEX_BIT(LEX_PERSON), P_PERSON},
	    {LEX_BIT(LEX_THING) | LEX_BIT(LEX_GROUP) | LEX_BIT(LEX_NATION), P_OTHER},
	    {LEX_BIT(LEX_TITLE) | LEX_BIT(LEX_ROLE), P_ROLE},
	};
	const uint64_t all = kinds[0].lists | kinds[1].lists | kinds[2].lists | kinds[3].lists |
			     kinds[4].lists;
	size_t i, k, j, count, covered[PHRASES] = {0};
	uint32_t entry;

	for (i = 0; i < n->count; i++) {
		entry = n->doc->token[n->first + i].lex;
		if (!lex_reaches(entry, all))
			continue;
		entry = doc_phrase(n->doc, n->first + i, end, all, &count);
		if (entry == 0)
			continue;
		for (k = 0; k < sizeof kinds / sizeof kinds[0]; k++) {
			if (!(lex_lists(entry) & kinds[k].lists) || i < covered[kinds[k].phrase])
				continue;
			covered[kinds[k].phrase] = i + count;
			for (j = i; j < i + count && j < n->count; j++)
				n->around[j + 2].phrase[kinds[k].phrase] =
				    (uint8_t)(1 + (count == 1	      ? NER_ONLY :
						   j == i	      ? NER_BEGIN :
						   j + 1 == i + count ? NER_LAST :
									NER_INSIDE));
		}
	}
}

static inline void
add_row(struct ner *n, uint32_t row)
{
	n->row[n->rows] = (uint16_t)row;
	n->rows += row != 0 && n->rows + 1 < NER_FEATURES;
}

/* The weights of the rows at hand, added to from[], to to[]. */
static void
add_up(const struct ner *n, const int16_t *from, int16_t *to)
{
	int16_t acc[NER_STRIDE];
	const int8_t *row;
	unsigned r, b;

	memcpy(acc, from, sizeof acc);
	for (r = 0; r < n->rows; r++) {
		row = n->model->rows + (size_t)n->row[r] * n->model->stride;
		for (b = 0; b < 16; b++)
			acc[b] = (int16_t)(acc[b] + row[b]);
		if (n->model->stride > 16)
			for (b = 16; b < NER_STRIDE; b++)
				acc[b] = (int16_t)(acc[b] + row[b]);
	}
	memcpy(to, acc, sizeof acc);
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

static void
put_token(struct ner *n, size_t k, enum ner_feature f, const struct ner_token *around, size_t i, bool there)
{
	size_t len;
	const char *s;

	if (!there) {
		put_word(n, k, f, lex_hash(LEX_SEED, "|", 1), "|", 1);
		return;
	}
	s = doc_fold(n->doc, i, &len);
	put_word(n, k, f, around->word, s, len);
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

/* A run: capitalised tokens of the chain in a row, with initials and particles. */
struct run {
	size_t first, end; /* in the chain */
};

/* What all tokens of the run share. */
static void
put_shared(struct ner *n, size_t k, struct run r, size_t from, size_t to)
{
	const struct ner_token *t = n->around + 2, *before, *behind;
	size_t len;

	before = n->first + r.first > from ? &t[(ptrdiff_t)r.first - 1] : &no_token;
	behind = n->first + r.end < to ? &t[r.end] : &no_token;
	len = r.end - r.first;
	if (len > 1) {
		put_classes(n, k, F_RUN_LAST, t[r.end - 1].class & ~(C(C_CAPITAL) | C(C_WORD)));
		put_classes(n, k, F_RUN_FIRST, t[r.first].class & ~(C(C_CAPITAL) | C(C_WORD)));
		put_token(n, k, F_RUN_LAST_WORD, &t[r.end - 1], n->first + r.end - 1, true);
		put_token(n, k, F_RUN_FIRST_WORD, &t[r.first], n->first + r.first, true);
		put_classes(n, k, F_RUN_CLASS_BEFORE, before->class);
		put_classes(n, k, F_RUN_CLASS_BEHIND, behind->class);
	}
	put(n, k, F_RUN_SIGNS,
	    (uint32_t)((len < 4 ? len : 4) << 16 | (unsigned)t[r.first].sign << 8 | t[r.end - 1].sign));
}

static void
put_run(struct ner *n, size_t k, struct run r, size_t from, size_t to)
{
	const struct ner_token *t = n->around + 2, *before, *behind;
	size_t first, end;

	first = n->first + r.first;
	end = n->first + r.end;
	put_small(n, k, F_PLACE_IN_RUN,
		  (uint32_t)((k - r.first < 3 ? k - r.first : 3) * 16 + (r.end - k < 4 ? r.end - k : 4)));
	before = r.first > 0 || first > from ? &t[(ptrdiff_t)r.first - 1] : &no_token;
	behind = end < to ? &t[r.end] : &no_token;
	if (k != r.first)
		put_token(n, k, F_RUN_BEFORE, before, first - 1, first > from);
	if (k + 1 != r.end)
		put_token(n, k, F_RUN_BEHIND, behind, end, end < to);
	if (n->model == NULL)
		put_shared(n, k, r, from, to);
}

static void
put_features(struct ner *n, size_t k, struct run r, size_t from, size_t to)
{
	const struct ner_token *t = &n->around[k + 2];
	const char *s;
	size_t i, len, cut;
	uint32_t p;

	i = n->first + k;
	n->features[k] = 0;
	n->rows = 0;
	s = doc_fold(n->doc, i, &len);
	put_small(n, k, F_BIAS, 0);
	put(n, k, F_SHAPE, t->shape);
	put(n, k, F_SHAPES, (uint32_t)t[-1].shape << 16 | (uint32_t)t->shape << 8 | t[1].shape);
	put_word(n, k, F_WORD, t->word, s, len);
	put_token(n, k, F_BEFORE, t - 1, i - 1, i > from);
	put_token(n, k, F_BEHIND, t + 1, i + 1, i + 1 < to);
	put_token(n, k, F_BEFORE2, t - 2, i - 2, i > from + 1);
	put_token(n, k, F_BEHIND2, t + 2, i + 2, i + 2 < to);
	if (len > 3 && t->shape > 3) {
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
	put_classes(n, k, F_CLASS, t->class);
	if (n->doc->token[i].shape & TOKEN_FIRST)
		put_classes(n, k, F_CLASS_FIRST, t->class);
	put_classes(n, k, F_CLASS_BEFORE, t[-1].class);
	put_classes(n, k, F_CLASS_BEHIND, t[1].class);
	put_classes(n, k, F_CLASS_BEFORE2, t[-2].class);
	put_classes(n, k, F_CLASS_BEHIND2, t[2].class);
	put(n, k, F_SIGN, t->sign);
	put(n, k, F_SIGN_BEFORE, (uint32_t)t[-1].sign << 8 | t->sign);
	put(n, k, F_SIGN_BEHIND, (uint32_t)t->sign << 8 | t[1].sign);
	put(n, k, F_SIGN_AROUND, (uint32_t)t[-1].sign << 16 | (uint32_t)t->sign << 8 | t[1].sign);
	for (p = 0; p < PHRASES; p++)
		if (t->phrase[p] != 0)
			put_small(n, k, F_PHRASE, p * 8 + t->phrase[p]);
	put_run(n, k, r, from, to);
	for (p = 0; p < 8; p++)
		if (t->elsewhere >> p & 1) {
			put_small(n, k, F_ELSEWHERE, p);
			put(n, k, F_ELSEWHERE_SIGN, p << 8 | t->sign);
		}
	if (t->elsewhere == 0)
		put_small(n, k, F_ELSEWHERE, 8);
	if (n->model != NULL)
		add_up(n, n->run_sum, n->sum[k]);
}

/* Lower-case words that belong to a name when one follows: van, de, al, bin. */
static inline bool
is_particle(const struct doc *d, size_t i)
{
	return marks_of(&d->token[i]) & LEX_MARK_PARTICLE && d->token[i].shape & TOKEN_LOWER;
}

/* What may stand between two capitalised words of one name. */
static inline bool
is_link(const struct doc *d, size_t i)
{
	const struct token *t = &d->token[i];

	if (t->shape & TOKEN_DIGIT)
		return t->len < 6;
	return (marks_of(t) & LEX_MARK_LINK) != 0 || is_particle(d, i);
}

/* A word that begins the sentence only because it does: The, But. */
static bool
is_opener(const struct doc *d, size_t i, size_t end)
{
	const struct token *t = &d->token[i];

	if (!(marks_of(t) & LEX_MARK_FUNCTION))
		return false;
	if (t->shape & TOKEN_FIRST || t->len == 1)
		return i + 1 == end || !is_capital(&d->token[i + 1]);
	return false;
}

/* A chain begins with a capitalised word, or with a particle that one follows. */
static bool
begins_chain(const struct doc *d, size_t i, size_t end)
{
	const struct token *t = &d->token[i];

	if (is_capital(t))
		return !is_opener(d, i, end);
	if (is_lower_name(t))
		return true;
	if (t->shape & TOKEN_DIGIT)
		return t->shape & TOKEN_LETTER && i + 1 < end && is_capital(&d->token[i + 1]);
	if (t->shape & TOKEN_LOWER && i + 1 < end && is_particle(d, i))
		return is_capital(&d->token[i + 1]) ||
		       (i + 2 < end && d->token[i + 1].shape & TOKEN_GLUED && is_capital(&d->token[i + 2]));
	return false;
}

/* The end of the chain that begins at token i. */
static size_t
chain_end(const struct doc *d, size_t i, size_t end)
{
	size_t last, k;

	last = i + 1;
	while (!is_capital(&d->token[last - 1]) && last < end && !is_lower_name(&d->token[last - 1]))
		last++;
	for (k = last; k < end && k < last + 4 && k - i < NER_CHAIN; k++) {
		if (is_capital(&d->token[k]) || is_lower_name(&d->token[k])) {
			last = k + 1;
			continue;
		}
		if (d->token[k].len == 1 && d->fold[d->token[k].fold] == ',' && k + 1 < end &&
		    marks_of(&d->token[k + 1]) & LEX_MARK_END_FIRM && is_capital(&d->token[k + 1]))
			continue;
		if (!is_link(d, k))
			break;
	}
	/* Channel 4 */
	if (last < end && last - i < NER_CHAIN && d->token[last].shape & TOKEN_NUMBER && d->token[last].len < 5)
		last++;
	/* possessives of names that end in one: Macy's */
	if (last < end && last - i < NER_CHAIN && d->token[last].shape & TOKEN_APOSTROPHE)
		last++;
	return last;
}

/* Title case (1) or capitals (2) throughout the sentence, else 0. */
static unsigned
caps_of(const struct doc *d, const struct sentence *s)
{
	size_t i, words, capitals, upper;

	words = capitals = upper = 0;
	for (i = s->token; i < s->tokens_end; i++) {
		if (d->token[i].len < 4 || !(d->token[i].shape & TOKEN_LETTER))
			continue;
		words++;
		capitals += is_capital(&d->token[i]);
		upper += (d->token[i].shape & TOKEN_UPPER) != 0;
	}
	if (words < 3)
		return 0;
	return upper * 3 >= words * 2 ? 2 : capitals * 5 >= words * 4 ? 1 : 0;
}

/* The features of all tokens of the chain [n->first, n->first + n->count) of sentence s. */
static void
make_features(struct ner *n, const struct sentence *s, unsigned caps)
{
	static const int16_t none[NER_STRIDE];
	const struct doc *d = n->doc;
	size_t k, i;
	struct run r;

	for (k = 0; k < n->count + 4; k++) {
		i = n->first + k;
		if (i < s->token + 2 || i - 2 >= s->tokens_end)
			n->around[k] = no_token;
		else
			look_at(n, d, i - 2, caps, &n->around[k]);
	}
	look_for_phrases(n, s->tokens_end);
	r.first = r.end = 0;
	for (k = 0; k < n->count; k++) {
		if (k >= r.end) {
			r.first = k;
			r.end = k + 1;
			while (r.end < n->count && (n->around[r.end + 1].sign & S_CAPITAL) &&
			       (n->around[r.end + 2].sign & S_CAPITAL))
				r.end++;
			if (n->model != NULL) {
				n->rows = 0;
				put_shared(n, k, r, s->token, s->tokens_end);
				add_up(n, none, n->run_sum);
			}
		}
		put_features(n, k, r, s->token, s->tokens_end);
	}
}

void
ner_chains(struct ner *n, const struct doc *d, void (*chain)(struct ner *, void *), void *state)
{
	const struct sentence *s;
	unsigned caps;
	size_t i;

	n->doc = d;
	gather_evidence(n, d);
	for (s = d->sentence; s < d->sentence + d->sentences; s++) {
		caps = 3;
		for (i = s->token; i < s->tokens_end; i++) {
			if (!begins_chain(d, i, s->tokens_end))
				continue;
			if (caps == 3)
				caps = caps_of(d, s);
			n->first = i;
			n->count = chain_end(d, i, s->tokens_end) - i;
			make_features(n, s, caps);
			chain(n, state);
			i += n->count - 1;
		}
	}
}
