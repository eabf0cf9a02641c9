/*
 * The marks before a gap: which they are, what closes behind them.
 */
#include "boundary_part.h"

#define B(value) (1u << (value))

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

enum boundary_open
boundary_opener(uint32_t cp)
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
	for (i = at - 1; i > s->last + 1 && class_of(s->text[i - 1]) == DIGIT; i--)
		;
	if (i == at - 1 || s->text[i - 1] != '[')
		return at;
	for (i--; i > s->last + 1 && class_of(s->text[i - 1]) == SPACE; i--)
		;
	return i;
}

uint32_t
boundary_mark(const struct boundary_scan *s, uint32_t at, struct boundary *b)
{
	uint32_t cp, start, dots, asks, bangs;
	enum boundary_close c;

	b->part[PART_CLOSE] = CLOSE_NONE;
	if (at - s->last >= 2 && s->text[at - 1] == '.' && class_of(s->text[at - 2]) == LOWER) {
		/* what most sentences end with */
		b->part[PART_MARK] = MARK_STOP;
		return at - 1;
	}
	b->part[PART_MARK] = MARK_NONE;
	if (at > s->last && B(class_of(s->text[at - 1])) & (B(LOWER) | B(UPPER) | B(DIGIT)))
		return at;
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
