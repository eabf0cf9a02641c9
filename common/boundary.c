/*
 * The walk through a block, from one gap that may end a sentence to the next.
 */
#include "boundary_part.h"
#include "odd.h"

#include <string.h>

/* As far into a block a date, a figure's number or a source in brackets may stand before its first sentence. */
enum { HEADING_REACH = 96 };

void
boundary_begin(struct boundary_scan *s, const char *text, size_t from, size_t end)
{
	struct boundary b;

	s->text = text;
	s->from = s->gap = s->last = (uint32_t)from;
	s->end = (uint32_t)end;
	s->depth = 0;
	s->quote = false;
	s->base = s->from - ODD_CHUNK; /* none yet */
	s->flags = 0;
	if (end > from && class_of(text[end - 1]) == FULL) {
		s->full = true;
	} else {
		boundary_mark(s, s->end, &b);
		s->full = b.part[PART_MARK] >= MARK_STOP && b.part[PART_MARK] <= MARK_MANY;
	}
	s->prose = s->full && s->style != STYLE_SLOPPY;
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
		if (class_of(s->text[k]) == DIGIT)
			digits++;
		else if (s->text[k] != '.' && s->text[k] != '(' && !(i - s->from <= 3))
			return false;
	}
	return digits <= 4;
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
	for (k = i; k > s->last && class_of(s->text[k - 1]) != SPACE; k--)
		if (s->text[k - 1] == '/' || s->text[k - 1] == '@' || s->text[k - 1] == '.' || s->text[k - 1] == '_')
			return false;
	return true;
}

/* The bytes of the white space at i, which may be a no-break space; 0: there is none. */
static inline uint32_t
space_at(const struct boundary_scan *s, uint32_t i)
{
	if (class_of(s->text[i]) == SPACE)
		return 1;
	return s->text[i] == '\xC2' && s->end - i >= 2 && s->text[i + 1] == '\xA0' ? 2 : 0;
}

/*
 * The class of what ends at i: FULL also where quotes or brackets close behind the mark, LOWER behind a
 * comma; LOWER for any letter beyond ASCII.
 */
static unsigned
class_before(const struct boundary_scan *s, uint32_t i)
{
	unsigned c;
	uint32_t k;

	c = class_of(s->text[i - 1]);
	if (c != CLOSE && c != HIGH)
		return c;
	k = i;
	if (c == HIGH) {
		if (i - s->from < 4 || s->text[i - 3] != '\xE2')
			return LOWER;
		if (s->text[i - 2] != '\x80')
			return OTHER;
		if (s->text[i - 1] != '\x9D' && s->text[i - 1] != '\x99')
			return s->text[i - 1] >= '\x93' && s->text[i - 1] <= '\x95' ? (unsigned)HALF : (unsigned)OTHER;
		k -= 2;
	}
	if (k - s->from < 2)
		return FULL;
	/* said so, " Roe added */
	k -= k - s->from > 2 && class_of(s->text[k - 2]) == SPACE && s->text[k - 3] == ',';
	c = class_of(s->text[k - 2]);
	return c == LOWER ? (unsigned)CLOSE : s->prose && s->text[k - 2] == ',' ? (unsigned)LOWER : (unsigned)FULL;
}

/* Whether the word at i is one that sentences are built with. */
static bool
is_function(const struct boundary_scan *s, uint32_t i)
{
	uint32_t e;

	for (e = i + 1; class_at(s, e) == LOWER; e++)
		;
	return is_of(boundary_word_at(s, i, e), WORD_FUNCTION);
}

static bool
is_address(const struct boundary_scan *s, uint32_t i)
{
	return s->text[i] == 'h' && s->end - i >= 8 && memcmp(s->text + i, "http", 4) == 0;
}

/* Whether no sentence ends at the gap [i, next) of prose, where each has its mark: for all that can be seen beside it. */
static bool
is_plain_in_prose(const struct boundary_scan *s, uint32_t i, uint32_t next, unsigned before)
{
	unsigned behind;

	behind = class_of(s->text[next]);
	switch (behind) {
	case LOWER:
		return !is_address(s, next);
	case UPPER:
		if (before == HALF)
			return s->text[i - 1] == ',';
		if ((before == DIGIT || before == CLOSE) && s->last == s->from && i - s->from < HEADING_REACH)
			return false;
		if (s->text[i - 1] == ')' && s->text[s->last] == '(')
			return false;
		return (before != DIGIT && s->text[i - 1] != ')' && s->text[i - 1] != ']') || !is_function(s, next);
	case DIGIT:
		/* 08/16/2000 */
		return next + 2 >= s->end || (s->text[next + 1] != '/' && s->text[next + 2] != '/');
	default:
		return (before == HALF && s->text[i - 1] == ',') || behind == CLOSE || behind == OPEN ||
		       (behind == HIGH && (before == LOWER || before == UPPER));
	}
}

/* Whether the gap [i, next) is none that a sentence ends at, for all that can be seen beside it. */
static bool
is_plain(const struct boundary_scan *s, uint32_t i, uint32_t next)
{
	unsigned before;

	before = class_before(s, i);
	if (before == FULL || before == OTHER || before == OPEN)
		return false;
	if (s->prose)
		return is_plain_in_prose(s, i, next, before);
	return class_of(s->text[next]) == LOWER && !is_address(s, next) &&
	       (before == LOWER || before == UPPER || before == DIGIT || s->text[i - 1] == ',');
}

/* The bytes of [i, i + ODD_CHUNK) that are worth a look: odd ones, and in a heading or a list all but small letters. */
static uint64_t
window(const struct boundary_scan *s, uint32_t i)
{
	return s->prose ? odd_window(s->odd, i) : odd_not_small(s->text + i, s->end - i);
}

/* The next byte worth a look; the block's end when there is none. */
static inline uint32_t
next_odd(struct boundary_scan *s)
{
	uint32_t i;

	while (s->flags == 0) {
		s->base += ODD_CHUNK;
		if (s->base >= s->end)
			return s->end;
		s->flags = window(s, s->base);
	}
	i = s->base + bit_lowest(s->flags);
	s->flags &= s->flags - 1;
	return i < s->end ? i : s->end;
}

/* Takes the gap [i, next) for b, unless a rule says that no sentence ends there. */
static bool
candidate(struct boundary_scan *s, uint32_t i, uint32_t next, struct boundary *b)
{
	enum boundary_verdict verdict;

	boundary_describe(s, i, next, false, b);
	if (b->sure)
		return true;
	verdict = boundary_rule(s, b);
	b->sure = verdict == VERDICT_ALWAYS;
	return verdict != VERDICT_NEVER;
}

/* The same, unless the gap looks like none that a sentence ends at. */
static bool
take_gap(struct boundary_scan *s, uint32_t i, uint32_t next, struct boundary *b)
{
	if (is_plain(s, i, next))
		return false;
	s->gap = next;
	if (class_of(s->text[i - 1]) == OTHER || s->text[i - 1] == ';' || s->text[next] == '[' || i - s->from < 12) {
		if (strchr("&@/+;", s->text[i - 1]) != NULL || is_reference(s, next) || boundary_is_cut(s, next) ||
		    is_number(s, i))
			return false;
	}
	return candidate(s, i, next, b);
}

/* The gap before i, where there is one that has not been looked at. */
static bool
gap_before(struct boundary_scan *s, uint32_t i, struct boundary *b)
{
	uint32_t k;

	for (k = i; k > s->gap; k--)
		if (class_of(s->text[k - 1]) != SPACE) {
			if (k - s->gap < 2 || s->text[k - 1] != '\xA0' || s->text[k - 2] != '\xC2')
				break;
			k--;
		}
	if (k == i || k <= s->gap)
		return false;
	return take_gap(s, k, i, b);
}

/* The gap before the address (http://) or the day (08/16/2000) whose first slash stands at i. */
static bool
gap_before_word(struct boundary_scan *s, uint32_t i, struct boundary *b)
{
	unsigned class;
	uint32_t k;

	k = i - (s->text[i - 1] == ':' && i - s->gap > 1);
	class = class_of(s->text[k - 1]);
	for (; k > s->gap && i - k < 6 && class_of(s->text[k - 1]) == class; k--)
		;
	return (class == DIGIT || (class == LOWER && s->text[k] == 'h')) && gap_before(s, k, b);
}

/* The gap before the label (Image:) or the day's name (Friday, July 21) whose colon or comma stands at i. */
static bool
label_gap(struct boundary_scan *s, uint32_t i, struct boundary *b)
{
	const struct boundary_word *w;
	uint32_t k;

	if (!s->prose)
		return false;
	for (k = i; k > s->gap && i - k < 12 && (class_of(s->text[k - 1]) == LOWER ||
						class_of(s->text[k - 1]) == UPPER);
	     k--)
		;
	if (k == i || k <= s->gap + 1 || class_of(s->text[k - 1]) != SPACE || k - 1 <= s->last)
		return false;
	if (class_of(s->text[k]) != UPPER || class_of(s->text[k - 2]) == SPACE)
		return false;
	w = boundary_word_at(s, k, i);
	if (!is_of(w, s->text[i] == ':' ? WORD_CREDIT : WORD_DATE))
		return false;
	s->gap = k;
	return candidate(s, k - 1, k, b);
}

/* What the mark at i opens or closes. */
static void
take_pair(struct boundary_scan *s, uint32_t i)
{
	switch (s->text[i]) {
	case '"':
		s->quote = !s->quote;
		break;
	case '(':
	case '[':
		s->depth++;
		break;
	case ')':
	case ']':
		s->depth -= s->depth > 0;
		break;
	case '\xE2':
		if (s->end - i >= 3 && s->text[i + 1] == '\x80' && (s->text[i + 2] == '\x9C' || s->text[i + 2] == '\x9D'))
			s->quote = s->text[i + 2] == '\x9C';
		break;
	}
}

/* Whether the gap before i, or before the word that i ends, is a candidate; if so i will be looked at again. */
static bool
look_back(struct boundary_scan *s, uint32_t i, struct boundary *b)
{
	bool found;

	switch (s->text[i]) {
	case ':':
	case ',':
		found = label_gap(s, i, b);
		break;
	case '/':
		found = gap_before_word(s, i, b);
		break;
	default:
		found = false;
	}
	if (!found && !s->prose)
		found = gap_before(s, i, b);
	if (found)
		s->flags |= UINT64_C(1) << (i - s->base);
	return found;
}

bool
boundary_next(struct boundary_scan *s, struct boundary *b)
{
	const char *const text = s->text;
	const uint32_t end = s->end;
	const bool prose = s->prose;
	uint32_t i, k, next, len;
	unsigned class;

	while ((i = next_odd(s)) < end) {
		if ((!prose || text[i] == ':' || text[i] == '/') && i > s->gap && look_back(s, i, b))
			return true;
		k = i + 1;
		class = class_of(text[i]);
		switch (class) {
		case UPPER:
			continue;
		case HIGH:
			if (space_at(s, i))
				continue;
			while (k < end && ((unsigned char)text[k] & 0xC0) == 0x80)
				k++;
			/* FALLTHROUGH */
		case OPEN:
		case CLOSE:
			take_pair(s, i);
			break;
		case FULL:
			if (k < end && class_of(text[k]) == UPPER && is_glued(s, i)) {
				boundary_describe(s, k, k, true, b);
				return true;
			}
			break;
		default:
			break;
		}
		for (next = k; next < end && (len = space_at(s, next)) > 0; next += len)
			;
		if (next == k)
			continue;
		if (next >= end)
			break;
		if (take_gap(s, k, next, b))
			return true;
	}
	return false;
}
