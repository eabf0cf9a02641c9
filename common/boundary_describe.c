/*
 * What stands around a gap, in the classes that weights are learned for.
 */
#include "abbr.h"
#include "boundary_part.h"
#include "lexicon.h"
#include "unicode.h"

#include <string.h>

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
		switch (class_of(p[i])) {
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
	unsigned c;
	uint32_t i;
	size_t n, k;
	bool word, stopped;

	/* what most words are like: small letters, or one capital and small letters */
	for (i = stop; i > s->last && class_of(s->text[i - 1]) == LOWER; i--)
		;
	c = i > s->last ? class_of(s->text[i - 1]) : (unsigned)SPACE;
	if (c == UPPER && stop - i > 1 && (i - 1 == s->last || class_of(s->text[i - 2]) == SPACE))
		i--;
	if (c == SPACE ? i < stop : class_of(s->text[i]) == UPPER) {
		*start = i;
		b->packed_before = boundary_pack(s, i, stop);
		b->before = boundary_word(b->packed_before);
		if (!is_of(b->before, WORD_ABBR) || b->part[PART_MARK] != MARK_STOP)
			return is_of(b->before, WORD_FUNCTION) ? BEFORE_FUNCTION
			       : c == UPPER		       ? BEFORE_CAPITAL
			       : stop - i == 1		       ? BEFORE_LOWER1
			       : stop - i < 4		       ? BEFORE_LOWER3
							       : BEFORE_LOWER;
	}
	while (i > s->last && class_of(s->text[i - 1]) != SPACE)
		i--;
	while (i < stop && (class_of(s->text[i]) == OPEN || class_of(s->text[i]) == CLOSE))
		i++;
	if (stop - i > 3 && (memcmp(s->text + i, "\xE2\x80\x9C", 3) == 0 || memcmp(s->text + i, "\xE2\x80\x98", 3) == 0))
		i += 3;
	*start = i;
	p = s->text + i;
	n = stop - i;
	b->packed_before = boundary_pack(s, i, stop);
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
		if (class_of(p[i]) != LOWER && class_of(p[i]) != UPPER)
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
	unsigned c;

	p = s->text + i;
	c = class_at(s, i);
	for (e = i + 1; class_at(s, e) == LOWER; e++)
		;
	if ((c == LOWER || (c == UPPER && e > i + 1)) && class_at(s, e) == SPACE) {
		/* what most words are like */
		*stop = e;
		b->packed_behind = boundary_pack(s, i, e);
		b->behind = boundary_word(b->packed_behind);
		if (c == LOWER)
			return is_of(b->behind, WORD_FUNCTION) ? BEHIND_LOWER_FUNCTION : BEHIND_LOWER;
		if (!is_of(b->behind, WORD_DATE))
			return is_of(b->behind, WORD_FUNCTION) ? BEHIND_FUNCTION : name(b, i, e);
	}
	for (e = i; e < s->end && class_of(s->text[e]) != SPACE; e++)
		;
	*stop = e;
	/* the letters it begins with */
	for (w = i; w < e && (class_of(s->text[w]) == UPPER || class_of(s->text[w]) == LOWER);
	     w++)
		;
	b->packed_behind = boundary_pack(s, i, w);
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
	if (!l.capital && (unsigned char)p[0] < 0x80 && class_of(p[0]) != LOWER)
		return class_of(p[0]) == DIGIT ? BEHIND_MIXED : BEHIND_SYMBOL;
	/* Image: Phone: */
	if (l.capital && w < e && s->text[w] == ':' && w + 1 == e && w - i > 2)
		return BEHIND_LABEL;
	if (l.capital && is_of(b->behind, WORD_DATE))
		return is_dateline(s, i) ? BEHIND_DATELINE : BEHIND_DATE;
	if (l.capital || (l.upper > 0 && l.lower > 0 && class_of(p[0]) == LOWER && l.other == 0)) {
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
further(unsigned c)
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

/* He said no. They left. */
static bool
is_certain(const struct boundary *b)
{
	unsigned before;

	before = b->part[PART_BEFORE];
	return (b->part[PART_MARK] == MARK_STOP || b->part[PART_MARK] == MARK_DOTS) &&
	       b->part[PART_BEHIND] == BEHIND_FUNCTION && b->part[PART_CLOSE] == CLOSE_NONE &&
	       (before == BEFORE_LOWER || before == BEFORE_LOWER3 || before == BEFORE_FUNCTION || before == BEFORE_WORD);
}

void
boundary_describe(const struct boundary_scan *s, uint32_t end, uint32_t next, bool glued, struct boundary *b)
{
	uint32_t at, before_start, stop, i, cp;
	enum boundary_open o;
	unsigned len;

	b->end = end;
	b->next = next;
	b->open = b->maybe_word = false;
	at = boundary_mark(s, end, b);
	b->part[PART_BEFORE] = (uint8_t)word_before(s, at, b, &stop);
	before_start = stop;
	b->part[PART_OPEN] = OPEN_NONE;
	for (i = next; i < s->end && class_of(s->text[i]) != LOWER && class_of(s->text[i]) != UPPER; i += len) {
		len = utf8_decode(s->text + i, s->end - i, &cp);
		o = boundary_opener(cp);
		if (o == OPEN_NONE)
			break;
		b->part[PART_OPEN] = (uint8_t)o;
	}
	b->part[PART_BEHIND] = (uint8_t)word_behind(s, i, b, &stop);
	/* no, and fig, are abbreviations only before a number */
	if (b->part[PART_BEFORE] == BEFORE_REFERENCE && at - before_start > 1 && b->maybe_word &&
	    b->part[PART_BEHIND] != BEHIND_NUMBER && b->part[PART_BEHIND] != BEHIND_FIGURE && b->part[PART_BEHIND] != BEHIND_MIXED)
		b->part[PART_BEFORE] = BEFORE_WORD;
	b->sure = !glued && is_certain(b);
	if (b->sure)
		return;
	if (glued)
		b->part[PART_MARK] = MARK_GLUED;
	for (i = before_start; i > s->last && class_of(s->text[i - 1]) == SPACE; i--)
		;
	b->part[PART_EARLIER] = FURTHER_NONE;
	if (i > s->last && (class_of(s->text[i - 1]) == FULL)) {
		b->part[PART_EARLIER] = FURTHER_FULL;
	} else if (i > s->last) {
		for (; i > s->last && class_of(s->text[i - 1]) != SPACE; i--)
			;
		b->part[PART_EARLIER] = (uint8_t)further(class_of(s->text[i]));
	}
	while (stop < s->end && class_of(s->text[stop]) == SPACE)
		stop++;
	b->part[PART_FURTHER] =
	    stop < s->end ? (uint8_t)further(class_of(s->text[stop])) : (uint8_t)FURTHER_NONE;
	b->part[PART_SINCE] = (uint8_t)reach(end - s->last);
	b->part[PART_REST] = (uint8_t)reach(s->end - next);
	b->part[PART_STYLE] = (uint8_t)s->style;
	b->part[PART_BLOCK] = s->full ? BLOCK_FULL_END : BLOCK_OPEN_END;
	b->part[PART_INSIDE] = (uint8_t)((s->depth > 0 ? INSIDE_BRACKET : INSIDE_NONE) + (s->quote ? INSIDE_QUOTE : INSIDE_NONE));
}
