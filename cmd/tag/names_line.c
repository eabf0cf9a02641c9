#include "lexicon.h"
#include "names_line.h"

bool
line_is_dash(const struct doc *d, size_t i)
{
	return names_is_mark(d, i, '-') || doc_is(d, i, "–") || doc_is(d, i, "—");
}

bool
line_is_score(const struct doc *d, size_t i, size_t end)
{
	return i < end && d->token[i].shape & TOKEN_NUMBER && d->token[i].len <= SCORE_LEN;
}

bool
line_is_dashed_score(const struct doc *d, size_t i, size_t end)
{
	return i + 2 < end && line_is_score(d, i, end) && line_is_dash(d, i + 1) && line_is_score(d, i + 2, end);
}

bool
line_is_number(const struct doc *d, size_t i)
{
	return d->token[i].shape & TOKEN_DIGIT && !(d->token[i].shape & TOKEN_LETTER) && d->token[i].len <= SCORE_LEN;
}

bool
line_is_listed(const struct doc *d, size_t i, size_t end)
{
	const uint64_t lists = LEX_BIT(LEX_CITY) | LEX_BIT(LEX_REGION) | LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_ORG);
	size_t count;

	return doc_phrase(d, i, end, lists, &count) != 0 && count == end - i;
}

/* A word of a name in a table: with a capital, and none that is of times or of the table itself. */
static bool
is_name_word(const struct doc *d, size_t i)
{
	static const char *const others[] = {"total", "totals", "extras", "w", "l", "pts", "gb", "pct", "halftime", "half-time",
					     "attendance", "result", "results", "group", "round", "division", "at", "v", "vs",
					     "runs", "overs", NULL};
	const struct token *k = &d->token[i];

	return k->shape & (TOKEN_CAPITAL | TOKEN_UPPER | TOKEN_MIXED) && !(k->shape & TOKEN_DIGIT) &&
	       !(token_lists(k) & (LEX_BIT(LEX_TIMEWORD) | LEX_BIT(LEX_FUNCTION))) && !doc_is_any(d, i, others);
}

/* Whether the name goes on with token i: an apostrophe's word, a particle, or what stands behind a hyphen. */
static bool
is_name_part(const struct doc *d, size_t i, size_t end)
{
	if (is_name_word(d, i) || d->token[i].shape & TOKEN_APOSTROPHE)
		return true;
	if (i + 1 >= end || !is_name_word(d, i + 1))
		return false;
	return (token_marks(&d->token[i]) & LEX_MARK_PARTICLE && d->token[i].shape & TOKEN_LOWER) ||
	       names_glued(d, i, end, "-") || names_is_mark(d, i, '&');
}

/* Where the team ends that the lists know and that begins at token i: Sheffield Wednesday; i when there is none. */
static size_t
listed_end(const struct doc *d, size_t i, size_t end)
{
	size_t count;

	if (!token_reaches(&d->token[i], LEX_BIT(LEX_ORG)) || doc_phrase(d, i, end, LEX_BIT(LEX_ORG), &count) == 0 || count < 2)
		return i;
	return i + count;
}

size_t
line_name_end(const struct doc *d, size_t i, size_t end, size_t most)
{
	size_t k;

	if (i < end && (k = listed_end(d, i, end)) > i && k <= i + most)
		return k;
	/* 1860 Munich */
	k = i;
	if (i + 1 < end && d->token[i].shape & TOKEN_NUMBER && d->token[i].len == 4 && is_name_word(d, i + 1))
		k++;
	else if (i >= end || !is_name_word(d, i))
		return i;
	for (k++; k < end && k < i + most && is_name_part(d, k, end); k++)
		;
	return k;
}

size_t
line_name_begin(const struct doc *d, size_t first, size_t end)
{
	size_t i;

	for (i = end; i > first && end - i < PERSON_TOKENS && is_name_part(d, i - 1, end); i--)
		;
	while (i < end && !is_name_word(d, i))
		i++;
	return i;
}
