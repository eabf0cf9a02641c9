/*
 * Persons by what stands before them.
 *
 *	title   Presidents Lund and Olsen; ministers Ann Lund, Bo Olsen and Kim Berg; Messrs Lund and Olsen
 *	nation  Kenyan Faith Kipyegon won; Brit Emma Raducanu lost: where the nation begins the sentence
 */
#include "lexicon.h"
#include "names.h"

enum { NAME = 5, SEVERAL = 12 }; /* words of a name, and names, at most */

/* Whether token i is a title or an office in the plural. */
static bool
is_plural_title(const struct doc *d, size_t i)
{
	static const char *const shorts[] = {"messrs", "messrs.", "sens.", "reps.", "drs", "drs.", "govs.", "profs", "profs.", "sgts.", "gens.", NULL};
	const struct lex_sense *s;

	if (!(token_lists(&d->token[i]) & LEX_BIT(LEX_ROLE)))
		return d->token[i].shape & TOKEN_CAPITAL && doc_is_any(d, i, shorts);
	if (d->fold[d->token[i].fold + d->token[i].len - 1] != 's' && d->token[i].len < 8)
		return false;
	s = lex_sense(d->token[i].lex, LEX_ROLE);
	return lex_value(s)[0] != '\0' && lex_extra(s)[0] == 'o';
}

/* Whether token i is a word of a person's name, as far as its form goes. */
static bool
is_part(const struct doc *d, size_t i)
{
	const uint64_t others = LEX_BIT(LEX_NATION) | LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_TITLE) | LEX_BIT(LEX_ROLE) | LEX_BIT(LEX_FUNCTION) |
				LEX_BIT(LEX_TIMEWORD) | LEX_BIT(LEX_ORG);
	const uint64_t names = LEX_BIT(LEX_GIVEN) | LEX_BIT(LEX_SURNAME);
	const struct token *k = &d->token[i];

	if (!(k->shape & TOKEN_CAPITAL) || k->shape & TOKEN_DIGIT)
		return false;
	if (k->len == 2 && k->shape & TOKEN_PERIOD)
		return true; /* an initial */
	return (k->shape & (TOKEN_LETTER | TOKEN_PERIOD)) == TOKEN_LETTER && (!(token_lists(k) & others) || token_lists(k) & names) &&
	       (!(token_marks(k) & (LEX_MARK_END_ORG | LEX_MARK_END_FIRM)) || token_lists(k) & LEX_BIT(LEX_SURNAME));
}

/* Where the name ends that begins at token i; i: there is none. */
static size_t
name_end(const struct doc *d, size_t i, size_t end)
{
	size_t k, behind;

	for (k = behind = i; k < end && k - i < NAME; k++)
		if (is_part(d, k))
			behind = k + 1;
		else if (k == i || !(token_marks(&d->token[k]) & LEX_MARK_PARTICLE))
			break;
	return behind;
}

/* Adds the names of the list that begins at token i, when it is one: with "and" before its last. */
static void
read_list(struct tag *t, size_t i, size_t end, size_t person)
{
	const struct doc *d = &t->doc;
	size_t first[SEVERAL], behind[SEVERAL], n, k;
	bool last;

	last = false;
	for (n = 0; n < SEVERAL; n++) {
		first[n] = i;
		behind[n] = name_end(d, i, end);
		if (behind[n] == i)
			return;
		i = behind[n];
		if (last || i + 1 >= end)
			break;
		if (doc_is(d, i, ",") && doc_is(d, i + 1, "and"))
			i++;
		last = doc_is(d, i, "and") || doc_is(d, i, "&");
		if (!last && !doc_is(d, i, ","))
			return;
		i++;
	}
	if (!last || n == 0 || n == SEVERAL)
		return;
	for (k = 0; k <= n; k++)
		names_put(t, first[k], behind[k], person);
}

/* Adds the person whose nation begins the sentence, if there is one. */
static void
read_nation(struct tag *t, const struct sentence *s, size_t person)
{
	const struct doc *d = &t->doc;
	const struct token *k;
	size_t i, end;

	for (i = s->token; i < s->tokens_end && !(d->token[i].shape & TOKEN_FIRST); i++)
		;
	if (i + 2 >= s->tokens_end)
		return;
	k = &d->token[i];
	if (!(token_lists(k) & LEX_BIT(LEX_NATION)) || token_lists(k) & (LEX_BIT(LEX_GIVEN) | LEX_BIT(LEX_COUNTRY)) || (k->shape & (TOKEN_CAPITAL | TOKEN_UPPER)) != TOKEN_CAPITAL ||
	    !(k[1].shape & TOKEN_CAPITAL) || token_lists(&k[1]) & LEX_BIT(LEX_TITLE) || !(k[2].shape & TOKEN_CAPITAL) || (token_marks(&k[1]) & LEX_MARK_GIVEN_WORD && token_lists(&k[2]) & LEX_BIT(LEX_WORD)) ||
	    !(token_lists(&k[1]) & LEX_BIT(LEX_GIVEN) || (k[1].lex == 0 && token_lists(&k[2]) & LEX_BIT(LEX_SURNAME))))
		return;
	end = name_end(d, i + 1, s->tokens_end);
	if (end > i + 2 && !(token_marks(&d->token[end - 1]) & (LEX_MARK_END_PLACE | LEX_MARK_END_OTHER)))
		names_put(t, i + 1, end, person);
}

void
names_several(struct tag *t, size_t person)
{
	const struct doc *d = &t->doc;
	const size_t old = t->ner.names;
	const struct sentence *s;
	size_t i;

	for (s = d->sentence; s < d->sentence + d->sentences; s++)
		read_nation(t, s, person);
	s = d->sentence;
	for (i = 0; (i = doc_next(d, i, d->tokens, SIGN_ROLE)) < d->tokens; i++) {
		if (i + 3 >= d->tokens || !(d->token[i + 1].shape & TOKEN_CAPITAL) || !is_plural_title(d, i))
			continue;
		while (s->tokens_end <= i)
			s++;
		if (i + 3 < s->tokens_end)
			read_list(t, i + 1, s->tokens_end, person);
	}
	if (t->ner.names > old)
		names_prevail(&t->ner, old);
}
