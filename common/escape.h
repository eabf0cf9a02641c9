/*
 * escape - the four escapes of the record format, \t \n \r \\, taken back.
 *
 * The way there is output_escaped().
 */
#ifndef ESCAPE_H
#define ESCAPE_H

#include <stddef.h>

/*
 * Writes s[0, n) without its escapes to to, which has room for n bytes, and the number of bytes
 * written to *len. Returns false at a backslash that begins none of the four escapes; *len then
 * holds its offset in s.
 */
_Bool unescape(char *to, const char *s, size_t n, size_t *len);

#endif
