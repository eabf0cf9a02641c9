/*
 * Matching pieces against the patterns of timex_patterns.h, and what a match says.
 */
#include "timex.h"
#include "lexicon.h"
#include "timex_atom.h"
#include "timex_patterns.h"

#include <stdlib.h>
#include <string.h>

const char *const timex_kinds[] = {"date", "time", "duration", "set"};

/* What a match must prove beside its classes; see proven(). */
enum guard {
	SURE,
	BARE_MONTH, /* May and March may be something else */
	BARE_YEAR,  /* four digits may be a plain number */
	BARE_SEASON,
	BARE_UNITS, /* years, days: with no number */
	BARE_DECADE,
	AFTER_UNITS, /* two days after: not before a noun */
	RATE,	     /* a year: in $5 a year */
	A_UNIT,	     /* a second may be an ordinal, a quarter a fraction */
	BARE_WEEKDAY, /* Sun may be a person */
	THE_PAST,
	NOT_OVER, /* over the past year: over what time, not how long a one */
	ENDED,	  /* the year ended June 30 */
	QUARTER,  /* Q3, the quarter of 2021 */
	THE_UNIT, /* the weekend; the year in: for the year */
	AHEAD,	  /* the weeks ahead, not ahead of */
	MIXED,	  /* 2 hours 15 minutes; weeks to months are none */
	TIMES,	  /* three times a day */
	WEEKENDS,
	BEFORE_LAST, /* the year before last, but not before last Tuesday */
	ALL,	  /* all day */
	THE_QUARTER, /* in the quarter; one of a town is none */
	IN_ROW,	  /* the second quarter, but not the second straight one */
	PART_OF_DAY, /* in the morning, at night */
	HOUR,	 /* 4 in the morning */
	MILITARY, /* 1300 GMT */
	YEAR_WORDS /* the year two thousand and five */
};

struct rule {
	const char *pattern;
	uint64_t first;	   /* classes that it can begin with */
	uint64_t needs[3]; /* of each some piece has one; all bits: nothing more */
	unsigned char kind, form, guard;
};

static const struct rule rules[] = {
#include "timex_rules_data.h" /* made by mktimex from timex_patterns.h */
};

/* What the rules can begin with, by groups of them. */
static const uint64_t groups[] = {
#define TIMEX_GROUPS
#include "timex_rules_data.h"
};

enum { RULES = sizeof rules / sizeof rules[0] };

/* ---- matching ---- */

struct match {
	const struct piece *piece;
	size_t n; /* pieces there are */
	char as[PIECE_MAX]; /* the class that each piece was taken as */
};

/* From | or within a group to what stands behind the group. */
static const char *
group_end(const char *p)
{
	int depth;

	for (depth = 1; depth > 0; p++)
		depth += (*p == '(') - (*p == ')');
	return *p == '?' ? p + 1 : p;
}

/* Takes piece i as the atom at p, a letter or a set. */
static bool
take(struct match *m, const char *p, size_t i)
{
	if (i >= m->n)
		return false;
	if (*p != '[') {
		m->as[i] = *p;
		return (m->piece[i].is & PIECE(*p)) != 0;
	}
	for (p++; *p != ']'; p++)
		if (m->piece[i].is & PIECE(*p)) {
			m->as[i] = *p;
			return true;
		}
	return false;
}

/* Where the pattern p ends when it begins at piece i; 0 when it does not fit (none is empty). */
static size_t
run(struct match *m, const char *p, size_t i)
{
	const char *next, *alt;
	size_t end;
	bool optional;

	for (;;) {
		switch (*p) {
		case '\0':
			return i;
		case ')':
			p += p[1] == '?' ? 2 : 1;
			continue;
		case '|':
			p = group_end(p + 1);
			continue;
		default:
			break;
		}
		next = atom_end(p);
		optional = *next == '?';
		if (*p == '(') {
			for (alt = p + 1;;) {
				end = run(m, alt, i);
				if (end > 0)
					return end;
				while (*alt != '|' && alt + 1 < next)
					alt = atom_end(alt), alt += *alt == '?';
				if (*alt != '|')
					break;
				alt++;
			}
		} else if (optional) {
			if (take(m, p, i)) {
				end = run(m, next + 1, i + 1);
				if (end > 0)
					return end;
			}
		} else {
			if (!take(m, p, i))
				return 0;
			p = next;
			i++;
			continue;
		}
		if (!optional)
			return 0;
		p = next + 1;
	}
}

/* ---- filling ---- */

static void
take_unit(struct timex *x, const char *value)
{
	char *end;
	long k;

	k = strtol(value, &end, 10);
	x->multiple = k > 0 ? (int)k : 1;
	x->unit = *end;
}

static void
fill_piece(struct timex *x, const struct piece *p, char as)
{
	switch (as) {
	case 'Y':
		x->year = (int)p->number;
		break;
	case 'y':
		x->year = (int)p->number;
		x->short_year = true;
		break;
	case 'M':
		x->month = atoi(p->value);
		break;
	case 'D':
	case 'o':
		x->day = (int)p->number;
		break;
	case 'W':
	case 'w':
		x->weekday = atoi(p->value);
		break;
	case 'N':
		if (x->mixed && x->unit != 0) {
			x->finer[x->fine].amount = p->number;
			break;
		}
		if (x->amount_set)
			x->vague = true; /* 12 to 18 months */
		x->amount = p->number;
		x->amount_set = true;
		break;
	case 'n':
		x->vague = x->amount_set = true;
		break;
	case 'a':
		if (x->half_more)
			break; /* half a year */
		if (x->mixed && x->unit != 0) {
			x->finer[x->fine].amount = 1;
			break;
		}
		x->amount = 1;
		x->amount_set = true;
		break;
	case 'O':
		x->ordinal = (int)p->number;
		break;
	case 'U':
	case 'u':
		if (x->mixed && x->unit != 0) {
			x->finer[x->fine++].unit = *p->value;
			break;
		}
		if (x->unit != 0 && x->form == FORM_DURATION)
			x->vague = true; /* weeks or months */
		take_unit(x, p->value);
		x->singular = as == 'U';
		break;
	case 'q':
		x->quarter = true;
		if (p->number >= 1)
			x->ordinal = (int)p->number;
		break;
	case 'j':
		if (*p->value != '\0')
			x->half = atoi(p->value);
		else
			x->half_more = true;
		break;
	case 'k':
		x->decade = p->number > 0 || *p->value == '\0' ? (int)p->number : 10 * atoi(p->value);
		break;
	case 't':
		x->the = true;
		break;
	case 'L': case 'l': case 'x': case 'h': case 'H': case 'r': case 'R':
		x->twice = x->shift == 'E' || x->shift == 'F'; /* the year before last */
		x->dir = *p->value != '\0' && as != 'r' && as != 'R' ? *p->value : as;
		break;
	case 'E': case 'F': case 'G': case 'g':
		x->shift = as;
		break;
	case 'm':
		if (x->phase == 0 && *p->value != '\0')
			x->phase = *p->value;
		break;
	case 'e':
		x->every = atoi(p->value);
		break;
	case 'P':
	case '\\':
		x->part = p->value;
		break;
	case 'p':
		x->meridiem = *p->value;
		break;
	case 'T':
		if (p->hour >= 0) {
			x->hour = p->hour;
			x->minute = p->minute;
			x->second = p->second;
		} else {
			x->hour = atoi(p->value);
			x->minute = 0;
		}
		break;
	case 'X':
		x->year = p->year;
		x->month = p->month;
		x->day = p->day;
		x->hour = p->hour;
		x->minute = p->minute;
		break;
	case 'S':
		x->season = p->value;
		break;
	case 'K':
		x->holiday = p->value;
		break;
	case 'V':
	case 'd':
		x->value = p->value;
		break;
	case 'Z':
		x->zone = p->value;
		break;
	case 'B':
		x->bc = true;
		break;
	case 'i':
		x->fiscal = true;
		if (*p->value == 'f' && x->form == FORM_DURATION && !x->amount_set) {
			/* the full year */
			x->form = FORM_UNIT;
			x->kind = TIMEX_DATE;
			x->dir = 'h';
		}
		break;
	default:
		break;
	}
}

void
timex_clear(struct timex *x)
{
	memset(x, 0, sizeof *x);
	x->year = x->month = x->day = x->weekday = x->decade = x->ordinal = x->half = -1;
	x->hour = x->minute = x->second = -1;
	x->multiple = x->every = 1;
	x->season = x->part = x->value = x->zone = x->holiday = "";
}

static void
fill(struct timex *x, const struct match *m, size_t i, size_t end, const struct rule *r)
{
	size_t k;
	bool clock, era, named;

	timex_clear(x);
	x->kind = (enum timex_kind)r->kind;
	x->form = (enum timex_form)r->form;
	x->mixed = r->guard == MIXED;
	clock = era = named = false;
	for (k = i; k < end; k++) {
		fill_piece(x, &m->piece[k], m->as[k]);
		clock |= m->as[k] == 'p';
		era |= m->as[k] == 'B' || m->as[k] == 'b';
		named |= m->as[k] == 'T';
	}
	if (r->guard == MILITARY) {
		/* 1300 GMT */
		x->hour = (x->year >= 0 ? x->year : (int)x->amount) / 100;
		x->minute = (x->year >= 0 ? x->year : (int)x->amount) % 100;
		x->year = -1;
	} else if (((clock && !named) || r->guard == HOUR) && x->amount_set) {
		x->hour = (int)x->amount;
		x->minute = 0;
	} else if (era && x->year < 0 && x->amount_set) {
		x->year = (int)x->amount;
	}
	if (r->guard == TIMES)
		x->amount_set = false;
	if (r->guard == YEAR_WORDS)
		x->year = (int)x->amount;
	if (x->form == FORM_DATE && (x->hour >= 0 || *x->part != '\0'))
		x->kind = TIMEX_TIME;
	/* the day before is no year-earlier quarter */
	if (x->form == FORM_YEARAGO && x->unit != 'Y' && x->unit != 0)
		x->form = FORM_SHIFT;
	/* the next year is the one after that */
	if (x->the && x->dir == 'x' && x->form == FORM_UNIT)
		x->dir = 'f';
	if (x->form == FORM_VALUE && strchr(x->value, 'T') != NULL && x->value[0] == 'D')
		x->kind = TIMEX_TIME;
}

/* ---- guards ---- */

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

/* A word that puts a date in its place: in May, since 1998. */
#define PLACING                                                                                    \
	"in by since until till from through to during before after between of and or for on around " \
	"about circa this next last early late mid every each"

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
mixed_units(const struct match *m, size_t i, size_t end)
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
counts_in_row(const struct match *m, size_t i, size_t end)
{
	for (; i < end; i++)
		if (m->as[i] == 'i' && *m->piece[i].value == 'n')
			return true;
	return false;
}

/* Whether the match [i, end) is what it seems to be. */
static bool
proven(const struct match *m, size_t i, size_t end, const char *text, enum guard guard)
{
	const struct piece *p = m->piece, *w;
	size_t n = m->n;
	bool placed, alone;

	/* in March; her March comment */
	placed = i > 0 && ((p[i - 1].is & (PIECE('}') | PIECE('s'))) || piece_is_text(&p[i - 1], text, PLACING));
	alone = end - i == 1;
	w = &p[i];
	switch (guard) {
	case BARE_MONTH:
		if (!alone)
			return true;
		/* May-August 1950 */
		if (is(p, end, n, "`") && is(p, end + 1, n, "M"))
			return true;
		/* a March operation */
		placed = placed || (is(p, i - 1, i, "a") && end < n && p[end].is == 0 && !p[end].capital && word_at(text, p[end].start));
		if (piece_is_text(w, text, "may march mar"))
			return placed && !is(p, end, n, "{") &&
			       !(end < n && p[end].capital && p[end].is == 0 && !piece_is_text(&p[i - 1], text, "in since until by"));
		if (w->is & PIECE('{'))
			return false;
		/* a person's name: April Jones, Judge June Smith */
		if (!placed && end < n && p[end].capital && p[end].is == 0)
			return false;
		return true;
	case BARE_YEAR:
		if (end - i > 2 || (!alone && !(w->is & PIECE('A'))))
			return true;
		w = &p[end - 1];
		if (i > 0 && (lex_currency(&p[i - 1]) || piece_is_text(&p[i - 1], text, "no. no number flight p pp page pages chapter")))
			return false;
		if (i > 1 && text[p[i - 1].start] == '.' && piece_is_text(&p[i - 2], text, "p pp no"))
			return false;
		if (alone && i > 0 && w->glued && !piece_is_text(&p[i - 1], text, "( [ \" - – — “ '"))
			return false;
		if ((is(p, end, n, "uUN") && !is(p, end, n, "q") && !p[end].capital) || (is(p, end, n, "f") && !placed))
			return false;
		if (end < n && p[end].glued && piece_is_text(&p[end], text, "% $"))
			return false;
		if (w->number < 1500 && (!alone || is(p, i - 1, i, "A") || !(placed || is(p, i - 1, i, "`^c"))))
			return false;
		if (w->number >= 1900 && w->number <= 2100 && alone && (placed || w->number != 2000))
			return true;
		if (is(p, i - 1, i, "t}s"))
			return true;
		return !(end < n && !p[end].glued && p[end].is == 0 && plural_noun(&p[end], text));
	case BARE_SEASON:
		if (!is(p, i, end, "{") || !alone)
			return !(is(p, end, n, "f") && (end - i < 2 || is(p, end - 1, n, "{")) && !is(p, end + 1, n, "Y"));
		return placed && piece_is_text(&p[i - 1], text, "in this last next since by until");
	case BARE_DECADE:
		/* in her late twenties */
		return !is(p, i - 1, i, "}") && !(alone && (w->is & PIECE('{')));
	case BARE_UNITS:
		return !(w->is & PIECE('{')) && !piece_is_text(w, text, "seconds quarters minutes weekends") &&
		       !is(p, end, n, "sY") && !is(p, i - 1, i, "hn");
	case AFTER_UNITS:
		if (piece_is_text(&p[end - 1], text, "after before prior"))
			return end >= n || (p[end].is == 0 && !p[end].capital && p[end].glued) || is(p, end, n, "c");
		return true;
	case RATE:
		/* 60 miles an hour, 24 hours a day */
		if (i > 1 && is(p, i - 2, n, "N") && (is(p, i - 1, n, "u") || (p[i - 1].is == 0 && plural_noun(&p[i - 1], text))))
			return true;
		return i > 0 && (is(p, i - 1, n, "N") || lex_currency(&p[i - 1]) ||
				 piece_is_text(&p[i - 1], text, "% percent cent times once twice share"));
	case BARE_WEEKDAY:
		return !(alone && is(p, i, n, "{"));
	case NOT_OVER:
		return !((w->is & PIECE('A')) && is(p, i + 1, n, "tLlxhr") && piece_is_text(w, text, "over under"));
	case THE_PAST:
		return end >= n || is(p, end, n, "_^`c") ||
		       (p[end].is == 0 && p[end].part == 0 && !word_at(text, p[end].start));
	case QUARTER:
		return (!alone || w->number >= 1) && !counts_in_row(m, i, end);
	case ENDED:
		return end < n && piece_is_text(&p[end], text, "ended ending");
	case A_UNIT:
		/* in as many years */
		if ((w->is & PIECE('n')) && i > 0 && piece_is_text(&p[i - 1], text, "as"))
			return false;
		/* could one day enable: when, not how long */
		if (end - i == 2 && piece_is_text(&p[end - 1], text, "day morning night") && piece_is_text(w, text, "one") &&
		    (i == 0 || piece_is_text(&p[i - 1], text, "could would will may might can shall should to who that and if ' \" “")))
			return false;
		if (piece_is_text(&p[end - 1], text, "quarter quarters") && is(p, end, n, "f"))
			return false;
		return !((is(p, end - 1, n, "{q")) && end - i > 1 && is(p, end - 2, n, "a"));
	case THE_UNIT:
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
		return i > 0 && !is(p, end, n, "f`") &&
		       piece_is_text(&p[i - 1], text, end - i > 1 ? "in during throughout" : "at by before after until till since");
	case ALL:
		return piece_is_text(w, text, "all");
	case THE_QUARTER:
		return end - i > 2 || !(w->is & PIECE('t')) || is(p, end, n, "s") ||
		       (i > 0 && piece_is_text(&p[i - 1], text, "in for during of from this over through by to until")) ||
		       (end < n && piece_is_text(&p[end], text, "ended ending"));
	case IN_ROW:
		return !counts_in_row(m, i, end);
	case YEAR_WORDS:
		return piece_is_text(&p[end - 2], text, "year") && p[end - 1].number >= 1000 && p[end - 1].number < 2200;
	case WEEKENDS:
		return piece_is_text(w, text, "weekends") && i > 0 && piece_is_text(&p[i - 1], text, "on at and");
	case HOUR:
		return p[end - 4].number >= 1 && p[end - 4].number <= 12 && p[end - 4].number == (int)p[end - 4].number;
	case MILITARY:
		if (w->is & PIECE('A'))
			w++;
		return w->end - w->start == 4 && w->number < 2400 && (int)w->number % 100 < 60;
	case SURE:
		break;
	}
	return true;
}

/* What classes the pieces from i on are of. */
static uint64_t
classes_of(const struct piece *p, size_t i, size_t n)
{
	uint64_t b;

	for (b = 0; i < n; i++)
		b |= p[i].is;
	return b;
}

size_t
timex_parse(const struct piece *p, size_t i, size_t n, const char *text, enum timex_reading reading,
	    struct timex *x)
{
	struct match m;
	struct timex other;
	uint64_t there;
	size_t k, end, best;
	enum guard guard;

	m.piece = p;
	m.n = n;
	best = i;
	if (p[i].is == 0)
		return i;
	there = 0;
	for (k = 0; k < RULES; k++) {
		/* nothing of the group can begin here */
		while (k % TIMEX_GROUP == 0 && k < RULES && (groups[k / TIMEX_GROUP] & p[i].is) == 0)
			k += TIMEX_GROUP;
		if (k >= RULES)
			break;
		if (there == 0)
			there = classes_of(p, i, n);
		if ((rules[k].first & p[i].is) == 0 || (rules[k].needs[0] & there) == 0 ||
		    (rules[k].needs[1] & there) == 0 || (rules[k].needs[2] & there) == 0)
			continue;
		end = run(&m, rules[k].pattern, i);
		guard = (enum guard)rules[k].guard;
		if (reading == TIMEX_FIND) {
			if (end <= best || !proven(&m, i, end, text, guard))
				continue;
			best = end;
			fill(x, &m, i, end, &rules[k]);
			continue;
		}
		if (end < n || (guard == MIXED && !proven(&m, i, end, text, guard)))
			continue;
		/* the first of the kind; else the first of all */
		fill(&other, &m, i, end, &rules[k]);
		if (best < n || (unsigned)other.kind == (unsigned)reading)
			*x = other;
		best = n;
		if (reading == TIMEX_WHOLE || (unsigned)other.kind == (unsigned)reading)
			break;
	}
	return best;
}
