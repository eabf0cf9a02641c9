/*
 * Matching pieces against the patterns of timex_patterns.h, and what a match says.
 */
#include "timex.h"
#include "timex_atom.h"
#include "timex_guard.h"
#include "timex_patterns.h"

#include <stdlib.h>
#include <string.h>

const char *const timex_kinds[] = {"date", "time", "duration", "set"};

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
take(struct timex_match *m, const char *p, size_t i)
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
run(struct timex_match *m, const char *p, size_t i)
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
fill(struct timex *x, const struct timex_match *m, size_t i, size_t end, const struct rule *r)
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
	struct timex_match m;
	struct timex other;
	uint64_t there;
	size_t k, end, best;
	enum timex_guard guard;

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
		guard = (enum timex_guard)rules[k].guard;
		if (reading == TIMEX_FIND) {
			if (end <= best || !timex_proven(&m, i, end, text, guard))
				continue;
			best = end;
			fill(x, &m, i, end, &rules[k]);
			continue;
		}
		if (end < n || (guard == MIXED && !timex_proven(&m, i, end, text, guard)))
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
