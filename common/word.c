#include "abbr.h"
#include "bit.h"
#include "boundary.h"
#include "unicode.h"
#include "utf8.h"
#include "word_part.h"
#include "word_quick.h"

#include <string.h>

/*
 * Words that are two though nothing shows it: where to cut (and cut again). From the guidelines of
 * Universal Dependencies for English; sorted.
 */
static const struct fused {
	char word[10];
	unsigned char cut, again;
} fused[] = {
    {"arent", 3, 0},  {"cannot", 3, 0},	 {"cant", 2, 0},    {"couldnt", 5, 0}, {"couldve", 5, 0},
    {"didnt", 3, 0},  {"doesnt", 4, 0},	 {"dont", 2, 0},    {"dunno", 2, 3},   {"gimme", 3, 0},
    {"gonna", 3, 0},  {"gotta", 3, 0},	 {"hadnt", 3, 0},   {"hasnt", 3, 0},   {"havent", 4, 0},
    {"im", 1, 0},     {"isnt", 2, 0},	 {"ive", 1, 0},	    {"lemme", 3, 0},   {"outta", 3, 0},
    {"shouldnt", 6, 0}, {"shouldve", 6, 0}, {"thats", 4, 0}, {"theres", 5, 0}, {"theyre", 4, 0},
    {"theyve", 4, 0}, {"wanna", 3, 0},	 {"wasnt", 3, 0},   {"werent", 4, 0},  {"weve", 2, 0},
    {"whats", 4, 0},  {"wouldnt", 5, 0}, {"wouldve", 5, 0}, {"youll", 3, 0},   {"youre", 3, 0},
    {"youve", 3, 0},
};

/* Behind these, its is it's: no possessive stands there. Sorted. */
static const char after_its[][10] = {"a",    "always", "an",   "because", "been",   "gonna", "hard", "just",
				     "like", "my",     "not",  "probably", "really", "so",   "such", "that",
				     "the",  "too",    "very", "your"};

/* First parts that stay with what follows their hyphen: prefixes, not words. Sorted. */
static const char prefixes[][10] = {
    "anti",  "bi",   "co",   "counter", "cross", "de",	 "e",	 "ex",	 "extra", "hyper", "infra",
    "inter", "intra", "macro", "mega",	"micro", "mid",	 "mini", "mis",	 "mono",  "multi", "non",
    "para", "poly", "post",	"pre",	 "pro",	 "proto", "pseudo", "re", "semi",  "socio",
    "sub",   "super", "trans", "u",	"ultra", "un",	 "uni",	 "vice"};

#define LETTER(c) (UINT32_C(1) << ((c) & 31))

/* For their lengths, the letters that they begin with. */
static const uint32_t prefix_first[8] = {
    [1] = LETTER('e') | LETTER('u'),
    [2] = LETTER('b') | LETTER('c') | LETTER('d') | LETTER('e') | LETTER('r') | LETTER('u'),
    [3] = LETTER('m') | LETTER('n') | LETTER('p') | LETTER('s') | LETTER('u'),
    [4] = LETTER('a') | LETTER('m') | LETTER('p') | LETTER('s') | LETTER('v'),
    [5] = LETTER('c') | LETTER('e') | LETTER('h') | LETTER('i') | LETTER('m') | LETTER('p') | LETTER('s') | LETTER('t') |
	  LETTER('u'),
    [6] = LETTER('p'),
    [7] = LETTER('c'),
};

/* Units that are a word of their own behind a number. Sorted. */
static const char units[][6] = {"AM", "BN", "GB", "GHz", "Hz",	"K",   "KB", "MB",  "MHz", "PM",  "TB",	 "am",	"bn",
				"cm", "ft", "g",  "gb",	 "hp",	"hr",  "hrs", "k",  "kb",  "kg",  "km",	 "km²", "kph",
				"lb", "lbs", "m", "mb",	 "mg",	"min", "mins", "ml", "mm", "mn",  "mph", "oz",	"p",
				"pm", "sec", "tn", "yr", "yrs"};

/* Things with a slash that are one word. Sorted. */
static const char slashed[][4] = {"b/c", "b/w", "c/o", "f/x", "n/a", "s/h", "w/o"};

/*
 * Nothing longer is looked for, so that a text without an end to its words takes no longer than
 * others: the bytes of a word of letters between full stops and of a number with hyphens.
 */
enum { DOTTED_MAX = 64, HYPHENS_MAX = 64 };

/* Whether the pieces of [i, stop), between full stops, are single letters: U.S, a.m, e.g */
static bool
is_dotted(const struct word_scan *w, size_t i, size_t stop)
{
	unsigned len;

	if (stop - i > DOTTED_MAX)
		return false;
	for (;;) {
		if (!word_is_wordy(w, i, &len) || is_digit_at(w, i))
			return false;
		i += len;
		if (i >= stop)
			return true;
		if (w->text[i++] != '.')
			return false;
	}
}

/* Whether the number that begins at i goes on with the comma at k. */
static bool
comma_goes_on(const struct word_scan *w, size_t i, size_t k)
{
	size_t e;

	e = word_digits(w, k + 1);
	if (e == k + 1)
		return false;
	if (e - k == 4)
		return true;
	/* a decimal comma; a list of such is a row of references */
	return !(i > 0 && w->text[i - 1] == '[') && !(e < w->end && w->text[e] == ',' && is_digit_at(w, e + 1)) &&
	       class_at(w, e) != ALPHA;
}

/* Whether the number [i, k) goes on with the hyphen at k: a telephone number, a postal code. */
static bool
hyphen_goes_on(const struct word_scan *w, size_t i, size_t k)
{
	size_t e, n, m;

	if (k - i > HYPHENS_MAX)
		return false;
	while (k > i && is_digit_at(w, k - 1) && !is_digit_at(w, i))
		i++;
	n = k - i;
	e = word_digits(w, k + 1);
	m = e - k - 1;
	if (m == 4)
		return n != 4;
	return m == 3 && n <= 4 && e < w->end && w->text[e] == '-' && word_digits(w, e + 1) - e == 5;
}

/* The mark at stop, behind [i, stop): how far the word goes on with it; stop when it does not. */
static size_t
go_on(const struct word_scan *w, size_t i, size_t stop)
{
	const char *s;
	char small[12];
	size_t e;
	unsigned len, quote;
	bool digit;

	s = w->text;
	digit = is_digit_at(w, stop - 1);
	if (stop + 1 >= w->end && !(stop < w->end && s[stop] == '$'))
		return stop;
	switch (s[stop]) {
	case '.':
		if (digit && is_digit_at(w, stop + 1))
			return word_run(w, stop + 1);
		if (!word_is_wordy(w, stop + 1, &len))
			return stop;
		e = word_host(w, i, stop);
		if (e > 0)
			return e;
		e = word_run(w, stop + 1);
		if (!digit && is_dotted(w, i, stop) && is_dotted(w, stop + 1, e))
			return e;
		/* Ph.D, M.Sc, with their full stop or without */
		if (e - i < sizeof small - 1) {
			bool word;

			memcpy(small, s + i, e - i);
			small[e - i] = '.';
			if (abbr_find(small, e - i + 1, &word) != ABBR_NONE)
				return e;
		}
		return stop;
	case ',':
		return digit && is_digit_at(w, stop + 1) && comma_goes_on(w, i, stop) ? word_digits(w, stop + 1) : stop;
	case ':':
		return digit && is_digit_at(w, stop + 1) && is_digit_at(w, i) ? word_digits(w, stop + 1) : stop;
	case '/':
		if (digit && is_digit_at(w, stop + 1) && is_digit_at(w, i))
			return word_digits(w, stop + 1);
		if (stop - i == 1) {
			e = word_run(w, stop + 1);
			if (e - i == 3 && word_lower(small, sizeof small, s + i, 3) && IN(slashed, small, 3))
				return e;
			if (e - i == 4 && memcmp(s + i, "s/he", 4) == 0)
				return e;
			if (e - i == 2 && s[i] == 'w')
				return e;
		}
		return stop;
	case '-':
		if (digit)
			return is_digit_at(w, stop + 1) && hyphen_goes_on(w, i, stop) ? word_digits(w, stop + 1) : stop;
		if (class_at(w, stop + 1) != DIGIT && word_is_wordy(w, stop + 1, &len)) {
			e = word_run(w, stop + 1);
			/* a capital later than the first makes it an acronym: UN-related */
			if ((stop - i == 1 || !(s[i + 1] >= 'A' && s[i + 1] <= 'Z')) &&
			    word_lower(small, sizeof small, s + i, stop - i) && IN(prefixes, small, stop - i))
				return e;
			/* Naqsh-e Jahan */
			return e == stop + 2 && s[stop + 1] == 'e' && s[i] < 'a' && class_at(w, e) == SPACE ? e : stop;
		}
		/* mid-1980s */
		return stop - i == 3 && class_at(w, stop + 1) == DIGIT && word_lower(small, sizeof small, s + i, 3) &&
			       memcmp(small, "mid", 3) == 0
			   ? word_run(w, stop + 1)
			   : stop;
	case '_':
		return word_is_wordy(w, stop + 1, &len) || s[stop + 1] == '_' ? word_run(w, stop + 1) : stop;
	case '&':
		/* AT&T, R&D */
		if (s[stop - 1] >= 'A' && s[stop - 1] <= 'Z' && s[stop + 1] >= 'A' && s[stop + 1] <= 'Z' &&
		    stop - i <= 3) {
			e = word_run(w, stop + 1);
			return e - stop <= 4 ? e : stop;
		}
		return stop;
	case '*':
		/* letters that were thought too rude to print */
		for (e = stop; e < w->end && s[e] == '*'; e++)
			;
		return !digit && class_at(w, e) == ALPHA ? word_run(w, e) : stop;
	case '$':
		/* US$, NZ$ */
		return stop - i <= 3 && s[stop - 1] >= 'A' && s[stop - 1] <= 'Z' && s[i] >= 'A' && s[i] <= 'Z' ? stop + 1
												   : stop;
	case '(':
		/* friend(s) */
		if (w->end - stop >= 3 && s[stop + 1] == 's' && s[stop + 2] == ')' && !digit)
			return stop + 3;
		return stop;
	default:
		quote = word_apostrophe(w, stop);
		if (quote > 0 && word_is_wordy(w, stop + quote, &len))
			return word_run(w, stop + quote);
		return stop;
	}
}

/* Where a clitic (n't, 's, 're, ...) begins in the word [i, stop), or stop. */
static size_t
clitic(const struct word_scan *w, size_t i, size_t stop)
{
	static const char tails[][4] = {"d", "ll", "m", "re", "s", "ve"};
	char small[4];
	size_t k;
	unsigned quote;

	for (k = stop - 1; k > i && stop - k <= 5; k--) {
		quote = word_apostrophe(w, k);
		if (quote == 0)
			continue;
		if (!word_lower(small, sizeof small, w->text + k + quote, stop - k - quote))
			return stop;
		if (stop - k - quote == 1 && small[0] == 't')
			return k > i + 1 && (w->text[k - 1] == 'n' || w->text[k - 1] == 'N') ? k - 1 : stop;
		return IN(tails, small, stop - k - quote) ? k : stop;
	}
	return stop;
}

/* Whether the full stop at stop belongs to the word [i, stop). */
static bool
keeps_stop(const struct word_scan *w, size_t i, size_t stop)
{
	enum abbr class;
	size_t k;
	unsigned len;
	bool last, word, letter;

	/* an ellipsis; two full stops may be the abbreviation's and the sentence's */
	if (stop + 1 < w->end && w->text[stop + 1] == '.' &&
	    !(stop + 2 == w->end && abbr_find(w->text + i, stop + 1 - i, &word) != ABBR_NONE))
		return false;
	/* whether the sentence ends here: only what closes a quote or bracket may follow */
	for (k = stop + 1; k < w->end && !word_is_wordy(w, k, &len) && class_at(w, k) != SPACE; k++)
		;
	last = k >= w->end;
	if (is_digit_at(w, i))
		/* the number of a paragraph or of an item of a list */
		return i == w->from && !last && stop - i <= 6 && class_at(w, stop + 1) == SPACE;
	class = abbr_find(w->text + i, stop + 1 - i, &word);
	if (class == ABBR_REFERENCE && stop - i <= 2)
		return !last;
	if (class != ABBR_NONE)
		return !(last && (word || class == ABBR_TITLE));
	letter = word_is_wordy(w, i, &len) && i + len == stop;
	if (letter)
		return !last && (class_at(w, i) == HIGH || (w->text[i] >= 'A' && w->text[i] <= 'Z')) &&
		       (i == w->from || w->text[i - 1] != '\'');
	return memchr(w->text + i, '.', stop - i) != NULL && is_dotted(w, i, stop);
}

const uint32_t word_fused[WORD_LETTERS_MAX + 1][32] = {
    [2] = {['i' & 31] = LETTER('m')},
    [3] = {['i' & 31] = LETTER('e') | LETTER('s')},
    [4] = {['c' & 31] = LETTER('t'), ['d' & 31] = LETTER('t'), ['i' & 31] = LETTER('t'),
	   ['l' & 31] = LETTER('s'), ['w' & 31] = LETTER('e')},
    [5] = {['a' & 31] = LETTER('t'), ['d' & 31] = LETTER('o'), ['g' & 31] = LETTER('a') | LETTER('e'),
	   ['h' & 31] = LETTER('t'), ['l' & 31] = LETTER('e'), ['o' & 31] = LETTER('a'),
	   ['t' & 31] = LETTER('s'), ['w' & 31] = LETTER('a') | LETTER('s') | LETTER('t'),
	   ['y' & 31] = LETTER('e') | LETTER('l')},
    [6] = {['c' & 31] = LETTER('t'), ['d' & 31] = LETTER('t'), ['h' & 31] = LETTER('t'),
	   ['t' & 31] = LETTER('e') | LETTER('s'), ['w' & 31] = LETTER('t')},
    [7] = {['c' & 31] = LETTER('t') | LETTER('e'), ['w' & 31] = LETTER('e') | LETTER('t')},
    [8] = {['s' & 31] = LETTER('e') | LETTER('t')},
};

/* Where a fused word (cannot) is to be cut, or stop; *rest ends what comes behind. */
static size_t
unfuse(struct word_scan *w, size_t i, size_t stop)
{
	const struct fused *f;
	char small[10], next[10];
	size_t n, k, e;

	n = stop - i;
	if (n > 8 || !word_is_fused_like(w->text + i, n) || !word_lower(small, sizeof small, w->text + i, n))
		return stop;
	if (n == 3 && memcmp(small, "its", 3) == 0) {
		if (class_at(w, stop) != SPACE)
			return stop;
		for (k = stop; k < w->end && class_at(w, k) == SPACE; k++)
			;
		e = word_run(w, k);
		return word_lower(next, sizeof next - 1, w->text + k, e - k) && IN(after_its, next, e - k) ? i + 2 : stop;
	}
	if (n == 4 && memcmp(w->text + i, "Lets", 4) == 0)
		return i + 3;
	/* IM and IVE are rather abbreviations */
	if (n <= 3 && w->text[i + 1] != small[1])
		return stop;
	f = word_in_table(fused, sizeof fused / sizeof fused[0], sizeof fused[0], small, n);
	if (f == NULL)
		return stop;
	w->part = stop;
	return i + f->cut;
}

/* Where a number parts from its unit: 5:30|pm, 375|mm; or stop. */
static size_t
unit(const struct word_scan *w, size_t i, size_t stop)
{
	size_t k;

	for (k = stop; k > i && !is_digit_at(w, k - 1); k--)
		;
	if (k == i || k == stop || stop - k > 4)
		return stop;
	return IN(units, w->text + k, stop - k) ? k : stop;
}

/* The word of letters or digits at i. */
static size_t
word(struct word_scan *w, size_t i)
{
	size_t stop, next, cut;
	int c;

	stop = word_run(w, i);
	c = class_at(w, stop);
	if (c == SPACE)
		return class_at(w, i) == DIGIT ? unit(w, i, stop) : unfuse(w, i, stop);
	if (c == OTHER && w->text[stop] == ',' && class_at(w, stop + 1) == SPACE)
		return class_at(w, i) == DIGIT ? unit(w, i, stop) : unfuse(w, i, stop);
	if (c == OTHER) {
		if (w->end - stop > 3 && memcmp(w->text + stop, "://", 3) == 0)
			return word_address_end(w, stop);
		if (strchr("@._+-%", w->text[stop]) != NULL) {
			next = word_email(w, stop);
			if (next > 0)
				return next;
		}
	}
	for (next = stop; (next = go_on(w, i, stop)) > stop; stop = next)
		;
	cut = clitic(w, i, stop);
	if (cut < stop) {
		/* the clitic is a word of its own, and what is before it may be cut once more */
		w->part = stop;
		return cut;
	}
	if (class_at(w, i) == DIGIT)
		stop = unit(w, i, stop);
	if (stop < w->end && w->text[stop] == '.' && keeps_stop(w, i, stop))
		return stop + 1;
	return unfuse(w, i, stop);
}

bool
word_may_be_fused(const char *s, size_t n)
{
	/* for the last letters of fused words, those before them */
	static const uint32_t before_last[32] = {
	    ['a' & 31] = LETTER('n') | LETTER('t'), ['e' & 31] = LETTER('m') | LETTER('r') | LETTER('v'),
	    ['l' & 31] = LETTER('l'),		    ['m' & 31] = LETTER('i'),
	    ['o' & 31] = LETTER('n'),		    ['s' & 31] = LETTER('e') | LETTER('t'),
	    ['t' & 31] = LETTER('n') | LETTER('o'),
	};
	char small[10];

	if (n < 2 || n >= sizeof small || !(before_last[s[n - 1] & 31] >> (s[n - 2] & 31) & 1) || !word_lower(small, sizeof small, s, n))
		return false;
	return (n == 3 && memcmp(small, "its", 3) == 0) || (n == 4 && memcmp(small, "lets", 4) == 0) ||
	       word_in_table(fused, sizeof fused / sizeof fused[0], sizeof fused[0], small, n) != NULL;
}

bool
word_may_be_prefix(const char *s, size_t n)
{
	char small[8];

	return n < 8 && (prefix_first[n] >> (s[0] & 31) & 1) != 0 && word_lower(small, sizeof small, s, n) &&
	       IN(prefixes, small, n);
}

bool
word_may_be_short(const char *s, size_t n)
{
	const struct boundary_word *known;

	known = boundary_word(boundary_letters(bit_load(s), n));
	return known != NULL && (known->classes & WORD_ABBR) != 0;
}

int
word_any(struct word_scan *w, size_t *start)
{
	const struct fused *f;
	char small[10];
	size_t i;
	uint32_t cp;
	unsigned len;
	int c;

	i = w->at;
	if (w->part > 0) {
		/* the rest of a word that was cut */
		*start = i;
		w->at = w->part;
		w->part = 0;
		/* du|n|no */
		if (w->at - i == 3 && word_lower(small, sizeof small, w->text + w->at - (w->at < 5 ? 0 : 5), 5)) {
			f = word_in_table(fused, sizeof fused / sizeof fused[0], sizeof fused[0], small, 5);
			if (f != NULL && f->again > 0) {
				w->part = w->at;
				w->at = i + 1;
			}
		}
		return 1;
	}
	for (;; i += len) {
		len = 1;
		c = class_at(w, i);
		if (i >= w->end)
			return 0;
		if (c == SPACE)
			continue;
		if (c != HIGH)
			break;
		len = utf8_decode(w->text + i, w->end - i, &cp);
		if (cp == UTF8_BAD || uc_is_space(uc_props(cp)) || cp == 0xFEFF || cp == 0x200B)
			continue;
		break;
	}
	*start = i;
	if (c == ALPHA || c == DIGIT || (c == HIGH && word_is_wordy(w, i, &len)))
		w->at = word(w, i);
	else
		w->at = word_mark(w, i);
	return 1;
}
