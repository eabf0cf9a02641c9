/*
 * mktimex - works out what the patterns of timex_patterns.h can begin with and cannot do without;
 * runs during the build.
 *
 * usage: mktimex >timex_rules_data.h
 *
 * What it writes are the rows of two arrays: with TIMEX_GROUPS defined, what each group of
 * TIMEX_GROUP rules that stand together can begin with; else the rules.
 */
#include "piece.h"
#include "timex_atom.h"
#include "timex_patterns.h"

#include <stdio.h>
#include <string.h>

enum { NEEDS = 3 };

/* The bits of the letter or set at p. */
static uint64_t
bits(const char *p)
{
	uint64_t b;

	if (*p != '[')
		return PIECE(*p);
	b = 0;
	for (p++; *p != ']'; p++)
		b |= PIECE(*p);
	return b;
}

static bool
row_ends(const char *p)
{
	return *p == '\0' || *p == ')' || *p == '|';
}

/* What the row at p can begin with; *empty when it need have no piece. */
static uint64_t
first(const char *p, bool *empty)
{
	const char *next, *alt;
	uint64_t b;
	bool optional, row_empty;

	b = 0;
	for (; !row_ends(p); p = optional ? next + 1 : next) {
		next = atom_end(p);
		optional = *next == '?';
		if (*p == '(') {
			*empty = optional;
			for (alt = p + 1;; alt++) {
				b |= first(alt, &row_empty);
				*empty = *empty || row_empty;
				while (!row_ends(alt))
					alt = atom_end(alt);
				if (*alt != '|')
					break;
			}
		} else {
			b |= bits(p);
			*empty = optional;
		}
		if (!*empty)
			return b;
	}
	*empty = true;
	return b;
}

/* What the row at p cannot do without, to needs[]: of each set one piece must have one. */
static int
needs(const char *p, uint64_t need[NEEDS])
{
	const char *next, *alt;
	uint64_t inner[NEEDS], any;
	int n;

	n = 0;
	for (; !row_ends(p) && n < NEEDS; p = next) {
		next = atom_end(p);
		if (*next == '?') {
			next++;
			continue;
		}
		if (*p != '(') {
			need[n++] = bits(p);
			continue;
		}
		any = 0;
		for (alt = p + 1;; alt++) {
			if (needs(alt, inner) == 0) {
				any = 0;
				break;
			}
			any |= inner[0];
			while (!row_ends(alt))
				alt = atom_end(alt);
			if (*alt != '|')
				break;
		}
		if (any != 0)
			need[n++] = any;
	}
	return n;
}

static void
rule(const char *pattern, const char *kind, const char *form, const char *guard)
{
	uint64_t need[NEEDS];
	const char *p;
	bool empty;
	int i, n;

	printf("{\"");
	for (p = pattern; *p != '\0'; p++)
		printf(*p == '\\' ? "\\\\" : "%c", *p);
	printf("\", UINT64_C(0x%llx), {", (unsigned long long)first(pattern, &empty));
	n = needs(pattern, need);
	for (i = 0; i < NEEDS; i++)
		printf("%sUINT64_C(0x%llx)", i > 0 ? ", " : "",
		       i < n ? (unsigned long long)need[i] : ~0ULL);
	printf("}, %s, %s, %s},\n", kind, form, guard);
}

/* Adds a rule to its group; NULL ends the last. */
static void
group(const char *pattern)
{
	static uint64_t b;
	static int n;
	bool empty;

	if (pattern != NULL) {
		b |= first(pattern, &empty);
		n++;
	}
	if (n > 0 && (n == TIMEX_GROUP || pattern == NULL)) {
		printf("UINT64_C(0x%llx),\n", (unsigned long long)b);
		b = 0;
		n = 0;
	}
}

int
main(void)
{
	printf("#ifdef TIMEX_GROUPS\n");
#define GROUP(pattern, kind, form, guard) group(pattern);
	TIMEX_PATTERNS(GROUP)
	group(NULL);
	printf("#else\n");
#define RULE(pattern, kind, form, guard) rule(pattern, #kind, #form, #guard);
	TIMEX_PATTERNS(RULE)
	printf("#endif\n");
	return fflush(stdout) != 0;
}
