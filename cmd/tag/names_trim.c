/*
 * What the model has taken into names and is no part of them, and names that are of another kind by what is in them.
 * What stands at their ends is names_ends.c's, titles names_title.c's, names that are none names_none.c's.
 */
#include "names_trim.h"
#include "lexicon.h"

#include <string.h>

/* The Republican Clara Finch; a party's adjective is no name. */
bool
trim_is_partisan(const struct doc *d, size_t i)
{
	static const char *const words[] = {"republican", "democratic", "democrat", "republicans", "democrats", NULL};

	return d->token[i].len >= 8 && doc_is_any(d, i, words);
}

/* A day of the week. */
bool
trim_is_day(const struct doc *d, size_t i)
{
	const struct token *k = &d->token[i];

	return token_marks(k) & LEX_MARK_CUE << 11 && k->len > 5 && memcmp(d->fold + k->fold + k->len - 3, "day", 3) == 0;
}

/* Zirconium and Judgment Panda: where what comes before "and" and a group's name ends; or the name's end. */
static size_t
group_behind_and(const struct doc *d, const struct ner_name *n)
{
	const uint64_t lists = LEX_BIT(LEX_GROUP);
	size_t i, count;

	for (i = n->token + 1; i + 1 < n->end; i++)
		if (doc_is(d, i, "and") && token_reaches(&d->token[i + 1], lists) && doc_phrase(d, i + 1, n->end, lists, &count) != 0 &&
		    i + 1 + count == n->end)
			return i;
	return n->end;
}

/*
 * Minister for National Security K. Shanmugam: the initial that a person's name begins with, in what has been taken for
 * the name of a body; or the name's first token.
 */
static size_t
initial_in(const struct doc *d, const struct ner_name *n)
{
	const struct token *last = &d->token[n->end - 1];
	size_t i;

	if (n->end - n->token < 3 || token_marks(last) & (LEX_MARK_END_ORG | LEX_MARK_END_FIRM | LEX_MARK_END_PLACE))
		return n->token;
	for (i = n->token; i + 1 < n->end; i++) {
		if (token_lists(&d->token[i]) & LEX_BIT(LEX_GIVEN) || d->token[i].shape & TOKEN_PUNCT)
			return n->token;
		if (i > n->token && d->token[i].len == 2 && d->token[i].shape & TOKEN_UPPER && d->token[i].shape & TOKEN_PERIOD)
			return i;
	}
	return n->token;
}

/*
 * Minister for Health Ann Roe, Minister of the Interior Anniken Lund: where a person's name begins behind what somebody is
 * minister of, with a given name of the lists or with the two last words, if they are in none; or the name's first token.
 */
static size_t
given_in(const struct doc *d, const struct ner_name *n)
{
	const uint32_t bodies = LEX_MARK_END_ORG | LEX_MARK_END_FIRM | LEX_MARK_END_PLACE | LEX_MARK_HEAD_ORG;
	enum { LONGEST = 3 };
	const struct token *k = d->token;
	size_t i, begin;

	if (n->end - n->token < 2 || !trim_is_governed(d, n, false))
		return n->token;
	for (begin = n->token; begin + 1 < n->end && token_lists(&k[begin]) & LEX_BIT(LEX_WORD); begin++)
		if (begin > n->token && token_lists(&k[begin]) & LEX_BIT(LEX_GIVEN))
			break;
	if (begin == n->token || begin + 1 >= n->end || n->end - begin > LONGEST)
		return n->token;
	/* of the New + Jersey Department of Public Safety */
	for (i = begin; i < n->end; i++)
		if ((k[i].shape & (TOKEN_CAPITAL | TOKEN_UPPER)) != TOKEN_CAPITAL || token_marks(&k[i]) & bodies)
			return n->token;
	return token_lists(&k[begin]) & LEX_BIT(LEX_GIVEN) ||
			       (begin + 2 == n->end && !(token_lists(&k[begin + 1]) & LEX_BIT(LEX_WORD)) && trim_is_governed(d, n, true))
		       ? begin
		       : n->token;
}

/* Labour MP for Derby, the Labour MP: where the party ends that somebody sits for; or the name's end. */
static size_t
party_end(const struct doc *d, const struct ner_name *n)
{
	const struct lex_sense *s;
	uint32_t entry;
	size_t count;

	entry = doc_phrase(d, n->token, n->end, LEX_BIT(LEX_ORG), &count);
	s = entry != 0 ? lex_sense(entry, LEX_ORG) : NULL;
	/* the Labour MP said so */
	if (s != NULL && lex_extra(s)[0] == 'p' && n->token + count + 1 == n->end && token_marks(&d->token[n->end - 1]) & LEX_MARK_OFFICE)
		return n->token + count;
	return s != NULL && lex_extra(s)[0] == 'p' && n->token + count + 1 < n->end &&
			       token_marks(&d->token[n->token + count]) & LEX_MARK_OFFICE && doc_is(d, n->token + count + 1, "for")
		       ? n->token + count
		       : n->end;
}

/* BJD MP Sasmit Patra: where the name of a party's member begins behind the office; the name's first token where there is none. */
static size_t
member_begin(const struct doc *d, const struct ner_name *n)
{
	const struct lex_sense *s;
	uint32_t entry;
	size_t count;

	if (n->end - n->token < 3)
		return n->token;
	entry = doc_phrase(d, n->token, n->end, LEX_BIT(LEX_ORG), &count);
	s = entry != 0 ? lex_sense(entry, LEX_ORG) : NULL;
	return s != NULL && strchr(lex_extra(s), 'p') != NULL && n->token + count + 1 < n->end &&
			       token_marks(&d->token[n->token + count]) & LEX_MARK_OFFICE && d->token[n->token + count].shape & TOKEN_UPPER &&
			       d->token[n->token + count + 1].shape & TOKEN_CAPITAL
		       ? n->token + count + 1
		       : n->token;
}

/* A Ryanair Boeing: where an airline's name ends before its plane's maker; or the name's end. */
static size_t
airline_end(const struct doc *d, const struct ner_name *n)
{
	static const char *const makers[] = {"boeing", "airbus", "embraer", "bombardier", "cessna", NULL};

	return n->end - n->token > 1 && doc_is_any(d, n->end - 1, makers) && n->end < d->tokens && d->token[n->end].shape & TOKEN_DIGIT ? n->end - 1 : n->end;
}

/* Prince George, 10: a prince who is called as a town is. */
static bool
is_prince(const struct doc *d, const struct ner_name *n)
{
	static const char *const ranks[] = {"prince", "princess", NULL};

	return n->end - n->token == 2 && doc_is_any(d, n->token, ranks) && token_lists(&d->token[n->token + 1]) & LEX_BIT(LEX_GIVEN) &&
	       !(n->token > 0 && doc_is(d, n->token - 1, "in")) && n->end + 1 < d->tokens &&
	       ((doc_is(d, n->end, ",") && d->token[n->end + 1].shape & TOKEN_NUMBER) ||
		(d->token[n->end].shape & TOKEN_LOWER && !(token_marks(&d->token[n->end]) & LEX_MARK_FUNCTION)));
}

/* Takes off name number i what belongs to no name of its kind, and gives it the kind that it has by what is in it. */
static void
trim_kind(struct tag *t, size_t i, size_t person, size_t org, size_t place)
{
	const struct doc *d = &t->doc;
	struct ner_name *n = &t->ner.name[i];
	size_t begin;

	if (n->kind == org)
		n->end = (uint32_t)group_behind_and(d, n);
	if (n->kind == org) {
		n->end = (uint32_t)party_end(d, n);
		n->end = (uint32_t)airline_end(d, n);
	}
	if (n->kind == place && is_prince(d, n))
		n->kind = (uint32_t)person;
	if (n->kind != person && ((begin = initial_in(d, n)) > n->token || (begin = given_in(d, n)) > n->token || (begin = member_begin(d, n)) > n->token)) {
		n->token = (uint32_t)begin;
		n->kind = (uint32_t)person;
	}
	begin = names_initials_begin(d, n);
	if (begin != SIZE_MAX) {
		n->token = (uint32_t)begin;
		n->kind = (uint32_t)person;
	}
}

/* Makes two names of name number i where it holds two. */
static void
trim_part(struct tag *t, size_t i, size_t person, size_t place)
{
	const struct ner_name *n = &t->ner.name[i];

	/* Iowa Gov. Peter Lund is no place; Ohio Gov. King Park is one */
	if (n->kind == person || !(token_marks(&t->doc.token[n->end - 1]) & (LEX_MARK_END_PLACE | LEX_MARK_END_ORG)))
		trim_part_at_title(t, i, person, place);
	trim_part_at_of(t, i, person);
	if (t->ner.name[i].kind != person && place < t->model->kinds) {
		trim_part_countries(t, i, place);
		trim_part_at_office(t, i, person, place);
	}
}

void
names_trim(struct tag *t, size_t person, size_t org, size_t place)
{
	const struct doc *d = &t->doc;
	struct ner_name *n;
	size_t i, kept;

	for (i = 0; i < t->ner.names; i++) {
		trim_kind(t, i, person, org, place);
		trim_part(t, i, person, place);
		n = &t->ner.name[i];
		trim_ends(d, n, person, org);
		if (place < t->model->kinds &&
		    (n->kind == place || trim_is_partisan(d, n->end - 1) || trim_is_short_title(d, n->end - 1) || trim_is_office(d, n)))
			trim_holders(d, n, place);
		trim_titles(d, n, person);
		/* Carter Democrats are many */
		if (n->kind == person && n->end - n->token > 1 && org < t->model->kinds && trim_is_partisan(d, n->end - 1))
			n->kind = (uint32_t)org;
		if (org < t->model->kinds && place < t->model->kinds)
			n->kind = names_kind(d, n, person, org, place);
	}
	for (i = kept = 0; i < t->ner.names; i++)
		if (!trim_is_nothing(d, &t->ner.name[i]))
			t->ner.name[kept++] = t->ner.name[i];
	t->ner.names = kept;
}
