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
	TENSE_TO /* perhaps what is to come: to with a verb */
};

/*
 * Looks at the words before text[start, end) in its sentence, the nearest first, then at those
 * behind it; verbs and what goes with them are in tense.tsv. The memo, of words, may be NULL.
 */
enum tense timex_tense(struct memo *memo, const char *text, size_t len, size_t start, size_t end);

#endif
