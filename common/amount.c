#include "amount.h"
#include "lexicon.h"
#include "memo.h"
#include "piece.h"
#include "stretch.h"
#include "unicode.h"
#include "utf8.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

const char *const amount_kinds[] = {"number", "money", "percent"};

struct amount {
	enum amount_kind kind;
	double value;
	const char *currency;
};

/* ---- pieces ---- */

/* The sense of a currency that stands in this place (letters of currency.tsv), or NULL. */
static const struct lex_sense *
currency(const struct piece *p, const char *places)
{
	const struct lex_sense *s;
	const char *c;

	if (p->lex == 0 || (s = lex_sense(p->lex, LEX_CURRENCY)) == NULL)
		return NULL;
	for (c = places; *c != '\0'; c++)
		if (strchr(lex_extra(s), *c) != NULL)
			return s;
	return NULL;
}

static bool
is_number(const struct piece *p)
{
	return (p->is & PIECE('N')) != 0 && p->part != PART_COUPLE;
}

static bool
is_letter(char c)
{
	return (c | 32) >= 'a' && (c | 32) <= 'z';
}

/* Whether a letter or a digit ends before text[i]. */
static bool
word_before(const char *text, size_t i)
{
	uint32_t cp;

	if (i == 0)
		return false;
	utf8_prev(text, i, &cp);
	return uc_is_alpha(uc_props(cp)) || uc_is_digit(uc_props(cp));
}

/* Whether the name behind a number that is not a sum after all: 20 pounds of flour, seven won. */
static bool
no_money(const struct piece *p, size_t i, size_t name, size_t n, const char *text)
{
	if (piece_is_text(&p[name], text, "pounds pound") &&
	    ((name + 1 < n && (p[name + 1].is & (PIECE('f') | PIECE('`')))) || name - i > 1 ||
	     (i > 0 && piece_is_text(&p[i - 1], text, "weighs weighed weighing weigh lost gained lose losing gain")) ||
	     (i > 1 && piece_is_text(&p[i - 2], text, "weighs weighed weighing weigh lost gained lose losing gain"))))
		return true;
	if (piece_is_text(&p[name], text, "won lev mark real sole"))
		return p[i].number < 50 || p[name].capital;
	return p[name].capital && piece_is_text(&p[name], text, "bucks rand pence marks");
}

/* Whether the sign is one that stands joined to its digits only (j in currency.tsv). */
static bool
is_joined(const struct lex_sense *sign)
{
	return strchr(lex_extra(sign), 'j') != NULL;
}

/*
 * Whether the letters of piece k are a sign before the number behind it: Sh870; and one letter only before what can
 * be nothing but a sum, N4.7bn, R30,000, but not R2.
 */
static bool
is_sign(const struct lex_sense *sign, const struct piece *p, size_t k, const char *text)
{
	const struct piece *number = &p[k + 1];

	if (!is_joined(sign))
		return true;
	return number->glued && (p[k].end - p[k].start > 1 || number->part == PART_JOINED ||
				 memchr(text + number->start, ',', number->end - number->start) != NULL);
}

/* Whether the number that ends before piece j and one behind to, or, a dash, or between and and are a range of percents. */
static bool
is_range(const struct piece *p, size_t i, size_t j, size_t n, const char *text)
{
	if (j + 2 >= n || p[j + 2].part != PART_PERCENT || !is_number(&p[j + 1]) || p[i].number >= 1000 || (p[i].is & PIECE('Y')) ||
	    (i > 0 && (p[i - 1].is & PIECE('M'))))
		return false;
	return ((p[j].is & PIECE('`')) && p[j].glued && p[j + 1].glued) || piece_is_text(&p[j], text, "to or") ||
	       (piece_is_text(&p[j], text, "and") && (i == 0 || piece_is_text(&p[i - 1], text, "between")));
}

/* ---- the grammar ---- */

/* The longest amount that begins at piece i: its end, or i. */
static size_t
parse(const struct piece *p, size_t i, size_t n, const char *text, struct amount *a)
{
	const struct lex_sense *c;
	double sign;
	size_t k, j;

	k = i;
	sign = 1;
	a->kind = AMOUNT_NUMBER;
	a->currency = "";
	if ((p[k].is & PIECE('`')) && !p[k].glued && k + 1 < n && p[k + 1].glued && is_number(&p[k + 1]) &&
	    p[k].end - p[k].start != 3) {
		sign = -1;
		k++;
	} else if ((p[k].is & PIECE('`')) && k + 1 < n && p[k + 1].glued && is_number(&p[k + 1]) && !p[k].glued &&
		   memcmp(text + p[k].start, "\xE2\x88\x92", 3) == 0) {
		sign = -1;
		k++;
	}
	c = currency(&p[k], "s");
	if (c != NULL && k + 1 < n && is_number(&p[k + 1]) && is_sign(c, p, k, text) &&
	    (p[k + 1].glued || p[k].end - p[k].start > 1 || (unsigned char)text[p[k].start] >= 0x80 || text[p[k].start] == '$') &&
	    p[k + 1].part != PART_WORD) {
		a->kind = AMOUNT_MONEY;
		a->value = sign * p[k + 1].number;
		a->currency = lex_value(c);
		k += 2;
		/* $5 million dollars; C$ 5 million Canadian is too much */
		if (k < n && (c = currency(&p[k], "w")) != NULL && strcmp(lex_value(c), a->currency) == 0)
			k++;
		return k;
	}
	if (!is_number(&p[k]) && !((p[k].is & PIECE('O')) && p[k].part != PART_NONE))
		return i;
	a->value = sign * p[k].number;
	j = k + 1;
	if (!is_number(&p[k]))
		return j;
	if (j + 1 < n && (p[j].is & PIECE('`')) && p[j].glued && p[j + 1].glued &&
	    (currency(&p[j + 1], "wcdtb") != NULL || p[j + 1].part == PART_PERCENT))
		j++;
	if (j < n && p[j].part == PART_PERCENT) {
		a->kind = AMOUNT_PERCENT;
		a->value *= p[j].number;
		return j + 1;
	}
	/* 17.5 of between 17.5 and 18 per cent */
	if (is_range(p, k, j, n, text)) {
		a->kind = AMOUNT_PERCENT;
		a->value *= p[j + 2].number;
		return j;
	}
	/* half a percent, a quarter of a percentage point */
	if (j + 1 < n && (p[j].is & PIECE('a')) && p[j + 1].part == PART_PERCENT) {
		a->kind = AMOUNT_PERCENT;
		a->value *= p[j + 1].number;
		return j + 2;
	}
	if (j + 2 < n && (p[j].is & PIECE('f')) && (p[j + 1].is & PIECE('a')) && p[j + 2].part == PART_PERCENT) {
		a->kind = AMOUNT_PERCENT;
		a->value *= p[j + 2].number;
		return j + 3;
	}
	if (j + 1 < n && (p[j].is & PIECE('f')) && (p[k].part == PART_SCALES || p[k].number < 1) &&
	    currency(&p[j + 1], "w") != NULL) {
		/* millions of dollars */
		a->kind = AMOUNT_MONEY;
		a->currency = lex_value(currency(&p[j + 1], "w"));
		return j + 2;
	}
	c = j < n ? currency(&p[j], "wcdtb") : NULL;
	if (c != NULL && !(is_joined(c) && !p[j].glued) && !no_money(p, k, j, n, text)) {
		/* EUR may begin the next sum: 45 EUR 50 */
		a->kind = AMOUNT_MONEY;
		a->currency = lex_value(c);
		switch (*lex_extra(c)) {
		case 'c':
			a->value /= 100;
			break;
		case 'd':
			a->value /= 10;
			break;
		case 't':
			a->value *= 10;
			break;
		default:
			break;
		}
		return j + 1;
	}
	return k + 1;
}

/* ---- finding ---- */

/* Words before what is numbered by digits, by their first letter: in any case, and with a capital only. */
static const struct {
	const char *any, *capital;
} numbering[26] = {
    ['a' - 'a'] = {"article articles appendix", "asx airbus apollo"},
    ['b' - 'a'] = {"", "boeing"},
    ['c' - 'a'] = {"chapter clause", "cac channel"},
    ['d' - 'a'] = {"", "dax district"},
    ['e' - 'a'] = {"", "engine"},
    ['f' - 'a'] = {"", "ftse formula flight form"},
    ['g' - 'a'] = {"", "galaxy gate"},
    ['h' - 'a'] = {"", "highway"},
    ['i' - 'a'] = {"", "interstate iphone"},
    ['j' - 'a'] = {"junction", ""},
    ['k' - 'a'] = {"", "kospi"},
    ['l' - 'a'] = {"", "local level"},
    ['m' - 'a'] = {"", "motorway"},
    ['n' - 'a'] = {"", "nikkei nifty"},
    ['p' - 'a'] = {"paragraph phase page pages psalm", "proposition prop pier platform precinct"},
    ['r' - 'a'] = {"resolution", "route russell radio room"},
    ['s' - 'a'] = {"section sections", "stoxx"},
    ['t' - 'a'] = {"type", "topix title"},
    ['u' - 'a'] = {"", "unit"},
    ['v' - 'a'] = {"verse", ""},
    ['w' - 'a'] = {"", "windows ward"},
    ['y' - 'a'] = {"", ""},
    ['z' - 'a'] = {"", "zone"},
};

/* Whether piece i, digits, is what something is numbered by: section 189, Interstate 71, the S&P 500, Year 9. */
static bool
is_numbering(const struct piece *p, size_t i, const char *text)
{
	static const char index[] = "S&P ";
	const struct piece *before;
	size_t letter;

	if (p[i].start >= sizeof index - 1 && memcmp(text + p[i].start - (sizeof index - 1), index, sizeof index - 1) == 0)
		return true;
	if (i == 0 || p[i].glued || p[i].part != PART_DIGITS || memchr(text + p[i].start, ',', p[i].end - p[i].start) != NULL)
		return false;
	before = &p[i - 1];
	if (!is_letter(text[before->start]))
		return false;
	letter = (size_t)((text[before->start] | 32) - 'a');
	if (numbering[letter].any == NULL)
		return false;
	/* a year of school */
	if (p[i].number <= 13 && piece_is_text(before, text, "year years grade grades"))
		return true;
	return piece_is_text(before, text, numbering[letter].any) || (before->capital && piece_is_text(before, text, numbering[letter].capital));
}

static bool
are_digits(const struct piece *p, const char *text)
{
	uint32_t k;

	for (k = p->start; k < p->end; k++)
		if (text[k] < '0' || text[k] > '9')
			return false;
	return p->end > p->start;
}

/* Whether two rows of digits with one space between them go on as one. */
static bool
are_grouped(const struct piece *a, const struct piece *b, const char *text)
{
	return b->start == a->end + 1 && (text[a->end] == ' ' || text[a->end] == '-') && are_digits(a, text) && are_digits(b, text);
}

/*
 * Whether piece i is of a telephone number, or another that is nothing but digits: three groups of them or more, or
 * one that begins with a nought or a plus.
 */
static bool
is_telephone(const struct piece *p, size_t i, size_t n, const char *text)
{
	size_t first, last, k;

	if (!are_digits(&p[i], text))
		return false;
	/* (202) 555-0123 */
	if (p[i].start > 0 && text[p[i].start - 1] == '(' && memcmp(text + p[i].end, ") ", 2) == 0 && text[p[i].end + 2] >= '0' &&
	    text[p[i].end + 2] <= '9')
		return true;
	for (first = i; first > 0 && are_grouped(&p[first - 1], &p[first], text); first--)
		;
	for (last = i; last + 1 < n && are_grouped(&p[last], &p[last + 1], text); last++)
		;
	if (last > first + 1 || (last > first && p[first].start > 0 && text[p[first].start - 1] == '+'))
		return true;
	for (k = first; k <= last; k++)
		if (p[k].end - p[k].start > (last > first ? 1 : 4) && text[p[k].start] == '0')
			return true;
	return false;
}

/* Whether piece i, digits at text[start, end), begins its line as the mark of an item: 1. The river */
static bool
is_item_mark(const struct piece *p, size_t i, size_t n, const char *text)
{
	return are_digits(&p[i], text) && p[i].number < 100 && (p[i].start == 0 || text[p[i].start - 1] == '\n') && i + 1 < n && p[i + 1].glued &&
	       (text[p[i].end] == '.' || text[p[i].end] == ')') && text[p[i].end + 1] == ' ';
}

/* Whether the number [i, end) stands for itself, not in a name, a version or an idiom. */
static bool
stands_alone(const struct piece *p, size_t i, size_t end, size_t n, const char *text)
{
	const struct piece *w = &p[i];
	size_t k;
	char c;

	if (end == i + 1 && w->part == PART_DIGITS && (is_numbering(p, i, text) || is_telephone(p, i, n, text) || is_item_mark(p, i, n, text)))
		return false;
	if (i > 0 && w->glued) {
		if (p[i - 1].is & PIECE('`')) {
			/* F-16, COVID-19, 54-53 */
			if (p[i - 1].glued && word_before(text, p[i - 1].start) && w->part == PART_DIGITS)
				return false;
		} else {
			c = text[w->start - 1];
			if (word_before(text, w->start) || strchr("/.#@_:\\&", c) != NULL)
				return false;
		}
	} else if (w->glued && (word_before(text, w->start) || strchr("/.#@_:", text[w->start - 1]) != NULL)) {
		return false;
	}
	if (end < n && p[end].glued) {
		c = text[p[end].start];
		if (w->part == PART_DIGITS && (p[end].is & PIECE('`')) && end + 1 < n && p[end + 1].glued &&
		    p[end + 1].part == PART_DIGITS)
			return false;
		if (strchr("/@_", c) != NULL || (c == ':' && end + 1 < n && p[end + 1].glued))
			return false;
		if (c == '.' && end + 1 < n && p[end + 1].glued && p[end + 1].part == PART_DIGITS)
			return false;
		if (is_letter(c) && (unsigned char)c < 0x80 &&
		    (p[end].capital || p[end].end - p[end].start > 3) && w->part == PART_DIGITS)
			return false;
	}
	/* [7] refers to a note */
	if (i > 0 && end < n && w->glued && p[end].glued && text[w->start - 1] == '[' && text[p[end].start] == ']')
		return false;
	if ((w->is & PIECE('O')) && !is_number(w))
		return !piece_is_text(w, text, "first second") && !(end < n && (p[end].is & PIECE('`')) && p[end].glued &&
		       piece_is_text(w, text, "first second third"));
	if (piece_is_text(w, text, "one")) {
		/* a one-off */
		if (end + 1 < n && p[end].glued && piece_is_text(&p[end + 1], text, "off"))
			return false;
		/* one of us, no one, one another */
		if (end < n && (p[end].is & (PIECE('f') | PIECE('s'))) )
			return false;
		/* one or two */
		if (end + 1 < n && is_number(&p[end + 1]) && piece_is_text(&p[end], text, "or to and"))
			return true;
		if (end < n && piece_is_text(&p[end], text, "another who that which is was has had , . ; : ? ! ) and or in on at for to by as than \" ' with ” ’"))
			return false;
		if (i > 0 && piece_is_text(&p[i - 1], text, "no any every this that which each another the some only such last next new old first good"))
			return false;
		return end < n;
	}
	if (w->part == PART_FRACTION || (w->part == PART_JOINED && w->number == 0.5))
		/* half of them, half the town; not the first half, a half-brother */
		for (k = w->start; k < w->end; k++)
			if (text[k] >= '0' && text[k] <= '9')
				return true;
	if (w->number == 0.5 || w->number == 0.25) {
		if (i > 0 && (p[i - 1].is & (PIECE('O') | PIECE('L') | PIECE('x') | PIECE('h') | PIECE('i') | PIECE('N') | PIECE('Y') | PIECE('l'))))
			return false;
		if (piece_is_text(w, text, "half quarter quarters halves"))
			return end < n && ((p[end].is & PIECE('f')) || (piece_is_text(w, text, "half") && (p[end].is & PIECE('t'))));
		return !(end < n && p[end].glued && (p[end].is & PIECE('`')));
	}
	return true;
}

/* Whether the p at the end of the number [i, end) is plainly one of pence: up 12p, to 612p, 149.9p a litre; not 1080p. */
static bool
is_pence(const struct piece *p, size_t i, size_t end, size_t n, const char *text)
{
	if (text[p[end - 1].start] != 'p')
		return false;
	if (end < n && (p[end].is & (PIECE('a') | PIECE('z'))))
		return true;
	return i > 0 && !piece_is_text(&p[i], text, "144 240 360 480 720 1080 1440 2160") &&
	       piece_is_text(&p[i - 1], text, "to at of by from up down fell rose gained lost added shed dropped climbed slipped jumped "
					      "worth cost costs");
}

/* Whether the sum [i, end) is of pence with a mere p behind its digits. */
static bool
with_p(const struct piece *p, size_t end, const struct amount *a)
{
	const struct lex_sense *c;

	return a->kind == AMOUNT_MONEY && (c = currency(&p[end - 1], "c")) != NULL && is_joined(c);
}

void
amount_find(struct stretch *s, amount_found *found, void *state)
{
	const struct piece *piece = s->amounts;
	struct amount a;
	size_t n, i, end;

	if (!s->amount)
		return;
	for (n = s->amounts_count; n > 0 && piece->start < s->amount_floor; n--)
		piece++;
	for (i = 0; i < n && piece[i].start < s->last; i = end > i ? end : i + 1) {
		end = i;
		if (piece[i].start < s->amount_seen ||
		    (piece[i].part == PART_NONE && piece[i].lex == 0 && !(piece[i].is & (PIECE('N') | PIECE('`')))))
			continue;
		end = parse(piece, i, n, s->text, &a);
		if (end == i)
			continue;
		if (with_p(piece, end, &a) && !is_pence(piece, i, end, n, s->text)) {
			end--;
			a.kind = AMOUNT_NUMBER;
		}
		s->amount_floor = piece[end - 1].end;
		if (a.kind != AMOUNT_NUMBER || stands_alone(piece, i, end, n, s->text))
			found(state, piece[i].start, piece[end - 1].end, a.kind);
	}
}

/* ---- values ---- */

/* A whole number above 0 in decimal digits. */
static int
put_whole(char *to, size_t room, uint64_t v)
{
	char digit[20];
	size_t n, k;

	for (n = 0; v > 0; v /= 10)
		digit[n++] = (char)('0' + v % 10);
	if (n >= room)
		return 0;
	for (k = 0; k < n; k++)
		to[k] = digit[n - 1 - k];
	to[n] = '\0';
	return (int)n;
}

/* A plain decimal with at most six digits behind the point. */
static int
put_number(char *to, size_t room, double v)
{
	double whole;
	int n, digits;

	if (v >= 1 && v < 1e15 && v == (double)(uint64_t)v)
		return put_whole(to, room, (uint64_t)v);
	digits = 6;
	for (whole = v < 0 ? -v : v; whole >= 1e9 && digits > 0; whole /= 10)
		digits--;
	n = snprintf(to, room, "%.*f", digits, v);
	if (n <= 0 || (size_t)n >= room)
		return 0;
	if (strchr(to, '.') != NULL) {
		while (to[n - 1] == '0')
			n--;
		if (to[n - 1] == '.')
			n--;
	}
	to[n] = '\0';
	return n;
}

/*
 * The digits of s[0, n), where they are the number v, which is too large to be exact as a double: 0 where
 * there are none or too many, or where they are but a part of it (13,000,000 million).
 */
static int
put_digits(char *to, size_t room, const char *s, size_t n, double v)
{
	size_t i, k;
	double all;

	for (i = 0; i < n && !(s[i] >= '1' && s[i] <= '9'); i++)
		;
	all = 0;
	for (k = 0; i < n && k + 1 < room && ((s[i] >= '0' && s[i] <= '9') || s[i] == ','); i++) {
		if (s[i] == ',')
			continue;
		all = all * 10 + (s[i] - '0');
		to[k++] = s[i];
	}
	to[k] = '\0';
	return all > v * (1 - 1e-9) && all < v * (1 + 1e-9) ? (int)k : 0;
}

/* How far behind a mention its reading may depend on what stands there: one third, of; of a range, 5 to 10 per cent. */
enum { BEHIND = 12, RANGE = 40 };

/* So many digits a double can tell apart. */
enum { DIGITS_MAX = 15 };

/* Reads text[start, stop) as an amount that ends at end. */
static bool
read_amount(const char *text, size_t start, size_t end, size_t stop, struct amount *a)
{
	struct piece piece[PIECE_MAX];
	size_t n, i, last;

	n = pieces_read(text, start, stop, PIECES_AMOUNT, piece);
	for (i = 0; i < n && (piece[i].is & (PIECE('A') | PIECE('t'))) && !is_number(&piece[i]); i++)
		;
	if (i == n)
		return false;
	if (piece[i].part == PART_COUPLE) {
		a->kind = AMOUNT_NUMBER;
		a->value = piece[i].number;
		return piece[i].end == end;
	}
	if (i + 2 == n && (piece[i].is & PIECE('a')) && piece[i + 1].part == PART_ORDINAL) {
		/* a third, that has lost what it is a third of */
		a->kind = AMOUNT_NUMBER;
		a->value = 1 / piece[i + 1].number;
		return piece[i + 1].end == end;
	}
	last = parse(piece, i, n, text, a);
	return last > i && piece[last - 1].end == end;
}

/* Writes the value of the amount that is written as s[0, n); its length, 0 when it is too long. */
static size_t
put_value(const struct amount *a, const char *s, size_t n, char value[AMOUNT_VALUE])
{
	int len, at;

	at = a->kind == AMOUNT_MONEY ? snprintf(value, AMOUNT_VALUE, "%s ", a->currency) : 0;
	len = a->value < 1e15 ? 0 : put_digits(value + at, AMOUNT_VALUE - (size_t)at - 1, s, n, a->value);
	if (len == 0)
		len = put_number(value + at, AMOUNT_VALUE - (size_t)at - 1, a->value);
	if (len == 0) {
		value[0] = '\0';
		return 0;
	}
	if (a->kind == AMOUNT_PERCENT) {
		value[at + len++] = '%';
		value[at + len] = '\0';
	}
	return (size_t)(at + len);
}

/* The memo's place for the mention, or NULL where it is too long for one. */
static struct amount_known *
memo_place(struct amount_memo *memo, const char *s, size_t n)
{
	if (memo == NULL || n > AMOUNT_MEMO_TEXT || n == 0)
		return NULL;
	return &memo->known[memo_hash(s, n) % AMOUNT_MEMO];
}

/* The value of plain digits, 45 or 45,000: its length; 0 when the mention is something else. */
static size_t
digits_value(const char *s, size_t n, char value[AMOUNT_VALUE])
{
	size_t i, len;

	len = 0;
	for (i = 0; i < n; i++) {
		if (s[i] >= '0' && s[i] <= '9') {
			if (len == DIGITS_MAX)
				return 0;
			/* no noughts before it */
			len -= len == 1 && value[0] == '0';
			value[len++] = s[i];
		} else if (s[i] != ',' || i == 0 || (n - i) % 4 != 0) {
			return 0;
		}
	}
	value[len] = '\0';
	return len;
}

/* Reads text[start, end) as the first number of a range of percents, 10 in 10 to 12 per cent. */
static bool
read_range(const char *text, size_t text_len, size_t start, size_t end, struct amount *a)
{
	return read_amount(text, start, end, end + RANGE < text_len ? end + RANGE : text_len, a) && a->kind == AMOUNT_PERCENT;
}

size_t
amount_value(struct amount_memo *memo, const char *text, size_t text_len, size_t start, size_t end,
	     enum amount_kind kind, char value[AMOUNT_VALUE])
{
	struct amount_known *known;
	struct amount a;
	size_t n;
	bool itself;

	if (kind != AMOUNT_PERCENT && (n = digits_value(text + start, end - start, value)) > 0)
		return n;
	value[0] = '\0';
	known = memo_place(memo, text + start, end - start);
	if (known != NULL && known->len == end - start && memcmp(known->text, text + start, known->len) == 0 &&
	    (kind != AMOUNT_PERCENT || known->value[known->value_len - 1] == '%')) {
		memcpy(value, known->value, known->value_len);
		value[known->value_len] = '\0';
		return known->value_len;
	}
	itself = read_amount(text, start, end, end, &a);
	if (kind == AMOUNT_PERCENT && !(itself && a.kind == AMOUNT_PERCENT)) {
		if (read_range(text, text_len, start, end, &a))
			return put_value(&a, text + start, end - start, value);
		/* the article is not there to tell the unit */
		itself = read_amount(text, start, end, end, &a);
		a.kind = AMOUNT_PERCENT;
		return itself ? put_value(&a, text + start, end - start, value) : 0;
	}
	if (!itself && !read_amount(text, start, end, end + BEHIND < text_len ? end + BEHIND : text_len, &a))
		return 0;
	n = put_value(&a, text + start, end - start, value);
	if (known != NULL && itself && n > 0 && n <= AMOUNT_MEMO_TEXT) {
		known->len = (uint8_t)(end - start);
		known->value_len = (uint8_t)n;
		memcpy(known->text, text + start, known->len);
		memcpy(known->value, value, n);
	}
	return n;
}
