/*
 * Writing the values of TIMEX3.
 */
#include "calendar.h"
#include "timex_resolve.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static void
put_char(struct timex_text *v, char c)
{
	if (v->n + 1 < TIMEX_VALUE)
		v->s[v->n++] = c;
}

static void
put_string(struct timex_text *v, const char *s)
{
	while (*s != '\0')
		put_char(v, *s++);
}

/* A number, with noughts before it up to a width that counts its sign. */
static void
put_number(struct timex_text *v, long number, int width)
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
void
timex_put(struct timex_text *v, const char *fmt, ...)
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

void
timex_put_year(struct timex_text *v, int year)
{
	if (year <= 0)
		timex_put(v, "BC%04d", 1 - year);
	else
		timex_put(v, "%04d", year);
}

void
timex_put_day(struct timex_text *v, const struct timex_day *d)
{
	int year, week;

	switch (d->grain) {
	case 'D':
		timex_put_year(v, d->year);
		timex_put(v, "-%02d-%02d", d->month, d->day);
		break;
	case 'M':
		timex_put_year(v, d->year);
		timex_put(v, "-%02d", d->month);
		break;
	case 'Q':
		timex_put_year(v, d->year);
		timex_put(v, "-Q%d", timex_quarter(d));
		break;
	case 'W':
	case 'E':
		week = calendar_week(timex_days(d), &year);
		timex_put_year(v, year);
		timex_put(v, "-W%02d%s", week, d->grain == 'E' ? "-WE" : "");
		break;
	case 'Y':
		timex_put_year(v, d->year);
		break;
	default:
		break;
	}
}

/* A value that stays open: what is not known is X. */
void
timex_put_open(struct timex_text *v, char unit)
{
	switch (unit) {
	case 'Y': timex_put(v, "XXXX"); break;
	case 'M': timex_put(v, "XXXX-XX"); break;
	case 'Q': timex_put(v, "XXXX-QX"); break;
	case 'W': timex_put(v, "XXXX-WXX"); break;
	case 'E': timex_put(v, "XXXX-WXX-WE"); break;
	default: timex_put(v, "XXXX-XX-XX"); break;
	}
}

void
timex_put_open_date(struct timex_text *v, const struct timex *x)
{
	if (x->month > 0 && x->day > 0)
		timex_put(v, "XXXX-%02d-%02d", x->month, x->day);
	else if (x->month > 0)
		timex_put(v, "XXXX-%02d", x->month);
	else if (x->ordinal > 0)
		timex_put(v, "XXXX-Q%d", x->ordinal);
	else if (x->half > 0)
		timex_put(v, "XXXX-H%d", x->half);
	else if (*x->season != '\0')
		timex_put(v, "XXXX-%s", x->season);
	else
		timex_put(v, "XXXX");
}

void
timex_put_clock(struct timex_text *v, const struct timex *x)
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
			  ((strcmp(x->part, "NI") == 0 || strcmp(x->value, "D0TNI") == 0) && hour > 5)))
			hour += 12;
		timex_put(v, "T%02d:%02d", hour, x->minute >= 0 ? x->minute : 0);
		if (x->second >= 0)
			timex_put(v, ":%02d", x->second);
		timex_put(v, "%s", x->zone);
	} else if (*x->part != '\0') {
		timex_put(v, "T%s", x->part);
	}
}

static void
put_amount(struct timex_text *v, double amount, const char *letter, const char *half, int halves)
{
	long whole;

	whole = (long)amount;
	if (amount - (double)whole == 0.5 && half != NULL) {
		if (whole > 0)
			timex_put(v, "%ld%s", whole, letter);
		timex_put(v, *half == '\0' ? "" : "%d%s", halves, half);
	} else if (amount == (double)whole) {
		timex_put(v, "%ld%s", whole, letter);
	} else {
		timex_put(v, "%.10g%s", amount, letter);
	}
}

static void
put_span(struct timex_text *v, const struct timex *x)
{
	double amount;
	bool vague;

	vague = x->vague;
	amount = (x->amount_set ? x->amount : 1) + (x->half_more ? 0.5 : 0);
	if (x->half_more && !x->amount_set)
		amount = 0.5;
	else if (!x->amount_set && !x->singular)
		vague = true; /* years */
	amount *= x->multiple;
	if (amount > 1e9)
		vague = true;
	switch (x->unit) {
	case 's':
	case 'm':
	case 'h':
		timex_put(v, "PT");
		if (vague)
			timex_put(v, "X%c", x->unit == 's' ? 'S' : x->unit == 'm' ? 'M' : 'H');
		else if (x->unit == 's')
			put_amount(v, amount, "S", NULL, 0);
		else if (x->unit == 'm')
			put_amount(v, amount, "M", "S", 30);
		else
			put_amount(v, amount, "H", "M", 30);
		break;
	case 'Q':
		if (vague)
			timex_put(v, "PXM");
		else
			put_amount(v, amount * 3, "M", NULL, 0);
		if (!vague)
			memmove(v->s + 1, v->s, v->n + 1), v->s[0] = 'P', v->n++;
		break;
	case 'E':
		timex_put(v, "P");
		if (vague)
			timex_put(v, "XWE");
		else
			put_amount(v, amount, "WE", NULL, 0);
		break;
	default:
		timex_put(v, "P");
		if (vague)
			timex_put(v, "X%c", x->unit);
		else if (x->unit == 'Y')
			put_amount(v, amount, "Y", "M", 6);
		else
			put_amount(v, amount, x->unit == 'W' ? "W" : x->unit == 'M' ? "M" : "D", NULL, 0);
		break;
	}
}

void
timex_put_duration(struct timex_text *v, const struct timex *x)
{
	static const char clock[] = "hms";
	unsigned k;
	bool time;

	put_span(v, x);
	time = strchr(clock, x->unit) != NULL;
	for (k = 0; k < x->fine && !x->vague; k++) {
		if (!time && strchr(clock, x->finer[k].unit) != NULL) {
			timex_put(v, "T");
			time = true;
		}
		if (x->finer[k].amount > 1e9)
			timex_put(v, "X");
		else
			timex_put(v, "%.10g", x->finer[k].amount);
		timex_put(v, "%c", x->finer[k].unit - (x->finer[k].unit >= 'a' ? 32 : 0));
	}
}

void
timex_put_set(struct timex_text *v, const struct timex *x)
{
	struct timex every;

	if (*x->value != '\0') {
		timex_put(v, "%s", x->value);
	} else if (x->weekday > 0) {
		timex_put(v, "XXXX-WXX-%d", x->weekday);
		if (*x->part != '\0')
			timex_put(v, "T%s", x->part);
	} else if (x->month > 0) {
		timex_put(v, "XXXX-%02d", x->month);
	} else if (*x->season != '\0') {
		timex_put(v, "XXXX-%s", x->season);
	} else if (*x->part != '\0') {
		timex_put(v, "XXXX-XX-XXT%s", x->part);
	} else if (*x->holiday != '\0') {
		timex_put(v, "XXXX");
		if (strlen(x->holiday) == 5 && x->holiday[2] == '-')
			timex_put(v, "-%s", x->holiday);
	} else if (x->unit == 'E' && !x->amount_set && x->every == 1) {
		timex_put(v, "XXXX-WXX-WE");
	} else {
		every = *x;
		if (!every.amount_set) {
			every.amount_set = true;
			every.amount = x->every;
		}
		timex_put_duration(v, &every);
	}
}
