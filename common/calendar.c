#include "calendar.h"

/* March is the first month of the year, so that a leap day is the last of one. */
long
calendar_days(int year, int month, int day)
{
	long y, era, of_era, of_year;

	y = month <= 2 ? (long)year - 1 : year;
	era = (y >= 0 ? y : y - 399) / 400;
	of_era = y - era * 400;
	of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

void
calendar_date(long days, int *year, int *month, int *day)
{
	long era, of_era, y, of_year, m;

	days += 719468;
	era = (days >= 0 ? days : days - 146096) / 146097;
	of_era = days - era * 146097;
	y = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	of_year = of_era - (365 * y + y / 4 - y / 100);
	m = (5 * of_year + 2) / 153;
	*day = (int)(of_year - (153 * m + 2) / 5 + 1);
	*month = (int)(m < 10 ? m + 3 : m - 9);
	*year = (int)(y + era * 400 + (*month <= 2));
}

int
calendar_weekday(long days)
{
	/* 1970-01-01 was a Thursday */
	return (int)((days % 7 + 7 + 3) % 7) + 1;
}

int
calendar_week(long days, int *year)
{
	long thursday;
	int month, day;

	/* a week belongs to the year of its Thursday */
	thursday = days - calendar_weekday(days) + 4;
	calendar_date(thursday, year, &month, &day);
	return (int)((thursday - calendar_days(*year, 1, 1)) / 7) + 1;
}

/* The anonymous Gregorian algorithm (Nature, 1876). */
long
calendar_easter(int year)
{
	int a, b, c, h, l, m;

	a = year % 19;
	b = year / 100;
	c = year % 100;
	h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
	l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
	m = (a + 11 * h + 22 * l) / 451;
	return calendar_days(year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
}
