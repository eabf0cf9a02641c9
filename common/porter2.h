/*
 * The Porter2 stemmer of English: cuts a word down to what its inflected and derived forms share
 * (connected, connection, connections: connect). A stem need not be a word.
 *
 * Made after the description of the algorithm by Martin Porter and Richard Boulton, "The English
 * (Porter2) stemming algorithm", https://snowballstem.org/algorithms/english/stemmer.html, as it
 * stood before Snowball 3.0.
 */
#ifndef PORTER2_H
#define PORTER2_H

#include <stddef.h>

/*
 * Stems the n bytes at w in place and returns the stem's length, which is n or less. The word is
 * in lower case, with a plain apostrophe if it has one; letters outside a-z count as consonants.
 */
size_t porter2(char *w, size_t n);

#endif
