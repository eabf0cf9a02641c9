/*
 * names_line - the lines of results, standings and line-ups: what names and figures are in them.
 */
#ifndef NAMES_LINE_H
#define NAMES_LINE_H

#include "names.h"

/* Tokens of a team's name, and of a person's: no more are looked at. */
enum { TEAM_TOKENS = 4, PERSON_TOKENS = 4 };
/* Bytes of a score. */
enum { SCORE_LEN = 3 };

/* An article about sport whose lines are read. */
struct results {
	struct tag *t;
	const struct doc *d;
	size_t person, org, place; /* numbers of the kinds */
	size_t old;		   /* names that the model found */
};

/* Whether token i is a hyphen or a dash. */
bool line_is_dash(const struct doc *d, size_t i);

/* Whether a score stands at token i: a number of few digits; 4-0. */
bool line_is_score(const struct doc *d, size_t i, size_t end);
bool line_is_dashed_score(const struct doc *d, size_t i, size_t end);

/* 3. and 3, of a line in a list; 1860 Munich is a name. */
bool line_is_number(const struct doc *d, size_t i);

/* Whether the tokens are what the lists know as a place, an organisation or a country. */
bool line_is_listed(const struct doc *d, size_t i, size_t end);

/* Where the name ends that begins at token i, of at most so many tokens; i when there is none. */
size_t line_name_end(const struct doc *d, size_t i, size_t end, size_t most);

/* Where the name begins that ends before token end, no further back than first. */
size_t line_name_begin(const struct doc *d, size_t first, size_t end);

/*
 * Adds who stands in the line's brackets and before them: 3 - Clara Finch (Norway); Clara Finch (Bastia), where
 * there are several; and batsmen and bowlers.
 */
void lineup_read(struct results *r, size_t first, size_t end);
void lineup_read_innings(struct results *r, size_t first, size_t end);

#endif
