/*
 * calendar - arithmetic of days in the proleptic Gregorian calendar. Years are astronomical: 0 is
 * 1 BC.
 */
#ifndef CALENDAR_H
#define CALENDAR_H

/* Days since 1970-01-01. */
long calendar_days(int year, int month, int day);

/* The date of a number of days since 1970-01-01. */
void calendar_date(long days, int *year, int *month, int *day);

/* 1 Monday to 7 Sunday. */
int calendar_weekday(long days);

/* The ISO 8601 week that holds a day, and the year it belongs to. */
int calendar_week(long days, int *year);

/* Easter Sunday of the Western churches, as days since 1970-01-01. */
long calendar_easter(int year);

#endif
