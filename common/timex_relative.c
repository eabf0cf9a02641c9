/*
 * Dates seen from others: last week, that year, three days later, a year ago; and the days and months
 * that they are reckoned in.
 */
#include "calendar.h"
#include "timex_resolve.h"

#include <stdlib.h>

long
timex_days(const struct timex_day *d)
{
	return calendar_days(d->year, d->month > 0 ? d->month : 1, d->day > 0 ? d->day : 1);
}

struct timex_day
timex_day_of(long days, char grain)
{
	struct timex_day d;

	calendar_date(days, &d.year, &d.month, &d.day);
	d.grain = grain;
	return d;
}

struct timex_day
timex_month(const struct timex_day *d, int offset)
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

int
timex_quarter(const struct timex_day *d)
{
	return d->month > 0 ? (d->month - 1) / 3 + 1 : 1;
}

struct timex_day
timex_quarter_shift(const struct timex_day *d, int offset)
{
	struct timex_day r;

	r = timex_month(d, 3 * offset);
	r.month = (timex_quarter(&r) - 1) * 3 + 1;
	r.grain = 'Q';
	return r;
}

/* What was spoken of is now this. */
void
timex_remember(struct timex_state *s, const struct timex_day *d)
{
	s->last = *d;
	s->last_at = s->at;
	s->year = d->year;
	s->aside = 0;
	if (d->grain == 'Q') {
		s->quarter = *d;
		s->quarter_at = s->at;
	}
	if (d->grain == 'D' || d->grain == 'M')
		s->fine = *d;
	if (d->grain == 'D') {
		s->day = *d;
		s->day_at = s->at;
	}
}

void
timex_put_remember(struct timex_state *s, struct timex_text *v, const struct timex_day *d)
{
	timex_put_day(v, d);
	timex_remember(s, d);
}

/* How far, in bytes, a quarter goes on being what is spoken of. */
enum { QUARTER_REACH = 800, BESIDE = 100 };

/* How far the day spoken of before a month goes on being what days are counted from. */
enum { DAY_REACH = 400 };

/* The day to count from: what was spoken of (that, following) or the day of publication. */
const struct timex_day *
timex_base(const struct timex_state *s, char dir)
{
	bool spoken;

	/* a year later, the same year: behind a year that was named in passing too */
	if (dir == 'Y')
		return s->named.grain != 0 && s->named_at >= s->last_at ? &s->named : timex_base(s, 'H');
	spoken = dir == 'H' || dir == 'f' || dir == 'l' || dir == 0 || s->history;
	if (spoken && s->last.grain != 0)
		return &s->last;
	if (s->history && s->last.grain == 0)
		return &s->last;
	return &s->published;
}

int
timex_offset(char dir)
{
	switch (dir) {
	case 'L': case 'l': return -1;
	case 'x': case 'f': return 1;
	default: return 0;
	}
}

static void
put_quarter_spoken(struct timex_state *s, struct timex_text *v, int years)
{
	struct timex_day d;

	if (s->quarter.grain != 0)
		d = s->quarter;
	else if (s->published.grain != 0 && !s->history)
		d = timex_quarter_shift(&s->published, -1);
	else {
		timex_put_open(v, 'Q');
		return;
	}
	d.year += years;
	timex_put_day(v, &d);
	if (years == 0)
		timex_remember(s, &d);
}

/* The first day of the war: of the year spoken of. */
static void
put_nth(const struct timex_state *s, struct timex_text *v, char unit)
{
	const struct timex_day *base;

	base = timex_base(s, 'H');
	if (base->grain == 0 || unit == 'Y') {
		timex_put_open(v, unit);
		return;
	}
	timex_put_year(v, base->year);
	timex_put(v, unit == 'D' ? "-XX-XX" : unit == 'W' ? "-WXX" : "-XX");
}

void
timex_put_unit(struct timex_state *s, struct timex_text *v, const struct timex *x, enum tense tense)
{
	const struct timex_day *base;
	struct timex_day d;
	int offset;
	bool this;

	if (x->ordinal > 0 && !x->quarter) {
		put_nth(s, v, x->unit);
		return;
	}
	if (x->quarter || x->unit == 'Q' || x->unit == 0) {
		if (x->dir == 'h' || x->dir == 'r' || x->dir == 'x' || x->dir == 'L') {
			base = timex_base(s, x->dir);
			if (base->grain == 0) {
				timex_put_open(v, 'Q');
				return;
			}
			d = timex_quarter_shift(base, timex_offset(x->dir));
			timex_put_remember(s, v, &d);
		} else if (x->dir == 'H' && !x->quarter && s->quarter.grain == 0 && s->last.grain != 0) {
			timex_put_day(v, &s->last); /* the same period */
		} else {
			put_quarter_spoken(s, v, 0);
		}
		return;
	}
	if (x->unit == 'Y' && x->multiple > 1) {
		/* by the end of the decade: of this one */
		this = x->kind == TIMEX_DATE && x->dir == 0 && x->multiple == 10;
		base = this && !s->history && s->published.grain != 0 ? &s->published : timex_base(s, x->dir);
		if (base->grain != 0 && (this || x->dir == 'h' || x->dir == 'H' || (x->kind == TIMEX_DATE && (x->dir == 'L' || x->dir == 'x'))))
			timex_put(v, x->multiple == 10 ? "%03d" : "%02d", base->year / x->multiple + (x->dir == 'L' ? -1 : x->dir == 'x'));
		else
			timex_put(v, "P%dY", x->multiple);
		return;
	}
	if (x->unit == 's' || x->unit == 'm' || x->unit == 'h') {
		timex_put(v, "PT1%c", x->unit - 32);
		return;
	}
	/* the end of the year: in news this one, but beside another date that one's, unless it is to come */
	if (x->dir == 0 && x->unit == 'Y' && !s->history && s->published.grain != 0 && (s->at - s->last_at > BESIDE || tense == TENSE_FUTURE)) {
		d = s->published;
		d.month = d.day = 0;
		d.grain = 'Y';
		timex_put_remember(s, v, &d);
		return;
	}
	/* the next day is the one after the day spoken of */
	base = timex_base(s, x->unit == 'D' && x->dir == 'x' ? 'f' : x->unit == 'Y' && x->dir == 'H' ? 'Y' : x->dir);
	offset = timex_offset(x->dir) * x->multiple * (x->twice ? 2 : 1);
	if (base->grain == 0) {
		timex_put_open(v, x->unit);
		return;
	}
	switch (x->unit) {
	case 'D':
		if (base->grain != 'D') {
			timex_put_year(v, base->year);
			if (base->grain == 'M')
				timex_put(v, "-%02d-XX", base->month);
			else
				timex_put(v, "-XX-XX");
			return;
		}
		d = timex_day_of(timex_days(base) + offset, 'D');
		break;
	case 'W':
	case 'E':
		if (x->unit == 'E' && x->dir == 0) {
			/* the weekend: the last one, or this week's */
			base = &s->published;
			if (base->grain == 0 || s->history) {
				timex_put_open(v, 'E');
				return;
			}
			if (tense != TENSE_FUTURE && calendar_weekday(timex_days(base)) < 6)
				offset = -1;
		}
		if (base->grain != 'D' && base->grain != 'W') {
			timex_put_year(v, base->year);
			timex_put(v, "-WXX");
			return;
		}
		d = timex_day_of(timex_days(base) + 7L * offset, x->unit);
		break;
	case 'M':
		if (base->grain == 'Y' && offset == 0) {
			timex_put_year(v, base->year);
			timex_put(v, "-XX");
			return;
		}
		d = timex_month(base, offset);
		break;
	default:
		d = *base;
		d.year += offset;
		d.month = d.day = 0;
		d.grain = 'Y';
		break;
	}
	timex_put_remember(s, v, &d);
}

/*
 * What days and weeks are counted from: in news, where a month or a year has been named in the midst of a sentence, the
 * day that was spoken of before it, not far away (arrested on Monday, the first since March 2022; two weeks earlier).
 */
static const struct timex_day *
day_base(const struct timex_state *s, const struct timex_day *base)
{
	if (s->history || base->grain == 'D' || base->grain == 'W' || s->day.grain == 0 || s->at - s->day_at > DAY_REACH ||
	    timex_at_head(s, s->last_at))
		return base;
	return &s->day;
}

void
timex_put_shift(struct timex_state *s, struct timex_text *v, const struct timex *x, enum tense tense)
{
	const struct timex_day *base;
	struct timex_day d;
	double amount;
	long n;
	bool back;

	back = x->shift == 'G' || x->shift == 'E';
	amount = x->amount_set ? x->amount : 1;
	if (x->vague || (!x->amount_set && !x->singular) || amount > 1e5) {
		/* years later they met: that is over */
		back = back || (x->shift == 'F' && tense == TENSE_PAST);
		timex_put(v, back ? "PAST_REF" : "FUTURE_REF");
		return;
	}
	base = x->shift == 'G' || x->shift == 'g' ? timex_base(s, 'h')
							     : timex_base(s, x->unit == 'Y' ? 'Y' : 'f');
	/* years later than a day that lies before that of publication, not to come */
	if (x->shift == 'F' && x->unit == 'Y' && !s->history && s->named.grain != 0 && s->published.grain != 0 &&
	    base->year + amount * x->multiple > s->published.year + 1 &&
	    s->named.year + amount * x->multiple <= s->published.year + 1)
		base = &s->named;
	if (base->grain == 0) {
		timex_put_open(v, x->unit == 'Q' ? 'M' : x->unit);
		return;
	}
	if ((x->unit == 'D' || x->unit == 'W') && (x->shift == 'E' || x->shift == 'F'))
		base = day_base(s, base);
	if (x->half_more)
		amount = x->amount_set ? amount + 0.5 : 0.5;
	amount *= x->multiple;
	n = (long)(back ? -amount : amount);
	switch (x->unit) {
	case 'D':
		if (base->grain != 'D') {
			timex_put_year(v, base->year);
			timex_put(v, "-XX-XX");
			return;
		}
		d = timex_day_of(timex_days(base) + n, 'D');
		break;
	case 'W':
		if (base->grain != 'D' && base->grain != 'W') {
			timex_put_year(v, base->year);
			timex_put(v, "-WXX");
			return;
		}
		d = timex_day_of(timex_days(base) + 7 * n, 'W');
		break;
	case 'Q':
		d = timex_quarter_shift(base, (int)n);
		break;
	case 'M':
		d = timex_month(base, (int)n);
		if (base->grain == 'Y') {
			d.grain = 'Y';
			timex_put(v, "XXXX-XX");
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
		timex_put_day(v, &d);
	else
		timex_put_remember(s, v, &d);
}

void
timex_put_listed(struct timex_state *s, struct timex_text *v, const struct timex *x)
{
	struct timex_day d;
	char *end;
	long n;

	if (x->value[0] != 'D') {
		timex_put(v, "%s", *x->value != '\0' ? x->value : "PAST_REF");
		return;
	}
	n = strtol(x->value + 1, &end, 10);
	if (s->history && n == 0 && *end == '\0') {
		timex_put(v, "PRESENT_REF");
	} else if (s->published.grain != 'D') {
		timex_put_open(v, 'D');
		timex_put(v, "%s", end);
	} else {
		d = timex_day_of(timex_days(&s->published) + n, 'D');
		timex_put_remember(s, v, &d);
		timex_put(v, "%s", end);
	}
}

/* The month, week or day spoken of, in the year before or the one that is said: the same month last year, the same week of 2019. */
static bool
put_same(const struct timex_state *s, struct timex_text *v, const struct timex *x)
{
	const struct timex_day *base;
	struct timex_day d;

	base = s->fine.grain != 0 && (x->unit == 'M' || s->fine.grain == 'D') ? &s->fine : &s->published;
	if (base->grain == 0 || (base->grain != 'D' && x->unit != 'M'))
		return false;
	d = *base;
	d.grain = x->unit;
	d.year = x->year >= 0 ? x->year : d.year - 1;
	if (x->unit == 'M')
		d.day = 0;
	else if (x->unit == 'W')
		d = timex_day_of(timex_days(base) - (x->year >= 0 ? 364L * (base->year - x->year) : 364L), 'W');
	timex_put_day(v, &d);
	return true;
}

void
timex_put_year_ago(struct timex_state *s, struct timex_text *v, const struct timex *x)
{
	struct timex_day d;

	if (x->dir != 0 && !x->quarter && (x->unit == 'M' || x->unit == 'W' || x->unit == 'D') && put_same(s, v, x))
		return;
	if (x->amount_set) {
		struct timex span = *x;

		span.unit = 'M';
		timex_put_duration(v, &span);
	} else if (x->ordinal > 0 && x->quarter && s->published.grain != 0) {
		d.year = timex_year_for(s, 3 * x->ordinal - 2, 0, TENSE_PAST) - 1;
		d.month = 3 * x->ordinal - 2;
		d.day = 0;
		d.grain = 'Q';
		timex_put_day(v, &d);
	} else if (!x->quarter && x->unit != 'Q' && (s->quarter.grain == 0 || s->at - s->quarter_at > 4 * QUARTER_REACH)) {
		/* the year before, where no quarter is reported on */
		d = *timex_base(s, 'H');
		if (d.grain == 0) {
			timex_put_open(v, 'Y');
			return;
		}
		d.year = x->year >= 0 ? x->year : d.year - 1;
		d.grain = 'Y';
		timex_put_day(v, &d);
	} else {
		put_quarter_spoken(s, v, x->year >= 0 && s->quarter.grain != 0 ? x->year - s->quarter.year : -1);
	}
}
