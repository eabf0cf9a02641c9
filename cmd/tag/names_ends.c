/*
 * Words at both ends of a name that are no part of it: Hey Clara is Clara, Lagos Wednesday is Lagos.
 */
#include "names_trim.h"
#include "lexicon.h"

#include <string.h>

/* What letters begin with, and what stands before a name in them but is no part of it. */
static bool
is_greeting(const struct doc *d, size_t i)
{
	static const char *const words[] = {"hey", "hi", "hello", "dear", "thanks", "thx", "cheers", "regards", "sincerely",
					    "congrats", "sorry", "p.s.", "ps", "re", "fw", "fwd", "cc", "bcc", NULL};

	return d->token[i].len < 10 && doc_is_any(d, i, words);
}

/* Letters behind a name that are no part of it: Clara Finch FRS. */
static bool
is_postnominal(const struct doc *d, size_t i)
{
	static const char *const letters[] = {"frs", "phd", "ph.d.", "md", "m.d.", "obe", "cbe", "mbe", "kbe", "dbe", "qc",
					      "kc", "mp", "mep", "msp", "mba", "esq", "esq.", "td", "mla", "mca", NULL};

	return d->token[i].len < 6 && doc_is_any(d, i, letters);
}

/* Letters of advocates behind a name, which clubs have too: Michael Hourigan SC, not Austin Bold SC. */
static bool
is_advocate(const struct doc *d, const struct ner_name *n)
{
	static const char *const letters[] = {"sc", "san", NULL};
	const uint64_t lists = LEX_BIT(LEX_GIVEN) | LEX_BIT(LEX_CITY) | LEX_BIT(LEX_REGION);

	return doc_is_any(d, n->end - 1, letters) && d->token[n->end - 1].shape & TOKEN_UPPER &&
	       (token_lists(&d->token[n->token]) & lists) == LEX_BIT(LEX_GIVEN);
}

/* A day of the week behind a name: Lagos Monday. Sheffield Wednesday is one name, Super Tuesday a thing. */
static bool
ends_in_day(const struct doc *d, const struct ner_name *n)
{
	size_t count;

	return n->end - n->token > 1 && trim_is_day(d, n->end - 1) &&
	       (doc_phrase(d, n->token, n->end, LEX_BIT(LEX_ORG) | LEX_BIT(LEX_THING), &count) == 0 || count < n->end - n->token);
}

/*
 * Where the title of several words begins that the name ends in, or that its last word begins, where a person
 * follows: US + Vice President Ann Lee; the name's end when there is none.
 */
static size_t
title_in(const struct doc *d, const struct ner_name *n)
{
	enum { LOOK = 3 };
	size_t i, count, stop;

	if (token_marks(&d->token[n->end - 1]) & (LEX_MARK_END_ORG | LEX_MARK_END_PLACE | LEX_MARK_HEAD_ORG))
		return n->end;
	stop = n->end + LOOK < d->tokens ? n->end + LOOK : d->tokens;
	for (i = n->token + 1; i < n->end; i++)
		if (d->token[i].multiword != 0 &&
		    doc_phrase(d, i, stop, LEX_BIT(LEX_TITLE) | LEX_BIT(LEX_ROLE), &count) != 0 && count > 1 && i + count >= n->end)
			return d->token[i - 1].shape & TOKEN_LOWER || i + count >= d->tokens ||
				       (d->token[i + count].shape & (TOKEN_CAPITAL | TOKEN_GLUED)) != TOKEN_CAPITAL ? n->end : i;
	return n->end;
}

/* Where the organisation ends that the lists know and that the name has before a "for": she left it for the other. */
static size_t
listed_before_for(const struct doc *d, const struct ner_name *n)
{
	size_t count;

	if (n->end - n->token < 4 || doc_phrase(d, n->token, n->end, LEX_BIT(LEX_ORG), &count) == 0 || count < 2 ||
	    n->token + count >= n->end || !doc_is(d, n->token + count, "for"))
		return n->end;
	return n->token + count;
}

/* Former, in front of a sentence: Former Labour minister. */
static bool
is_former(const struct doc *d, size_t i)
{
	static const char *const words[] = {"former", "ex", NULL};

	return d->token[i].shape & TOKEN_FIRST && doc_is_any(d, i, words);
}

/* A word in front that a prefix makes no name: the anti-war National Journal. */
static bool
is_prefixed(const struct doc *d, size_t i)
{
	static const char *const prefixes[] = {"anti-", "pro-", "ex-", "non-", NULL};
	const char *s = d->fold + d->token[i].fold;
	size_t k, n;

	if (d->token[i].shape & TOKEN_CAPITAL)
		return false;
	for (k = 0; prefixes[k] != NULL; k++) {
		n = strlen(prefixes[k]);
		if (d->token[i].len > n && memcmp(s, prefixes[k], n) == 0)
			return true;
	}
	return false;
}

/* WASHINGTON - The Supreme Court: an article that begins a report behind its dateline, unless a list has it in the name. */
static bool
is_article_behind_dash(const struct doc *d, const struct ner_name *n)
{
	static const char *const dashes[] = {"-", "--", "\xE2\x80\x93", "\xE2\x80\x94", NULL};
	size_t count;

	return n->token > 0 && doc_is(d, n->token, "the") && doc_is_any(d, n->token - 1, dashes) &&
	       (doc_phrase(d, n->token, n->end, LEX_BIT(LEX_ORG) | LEX_BIT(LEX_CITY) | LEX_BIT(LEX_COUNTRY), &count) == 0 || count < n->end - n->token);
}

/* Clara Finch SPLITS from her band: a headline's verb in capitals behind a name that is not. */
static bool
is_loud_verb(const struct doc *d, const struct ner_name *n)
{
	const struct token *last = &d->token[n->end - 1];
	const char *s = d->fold + last->fold;

	return n->end - n->token > 2 && last->shape & TOKEN_UPPER && last->len > 4 && !(d->token[n->token].shape & TOKEN_UPPER) &&
	       s[last->len - 1] == 's' && !(token_lists(last) & (LEX_BIT(LEX_SURNAME) | LEX_BIT(LEX_GIVEN) | LEX_BIT(LEX_ORG))) &&
	       lex_marks(lex_find(s, last->len - 1)) & LEX_MARK_VERB;
}

/* When Lund: a word that begins a clause, and is no name though it begins its sentence. */
static bool
is_conjunction(const struct doc *d, size_t i)
{
	static const char *const words[] = {"when", "because", "after", "although", "though", "since", "while", "if", "as", "once", "until", NULL};

	return d->token[i].shape & TOKEN_FIRST && doc_is_any(d, i, words);
}

/* An Energy Department spokesman: an article that begins a sentence, unless a list has it in the name (A Tribe Called Quest). */
static bool
is_first_article(const struct doc *d, const struct ner_name *n)
{
	static const char *const articles[] = {"a", "an", NULL};
	size_t count;

	return d->token[n->token].shape & TOKEN_FIRST && doc_is_any(d, n->token, articles) &&
	       (doc_phrase(d, n->token, n->end, LEX_BIT(LEX_ORG) | LEX_BIT(LEX_THING), &count) == 0 || count < n->end - n->token);
}

/* Retailer Tesco, Chipmaker Nvidia: what sort of firm or body it is, in front of its name where that begins a sentence. */
static bool
is_sort(const struct doc *d, const struct ner_name *n)
{
	static const char *const sorts[] = {"retailer", "airline", "chipmaker", "carmaker", "automaker", "lender", "charity", "miner", "brewer", "insurer",
					    "pollster", "supermarket", "watchdog", "union", "newspaper", "steelmaker", "drugmaker", "housebuilder",
					    "broadcaster", "planemaker", "truckmaker", "bookmaker", "shipbuilder", "utility", "regulator", NULL};
	size_t count;

	return d->token[n->token].shape & TOKEN_FIRST && doc_is_any(d, n->token, sorts) && d->token[n->token + 1].shape & TOKEN_CAPITAL &&
	       (doc_phrase(d, n->token, n->end, LEX_BIT(LEX_ORG), &count) == 0 || count < n->end - n->token);
}

/* Gaffer Mikel Arteta, Mum Tracey Hill: an ordinary noun that begins the sentence, in front of somebody's given name. */
static bool
is_noun_before(const struct doc *d, const struct ner_name *n)
{
	static const char *const nouns[] = {"scot", "brit", "dane", "finn", "swede", "gaffer", "mum", "dad", "gran", "grandad", "paceman", "seamer", "spinner",
					    "defenceman", "ruckman", "debutant", "skipper", NULL};
	const struct token *k = &d->token[n->token];
	const uint64_t names = LEX_BIT(LEX_GIVEN) | LEX_BIT(LEX_SURNAME) | LEX_BIT(LEX_PERSON) | LEX_BIT(LEX_CITY) | LEX_BIT(LEX_REGION) |
			       LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_TITLE) | LEX_BIT(LEX_ORG);

	if (n->end - n->token > 2 && k->shape & TOKEN_FIRST && doc_is_any(d, n->token, nouns) && k[1].shape & TOKEN_CAPITAL)
		return true;
	return n->end - n->token > 2 && k->shape & TOKEN_FIRST && !(k->shape & TOKEN_UPPER) && (token_lists(k) & (LEX_BIT(LEX_WORD) | LEX_BIT(LEX_ROLE))) &&
	       !(token_lists(k) & names) && token_marks(k) & LEX_MARK_NOUN && token_lists(&k[1]) & LEX_BIT(LEX_GIVEN) && !(token_marks(&k[1]) & LEX_MARK_GIVEN_WORD) &&
	       k[2].shape & TOKEN_CAPITAL && !(token_marks(&d->token[n->end - 1]) & (LEX_MARK_END_ORG | LEX_MARK_END_FIRM));
}

/* Derek's Vauxhall Astra: where the person ends who owns what stands behind; or the name's end. */
static size_t
owner_end(const struct doc *d, const struct ner_name *n)
{
	size_t i;

	for (i = n->token + 1; i + 1 < n->end; i++)
		if (d->token[i].shape & TOKEN_APOSTROPHE && d->token[i].shape & TOKEN_GLUED && d->token[i].len == 2 + (d->fold[d->token[i].fold] != '\'') * 2 &&
		    d->fold[d->token[i].fold + d->token[i].len - 1] == 's')
			return i;
	return n->end;
}

/* Takes words off both ends that are no part of the name. */
void
trim_ends(const struct doc *d, struct ner_name *n, size_t person, size_t org)
{
	bool titled;

	while (n->end - n->token > 1 && (is_greeting(d, n->token) || is_former(d, n->token) || (n->kind == person && is_conjunction(d, n->token))))
		n->token++;
	if (n->end - n->token > 1 && trim_is_partisan(d, n->token) && !(token_marks(&d->token[n->end - 1]) & LEX_MARK_END_ORG)) {
		n->token++;
		/* Republican of Iowa, Republican and Democratic */
		while (n->end - n->token > 1 && d->token[n->token].shape & TOKEN_LOWER && token_marks(&d->token[n->token]) & LEX_MARK_FUNCTION)
			n->token++;
		if (n->end - n->token > 1 && token_lists(&d->token[n->token]) & LEX_BIT(LEX_GIVEN))
			n->kind = (uint32_t)person;
	}
	if (n->end - n->token > 1 && (is_prefixed(d, n->token) || is_article_behind_dash(d, n) || is_first_article(d, n)))
		n->token++;
	if (n->end - n->token > 1 && is_sort(d, n)) {
		n->token++;
		if (n->kind == person && n->end - n->token == 1)
			n->kind = (uint32_t)org;
	}
	if (is_noun_before(d, n)) {
		n->token++;
		n->kind = (uint32_t)person;
	}
	/* Twitter @clarafinch */
	while (n->end - n->token > 1 && d->fold[d->token[n->end - 1].fold] == '@')
		n->end--;
	while (ends_in_day(d, n))
		n->end--;
	if (n->kind == person)
		n->end = (uint32_t)owner_end(d, n);
	if (n->kind == person && is_loud_verb(d, n))
		n->end--;
	if (n->kind != person) {
		n->end = (uint32_t)title_in(d, n);
		n->end = (uint32_t)listed_before_for(d, n);
	}
	/* Lord Pannick KC */
	titled = n->kind == person || token_lists(&d->token[n->token]) & LEX_BIT(LEX_TITLE) ||
		 (n->token > 0 && token_lists(&d->token[n->token - 1]) & LEX_BIT(LEX_TITLE));
	if (n->end - n->token > (titled && d->token[n->end - 1].shape & TOKEN_UPPER ? 1 : 2) &&
	    (is_advocate(d, n) || (is_postnominal(d, n->end - 1) && (titled || token_lists(&d->token[n->token]) & LEX_BIT(LEX_GIVEN))))) {
		n->kind = (uint32_t)person;
		n->end -= d->token[n->end - 2].shape & TOKEN_PUNCT ? 2 : 1;
	}
}
