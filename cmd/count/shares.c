#include "shares.h"

#include <string.h>

void
shares_begin(struct shares *s)
{
	memset(s, 0, sizeof *s);
}

/* A share as -p prints it, with another key behind it, in hundredths of a percent; false: it is none. */
static bool
read_share(const char *key, size_t n, double *share)
{
	const char *tab;
	size_t i, len;
	double v;

	tab = memchr(key, '\t', n);
	len = tab != NULL ? (size_t)(tab - key) : 0;
	if (len < 4 || len > 6 || key[len - 3] != '.')
		return false;
	v = 0;
	for (i = 0; i < len; i++) {
		if (i == len - 3)
			continue;
		if (key[i] < '0' || key[i] > '9')
			return false;
		v = v * 10 + (key[i] - '0');
	}
	*share = v;
	return true;
}

void
shares_see(struct shares *s, double figure, const char *key, size_t n)
{
	double share, off;

	if (s->none)
		return;
	if (!read_share(key, n, &share)) {
		s->none = true;
		return;
	}
	if (s->lines++ == 0) {
		s->figure = figure;
		s->share = share;
		return;
	}
	s->differ = s->differ || figure != s->figure;
	/* each share may be half a hundredth off */
	off = share * s->figure - s->share * figure;
	if (off < 0)
		off = -off;
	s->none = off > (figure + s->figure) * 0.51;
}

bool
shares_are(const struct shares *s)
{
	return !s->none && (s->differ || (s->lines == 1 && s->share == 10000));
}
