#include "word.h"
#include "unicode.h"
#include "utf8.h"

#include <stdbool.h>
#include <string.h>

static bool
is_word(uint32_t cp)
{
	uint32_t p;

	p = uc_props(cp);
	return uc_is_alpha(p) || uc_is_digit(p) || uc_is_mark(p) || cp == UTF8_BAD;
}

static bool
is_apostrophe(uint32_t cp)
{
	return cp == '\'' || cp == 0x2019;
}

/* The end of the run of letters and digits at i, with . , ' inside of it. */
static size_t
run(const char *s, size_t i, size_t end)
{
	uint32_t cp, next;
	unsigned len;

	while (i < end) {
		len = utf8_decode(s + i, end - i, &cp);
		if (!is_word(cp)) {
			if (i + len >= end)
				break;
			utf8_decode(s + i + len, end - i - len, &next);
			if (!(cp == '.' || (cp == ',' && s[i - 1] >= '0' && s[i - 1] <= '9') || is_apostrophe(cp)) ||
			    !is_word(next))
				break;
		}
		i += len;
	}
	return i;
}

/* Where a clitic (n't, 's, 're ...) begins in the word [i, end), or end. */
static size_t
clitic(const char *s, size_t i, size_t end)
{
	static const char *const tails[] = {"s", "S", "m", "d", "re", "ve", "ll", "RE", "VE", "LL"};
	size_t k, t, n, mark;
	uint32_t cp;

	for (k = end; k > i; ) {
		unsigned len = utf8_prev(s, k, &cp);
		k -= len;
		if (is_apostrophe(cp)) {
			mark = k + len;
			n = end - mark;
			if (n == 1 && (s[mark] == 't' || s[mark] == 'T') && k > i + 1 &&
			    (s[k - 1] == 'n' || s[k - 1] == 'N'))
				return k - 1;
			for (t = 0; t < sizeof tails / sizeof tails[0]; t++)
				if (strlen(tails[t]) == n && memcmp(tails[t], s + mark, n) == 0 && k > i)
					return k;
			return end;
		}
	}
	return end;
}

size_t
word_next(const char *s, size_t at, size_t end, size_t *start)
{
	size_t i, stop, cut;
	uint32_t cp;
	unsigned len;

	for (i = at; i < end; i += len) {
		len = utf8_decode(s + i, end - i, &cp);
		if (!uc_is_space(uc_props(cp)))
			break;
	}
	*start = i;
	if (i >= end)
		return end;
	len = utf8_decode(s + i, end - i, &cp);
	if (is_apostrophe(cp) && i == at && i > 0) {
		/* a clitic cut off before */
		stop = run(s, i + len, end);
		if (stop > i + len && clitic(s, i - 1, stop) == i)
			return stop;
	}
	if (!is_word(cp)) {
		for (stop = i + len; stop < end && s[stop] == s[i] && (s[i] == '.' || s[i] == '-'); stop++)
			;
		return stop;
	}
	stop = run(s, i, end);
	cut = clitic(s, i, stop);
	if (cut > i && cut < stop)
		return cut;
	/* U.S., a.m., Mr. keep their full stop */
	if (stop < end && s[stop] == '.' && stop + 1 < end && stop - i <= 4)
		if (memchr(s + i, '.', stop - i) != NULL || (stop - i <= 3 && s[i] >= 'A' && s[i] <= 'Z'))
			stop++;
	return stop;
}
