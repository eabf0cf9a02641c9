#include "amount_part.h"
#include "lexicon.h"
#include "stretch.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

const char *const amount_kinds[] = {"number", "money", "percent"};

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
	if (j + 2 >= n || p[j + 2].part != PART_PERCENT || !amount_is_number(&p[j + 1]) || p[i].number >= 1000 || (p[i].is & PIECE('Y')) ||
	    (i > 0 && (p[i - 1].is & PIECE('M'))))
		return false;
	return ((p[j].is & PIECE('`')) && p[j].glued && p[j + 1].glued) || piece_is_text(&p[j], text, "to or") ||
	       (piece_is_text(&p[j], text, "and") && (i == 0 || piece_is_text(&p[i - 1], text, "between")));
}

/* Whether piece j is a dash that joins the two ends of a range. */
static bool
is_dash_between(const struct piece *p, size_t j, size_t n)
{
	return j + 1 < n && (p[j].is & PIECE('`')) && p[j].glued && p[j + 1].glued;
}

/* Whether "between" stands before the sum that ends before piece j: between $120 and $130 million. */
static bool
is_between(const struct piece *p, size_t j, const char *text)
{
	static const char between[] = "etween ";
	const size_t n = sizeof between - 1;
	size_t start;

	start = p[j >= 2 ? j - 2 : 0].start;
	return start > n && memcmp(text + start - n, between, n) == 0;
}

/*
 * What the first number of a range of sums, which ends before piece j and has no scale, is to be multiplied by: 5 of $5-10
 * million by a million; 1 where there is no such range. *c is the currency that stands behind it, if *c is NULL.
 */
static double
range_scale(const struct piece *p, size_t j, size_t n, const char *text, double first, const struct lex_sense **c)
{
	const struct lex_sense *sign;
	double mantissa;
	size_t k;
	bool to;

	if (first >= 100000 || j + 1 >= n)
		return 1;
	k = j + 1;
	sign = currency(&p[k], "s");
	if (sign != NULL && *c != NULL && strcmp(lex_value(sign), lex_value(*c)) != 0)
		return 1;
	k += sign != NULL;
	/* $5 to $10 million, 5 to 10 million pounds; not: gave $5 to 10 million people */
	to = piece_is_text(&p[j], text, "to") && (sign != NULL || (*c == NULL && k + 1 < n && currency(&p[k + 1], "w") != NULL));
	to = to || (sign != NULL && piece_is_text(&p[j], text, "and") && is_between(p, j, text));
	if (!is_dash_between(p, j, n) && !to)
		return 1;
	if (k >= n || !amount_is_number(&p[k]) || p[k].part != PART_JOINED || p[k].number < 1000 || text[p[k].start] < '0' || text[p[k].start] > '9')
		return 1;
	mantissa = strtod(text + p[k].start, NULL);
	if (mantissa > 0 && memchr(text + p[k].start, ',', 3) != NULL)
		mantissa = p[k].number / 1e7 < 100000 ? p[k].number / 1e7 : mantissa; /* 1,500 crore */
	if (mantissa <= 0 || first >= mantissa || p[k].number / mantissa < 1000 || ((first >= 1000 || mantissa >= 1000) && p[k].number / mantissa != 1e7))
		return 1;
	if (*c == NULL)
		*c = k + 1 < n ? currency(&p[k + 1], "w") : NULL;
	return p[k].number / mantissa;
}

const char *
amount_range_currency(const struct piece *p, size_t i, const char *text)
{
	const struct lex_sense *c;

	if (i < 3 || !amount_is_number(&p[i - 2]))
		return NULL;
	c = currency(&p[i - 3], "s");
	/* $4m of NZ$3m-$4m */
	if (p[i].end == p[i].start + 1 && text[p[i].start] == '$' && (is_dash_between(p, i - 1, i + 1) || piece_is_text(&p[i - 1], text, "to")))
		return c != NULL && p[i - 3].end - p[i - 3].start > 1 && text[p[i - 3].end - 1] == '$' ? lex_value(c) : NULL;
	if (!is_dash_between(p, i - 1, i + 1) || p[i].number < 1000)
		return NULL;
	return c != NULL && is_sign(c, p, i - 3, text) ? lex_value(c) : NULL;
}

size_t
amount_parse(const struct piece *p, size_t i, size_t n, const char *text, struct amount *a)
{
	const struct lex_sense *c;
	const char *range;
	double sign, scale;
	size_t k, j;

	k = i;
	sign = 1;
	a->kind = AMOUNT_NUMBER;
	a->currency = "";
	if ((p[k].is & PIECE('`')) && !p[k].glued && k + 1 < n && p[k + 1].glued && amount_is_number(&p[k + 1]) &&
	    p[k].end - p[k].start != 3) {
		sign = -1;
		k++;
	} else if ((p[k].is & PIECE('`')) && k + 1 < n && p[k + 1].glued && amount_is_number(&p[k + 1]) && !p[k].glued &&
		   memcmp(text + p[k].start, "\xE2\x88\x92", 3) == 0) {
		sign = -1;
		k++;
	}
	c = currency(&p[k], "s");
	if (c != NULL && k + 1 < n && amount_is_number(&p[k + 1]) && is_sign(c, p, k, text) &&
	    (p[k + 1].glued || p[k].end - p[k].start > 1 || (unsigned char)text[p[k].start] >= 0x80 || text[p[k].start] == '$') &&
	    p[k + 1].part != PART_WORD) {
		a->kind = AMOUNT_MONEY;
		a->value = sign * p[k + 1].number;
		range = amount_range_currency(p, k, text);
		a->currency = range != NULL ? range : lex_value(c);
		k += 2;
		a->value *= range_scale(p, k, n, text, p[k - 1].number, &c);
		/* $5 million dollars; C$ 5 million Canadian is too much */
		if (k < n && (c = currency(&p[k], "w")) != NULL && strcmp(lex_value(c), a->currency) == 0)
			k++;
		/* $20 million AUD: which dollars they are */
		else if (k < n && text[p[i].start] == '$' && p[i].end - p[i].start == 1 && p[k].capital && p[k].end - p[k].start == 3 &&
			 text[p[k].end - 1] == 'D' && (c = currency(&p[k], "b")) != NULL) {
			a->currency = lex_value(c);
			k++;
		}
		return k;
	}
	if (!amount_is_number(&p[k]) && !((p[k].is & PIECE('O')) && p[k].part != PART_NONE))
		return i;
	a->value = sign * p[k].number;
	j = k + 1;
	if (!amount_is_number(&p[k]))
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
	/* 5 of 5-10 million dollars; 10 million of $5-10 million */
	c = NULL;
	scale = p[k].part == PART_DIGITS && (i == 0 || currency(&p[i - 1], "s") == NULL) ? range_scale(p, j, n, text, p[k].number, &c) : 1;
	if (scale > 1 && c != NULL) {
		a->kind = AMOUNT_MONEY;
		a->currency = lex_value(c);
		a->value *= scale;
		return j;
	}
	/* 15 billion of 15 billion to 20 billion yen */
	if (p[k].number >= 1000 && p[k].part == PART_JOINED && j + 2 < n && (is_dash_between(p, j, n) || piece_is_text(&p[j], text, "to")) &&
	    amount_is_number(&p[j + 1]) && p[j + 1].part == PART_JOINED && (c = currency(&p[j + 2], "w")) != NULL) {
		a->kind = AMOUNT_MONEY;
		a->currency = lex_value(c);
		return j;
	}
	range = amount_range_currency(p, k, text);
	if (range != NULL) {
		a->kind = AMOUNT_MONEY;
		a->currency = range;
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

/* Whether the p or c at the end of the number [i, end) is plainly one of pence or cents: up 12p, to 612p, 149.9p a litre; not 1080p. */
static bool
is_pence(const struct piece *p, size_t i, size_t end, size_t n, const char *text)
{
	if (text[p[end - 1].start] != 'p' && text[p[end - 1].start] != 'c')
		return (unsigned char)text[p[end - 1].start] >= 0x80;
	if (end < n && ((p[end].is & (PIECE('a') | PIECE('z'))) || piece_is_text(&p[end], text, "per")))
		return true;
	return i > 0 && !piece_is_text(&p[i], text, "144 240 360 480 720 1080 1440 2160") &&
	       piece_is_text(&p[i - 1], text, "to at of by from up down fell rose gained lost added shed dropped climbed slipped jumped "
					      "worth cost costs");
}

/* Whether the sum [i, end) is of pence or cents with a mere p or c behind its digits. */
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
		end = amount_parse(piece, i, n, s->text, &a);
		if (end == i)
			continue;
		if (with_p(piece, end, &a) && !is_pence(piece, i, end, n, s->text)) {
			end--;
			a.kind = AMOUNT_NUMBER;
		}
		s->amount_floor = piece[end - 1].end;
		if (a.kind != AMOUNT_NUMBER || amount_stands_alone(piece, i, end, n, s->text))
			found(state, piece[i].start, piece[end - 1].end, a.kind);
	}
}
