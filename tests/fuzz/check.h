/*
 * check - what must hold for a stream of records, whatever it was made of. Written for itself, and
 * not with the tools' own parser.
 */
#ifndef CHECK_H
#define CHECK_H

#include "harness.h"

/* The articles that a stream is about: doc is a letter from 'a' on, and the bytes are known. */
struct articles {
	struct bytes *text;
	size_t count;
};

/*
 * Every line is a record that ends in a newline and has eight columns or more, offsets that are
 * numbers, a start that is not behind the end, and no escapes but the four.
 */
void check_records(const struct bytes *stream);

/*
 * And it is about these articles: each record's text is what stands in the article from start to
 * end, and within an article the records are in order.
 */
void check_exact(const struct bytes *stream, const struct articles *a);

/*
 * And they were added to the records of the stream before: none was there, none stands twice, none is
 * empty, begins or ends in white space or within a character, no word holds what is no UTF-8, and of
 * those with the same bytes what contains comes first. With nested, none begins within another and ends behind it.
 */
void check_added(const struct bytes *added, const struct bytes *before, const struct articles *a, bool nested);

/* The values of dates, times, durations, sets and amounts are written as newsutils-values(7) has it. */
void check_values(const struct bytes *stream);

/* The same of one value (values.c). */
void check_value(const char *kind, const char *value);

/*
 * All lines of the stream before stand in the stream after too, in the same order: their first columns,
 * and those behind the eighth.
 */
void check_kept(const struct bytes *before, const struct bytes *after, int columns);

/* The streams are the same bytes. */
void check_same(const struct bytes *a, const struct bytes *b, const char *what);

/*
 * Makes records of the data, all of them true. A byte below 30 that is no white space begins a
 * mention (see kind_of()), byte 11 ends the innermost; byte 30 begins another article; with pieces,
 * byte 31 ends a sentence, and there are sentences in place of the article. None of these, and no
 * NUL, is in the text. Some records have columns of a user's own.
 */
void check_make(const uint8_t *data, size_t n, bool pieces, struct articles *a, struct bytes *stream);

void articles_free(struct articles *a);

#endif
