#include "words.h"
#include "fold.h"
#include "lemma_compiled.h"
#include "lexicon.h"
#include "mem.h"
#include "memo.h"
#include "msg.h"
#include "porter2.h"
#include "unicode.h"
#include "utf8.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Typographic signs and what stands for them on a keyboard. fold() knows of two that end words. */
static const struct {
	uint32_t cp;
	const char *plain;
} signs[] = {
    {0x00A0, " "},  {0x00AB, "\""}, {0x00BB, "\""}, {0x2010, "-"},  {0x2011, "-"},   {0x2012, "-"},
    {0x2013, "-"},  {0x2014, "-"},  {0x2015, "-"},  {0x2018, "'"},  {0x2019, "'"},   {0x201A, "'"},
    {0x201B, "'"},  {0x201C, "\""}, {0x201D, "\""}, {0x201E, "\""}, {0x201F, "\""},  {0x2026, "..."},
    {0x2032, "'"},  {0x2033, "\""}, {0x2039, "'"},  {0x203A, "'"},  {0x2212, "-"},   {0x02BC, "'"},
    {0xFF07, "'"},
};

/* What becomes of ASCII as it is, and in lower case; 0: of a word with that byte more is to be known. */
static const char plain_ascii[2][256] = {{
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, ' ', '!', '"', '#', '$', '%', '&', '\'', '(', ')', '*', '+', ',', '-', '.', '/', '0', '1',
    '2', '3', '4', '5', '6', '7', '8', '9', ':', ';', '<', '=', '>', '?', '@', 'A', 'B', 'C', 'D',
    'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S', 'T', 'U', 'V', 'W',
    'X', 'Y', 'Z', '[', 0, ']', '^', '_', '`', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j',
    'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z', '{', '|', '}',
    '~', 0,
}, {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, ' ', '!', '"', '#', '$', '%', '&', '\'', '(', ')', '*', '+', ',', '-', '.', '/', '0', '1',
    '2', '3', '4', '5', '6', '7', '8', '9', ':', ';', '<', '=', '>', '?', '@', 'a', 'b', 'c', 'd',
    'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w',
    'x', 'y', 'z', '[', 0, ']', '^', '_', '`', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j',
    'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z', '{', '|', '}',
    '~', 0,
}};

/* Copies s[0, n) to to, which has room for 3 * n bytes, with plain signs. */
static size_t
plain(char *to, const char *s, size_t n)
{
	uint32_t cp;
	size_t i, len;
	unsigned k;
	char *t;

	for (t = to; n > 0; s += k, n -= k) {
		k = utf8_decode(s, n, &cp);
		if (cp >= 0xA0) {
			for (i = 0; i < sizeof signs / sizeof signs[0]; i++)
				if (signs[i].cp == cp)
					break;
			if (i < sizeof signs / sizeof signs[0]) {
				len = strlen(signs[i].plain);
				memcpy(t, signs[i].plain, len);
				t += len;
				continue;
			}
		}
		memcpy(t, s, k);
		t += k;
	}
	return (size_t)(t - to);
}

/* The base form or the stem, of a word in lower case. */
static const char *
reduce(struct words *w, const char *s, size_t *n)
{
	const char *base;

	w->out = mem_grow(w->out, &w->out_cap, *n + 1, 1);
	/* a possessive's s is no ending of these */
	if (w->lemma && !(*n > 2 && memcmp(s + *n - 2, "'s", 2) == 0)) {
		base = lemma(&lemma_compiled, s, *n, 0, w->out, n);
		if (!w->stem)
			return base;
		if (base != w->out) {
			w->out = mem_grow(w->out, &w->out_cap, *n + 1, 1);
			memmove(w->out, base, *n);
		}
	} else if (!w->stem) {
		return s;
	} else {
		memcpy(w->out, s, *n);
	}
	*n = porter2(w->out, *n);
	return w->out;
}

/* The base with the capitals of the word it comes from: Studies, study to Study; RAN, run to RUN. */
static const char *
with_capitals(struct words *w, const char *s, size_t n, const char *base, size_t *len)
{
	uint32_t cp, lower;
	size_t i, k, capitals;
	unsigned m;
	bool first;

	w->cased = mem_grow(w->cased, &w->cased_cap, n + 3 * *len + UTF8_MAX, 1);
	/* as far as both have the same letters, those of the word */
	for (i = k = 0; i < n && k < *len; i += m) {
		m = utf8_decode(s + i, n - i, &cp);
		if (k + utf8_decode(base + k, *len - k, &lower) > *len || cp == UTF8_BAD || uc_fold(cp) != lower)
			break;
		k += utf8_decode(base + k, *len - k, &lower);
	}
	memcpy(w->cased, s, i);
	/* and the others are capitals where all of the word's are, or one does where it begins so */
	for (capitals = m = 0; m < n && !(s[m] >= 'a' && s[m] <= 'z'); m++)
		capitals += s[m] >= 'A' && s[m] <= 'Z';
	first = i == 0 && s[0] >= 'A' && s[0] <= 'Z';
	for (; k < *len; k++, first = false) {
		w->cased[i] = base[k];
		if (((m == n && capitals > 1) || first) && base[k] >= 'a' && base[k] <= 'z')
			w->cased[i] = (char)(base[k] - ('a' - 'A'));
		i++;
	}
	*len = i;
	return w->cased;
}

/* The base form or the stem of a word that keeps its capitals. */
static const char *
reduce_cased(struct words *w, const char *s, size_t *n)
{
	const char *base;
	size_t len;

	w->lower = mem_grow(w->lower, &w->lower_cap, FOLD_MAX(*n), 1);
	len = fold(w->lower, s, *n);
	base = reduce(w, w->lower, &len);
	base = with_capitals(w, s, *n, base, &len);
	*n = len;
	return base;
}

static const char *
find_form(struct words *w, const char *s, size_t n, bool name, size_t *len)
{
	const char *p;
	size_t i;

	w->buf = mem_grow(w->buf, &w->cap, FOLD_MAX(3 * n) + 3 * n, 1);
	if (utf8_ascii(s, n) == n) {
		if (w->keep_case) {
			memcpy(w->buf, s, n);
		} else {
			for (i = 0; i < n; i++)
				w->buf[i] = s[i] >= 'A' && s[i] <= 'Z' ? (char)(s[i] + 32) : s[i];
		}
		*len = n;
		p = w->buf;
	} else {
		p = nfc_apply(&w->nfc, w->strip ? NFC_C | NFC_STRIP : NFC_C, s, n, &n);
		if (p == NULL)
			msg_die("out of memory (a word of %zu bytes)", n);
		w->buf = mem_grow(w->buf, &w->cap, FOLD_MAX(3 * n) + 3 * n, 1);
		*len = plain(w->buf, p, n);
		p = w->buf;
		if (!w->keep_case) {
			n = *len;
			*len = fold(w->buf + 3 * n, w->buf, n);
			p = w->buf + 3 * n;
		}
	}
	if (*len == 3 && (memcmp(p, "n't", 3) == 0 || memcmp(p, "N'T", 3) == 0))
		return *p == 'N' ? "NOT" : "not";
	if (w->inflected && !name)
		p = w->keep_case ? reduce_cased(w, p, len) : reduce(w, p, len);
	return p;
}

/* The place of the word among those known. */
static size_t
place_of(const char *s, size_t n, bool name)
{
	return (memo_hash(s, n) + name) % WORDS_KNOWN;
}

/* Whether nothing in s[0, n) is escaped in a record. */
static bool
is_unescaped(const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if ((unsigned char)s[i] < ' ' || s[i] == '\\')
			return false;
	return true;
}

const char *
words_form(struct words *w, const char *s, size_t n, bool name, size_t *len)
{
	struct words_known *known;
	const char *form;

	form = find_form(w, s, n, name, len);
	if (n - 1 < WORDS_TEXT && *len <= WORDS_FORM && is_unescaped(s, n) && is_unescaped(form, *len)) {
		known = &w->known[place_of(s, n, name)];
		known->len = (uint8_t)n;
		known->form_len = (uint8_t)*len;
		known->name = name;
		memcpy(known->text, s, n);
		memcpy(known->form, form, *len);
	}
	return form;
}

/* Writes the form of a word of plain ASCII, which has as many bytes; false: there is more to it. */
static bool
plain_form(const struct words *w, const char *s, size_t n, char *to)
{
	const char *as;
	size_t i;

	as = plain_ascii[w->keep_case ? 0 : 1];
	for (i = 0; i < n; i++)
		if ((to[i] = as[(unsigned char)s[i]]) == '\0')
			return false;
	return true;
}

bool
words_quick(const struct words *w, const char *s, size_t n, bool name, char *to, size_t *len)
{
	const struct words_known *known;

	*len = n;
	/* three bytes may be n't */
	if (n != 3 && (name || !w->inflected) && plain_form(w, s, n, to))
		return true;
	if (n - 1 >= WORDS_TEXT)
		return false;
	known = &w->known[place_of(s, n, name)];
	if (known->len != n || known->name != name || memcmp(known->text, s, n) != 0)
		return false;
	*len = known->form_len;
	memcpy(to, known->form, known->form_len);
	return true;
}

void
words_free(struct words *w)
{
	nfc_free(&w->nfc);
	free(w->buf);
	free(w->out);
	free(w->lower);
	free(w->cased);
}
