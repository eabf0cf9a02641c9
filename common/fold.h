/*
 * fold - the form in which words are compared: simple case folding (Unicode, CaseFolding.txt),
 * typographic apostrophes and hyphens made plain. Bytes that are not UTF-8 stay as they are.
 */
#ifndef FOLD_H
#define FOLD_H

#include <stddef.h>

/*
 * Writes the folded form of s[0, n) to to, which has room for FOLD_MAX(n) bytes, and returns its
 * length. White space inside becomes a single space.
 */
#define FOLD_MAX(n) (2 * (n) + 4)
size_t fold(char *to, const char *s, size_t n);

#endif
