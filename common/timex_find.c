#include "timex.h"
#include "fold.h"
#include "lexicon.h"
#include "stretch.h"

enum { NOUN_MAX = 24 };

static bool
joins(const struct piece *p)
{
	return (p->is & (PIECE('`') | PIECE('^'))) != 0;
}

/* 3 of 3-5 March, before the date at i; where it may not begin before floor. */
static bool
day_before(const struct piece *p, size_t i, const struct timex *x, size_t floor)
{
	size_t day;

	/* the 3rd to the 5th of March */
	day = i + ((p[i].is & PIECE('t')) != 0);
	return i >= 2 && joins(&p[i - 1]) && (p[i - 2].is & (PIECE('D') | PIECE('o'))) && p[i - 2].start >= floor &&
	       (p[day].is & (PIECE('D') | PIECE('o'))) && p[i - 2].number < x->day && x->month > 0;
}

/* 18th of the 18th and 19th centuries, before the century at i. */
static bool
century_before(const struct piece *p, size_t i, const struct timex *x, size_t floor)
{
	return x->form == FORM_CENTURY && i >= 2 && joins(&p[i - 1]) && (p[i - 2].is & PIECE('O')) &&
	       p[i - 2].start >= floor && p[i - 2].number < x->ordinal;
}

/* 5 of March 3-5 or 5, 1998 of March 3-5, 1998: its end, behind the date that ends at i; or i. */
static size_t
day_behind(const struct piece *p, size_t i, size_t n, const struct timex *x)
{
	if (x->form != FORM_DATE || x->month <= 0 || x->day <= 0 || x->hour >= 0 || i + 1 >= n || !joins(&p[i]) ||
	    !(p[i + 1].is & (PIECE('D') | PIECE('o'))) || p[i + 1].number <= x->day || p[i - 1].number != x->day)
		return i;
	if (i + 3 < n && (p[i + 2].is & PIECE('c')) && (p[i + 3].is & PIECE('Y')))
		return i + 4;
	if (i + 2 < n && !(p[i + 2].glued && p[i + 2].is == 0) && !(p[i + 2].is & (PIECE('c') | PIECE('_'))))
		return i;
	return i + 2;
}

/* The end of 18 of 1914-18, behind the year that ends at i; or i. */
static size_t
year_behind(const struct piece *p, size_t i, size_t n, const struct timex *x)
{
	if (x->form != FORM_DATE || x->short_year || x->year < 1000 || !(p[i - 1].is & PIECE('Y')) || i + 1 >= n ||
	    !(p[i].is & PIECE('`')) || !p[i].glued || !p[i + 1].glued || p[i + 1].part != PART_DIGITS ||
	    p[i + 1].end - p[i + 1].start != 2 || p[i + 1].number <= x->year % 100)
		return i;
	if (i + 2 < n && p[i + 2].glued && (p[i + 2].part == PART_DIGITS || (p[i + 2].is & (PIECE('`') | PIECE('s')))))
		return i;
	return i + 2;
}

/* Whether the word of a piece can only be a noun, or a noun sooner than a verb that is finite. */
static bool
is_noun(const struct piece *p, const char *text)
{
	char key[FOLD_MAX(NOUN_MAX)];
	uint32_t entry;
	size_t n;

	n = p->end - p->start;
	if (p->is != 0 || p->part != 0 || p->glued || n > NOUN_MAX)
		return false;
	entry = lex_find(key, fold(key, text + p->start, n));
	return (lex_marks(entry) & LEX_MARK_NOUN) && !(lex_marks(entry) & LEX_MARK_FUNCTION) &&
	       !lex_in(entry, LEX_TENSE);
}

/*
 * Whether the article before the match belongs to the noun behind it: the third-quarter results, the
 * summer offensive, the 15 September attacks.
 */
static bool
noun_takes_article(const struct piece *p, size_t i, size_t end, size_t n, const char *text, const struct timex *x)
{
	if (!(p[i].is & (PIECE('t') | PIECE('H'))) || end >= n || end - i < 2)
		return false;
	if (end - i >= 3 && p[end - 1].glued && (p[end - 2].is & PIECE('`')))
		return p[end].is == 0 && p[end].part == 0 && !p[end].glued && text[p[end].start] >= 'a' &&
		       text[p[end].start] <= 'z';
	return (p[i].is & PIECE('t')) && x->form == FORM_DATE && x->kind == TIMEX_DATE && x->dir == 0 && x->unit == 0 &&
	       x->phase == 0 && x->decade < 0 && !x->quarter && is_noun(&p[end], text);
}

void
timex_find(struct stretch *s, timex_found *found, void *state)
{
	const struct piece *piece = s->piece;
	struct timex x;
	size_t n, i, end;

	if (!s->time)
		return;
	for (n = s->count; n > 0 && piece->start < s->time_floor; n--)
		piece++;
	for (i = 0; i < n && piece[i].start < s->last;) {
		if (piece[i].is & PIECE('@')) {
			i++;
			continue;
		}
		end = timex_parse(piece, i, n, s->text, &x);
		if (end == i) {
			i++;
			continue;
		}
		if (day_before(piece, i, &x, s->time_floor) || century_before(piece, i, &x, s->time_floor))
			found(state, piece[i - 2].start, piece[i - 2].end, TIMEX_DATE);
		if (noun_takes_article(piece, i, end, n, s->text, &x))
			i++;
		found(state, piece[i].start, piece[end - 1].end, x.kind);
		s->time_floor = piece[end - 1].end;
		i = end;
		end = day_behind(piece, i, n, &x);
		if (end == i)
			end = year_behind(piece, i, n, &x);
		if (end > i) {
			found(state, piece[i + 1].start, piece[end - 1].end, TIMEX_DATE);
			s->time_floor = piece[end - 1].end;
			i = end;
		}
	}
}
