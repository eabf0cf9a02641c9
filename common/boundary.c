#include "boundary.h"
#include "abbr.h"
#include "lexicon.h"
#include "unicode.h"
#include "utf8.h"

#include <string.h>

const uint8_t boundary_sizes[PARTS] = {MARKS,	 BEFORES,  BEHINDS, CLOSERS, OPENERS,
				       FURTHERS, FURTHERS, REACHES, REACHES, BLOCKS, STYLES, INSIDES};

#define TEMPLATE(name, a, b) {name, a, b},
const struct boundary_template boundary_templates[TEMPLATES] = {BOUNDARY_TEMPLATES(TEMPLATE)};

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

/* Words that sentences are built with, and that begin many; up to 8 letters. Sorted. */
static const char function_words[][9] = {
    "a",       "about",	  "above",   "according", "across", "actually", "after",  "again",   "against", "all",
    "almost",  "also",	  "although", "am",	"among",  "an",	     "and",    "another", "any",     "anyone",
    "are",     "as",	  "at",	     "be",	"because", "been",     "before", "being",   "below",   "between",
    "both",    "but",	  "by",	     "can",	"could",  "despite", "did",    "do",	  "does",    "due",
    "during",  "each",	  "either",  "even",	"ever",	  "every",   "everyone", "except", "few",    "finally",
    "first",   "for",	  "from",    "further", "get",	  "given",   "had",    "has",	  "have",    "he",
    "hello",   "hence",	  "her",     "here",	"hers",	  "hi",	     "his",    "how",	  "however", "i",
    "if",      "in",	  "indeed",  "instead", "into",	  "is",	     "it",     "its",	  "just",    "later",
    "lets",    "like",	  "many",    "may",	"maybe",  "me",	     "might",  "more",	  "most",    "much",
    "must",    "my",	  "neither", "never",	"no",	  "nobody",  "none",   "nor",	  "not",     "nothing",
    "now",     "of",	  "often",   "oh",	"ok",	  "on",	     "once",   "one",	  "only",    "or",
    "other",   "others",  "our",     "out",	"over",	  "per",     "perhaps", "please", "quite",   "rather",
    "really",  "see",	  "several", "shall",	"she",	  "should",  "similar", "since",  "so",	     "some",
    "someone", "soon",	  "still",   "such",	"than",	  "thank",   "thanks", "that",	  "the",     "their",
    "them",    "then",	  "there",   "these",	"they",	  "this",    "those",  "though",  "through", "thus",
    "to",      "today",	  "together", "too",	"two",	  "under",   "unless", "until",	  "up",	     "upon",
    "us",      "very",	  "was",     "we",	"well",	  "were",    "what",   "when",	  "where",   "whether",
    "which",   "while",	  "who",     "whom",	"whose",  "why",     "will",   "with",	  "within",  "without",
    "would",   "yes",	  "yet",     "you",	"your"};

uint64_t
boundary_pack(const char *s, size_t n)
{
	uint64_t v;
	size_t i;
	uint8_t c;

	if (n > 8)
		n = 8;
	for (i = 0, v = 0; i < n; i++) {
		c = class_of[(unsigned char)s[i]];
		if (c != LOWER && c != UPPER)
			return 0;
		v = v << 8 | ((unsigned char)s[i] | 32u);
	}
	return v;
}

static bool
is_function(uint64_t packed)
{
	size_t low, high, mid;
	uint64_t v;
	const size_t count = sizeof function_words / sizeof function_words[0];
	char word[9];
	size_t n;
	int c;

	if (packed == 0)
		return false;
	for (n = 0, v = packed; v != 0; v >>= 8)
		n++;
	word[n] = '\0';
	for (v = packed; n > 0; v >>= 8)
		word[--n] = (char)(v & 255);
	for (low = 0, high = count; low < high;) {
		mid = low + (high - low) / 2;
		c = strcmp(function_words[mid], word);
		if (c == 0)
			return true;
		if (c < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return false;
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
		else if (cp == 0x2014 || cp == 0x2013 || cp == '-')
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
	uint32_t i;
	size_t n;
	bool word, stopped;

	for (i = stop; i > s->last && class_of[(unsigned char)s->text[i - 1]] != SPACE; i--)
		;
	while (i < stop && (class_of[(unsigned char)s->text[i]] == OPEN || class_of[(unsigned char)s->text[i]] == CLOSE))
		i++;
	if (stop - i > 3 && (memcmp(s->text + i, "\xE2\x80\x9C", 3) == 0 || memcmp(s->text + i, "\xE2\x80\x98", 3) == 0))
		i += 3;
	*start = i;
	p = s->text + i;
	n = stop - i;
	b->before = boundary_pack(p, n);
	if (n == 0)
		return BEFORE_NONE;
	stopped = b->part[PART_MARK] == MARK_STOP;
	if (stopped) {
		abbr = abbr_find(p, n + 1, &word);
		/* al-Ani, non-U.S.: what stands behind the hyphen */
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
	if (is_function(b->before))
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

static const char months[][9] = {"april", "august", "december", "february", "january", "july", "june", "march", "may",
				 "november", "october", "septembe"};
static const char weekdays[][9] = {"friday", "monday", "saturday", "sunday", "thursday", "tuesday",
				   "wednesda"};

/* Whether the packed word names a month or a day of the week, by its first eight letters. */
static bool
is_date(uint64_t packed)
{
	size_t i;

	if (packed == 0)
		return false;
	for (i = 0; i < sizeof months / sizeof months[0]; i++)
		if (packed == boundary_pack(months[i], strlen(months[i])))
			return true;
	for (i = 0; i < sizeof weekdays / sizeof weekdays[0]; i++)
		if (packed == boundary_pack(weekdays[i], strlen(weekdays[i])))
			return true;
	return false;
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

/* The word that begins at i: its class; *stop where it ends. */
static enum boundary_behind
word_behind(const struct boundary_scan *s, uint32_t i, struct boundary *b, uint32_t *stop)
{
	const char *p;
	struct look l;
	uint32_t e, w;
	size_t n;

	for (e = i; e < s->end && class_of[(unsigned char)s->text[e]] != SPACE; e++)
		;
	*stop = e;
	p = s->text + i;
	/* the letters it begins with */
	for (w = i; w < e && (class_of[(unsigned char)s->text[w]] == UPPER || class_of[(unsigned char)s->text[w]] == LOWER);
	     w++)
		;
	b->behind = boundary_pack(p, w - i);
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
	if (l.capital && is_date(b->behind))
		return is_dateline(s, i) ? BEHIND_DATELINE : BEHIND_DATE;
	if (l.capital || (l.upper > 0 && l.lower > 0 && class_of[(unsigned char)p[0]] == LOWER && l.other == 0)) {
		if (is_function(b->behind) && (l.lower > 0 || l.upper == 1))
			return BEHIND_FUNCTION;
		if (l.lower == 0)
			return l.upper > 1 ? BEHIND_UPPER : BEHIND_UPPER1;
		if (!l.capital)
			return BEHIND_MIXED;
		if (l.digit > 0)
			return BEHIND_MIXED;
		return is_ordinary(p, w - i) ? BEHIND_WORD : BEHIND_NAME;
	}
	return is_function(b->behind) ? BEHIND_LOWER_FUNCTION : BEHIND_LOWER;
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
	uint32_t at, stop, i, cp;
	enum boundary_open o;
	unsigned len;

	b->end = end;
	b->next = next;
	at = marks(s, end, b);
	b->part[PART_BEFORE] = (uint8_t)word_before(s, at, b, &stop);
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
	return lower > 0 && lower * 5 >= lower + upper ? STYLE_SLOPPY : STYLE_CAREFUL;
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

/* Words before a colon that begin a credit line. */
static const char credits[][9] = {"credit", "image", "images", "photo", "photos", "picture", "pictures", "source", "video"};

/* Words that a figure's number follows; what it shows comes behind. */
static const char figures[][9] = {"figure", "table", "box", "chart", "map"};

static bool
is_one_of(uint64_t word, const char (*list)[9], size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (word == boundary_pack(list[i], strlen(list[i])))
			return true;
	return false;
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
	return is_function(boundary_pack(s->text + k, e - k));
}

/* Verbs of saying, as they stand behind a question or a cry: “Why?” he asked. By their first letters. */
static const char sayings[][9] = {"added",  "agreed",  "answered", "argued", "ask",	"asked",    "asks",	"bellowed",
				  "called", "claimed", "cried",	   "declared", "demanded", "exclaime", "explaine", "insisted",
				  "joked",  "mused",   "noted",	   "quipped", "recalled", "remarked", "replied", "said",
				  "sang",   "say",     "says",	   "screamed", "shouted", "snapped",  "thought",  "told",
				  "tweeted", "warned", "whispere", "wondered", "wonders", "writes",   "wrote",	 "yelled"};

/* Whether somebody's name, or he, she, they, and a verb of saying stand at i: Tanaka asked */
static bool
is_saying(const struct boundary_scan *s, uint32_t i)
{
	uint32_t k, words;
	uint64_t word;

	for (words = 0; words < 5 && i < s->end; words++) {
		for (k = i; class_at(s, k) == LOWER || class_at(s, k) == UPPER || class_at(s, k) == HIGH || s->text[k] == '-'; k++)
			if (k + 1 >= s->end)
				break;
		word = boundary_pack(s->text + i, k - i);
		if (words > 0 && is_one_of(word, sayings, sizeof sayings / sizeof sayings[0]))
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

enum verdict { OPEN_CASE, NEVER, ALWAYS };

/* What is beyond doubt, or beyond what the weights can know. */
static enum verdict
rule(const struct boundary_scan *s, const struct boundary *b)
{
	unsigned mark, behind;
	uint32_t k;

	mark = b->part[PART_MARK];
	behind = b->part[PART_BEHIND];
	if (mark == MARK_NONE && b->part[PART_BEFORE] == BEFORE_SIGN && b->part[PART_CLOSE] == CLOSE_NONE)
		return NEVER;
	if ((mark == MARK_QUESTION || mark == MARK_BANG) && s->style == STYLE_CAREFUL &&
	    (behind == BEHIND_LOWER || behind == BEHIND_LOWER_FUNCTION))
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
		if (is_one_of(boundary_pack(s->text + s->from, k - s->from), figures, sizeof figures / sizeof figures[0]) &&
		    class_at(s, b->next) == UPPER)
			return ALWAYS;
	}
	if (b->behind != 0 && mark != MARK_COMMA && is_one_of(b->behind, credits, sizeof credits / sizeof credits[0])) {
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

bool
boundary_next(struct boundary_scan *s, struct boundary *b)
{
	enum verdict verdict;
	uint32_t i, next, len;
	uint8_t c;

	for (i = s->at; i < s->end; i++) {
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
		c = class_of[(unsigned char)s->text[i - 1]];
		if ((c == LOWER || c == UPPER || c == DIGIT || (c == HALF && s->text[i - 1] == ',')) &&
		    class_of[(unsigned char)s->text[next]] == LOWER && s->text[next] != 'h') {
			i = next;
			continue;
		}
		if (strchr("&@/+;", s->text[i - 1]) != NULL || s->text[next] == '[' || i - s->from < 12) {
			if (strchr("&@/+;", s->text[i - 1]) != NULL || is_reference(s, next) || is_cut(s, next) ||
			    is_number(s, i)) {
				i = next - 1;
				continue;
			}
		}
		describe(s, i, next, b);
		verdict = rule(s, b);
		if (verdict == NEVER) {
			i = next - 1;
			continue;
		}
		b->sure = verdict == ALWAYS;
		s->at = next;
		return true;
	}
	s->at = s->end;
	return false;
}
