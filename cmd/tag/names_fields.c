/*
 * Bodies of several fields, of which the model has taken the first: the Ministry of Health + and Family Welfare; the Ministry of
 * Health + , Welfare and Sport.
 */
#include "lexicon.h"
#include "names.h"

enum { FIELD = 3 }; /* words of the one field behind "and", at most */

/* Whether the name is, or ends with, that of a body which may have several fields: the Ministry of Health. */
static bool
has_fields(const struct doc *d, const struct ner_name *n)
{
	static const char *const heads[] = {"ministry", "department", "directorate", "committee", "subcommittee", "council", "commission", "centre", "center",
					     "institute", "bureau", "secretariat", "agency", "office", NULL};
	static const char *const links[] = {"of", "for", "on", NULL};
	size_t i;

	for (i = n->token; i + 2 < n->end; i++)
		if (doc_is_any(d, i + 1, links) && d->token[i].shape & TOKEN_CAPITAL && doc_is_any(d, i, heads))
			return true;
	return false;
}

/* Whether token i is a word with a capital, as fields have them. */
static bool
is_plain(const struct doc *d, size_t i, size_t stop)
{
	return i < stop && (d->token[i].shape & (TOKEN_CAPITAL | TOKEN_UPPER | TOKEN_ALPHA)) == (TOKEN_CAPITAL | TOKEN_ALPHA);
}

/* Whether token i is a word of a field among several: Welfare, Communities. */
static bool
is_field(const struct doc *d, size_t i, size_t stop)
{
	const struct token *k = &d->token[i];

	return is_plain(d, i, stop) && (token_lists(k) & LEX_BIT(LEX_WORD) || (k->lex == 0 && d->fold[k->fold + k->len - 1] == 's'));
}

/* Whether token i is a word of a field, and of nothing else, which may stand behind "and" alone: a noun or an adjective, and no name. */
static bool
is_only_field(const struct doc *d, size_t i, size_t stop)
{
	const uint64_t others = LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_REGION) | LEX_BIT(LEX_CITY) | LEX_BIT(LEX_NATION) | LEX_BIT(LEX_ORG) | LEX_BIT(LEX_TITLE) |
				LEX_BIT(LEX_ROLE) | LEX_BIT(LEX_TIMEWORD);

	return is_plain(d, i, stop) && !(token_lists(&d->token[i]) & others) && token_marks(&d->token[i]) & (LEX_MARK_NOUN | LEX_MARK_ADJECTIVE) &&
	       !(token_marks(&d->token[i]) & (LEX_MARK_END_ORG | LEX_MARK_END_FIRM));
}

/* The token behind the one field more that the body at an "and" at token i has, or i. */
static size_t
second_end(const struct doc *d, size_t i, size_t stop)
{
	size_t k;

	for (k = i + 1; k <= i + FIELD && is_only_field(d, k, stop); k++)
		;
	/* and Ann Lund; and Justice Department officials */
	return k == i + 1 || (k < stop && d->token[k].shape & TOKEN_CAPITAL) ? i : k;
}

size_t
names_fields_end(const struct doc *d, const struct ner_name *n, size_t stop)
{
	size_t i, fields;

	if (n->end + 1 >= stop || !(doc_is(d, n->end, "and") || doc_is(d, n->end, ",")) || !has_fields(d, n))
		return n->end;
	if (doc_is(d, n->end, "and"))
		return second_end(d, n->end, stop);
	if (d->token[n->end - 1].shape & TOKEN_UPPER)
		return n->end;
	for (i = n->end, fields = 0; i + 1 < stop && doc_is(d, i, ",") && is_field(d, i + 1, stop); fields++)
		for (i++; is_field(d, i, stop); i++)
			;
	i += fields > 0 && i + 1 < stop && doc_is(d, i, ",") && doc_is(d, i + 1, "and");
	if (fields == 0 || i + 1 >= stop || !(doc_is(d, i, "and") || doc_is(d, i, "&")) || !is_field(d, i + 1, stop))
		return n->end;
	for (i++; is_field(d, i, stop); i++)
		;
	return i;
}
