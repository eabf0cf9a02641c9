/*
 * Teams that are called by the place they are from: in an article about sport, Wellington is an
 * organisation where it plays, and a place where something is in it.
 */
#include "names.h"
#include "lexicon.h"

#include <string.h>

/* Whether the lower-case token is a word of sport.tsv that is of this letter there. */
static bool
is_sport(const struct doc *d, size_t i, char letter)
{
	const struct token *t = &d->token[i];
	const struct lex_sense *s;

	if (!(token_lists(t) & LEX_BIT(LEX_SPORT)) || !(t->shape & TOKEN_LOWER))
		return false;
	s = lex_sense(t->lex, LEX_SPORT);
	return s != NULL && strchr(lex_value(s), letter) != NULL;
}

/* Whether the article speaks of sport: many such words, and many for its length. */
static bool
speaks_of_sport(const struct doc *d)
{
	size_t i, n;

	n = 0;
	for (i = 0; i < d->tokens; i++)
		n += is_sport(d, i, 's');
	return n >= 5 && n * 120 >= d->tokens;
}

/* Whether the name plays: Canterbury beat Otago 54-53. */
static bool
plays(const struct doc *d, const struct ner_name *n)
{
	const struct token *k;

	if (n->end < d->tokens) {
		k = &d->token[n->end];
		if (is_sport(d, n->end, 'b'))
			return true;
		/* Canterbury 54, Otago 53 */
		if (k->shape & TOKEN_NUMBER && k->len < 4 && !(k->shape & TOKEN_GLUED))
			return true;
	}
	return n->token > 0 && is_sport(d, n->token - 1, 'f');
}

/* Whether something is in the place, or comes from it. */
static bool
is_where(const struct doc *d, const struct ner_name *n)
{
	static const char *const words[] = {"in", "at", "near", "from", "to", "of", "around", "across", "outside", NULL};

	return n->token > 0 && doc_is_any(d, n->token - 1, words);
}

static bool
is_same(const struct doc *d, const struct ner_name *a, const struct ner_name *b)
{
	size_t m, n;

	m = d->token[a->end - 1].fold + d->token[a->end - 1].len - d->token[a->token].fold;
	n = d->token[b->end - 1].fold + d->token[b->end - 1].len - d->token[b->token].fold;
	return m == n && memcmp(d->fold + d->token[a->token].fold, d->fold + d->token[b->token].fold, n) == 0;
}

static bool
is_listed_place(const struct doc *d, const struct ner_name *n)
{
	size_t count;

	return doc_phrase(d, n->token, n->end, LEX_BIT(LEX_CITY) | LEX_BIT(LEX_REGION) | LEX_BIT(LEX_COUNTRY), &count) != 0 &&
	       count == n->end - n->token;
}

void
names_team(struct tag *t, size_t org)
{
	enum { TEAMS = 32 };
	const struct doc *d = &t->doc;
	struct ner_name *n, *team[TEAMS];
	size_t i, k, teams, seen[TEAMS] = {0};

	teams = 0;
	for (i = 0; i < t->ner.names; i++) {
		n = &t->ner.name[i];
		if (!plays(d, n) || !is_listed_place(d, n))
			continue;
		for (k = 0; k < teams && !is_same(d, n, team[k]); k++)
			;
		if (k == TEAMS)
			continue;
		if (k == teams)
			team[teams++] = n;
		seen[k]++;
	}
	/* few articles come so far: to ask what an article speaks of takes longer */
	if (teams == 0 || !speaks_of_sport(d))
		return;
	for (i = 0; i < t->ner.names; i++) {
		n = &t->ner.name[i];
		for (k = 0; k < teams && !is_same(d, n, team[k]); k++)
			;
		if (k < teams && (plays(d, n) || (seen[k] > 1 && !is_where(d, n))))
			n->kind = (uint32_t)org;
	}
}
