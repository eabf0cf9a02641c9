/*
 * Bodies of several fields, of which the model has taken the first: the Ministry of Health + and Family Welfare; the
 * Department of Energy + and Climate Change.
 */
#include "lexicon.h"
#include "names.h"

enum { FIELD = 3 }; /* words of a field, at most */

/* Whether the name is that of a body which may have several fields: the Ministry of Health. */
static bool
has_fields(const struct doc *d, const struct ner_name *n)
{
	static const char *const heads[] = {"ministry", "department", "directorate", "committee", "council", "commission", "centre", "center", "institute",
					     "bureau", "secretariat", "agency", "office", NULL};
	static const char *const links[] = {"of", "for", "on", NULL};
	const size_t first = n->token + (size_t)doc_is(d, n->token, "the");

	return n->end - first > 2 && doc_is_any(d, first, heads) && d->token[first].shape & TOKEN_CAPITAL && doc_is_any(d, first + 1, links);
}

/* Whether token i is a word of a field: a noun or an adjective with a capital, and no name. */
static bool
is_field(const struct doc *d, size_t i)
{
	const uint64_t others = LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_REGION) | LEX_BIT(LEX_CITY) | LEX_BIT(LEX_NATION) | LEX_BIT(LEX_ORG) | LEX_BIT(LEX_TITLE) |
				LEX_BIT(LEX_ROLE) | LEX_BIT(LEX_TIMEWORD);
	const struct token *k = &d->token[i];

	return (k->shape & (TOKEN_CAPITAL | TOKEN_UPPER | TOKEN_ALPHA)) == (TOKEN_CAPITAL | TOKEN_ALPHA) && !(token_lists(k) & others) &&
	       token_marks(k) & (LEX_MARK_NOUN | LEX_MARK_ADJECTIVE) && !(token_marks(k) & (LEX_MARK_END_ORG | LEX_MARK_END_FIRM));
}

void
names_fields(struct tag *t, size_t org)
{
	const struct doc *d = &t->doc;
	const size_t old = t->ner.names;
	const struct ner_name *n;
	size_t i, k, end;

	for (i = 0; i < old; i++) {
		n = &t->ner.name[i];
		if (n->kind != org || n->end + 1 >= d->tokens || !doc_is(d, n->end, "and") || !has_fields(d, n))
			continue;
		for (k = end = n->end + 1; k < d->tokens && k - n->end <= FIELD && is_field(d, k); k++)
			end = k + 1;
		/* and Ann Lund; and Justice Department officials */
		if (end == n->end + 1 || (end < d->tokens && d->token[end].shape & TOKEN_CAPITAL))
			continue;
		names_put(t, n->token, end, org);
	}
	if (t->ner.names > old)
		names_prevail(&t->ner, old);
}
