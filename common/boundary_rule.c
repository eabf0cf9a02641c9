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

enum boundary_verdict
boundary_rule(const struct boundary_scan *s, const struct boundary *b)
{
	unsigned mark, behind;
	uint32_t k;

	mark = b->part[PART_MARK];
	behind = b->part[PART_BEHIND];
	if (mark == MARK_NONE && b->part[PART_BEFORE] == BEFORE_SIGN && b->part[PART_CLOSE] == CLOSE_NONE)
		return VERDICT_NEVER;
	if ((mark == MARK_QUESTION || mark == MARK_BANG) && s->style != STYLE_SLOPPY &&
	    (behind == BEHIND_LOWER || behind == BEHIND_LOWER_FUNCTION))
		return VERDICT_NEVER;
	if (mark == MARK_STOP && s->style != STYLE_SLOPPY &&
	    (behind == BEHIND_LOWER_FUNCTION || behind == BEHIND_LOWER) &&
	    (b->part[PART_CLOSE] == CLOSE_BRACKET || is_short(b->part[PART_BEFORE]) || (s->style == STYLE_FORMAL && b->part[PART_OPEN] == OPEN_NONE)))
		return VERDICT_NEVER;
	/* 5 p.m. Tuesday */
	if (mark == MARK_STOP && behind == BEHIND_DATE && is_short(b->part[PART_BEFORE]) && b->part[PART_OPEN] == OPEN_NONE)
		return VERDICT_NEVER;
	if ((mark == MARK_DASH || behind == BEHIND_DASH) && is_dateline_end(s, b))
		return VERDICT_NEVER;
	if ((mark == MARK_QUESTION || mark == MARK_BANG || mark == MARK_MANY) &&
	    (b->part[PART_CLOSE] == CLOSE_QUOTE || b->part[PART_CLOSE] == CLOSE_SINGLE) && b->part[PART_OPEN] == OPEN_NONE &&
	    is_saying(s, b->next))
		return VERDICT_NEVER;
	if (behind == BEHIND_NUMBER && mark == MARK_STOP && is_note(s, b->next))
		return VERDICT_NEVER;
	if (b->part[PART_BEFORE] == BEFORE_NUMBER1 && mark == MARK_NONE && b->part[PART_EARLIER] == FURTHER_FULL &&
	    behind == BEHIND_FUNCTION && b->part[PART_OPEN] == OPEN_NONE)
		return VERDICT_ALWAYS;
	if (b->end - s->last >= 5 && boundary_is_cut(s, b->end - 5) && behind != BEHIND_LOWER && behind != BEHIND_LOWER_FUNCTION)
		return VERDICT_ALWAYS;
	if (mark == MARK_NONE && (b->part[PART_BEFORE] == BEFORE_FIGURE || b->part[PART_BEFORE] == BEFORE_NUMBER1) &&
	    s->last == s->from && b->end - s->from < 14 && b->part[PART_OPEN] == OPEN_NONE) {
		for (k = s->from; class_at(s, k) == LOWER || class_at(s, k) == UPPER; k++)
			;
		if (is_of(boundary_word_at(s, s->from, k), WORD_FIGURE) &&
		    class_at(s, b->next) == UPPER)
			return VERDICT_ALWAYS;
	}
	if (mark != MARK_COMMA && is_of(b->behind, WORD_CREDIT)) {
		for (k = b->next; class_at(s, k) == LOWER || class_at(s, k) == UPPER; k++)
			;
		if (class_at(s, b->next) != OPEN && k + 1 < s->end && s->text[k] == ':' && class_at(s, k + 1) == SPACE)
			return VERDICT_ALWAYS;
	}
	return VERDICT_OPEN;
}
