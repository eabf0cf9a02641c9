/*
 * word - the words of a sentence, as Universal Dependencies has them: do|n't, GCSB|'s, can|not;
 * punctuation marks are words too.
 */
#ifndef WORD_H
#define WORD_H

#include <stddef.h>
#include <stdint.h>

/*
 * The word that begins at or behind text[at], within a sentence that ends at end: its start in
 * *start, its end as the answer; end and *start == end when there is none. Call it again with the
 * answer for the next word.
 */
size_t word_next(const char *text, size_t at, size_t end, size_t *start);

#endif
