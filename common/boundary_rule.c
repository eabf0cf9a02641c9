/*
 * Rules for gaps that are no matter of weighing.
 */
#include "boundary_part.h"

#include <string.h>

bool
boundary_is_cut(const struct boundary_scan *s, uint32_t i)
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
	return is_of(boundary_word_at(s, k, e), WORD_FUNCTION);
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
		if (words > 0 && is_of(boundary_word_at(s, i, k), WORD_SAYING))
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
	uint32_t i, k;

	if (s->last != s->from || b->end - s->from > 60 || class_at(s, s->from) != UPPER)
		return false;
	for (i = s->from; i < b->end; i++) {
		if (s->text[i] != '.' || i <= s->from + 3 || class_at(s, i - 1) != LOWER || class_at(s, i - 3) != LOWER)
			continue;
		for (k = i; k > s->from && (class_at(s, k - 1) == LOWER || class_at(s, k - 1) == UPPER); k--)
			;
		if (!is_of(boundary_word_at(s, k, i), WORD_ABBR))
			return false;
	}
	return true;
}

/* Whether the capital of an initial, its full stop with it, ends at i. */
static bool
is_initial(const struct boundary_scan *s, uint32_t i)
{
	return i - s->last >= 2 && s->text[i - 1] == '.' && class_at(s, i - 2) == UPPER &&
	       (i - s->last == 2 || class_at(s, i - 3) == SPACE || class_at(s, i - 3) == FULL);
}

/* Whether two initials stand before the gap (George H.W. Bush, W. W. Roe), or the U.S., the U.K. or the U.N. */
static bool
is_pair(const struct boundary_scan *s, const struct boundary *b)
{
	uint32_t i;

	i = b->end;
	if (!is_initial(s, i) || i - s->last < 4)
		return false;
	i -= 2;
	if (b->part[PART_BEFORE] == BEFORE_STATE)
		return s->text[i - 2] == 'U' && i - s->last >= 2 && (i - s->last == 2 || class_at(s, i - 3) == SPACE);
	i -= class_at(s, i - 1) == SPACE;
	return is_initial(s, i) && (i - s->last == 2 || class_at(s, i - 3) == SPACE);
}

/* Whether a state's abbreviation stands before the gap, and that of an office behind it: (N.J.) Gov. Roe. */
static bool
is_office(const struct boundary_scan *s, const struct boundary *b)
{
	uint32_t k;

	if (b->part[PART_BEFORE] != BEFORE_STATE || !is_of(b->behind, WORD_ABBR))
		return false;
	for (k = b->next; class_at(s, k) == LOWER || class_at(s, k) == UPPER; k++)
		;
	return k + 1 < s->end && s->text[k] == '.' && class_at(s, k + 1) == SPACE;
}

/* Whether a middle initial or one behind a title stands before the gap: George W. Bush, Mr. J. Roe; but not World War I. */
static bool
is_middle(const struct boundary_scan *s, const struct boundary *b)
{
	uint32_t i, k;

	i = b->end - 2;
	if (b->part[PART_BEFORE] != BEFORE_UPPER1 || !is_initial(s, b->end) || s->text[i] == 'I')
		return false;
	if (b->part[PART_EARLIER] == FURTHER_CAPITAL)
		return true;
	while (i > s->last && class_at(s, i - 1) == SPACE)
		i--;
	if (b->part[PART_EARLIER] != FURTHER_FULL || s->text[i - 1] != '.')
		return false;
	for (k = --i; k > s->last && (class_at(s, k - 1) == LOWER || class_at(s, k - 1) == UPPER); k--)
		;
	return is_of(boundary_word_at(s, k, i), WORD_ABBR);
}

/*
 * Where no sentence ends: each part must be one of those named; 0 is any. In the order of frequency
 * in the news.
 */
#define B(value) (UINT32_C(1) << (value))
enum {
	ABBREVIATIONS = B(BEFORE_DOTTED) | B(BEFORE_UPPER1) | B(BEFORE_TITLE) | B(BEFORE_MONTH) | B(BEFORE_COMPANY) |
			B(BEFORE_STATE) | B(BEFORE_REFERENCE) | B(BEFORE_END) | B(BEFORE_NEVER),
	NAMES = B(BEHIND_NAME) | B(BEHIND_WORD) | B(BEHIND_UPPER) | B(BEHIND_UPPER1) | B(BEHIND_MIXED),
	FIGURES = B(BEHIND_NUMBER) | B(BEHIND_FIGURE) | B(BEHIND_MIXED),
	SMALL = B(BEHIND_LOWER) | B(BEHIND_LOWER_FUNCTION),
	CRIES = B(MARK_QUESTION) | B(MARK_BANG),
	FULL_STOPS = B(MARK_STOP) | B(MARK_DOTS) | CRIES | B(MARK_MANY),
	WRITTEN = B(STYLE_CAREFUL) | B(STYLE_FORMAL), /* not STYLE_SLOPPY */
};
static const struct pattern {
	uint32_t mark, before, behind;
	uint16_t close, open, further, style, block;
} patterns[] = {
    /* 5 p.m. Tuesday, 9 p.m. Eastern */
    {B(MARK_STOP), ABBREVIATIONS, B(BEHIND_DATE), 0, B(OPEN_NONE), 0, 0, 0},
    /* Roe v. Wade, e.g. Paris */
    {B(MARK_STOP), B(BEFORE_NEVER), NAMES | FIGURES | SMALL, B(CLOSE_NONE), 0, 0, 0, 0},
    /* Jan. 17-23, No. 15-674, Rs. 500 */
    {B(MARK_STOP), B(BEFORE_MONTH) | B(BEFORE_REFERENCE), FIGURES, B(CLOSE_NONE), B(OPEN_NONE), 0, 0, 0},
    /* the U.S. and, approx. ten */
    {B(MARK_STOP), ABBREVIATIONS, SMALL, 0, 0, 0, WRITTEN, 0},
    /* (in 1905, etc.) and */
    {B(MARK_STOP), 0, SMALL, B(CLOSE_BRACKET), 0, 0, WRITTEN, 0},
    {B(MARK_STOP), 0, SMALL, 0, B(OPEN_NONE), 0, B(STYLE_FORMAL), 0},
    /* Bob Casey Jr. (D-Pa.) */
    {B(MARK_STOP), ABBREVIATIONS, NAMES | SMALL | FIGURES, 0, B(OPEN_BRACKET), 0, WRITTEN, 0},
    /* Viva! and */
    {CRIES, 0, SMALL, 0, 0, 0, WRITTEN, 0},
    /* Viva Maria! (1965) */
    {CRIES, 0, B(BEHIND_NUMBER), 0, B(OPEN_BRACKET), 0, 0, 0},
    /* etc. — which, said “yes!” — the crowd */
    {FULL_STOPS, 0, B(BEHIND_DASH), 0, 0, B(FURTHER_LOWER), WRITTEN, 0},
    /* on his way — Roe declined */
    {B(MARK_DASH), 0, NAMES, 0, 0, 0, WRITTEN, B(BLOCK_FULL_END)},
    /* roe@example.org University of Example */
    {B(MARK_NONE), B(BEFORE_ADDRESS), NAMES, B(CLOSE_NONE), B(OPEN_NONE), 0, 0, 0},
    /* Washington, D.C. 20515, H. R. 1280 */
    {B(MARK_STOP), B(BEFORE_UPPER1) | B(BEFORE_DOTTED) | B(BEFORE_STATE), B(BEHIND_NUMBER), B(CLOSE_NONE), B(OPEN_NONE), 0, 0, 0},
    /* 15 - 25 */
    {B(MARK_DASH), 0, FIGURES, B(CLOSE_NONE), B(OPEN_NONE), 0, WRITTEN, 0},
    /* & co */
    {B(MARK_NONE), B(BEFORE_SIGN), 0, B(CLOSE_NONE), 0, 0, 0, 0},
};

static bool
fits(const struct pattern *p, const struct boundary *b)
{
#define FITS(mask, part_) ((mask) == 0 || ((mask) >> b->part[part_] & 1) != 0)
	return FITS(p->mark, PART_MARK) && FITS(p->before, PART_BEFORE) && FITS(p->behind, PART_BEHIND) &&
	       FITS(p->close, PART_CLOSE) && FITS(p->open, PART_OPEN) && FITS(p->further, PART_FURTHER) &&
	       FITS(p->style, PART_STYLE) && FITS(p->block, PART_BLOCK);
}

/* Whether a zone stands at i, behind a time of day: ET, Moscow time, Hong Kong time. */
static bool
is_zone(const struct boundary_scan *s, uint32_t i)
{
	static const char zones[][5] = {"ET", "PT", "CT", "MT", "EST", "EDT", "PST", "PDT", "CST", "CDT", "MST", "MDT", "GMT", "BST", "UTC",
					"CET", "CEST", "IST", "MSK", "JST", "KST", "AEST", "AEDT", "NZST", "NZDT", "SGT", "HKT"};
	uint32_t k, words;
	size_t z;

	for (words = 0; words < 3 && class_at(s, i) == UPPER; words++) {
		for (k = i; class_at(s, k) == LOWER || class_at(s, k) == UPPER; k++)
			;
		for (z = 0; words == 0 && z < sizeof zones / sizeof zones[0]; z++)
			if (k - i == strlen(zones[z]) && memcmp(s->text + i, zones[z], k - i) == 0)
				return true;
		if (class_at(s, k) != SPACE)
			return false;
		if (s->end - k > 5 && (memcmp(s->text + k + 1, "time", 4) == 0 || memcmp(s->text + k + 1, "Time", 4) == 0) &&
		    class_at(s, k + 5) != LOWER)
			return true;
		i = k + 1;
	}
	return false;
}

/* Whether a time of day ends before the gap, and goes on behind it: 7 p.m. ET */
static bool
is_in_time(const struct boundary_scan *s, const struct boundary *b)
{
	const char *t = s->text + b->end;

	return b->end - s->last > 4 && t[-1] == '.' && (t[-2] | 32) == 'm' && t[-3] == '.' && ((t[-4] | 32) == 'p' || (t[-4] | 32) == 'a') &&
	       class_at(s, b->end - 5) != LOWER && is_zone(s, b->next);
}

/* Whether a bracket that opens behind the gap is closed shortly, and the sentence goes on: Lund Inc. (NYSE: LND) said. */
static bool
is_aside(const struct boundary_scan *s, const struct boundary *b)
{
	enum { LONGEST = 80 };
	uint32_t k;

	if (b->part[PART_OPEN] != OPEN_BRACKET || !(B(b->part[PART_BEFORE]) & ABBREVIATIONS))
		return false;
	for (k = b->next + 1; k < s->end && k - b->next < LONGEST && s->text[k] != ')'; k++)
		if (memchr(".!?(", s->text[k], 4) != NULL)
			return false;
	return k + 2 < s->end && s->text[k] == ')' && class_at(s, k + 1) == SPACE && class_at(s, k + 2) == LOWER;
}

/* What the patterns do not say, but the letters themselves. */
static bool
never_ends(const struct boundary_scan *s, const struct boundary *b)
{
	unsigned mark, behind;

	mark = b->part[PART_MARK];
	behind = b->part[PART_BEHIND];
	if ((mark == MARK_DASH || behind == BEHIND_DASH) && is_dateline_end(s, b))
		return true;
	if (mark == MARK_STOP && (B(behind) & NAMES) && b->part[PART_CLOSE] == CLOSE_NONE &&
	    (B(b->part[PART_BEFORE]) & (B(BEFORE_UPPER1) | B(BEFORE_DOTTED) | B(BEFORE_STATE))) &&
	    (is_pair(s, b) || is_middle(s, b)))
		return true;
	if (mark == MARK_STOP && (is_office(s, b) || is_in_time(s, b) || is_aside(s, b)))
		return true;
	if ((B(mark) & (CRIES | B(MARK_MANY))) &&
	    (b->part[PART_CLOSE] == CLOSE_QUOTE || b->part[PART_CLOSE] == CLOSE_SINGLE) && b->part[PART_OPEN] == OPEN_NONE &&
	    is_saying(s, b->next))
		return true;
	if ((B(mark) & (FULL_STOPS | B(MARK_COLON))) && boundary_is_entry(s))
		return true;
	return behind == BEHIND_NUMBER && mark == MARK_STOP && is_note(s, b->next);
}

/* Figure 7.2 The tower: the number of a figure, at the block's beginning, and what it shows. */
static bool
is_figure(const struct boundary_scan *s, const struct boundary *b)
{
	uint32_t k;

	if ((b->part[PART_BEFORE] != BEFORE_FIGURE && b->part[PART_BEFORE] != BEFORE_NUMBER1) || s->last != s->from ||
	    b->end - s->from >= 14 || b->part[PART_OPEN] != OPEN_NONE || class_at(s, b->next) != UPPER)
		return false;
	for (k = s->from; class_at(s, k) == LOWER || class_at(s, k) == UPPER; k++)
		;
	return is_of(boundary_word_at(s, s->from, k), WORD_FIGURE);
}

/* Whether the word at i is one that credits begin with, before a colon: photo: */
static bool
is_credit(const struct boundary_scan *s, uint32_t i)
{
	uint32_t k;

	for (k = i; class_at(s, k) == LOWER || class_at(s, k) == UPPER; k++)
		;
	return k > i && k + 1 < s->end && s->text[k] == ':' && class_at(s, k + 1) == SPACE &&
	       is_of(boundary_word_at(s, i, k), WORD_CREDIT);
}

/* Whether a credit in brackets begins or ends at the gap, that of a picture: a pot from Peru. (credit: Roe) */
static bool
is_bracketed_credit(const struct boundary_scan *s, const struct boundary *b)
{
	if (b->part[PART_OPEN] == OPEN_BRACKET && (B(b->part[PART_MARK]) & FULL_STOPS))
		return is_credit(s, b->next + 1);
	return s->text[s->last] == '(' && s->text[b->end - 1] == ')' && s->depth == 0 && is_credit(s, s->last + 1);
}

/* Whether the site called X ends at the gap: she wrote on X. Lund agreed. */
static bool
is_site(const struct boundary_scan *s, const struct boundary *b)
{
	const char *t = s->text + b->end;

	if (b->end - s->last < 6 || t[-1] != '.' || t[-2] != 'X' || t[-3] != ' ' || t[-6] != ' ' || b->part[PART_BEHIND] == BEHIND_UPPER1)
		return false;
	return memcmp(t - 5, "on", 2) == 0 || memcmp(t - 5, "to", 2) == 0;
}

static bool
surely_ends(const struct boundary_scan *s, const struct boundary *b)
{
	unsigned mark, behind;

	mark = b->part[PART_MARK];
	behind = b->part[PART_BEHIND];
	/* the number of a note, behind its sentence: fee. 8 Yet */
	if (mark == MARK_NONE && b->part[PART_BEFORE] == BEFORE_NUMBER1 && b->part[PART_EARLIER] == FURTHER_FULL &&
	    behind == BEHIND_FUNCTION && b->part[PART_OPEN] == OPEN_NONE)
		return true;
	if (b->end - s->last >= 5 && boundary_is_cut(s, b->end - 5) && !(B(behind) & SMALL))
		return true;
	if (mark == MARK_NONE && is_figure(s, b))
		return true;
	if (is_bracketed_credit(s, b) || is_site(s, b))
		return true;
	return mark != MARK_COMMA && is_of(b->behind, WORD_CREDIT) && is_credit(s, b->next);
}

enum boundary_verdict
boundary_rule(const struct boundary_scan *s, const struct boundary *b)
{
	size_t i;

	for (i = 0; i < sizeof patterns / sizeof patterns[0]; i++)
		if (fits(&patterns[i], b))
			return VERDICT_NEVER;
	if (never_ends(s, b))
		return VERDICT_NEVER;
	return surely_ends(s, b) ? VERDICT_ALWAYS : VERDICT_OPEN;
}
