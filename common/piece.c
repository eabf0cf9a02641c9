#include "piece.h"
#include "doc.h"
#include "fold.h"
#include "lexicon.h"
#include "piece_parts.h"
#include "utf8.h"

#include <stdlib.h>
#include <string.h>

enum { KEY_MAX = 64 };

static const uint64_t listed = LEX_BIT(LEX_TIMEWORD) | LEX_BIT(LEX_TIMEPART) |
			       LEX_BIT(LEX_NUMWORD) | LEX_BIT(LEX_CURRENCY);

/* Whether the text at s is written as the sense wants it. */
static bool
fits(const char *s, size_t n, int form, bool capital)
{
	size_t i;
	uint32_t cp;

	if (form == LEX_LOWER)
		return true;
	if (form == LEX_CAPITAL)
		return capital;
	for (i = 0; i < n;) {
		i += utf8_decode(s + i, n - i, &cp);
		if (uc_is_lower(uc_props(cp)))
			return false;
	}
	return true;
}

/* 0.5, 1/3 */
static double
quotient(const char *s)
{
	char *end;
	double v;

	v = strtod(s, &end);
	return *end == '/' ? v / strtod(end + 1, NULL) : v;
}

/* Takes over what the lists say of the entry; false when nothing fits. */
static bool
take_senses(struct piece *p, uint32_t entry, const char *s, size_t n)
{
	const struct lex_entry *e;
	const struct lex_sense *x;
	const char *c;
	bool any;
	int k;

	if ((lex_lists(entry) & listed) == 0)
		return false;
	e = &lex_entries[entry];
	any = false;
	for (k = 0; k < e->senses; k++) {
		x = &lex_senses[e->sense + (uint32_t)k];
		if ((LEX_BIT(x->list) & listed) == 0 || !fits(s, n, x->form, p->capital))
			continue;
		if (!any) {
			p->is = 0;
			p->part = PART_NONE;
			p->value = "";
			any = true;
		}
		if (x->list == LEX_NUMWORD) {
			p->part = *lex_extra(x);
			p->number = quotient(lex_value(x));
		} else if (x->list != LEX_CURRENCY) {
			for (c = lex_value(x); *c != '\0'; c++)
				if (*c >= '@' && *c <= '~')
					p->is |= PIECE(*c);
			if (*lex_extra(x) != '\0')
				p->value = lex_extra(x);
		}
	}
	if (any)
		p->lex = entry;
	return any;
}

/* End of the run of letters, of digits, or of the single mark at i. */
static size_t
atom(const char *s, size_t i, size_t end)
{
	uint32_t cp, p;
	unsigned len;
	size_t at;

	for (at = i; at < end && piece_plain_letter(s[at]); at++)
		;
	if (at > i && (at == end || (unsigned char)s[at] < 0x80))
		return at;
	len = utf8_decode(s + i, end - i, &cp);
	at = i + len;
	p = uc_props(cp);
	if (uc_is_alpha(p) || cp == UTF8_BAD) {
		for (; at < end; at += len) {
			len = utf8_decode(s + at, end - at, &cp);
			if (!uc_is_alpha(uc_props(cp)) && !uc_is_mark(uc_props(cp)))
				break;
		}
	} else if (uc_is_digit(p)) {
		while (piece_digit_at(s, at, end))
			at++;
	}
	return at;
}

/* White space at i, but no empty line; *n its length. */
static bool
gap(const char *s, size_t i, size_t end, size_t *n)
{
	uint32_t cp;
	unsigned len;
	size_t at, lines;

	lines = 0;
	at = i;
	if (at < end && s[at] == ' ')
		at++;
	if (at == end || (s[at] > ' ' && s[at] < 0x7F)) {
		*n = at - i;
		return true;
	}
	for (; at < end; at += len) {
		len = utf8_decode(s + at, end - at, &cp);
		if (!uc_is_space(uc_props(cp)))
			break;
		lines += cp == '\n';
	}
	*n = at - i;
	return lines < 2;
}

/*
 * Whether a longer key of the lists may begin with the entry's key, in a text that goes on at
 * text[stop] with so much space: by the next three bytes, or as many as the key has.
 */
static bool
may_go_on(uint32_t entry, const char *text, size_t stop, size_t space, size_t end)
{
	const struct lex_onward *o = &lex_onwards[lex_entries[entry].onward];
	char next[3] = {0};
	size_t n, k;

	if ((o->lists & listed) == 0)
		return false;
	n = 0;
	if (space > 0)
		next[n++] = ' ';
	for (k = stop + space; n < sizeof next && k < end; k++) {
		if ((unsigned char)text[k] >= 0x80)
			return true;
		next[n++] = piece_plain_letter(text[k]) ? (char)(text[k] | 32) : text[k];
	}
	for (k = 1; k <= n; k++)
		if (o->next >> lex_next(next, k) & 1)
			return true;
	return false;
}

/* Adds the folded form of s[0, len) to the key of *n bytes with hash h; the hash of all. */
static uint32_t
add_folded(char *key, size_t *n, const char *s, size_t len, uint32_t h)
{
	size_t from;

	from = *n;
	*n += fold(key + from, s, len);
	return lex_hash(h, key + from, *n - from);
}

/*
 * The longest phrase of the lists at i; the first atom alone when there is none. A token that is the
 * first atom tells its entry; or NULL.
 */
static size_t
phrase(const char *s, size_t i, size_t end, const struct token *t, struct piece *p)
{
	char key[FOLD_MAX(KEY_MAX) + 1];
	size_t at, n, stop, best, space;
	uint32_t entry, h;
	bool known;

	at = i;
	stop = best = atom(s, i, end);
	if (t != NULL && t->start == i && t->end == stop && (lex_classes[t->class].reach & listed) == 0)
		return stop - i;
	n = 0;
	h = LEX_SEED;
	known = t != NULL && t->start == i && t->end == stop;
	for (;;) {
		if (n + (stop - at) > KEY_MAX)
			break;
		if (!known)
			h = add_folded(key, &n, s + at, stop - at, h);
		entry = known ? t->lex : lex_find_hashed(key, n, h);
		if (entry == 0)
			break;
		if (!piece_is_letter(s, stop, end) || !piece_is_letter(s, at, end))
			if (take_senses(p, entry, s + i, stop - i))
				best = stop;
		if (!gap(s, stop, end, &space) || stop + space >= end || !may_go_on(entry, s, stop, space, end))
			break;
		if (known)
			h = add_folded(key, &n, s + at, stop - at, h);
		known = false;
		at = stop + space;
		if (space > 0) {
			key[n++] = ' ';
			h = lex_hash(h, " ", 1);
		}
		stop = atom(s, at, end);
	}
	return best - i;
}

/* Q3, H1: a quarter or a half of a year. */
static bool
quarter_piece(const char *s, size_t i, size_t end, struct piece *p)
{
	static const char *const halves[] = {"1", "2"};

	if (i + 1 >= end || (s[i] != 'Q' && s[i] != 'H') || s[i + 1] < '1' || s[i + 1] > (s[i] == 'Q' ? '4' : '2') ||
	    piece_digit_at(s, i + 2, end) || piece_is_letter(s, i + 2, end))
		return false;
	p->is = s[i] == 'Q' ? PIECE('q') : PIECE('j') | PIECE('{');
	p->number = s[i + 1] - '0';
	if (s[i] == 'H')
		p->value = halves[s[i + 1] - '1'];
	return true;
}

/* FY24, FY2024: a fiscal year; its length, or 0. */
static size_t
fiscal_year(const char *s, size_t i, size_t end, struct piece *p)
{
	size_t n;
	int year;

	if (i + 3 >= end || s[i] != 'F' || s[i + 1] != 'Y')
		return 0;
	n = piece_digits(s, i + 2, end, 4, &year);
	if ((n != 2 && n != 4) || piece_digit_at(s, i + 2 + n, end) || piece_is_letter(s, i + 2 + n, end) || (n == 4 && (year < 1990 || year > 2099)))
		return 0;
	p->is = PIECE('Y');
	p->number = n == 2 ? 2000 + year : year;
	return n + 2;
}

/* (US time) as one piece: its length, or 0. */
static size_t
zone_in_brackets(const char *s, size_t i, size_t end, struct piece *p)
{
	struct piece zone;
	size_t n;

	if (i + 1 >= end || !piece_plain_letter(s[i + 1]))
		return 0;
	zone = *p;
	zone.capital = s[i + 1] < 'a';
	n = phrase(s, i + 1, end, NULL, &zone);
	if (!(zone.is & PIECE('Z')) || i + 1 + n >= end || s[i + 1 + n] != ')')
		return 0;
	p->is = PIECE('Z');
	p->value = zone.value;
	return n + 2;
}

static size_t
mark_piece(const char *s, size_t i, size_t end, const struct token *t, struct piece *p)
{
	uint32_t cp;
	unsigned len;
	size_t n;

	n = piece_apostrophe(s, i, end);
	if (n > 0) {
		if (i + n < end && piece_is_digit(s[i + n]) && (n = piece_short_year(s, i, end, p)) > 0)
			return n;
		n = piece_apostrophe(s, i, end);
		if (i + n < end && (s[i + n] | 32) == 's' && !piece_is_letter(s, i + n + 1, end)) {
			p->is = PIECE('s');
			return n + 1;
		}
		/* years' experience */
		if (i > 0 && s[i - 1] == 's')
			p->is = PIECE('s');
		return n;
	}
	if (s[i] == '(' && (n = zone_in_brackets(s, i, end, p)) > 0)
		return n;
	len = utf8_decode(s + i, end - i, &cp);
	if (cp == ',')
		p->is = PIECE('c');
	else if (uc_is_dash(uc_props(cp)) || cp == 0x2212)
		p->is = PIECE('`');
	else
		return phrase(s, i, end, t, p);
	return len;
}

/* Whether a full stop behind the piece belongs to it: Sept., 5 p.m., 146 B.C. */
static bool
takes_stop(const struct piece *p, const char *s)
{
	size_t n;

	n = p->end - p->start;
	if (s[p->end - 1] == '.')
		return false;
	if (p->is & (PIECE('M') | PIECE('W')))
		return (n <= 4 || (n == 5 && memcmp(s + p->start, "Thurs", 5) == 0)) &&
		       !(n == 4 && (s[p->start + 2] == 'n' || s[p->start + 2] == 'l') && (s[p->start + 3] == 'e' || s[p->start + 3] == 'y')) &&
		       !(n == 3 && s[p->start + 2] == 'y');
	if (p->is & (PIECE('p') | PIECE('B') | PIECE('b')))
		return memchr(s + p->start, '.', n) != NULL;
	return (p->is & PIECE('{')) && (p->is & PIECE('u'));
}

static const struct piece blank = {.value = "", .hour = -1, .minute = -1, .second = -1};

/*
 * What a piece is by what stands around it; before is the piece before it, or NULL. Returns its length, n
 * of it so far, with a full stop that belongs to it.
 */
static size_t
settle(struct piece *p, const struct piece *before, const char *text, size_t end, size_t n)
{
	size_t i = p->start;
	int v;

	/* from now, with nothing before it that it counts */
	if ((p->is & PIECE('g')) && memchr(text + i, ' ', n) != NULL &&
	    !(before != NULL && (before->is & (PIECE('u') | PIECE('U') | PIECE('I'))))) {
		n = atom(text, i, end) - i;
		p->is = 0;
	}
	/* or two, behind days; in one or two it is a number */
	if ((p->is & PIECE('I')) && *p->value == '2' && !(before != NULL && (before->is & (PIECE('u') | PIECE('U'))))) {
		n = atom(text, i, end) - i;
		p->is = PIECE('^');
	}
	/* SEC is no second */
	if (p->capital && (p->is & PIECE('{')) && (p->is & PIECE('u')))
		p->is = 0;
	if ((p->is & (PIECE('Y') | PIECE('k') | PIECE('D') | PIECE('O'))) && (p->part == PART_ORDINAL || p->number == 0) &&
	    piece_digits(text, i, end, 9, &v) > 0)
		p->number = v;
	p->end = (uint32_t)(i + n);
	if (p->end < end && text[p->end] == '.' && takes_stop(p, text)) {
		p->end++;
		n++;
	}
	return n;
}

/* The piece at i as the text has it; t is the token that begins there, or NULL. Its length. */
static size_t
read_piece(struct piece *p, const char *text, size_t i, size_t end, const struct token *t)
{
	uint32_t cp;

	size_t n;

	utf8_decode(text + i, end - i, &cp);
	p->capital = uc_is_upper(uc_props(cp));
	if (piece_is_digit(text[i]))
		return piece_number(text, i, end, p);
	if (text[i] == 'F' && (n = fiscal_year(text, i, end, p)) > 0)
		return n;
	if (quarter_piece(text, i, end, p))
		return 2;
	if (uc_is_alpha(uc_props(cp)))
		return phrase(text, i, end, t, p);
	return mark_piece(text, i, end, t, p);
}

size_t
pieces_read(const char *text, size_t start, size_t end, enum piece_mode mode,
	    struct piece piece[PIECE_MAX])
{
	struct piece *p;
	size_t i, n, count, space;

	count = 0;
	for (i = start; i < end && count < PIECE_MAX; i += n) {
		gap(text, i, end, &space);
		i += space;
		if (i >= end)
			break;
		p = &piece[count++];
		*p = blank;
		p->start = (uint32_t)i;
		p->glued = space == 0 && i > 0 && text[i - 1] != ' ' && text[i - 1] != '\n';
		n = read_piece(p, text, i, end, NULL);
		n = settle(p, count > 1 ? p - 1 : NULL, text, end, n);
	}
	piece_join(piece, &count, text, mode);
	return count;
}

/* Whether the token is one atom: a word of letters that the next token does not go on with, or a single mark. */
static bool
is_atom(const struct token *t, const struct token *stop)
{
	const struct token *next = t + 1;

	if (t->shape & TOKEN_ALPHA)
		return next == stop || !(next->shape & TOKEN_GLUED) || !(next->shape & (TOKEN_LETTER | TOKEN_DIGIT)) ||
		       (next->shape & TOKEN_APOSTROPHE);
	return (t->shape & TOKEN_PUNCT) && t->end - t->start == 1;
}

/* Whether a dollar sign goes on within the next token: $ + US105. */
static bool
is_sign_within(const struct token *t, const struct token *stop, char c)
{
	const unsigned both = TOKEN_GLUED | TOKEN_CAPITAL | TOKEN_DIGIT;

	return c == '$' && t + 1 != stop && (t[1].shape & both) == both;
}

/* The longest phrase of the lists that begins with the token, which is an atom: its length. */
static size_t
phrase_of_tokens(struct piece *p, const struct doc *d, const struct token *t, const struct token *stop)
{
	const struct multiword *m;
	const struct token *last;

	last = t;
	take_senses(p, t->lex, d->text + t->start, t->end - t->start);
	if (t->multiword != 0)
		for (m = &d->multiword[t->multiword]; m->count != 0 && (size_t)(stop - t) >= m->count; m++)
			if (take_senses(p, m->entry, d->text + t->start, t[m->count - 1].end - t->start))
				last = t + m->count - 1;
	return last->end - t->start;
}

enum piece_parts
pieces_of_tokens(const struct doc *d, size_t from, size_t to, struct piece piece[PIECE_MAX], size_t *count)
{
	const struct token *t, *stop;
	enum piece_parts parts;
	struct piece *p, *before;
	size_t i, n, end, space;
	char c;

	t = d->token + from;
	stop = d->token + to;
	end = stop[-1].end;
	before = NULL;
	parts = PARTS_NONE;
	i = t->start;
	for (p = piece; p < piece + PIECE_MAX; before = p++) {
		while (t != stop && t->end <= i)
			t++;
		if (t == stop)
			break;
		*p = blank;
		if (t->start < i) {
			/* the piece before ended within this token */
			gap(d->text, i, end, &space);
			i += space;
			p->glued = space == 0;
			t += t->end <= i;
			if (i >= end)
				break;
			p->start = (uint32_t)i;
			n = read_piece(p, d->text, i, end, NULL);
		} else {
			i = p->start = t->start;
			p->glued = (t->shape & TOKEN_GLUED) && i > 0;
			c = d->text[i];
			if (!is_atom(t, stop) || c == '\'' || c == '(' || c == '-' || is_sign_within(t, stop, c)) {
				n = read_piece(p, d->text, i, end, t);
			} else {
				p->capital = (t->shape & TOKEN_CAPITAL) != 0;
				if ((lex_classes[t->class].reach & listed) == 0) {
					p->is = c == ',' ? PIECE('c') : 0;
					i = p->end = t->end;
					continue;
				}
				n = phrase_of_tokens(p, d, t, stop);
			}
		}
		i += settle(p, before, d->text, end, n);
		if (p->part != PART_NONE)
			parts |= p->part == PART_FRACTION || p->part == PART_ORDINAL || p->part == PART_SCALES
				     ? PARTS_ANY | PARTS_DIFFER
				     : PARTS_ANY;
	}
	*count = (size_t)(p - piece);
	return parts;
}

bool
piece_is_text(const struct piece *p, const char *text, const char *words)
{
	const char *w, *s;
	size_t n, k;

	n = p->end - p->start;
	s = text + p->start;
	for (w = words;; w++) {
		for (k = 0; k < n && w[k] != '\0' && ((s[k] | 32) == w[k] || s[k] == w[k]); k++)
			;
		if (k == n && (w[k] == ' ' || w[k] == '\0'))
			return true;
		for (w += k; *w != ' '; w++)
			if (*w == '\0')
				return false;
	}
}
