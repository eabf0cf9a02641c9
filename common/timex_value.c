#include "calendar.h"
#include "isodate.h"
#include "timex.h"
#include "timex_tense.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The value being made. */
struct value {
	char *s;
	size_t n;
};

static void
put_char(struct value *v, char c)
{
	if (v->n + 1 < TIMEX_VALUE)
		v->s[v->n++] = c;
}

static void
put_string(struct value *v, const char *s)
{
	while (*s != '\0')
		put_char(v, *s++);
}

/* A number, with noughts before it up to a width that counts its sign. */
static void
put_number(struct value *v, long number, int width)
{
	char digit[24];
	unsigned long rest;
	int n;

	rest = number < 0 ? 0UL - (unsigned long)number : (unsigned long)number;
	n = 0;
	do
		digit[n++] = (char)('0' + rest % 10);
	while ((rest /= 10) > 0);
	if (number < 0)
		put_char(v, '-');
	for (width -= number < 0; width > n; width--)
		put_char(v, '0');
	while (n > 0)
		put_char(v, digit[--n]);
}

/* As printf, of which it knows %c, %s, %d and %ld with 0 and a digit before them, and %.10g. */
static void
put(struct value *v, const char *fmt, ...)
{
	char number[32];
	va_list ap;
	int width;

	va_start(ap, fmt);
	for (; *fmt != '\0'; fmt++) {
		if (*fmt != '%') {
			put_char(v, *fmt);
			continue;
		}
		width = 0;
		if (*++fmt == '0') {
			width = fmt[1] - '0';
			fmt += 2;
		}
		switch (*fmt) {
		case 'c':
			put_char(v, (char)va_arg(ap, int));
			break;
		case 's':
			put_string(v, va_arg(ap, const char *));
			break;
		case 'd':
			put_number(v, va_arg(ap, int), width);
			break;
		case 'l':
			fmt++;
			put_number(v, va_arg(ap, long), width);
			break;
		default:
			fmt += strlen(".10g") - 1;
			snprintf(number, sizeof number, "%.10g", va_arg(ap, double));
			put_string(v, number);
			break;
		}
	}
	va_end(ap);
	v->s[v->n] = '\0';
}

static void
put_year(struct value *v, int year)
{
	if (year <= 0)
		put(v, "BC%04d", 1 - year);
	else
		put(v, "%04d", year);
}

/* ---- days ---- */

static long
days_of(const struct timex_day *d)
{
	return calendar_days(d->year, d->month > 0 ? d->month : 1, d->day > 0 ? d->day : 1);
}

static struct timex_day
day_of(long days, char grain)
{
	struct timex_day d;

	calendar_date(days, &d.year, &d.month, &d.day);
	d.grain = grain;
	return d;
}

static struct timex_day
month_of(const struct timex_day *d, int offset)
{
	struct timex_day r;
	long m;

	m = (long)d->year * 12 + (d->month > 0 ? d->month - 1 : 0) + offset;
	r.year = (int)((m >= 0 ? m : m - 11) / 12);
	r.month = (int)(m - (long)r.year * 12) + 1;
	r.day = 0;
	r.grain = 'M';
	return r;
}

static int
quarter_of(const struct timex_day *d)
{
	return d->month > 0 ? (d->month - 1) / 3 + 1 : 1;
}

static struct timex_day
quarter_shift(const struct timex_day *d, int offset)
{
	struct timex_day r;

	r = month_of(d, 3 * offset);
	r.month = (quarter_of(&r) - 1) * 3 + 1;
	r.grain = 'Q';
	return r;
}

static void
put_day(struct value *v, const struct timex_day *d)
{
	int year, week;

	switch (d->grain) {
	case 'D':
		put_year(v, d->year);
		put(v, "-%02d-%02d", d->month, d->day);
		break;
	case 'M':
		put_year(v, d->year);
		put(v, "-%02d", d->month);
		break;
	case 'Q':
		put_year(v, d->year);
		put(v, "-Q%d", quarter_of(d));
		break;
	case 'W':
	case 'E':
		week = calendar_week(days_of(d), &year);
		put_year(v, year);
		put(v, "-W%02d%s", week, d->grain == 'E' ? "-WE" : "");
		break;
	case 'Y':
		put_year(v, d->year);
		break;
	default:
		break;
	}
}

/* What was spoken of is now this. */
static void
remember(struct timex_state *s, const struct timex_day *d)
{
	s->last = *d;
	s->year = d->year;
	s->aside = 0;
	if (d->grain == 'Q') {
		s->quarter = *d;
		s->quarter_at = s->at;
	}
	if (d->grain == 'D' || d->grain == 'M')
		s->fine = *d;
}

static void
put_and_remember(struct timex_state *s, struct value *v, const struct timex_day *d)
{
	put_day(v, d);
	remember(s, d);
}

/* A value that stays open: what is not known is X. */
static void
put_open(struct value *v, char unit)
{
	switch (unit) {
	case 'Y': put(v, "XXXX"); break;
	case 'M': put(v, "XXXX-XX"); break;
	case 'Q': put(v, "XXXX-QX"); break;
	case 'W': put(v, "XXXX-WXX"); break;
	case 'E': put(v, "XXXX-WXX-WE"); break;
	default: put(v, "XXXX-XX-XX"); break;
	}
}

/* ---- durations and sets ---- */

static void
put_amount(struct value *v, double amount, const char *letter, const char *half, int halves)
{
	long whole;

	whole = (long)amount;
	if (amount - (double)whole == 0.5 && half != NULL) {
		if (whole > 0)
			put(v, "%ld%s", whole, letter);
		put(v, *half == '\0' ? "" : "%d%s", halves, half);
	} else if (amount == (double)whole) {
		put(v, "%ld%s", whole, letter);
	} else {
		put(v, "%.10g%s", amount, letter);
	}
}

static void
put_duration(struct value *v, const struct timex *x)
{
	double amount;
	bool vague;

	vague = x->vague;
	amount = (x->amount_set ? x->amount : 1) + (x->half_more ? 0.5 : 0);
	if (x->half_more && !x->amount_set)
		amount = 0.5;
	else if (!x->amount_set && !x->singular)
		vague = true; /* years */
	if (amount > 1e9)
		vague = true;
	amount *= x->multiple;
	switch (x->unit) {
	case 's':
	case 'm':
	case 'h':
		put(v, "PT");
		if (vague)
			put(v, "X%c", x->unit == 's' ? 'S' : x->unit == 'm' ? 'M' : 'H');
		else if (x->unit == 's')
			put_amount(v, amount, "S", NULL, 0);
		else if (x->unit == 'm')
			put_amount(v, amount, "M", "S", 30);
		else
			put_amount(v, amount, "H", "M", 30);
		break;
	case 'Q':
		if (vague)
			put(v, "PXM");
		else
			put_amount(v, amount * 3, "M", NULL, 0);
		if (!vague)
			memmove(v->s + 1, v->s, v->n + 1), v->s[0] = 'P', v->n++;
		break;
	case 'E':
		put(v, "P");
		if (vague)
			put(v, "XWE");
		else
			put_amount(v, amount, "WE", NULL, 0);
		break;
	default:
		put(v, "P");
		if (vague)
			put(v, "X%c", x->unit);
		else if (x->unit == 'Y')
			put_amount(v, amount, "Y", "M", 6);
		else
			put_amount(v, amount, x->unit == 'W' ? "W" : x->unit == 'M' ? "M" : "D", NULL, 0);
		break;
	}
}

static void
put_set(struct value *v, const struct timex *x)
{
	struct timex every;

	if (*x->value != '\0') {
		put(v, "%s", x->value);
	} else if (x->weekday > 0) {
		put(v, "XXXX-WXX-%d", x->weekday);
		if (*x->part != '\0')
			put(v, "T%s", x->part);
	} else if (x->month > 0) {
		put(v, "XXXX-%02d", x->month);
	} else if (*x->season != '\0') {
		put(v, "XXXX-%s", x->season);
	} else if (*x->part != '\0') {
		put(v, "XXXX-XX-XXT%s", x->part);
	} else if (*x->holiday != '\0') {
		put(v, "XXXX");
		if (strlen(x->holiday) == 5 && x->holiday[2] == '-')
			put(v, "-%s", x->holiday);
	} else {
		every = *x;
		if (!every.amount_set) {
			every.amount_set = true;
			every.amount = x->every;
		}
		put_duration(v, &every);
	}
}

/* How far, in bytes, a quarter goes on being what is spoken of. */
enum { QUARTER_REACH = 800 };

/* ---- dates beside others ---- */

/* The day to count from: what was spoken of (that, following) or the day of publication. */
static const struct timex_day *
base_of(const struct timex_state *s, char dir)
{
	bool spoken;

	spoken = dir == 'H' || dir == 'f' || dir == 'l' || dir == 0 || s->history;
	if (spoken && s->last.grain != 0)
		return &s->last;
	if (s->history && s->last.grain == 0)
		return &s->last;
	return &s->published;
}

static int
offset_of(char dir)
{
	switch (dir) {
	case 'L': case 'l': return -1;
	case 'x': case 'f': return 1;
	default: return 0;
	}
}

static void
put_quarter_spoken(struct timex_state *s, struct value *v, int years)
{
	struct timex_day d;

	if (s->quarter.grain != 0)
		d = s->quarter;
	else if (s->published.grain != 0 && !s->history)
		d = quarter_shift(&s->published, -1);
	else {
		put_open(v, 'Q');
		return;
	}
	d.year += years;
	put_day(v, &d);
	if (years == 0)
		remember(s, &d);
}

static void
put_unit(struct timex_state *s, struct value *v, const struct timex *x, enum tense tense)
{
	const struct timex_day *base;
	struct timex_day d;
	int offset;

	if (x->quarter || x->unit == 'Q' || x->unit == 0) {
		if (x->dir == 'h' || x->dir == 'r' || x->dir == 'x' || x->dir == 'L') {
			base = base_of(s, x->dir);
			if (base->grain == 0) {
				put_open(v, 'Q');
				return;
			}
			d = quarter_shift(base, offset_of(x->dir));
			put_and_remember(s, v, &d);
		} else {
			put_quarter_spoken(s, v, 0);
		}
		return;
	}
	if (x->unit == 'Y' && x->multiple > 1) {
		base = base_of(s, x->dir);
		if ((x->dir == 'h' || x->dir == 'H') && base->grain != 0)
			put(v, x->multiple == 10 ? "%03d" : "%02d", base->year / x->multiple);
		else
			put(v, "P%dY", x->multiple);
		return;
	}
	if (x->unit == 's' || x->unit == 'm' || x->unit == 'h') {
		put(v, "PT1%c", x->unit - 32);
		return;
	}
	/* the next day is the one after the day spoken of */
	base = base_of(s, x->unit == 'D' && x->dir == 'x' ? 'f' : x->dir);
	offset = offset_of(x->dir) * x->multiple;
	if (base->grain == 0) {
		put_open(v, x->unit);
		return;
	}
	switch (x->unit) {
	case 'D':
		if (base->grain != 'D') {
			put_year(v, base->year);
			if (base->grain == 'M')
				put(v, "-%02d-XX", base->month);
			else
				put(v, "-XX-XX");
			return;
		}
		d = day_of(days_of(base) + offset, 'D');
		break;
	case 'W':
	case 'E':
		if (x->unit == 'E' && x->dir == 0) {
			/* the weekend: the last one, or this week's */
			base = &s->published;
			if (base->grain == 0 || s->history) {
				put_open(v, 'E');
				return;
			}
			if (tense != TENSE_FUTURE && calendar_weekday(days_of(base)) < 6)
				offset = -1;
		}
		if (base->grain != 'D' && base->grain != 'W') {
			put_year(v, base->year);
			put(v, "-WXX");
			return;
		}
		d = day_of(days_of(base) + 7L * offset, x->unit);
		break;
	case 'M':
		if (base->grain == 'Y' && offset == 0) {
			put_year(v, base->year);
			put(v, "-XX");
			return;
		}
		d = month_of(base, offset);
		break;
	default:
		d = *base;
		d.year += offset;
		d.month = d.day = 0;
		d.grain = 'Y';
		break;
	}
	put_and_remember(s, v, &d);
}

static void
put_shift(struct timex_state *s, struct value *v, const struct timex *x)
{
	const struct timex_day *base;
	struct timex_day d;
	double amount;
	long n;
	bool back;

	back = x->shift == 'G' || x->shift == 'E';
	amount = x->amount_set ? x->amount : 1;
	if (x->vague || (!x->amount_set && !x->singular) || amount > 1e5) {
		put(v, back ? "PAST_REF" : "FUTURE_REF");
		return;
	}
	base = x->shift == 'G' || x->shift == 'g' ? base_of(s, 'h') : base_of(s, 'f');
	if (base->grain == 0) {
		put_open(v, x->unit == 'Q' ? 'M' : x->unit);
		return;
	}
	if (x->half_more)
		amount += 0.5;
	n = (long)(back ? -amount : amount) * x->multiple;
	switch (x->unit) {
	case 'D':
		if (base->grain != 'D') {
			put_year(v, base->year);
			put(v, "-XX-XX");
			return;
		}
		d = day_of(days_of(base) + n, 'D');
		break;
	case 'W':
		if (base->grain != 'D' && base->grain != 'W') {
			put_year(v, base->year);
			put(v, "-WXX");
			return;
		}
		d = day_of(days_of(base) + 7 * n, 'W');
		break;
	case 'Q':
		d = quarter_shift(base, (int)n);
		break;
	case 'M':
		d = month_of(base, (int)n);
		if (base->grain == 'Y') {
			d.grain = 'Y';
			put(v, "XXXX-XX");
			return;
		}
		break;
	case 'Y':
		if (n == -1 && s->quarter.grain != 0 && !s->history && s->at - s->quarter_at < QUARTER_REACH) {
			/* a year ago, in a report of a quarter */
			put_quarter_spoken(s, v, -1);
			return;
		}
		d = *base;
		d.year += (int)n;
		d.month = d.day = 0;
		d.grain = 'Y';
		break;
	default:
		d = *base;
		if (d.grain != 'D')
			return;
		break;
	}
	if (back && s->history)
		put_day(v, &d);
	else
		put_and_remember(s, v, &d);
}

/* ---- calendar dates ---- */

/* Which year a month (and day, when above 0) without one belongs to; 0 when nobody knows. */
static int
year_for(struct timex_state *s, int month, int day, enum tense tense)
{
	const struct timex_day *p;
	long there, here;

	if (s->history || s->published.grain == 0) {
		/* from the end of a year the story goes on into the next */
		if (s->fine.grain != 0 && s->fine.year == s->year && s->fine.month - month >= 8)
			return s->year + 1;
		return s->year;
	}
	p = &s->published;
	if (day <= 0) {
		if (month == p->month || tense == TENSE_UNKNOWN)
			return month <= p->month ? p->year : p->year - 1;
		if (tense == TENSE_FUTURE)
			return month >= p->month ? p->year : p->year + 1;
		return month <= p->month ? p->year : p->year - 1;
	}
	here = days_of(p);
	there = calendar_days(p->year, month, day);
	if (there - here > 183 && tense != TENSE_FUTURE)
		return p->year - 1;
	if (here - there > 183 && tense != TENSE_PAST)
		return p->year + 1;
	if (there > here + 45 && tense == TENSE_PAST)
		return p->year - 1;
	return p->year;
}

/* The year that last year's, this year's, of that year speak of; 0 when not known. */
static int
pointed_year(const struct timex_state *s, const struct timex *x)
{
	const struct timex_day *base;

	base = base_of(s, x->dir);
	if (base->grain == 0)
		return 0;
	return base->year + offset_of(x->dir);
}

static int
full_year(const struct timex_state *s, int year)
{
	int about, century;

	about = s->history && s->year > 0 ? s->year : s->published.grain != 0 ? s->published.year : 2000;
	century = about / 100 * 100;
	return century + year > about + 10 ? century - 100 + year : century + year;
}

static void
put_clock(struct value *v, const struct timex *x)
{
	int hour;

	if (x->hour >= 0) {
		hour = x->hour;
		if (x->meridiem == 'p' && hour < 12)
			hour += 12;
		else if (x->meridiem == 'a' && hour == 12)
			hour = 0;
		else if (x->meridiem == 0 && hour < 12 && hour > 0 &&
			 (strcmp(x->part, "AF") == 0 || strcmp(x->part, "EV") == 0 ||
			  (strcmp(x->part, "NI") == 0 && hour > 5)))
			hour += 12;
		put(v, "T%02d:%02d", hour, x->minute >= 0 ? x->minute : 0);
		if (x->second >= 0)
			put(v, ":%02d", x->second);
		put(v, "%s", x->zone);
	} else if (*x->part != '\0') {
		put(v, "T%s", x->part);
	}
}

static bool
timed(const struct timex *x)
{
	return x->hour >= 0 || *x->part != '\0';
}

/* So many days ahead the day behind is meant, unless the future is certain. */
enum { NEXT_REACH = 6 };

/* Monday: the one that the direction of the tense points to, seen from the day of publication. */
static void
put_weekday(struct timex_state *s, struct value *v, const struct timex *x, enum tense tense)
{
	const struct timex_day *base;
	struct timex_day d;
	long days;
	int at, ahead;

	base = &s->published;
	if (x->dir == 'f' || x->dir == 'H' || x->dir == 'l' || s->history)
		base = s->last.grain == 'D' ? &s->last : s->history ? &s->last : base;
	if (base->grain != 'D') {
		put(v, "XXXX-WXX-%d", x->weekday);
		return;
	}
	days = days_of(base);
	at = calendar_weekday(days);
	if (x->unit == 'W') {
		days += x->weekday - at + 7L * offset_of(x->dir);
	} else if (x->dir == 'L' || x->dir == 'l') {
		days -= (at - x->weekday + 6) % 7 + 1;
	} else if (x->dir == 'x' || x->dir == 'f') {
		days += (x->weekday - at + 6) % 7 + 1;
	} else {
		/* yesterday's and tomorrow's names mean just these, whatever the tense */
		ahead = (x->weekday - at + 7) % 7;
		if (x->dir == 'h' || ahead == 1 || (tense == TENSE_FUTURE && (ahead < NEXT_REACH || !s->weak)))
			days += ahead;
		else
			days -= (7 - ahead) % 7;
	}
	d = day_of(days, 'D');
	put_and_remember(s, v, &d);
}

/*
 * MM-DD; MM-w-n, the nth weekday w of a month (n 9: the last; 0: the first behind a Monday); E and
 * days from Easter.
 */
static struct timex_day
holiday_day(const char *holiday, int year)
{
	struct timex_day d;
	int w, n;

	if (*holiday == 'E')
		return day_of(calendar_easter(year) + atoi(holiday + 1), 'D');
	d.year = year;
	d.month = atoi(holiday);
	d.day = atoi(holiday + 3);
	d.grain = 'D';
	if (strlen(holiday) > 5) {
		w = holiday[3] - '0';
		n = holiday[5] - '0';
		d.day = 1 + (w - calendar_weekday(calendar_days(year, d.month, 1)) + 7) % 7;
		if (n == 0)
			d.day = 2 + (8 - calendar_weekday(calendar_days(year, d.month, 1))) % 7;
		else if (n == 9)
			d.day += d.day + 28 <= isodate_month_days(year, d.month) ? 28 : 21;
		else
			d.day += 7 * (n - 1);
	}
	return d;
}

/* The year of an expression that has month, season, quarter or holiday; 0 when not known. */
static int
year_of(struct timex_state *s, const struct timex *x, int month, enum tense tense)
{
	const struct timex_day *p;
	int year;

	if (x->year >= 0)
		return x->short_year ? full_year(s, x->year) : x->year;
	if (x->dir != 0 && x->unit == 'Y')
		return pointed_year(s, x);
	p = base_of(s, x->dir == 'H' || x->dir == 'f' ? x->dir : 'h');
	if (x->dir == 0 || p->grain == 0)
		return year_for(s, month, x->day, tense);
	year = p->year;
	if (x->dir == 'L' || x->dir == 'l')
		return p->month > month ? year : year - 1;
	if (x->dir == 'x' || x->dir == 'f')
		return p->month < month ? year : year + 1;
	return year;
}

static void
put_bc(struct timex_state *s, struct value *v, int year)
{
	struct timex_day d = {0, 0, 0, 'Y'};

	d.year = 1 - year;
	put_and_remember(s, v, &d);
}

/* A date that has no day of its own: this morning, 10 a.m. */
static struct timex_day
day_meant(const struct timex_state *s, const struct timex *x, size_t start)
{
	struct timex_day d;

	if ((x->dir == 'H' || s->history || x->dir == 'f' ||
	     (x->dir == 0 && s->last.grain == 'D' && start - s->last_end < 300)) &&
	    s->last.grain != 0)
		return s->last;
	d = s->published;
	if (d.grain == 'D' && x->dir == 'L')
		d = day_of(days_of(&d) - 1, 'D');
	else if (d.grain == 'D' && x->dir == 'x')
		d = day_of(days_of(&d) + 1, 'D');
	return d;
}

static void
put_open_date(struct value *v, const struct timex *x)
{
	if (x->month > 0 && x->day > 0)
		put(v, "XXXX-%02d-%02d", x->month, x->day);
	else if (x->month > 0)
		put(v, "XXXX-%02d", x->month);
	else if (x->ordinal > 0)
		put(v, "XXXX-Q%d", x->ordinal);
	else if (x->half > 0)
		put(v, "XXXX-H%d", x->half);
	else if (*x->season != '\0')
		put(v, "XXXX-%s", x->season);
	else
		put(v, "XXXX");
}

static int
season_month(const char *season)
{
	switch (season[0] == 'S' ? season[1] : season[0]) {
	case 'P': return 3;
	case 'U': return 6;
	case 'F': return 9;
	default: return 12;
	}
}

static void
put_season(struct timex_state *s, struct value *v, const struct timex *x, enum tense tense)
{
	struct timex_day d;
	int month;

	month = season_month(x->season);
	d.year = year_of(s, x, month, tense);
	if (d.year == 0) {
		put_open_date(v, x);
		return;
	}
	put(v, "%04d-%s", d.year, x->season);
	s->year = d.year;
	d.month = month;
	d.day = 0;
	d.grain = 'M';
	s->last = d;
}

static void
put_quarter(struct timex_state *s, struct value *v, const struct timex *x, enum tense tense)
{
	struct timex_day d;
	int n;

	n = x->ordinal;
	if (n < 1) {
		/* the 1988 quarter, last year's quarter */
		if (s->quarter.grain == 0) {
			if (x->year >= 0)
				put_year(v, x->year);
			else
				put_open(v, 'Q');
			return;
		}
		n = quarter_of(&s->quarter);
	}
	if (n > 4)
		return;
	d.month = 3 * n - 2;
	d.day = 0;
	d.grain = 'Q';
	/* a quarter is mostly reported on, and to come only when not long past */
	if (tense == TENSE_FUTURE && n + 1 < quarter_of(&s->published))
		d.year = year_of(s, x, d.month, tense);
	else if (tense == TENSE_FUTURE && x->year < 0 && x->dir == 0 && !s->history && s->published.grain != 0)
		d.year = s->published.year;
	else
		d.year = year_of(s, x, d.month, TENSE_PAST);
	if (d.year == 0) {
		put_open_date(v, x);
		return;
	}
	put_and_remember(s, v, &d);
}

static void
put_decade(struct timex_state *s, struct value *v, const struct timex *x)
{
	int year;

	year = x->decade;
	if (year < 100)
		year = s->history && s->year > 0 ? s->year / 100 * 100 + year : year < 20 ? 2000 + year : 1900 + year;
	put(v, "%03d", year / 10);
}

/*
 * Whether a year is named in passing (declassified in 2005) and the story stays where it is: far
 * from what was spoken of, not at the head of a sentence, and for the first time.
 */
static bool
in_passing(struct timex_state *s, int year, size_t start)
{
	size_t i;

	if (s->fine.grain == 0 || s->year == 0 || abs(year - s->year) <= 3)
		return false;
	if (s->aside != 0 && abs(year - s->aside) <= 3)
		return false;
	for (i = start; i > 0 && start - i < 14 && s->text[i - 1] != '\n'; i--)
		if (s->text[i - 1] == '.' || s->text[i - 1] == '"')
			break;
	if (i == 0 || start - i < 14)
		return false;
	s->aside = year;
	return true;
}

static void
put_date(struct timex_state *s, struct value *v, const struct timex *x, size_t start, enum tense tense)
{
	struct timex_day d;
	int year;

	memset(&d, 0, sizeof d);
	if (x->bc) {
		put_bc(s, v, x->year);
	} else if (*x->value != '\0') {
		/* yesterday morning */
		if (x->value[0] != 'D' || s->published.grain != 'D') {
			put_open(v, 'D');
		} else {
			d = day_of(days_of(&s->published) + atoi(x->value + 1), 'D');
			put_and_remember(s, v, &d);
		}
	} else if (x->decade >= 0) {
		put_decade(s, v, x);
	} else if (x->month > 0) {
		year = year_of(s, x, x->month, tense);
		if (year == 0) {
			put_open_date(v, x);
		} else {
			d.year = year;
			d.month = x->month;
			d.day = x->day > 0 ? x->day : 0;
			d.grain = x->day > 0 ? 'D' : 'M';
			put_and_remember(s, v, &d);
		}
	} else if (*x->holiday != '\0') {
		d = holiday_day(x->holiday, s->published.grain != 0 ? s->published.year : 2000);
		year = year_of(s, x, d.month, tense);
		if (year == 0) {
			if (*x->holiday == 'E' || strlen(x->holiday) > 5)
				put(v, "XXXX");
			else
				put(v, "XXXX-%02d-%02d", d.month, d.day);
		} else {
			d = holiday_day(x->holiday, year);
			put_and_remember(s, v, &d);
		}
	} else if (x->weekday > 0) {
		put_weekday(s, v, x, tense);
	} else if (*x->season != '\0') {
		put_season(s, v, x, tense);
	} else if (x->quarter) {
		put_quarter(s, v, x, tense);
	} else if (x->half > 0 || x->half_more) {
		year = x->year >= 0 || x->unit == 'Y' ? year_of(s, x, 1, tense) : 0;
		if (year == 0 && x->unit == 'Y' && x->dir == 0)
			year = base_of(s, 0)->grain != 0 ? base_of(s, 0)->year : 0;
		if (year == 0) {
			put_open_date(v, x);
		} else {
			put_year(v, year);
			if (x->half > 0)
				put(v, "-H%d", x->half);
		}
	} else if (x->year >= 0) {
		d.year = x->short_year ? full_year(s, x->year) : x->year;
		d.grain = 'Y';
		put_day(v, &d);
		if (!in_passing(s, d.year, start))
			remember(s, &d);
	} else if (timed(x)) {
		d = day_meant(s, x, start);
		if (d.grain == 'D')
			put_and_remember(s, v, &d);
		else if (d.grain != 0) {
			put_year(v, d.year);
			if (d.month > 0)
				put(v, "-%02d-XX", d.month);
			else
				put(v, "-XX-XX");
		} else
			put_open(v, 'D');
	}
	if (v->n > 0)
		put_clock(v, x);
}

static void
put_listed(struct timex_state *s, struct value *v, const struct timex *x)
{
	struct timex_day d;
	char *end;
	long n;

	if (x->value[0] != 'D') {
		put(v, "%s", *x->value != '\0' ? x->value : "PAST_REF");
		return;
	}
	n = strtol(x->value + 1, &end, 10);
	if (s->history && n == 0 && *end == '\0') {
		put(v, "PRESENT_REF");
	} else if (s->published.grain != 'D') {
		put_open(v, 'D');
		put(v, "%s", end);
	} else {
		d = day_of(days_of(&s->published) + n, 'D');
		put_and_remember(s, v, &d);
		put(v, "%s", end);
	}
}

static void
put_year_ago(struct timex_state *s, struct value *v, const struct timex *x)
{
	struct timex_day d;

	if (x->amount_set) {
		struct timex span = *x;

		span.unit = 'M';
		put_duration(v, &span);
	} else if (x->ordinal > 0 && x->quarter && s->published.grain != 0) {
		d.year = year_for(s, 3 * x->ordinal - 2, 0, TENSE_PAST) - 1;
		d.month = 3 * x->ordinal - 2;
		d.day = 0;
		d.grain = 'Q';
		put_day(v, &d);
	} else {
		put_quarter_spoken(s, v, -1);
	}
}

/* Where to stop looking behind a mention: some way on, within its paragraph. */
static size_t
look_to(const struct timex_state *s, size_t end, size_t room)
{
	size_t i;

	for (i = end; i < s->len && i - end < room; i++)
		if (s->text[i] == '\n' && i + 1 < s->len && s->text[i + 1] == '\n')
			break;
	return i;
}

/*
 * March and April 1918, March 3-5, 1918: the year of the first is said with the second.
 */
static void
look_ahead(struct timex_state *s, size_t end, struct timex *x)
{
	struct piece more[PIECE_MAX];
	struct timex y;
	size_t n, k;

	if (x->form != FORM_DATE || x->year >= 0 || x->dir != 0 || (x->month < 0 && *x->season == '\0'))
		return;
	n = pieces_read(s->text, end, look_to(s, end, 32), PIECES_TIME, more);
	if (n < 2 || !(more[0].is & (PIECE('^') | PIECE('`'))))
		return;
	if (x->day > 0 && n > 3 && (more[1].is & PIECE('D')) && (more[2].is & PIECE('c')) && (more[3].is & PIECE('Y'))) {
		x->year = (int)more[3].number;
		return;
	}
	k = timex_parse(more, 1, n, s->text, false, &y);
	if (k > 1 && y.form == FORM_DATE && y.year >= 0 && !y.short_year && !y.bc && (y.month > 0 || *y.season != '\0'))
		x->year = y.year - (x->month > y.month && y.month > 0);
}

/* A day alone, in a range: 5 of March 3-5, 3 of 3 to 5 March; read with what stands around it. */
static bool
lone_day(struct timex_state *s, const struct piece *p, size_t n, size_t end, struct timex *x)
{
	struct piece more[PIECE_MAX];
	size_t count;
	int year;

	if ((n != 1 && n != 3) || !(p[0].is & (PIECE('D') | PIECE('o'))))
		return false;
	year = n == 3 && (p[2].is & PIECE('Y')) ? (int)p[2].number : -1;
	if (n == 3 && year < 0)
		return false;
	if (n == 1) {
		count = pieces_read(s->text, end, look_to(s, end, 48), PIECES_TIME, more);
		if (count > 2 && (more[0].is & (PIECE('`') | PIECE('^'))) &&
		    timex_parse(more, 1, count, s->text, false, x) > 1 && x->form == FORM_DATE && x->month > 0 &&
		    x->day > (int)p[0].number) {
			x->day = (int)p[0].number;
			return true;
		}
	}
	if (s->last.grain != 'D' || p[0].start - s->last_end > 12)
		return false;
	timex_clear(x);
	x->form = FORM_DATE;
	x->kind = TIMEX_DATE;
	x->year = year > 0 ? year : s->last.year;
	x->month = s->last.month;
	x->day = (int)p[0].number;
	return true;
}

size_t
timex_value(struct timex_state *s, size_t start, size_t end, const char *kind, size_t kind_len,
	    char value[TIMEX_VALUE])
{
	struct piece piece[PIECE_MAX];
	struct value v;
	struct timex x;
	enum tense tense;
	size_t n;

	(void)kind;
	(void)kind_len;
	value[0] = '\0';
	v.s = value;
	v.n = 0;
	n = pieces_read(s->text, start, end, PIECES_TIME, piece);
	if (n == 0)
		return 0;
	if (timex_parse(piece, 0, n, s->text, true, &x) != n && !lone_day(s, piece, n, end, &x))
		return 0;
	s->at = (uint32_t)start;
	look_ahead(s, end, &x);
	tense = TENSE_UNKNOWN;
	if (!s->history && (x.form == FORM_DATE || x.unit == 'E'))
		tense = timex_tense(s->text, s->len, start, end);
	s->weak = tense == TENSE_TO;
	if (s->weak)
		tense = TENSE_FUTURE;
	switch (x.form) {
	case FORM_DATE:
		put_date(s, &v, &x, start, tense);
		break;
	case FORM_UNIT:
		put_unit(s, &v, &x, tense);
		break;
	case FORM_SHIFT:
		put_shift(s, &v, &x);
		break;
	case FORM_YEARAGO:
		put_year_ago(s, &v, &x);
		break;
	case FORM_CENTURY:
		if (x.ordinal > 0)
			put(&v, x.bc ? "BC%02d" : "%02d", x.ordinal - 1);
		break;
	case FORM_DURATION:
		put_duration(&v, &x);
		break;
	case FORM_SET:
		put_set(&v, &x);
		break;
	case FORM_VALUE:
		put_listed(s, &v, &x);
		break;
	case FORM_NONE:
		break;
	}
	if (s->last.grain != 0 && x.form != FORM_DURATION && x.form != FORM_SET)
		s->last_end = (uint32_t)end;
	return v.n;
}

/* ---- articles ---- */

void
timex_begin(struct timex_state *s, const char *text, size_t len, const char *date, size_t n)
{
	memset(s, 0, sizeof *s);
	s->text = text;
	s->len = len;
	if (isodate_parse(date, n, &s->published.year, &s->published.month, &s->published.day))
		s->published.grain = 'D';
	s->history = s->published.grain == 0;
}

void
timex_survey(struct timex_state *s, size_t start, size_t end)
{
	struct piece piece[PIECE_MAX];
	struct timex x;
	size_t n;

	if (s->published.grain == 0)
		return;
	n = pieces_read(s->text, start, end, PIECES_TIME, piece);
	if (n == 0 || timex_parse(piece, 0, n, s->text, true, &x) != n)
		return;
	if (x.form == FORM_DATE && x.year > 0 && !x.short_year)
		s->years++;
	else if ((x.form == FORM_DATE && x.weekday > 0) || (x.form == FORM_VALUE && x.value[0] == 'D') ||
		 (x.form == FORM_UNIT && (x.dir == 'L' || x.dir == 'h' || x.dir == 'x')) ||
		 (x.form == FORM_SHIFT && x.shift == 'G'))
		s->deictic++;
	s->history = s->years >= TIMEX_HISTORY && s->years > 3 * s->deictic;
}
