/*
 * Times of day with a full stop: 17.48 BST, at 9.30 on Friday. The same digits may be a rate, a price or a length,
 * so what stands around them must say that they are a time.
 */
#include "lexicon.h"
#include "piece_parts.h"

static bool
is(const struct piece *p, size_t i, size_t n, const char *classes)
{
	if (i < n)
		for (; *classes != '\0'; classes++)
			if (p[i].is & PIECE(*classes))
				return true;
	return false;
}

static bool
is_money(const struct piece *p, size_t i, size_t n)
{
	return i < n && p[i].lex != 0 && lex_in(p[i].lex, LEX_CURRENCY);
}

/* Whether digits that may be a time of day are at piece i. */
static bool
may_be(const struct piece *p, size_t i, size_t n)
{
	return i < n && p[i].hour >= 0 && (p[i].is & (PIECE('N') | PIECE('T')));
}

/* Whether a day or a part of one begins at piece i: on Friday, the following morning, 3 March, tomorrow. */
static bool
day_at(const struct piece *p, size_t i, size_t n)
{
	i += is(p, i, n, "c");
	i += is(p, i, n, "_");
	i += is(p, i, n, "t");
	i += is(p, i, n, "LlxhHF");
	return is(p, i, n, "WPX") || (is(p, i, n, "V") && *p[i].value == 'D') ||
	       (is(p, i, n, "Do") && (is(p, i + 1, n, "M") || (is(p, i + 1, n, "f") && is(p, i + 2, n, "M")))) ||
	       (is(p, i, n, "M") && is(p, i + 1, n, "Do"));
}

/* Whether what stands at piece i leaves the digits before it as they are, with no unit: a mark, or a word of few kinds. */
static bool
ends(const struct piece *p, size_t i, size_t n, const char *text)
{
	size_t k;

	if (i >= n)
		return true;
	for (k = i; k < i + 4; k++)
		if (is_money(p, k, n))
			return false;
	/* at 9.30, up from 9.10 */
	if (i + 1 < n && is(p, i, n, "c") && piece_is_text(&p[i + 1], text, "up down compared"))
		return false;
	if (p[i].glued)
		return strchr(".,;:!?)\"'", text[p[i].start]) != NULL || ((unsigned char)text[p[i].start] == 0xE2 && !is(p, i, n, "`"));
	if (is(p, i, n, "^"))
		return i + 1 < n && !is(p, i + 1, n, "NDYna") && !p[i + 1].part;
	return is(p, i, n, "_") || text[p[i].start] == '(' ||
	       piece_is_text(&p[i], text, "when as but after before with the he she they we i it because while local there that sharp");
}

/* Whether the word at piece i is one of rates, prices and what rises and falls. */
static bool
is_of_rates(const struct piece *p, size_t i, const char *text)
{
	return p[i].part != PART_NONE || (p[i].lex != 0 && lex_in(p[i].lex, LEX_CURRENCY)) ||
	       piece_is_text(&p[i], text, "up down higher lower fell fall falls fallen rose rise rises risen stood stands trading traded trade "
					  "trades yield yields index points ended settled priced valued rate rates odds ratio average averaged "
					  "averaging unchanged fixed set quoted steady flat dropped gained shares stock price dollar euro pound "
					  "sterling increased cut grew jumped climbed slipped won weighed timed");
}

/* Whether the digits at piece i are a time of day, by what stands around them. */
static bool
is_clock(const struct piece *p, size_t i, size_t n, const char *text)
{
	size_t k;

	if (is(p, i + 1, n, "Z"))
		return i == 0 || !(p[i].glued && is_money(p, i - 1, n));
	/* 17.00 of from 9.30 to 17.00 GMT, which the first has shown; and the first */
	if (i > 1 && is(p, i - 1, n, "^`") && is(p, i - 2, n, "T"))
		return true;
	if (is(p, i + 1, n, "^`") && may_be(p, i + 2, n) &&
	    (is(p, i + 3, n, "Z") || day_at(p, i + 3, n) || piece_is_text(&p[i + 1], text, "until till")))
		return is(p, i + 3, n, "Z") || (i > 0 && piece_is_text(&p[i - 1], text, "at from between around about open"));
	k = i - (i > 0 && is(p, i - 1, n, "A") ? 1 : 0);
	if (k > 1 && is_of_rates(p, k - 2, text))
		return false;
	if (day_at(p, i + 1, n))
		return k < i || (k > 0 && piece_is_text(&p[k - 1], text, "at until till from by before after since between"));
	return k > 0 && p[i].minute % 5 == 0 && piece_is_text(&p[k - 1], text, "at until till before") && ends(p, i + 1, n, text);
}

void
piece_clocks(struct piece *p, size_t n, const char *text, bool all)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (p[i].part != PART_DIGITS || !may_be(p, i, n) || !(all || is_clock(p, i, n, text)))
			continue;
		p[i].is = PIECE('T');
		p[i].part = PART_NONE;
	}
}
