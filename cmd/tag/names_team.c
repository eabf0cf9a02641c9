/*
 * Teams that are called by the place they are from: in an article about sport, Wellington is an
 * organisation where it plays, and a place where something is in it. A country is a place.
 */
#include "names.h"
#include "lexicon.h"

#include <string.h>

/* Whether the token is a word of sport.tsv that is of this letter there. */
static bool
is_word(const struct doc *d, size_t i, char letter)
{
	const struct lex_sense *s;

	if (!(token_lists(&d->token[i]) & LEX_BIT(LEX_SPORT)))
		return false;
	s = lex_sense(d->token[i].lex, LEX_SPORT);
	return s != NULL && strchr(lex_value(s), letter) != NULL;
}

/* The same, of a word in lower case. */
static bool
is_sport(const struct doc *d, size_t i, char letter)
{
	return d->token[i].shape & TOKEN_LOWER && is_word(d, i, letter);
}

bool
names_is_sport(const struct doc *d, size_t least)
{
	enum { SLUG = 4, SLUG_COUNTS = 5 };
	size_t i, n;

	n = 0;
	for (i = 0; i < d->tokens; i++)
		/* a game's name in front says it alone: TENNIS - RESULTS */
		n += i < SLUG && d->token[i].shape & TOKEN_UPPER && is_word(d, i, 'g') ? SLUG_COUNTS : is_word(d, i, 's');
	return n >= least && n * 120 >= d->tokens;
}

bool
names_is_against(const struct doc *d, size_t i)
{
	return is_sport(d, i, 'f');
}

bool
names_is_nation(const struct doc *d, size_t i, size_t end)
{
	static const char *const parts[] = {"england", "scotland", "wales", "northern ireland", "west indies", NULL};
	const char *const *part;
	size_t count, n;

	n = d->token[end - 1].fold + d->token[end - 1].len - d->token[i].fold;
	for (part = parts; *part != NULL; part++)
		if (strlen(*part) == n && memcmp(*part, d->fold + d->token[i].fold, n) == 0)
			return true;
	return doc_phrase(d, i, end, LEX_BIT(LEX_COUNTRY), &count) != 0 && count == end - i;
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
	return n->token > 0 && names_is_against(d, n->token - 1);
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
		if (!plays(d, n) || !is_listed_place(d, n) || names_is_nation(d, n->token, n->end))
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
	if (teams == 0 || !names_is_sport(d, 5))
		return;
	for (i = 0; i < t->ner.names; i++) {
		n = &t->ner.name[i];
		for (k = 0; k < teams && !is_same(d, n, team[k]); k++)
			;
		if (k < teams && (plays(d, n) || (seen[k] > 1 && !is_where(d, n))))
			n->kind = (uint32_t)org;
	}
}
