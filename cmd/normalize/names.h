/*
 * names - strings that are not owned, numbers for strings, and how a name is cleaned.
 */
#ifndef NAMES_H
#define NAMES_H

#include "eight.h"
#include "mem.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Bytes that somebody else owns; n 0: nothing. */
struct str {
	const char *s;
	uint32_t n;
};

static inline struct str
str_of(const char *s, size_t n)
{
	struct str a;

	a.s = s;
	a.n = (uint32_t)n;
	return a;
}

static inline bool
str_eq(struct str a, struct str b)
{
	return a.n == b.n && (a.n == 0 || (*a.s == *b.s && memcmp(a.s, b.s, a.n) == 0));
}

static inline bool
str_is(struct str a, const char *s)
{
	return a.n == 0 ? *s == '\0' : *a.s == *s && strlen(s) == a.n && memcmp(a.s, s, a.n) == 0;
}

static inline bool
str_begins(struct str a, const char *s)
{
	size_t n;

	if (a.n == 0 || *a.s != *s)
		return *s == '\0';
	n = strlen(s);
	return a.n >= n && memcmp(a.s, s, n) == 0;
}

/*
 * Whether it is one of the words, which stand in rows of 8 or 16 bytes, with zeros behind them: so all
 * of a word is compared in one step or two.
 */
static inline bool
str_among(struct str a, const char *words, size_t row, size_t count)
{
	uint64_t first, second;
	size_t i;

	if (a.n == 0 || a.n >= row)
		return false;
	first = eight_part(a.s, a.n < 8 ? a.n : 8);
	second = a.n > 8 ? eight_part(a.s + 8, a.n - 8) : 0;
	for (i = 0; i < count; i++, words += row)
		if (eight_load(words) == first && (row == 8 || eight_load(words + 8) == second))
			return true;
	return false;
}

#define STR_AMONG(a, words) str_among(a, words[0], sizeof words[0], sizeof(words) / sizeof words[0])

/* Numbers for strings, from 0 in the order in which they come. All zero: none yet. */
struct intern {
	struct intern_key {
		struct str str;
		uint32_t hash;
	} *key;
	size_t count, cap;
	struct intern_slot {
		uint32_t stamp, id;
	} *slot; /* open addressing; a slot with another stamp is free */
	size_t slots;
	uint32_t stamp;
};

#define INTERN_NONE UINT32_MAX

/* Forgets all strings; the tables stay for the next article. */
void intern_reset(struct intern *in);
void intern_free(struct intern *in);

/* The string's number, a new one where it has none; the bytes are then copied to a, if it is given. */
uint32_t intern_add(struct intern *in, struct arena *a, struct str s);

/* The string's number, or INTERN_NONE. */
uint32_t intern_find(const struct intern *in, struct str s);

/*
 * The name as it is to be shown: white space made one space, typographic apostrophes and hyphens
 * plain, no white space and no quotation marks around it, no possessive 's behind it. The text
 * itself where nothing is to be changed, otherwise made in the arena.
 */
struct str name_clean(struct arena *a, struct str text);

/* The same with the possessive 's, which some names have: McDonald's. */
struct str name_whole(struct arena *a, struct str text);

/* The length of a possessive 's (or a bare ' behind an s) that the name ends in. */
uint32_t name_possessive(struct str s);

/*
 * The name, if it is all capitals (four letters or more), in the case of names: JOHN MCCAIN to
 * John McCain, HANOI to Hanoi; but for the words that stay in capitals, or none where that is NULL: BBC NEWS to
 * BBC News.
 */
struct str name_case(struct arena *a, struct str name, bool (*stays)(struct str word));

/* Whether all of its letters are capitals, but for particles (KIPRUTO arap LAGAT), and there are some. */
bool name_is_upper(struct str name);

/* Drops "the " in front. */
struct str name_bare(struct str name);

#endif
