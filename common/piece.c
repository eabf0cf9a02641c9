#include "piece.h"
#include "fold.h"
#include "lexicon.h"
#include "unicode.h"
#include "utf8.h"

#include <stdlib.h>
#include <string.h>

enum { KEY_MAX = 64 };

static const uint64_t listed = LEX_BIT(LEX_TIMEWORD) | LEX_BIT(LEX_TIMEPART) |
			       LEX_BIT(LEX_NUMWORD) | LEX_BIT(LEX_CURRENCY);

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_plain_letter(char c)
{
	return (unsigned)((c | 32) - 'a') < 26;
}

static bool
is_letter_at(const char *s, size_t i, size_t end)
{
	uint32_t cp;

	if (i >= end)
		return false;
	if ((unsigned char)s[i] < 0x80)
		return is_plain_letter(s[i]);
	utf8_decode(s + i, end - i, &cp);
	return uc_is_alpha(uc_props(cp));
}

/* Length of the apostrophe at i, or 0. */
static size_t
apostrophe(const char *s, size_t i, size_t end)
{
	if (i < end && s[i] == '\'')
		return 1;
	if (end - i >= 3 && i < end && (memcmp(s + i, "\xE2\x80\x99", 3) == 0 || memcmp(s + i, "\xE2\x80\x98", 3) == 0))
		return 3;
	return 0;
}

/* Digits at i: how many, at most max; their value in *v. */
static size_t
digits(const char *s, size_t i, size_t end, size_t max, int *v)
{
	size_t n;

	*v = 0;
	for (n = 0; n < max && i + n < end && is_digit(s[i + n]); n++)
		*v = *v * 10 + (s[i + n] - '0');
	return n;
}

static bool
number_goes_on(const char *s, size_t i, size_t end)
{
	return i < end && is_digit(s[i]);
}

/* 2024-03-26, 26/3/2024, 3/26/2024, 26.3.2024; day and month by which fits, the day first if both. */
static size_t
numeric_date(const char *s, size_t i, size_t end, struct piece *p)
{
	int a, b, c, year, month, day;
	size_t n, m, k, at;
	char mark;

	n = digits(s, i, end, 4, &a);
	at = i + n;
	if (n == 3 || at >= end || strchr("-/.", s[at]) == NULL)
		return 0;
	mark = s[at++];
	m = digits(s, at, end, 2, &b);
	at += m;
	if (m == 0 || at >= end || s[at] != mark)
		return 0;
	at++;
	k = digits(s, at, end, 4, &c);
	at += k;
	if (k == 0 || k == 3 || number_goes_on(s, at, end))
		return 0;
	if (n == 4 && k <= 2 && mark != '.') {
		year = a;
		month = b;
		day = c;
	} else if (n <= 2 && (k == 4 || (k == 2 && mark == '/'))) {
		year = k == 4 ? c : c + (c < 50 ? 2000 : 1900);
		if (b > 12 || (mark == '/' && a <= 12)) {
			/* American order where it can be one */
			month = a;
			day = b;
		} else {
			month = b;
			day = a;
		}
	} else {
		return 0;
	}
	if (month < 1 || month > 12 || day < 1 || day > 31)
		return 0;
	p->year = (int16_t)year;
	p->month = (int8_t)month;
	p->day = (int8_t)day;
	p->is = PIECE('X');
	if (at < end && s[at] == 'T' && number_goes_on(s, at + 1, end)) {
		n = digits(s, at + 1, end, 2, &a);
		if (n == 2 && at + 3 < end && s[at + 3] == ':' && digits(s, at + 4, end, 2, &b) == 2 && a < 25 && b < 60) {
			p->hour = (int8_t)a;
			p->minute = (int8_t)b;
			at += 6;
		}
	}
	return at - i;
}

/* 17:30, 5:30:12; with a full stop only where a.m. or p.m. follow. */
static size_t
clock(const char *s, size_t i, size_t end, struct piece *p)
{
	int h, m, sec;
	size_t n, at;

	n = digits(s, i, end, 2, &h);
	at = i + n;
	if (n == 0 || h > 24 || at >= end || (s[at] != ':' && s[at] != '.'))
		return 0;
	if (digits(s, at + 1, end, 2, &m) != 2 || m > 59 || number_goes_on(s, at + 3, end))
		return 0;
	if (s[at] == '.') {
		at += 3;
		while (at < end && s[at] == ' ')
			at++;
		if (at + 1 >= end || strchr("aApP", s[at]) == NULL || strchr("mM.", s[at + 1]) == NULL ||
		    (strchr("mM", s[at + 1]) != NULL && is_letter_at(s, at + 2, end)))
			return 0;
		at = i + n;
	}
	sec = -1;
	at += 3;
	if (at < end && s[at] == ':' && digits(s, at + 1, end, 2, &sec) == 2 && sec < 60)
		at += 3;
	else
		sec = -1;
	p->hour = (int8_t)h;
	p->minute = (int8_t)m;
	p->second = (int8_t)sec;
	p->is = PIECE('T');
	return at - i;
}

/* 45, 45,000, 1.2, 1/2; *whole where there was no point. */
static size_t
plain_number(const char *s, size_t i, size_t end, struct piece *p)
{
	double v, unit;
	size_t at;
	int b;

	v = 0;
	for (at = i; number_goes_on(s, at, end); at++)
		v = v * 10 + (s[at] - '0');
	while (at - i <= 60 && end - at > 3 && s[at] == ',' && digits(s, at + 1, end, 4, &b) == 3) {
		v = v * 1000 + b;
		at += 4;
	}
	if (at + 1 < end && s[at] == '.' && is_digit(s[at + 1])) {
		unit = 1;
		for (at++; number_goes_on(s, at, end); at++) {
			v = v * 10 + (s[at] - '0');
			unit *= 10;
		}
		v /= unit;
	}
	p->number = v;
	p->is = PIECE('N');
	p->part = PART_DIGITS;
	return at - i;
}

/* The classes of whole digits, with what is glued behind them: 1998, 1990s, 3rd, 2015/16. */
static size_t
whole_number(const char *s, size_t i, size_t n, size_t end, struct piece *p)
{
	int v, b;
	size_t at, tail;

	at = i + n;
	digits(s, i, end, n, &v);
	tail = 0;
	while (is_letter_at(s, at + tail, end) && tail < 3)
		tail++;
	if (tail == 2) {
		/* st nd rd th */
		static const char ends[] = "stndrdth";
		size_t k;

		for (k = 0; k < 8; k += 2)
			if ((s[at] | 32) == ends[k] && (s[at + 1] | 32) == ends[k + 1])
				break;
		if (k < 8) {
			p->is = PIECE('O') | (v >= 1 && v <= 31 ? PIECE('o') : 0);
			p->part = PART_ORDINAL;
			return n + 2;
		}
	}
	if (n <= 2 && v >= 1 && v <= 31)
		p->is |= PIECE('D');
	tail = apostrophe(s, at, end);
	if (n == 4 && v >= 1000 && v < 2200) {
		p->is |= PIECE('Y');
		if (at < end && (s[at] == 's' || (tail > 0 && at + tail < end && s[at + tail] == 's')) && v % 10 == 0 &&
		    !is_letter_at(s, at + tail + 1, end)) {
			p->is = PIECE('k');
			p->part = PART_NONE;
			return n + tail + 1;
		}
		if (at < end && (s[at] == '/' || s[at] == '-' || (end - at >= 3 && memcmp(s + at, "\xE2\x80\x93", 3) == 0))) {
			tail = s[at] == '/' || s[at] == '-' ? 1 : 3;
			if (digits(s, at + tail, end, 3, &b) == 2 && b == (v + 1) % 100 &&
			    (s[at] == '/' || v > 1700)) {
				p->is = PIECE('Y');
				p->part = PART_NONE;
				return n + tail + 2;
			}
		}
	} else if (n == 2 && v % 10 == 0 && at < end && s[at] == 's' && !is_letter_at(s, at + 1, end)) {
		p->is = PIECE('k') | PIECE('{');
		p->part = PART_NONE;
		return n + 1;
	}
	return n;
}

static size_t
number_piece(const char *s, size_t i, size_t end, struct piece *p)
{
	size_t n, k;
	int a, b;

	if ((n = numeric_date(s, i, end, p)) > 0 || (n = clock(s, i, end, p)) > 0)
		return n;
	n = plain_number(s, i, end, p);
	k = digits(s, i, end, 5, &a);
	if (k == n && k < 5) {
		/* a fraction, 1/2; but neither 9/11 nor 24/7 */
		if (i + n + 1 < end && s[i + n] == '/' && (k = digits(s, i + n + 1, end, 3, &b)) > 0 && k < 3 &&
		    a < b && b <= 16 && (a < 9 || b != 11)) {
			p->number = (double)a / b;
			p->part = PART_FRACTION;
			p->is = 0;
			return n + 1 + k;
		}
		return whole_number(s, i, n, end, p);
	}
	return n;
}

/* '98, '90s */
static size_t
short_year(const char *s, size_t i, size_t end, struct piece *p)
{
	size_t n, k;
	int v;

	n = apostrophe(s, i, end);
	k = digits(s, i + n, end, 3, &v);
	if (k != 2)
		return 0;
	p->number = v;
	if (i + n + 2 < end && s[i + n + 2] == 's' && v % 10 == 0) {
		p->is = PIECE('k');
		return n + 3;
	}
	if (is_letter_at(s, i + n + 2, end))
		return 0;
	p->is = PIECE('y');
	return n + 2;
}

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

	e = &lex_entries[entry];
	if ((e->lists & listed) == 0)
		return false;
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

	for (at = i; at < end && is_plain_letter(s[at]); at++)
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
		while (number_goes_on(s, at, end))
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

/* The longest phrase of the lists at i; the first atom alone when there is none. */
static size_t
phrase(const char *s, size_t i, size_t end, struct piece *p)
{
	char key[FOLD_MAX(KEY_MAX) + 1];
	size_t at, n, stop, best, space;
	uint32_t entry, h;

	at = i;
	stop = best = atom(s, i, end);
	n = 0;
	h = LEX_SEED;
	for (;;) {
		if (n + (stop - at) > KEY_MAX)
			break;
		space = n;
		n += fold(key + n, s + at, stop - at);
		h = lex_hash(h, key + space, n - space);
		entry = lex_find_hashed(key, n, h);
		if (entry == 0)
			break;
		if (!is_letter_at(s, stop, end) || !is_letter_at(s, at, end))
			if (take_senses(p, entry, s + i, stop - i))
				best = stop;
		if (!lex_entries[entry].prefix || !gap(s, stop, end, &space) || stop + space >= end)
			break;
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
	    number_goes_on(s, i + 2, end) || is_letter_at(s, i + 2, end))
		return false;
	p->is = s[i] == 'Q' ? PIECE('q') : PIECE('j') | PIECE('{');
	p->number = s[i + 1] - '0';
	if (s[i] == 'H')
		p->value = halves[s[i + 1] - '1'];
	return true;
}

static size_t
mark_piece(const char *s, size_t i, size_t end, struct piece *p)
{
	uint32_t cp;
	unsigned len;
	size_t n;

	n = apostrophe(s, i, end);
	if (n > 0) {
		if (i + n < end && is_digit(s[i + n]) && (n = short_year(s, i, end, p)) > 0)
			return n;
		n = apostrophe(s, i, end);
		if (i + n < end && (s[i + n] | 32) == 's' && !is_letter_at(s, i + n + 1, end)) {
			p->is = PIECE('s');
			return n + 1;
		}
		/* years' experience */
		if (i > 0 && s[i - 1] == 's')
			p->is = PIECE('s');
		return n;
	}
	len = utf8_decode(s + i, end - i, &cp);
	if (cp == ',')
		p->is = PIECE('c');
	else if (uc_is_dash(uc_props(cp)) || cp == 0x2212)
		p->is = PIECE('`');
	else
		return phrase(s, i, end, p);
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

/* ---- numbers of several pieces ---- */

static bool
is_and(const struct piece *p, const char *s)
{
	return p->end - p->start == 3 && (p->is & PIECE('^')) && (s[p->start] | 32) == 'a';
}

/* Makes piece i of the pieces [i, end), with the value v. */
static void
join(struct piece *p, size_t i, size_t end, double v, size_t *count)
{
	if (end - i > 1) {
		p[i].end = p[end - 1].end;
		memmove(p + i + 1, p + end, (*count - end) * sizeof *p);
		*count -= end - i - 1;
		p[i].part = PART_JOINED;
		p[i].value = "";
		p[i].lex = 0;
	}
	p[i].number = v;
	p[i].is = PIECE('N');
}

/* The row of number pieces at i: its end, or i; its value in *v. */
static size_t
number_row(const struct piece *p, size_t i, size_t n, const char *s, enum piece_mode mode, double *v)
{
	double total, now, scale;
	size_t k;
	char last;

	total = now = 0;
	scale = 1e18;
	last = PART_NONE;
	k = i;
	if (p[k].is & PIECE('a') && p[k].end - p[k].start <= 2 && k + 1 < n && p[k + 1].part == PART_SCALE &&
	    (p[k + 1].is & PIECE('g')) == 0) {
		now = 1;
		last = PART_WORD;
		k++;
	} else if (p[k].part == PART_FRACTION && p[k].number == 0.5 && k + 2 < n &&
		   (p[k + 1].is & PIECE('a')) && p[k + 2].part == PART_SCALE) {
		now = 0.5;
		last = PART_FRACTION;
		k += 2;
	}
	if (mode == PIECES_AMOUNT && k == i && k + 1 < n && (p[k].is & PIECE('a')) && p[k].end - p[k].start <= 2 &&
	    (p[k + 1].part == PART_FRACTION ||
	     (p[k + 1].part == PART_ORDINAL && p[k + 1].number > 2 && k + 2 < n && (p[k + 2].is & PIECE('f'))))) {
		/* a third of, a quarter */
		now = p[k + 1].part == PART_FRACTION ? p[k + 1].number : 1 / p[k + 1].number;
		last = PART_FRACTION;
		k += 2;
	}
	for (; k < n; k++) {
		bool hyphen = last != PART_NONE && (p[k].is & PIECE('`')) && p[k].glued && k + 1 < n && p[k + 1].glued;
		const struct piece *q;

		/* three-quarters is no length of time */
		if (hyphen && mode == PIECES_TIME && p[k + 1].part == PART_FRACTION && p[k + 1].number == 0.25 &&
		    last == PART_WORD && now == 3) {
			*v = 0.75;
			return k + 2;
		}
		if (hyphen && !(p[k + 1].part == PART_WORD || p[k + 1].part == PART_SCALE ||
				((p[k + 1].part == PART_FRACTION || p[k + 1].part == PART_ORDINAL) && mode == PIECES_AMOUNT)))
			break;
		if (hyphen && last == PART_DIGITS && p[k + 1].part != PART_SCALE && p[k + 1].part != PART_FRACTION)
			break;
		q = &p[k + hyphen];
		if (q->part == PART_DIGITS) {
			if (last != PART_NONE)
				break;
			now = q->number;
		} else if (q->part == PART_WORD) {
			if (!(last == PART_NONE || last == PART_SCALE ||
			      (last == PART_WORD && now >= 20 && q->number < 10 && q->number > 0 &&
			       (long)now % 100 >= 20 && (long)now % 10 == 0)))
				break;
			if (last == PART_SCALE && now > 0 && (long)now % 100 != 0)
				break;
			now += q->number;
		} else if (q->part == PART_SCALE || (q->part == PART_GLUED && last == PART_DIGITS && q->glued)) {
			if (last == PART_NONE && (q->end - q->start < 3 || (mode == PIECES_AMOUNT && 0)))
				break;
			if (q->number <= 100) {
				/* hundred, dozen */
				if (now >= 1000)
					break;
				now = (now > 0 ? now : 1) * q->number;
			} else if (last == PART_SCALE && now == 0 && total > 0) {
				total *= q->number; /* a thousand million */
			} else {
				if (q->number >= scale)
					break;
				total += (now > 0 ? now : 1) * q->number;
				scale = q->number;
				now = 0;
			}
			last = PART_SCALE;
			k += hyphen;
			continue;
		} else if (q->part == PART_FRACTION && (last == PART_DIGITS || (last == PART_WORD && mode == PIECES_AMOUNT)) &&
			   q->number < 1 && (last == PART_DIGITS ? q->end - q->start <= 5 && q->lex == 0 : true)) {
			if (last == PART_DIGITS)
				now += q->number;
			else
				now *= q->number;
			last = PART_FRACTION;
			k += hyphen;
			continue;
		} else if (q->part == PART_FRACTION && last == PART_DIGITS && q->glued && (unsigned char)s[q->start] >= 0x80) {
			now += q->number; /* 5½ */
			last = PART_FRACTION;
			continue;
		} else if (mode == PIECES_AMOUNT && q->part == PART_ORDINAL && q->number > 2 && last == PART_WORD &&
			   now == 1 && (hyphen || (k + 1 < n && (p[k + 1].is & PIECE('f'))))) {
			now = 1 / q->number; /* one-fifth, one third of */
			last = PART_FRACTION;
			k += hyphen;
			continue;
		} else if (mode == PIECES_AMOUNT && last == PART_NONE && q->part == PART_FRACTION) {
			now = q->number;
			last = PART_FRACTION;
			continue;
		} else if (mode == PIECES_AMOUNT && last == PART_FRACTION && (q->is & PIECE('f')) && k + 2 < n &&
			   (p[k + 1].is & PIECE('a')) && p[k + 2].part == PART_SCALE) {
			k++; /* a quarter of a million */
			continue;
		} else if (last != PART_NONE && is_and(q, s) && k + 1 < n) {
			/* a hundred and five; two and a half */
			if (p[k + 1].part == PART_WORD && last == PART_SCALE && p[k + 1].number < 100) {
				last = PART_SCALE;
				continue;
			}
			if (k + 2 < n && (p[k + 1].is & PIECE('a')) && p[k + 2].part == PART_FRACTION) {
				now += p[k + 2].number;
				last = PART_FRACTION;
				k += 2;
				continue;
			}
			if (p[k + 1].part == PART_FRACTION && p[k + 1].number == 0.5) {
				now += 0.5;
				last = PART_FRACTION;
				k += 1;
				continue;
			}
			break;
		} else {
			break;
		}
		last = q->part;
		k += hyphen;
	}
	*v = total + now;
	return last == PART_NONE ? i : k;
}

/* tens of millions, hundreds of thousands, dozens */
static size_t
plural_row(const struct piece *p, size_t i, size_t n, double *v)
{
	size_t k;

	*v = p[i].number;
	for (k = i + 1; k + 1 < n && (p[k].is & PIECE('f')) && p[k + 1].part == PART_SCALES; k += 2)
		*v *= p[k + 1].number;
	return k;
}

static void
mark_year_words(struct piece *p, size_t *count, size_t i)
{
	double a, b;

	/* nineteen ninety-four */
	if (i == 0 || p[i].part == PART_DIGITS || p[i - 1].part == PART_DIGITS)
		return;
	a = p[i - 1].number;
	b = p[i].number;
	if ((p[i - 1].is & PIECE('N')) && a >= 11 && a <= 20 && b >= 10 && b < 100) {
		join(p, i - 1, i + 1, a * 100 + b, count);
		p[i - 1].is = PIECE('Y');
	}
}

static void
join_numbers(struct piece *p, size_t *count, const char *s, enum piece_mode mode)
{
	size_t i, end;
	double v;

	for (i = 0; i < *count; i++) {
		/* twenty-first */
		if (p[i].part == PART_WORD && p[i].number >= 20 && i + 2 < *count && (p[i + 1].is & PIECE('`')) &&
		    p[i + 2].part == PART_ORDINAL && p[i + 2].number < 10 && p[i + 2].glued) {
			join(p, i, i + 3, p[i].number + p[i + 2].number, count);
			p[i].part = PART_ORDINAL;
		}
		switch (p[i].part) {
		case PART_ORDINAL:
			p[i].is |= PIECE('O') | (p[i].number >= 1 && p[i].number <= 31 ? PIECE('o') : 0);
			if (p[i].is & PIECE('U')) /* a second */
				p[i].is |= PIECE('{');
			break;
		case PART_VAGUE:
			p[i].is |= PIECE('n');
			p[i].number = -1;
			break;
		case PART_COUPLE:
			p[i].is |= PIECE('N');
			break;
		case PART_SCALES:
			end = plural_row(p, i, *count, &v);
			if (mode == PIECES_AMOUNT || end - i > 1) {
				join(p, i, end, v, count);
				p[i].part = PART_SCALES;
			} else {
				p[i].is |= PIECE('n');
				p[i].number = -1;
			}
			break;
		case PART_NONE:
			if (!(p[i].is & PIECE('a')))
				break;
			/* FALLTHROUGH */
		case PART_DIGITS:
		case PART_WORD:
		case PART_SCALE:
		case PART_FRACTION:
			end = number_row(p, i, *count, s, mode, &v);
			if (end == i)
				break;
			if (end - i > 1 || p[i].part != PART_DIGITS)
				join(p, i, end, v, count);
			if (p[i].part != PART_DIGITS)
				mark_year_words(p, count, i);
			break;
		default:
			break;
		}
	}
}

size_t
pieces_read(const char *text, size_t start, size_t end, enum piece_mode mode,
	    struct piece piece[PIECE_MAX])
{
	struct piece *p;
	size_t i, n, count, space;
	uint32_t cp;

	count = 0;
	for (i = start; i < end && count < PIECE_MAX; i += n) {
		gap(text, i, end, &space);
		i += space;
		if (i >= end)
			break;
		p = &piece[count++];
		memset(p, 0, sizeof *p);
		p->value = "";
		p->hour = p->minute = p->second = -1;
		p->start = (uint32_t)i;
		p->glued = space == 0 && i > 0 && text[i - 1] != ' ' && text[i - 1] != '\n';
		utf8_decode(text + i, end - i, &cp);
		p->capital = uc_is_upper(uc_props(cp));
		if (is_digit(text[i]))
			n = number_piece(text, i, end, p);
		else if (quarter_piece(text, i, end, p))
			n = 2;
		else if (uc_is_alpha(uc_props(cp)))
			n = phrase(text, i, end, p);
		else
			n = mark_piece(text, i, end, p);
		/* SEC is no second */
		if (p->capital && (p->is & PIECE('{')) && (p->is & PIECE('u')))
			p->is = 0;
		if (p->is & (PIECE('Y') | PIECE('k') | PIECE('D') | PIECE('O'))) {
			int v;

			if (p->part == PART_ORDINAL || p->number == 0)
				if (digits(text, i, end, 9, &v) > 0)
					p->number = v;
		}
		p->end = (uint32_t)(i + n);
		if (p->end < end && text[p->end] == '.' && takes_stop(p, text)) {
			p->end++;
			n++;
		}
	}
	join_numbers(piece, &count, text, mode);
	return count;
}

bool
piece_is_text(const struct piece *p, const char *text, const char *words)
{
	const char *w;
	size_t n, k;

	for (w = words; *w != '\0'; w += n + (w[n] == ' ')) {
		n = strcspn(w, " ");
		if (n != p->end - p->start)
			continue;
		for (k = 0; k < n && ((text[p->start + k] | 32) == w[k] || text[p->start + k] == w[k]); k++)
			;
		if (k == n)
			return true;
	}
	return false;
}
