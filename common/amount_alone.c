/*
 * Whether a number is so many, or of something else: a name, a version, a telephone number, an idiom.
 */
#include "amount_part.h"
#include "unicode.h"
#include "utf8.h"

#include <stdint.h>
#include <string.h>

static bool
is_letter(char c)
{
	return (c | 32) >= 'a' && (c | 32) <= 'z';
}

/* Whether a letter or a digit ends before text[i]. */
static bool
word_before(const char *text, size_t i)
{
	uint32_t cp;

	if (i == 0)
		return false;
	utf8_prev(text, i, &cp);
	return uc_is_alpha(uc_props(cp)) || uc_is_digit(uc_props(cp));
}

/* Words before what is numbered by digits, by their first letter: in any case, and with a capital only. */
static const struct {
	const char *any, *capital;
} numbering[26] = {
    ['a' - 'a'] = {"article articles appendix", "asx airbus apollo"},
    ['b' - 'a'] = {"", "boeing"},
    ['c' - 'a'] = {"chapter clause", "cac channel"},
    ['d' - 'a'] = {"", "dax district"},
    ['e' - 'a'] = {"", "engine"},
    ['f' - 'a'] = {"", "ftse formula flight form"},
    ['g' - 'a'] = {"", "galaxy gate"},
    ['h' - 'a'] = {"", "highway"},
    ['i' - 'a'] = {"", "interstate iphone"},
    ['j' - 'a'] = {"junction", ""},
    ['k' - 'a'] = {"", "kospi"},
    ['l' - 'a'] = {"", "local level"},
    ['m' - 'a'] = {"", "motorway"},
    ['n' - 'a'] = {"", "nikkei nifty"},
    ['p' - 'a'] = {"paragraph phase page pages psalm", "proposition prop pier platform precinct"},
    ['r' - 'a'] = {"resolution", "route russell radio room"},
    ['s' - 'a'] = {"section sections", "stoxx"},
    ['t' - 'a'] = {"type", "topix title"},
    ['u' - 'a'] = {"", "unit"},
    ['v' - 'a'] = {"verse", ""},
    ['w' - 'a'] = {"", "windows ward"},
    ['y' - 'a'] = {"", ""},
    ['z' - 'a'] = {"", "zone"},
};

/* Whether piece i, digits, is what something is numbered by: section 189, Interstate 71, the S&P 500, Year 9. */
static bool
is_numbering(const struct piece *p, size_t i, const char *text)
{
	static const char index[] = "S&P ";
	const struct piece *before;
	size_t letter;

	if (p[i].start >= sizeof index - 1 && memcmp(text + p[i].start - (sizeof index - 1), index, sizeof index - 1) == 0)
		return true;
	if (i == 0 || p[i].glued || p[i].part != PART_DIGITS || memchr(text + p[i].start, ',', p[i].end - p[i].start) != NULL)
		return false;
	before = &p[i - 1];
	if (!is_letter(text[before->start]))
		return false;
	letter = (size_t)((text[before->start] | 32) - 'a');
	if (numbering[letter].any == NULL)
		return false;
	/* a year of school */
	if (p[i].number <= 13 && piece_is_text(before, text, "year years grade grades"))
		return true;
	return piece_is_text(before, text, numbering[letter].any) || (before->capital && piece_is_text(before, text, numbering[letter].capital));
}

static bool
are_digits(const struct piece *p, const char *text)
{
	uint32_t k;

	for (k = p->start; k < p->end; k++)
		if (text[k] < '0' || text[k] > '9')
			return false;
	return p->end > p->start;
}

/* Whether two rows of digits with one space between them go on as one. */
static bool
are_grouped(const struct piece *a, const struct piece *b, const char *text)
{
	return b->start == a->end + 1 && (text[a->end] == ' ' || text[a->end] == '-') && are_digits(a, text) && are_digits(b, text);
}

/*
 * Whether piece i is of a telephone number, or another that is nothing but digits: three groups of them or more, or
 * one that begins with a nought or a plus.
 */
static bool
is_telephone(const struct piece *p, size_t i, size_t n, const char *text)
{
	size_t first, last, k;

	if (!are_digits(&p[i], text))
		return false;
	/* (202) 555-0123 */
	if (p[i].start > 0 && text[p[i].start - 1] == '(' && memcmp(text + p[i].end, ") ", 2) == 0 && text[p[i].end + 2] >= '0' &&
	    text[p[i].end + 2] <= '9')
		return true;
	for (first = i; first > 0 && are_grouped(&p[first - 1], &p[first], text); first--)
		;
	for (last = i; last + 1 < n && are_grouped(&p[last], &p[last + 1], text); last++)
		;
	if (last > first + 1 || (last > first && p[first].start > 0 && text[p[first].start - 1] == '+'))
		return true;
	for (k = first; k <= last; k++)
		if (p[k].end - p[k].start > (last > first ? 1 : 4) && text[p[k].start] == '0')
			return true;
	return false;
}

/* Whether piece i, digits at text[start, end), begins its line as the mark of an item: 1. The river */
static bool
is_item_mark(const struct piece *p, size_t i, size_t n, const char *text)
{
	return are_digits(&p[i], text) && p[i].number < 100 && (p[i].start == 0 || text[p[i].start - 1] == '\n') && i + 1 < n && p[i + 1].glued &&
	       (text[p[i].end] == '.' || text[p[i].end] == ')') && text[p[i].end + 1] == ' ';
}

/* Whether it is a word for several of something: people, tonnes. */
static bool
is_plural(const struct piece *p, const char *text)
{
	const char *s = text + p->start;
	const size_t n = p->end - p->start;

	if (n < 3 || p->capital || !is_letter(*s))
		return piece_is_text(p, text, "kg km mm cm ml");
	return piece_is_text(p, text, "people men women children troops staff") || (s[n - 1] == 's' && s[n - 2] != 's');
}

/* Whether pieces i, a dash and i + 2 are the ends of a range that is counted: 200-300 people, 15,000-20,000. */
static bool
is_counted_range(const struct piece *p, size_t i, size_t n, const char *text)
{
	const struct piece *a = &p[i], *b = &p[i + 2];

	if (i + 2 >= n || !(p[i + 1].is & PIECE('`')) || !p[i + 1].glued || !b->glued || a->part != PART_DIGITS || b->part != PART_DIGITS ||
	    a->number >= b->number || text[a->start] == '0' || (i > 0 && a->glued && !piece_is_text(&p[i - 1], text, "( \" “")))
		return false;
	if (memchr(text + a->start, ',', a->end - a->start) != NULL && memchr(text + b->start, ',', b->end - b->start) != NULL)
		return true;
	return !((a->is | b->is) & PIECE('Y')) && i + 3 < n && is_plural(&p[i + 3], text);
}

/* What stands behind metres, and not behind millions. */
#define METRES \
	"from high long wide deep tall thick above below apart away underwater downstream upstream north south east west race final sprint hurdles " \
	"freestyle butterfly backstroke breaststroke medley relay swell swells wave waves surge tide tides drop fence wall trench crater down ahead behind ago pool platform clear"

/* What stands before metres. */
#define MOVES "within jumped jumps jumping leapt leaped threw throwing throw swam vaulted long-jumped"

bool
amount_stands_alone(const struct piece *p, size_t i, size_t end, size_t n, const char *text)
{
	const struct piece *w = &p[i];
	size_t k;
	char c;

	/* an 0800 line; 3m high, which is metres */
	if (text[w->start] == '0' && w->end - w->start == 4 && text[w->start + 1] >= '0' && text[w->start + 1] <= '9')
		return false;
	if (text[w->end - 1] == 'm' && end == i + 1 && end < n) {
		k = end + 1 < n && (p[end].is & PIECE('`')) && p[end].glued ? end + 1 : end; /* a 3m-high wall */
		if (piece_is_text(&p[k], text, METRES) || (i > 0 && piece_is_text(&p[i - 1], text, MOVES)))
			return false;
		/* in 40m of water */
		if (k + 1 < n && piece_is_text(&p[k], text, "of") && piece_is_text(&p[k + 1], text, "water road snow sand rope cable track pipe"))
			return false;
	}
	/* the 100m; 2000m */
	if (text[w->end - 1] == 'm' && end == i + 1 && text[w->end - 2] >= '0' && text[w->end - 2] <= '9' &&
	    (w->number >= 1e9 || (i > 0 && piece_is_text(w, text, "100m 200m 400m 800m 1500m") && piece_is_text(&p[i - 1], text, "the men's women's"))))
		return false;
	if (end == i + 1 && w->part == PART_DIGITS && (is_numbering(p, i, text) || is_telephone(p, i, n, text) || is_item_mark(p, i, n, text)))
		return false;
	if (i > 0 && w->glued) {
		if (p[i - 1].is & PIECE('`')) {
			/* F-16, COVID-19, 54-53 */
			if (p[i - 1].glued && word_before(text, p[i - 1].start) && w->part == PART_DIGITS &&
			    !(i > 1 && is_counted_range(p, i - 2, n, text)))
				return false;
		} else {
			c = text[w->start - 1];
			if (word_before(text, w->start) || strchr("/.#@_:\\&", c) != NULL)
				return false;
		}
	} else if (w->glued && (word_before(text, w->start) || strchr("/.#@_:", text[w->start - 1]) != NULL)) {
		return false;
	}
	if (end < n && p[end].glued) {
		c = text[p[end].start];
		if (w->part == PART_DIGITS && (p[end].is & PIECE('`')) && end + 1 < n && p[end + 1].glued &&
		    p[end + 1].part == PART_DIGITS && !is_counted_range(p, i, n, text))
			return false;
		if (strchr("/@_", c) != NULL || (c == ':' && end + 1 < n && p[end + 1].glued))
			return false;
		if (c == '.' && end + 1 < n && p[end + 1].glued && p[end + 1].part == PART_DIGITS)
			return false;
		if (is_letter(c) && (unsigned char)c < 0x80 &&
		    (p[end].capital || p[end].end - p[end].start > 3) && w->part == PART_DIGITS)
			return false;
	}
	/* [7] refers to a note */
	if (i > 0 && end < n && w->glued && p[end].glued && text[w->start - 1] == '[' && text[p[end].start] == ']')
		return false;
	if ((w->is & PIECE('O')) && !amount_is_number(w))
		return !piece_is_text(w, text, "first second") && !(end < n && (p[end].is & PIECE('`')) && p[end].glued &&
		       piece_is_text(w, text, "first second third"));
	if (piece_is_text(w, text, "one")) {
		/* a one-off */
		if (end + 1 < n && p[end].glued && piece_is_text(&p[end + 1], text, "off"))
			return false;
		/* one of us, no one, one another */
		if (end < n && (p[end].is & (PIECE('f') | PIECE('s'))) )
			return false;
		/* one or two */
		if (end + 1 < n && amount_is_number(&p[end + 1]) && piece_is_text(&p[end], text, "or to and"))
			return true;
		if (end < n && piece_is_text(&p[end], text, "another who that which is was has had , . ; : ? ! ) and or in on at for to by as than \" ' with ” ’"))
			return false;
		if (i > 0 && piece_is_text(&p[i - 1], text, "no any every this that which each another the some only such last next new old first good"))
			return false;
		return end < n;
	}
	if (w->part == PART_FRACTION || (w->part == PART_JOINED && w->number == 0.5))
		/* half of them, half the town; not the first half, a half-brother */
		for (k = w->start; k < w->end; k++)
			if (text[k] >= '0' && text[k] <= '9')
				return true;
	if (w->number == 0.5 || w->number == 0.25) {
		if (i > 0 && (p[i - 1].is & (PIECE('O') | PIECE('L') | PIECE('x') | PIECE('h') | PIECE('i') | PIECE('N') | PIECE('Y') | PIECE('l'))))
			return false;
		if (piece_is_text(w, text, "half quarter quarters halves"))
			return end < n && ((p[end].is & PIECE('f')) || (piece_is_text(w, text, "half") && (p[end].is & PIECE('t'))));
		return !(end < n && p[end].glued && (p[end].is & PIECE('`')));
	}
	return true;
}
