/*
 * What the model has taken into names and is no part of them: Ms Marsh is Marsh, and a person; Hey Clara is Clara,
 * Lagos Wednesday is Lagos; and what is no name, or of another kind.
 */
#include "names.h"
#include "lexicon.h"
#include "mem.h"

#include <string.h>

/* What letters begin with, and what stands before a name in them but is no part of it. */
static bool
is_greeting(const struct doc *d, size_t i)
{
	static const char *const words[] = {"hey", "hi", "hello", "dear", "thanks", "thx", "cheers", "regards", "sincerely",
					    "congrats", "sorry", "p.s.", "ps", "re", "fw", "fwd", "cc", "bcc", NULL};

	return d->token[i].len < 10 && doc_is_any(d, i, words);
}

/* The Republican Clara Finch; a party's adjective is no name. */
static bool
is_partisan(const struct doc *d, size_t i)
{
	static const char *const words[] = {"republican", "democratic", "democrat", "republicans", "democrats", NULL};

	return d->token[i].len >= 8 && doc_is_any(d, i, words);
}

/* Southern voters; an adjective too. */
static bool
is_direction(const struct doc *d, size_t i)
{
	static const char *const words[] = {"southern", "northern", "eastern", "western", "midwestern", "southeastern",
					    "northeastern", "southwestern", "northwestern", NULL};

	return d->token[i].len >= 7 && (d->token[i].shape & TOKEN_UPPER) == 0 && doc_is_any(d, i, words);
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

/* Whether the name is a part of what the lists have as something else: Wade, in Roe v. Wade; Boeing, in Boeing 777. */
static bool
is_in_thing(const struct doc *d, const struct ner_name *n)
{
	enum { BEFORE = 3, BEHIND = 2 };
	size_t i, stop, count;

	stop = n->end + BEHIND < d->tokens ? n->end + BEHIND : d->tokens;
	for (i = n->token > BEFORE ? n->token - BEFORE : 0; i <= n->token; i++)
		if (d->token[i].multiword != 0 && token_reaches(&d->token[i], LEX_BIT(LEX_THING)) &&
		    doc_phrase(d, i, stop, LEX_BIT(LEX_THING), &count) != 0 && i + count >= n->end &&
		    count > n->end - n->token)
			return true;
	return false;
}

/* The Telecommunications (Interception and Security) Act: in the brackets of a law's name. */
static bool
is_in_law(const struct doc *d, const struct ner_name *n)
{
	static const char *const laws[] = {"act", "bill", "ordinance", "regulations", "rules", "order", "amendment", NULL};

	return n->token > 0 && n->end + 1 < d->tokens && names_is_mark(d, n->end, ')') && names_is_mark(d, n->token - 1, '(') &&
	       d->token[n->end + 1].shape & TOKEN_CAPITAL && doc_is_any(d, n->end + 1, laws);
}

/* The Australian people, the Hindu nationalist party: a newspaper's name that begins a sentence, and is a people's here. */
static bool
is_people_there(const struct doc *d, const struct ner_name *n)
{
	return n->end - n->token == 2 && d->token[n->token].shape & TOKEN_FIRST && doc_is(d, n->token, "the") && n->end < d->tokens &&
	       token_lists(&d->token[n->token + 1]) & (LEX_BIT(LEX_NATION) | LEX_BIT(LEX_THING)) && d->token[n->end].shape & TOKEN_LOWER &&
	       (token_marks(&d->token[n->end]) & (LEX_MARK_NOUN | LEX_MARK_VERB)) == LEX_MARK_NOUN;
}

/* A day of the week. */
static bool
is_day_name(const struct doc *d, size_t i)
{
	const struct token *k = &d->token[i];

	return token_marks(k) & LEX_MARK_CUE << 11 && k->len > 5 && memcmp(d->fold + k->fold + k->len - 3, "day", 3) == 0;
}

/*
 * Whether the name is none: adjectives such as Southern and Democratic alone, things that the lists
 * know as nothing else (iPhone), the party and state behind a senator's name (R-FL).
 */
static bool
is_nothing(const struct doc *d, const struct ner_name *n)
{
	const struct token *k = &d->token[n->token];
	const uint64_t plain = LEX_BIT(LEX_WORD) | LEX_BIT(LEX_NATION) | LEX_BIT(LEX_LEMMA);
	const uint64_t names = LEX_BIT(LEX_GIVEN) | LEX_BIT(LEX_SURNAME) | LEX_BIT(LEX_PERSON) | LEX_BIT(LEX_ORG) | LEX_BIT(LEX_CITY) |
			       LEX_BIT(LEX_REGION) | LEX_BIT(LEX_COUNTRY);
	static const char *const signs[] = {"enditem",   "enditems",	"crosstalk", "inaudible", "applause",
					     "laughter",  "false",	"true",	     NULL};
	size_t count, len;
	const char *s;
	uint32_t entry;

	if (n->end - n->token == 1) {
		/* the end of a report, what is heard in a transcript */
		if ((k->shape & TOKEN_UPPER || k->len == 7) && doc_is_any(d, n->token, signs))
			return true;
		/* SHA-256 */
		if (k->shape & TOKEN_UPPER && names_glued(d, n->end, d->tokens, "-") && k[2].shape & TOKEN_NUMBER)
			return true;
		/* Still, they came */
		if (k->shape & TOKEN_FIRST && token_lists(k) & LEX_BIT(LEX_FUNCTION) && n->end < d->tokens && doc_is(d, n->end, ","))
			return true;
		if (is_partisan(d, n->token) || is_direction(d, n->token))
			return true;
		/* Crown Prince; not Treasury Secretary, of which the list has Treasury */
		if (!(token_lists(k) & names) && k->multiword != 0 && doc_phrase(d, n->token, d->tokens, LEX_BIT(LEX_ROLE) | LEX_BIT(LEX_TITLE), &count) != 0 && count > 1)
			return true;
		/* TUESDAY'S GAMES */
		if (k->shape & TOKEN_UPPER && is_day_name(d, n->token))
			return true;
		/* Nov.; Sen. */
		if (!(token_lists(k) & names) && (token_lists(k) & LEX_BIT(LEX_TIMEWORD) ||
						  (token_lists(k) & LEX_BIT(LEX_TITLE) && k->shape & TOKEN_PERIOD)))
			return true;
		if ((token_marks(k) & (LEX_MARK_ADJECTIVE | LEX_MARK_NOUN | LEX_MARK_VERB)) == LEX_MARK_ADJECTIVE &&
		    !(token_lists(k) & ~plain) && !(k->shape & TOKEN_UPPER))
			return true;
		/* Former minister Ann Lee */
		if (k->shape & TOKEN_FIRST && token_lists(k) & LEX_BIT(LEX_ROLEMOD) && !(token_lists(k) & ~(plain | LEX_BIT(LEX_ROLEMOD))))
			return true;
	}
	s = doc_fold(d, n->token, &len);
	if ((len == 1 || (len > 2 && s[1] == '-')) && (s[0] == 'r' || s[0] == 'd') && n->token > 0 && doc_is(d, n->token - 1, "(") &&
	    (n->end - n->token == 3 || len > 2) && k->shape & TOKEN_UPPER)
		return true;
	/* Secretary of State for Health */
	if (n->token > 0 && n->end - n->token > 2 && doc_is(d, n->token, "state") && doc_is(d, n->token + 1, "for") && doc_is(d, n->token - 1, "of"))
		return true;
	/* the Erlandt index */
	if (n->end - n->token == 1 && n->end < d->tokens && (doc_is(d, n->end, "index") || doc_is(d, n->end, "indices")))
		return true;
	if (is_in_law(d, n) || is_in_thing(d, n) || is_people_there(d, n))
		return true;
	entry = doc_phrase(d, n->token, n->end, LEX_BIT(LEX_THING), &count);
	return entry != 0 && count == n->end - n->token &&
	       (lex_lists(entry) & ~(plain | LEX_BIT(LEX_TIMEWORD) | LEX_BIT(LEX_TIMEPART))) == LEX_BIT(LEX_THING);
}

/* A day of the week behind a name: Lagos Monday. Sheffield Wednesday is one name, Super Tuesday a thing. */
static bool
ends_in_day(const struct doc *d, const struct ner_name *n)
{
	size_t count;

	return n->end - n->token > 1 && is_day_name(d, n->end - 1) &&
	       (doc_phrase(d, n->token, n->end, LEX_BIT(LEX_ORG) | LEX_BIT(LEX_THING), &count) == 0 || count < n->end - n->token);
}

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
static void
part_at_title(struct tag *t, size_t at, size_t person, size_t place)
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

/* Rev. Otis Finch of + Mount Calvary Baptist Church: a person behind a short title, and what he is of. */
static void
part_at_of(struct tag *t, size_t at, size_t person)
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

/* Hutus: a people in the plural, and nothing else. */
static bool
is_people(const struct doc *d, size_t i)
{
	const struct token *t = &d->token[i];

	return token_lists(t) == LEX_BIT(LEX_NATION) && d->fold[t->fold + t->len - 1] == 's';
}

/* Sen. and the like. */
static bool
is_short_title(const struct doc *d, size_t i)
{
	return token_lists(&d->token[i]) & LEX_BIT(LEX_TITLE) && d->token[i].shape & TOKEN_PERIOD && token_marks(&d->token[i]) & LEX_MARK_JOB;
}

/* Northern Ireland Secretary: the last word is an office, of one; the Ottawa Senators are a team. */
static bool
is_office(const struct doc *d, const struct ner_name *n)
{
	const struct token *last = &d->token[n->end - 1];

	return n->end - n->token > 1 && token_marks(last) & LEX_MARK_OFFICE && token_marks(last) & LEX_MARK_JOB && d->fold[last->fold + last->len - 1] != 's';
}

/* New Zealand MPs, Rwanda Hutus, Indiana Republican, Nevada Sen.: a place that the lists know, and who is from there or holds an office. */
static void
trim_holders(const struct doc *d, struct ner_name *n, size_t place)
{
	const uint64_t places = LEX_BIT(LEX_REGION) | LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_CITY);
	size_t count, i;

	if (doc_phrase(d, n->token, n->end, places, &count) == 0)
		return;
	if (n->token + count == n->end)
		return;
	for (i = n->token + count; i < n->end; i++)
		if (!(token_marks(&d->token[i]) & LEX_MARK_OFFICE) && !is_people(d, i) && !is_partisan(d, i) && !is_short_title(d, i))
			return;
	n->end = n->token + (uint32_t)count;
	n->kind = (uint32_t)place;
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
static void
trim_ends(const struct doc *d, struct ner_name *n, size_t person)
{
	while (n->end - n->token > 1 && (is_greeting(d, n->token) || is_former(d, n->token) || (n->kind == person && is_conjunction(d, n->token))))
		n->token++;
	if (n->end - n->token > 1 && is_partisan(d, n->token) && !(token_marks(&d->token[n->end - 1]) & LEX_MARK_END_ORG)) {
		n->token++;
		/* Republican of Iowa, Republican and Democratic */
		while (n->end - n->token > 1 && d->token[n->token].shape & TOKEN_LOWER && token_marks(&d->token[n->token]) & LEX_MARK_FUNCTION)
			n->token++;
		if (n->end - n->token > 1 && token_lists(&d->token[n->token]) & LEX_BIT(LEX_GIVEN))
			n->kind = (uint32_t)person;
	}
	if (n->end - n->token > 1 && (is_prefixed(d, n->token) || is_article_behind_dash(d, n) || is_first_article(d, n)))
		n->token++;
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
	if (n->end - n->token > 2 &&
	    (is_advocate(d, n) || (is_postnominal(d, n->end - 1) &&
				   (n->kind == person || token_lists(&d->token[n->token]) & LEX_BIT(LEX_GIVEN))))) {
		n->kind = (uint32_t)person;
		n->end -= d->token[n->end - 2].shape & TOKEN_PUNCT ? 2 : 1;
	}
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

/* Takes titles off the beginning of names; what stands behind Mr or Ms is a person. */
static void
trim_titles(const struct doc *d, struct ner_name *n, size_t person)
{
	enum { FEW = 3 };
	size_t count;
	uint32_t entry;

	/* Rep. George Marsh, Sen. Marsh */
	if (n->kind != person && n->end - n->token > 1 && is_short_title(d, n->token) &&
	    (n->end - n->token <= FEW || token_lists(&d->token[n->token + 1]) & LEX_BIT(LEX_GIVEN)) &&
	    !(token_marks(&d->token[n->end - 1]) & (LEX_MARK_END_ORG | LEX_MARK_END_FIRM | (n->end - n->token > 2 ? LEX_MARK_END_PLACE : 0))))
		n->kind = (uint32_t)person;
	while (n->end - n->token > 1) {
		entry = doc_phrase(d, n->token, n->end, LEX_BIT(LEX_TITLE), &count);
		if (entry == 0 || count >= n->end - n->token || d->token[n->token + count].shape & (TOKEN_PUNCT | TOKEN_APOSTROPHE))
			break;
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
 * Minister for Health Ann Roe: the given name that a person's name begins with, behind what somebody is minister for; or the name's
 * first token.
 */
static size_t
given_in(const struct doc *d, const struct ner_name *n)
{
	size_t i;

	if (n->token < 2 || n->end - n->token < 3 || !(doc_is(d, n->token - 1, "for") || doc_is(d, n->token - 1, "of")) ||
	    !(token_marks(&d->token[n->token - 2]) & (LEX_MARK_OFFICE | LEX_MARK_JOB)) ||
	    token_marks(&d->token[n->end - 1]) & (LEX_MARK_END_ORG | LEX_MARK_END_FIRM | LEX_MARK_END_PLACE))
		return n->token;
	for (i = n->token; i + 1 < n->end && token_lists(&d->token[i]) & LEX_BIT(LEX_WORD); i++)
		if (i > n->token && token_lists(&d->token[i]) & LEX_BIT(LEX_GIVEN))
			break;
	return i > n->token && i + 1 < n->end && token_lists(&d->token[i]) & LEX_BIT(LEX_GIVEN) ? i : n->token;
}

/* Labour MP for Derby: where the party ends that somebody sits for; or the name's end. */
static size_t
party_end(const struct doc *d, const struct ner_name *n)
{
	const struct lex_sense *s;
	uint32_t entry;
	size_t count;

	entry = doc_phrase(d, n->token, n->end, LEX_BIT(LEX_ORG), &count);
	s = entry != 0 ? lex_sense(entry, LEX_ORG) : NULL;
	return s != NULL && lex_extra(s)[0] == 'p' && n->token + count + 1 < n->end &&
			       token_marks(&d->token[n->token + count]) & LEX_MARK_OFFICE && doc_is(d, n->token + count + 1, "for")
		       ? n->token + count
		       : n->end;
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

void
names_trim(struct tag *t, size_t person, size_t org, size_t place)
{
	const struct ner_name *n;
	size_t i, begin, kept;

	for (i = 0; i < t->ner.names; i++) {
		n = &t->ner.name[i];
		if (n->kind == org)
			t->ner.name[i].end = (uint32_t)group_behind_and(&t->doc, n);
		if (n->kind == org) {
			t->ner.name[i].end = (uint32_t)party_end(&t->doc, n);
			t->ner.name[i].end = (uint32_t)airline_end(&t->doc, n);
		}
		if (n->kind == place && is_prince(&t->doc, n))
			t->ner.name[i].kind = (uint32_t)person;
		if (n->kind != person && ((begin = initial_in(&t->doc, n)) > n->token || (begin = given_in(&t->doc, n)) > n->token)) {
			t->ner.name[i].token = (uint32_t)begin;
			t->ner.name[i].kind = (uint32_t)person;
		}
		/* Iowa Gov. Peter Lund is no place; Ohio Gov. King Park is one */
		if (n->kind == person || !(token_marks(&t->doc.token[n->end - 1]) & (LEX_MARK_END_PLACE | LEX_MARK_END_ORG)))
			part_at_title(t, i, person, place);
		part_at_of(t, i, person);
		trim_ends(&t->doc, &t->ner.name[i], person);
		if (place < t->model->kinds && (t->ner.name[i].kind == place || is_partisan(&t->doc, t->ner.name[i].end - 1) ||
						is_short_title(&t->doc, t->ner.name[i].end - 1) || is_office(&t->doc, &t->ner.name[i])))
			trim_holders(&t->doc, &t->ner.name[i], place);
		trim_titles(&t->doc, &t->ner.name[i], person);
		/* Carter Democrats are many */
		if (n->kind == person && n->end - n->token > 1 && org < t->model->kinds && is_partisan(&t->doc, n->end - 1))
			t->ner.name[i].kind = (uint32_t)org;
		if (org < t->model->kinds && place < t->model->kinds)
			t->ner.name[i].kind = names_kind(&t->doc, &t->ner.name[i], person, org, place);
	}
	for (i = kept = 0; i < t->ner.names; i++)
		if (!is_nothing(&t->doc, &t->ner.name[i]))
			t->ner.name[kept++] = t->ner.name[i];
	t->ner.names = kept;
}
