/*
 * timex - expressions of time: finding them in a document, and giving them values as TIMEX3 has
 * them (ISO-TimeML; man/newsutils-values.7 says which).
 *
 * One grammar serves both: timex_rules.c holds its patterns over the classes of piece.h, and
 * timex_parse() turns pieces into a struct timex, an expression that is not resolved yet. Finding
 * (news-tag) keeps where it stands and its kind; resolving (news-normalize) reads the mention's own
 * text again and works out the value from the publication date, what the article has spoken of
 * before, and the words around the mention.
 */
#ifndef TIMEX_H
#define TIMEX_H

#include "memo.h"
#include "piece.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct stretch;

enum timex_kind { TIMEX_DATE, TIMEX_TIME, TIMEX_DURATION, TIMEX_SET };

/* The record kinds, by enum timex_kind. */
extern const char *const timex_kinds[];

/* What an expression says, and so how it is resolved. */
enum timex_form {
	FORM_NONE,
	FORM_DATE,     /* a date or a time by the calendar, perhaps without its year: 26 March, Monday */
	FORM_UNIT,     /* a unit beside another: last week, that year, the end of the month */
	FORM_SHIFT,    /* so many units from somewhere: three years ago, two days later */
	FORM_YEARAGO,  /* the year-earlier quarter */
	FORM_CENTURY,  /* the 19th century */
	FORM_DURATION, /* five months, the past two years */
	FORM_SET,      /* every year, each July, Tuesday nights */
	FORM_VALUE     /* today, now, recently: the list has the value */
};

/* An expression, not resolved. What is not said is -1 (numbers), 0 (letters) or "" (strings). */
struct timex {
	enum timex_kind kind;
	enum timex_form form;
	int year, month, day, weekday;
	int decade; /* 1990; below 100 when the century is not said */
	int ordinal;
	int half;
	int hour, minute, second;
	double amount; /* how many units; vague: several, a few */
	int multiple;  /* of the unit: 10 for decades */
	struct {
		double amount;
		char unit;
	} finer[3];   /* 15 minutes of 2 hours 15 minutes */
	unsigned fine; /* how many of these */
	int every;
	bool amount_set, mixed, twice, vague, half_more, bc, fiscal, short_year, quarter;
	bool singular; /* the unit is */
	bool the;
	char unit;     /* s m h D W M Q Y; E: weekend */
	char dir;      /* the word that points: L x l h H r by class; f following, t latest */
	char shift;    /* E F G g by class */
	char phase;    /* e l m: early, late, mid */
	char meridiem; /* a p */
	const char *season, *part, *value, *zone, *holiday;
};

/* The longest expression that begins at piece i and is one by what stands around it: its end, or i when there is none. */
size_t timex_parse(const struct piece *p, size_t i, size_t n, const char *text, struct timex *x);

/* Reads all the pieces as one expression, of the kind where they may be one of that kind; false when they are none. */
bool timex_read(const struct piece *p, size_t n, const char *text, enum timex_kind kind, struct timex *x);

/* An expression that says nothing. */
void timex_clear(struct timex *x);

/* Calls found for every expression in the stretch, in order; they do not overlap. */
typedef void timex_found(void *state, size_t start, size_t end, enum timex_kind kind);
void timex_find(struct stretch *s, timex_found *found, void *state);

/* A day of the proleptic Gregorian calendar, with how much of it is meant. */
struct timex_day {
	int year, month, day;
	char grain; /* D, W, M, Q, Y; 0: no day at all */
};

/*
 * What resolving carries from mention to mention of an article. Mentions are to be given in the
 * article's order.
 */
struct timex_state {
	const char *text;
	size_t len;
	struct timex_memo *memo; /* or NULL; it may serve many articles */
	struct timex_day published;
	struct timex_day last;	  /* what was spoken of last */
	struct timex_day quarter; /* the quarter spoken of last, at quarter_at */
	uint32_t quarter_at;
	uint32_t at; /* the mention at hand */
	bool weak;   /* its tense is not certain */
	struct timex_day fine;	  /* the month or day spoken of last */
	struct timex_day day;	  /* the day spoken of last, at day_at */
	uint32_t day_at;
	int year;		  /* the year spoken of last; 0: none */
	struct timex_day named;	  /* the year or date that was named last, perhaps in passing */
	uint32_t named_at, last_at; /* where it was, and last */
	bool beside;		  /* it was named alone, in the midst of a sentence */
	int aside;		  /* a year spoken of in passing; 0: none */
	bool history;		  /* not news: years are named, days are not seen from today */
	int story;		  /* the other year that news is telling of; 0: none */
	uint32_t story_at;	  /* where it did last */
	unsigned story_run;	  /* how often in a row */
	bool story_dated;	  /* with a month */
	bool story_near;	  /* not many years from publication */
	int said_year, said_month; /* when somebody said something, by a date with both: announced in June 2023; 0: nobody has */
	uint32_t said_at;
	uint32_t last_end;
	/* for telling news from history */
	unsigned years, deictic, own;
};

/*
 * Expressions that have been read, by their text: most of those in news come again and again. A
 * struct of zeros is empty.
 */
enum { TIMEX_MEMO = 4096, TIMEX_MEMO_TEXT = 24 };

struct timex_memo {
	struct timex_known {
		uint8_t len; /* 0: free */
		bool glued;  /* to what stands before */
		enum timex_kind kind;
		char text[TIMEX_MEMO_TEXT];
		struct timex timex;
	} known[TIMEX_MEMO];
	struct memo tenses; /* what words say of the tense */
};

/* So many mentions with a year of their own at least make a text a history. */
enum { TIMEX_HISTORY = 5 };

enum { TIMEX_VALUE = 40 };

/*
 * Begins an article: its text and its column date (all must stay). Then every mention goes to
 * timex_survey(), which tells news from histories (or none does, when fewer than TIMEX_HISTORY may
 * tell a year and the article has a date), and after that every one to timex_value().
 */
void timex_begin(struct timex_state *s, struct timex_memo *memo, const char *text, size_t len,
		 const char *date, size_t n);
void timex_survey(struct timex_state *s, size_t start, size_t end, enum timex_kind kind);

/* The value of the mention [start, end) of the text, of the kind given, and its length; 0 when it has none. */
size_t timex_value(struct timex_state *s, size_t start, size_t end, enum timex_kind kind, char value[TIMEX_VALUE]);

#endif
