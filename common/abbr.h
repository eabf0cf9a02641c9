/*
 * abbr - abbreviations that end in a full stop: what common/lists/abbr.tsv says of them.
 */
#ifndef ABBR_H
#define ABBR_H

#include <stdbool.h>
#include <stddef.h>

/* What an abbreviation stands for, and so whether a sentence may end with it. */
enum abbr {
	ABBR_NONE,
	ABBR_TITLE,	/* Mr. Sen. Lt.: a name follows */
	ABBR_MONTH,	/* Jan. Mon. */
	ABBR_COMPANY,	/* Inc. Co. */
	ABBR_STATE,	/* Calif. U.S. */
	ABBR_REFERENCE, /* No. p. ca.: a number follows */
	ABBR_END,	/* etc. a.m. Jr.: often last in a sentence */
	ABBR_NEVER,	/* e.g. vs.: never last */
	ABBR_CLASSES
};

/*
 * The class of the abbreviation s[0, n), its full stop included; ABBR_NONE when there is none.
 * *word: the same letters are an ordinary word too (no., sat.).
 */
enum abbr abbr_find(const char *s, size_t n, bool *word);

#endif
