#include "timex_guard.h"
#include "lexicon.h"

#include <stdlib.h>
#include <string.h>

static bool
is(const struct piece *p, size_t i, size_t n, const char *classes)
{
	/* i may be one before the first */
	if (i >= n)
		return false;
	for (; *classes != '\0'; classes++)
		if (p[i].is & PIECE(*classes))
			return true;
	return false;
}

static bool
lex_currency(const struct piece *p)
{
	return p->lex != 0 && lex_in(p->lex, LEX_CURRENCY);
}

/* Whether the word looks like the plural of things that are counted. */
static bool
plural_noun(const struct piece *p, const char *text)
{
	size_t n;
	const char *s;

	n = p->end - p->start;
	s = text + p->start;
	if (n < 3 || p->capital)
		return false;
	if (piece_is_text(p, text, "people men women troops percent") ||
	    (n >= 8 && memcmp(s + n - 8, "children", 8) == 0))
		return true;
	return s[n - 1] == 's' && strchr("siu", s[n - 2]) == NULL && !piece_is_text(p, text, "was has does goes");
}

/* Whether the piece before i puts a date in its place: in May, since 1998; but not in her March comment. */
static bool
placed(const struct piece *p, size_t i, const char *text)
{
	if (i == 0)
		return false;
	p += i - 1;
	if (p->is & (PIECE('}') | PIECE('s')))
		return true;
	/* these are in no list of the grammar */
	if (p->is == 0)
		return piece_is_text(p, text, "by since from between circa");
	return piece_is_text(p, text, "in on of to for and or by until till during through before after around about this "
				      "next last early late mid every each since from between circa");
}

static bool
word_at(const char *text, size_t i)
{
	return ((text[i] | 32) >= 'a' && (text[i] | 32) <= 'z') ||
	       ((unsigned char)text[i] >= 0xC3 && (unsigned char)text[i] != 0xE2);
}

/*
 * Whether the units of the match go from the larger to the smaller, with nothing but and between them;
 * with a comma only where one is the next smaller.
 */
static bool
mixed_units(const struct timex_match *m, size_t i, size_t end)
{
	static const char order[] = "YMWDhms";
	const char *at, *last;
	size_t k;
	char *letter;
	bool comma;

	last = NULL;
	comma = false;
	for (k = i; k < end; k++) {
		comma |= m->as[k] == 'c';
		if (m->as[k] == '^' && *m->piece[k].value != '+')
			return false;
		if (m->as[k] != 'U' && m->as[k] != 'u')
			continue;
		if (strtol(m->piece[k].value, &letter, 10) != 0 || (at = strchr(order, *letter)) == NULL ||
		    (last != NULL && (at <= last || (comma && at > last + 1 && !(*last == 'M' && *at == 'D')))))
			return false;
		comma = false;
		last = at;
	}
	return true;
}

/* Whether the match has a word for one behind the other: the second straight quarter. */
static bool
counts_in_row(const struct timex_match *m, size_t i, size_t end)
{
	for (; i < end; i++)
		if (m->as[i] == 'i' && *m->piece[i].value == 'n')
			return true;
	return false;
}

/* Whether Thursday week, which ends before piece i, is a week behind Thursday: not Thursday week nine. */
static bool
week_on(const struct piece *p, size_t i, size_t n, const char *text)
{
	if (!piece_is_text(&p[i - 1], text, "week fortnight") || p[i - 1].capital)
		return false;
	if (i >= n || !word_at(text, p[i].start))
		return i >= n || !(p[i].is & (PIECE('`') | PIECE('s') | PIECE('N')));
	return piece_is_text(&p[i], text, "when to for in at and or but after as with because before if where");
}

/* Whether last, piece i, is a verb: to last three days, courses last two weeks. */
static bool
lasts(const struct piece *p, size_t i, const char *text)
{
	return i > 0 && piece_is_text(&p[i], text, "last") &&
	       (piece_is_text(&p[i - 1], text, "to will would could can may might must should not ll often usually normally typically "
					       "generally probably only") ||
		(p[i - 1].is == 0 && plural_noun(&p[i - 1], text)));
}

/* Whether one of the two pieces on a side of i (step -1 or 1) is a word in small letters, with more than three of them. */
static bool
small_word(const struct piece *p, size_t i, size_t n, int step, const char *text)
{
	size_t k;

	for (k = 0; k < 2; k++) {
		i += (size_t)step;
		if (i >= n)
			return false;
		if (!p[i].capital && word_at(text, p[i].start) && p[i].end - p[i].start > 3)
			return true;
	}
	return false;
}

/* Whether the number and the unit [i, end) are a title, with a capital among words that have none: told 60 Minutes that. */
static bool
is_title(const struct piece *p, size_t i, size_t end, size_t n, const char *text)
{
	if (end - i != 2 || !p[end - 1].capital || p[end - 1].glued || text[p[end - 1].start + 1] < 'a')
		return false;
	return small_word(p, i, n, -1, text) || small_word(p, end - 1, n, 1, text) || (i > 0 && (p[i - 1].is & PIECE('s')));
}

/* Whether the year at piece i is part of a code, between letters and digits: CVE-2023-27997. */
static bool
in_code(const struct piece *p, size_t i, size_t n)
{
	return i > 1 && i + 2 < n && p[i].glued && (p[i - 1].is & PIECE('`')) && p[i - 1].glued && p[i - 2].is == 0 &&
	       p[i - 2].capital && p[i + 1].glued && (p[i + 1].is & PIECE('`')) && p[i + 2].glued && p[i + 2].part == PART_DIGITS;
}

/* Whether what numbers are given to stands before piece i: Room 1945, Local 1587. */
static bool
is_numbered(const struct piece *p, size_t i, const char *text)
{
	return i > 0 && p[i - 1].capital &&
	       piece_is_text(&p[i - 1], text, "local room route highway unit section article resolution flat apollo boeing airbus interstate russell");
}

/* Whether four digits, piece i, are so many of what stands behind them: to 1900 homes, about 2000 people; in 1998 people had left. */
static bool
is_count_of(const struct piece *p, size_t i, size_t n, const char *text)
{
	if (i + 1 >= n || p[i + 1].glued ||
	    !piece_is_text(&p[i + 1], text, "people homes houses households soldiers troops workers staff jobs employees members residents families tonnes "
					    "tons hectares acres metres feet kilometres km miles seats beds tickets fans guests copies units cars"))
		return false;
	return i == 0 || !piece_is_text(&p[i - 1], text, "in since until till by of from during for before after and or than");
}

/* Whether the number at piece i is the hour that a range of clock times begins with: 9-11 a.m., between 5 and 6 p.m. */
static bool
hour_alone(const struct piece *p, size_t i, size_t n, const char *text)
{
	if (p[i].part != PART_DIGITS || p[i].end - p[i].start > 2 || p[i].number < 1 || p[i].number > 12 || (p[i].glued && i > 0 && p[i - 1].is != 0) ||
	    !is(p, i + 1, n, "^`") || !is(p, i + 2, n, "NT") || p[i + 2].number > 12 || !is(p, i + 3, n, "p") ||
	    piece_is_text(&p[i + 3], text, "o'clock o’clock"))
		return false;
	return is(p, i + 1, n, "`") || piece_is_text(&p[i + 1], text, "to") ||
	       (i > 0 && piece_is_text(&p[i - 1], text, "between at around about from"));
}

/* Whether what is measured in degrees is told of shortly before piece i: temperatures in the 80s. */
static bool
is_warm(const struct piece *p, size_t i, const char *text)
{
	enum { LOOK = 6 };
	size_t k;

	for (k = 1; k <= LOOK && k <= i; k++)
		if (piece_is_text(&p[i - k], text, "temperature temperatures high highs low lows mercury"))
			return true;
	return false;
}

/* Whether what ends before piece i goes on in what it is compared with: month-on-month, year over year. */
static bool
is_compared(const struct piece *p, size_t i, size_t n, const char *text)
{
	const struct piece *unit = &p[i - 1];

	if (is(p, i, n, "`") && p[i].glued)
		return i + 1 < n && p[i + 1].glued && piece_is_text(&p[i + 1], text, "on over");
	return i + 1 < n && piece_is_text(&p[i], text, "on over") && p[i + 1].end - p[i + 1].start == unit->end - unit->start &&
	       memcmp(text + p[i + 1].start, text + unit->start, unit->end - unit->start) == 0;
}

/* Whether the time is what is left on a clock of a match: with 6:42 left; 14:32 of the second period. */
static bool
is_on_clock(const struct piece *p, size_t i, size_t n, const char *text)
{
	if (i >= n)
		return false;
	if (piece_is_text(&p[i], text, "left remaining"))
		return true;
	return i + 1 < n && piece_is_text(&p[i], text, "to") && piece_is_text(&p[i + 1], text, "go play");
}

/* Whether a game is told of around the quarter [i, end): scored 12 points in the fourth quarter. */
static bool
is_of_game(const struct piece *p, size_t i, size_t end, size_t n, const char *text)
{
	enum { LOOK = 12 };
	size_t k;

	for (k = i > LOOK ? i - LOOK : 0; k < n && k < end + LOOK; k++)
		if (piece_is_text(&p[k], text, "scored scoring outscored rebounds touchdown touchdowns yards halftime three-pointer turnovers trailed"))
			return true;
	return false;
}

/* What is reported for a month, so that it is one: May retail sales. */
#define REPORTED \
	"retail sales inflation cpi ppi gdp payrolls payroll exports imports industrial producer consumer factory home housing employment unemployment " \
	"jobs local output production orders trade earnings prices auto"

/* Verbs behind which that is no word of the day that follows: warned that Friday would be hot. */
#define SAYS \
	"said says say warned warns warn announced announce confirmed confirm predicted predict forecast believe believes believed hope hopes " \
	"hoped know knows knew think thinks thought insisted insists added adds told me him her us them reporters clear"

/* What is held or told in a month, so that it is one: the May elections. */
#define HELD \
	"election elections vote votes poll polls referendum meeting meetings summit conference budget deadline quarter report figures data reading " \
	"statement survey ruling attack attacks coup crash protest protests quake earthquake issue edition total deal"

/* What is counted by time, one of it: a metre a year. */
#define MEASURES \
	"metre meter mile kilometre kilometer foot inch litre liter tonne ton pound dollar euro degree point person time"

bool
timex_proven(const struct timex_match *m, size_t i, size_t end, const char *text, enum timex_guard guard)
{
	const struct piece *p = m->piece, *w;
	size_t n = m->n;
	bool alone, in_place;

	alone = end - i == 1;
	w = &p[i];
	/* the 2024 school year */
	if (m->as[i] == 'N' && (w->is & PIECE('Y')) && w->number >= 1900 && w->number <= 2100 && is(p, end - 1, n, "U"))
		return false;
	if (alone && (w->is & PIECE('T')) && is_on_clock(p, end, n, text))
		return false;
	/* past Second Thomas Shoal */
	if (end - i == 2 && p[end - 1].capital && !w->capital && piece_is_text(&p[end - 1], text, "second"))
		return false;
	/* two quarter-point cuts, after-hours trading */
	if (piece_is_text(&p[end - 1], text, "quarter") && end < n &&
	    piece_is_text(&p[end + (size_t)(is(p, end, n, "`") && end + 1 < n)], text, "point points pint mile pounder final finals"))
		return false;
	if (alone && i > 1 && is(p, i - 1, n, "`") && w->glued && piece_is_text(w, text, "hours") && piece_is_text(&p[i - 2], text, "after out"))
		return false;
	switch (guard) {
	case BARE_MONTH:
		if (!alone)
			return true;
		/* the January-March quarter */
		if (i > 1 && is(p, i - 1, n, "`") && is(p, i - 2, n, "M") && is(p, end, n, "q"))
			return true;
		/* May-August 1950 */
		if (is(p, end, n, "`") && is(p, end + 1, n, "M"))
			return true;
		/* a March operation */
		in_place = placed(p, i, text) || (is(p, i - 1, i, "a") && end < n && p[end].is == 0 && !p[end].capital && word_at(text, p[end].start));
		/* U.S. May retail sales */
		if (w->capital && end < n && !p[end].capital && piece_is_text(&p[end], text, REPORTED))
			return true;
		if (piece_is_text(w, text, "may march mar"))
			return (in_place || (is(p, i - 1, i, "t") && end < n && !p[end].capital && piece_is_text(&p[end], text, HELD))) && !is(p, end, n, "{") &&
			       !(end < n && p[end].capital && p[end].is == 0 && !piece_is_text(&p[i - 1], text, "in since until by"));
		if (w->is & PIECE('{'))
			return false;
		/* a person's name: April Jones, Judge June Smith */
		if (!in_place && end < n && p[end].capital && p[end].is == 0)
			return false;
		return true;
	case BARE_YEAR:
		if (end - i > 2 || (!alone && !(w->is & PIECE('A'))))
			return true;
		w = &p[end - 1];
		if (i > 0 && (lex_currency(&p[i - 1]) || piece_is_text(&p[i - 1], text, "no. no number flight p pp page pages chapter")))
			return false;
		if (in_code(p, end - 1, n) || is_numbered(p, i, text))
			return false;
		if (i > 1 && text[p[i - 1].start] == '.' && piece_is_text(&p[i - 2], text, "p pp no"))
			return false;
		if (alone && i > 0 && w->glued && !piece_is_text(&p[i - 1], text, "( [ \" - – — “ '"))
			return false;
		in_place = placed(p, i, text);
		if ((is(p, end, n, "uUN") && !is(p, end, n, "q") && !p[end].capital) || (is(p, end, n, "f") && !in_place))
			return false;
		if (end < n && p[end].glued && piece_is_text(&p[end], text, "% $"))
			return false;
		if (w->number < 1500 && (!alone || is(p, i - 1, i, "A") || !(in_place || is(p, i - 1, i, "`^c"))))
			return false;
		if (alone && is_count_of(p, i, n, text))
			return false;
		if (w->number >= 1900 && w->number <= 2100 && alone && (in_place || w->number != 2000))
			return true;
		/* last year's 1600 homes; not: it's 1600 homes */
		if (is(p, i - 1, i, "t}s") && !(is(p, i - 1, i, "s") && i > 1 && piece_is_text(&p[i - 2], text, "it that there here what he she who")))
			return true;
		return !(end < n && !p[end].glued && p[end].is == 0 && plural_noun(&p[end], text));
	case BARE_SEASON:
		if (!is(p, i, end, "{") || !alone)
			return !(is(p, end, n, "f") && (end - i < 2 || is(p, end - 1, n, "{")) && !is(p, end + 1, n, "Y"));
		return i > 0 && piece_is_text(&p[i - 1], text, "in this last next since by until");
	case BARE_DECADE:
		/* in her late twenties; in his mid-20s; temperatures in the 80s */
		return !is(p, i - 1, i, "}") && !is(p, i, n, "`") && !(alone && (w->is & PIECE('{'))) && !is_warm(p, i, text);
	case BARE_UNITS:
		if (i > 0 && piece_is_text(&p[i - 1], text, "office opening working business visiting trading rush waking school"))
			return false;
		return !(w->is & PIECE('{')) && !piece_is_text(w, text, "seconds quarters minutes weekends") &&
		       !(w->capital && is(p, i - 1, i, "N")) &&
		       !is(p, end, n, "sY") && !is(p, i - 1, i, "hn");
	case AFTER_UNITS:
		/* three years later than planned */
		if (end < n && piece_is_text(&p[end], text, "than"))
			return false;
		if (piece_is_text(&p[end - 1], text, "after before prior"))
			return end >= n || (p[end].is == 0 && !p[end].capital && p[end].glued) || is(p, end, n, "c");
		return true;
	case RATE:
		/* loses a metre a year */
		if (i > 1 && piece_is_text(&p[i - 1], text, MEASURES) && piece_is_text(&p[i - 2], text, "a an one half"))
			return true;
		/* 60 miles an hour, 24 hours a day */
		if (i > 1 && is(p, i - 2, n, "N") && (is(p, i - 1, n, "u\\") || (p[i - 1].is == 0 && plural_noun(&p[i - 1], text))))
			return true;
		return i > 0 && (is(p, i - 1, n, "N") || lex_currency(&p[i - 1]) || p[i - 1].part == PART_PERCENT ||
				 piece_is_text(&p[i - 1], text, "% percent cent times once twice share"));
	case BARE_WEEKDAY:
		if (end - i == 2 && piece_is_text(w, text, "that") && i > 0 && piece_is_text(&p[i - 1], text, SAYS))
			return false;
		return !(alone && is(p, i, n, "{"));
	case NOT_OVER:
		/* says that four years later */
		if (piece_is_text(w, text, "that") && is(p, i + 1, n, "N"))
			return false;
		if (lasts(p, i, text))
			return false;
		return !((w->is & PIECE('A')) && is(p, i + 1, n, "tLlxhr") && piece_is_text(w, text, "over under"));
	case THE_PAST:
		if (i > 0 && end < n && piece_is_text(&p[i - 1], text, "in") && piece_is_text(&p[end - 1], text, "past"))
			return !is(p, end, n, "NnuUAi");
		return end >= n || is(p, end, n, "_^`c") ||
		       (p[end].is == 0 && p[end].part == 0 && !word_at(text, p[end].start));
	case QUARTER:
		if (is_of_game(p, i, end, n, text))
			return false;
		return (!alone || w->number >= 1) && !counts_in_row(m, i, end);
	case ENDED:
		/* the year ended June 30; in the year to June */
		return end < n && (piece_is_text(&p[end], text, "ended ending") ||
				   (piece_is_text(&p[end], text, "to") && is(p, end + 1, n, "MW") && piece_is_text(&p[end - 1], text, "year half-year week")));
	case A_UNIT:
		/* in as many years */
		if ((w->is & PIECE('n')) && i > 0 && piece_is_text(&p[i - 1], text, "as"))
			return false;
		/* could one day enable: when, not how long */
		if (end - i == 2 && piece_is_text(&p[end - 1], text, "day morning night") && piece_is_text(w, text, "one") &&
		    (i == 0 || piece_is_text(&p[i - 1], text, "could would will may might can shall should to who that and if ' \" “")))
			return false;
		if (is_title(p, i, end, n, text) || is_compared(p, end, n, text))
			return false;
		if (piece_is_text(&p[end - 1], text, "quarter quarters") && is(p, end, n, "f") && !is(p, end - 2, n, "n"))
			return false;
		return !((is(p, end - 1, n, "{q")) && end - i > 1 && is(p, end - 2, n, "a"));
	case THE_UNIT:
		/* for the year ended June 30: how long */
		if (end < n && piece_is_text(&p[end], text, "ended ending"))
			return false;
		return piece_is_text(&p[end - 1], text, "weekend") ||
		       (piece_is_text(&p[end - 1], text, "year month week") && i > 0 && !is(p, end, n, "f") &&
			(piece_is_text(&p[i - 1], text, "for during") || is(p, end, n, "s")));
	case AHEAD:
		return !is(p, end, n, "f");
	case MIXED:
		return mixed_units(m, i, end) && !is(p, end, n, "^");
	case TIMES:
		return (p[i].is & PIECE('z')) || piece_is_text(&p[i + 1], text, "times") || text[p[i + 1].start] == 't';
	case BEFORE_LAST:
		return !is(p, end, n, "UuWMSKPNnqi~") && piece_is_text(&p[end - 2], text, "before after");
	case PART_OF_DAY:
		if (i > 0 && piece_is_text(w, text, "daytime nighttime") && piece_is_text(&p[i - 1], text, "in during"))
			return end == n || p[end].is != 0 || !word_at(text, p[end].start);
		return i > 0 && !is(p, end, n, "f`") &&
		       piece_is_text(&p[i - 1], text, end - i > 1 ? "in during throughout" : "at by before after until till since");
	case ALL:
		return piece_is_text(w, text, "all");
	case THE_QUARTER:
		return end - i > 2 || !(w->is & PIECE('t')) || is(p, end, n, "s") ||
		       (i > 0 && piece_is_text(&p[i - 1], text, "in for during of from this over through by to until")) ||
		       (end < n && piece_is_text(&p[end], text, "ended ending"));
	case IN_ROW:
		if (end - i <= 3 && is_of_game(p, i, end, n, text))
			return false;
		return !counts_in_row(m, i, end);
	case YEAR_WORDS:
		return piece_is_text(&p[end - 2], text, "year") && p[end - 1].number >= 1000 && p[end - 1].number < 2200;
	case WEEKENDS:
		return piece_is_text(w, text, "weekends") && i > 0 && piece_is_text(&p[i - 1], text, "on at and");
	case HALF_YEAR:
		return *p[end - 1].value == '\0' || *p[end - 1].value == 'Y' || m->as[end - 1] == 'Y';
	case SAME_PERIOD:
		return piece_is_text(&p[end - 1], text, "period");
	case BETWEEN:
		return end - i == 3 && piece_is_text(&p[i + 1], text, "intervening");
	case LISTED:
		return !(p[end - 1].is & PIECE('{')) ||
		       (i > 0 && piece_is_text(&p[i - 1], text, "at by") && !is(p, end, n, "uUN")) ||
		       (i > 0 && !piece_is_text(w, text, "the") && text[w->start + 2] != 'e' &&
			piece_is_text(&p[i - 1], text, "during since until till from throughout in"));
	case NTH_OF:
		return end + 1 < n && is(p, end, n, "f") && (is(p, end + 1, n, "t") || p[end + 1].capital) &&
		       piece_is_text(&p[end - 1], text, "day week month year night morning") && !is(p, end + 1, n, "MYKS");
	case WEEK_OF:
		w = &p[i + (size_t)(m->as[i] == 't')];
		return piece_is_text(w, text, "week weekend");
	case DAY_ALONE:
		return i > 0 && piece_is_text(&p[i - 1], text, "on") && text[p[i + 1].start] >= '0' && text[p[i + 1].start] <= '9' &&
		       (end >= n || (p[end].is == 0 && p[end].glued && !word_at(text, p[end].start)) ||
			(is(p, end, n, "c") && !is(p, end + 1, n, "Do")) || piece_is_text(&p[end], text, "alone at in"));
	case HALF_PAST:
		return *w->value != '\0' && p[i + 1].number >= 1 && p[i + 1].number <= 12 &&
		       p[i + 1].number == (int)p[i + 1].number && !is(p, end, n, "uU`") && !is(p, i - 1, i, "N`");
	case HOUR:
		return p[end - 4].number >= 1 && p[end - 4].number <= 12 && p[end - 4].number == (int)p[end - 4].number;
	case HOUR_OF:
		w = &p[i + (size_t)(m->as[i] == 'A')];
		return w->part == PART_DIGITS && w->number >= 1 && w->number <= 12 && w->number == (int)w->number && i > 0 &&
		       piece_is_text(&p[i - 1], text, "at by until till from before after since around about") &&
		       (m->as[end - 1] == 'P' || piece_is_text(&p[end - 1], text, "tonight"));
	case PAST_DECADE:
		return piece_is_text(&p[end - 2], text, "past last next") && piece_is_text(&p[end - 1], text, "decade century");
	case HOUR_ALONE:
		return hour_alone(p, i, n, text);
	case MILITARY:
		if (w->is & PIECE('A'))
			w++;
		return w->end - w->start == 4 && w->number < 2400 && (int)w->number % 100 < 60;
	case MILITARY_HOURS:
		if (w->is & PIECE('A'))
			w++;
		return w->part == PART_DIGITS && w->end - w->start == 4 && w->number < 2400 && (int)w->number % 100 < 60 &&
		       piece_is_text(&p[end - 1], text, "hours hrs") &&
		       (text[w->start] == '0' || (w == &p[i] && i > 0 && piece_is_text(&p[i - 1], text, "at by from until till since before after")) ||
			(w > &p[i] && (end >= n || is(p, end, n, "c_") || (p[end].is == 0 && !word_at(text, p[end].start)))));
	case WEEK_ON:
		return week_on(p, end, n, text);
	case WEEK_FROM:
		return piece_is_text(&p[i + 1], text, "week fortnight") && piece_is_text(&p[i + 2], text, "on") &&
		       !(i > 0 && (is(p, i - 1, n, "N") || piece_is_text(&p[i - 1], text, "once twice times for")));
	case FORTNIGHT:
		return piece_is_text(&p[end - 1], text, "fortnight");
	case SO_MANY_LY:
		return p[i + 1].glued && p[i + 2].glued && w->number >= 2 && w->number < 100 && w->number == (int)w->number &&
		       strchr("1T", p[i + 2].value[1]) != NULL;
	case MONTH_QUARTER:
		w = &p[i + (size_t)(m->as[i] == 't')];
		return p[end - 1].number < 1 && atoi(w->value) % 3 == 0 && !(i > 1 && is(p, i - 1, i, "`") && is(p, i - 2, n, "M"));
	case FISCAL:
		return p[end - 1].number >= 1900 && p[end - 1].number <= 2100;
	case SURE:
		break;
	}
	return true;
}
