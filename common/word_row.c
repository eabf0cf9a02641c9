/*
 * The words that most are, found without much ado: letters of ASCII between spaces and marks, lone marks,
 * plain numbers, a word with its clitic, a word before a hyphen. Whatever else stands there is left to
 * word_any(); what is found here is what it would find.
 */
#include "abbr.h"
#include "bit.h"
#include "word_part.h"

/* What a byte is behind letters or digits, and alone: bits. */
enum {
	GAP = 1,	/* white space */
	ENDS = 2,	/* it ends the word before it, whatever follows */
	ALONE = 4,	/* it is a word by itself, whatever follows */
	BEFORE_GAP = 8, /* it is one before white space and at the end */
	BEFORE_WORD = 16, /* it is one before letters and digits */
	STOP = 32,	/* it is one before all but others of these */
	ENDS_BEFORE_GAP = 64 /* it ends the word before it where white space follows */
};

static const unsigned char kinds[256] = {
    ['\t'] = GAP | ENDS,	['\n'] = GAP | ENDS,	 ['\v'] = GAP | ENDS,	       ['\f'] = GAP | ENDS,
    ['\r'] = GAP | ENDS,	[' '] = GAP | ENDS,	 ['"'] = ENDS | ALONE,	       [')'] = ENDS | ALONE,
    [','] = ENDS | ALONE,	['['] = ENDS | ALONE,	 [']'] = ENDS | ALONE,	       ['%'] = ALONE,
    ['&'] = ALONE,		['.'] = STOP,		 ['?'] = ENDS | STOP,	       ['!'] = ENDS | STOP,
    [';'] = ENDS | BEFORE_GAP,	[':'] = BEFORE_GAP | ENDS_BEFORE_GAP, ['\''] = BEFORE_GAP | ENDS_BEFORE_GAP,
    ['-'] = BEFORE_GAP | BEFORE_WORD | ENDS_BEFORE_GAP,
    ['/'] = BEFORE_GAP | BEFORE_WORD, ['$'] = BEFORE_GAP | BEFORE_WORD,
};

static inline unsigned
kind_of(char c)
{
	return kinds[(unsigned char)c];
}

#define ONES UINT64_C(0x0101010101010101)

/*
 * How many of the bytes of v, the first the lowest, are below limit before the first that is not. A byte
 * that is not may spoil the answer for those behind it alone.
 */
static inline size_t
count_below(uint64_t v, unsigned limit)
{
	v = ((v + ONES * (0x80 - limit)) | v) >> 7 & ONES;
	return (size_t)(((v - 1) & ~v & ONES) * ONES >> 56);
}

/* How many of the next eight bytes are letters, or digits. */
static inline size_t
eight_letters(const char *s)
{
	return count_below((bit_load(s) | ONES << 5) - ONES * 'a', 26);
}

static inline size_t
eight_digits(const char *s)
{
	return count_below(bit_load(s) - ONES * '0', 10);
}

/* How many letters stand at s; LETTERS_MAX for as many or more. */
enum { LETTERS_MAX = 16, DOTTED_MAX = 8 };
static inline size_t
letters(const char *s)
{
	size_t n;

	n = eight_letters(s);
	return n < 8 ? n : 8 + eight_letters(s + 8);
}

/* Whether the word s[0, n) has the length, the first and the last letter of one that is two though nothing shows it. */
static inline bool
is_fused_like(const char *s, size_t n)
{
	return (word_fused[s[0] & 31][n % LETTERS_MAX] >> (s[n - 1] & 31) & 1) != 0;
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

	if (kind & ENDS)
		return true;
	if (*s == '\xE2')
		return is_high_mark(s);
	if (*s == '.' && ((kind_of(s[1]) & ENDS) || (s[1] == '\xE2' && is_high_mark(s + 1))))
		return true;
	return (kind & ENDS_BEFORE_GAP) && (kind_of(s[1]) & GAP);
}

/* The length of the mark at s that is a word by itself; 0: it takes a closer look. */
static inline size_t
lone_mark(const char *s, const char *end)
{
	unsigned kind, next;

	kind = kind_of(*s);
	if (kind & ALONE)
		return 1;
	if (*s == '\xE2')
		return is_high_mark(s) ? 3 : 0;
	if (s + 1 == end)
		return (kind & (BEFORE_GAP | STOP)) != 0;
	next = kind_of(s[1]);
	if (((kind & BEFORE_GAP) && (next & GAP)) || ((kind & STOP) && !(next & STOP)))
		return 1;
	if (*s == '(')
		return s[2] != ')';
	return (kind & BEFORE_WORD) && (class_of(s[1]) == ALPHA || class_of(s[1]) == DIGIT);
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
		if (s[n] == '%' ? (kind_of(s[n + 1]) & ENDS) != 0 : ends_before(s + n) && !(first && s[n] == '.'))
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
with_hyphen(const char *s, size_t n, const char *end)
{
	const char *next;
	size_t more;

	if (word_may_be_prefix(s, n))
		return 0;
	next = s + n + 1;
	more = letters(next);
	if (more < 2 || next + more > end || !ends_before(next + more))
		return 0;
	return n + 1;
}

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

/*
 * The length of the word, or of the two, at s, which begins with n letters, none of them what most words are;
 * the second begins at *cut. 0: it takes a closer look.
 */
static inline size_t
other_word(const struct word_scan *w, const char *s, size_t n, const char *end, size_t *cut)
{
	if (n == 0)
		return class_of(*s) == DIGIT ? number(s, s == w->text + w->from) : lone_mark(s, end);
	if (n == LETTERS_MAX || (is_fused_like(s, n) && word_may_be_fused(s, n)))
		return 0;
	if (s[n] == '.')
		return with_stop(s, n, s == w->text + w->from, end);
	if (ends_before(s + n))
		return n;
	if (s[n] == '-') {
		*cut = n;
		return with_hyphen(s, n, end);
	}
	if (s[n] == '\'' || (s[n] == '\xE2' && s[n + 1] == '\x80' && s[n + 2] == '\x99'))
		return with_clitic(s, n, cut);
	return 0;
}

size_t
word_row(struct word_scan *w, struct word_span *row)
{
	const char *const text = w->text, *const end = text + w->end;
	/* a turn adds two words at most */
	const struct word_span *const row_end = row + WORD_ROW - 1;
	struct word_span *to;
	const char *s, *stop;
	size_t n, cut, start;

	s = text + w->at;
	stop = w->part == 0 ? end : s;
	to = row;
	do {
		/* the rest of a word that was cut is no business of this loop */
		while (s < stop && to < row_end) {
			s += *s == ' ';
			n = letters(s);
			cut = 0;
			if (n == 0 || !(kind_of(s[n]) & ENDS) || is_fused_like(s, n))
				n = other_word(w, s, n, end, &cut);
			if (n == 0 || s + n > end)
				break;
			to->start = (uint32_t)(s - text);
			if (cut > 0) {
				to->end = to[1].start = (uint32_t)(s + cut - text);
				to++;
			}
			s += n;
			to->end = (uint32_t)(s - text);
			to++;
		}
		w->at = (size_t)(s - text);
		if (to >= row_end || (s >= end && w->part == 0) || !word_any(w, &start))
			break;
		to->start = (uint32_t)start;
		to->end = (uint32_t)w->at;
		to++;
		s = text + w->at;
		stop = w->part == 0 ? end : s;
	} while (to < row_end);
	return (size_t)(to - row);
}
