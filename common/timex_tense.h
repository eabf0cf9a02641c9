/*
 * timex_tense - whether the clause around a mention speaks of what was or of what is to come.
 */
#ifndef TIMEX_TENSE_H
#define TIMEX_TENSE_H

#include "memo.h"

#include <stddef.h>

enum tense {
	TENSE_UNKNOWN,
	TENSE_PAST,
	TENSE_FUTURE,
	TENSE_TO,  /* perhaps what is to come: to with a verb */
	TENSE_NEAR /* either, whichever is nearer: ahead of the October vote */
};

/*
 * Looks at the words before text[start, end) in its sentence, the nearest first, then at those
 * behind it; verbs and what goes with them are in tense.tsv. The memo, of words, may be NULL.
 */
enum tense timex_tense(struct memo *memo, const char *text, size_t len, size_t start, size_t end);

/*
 * The same of a month text[start, end) that may be said of what is held in it, where its clause says t: the November
 * election is the nearest, whatever somebody said of it, where no word beside it says that it is over.
 */
enum tense timex_tense_of_event(struct memo *memo, const char *text, size_t len, size_t start, size_t end, enum tense t);

#endif
