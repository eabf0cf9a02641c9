/*
 * Headlines in capitals: a verb that the model has taken into a name. What stands before it is a name that the article has by
 * itself, or that the lists know; what stands behind it may be another one.
 *
 *	Biden Meets Kishida in Washington	US Sues Apple	ISRAEL STRIKES RAFAH	as Lund Fades
 */
#include "lexicon.h"
#include "names.h"
#include "names_known.h"

#include <string.h>

#define PLACES (LEX_BIT(LEX_CITY) | LEX_BIT(LEX_REGION) | LEX_BIT(LEX_COUNTRY))

/* Whether the base form of a verb in -s is a verb by the list: s[0, n) without the s, without es, with y for ies. */
static bool
has_base(const char *s, size_t n)
{
	enum { LONGEST = 24 };
	char base[LONGEST];

	if (n < 4 || n >= LONGEST || s[n - 1] != 's' || s[n - 2] == 's')
		return false;
	if (lex_marks(lex_find(s, n - 1)) & LEX_MARK_VERB)
		return true;
	if (s[n - 2] != 'e')
		return false;
	if (lex_marks(lex_find(s, n - 2)) & LEX_MARK_VERB)
		return true;
	memcpy(base, s, n - 3);
	base[n - 3] = 'y';
	return s[n - 3] == 'i' && lex_marks(lex_find(base, n - 2)) & LEX_MARK_VERB;
}

/* Whether token i is a verb as headlines have it, and no name's word by the lists: Meets. */
static bool
is_verb(const struct doc *d, size_t i)
{
	const uint64_t names = LEX_BIT(LEX_GIVEN) | LEX_BIT(LEX_SURNAME) | LEX_BIT(LEX_PERSON) | LEX_BIT(LEX_ORG) | LEX_BIT(LEX_NATION) | LEX_BIT(LEX_THING) | PLACES;
	const struct token *t = &d->token[i];

	return (t->shape & (TOKEN_CAPITAL | TOKEN_ALPHA)) == (TOKEN_CAPITAL | TOKEN_ALPHA) && !(token_lists(t) & names) && has_base(d->fold + t->fold, t->len);
}

/* Whether the tokens are a name by themselves, and of which kind: by what the article knows, but for the name at hand, or by the lists. */
static bool
is_name(const struct tag *t, size_t first, size_t end, size_t person, size_t org, size_t place, uint32_t *kind)
{
	const struct doc *d = &t->doc;
	const struct known_name *k;
	uint32_t entry;
	size_t count;

	k = known_at(t, known_hash(d, first, end));
	if (k != NULL && (k->family > 0 || k->seen[known_kind(t, k, 0)] > 0)) {
		*kind = k->seen[known_kind(t, k, 0)] > 0 ? known_kind(t, k, 0) : (uint32_t)person;
		return true;
	}
	entry = doc_phrase(d, first, end, LEX_BIT(LEX_ORG) | LEX_BIT(LEX_PERSON) | PLACES, &count);
	if (entry == 0 || count != end - first || lex_lists(entry) & (LEX_BIT(LEX_WORD) | LEX_BIT(LEX_GIVEN) | LEX_BIT(LEX_SURNAME)))
		return false;
	*kind = (uint32_t)(lex_lists(entry) & PLACES ? place : lex_lists(entry) & LEX_BIT(LEX_ORG) ? org : person);
	return true;
}

bool
names_is_plain_verb(const struct doc *d, size_t i)
{
	const struct token *t = &d->token[i];
	const char *s = d->fold + t->fold;
	const struct lex_sense *base;

	if ((t->shape & (TOKEN_LOWER | TOKEN_ALPHA)) != (TOKEN_LOWER | TOKEN_ALPHA) || !has_base(s, t->len) || token_marks(t) & LEX_MARK_NOUN)
		return false;
	base = lex_sense(lex_find(s, t->len - 1u), LEX_WORD);
	return base != NULL && lex_value(base)[0] == 'v';
}

bool
names_headline(struct tag *t, size_t person, size_t org, size_t place)
{
	const struct doc *d = &t->doc;
	const struct sentence *s = d->sentence;
	const struct known_name *k;
	struct ner_name *n;
	size_t i, verb, old;
	uint32_t kind, rest;
	bool any;

	any = false;
	old = t->ner.names;
	for (i = 0; i < old; i++) {
		n = &t->ner.name[i];
		while (s->tokens_end <= n->token)
			s++;
		if (n->end - n->token < 2 || (d->block[s->block].kind != BLOCK_TITLE && d->block[s->block].kind != BLOCK_HEADING))
			continue;
		k = known_at(t, known_hash(d, n->token, n->end));
		if (k != NULL && k->seen[n->kind] > 1)
			continue;
		/* Court Upholds + Lund Verdict */
		if (!(d->token[n->token].shape & TOKEN_FIRST) && is_verb(d, n->token) && is_name(t, n->token + 1u, n->end, person, org, place, &kind)) {
			n->token++;
			n->kind = kind;
			any = true;
			continue;
		}
		for (verb = n->token + 1u; verb < n->end && !(is_verb(d, verb) && is_name(t, n->token, verb, person, org, place, &kind)); verb++)
			;
		if (verb == n->end)
			continue;
		if (verb + 1 < n->end && is_name(t, verb + 1, n->end, person, org, place, &rest)) {
			names_put(t, verb + 1, n->end, rest);
			n = &t->ner.name[i];
		}
		n->end = (uint32_t)verb;
		n->kind = kind;
		any = true;
	}
	if (t->ner.names > old)
		names_sort(&t->ner, 0);
	return any;
}
