#include "word.h"
#include "abbr.h"
#include "boundary.h"
#include "unicode.h"
#include "utf8.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* What a byte may be to a word. */
enum { OTHER, SPACE, ALPHA, DIGIT, HIGH };

#define A2 ALPHA, ALPHA
#define A8 A2, A2, A2, A2
#define H8 HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH
static const unsigned char class_of[256] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, SPACE, SPACE, SPACE, SPACE, SPACE, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    SPACE, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, 0, 0, 0, 0, 0, 0,
    0, A8, A8, A8, A2, 0, 0, 0, 0, 0,
    0, A8, A8, A8, A2, 0, 0, 0, 0, 0,
    H8, H8, H8, H8, H8, H8, H8, H8, H8, H8, H8, H8, H8, H8, H8, H8,
};

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

/* Units that are a word of their own behind a number. Sorted. */
static const char units[][6] = {"AM", "BN", "GB", "GHz", "Hz",	"K",   "KB", "MB",  "MHz", "PM",  "TB",	 "am",	"bn",
				"cm", "ft", "g",  "gb",	 "hp",	"hr",  "hrs", "k",  "kb",  "kg",  "km",	 "km²", "kph",
				"lb", "lbs", "m", "mb",	 "mg",	"min", "mins", "ml", "mm", "mn",  "mph", "oz",	"p",
				"pm", "sec", "tn", "yr", "yrs"};

/* Ends of names of files. Sorted. */
static const char extensions[][6] = {"asp", "avi", "csv", "doc", "docx", "exe",	 "gif", "htm",	"html", "jpeg",
				     "jpg", "js",  "mov", "mp3", "mp4",	 "pdf",	 "php", "png",	"ppt",	"pptx",
				     "rtf", "txt", "xls", "xlsx", "xml", "zip"};

/* Ends of names of hosts that are not words too, and so need no www before them. Sorted. */
static const char domains[][6] = {"au",	 "biz", "ca",  "ch",  "cn",  "com", "de",  "dk", "edu", "eu",
				  "fr",	 "gov", "gr",  "info", "int", "jp", "kr",  "mil", "net", "nl",
				  "nz",	 "org", "pl",  "ru",  "se",  "tv",  "ua",  "uk", "us"};

/* Things with a slash that are one word. Sorted. */
static const char slashed[][4] = {"b/c", "b/w", "c/o", "f/x", "n/a", "s/h", "w/o"};

/* Words that begin with an apostrophe. Sorted. */
static const char clipped[][6] = {"'", "S", "bout", "cause", "d", "em", "im", "ll", "m", "n", "re", "round",
				  "s", "t", "til", "tis", "twas", "ve"};

/* Small pictures made of punctuation; the longer ones first. */
static const char *const smileys[] = {">:-(", ":'-(", ":-)", ":-(", ";-)", ":-D", ":-P", ":-p", ":-/", ":'(", "=-)", "^_^", "-_-",
				      ":)",  ":(",  ";)",  ":D",  ":P",  ":p",	":/",  "=)",  "=(",  "<3",  ";D", ":]", "=D", "xD"};

/* Whether s[0, n), given in lower case, is in a sorted table of strings of size bytes each. */
static const void *
look_up(const void *table, size_t count, size_t size, const char *s, size_t n)
{
	const char *row;
	size_t low, high, mid;
	int c;

	if (n >= size)
		return NULL;
	for (low = 0, high = count; low < high;) {
		mid = low + (high - low) / 2;
		row = (const char *)table + mid * size;
		c = strncmp(row, s, n);
		if (c == 0 && row[n] != '\0')
			c = 1;
		if (c == 0)
			return row;
		if (c < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return NULL;
}

#define IN(table, s, n) (look_up(table, sizeof table / sizeof table[0], sizeof table[0], s, n) != NULL)

/* s[0, n) in lower-case ASCII letters to to, which has room for size bytes; false if it has not. */
static bool
lower(char *to, size_t size, const char *s, size_t n)
{
	size_t i;

	if (n > size)
		return false;
	for (i = 0; i < n; i++)
		to[i] = (char)(s[i] >= 'A' && s[i] <= 'Z' ? s[i] + 32 : s[i]);
	return true;
}

static int
class_at(const struct word_scan *w, size_t i)
{
	return i < w->end ? class_of[(unsigned char)w->text[i]] : SPACE;
}

static bool
is_digit_at(const struct word_scan *w, size_t i)
{
	return class_at(w, i) == DIGIT;
}

/* Whether a letter or digit (of any script) stands at i; *len its bytes. */
static bool
is_wordy(const struct word_scan *w, size_t i, unsigned *len)
{
	uint32_t cp, p;
	int c;

	c = class_at(w, i);
	*len = 1;
	if (c != HIGH)
		return c == ALPHA || c == DIGIT;
	*len = utf8_decode(w->text + i, w->end - i, &cp);
	p = uc_props(cp);
	return uc_is_alpha(p) || uc_is_mark(p) || uc_gc_in(p, UC_MASK_NUMBER);
}

/* Whether what stands at i goes with the character before it (rule WB4 of UAX #29); *len its bytes. */
static bool
joins(const struct word_scan *w, size_t i, unsigned *len)
{
	enum uc_wb wb;
	uint32_t cp;

	if (class_at(w, i) != HIGH)
		return false;
	*len = utf8_decode(w->text + i, w->end - i, &cp);
	wb = uc_wb(uc_props(cp));
	return (wb == UC_WB_EXTEND || wb == UC_WB_FORMAT || wb == UC_WB_ZWJ) && cp != 0xFEFF;
}

/* The length of the apostrophe at i, straight or curly; 0: there is none. */
static unsigned
apostrophe(const struct word_scan *w, size_t i)
{
	if (i >= w->end)
		return 0;
	if (w->text[i] == '\'')
		return 1;
	if (w->end - i >= 3 && memcmp(w->text + i, "\xE2\x80\x99", 3) == 0)
		return 3;
	return 0;
}

/* The end of the letters and digits at i. */
static size_t
run(const struct word_scan *w, size_t i)
{
	unsigned len;

	for (;;) {
		while (i < w->end && (class_of[(unsigned char)w->text[i]] == ALPHA ||
				      class_of[(unsigned char)w->text[i]] == DIGIT))
			i++;
		if (class_at(w, i) != HIGH || !(is_wordy(w, i, &len) || joins(w, i, &len)))
			return i;
		i += len;
	}
}

/* The end of the digits at i. */
static size_t
digits(const struct word_scan *w, size_t i)
{
	while (is_digit_at(w, i))
		i++;
	return i;
}

/* The end of the address that goes on at i: all that is not space, without what closes a clause. */
static size_t
address_end(const struct word_scan *w, size_t i)
{
	size_t stop, start, open, k;

	start = i;
	while (i < w->end && class_of[(unsigned char)w->text[i]] != SPACE && w->text[i] != '<' && w->text[i] != '>' &&
	       w->text[i] != '"' && w->text[i] != '|' && class_of[(unsigned char)w->text[i]] != HIGH)
		i++;
	for (k = start, open = 0; k < i; k++)
		open += w->text[k] == '(';
	for (stop = i; stop > start; stop--)
		if (strchr(".,;:!?'])}*", w->text[stop - 1]) == NULL || (w->text[stop - 1] == ')' && open > 0))
			break;
	/* an ellipsis says that the address was cut short */
	if (i - stop >= 3 && memcmp(w->text + stop, "...", 3) == 0)
		return stop + 3;
	return stop;
}

/*
 * Nothing longer is looked for, so that a text without an end to its words takes no longer than
 * others: the bytes of a host's name (RFC 1035) and of an address (RFC 5321), those of a word of
 * letters between full stops and of a number with hyphens.
 */
enum { HOST_MAX = 253, EMAIL_MAX = 320, DOTTED_MAX = 64, HYPHENS_MAX = 64 };

/* Where the name of a host or a file at [i, ...) ends, or 0 if there is none; stop ends its first label. */
static size_t
host(const struct word_scan *w, size_t i, size_t stop)
{
	char last[8];
	size_t label, k, labels;
	bool plain;

	labels = 1;
	plain = true;
	for (k = stop; w->text[k] == '.' && k + 1 < w->end;) {
		label = k + 1;
		for (k = label; k < w->end && (class_of[(unsigned char)w->text[k]] == ALPHA ||
					       class_of[(unsigned char)w->text[k]] == DIGIT || w->text[k] == '-' ||
					       w->text[k] == '_');
		     k++)
			;
		if (k - i > HOST_MAX)
			return 0;
		if (k == label) {
			k = label - 1;
			break;
		}
		plain = plain && w->text[label] >= 'a' && w->text[label] <= 'z' && k - label > 1;
		labels++;
		stop = k;
		if (k == w->end)
			break;
	}
	if (labels == 1)
		return 0;
	for (label = stop; w->text[label - 1] != '.'; label--)
		;
	if (!lower(last, sizeof last, w->text + label, stop - label))
		return labels > 2 && plain ? stop : 0;
	if (stop - i > 4 && (memcmp(w->text + i, "www.", 4) == 0 || memcmp(w->text + i, "WWW.", 4) == 0))
		return address_end(w, stop);
	if (IN(domains, last, stop - label)) {
		/* a capital there begins a sentence, unless the whole is written so */
		if (w->text[label] != last[0] && !(w->text[label - 2] >= 'A' && w->text[label - 2] <= 'Z') &&
		    stop - label < 3)
			return 0;
		return stop < w->end && w->text[stop] == '/' ? address_end(w, stop) : stop;
	}
	if (IN(extensions, last, stop - label))
		return stop;
	return labels > 2 && plain ? stop : 0;
}

/* Where an e-mail address at [i, ...) ends, or 0; stop is where its first run of letters does. */
static size_t
email(const struct word_scan *w, size_t stop)
{
	size_t k;

	for (k = stop; k < w->end && (class_of[(unsigned char)w->text[k]] == ALPHA ||
				      class_of[(unsigned char)w->text[k]] == DIGIT || strchr("._%+-", w->text[k]) != NULL);
	     k++)
		if (k - stop >= EMAIL_MAX)
			return 0;
	if (k + 1 >= w->end || w->text[k] != '@')
		return 0;
	stop = k;
	for (k++; k < w->end && (class_of[(unsigned char)w->text[k]] == ALPHA ||
				 class_of[(unsigned char)w->text[k]] == DIGIT || w->text[k] == '.' || w->text[k] == '-');
	     k++)
		if (k - stop >= EMAIL_MAX)
			return 0;
	while (w->text[k - 1] == '.' || w->text[k - 1] == '-')
		k--;
	return k > stop + 1 ? k : 0;
}

/* Whether the pieces of [i, stop), between full stops, are single letters: U.S, a.m, e.g */
static bool
is_dotted(const struct word_scan *w, size_t i, size_t stop)
{
	unsigned len;

	if (stop - i > DOTTED_MAX)
		return false;
	for (;;) {
		if (!is_wordy(w, i, &len) || is_digit_at(w, i))
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

	e = digits(w, k + 1);
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
	e = digits(w, k + 1);
	m = e - k - 1;
	if (m == 4)
		return n != 4;
	return m == 3 && n <= 4 && e < w->end && w->text[e] == '-' && digits(w, e + 1) - e == 5;
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
			return run(w, stop + 1);
		if (!is_wordy(w, stop + 1, &len))
			return stop;
		e = host(w, i, stop);
		if (e > 0)
			return e;
		e = run(w, stop + 1);
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
		return digit && is_digit_at(w, stop + 1) && comma_goes_on(w, i, stop) ? digits(w, stop + 1) : stop;
	case ':':
		return digit && is_digit_at(w, stop + 1) && is_digit_at(w, i) ? digits(w, stop + 1) : stop;
	case '/':
		if (digit && is_digit_at(w, stop + 1) && is_digit_at(w, i))
			return digits(w, stop + 1);
		if (stop - i == 1) {
			e = run(w, stop + 1);
			if (e - i == 3 && lower(small, sizeof small, s + i, 3) && IN(slashed, small, 3))
				return e;
			if (e - i == 4 && memcmp(s + i, "s/he", 4) == 0)
				return e;
			if (e - i == 2 && s[i] == 'w')
				return e;
		}
		return stop;
	case '-':
		if (digit)
			return is_digit_at(w, stop + 1) && hyphen_goes_on(w, i, stop) ? digits(w, stop + 1) : stop;
		if (class_at(w, stop + 1) != DIGIT && is_wordy(w, stop + 1, &len)) {
			e = run(w, stop + 1);
			/* a capital later than the first makes it an acronym: UN-related */
			if ((stop - i == 1 || !(s[i + 1] >= 'A' && s[i + 1] <= 'Z')) &&
			    lower(small, sizeof small, s + i, stop - i) && IN(prefixes, small, stop - i))
				return e;
			/* Naqsh-e Jahan */
			return e == stop + 2 && s[stop + 1] == 'e' && s[i] < 'a' && class_at(w, e) == SPACE ? e : stop;
		}
		/* mid-1980s */
		return stop - i == 3 && class_at(w, stop + 1) == DIGIT && lower(small, sizeof small, s + i, 3) &&
			       memcmp(small, "mid", 3) == 0
			   ? run(w, stop + 1)
			   : stop;
	case '_':
		return is_wordy(w, stop + 1, &len) || s[stop + 1] == '_' ? run(w, stop + 1) : stop;
	case '&':
		/* AT&T, R&D */
		if (s[stop - 1] >= 'A' && s[stop - 1] <= 'Z' && s[stop + 1] >= 'A' && s[stop + 1] <= 'Z' &&
		    stop - i <= 3) {
			e = run(w, stop + 1);
			return e - stop <= 4 ? e : stop;
		}
		return stop;
	case '*':
		/* letters that were thought too rude to print */
		for (e = stop; e < w->end && s[e] == '*'; e++)
			;
		return !digit && class_at(w, e) == ALPHA ? run(w, e) : stop;
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
		quote = apostrophe(w, stop);
		if (quote > 0 && is_wordy(w, stop + quote, &len))
			return run(w, stop + quote);
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
		quote = apostrophe(w, k);
		if (quote == 0)
			continue;
		if (!lower(small, sizeof small, w->text + k + quote, stop - k - quote))
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
	for (k = stop + 1; k < w->end && !is_wordy(w, k, &len) && class_at(w, k) != SPACE; k++)
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
	letter = is_wordy(w, i, &len) && i + len == stop;
	if (letter)
		return !last && (class_at(w, i) == HIGH || (w->text[i] >= 'A' && w->text[i] <= 'Z')) &&
		       (i == w->from || w->text[i - 1] != '\'');
	return memchr(w->text + i, '.', stop - i) != NULL && is_dotted(w, i, stop);
}

#define LAST(c) (UINT32_C(1) << ((c) - 'a'))
const uint32_t word_fused[26][9] = {
    ['a' - 'a'] = {[5] = LAST('t')},
    ['c' - 'a'] = {[4] = LAST('t'), [6] = LAST('t'), [7] = LAST('t') | LAST('e')},
    ['d' - 'a'] = {[4] = LAST('t'), [5] = LAST('o'), [6] = LAST('t')},
    ['g' - 'a'] = {[5] = LAST('a') | LAST('e')},
    ['h' - 'a'] = {[5] = LAST('t'), [6] = LAST('t')},
    ['i' - 'a'] = {[2] = LAST('m'), [3] = LAST('e') | LAST('s'), [4] = LAST('t')},
    ['l' - 'a'] = {[4] = LAST('s'), [5] = LAST('e')},
    ['o' - 'a'] = {[5] = LAST('a')},
    ['s' - 'a'] = {[8] = LAST('e') | LAST('t')},
    ['t' - 'a'] = {[5] = LAST('s'), [6] = LAST('e') | LAST('s')},
    ['w' - 'a'] = {[4] = LAST('e'), [5] = LAST('a') | LAST('s') | LAST('t'), [6] = LAST('t'),
		   [7] = LAST('e') | LAST('t')},
    ['y' - 'a'] = {[5] = LAST('e') | LAST('l')},
};

/* Where a fused word (cannot) is to be cut, or stop; *rest ends what comes behind. */
static size_t
unfuse(struct word_scan *w, size_t i, size_t stop)
{
	const struct fused *f;
	char small[10], next[10];
	size_t n, k, e;
	unsigned first, last;

	n = stop - i;
	first = ((unsigned char)w->text[i] | 32u) - 'a';
	if (first >= 26 || n > 8 || word_fused[first][n] == 0)
		return stop;
	last = ((unsigned char)w->text[stop - 1] | 32u) - 'a';
	if (last >= 26 || (word_fused[first][n] >> last & 1) == 0 || !lower(small, sizeof small, w->text + i, n))
		return stop;
	if (n == 3 && memcmp(small, "its", 3) == 0) {
		if (class_at(w, stop) != SPACE)
			return stop;
		for (k = stop; k < w->end && class_at(w, k) == SPACE; k++)
			;
		e = run(w, k);
		return lower(next, sizeof next - 1, w->text + k, e - k) && IN(after_its, next, e - k) ? i + 2 : stop;
	}
	if (n == 4 && memcmp(w->text + i, "Lets", 4) == 0)
		return i + 3;
	/* IM and IVE are rather abbreviations */
	if (n <= 3 && w->text[i + 1] != small[1])
		return stop;
	f = look_up(fused, sizeof fused / sizeof fused[0], sizeof fused[0], small, n);
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

	stop = run(w, i);
	c = class_at(w, stop);
	if (c == SPACE)
		return class_at(w, i) == DIGIT ? unit(w, i, stop) : unfuse(w, i, stop);
	if (c == OTHER && w->text[stop] == ',' && class_at(w, stop + 1) == SPACE)
		return class_at(w, i) == DIGIT ? unit(w, i, stop) : unfuse(w, i, stop);
	if (c == OTHER) {
		if (w->end - stop > 3 && memcmp(w->text + stop, "://", 3) == 0)
			return address_end(w, stop);
		if (strchr("@._+-%", w->text[stop]) != NULL) {
			next = email(w, stop);
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

/* The end of the marks at i that are one word with it: ... !! -- == :-) */
static size_t
marks(const struct word_scan *w, size_t i)
{
	const char *s, *alike;
	size_t k, n;

	s = w->text;
	/* most are alone, and begin no smiley */
	if (s[i] == ',' || s[i] == '"' || s[i] == ')' || s[i] == '(' || s[i] == '%' ||
	    (s[i] == '.' && class_at(w, i + 1) == SPACE))
		return i + 1;
	for (k = 0; k < sizeof smileys / sizeof smileys[0]; k++) {
		if (smileys[k][0] != s[i])
			continue;
		n = strlen(smileys[k]);
		if (w->end - i >= n && memcmp(smileys[k], s + i, n) == 0 && class_at(w, i + n) != ALPHA &&
		    class_at(w, i + n) != DIGIT && !(i + n < w->end && s[i + n] == '/'))
			return i + n;
	}
	switch (s[i]) {
	case '.':
		for (k = i; k < w->end && s[k] == '.'; k++)
			;
		if (k - i >= 3)
			return k;
		alike = ".!?";
		break;
	case '!':
	case '?':
		alike = ".!?";
		break;
	case '-':
	case '=':
		alike = "-=";
		break;
	case '*': case '_': case '~': case '#': case '$': case '+': case '<': case '>': case '/': case '\\':
	case '`': case '^': case '|':
		for (k = i; k < w->end && s[k] == s[i]; k++)
			;
		return k;
	case '\'':
		return i + 1 < w->end && s[i + 1] == '\'' ? i + 2 : i + 1;
	default:
		return i + 1;
	}
	for (k = i; k < w->end && strchr(alike, s[k]) != NULL; k++)
		;
	return k;
}

/* The end of a word that begins with an apostrophe of quote bytes at i ('em, '90s), or 0. */
static size_t
clipped_word(const struct word_scan *w, size_t i, unsigned quote)
{
	char small[6];
	size_t stop;

	stop = run(w, i + quote);
	if (stop == i + quote)
		return 0;
	if (is_digit_at(w, i + quote))
		/* '71, '90s */
		return (stop - i - quote == 2 || (stop - i - quote == 3 && w->text[stop - 1] == 's')) &&
			       is_digit_at(w, i + quote + 1) && apostrophe(w, stop) == 0
			   ? stop
			   : 0;
	if (apostrophe(w, stop) > 0 || !lower(small, sizeof small, w->text + i + quote, stop - i - quote))
		return 0;
	return IN(clipped, small, stop - i - quote) ? stop : 0;
}

/* The end of the character at i and of what joins it: marks, selectors, the rest of an emoji. */
static size_t
symbol(const struct word_scan *w, size_t i)
{
	uint32_t cp, p;
	size_t k;
	unsigned len;
	bool flag;

	len = utf8_decode(w->text + i, w->end - i, &cp);
	flag = uc_wb(uc_props(cp)) == UC_WB_RI;
	for (k = i + len; k < w->end; k += len) {
		len = utf8_decode(w->text + k, w->end - k, &cp);
		p = uc_props(cp);
		if (cp == 0x200D) {
			/* joins emoji */
			if (k + len < w->end) {
				unsigned more = utf8_decode(w->text + k + len, w->end - k - len, &cp);

				if (uc_is_pict(uc_props(cp)))
					len += more;
			}
			continue;
		}
		if (flag && uc_wb(p) == UC_WB_RI) {
			flag = false;
			continue;
		}
		if (uc_wb(p) != UC_WB_EXTEND && (uc_wb(p) != UC_WB_FORMAT || cp == 0xFEFF))
			break;
	}
	return k;
}

/* What is neither letter nor digit, at i. */
static size_t
other(struct word_scan *w, size_t i)
{
	const char *s;
	size_t stop;
	unsigned quote;

	s = w->text;
	quote = apostrophe(w, i);
	if (quote > 0 && (i == w->from || class_at(w, i - 1) == SPACE || class_at(w, i - 1) == OTHER)) {
		stop = clipped_word(w, i, quote);
		if (stop > 0)
			return stop;
	}
	if (class_at(w, i) == HIGH)
		return symbol(w, i);
	if ((s[i] == '#' || s[i] == '@') && class_at(w, i + 1) == ALPHA) {
		/* #tag, @handle */
		for (stop = run(w, i + 1); stop + 1 < w->end && s[stop] == '_'; stop = run(w, stop + 1))
			;
		if (s[i] == '@' && stop < w->end && s[stop] == '.' && class_at(w, stop + 1) == ALPHA && host(w, i, stop) > 0)
			return host(w, i, stop);
		return stop;
	}
	/* (a): an item */
	if (s[i] == '(' && w->end - i > 3 && s[i + 2] == ')' && s[i + 1] >= 'a' && s[i + 1] <= 'h' &&
	    class_at(w, i + 3) == SPACE)
		return i + 3;
	return marks(w, i);
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
		if (w->at - i == 3 && lower(small, sizeof small, w->text + w->at - (w->at < 5 ? 0 : 5), 5)) {
			f = look_up(fused, sizeof fused / sizeof fused[0], sizeof fused[0], small, 5);
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
	if (c == ALPHA || c == DIGIT || (c == HIGH && is_wordy(w, i, &len)))
		w->at = word(w, i);
	else
		w->at = other(w, i);
	return 1;
}
