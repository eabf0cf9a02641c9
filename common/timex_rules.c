/*
 * Matching pieces against the patterns of timex_patterns.h, and what a match says.
 */
#include "timex.h"
#include "bit.h"
#include "timex_guard.h"
#include "timex_patterns.h"

#include <stdlib.h>
#include <string.h>

const char *const timex_kinds[] = {"date", "time", "duration", "set"};

/*
 * A step of a pattern's program, over a piece and what stands behind it. MUST takes the piece, of one of the
 * classes in mask; MAY takes it or not. FORK goes on with what can only begin with one of the classes, or else
 * at step to; SPLIT goes on, or else at step to; GO goes there.
 */
enum { MUST, MAY, FORK, SPLIT, GO, END };


struct step {
	uint64_t mask;
	uint16_t to;
	uint8_t at; /* where in the pattern what it takes is written */
	uint8_t kind;
};

struct rule {
	const char *pattern;
	uint16_t step;	   /* its first */
	uint64_t needs[3]; /* of each some piece has one; all bits: nothing more */
	unsigned char kind, form, guard;
};

static const struct rule rules[] = {
#define TIMEX_RULES
#include "timex_rules_data.h" /* made by mktimex from timex_patterns.h */
#undef TIMEX_RULES
};

static const struct step steps[] = {
#define TIMEX_STEPS
#include "timex_rules_data.h"
#undef TIMEX_STEPS
};

enum { RULES = sizeof rules / sizeof rules[0], WORDS = 2 };

/* Of each class, the rules that can begin with a piece of it, and those where one can stand second; as sets of bits. */
static const struct {
	uint64_t first[64][WORDS], second[64][WORDS];
	uint64_t single[WORDS]; /* those that may have one piece only */
} rules_with = {
#define TIMEX_INDEX
#include "timex_rules_data.h"
};

/* ---- matching ---- */

/* Sets the rules that may fit at piece i, by it and the next one. */
static void
rules_for(uint64_t set[WORDS], const struct piece *p, size_t i, size_t n)
{
	uint64_t first[WORDS] = {0}, b;
	unsigned bit, w;

	for (b = p[i].is; b != 0; b &= b - 1) {
		bit = bit_lowest(b);
		for (w = 0; w < WORDS; w++)
			first[w] |= rules_with.first[bit][w];
	}
	for (w = 0; w < WORDS; w++)
		set[w] = rules_with.single[w];
	for (b = i + 1 < n ? p[i + 1].is : 0; b != 0; b &= b - 1) {
		bit = bit_lowest(b);
		for (w = 0; w < WORDS; w++)
			set[w] |= rules_with.second[bit][w];
	}
	for (w = 0; w < WORDS; w++)
		set[w] &= first[w];
}

/*
 * Where the program ends when it begins at piece i; 0 when it does not fit (none is empty). m->took says which
 * step took each piece. Of several ways the first is taken, which goes on with what is optional.
 */
static size_t
run(struct timex_match *m, size_t k, size_t i)
{
	struct {
		uint16_t step;
		uint8_t piece;
	} other[TIMEX_WAYS];
	const struct step *s;
	uint64_t is;
	size_t ways;

	ways = 0;
	for (;;) {
		s = &steps[k];
		is = i < m->n ? m->piece[i].is : 0;
		switch (s->kind) {
		case END:
			return i;
		case GO:
			k = s->to;
			continue;
		case MAY:
			if (is & s->mask) {
				other[ways].step = (uint16_t)(k + 1);
				other[ways++].piece = (uint8_t)i;
				m->took[i++] = (uint16_t)k;
			}
			k++;
			continue;
		case FORK:
			if ((is & s->mask) == 0) {
				k = s->to;
				continue;
			}
			/* FALLTHROUGH */
		case SPLIT:
			other[ways].step = s->to;
			other[ways++].piece = (uint8_t)i;
			k++;
			continue;
		default:
			if (is & s->mask) {
				m->took[i++] = (uint16_t)k++;
				continue;
			}
			break;
		}
		if (ways == 0)
			return 0;
		k = other[--ways].step;
		i = other[ways].piece;
	}
}

/* Says as what class each of the pieces [i, end) of a match was taken. */
static void
name_classes(struct timex_match *m, size_t i, size_t end, const char *pattern)
{
	const char *p;

	for (; i < end; i++) {
		p = pattern + steps[m->took[i]].at;
		if (*p == '[')
			for (p++; !(m->piece[i].is & PIECE(*p)); p++)
				;
		m->as[i] = *p;
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

/* A number as years and days are counted; -1, as for none, where it is beyond all of them. */
static int
whole(double v)
{
	return v < 1e6 ? (int)v : -1;
}

/* The same of 1300, 9 p.m.: what is beyond any clock stays so. */
static int
on_clock(double v)
{
	return v < 9999 ? (int)v : 9999;
}

static void
fill_piece(struct timex *x, const struct piece *p, char as)
{
	switch (as) {
	case 'Y':
		x->year = whole(p->number);
		break;
	case 'y':
		x->year = whole(p->number);
		x->short_year = true;
		break;
	case 'M':
		x->month = atoi(p->value);
		break;
	case 'D':
	case 'o':
		x->day = whole(p->number);
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
		if (x->half_more || (x->form == FORM_YEARAGO && x->dir != 0))
			break; /* half a year; the same week a year ago */
		if (x->mixed && x->unit != 0) {
			x->finer[x->fine].amount = 1;
			break;
		}
		x->amount = 1;
		x->amount_set = true;
		break;
	case 'O':
		x->ordinal = whole(p->number);
		break;
	case 'U':
	case 'u':
		if (x->mixed && x->unit != 0) {
			x->finer[x->fine++].unit = *p->value;
			break;
		}
		if (x->unit != 0 && x->form == FORM_DURATION)
			x->vague = true; /* weeks or months */
		if (x->unit != 0 && x->form == FORM_YEARAGO)
			break; /* the same month last year */
		take_unit(x, p->value);
		x->singular = as == 'U';
		break;
	case 'q':
		x->quarter = true;
		if (p->number >= 1)
			x->ordinal = whole(p->number);
		/* the December quarter ends in that month */
		if (x->month > 0)
			x->ordinal = (x->month + 2) / 3;
		x->month = -1;
		break;
	case 'j':
		if (*p->value != '\0')
			x->half = atoi(p->value);
		else
			x->half_more = true;
		break;
	case 'k':
		x->decade = p->number > 0 || *p->value == '\0' ? whole(p->number) : 10 * atoi(p->value);
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
	bool clock, era, named, the_next;

	timex_clear(x);
	x->kind = (enum timex_kind)r->kind;
	x->form = (enum timex_form)r->form;
	x->mixed = r->guard == MIXED;
	clock = era = named = the_next = false;
	for (k = i; k < end; k++) {
		fill_piece(x, &m->piece[k], m->as[k]);
		clock |= m->as[k] == 'p';
		era |= m->as[k] == 'B' || m->as[k] == 'b';
		named |= m->as[k] == 'T';
		the_next |= k > i && m->as[k - 1] == 't' && m->as[k] == 'x';
	}
	if (r->guard == MILITARY_HOURS)
		x->unit = 0;
	if (r->guard == MILITARY || r->guard == MILITARY_HOURS) {
		/* 1300 GMT, 1300 hours */
		x->hour = (x->year >= 0 ? x->year : on_clock(x->amount)) / 100;
		x->minute = (x->year >= 0 ? x->year : on_clock(x->amount)) % 100;
		x->year = -1;
	} else if (((clock && !named) || r->guard == HOUR || r->guard == HOUR_OF) && x->amount_set) {
		x->hour = on_clock(x->amount);
		x->minute = 0;
	} else if (r->guard == HALF_PAST) {
		x->minute = atoi(m->piece[i].value);
		x->hour = on_clock(x->amount) - (x->minute < 0);
		x->minute += x->minute < 0 ? 60 : 0;
	} else if (era && x->year < 0 && x->amount_set) {
		x->year = whole(x->amount);
	}
	if (r->guard == TIMES)
		x->amount_set = false;
	if (r->guard == WEEK_OF)
		x->form = FORM_DATE;
	/* every second week */
	if (x->form == FORM_SET && x->ordinal > 0 && x->weekday < 0)
		x->every = x->ordinal;
	if (r->guard == SO_MANY_LY) {
		/* six-hourly: every six hours */
		x->unit = x->value[1] == 'T' ? 'h' : x->value[2];
		x->value = "";
	}
	if (r->guard == YEAR_WORDS)
		x->year = whole(x->amount);
	if (x->form == FORM_DATE && (x->hour >= 0 || *x->part != '\0'))
		x->kind = TIMEX_TIME;
	/* the day before is no year-earlier quarter */
	if (x->form == FORM_YEARAGO && x->unit != 'Y' && x->unit != 0 && x->dir == 0)
		x->form = FORM_SHIFT;
	/* the next year is the one after that; the end of next year is not */
	if (the_next && x->dir == 'x' && (x->form == FORM_UNIT || (*x->part != '\0' && x->weekday < 0)))
		x->dir = 'f';
	if (x->form == FORM_VALUE && strchr(x->value, 'T') != NULL && x->value[0] == 'D')
		x->kind = TIMEX_TIME;
}

/* Whether it has a time of day that no clock shows, as 990 AM, a station; or a year before all others. */
static bool
is_none(const struct timex *x)
{
	return x->hour > 24 || (x->hour == 24 && x->minute > 0) || x->minute > 59 || (x->bc && x->year < 0 && x->amount_set);
}

/* What classes the pieces are of that can stand in one expression with piece i. */
static uint64_t
classes_of(const struct piece *p, size_t i, size_t n)
{
	uint64_t b;

	for (b = 0; i < n && p[i].is != 0; i++)
		b |= p[i].is;
	return b;
}

/* Going through the rules that fit at a piece. */
struct fitting {
	struct timex_match m;
	uint64_t set[WORDS]; /* not tried yet */
	uint64_t there;
	size_t i;
};

static void
fitting_begin(struct fitting *f, const struct piece *p, size_t i, size_t n)
{
	f->m.piece = p;
	f->m.n = n;
	f->i = i;
	rules_for(f->set, p, i, n);
	f->there = (f->set[0] | f->set[1]) != 0 ? classes_of(p, i, n) : 0;
}

/* The next rule that fits as far as least at least, and in *end how far; NULL when there is no more. */
static const struct rule *
fitting_next(struct fitting *f, size_t least, size_t *end)
{
	const struct rule *r;
	unsigned w;

	for (w = 0; w < WORDS; w++) {
		while (f->set[w] != 0) {
			r = &rules[64 * w + bit_lowest(f->set[w])];
			f->set[w] &= f->set[w] - 1;
			if ((r->needs[0] & f->there) == 0 || (r->needs[1] & f->there) == 0 || (r->needs[2] & f->there) == 0)
				continue;
			*end = run(&f->m, r->step, f->i);
			if (*end < least)
				continue;
			name_classes(&f->m, f->i, *end, r->pattern);
			return r;
		}
	}
	return NULL;
}

/* Where the match ends before its last comma or "and", if two units stand before that; or i. */
static size_t
before_comma(const struct timex_match *m, size_t i, size_t end)
{
	size_t k, units;

	while (end > i && m->as[end - 1] != 'c' && m->as[end - 1] != '^')
		end--;
	if (end == i)
		return i;
	end--;
	for (k = i, units = 0; k < end; k++)
		units += m->as[k] == 'U' || m->as[k] == 'u';
	return units > 1 ? end : i;
}

size_t
timex_parse(const struct piece *p, size_t i, size_t n, const char *text, struct timex *x)
{
	struct fitting f;
	struct timex other;
	const struct rule *r;
	size_t end, best;

	if (p[i].is == 0)
		return i;
	best = i;
	fitting_begin(&f, p, i, n);
	while ((r = fitting_next(&f, best + 1, &end)) != NULL) {
		if (!timex_proven(&f.m, i, end, text, (enum timex_guard)r->guard)) {
			/* 2 hours 15 minutes, two minutes ahead */
			end = r->guard == MIXED ? before_comma(&f.m, i, end) : i;
			if (end <= best || !timex_proven(&f.m, i, end, text, MIXED))
				continue;
		}
		fill(&other, &f.m, i, end, r);
		if (is_none(&other))
			continue;
		best = end;
		*x = other;
	}
	return best;
}

bool
timex_read(const struct piece *p, size_t n, const char *text, enum timex_kind kind, struct timex *x)
{
	struct fitting f;
	struct timex other;
	const struct rule *r;
	size_t end;
	bool any;

	if (n == 0 || p[0].is == 0)
		return false;
	any = false;
	fitting_begin(&f, p, 0, n);
	while ((r = fitting_next(&f, n, &end)) != NULL) {
		if ((r->guard == MIXED && !timex_proven(&f.m, 0, end, text, MIXED)) || r->guard == HOUR_ALONE)
			continue;
		/* the first of the kind; else the first of all */
		fill(&other, &f.m, 0, end, r);
		if (is_none(&other))
			continue;
		if (!any || other.kind == kind)
			*x = other;
		any = true;
		if (other.kind == kind)
			break;
	}
	return any;
}
