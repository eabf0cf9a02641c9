/*
 * kind - kinds of records by their names.
 */
#include "eight.h"
#include "normalize.h"

static const char *const names[KINDS] = {
    [KIND_WORD] = "word",     [KIND_PERSON] = "person", [KIND_ORG] = "org",
    [KIND_PLACE] = "place",	  [KIND_GROUP] = "group",   [KIND_NATION] = "nation",
    [KIND_ROLE] = "role",     [KIND_QUOTE] = "quote",   [KIND_CLAIM] = "claim",
    [KIND_DATE] = "date",     [KIND_TIME] = "time",	    [KIND_DURATION] = "duration",
    [KIND_SET] = "set",	      [KIND_NUMBER] = "number", [KIND_MONEY] = "money",
    [KIND_PERCENT] = "percent",
};

const char *
kind_name(enum kind kind)
{
	return names[kind];
}

/*
 * Each name has a place of its own, by its first two letters and its length, so that a name is compared
 * with one other: with compilers' warnings, two of one place are found as one is added.
 */
enum { PLACES = 64, NAME_MAX = 16 };
#define PLACE(a, b, length) (((unsigned)(a) + 4U * (unsigned)(b) + 2U * (unsigned)(length)) % PLACES)
#define ROW(a, b, name, kind) [PLACE(a, b, sizeof(name) - 1)] = {name, sizeof(name) - 1, kind}

static const struct {
	char name[NAME_MAX];
	uint8_t n; /* 0: none is here */
	uint8_t kind;
} rows[PLACES] = {
    ROW('w', 'o', "word", KIND_WORD),
    ROW('p', 'e', "person", KIND_PERSON),
    ROW('o', 'r', "org", KIND_ORG),
    ROW('p', 'l', "place", KIND_PLACE),
    ROW('g', 'r', "group", KIND_GROUP),
    ROW('n', 'a', "nation", KIND_NATION),
    ROW('r', 'o', "role", KIND_ROLE),
    ROW('q', 'u', "quote", KIND_QUOTE),
    ROW('c', 'l', "claim", KIND_CLAIM),
    ROW('d', 'a', "date", KIND_DATE),
    ROW('t', 'i', "time", KIND_TIME),
    ROW('d', 'u', "duration", KIND_DURATION),
    ROW('s', 'e', "set", KIND_SET),
    ROW('n', 'u', "number", KIND_NUMBER),
    ROW('m', 'o', "money", KIND_MONEY),
    ROW('p', 'e', "percent", KIND_PERCENT),
    ROW('a', 'r', "article", KIND_LAYOUT),
    ROW('t', 'i', "title", KIND_LAYOUT),
    ROW('h', 'e', "heading", KIND_LAYOUT),
    ROW('c', 'a', "caption", KIND_LAYOUT),
    ROW('p', 'a', "paragraph", KIND_LAYOUT),
    ROW('f', 'u', "furniture", KIND_LAYOUT),
    ROW('s', 'e', "sentence", KIND_LAYOUT),
};

enum kind
kind_of(const char *s, size_t n)
{
	size_t i;

	if (n < 2 || n >= NAME_MAX)
		return KIND_OTHER;
	i = PLACE((unsigned char)s[0], (unsigned char)s[1], n);
	if (rows[i].n != n || (eight_load(s) & eight_first(n < 8 ? n : 8)) != eight_load(rows[i].name) ||
	    (n > 8 && memcmp(s + 8, rows[i].name + 8, n - 8) != 0))
		return KIND_OTHER;
	return (enum kind)rows[i].kind;
}
