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

static void
add(struct doc *d, size_t start, size_t end, size_t last_end)
{
	struct token *t;
	size_t n;

	d->token = mem_grow(d->token, &d->token_cap, d->tokens + 1, sizeof *d->token);
	d->fold = mem_grow(d->fold, &d->fold_cap, d->fold_len + FOLD_MAX(end - start) + 1, 1);
	t = &d->token[d->tokens++];
	t->start = (uint32_t)start;
	t->end = (uint32_t)end;
	if (start > last_end)
		d->fold[d->fold_len++] = ' ';
	t->fold = (uint32_t)d->fold_len;
	n = fold(d->fold + d->fold_len, d->text + start, end - start);
	d->fold_len += n;
	t->len = (uint16_t)(n < UINT16_MAX ? n : UINT16_MAX);
	t->shape = (uint16_t)shape_of(d->text + start, end - start);
	if (start == last_end)
		t->shape = (uint16_t)(t->shape | TOKEN_GLUED);
	if (t->shape & TOKEN_PUNCT)
		t->shape = (uint16_t)(t->shape | facing(d, start, end));
	t->lex = t->len == n ? lex_find(d->fold + t->fold, n) : 0;
}

void
tokens_find(struct doc *d)
{
	struct sentence *s;
	struct word_scan w;
	size_t i, start;
	bool first;

	d->tokens = d->fold_len = 0;
	for (i = 0; i < d->sentences; i++) {
		s = &d->sentence[i];
		s->token = (uint32_t)d->tokens;
		first = true;
		word_begin(&w, d->text, s->start, s->end);
		while (word_next(&w, &start)) {
			add(d, start, w.at, d->tokens > 0 ? d->token[d->tokens - 1].end : s->start);
			if (first && !(d->token[d->tokens - 1].shape & TOKEN_PUNCT)) {
				d->token[d->tokens - 1].shape |= TOKEN_FIRST;
				first = false;
			}
		}
		s->tokens_end = (uint32_t)d->tokens;
	}
}
