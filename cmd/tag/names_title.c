/*
 * Titles and offices in names: Ms Marsh is Marsh, and a person; Ohio Sen. Clara Finch is two names, New Zealand MPs a
 * place and who sits for it.
 */
#include "names_trim.h"
#include "lexicon.h"
#include "mem.h"

#include <string.h>

/* Makes two names of one, before and behind its token i. */
static void
part(struct tag *t, size_t at, size_t i)
{
	struct ner_name *n;

	t->ner.name = mem_grow(t->ner.name, &t->ner.name_cap, t->ner.names + 1, sizeof *t->ner.name);
	n = &t->ner.name[at];
	memmove(n + 1, n, (t->ner.names - at) * sizeof *n);
	t->ner.names++;
	n[0].end = (uint32_t)i;
	n[1].token = (uint32_t)i + 1;
}

/* Ohio Sen. Clara Finch: the person begins behind the title; what stands before it is a place or nothing. */
void
trim_part_at_title(struct tag *t, size_t at, size_t person, size_t place)
{
	const struct doc *d = &t->doc;
	const struct ner_name *n = &t->ner.name[at];
	size_t i, count;
	uint32_t entry;

	for (i = n->token + 1; i + 1 < n->end; i++) {
		if (!(token_lists(&d->token[i]) & LEX_BIT(LEX_TITLE)) || !(d->token[i].shape & TOKEN_PERIOD) ||
		    (n->kind != person && !(token_marks(&d->token[i]) & LEX_MARK_JOB)))
			continue;
		entry = doc_phrase(d, n->token, i, LEX_BIT(LEX_REGION) | LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_CITY), &count);
		if (entry != 0 && count == i - n->token && place < t->model->kinds) {
			part(t, at, i);
			t->ner.name[at].kind = (uint32_t)place;
			t->ner.name[at + 1].kind = (uint32_t)person;
			return;
		}
	}
}

/*
 * In The Hague Dutch + Defence Minister + Clara Finch: a person behind an office, and before that a place, a nation or both, in what has
 * been taken for one name.
 */
void
trim_part_at_office(struct tag *t, size_t at, size_t person, size_t place)
{
	const uint64_t places = LEX_BIT(LEX_REGION) | LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_CITY);
	const struct doc *d = &t->doc;
	const struct ner_name *n = &t->ner.name[at];
	size_t i, count, length, first;
	uint32_t entry;

	if (n->end - n->token < 4)
		return;
	first = 0;
	for (i = n->token; i + 2 < n->end; i += count) {
		if (doc_phrase(d, i, n->end, i == n->token ? places | LEX_BIT(LEX_NATION) : LEX_BIT(LEX_NATION), &count) == 0)
			break;
		if (i == n->token && doc_phrase(d, i, n->end, places, &length) != 0)
			first = i + length;
	}
	if (i == n->token || i + 3 > n->end)
		return;
	entry = doc_phrase(d, i, n->end, LEX_BIT(LEX_TITLE), &count);
	if (entry == 0 || !(lex_marks(entry) & LEX_MARK_JOB) || lex_marks(entry) & LEX_MARK_HONORIFIC || i + count + 2 != n->end ||
	    token_marks(&d->token[n->end - 1]) & (LEX_MARK_END_ORG | LEX_MARK_END_FIRM | LEX_MARK_END_PLACE))
		return;
	if (first > 0) {
		part(t, at, first);
		t->ner.name[at++].kind = (uint32_t)place;
	}
	t->ner.name[at].token = (uint32_t)(i + count);
	t->ner.name[at].kind = (uint32_t)person;
}

/* Rev. Otis Finch of + Mount Calvary Baptist Church: a person behind a short title, and what he is of. */
void
trim_part_at_of(struct tag *t, size_t at, size_t person)
{
	const struct doc *d = &t->doc;
	const struct ner_name *n = &t->ner.name[at];
	size_t i;

	if (n->kind == person || n->end - n->token < 5 || !(token_lists(&d->token[n->token]) & LEX_BIT(LEX_TITLE)) ||
	    !(d->token[n->token].shape & TOKEN_PERIOD) || !(token_lists(&d->token[n->token + 1]) & LEX_BIT(LEX_GIVEN)))
		return;
	for (i = n->token + 2; i + 2 < n->end && !doc_is(d, i, "of"); i++)
		;
	if (i + 2 >= n->end)
		return;
	part(t, at, i);
	t->ner.name[at].kind = (uint32_t)person;
}

/* To China + New Zealand's request: two countries that stand side by side. */
void
trim_part_countries(struct tag *t, size_t at, size_t place)
{
	const struct doc *d = &t->doc;
	const struct ner_name *n = &t->ner.name[at];
	const size_t len = n->end - n->token;
	size_t first, second;

	if (len < 2 || len > 4 || !(token_reaches(&d->token[n->token], LEX_BIT(LEX_COUNTRY))) ||
	    doc_phrase(d, n->token, n->end, LEX_BIT(LEX_COUNTRY), &first) == 0 || first >= len ||
	    doc_phrase(d, n->token + first, n->end, LEX_BIT(LEX_COUNTRY), &second) == 0 || first + second != len)
		return;
	part(t, at, n->token + first);
	t->ner.name[at + 1].token--;
	t->ner.name[at].kind = t->ner.name[at + 1].kind = (uint32_t)place;
}

/* Hutus: a people in the plural, and nothing else. */
static bool
is_people(const struct doc *d, size_t i)
{
	const struct token *t = &d->token[i];

	return token_lists(t) == LEX_BIT(LEX_NATION) && d->fold[t->fold + t->len - 1] == 's';
}

/* Sen. and the like. */
bool
trim_is_short_title(const struct doc *d, size_t i)
{
	return token_lists(&d->token[i]) & LEX_BIT(LEX_TITLE) && d->token[i].shape & TOKEN_PERIOD && token_marks(&d->token[i]) & LEX_MARK_JOB;
}

/* Northern Ireland Secretary: the last word is an office, of one; the Ottawa Senators are a team. */
bool
trim_is_office(const struct doc *d, const struct ner_name *n)
{
	const struct token *last = &d->token[n->end - 1];

	return n->end - n->token > 1 && token_marks(last) & LEX_MARK_OFFICE && token_marks(last) & LEX_MARK_JOB && d->fold[last->fold + last->len - 1] != 's';
}

/* New Zealand MPs, Rwanda Hutus, Indiana Republican, Nevada Sen.: a place that the lists know, and who is from there or holds an office. */
void
trim_holders(const struct doc *d, struct ner_name *n, size_t place)
{
	const uint64_t places = LEX_BIT(LEX_REGION) | LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_CITY);
	size_t count, i;

	if (doc_phrase(d, n->token, n->end, places, &count) == 0)
		return;
	if (n->token + count == n->end)
		return;
	for (i = n->token + count; i < n->end; i++)
		if (!(token_marks(&d->token[i]) & LEX_MARK_OFFICE) && !is_people(d, i) && !trim_is_partisan(d, i) && !trim_is_short_title(d, i))
			return;
	n->end = n->token + (uint32_t)count;
	n->kind = (uint32_t)place;
}

/*
 * Whether a title that may be a given name is one before the words from token i on: King Hussein, Sheikh Khalifa bin
 * Zayed; not Prince Fielder, nor Duke Johnson.
 */
static bool
is_crown(const struct doc *d, const struct ner_name *n, size_t i)
{
	static const char *const crowns[] = {"king", "prince", "princess", NULL};
	static const uint64_t names = LEX_BIT(LEX_GIVEN) | LEX_BIT(LEX_SURNAME);
	uint64_t lists;
	size_t count;

	lists = token_lists(&d->token[i]) & names;
	if (doc_is_any(d, i - 1, crowns))
		return lists != LEX_BIT(LEX_SURNAME);
	if (doc_phrase(d, n->token, n->end, LEX_BIT(LEX_PERSON), &count) != 0 && count == n->end - n->token)
		return false;
	return lists == LEX_BIT(LEX_GIVEN) || (n->end - i > 1 && lists & LEX_BIT(LEX_GIVEN));
}

/* Justice Lund, Mr Justice Lund: a judge, though some are called Justice; n begins with it. */
static bool
is_judge(const struct doc *d, const struct ner_name *n)
{
	static const char *const before[] = {"chief", "mr", "mrs", "ms", "lord", "lady", NULL};
	size_t count;

	if (!doc_is(d, n->token, "justice"))
		return false;
	if (n->token > 0 && doc_is_any(d, n->token - 1, before))
		return true;
	return n->end - n->token == 2 && (doc_phrase(d, n->token, n->end, LEX_BIT(LEX_PERSON), &count) == 0 || count < 2);
}

/* Whether the name is the title of a head of state or an officer, of count tokens, and one more word, which may be a family name: Chancellor Lund; not President Hotel. */
static bool
is_officer(const struct doc *d, const struct ner_name *n, size_t count)
{
	static const char *const heads[] = {"president", "chancellor", "premier", "minister", NULL};
	static const char *const ranks[] = {"supt", "superintendent", "insp", "inspector", "sgt", "sergeant",
					      "constable", "detective", "commissioner", "cllr", "councillor", "judge", NULL};
	const struct token *last = &d->token[n->end - 1];
	const bool rank = doc_is_any(d, n->token + count - 1, ranks);

	return n->end - n->token == count + 1 && (rank || doc_is_any(d, n->token + count - 1, heads)) &&
	       (last->shape & (TOKEN_CAPITAL | TOKEN_UPPER | TOKEN_ALPHA)) == (TOKEN_CAPITAL | TOKEN_ALPHA) &&
	       (last->lex == 0 || (token_lists(last) & (LEX_BIT(LEX_SURNAME) | LEX_BIT(LEX_PERSON)) && (rank || !(token_lists(last) & LEX_BIT(LEX_WORD))))) &&
	       !(token_marks(last) & (LEX_MARK_END_ORG | LEX_MARK_END_FIRM | (rank ? 0 : LEX_MARK_END_PLACE)));
}

/* Takes titles off the beginning of names; what stands behind Mr or Ms is a person. */
void
trim_titles(const struct doc *d, struct ner_name *n, size_t person)
{
	enum { FEW = 3 };
	size_t count;
	uint32_t entry;

	/* Rep. George Marsh, Sen. Marsh */
	if (n->kind != person && n->end - n->token > 1 && trim_is_short_title(d, n->token) &&
	    (n->end - n->token <= FEW || token_lists(&d->token[n->token + 1]) & LEX_BIT(LEX_GIVEN)) &&
	    !(token_marks(&d->token[n->end - 1]) & (LEX_MARK_END_ORG | LEX_MARK_END_FIRM | (n->end - n->token > 2 ? LEX_MARK_END_PLACE : 0))))
		n->kind = (uint32_t)person;
	while (n->end - n->token > 1) {
		entry = doc_phrase(d, n->token, n->end, LEX_BIT(LEX_TITLE), &count);
		if (entry == 0 || count >= n->end - n->token || d->token[n->token + count].shape & (TOKEN_PUNCT | TOKEN_APOSTROPHE))
			break;
		/* President Putin, whom the model takes for a body */
		if (n->kind != person && is_officer(d, n, count)) {
			n->token += (uint32_t)count;
			n->kind = (uint32_t)person;
			break;
		}
		if (n->kind != person && !(lex_marks(entry) & LEX_MARK_HONORIFIC))
			break;
		if (n->kind != person && (lex_marks(entry) & LEX_MARK_JOB || n->end - n->token - count > 2))
			break;
		if (lex_lists(entry) & LEX_BIT(LEX_GIVEN) && !is_crown(d, n, n->token + count) && !is_judge(d, n))
			break;
		n->token += (uint32_t)count;
		n->kind = (uint32_t)person;
	}
}
