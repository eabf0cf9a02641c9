/*
 * timex_guard - what a match of a pattern must prove beside its classes.
 */
#ifndef TIMEX_GUARD_H
#define TIMEX_GUARD_H

#include "piece.h"

#include <stdbool.h>
#include <stddef.h>

/* What a match must prove beside its classes; see timex_proven(). */
enum timex_guard {
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
	HOUR_OF, /* at 8 tonight, till 6 this evening */
	MILITARY, /* 1300 GMT */
	MILITARY_HOURS, /* 1300 hours */
	HALF_YEAR, /* the first half of 1998, but not of the month */
	SAME_PERIOD, /* but not that term */
	BETWEEN, /* the intervening years */
	LISTED,	 /* at that time, but not that time */
	NTH_OF,	 /* the first day of the war */
	WEEK_OF, /* the week of March 6 */
	DAY_ALONE, /* on the 4th */
	HOUR_ALONE, /* 9 of 9-11 a.m. */
	PAST_DECADE, /* the past decade */
	HALF_PAST, /* half past six, a quarter to nine */
	YEAR_WORDS, /* the year two thousand and five */
	WEEK_ON,    /* Thursday week; but not Thursday week nine */
	WEEK_FROM,  /* a week on Thursday; but not a year on Thursday */
	FORTNIGHT,  /* the past fortnight: how long */
	SO_MANY_LY, /* six-hourly */
	FISCAL,	    /* fiscal 1998, but not full 1080 */
	MONTH_QUARTER /* the December quarter: one of the four months that quarters end in */
};

struct timex_match {
	const struct piece *piece;
	size_t n; /* pieces there are */
	uint16_t took[PIECE_MAX]; /* by which step of a pattern each piece was taken */
	char as[PIECE_MAX];	  /* and as what class */
};

/* Whether the match [i, end) is what it seems to be. */
bool timex_proven(const struct timex_match *m, size_t i, size_t end, const char *text, enum timex_guard guard);

#endif
