/*
 * Places that no list knows, by what stands beside them.
 *
 *	sort   the Moei river, Tak province
 *	sorts  the towns of Daloa, Gagnoa and Soubre
 *		Kakheti and Imereti regions
 *	row    in Mandalay, Pegu and Rangoon, of which one is known
 *	joined Hay-on-Wye
 *	county Co Offaly
 *	home   a 21-year-old man from Glen Innes; Ann Lund, 45, of Te Horo
 */
#include "lexicon.h"
#include "names.h"
#include "names_known.h"

#include <string.h>

/* A word that no list has as a name of anything, and the article not as a person's; or a family name at most. */
static bool
may_be_place(const struct tag *t, size_t i, size_t end)
{
	const uint64_t names = LEX_BIT(LEX_GIVEN) | LEX_BIT(LEX_PERSON) | LEX_BIT(LEX_ORG) | LEX_BIT(LEX_NATION) | LEX_BIT(LEX_COUNTRY) |
			       LEX_BIT(LEX_TITLE) | LEX_BIT(LEX_TIMEWORD) | LEX_BIT(LEX_FUNCTION) | LEX_BIT(LEX_WORD) | LEX_BIT(LEX_THING);
	const struct token *k = &t->doc.token[i];
	const struct known_name *known;

	if (!(k->shape & TOKEN_CAPITAL) || k->shape & (TOKEN_UPPER | TOKEN_FIRST) || token_lists(k) & names)
		return false;
	known = known_at(t, known_hash(&t->doc, i, end));
	return known == NULL || (known->family == 0 && known->given == 0);
}

/* A word of area.tsv with this letter. */
static bool
is_sort(const struct doc *d, size_t i, char letter)
{
	return d->token[i].shape & TOKEN_LOWER && names_has_letter(d, i, LEX_AREA, letter);
}

/* Whether towns and the like are told of before token i: the towns of. */
static bool
follows_sorts(const struct doc *d, size_t i)
{
	return i > 1 && is_sort(d, i - 2, 'p') && doc_is(d, i - 1, "of");
}

/* Whether they are told of right behind the name at token end: Kakheti and Imereti + regions. */
static bool
precedes_sorts(const struct doc *d, size_t end)
{
	return end < d->tokens && is_sort(d, end, 'p');
}

/* The token behind the name of a place that hyphens make of several words from token i on: Hay-on-Wye; or 0. */
static size_t
joined_end(const struct doc *d, size_t i)
{
	static const char *const links[] = {"on",  "upon", "in",   "le", "la", "les", "sur", "sous", "de", "du", "des",
					    "en",  "aux",  "by",   "a",  "am", "an",  "der", "under", "super", "cum", NULL};
	static const char *const posts[] = {"chief", "law", "laws", "residence", "command", "waiting", "training", "arms", NULL};
	size_t end;

	if (i + 4 >= d->tokens || !names_glued(d, i + 1, d->tokens, "-") || !(d->token[i + 2].shape & TOKEN_LOWER) ||
	    !doc_is_any(d, i + 2, links) || !names_glued(d, i + 3, d->tokens, "-") || !(d->token[i + 4].shape & TOKEN_CAPITAL) ||
	    doc_is_any(d, i + 4, posts))
		return 0;
	end = i + 5;
	/* Jean-de-Dieu Kamara is somebody; Port-en-Bessin-Huppain is one */
	while (names_glued(d, end, d->tokens, "-") && d->token[end + 1].shape & TOKEN_CAPITAL)
		end += 2;
	return end < d->tokens && d->token[end].shape & TOKEN_CAPITAL && !(d->token[end].shape & TOKEN_GLUED) ? 0 : end;
}

/* Co Offaly: the county behind the short word for one, which no firm's name stands before. */
static bool
is_county(const struct doc *d, size_t i)
{
	return doc_is(d, i, "co") && (d->token[i].shape & (TOKEN_CAPITAL | TOKEN_UPPER)) == TOKEN_CAPITAL && d->token[i + 1].shape & TOKEN_CAPITAL &&
	       !(d->token[i + 1].shape & (TOKEN_GLUED | TOKEN_UPPER)) &&
	       !(i > 0 && (d->token[i - 1].shape & TOKEN_CAPITAL || doc_is(d, i - 1, "&")));
}

/* Adds the places of a row that ends with token i, of words that nobody has found: Chengalpattu and Tiruvallur + districts. */
static void
put_row(struct tag *t, size_t i, size_t old, size_t place)
{
	const struct doc *d = &t->doc;
	size_t k;

	for (;;) {
		for (k = 0; k < old && !(t->ner.name[k].token <= i && i < t->ner.name[k].end); k++)
			;
		if (k == old) {
			if (!may_be_place(t, i, i + 1))
				return;
			names_put(t, i, i + 1, place);
		}
		if (i < 2 || !(names_is_mark(d, i - 1, ',') || doc_is(d, i - 1, "and")) || !(d->token[i - 2].shape & TOKEN_CAPITAL))
			return;
		i -= 2;
	}
}

/* Whether nothing but a comma or "and" stands between the two names. */
static bool
are_in_row(const struct doc *d, const struct ner_name *a, const struct ner_name *b)
{
	size_t i;

	i = a->end;
	if (i < b->token && names_is_mark(d, i, ','))
		i++;
	if (i < b->token && (doc_is(d, i, "and") || doc_is(d, i, "or")))
		i++;
	return i > a->end && i == b->token;
}

/* Whether the preposition before the name says that it is a place. */
static bool
is_inside(const struct doc *d, const struct ner_name *n)
{
	static const char *const words[] = {"in", "at", "near", "between", "from", "to", "outside", "around", "across", NULL};

	return n->token > 0 && doc_is_any(d, n->token - 1, words);
}

/* Names of several in a row take the kind of those that are known as places. Whether any did. */
static bool
read_rows(struct tag *t, size_t person, size_t place)
{
	const struct doc *d = &t->doc;
	struct ner_name *n = t->ner.name;
	size_t i, first, last, k;
	bool known, any;

	any = false;
	for (first = 0; first < t->ner.names; first = last + 1) {
		for (last = first; last + 1 < t->ner.names && are_in_row(d, &n[last], &n[last + 1]); last++)
			;
		if (last == first || !(is_inside(d, &n[first]) || follows_sorts(d, n[first].token) || precedes_sorts(d, n[last].end)))
			continue;
		known = follows_sorts(d, n[first].token) || precedes_sorts(d, n[last].end);
		for (i = first; i <= last; i++) {
			if (n[i].kind == place)
				known = known || names_is_place(d, n[i].token);
			else if (n[i].kind != person || n[i].end - n[i].token > 1 || !may_be_place(t, n[i].token, n[i].end))
				break;
		}
		for (k = first; known && i > last && k <= last; k++) {
			any = any || n[k].kind != place;
			n[k].kind = (uint32_t)place;
		}
	}
	return any;
}

/* Whether the word at token i is for somebody who may be from somewhere: man, 34-year-old. */
static bool
is_somebody(const struct doc *d, size_t i)
{
	static const char *const words[] = {"man", "woman", "men", "women", "boy", "girl", "boys", "girls", "teenager", "teenagers", "resident", "residents",
					     "pensioner", "pensioners", "couple", "family", "families", "people", "student", "students", "farmer", "farmers",
					     "mother", "father", "driver", "cyclist", "motorcyclist", "tourist", "tourists", "native", "schoolboy", "schoolgirl", NULL};
	const struct token *k = &d->token[i];

	if (k->len >= 3 && memcmp(d->fold + k->fold + k->len - 3, "old", 3) == 0)
		return k->len > 3 ? k->len > 9 && memcmp(d->fold + k->fold + k->len - 9, "-year-old", 9) == 0
				  : i > 1 && names_is_mark(d, i - 1, '-') && doc_is(d, i - 2, "year");
	return k->shape & TOKEN_LOWER && doc_is_any(d, i, words);
}

/* Makes places of what was taken for a person, and is where somebody is from. Whether any was. */
static bool
read_homes(struct tag *t, size_t person, size_t place)
{
	const struct doc *d = &t->doc;
	struct ner_name *n;
	const struct token *age;
	size_t i;
	bool any;

	any = false;
	for (i = 0; i < t->ner.names; i++) {
		n = &t->ner.name[i];
		if (n->kind != person || n->token < 3 || (n->end < d->tokens && d->token[n->end].shape & TOKEN_APOSTROPHE))
			continue;
		age = &d->token[n->token - 3];
		if ((doc_is(d, n->token - 1, "from") && is_somebody(d, n->token - 2)) ||
		    (doc_is(d, n->token - 1, "of") && names_is_mark(d, n->token - 2, ',') && age->shape & TOKEN_NUMBER && age->len == 2)) {
			n->kind = (uint32_t)place;
			any = true;
		}
	}
	return any;
}

bool
names_area(struct tag *t, size_t person, size_t place)
{
	const struct doc *d = &t->doc;
	const size_t old = t->ner.names;
	size_t i, at, end;
	bool any;

	for (i = doc_next(d, 0, d->tokens, SIGN_CAPITAL), at = 0; i + 1 < d->tokens; i = doc_next(d, i + 1, d->tokens, SIGN_CAPITAL)) {
		if (d->token[i + 1].shape & TOKEN_GLUED && (end = joined_end(d, i)) > 0) {
			names_put(t, i, end, place);
			continue;
		}
		if (is_county(d, i)) {
			/* Kinvara, Co Galway */
			if (i > 1 && names_is_mark(d, i - 1, ',') && d->token[i - 2].shape & TOKEN_CAPITAL)
				names_put(t, i - 2, i - 1, place);
			names_put(t, i, i + 2, place);
			continue;
		}
		if (is_sort(d, i + 1, 'p') && i > 1 && doc_is(d, i - 1, "and") && d->token[i - 2].shape & TOKEN_CAPITAL) {
			put_row(t, i, old, place);
			continue;
		}
		if (!is_sort(d, i + 1, 'b'))
			continue;
		while (at < old && t->ner.name[at].end <= i)
			at++;
		/* by itself, or found by itself */
		if (at < old && t->ner.name[at].token <= i && (t->ner.name[at].end - t->ner.name[at].token > 1 || t->ner.name[at].kind == place))
			continue;
		if (i > 0 && d->token[i - 1].shape & TOKEN_CAPITAL && !(d->token[i - 1].shape & TOKEN_FIRST))
			continue;
		if (may_be_place(t, i, i + 1))
			names_put(t, i, i + 1, place);
	}
	any = t->ner.names > old;
	if (any)
		names_prevail(&t->ner, old);
	any = read_homes(t, person, place) || any;
	return read_rows(t, person, place) || any;
}
