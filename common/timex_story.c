/*
 * Which year the story is in: a year named in passing leaves it where it is; and news that tells of
 * another year stays there for a while.
 */
#include "calendar.h"
#include "piece_parts.h"
#include "text.h"
#include "timex_resolve.h"

#include <stdlib.h>

enum {
	HEAD = 14,	/* so near the head of a sentence a year moves the story */
	NEAR_YEARS = 5, /* from so many years on, a year is another than that of publication */
	NEXT_REACH = 400, /* how far from a date of a nearer year the next may be that goes on from it */
	SAME_YEARS = 3,
	UNTIL_REACH = 60, /* how far until may stand before its date */
	REACH = 1500,	   /* how far a story goes on, in bytes */
	RUN = 3,	   /* told so often in a row, it goes on over paragraphs */
	SENTENCE = 300,	   /* how far its end may be, in bytes */
	RECENT = 30,	   /* days: what news would tell with no year */
	SAID_REACH = 24	   /* bytes on either side of a date for a verb of saying */
};

bool
timex_at_head(const struct timex_state *s, size_t start)
{
	size_t i;

	for (i = start; i > 0 && start - i < HEAD && s->text[i - 1] != '\n'; i--)
		if (s->text[i - 1] == '.' || s->text[i - 1] == '"')
			break;
	return i == 0 || start - i < HEAD;
}

bool
timex_ends_there(const struct timex_state *s, size_t start)
{
	static const char until[] = " until ";
	size_t i, n;

	n = strlen(until);
	if (!s->history || s->fine.grain == 0)
		return false;
	for (i = start; i >= n && start - i < UNTIL_REACH && s->text[i - 1] != '.' && s->text[i - 1] != '\n'; i--)
		if (memcmp(s->text + i - n, until, n) == 0)
			return true;
	return false;
}

bool
timex_in_passing(struct timex_state *s, int year, size_t start)
{
	if (s->fine.grain == 0 || s->year == 0 || abs(year - s->year) <= SAME_YEARS)
		return false;
	if (s->aside != 0 && abs(year - s->aside) <= SAME_YEARS)
		return false;
	if (timex_at_head(s, start))
		return false;
	s->aside = year;
	return true;
}

void
timex_story(struct timex_state *s, const struct timex *x, size_t start)
{
	bool here;

	if (s->history || s->published.grain == 0)
		return;
	if (x->form == FORM_DATE && x->year >= 1000 && !x->bc) {
		if (x->month > 0 && timex_said_then(s, start)) {
			s->said_year = x->year;
			s->said_month = x->month;
			s->said_at = (uint32_t)start;
		}
		s->story_near = abs(x->year - s->published.year) < NEAR_YEARS;
		if (s->story_near && (x->day <= 0 || x->year >= s->published.year)) {
			s->story = 0;
			return;
		}
		/* Since 1999 it has: that is now */
		if (start >= 6 && (memcmp(s->text + start - 6, "Since ", 6) == 0 || memcmp(s->text + start - 6, "since ", 6) == 0))
			return;
		if (x->month <= 0 && !timex_at_head(s, start) && (s->story == 0 || abs(x->year - s->story) > SAME_YEARS))
			return;
		s->story_run = s->story != 0 ? s->story_run + 1 : 1;
		s->story_dated = x->month > 0;
		s->story = x->year;
		s->story_at = (uint32_t)start;
		return;
	}
	here = (x->form == FORM_DATE && (x->weekday > 0 || x->dir == 'L' || x->dir == 'h' || x->dir == 'x')) ||
	       (x->form == FORM_VALUE && x->value[0] == 'D') ||
	       (x->form == FORM_UNIT && (x->dir == 'L' || x->dir == 'h' || x->dir == 'x')) ||
	       (x->form == FORM_SHIFT && x->shift == 'G');
	if (here)
		s->story = 0;
}

bool
timex_said_then(const struct timex_state *s, size_t start)
{
	static const char *const before[] = {"said in ",     "says in ",	  "told in ", "announced in ", "reported in ",
					     "published in ", "written in ", "wrote in ", "recalled in "};
	size_t k, n;

	for (k = 0; k < sizeof before / sizeof before[0]; k++) {
		n = strlen(before[k]);
		if (start > n && memcmp(s->text + start - n, before[k], n) == 0)
			return true;
	}
	return false;
}

/* Whether the words on either side of the date tell that somebody said something. */
static bool
is_said(const struct timex_state *s, size_t start)
{
	static const char *const verbs[] = {"said", "says", "told", "announced", "reported"};
	size_t i, k, n, from, to;

	from = start > SAID_REACH ? start - SAID_REACH : 0;
	to = start + 2 * SAID_REACH < s->len ? start + 2 * SAID_REACH : s->len;
	for (i = from; i < to; i++) {
		if (s->text[i] == '.' && i > start)
			break;
		if (i > 0 && piece_is_letter(s->text, i - 1, to))
			continue;
		for (k = 0; k < sizeof verbs / sizeof verbs[0]; k++) {
			n = strlen(verbs[k]);
			if (to - i >= n && memcmp(s->text + i, verbs[k], n) == 0)
				return true;
		}
	}
	return false;
}

/* Whether an empty line stands in text[from, to). */
static bool
paragraph_ends(const char *text, size_t from, size_t to)
{
	for (; from + 1 < to; from++)
		if (text_ends_paragraph(text, from))
			return true;
	return false;
}

int
timex_year_then(const struct timex_state *s, int month, enum tense tense)
{
	size_t i;

	if (s->said_year == 0 || s->at - s->said_at > SENTENCE)
		return 0;
	for (i = s->said_at; i < s->at; i++)
		if (s->text[i] == '\n' || (s->text[i] == '.' && text_is_space(s->text[i + 1])))
			return 0;
	if (tense == TENSE_FUTURE)
		return month >= s->said_month ? s->said_year : s->said_year + 1;
	return month <= s->said_month ? s->said_year : s->said_year - 1;
}

int
timex_story_year(struct timex_state *s, int month, int day, enum tense tense)
{
	long ago;
	int year;

	if (s->story == 0 || tense == TENSE_FUTURE || s->at - s->story_at > REACH ||
	    (s->story_run < RUN && paragraph_ends(s->text, s->story_at, s->at)) || is_said(s, s->at))
		return 0;
	/* of a year that is not far, only what goes on from a day at once */
	if (s->story_near && (day <= 0 || s->at - s->story_at > NEXT_REACH || s->fine.grain != 'D' ||
			      calendar_days(s->story, month, day) < timex_days(&s->fine)))
		return 0;
	ago = timex_days(&s->published) - calendar_days(s->published.year, month, day > 0 ? day : 1);
	if (!s->story_dated && ago >= 0 && ago < RECENT)
		return 0;
	/* from the end of a year the story goes on into the next */
	year = s->story;
	if (s->story_dated && s->fine.grain != 0 && s->fine.year == year && s->fine.month - month >= 8)
		year++;
	s->story = year;
	s->story_at = s->at;
	s->story_dated = true;
	s->story_run++;
	return year;
}
