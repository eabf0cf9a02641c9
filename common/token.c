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
		uint32_t lex;
		uint16_t len, class;
	} slot[CACHE_SLOTS];
};

/* The first CACHE_KEY bytes of a key, filled up with zeros. As many bytes behind it can be read. */
static void
cache_key(uint64_t to[2], const char *key, size_t n)
{
	static const unsigned char keep[2 * CACHE_KEY] = {255, 255, 255, 255, 255, 255, 255, 255,
							  255, 255, 255, 255, 255, 255, 255, 255};
	uint64_t mask[2];

	memcpy(mask, keep + (n < CACHE_KEY ? CACHE_KEY - n : 0), sizeof mask);
	memcpy(to, key, CACHE_KEY);
	to[0] &= mask[0];
	to[1] &= mask[1];
}

/* Words that the cache does not know: they are looked up several at a time, so that the waits for memory overlap. */
enum { PENDING = 32 };

static void
look_up_pending(struct doc *d, const uint32_t *pending, size_t count)
{
	uint32_t hash[PENDING], slot[PENDING];
	uint64_t key[2];
	struct token *t;
	size_t k, i, n;
	char *s;

	for (k = 0; k < count; k++) {
		hash[k] = d->token[pending[k]].hash;
		slot[k] = lex_mix(hash[k]);
		slot[k] = lex_may_have(slot[k]) ? lex_slots[slot[k] & lex_slot_mask] : 0;
	}
	for (k = 0; k < count; k++) {
		t = &d->token[pending[k]];
		s = d->fold + t->fold;
		n = t->len;
		t->lex = slot[k] != 0 && n < UINT16_MAX ? lex_find_hashed(s, n, hash[k]) : 0;
		t->class = lex_entries[t->lex].class;
		if (n > CACHE_KEY)
			continue;
		cache_key(key, s, n);
		i = (hash[k] ^ hash[k] >> 13) % CACHE_SLOTS;
		memcpy(d->cache->slot[i].key, key, sizeof key);
		d->cache->slot[i].len = t->len;
		d->cache->slot[i].lex = t->lex;
		d->cache->slot[i].class = t->class;
	}
}

/* Finds the entries and classes of all tokens. */
static void
look_up(struct doc *d)
{
	const struct token_cache *c = d->cache;
	uint32_t pending[PENDING], hash;
	uint64_t key[2];
	struct token *t;
	size_t k, i, count;

	count = 0;
	for (k = 0; k < d->tokens; k++) {
		t = &d->token[k];
		hash = t->hash;
		i = (hash ^ hash >> 13) % CACHE_SLOTS;
		cache_key(key, d->fold + t->fold, t->len);
		if (((c->slot[i].key[0] ^ key[0]) | (c->slot[i].key[1] ^ key[1]) | (uint64_t)(c->slot[i].len ^ t->len)) == 0) {
			t->lex = c->slot[i].lex;
			t->class = c->slot[i].class;
			continue;
		}
		pending[count++] = (uint32_t)k;
		if (count == PENDING) {
			look_up_pending(d, pending, count);
			count = 0;
		}
	}
	look_up_pending(d, pending, count);
}

/* Notes the multiword expressions that begin at token i, if there are any. */
static void
multiwords_at(struct doc *d, size_t i)
{
	const struct token *t = &d->token[i];
	const char *key = d->fold + t->fold;
	uint32_t entry, hash;
	size_t first, k, n, seen;

	first = d->multiwords;
	entry = t->lex;
	hash = t->hash;
	seen = t->len;
	for (k = i + 1; k < d->tokens && d->token[k].len != UINT16_MAX; k++) {
		n = d->token[k].fold + d->token[k].len - t->fold;
		if (!lex_goes_on(entry, UINT64_MAX, key + seen, n - seen))
			break;
		hash = lex_hash(hash, key + seen, n - seen);
		seen = n;
		entry = lex_find_hashed(key, n, hash);
		if (entry == 0)
			break;
		if (lex_lists(entry) == 0)
			continue;
		d->multiword = mem_grow(d->multiword, &d->multiword_cap, d->multiwords + 2, sizeof *d->multiword);
		d->multiword[d->multiwords].entry = entry;
		d->multiword[d->multiwords++].count = (uint32_t)(k + 1 - i);
	}
	if (d->multiwords == first)
		return;
	d->token[i].multiword = (uint32_t)first;
	d->multiword[d->multiwords].entry = 0;
	d->multiword[d->multiwords++].count = 0;
}

/* Whether the lexicon may have the token before t and t as one. */
static bool
may_be_two_words(const struct doc *d, const struct token *t)
{
	const struct token *first = t - 1;
	size_t seen;

	seen = first->fold + first->len;
	return lex_may_have(lex_mix(lex_hash(first->hash, d->fold + seen, t->fold + t->len - seen)));
}

/* Tokens are sifted several at a time without a branch, so that the waits for memory overlap. */
static void
multiwords_find(struct doc *d)
{
	uint32_t sifted[PENDING];
	size_t i, k, count;

	d->multiword = mem_grow(d->multiword, &d->multiword_cap, 1, sizeof *d->multiword);
	memset(&d->multiword[0], 0, sizeof d->multiword[0]);
	d->multiwords = 1;
	for (i = 0; i < d->tokens;) {
		for (count = 0; i < d->tokens && count < PENDING; i++) {
			d->token[i].multiword = 0;
			if (!lex_classes[d->token[i].class].prefix || i + 1 == d->tokens)
				continue;
			sifted[count] = (uint32_t)i;
			count += may_be_two_words(d, &d->token[i + 1]);
		}
		for (k = 0; k < count; k++)
			multiwords_at(d, sifted[k]);
	}
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
	t->hash = hash;
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
		word_begin(&w, d->text, d->len, s->start, s->end);
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
	look_up(d);
	multiwords_find(d);
}
