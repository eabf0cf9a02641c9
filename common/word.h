/*
 * word - the words of a sentence, as Universal Dependencies has them: do|n't, GCSB|'s, can|not;
 * punctuation marks are words too.
 */
#ifndef WORD_H
#define WORD_H

#include <stddef.h>
#include <stdint.h>

/* Where in the text one is: the sentence is text[from, end), and the words before at are done. */
struct word_scan {
	const char *text;
	size_t from, end, at;
	size_t part; /* where the rest of a word that is cut in two ends; 0: there is none */
};

/* The sentence text[from, end); TEXT_AHEAD NULs stand behind the text. */
static inline void
word_begin(struct word_scan *w, const char *text, size_t from, size_t end)
{
	w->text = text;
	w->from = w->at = from;
	w->end = end;
	w->part = 0;
}

/* A word: text[start, end). */
struct word_span {
	uint32_t start, end;
};

/* The next words, as many as WORD_ROW; returns how many, less than WORD_ROW - 1 when there are no more behind them. */
enum { WORD_ROW = 64 };
size_t word_row(struct word_scan *w, struct word_span *row);

#endif
