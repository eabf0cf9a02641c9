/*
 * Each rule makes a candidate; the first candidate that is a word wins. If none is, or nobody knows
 * which words there are, the rule that spelling favours does.
 */
#include <string.h>

#include "lemma.h"

/* How a rule makes its candidate, after the ending is gone */
enum how {
	PLAIN,  /* that is it */
	RARE,   /* the same, but only for a word that is known */
	DOUBLE, /* one of a doubled final consonant goes: stopped */
	PROPER  /* one goes, but ll, ss, ff, zz are as likely to be the word's own: passed, controlled */
};

struct rule {
	const char *end, *to;
	char pos[3]; /* the parts of speech this holds for */
	enum how how;
};

/*
 * In order of trial. Where two rules of one ending may both make words, the likelier stands first:
 * caves: cave, not cafe; horses: horse; putting: put, not putt. Rules that put an e back are tried
 * before or after the plain ones of ed and ing, as wants_e() says.
 */
static const struct rule rules[] = {
    {"ies", "y", "nv", PLAIN},
    {"ies", "ie", "nv", RARE},
    {"ves", "ve", "nv", PLAIN},
    {"ves", "f", "n", PLAIN},
    {"ves", "fe", "n", PLAIN},
    {"ches", "ch", "nv", PLAIN},
    {"shes", "sh", "nv", PLAIN},
    {"sses", "ss", "nv", PLAIN},
    {"xes", "x", "nv", PLAIN},
    {"zzes", "zz", "nv", PLAIN},
    {"oes", "o", "nv", PLAIN},
    {"s", "", "nv", PLAIN},
    {"ses", "s", "nv", PLAIN},
    {"zes", "z", "nv", PLAIN},
    {"men", "man", "n", RARE},
    {"ied", "y", "v", PLAIN},
    {"ied", "ie", "v", PLAIN},
    {"cked", "c", "v", RARE},
    {"ed", "", "v", DOUBLE},
    {"ed", "", "v", PLAIN},
    {"ed", "e", "v", PLAIN},
    {"ed", "", "v", PROPER},
    {"ying", "ie", "v", RARE},
    {"cking", "c", "v", RARE},
    {"ing", "", "v", DOUBLE},
    {"ing", "", "v", PLAIN},
    {"ing", "e", "v", PLAIN},
    {"ing", "", "v", PROPER},
    {"ier", "y", "a", PLAIN},
    {"er", "", "ar", DOUBLE},
    {"er", "e", "ar", PLAIN},
    {"er", "", "ar", PLAIN},
    {"iest", "y", "a", PLAIN},
    {"est", "", "ar", DOUBLE},
    {"est", "e", "ar", PLAIN},
    {"est", "", "ar", PLAIN},
};

#define NRULES (sizeof rules / sizeof rules[0])

/* Endings of a stem that keep an e off, or want one, for words that nobody knows */
static const char *const bare[] = {"er", "or", "it", "et", "en", "on", "op", "om", "el", "al",
    "ow", "ew", "aw", "ay", "ey", "oy", "ck", "sh", "ch", "ss", "ff", "ll", "x", NULL};
static const char *const with_e[] = {"at", "iz", "is", "ut", "in", "ur", "ir", "ul", "c", "v", "u",
    "z", "s", "dg", "rg", "bl", "cl", "dl", "fl", "gl", "kl", "pl", "tl", "zl", NULL};

static int
vowel(char c)
{
	return c != '\0' && strchr("aeiou", c) != NULL;
}

static int
ends(const char *w, size_t n, const char *end)
{
	size_t k = strlen(end);

	return n >= k && memcmp(w + n - k, end, k) == 0;
}

static int
ends_in(const char *w, size_t n, const char *const *list)
{
	for (; *list; list++)
		if (ends(w, n, *list))
			return 1;
	return 0;
}

/* What stands before an ending needs a vowel to be a stem: not thing, red, his. */
static int
is_stem(const char *w, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (vowel(w[i]) || (w[i] == 'y' && i > 0))
			return n > 1;
	return 0;
}

/* Vowels of w in groups: its syllables, roughly. The u of qu is none. */
static unsigned
syllables(const char *w, size_t n)
{
	unsigned count = 0;
	size_t i;

	for (i = 0; i < n; i++)
		if ((vowel(w[i]) || (w[i] == 'y' && i > 0)) && !(w[i] == 'u' && i > 0 && w[i - 1] == 'q') &&
		    (i + 1 == n || !vowel(w[i + 1]) || (w[i] == 'u' && i > 0 && w[i - 1] == 'q')))
			count++;
	return count;
}

/* One vowel between consonants at the end: hop, mak, writ, but not attack, rain */
static int
is_closed(const char *w, size_t n)
{
	if (n < 2 || vowel(w[n - 1]) || strchr("wxy", w[n - 1]) || !(vowel(w[n - 2]) || w[n - 2] == 'y'))
		return 0;
	return n == 2 || !vowel(w[n - 3]) || (w[n - 3] == 'u' && n > 3 && w[n - 4] == 'q');
}

/* Does a stem that has lost ed or ing look as if an e had gone with it? */
static int
wants_e(const char *w, size_t n)
{
	if (is_closed(w, n) && syllables(w, n) == 1)
		return 1;
	return !ends_in(w, n, bare) && ends_in(w, n, with_e);
}

static int
is_double(const char *w, size_t n)
{
	return n > 2 && w[n - 1] == w[n - 2] && !vowel(w[n - 1]);
}

/* Makes the candidate of a rule in out. Returns its length, 0 if the rule is not for this word. */
static size_t
make(const struct rule *r, const char *w, size_t n, char *out)
{
	size_t k = strlen(r->end), stem = n - k, add = strlen(r->to);
	int proper;

	if (!ends(w, n, r->end))
		return 0;
	if (strcmp(r->end, "s") == 0 && (ends(w, n, "ss") || ends(w, n, "us") || ends(w, n, "is")))
		return 0;
	if (r->how == DOUBLE || r->how == PROPER) {
		proper = stem > 0 && strchr("lsfz", w[stem - 1]) != NULL;
		if (!is_double(w, stem) || proper != (r->how == PROPER))
			return 0;
		stem--;
	}
	/* the stem of cried has its vowel only in the rule's y */
	if (!is_stem(w, stem) && !(add > 0 && strchr("yi", r->to[0]) && stem > 0))
		return 0;
	memcpy(out, w, stem);
	memcpy(out + stem, r->to, add);
	return stem + add;
}

/* Has the rule the part of speech, or may it be used when none is given? */
static int
allows(const struct rule *r, int pos)
{
	if (pos == 0)
		return 1;
	return strchr(r->pos, pos) != NULL;
}

/* Is the candidate known as what the rule is for? */
static int
is_known(const struct lemma_lists *lists, const struct rule *r, int pos, const char *w, size_t n)
{
	const char *p;

	if (pos)
		return lists->known(w, n, pos);
	for (p = r->pos; *p; p++)
		if (lists->known(w, n, *p))
			return 1;
	return 0;
}

/* Is this a rule of ed or ing that puts an e back, or leaves the stem? */
static int
is_e_rule(const struct rule *r)
{
	return r->how == PLAIN && strcmp(r->to, "e") == 0;
}

static int
is_bare_rule(const struct rule *r)
{
	return r->how == PLAIN && r->pos[0] == 'v' && r->to[0] == '\0';
}

/* The rule to try in place i: bare and e rules, neighbours in the table, change places. */
static const struct rule *
turn(size_t i, const char *w, size_t n)
{
	const struct rule *r = rules + i;
	int e;

	if (!ends(w, n, r->end) || r->pos[0] != 'v')
		return r;
	e = wants_e(w, n - strlen(r->end));
	if (is_bare_rule(r) && e)
		return r + 1;
	if (is_e_rule(r) && e)
		return r - 1;
	return r;
}

/* Does the word stay as it is, with nothing looked up but itself? */
static int
stays(const struct lemma_lists *lists, const char *w, size_t n, int pos)
{
	if (!lists->known)
		return 0;
	if (pos == 'v' || pos == 'a' || pos == 'r' || pos == 'f')
		return lists->known(w, n, pos);
	if (lists->known(w, n, 'f'))
		return 1;
	if (pos == 0) {
		/* bring, need: verbs themselves; leader, harvest: not comparatives */
		if (!ends(w, n, "s") && lists->known(w, n, 'v'))
			return 1;
		if ((ends(w, n, "er") || ends(w, n, "est")) && lists->known(w, n, 'n'))
			return 1;
	}
	return 0;
}

const char *
lemma(const struct lemma_lists *lists, const char *w, size_t n, int pos, char *out, size_t *len)
{
	const struct rule *r, *guess = NULL;
	const char *base;
	size_t i, k;

	if (lists->irregular && (base = lists->irregular(w, n, pos, len)) != NULL)
		return base;
	*len = n;
	if (n < 3 || stays(lists, w, n, pos))
		return w;
	for (i = 0; i < NRULES; i++) {
		r = turn(i, w, n);
		if (!allows(r, pos) || (k = make(r, w, n, out)) == 0)
			continue;
		if (lists->known && is_known(lists, r, pos, out, k)) {
			*len = k;
			return out;
		}
		/* er and est are too often part of the word to be guessed at */
		if (!guess && r->how != RARE && (pos != 0 || r->pos[0] != 'a'))
			guess = r;
	}
	/* Nothing known came out: a word that is known itself stays, another follows the spelling. */
	if (!guess || (lists->known && lists->known(w, n, 0)))
		return w;
	*len = make(guess, w, n, out);
	return out;
}
