/*
 * The second look at an article's names: what is known of a name in one place holds in all places.
 *
 *	listed  what several words of a list name is what the list says
 *	vote    the same words are of one kind throughout, that of the most mentions
 *	family  Collins is a person because Judith Collins is
 *	widen   Mr. Vander Plaats is one person, because Bob Vander Plaats is
 *	country a country is a place wherever it stands
 *	spread  a name once found is found wherever it stands
 *	persons a person whom everybody knows is one, as is who stands with one by an "and"
 *	part    GCSB Hana Tautahi is an organisation and a person
 *	plural  the Clintons are persons
 *
 * Names are compared by their folded words. All of it works on the names that the model found
 * (t->ner.name, in order).
 */
#include "names.h"
#include "lexicon.h"
#include "mem.h"

#include <stdlib.h>
#include <string.h>

/* What the article knows of a name: how often it is of which kind. */
struct known_name {
	uint32_t hash; /* of the folded text */
	uint32_t round; /* of gathering; another than the present one: free */
	uint16_t seen[NER_KINDS];
	uint16_t family; /* so often the last word of a longer person, */
	uint16_t given;	 /* or the first */
	uint16_t tokens;
};

static uint32_t
hash_of(const struct doc *d, size_t token, size_t end)
{
	const struct token *first = &d->token[token], *last = &d->token[end - 1];
	size_t seen;

	seen = first->fold + first->len;
	return lex_hash(first->hash, d->fold + seen, last->fold + last->len - seen);
}

/* The slot of the name with this hash: its own, or the free one where it would be. */
static struct known_name *
slot_of(const struct tag *t, uint32_t hash)
{
	size_t i;

	for (i = lex_mix(hash) & t->known_mask;; i = (i + 1) & t->known_mask)
		if (t->known[i].round != t->known_round || t->known[i].hash == hash)
			return &t->known[i];
}

/* What is known of the name with this hash, or NULL. */
static const struct known_name *
known_at(const struct tag *t, uint32_t hash)
{
	const struct known_name *k;

	k = slot_of(t, hash);
	return k->round == t->known_round ? k : NULL;
}

static struct known_name *
know(struct tag *t, size_t token, size_t end)
{
	struct known_name *k;
	const unsigned char *s;
	uint32_t hash;

	hash = hash_of(&t->doc, token, end);
	k = slot_of(t, hash);
	if (k->round != t->known_round) {
		memset(k, 0, sizeof *k);
		k->hash = hash;
		k->round = t->known_round;
	}
	s = (const unsigned char *)t->doc.fold + t->doc.token[token].fold;
	/* words are not cut alike everywhere, but names of the same letters begin with the same two */
	t->known_first[s[0] & 15] |=
	    end - token > 1 || t->doc.token[token].len > 1 ? UINT64_C(1) << (s[1] & 63) : ~UINT64_C(0);
	k->tokens = (uint16_t)(end - token);
	return k;
}

static size_t
kind_number(const struct tag *t, const char *kind)
{
	size_t k;

	for (k = 0; k < t->model->kinds; k++)
		if (strcmp(t->model->kind[k], kind) == 0)
			break;
	return k;
}

static bool
is_listed_place(const struct doc *d, size_t i)
{
	return (token_lists(&d->token[i]) &
		(LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_CITY) | LEX_BIT(LEX_REGION))) != 0;
}

static int
by_token(const void *a, const void *b)
{
	const struct ner_name *x = a, *y = b;

	return x->token < y->token ? -1 : x->token > y->token;
}

/* Makes room for what is to be known of the names, and all slots free. */
static void
forget(struct tag *t)
{
	size_t old, size;

	for (size = 64; size < 8 * t->ner.names; size *= 2)
		;
	old = t->known_cap;
	t->known = mem_grow(t->known, &t->known_cap, size, sizeof *t->known);
	memset(t->known + old, 0, (t->known_cap - old) * sizeof *t->known);
	t->known_mask = size - 1;
	if (++t->known_round == 0) {
		memset(t->known, 0, t->known_cap * sizeof *t->known);
		t->known_round = 1;
	}
}

static void
gather(struct tag *t, size_t person, size_t org)
{
	const struct ner_name *n;
	size_t i, k;

	forget(t);
	memset(t->known_first, 0, sizeof t->known_first);
	for (i = 0; i < t->ner.names; i++) {
		n = &t->ner.name[i];
		know(t, n->token, n->end)->seen[n->kind]++;
		if (n->kind == person && n->end - n->token > 1) {
			know(t, n->end - 1, n->end)->family++;
			know(t, n->token, n->token + 1)->given++;
			/* bin Laden, van der Berg */
			for (k = n->end - 1; k > n->token + 1 && token_marks(&t->doc.token[k - 1]) & LEX_MARK_PARTICLE &&
					     t->doc.token[k - 1].shape & TOKEN_LOWER;)
				k--;
			if (k < n->end - 1)
				know(t, k, n->end)->family++;
			/* Vander Plaats */
			else if (n->end - n->token == 3 && t->doc.token[n->token + 1].shape & TOKEN_CAPITAL)
				know(t, n->token + 1, n->end)->family++;
		}
		/* Brightwater S.p.A. is Brightwater */
		if (n->kind == org && n->end - n->token > 1) {
			for (k = n->end; k > n->token + 1 && token_marks(&t->doc.token[k - 1]) & LEX_MARK_END_FIRM; k--)
				;
			if (k > n->token + 1 && doc_is(&t->doc, k - 1, "group"))
				k--;
			if (k < n->end && !(k == n->token + 1 && is_listed_place(&t->doc, n->token)))
				know(t, n->token, k)->seen[org] += 2;
			/* Erlandt Foods plc is Erlandt, when that is no word */
			if (k < n->end && k > n->token + 1 && t->doc.token[n->token].lex == 0)
				know(t, n->token, n->token + 1)->seen[org]++;
		}
	}
}

/* The kind that most mentions have, or the kind at hand when none has more. */
static uint32_t
most(const struct tag *t, const struct known_name *k, uint32_t kind)
{
	uint32_t i, best;

	best = kind;
	for (i = 0; i < t->model->kinds; i++)
		if (k->seen[i] > k->seen[best])
			best = i;
	return best;
}

/* Whether the two tokens from token on are the end of a longer person's name. */
static bool
is_double_family(const struct tag *t, size_t token)
{
	const struct known_name *k;

	if (token + 2 > t->doc.tokens || !(t->doc.token[token].shape & TOKEN_CAPITAL) ||
	    !(t->doc.token[token + 1].shape & TOKEN_CAPITAL))
		return false;
	k = known_at(t, hash_of(&t->doc, token, token + 2));
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

static void
vote(struct tag *t, size_t person)
{
	const struct known_name *k;
	struct ner_name *n;
	size_t i;

	for (i = 0; i < t->ner.names; i++) {
		n = &t->ner.name[i];
		/* Finch's, where Finch is known */
		if (n->end - n->token > 1 && t->doc.token[n->end - 1].shape & TOKEN_APOSTROPHE) {
			k = known_at(t, hash_of(&t->doc, n->token, n->end - 1));
			if (k != NULL && k->seen[most(t, k, 0)] + k->family > 1)
				n->end--;
		}
		k = known_at(t, hash_of(&t->doc, n->token, n->end));
		if (k == NULL)
			continue;
		if (n->end - n->token == 1 && k->family > 0 && !is_listed_place(&t->doc, n->token)) {
			n->kind = (uint32_t)person;
			/* Clara + Finch, known from elsewhere */
			if (n->token > 0 && t->doc.token[n->token - 1].shape & TOKEN_CAPITAL &&
			    (i == 0 || n[-1].end < n->token)) {
				k = known_at(t, hash_of(&t->doc, n->token - 1, n->end));
				n->token -= k != NULL && k->seen[person] > 0;
			}
		} else
			n->kind = most(t, k, n->kind);
	}
}

/*
 * Names of several words that the lists know, and as one kind only: Sierra Leone, Manchester United,
 * Te Pāti Māori.
 */
static void
listed(struct tag *t, size_t person)
{
	const uint64_t lists[] = {LEX_BIT(LEX_PERSON), LEX_BIT(LEX_ORG),
				  LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_CITY) | LEX_BIT(LEX_REGION)};
	const size_t kinds[] = {person, kind_number(t, "org"), kind_number(t, "place")};
	const struct doc *d = &t->doc;
	struct ner_name *n;
	size_t i, k, count, found, kind;
	uint32_t entry;

	for (i = 0; i < t->ner.names; i++) {
		n = &t->ner.name[i];
		if (n->end - n->token < 2)
			continue;
		entry = doc_phrase(d, n->token, n->end, lists[0] | lists[1] | lists[2], &count);
		if (entry == 0 || count != n->end - n->token)
			continue;
		found = kind = 0;
		for (k = 0; k < 3; k++)
			if (lex_lists(entry) & lists[k]) {
				found++;
				kind = kinds[k];
			}
		if (found == 1 && kind < t->model->kinds)
			n->kind = (uint32_t)kind;
	}
}

/* A capitalised word that may be a name of its own here, if the article knows it as one. */
static bool
may_be_name(const struct tag *t, size_t i)
{
	const struct token *k = &t->doc.token[i];

	if (!(k->shape & (TOKEN_CAPITAL | TOKEN_UPPER | TOKEN_MIXED)) || !(k->shape & TOKEN_LETTER))
		return false;
	/* Little said */
	return !(token_marks(k) & LEX_MARK_FUNCTION) ||
	       (i + 1 < t->doc.tokens && token_marks(&k[1]) & LEX_MARK_SAY);
}

/* Whether the word has a capital that its sentence does not give it: behind a word in lower case, and before none with one. */
static bool
stands_out(const struct doc *d, size_t i, size_t end)
{
	return !(d->token[i].shape & TOKEN_FIRST) && i > 0 && d->token[i - 1].shape & (TOKEN_LOWER | TOKEN_PUNCT) &&
	       !(i + 1 < end && d->token[i + 1].shape & (TOKEN_CAPITAL | TOKEN_UPPER | TOKEN_MIXED));
}

/* The known name that begins at token i and ends at or before token end: its end, or 0. */
static size_t
known_end(const struct tag *t, size_t i, size_t end, size_t person, uint32_t *kind)
{
	const struct doc *d = &t->doc;
	const struct known_name *k;
	const char *s = d->fold + d->token[i].fold;
	size_t stop, found, n, seen;
	uint32_t best, hash;

	if (d->token[i].fold + 1u < d->fold_len && !(t->known_first[s[0] & 15] >> (s[1] & 63) & 1))
		return 0;
	found = 0;
	hash = d->token[i].hash;
	seen = d->token[i].len;
	for (stop = i + 1; stop <= end && stop <= i + 6; stop++) {
		/* hash_of() goes on with the name */
		n = d->token[stop - 1].fold + d->token[stop - 1].len - d->token[i].fold;
		hash = lex_hash(hash, s + seen, n - seen);
		seen = n;
		k = known_at(t, hash);
		if (k == NULL || d->token[stop - 1].shape & TOKEN_LOWER)
			continue;
		best = most(t, k, 0);
		if (k->family > 0 && k->seen[best] == 0)
			best = (uint32_t)person;
		else if (k->seen[best] == 0)
			continue;
		/* an ordinary word that begins its sentence, or stands in a row of capitals, has to be known well */
		if (stop == i + 1 && !(k->family > 0 && stands_out(d, i, end)) && token_lists(&d->token[i]) & LEX_BIT(LEX_WORD) && k->seen[best] + k->family < 2 &&
		    !(stop < end && token_marks(&d->token[stop]) & LEX_MARK_SAY))
			continue;
		found = stop;
		*kind = best;
	}
	return found;
}

/* A country whose name means nothing else and is no part of a longer name: its end, or 0. */
static size_t
country_end(const struct doc *d, size_t i, size_t end)
{
	const uint64_t others = LEX_BIT(LEX_GIVEN) | LEX_BIT(LEX_SURNAME) | LEX_BIT(LEX_WORD) | LEX_BIT(LEX_PERSON);
	size_t count;
	uint32_t entry;

	if (!token_reaches(&d->token[i], LEX_BIT(LEX_COUNTRY)))
		return 0;
	entry = doc_phrase(d, i, end, LEX_BIT(LEX_COUNTRY), &count);
	if (entry == 0 || lex_lists(entry) & others)
		return 0;
	if (i + count < end && d->token[i + count].shape & TOKEN_CAPITAL && !(d->token[i + count].shape & TOKEN_GLUED))
		return 0;
	return i + count;
}

/* A person whom the lists know, and as nothing else, and who is no part of a longer name: the end, or 0. */
static size_t
person_end(const struct doc *d, size_t i, size_t first, size_t end)
{
	const uint64_t persons = LEX_BIT(LEX_PERSON) | LEX_BIT(LEX_GIVEN) | LEX_BIT(LEX_SURNAME);
	size_t count;
	uint32_t entry;

	if (!token_reaches(&d->token[i], LEX_BIT(LEX_PERSON)))
		return 0;
	entry = doc_phrase(d, i, end, LEX_BIT(LEX_PERSON), &count);
	if (entry == 0 || lex_lists(entry) & ~persons)
		return 0;
	if (i > first && d->token[i - 1].shape & TOKEN_CAPITAL && !(d->token[i - 1].shape & TOKEN_FIRST))
		return 0;
	if (i + count < end && d->token[i + count].shape & TOKEN_CAPITAL && !(d->token[i + count].shape & TOKEN_GLUED))
		return 0;
	return i + count;
}

/* The Clintons: behind "the", the plural of a family name that the article or the lists know. */
static bool
is_family(const struct tag *t, size_t i, size_t first)
{
	const struct doc *d = &t->doc;
	const struct known_name *k;
	const char *s;
	uint32_t entry, hash;
	size_t n;

	s = doc_fold(d, i, &n);
	if (i == first || n < 5 || s[n - 1] != 's' || !doc_is(d, i - 1, "the") || d->token[i].shape & TOKEN_UPPER ||
	    token_lists(&d->token[i]) & ~(LEX_BIT(LEX_SURNAME) | LEX_BIT(LEX_GIVEN)))
		return false;
	hash = lex_hash(LEX_SEED, s, n - 1);
	k = known_at(t, hash);
	if (k != NULL && k->family > 0)
		return true;
	entry = lex_find_hashed(s, n - 1, hash);
	return (lex_lists(entry) & (LEX_BIT(LEX_SURNAME) | LEX_BIT(LEX_WORD) | LEX_BIT(LEX_CITY))) ==
	       LEX_BIT(LEX_SURNAME);
}

/*
 * An organisation that the lists know as nothing else and that is no part of a longer name, of several
 * words or an acronym: its end, or 0.
 */
static size_t
org_end(const struct doc *d, size_t i, size_t first, size_t end)
{
	size_t count;
	uint32_t entry;

	if (!token_reaches(&d->token[i], LEX_BIT(LEX_ORG)))
		return 0;
	entry = doc_phrase(d, i, end, LEX_BIT(LEX_ORG), &count);
	if (entry == 0 || lex_lists(entry) != LEX_BIT(LEX_ORG))
		return 0;
	if (count < 2 && (!(d->token[i].shape & TOKEN_UPPER) || d->token[i].len < 3 ||
			  strchr(lex_extra(lex_sense(entry, LEX_ORG)), 'w') != NULL))
		return 0;
	if (i > first && d->token[i - 1].shape & TOKEN_CAPITAL && !(d->token[i - 1].shape & TOKEN_FIRST))
		return 0;
	if (i + count < end && d->token[i + count].shape & TOKEN_CAPITAL && !(d->token[i + count].shape & TOKEN_GLUED))
		return 0;
	return i + count;
}

/*
 * A newspaper by the last word of its name, as it is called where it is known: asked by the Herald. Its end,
 * or 0.
 */
static size_t
press_end(const struct doc *d, size_t i, size_t first, size_t end)
{
	static const char *const press[] = {"herald",	 "times",	"post",	   "guardian",	"telegraph", "mirror",	"independent",
					    "observer",	 "tribune",	"chronicle", "gazette", "journal",   "star",	"sun",
					    "globe",	 "economist",	"inquirer", "dispatch", "courier",   "examiner", "mail",
					    "scotsman",	 "spectator",	"sentinel", NULL};
	const struct token *t = &d->token[i];

	if (i == first || (t->shape & (TOKEN_CAPITAL | TOKEN_UPPER)) != TOKEN_CAPITAL || !doc_is_any(d, i, press) ||
	    !doc_is(d, i - 1, "the"))
		return 0;
	/* the Independent Maine senator, the Star of David, a Times-backed bid */
	if (i + 1 < end && ((t[1].shape & TOKEN_CAPITAL && !(t[1].shape & TOKEN_GLUED)) || doc_is(d, i + 1, "of") ||
			    doc_is(d, i + 1, "-")))
		return 0;
	return i + 1;
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
		k = known_at(t, hash_of(d, n->token, n->token + 1));
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

/* Takes names apart that are an organisation and behind it a person. */
static void
part(struct tag *t, size_t person, size_t org)
{
	struct ner_name *n, *rest;
	size_t i, old, begin;

	old = t->ner.names;
	for (i = 0; i < old; i++) {
		n = &t->ner.name[i];
		begin = person_behind(t, n, org);
		if (begin == 0)
			continue;
		t->ner.name = mem_grow(t->ner.name, &t->ner.name_cap, t->ner.names + 1, sizeof *t->ner.name);
		n = &t->ner.name[i];
		rest = &t->ner.name[t->ner.names++];
		rest->token = (uint32_t)begin;
		rest->end = n->end;
		rest->kind = (uint32_t)person;
		n->end = (uint32_t)begin;
		n->kind = (uint32_t)org;
	}
	if (t->ner.names > old)
		qsort(t->ner.name, t->ner.names, sizeof *t->ner.name, by_token);
}

static void
spread(struct tag *t, size_t person, size_t place, size_t org)
{
	const struct doc *d = &t->doc;
	const struct sentence *s;
	struct ner *n = &t->ner;
	size_t i, at, end, stop, old;
	struct ner_name *name;
	uint32_t kind;

	kind = 0;
	old = n->names;
	at = 0;
	for (s = d->sentence; s < d->sentence + d->sentences; s++) {
		for (i = s->token; i < s->tokens_end; i++) {
			if (at < old && n->name[at].token == i) {
				i = n->name[at++].end - 1;
				continue;
			}
			if (!may_be_name(t, i) && !(token_marks(&d->token[i]) & LEX_MARK_PARTICLE && token_reaches(&d->token[i], LEX_BIT(LEX_PERSON))))
				continue;
			end = at < old && n->name[at].token < s->tokens_end ? n->name[at].token : s->tokens_end;
			stop = known_end(t, i, end, person, &kind);
			if (stop == 0 && is_family(t, i, s->token)) {
				stop = i + 1;
				kind = (uint32_t)person;
			}
			if (stop == 0) {
				stop = names_person(d, i, end);
				kind = (uint32_t)person;
			}
			if (stop == 0) {
				stop = person_end(d, i, s->token, end);
				kind = (uint32_t)person;
			}
			if (stop == 0 && place < t->model->kinds) {
				stop = country_end(d, i, end);
				kind = (uint32_t)place;
			}
			if (stop == 0 && org < t->model->kinds) {
				stop = org_end(d, i, s->token, end);
				if (stop == 0)
					stop = press_end(d, i, s->token, s->tokens_end);
				kind = (uint32_t)org;
			}
			if (stop == 0)
				continue;
			n->name = mem_grow(n->name, &n->name_cap, n->names + 1, sizeof *n->name);
			name = &n->name[n->names++];
			name->token = (uint32_t)i;
			name->end = (uint32_t)stop;
			name->kind = kind;
			i = stop - 1;
		}
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
	names_trim(t, person, kind_number(t, "place"));
	names_join(t, person, org, kind_number(t, "place"));
	names_storm(t, person);
	listed(t, person);
	gather(t, person, org);
	if (org < t->model->kinds)
		part(t, person, org);
	widen_family(t, person);
	vote(t, person);
	gather(t, person, org);
	spread(t, person, kind_number(t, "place"), org);
	if (org < t->model->kinds)
		names_team(t, org);
}
