/*
 * The second look at an article's names: what is known of a name in one place holds in all places.
 *
 *	dateline, press  what a report and a digest of the press say by their form: names_dateline(), names_press()
 *	words   a word that begins a sentence and that the article has without a capital is none
 *	listed  what several words of a list name is what the list says
 *	several  Presidents Lund and Olsen; Kenyan Faith Kipyegon: names_several()
 *	acronym the Revolutionary United Front (RUF) is RUF: names_acronyms()
 *	headline  Biden Meets Kishida: names_headline()
 *	told    Suharyono, a retired admiral: names_told()
 *	area    the Moei river, a row of towns: names_area()
 *	firm    who stands beside the words of firms is one: names_firm()
 *	vote    the same words are of one kind throughout, that of the most mentions
 *	family  Collins is a person because Judith Collins is
 *	widen   Mr. Vander Plaats is one person, because Bob Vander Plaats is
 *	country a country is a place wherever it stands
 *	spread  a name once found is found wherever it stands
 *	persons a person whom everybody knows is one, as is who stands with one by an "and"
 *	part    GCSB Hana Tautahi is an organisation and a person: names_part()
 *	plural  the Clintons are persons
 *	team, results  who plays, and who stands in results: names_team(), names_results()
 *
 * Names are compared by their folded words. All of it works on the names that the model found
 * (t->ner.name, in order).
 */
#include "names.h"
#include "lexicon.h"
#include "names_known.h"

#include <string.h>

static size_t
kind_number(const struct tag *t, const char *kind)
{
	size_t k;

	for (k = 0; k < t->model->kinds; k++)
		if (strcmp(t->model->kind[k], kind) == 0)
			break;
	return k;
}

bool
names_is_place(const struct doc *d, size_t i)
{
	return (token_lists(&d->token[i]) &
		(LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_CITY) | LEX_BIT(LEX_REGION))) != 0;
}

bool
names_is_whole(const struct doc *d, size_t i, size_t end)
{
	if (!(d->token[end - 1].shape & (TOKEN_CAPITAL | TOKEN_UPPER)))
		return false;
	for (; i < end; i++)
		if (d->token[i].shape & TOKEN_PUNCT && !names_glued(d, i, end, "-"))
			return false;
	return true;
}

/* Whether the two tokens from token on are the end of a longer person's name. */
static bool
is_double_family(const struct tag *t, size_t token)
{
	const struct known_name *k;

	if (token + 2 > t->doc.tokens || !(t->doc.token[token].shape & TOKEN_CAPITAL) ||
	    !(t->doc.token[token + 1].shape & TOKEN_CAPITAL))
		return false;
	k = known_at(t, known_hash(&t->doc, token, token + 2));
	return k != NULL && k->family > 0;
}

/* A name of one word is the whole family name of two where one stands: Mr. Vander + Plaats. */
static void
widen_family(struct tag *t, size_t person)
{
	struct ner_name *n, *last;
	size_t i, kept;

	kept = 0;
	for (i = 0; i < t->ner.names; i++) {
		n = &t->ner.name[i];
		last = kept > 0 ? &t->ner.name[kept - 1] : NULL;
		/* its second word, found by itself */
		if (last != NULL && last->end > n->token)
			continue;
		if (n->kind == person && n->end - n->token == 1 && is_double_family(t, n->token))
			n->end++;
		t->ner.name[kept++] = *n;
	}
	t->ner.names = kept;
}

/*
 * Whether the name is that of an organisation in short, by its first word: Kirschner, of Kirschner Medical
 * Corp.; where there is no ending such as Corp., a place or a listed name may be just that.
 */
static bool
is_short_org(const struct doc *d, const struct ner_name *n, const struct known_name *k, size_t person)
{
	const uint64_t names = LEX_BIT(LEX_GIVEN) | LEX_BIT(LEX_SURNAME) | LEX_BIT(LEX_PERSON);

	if (k->org == 0 || k->family > 0 || k->given > 0 || n->end - n->token > 1 || names_is_place(d, n->token))
		return false;
	if (k->firm > 0)
		return n->token == 0 || !(token_lists(&d->token[n->token - 1]) & LEX_BIT(LEX_TITLE));
	return n->kind == person && !(token_lists(&d->token[n->token]) & names);
}

/* Elian's Miami relatives: a person whom the article knows owns a place; the place alone is the name. */
static void
leave_owner(const struct tag *t, struct ner_name *n, size_t person, size_t place)
{
	const uint64_t places = LEX_BIT(LEX_CITY) | LEX_BIT(LEX_REGION) | LEX_BIT(LEX_COUNTRY);
	const struct known_name *k;
	size_t i, count;

	for (i = n->token + 1; i + 1 < n->end && !(t->doc.token[i].shape & TOKEN_APOSTROPHE); i++)
		;
	if (i + 1 >= n->end || doc_phrase(&t->doc, i + 1, n->end, places, &count) == 0 || i + 1 + count != n->end)
		return;
	k = known_at(t, known_hash(&t->doc, n->token, i));
	if (k != NULL && (k->seen[person] > 0 || k->given > 0 || k->family > 0)) {
		n->token = (uint32_t)i + 1;
		n->kind = (uint32_t)place;
	}
}

/* Tanaka, where Tanaka Haruto is told of: a family name that comes first, and no more often means anything else. */
static bool
is_family_first(const struct doc *d, const struct ner_name *n, const struct known_name *k, size_t person)
{
	return n->kind != person && n->end - n->token == 1 && k->given > 0 && k->given >= k->seen[n->kind] &&
	       (token_lists(&d->token[n->token]) & (LEX_BIT(LEX_SURNAME) | LEX_BIT(LEX_GIVEN))) == LEX_BIT(LEX_SURNAME);
}

/* Whether a preposition that places follow stands before token i. */
static bool
follows_in(const struct doc *d, size_t i)
{
	static const char *const words[] = {"in", "at", "near", "from", "to", "outside", "around", "of", NULL};

	return i > 0 && doc_is_any(d, i - 1, words);
}

/* Whether a verb of lower case stands behind the name, or one of saying before it and a mark behind. */
static bool
is_subject(const struct doc *d, const struct ner_name *n)
{
	const struct token *next = &d->token[n->end];
	const uint32_t others = LEX_MARK_NOUN | LEX_MARK_ADJECTIVE | LEX_MARK_FUNCTION;

	if (n->end >= d->tokens)
		return false;
	if (next->shape & TOKEN_LOWER)
		return token_marks(next) & LEX_MARK_SAY ||
		       (!(token_marks(next) & others) && (token_marks(next) & LEX_MARK_VERB || token_lists(next) & LEX_BIT(LEX_CUE) ||
							  (next->len > 4 && memcmp(d->text + next->end - 2, "ed", 2) == 0)));
	return next->shape & TOKEN_PUNCT && n->token > 0 && d->token[n->token - 1].shape & TOKEN_LOWER &&
	       token_marks(&d->token[n->token - 1]) & LEX_MARK_SAY;
}

/*
 * Whether the family name of somebody, which is a place's too, is his here: Paul refused, of Rand Paul. A
 * country is what it is most often.
 */
static bool
is_namesake(const struct doc *d, const struct ner_name *n, const struct known_name *k, size_t person)
{
	if (!names_is_place(d, n->token))
		return true;
	if (token_lists(&d->token[n->token]) & LEX_BIT(LEX_COUNTRY))
		return false;
	return is_subject(d, n) || (n->kind != person && k->family > 1 && k->family + k->seen[person] > k->seen[n->kind] && !follows_in(d, n->token));
}

static void
vote(struct tag *t, size_t person, size_t org, size_t place)
{
	const struct known_name *k;
	struct ner_name *n;
	size_t i;

	for (i = 0; i < t->ner.names; i++) {
		n = &t->ner.name[i];
		if (place < t->model->kinds)
			leave_owner(t, n, person, place);
		/* Finch's, where Finch is known */
		if (n->end - n->token > 1 && t->doc.token[n->end - 1].shape & TOKEN_APOSTROPHE) {
			k = known_at(t, known_hash(&t->doc, n->token, n->end - 1));
			if (k != NULL && k->seen[known_kind(t, k, 0)] + k->family > 1)
				n->end--;
		}
		if (n->end - n->token == 1 && n->token > 0 && names_is_family(t, n->token, 0)) {
			n->kind = (uint32_t)person;
			continue;
		}
		k = known_at(t, known_hash(&t->doc, n->token, n->end));
		if (k == NULL)
			continue;
		if (org < t->model->kinds && is_short_org(&t->doc, n, k, person)) {
			n->kind = (uint32_t)org;
			continue;
		}
		if (k->family > 0 && n->end - n->token > 1 && known_family(&t->doc, n->token, n->end) == n->token) {
			n->kind = (uint32_t)person; /* Strachan-Bligh */
		} else if (n->end - n->token == 1 && k->family > 0 && is_namesake(&t->doc, n, k, person)) {
			n->kind = (uint32_t)person;
			/* Clara + Finch, known from elsewhere */
			if (n->token > 0 && t->doc.token[n->token - 1].shape & TOKEN_CAPITAL &&
			    (i == 0 || n[-1].end < n->token)) {
				k = known_at(t, known_hash(&t->doc, n->token - 1, n->end));
				n->token -= k != NULL && k->seen[person] > 0;
			}
		} else if (is_family_first(&t->doc, n, k, person)) {
			n->kind = (uint32_t)person;
		} else
			n->kind = known_kind(t, k, n->kind);
	}
}

bool
names_is_known_org(uint32_t entry)
{
	return lex_lists(entry) == LEX_BIT(LEX_ORG) && strchr(lex_extra(lex_sense(entry, LEX_ORG)), 'w') == NULL;
}

/*
 * Names of several words that the lists know, and as one kind only: Sierra Leone, Manchester United,
 * Te Pāti Māori. Of those of one word, organisations that nothing else is called by: Carrefour.
 */
static void
listed(struct tag *t, size_t person)
{
	const uint64_t lists[] = {LEX_BIT(LEX_PERSON), LEX_BIT(LEX_ORG),
				  LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_CITY) | LEX_BIT(LEX_REGION)};
	const size_t kinds[] = {person, kind_number(t, "org"), kind_number(t, "place")};
	const struct doc *d = &t->doc;
	struct ner_name *n;
	size_t i, k, count, found, kind, stop;
	uint32_t entry;

	for (i = 0; i < t->ner.names; i++) {
		n = &t->ner.name[i];
		/* Democratic + Republic of Congo, Citizen + Lab */
		if (n->token > 0 && n->kind != person && d->token[n->token - 1].multiword != 0 && !doc_is(d, n->token - 1, "the") && (i == 0 || n[-1].end < n->token) &&
		    token_reaches(&d->token[n->token - 1], lists[1] | lists[2]) &&
		    doc_phrase(d, n->token - 1, n->end, lists[1] | lists[2], &count) != 0 && n->token - 1 + count == n->end)
			n->token--;
		if (kinds[1] < t->model->kinds && names_is_town_team(d, n)) {
			n->kind = (uint32_t)kinds[1];
			continue;
		}
		/* Dar + es Salaam */
		stop = i + 1 < t->ner.names ? t->ner.name[i + 1].token : d->tokens;
		entry = doc_phrase(d, n->token, stop < n->token + 6 ? stop : n->token + 6, lists[0] | lists[1] | lists[2], &count);
		if (entry != 0 && count == 1 && n->end == n->token + 1 && kinds[1] < t->model->kinds && names_is_known_org(entry)) {
			n->kind = (uint32_t)kinds[1];
			continue;
		}
		if (entry == 0 || count < 2 || count < n->end - n->token ||
		    (count > n->end - n->token && !names_is_whole(d, n->end, n->token + count)))
			continue;
		found = kind = 0;
		for (k = 0; k < 3; k++)
			if (lex_lists(entry) & lists[k]) {
				found++;
				kind = kinds[k];
			}
		if (found == 1 && kind < t->model->kinds) {
			n->kind = (uint32_t)kind;
			n->end = n->token + (uint32_t)count;
		}
	}
}

/*
 * Whether the word that begins its sentence, and that no list has as a name, has a capital for that alone: the
 * article has it in lower case too, and nowhere within a sentence with a capital.
 */
static bool
is_lower_elsewhere(const struct doc *d, size_t i)
{
	enum { LOOK = 1000 };
	/* there is no word that is nobody's family name */
	const uint64_t names = LEX_BIT(LEX_GIVEN) | LEX_BIT(LEX_PERSON) | LEX_BIT(LEX_ORG) | LEX_BIT(LEX_CITY) | LEX_BIT(LEX_REGION) |
			       LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_NATION) | LEX_BIT(LEX_GROUP);
	const struct token *t = &d->token[i], *k, *stop;
	bool lower;

	if (!(t->shape & TOKEN_FIRST) || t->shape & (TOKEN_UPPER | TOKEN_MIXED | TOKEN_PERIOD) || token_lists(t) & names ||
	    (i + 1 < d->tokens && token_marks(&t[1]) & LEX_MARK_SAY))
		return false;
	lower = false;
	stop = d->token + (d->tokens - i > LOOK ? i + LOOK : d->tokens);
	for (k = d->token + (i > LOOK ? i - LOOK : 0); k < stop; k++) {
		if (k->hash != t->hash)
			continue;
		if (k->shape & TOKEN_LOWER)
			lower = true;
		else if (!(k->shape & TOKEN_FIRST))
			return false;
	}
	return lower;
}

static void
drop_words(struct tag *t)
{
	struct ner_name *n = t->ner.name;
	size_t i, kept;

	for (i = kept = 0; i < t->ner.names; i++)
		if (n[i].end - n[i].token > 1 || !is_lower_elsewhere(&t->doc, n[i].token))
			n[kept++] = n[i];
	t->ner.names = kept;
}

/*
 * Who is spoken to, and who is somebody's kin, is a person, if the lists know the given name: dear Nina, his
 * wife Jan; so is who stands before "and I".
 */
static void
addressed(struct tag *t, size_t person)
{
	static const char *const greetings[] = {"dear", "hi", "hello", "hey", NULL};
	const uint32_t kin = (uint32_t)LEX_MARK_CUE << 3;
	const struct doc *d = &t->doc;
	const struct ner_name *n;
	size_t i;

	for (i = 0; i < t->ner.names; i++) {
		n = &t->ner.name[i];
		if (n->kind == person || n->end - n->token > 1 || !(token_lists(&d->token[n->token]) & LEX_BIT(LEX_GIVEN)))
			continue;
		/* her son, Austin, */
		if (n->token > 1 && names_is_mark(d, n->token - 1, ',') && d->token[n->token - 2].shape & TOKEN_LOWER &&
		    token_marks(&d->token[n->token - 2]) & kin && n->end < d->tokens && (names_is_mark(d, n->end, ',') || names_is_mark(d, n->end, '.'))) {
			t->ner.name[i].kind = (uint32_t)person;
			continue;
		}
		if ((n->token > 0 && (doc_is_any(d, n->token - 1, greetings) ||
				      (d->token[n->token - 1].shape & TOKEN_LOWER && token_marks(&d->token[n->token - 1]) & kin))) ||
		    (n->end + 1 < d->tokens && doc_is(d, n->end, "and") && doc_is(d, n->end + 1, "i")))
			t->ner.name[i].kind = (uint32_t)person;
	}
}

void
names_article(struct tag *t)
{
	size_t person, org;

	person = kind_number(t, "person");
	org = kind_number(t, "org");
	if (person == t->model->kinds)
		return;
	names_trim(t, person, org, kind_number(t, "place"));
	names_join(t, person, org, kind_number(t, "place"));
	names_dateline(t, person, kind_number(t, "place"), org);
	names_press(t, org);
	drop_words(t);
	addressed(t, person);
	names_several(t, person);
	listed(t, person);
	names_acronyms(t, org);
	known_gather(t, person, org);
	if (org < t->model->kinds && kind_number(t, "place") < t->model->kinds && names_headline(t, person, org, kind_number(t, "place")))
		known_gather(t, person, org);
	if (kind_number(t, "place") < t->model->kinds && names_told(t, person, kind_number(t, "place")))
		known_gather(t, person, org);
	if (kind_number(t, "place") < t->model->kinds && names_area(t, person, kind_number(t, "place")))
		known_gather(t, person, org);
	if (org < t->model->kinds && names_firm(t, person, org, kind_number(t, "place")))
		known_gather(t, person, org);
	if (org < t->model->kinds && names_part(t, person, org, kind_number(t, "place")))
		known_gather(t, person, org);
	widen_family(t, person);
	vote(t, person, org, kind_number(t, "place"));
	known_gather(t, person, org);
	names_spread(t, person, kind_number(t, "place"), org);
	names_storm(t, person);
	if (org < t->model->kinds)
		names_team(t, org);
	names_results(t, person, org, kind_number(t, "place"));
}
