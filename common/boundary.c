#include "boundary.h"
#include "abbr.h"
#include "bit.h"
#include "lexicon.h"
#include "unicode.h"
#include "utf8.h"

#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* What a byte is to a boundary. */
enum { OTHER, SPACE, UPPER, LOWER, DIGIT, HIGH, FULL, HALF, CLOSE, OPEN };

#define L8 LOWER, LOWER, LOWER, LOWER, LOWER, LOWER, LOWER, LOWER
#define U8 UPPER, UPPER, UPPER, UPPER, UPPER, UPPER, UPPER, UPPER
#define H16 HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH
static const uint8_t class_of[256] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, SPACE, SPACE, SPACE, SPACE, SPACE, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    SPACE, FULL, CLOSE /* " */, 0, 0, 0, 0, CLOSE /* ' */, OPEN, CLOSE, 0, 0, HALF, HALF /* - */, FULL, 0,
    DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, HALF, HALF, 0, 0, 0, FULL,
    0, U8, U8, U8, UPPER, UPPER, OPEN, 0, CLOSE, 0, 0,
    OPEN /* ` */, L8, L8, L8, LOWER, LOWER, OPEN, 0, CLOSE, 0, 0,
    H16, H16, H16, H16, H16, H16, H16, H16,
};

uint64_t
boundary_pack(const char *s, size_t n)
{
	uint64_t v;
	size_t i;
	unsigned c, other;

	if (n > 8)
		n = 8;
	for (i = 0, v = 0, other = 0; i < n; i++) {
		c = (unsigned char)s[i] | 32u;
		other |= c - 'a' > 'z' - 'a';
		v = v << 8 | c;
	}
	return other ? 0 : v;
}

const struct boundary_word *
boundary_word(uint64_t packed)
{
	const struct boundary_word *w;
	uint32_t k;

	if (packed == 0)
		return NULL;
	for (k = boundary_slot(packed);; k++) {
		w = &boundary_words[k & boundary_word_mask];
		if (w->word == packed)
			return w;
		if (w->word == 0)
			return NULL;
	}
}

/* Whether the word is of one of the classes. */
static bool
is_of(const struct boundary_word *w, unsigned classes)
{
	return w != NULL && (w->classes & classes) != 0;
}

static uint8_t
class_at(const struct boundary_scan *s, uint32_t i)
{
	return i < s->end ? class_of[(unsigned char)s->text[i]] : (uint8_t)SPACE;
}

/* The code point before i, and where it begins. */
static uint32_t
before(const struct boundary_scan *s, uint32_t i, uint32_t *start)
{
	uint32_t cp;

	*start = i - utf8_prev(s->text + s->from, i - s->from, &cp);
	return cp;
}

static enum boundary_close
closer(uint32_t cp)
{
	switch (cp) {
	case '"':
	case 0x201D:
	case 0xBB:
		return CLOSE_QUOTE;
	case '\'':
	case 0x2019:
		return CLOSE_SINGLE;
	case ')':
	case ']':
	case '}':
		return CLOSE_BRACKET;
	default:
		return CLOSE_NONE;
	}
}

static enum boundary_open
opener(uint32_t cp)
{
	switch (cp) {
	case '"':
	case 0x201C:
	case 0x201D:
	case 0xAB:
		return OPEN_QUOTE;
	case '\'':
	case '`':
	case 0x2018:
		return OPEN_SINGLE;
	case '(':
	case '[':
	case '{':
		return OPEN_BRACKET;
	default:
		return OPEN_NONE;
	}
}

/* Where the reference to a note, [12], that ends at at begins, with the space before it; or at. */
static uint32_t
reference(const struct boundary_scan *s, uint32_t at)
{
	uint32_t i;

	if (at < s->last + 4 || s->text[at - 1] != ']')
		return at;
	for (i = at - 1; i > s->last + 1 && class_of[(unsigned char)s->text[i - 1]] == DIGIT; i--)
		;
	if (i == at - 1 || s->text[i - 1] != '[')
		return at;
	for (i--; i > s->last + 1 && class_of[(unsigned char)s->text[i - 1]] == SPACE; i--)
		;
	return i;
}

/* The marks that end before at: their kind, and where the word before them ends. */
static uint32_t
marks(const struct boundary_scan *s, uint32_t at, struct boundary *b)
{
	uint32_t cp, start, dots, asks, bangs;
	enum boundary_close c;

	b->part[PART_CLOSE] = CLOSE_NONE;
	if (at - s->last >= 2 && s->text[at - 1] == '.' && class_of[(unsigned char)s->text[at - 2]] == LOWER) {
		/* what most sentences end with */
		b->part[PART_MARK] = MARK_STOP;
		return at - 1;
	}
	b->part[PART_MARK] = MARK_NONE;
	for (start = reference(s, at); start < at; start = reference(s, at))
		at = start;
	while (at > s->last) {
		cp = before(s, at, &start);
		c = closer(cp);
		if (c == CLOSE_NONE)
			break;
		b->part[PART_CLOSE] = b->part[PART_CLOSE] == CLOSE_NONE || b->part[PART_CLOSE] == c
					  ? (uint8_t)c
					  : (uint8_t)CLOSE_MANY;
		at = start;
	}
	dots = asks = bangs = 0;
	while (at > s->last) {
		cp = before(s, at, &start);
		if (cp == '.')
			dots++;
		else if (cp == 0x2026)
			dots += 3;
		else if (cp == '?')
			asks++;
		else if (cp == '!')
			bangs++;
		else
			break;
		at = start;
	}
	if (asks + bangs > 1 || (asks + bangs > 0 && dots > 0))
		b->part[PART_MARK] = MARK_MANY;
	else if (asks > 0)
		b->part[PART_MARK] = MARK_QUESTION;
	else if (bangs > 0)
		b->part[PART_MARK] = MARK_BANG;
	else if (dots > 0)
		b->part[PART_MARK] = dots > 1 ? MARK_DOTS : MARK_STOP;
	else if (at > s->last) {
		cp = before(s, at, &start);
		if (cp == ':')
			b->part[PART_MARK] = MARK_COLON;
		else if (cp == ';')
			b->part[PART_MARK] = MARK_SEMICOLON;
		else if (cp == ',')
			b->part[PART_MARK] = MARK_COMMA;
		else if (cp == 0x2014 || cp == 0x2013 || cp == 0x2015 || cp == '-')
			b->part[PART_MARK] = MARK_DASH;
		if (b->part[PART_MARK] != MARK_NONE)
			at = start;
	}
	for (start = at; b->part[PART_MARK] != MARK_NONE && at > s->last; at = start) {
		cp = before(s, at, &start);
		if (closer(cp) == CLOSE_NONE && cp != '-')
			break;
		if (b->part[PART_CLOSE] == CLOSE_NONE && cp != '-')
			b->part[PART_CLOSE] = CLOSE_EARLIER;
	}
	return at;
}

/* What the letters of a word are like. */
struct look {
	unsigned upper, lower, digit, other, dot, slash, colon, at, length;
	bool capital;
};

static struct look
look_at(const char *p, size_t n)
{
	struct look l = {0};
	uint32_t cp, props;
	size_t i;
	unsigned len;

	for (i = 0; i < n; i += len, l.length++) {
		len = 1;
		switch (class_of[(unsigned char)p[i]]) {
		case UPPER:
			l.upper++;
			if (i == 0)
				l.capital = true;
			break;
		case LOWER:
			l.lower++;
			break;
		case DIGIT:
			l.digit++;
			break;
		case HIGH:
			len = utf8_decode(p + i, n - i, &cp);
			props = uc_props(cp);
			if (uc_is_upper(props)) {
				l.upper++;
				if (i == 0)
					l.capital = true;
			} else if (uc_is_lower(props) || uc_is_alpha(props)) {
				l.lower++;
			} else {
				l.other++;
			}
			break;
		default:
			l.dot += p[i] == '.';
			l.slash += p[i] == '/';
			l.colon += p[i] == ':';
			l.at += p[i] == '@';
			l.other++;
		}
	}
	return l;
}

static bool
is_address(const struct look *l, const char *p, size_t n)
{
	return l->at > 0 || (l->slash > 1 && l->upper + l->lower > 4) ||
	       (l->dot > 0 && n > 6 && l->lower > 3 && l->upper < 3 && (memcmp(p, "www.", 4) == 0 || p[n - 4] == '.'));
}

/* The word that ends at stop: its class. */
static enum boundary_before
word_before(const struct boundary_scan *s, uint32_t stop, struct boundary *b, uint32_t *start)
{
	static const uint8_t of_abbr[ABBR_CLASSES] = {BEFORE_NONE,  BEFORE_TITLE,     BEFORE_MONTH, BEFORE_COMPANY,
						      BEFORE_STATE, BEFORE_REFERENCE, BEFORE_END,   BEFORE_NEVER};
	const char *p;
	struct look l;
	enum abbr abbr;
	unsigned seen;
	uint32_t i;
	size_t n, k;
	uint8_t c;
	bool word, stopped;

	seen = 0;
	for (i = stop; i > s->last && (c = class_of[(unsigned char)s->text[i - 1]]) != SPACE; i--)
		seen |= 1u << c;
	if (seen == 1u << LOWER) {
		/* what most words are like */
		*start = i;
		b->packed_before = boundary_pack(s->text + i, stop - i);
		b->before = boundary_word(b->packed_before);
		if (!is_of(b->before, WORD_ABBR) || b->part[PART_MARK] != MARK_STOP)
			return is_of(b->before, WORD_FUNCTION) ? BEFORE_FUNCTION
			       : stop - i == 1		       ? BEFORE_LOWER1
			       : stop - i < 4		       ? BEFORE_LOWER3
							       : BEFORE_LOWER;
	}
	while (i < stop && (class_of[(unsigned char)s->text[i]] == OPEN || class_of[(unsigned char)s->text[i]] == CLOSE))
		i++;
	if (stop - i > 3 && (memcmp(s->text + i, "\xE2\x80\x9C", 3) == 0 || memcmp(s->text + i, "\xE2\x80\x98", 3) == 0))
		i += 3;
	*start = i;
	p = s->text + i;
	n = stop - i;
	b->packed_before = boundary_pack(p, n);
	b->before = boundary_word(b->packed_before);
	if (n == 0)
		return BEFORE_NONE;
	stopped = b->part[PART_MARK] == MARK_STOP;
	if (stopped && (b->packed_before == 0 || is_of(b->before, WORD_ABBR))) {
		abbr = abbr_find(p, n + 1, &word);
		/* (D-Va.), vice-adm.: what stands behind the hyphen */
		for (k = n; abbr == ABBR_NONE && k > 1; k--)
			if (p[k - 1] == '-') {
				abbr = abbr_find(p + k, n + 1 - k, &word);
				break;
			}
		b->maybe_word = word;
		if (abbr != ABBR_NONE && !(word && abbr != ABBR_REFERENCE))
			return (enum boundary_before)of_abbr[abbr];
		if (abbr != ABBR_NONE)
			return BEFORE_WORD;
	}
	l = look_at(p, n < 64 ? n : 64);
	if (is_address(&l, p, n))
		return BEFORE_ADDRESS;
	if (l.upper + l.lower == 0) {
		if (l.digit == 0)
			return n < 3 ? BEFORE_SIGN : BEFORE_SYMBOL;
		if (l.colon > 0)
			return BEFORE_CLOCK;
		if (l.other > 0)
			return BEFORE_FIGURE;
		return l.digit < 3 ? BEFORE_NUMBER1 : BEFORE_NUMBER;
	}
	if (n == 2 && (p[1] == 'M' || p[1] == 'm') && strchr("apAP", p[0]) != NULL)
		return BEFORE_CLOCK;
	if (l.digit > 0)
		return BEFORE_MIXED;
	if (l.dot > 0 && l.upper + l.lower <= 2 * l.dot + 1)
		return BEFORE_DOTTED;
	if (l.lower == 0)
		return l.upper == 1 && l.other == 0 ? BEFORE_UPPER1 : BEFORE_UPPER;
	if (is_of(b->before, WORD_FUNCTION))
		return BEFORE_FUNCTION;
	if (l.capital)
		return BEFORE_CAPITAL;
	return l.lower == 1 && l.other == 0 ? BEFORE_LOWER1 : l.lower < 4 ? BEFORE_LOWER3 : BEFORE_LOWER;
}

/* Whether the word is one of the ordinary ones of the dictionary; p is capitalised. */
static bool
is_ordinary(const char *p, size_t n)
{
	char key[24];
	uint32_t entry;
	size_t i;

	if (n > sizeof key)
		return false;
	for (i = 0; i < n; i++) {
		if (class_of[(unsigned char)p[i]] != LOWER && class_of[(unsigned char)p[i]] != UPPER)
			return false;
		key[i] = (char)(p[i] | 32);
	}
	entry = lex_find(key, n);
	return entry != 0 && lex_in(entry, LEX_WORD);
}

void
boundary_look_up(const struct boundary_scan *s, struct boundary *b)
{
	if (b->open && is_ordinary(s->text + b->word, b->word_end - b->word))
		b->part[PART_BEHIND] = BEHIND_WORD;
	b->open = false;
}

/* Whether a full date with its weekday, and nothing else, stands at i: Tuesday, May 2, 2017 */
static bool
is_dateline(const struct boundary_scan *s, uint32_t i)
{
	uint32_t k;

	for (k = i; class_at(s, k) == LOWER || class_at(s, k) == UPPER; k++)
		;
	if (k + 3 > s->end || s->text[k] != ',' || class_at(s, k + 1) != SPACE || class_at(s, k + 2) != UPPER)
		return false;
	for (k += 2; class_at(s, k) == LOWER || class_at(s, k) == UPPER; k++)
		;
	if (class_at(s, k) != SPACE || class_at(s, k + 1) != DIGIT)
		return false;
	for (k++; class_at(s, k) == DIGIT; k++)
		;
	return k + 6 <= s->end && s->text[k] == ',' && class_at(s, k + 2) == DIGIT && class_at(s, k + 5) == DIGIT &&
	       class_at(s, k + 6) == SPACE;
}

/* A capitalised word that may be an ordinary one. */
static enum boundary_behind
name(struct boundary *b, uint32_t start, uint32_t end)
{
	b->open = true;
	b->word = start;
	b->word_end = end;
	return BEHIND_NAME;
}

/* The word that begins at i: its class; *stop where it ends. */
static enum boundary_behind
word_behind(const struct boundary_scan *s, uint32_t i, struct boundary *b, uint32_t *stop)
{
	const char *p;
	struct look l;
	uint32_t e, w;
	size_t n;
	uint8_t c;

	p = s->text + i;
	c = class_at(s, i);
	for (e = i + 1; class_at(s, e) == LOWER; e++)
		;
	if ((c == LOWER || (c == UPPER && e > i + 1)) && class_at(s, e) == SPACE) {
		/* what most words are like */
		*stop = e;
		b->packed_behind = boundary_pack(p, e - i);
		b->behind = boundary_word(b->packed_behind);
		if (c == LOWER)
			return is_of(b->behind, WORD_FUNCTION) ? BEHIND_LOWER_FUNCTION : BEHIND_LOWER;
		if (!is_of(b->behind, WORD_DATE))
			return is_of(b->behind, WORD_FUNCTION) ? BEHIND_FUNCTION : name(b, i, e);
	}
	for (e = i; e < s->end && class_of[(unsigned char)s->text[e]] != SPACE; e++)
		;
	*stop = e;
	/* the letters it begins with */
	for (w = i; w < e && (class_of[(unsigned char)s->text[w]] == UPPER || class_of[(unsigned char)s->text[w]] == LOWER);
	     w++)
		;
	b->packed_behind = boundary_pack(p, w - i);
	b->behind = boundary_word(b->packed_behind);
	n = e - i;
	if (n == 0)
		return BEHIND_NONE;
	while (n > 1 && strchr(".,;:!?)\"'", p[n - 1]) != NULL)
		n--;
	l = look_at(p, n < 64 ? n : 64);
	if (is_address(&l, p, n))
		return BEHIND_ADDRESS;
	if (l.upper + l.lower == 0) {
		if (l.digit > 0)
			return l.other > 0 ? BEHIND_FIGURE : BEHIND_NUMBER;
		return p[0] == '-' || (n > 1 && memcmp(p, "\xE2\x80", 2) == 0) ? BEHIND_DASH : BEHIND_SYMBOL;
	}
	if (!l.capital && (unsigned char)p[0] < 0x80 && class_of[(unsigned char)p[0]] != LOWER)
		return class_of[(unsigned char)p[0]] == DIGIT ? BEHIND_MIXED : BEHIND_SYMBOL;
	/* Image: Phone: */
	if (l.capital && w < e && s->text[w] == ':' && w + 1 == e && w - i > 2)
		return BEHIND_LABEL;
	if (l.capital && is_of(b->behind, WORD_DATE))
		return is_dateline(s, i) ? BEHIND_DATELINE : BEHIND_DATE;
	if (l.capital || (l.upper > 0 && l.lower > 0 && class_of[(unsigned char)p[0]] == LOWER && l.other == 0)) {
		if (is_of(b->behind, WORD_FUNCTION) && (l.lower > 0 || l.upper == 1))
			return BEHIND_FUNCTION;
		if (l.lower == 0)
			return l.upper > 1 ? BEHIND_UPPER : BEHIND_UPPER1;
		if (!l.capital)
			return BEHIND_MIXED;
		if (l.digit > 0)
			return BEHIND_MIXED;
		return name(b, i, w);
	}
	return is_of(b->behind, WORD_FUNCTION) ? BEHIND_LOWER_FUNCTION : BEHIND_LOWER;
}

static enum boundary_further
further(uint8_t c)
{
	switch (c) {
	case LOWER:
		return FURTHER_LOWER;
	case UPPER:
	case HIGH:
		return FURTHER_CAPITAL;
	case DIGIT:
		return FURTHER_NUMBER;
	default:
		return FURTHER_MARK;
	}
}

static enum boundary_reach
reach(uint32_t n)
{
	return n < 4 ? REACH_4 : n < 12 ? REACH_12 : n < 30 ? REACH_30 : n < 80 ? REACH_80 : REACH_FAR;
}

/* Fills b for a gap of [end, next). */
static void
describe(const struct boundary_scan *s, uint32_t end, uint32_t next, struct boundary *b)
{
	uint32_t at, before_start, stop, i, cp;
	enum boundary_open o;
	unsigned len;

	b->end = end;
	b->next = next;
	b->open = b->maybe_word = false;
	at = marks(s, end, b);
	b->part[PART_BEFORE] = (uint8_t)word_before(s, at, b, &stop);
	before_start = stop;
	for (i = stop; i > s->last && class_of[(unsigned char)s->text[i - 1]] == SPACE; i--)
		;
	b->part[PART_EARLIER] = FURTHER_NONE;
	if (i > s->last && (class_of[(unsigned char)s->text[i - 1]] == FULL)) {
		b->part[PART_EARLIER] = FURTHER_FULL;
	} else if (i > s->last) {
		for (; i > s->last && class_of[(unsigned char)s->text[i - 1]] != SPACE; i--)
			;
		b->part[PART_EARLIER] = (uint8_t)further(class_of[(unsigned char)s->text[i]]);
	}
	b->part[PART_OPEN] = OPEN_NONE;
	for (i = next; i < s->end; i += len) {
		len = utf8_decode(s->text + i, s->end - i, &cp);
		o = opener(cp);
		if (o == OPEN_NONE)
			break;
		b->part[PART_OPEN] = (uint8_t)o;
	}
	b->part[PART_BEHIND] = (uint8_t)word_behind(s, i, b, &stop);
	/* no, and fig, are abbreviations only before a number */
	if (b->part[PART_BEFORE] == BEFORE_REFERENCE && at - before_start > 1 && b->maybe_word &&
	    b->part[PART_BEHIND] != BEHIND_NUMBER && b->part[PART_BEHIND] != BEHIND_FIGURE && b->part[PART_BEHIND] != BEHIND_MIXED)
		b->part[PART_BEFORE] = BEFORE_WORD;
	while (stop < s->end && class_of[(unsigned char)s->text[stop]] == SPACE)
		stop++;
	b->part[PART_FURTHER] =
	    stop < s->end ? (uint8_t)further(class_of[(unsigned char)s->text[stop]]) : (uint8_t)FURTHER_NONE;
	b->part[PART_SINCE] = (uint8_t)reach(end - s->last);
	b->part[PART_REST] = (uint8_t)reach(s->end - next);
	b->part[PART_STYLE] = (uint8_t)s->style;
	b->part[PART_BLOCK] = s->full ? BLOCK_FULL_END : BLOCK_OPEN_END;
	b->part[PART_INSIDE] = (uint8_t)((s->depth > 0 ? INSIDE_BRACKET : INSIDE_NONE) + (s->quote ? INSIDE_QUOTE : INSIDE_NONE));
}

void
boundary_begin(struct boundary_scan *s, const char *text, size_t from, size_t end)
{
	struct boundary b;

	s->text = text;
	s->from = s->at = s->last = (uint32_t)from;
	s->end = (uint32_t)end;
	s->depth = 0;
	s->quote = false;
	s->base = s->from - BOUNDARY_CHUNK; /* none yet */
	s->flags = 0;
	marks(s, s->end, &b);
	s->full = b.part[PART_MARK] >= MARK_STOP && b.part[PART_MARK] <= MARK_MANY;
}

enum boundary_style
boundary_style(const char *text, size_t len)
{
	const char *p, *end;
	size_t lower, upper;
	uint8_t c;

	lower = upper = 0;
	for (p = text, end = text + len; p < end && (p = memchr(p, '.', (size_t)(end - p))) != NULL; p++) {
		if (end - p < 3 || p - text < 4 || class_of[(unsigned char)p[-1]] != LOWER ||
		    class_of[(unsigned char)p[-2]] != LOWER || class_of[(unsigned char)p[-3]] != LOWER ||
		    p[1] != ' ')
			continue;
		c = class_of[(unsigned char)p[2]];
		lower += c == LOWER;
		upper += c == UPPER;
	}
	for (p = text, end = text + len; p < end; p++) {
		c = class_of[(unsigned char)*p];
		lower += c == LOWER;
		upper += c == UPPER;
		p = memchr(p, '\n', (size_t)(end - p));
		if (p == NULL)
			break;
	}
	if (lower > 0 && lower * 5 >= lower + upper)
		return STYLE_SLOPPY;
	/* enough full stops to know */
	return upper >= 12 && lower * 20 < upper ? STYLE_FORMAL : STYLE_CAREFUL;
}

/* Whether the reference to a note stands at i. */
static bool
is_reference(const struct boundary_scan *s, uint32_t i)
{
	uint32_t k;

	if (s->text[i] != '[')
		return false;
	for (k = i + 1; class_at(s, k) == DIGIT; k++)
		;
	return k > i + 1 && k < s->end && s->text[k] == ']';
}

/* Whether what ends at i is only the number of a section or an item, at the block's beginning. */
static bool
is_number(const struct boundary_scan *s, uint32_t i)
{
	uint32_t k;
	unsigned digits;

	if (s->text[i - 1] != '.' && s->text[i - 1] != ')')
		return false;
	digits = 0;
	for (k = s->from; k + 1 < i; k++) {
		if (class_of[(unsigned char)s->text[k]] == DIGIT)
			digits++;
		else if (s->text[k] != '.' && s->text[k] != '(' && !(i - s->from <= 3))
			return false;
	}
	return digits <= 4;
}

/* Whether a mark of something left out, [...], stands at i. */
static bool
is_cut(const struct boundary_scan *s, uint32_t i)
{
	return s->end - i >= 5 && (memcmp(s->text + i, "[...]", 5) == 0 || memcmp(s->text + i, "[\xE2\x80\xA6]", 5) == 0);
}

/* Whether a note's number stands at i, behind its sentence, and a new one follows: fee. 8 Yet */
static bool
is_note(const struct boundary_scan *s, uint32_t i)
{
	uint32_t k, e;

	for (k = i; class_at(s, k) == DIGIT; k++)
		;
	if (k == i || k - i > 2 || class_at(s, k) != SPACE || class_at(s, k + 1) != UPPER)
		return false;
	for (e = ++k; class_at(s, e) == LOWER || class_at(s, e) == UPPER; e++)
		;
	return is_of(boundary_word(boundary_pack(s->text + k, e - k)), WORD_FUNCTION);
}

/* Whether somebody's name, or he, she, they, and a verb of saying stand at i: Tanaka asked */
static bool
is_saying(const struct boundary_scan *s, uint32_t i)
{
	uint32_t k, words;

	for (words = 0; words < 5 && i < s->end; words++) {
		for (k = i; class_at(s, k) == LOWER || class_at(s, k) == UPPER || class_at(s, k) == HIGH || s->text[k] == '-'; k++)
			if (k + 1 >= s->end)
				break;
		if (words > 0 && is_of(boundary_word(boundary_pack(s->text + i, k - i)), WORD_SAYING))
			return true;
		/* what may stand between: names, titles, the */
		if (class_at(s, k) != SPACE && !(s->text[k] == '.' && class_at(s, k + 1) == SPACE && k - i < 4))
			return false;
		if (class_at(s, i) != UPPER && class_at(s, i) != HIGH && words > 1)
			return false;
		for (i = k; class_at(s, i) == SPACE || s->text[i] == '.'; i++)
			if (i + 1 >= s->end)
				return false;
	}
	return false;
}

/* Whether a place, and maybe an agency in brackets, is all there is before the dash at the block's beginning. */
static bool
is_dateline_end(const struct boundary_scan *s, const struct boundary *b)
{
	uint32_t i;

	if (s->last != s->from || b->end - s->from > 60 || class_at(s, s->from) != UPPER)
		return false;
	for (i = s->from; i < b->end; i++)
		if (s->text[i] == '.' && i > s->from + 3 && class_at(s, i - 1) == LOWER && class_at(s, i - 3) == LOWER)
			return false;
	return true;
}

/* Whether the word before is an abbreviation or an initial. */
static bool
is_short(unsigned before)
{
	return before == BEFORE_DOTTED || before == BEFORE_UPPER1 || (before >= BEFORE_TITLE && before <= BEFORE_NEVER);
}

enum verdict { OPEN_CASE, NEVER, ALWAYS };

/* What is beyond doubt, or beyond what the weights can know. */
static enum verdict
rule(const struct boundary_scan *s, const struct boundary *b)
{
	unsigned mark, before, behind;
	uint32_t k;

	mark = b->part[PART_MARK];
	behind = b->part[PART_BEHIND];
	/* He said no. They left. */
	before = b->part[PART_BEFORE];
	if ((mark == MARK_STOP || mark == MARK_DOTS) && behind == BEHIND_FUNCTION && b->part[PART_CLOSE] == CLOSE_NONE &&
	    (before == BEFORE_LOWER || before == BEFORE_LOWER3 || before == BEFORE_FUNCTION || before == BEFORE_WORD))
		return ALWAYS;
	if (mark == MARK_NONE && b->part[PART_BEFORE] == BEFORE_SIGN && b->part[PART_CLOSE] == CLOSE_NONE)
		return NEVER;
	if ((mark == MARK_QUESTION || mark == MARK_BANG) && s->style != STYLE_SLOPPY &&
	    (behind == BEHIND_LOWER || behind == BEHIND_LOWER_FUNCTION))
		return NEVER;
	if (mark == MARK_STOP && s->style != STYLE_SLOPPY &&
	    (behind == BEHIND_LOWER_FUNCTION || behind == BEHIND_LOWER) &&
	    (b->part[PART_CLOSE] == CLOSE_BRACKET || is_short(b->part[PART_BEFORE]) || (s->style == STYLE_FORMAL && b->part[PART_OPEN] == OPEN_NONE)))
		return NEVER;
	/* 5 p.m. Tuesday */
	if (mark == MARK_STOP && behind == BEHIND_DATE && is_short(b->part[PART_BEFORE]) && b->part[PART_OPEN] == OPEN_NONE)
		return NEVER;
	if ((mark == MARK_DASH || behind == BEHIND_DASH) && is_dateline_end(s, b))
		return NEVER;
	if ((mark == MARK_QUESTION || mark == MARK_BANG || mark == MARK_MANY) &&
	    (b->part[PART_CLOSE] == CLOSE_QUOTE || b->part[PART_CLOSE] == CLOSE_SINGLE) && b->part[PART_OPEN] == OPEN_NONE &&
	    is_saying(s, b->next))
		return NEVER;
	if (behind == BEHIND_NUMBER && mark == MARK_STOP && is_note(s, b->next))
		return NEVER;
	if (b->part[PART_BEFORE] == BEFORE_NUMBER1 && mark == MARK_NONE && b->part[PART_EARLIER] == FURTHER_FULL &&
	    behind == BEHIND_FUNCTION && b->part[PART_OPEN] == OPEN_NONE)
		return ALWAYS;
	if (b->end - s->last >= 5 && is_cut(s, b->end - 5) && behind != BEHIND_LOWER && behind != BEHIND_LOWER_FUNCTION)
		return ALWAYS;
	if (mark == MARK_NONE && (b->part[PART_BEFORE] == BEFORE_FIGURE || b->part[PART_BEFORE] == BEFORE_NUMBER1) &&
	    s->last == s->from && b->end - s->from < 14 && b->part[PART_OPEN] == OPEN_NONE) {
		for (k = s->from; class_at(s, k) == LOWER || class_at(s, k) == UPPER; k++)
			;
		if (is_of(boundary_word(boundary_pack(s->text + s->from, k - s->from)), WORD_FIGURE) &&
		    class_at(s, b->next) == UPPER)
			return ALWAYS;
	}
	if (mark != MARK_COMMA && is_of(b->behind, WORD_CREDIT)) {
		for (k = b->next; class_at(s, k) == LOWER || class_at(s, k) == UPPER; k++)
			;
		if (class_at(s, b->next) != OPEN && k + 1 < s->end && s->text[k] == ':' && class_at(s, k + 1) == SPACE)
			return ALWAYS;
	}
	return OPEN_CASE;
}

/* Whether a full stop, with no space behind it, may end a sentence: quality.You */
static bool
is_glued(const struct boundary_scan *s, uint32_t i)
{
	uint32_t k;

	if (i < s->last + 3 || class_at(s, i + 1) != UPPER ||
	    (class_at(s, i + 2) != LOWER && class_at(s, i + 2) != SPACE) ||
	    class_at(s, i - 1) != LOWER || class_at(s, i - 2) != LOWER)
		return false;
	for (k = i; k > s->last && class_of[(unsigned char)s->text[k - 1]] != SPACE; k--)
		if (s->text[k - 1] == '/' || s->text[k - 1] == '@' || s->text[k - 1] == '.' || s->text[k - 1] == '_')
			return false;
	return true;
}

/* The bytes of the no-break space at i; 0: there is none. */
static uint32_t
no_break(const struct boundary_scan *s, uint32_t i)
{
	return s->end - i >= 2 && memcmp(s->text + i, "\xC2\xA0", 2) == 0 ? 2 : 0;
}

/* The class of what ends at i: FULL also where quotes or brackets close behind the mark; LOWER for any letter beyond ASCII. */
static uint8_t
class_before(const struct boundary_scan *s, uint32_t i)
{
	uint8_t c;

	c = class_of[(unsigned char)s->text[i - 1]];
	if (c == CLOSE)
		return i - s->from > 1 && class_of[(unsigned char)s->text[i - 2]] == LOWER ? (uint8_t)CLOSE : (uint8_t)FULL;
	if (c != HIGH)
		return c;
	if (i - s->from < 4 || s->text[i - 3] != '\xE2')
		return LOWER;
	if (s->text[i - 2] != '\x80')
		return OTHER;
	if (s->text[i - 1] == '\x9D' || s->text[i - 1] == '\x99')
		return class_of[(unsigned char)s->text[i - 4]] == LOWER ? (uint8_t)CLOSE : (uint8_t)FULL;
	return s->text[i - 1] >= '\x93' && s->text[i - 1] <= '\x95' ? (uint8_t)HALF : (uint8_t)OTHER;
}

/*
 * Whether the gap [i, next) is none that a sentence ends at: nothing but letters before it, and
 * nothing behind it that is out of the ordinary there.
 */
static bool
is_plain(const struct boundary_scan *s, uint32_t i, uint32_t next)
{
	uint8_t before, behind;

	before = class_before(s, i);
	behind = class_of[(unsigned char)s->text[next]];
	if (before == FULL || before == OTHER || before == OPEN)
		return false;
	if (behind == LOWER && s->text[next] != 'h' && (before == LOWER || before == UPPER || before == DIGIT))
		return true;
	if (!s->full || s->style == STYLE_SLOPPY)
		return false;
	/* prose that is written with care: every sentence has its mark */
	switch (behind) {
	case LOWER:
		return s->end - next < 8 || memcmp(s->text + next, "http", 4) != 0;
	case UPPER:
		if (before == HALF)
			return s->text[i - 1] == ',';
		if (before == DIGIT || before == CLOSE || (s->last == s->from && i - s->from < 24))
			return false;
		return true;
	case DIGIT:
		/* 08/16/2000 */
		return next + 2 >= s->end || (s->text[next + 1] != '/' && s->text[next + 2] != '/');
	default:
		return (before == HALF && s->text[i - 1] == ',') || behind == CLOSE || behind == OPEN ||
		       (behind == HIGH && (before == LOWER || before == UPPER));
	}
}

/*
 * Which of t[1, BOUNDARY_CHUNK + 1) are worth a look, a bit for each: gaps but those between letters
 * (or digits, or a comma) and a small letter that begins no URL, or any letter in prose; full stops
 * with a capital behind them; brackets and double quotation marks; what may end a label or a day's
 * name; and the first bytes of curly double quotation marks and no-break spaces.
 */
#ifdef __SSE2__
static uint64_t
find_flags(const char *t, bool prose)
{
	const __m128i capitals = _mm_set1_epi8(prose ? '@' : '`');
	uint64_t flags;
	int k;

	flags = 0;
	for (k = 0; k < BOUNDARY_CHUNK; k += 16) {
#define LOAD(i) _mm_loadu_si128((const __m128i *)(const void *)(t + k + (i)))
#define IS(x, c) _mm_cmpeq_epi8(x, _mm_set1_epi8((char)(c)))
#define ABOVE(x, c) _mm_cmpgt_epi8(x, _mm_set1_epi8(c))
		const __m128i before = LOAD(0), c = LOAD(1), behind = LOAD(2), third = LOAD(3);
		const __m128i letter = _mm_andnot_si128(
		    IS(before, ']'),
		    _mm_and_si128(_mm_or_si128(ABOVE(before, '@'), IS(before, ',')), _mm_cmpgt_epi8(behind, capitals)));
		const __m128i digit = _mm_and_si128(
		    _mm_and_si128(ABOVE(before, '/'), _mm_cmplt_epi8(before, _mm_set1_epi8(':'))), ABOVE(behind, '`'));
		const __m128i plain = _mm_andnot_si128(_mm_and_si128(IS(behind, 'h'), IS(third, 't')),
						       _mm_or_si128(letter, digit));
		const __m128i gap =
		    _mm_andnot_si128(plain, _mm_cmpeq_epi8(_mm_min_epu8(c, _mm_set1_epi8(' ')), c));
		const __m128i mark = _mm_and_si128(_mm_or_si128(_mm_or_si128(IS(c, '.'), IS(c, '!')), IS(c, '?')),
						   ABOVE(behind, '@'));
		const __m128i pair = _mm_or_si128(
		    _mm_or_si128(IS(c, '"'), IS(_mm_and_si128(c, _mm_set1_epi8(~1)), '(')),
		    IS(_mm_or_si128(c, _mm_set1_epi8(6)), '_'));
		const __m128i label = _mm_and_si128(_mm_or_si128(IS(c, ':'), _mm_and_si128(IS(c, ','), IS(before, 'y'))),
						    IS(behind, ' '));
		const __m128i curly = _mm_or_si128(
		    _mm_and_si128(IS(c, 0xE2), _mm_or_si128(IS(third, 0x9C), IS(third, 0x9D))),
		    _mm_and_si128(IS(c, 0xC2), IS(behind, 0xA0)));
		const __m128i all = _mm_or_si128(_mm_or_si128(_mm_or_si128(gap, mark), _mm_or_si128(pair, label)), curly);

		flags |= (uint64_t)(unsigned)_mm_movemask_epi8(all) << k;
	}
	return flags;
}
#else
static uint64_t
find_flags(const char *t, bool prose)
{
	unsigned char c, before, behind, third;
	uint64_t flags;
	bool plain, flag;
	int k;

	flags = 0;
	for (k = 0; k < BOUNDARY_CHUNK; k++) {
		before = (unsigned char)t[k];
		c = (unsigned char)t[k + 1];
		behind = (unsigned char)t[k + 2];
		third = (unsigned char)t[k + 3];
		if (class_of[c] == LOWER)
			continue;
		if (c <= ' ') {
			plain = ((before > '@' && before < 0x80 && before != ']') || before == ',') &&
				behind > (prose ? '@' : '`') && behind < 0x80;
			plain = plain || (before >= '0' && before <= '9' && behind > '`' && behind < 0x80);
			flag = !plain || (behind == 'h' && third == 't');
		} else {
			flag = ((c == '.' || c == '!' || c == '?') && behind > '@' && behind < 0x80) || c == '"' ||
			       c == '(' || c == ')' || (c | 6) == '_' ||
			       (behind == ' ' && (c == ':' || (c == ',' && before == 'y'))) ||
			       (c == 0xE2 && (third == 0x9C || third == 0x9D)) || (c == 0xC2 && behind == 0xA0);
		}
		flags |= (uint64_t)flag << k;
	}
	return flags;
}
#endif

/* The next byte worth a look, from i on; the block's end when there is none. */
static uint32_t
next_flag(struct boundary_scan *s, uint32_t i)
{
	char copy[BOUNDARY_CHUNK + 3];
	uint64_t rest;
	uint32_t k;
	bool prose;

	for (; i < s->end; i = s->base + BOUNDARY_CHUNK) {
		k = i - s->base;
		if (k >= BOUNDARY_CHUNK) {
			s->base = i;
			k = 0;
			/* what begins a block may be a heading, and its capitals are looked at */
			prose = s->full && s->style != STYLE_SLOPPY && i != s->from;
			if (i > 0 && s->end - i >= BOUNDARY_CHUNK + 2) {
				s->flags = find_flags(s->text + i - 1, prose);
			} else {
				/* not beyond the block's end */
				memset(copy, ' ', sizeof copy);
				if (i > 0)
					copy[0] = s->text[i - 1];
				memcpy(copy + 1, s->text + i, s->end - i < BOUNDARY_CHUNK + 2 ? s->end - i : BOUNDARY_CHUNK + 2);
				s->flags = find_flags(copy, prose);
			}
		}
		rest = s->flags >> k;
		if (rest != 0) {
			k += bit_lowest(rest);
			return s->base + k < s->end ? s->base + k : s->end;
		}
	}
	return s->end;
}

/*
 * At i ends a word before a colon or a comma: whether it is a label (Image:) or a day's name
 * (Friday, July 21), and the gap [*from, *next) before it.
 */
static bool
label_gap(const struct boundary_scan *s, uint32_t i, uint32_t *from, uint32_t *next)
{
	const struct boundary_word *w;
	uint32_t k;

	if (!s->full || s->style == STYLE_SLOPPY)
		return false;
	for (k = i; k > s->at && i - k < 12 && (class_of[(unsigned char)s->text[k - 1]] == LOWER ||
						class_of[(unsigned char)s->text[k - 1]] == UPPER);
	     k--)
		;
	if (k == i || k <= s->at + 1 || class_of[(unsigned char)s->text[k - 1]] != SPACE || k - 1 <= s->last)
		return false;
	if (class_of[(unsigned char)s->text[k]] != UPPER || class_of[(unsigned char)s->text[k - 2]] == SPACE)
		return false;
	w = boundary_word(boundary_pack(s->text + k, i - k));
	if (!is_of(w, s->text[i] == ':' ? WORD_CREDIT : WORD_DATE))
		return false;
	*from = k - 1;
	*next = k;
	return true;
}

/* Takes the gap [i, next) for a candidate, unless a rule says that it is none. */
static bool
candidate(struct boundary_scan *s, uint32_t i, uint32_t next, struct boundary *b)
{
	enum verdict verdict;

	describe(s, i, next, b);
	verdict = rule(s, b);
	if (verdict == NEVER)
		return false;
	b->sure = verdict == ALWAYS;
	s->at = next;
	return true;
}

bool
boundary_next(struct boundary_scan *s, struct boundary *b)
{
	uint32_t i, from, next, len;
	uint8_t c;

	for (i = next_flag(s, s->at); i < s->end; i = next_flag(s, i + 1)) {
		c = class_of[(unsigned char)s->text[i]];
		if (c == LOWER || c == UPPER || c == DIGIT)
			continue;
		if (c == HIGH) {
			if (s->text[i] == '\xE2' && s->end - i >= 3 && s->text[i + 1] == '\x80' &&
			    (s->text[i + 2] == '\x9C' || s->text[i + 2] == '\x9D'))
				s->quote = s->text[i + 2] == '\x9C';
			if (no_break(s, i) == 0)
				continue;
			c = SPACE;
		}
		if (c == OPEN || c == CLOSE) {
			if (s->text[i] == '"')
				s->quote = !s->quote;
			if (s->text[i] == '(' || s->text[i] == '[')
				s->depth++;
			else if ((s->text[i] == ')' || s->text[i] == ']') && s->depth > 0)
				s->depth--;
			continue;
		}
		if (c == HALF) {
			if (label_gap(s, i, &from, &next) && candidate(s, from, next, b))
				return true;
			continue;
		}
		if (c == FULL && is_glued(s, i)) {
			describe(s, i + 1, i + 1, b);
			b->part[PART_MARK] = MARK_GLUED;
			b->sure = false;
			s->at = i + 1;
			return true;
		}
		if (c != SPACE)
			continue;
		for (next = i; next < s->end && (len = class_at(s, next) == SPACE ? 1 : no_break(s, next)) > 0; next += len)
			;
		if (next >= s->end || i == s->last)
			break;
		if (is_plain(s, i, next)) {
			i = next - 1;
			continue;
		}
		if (class_of[(unsigned char)s->text[i - 1]] == OTHER || s->text[i - 1] == ';' || s->text[next] == '[' ||
		    i - s->from < 12) {
			if (strchr("&@/+;", s->text[i - 1]) != NULL || is_reference(s, next) || is_cut(s, next) ||
			    is_number(s, i)) {
				i = next - 1;
				continue;
			}
		}
		if (candidate(s, i, next, b))
			return true;
		i = next - 1;
	}
	s->at = s->end;
	return false;
}
