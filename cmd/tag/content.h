/*
 * content - which part of a text a cue governs: on its right ("said that ..."), on its left ("...,
 * officials said"), or around it. All numbers are those of phrases.
 */
#ifndef CONTENT_H
#define CONTENT_H

#include "search.h"

/* How many phrases of a sentence are looked at at most, and of what is put in between. */
enum { CONTENT_SENTENCE = 400, CONTENT_ASIDE = 12 };

/* What follows a cue. */
enum complement { NOTHING, CLAUSE, QUOTED, QUESTION, NOMINAL, INFINITIVE, GERUND, PREPOSITIONAL };

/* The phrase behind circumstances that begin at phrase k: on Tuesday, in a statement, yesterday. */
size_t content_behind_circumstances(const struct search *s, size_t k);

/* The phrase behind the times that begin at phrase k, with their prepositions and nothing else: on Tuesday, last week. */
size_t content_behind_times(const struct search *s, size_t k);

/* Behind the addressee that the noun phrase k is, or k when it is none. */
size_t content_behind_addressee(const struct search *s, const struct cue *c, size_t k);

/* What the cue at phrase k governs on its right; *from is the first phrase of it. */
enum complement content_right(const struct search *s, const struct cue *c, size_t k, size_t *from);

/* Whether the cue, whose attribution begins at phrase lead, may govern what was found at phrase from. */
bool content_licensed(const struct search *s, const struct cue *c, enum complement found, size_t lead, size_t from);

/* Whether an attribution begins at phrase k, behind a comma: officials said; according to; saying. */
bool content_attributes(const struct search *s, size_t k);

/* The phrase at which the content that begins at phrase from ends. */
size_t content_end(const struct search *s, size_t from);

/* The first phrase of the sentence that phrase k stands in; a quotation that ends in it counts. */
size_t content_sentence_start(const struct search *s, size_t k);

/*
 * Content on the left of an attribution whose first phrase is k: ", officials said". Returns the
 * phrase behind the content, or 0 when the attribution does not trail anything.
 */
size_t content_trails(const struct search *s, size_t k);

/* Where the content on the left begins, when it ends before phrase k. */
size_t content_left_start(const struct search *s, size_t k);

/* Whether phrases [from, end) have a finite verb or a quotation. */
bool content_tells(const struct search *s, size_t from, size_t end);

/* Whether somebody is said to have said what phrases [from, edge) tell: Lund said the plan, + he noted, was bad. */
bool content_told(const struct search *s, size_t from, size_t edge);

/*
 * The phrase behind the content on the left of an attribution whose first phrase is lead, with its verb at
 * phrase verb, or 0 when there is none to speak of; *from is the content's first phrase.
 */
size_t content_left(const struct search *s, size_t lead, size_t verb, size_t *from);

#endif
