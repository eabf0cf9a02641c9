/*
 * Acronyms of organisations that the article names in full: in brackets behind the name, or by themselves behind that.
 */
#include "lexicon.h"
#include "names.h"

#include <string.h>

/*
 * Whether token k is a short name that no list knows, of letters of the name [first, end) in their order, with the first of its
 * last word among them: Elog, of the Elections Observation Group.
 */
static bool
is_drawn_from(const struct doc *d, size_t k, size_t first, size_t end)
{
	const struct token *t = &d->token[k], *n;
	const char *s = d->fold + t->fold, *name;
	size_t i, at, from;
	bool last;

	if (t->lex != 0 || (t->shape & (TOKEN_CAPITAL | TOKEN_ALPHA)) != (TOKEN_CAPITAL | TOKEN_ALPHA) || t->len < 3)
		return false;
	last = false;
	for (i = first, at = 0; i < end && at < t->len; i++) {
		n = &d->token[i];
		name = d->fold + n->fold;
		if (!(n->shape & TOKEN_CAPITAL))
			continue;
		/* each word gives its first letters */
		for (from = at; at < t->len && at - from < n->len && name[at - from] == s[at]; at++)
			;
		if (i == first && at == 0)
			return false;
		last = at > from && i + 1 == end;
	}
	return at == t->len && last;
}

enum { LETTERS = 8, BODIES = 64 }; /* of an acronym, and of bodies that are looked at, at most */

/* The capitals of the words of the name [first, end) to to[], which has room for LETTERS, in small letters; how many there are. */
static size_t
initials(const struct doc *d, size_t first, size_t end, char *to)
{
	size_t i, n;

	for (i = first, n = 0; i < end; i++)
		if (d->token[i].shape & TOKEN_CAPITAL && !doc_is(d, i, "the")) {
			if (n == LETTERS)
				return 0;
			to[n++] = d->fold[d->token[i].fold];
		}
	return n;
}

/* The Rural Lands Agency met. Critics of the RLA: letters in capitals that are those of a body of three words at least named before. */
static void
bare_acronyms(struct tag *t, size_t org)
{
	enum { LEAST = 3 };
	const struct doc *d = &t->doc;
	const size_t old = t->ner.names;
	char letters[BODIES][LETTERS];
	size_t len[BODIES], behind[BODIES], bodies, at, i, k;
	const struct token *w;

	bodies = at = 0;
	for (i = 0; i < old && bodies < BODIES; i++)
		if (t->ner.name[i].kind == org && t->ner.name[i].end - t->ner.name[i].token >= LEAST &&
		    (len[bodies] = initials(d, t->ner.name[i].token, t->ner.name[i].end, letters[bodies])) >= LEAST)
			behind[bodies++] = t->ner.name[i].end;
	if (bodies == 0)
		return;
	for (i = doc_next(d, behind[0], d->tokens, SIGN_CAPITAL); i < d->tokens; i = doc_next(d, i + 1, d->tokens, SIGN_CAPITAL)) {
		w = &d->token[i];
		if ((w->shape & (TOKEN_UPPER | TOKEN_ALPHA)) != (TOKEN_UPPER | TOKEN_ALPHA) || w->len < LEAST || w->len > LETTERS)
			continue;
		for (k = 0; k < bodies; k++)
			if (len[k] == w->len && behind[k] <= i && memcmp(letters[k], d->fold + w->fold, len[k]) == 0)
				break;
		/* not within a name that has been found: it may be parted yet */
		while (at < old && t->ner.name[at].end <= i)
			at++;
		if (k < bodies && !(at < old && t->ner.name[at].token <= i) && !(i + 1 < d->tokens && d->token[i + 1].shape & TOKEN_UPPER))
			names_put(t, i, i + 1, org);
	}
}

/* Whether token i is letters in capitals, as an organisation is called. */
static bool
is_letters(const struct doc *d, size_t i)
{
	enum { LEAST = 3, MOST = 6 };
	const struct token *k = &d->token[i];

	return (k->shape & (TOKEN_UPPER | TOKEN_ALPHA)) == (TOKEN_UPPER | TOKEN_ALPHA) && k->len >= LEAST && k->len <= MOST;
}

/* The DNC and DCCC: letters that no list has, joined to an organisation's that are known for nothing else. */
static void
joined_acronyms(struct tag *t, size_t org)
{
	static const char *const links[] = {"and", "or", "&", "/", NULL};
	const struct doc *d = &t->doc;
	const size_t old = t->ner.names;
	size_t i, other, at;

	at = 0;
	for (i = doc_next(d, 0, d->tokens, SIGN_CAPITAL); i < d->tokens; i = doc_next(d, i + 1, d->tokens, SIGN_CAPITAL)) {
		if (d->token[i].lex != 0 || !is_letters(d, i))
			continue;
		if (i > 1 && doc_is_any(d, i - 1, links))
			other = i - 2;
		else if (i + 2 < d->tokens && doc_is_any(d, i + 1, links))
			other = i + 2;
		else
			continue;
		while (at < old && t->ner.name[at].end <= i)
			at++;
		if (is_letters(d, other) && token_lists(&d->token[other]) == LEX_BIT(LEX_ORG) && !(at < old && t->ner.name[at].token <= i) &&
		    !(i > 0 && other > i && d->token[i - 1].shape & TOKEN_UPPER) && !(i + 1 < d->tokens && other < i && d->token[i + 1].shape & TOKEN_UPPER))
			names_put(t, i, i + 1, org);
	}
}

/* The Revolutionary United Front (RUF): the acronym in brackets behind an organisation of several words is one. */
void
names_acronyms(struct tag *t, size_t org)
{
	enum { LEAST = 2, MOST = 8 };
	const struct doc *d = &t->doc;
	const size_t old = t->ner.names;
	const struct token *k;
	size_t i, end;

	for (i = 0; i < old; i++) {
		end = t->ner.name[i].end;
		if (t->ner.name[i].kind != org || end - t->ner.name[i].token < 2 || end + 2 >= d->tokens || !names_is_mark(d, end, '(') ||
		    !names_is_mark(d, end + 2, ')'))
			continue;
		k = &d->token[end + 1];
		if (k->len >= LEAST && k->len <= MOST && !names_is_place(d, end + 1) &&
		    ((k->shape & (TOKEN_UPPER | TOKEN_ALPHA)) == (TOKEN_UPPER | TOKEN_ALPHA) || is_drawn_from(d, end + 1, t->ner.name[i].token, end)))
			names_put(t, end + 1, end + 2, org);
	}
	bare_acronyms(t, org);
	joined_acronyms(t, org);
	if (t->ner.names > old)
		names_prevail(&t->ner, old);
}
