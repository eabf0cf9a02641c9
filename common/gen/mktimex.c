/*
 * mktimex - turns the patterns of timex_patterns.h into programs; runs during the build.
 *
 * usage: mktimex >timex_rules_data.h
 *
 * A pattern becomes a row of steps (struct step of timex_rules.c); beside them it is written for each
 * class which patterns can begin with a piece of it, and which can have one second, so that most need
 * not be tried. What is written is one of three, as TIMEX_STEPS, TIMEX_RULES or TIMEX_INDEX is defined.
 */
#include "piece.h"
#include "timex_patterns.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NEEDS = 3, RULES_MAX = 128, STEPS_MAX = 4000, WORDS = RULES_MAX / 64 };

static struct {
	const char *kind;
	unsigned long long mask;
	int to, at;
} steps[STEPS_MAX];
static int step_count;

/* What stands first and second in each pattern; one in single ends behind its first piece too. */
static unsigned long long first_of[RULES_MAX], second_of[RULES_MAX];
static bool single[RULES_MAX];
static int rule_count;

/* The end of the atom at p: of a letter, a set or a group. */
static const char *
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

/* The row behind the one at p in its group, or NULL. */
static const char *
next_row(const char *p)
{
	while (!row_ends(p))
		p = atom_end(p);
	return *p == '|' ? p + 1 : NULL;
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
			for (alt = p + 1; alt != NULL; alt = next_row(alt)) {
				b |= first(alt, &row_empty);
				*empty = *empty || row_empty;
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
		for (alt = p + 1; alt != NULL; alt = next_row(alt)) {
			if (needs(alt, inner) == 0) {
				any = 0;
				break;
			}
			any |= inner[0];
		}
		if (any != 0)
			need[n++] = any;
	}
	return n;
}

static int
step(const char *kind, uint64_t mask, int at)
{
	if (step_count == STEPS_MAX || at > UINT8_MAX) {
		fprintf(stderr, "mktimex: the patterns are too long\n");
		exit(2);
	}
	steps[step_count].kind = kind;
	steps[step_count].mask = mask;
	steps[step_count].at = at;
	return step_count++;
}

/* The steps of the row at p, of the pattern that begins at pattern. */
static void
compile(const char *p, const char *pattern)
{
	const char *next, *alt;
	int fork, all, out[16], outs, i;
	bool empty, optional;
	uint64_t b;

	for (; !row_ends(p); p = optional ? next + 1 : next) {
		next = atom_end(p);
		optional = *next == '?';
		if (*p != '(') {
			step(optional ? "MAY" : "MUST", bits(p), (int)(p - pattern));
			continue;
		}
		b = 0;
		for (alt = p + 1; alt != NULL; alt = next_row(alt))
			b |= first(alt, &empty);
		all = optional ? step("FORK", b, 0) : -1;
		outs = 0;
		for (alt = p + 1; alt != NULL; alt = next_row(alt)) {
			fork = -1;
			b = first(alt, &empty);
			if (next_row(alt) != NULL)
				fork = step(empty ? "SPLIT" : "FORK", b, 0);
			compile(alt, pattern);
			if (fork >= 0) {
				out[outs++] = step("GO", 0, 0);
				steps[fork].to = step_count;
			}
		}
		for (i = 0; i < outs; i++)
			steps[out[i]].to = step_count;
		if (all >= 0)
			steps[all].to = step_count;
	}
}

/* Goes all ways from step k on, where so many pieces have been taken, for what stands first and second. */
static void
explore(int k, int taken)
{
	const char *kind;

	for (;; k++) {
		kind = steps[k].kind;
		if (strcmp(kind, "END") == 0) {
			if (taken == 1)
				single[rule_count] = true;
			return;
		}
		if (strcmp(kind, "MUST") == 0 || strcmp(kind, "MAY") == 0) {
			if (taken == 0) {
				first_of[rule_count] |= steps[k].mask;
				explore(k + 1, 1);
			} else {
				second_of[rule_count] |= steps[k].mask;
			}
			if (strcmp(kind, "MUST") == 0)
				return;
		} else {
			if (strcmp(kind, "GO") != 0)
				explore(k + 1, taken);
			k = steps[k].to - 1;
		}
	}
}

static void
rule(const char *pattern, const char *kind, const char *form, const char *guard)
{
	uint64_t need[NEEDS];
	const char *p;
	int i, n, begin;

	begin = step_count;
	compile(pattern, pattern);
	step("END", 0, 0);
	explore(begin, 0);
	rule_count++;
	n = 0;
	for (i = begin; i < step_count; i++)
		n += strcmp(steps[i].kind, "MAY") == 0 || strcmp(steps[i].kind, "FORK") == 0 || strcmp(steps[i].kind, "SPLIT") == 0;
	if (n > TIMEX_WAYS || rule_count == RULES_MAX) {
		fprintf(stderr, "mktimex: too many choices, or patterns: %s\n", pattern);
		exit(2);
	}
	printf("{\"");
	for (p = pattern; *p != '\0'; p++)
		printf(*p == '\\' ? "\\\\" : "%c", *p);
	printf("\", %d, {", begin);
	n = needs(pattern, need);
	for (i = 0; i < NEEDS; i++)
		printf("%sUINT64_C(0x%llx)", i > 0 ? ", " : "", i < n ? (unsigned long long)need[i] : ~0ULL);
	printf("}, %s, %s, %s},\n", kind, form, guard);
}

/* The rules whose bits of a class are in of[], as numbers of 64 bits. */
static void
put_rules(const unsigned long long *of, unsigned long long mask)
{
	unsigned long long b;
	int w, i;

	printf("{");
	for (w = 0; w < WORDS; w++) {
		b = 0;
		for (i = 64 * w; i < 64 * (w + 1) && i < rule_count; i++)
			if (of == NULL ? single[i] : (of[i] & mask) != 0)
				b |= 1ULL << (i % 64);
		printf("%sUINT64_C(0x%llx)", w > 0 ? ", " : "", b);
	}
	printf("}");
}

int
main(void)
{
	int i;

	printf("#if defined TIMEX_RULES\n");
#define RULE(pattern, kind, form, guard) rule(pattern, #kind, #form, #guard);
	TIMEX_PATTERNS(RULE)
	printf("#elif defined TIMEX_STEPS\n");
	for (i = 0; i < step_count; i++)
		printf("{UINT64_C(0x%llx), %d, %d, %s},\n", steps[i].mask, steps[i].to, steps[i].at, steps[i].kind);
	printf("#elif defined TIMEX_INDEX\n{");
	for (i = 0; i < 64; i++) {
		put_rules(first_of, 1ULL << i);
		printf(",\n");
	}
	printf("}, {");
	for (i = 0; i < 64; i++) {
		put_rules(second_of, 1ULL << i);
		printf(",\n");
	}
	printf("}, ");
	put_rules(NULL, 0);
	printf("\n#endif\n");
	return fflush(stdout) != 0;
}
