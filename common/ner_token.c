#include "ner_token.h"
#include "mem.h"

#include <string.h>

struct evidence {
	uint32_t key; /* 0: free */
	uint32_t bits;
};

/* Where the evidence of a word is, or would be put. */
static struct evidence *
evidence_at(const struct ner *n, uint32_t key)
{
	size_t i;

	for (i = key * UINT32_C(0x9E3779B1) >> n->evidence_shift;; i = (i + 1) & n->evidence_mask)
		if (n->evidence[i].key == key || n->evidence[i].key == 0)
			return &n->evidence[i];
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
		if (token_marks(&t[i - 1]) & (LEX_MARK_HONORIFIC | LEX_MARK_JOB) && is_capital(&t[i - 1]))
			bits |= E_TITLE;
		if ((token_lists(&t[i - 1]) & LEX_BIT(LEX_GIVEN) && is_capital(&t[i - 1])) ||
		    (is_initial(d, i - 1) && i > s->token + 1 && is_capital(&t[i - 2])))
			bits |= E_GIVEN;
		if (token_marks(&t[i - 1]) & CUE(CUE_AT) && !is_capital(&t[i - 1]))
			bits |= E_AT;
		if (t[i - 1].shape & TOKEN_OPEN && i + 1 < s->tokens_end && t[i + 1].shape & TOKEN_CLOSE &&
		    !(t[i - 1].shape & TOKEN_QUOTE))
			bits |= E_BRACKET;
		if (token_marks(&t[i - 1]) & CUE(CUE_SAY))
			bits |= E_SAY;
	}
	if (i + 1 < s->tokens_end) {
		if (token_marks(&t[i + 1]) & (LEX_MARK_END_FIRM | LEX_MARK_END_ORG) && is_capital(&t[i + 1]))
			bits |= E_END;
		if (token_marks(&t[i + 1]) & CUE(CUE_SAY) && !is_capital(&t[i + 1]))
			bits |= E_SAY;
		if (token_lists(&t[i + 1]) & LEX_BIT(LEX_SURNAME) && is_capital(&t[i + 1]) &&
		    token_lists(&t[i]) & LEX_BIT(LEX_GIVEN))
			bits |= E_SURNAME;
	}
	return bits;
}

/*
 * The tokens that may begin a chain in a sentence with capitals, or may say something about a name: n->begin[].
 */
static void
find_beginnings(struct ner *n, const struct doc *d)
{
	size_t i, count;

	n->begin = mem_grow(n->begin, &n->begin_cap, d->tokens + 1, sizeof *n->begin);
	count = 0;
	for (i = 0; i < d->tokens; i++) {
		n->begin[count] = (uint32_t)i;
		count += (d->sign[i] & (SIGN_CAPITAL | SIGN_DIGIT | SIGN_NAME)) != 0;
	}
	n->begins = count;
}

/*
 * Which words an article has with a capital, by some bits of their hash: of the many without one it tells most
 * apart from them, without a look at the evidence.
 */
enum { SIEVE = 64 };
struct sieve {
	uint64_t bits[SIEVE];
};

static inline void
sieve_put(struct sieve *s, uint32_t hash)
{
	s->bits[hash / 64 % SIEVE] |= UINT64_C(1) << hash % 64;
}

static inline bool
sieve_may_have(const struct sieve *s, uint32_t hash)
{
	return (s->bits[hash / 64 % SIEVE] >> hash % 64 & 1) != 0;
}

/* Notes which of the words with a capital stand without one somewhere. */
static void
note_lower(struct ner *n, const struct doc *d, const struct sieve *capitals)
{
	enum { AT_ONCE = 128 };
	uint32_t found[AT_ONCE];
	const struct token *t;
	struct evidence *e;
	size_t i, k, count, end;

	for (i = 0; i < d->tokens;) {
		end = d->tokens - i < AT_ONCE ? d->tokens : i + AT_ONCE;
		/* by themselves, without a branch that nobody can foresee */
		for (count = 0; i < end; i++) {
			t = &d->token[i];
			found[count] = (uint32_t)i;
			count += sieve_may_have(capitals, t->hash) & ((t->shape & TOKEN_LOWER) != 0);
		}
		for (k = 0; k < count; k++) {
			t = &d->token[found[k]];
			if (t->shape & TOKEN_MIXED && is_capital(t))
				continue;
			e = evidence_at(n, word_key(d, found[k]));
			if (e->key != 0)
				e->bits |= E_LOWER;
		}
	}
}

void
ner_gather(struct ner *n, const struct doc *d)
{
	struct sieve capitals = {{0}};
	const struct sentence *s;
	struct evidence *e;
	size_t i, j, k;
	uint32_t key;

	find_beginnings(n, d);
	n->evidence_shift = 26;
	for (k = 64; k < 2 * n->begins; k *= 2)
		n->evidence_shift--;
	n->evidence = mem_grow(n->evidence, &n->evidence_cap, k, sizeof *n->evidence);
	memset(n->evidence, 0, k * sizeof *n->evidence);
	n->evidence_mask = k - 1;
	s = d->sentence;
	for (j = 0; j < n->begins; j++) {
		i = n->begin[j];
		if (!is_capital(&d->token[i]))
			continue;
		while (i >= s->tokens_end)
			s++;
		key = word_key(d, i);
		e = evidence_at(n, key);
		e->key = key;
		e->bits |= evidence_here(d, s, i);
		sieve_put(&capitals, d->token[i].hash);
	}
	note_lower(n, d, &capitals);
}

uint8_t
ner_elsewhere(const struct ner *n, const struct doc *d, size_t i)
{
	if (is_capital(&d->token[i]))
		return (uint8_t)evidence_at(n, word_key(d, i))->bits;
	return d->token[i].shape & TOKEN_LOWER ? E_LOWER : 0;
}

static uint64_t
class_of(const struct token *t)
{
	uint64_t lists, c;
	uint32_t marks;

	lists = token_lists(t);
	marks = token_marks(t);
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

/* The shape as a number. */
static uint8_t
shape_of(const struct token *t, unsigned style)
{
	unsigned s, len;

	len = t->len - (t->shape & TOKEN_PERIOD ? 1u : 0u);
	if (t->shape & TOKEN_PUNCT)
		return t->shape & TOKEN_GLUED ? 1 : 2;
	if (t->shape & TOKEN_NUMBER)
		return 3;
	if (!is_capital(t) && style != NER_AS_CAPITAL)
		return t->shape & TOKEN_APOSTROPHE ? 4 : t->shape & TOKEN_DIGIT ? 5 : 6;
	if (t->shape & TOKEN_UPPER)
		s = len == 1 ? 7 : t->shape & TOKEN_DIGIT ? 8 : len <= 2 ? 9 : len <= 5 ? 10 : 11;
	else
		s = t->shape & TOKEN_MIXED ? 12 : 13;
	if (t->shape & TOKEN_PERIOD)
		s += 7;
	if (t->shape & TOKEN_FIRST)
		s += 14;
	return (uint8_t)(s + 28 * (style == NER_AS_CAPITAL ? NER_NO_CAPITALS : style));
}

void
ner_look(const struct doc *d, size_t i, unsigned style, struct ner_word *w)
{
	const struct token *t = &d->token[i];

	w->class = class_of(t);
	w->hash = t->hash;
	if (style == NER_AS_CAPITAL)
		w->class ^= C(C_LOWER) | C(C_CAPITAL);
	w->sign = sign_of(w->class);
	w->shape = shape_of(t, style);
	w->alone = ALONE_UNKNOWN;
}

/* its text in models is | */
const struct ner_word ner_no_word = {.class = C(C_EDGE), .hash = (LEX_SEED ^ (unsigned char)'|') * LEX_PRIME};

/* The lists that phrases of each kind P_x stand in. */
static const uint64_t phrase_lists[PHRASES] = {
    [P_PLACE] = LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_REGION) | LEX_BIT(LEX_CITY),
    [P_ORG] = LEX_BIT(LEX_ORG),
    [P_PERSON] = LEX_BIT(LEX_PERSON),
    [P_OTHER] = LEX_BIT(LEX_THING) | LEX_BIT(LEX_GROUP) | LEX_BIT(LEX_NATION),
    [P_ROLE] = LEX_BIT(LEX_TITLE) | LEX_BIT(LEX_ROLE),
};

/* The kinds of the phrase that begins at token i and ends before token end: bits P_x; *count its tokens. */
static uint8_t
phrase_at(const struct ner *n, size_t i, size_t end, size_t *count)
{
	uint64_t lists;
	uint32_t entry;
	unsigned k, kinds;

	lists = n->style == NER_NO_CAPITALS ? DOC_ANY_CASE : 0;
	for (k = 0; k < PHRASES; k++)
		lists |= phrase_lists[k];
	entry = doc_phrase(n->doc, i, end, lists, count);
	if (entry == 0)
		return 0;
	lists = lex_lists(entry);
	kinds = 0;
	for (k = 0; k < PHRASES; k++)
		kinds |= (unsigned)((lists & phrase_lists[k]) != 0) << k;
	return (uint8_t)kinds;
}

/* The same of a token by itself, which the word knows. */
static uint8_t
alone_at(const struct ner *n, size_t i, struct ner_word *w)
{
	size_t count;

	if (w->alone == ALONE_UNKNOWN)
		w->alone = phrase_at(n, i, i + 1, &count);
	return w->alone;
}

void
ner_phrases(struct ner *n, size_t end)
{
	struct ner_token *t = n->around + 2;
	size_t i, k, j, count, covered[PHRASES] = {0};
	unsigned kinds, part;

	for (i = 0; i < n->count; i++) {
		count = 1;
		if (n->doc->token[n->first + i].multiword != 0)
			kinds = phrase_at(n, n->first + i, end, &count);
		else
			kinds = alone_at(n, n->first + i, t[i].word);
		for (k = 0; kinds >> k != 0; k++) {
			if (!(kinds >> k & 1) || i < covered[k])
				continue;
			covered[k] = i + count;
			for (j = i; j < i + count && j < n->count; j++) {
				part = count == 1 ? NER_ONLY : j == i ? NER_BEGIN : j + 1 == i + count ? NER_LAST : NER_INSIDE;
				t[j].phrases = (uint16_t)(t[j].phrases | (1 + part) << PHRASE_BITS * k);
			}
		}
	}
}
