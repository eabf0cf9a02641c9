/*
 * What may be a firm's name: the words of one, what is known as something else, and forms that firms alone have. What
 * is a firm in one place is one throughout the article.
 */
#include "names_firm.h"
#include "lexicon.h"
#include "names_known.h"

#include <string.h>

/* Tokens of a firm's name: no more are looked at. */
enum { FIRM_TOKENS = 5 };

#define PLACES (LEX_BIT(LEX_CITY) | LEX_BIT(LEX_REGION) | LEX_BIT(LEX_COUNTRY))
#define PEOPLE (LEX_BIT(LEX_GIVEN) | LEX_BIT(LEX_SURNAME) | LEX_BIT(LEX_PERSON))

/* A word of a firm's name: with a capital, and none that tells a time, a title or a people. */
static bool
is_firm_word(const struct doc *d, size_t i)
{
	const uint64_t others = LEX_BIT(LEX_TIMEWORD) | LEX_BIT(LEX_TITLE) | LEX_BIT(LEX_FUNCTION) | LEX_BIT(LEX_NATION);
	const struct token *k = &d->token[i];

	return k->shape & (TOKEN_CAPITAL | TOKEN_UPPER | TOKEN_MIXED) && k->shape & TOKEN_LETTER && !(k->shape & TOKEN_APOSTROPHE) &&
	       !(token_lists(k) & others);
}

size_t
firm_name_end(const struct doc *d, size_t i, size_t end)
{
	size_t k;

	for (k = i; k < end && k < i + FIRM_TOKENS && is_firm_word(d, k); k++)
		if (k > i && d->token[k].shape & TOKEN_GLUED)
			break;
	return k;
}

size_t
firm_name_begin(const struct doc *d, size_t first, size_t end)
{
	size_t i;

	for (i = end; i > first && end - i < FIRM_TOKENS && is_firm_word(d, i - 1); i--)
		if (i < end && d->token[i].shape & TOKEN_GLUED)
			break;
	return i;
}

const struct ner_name *
firm_name_at(const struct firms *f, size_t i, size_t end)
{
	const struct ner_name *n = f->t->ner.name;
	size_t k;

	for (k = f->at; k < f->old && n[k].end <= i; k++)
		;
	return k < f->old && n[k].token < end ? &n[k] : NULL;
}

enum chance
firm_may_be(const struct firms *f, size_t i, size_t end, bool weak)
{
	const struct doc *d = f->d;
	const struct token *k = &d->token[i];
	const struct known_name *known;
	const struct ner_name *n;
	size_t count;
	bool perhaps;

	perhaps = false;
	/* a word that begins its sentence may be any */
	if (end == i || (k->shape & TOKEN_FIRST && k->lex != 0) || (end < d->tokens && d->token[end].shape & TOKEN_GLUED && names_is_mark(d, end, '-')))
		return NO;
	/* found already, or a part of more */
	n = firm_name_at(f, i, end);
	if (n != NULL && (n->kind == f->org || n->token != i || n->end > end))
		return NO;
	/* Democratic rivals */
	if (n == NULL && end - i == 1 && token_lists(k) & LEX_BIT(LEX_WORD) && !(token_lists(k) & LEX_BIT(LEX_ORG)))
		return NO;
	if (names_is_holder(d, i, end))
		return NO;
	/* Clara Finch; Finch, where Clara Finch is told of */
	if (token_lists(k) & (LEX_BIT(LEX_GIVEN) | LEX_BIT(LEX_PERSON)) || token_marks(k) & LEX_MARK_HONORIFIC)
		return NO;
	if (weak && token_lists(&d->token[end - 1]) & PEOPLE)
		perhaps = true;
	known = known_at(f->t, known_hash(d, i, end));
	if (known != NULL && (known->family > 0 || known->given > 0))
		return NO;
	if (known != NULL && known->seen[f->person] > 3)
		perhaps = true;
	if (doc_phrase(d, i, end, PLACES | LEX_BIT(LEX_NATION) | LEX_BIT(LEX_PERSON) | LEX_BIT(LEX_THING), &count) != 0 && count == end - i)
		return NO;
	return perhaps ? PERHAPS : YES;
}

void
firm_found(struct firms *f, size_t i, size_t end)
{
	names_put(f->t, i, end, f->org);
	if (f->count < FIRMS)
		f->hash[f->count++] = known_hash(f->d, i, end);
}

/* Whether the tokens have stood beside another word of firms before; notes that they do beside this one. */
static bool
again(struct firms *f, size_t i, size_t end)
{
	const uint32_t hash = known_hash(f->d, i, end);
	size_t k;

	for (k = 0; k < f->perhapses; k++)
		if (f->perhaps[k] == hash)
			return f->where[k] != i;
	if (f->perhapses < FIRMS) {
		f->perhaps[f->perhapses] = hash;
		f->where[f->perhapses++] = (uint32_t)i;
	}
	return false;
}

bool
firm_take(struct firms *f, size_t i, size_t end, enum chance chance)
{
	if (chance == NO || (chance == PERHAPS && !again(f, i, end)))
		return false;
	firm_found(f, i, end);
	return true;
}

void
firm_take_weak(struct firms *f, size_t i, size_t end)
{
	firm_take(f, i, end, firm_may_be(f, i, end, true) == NO ? NO : PERHAPS);
}

void
firm_hold(struct firms *f)
{
	struct ner_name *n;
	size_t i, k;
	uint32_t hash;

	for (i = 0; i < f->t->ner.names; i++) {
		n = &f->t->ner.name[i];
		if (n->kind != f->person && n->kind != f->place)
			continue;
		hash = known_hash(f->d, n->token, n->end);
		for (k = 0; k < f->count && f->hash[k] != hash; k++)
			;
		if (k < f->count)
			n->kind = (uint32_t)f->org;
	}
}

bool
names_is_firm_form(const struct doc *d, size_t i)
{
	static const char *const ends[] = {"bank", "spor", "prom", "neft", "telecom", "telekom", "pharm", "pharma", "chem", NULL};
	enum { LEAST = 7 };
	const struct token *k = &d->token[i];
	const char *s = d->text + k->start;
	size_t n, e, len;

	n = k->end - k->start;
	if (k->lex != 0 || n < LEAST || !(k->shape & TOKEN_CAPITAL) || k->shape & (TOKEN_UPPER | TOKEN_DIGIT))
		return false;
	/* SmithErlandt; not McDonald, MacAllister, FitzRoy */
	if (k->shape & TOKEN_MIXED && k->shape & TOKEN_ALPHA && memcmp(s, "Fitz", 4) != 0 && memcmp(s + n - 3, "ome", 3) != 0) {
		for (e = 1; e < n && !(s[e] >= 'A' && s[e] <= 'Z'); e++)
			;
		return e >= 4 && e < n;
	}
	for (e = 0; ends[e] != NULL; e++) {
		len = strlen(ends[e]);
		if (memcmp(s + n - len, ends[e], len) == 0)
			return true;
	}
	return false;
}
