#include "timex.h"
#include "doc.h"
#include "fold.h"
#include "lexicon.h"

/* How many tokens on either side are looked at beside those that go along. */
enum { SLACK_LEFT = 3, SLACK_RIGHT = 2, REACH = 16 };

enum { NOUN_MAX = 24 };

static const uint64_t begins = LEX_BIT(LEX_TIMEWORD);
static const uint64_t goes_along = LEX_BIT(LEX_TIMEWORD) | LEX_BIT(LEX_TIMEPART) | LEX_BIT(LEX_NUMWORD);

/* Whether the token alone may be a time: 1998, 10:30, '90s, 3/4/2001, Q3. */
static bool
time_digits(const struct doc *d, const struct token *t)
{
	return (t->shape & TOKEN_DIGIT) && (t->end - t->start >= 3 || d->text[t->start] == 'Q');
}

/* Whether a phrase of several tokens in the lists begins with token i: as soon as possible. */
static bool
phrase_begins(const struct doc *d, size_t i, size_t end, uint64_t lists)
{
	const struct token *t = &d->token[i];
	size_t count;

	if ((lex_classes[t->class].reach & lists) == 0 || i + 1 >= end ||
	    !lex_goes_on(t->lex, lists, d->fold + t->fold + t->len,
			 d->token[i + 1].fold + d->token[i + 1].len - t->fold - t->len))
		return false;
	return doc_phrase(d, i, end, lists, &count) != 0 && count > 1;
}

static bool
triggers(const struct doc *d, size_t i, size_t end)
{
	const struct token *t = &d->token[i];

	return (token_lists(t) & begins) != 0 || time_digits(d, t) ||
	       ((lex_classes[t->class].reach & begins) != 0 && phrase_begins(d, i, end, begins));
}

static bool
belongs(const struct token *t)
{
	return (token_lists(t) & goes_along) != 0 ||
	       (t->shape & (TOKEN_DIGIT | TOKEN_PUNCT | TOKEN_APOSTROPHE)) != 0;
}

/* How many tokens from i on go along with a time: one, or those of a phrase such as US time; or 0. */
static size_t
along(const struct doc *d, size_t i, size_t end)
{
	size_t count;

	if (belongs(&d->token[i]))
		return 1;
	if (!phrase_begins(d, i, end, goes_along))
		return 0;
	doc_phrase(d, i, end, goes_along, &count);
	return count;
}

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

/*
 * Finds what begins in the tokens [from, stop) and stands in [from, to), and calls found; the end of
 * the last found.
 */
static size_t
look(const struct doc *d, size_t from, size_t stop, size_t to, size_t floor, timex_found *found, void *state)
{
	struct piece piece[PIECE_MAX];
	struct timex x;
	size_t n, i, end, start, last;

	start = d->token[from].start > floor ? d->token[from].start : floor;
	n = pieces_of_tokens(d, from, to, start, PIECES_TIME, piece);
	last = d->token[stop - 1].end;
	for (i = 0; i < n && piece[i].start < last;) {
		if (piece[i].is & PIECE('@')) {
			i++;
			continue;
		}
		end = timex_parse(piece, i, n, d->text, TIMEX_FIND, &x);
		if (end == i) {
			i++;
			continue;
		}
		if (day_before(piece, i, &x, floor) || century_before(piece, i, &x, floor))
			found(state, piece[i - 2].start, piece[i - 2].end, TIMEX_DATE);
		if (noun_takes_article(piece, i, end, n, d->text, &x))
			i++;
		found(state, piece[i].start, piece[end - 1].end, x.kind);
		floor = piece[end - 1].end;
		i = end;
		end = day_behind(piece, i, n, &x);
		if (end == i)
			end = year_behind(piece, i, n, &x);
		if (end > i) {
			found(state, piece[i + 1].start, piece[end - 1].end, TIMEX_DATE);
			floor = piece[end - 1].end;
			i = end;
		}
	}
	return floor;
}

void
timex_find(const struct doc *d, timex_found *found, void *state)
{
	const struct sentence *s;
	size_t k, i, from, to, floor, stop, count;

	for (k = 0; k < d->sentences; k++) {
		s = &d->sentence[k];
		floor = s->start;
		for (i = s->token; i < s->tokens_end; i++) {
			if (!triggers(d, i, s->tokens_end))
				continue;
			for (from = i; from > s->token && i - from < REACH && belongs(&d->token[from - 1]); from--)
				;
			for (stop = 0; stop < SLACK_LEFT && from > s->token; stop++)
				from--;
			to = i + 1;
			while (to < s->tokens_end && to - i < REACH && (count = along(d, to, s->tokens_end)) > 0)
				to += count;
			stop = to;
			to = to + SLACK_RIGHT < s->tokens_end ? to + SLACK_RIGHT : s->tokens_end;
			floor = look(d, from, stop, to, floor, found, state);
			i = stop - 1;
		}
	}
}
