/*
 * timex_atom - how a pattern of timex_patterns.h is read, by the build and by the tools alike.
 */
#ifndef TIMEX_ATOM_H
#define TIMEX_ATOM_H

#include <string.h>

/* The end of the atom at p: of a letter, a set or a group. */
static inline const char *
atom_end(const char *p)
{
	int depth;

	if (*p == '[')
		return strchr(p, ']') + 1;
	if (*p != '(')
		return p + 1;
	for (depth = 0;; p++) {
		depth += (*p == '(') - (*p == ')');
		if (depth == 0)
			return p + 1;
	}
}

#endif
