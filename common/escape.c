#include "escape.h"

#include <string.h>

_Bool
unescape(char *to, const char *s, size_t n, size_t *len)
{
	const char *end, *from, *p;
	char *t;

	t = to;
	from = s;
	end = s + n;
	while (from < end) {
		/* often two ends of lines stand together */
		if (*from == '\\') {
			p = from;
		} else {
			p = memchr(from, '\\', (size_t)(end - from));
			if (p == NULL)
				break;
			memmove(t, from, (size_t)(p - from));
			t += p - from;
		}
		if (p + 1 == end)
			goto bad;
		switch (p[1]) {
		case 't':
			*t++ = '\t';
			break;
		case 'n':
			*t++ = '\n';
			break;
		case 'r':
			*t++ = '\r';
			break;
		case '\\':
			*t++ = '\\';
			break;
		default:
			goto bad;
		}
		from = p + 2;
	}
	memmove(t, from, (size_t)(end - from));
	t += end - from;
	*len = (size_t)(t - to);
	return 1;
bad:
	*len = (size_t)(p - s);
	return 0;
}
