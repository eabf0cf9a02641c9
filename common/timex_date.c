/*
 * Dates and times by the calendar: which year, which Monday.
 */
#include "calendar.h"
#include "isodate.h"
#include "timex_resolve.h"

#include <stdlib.h>
#include <string.h>

/* So many days ahead the day behind is meant, unless the future is certain. */
enum { NEXT_REACH = 6 };

/* What may be on either side, such as an election, or is no certain future, is ahead up to so many months. */
enum { NEAR_MONTHS = 8 };

/* How many days a date may be past that is told of as to come: one that was to come when somebody spoke. */
enum { LATELY = 40 };

/*
 * The year of a month in a history: the one spoken of last; but where that was named in the midst of a sentence
 * (planned for 1976) the story goes on from the month before, if it can.
 */
static int
history_year(const struct timex_state *s, int month)
{
	const struct timex_day *f = &s->fine;
	int year;

	/* news that does not say when it is of: a year told of in passing is not the one of its months */
	if (s->published.grain == 0 && s->deictic > 0 && (f->grain == 0 || f->year <= 0))
		return 0;
	year = s->year;
	if (f->grain != 0 && s->beside && (f->year > year || (f->year < year && month >= f->month)))
		year = f->year;
	/* from the end of a year the story goes on into the next */
	return f->grain != 0 && f->year == year && f->month - month >= 8 ? year + 1 : year;
}

/* Which year a month (and day, when above 0) without one belongs to; 0 when nobody knows. */
int
timex_year_for(struct timex_state *s, int month, int day, enum tense tense)
{
	const struct timex_day *p;
	long there, here;
	int year;

	if (s->history || s->published.grain == 0)
		return history_year(s, month);
	year = timex_year_then(s, month, tense);
	if (year == 0)
		year = timex_story_year(s, month, day, tense);
	if (year != 0)
		return year;
	p = &s->published;
	if (day <= 0 && tense == TENSE_NEAR)
		return p->year + ((month - p->month + 12) % 12 <= NEAR_MONTHS ? month < p->month : -(month > p->month));
	if (day <= 0) {
		/* to, with a verb, is no certain future: not so far on */
		if (tense == TENSE_FUTURE && s->weak && (month - p->month + 12) % 12 > NEAR_MONTHS)
			tense = TENSE_PAST;
		if (month == p->month || tense == TENSE_UNKNOWN)
			return month <= p->month ? p->year : p->year - 1;
		if (tense == TENSE_FUTURE)
			return month >= p->month ? p->year : p->year + 1;
		return month <= p->month ? p->year : p->year - 1;
	}
	here = timex_days(p);
	there = calendar_days(p->year, month, day);
	if (there - here > 183 && tense != TENSE_FUTURE)
		return p->year - 1;
	if (here - there > (tense == TENSE_FUTURE && !s->weak ? LATELY : 183) && tense != TENSE_PAST)
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

	base = timex_base(s, x->dir == 'H' ? 'Y' : x->dir);
	if (base->grain == 0)
		return 0;
	return base->year + timex_offset(x->dir);
}

static int
full_year(const struct timex_state *s, int year)
{
	int about, century;

	about = s->history && s->year > 0 ? s->year : s->published.grain != 0 ? s->published.year : 2000;
	century = about / 100 * 100;
	return century + year > about + 10 ? century - 100 + year : century + year;
}

static bool
timed(const struct timex *x)
{
	return x->hour >= 0 || *x->part != '\0';
}

/* Monday: the one that the direction of the tense points to, seen from the day of publication. */
static void
put_weekday(struct timex_state *s, struct timex_text *v, const struct timex *x, enum tense tense)
{
	const struct timex_day *base;
	struct timex_day d;
	long days;
	int at, ahead;

	base = &s->published;
	if (x->dir == 'f' || x->dir == 'H' || x->dir == 'l' || s->history)
		base = s->last.grain == 'D' ? &s->last : s->history ? &s->last : base;
	if (base->grain != 'D') {
		timex_put(v, "XXXX-WXX-%d", x->weekday);
		return;
	}
	days = timex_days(base);
	at = calendar_weekday(days);
	if (x->unit == 'W' && x->dir == 0) {
		/* Thursday week: a week behind the next Thursday */
		days += (x->weekday - at + 7) % 7 + 7L * x->multiple;
	} else if (x->unit == 'W') {
		days += x->weekday - at + 7L * timex_offset(x->dir);
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
	d = timex_day_of(days, 'D');
	timex_put_remember(s, v, &d);
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
		return timex_day_of(calendar_easter(year) + atoi(holiday + 1), 'D');
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

/* The second Tuesday of November, the last Thursday in June. */
static struct timex_day
weekday_of_month(const struct timex *x, int year)
{
	char holiday[8];

	holiday[0] = (char)('0' + x->month / 10);
	holiday[1] = (char)('0' + x->month % 10);
	holiday[2] = holiday[4] = '-';
	holiday[3] = (char)('0' + x->weekday);
	holiday[5] = (char)('0' + (x->ordinal > 0 && x->ordinal < 6 ? x->ordinal : 9));
	holiday[6] = '\0';
	return holiday_day(holiday, year);
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
	p = timex_base(s, x->dir == 'H' || x->dir == 'f' ? x->dir : 'h');
	if (x->dir == 0 || p->grain == 0)
		return timex_year_for(s, month, x->day, tense);
	year = p->year;
	if (x->dir == 'L' || x->dir == 'l')
		/* a season has three months to be over */
		return p->month >= month + (*x->season != '\0' ? 3 : 1) ? year : year - 1;
	if (x->dir == 'x' || x->dir == 'f')
		return p->month < month ? year : year + 1;
	return year;
}

static void
put_bc(struct timex_state *s, struct timex_text *v, int year)
{
	struct timex_day d = {0, 0, 0, 'Y'};

	d.year = 1 - year;
	timex_put_remember(s, v, &d);
}

/* Whether a day to come has been spoken of, and the time at start is one that has been: The law takes effect on July 1. He spoke at 3 p.m. */
static bool
was_before(const struct timex_state *s, size_t start)
{
	return s->published.grain == 'D' && timex_days(&s->last) > timex_days(&s->published) &&
	       timex_tense(s->memo != NULL ? &s->memo->tenses : NULL, s->text, s->len, start, start) == TENSE_PAST;
}

/* A date that has no day of its own: this morning, 10 a.m. */
static struct timex_day
day_meant(const struct timex_state *s, const struct timex *x, size_t start)
{
	struct timex_day d;

	/* the next morning */
	if (x->dir == 'f' && s->last.grain == 'D')
		return timex_day_of(timex_days(&s->last) + 1, 'D');
	if ((x->dir == 'H' || s->history || x->dir == 'f' ||
	     (x->dir == 0 && s->last.grain == 'D' && start - s->last_end < 300 && !was_before(s, start))) &&
	    s->last.grain != 0)
		return s->last;
	d = s->published;
	if (d.grain == 'D' && x->dir == 'L')
		d = timex_day_of(timex_days(&d) - 1 - x->twice, 'D');
	else if (d.grain == 'D' && x->dir == 'x')
		d = timex_day_of(timex_days(&d) + 1, 'D');
	return d;
}

static int
season_month(const char *season)
{
	switch (season[0] == 'S' ? season[1] : season[0]) {
	case 'P': return 3;
	case 'U': return 6;
	case 'F': return 9;
	case 'X': return 6; /* by the climate of the country */
	default: return 12;
	}
}

static void
put_season(struct timex_state *s, struct timex_text *v, const struct timex *x, enum tense tense)
{
	struct timex_day d;
	int month;

	month = season_month(x->season);
	d.year = year_of(s, x, month, tense);
	if (d.year == 0) {
		timex_put_open_date(v, x);
		return;
	}
	timex_put(v, "%04d-%s", d.year, x->season);
	s->year = d.year;
	d.month = month;
	d.day = 0;
	d.grain = 'M';
	s->last = d;
}

static void
put_quarter(struct timex_state *s, struct timex_text *v, const struct timex *x, enum tense tense)
{
	struct timex_day d;
	int n;

	n = x->ordinal;
	if (n < 1) {
		/* the 1988 quarter, last year's quarter */
		if (s->quarter.grain == 0) {
			if (x->year >= 0)
				timex_put_year(v, x->year);
			else
				timex_put_open(v, 'Q');
			return;
		}
		n = timex_quarter(&s->quarter);
	}
	if (n > 4)
		return;
	d.month = 3 * n - 2;
	d.day = 0;
	d.grain = 'Q';
	/* a quarter is mostly reported on, and to come only when not long past */
	if (tense == TENSE_FUTURE && n + 1 < timex_quarter(&s->published))
		d.year = year_of(s, x, d.month, tense);
	else if (tense == TENSE_FUTURE && x->year < 0 && x->dir == 0 && !s->history && s->published.grain != 0)
		d.year = s->published.year;
	else
		d.year = year_of(s, x, d.month, TENSE_PAST);
	if (d.year == 0) {
		timex_put_open_date(v, x);
		return;
	}
	timex_put_remember(s, v, &d);
}

static void
put_decade(struct timex_state *s, struct timex_text *v, const struct timex *x)
{
	int year;

	year = x->decade;
	if (year < 100)
		year = s->history && s->year > 0 ? s->year / 100 * 100 + year : year < 20 ? 2000 + year : 1900 + year;
	timex_put(v, "%03d", year / 10);
}

/* On the 4th: of the month spoken of, or the last that there was. */
static struct timex_day
month_of_day(const struct timex_state *s, int day)
{
	struct timex_day d;

	d = s->fine.grain != 0 ? s->fine : s->published;
	if (d.grain == 0)
		return d;
	if (s->fine.grain == 0 && day > d.day)
		d = timex_month(&d, -1);
	d.day = day;
	d.grain = 'D';
	return d;
}

void
timex_put_date(struct timex_state *s, struct timex_text *v, const struct timex *x, size_t start, enum tense tense)
{
	struct timex_day d;
	int month, year;

	memset(&d, 0, sizeof d);
	if (x->bc) {
		put_bc(s, v, x->year);
	} else if (*x->value != '\0') {
		/* yesterday morning */
		if (x->value[0] != 'D' || s->published.grain != 'D') {
			timex_put_open(v, 'D');
		} else {
			d = timex_day_of(timex_days(&s->published) + atoi(x->value + 1), 'D');
			timex_put_remember(s, v, &d);
		}
	} else if (x->decade >= 0) {
		put_decade(s, v, x);
	} else if (x->month > 0 && x->weekday > 0 && x->day < 0 && (x->ordinal > 0 || x->dir == 'L')) {
		year = x->year >= 0 ? x->year : timex_year_for(s, x->month, 0, tense);
		if (year == 0) {
			timex_put_open_date(v, x);
		} else {
			d = weekday_of_month(x, year);
			timex_put_remember(s, v, &d);
		}
	} else if (x->month > 0) {
		year = year_of(s, x, x->month, tense);
		if (x->day > isodate_month_days(year != 0 ? year : 2000, x->month)) {
			; /* 31 February: there is no such day, and no value for it */
		} else if (year == 0) {
			timex_put_open_date(v, x);
		} else {
			d.year = year;
			d.month = x->month;
			d.day = x->day > 0 ? x->day : 0;
			d.grain = x->day <= 0 ? 'M' : x->unit == 'W' || x->unit == 'E' ? x->unit : 'D';
			timex_put_day(v, &d);
			s->named = x->year >= 0 ? d : s->named;
			s->named_at = x->year >= 0 ? s->at : s->named_at;
			if (x->year < 0 || !timex_ends_there(s, start))
				timex_remember(s, &d);
		}
	} else if (x->day > 0) {
		d = month_of_day(s, x->day);
		if (d.grain == 0)
			timex_put(v, "XXXX-XX-%02d", x->day);
		else
			timex_put_remember(s, v, &d);
	} else if (*x->holiday == '?') {
		/* by another calendar */
		if (x->year >= 0)
			timex_put(v, "%04d-XX", x->year);
		else
			timex_put_open(v, 'D');
	} else if (*x->holiday != '\0') {
		d = holiday_day(x->holiday, s->published.grain != 0 ? s->published.year : 2000);
		year = year_of(s, x, d.month, tense);
		if (year == 0) {
			if (*x->holiday == 'E' || strlen(x->holiday) > 5)
				timex_put(v, "XXXX");
			else
				timex_put(v, "XXXX-%02d-%02d", d.month, d.day);
		} else {
			d = holiday_day(x->holiday, year);
			timex_put_remember(s, v, &d);
		}
	} else if (x->weekday > 0) {
		put_weekday(s, v, x, tense);
	} else if (*x->season != '\0') {
		put_season(s, v, x, tense);
	} else if (x->quarter) {
		put_quarter(s, v, x, tense);
	} else if (x->half > 0 || x->half_more) {
		/* the half that will be may have begun */
		month = tense != TENSE_FUTURE ? 1 : x->half > 0 ? 6 * x->half : 12;
		year = x->year >= 0 || x->unit == 'Y' ? year_of(s, x, month, tense) : 0;
		if (year == 0 && x->unit == 'Y' && x->dir == 0)
			year = timex_base(s, 0)->grain != 0 ? timex_base(s, 0)->year : 0;
		if (year == 0) {
			timex_put_open_date(v, x);
		} else {
			timex_put_year(v, year);
			if (x->half > 0)
				timex_put(v, "-H%d", x->half);
		}
	} else if (x->year >= 0) {
		d.year = x->short_year ? full_year(s, x->year) : x->year;
		d.grain = 'Y';
		timex_put_day(v, &d);
		if (s->last.grain != 0 && timex_said_then(s, start))
			return;
		s->named = d;
		s->named_at = s->at;
		if (!timex_in_passing(s, d.year, start)) {
			timex_remember(s, &d);
			s->beside = !timex_at_head(s, start);
		}
	} else if (!x->the && x->hour < 0 && x->dir == 0 && (strcmp(x->part, "NI") == 0 || strcmp(x->part, "DT") == 0)) {
		timex_put_open(v, 'D'); /* at night */
	} else if (timed(x)) {
		d = day_meant(s, x, start);
		if (d.grain == 'D')
			timex_put_remember(s, v, &d);
		else if (d.grain != 0) {
			timex_put_year(v, d.year);
			if (d.month > 0)
				timex_put(v, "-%02d-XX", d.month);
			else
				timex_put(v, "-XX-XX");
		} else
			timex_put_open(v, 'D');
	}
	if (v->n > 0)
		timex_put_clock(v, x);
}
