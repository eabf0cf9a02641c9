/*
 * word - the words of a sentence, as Universal Dependencies has them: do|n't, GCSB|'s, can|not;
 * punctuation marks are words too.
 */
#ifndef WORD_H
#define WORD_H

#include <stddef.h>

/* Where in the text one is: the sentence is text[from, end), and the words before at are done. */
struct word_scan {
	const char *text;
	size_t from, end, at;
	size_t part; /* where the rest of a word that is cut in two ends; 0: there is none */
};

static inline void
word_begin(struct word_scan *w, const char *text, size_t from, size_t end)
{
	w->text = text;
	w->from = w->at = from;
	w->end = end;
	w->part = 0;
}

/* The next word, text[*start, at) with the new at. Returns 0 when there is none. */
int word_next(struct word_scan *w, size_t *start);

#endif
