/*
 * The words that most are, found without much ado: letters of ASCII between spaces and marks, lone marks,
 * plain numbers, a word with its clitic, a word before a hyphen. Whatever else stands there is left to
 * word_any(); what is found here is what it would find.
 */
#include "abbr.h"
#include "word_part.h"
#include "word_quick.h"

#define SPACES WORD_GAP | WORD_ENDS
const unsigned char word_kinds[256] = {
    ['\t'] = SPACES,
    ['\n'] = SPACES,
    ['\v'] = SPACES,
    ['\f'] = SPACES,
    ['\r'] = SPACES,
    [' '] = SPACES,
    ['"'] = WORD_ENDS | WORD_ALONE,
    [')'] = WORD_ENDS | WORD_ALONE,
    [','] = WORD_ENDS | WORD_ALONE,
    ['['] = WORD_ENDS | WORD_ALONE,
    [']'] = WORD_ENDS | WORD_ALONE,
    ['%'] = WORD_ALONE,
    ['&'] = WORD_ALONE,
    ['.'] = WORD_STOP,
    ['?'] = WORD_ENDS | WORD_STOP,
    ['!'] = WORD_ENDS | WORD_STOP,
    [';'] = WORD_ENDS | WORD_BEFORE_GAP,
    [':'] = WORD_ENDS_BEFORE_GAP | WORD_BEFORE_GAP,
    ['\''] = WORD_ENDS_BEFORE_GAP | WORD_BEFORE_GAP,
    ['-'] = WORD_ENDS_BEFORE_GAP | WORD_BEFORE_GAP | WORD_BEFORE_WORD,
    ['/'] = WORD_BEFORE_GAP | WORD_BEFORE_WORD,
    ['$'] = WORD_BEFORE_GAP | WORD_BEFORE_WORD,
};

static inline unsigned
kind_of(char c)
{
	return word_kinds[(unsigned char)c];
}

/* How many of the next eight bytes are digits. */
static inline size_t
eight_digits(const char *s)
{
	uint64_t v;

	v = bit_load(s);
	v = ((v - WORD_ONES * '0') | (v + WORD_ONES * (0x7F - '9'))) & WORD_HIGHS;
	return v != 0 ? word_before(v) : 8;
}

/*
 * Whether a dash, a quotation mark or an ellipsis stands at s that is a word by itself and ends the one
 * before it: of three bytes, E2 80 and one of these.
 */
static inline bool
is_high_mark(const char *s)
{
	static const uint64_t marks = UINT64_C(1) << 0x13 | UINT64_C(1) << 0x14 | UINT64_C(1) << 0x18 | UINT64_C(1) << 0x19 |
				      UINT64_C(1) << 0x1C | UINT64_C(1) << 0x1D | UINT64_C(1) << 0x26;
	unsigned last;
	int next;

	last = (unsigned char)s[2] ^ 0x80u;
	if (s[1] != '\x80' || last >= 64 || (marks >> last & 1) == 0)
		return false;
	next = class_of(s[3]);
	return next != HIGH && (last != 0x19 || (next != ALPHA && next != DIGIT));
}

/* Whether the word before s ends there: whatever it is of letters or digits, and for a full stop, if it is not kept. */
static inline bool
ends_before(const char *s)
{
	unsigned kind = kind_of(*s);

	if (kind & WORD_ENDS)
		return true;
	if (*s == '\xE2')
		return is_high_mark(s);
	if (*s == '.' && ((kind_of(s[1]) & WORD_ENDS) || (s[1] == '\xE2' && is_high_mark(s + 1))))
		return true;
	return (kind & WORD_ENDS_BEFORE_GAP) && (kind_of(s[1]) & WORD_GAP);
}

/* The length of the mark at s that is a word by itself; 0: it takes a closer look. */
static inline size_t
lone_mark(const char *s, const char *end)
{
	unsigned kind, next;

	kind = kind_of(*s);
	if (kind & WORD_ALONE)
		return 1;
	if (*s == '\xE2')
		return is_high_mark(s) ? 3 : 0;
	if (s + 1 == end)
		return (kind & (WORD_BEFORE_GAP | WORD_STOP)) != 0;
	next = kind_of(s[1]);
	if (((kind & WORD_BEFORE_GAP) && (next & WORD_GAP)) || ((kind & WORD_STOP) && !(next & WORD_STOP)))
		return 1;
	if (*s == '(')
		return s[2] != ')';
	return (kind & WORD_BEFORE_WORD) && (class_of(s[1]) == ALPHA || class_of(s[1]) == DIGIT);
}

/*
 * The length of the number at s: digits, with points and colons, and groups of three behind commas; 0: it is none, or it
 * takes a closer look. The number of an item or a paragraph may stand first in its sentence.
 */
enum { NUMBER_MAX = 20 };
static inline size_t
number(const char *s, bool first)
{
	size_t n, more;

	n = eight_digits(s);
	while (n > 0 && n < NUMBER_MAX) {
		if ((s[n] == '.' || s[n] == ',' || s[n] == ':') && (more = eight_digits(s + n + 1)) > 0) {
			if (s[n] == ',' && more != 3)
				return 0;
			n += 1 + more;
			continue;
		}
		if (s[n] == '%' ? (kind_of(s[n + 1]) & WORD_ENDS) != 0 : ends_before(s + n) && !(first && s[n] == '.'))
			return n;
		break;
	}
	return 0;
}

/*
 * The length of the word of n letters at s with the clitic behind it, which begins at *cut: n't, 's, 're;
 * 0: there is none, or it takes a closer look.
 */
static inline size_t
with_clitic(const char *s, size_t n, size_t *cut)
{
	const char *tail;
	size_t len;

	tail = s + n + (s[n] == '\'' ? 1 : 3);
	*cut = n;
	len = 1;
	switch (tail[0]) {
	case 's': case 'd': case 'm':
		break;
	case 't':
		if (n < 2 || (s[n - 1] | 32) != 'n')
			return 0;
		*cut = n - 1;
		break;
	case 'r': case 'v':
		if (tail[1] != 'e')
			return 0;
		len = 2;
		break;
	case 'l':
		if (tail[1] != 'l')
			return 0;
		len = 2;
		break;
	default:
		return 0;
	}
	return ends_before(tail + len) ? (size_t)(tail + len - s) : 0;
}

/*
 * The length of the word of n letters at s with the hyphen behind it, where another word follows; 0: there
 * is none, or the two may be one.
 */
static inline size_t
with_hyphen(const char *s, size_t n, const char *end, size_t *cut)
{
	const char *next;
	size_t more;

	if (word_may_be_prefix(s, n))
		return 0;
	next = s + n + 1;
	more = word_letters(next);
	if (more < 2 || next + more > end || !ends_before(next + more))
		return 0;
	*cut = n;
	return n + 1;
}

enum { DOTTED_MAX = 8 };

/*
 * The length of the word at s, which has a full stop behind its n letters: with that and others where
 * it is an abbreviation with another word behind; first in its sentence or not. 0: it takes a closer look.
 */
static inline size_t
with_stop(const char *s, size_t n, bool first, const char *end)
{
	bool inside, word;
	size_t k;

	inside = s + n + 1 < end && s[n + 1] == ' ';
	if (n > 1) {
		if (!inside && s + n + 1 != end && !ends_before(s + n))
			return 0;
		if (!word_may_be_short(s, n))
			return n;
		return inside && abbr_find(s, n + 1, &word) != ABBR_NONE ? n + 1 : 0;
	}
	/* J. Roe, p.m. */
	for (k = 2; k < DOTTED_MAX && class_of(s[k]) == ALPHA && s[k + 1] == '.'; k += 2)
		;
	inside = s + k < end && s[k] == ' ';
	return inside && (k > 2 || (s[0] <= 'Z' && (first || s[-1] == ' '))) ? k : 0;
}

size_t
word_other(const struct word_scan *w, size_t at, size_t n, size_t *cut)
{
	const char *const s = w->text + at, *const end = w->text + w->end;
	size_t len;

	*cut = len = 0;
	if (n == 0)
		len = class_of(*s) == DIGIT ? number(s, at == w->from) : lone_mark(s, end);
	else if (n == WORD_LETTERS_MAX || (word_is_fused_like(s, n) && word_may_be_fused(s, n)))
		len = 0; /* such a word, or maybe longer */
	else if (s[n] == '.')
		len = with_stop(s, n, at == w->from, end);
	else if (ends_before(s + n))
		len = n;
	else if (s[n] == '-')
		len = with_hyphen(s, n, end, cut);
	else if (s[n] == '\'' || (s[n] == '\xE2' && s[n + 1] == '\x80' && s[n + 2] == '\x99'))
		len = with_clitic(s, n, cut);
	return at + len > w->end ? 0 : len;
}

/* Notes the next words, up to row_end, that take no closer look; returns the end of them. */
static struct word_span *
quick_row(struct word_scan *w, struct word_span *to, const struct word_span *row_end)
{
	const char *const text = w->text;
	size_t i, n, cut;

	for (i = w->at; to < row_end; to++) {
		i += text[i] == ' ';
		n = word_letters(text + i);
		cut = 0;
		if (word_is_quick(text + i, n) ? i + n > w->end : (n = word_other(w, i, n, &cut)) == 0)
			break;
		to->start = (uint32_t)i;
		if (cut > 0) {
			to->end = to[1].start = (uint32_t)(i + cut);
			to++;
		}
		i += n;
		to->end = (uint32_t)i;
	}
	w->at = i;
	return to;
}

size_t
word_row(struct word_scan *w, struct word_span *row)
{
	/* a turn may add two words */
	const struct word_span *const row_end = row + WORD_ROW - 1;
	struct word_span *to;
	size_t start;

	to = row;
	do {
		if (w->part == 0) {
			to = quick_row(w, to, row_end);
			if (to >= row_end || w->at >= w->end)
				break;
		}
		if (!word_any(w, &start))
			break;
		to->start = (uint32_t)start;
		to->end = (uint32_t)w->at;
		to++;
	} while (to < row_end);
	return (size_t)(to - row);
}
