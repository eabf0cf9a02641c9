#include "token.h"
#include "doc.h"
#include "eight.h"
#include "fold.h"
#include "lexicon.h"
#include "mem.h"
#include "multiword.h"
#include "unicode.h"
#include "utf8.h"
#include "word.h"

#include <stdlib.h>
#include <string.h>

static bool
is_apostrophe(uint32_t cp)
{
	return cp == '\'' || cp == 0x2019;
}

/* The shape of what stands at s[0, n). */
static unsigned
shape_of(const char *s, size_t n)
{
	unsigned shape, len;
	size_t i, upper, lower, digits, others;
	uint32_t cp, first, p;
	bool number, alpha;

	shape = 0;
	upper = lower = digits = others = 0;
	first = 0;
	number = alpha = true;
	for (i = 0; i < n; i += len) {
		len = utf8_decode(s + i, n - i, &cp);
		p = uc_props(cp);
		if (i == 0) {
			first = cp;
			if (uc_is_upper(p))
				shape |= TOKEN_CAPITAL;
			else if (uc_is_lower(p))
				shape |= TOKEN_LOWER;
		}
		if (uc_is_upper(p)) {
			if (lower > 0)
				shape |= TOKEN_MIXED;
			upper++;
		} else if (uc_is_lower(p)) {
			lower++;
		} else if (uc_is_digit(p)) {
			digits++;
		} else if (uc_is_alpha(p)) {
			others++;
		}
		if (!uc_is_digit(p) && cp != '.' && cp != ',')
			number = false;
		if (!uc_is_alpha(p) && (i == 0 || !uc_is_mark(p)))
			alpha = false;
	}
	if (upper + lower + others > 0)
		shape |= alpha ? TOKEN_LETTER | TOKEN_ALPHA : TOKEN_LETTER;
	if (upper > 0 && lower == 0)
		shape |= TOKEN_UPPER;
	if (digits > 0)
		shape |= number ? TOKEN_DIGIT | TOKEN_NUMBER : TOKEN_DIGIT;
	if (upper + lower + others + digits == 0)
		shape |= TOKEN_PUNCT;
	else if (s[n - 1] == '.')
		shape |= TOKEN_PERIOD;
	if (is_apostrophe(first) && upper + lower > 0)
		shape |= TOKEN_APOSTROPHE;
	return shape;
}

/* Quotes and brackets: which way they face, by their form or by what stands beside them. */
static unsigned
facing(const struct doc *d, size_t start, size_t end)
{
	uint32_t cp, p;
	bool before, behind;

	utf8_decode(d->text + start, end - start, &cp);
	p = uc_props(cp);
	switch (uc_gc(p)) {
	case UC_GC_PS:
	case UC_GC_PI:
		return TOKEN_OPEN | (uc_is_quote(p) ? (unsigned)TOKEN_QUOTE : 0u);
	case UC_GC_PE:
	case UC_GC_PF:
		return TOKEN_CLOSE | (uc_is_quote(p) ? (unsigned)TOKEN_QUOTE : 0u);
	default:
		break;
	}
	if (cp != '"' && cp != '\'' && cp != '`')
		return 0;
	if (cp == '`')
		return TOKEN_QUOTE | TOKEN_OPEN;
	before = start == 0 || strchr(" \t\r\n([-", d->text[start - 1]) != NULL;
	behind = end >= d->len || strchr(" \t\r\n)].,;:!?", d->text[end]) != NULL;
	if (before != behind)
		return TOKEN_QUOTE | (before ? (unsigned)TOKEN_OPEN : (unsigned)TOKEN_CLOSE);
	return TOKEN_QUOTE;
}

/* Whether a token of this shape, which begins with c, is a mark that may face somewhere. */
static inline bool
faces(unsigned shape, char c)
{
	return (shape & TOKEN_PUNCT) && c != ',' && c != '.';
}

/* What a byte of ASCII is to a shape. */
enum { IS_UPPER = 1, IS_LOWER = 2, IS_DIGIT = 4, IS_POINT = 8, IS_OTHER = 16, IS_LONG = 32 };

#define L4 IS_LOWER, IS_LOWER, IS_LOWER, IS_LOWER
#define U4 IS_UPPER, IS_UPPER, IS_UPPER, IS_UPPER
#define D4 IS_DIGIT, IS_DIGIT, IS_DIGIT, IS_DIGIT
#define O4 IS_OTHER, IS_OTHER, IS_OTHER, IS_OTHER
#define O16 O4, O4, O4, O4
#define H16 H4, H4, H4, H4
#define H4 IS_LONG, IS_LONG, IS_LONG, IS_LONG
static const unsigned char is[256] = {
    /* white space inside a token is left to fold() */
    O4, O4, IS_OTHER, IS_LONG, IS_LONG, IS_LONG, IS_LONG, IS_LONG, IS_OTHER, IS_OTHER, O16,
    IS_LONG, IS_OTHER, IS_OTHER, IS_OTHER, O4, O4, IS_POINT /* , */, IS_OTHER, IS_POINT /* . */, IS_OTHER,
    D4, D4, IS_DIGIT, IS_DIGIT, IS_OTHER, IS_OTHER, O4,
    IS_OTHER, U4, U4, U4, U4, U4, U4, IS_UPPER, IS_UPPER, O4, IS_OTHER,
    IS_OTHER, L4, L4, L4, L4, L4, L4, IS_LOWER, IS_LOWER, O4, IS_OTHER,
    H16, H16, H16, H16, H16, H16, H16, H16,
};

/*
 * The folded form of s[0, n) to to, its shape and its hash, all in one go where the token is ASCII;
 * false where it is not.
 */
static bool
take_ascii(char *to, const char *s, size_t n, unsigned *shape, uint32_t *hash)
{
	unsigned seen, kind, mixed;
	uint32_t h;
	size_t i;
	char c;

	h = LEX_SEED;
	seen = mixed = 0;
	for (i = 0; i < n; i++) {
		c = s[i];
		kind = is[(unsigned char)c];
		mixed |= kind & (seen >> 1); /* IS_UPPER here, IS_LOWER before */
		seen |= kind;
		c = (char)((unsigned char)c | (kind & IS_UPPER) << 5);
		to[i] = c;
		h = (h ^ (unsigned char)c) * LEX_PRIME;
	}
	if (seen & IS_LONG)
		return false;
	*hash = h;
	kind = is[(unsigned char)s[0]];
	*shape = (kind & IS_UPPER ? (unsigned)TOKEN_CAPITAL : 0) | (kind & IS_LOWER ? (unsigned)TOKEN_LOWER : 0) |
		 (mixed & IS_UPPER ? (unsigned)TOKEN_MIXED : 0);
	if (seen & (IS_UPPER | IS_LOWER))
		*shape |= seen & IS_LOWER ? (unsigned)TOKEN_LETTER : (unsigned)(TOKEN_LETTER | TOKEN_UPPER);
	if ((seen & ~(unsigned)(IS_UPPER | IS_LOWER)) == 0)
		*shape |= TOKEN_ALPHA;
	if (seen & IS_DIGIT)
		*shape |= seen & ~(unsigned)(IS_DIGIT | IS_POINT) ? (unsigned)TOKEN_DIGIT
								 : (unsigned)(TOKEN_DIGIT | TOKEN_NUMBER);
	if ((seen & (IS_UPPER | IS_LOWER | IS_DIGIT)) == 0)
		*shape |= TOKEN_PUNCT;
	else if (s[n - 1] == '.')
		*shape |= TOKEN_PERIOD;
	if (s[0] == '\'' && (seen & (IS_UPPER | IS_LOWER)))
		*shape |= TOKEN_APOSTROPHE;
	return true;
}

/*
 * Most words of a text are few words, over and over, and the lexicon is large. So what is found out of
 * words of up to CACHE_KEY bytes is kept, as they stand in the text: the last two of those that share a cache line.
 */
enum { CACHE_LINES = 4096, CACHE_KEY = 16 };

/* Bits of token_word.flags. */
enum {
	WORD_KEPT = 1, /* its folded form is kept: it is other than its bytes in lower case */
	WORD_FACES = 2 /* a mark that may face somewhere: see facing() */
};

struct known {
	uint64_t key[2]; /* filled up with zeros */
	struct token_word word; /* its shape is without what depends on where it stands */
};

struct token_cache {
	struct line_of_known {
		_Alignas(MEM_LINE) struct known known[2];
	} line[CACHE_LINES];
	char fold[CACHE_LINES][2][CACHE_KEY]; /* of those with WORD_KEPT */
	void *memory; /* what is to be freed */
};

/* The bytes of s[0, n), n up to CACHE_KEY, filled up with zeros. CACHE_KEY bytes can be read. */
static inline void
cache_key(uint64_t to[2], const char *s, size_t n)
{
	static const unsigned char keep[2 * CACHE_KEY] = {255, 255, 255, 255, 255, 255, 255, 255,
							  255, 255, 255, 255, 255, 255, 255, 255};
	uint64_t mask[2];

	memcpy(mask, keep + (CACHE_KEY - n), sizeof mask);
	memcpy(to, s, CACHE_KEY);
	to[0] &= mask[0];
	to[1] &= mask[1];
}

static inline size_t
cache_line(const uint64_t key[2])
{
	uint64_t h;

	h = (key[0] ^ key[1] * UINT64_C(0xC2B2AE3D27D4EB4F)) * UINT64_C(0x9E3779B97F4A7C15);
	return h >> 32 & (CACHE_LINES - 1);
}

static inline bool
is_key(const struct known *k, const uint64_t key[2])
{
	return ((k->key[0] ^ key[0]) | (k->key[1] ^ key[1])) == 0;
}

static inline bool
cache_takes(const struct doc *d, size_t start, size_t end)
{
	return end - start <= CACHE_KEY && d->len - start >= CACHE_KEY;
}

/* Keeps what is known of the token, whose shape without what depends on where it stands is given. */
static void
keep(struct doc *d, const struct token *t, unsigned shape, unsigned sign)
{
	struct token_cache *c = d->cache;
	struct known *k;
	uint64_t key[2], lower[2];
	size_t line;

	if (!cache_takes(d, t->start, t->end) || t->len > CACHE_KEY)
		return;
	cache_key(key, d->text + t->start, t->end - t->start);
	line = cache_line(key);
	k = c->line[line].known;
	if (is_key(&k[0], key) || is_key(&k[1], key))
		return;
	k[1] = k[0];
	if (k[1].word.flags & WORD_KEPT)
		memcpy(c->fold[line][1], c->fold[line][0], CACHE_KEY);
	memcpy(k->key, key, sizeof key);
	k->word = t->word;
	k->word.shape = (uint16_t)shape;
	k->word.sign = (uint8_t)sign;
	k->word.flags = faces(shape, d->text[t->start]) ? WORD_FACES : 0;
	lower[0] = eight_lower(key[0]);
	lower[1] = eight_lower(key[1]);
	if (t->len == t->end - t->start && memcmp(lower, d->fold + t->fold, t->len) == 0)
		return;
	k->word.flags |= WORD_KEPT;
	memset(c->fold[line][0], 0, CACHE_KEY);
	memcpy(c->fold[line][0], d->fold + t->fold, t->len);
}

/* The signs of token t, whose word and class are known; shape is what its word has. */
static unsigned
signs_of(const struct doc *d, const struct token *t, unsigned shape)
{
	static const unsigned char quotes[256] = {['\''] = 1, ['"'] = 1, ['`'] = 1, [0xC2] = 1, [0xE2] = 1};
	static const char www[] = "www.";
	const struct lex_class *c = &lex_classes[t->class];
	const unsigned char *s = (const unsigned char *)d->text + t->start;
	const size_t n = t->end - t->start;
	unsigned sign;
	size_t i;

	sign = (c->prefix ? SIGN_PREFIX : 0u) | (shape & (TOKEN_CAPITAL | TOKEN_UPPER | TOKEN_MIXED) ? SIGN_CAPITAL : 0u) |
	       (shape & TOKEN_DIGIT ? SIGN_DIGIT : 0u) | (c->marks & LEX_MARK_PARTICLE || c->name ? SIGN_NAME : 0u) |
	       (c->reach & (LEX_BIT(LEX_ROLE) | LEX_BIT(LEX_TITLE)) ? SIGN_ROLE : 0u) |
	       (c->reach & (LEX_BIT(LEX_TIMEWORD) | LEX_BIT(LEX_NUMWORD)) ? SIGN_TIME : 0u);
	if (quotes[s[0]] || quotes[s[n - 1]] || s[n - 1] >= 0x80)
		sign |= SIGN_QUOTE;
	for (i = 0; i < n && i < 4 && (s[i] | 32) == (www[i] | 32); i++)
		;
	return i == n || i == 4 ? sign | SIGN_WWW : sign;
}

/*
 * Words that the cache does not know: they are looked up several at a time, so that the waits for memory
 * overlap. There is room for a row of words beside those that wait already.
 */
enum { PENDING = 2 * WORD_ROW };
struct pending {
	size_t count;
	uint32_t token[PENDING];
	uint16_t shape[PENDING];
};

/* Finds the entries, classes and signs of the pending tokens, and keeps what is known of them. */
static void
look_up_pending(struct doc *d, struct pending *p)
{
	uint32_t slot[PENDING];
	unsigned char may[PENDING];
	struct token *t;
	size_t k;

	/* without branches, so that none waits for another */
	for (k = 0; k < p->count; k++) {
		slot[k] = lex_mix(d->token[p->token[k]].hash);
		may[k] = lex_may_have(slot[k]);
	}
	for (k = 0; k < p->count; k++)
		slot[k] = lex_slots[slot[k] & lex_slot_mask & -(uint32_t)may[k]] & -(uint32_t)may[k];
	for (k = 0; k < p->count; k++)
		may[k] = lex_entries[slot[k] & LEX_SLOT_ENTRY].len != 0;
	for (k = 0; k < p->count; k++) {
		t = &d->token[p->token[k]];
		t->lex = may[k] && slot[k] != 0 && t->len < UINT16_MAX ? lex_find_hashed(d->fold + t->fold, t->len, t->hash) : 0;
		t->class = lex_entries[t->lex].class;
		d->sign[p->token[k]] = (uint8_t)signs_of(d, t, p->shape[k]);
		keep(d, t, p->shape[k], d->sign[p->token[k]]);
	}
	p->count = 0;
}

/* The form and shape of the new token t, text[start, end), which the cache does not know; *n the bytes of its folded form. */
static unsigned
take(struct doc *d, struct pending *p, struct token *t, size_t *n)
{
	unsigned shape;
	uint32_t hash;
	char *to;

	to = d->fold + t->fold;
	*n = t->end - t->start;
	if (!take_ascii(to, d->text + t->start, *n, &shape, &hash)) {
		shape = shape_of(d->text + t->start, *n);
		*n = fold(to, d->text + t->start, *n);
		hash = lex_hash(LEX_SEED, to, *n);
	}
	t->hash = hash;
	t->len = (uint16_t)(*n < UINT16_MAX ? *n : UINT16_MAX);
	p->token[p->count] = (uint32_t)(t - d->token);
	p->shape[p->count++] = (uint16_t)shape;
	return shape;
}

/* Finds what the cache knows of the words of a row: NULL where it knows nothing. */
static void
recall(const struct doc *d, const struct word_span *word, size_t n, const struct known **known)
{
	const struct known *k;
	uint64_t key[2];
	uintptr_t found;
	size_t i, len;

	/* the branches depend on the words alone: none waits for the cache's memory */
	for (i = 0; i < n; i++) {
		len = word[i].end - word[i].start;
		if (len > CACHE_KEY || d->len - word[i].start < CACHE_KEY) {
			known[i] = NULL;
			continue;
		}
		cache_key(key, d->text + word[i].start, len);
		k = d->cache->line[cache_line(key)].known;
		found = (uintptr_t)k & -(uintptr_t)is_key(&k[0], key);
		found |= (uintptr_t)(k + 1) & -(uintptr_t)is_key(&k[1], key);
		known[i] = (const struct known *)found;
	}
}

/* The folded form of a known word to to, which has room for CACHE_KEY bytes. */
static inline void
put_known_fold(char *to, const struct token_cache *c, const struct known *known)
{
	uint64_t lower[2];
	size_t at;

	if (known->word.flags & WORD_KEPT) {
		at = (size_t)(known - c->line[0].known);
		memcpy(to, c->fold[at / 2][at % 2], CACHE_KEY);
		return;
	}
	lower[0] = eight_lower(known->key[0]);
	lower[1] = eight_lower(known->key[1]);
	memcpy(to, lower, CACHE_KEY);
}

/* Adds the token [start, end), of which the cache knows this; there is room. */
static inline void
add(struct doc *d, struct pending *p, const struct known *known, size_t start, size_t end, size_t last_end)
{
	struct token *t;
	unsigned shape;
	bool faces_some;
	size_t n;

	t = &d->token[d->tokens];
	t->start = (uint32_t)start;
	t->end = (uint32_t)end;
	t->multiword = 0;
	d->fold[d->fold_len] = ' ';
	d->fold_len += start > last_end;
	t->fold = (uint32_t)d->fold_len;
	if (known != NULL) {
		put_known_fold(d->fold + t->fold, d->cache, known);
		t->word = known->word;
		d->sign[d->tokens] = known->word.sign;
		shape = known->word.shape;
		n = known->word.len;
		faces_some = known->word.flags & WORD_FACES;
	} else {
		shape = take(d, p, t, &n);
		faces_some = faces(shape, d->text[start]);
	}
	d->tokens++;
	d->fold_len += n;
	shape |= start == last_end ? TOKEN_GLUED : 0u;
	if (faces_some)
		shape |= facing(d, start, end);
	t->shape = (uint16_t)shape;
}

/* The tokens of a sentence; behind is the end of the token before it. Returns the end of its last one. */
static size_t
read_sentence(struct doc *d, struct pending *pending, struct sentence *s, size_t behind)
{
	const struct known *known[WORD_ROW];
	struct word_span word[WORD_ROW];
	struct word_scan w;
	size_t i, n;

	s->token = (uint32_t)d->tokens;
	/* a token has a byte at least, and a space before it */
	d->token = mem_grow(d->token, &d->token_cap, d->tokens + (s->end - s->start), sizeof *d->token);
	d->sign = mem_grow(d->sign, &d->sign_cap, d->tokens + (s->end - s->start) + SIGNS_AHEAD, sizeof *d->sign);
	d->fold = mem_grow(d->fold, &d->fold_cap, d->fold_len + 2 * FOLD_MAX(s->end - s->start) + 2 * CACHE_KEY, 1);
	word_begin(&w, d->text, s->start, s->end);
	do {
		n = word_row(&w, word);
		/* what is looked up takes places in the cache: not while they are pointed at */
		if (pending->count + n > PENDING)
			look_up_pending(d, pending);
		recall(d, word, n, known);
		for (i = 0; i < n; i++) {
			add(d, pending, known[i], word[i].start, word[i].end, behind);
			behind = word[i].end;
		}
	} while (n >= WORD_ROW - 1);
	s->tokens_end = (uint32_t)d->tokens;
	for (i = s->token; i < s->tokens_end && d->token[i].shape & TOKEN_PUNCT; i++)
		;
	if (i < s->tokens_end)
		d->token[i].shape |= TOKEN_FIRST;
	return behind;
}

void
tokens_find(struct doc *d)
{
	struct pending pending;
	size_t i, behind;
	void *memory;

	pending.count = 0;
	if (d->cache == NULL) {
		d->cache = mem_lines(sizeof *d->cache, &memory);
		d->cache->memory = memory;
	}
	d->tokens = d->fold_len = 0;
	behind = d->sentences > 0 ? d->sentence[0].start : 0;
	for (i = 0; i < d->sentences; i++)
		behind = read_sentence(d, &pending, &d->sentence[i], behind);
	look_up_pending(d, &pending);
	d->sign = mem_grow(d->sign, &d->sign_cap, d->tokens + SIGNS_AHEAD, sizeof *d->sign);
	memset(d->sign + d->tokens, 0, SIGNS_AHEAD);
	multiwords_find(d);
}

void
token_cache_free(struct token_cache *c)
{
	if (c != NULL)
		free(c->memory);
}
