/*
 * timex_resolve - what the parts of resolving share: timex_value.c takes the mentions one after the
 * other, timex_date.c knows the calendar's dates, timex_relative.c those seen from others, and
 * timex_write.c writes the values.
 */
#ifndef TIMEX_RESOLVE_H
#define TIMEX_RESOLVE_H

#include "timex.h"
#include "timex_tense.h"

/* The value being made: room for TIMEX_VALUE bytes, n of them taken. */
struct timex_text {
	char *s;
	size_t n;
};

/* ---- timex_write.c ---- */

/* As printf, of which it knows %c, %s, %d and %ld with 0 and a digit before them, and %.10g. */
void timex_put(struct timex_text *v, const char *fmt, ...);

void timex_put_year(struct timex_text *v, int year);
void timex_put_day(struct timex_text *v, const struct timex_day *d);
void timex_put_clock(struct timex_text *v, const struct timex *x);
void timex_put_duration(struct timex_text *v, const struct timex *x);
void timex_put_set(struct timex_text *v, const struct timex *x);

/* A value that stays open, of a unit or of a date: what is not known is X. */
void timex_put_open(struct timex_text *v, char unit);
void timex_put_open_date(struct timex_text *v, const struct timex *x);

/* ---- timex_relative.c ---- */

/* Days since 1970-01-01; and back, with the grain. */
long timex_days(const struct timex_day *d);
struct timex_day timex_day_of(long days, char grain);

/* The month, the quarter so many away from the one that d is in. */
struct timex_day timex_month(const struct timex_day *d, int offset);
struct timex_day timex_quarter_shift(const struct timex_day *d, int offset);
int timex_quarter(const struct timex_day *d);

/* What was spoken of is now d; and its value. */
void timex_remember(struct timex_state *s, const struct timex_day *d);
void timex_put_remember(struct timex_state *s, struct timex_text *v, const struct timex_day *d);

/* The day that a word which points (struct timex, dir) counts from, and how many units it goes. */
const struct timex_day *timex_base(const struct timex_state *s, char dir);
int timex_offset(char dir);

void timex_put_unit(struct timex_state *s, struct timex_text *v, const struct timex *x, enum tense tense);
void timex_put_shift(struct timex_state *s, struct timex_text *v, const struct timex *x, enum tense tense);
void timex_put_listed(struct timex_state *s, struct timex_text *v, const struct timex *x);
void timex_put_year_ago(struct timex_state *s, struct timex_text *v, const struct timex *x);

/* ---- timex_date.c ---- */

/* Which year a month (and day, when above 0) without one belongs to; 0 when nobody knows. */
int timex_year_for(struct timex_state *s, int month, int day, enum tense tense);

void timex_put_date(struct timex_state *s, struct timex_text *v, const struct timex *x, size_t start,
		    enum tense tense);

/* ---- timex_story.c ---- */

/* Whether the mention stands at the head of a sentence, with a word or two before it at most. */
bool timex_at_head(const struct timex_state *s, size_t start);

/*
 * Whether a year is named in passing (declassified in 2005) and the story stays where it is: far
 * from what was spoken of, not at the head of a sentence, and for the first time.
 */
bool timex_in_passing(struct timex_state *s, int year, size_t start);

/* Whether a date of a history only says until when (lasted until the fall of the town in May 1945): the story stays. */
bool timex_ends_there(const struct timex_state *s, size_t start);

/* Whether a year only says when something was said or written (said in 2016): it is no part of the story. */
bool timex_said_then(const struct timex_state *s, size_t start);

/* Notes whether an expression takes a news article to another year, or back to the present. */
void timex_story(struct timex_state *s, const struct timex *x, size_t start);

/* The year of a month in a sentence that has told when somebody spoke: said in June 2023 that it had begun in + May; 0: it has not. */
int timex_year_then(const struct timex_state *s, int month, enum tense tense);

/*
 * The year of a month (and day, when above 0) that stands without one where news tells of another
 * year; 0: it does not.
 */
int timex_story_year(struct timex_state *s, int month, int day, enum tense tense);

#endif
