#include "fold.h"
#include "eight.h"
#include "unicode.h"
#include "utf8.h"

#include <stdbool.h>
#include <stdint.h>

/* ASCII: itself, lower case, or a space for white space. */
static const char ascii[128] = {
    0,	 1,   2,   3,	4,   5,	  6,   7,   8,	 ' ', ' ', ' ', ' ', ' ', 14,  15,  16,	 17,  18,
    19,	 20,  21,  22,	23,  24,  25,  26,  27,	 28,  29,  30,	31,  ' ', '!', '"', '#', '$', '%',
    '&', '\'', '(', ')', '*', '+', ',', '-', '.', '/', '0', '1', '2', '3', '4', '5', '6', '7', '8',
    '9', ':', ';', '<', '=', '>', '?', '@', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k',
    'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z', '[', '\\', ']', '^',
    '_', '`', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q',
    'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z', '{', '|', '}', '~', 127};

static uint32_t
plain(uint32_t cp)
{
	switch (cp) {
	case 0x2018: /* quotation marks that serve as apostrophes */
	case 0x2019:
	case 0x02BC:
		return '\'';
	case 0x2010: /* hyphen, non-breaking hyphen */
	case 0x2011:
		return '-';
	default:
		return uc_is_space(uc_props(cp)) ? ' ' : uc_fold(cp);
	}
}

/*
 * Folds eight bytes of ASCII, of which no space stands beside another one and the first is none where
 * *space is set. False: there are other bytes among them. *space becomes whether the last one is.
 */
static inline bool
fold_eight(char *to, const char *s, bool *space)
{
	uint64_t w, spaces;

	w = eight_load(s);
	if (((w & EIGHT_HIGH) | eight_below(w, ' ', EIGHT_HIGH)) != 0)
		return false;
	/* the highest bit of each byte that is a space */
	spaces = ~((w ^ EIGHT_ONES * ' ') + ~EIGHT_HIGH) & EIGHT_HIGH;
	if ((spaces & (spaces << 8 | (*space ? 0x80 : 0))) != 0)
		return false;
	*space = spaces >> 63 != 0;
	eight_store(to, eight_lower(w));
	return true;
}

size_t
fold(char *to, const char *s, size_t n)
{
	const char *end;
	char *t;
	uint32_t cp;
	unsigned len;
	bool space;

	space = false;
	end = s + n;
	for (t = to; end - s >= 8 && fold_eight(t, s, &space); t += 8)
		s += 8;
	for (; s < end; s += len) {
		/* most of it is neither white space nor beyond ASCII */
		if ((unsigned char)*s > ' ' && (unsigned char)*s < 0x80) {
			do
				*t++ = ascii[(unsigned char)*s++];
			while (s < end && (unsigned char)*s > ' ' && (unsigned char)*s < 0x80);
			space = false;
			if (s == end)
				break;
		}
		if ((unsigned char)*s < 0x80) {
			len = 1;
			cp = (unsigned char)ascii[(unsigned char)*s];
			if (cp == ' ' && space)
				continue;
			*t++ = (char)cp;
		} else {
			len = utf8_decode(s, (size_t)(end - s), &cp);
			if (cp == UTF8_BAD) {
				*t++ = *s;
				cp = 0;
			} else {
				cp = plain(cp);
				if (cp == ' ' && space)
					continue;
				t += utf8_encode(t, cp);
			}
		}
		space = cp == ' ';
	}
	return (size_t)(t - to);
}
