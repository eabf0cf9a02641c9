#include "timex.h"
#include "doc.h"
#include "lexicon.h"

/* How many tokens on either side are looked at beside those that go along. */
enum { SLACK_LEFT = 3, SLACK_RIGHT = 2, REACH = 16 };

static const uint64_t begins = LEX_BIT(LEX_TIMEWORD);
static const uint64_t goes_along = LEX_BIT(LEX_TIMEWORD) | LEX_BIT(LEX_TIMEPART) | LEX_BIT(LEX_NUMWORD);

/* Whether the token alone may be a time: 1998, 10:30, '90s, 3/4/2001, Q3. */
static bool
time_digits(const struct doc *d, const struct token *t)
{
	return (t->shape & TOKEN_DIGIT) && (t->end - t->start >= 3 || d->text[t->start] == 'Q');
}

static bool
triggers(const struct doc *d, const struct token *t)
{
	return (token_lists(t) & begins) != 0 || time_digits(d, t);
}

static bool
belongs(const struct token *t)
{
	return (token_lists(t) & goes_along) != 0 ||
	       (t->shape & (TOKEN_DIGIT | TOKEN_PUNCT | TOKEN_APOSTROPHE)) != 0;
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
	return i >= 2 && joins(&p[i - 1]) && (p[i - 2].is & (PIECE('D') | PIECE('o'))) && p[i - 2].start >= floor &&
	       (p[i].is & (PIECE('D') | PIECE('o'))) && p[i - 2].number < x->day && x->month > 0;
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
	n = pieces_read(d->text, start, d->token[to - 1].end, PIECES_TIME, piece);
	last = d->token[stop - 1].end;
	for (i = 0; i < n && piece[i].start < last;) {
		if (piece[i].is & PIECE('@')) {
			i++;
			continue;
		}
		end = timex_parse(piece, i, n, d->text, false, &x);
		if (end == i) {
			i++;
			continue;
		}
		if (day_before(piece, i, &x, floor))
			found(state, piece[i - 2].start, piece[i - 2].end, TIMEX_DATE);
		found(state, piece[i].start, piece[end - 1].end, x.kind);
		floor = piece[end - 1].end;
		i = end;
		end = day_behind(piece, i, n, &x);
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
	size_t k, i, from, to, floor, stop;

	for (k = 0; k < d->sentences; k++) {
		s = &d->sentence[k];
		floor = s->start;
		for (i = s->token; i < s->tokens_end; i++) {
			if (!triggers(d, &d->token[i]))
				continue;
			for (from = i; from > s->token && i - from < REACH && belongs(&d->token[from - 1]); from--)
				;
			for (stop = 0; stop < SLACK_LEFT && from > s->token; stop++)
				from--;
			for (to = i + 1; to < s->tokens_end && to - i < REACH && belongs(&d->token[to]); to++)
				;
			stop = to;
			to = to + SLACK_RIGHT < s->tokens_end ? to + SLACK_RIGHT : s->tokens_end;
			floor = look(d, from, stop, to, floor, found, state);
			i = stop - 1;
		}
	}
}
