/*
 * A name once found is found wherever it stands, and so is what everybody knows by name.
 */
#include "lexicon.h"
#include "mem.h"
#include "names.h"
#include "names_known.h"

#include <string.h>

/* Whether the word has capitals alone, which its neighbours have not: US, and not GIVE US A SIGN. */
static bool
is_acronym(const struct doc *d, size_t i)
{
	return d->token[i].shape & TOKEN_UPPER && (i == 0 || !(d->token[i - 1].shape & TOKEN_UPPER)) &&
	       (i + 1 >= d->tokens || !(d->token[i + 1].shape & TOKEN_UPPER));
}

/* A capitalised word that may be a name of its own here, if the article knows it as one. */
static bool
may_be_name(const struct tag *t, size_t i)
{
	const struct token *k = &t->doc.token[i];

	if (!(k->shape & (TOKEN_CAPITAL | TOKEN_UPPER | TOKEN_MIXED)) || !(k->shape & TOKEN_LETTER))
		return false;
	/* US, WHO; Five Eyes; Little said */
	return !(token_marks(k) & LEX_MARK_FUNCTION) || (token_lists(k) & LEX_BIT(LEX_NUMWORD) && token_reaches(k, LEX_BIT(LEX_ORG))) ||
	       (token_lists(k) & (LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_ORG)) && is_acronym(&t->doc, i)) ||
	       (i + 1 < t->doc.tokens && token_marks(&k[1]) & LEX_MARK_SAY);
}

/* Whether the word has a capital that its sentence does not give it: behind a word in lower case, and before none with one. */
static bool
stands_out(const struct doc *d, size_t i, size_t end)
{
	return !(d->token[i].shape & TOKEN_FIRST) && i > 0 &&
	       (d->token[i - 1].shape & (TOKEN_LOWER | TOKEN_PUNCT) || token_lists(&d->token[i - 1]) & LEX_BIT(LEX_TIMEWORD)) &&
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
		/* known_hash() goes on with the name */
		n = d->token[stop - 1].fold + d->token[stop - 1].len - d->token[i].fold;
		hash = lex_hash(hash, s + seen, n - seen);
		seen = n;
		k = known_at(t, hash);
		if (k == NULL || d->token[stop - 1].shape & TOKEN_LOWER)
			continue;
		best = known_kind(t, k, 0);
		if (k->family > 0 && k->seen[best] == 0)
			best = (uint32_t)person;
		else if (k->seen[best] == 0)
			continue;
		/* an ordinary word that begins its sentence, or stands in a row of capitals, has to be known well */
		if (stop == i + 1 && !(k->family > 0 && stands_out(d, i, end)) && !is_acronym(d, i) && token_lists(&d->token[i]) & LEX_BIT(LEX_WORD) && k->seen[best] + k->family < 2 &&
		    !(stop < end && (token_marks(&d->token[stop]) & LEX_MARK_SAY || (k->family > 0 && names_is_plain_verb(d, stop)))))
			continue;
		found = stop;
		*kind = best;
	}
	return found;
}

/* Whether the name that ends before token i goes on there, in a sentence that ends at end; not with a title: US + Senator. */
static bool
goes_on(const struct doc *d, size_t i, size_t end)
{
	const uint64_t titles = LEX_BIT(LEX_TITLE) | LEX_BIT(LEX_ROLE);
	size_t count;

	return i < end && d->token[i].shape & TOKEN_CAPITAL && !(d->token[i].shape & TOKEN_GLUED) &&
	       !(token_reaches(&d->token[i], titles) && doc_phrase(d, i, end, titles, &count) != 0);
}

/*
 * The phrase of a list that begins at token i, when none of the forbidden lists knows it and it is no part of a
 * longer name: its end, or 0.
 */
static size_t
listed_end(const struct doc *d, size_t i, size_t end, enum lex_list list, uint64_t forbidden, uint32_t *entry)
{
	size_t count;

	if (!token_reaches(&d->token[i], LEX_BIT(list)))
		return 0;
	*entry = doc_phrase(d, i, end, LEX_BIT(list), &count);
	if (*entry == 0 || lex_lists(*entry) & forbidden || goes_on(d, i + count, end))
		return 0;
	return i + count;
}

/* Whether token i stands behind another word of its name, in a sentence that begins at first. */
static bool
is_behind_name(const struct doc *d, size_t i, size_t first)
{
	return i > first && d->token[i - 1].shape & TOKEN_CAPITAL && !(d->token[i - 1].shape & TOKEN_FIRST) &&
	       !(token_lists(&d->token[i - 1]) & LEX_BIT(LEX_TIMEWORD)); /* on Monday + Erlandt */
}

/* A country whose name means nothing else; US, where its capitals stand alone. */
static size_t
country_end(const struct doc *d, size_t i, size_t end)
{
	const uint64_t names = LEX_BIT(LEX_GIVEN) | LEX_BIT(LEX_SURNAME) | LEX_BIT(LEX_PERSON);
	uint32_t entry;

	return listed_end(d, i, end, LEX_COUNTRY, is_acronym(d, i) ? names : names | LEX_BIT(LEX_WORD), &entry);
}

/* A city or a region of several words: Dar es Salaam. */
static size_t
place_end(const struct doc *d, size_t i, size_t first, size_t end)
{
	const uint64_t places = LEX_BIT(LEX_CITY) | LEX_BIT(LEX_REGION) | LEX_BIT(LEX_COUNTRY);
	const enum lex_list lists[] = {LEX_CITY, LEX_REGION};
	size_t k, stop;
	uint32_t entry;

	if (d->token[i].multiword == 0 || is_behind_name(d, i, first))
		return 0;
	for (k = 0; k < sizeof lists / sizeof lists[0]; k++) {
		stop = listed_end(d, i, end, lists[k], ~places, &entry);
		if (stop > i + 1 && names_is_whole(d, i, stop))
			return stop;
	}
	return 0;
}

/* A city that stands for its country's government, where that is accused, warned or blamed: accused Washington of. */
static size_t
capital_end(const struct doc *d, size_t i, size_t first, size_t end)
{
	static const char *const before[] = {"accused", "accuses", "accusing", "accuse", "blamed", "blames", "blaming", "blame", "warned", "warns",
					     "urged", "urges", "condemned", "condemns", "criticised", "criticized", "pressed", "told", NULL};
	static const char *const behind[] = {"of", "for", "to", "over", "against", "and", "not", "that", ".", ",", NULL};
	const struct token *k = &d->token[i];

	return i > first && i + 1 < end && token_lists(k) & LEX_BIT(LEX_CITY) && (!(token_lists(k) & (LEX_BIT(LEX_GIVEN) | LEX_BIT(LEX_WORD))) || doc_is(d, i, "washington")) &&
			       (k->shape & (TOKEN_CAPITAL | TOKEN_UPPER)) == TOKEN_CAPITAL && doc_is_any(d, i - 1, before) && doc_is_any(d, i + 1, behind)
		       ? i + 1
		       : 0;
}

/* A state before the title of somebody: Iowa Gov. Ann Lee. */
static size_t
state_end(const struct doc *d, size_t i, size_t end)
{
	size_t count;

	if (!token_reaches(&d->token[i], LEX_BIT(LEX_REGION)) || doc_phrase(d, i, end, LEX_BIT(LEX_REGION), &count) == 0 ||
	    i + count + 1 >= end)
		return 0;
	i += count;
	return token_lists(&d->token[i]) & LEX_BIT(LEX_TITLE) && d->token[i].shape & TOKEN_PERIOD &&
		       d->token[i + 1].shape & TOKEN_CAPITAL ? i : 0;
}

/* A person whom the lists know, and as nothing else. */
static size_t
person_end(const struct doc *d, size_t i, size_t first, size_t end)
{
	const uint64_t words = LEX_BIT(LEX_WORD) | LEX_BIT(LEX_LEMMA) | LEX_BIT(LEX_TENSE);
	uint64_t allowed = LEX_BIT(LEX_PERSON) | LEX_BIT(LEX_GIVEN) | LEX_BIT(LEX_SURNAME);
	uint32_t entry;

	if (is_behind_name(d, i, first))
		return 0;
	/* critics of Trump, who is written with a capital where a trump is not */
	if (stands_out(d, i, end) && !(d->token[i].shape & TOKEN_UPPER))
		allowed |= words;
	return listed_end(d, i, end, LEX_PERSON, ~allowed, &entry);
}

/*
 * A common given name by itself, that stands where no other word would have a capital: thanks Josh, Matt has
 * confirmed. Where it is a word too (the Bill), a plain word has to stand before it that is no article.
 */
static size_t
given_end(const struct doc *d, size_t i, size_t first, size_t end)
{
	static const char *const articles[] = {"the", "a", "an", "this", "that", "every", "each", "any", "no", "his", "her", "its",
					       "their", "our", "my", "your", NULL};
	static const char *const against[] = {"v", "v.", "vs", "vs.", NULL};
	const uint64_t others = LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_CITY) | LEX_BIT(LEX_REGION) | LEX_BIT(LEX_ORG) |
				LEX_BIT(LEX_THING) | LEX_BIT(LEX_NATION) | LEX_BIT(LEX_TIMEWORD) | LEX_BIT(LEX_TITLE) |
				LEX_BIT(LEX_GROUP) | LEX_BIT(LEX_STORM);
	const struct token *k = &d->token[i];

	if (!(token_lists(k) & LEX_BIT(LEX_GIVEN)) || token_lists(k) & others ||
	    (k->shape & (TOKEN_CAPITAL | TOKEN_UPPER | TOKEN_MIXED)) != TOKEN_CAPITAL || k->shape & TOKEN_GLUED)
		return 0;
	if (strchr(lex_extra(lex_sense(k->lex, LEX_GIVEN)), 'c') == NULL || is_behind_name(d, i, first) || goes_on(d, i + 1, end))
		return 0;
	if (i + 1 < end && k[1].shape & TOKEN_GLUED && doc_is(d, i + 1, "-"))
		return 0;
	if (i == first)
		return !(token_lists(k) & LEX_BIT(LEX_WORD)) ? i + 1 : 0;
	/* novels, bombers and cases have such names too */
	if (k[-1].shape & (TOKEN_QUOTE | TOKEN_DIGIT) || doc_is_any(d, i - 1, against))
		return 0;
	if (token_lists(k) & LEX_BIT(LEX_WORD) && (!(k[-1].shape & TOKEN_LOWER) || doc_is_any(d, i - 1, articles)))
		return 0;
	return i + 1;
}

/* An organisation that the lists know as nothing else, of several words, an acronym or a word of its own. */
static size_t
org_end(const struct doc *d, size_t i, size_t first, size_t end)
{
	size_t stop;
	uint32_t entry;

	stop = listed_end(d, i, end, LEX_ORG, ~LEX_BIT(LEX_ORG), &entry);
	if (stop == 0 || is_behind_name(d, i, first) || names_is_portfolio(d, i, entry))
		return 0;
	/* British Gas; not British gas */
	if (stop > i + 1)
		return (d->token[stop - 1].shape & (TOKEN_LOWER | TOKEN_APOSTROPHE)) == TOKEN_LOWER ? 0 : stop;
	/* a Boeing 777 */
	if (d->token[i].len < 3 || (stop < end && d->token[stop].shape & TOKEN_DIGIT))
		return 0;
	return names_is_known_org(entry) ? stop : 0;
}

/* An acronym that no list knows, where somebody says something: TBQ said. */
static size_t
acronym_end(const struct doc *d, size_t i, size_t end)
{
	const struct token *k = &d->token[i];

	return k->lex == 0 && k->len > 2 && k->len < 7 && (k->shape & (TOKEN_UPPER | TOKEN_ALPHA | TOKEN_GLUED)) == (TOKEN_UPPER | TOKEN_ALPHA) &&
			       is_acronym(d, i) && i + 1 < end && k[1].shape & TOKEN_LOWER && token_marks(&k[1]) & LEX_MARK_SAY ? i + 1 : 0;
}

/* An acronym that is a pronoun too, before a noun: WHO staff; not the man WHO heads it. */
static size_t
pronoun_end(const struct doc *d, size_t i, size_t end)
{
	const struct token *k = &d->token[i];

	if (!(k->shape & TOKEN_UPPER) || k->len < 3 || !(token_marks(k) & LEX_MARK_FUNCTION) || !(token_lists(k) & LEX_BIT(LEX_ORG)) || !is_acronym(d, i) ||
	    i + 1 >= end || !(k[1].shape & TOKEN_LOWER) || (token_marks(&k[1]) & (LEX_MARK_FUNCTION | LEX_MARK_NOUN)) != LEX_MARK_NOUN)
		return 0;
	/* doctors WHO work there, asked WHO left */
	if ((i > 0 && token_marks(&k[-1]) & LEX_MARK_NOUN && !(token_marks(&k[-1]) & LEX_MARK_VERB)) || token_lists(&k[1]) & LEX_BIT(LEX_TENSE))
		return 0;
	return token_marks(&k[1]) & LEX_MARK_VERB && d->fold[k[1].fold + k[1].len - 1] == 's' ? 0 : i + 1;
}

bool
names_is_family(const struct tag *t, size_t i, size_t first)
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
 * A newspaper by the last word of its name, as it is called where it is known: asked by the Herald. Its end,
 * or 0.
 */
static size_t
press_end(const struct doc *d, size_t i, size_t first, size_t end)
{
	const struct token *t = &d->token[i];

	if (i == first || (t->shape & (TOKEN_CAPITAL | TOKEN_UPPER)) != TOKEN_CAPITAL || !doc_is(d, i - 1, "the") ||
	    !names_is_press(d, i, true))
		return 0;
	/* the Independent Maine senator, the Star of David, a Times-backed bid */
	if (goes_on(d, i + 1, end) || (i + 1 < end && (doc_is(d, i + 1, "of") || doc_is(d, i + 1, "-"))))
		return 0;
	return i + 1;
}

/* Who stands behind Mr or Ms, with all words that go on: Mr Van Tassel; not Mr President. */
static size_t
courtesy_end(const struct doc *d, size_t i, size_t first, size_t end)
{
	static const char *const courtesies[] = {"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "mx", "mx.", NULL};
	const uint64_t titles = LEX_BIT(LEX_TITLE) | LEX_BIT(LEX_ROLE);
	enum { MOST = 3 };
	size_t stop, count;

	if (i == first || !doc_is_any(d, i - 1, courtesies) || !(d->token[i - 1].shape & TOKEN_CAPITAL) ||
	    (d->token[i].shape & (TOKEN_CAPITAL | TOKEN_ALPHA)) != (TOKEN_CAPITAL | TOKEN_ALPHA) ||
	    doc_phrase(d, i, end, titles, &count) != 0)
		return 0;
	for (stop = i + 1; stop < i + MOST && goes_on(d, stop, end) && d->token[stop].shape & TOKEN_ALPHA; stop++)
		;
	return stop;
}

/* The numbers of the kinds; of those that the model does not have, one past its last. */
struct kinds {
	size_t person, place, org;
};

/* The name that begins at token i of a sentence, before the next one at token end: its end, or 0. */
static size_t
name_end(const struct tag *t, size_t i, const struct sentence *s, size_t end, const struct kinds *k, uint32_t *kind)
{
	const struct doc *d = &t->doc;
	size_t stop;

	stop = known_end(t, i, end, k->person, kind);
	if (stop > 0)
		return stop;
	*kind = (uint32_t)k->person;
	if (names_is_family(t, i, s->token))
		return i + 1;
	if ((stop = courtesy_end(d, i, s->token, end)) > 0 || ((stop = names_initials_end(d, i)) > 0 && stop <= end) || (stop = names_person(d, i, end)) > 0 || (stop = person_end(d, i, s->token, end)) > 0 ||
	    (stop = given_end(d, i, s->token, s->tokens_end)) > 0)
		return stop;
	*kind = (uint32_t)k->place;
	if (k->place < t->model->kinds &&
	    ((stop = country_end(d, i, end)) > 0 || (stop = place_end(d, i, s->token, end)) > 0 ||
	     (stop = capital_end(d, i, s->token, s->tokens_end)) > 0 ||
	     ((stop = state_end(d, i, s->tokens_end)) > 0 && stop <= end)))
		return stop;
	*kind = (uint32_t)k->org;
	if (k->org < t->model->kinds && ((stop = org_end(d, i, s->token, end)) > 0 || (stop = acronym_end(d, i, s->tokens_end)) > 0 ||
					   (stop = pronoun_end(d, i, s->tokens_end)) > 0))
		return stop;
	return k->org < t->model->kinds ? press_end(d, i, s->token, s->tokens_end) : 0;
}

void
names_spread(struct tag *t, size_t person, size_t place, size_t org)
{
	const struct kinds kinds = {person, place, org};
	const struct doc *d = &t->doc;
	const struct sentence *s;
	struct ner *n = &t->ner;
	size_t i, at, next, end, stop, old;
	struct ner_name *name;
	uint32_t kind;

	kind = 0;
	old = n->names;
	at = 0;
	for (s = d->sentence; s < d->sentence + d->sentences; s++) {
		for (i = s->token; i < s->tokens_end; i++) {
			next = doc_next(d, i, s->tokens_end, SIGN_CAPITAL | SIGN_NAME);
			if (at < old && n->name[at].token >= i && n->name[at].token <= next && n->name[at].token < s->tokens_end) {
				i = n->name[at++].end - 1;
				continue;
			}
			if (next == s->tokens_end)
				break;
			i = next;
			if (!may_be_name(t, i) && !(token_marks(&d->token[i]) & LEX_MARK_PARTICLE &&
						   token_reaches(&d->token[i], LEX_BIT(LEX_PERSON))))
				continue;
			end = at < old && n->name[at].token < s->tokens_end ? n->name[at].token : s->tokens_end;
			/* the 1922 Committee */
			if (i > s->token && d->token[i - 1].shape & TOKEN_DIGIT && token_reaches(&d->token[i - 1], LEX_BIT(LEX_ORG)) &&
			    org_end(d, i - 1, s->token, end) > i)
				i--;
			stop = name_end(t, i, s, end, &kinds, &kind);
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
