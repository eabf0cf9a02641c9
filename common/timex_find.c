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

static bool
is_day(const struct piece *p)
{
	return (p->is & (PIECE('D') | PIECE('o'))) != 0;
}

/*
 * 3 of 3-5 March, 12th and 13th of the 12th, 13th and 14th of June: the first piece of the days that stand
 * before the date at i, where it may not begin before floor; or i. Each is followed by a dash, a comma or the like.
 */
static size_t
days_before(const struct piece *p, size_t i, const struct timex *x, size_t floor)
{
	size_t first, k;
	double day;

	if (x->month <= 0)
		return i;
	/* the 3rd to the 5th of March */
	k = i + ((p[i].is & PIECE('t')) != 0);
	if (!is_day(&p[k]))
		return i;
	day = x->day;
	first = i;
	for (k = i; k >= 2 && (joins(&p[k - 1]) || (first < i && (p[k - 1].is & PIECE('c')))) && is_day(&p[k - 2]) &&
		    p[k - 2].start >= floor && p[k - 2].number < day; k -= 2) {
		day = p[k - 2].number;
		first = k - 2;
	}
	return first;
}

/* 18th of the 18th and 19th centuries, before the century at i. */
static bool
century_before(const struct piece *p, size_t i, const struct timex *x, size_t floor)
{
	return x->form == FORM_CENTURY && i >= 2 && joins(&p[i - 1]) && (p[i - 2].is & PIECE('O')) &&
	       p[i - 2].start >= floor && p[i - 2].number < x->ordinal;
}

/* The piece that is a day later than the given one behind a dash, an and or the like at piece i, or behind a comma with an and; or 0. */
static size_t
later_day(const struct piece *p, size_t i, size_t n, double day, bool comma)
{
	i += comma && i + 1 < n && (p[i].is & PIECE('c')) && joins(&p[i + 1]);
	if (i + 1 >= n || !(joins(&p[i]) || (comma && (p[i].is & PIECE('c')))) || !is_day(&p[i + 1]) || p[i + 1].number <= day)
		return 0;
	return i + 1;
}

/* Whether a day may end at piece i: not the 14 of 14 people. */
static bool
day_ends(const struct piece *p, size_t i, size_t n)
{
	return i == n || (p[i].glued && p[i].is == 0) || (p[i].is & (PIECE('c') | PIECE('_')));
}

/* What the lists say of the word of a piece that is none of times: bits LEX_MARK_x. */
static uint32_t
marks_of(const struct piece *p, const char *text)
{
	char key[FOLD_MAX(NOUN_MAX)];
	size_t n;

	n = p->end - p->start;
	return p->part != 0 || p->glued || n > NOUN_MAX ? 0 : lex_marks(lex_find(key, fold(key, text + p->start, n)));
}

/* Whether it is a word of a closed class, as may stand behind a row of days: were, and, to. */
static bool
is_function(const struct piece *p, const char *text)
{
	return (marks_of(p, text) & LEX_MARK_FUNCTION) != 0;
}

/*
 * The pieces [*first, end) of 5 in March 3-5, of 5, 1998 in March 3-5, 1998 and of 13, then of 14, in June 12, 13
 * and 14, behind the day of the date x that ends at i, or behind one that is in a row already; end is i where there is none.
 */
static size_t
day_behind(const struct piece *p, size_t i, size_t n, const char *text, const struct timex *x, double day, bool row, size_t *first)
{
	size_t k, last;

	if (x->form != FORM_DATE || x->month <= 0 || x->day <= 0 || x->hour >= 0 || p[i - 1].number != day ||
	    (*first = later_day(p, i, n, day, true)) == 0)
		return i;
	/* a row with commas goes on to an and */
	last = *first;
	while (p[last - 1].is & PIECE('c')) {
		k = later_day(p, last + 1, n, p[last].number, true);
		if (k == 0)
			return i;
		last = k;
	}
	k = last + 1;
	if (k + 1 < n && (p[k].is & PIECE('c')) && (p[k + 1].is & PIECE('Y')))
		return last == *first ? k + 2 : *first + 1;
	/* March 3-5 was fair; June 12, 13 and 14 were */
	if (day_ends(p, k, n) || (p[i].glued && (p[i].is & PIECE('`')) && p[i + 1].glued && !(p[k].glued && (p[k].is & PIECE('`')))) ||
	    ((row || last > *first) && k < n && is_function(&p[k], text)))
		return *first + 1;
	return i;
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
	size_t n, i, k, end, first;

	if (!s->time)
		return;
	for (n = s->count; n > 0 && piece->start < s->time_floor; n--)
		piece++;
	for (i = 0; i < n && piece[i].start < s->last;) {
		if (piece[i].is & PIECE('@')) {
			/* the next stretch may begin within it */
			s->time_floor = piece[i].end;
			i++;
			continue;
		}
		end = piece[i].start < s->time_seen ? i : timex_parse(piece, i, n, s->text, &x);
		if (end == i) {
			i++;
			continue;
		}
		k = century_before(piece, i, &x, s->time_floor) ? i - 2 : days_before(piece, i, &x, s->time_floor);
		for (; k < i; k += 2)
			found(state, piece[k].start, piece[k].end, TIMEX_DATE);
		if (noun_takes_article(piece, i, end, n, s->text, &x))
			i++;
		found(state, piece[i].start, piece[end - 1].end, x.kind);
		s->time_floor = piece[end - 1].end;
		i = end;
		end = year_behind(piece, i, n, &x);
		first = i + 1;
		if (end == i)
			end = day_behind(piece, i, n, s->text, &x, x.day, false, &first);
		while (end > i) {
			found(state, piece[first].start, piece[end - 1].end, TIMEX_DATE);
			s->time_floor = piece[end - 1].end;
			i = end;
			end = day_behind(piece, i, n, s->text, &x, piece[i - 1].number, true, &first);
		}
	}
}
