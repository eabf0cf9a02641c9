/*
 * UTF-8: decoding, encoding, stepping back.
 *
 * Text in this program is bytes that are mostly UTF-8. Every function here takes any bytes and
 * agrees with the others on one segmentation: the well-formed sequences of table 3-7 of the
 * Unicode Standard, and single bytes that belong to none (overlong forms, surrogates, values
 * above U+10FFFF, sequences cut short, stray bytes). Such a byte decodes to UTF8_BAD, one byte
 * long; going forwards and going backwards meet the same boundaries.
 *
 * Lengths are bytes; nothing is allocated; nothing needs a terminating zero.
 */
#ifndef UTF8_H
#define UTF8_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* What a byte that is not UTF-8 decodes to: no code point, and without any property. */
#define UTF8_BAD 0x110000u

/* The longest sequence, in bytes. */
#define UTF8_MAX 4

/* The code points from U+0080 on; utf8_decode() is the function to call. */
static inline unsigned
utf8_decode_long(const unsigned char *s, size_t n, uint32_t *cp)
{
	uint32_t c = s[0], v;

	if (c < 0xE0) {
		if (c >= 0xC2 && n >= 2 && (s[1] & 0xC0) == 0x80) {
			*cp = (c & 0x1F) << 6 | (s[1] & 0x3Fu);
			return 2;
		}
	} else if (c < 0xF0) {
		if (n >= 3 && (s[1] & 0xC0) == 0x80 && (s[2] & 0xC0) == 0x80) {
			v = (c & 0x0F) << 12 | (s[1] & 0x3Fu) << 6 | (s[2] & 0x3Fu);
			if (v >= 0x800 && (v < 0xD800 || v > 0xDFFF)) {
				*cp = v;
				return 3;
			}
		}
	} else if (c < 0xF5) {
		if (n >= 4 && (s[1] & 0xC0) == 0x80 && (s[2] & 0xC0) == 0x80 &&
		    (s[3] & 0xC0) == 0x80) {
			v = (c & 0x07) << 18 | (s[1] & 0x3Fu) << 12 | (s[2] & 0x3Fu) << 6 |
			    (s[3] & 0x3Fu);
			if (v >= 0x10000 && v <= 0x10FFFF) {
				*cp = v;
				return 4;
			}
		}
	}
	*cp = UTF8_BAD;
	return 1;
}

/*
 * The code point that starts at p, of which n bytes (at least one) may be read. Returns its
 * length, 1 to 4, so that p + length is the next one; *cp is UTF8_BAD for a byte that is not UTF-8.
 */
static inline unsigned
utf8_decode(const void *p, size_t n, uint32_t *cp)
{
	const unsigned char *s = p;

	if (s[0] < 0x80) {
		*cp = s[0];
		return 1;
	}
	return utf8_decode_long(s, n, cp);
}

/*
 * The code point that ends just before offset i of text (i at least one), looking no further left
 * than text itself. Returns its length, so that i - length is where it starts.
 */
static inline unsigned
utf8_prev(const void *text, size_t i, uint32_t *cp)
{
	const unsigned char *s = text;
	unsigned k;

	if (s[i - 1] < 0x80) {
		*cp = s[i - 1];
		return 1;
	}
	for (k = 1; k < UTF8_MAX && k < i && (s[i - k] & 0xC0) == 0x80; k++)
		continue;
	if (utf8_decode(s + i - k, k, cp) != k || *cp == UTF8_BAD) {
		*cp = UTF8_BAD;
		return 1;
	}
	return k;
}

/*
 * Writes a code point to out, which has room for UTF8_MAX bytes. Returns the bytes written,
 * or 0 (and writes nothing) for what is no code point: UTF8_BAD, a surrogate.
 */
static inline unsigned
utf8_encode(void *out, uint32_t cp)
{
	unsigned char *s = out;

	if (cp < 0x80) {
		s[0] = (unsigned char)cp;
		return 1;
	}
	if (cp < 0x800) {
		s[0] = (unsigned char)(0xC0 | cp >> 6);
		s[1] = (unsigned char)(0x80 | (cp & 0x3F));
		return 2;
	}
	if (cp < 0x10000) {
		if (cp >= 0xD800 && cp <= 0xDFFF)
			return 0;
		s[0] = (unsigned char)(0xE0 | cp >> 12);
		s[1] = (unsigned char)(0x80 | (cp >> 6 & 0x3F));
		s[2] = (unsigned char)(0x80 | (cp & 0x3F));
		return 3;
	}
	if (cp > 0x10FFFF)
		return 0;
	s[0] = (unsigned char)(0xF0 | cp >> 18);
	s[1] = (unsigned char)(0x80 | (cp >> 12 & 0x3F));
	s[2] = (unsigned char)(0x80 | (cp >> 6 & 0x3F));
	s[3] = (unsigned char)(0x80 | (cp & 0x3F));
	return 4;
}

/* How many of the first bytes of p are ASCII. */
static inline size_t
utf8_ascii(const void *p, size_t n)
{
	const unsigned char *s = p;
	uint64_t w;
	size_t i = 0;

	for (; n - i >= sizeof w; i += sizeof w) {
		memcpy(&w, s + i, sizeof w);
		if (w & UINT64_C(0x8080808080808080))
			break;
	}
	while (i < n && s[i] < 0x80)
		i++;
	return i;
}

/* How many of the first bytes of p are well-formed UTF-8: n if all of it is. */
static inline size_t
utf8_valid(const void *p, size_t n)
{
	const unsigned char *s = p;
	uint32_t cp;
	size_t i = 0;

	while ((i += utf8_ascii(s + i, n - i)) < n) {
		unsigned len = utf8_decode_long(s + i, n - i, &cp);

		if (cp == UTF8_BAD)
			break;
		i += len;
	}
	return i;
}

#endif
