#include "token.h"
#include "doc.h"
#include "fold.h"
#include "lexicon.h"
#include "mem.h"
#include "unicode.h"
#include "utf8.h"
#include "word.h"

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
	bool number;

	shape = 0;
	upper = lower = digits = others = 0;
	first = 0;
	number = true;
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
	}
	if (upper + lower + others > 0)
		shape |= TOKEN_LETTER;
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
 * Most words of a text are few words, over and over; the lexicon is large. So its answers are kept for
 * words of up to CACHE_KEY bytes, the last of those whose hashes share a slot.
 */
enum { CACHE_SLOTS = 8192, CACHE_KEY = 16 };
struct token_cache {
	struct {
		uint64_t key[2]; /* filled up with zeros */
		uint32_t len, lex;
	} slot[CACHE_SLOTS];
};

/* The lexicon's entry for key[0, n) with this hash; CACHE_KEY bytes behind key may be written to. */
static uint32_t
look_up(struct token_cache *c, char *key, size_t n, uint32_t hash)
{
	uint64_t k[2];
	size_t i;

	if (n > CACHE_KEY)
		return lex_find_hashed(key, n, hash);
	memset(key + n, 0, CACHE_KEY);
	memcpy(k, key, sizeof k);
	i = (hash ^ hash >> 13) % CACHE_SLOTS;
	if (c->slot[i].key[0] != k[0] || c->slot[i].key[1] != k[1] || c->slot[i].len != n) {
		c->slot[i].key[0] = k[0];
		c->slot[i].key[1] = k[1];
		c->slot[i].len = (uint32_t)n;
		c->slot[i].lex = lex_find_hashed(key, n, hash);
	}
	return c->slot[i].lex;
}

/* Adds the token [start, end); there is room. */
static void
add(struct doc *d, size_t start, size_t end, size_t last_end)
{
	struct token *t;
	unsigned shape;
	uint32_t hash;
	size_t n;
	char *to;

	t = &d->token[d->tokens++];
	t->start = (uint32_t)start;
	t->end = (uint32_t)end;
	if (start > last_end)
		d->fold[d->fold_len++] = ' ';
	t->fold = (uint32_t)d->fold_len;
	to = d->fold + d->fold_len;
	n = end - start;
	if (!take_ascii(to, d->text + start, n, &shape, &hash)) {
		shape = shape_of(d->text + start, n);
		n = fold(to, d->text + start, n);
		hash = lex_hash(LEX_SEED, to, n);
	}
	d->fold_len += n;
	t->len = (uint16_t)(n < UINT16_MAX ? n : UINT16_MAX);
	if (start == last_end)
		shape |= TOKEN_GLUED;
	if (shape & TOKEN_PUNCT)
		shape |= facing(d, start, end);
	t->shape = (uint16_t)shape;
	t->lex = t->len == n ? look_up(d->cache, to, n, hash) : 0;
}

void
tokens_find(struct doc *d)
{
	struct sentence *s;
	struct word_scan w;
	size_t i, start, last;
	bool first;

	if (d->cache == NULL) {
		d->cache = mem_alloc(sizeof *d->cache);
		memset(d->cache, 0, sizeof *d->cache);
	}
	d->tokens = d->fold_len = 0;
	last = 0;
	for (i = 0; i < d->sentences; i++) {
		s = &d->sentence[i];
		s->token = (uint32_t)d->tokens;
		/* a token has a byte at least, and a space before it */
		d->token = mem_grow(d->token, &d->token_cap, d->tokens + (s->end - s->start), sizeof *d->token);
		d->fold = mem_grow(d->fold, &d->fold_cap, d->fold_len + 2 * FOLD_MAX(s->end - s->start) + 2 * CACHE_KEY, 1);
		if (i == 0)
			last = s->start;
		first = true;
		word_begin(&w, d->text, s->start, s->end);
		while (word_next(&w, &start)) {
			add(d, start, w.at, last);
			last = w.at;
			if (first && !(d->token[d->tokens - 1].shape & TOKEN_PUNCT)) {
				d->token[d->tokens - 1].shape |= TOKEN_FIRST;
				first = false;
			}
		}
		s->tokens_end = (uint32_t)d->tokens;
	}
}
