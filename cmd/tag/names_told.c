/*
 * Names of one word by what is told of them right behind, between commas: Novopustynka, a small village, is a place;
 * Suharyono, a retired admiral, a person.
 */
#include "lexicon.h"
#include "names.h"

/* How many words may stand before the noun that tells: a retired Indonesian vice admiral. */
enum { BEFORE_NOUN = 4 };

/* Whether the noun at token i goes on in another: a village school. */
static bool
is_modifier(const struct doc *d, size_t i, size_t end)
{
	return i + 1 < end && d->token[i + 1].shape & TOKEN_LOWER &&
	       (token_marks(&d->token[i + 1]) & (LEX_MARK_NOUN | LEX_MARK_VERB | LEX_MARK_FUNCTION)) == LEX_MARK_NOUN;
}

/* Whether the word tells of one person: an office or a trade, not in the plural. */
static bool
is_role(const struct doc *d, size_t i)
{
	return token_lists(&d->token[i]) & LEX_BIT(LEX_ROLE) && token_marks(&d->token[i]) & (LEX_MARK_OFFICE | LEX_MARK_TRADE) &&
	       lex_value(lex_sense(d->token[i].lex, LEX_ROLE))[0] == '\0';
}

/* What the words behind the comma at token i tell of the name before it: person, place, or neither. */
static size_t
told(const struct doc *d, size_t i, size_t end, size_t person, size_t place, size_t neither)
{
	static const char *const sorts[] = {"village", "town", "city", "hamlet", "suburb", "district", "port", "island", "township", "settlement", NULL};
	size_t k, n;

	if (i + 2 >= end || !(doc_is(d, i + 1, "a") || doc_is(d, i + 1, "an")))
		return neither;
	for (k = i + 2, n = 0; n <= BEFORE_NOUN && k < end; n++, k++) {
		if (is_role(d, k) && !is_modifier(d, k, end))
			return person;
		if (doc_is_any(d, k, sorts))
			return is_modifier(d, k, end) ? neither : place;
		if (d->token[k].shape & TOKEN_PUNCT || token_marks(&d->token[k]) & LEX_MARK_FUNCTION ||
		    (d->token[k].shape & TOKEN_CAPITAL && !(token_lists(&d->token[k]) & LEX_BIT(LEX_NATION))))
			return neither;
	}
	return neither;
}

/* Whether no list knows the word as anything else: it may be what it is told to be. */
static bool
is_open(const struct token *k)
{
	const uint64_t names = LEX_BIT(LEX_SURNAME) | LEX_BIT(LEX_GIVEN);

	return (k->shape & (TOKEN_CAPITAL | TOKEN_UPPER | TOKEN_ALPHA)) == (TOKEN_CAPITAL | TOKEN_ALPHA) && k->len > 3 && (token_lists(k) & ~names) == 0;
}

bool
names_told(struct tag *t, size_t person, size_t place)
{
	const struct doc *d = &t->doc;
	const size_t old = t->ner.names, neither = t->model->kinds;
	const struct sentence *s;
	struct ner_name *n;
	size_t i, at, what;
	bool any;

	at = 0;
	any = false;
	for (s = d->sentence; s < d->sentence + d->sentences; s++)
		for (i = s->token; (i = doc_next(d, i, s->tokens_end, SIGN_CAPITAL)) < s->tokens_end; i++) {
			if (i + 3 >= s->tokens_end || !names_is_mark(d, i + 1, ',') || !is_open(&d->token[i]))
				continue;
			what = told(d, i + 1, s->tokens_end, person, place, neither);
			if (what == neither)
				continue;
			while (at < old && t->ner.name[at].end <= i)
				at++;
			n = at < old && t->ner.name[at].token <= i ? &t->ner.name[at] : NULL;
			if (n == NULL && !(i > s->token && d->token[i - 1].shape & TOKEN_CAPITAL)) {
				names_put(t, i, i + 1, what);
				any = true;
			} else if (n != NULL && n->end == i + 1 && n->token == i && n->kind != what) {
				n->kind = (uint32_t)what;
				any = true;
			}
		}
	if (t->ner.names > old)
		names_prevail(&t->ner, old);
	return any;
}
