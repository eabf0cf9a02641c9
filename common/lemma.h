/*
 * English inflection undone: attacks, attacked, attacking to attack; wolves to wolf; ran to run.
 *
 * Where spelling leaves a choice (making: make or mak; hopped: hop or hopp), the caller's list of
 * base forms decides, and where inflection is irregular, a list of such forms, which is
 * common/lists/lemma.tsv. Both come as functions, so that this file knows nothing of how lists are kept.
 *
 * Names should not be sent here: Collins would lose its s.
 */
#ifndef LEMMA_H
#define LEMMA_H

#include <stddef.h>

/*
 * A part of speech is a letter: 'n' noun, 'v' verb, 'a' adjective, 'r' adverb, 'f' function word;
 * 0 stands for any. Words are in lower case.
 */
struct lemma_lists {
	/* Is the word one of pos that nothing was added to? NULL: spelling alone decides. */
	int (*known)(const char *w, size_t n, int pos);
	/*
	 * The base of an irregular form: the value of the entry of lemma.tsv whose third column has
	 * pos, or for pos 0 the + sign. Its length goes to *len; it must last as long as the
	 * answer of lemma() is used. NULL if there is none, or instead of the function.
	 */
	const char *(*irregular)(const char *w, size_t n, int pos, size_t *len);
};

/*
 * The base form of the n bytes at w, its length in *len: w itself, a string of the list, or out,
 * which has room for n bytes. With pos 0, a verb's or a noun's ending is taken off a word that is
 * an adjective too (tried: try), and a comparative's only off what is nothing else (bigger: big).
 */
const char *lemma(const struct lemma_lists *lists, const char *w, size_t n, int pos, char *out,
    size_t *len);

#endif
