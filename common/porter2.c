/*
 * The steps carry the numbers that the description gives them. Rules stand in tables, in the order
 * in which they must be tried: a longer ending before one that ends it.
 */
#include <string.h>

#include "porter2.h"

struct word {
	char *s;
	size_t n;
	size_t r1, r2; /* where the regions begin; n or more if they are empty */
};

/* An ending and what takes its place */
struct rule {
	const char *end, *to;
};

static const struct rule exceptions[] = {{"skis", "ski"}, {"skies", "sky"}, {"dying", "die"},
    {"lying", "lie"}, {"tying", "tie"}, {"idly", "idl"}, {"gently", "gentl"}, {"ugly", "ugli"},
    {"early", "earli"}, {"only", "onli"}, {"singly", "singl"}, {"sky", "sky"}, {"news", "news"},
    {"howe", "howe"}, {"atlas", "atlas"}, {"cosmos", "cosmos"}, {"bias", "bias"},
    {"andes", "andes"}, {NULL, NULL}};

/* Words that step 1a leaves and nothing behind it may touch */
static const char *const settled[] = {
    "inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed", NULL};

/* Words in which region 1 begins behind this and not where the rule says */
static const char *const beginnings[] = {"gener", "commun", "arsen", NULL};

static const struct rule step2[] = {{"ational", "ate"}, {"tional", "tion"}, {"enci", "ence"},
    {"anci", "ance"}, {"abli", "able"}, {"entli", "ent"}, {"izer", "ize"}, {"ization", "ize"},
    {"ation", "ate"}, {"ator", "ate"}, {"alism", "al"}, {"aliti", "al"}, {"alli", "al"},
    {"fulness", "ful"}, {"ousli", "ous"}, {"ousness", "ous"}, {"iveness", "ive"},
    {"iviti", "ive"}, {"biliti", "ble"}, {"bli", "ble"}, {"fulli", "ful"}, {"lessli", "less"},
    {NULL, NULL}};

static const struct rule step3[] = {{"ational", "ate"}, {"tional", "tion"}, {"alize", "al"},
    {"icate", "ic"}, {"iciti", "ic"}, {"ical", "ic"}, {"ful", ""}, {"ness", ""}, {NULL, NULL}};

static const char *const step4[] = {"ement", "ment", "ance", "ence", "able", "ible", "ant", "ent",
    "ism", "ate", "iti", "ous", "ive", "ize", "al", "er", "ic", NULL};

static int
vowel(char c)
{
	return c != '\0' && strchr("aeiouy", c) != NULL;
}

static int
ends(const struct word *w, const char *end)
{
	size_t k = strlen(end);

	return w->n >= k && memcmp(w->s + w->n - k, end, k) == 0;
}

static int
is(const struct word *w, const char *s)
{
	return strlen(s) == w->n && ends(w, s);
}

/* Puts to in the place of the last k bytes. */
static void
replace(struct word *w, size_t k, const char *to)
{
	size_t len = strlen(to);

	memcpy(w->s + w->n - k, to, len);
	w->n = w->n - k + len;
}

static int
vowel_before(const struct word *w, size_t end)
{
	size_t i;

	for (i = 0; i < end; i++)
		if (vowel(w->s[i]))
			return 1;
	return 0;
}

/* Do the first n bytes end in a short syllable? */
static int
short_syllable(const struct word *w, size_t n)
{
	const char *s = w->s;

	if (n < 2 || vowel(s[n - 1]) || !vowel(s[n - 2]))
		return 0;
	return n == 2 || (!vowel(s[n - 3]) && strchr("wxY", s[n - 1]) == NULL);
}

/* Behind the first consonant that follows a vowel, from offset i on. */
static size_t
region(const struct word *w, size_t i)
{
	for (i++; i < w->n; i++)
		if (!vowel(w->s[i]) && vowel(w->s[i - 1]))
			return i + 1;
	return w->n;
}

/* A y that is a consonant becomes Y; then the regions. */
static void
prepare(struct word *w)
{
	size_t i, k;

	for (i = 0; i < w->n; i++)
		if (w->s[i] == 'y' && (i == 0 || vowel(w->s[i - 1])))
			w->s[i] = 'Y';
	w->r1 = region(w, 0);
	for (i = 0; beginnings[i]; i++) {
		k = strlen(beginnings[i]);
		if (w->n >= k && memcmp(w->s, beginnings[i], k) == 0)
			w->r1 = k;
	}
	w->r2 = region(w, w->r1);
}

/* Possessives */
static void
do_step0(struct word *w)
{
	if (ends(w, "'s'"))
		w->n -= 3;
	else if (ends(w, "'s"))
		w->n -= 2;
	else if (ends(w, "'"))
		w->n -= 1;
}

/* Plurals */
static void
do_step1a(struct word *w)
{
	if (ends(w, "sses"))
		w->n -= 2;
	else if (ends(w, "ied") || ends(w, "ies"))
		w->n -= w->n > 4 ? 2 : 1;
	else if (ends(w, "us") || ends(w, "ss"))
		return;
	else if (ends(w, "s") && w->n > 2 && vowel_before(w, w->n - 2))
		w->n--;
}

/* Mends what is left when ed or ing has gone. */
static void
restore(struct word *w)
{
	static const char *const doubles[] = {
	    "bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt", NULL};
	size_t i;

	if (ends(w, "at") || ends(w, "bl") || ends(w, "iz")) {
		w->s[w->n++] = 'e';
		return;
	}
	for (i = 0; doubles[i]; i++)
		if (ends(w, doubles[i])) {
			w->n--;
			return;
		}
	if (w->r1 >= w->n && short_syllable(w, w->n))
		w->s[w->n++] = 'e';
}

/* Past tenses and participles */
static void
do_step1b(struct word *w)
{
	static const char *const endings[] = {"ingly", "edly", "ing", "ed", NULL};
	size_t i, k;

	k = ends(w, "eedly") ? 5 : ends(w, "eed") ? 3 : 0;
	if (k) {
		if (w->n - k >= w->r1)
			replace(w, k, "ee");
		return;
	}
	for (i = 0; endings[i]; i++)
		if (ends(w, endings[i])) {
			k = strlen(endings[i]);
			if (vowel_before(w, w->n - k)) {
				w->n -= k;
				restore(w);
			}
			return;
		}
}

static void
do_step1c(struct word *w)
{
	if (w->n > 2 && (ends(w, "y") || ends(w, "Y")) && !vowel(w->s[w->n - 2]))
		w->s[w->n - 1] = 'i';
}

/* The first rule whose ending the word has: applied if the ending lies in region 1. */
static int
apply(struct word *w, const struct rule *r)
{
	for (; r->end; r++)
		if (ends(w, r->end)) {
			if (w->n - strlen(r->end) >= w->r1)
				replace(w, strlen(r->end), r->to);
			return 1;
		}
	return 0;
}

static void
do_step2(struct word *w)
{
	if (apply(w, step2))
		return;
	if (ends(w, "ogi")) {
		if (w->n - 3 >= w->r1 && ends(w, "logi"))
			w->n--;
	} else if (ends(w, "li")) {
		if (w->n > 2 && w->n - 2 >= w->r1 && strchr("cdeghkmnrt", w->s[w->n - 3]) != NULL)
			w->n -= 2;
	}
}

static void
do_step3(struct word *w)
{
	if (apply(w, step3))
		return;
	if (ends(w, "ative") && w->n - 5 >= w->r2)
		w->n -= 5;
}

static void
do_step4(struct word *w)
{
	size_t i, k;

	for (i = 0; step4[i]; i++)
		if (ends(w, step4[i])) {
			k = strlen(step4[i]);
			if (w->n - k >= w->r2)
				w->n -= k;
			return;
		}
	if ((ends(w, "sion") || ends(w, "tion")) && w->n - 3 >= w->r2)
		w->n -= 3;
}

static void
do_step5(struct word *w)
{
	size_t k = w->n - 1;

	if (ends(w, "e")) {
		if (k >= w->r2 || (k >= w->r1 && !short_syllable(w, k)))
			w->n--;
	} else if (ends(w, "ll") && k >= w->r2)
		w->n--;
}

static int
is_settled(const struct word *w)
{
	size_t i;

	for (i = 0; settled[i]; i++)
		if (is(w, settled[i]))
			return 1;
	return 0;
}

size_t
porter2(char *s, size_t n)
{
	struct word w = {s, n, 0, 0};
	size_t i;

	if (n <= 2)
		return n;
	for (i = 0; exceptions[i].end; i++)
		if (is(&w, exceptions[i].end)) {
			replace(&w, n, exceptions[i].to);
			return w.n;
		}
	if (s[0] == '\'')
		memmove(s, s + 1, --w.n);
	prepare(&w);
	do_step0(&w);
	do_step1a(&w);
	if (!is_settled(&w)) {
		do_step1b(&w);
		do_step1c(&w);
		do_step2(&w);
		do_step3(&w);
		do_step4(&w);
		if (w.n > 0)
			do_step5(&w);
	}
	for (i = 0; i < w.n; i++)
		if (s[i] == 'Y')
			s[i] = 'y';
	return w.n;
}
