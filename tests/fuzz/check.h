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

/* All lines of the stream before stand in the stream after too, in the same order: their first columns. */
void check_kept(const struct bytes *before, const struct bytes *after, int columns);

/* The streams are the same bytes. */
void check_same(const struct bytes *a, const struct bytes *b, const char *what);

/*
 * Makes records of the data, all of them true. A byte below 30 that is no white space begins a
 * mention (see kind_of()), byte 11 ends the innermost; byte 30 begins another article; with pieces,
 * byte 31 ends a sentence, and there are sentences in place of the article. None of these, and no
 * NUL, is in the text.
 */
void check_make(const uint8_t *data, size_t n, bool pieces, struct articles *a, struct bytes *stream);

void articles_free(struct articles *a);

#endif
