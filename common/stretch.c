#include "stretch.h"
#include "doc.h"
#include "lexicon.h"

#include <string.h>

/* How many tokens on either side are looked at beside those that go along, and how far those may reach. */
enum { SLACK = 3, REACH_LEFT = 16, REACH = 24 };

enum { MAY_TIME = 1, MAY_AMOUNT = 2 };

static const uint64_t times = LEX_BIT(LEX_TIMEWORD);
static const uint64_t numbers = LEX_BIT(LEX_NUMWORD);
static const uint64_t go_along = LEX_BIT(LEX_TIMEWORD) | LEX_BIT(LEX_TIMEPART) | LEX_BIT(LEX_NUMWORD) | LEX_BIT(LEX_CURRENCY);

/* How many tokens the longest phrase of the lists that begins with the token has; 0 when there is none of several. */
static size_t
phrase(const struct doc *d, size_t i, size_t end, uint64_t lists)
{
	size_t count;

	if (d->token[i].multiword == 0 || (lex_classes[d->token[i].class].reach & lists) == 0)
		return 0;
	return doc_phrase(d, i, end, lists, &count) != 0 && count > 1 ? count : 0;
}

/* What may begin with the token, of which something is in the lists or a digit: bits MAY_x. */
static unsigned
may_begin(const struct doc *d, size_t i, size_t end)
{
	const struct token *t = &d->token[i];
	uint64_t lists;
	unsigned may;

	lists = token_lists(t);
	may = (lists & times) != 0 ? MAY_TIME : 0;
	if (lists & numbers)
		may |= MAY_AMOUNT;
	if (t->shape & TOKEN_DIGIT) {
		may |= MAY_AMOUNT;
		/* 1998, 10:30, '90s, 3/4/2001, Q3 may be a time alone */
		if (t->end - t->start >= 3 || d->text[t->start] == 'Q')
			may |= MAY_TIME;
	}
	if (!(may & MAY_TIME) && phrase(d, i, end, times) != 0)
		may |= MAY_TIME;
	return may;
}

static bool
goes_along(const struct token *t)
{
	return (token_lists(t) & go_along) != 0 || (t->shape & (TOKEN_DIGIT | TOKEN_PUNCT | TOKEN_APOSTROPHE)) != 0;
}

/* How many tokens from i on go along with a time or an amount: one, or those of a phrase such as US time; or 0. */
static size_t
along(const struct doc *d, size_t i, size_t end)
{
	size_t count;

	count = phrase(d, i, end, go_along);
	return count != 0 ? count : goes_along(&d->token[i]);
}

/* The first token from i on with which something may begin, and what; end when there is none. */
static size_t
next_begin(const struct doc *d, size_t i, size_t end, unsigned *may)
{
	*may = 0;
	for (; (i = doc_next(d, i, end, SIGN_TIME | SIGN_DIGIT)) < end; i++)
		if ((*may = may_begin(d, i, end)) != 0)
			break;
	return i;
}

/* Takes the tokens [from, to) into pieces. */
static void
take(struct stretch *s, size_t from, size_t to)
{
	enum piece_parts parts;

	parts = pieces_of_tokens(s->doc, from, to, s->piece, &s->count);
	s->amounts = s->piece;
	if (s->amount && (parts & PARTS_DIFFER)) {
		s->amounts = s->other;
		s->amounts_count = s->count;
		memcpy(s->other, s->piece, s->count * sizeof *s->piece);
		piece_join(s->other, &s->amounts_count, s->text, PIECES_AMOUNT);
	}
	if (parts != PARTS_NONE)
		piece_join(s->piece, &s->count, s->text, PIECES_TIME);
	if (s->amounts == s->piece)
		s->amounts_count = s->count;
}

void
stretch_begin(struct stretch *s, const struct doc *d)
{
	s->doc = d;
	s->text = d->text;
	s->sentence = 0;
	s->first = s->at = s->end = 0;
	s->last = s->time_seen = s->amount_seen = 0;
	s->time = s->amount = false;
}

bool
stretch_next(struct stretch *s)
{
	const struct doc *d = s->doc;
	const struct sentence *sentence;
	size_t i, from, to, count;
	uint32_t floor;
	unsigned may;

	for (;;) {
		i = next_begin(d, s->at, s->end, &may);
		if (i < s->end)
			break;
		if (s->sentence == d->sentences)
			return false;
		sentence = &d->sentence[s->sentence++];
		s->time_floor = s->amount_floor = sentence->start;
		s->first = s->at = sentence->token;
		s->end = sentence->tokens_end;
	}
	s->time_seen = s->time ? s->last : s->time_seen;
	s->amount_seen = s->amount ? s->last : s->amount_seen;
	floor = s->time_floor < s->amount_floor ? s->time_floor : s->amount_floor;
	for (from = i; from > s->first && i - from < REACH_LEFT && goes_along(&d->token[from - 1]); from--)
		;
	from = from - s->first > SLACK ? from - SLACK : s->first;
	while (from < i && d->token[from].end <= floor)
		from++;
	for (to = i + 1; to < s->end && to - i < REACH && (count = along(d, to, s->end)) > 0; to += count)
		may |= may_begin(d, to, s->end);
	s->at = to;
	s->last = d->token[to - 1].end;
	s->time = (may & MAY_TIME) != 0;
	s->amount = (may & MAY_AMOUNT) != 0;
	take(s, from, to + SLACK < s->end ? to + SLACK : s->end);
	return true;
}
