/*
 * What the model has taken for one name and is two: GCSB Hana Tautahi, Kenya Prudence Bushnell, Lagos's Port
 * Authority; or a name with a word before it that is none: American Clara Finch, D-Ohio.
 */
#include "lexicon.h"
#include "mem.h"
#include "names.h"
#include "names_known.h"

#include <string.h>

#define PLACES (LEX_BIT(LEX_CITY) | LEX_BIT(LEX_REGION) | LEX_BIT(LEX_COUNTRY))

/* Where a name is to be cut: what goes before, if it is a name, and what comes behind. */
struct cut {
	size_t end, front; /* of the first name; its kind */
	size_t begin, kind; /* of the second one, which ends where the name ended */
};

/* Whether the tokens are a phrase of one of the lists, all of them. */
static bool
is_listed(const struct doc *d, size_t i, size_t end, uint64_t lists)
{
	size_t count;

	return end > i && doc_phrase(d, i, end, lists, &count) != 0 && count == end - i;
}

/* The ambassador to Kenya Prudence Bushnell: a country behind a preposition, and a person behind that. */
static bool
is_country_and_person(const struct doc *d, const struct ner_name *n)
{
	static const char *const links[] = {"to", "of", "in", "for", "from", NULL};

	if (n->end - n->token < 3 || n->token < 2 || !(token_lists(&d->token[n->token]) & LEX_BIT(LEX_COUNTRY)) ||
	    !doc_is_any(d, n->token - 1, links))
		return false;
	/* to Chad Michael Ellery */
	return !(token_lists(&d->token[n->token]) & (LEX_BIT(LEX_GIVEN) | LEX_BIT(LEX_SURNAME))) ||
	       token_lists(&d->token[n->token - 2]) & LEX_BIT(LEX_ROLE);
}

/* Where the person begins that the name's tokens behind an organisation are; 0: there is none. */
static size_t
person_behind(const struct tag *t, const struct ner_name *n, size_t org)
{
	const struct doc *d = &t->doc;
	const struct known_name *k;
	size_t i;

	/* GCSB Hana Tautahi, where the article tells of the GCSB elsewhere */
	if (n->end - n->token >= 3 && n->end - n->token <= 4 && d->token[n->token].shape & TOKEN_UPPER &&
	    d->token[n->token].len > 2 && token_lists(&d->token[n->token + 1]) & LEX_BIT(LEX_GIVEN)) {
		k = known_at(t, known_hash(d, n->token, n->token + 1));
		if (k != NULL && k->seen[org] > 0)
			return n->token + 1;
	}
	/* Otago University Hana Marsh */
	for (i = n->token + 2; i + 2 <= n->end && n->end - i < 4; i++)
		if (token_marks(&d->token[i - 1]) & LEX_MARK_END_ORG && i + 1 < n->end &&
		    token_lists(&d->token[i]) & LEX_BIT(LEX_GIVEN) && !(token_lists(&d->token[i]) & LEX_BIT(LEX_WORD)))
			return i;
	return 0;
}

/*
 * The Bishop of London + Clara Finch: the token behind the place that somebody with a name of two words holds an office of; or 0.
 */
static size_t
office_place_end(const struct doc *d, const struct ner_name *n)
{
	size_t count;

	if (n->token < 2 || n->end - n->token < 3 || !doc_is(d, n->token - 1, "of") || !(token_lists(&d->token[n->token - 2]) & LEX_BIT(LEX_ROLE)) ||
	    doc_phrase(d, n->token, n->end, PLACES, &count) == 0 || n->token + count + 2 > n->end)
		return 0;
	return token_lists(&d->token[n->token + count]) & LEX_BIT(LEX_GIVEN) ? n->token + count : 0;
}

/* American Clara Finch: a people, and behind it a given name and one more word, no more. */
static bool
is_nation_and_person(const struct doc *d, const struct ner_name *n)
{
	const struct token *k = &d->token[n->token];

	if (n->end - n->token < 3 || n->end - n->token > 4 || !(token_lists(k) & LEX_BIT(LEX_NATION)) ||
	    token_lists(k) & (LEX_BIT(LEX_GIVEN) | LEX_BIT(LEX_SURNAME) | PLACES))
		return false;
	return token_lists(&k[1]) & LEX_BIT(LEX_GIVEN) && !(token_lists(&k[1]) & LEX_BIT(LEX_WORD)) &&
	       !(token_marks(&d->token[n->end - 1]) & (LEX_MARK_END_ORG | LEX_MARK_END_PLACE | LEX_MARK_END_FIRM));
}

/* Swiss Erlandt AG, where Erlandt or Erlandt AG is known from elsewhere: a people, and behind it a firm. */
static bool
is_nation_and_firm(const struct tag *t, const struct ner_name *n, size_t org)
{
	const struct doc *d = &t->doc;
	const struct known_name *k;
	size_t end;

	if (n->kind != org || !(token_lists(&d->token[n->token]) & LEX_BIT(LEX_NATION)))
		return false;
	for (end = n->end; end > n->token + 1; end--) {
		k = known_at(t, known_hash(d, n->token + 1, end));
		if (k != NULL && k->seen[org] > 0)
			return true;
		if (!(token_marks(&d->token[end - 1]) & LEX_MARK_END_FIRM))
			break;
	}
	return false;
}

/*
 * Lagos's Port Authority, Kiprono's Orange Alliance, Orkem's U.K.: where the owner of an organisation or of a known
 * place ends, if the lists know it as a place or the article as a person or an organisation; 0: there is none.
 */
static size_t
owner_end(const struct tag *t, const struct ner_name *n, size_t person, size_t place, size_t *owner, size_t *owned)
{
	const struct doc *d = &t->doc;
	const struct known_name *k;
	size_t i;

	for (i = n->token + 1; i + 1 < n->end && !doc_is(d, i, "'s") && !doc_is(d, i, "’s"); i++)
		;
	if (i + 1 >= n->end)
		return 0;
	*owned = n->kind;
	if (is_listed(d, i + 1, n->end, PLACES))
		*owned = place;
	else if (i + 2 >= n->end || !(token_marks(&d->token[n->end - 1]) & LEX_MARK_END_ORG))
		return 0;
	*owner = place;
	if (is_listed(d, n->token, i, PLACES))
		return i;
	k = known_at(t, known_hash(d, n->token, i));
	if (k == NULL)
		return 0;
	*owner = k->family > 0 ? person : known_kind(t, k, 0);
	return k->seen[*owner] + k->family > 0 ? i : 0;
}

/* Japan's Erlandt, an organisation or a person: where the country ends that it is of; 0: there is none. */
static size_t
country_end(const struct doc *d, const struct ner_name *n)
{
	size_t i, count;

	for (i = n->token + 1; i + 1 < n->end && !doc_is(d, i, "'s") && !doc_is(d, i, "’s"); i++)
		;
	if (i + 1 >= n->end || !is_listed(d, n->token, i, LEX_BIT(LEX_COUNTRY)))
		return 0;
	return doc_phrase(d, n->token, n->end, LEX_BIT(LEX_ORG) | LEX_BIT(LEX_THING) | PLACES, &count) != 0 && count > i - n->token ? 0 : i;
}

/* Lagos-New York flights: both are places, and the whole is not. Where the second one begins, or 0. */
static size_t
second_place(const struct doc *d, const struct ner_name *n)
{
	size_t i;

	if (n->end >= d->tokens || !(d->token[n->end].shape & TOKEN_LOWER))
		return 0;
	for (i = n->token + 1; i + 1 < n->end; i++)
		if (names_glued(d, i, n->end, "-"))
			return is_listed(d, n->token, i, PLACES) && is_listed(d, i + 1, n->end, PLACES) &&
				       !is_listed(d, n->token, n->end, PLACES) ? i + 1 : 0;
	return 0;
}

/* CRICKET-ZIMBABWE: the name of a game before what a headline tells of. */
static bool
is_game_and_name(const struct doc *d, const struct ner_name *n)
{
	return n->end - n->token > 2 && d->token[n->token].shape & TOKEN_UPPER && names_glued(d, n->token + 1, n->end, "-") &&
	       names_has_letter(d, n->token, LEX_SPORT, 'g');
}

/*
 * Two organisations that "and" joins: Bank Erlandt and BRE; the first has two words at least, none of them of or for,
 * and the second one. Where the second begins, or 0.
 */
static size_t
second_firm(const struct doc *d, const struct ner_name *n, size_t org)
{
	const struct token *last = &d->token[n->end - 1];
	size_t i, count;

	if (n->kind != org || n->end - n->token < 4 || !doc_is(d, n->end - 2, "and") || d->token[n->token].shape & d->token[n->token + 1].shape & TOKEN_UPPER ||
	    token_marks(last) & (LEX_MARK_END_ORG | LEX_MARK_END_FIRM | LEX_MARK_END_PLACE) || token_lists(last) & LEX_BIT(LEX_WORD))
		return 0;
	for (i = n->token; i < n->end - 2; i++)
		if (!(d->token[i].shape & (TOKEN_CAPITAL | TOKEN_UPPER)))
			return 0;
	return doc_phrase(d, n->token, n->end, LEX_BIT(LEX_ORG) | LEX_BIT(LEX_THING), &count) != 0 && count == n->end - n->token ? 0 : n->end - 1;
}

/* Erlandt Corp. UBS: a firm's ending with its full stop, and behind it what no firm's name goes on with; where that begins, or 0. */
static size_t
behind_firm(const struct doc *d, const struct ner_name *n, size_t org)
{
	size_t i;

	if (n->kind != org)
		return 0;
	for (i = n->token + 1; i + 1 < n->end; i++)
		if (token_marks(&d->token[i]) & LEX_MARK_END_FIRM && d->token[i].shape & TOKEN_PERIOD && d->token[i].len > 2 &&
		    d->token[i + 1].shape & TOKEN_UPPER && !(token_marks(&d->token[i + 1]) & LEX_MARK_END_FIRM))
			return i + 1;
	return 0;
}

/* D-Ohio: a party's letter before a state. */
static bool
is_party_and_state(const struct doc *d, const struct ner_name *n)
{
	return n->end - n->token > 2 && (doc_is(d, n->token, "d") || doc_is(d, n->token, "r")) &&
	       names_glued(d, n->token + 1, n->end, "-") && is_listed(d, n->token + 2, n->end, LEX_BIT(LEX_REGION));
}

/* The European Commission and Berlin: both are known, and the whole is not. Where the second one begins, or 0. */
static size_t
second_of_two(const struct doc *d, const struct ner_name *n)
{
	size_t i;

	for (i = n->token + 1; i + 1 < n->end; i++)
		if (doc_is(d, i, "and") && is_listed(d, n->token, i, PLACES | LEX_BIT(LEX_ORG)) &&
		    is_listed(d, i + 1, n->end, PLACES) && !is_listed(d, n->token, n->end, PLACES | LEX_BIT(LEX_ORG)))
			return i + 1;
	return 0;
}

/* Yomif Kejelcha of Ethiopia: a person of no more than three words, and the country that he is of. Where that begins, or 0. */
static size_t
country_of(const struct doc *d, const struct ner_name *n, size_t org)
{
	const uint64_t others = LEX_BIT(LEX_WORD) | LEX_BIT(LEX_ORG) | LEX_BIT(LEX_ROLE) | LEX_BIT(LEX_TITLE) | PLACES;
	size_t i;

	if (n->kind != org)
		return 0;
	for (i = n->token; i < n->end && i < n->token + 4u && !doc_is(d, i, "of"); i++)
		if (!(d->token[i].shape & TOKEN_CAPITAL) || d->token[i].shape & TOKEN_UPPER || token_lists(&d->token[i]) & others ||
		    token_marks(&d->token[i]) & (LEX_MARK_END_ORG | LEX_MARK_HEAD_ORG | LEX_MARK_HEAD_PLACE | LEX_MARK_END_PLACE))
			return 0;
	return i > n->token + 1u && i + 1 < n->end && doc_is(d, i, "of") && is_listed(d, i + 1, n->end, LEX_BIT(LEX_COUNTRY)) ? i + 1 : 0;
}

/*
 * Told CNN Trump would sign it, told MPs Britain would not, told the court the police were: whom somebody tells it, a news medium, members or
 * a body, and who it is about. Whether they are two; the medium and the body are organisations, the members are no name.
 */
static bool
is_told_and_subject(const struct doc *d, const struct ner_name *n, size_t person, size_t org, size_t place, struct cut *c)
{
	static const char *const tells[] = {"told", "tells", "telling", NULL};
	static const char *const members[] = {"mps", "meps", "msps", "tds", "lawmakers", "senators", "ministers", NULL};
	const struct lex_sense *s;
	uint32_t entry;
	size_t i, count;

	if (n->token < 2 || n->end - n->token < 2 || !doc_is_any(d, n->token - 1 - (size_t)doc_is(d, n->token - 1, "the"), tells))
		return false;
	for (i = n->token + 1u; i + 1 < n->end && !(doc_is(d, i, "the") && d->token[i - 1].shape & TOKEN_CAPITAL); i++)
		;
	if (doc_is_any(d, n->token, members)) {
		c->end = n->token;
		c->begin = n->token + 1u;
	} else if (i + 1 < n->end && (doc_is(d, n->token - 1, "the") || n->kind == org)) {
		/* told the High Court the Home Office was late */
		c->end = i;
		c->begin = i + 1;
		c->front = org;
		c->kind = n->kind;
		return true;
	} else {
		entry = doc_phrase(d, n->token, n->end, LEX_BIT(LEX_ORG), &count);
		s = entry != 0 ? lex_sense(entry, LEX_ORG) : NULL;
		if (s == NULL || strchr(lex_extra(s), 'm') == NULL || n->token + count >= n->end)
			return false;
		/* told ABC Radio Leeds */
		if (token_marks(&d->token[n->token + count]) & (LEX_MARK_HEAD_ORG | LEX_MARK_END_ORG))
			return false;
		c->begin = c->end = n->token + count;
	}
	c->front = org;
	c->kind = is_listed(d, c->begin, n->end, PLACES) ? place : is_listed(d, c->begin, n->end, LEX_BIT(LEX_ORG)) ? org : person;
	return true;
}

static bool
is_to_be_cut(const struct tag *t, const struct ner_name *n, size_t person, size_t org, size_t place, struct cut *c)
{
	const struct doc *d = &t->doc;

	c->kind = person;
	c->front = org;
	c->begin = c->end = person_behind(t, n, org);
	if (c->begin > 0)
		return true;
	if (is_nation_and_person(d, n)) {
		c->end = n->token;
		c->begin = n->token + 1u;
		return true;
	}
	if (is_nation_and_firm(t, n, org)) {
		c->kind = org;
		c->end = n->token;
		c->begin = n->token + 1u;
		return true;
	}
	c->begin = c->end = behind_firm(d, n, org);
	if (c->begin > 0) {
		c->kind = org;
		return true;
	}
	c->begin = second_firm(d, n, org);
	if (c->begin > 0) {
		c->kind = org;
		c->end = c->begin - 1;
		return true;
	}
	if (place >= t->model->kinds)
		return false;
	if ((c->begin = c->end = office_place_end(d, n)) > 0) {
		c->front = place;
		return true;
	}
	c->begin = country_of(d, n, org);
	if (c->begin > 0) {
		c->front = person;
		c->kind = place;
		c->end = c->begin - 1;
		return true;
	}
	c->front = place;
	c->end = country_end(d, n);
	if (c->end > 0) {
		c->kind = n->kind;
		c->begin = c->end + 1;
		return true;
	}
	if (is_game_and_name(d, n)) {
		c->end = n->token;
		c->begin = n->token + 2u;
		c->kind = names_is_nation(d, c->begin, n->end) ? place : n->kind;
		return true;
	}
	if (n->kind == person) {
		c->begin = c->end = n->token + 1u;
		return is_country_and_person(d, n);
	}
	c->end = owner_end(t, n, person, place, &c->front, &c->kind);
	if (c->end > 0) {
		c->begin = c->end + 1;
		return true;
	}
	c->kind = place;
	if (is_party_and_state(d, n)) {
		c->end = n->token;
		c->begin = n->token + 2u;
		return true;
	}
	c->begin = second_place(d, n);
	if (c->begin > 0) {
		c->front = place;
		c->end = c->begin - 1;
		return true;
	}
	c->front = n->kind;
	c->begin = second_of_two(d, n);
	c->end = c->begin - 1;
	return c->begin > 0;
}

bool
names_part(struct tag *t, size_t person, size_t org, size_t place)
{
	struct ner_name *n, *rest;
	struct cut c;
	size_t i, old;

	old = t->ner.names;
	for (i = 0; i < old; i++) {
		n = &t->ner.name[i];
		if (!is_told_and_subject(&t->doc, n, person, org, place, &c) &&
		    (n->end - n->token < 3 || !is_to_be_cut(t, n, person, org, place, &c)))
			continue;
		if (c.end == n->token) {
			n->token = (uint32_t)c.begin;
			n->kind = (uint32_t)c.kind;
			continue;
		}
		t->ner.name = mem_grow(t->ner.name, &t->ner.name_cap, t->ner.names + 1, sizeof *t->ner.name);
		n = &t->ner.name[i];
		rest = &t->ner.name[t->ner.names++];
		rest->token = (uint32_t)c.begin;
		rest->end = n->end;
		rest->kind = (uint32_t)c.kind;
		n->end = (uint32_t)c.end;
		n->kind = (uint32_t)c.front;
	}
	if (t->ner.names > old)
		names_sort(&t->ner, 0);
	return t->ner.names > old;
}
