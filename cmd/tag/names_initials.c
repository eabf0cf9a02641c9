/*
 * Persons by initials without full stops, as they are written in India, where a title tells: Justices AM Roe and BR Lund.
 */
#include "lexicon.h"
#include "names.h"

/* Whether a title or an office ends before token i, perhaps with what it is of: Justice, Chief Justice of India, Attorney General (AG). */
static bool
is_behind_title(const struct doc *d, size_t i)
{
	const uint64_t titles = LEX_BIT(LEX_TITLE) | LEX_BIT(LEX_ROLE);
	size_t k = i;

	if (k > 3 && names_is_mark(d, k - 1, ')') && names_is_mark(d, k - 3, '('))
		k -= 3;
	else if (k > 2 && doc_is(d, k - 2, "of") && token_lists(&d->token[k - 1]) & LEX_BIT(LEX_COUNTRY))
		k -= 2;
	return k > 0 && (token_lists(&d->token[k - 1]) & titles || (k > 1 && doc_is(d, k - 1, "general") && doc_is(d, k - 2, "attorney"))) &&
	       (k < i || d->token[k - 1].shape & TOKEN_CAPITAL);
}

/* Whether initials without full stops, and a family name, begin at token i: DY Chandrachud; R Roe. */
static bool
is_initialed(const struct doc *d, size_t i)
{
	const uint64_t others = LEX_BIT(LEX_TITLE) | LEX_BIT(LEX_ROLE) | LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_NATION);
	const struct token *k = &d->token[i];

	return i + 1 < d->tokens && k->len < 4 && (k->shape & (TOKEN_UPPER | TOKEN_ALPHA)) == (TOKEN_UPPER | TOKEN_ALPHA) && !(token_lists(k) & others) &&
	       (k[1].shape & (TOKEN_CAPITAL | TOKEN_UPPER | TOKEN_ALPHA)) == (TOKEN_CAPITAL | TOKEN_ALPHA) && k[1].len > 3 &&
	       !(token_lists(&k[1]) & LEX_BIT(LEX_WORD));
}

/* Whether such a name begins at token i behind a title, or behind another one that does. */
static bool
begins_at(const struct doc *d, size_t i)
{
	if (!is_initialed(d, i))
		return false;
	return is_behind_title(d, i) || (i > 3 && (doc_is(d, i - 1, "and") || doc_is(d, i - 1, ",")) && is_initialed(d, i - 3) && is_behind_title(d, i - 3));
}

size_t
names_initials_begin(const struct doc *d, const struct ner_name *n)
{
	const size_t i = n->end - 2u;

	return n->end > 2 && i + 1 >= n->token && begins_at(d, i) ? i : SIZE_MAX;
}

size_t
names_initials_end(const struct doc *d, size_t i)
{
	return begins_at(d, i) ? i + 2 : 0;
}
