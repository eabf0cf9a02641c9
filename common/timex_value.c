/*
 * Giving the expressions of an article their values, one after the other.
 */
#include "isodate.h"
#include "piece_parts.h"
#include "text.h"
#include "timex_resolve.h"

#include <string.h>

/* How far behind a mention its year may stand. */
enum { LOOK_AHEAD = 32 };

/*
 * In a history years are named more often than so many times for each date seen from today; and more often than so
 * many times for each year that is the one of publication.
 */
enum { SELDOM = 10, OWN = 4 };

/* Where to stop looking behind a mention: some way on, within its paragraph. */
static size_t
look_to(const struct timex_state *s, size_t end, size_t room)
{
	size_t i;

	for (i = end; i < s->len && i - end < room; i++)
		if (text_ends_paragraph(s->text, i))
			break;
	return i;
}

/* The year of June in 1981, where in is piece k; or -1. */
static int
year_in(const struct piece *p, size_t k, size_t n)
{
	return k + 1 < n && (p[k].is & PIECE('_')) && (p[k + 1].is & PIECE('Y')) ? (int)p[k + 1].number : -1;
}

/* The year of March 3-5, 1998 and of June 12, 13 and 14, 1944, behind the first day; or -1. */
static int
year_behind_days(const struct piece *p, size_t n)
{
	static const uint64_t between = PIECE('^') | PIECE('`') | PIECE('c');
	size_t k;

	for (k = 0; k + 1 < n && (p[k].is & between); k++) {
		if ((p[k].is & PIECE('c')) && k > 0 && (p[k + 1].is & PIECE('Y')))
			return (int)p[k + 1].number;
		k += (p[k + 1].is & PIECE('D')) != 0;
	}
	return -1;
}

/* Whether what stands behind a mention may be a dash or a comma, or begin with one of in on at for during and or to until till through. */
static bool
may_go_on(const struct timex_state *s, size_t end)
{
	while (end < s->len && (s->text[end] == ' ' || s->text[end] == '\n'))
		end++;
	return end < s->len && (strchr("-,adfiotuADFIOTU", s->text[end]) != NULL || (unsigned char)s->text[end] >= 0x80);
}

/*
 * March and April 1918, March 3-5, 1918: March and April in 1918: the year is said with the second, or
 * behind.
 */
static void
look_ahead(struct timex_state *s, size_t end, struct timex *x)
{
	struct piece more[PIECE_MAX];
	struct timex y;
	size_t n, k;

	if (x->form != FORM_DATE || x->year >= 0 || x->dir != 0 || (x->month < 0 && *x->season == '\0'))
		return;
	if (!may_go_on(s, end))
		return;
	n = pieces_read(s->text, end, look_to(s, end, LOOK_AHEAD), PIECES_TIME, more);
	if (x->day < 0)
		x->year = year_in(more, 0, n);
	if (x->year < 0 && x->day > 0)
		x->year = year_behind_days(more, n);
	if (x->year >= 0 || n < 2 || !(more[0].is & (PIECE('^') | PIECE('`'))))
		return;
	k = timex_parse(more, 1, n, s->text, &y);
	if (k > 1 && y.form == FORM_DATE && y.month > 0 && y.day < 0 && y.year < 0)
		y.year = year_in(more, k, n);
	/* between April and June last year */
	if (k > 1 && y.form == FORM_DATE && y.month > 0 && y.unit == 'Y' && (y.dir == 'L' || y.dir == 'l' || y.dir == 'x' || y.dir == 'h') && y.day < 0) {
		x->dir = y.dir;
		x->unit = 'Y';
	}
	if (k > 1 && y.form == FORM_DATE && y.year >= 0 && !y.short_year && !y.bc && (y.month > 0 || *y.season != '\0'))
		x->year = y.year - (x->month > y.month && y.month > 0);
}

/* Gives x the day of y. */
static void
take_day(struct timex *x, const struct timex *y)
{
	x->year = y->year;
	x->month = y->month;
	x->day = y->day;
	x->weekday = y->weekday;
	x->dir = y->dir;
	x->value = y->value;
}

/* The day of 9 a.m. (1300 GMT) on Friday, for both its times. */
static void
look_past_bracket(const struct timex_state *s, size_t end, struct timex *x)
{
	struct piece more[PIECE_MAX];
	struct timex y;
	size_t n, k;

	if (x->kind != TIMEX_TIME || x->form != FORM_DATE || x->hour < 0 || x->month > 0 || x->weekday > 0 ||
	    *x->value != '\0' || x->dir != 0 || *x->part != '\0')
		return;
	n = pieces_read(s->text, end, look_to(s, end, 64), PIECES_TIME, more);
	for (k = 0; k < n && k < 5 && s->text[more[k].start] != ')'; k++)
		;
	if (k >= n || k >= 5 || !(k == 0 || s->text[more[0].start] == '('))
		return;
	k++;
	if (k < n && (more[k].is & PIECE('_')))
		k++;
	if (k >= n || timex_parse(more, k, n, s->text, &y) == k || y.form != FORM_DATE || y.hour >= 0 ||
	    *y.part != '\0' || !(y.weekday > 0 || (y.month > 0 && y.day > 0)))
		return;
	take_day(x, &y);
}

/*
 * Days that everybody knows the year of, by what stands behind them: the Sept. 11 attacks. Not for an article of before.
 */
static void
take_known_year(const struct timex_state *s, size_t end, struct timex *x)
{
	static const struct {
		int year, month, day;
		const char *words[5];
	} known[] = {
	    {2001, 9, 11, {"attack", "terror", "hijack", "plot", "commission"}},
	    {2023, 10, 7, {"attack", "massacre", "assault", "hostage", "killings"}},
	    {2021, 1, 6, {"riot", "attack", "insurrection", "committee", "defendant"}},
	};
	size_t i, k, n;

	if (x->form != FORM_DATE || x->year >= 0 || x->month <= 0 || x->day <= 0 || x->weekday > 0 || end + 1 >= s->len || s->text[end] != ' ')
		return;
	for (i = 0; i < sizeof known / sizeof known[0]; i++) {
		if (known[i].month != x->month || known[i].day != x->day || (s->published.grain != 0 && s->published.year <= known[i].year))
			continue;
		for (k = 0; k < sizeof known[i].words / sizeof known[i].words[0]; k++) {
			n = strlen(known[i].words[k]);
			if (s->len - end > n && memcmp(s->text + end + 1, known[i].words[k], n) == 0)
				x->year = known[i].year;
		}
	}
}

/* Takes the day in the brackets right behind a weekday: on Wednesday (June 4). */
static void
look_into_bracket(const struct timex_state *s, size_t end, struct timex *x)
{
	struct piece more[PIECE_MAX];
	struct timex y;
	size_t n, k;

	if (x->form != FORM_DATE || x->weekday <= 0 || x->month > 0 || x->day > 0 || end + 2 >= s->len || s->text[end] != ' ' || s->text[end + 1] != '(')
		return;
	n = pieces_read(s->text, end + 2, look_to(s, end + 2, 40), PIECES_TIME, more);
	if (n == 0 || (k = timex_parse(more, 0, n, s->text, &y)) == 0 || k >= n || s->text[more[k].start] != ')')
		return;
	if (y.form == FORM_DATE && y.hour < 0 && *y.part == '\0' && y.month > 0 && y.day > 0)
		take_day(x, &y);
}

/* Whether it says its day, or a year, month or part of one. */
static bool
has_day(const struct timex *x)
{
	return x->year >= 0 || x->month > 0 || x->day > 0 || x->weekday > 0 || x->dir != 0 || *x->value != '\0' || *x->part != '\0';
}

/* The clock time behind a mention that ends at end, with which it makes a range: 9 + -11 a.m. on Friday. */
static bool
clock_behind(const struct timex_state *s, size_t end, struct timex *y)
{
	struct piece more[PIECE_MAX];
	size_t n;

	if (!may_go_on(s, end))
		return false;
	n = pieces_read(s->text, end, look_to(s, end, 48), PIECES_TIME, more);
	return n > 1 && (more[0].is & (PIECE('^') | PIECE('`'))) && timex_parse(more, 1, n, s->text, y) > 1 && y->form == FORM_DATE && y->hour >= 0;
}

/* The hour of the day, from one of 1 to 12, where a range begins that ends at y, of a.m. or p.m.: 9 of 9-11 p.m. is 21. */
static int
hour_before(int hour, const struct timex *y)
{
	const bool late = y->meridiem == 'p';

	return hour % 12 + (late == (hour % 12 <= y->hour % 12) ? 12 : 0);
}

/* What 9:30 a.m. to noon on Friday, or 9:30-11 p.m., say of the first: its day, and which half of it. */
static void
look_past_range(const struct timex_state *s, size_t end, struct timex *x)
{
	struct timex y;

	if (x->kind != TIMEX_TIME || x->form != FORM_DATE || x->hour < 0 || has_day(x) || !clock_behind(s, end, &y))
		return;
	/* noon ends in a letter */
	if (x->meridiem == 0 && y.meridiem != 0 && x->hour > 0 && x->hour <= 12 && s->text[end - 1] >= '0' && s->text[end - 1] <= '9')
		x->hour = hour_before(x->hour, &y);
	if (has_day(&y) && *y.part == '\0')
		take_day(x, &y);
}

/* 9 of 9-11 a.m.: the hour, with the day of the time behind it. */
static bool
lone_hour(const struct timex_state *s, const struct piece *p, size_t end, struct timex *x)
{
	if (p->part != PART_DIGITS || p->number < 1 || p->number > 12 || !clock_behind(s, end, x) || x->meridiem == 0)
		return false;
	x->hour = hour_before((int)p->number, x);
	x->minute = 0;
	x->meridiem = 0;
	return true;
}

/* 18 of 1914-18. */
static bool
lone_year(const struct timex_state *s, const struct piece *p, struct timex *x)
{
	size_t i;
	int year;

	if (p->end - p->start != 2 || p->part != PART_DIGITS || p->start < 5)
		return false;
	i = p->start - (s->text[p->start - 1] == '-' || p->start < 7 ? 1 : 3);
	if (piece_digits(s->text, i - 4, i, 4, &year) != 4 || !(s->text[i] == '-' || (unsigned char)s->text[i] == 0xE2) ||
	    p->number <= year % 100)
		return false;
	timex_clear(x);
	x->form = FORM_DATE;
	x->kind = TIMEX_DATE;
	x->year = year / 100 * 100 + (int)p->number;
	return true;
}

/* 18th of the 18th and 19th centuries. */
static bool
lone_century(const struct timex_state *s, const struct piece *p, size_t end, struct timex *x)
{
	struct piece more[PIECE_MAX];
	size_t n;

	if (!(p->is & PIECE('O')))
		return false;
	n = pieces_read(s->text, end, look_to(s, end, 48), PIECES_TIME, more);
	if (n < 3 || !(more[0].is & (PIECE('`') | PIECE('^'))) ||
	    timex_parse(more, 1, n, s->text, x) == 1 || x->form != FORM_CENTURY)
		return false;
	x->ordinal = (int)p->number;
	return true;
}

/* 12th of the 12th, 13th and 14th of June, 3 of 3-5 March: the day, with the month of the date behind the row. */
static bool
month_behind(const struct timex_state *s, size_t end, int day, struct timex *x)
{
	static const uint64_t between = PIECE('`') | PIECE('^') | PIECE('c');
	struct piece more[PIECE_MAX];
	size_t n, k;

	n = pieces_read(s->text, end, look_to(s, end, 48), PIECES_TIME, more);
	for (k = 0; k + 2 < n && (more[k].is & between); k++) {
		if (timex_parse(more, k + 1, n, s->text, x) > k + 1 && x->form == FORM_DATE && x->month > 0 && x->day > day) {
			x->day = day;
			return true;
		}
		k += (more[k + 1].is & (PIECE('D') | PIECE('o'))) != 0;
	}
	return false;
}

/* A day alone, in a range: 5 of March 3-5, 3 of 3 to 5 March; read with what stands around it. */
static bool
lone_day(struct timex_state *s, const struct piece *p, size_t n, size_t end, enum timex_kind kind, struct timex *x)
{
	int year;

	if (n == 1 && kind == TIMEX_TIME)
		return lone_hour(s, &p[0], end, x);
	if (n == 1 && lone_year(s, &p[0], x))
		return true;
	if (n == 1 && lone_century(s, &p[0], end, x))
		return true;
	if ((n != 1 && n != 3) || !(p[0].is & (PIECE('D') | PIECE('o'))))
		return false;
	year = n == 3 && (p[2].is & PIECE('Y')) ? (int)p[2].number : -1;
	if (n == 3 && year < 0)
		return false;
	if (n == 1 && month_behind(s, end, (int)p[0].number, x))
		return true;
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

/* The memo's place for the mention, or NULL where it is too long for one. */
static struct timex_known *
memo_place(const struct timex_state *s, size_t start, size_t end)
{
	if (s->memo == NULL || end - start > TIMEX_MEMO_TEXT || start == end)
		return NULL;
	return &s->memo->known[memo_hash(s->text + start, end - start) % TIMEX_MEMO];
}

/*
 * Reads the mention as one expression. False: it is none, and *n are its pieces, perhaps 0.
 */
static bool
read_mention(const struct timex_state *s, size_t start, size_t end, enum timex_kind kind, struct piece *piece,
	     size_t *n, struct timex *x)
{
	struct timex_known *known;
	bool glued;

	glued = start > 0 && s->text[start - 1] != ' ' && s->text[start - 1] != '\n';
	known = memo_place(s, start, end);
	if (known != NULL && known->len == end - start && known->glued == glued && known->kind == kind &&
	    memcmp(known->text, s->text + start, known->len) == 0) {
		*x = known->timex;
		return true;
	}
	*n = pieces_read(s->text, start, end, kind == TIMEX_TIME ? PIECES_CLOCK : PIECES_TIME, piece);
	if (!timex_read(piece, *n, s->text, kind, x))
		return false;
	if (known != NULL) {
		known->len = (uint8_t)(end - start);
		known->glued = glued;
		known->kind = kind;
		memcpy(known->text, s->text + start, known->len);
		known->timex = *x;
	}
	return true;
}

/* Whether 's stands behind the mention that ends at end. */
static bool
possessive(const struct timex_state *s, size_t end)
{
	size_t n;

	n = piece_apostrophe(s->text, end, s->len);
	return n > 0 && end + n < s->len && s->text[end + n] == 's';
}

/* Whether the mention is a time of day that fills its line, as a report's running notes are dated: that of publication. */
static bool
is_clock_alone(const struct timex_state *s, size_t start, size_t end, const struct timex *x)
{
	return s->published.grain == 'D' && x->form == FORM_DATE && x->hour >= 0 && x->year < 0 && x->month < 0 && x->day < 0 && x->weekday <= 0 &&
	       x->dir == 0 && (start == 0 || s->text[start - 1] == '\n') && (end == s->len || s->text[end] == '\n');
}

/* Whether the value depends on the tense of what stands around: that of a date which comes again and does not say its year. */
static bool
depends_on_tense(const struct timex *x)
{
	if (x->form != FORM_DATE)
		return x->unit == 'E' || (x->form == FORM_SHIFT && x->shift == 'F') ||
		       (x->form == FORM_UNIT && x->unit == 'Y' && x->dir == 0);
	if (x->bc || *x->value != '\0' || x->decade >= 0)
		return false;
	if (x->weekday > 0 && x->month <= 0)
		return true;
	return x->year < 0 && (x->month > 0 || *x->holiday != '\0' || *x->season != '\0' || x->quarter || x->half > 0 || x->half_more);
}

size_t
timex_value(struct timex_state *s, size_t start, size_t end, enum timex_kind kind, char value[TIMEX_VALUE])
{
	struct piece piece[PIECE_MAX];
	struct timex_text v;
	struct timex x;
	enum tense tense;
	size_t n;

	value[0] = '\0';
	v.s = value;
	v.n = 0;
	if (!read_mention(s, start, end, kind, piece, &n, &x) &&
	    !lone_day(s, piece, n, end, kind, &x))
		return 0;
	s->at = (uint32_t)start;
	look_ahead(s, end, &x);
	look_past_bracket(s, end, &x);
	look_into_bracket(s, end, &x);
	take_known_year(s, end, &x);
	look_past_range(s, end, &x);
	tense = TENSE_UNKNOWN;
	if (is_clock_alone(s, start, end, &x)) {
		x.year = s->published.year;
		x.month = s->published.month;
		x.day = s->published.day;
	}
	if (!s->history && depends_on_tense(&x))
		tense = timex_tense(s->memo != NULL ? &s->memo->tenses : NULL, s->text, s->len, start, end);
	if (x.month > 0 && x.year < 0 && x.dir == 0 && !s->history && x.form == FORM_DATE)
		tense = timex_tense_of_event(s->memo != NULL ? &s->memo->tenses : NULL, s->text, s->len, start, end, tense);
	/* ways to get round Wednesday's ruling */
	if (tense == TENSE_TO && x.weekday > 0 && possessive(s, end))
		tense = TENSE_UNKNOWN;
	s->weak = tense == TENSE_TO;
	if (s->weak)
		tense = TENSE_FUTURE;
	/* showers will continue overnight */
	if (x.form == FORM_VALUE && end - start == 9 && strcmp(x.value, "D-1TNI") == 0 && !s->history &&
	    (tense = timex_tense(s->memo != NULL ? &s->memo->tenses : NULL, s->text, s->len, start, end)) != TENSE_PAST && tense != TENSE_UNKNOWN)
		x.value = "D0TNI";
	timex_story(s, &x, start);
	switch (x.form) {
	case FORM_DATE:
		timex_put_date(s, &v, &x, start, tense);
		break;
	case FORM_UNIT:
		timex_put_unit(s, &v, &x, tense);
		break;
	case FORM_SHIFT:
		timex_put_shift(s, &v, &x, tense);
		break;
	case FORM_YEARAGO:
		timex_put_year_ago(s, &v, &x);
		break;
	case FORM_CENTURY:
		if (x.ordinal > 0)
			timex_put(&v, x.bc ? "BC%02d" : "%02d", x.ordinal - 1);
		break;
	case FORM_DURATION:
		timex_put_duration(&v, &x);
		break;
	case FORM_SET:
		timex_put_set(&v, &x);
		break;
	case FORM_VALUE:
		timex_put_listed(s, &v, &x);
		break;
	case FORM_NONE:
		break;
	}
	if (s->last.grain != 0 && x.form != FORM_DURATION && x.form != FORM_SET)
		s->last_end = (uint32_t)end;
	return v.n;
}

void
timex_begin(struct timex_state *s, struct timex_memo *memo, const char *text, size_t len,
	    const char *date, size_t n)
{
	memset(s, 0, sizeof *s);
	s->memo = memo;
	s->text = text;
	s->len = len;
	if (isodate_parse(date, n, &s->published.year, &s->published.month, &s->published.day))
		s->published.grain = 'D';
	s->history = s->published.grain == 0;
}

void
timex_survey(struct timex_state *s, size_t start, size_t end, enum timex_kind kind)
{
	const struct timex_day *p;
	struct piece piece[PIECE_MAX];
	struct timex x;
	size_t n;

	if (!read_mention(s, start, end, kind, piece, &n, &x))
		return;
	p = &s->published;
	if (p->grain != 0 && x.form == FORM_DATE && x.year == p->year && x.month == p->month && x.day == p->day)
		return; /* the day that the article is of, at its head */
	if (x.form == FORM_DATE && x.year > 0 && !x.short_year) {
		s->years++;
		s->own += x.year == p->year;
	} else if ((x.form == FORM_DATE && x.weekday > 0) || (x.form == FORM_VALUE && x.value[0] == 'D') ||
		 (x.form == FORM_UNIT && (x.dir == 'L' || x.dir == 'h' || x.dir == 'x')) ||
		 (x.form == FORM_SHIFT && x.shift == 'G')) {
		s->deictic++;
	}
	if (p->grain != 0)
		s->history = s->years >= TIMEX_HISTORY && s->years > SELDOM * s->deictic && s->years > OWN * s->own;
}
