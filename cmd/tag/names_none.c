/*
 * Names that are none: adjectives alone, things that the lists know as nothing else, what belongs to the name of a law.
 */
#include "names_trim.h"
#include "lexicon.h"

#include <string.h>

/* Southern voters; an adjective too. */
static bool
is_direction(const struct doc *d, size_t i)
{
	static const char *const words[] = {"southern", "northern", "eastern", "western", "midwestern", "southeastern",
					    "northeastern", "southwestern", "northwestern", NULL};

	return d->token[i].len >= 7 && (d->token[i].shape & TOKEN_UPPER) == 0 && doc_is_any(d, i, words);
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

/* The Monaco Grand Prix: whether the name is, or stands before, what a race is called by. */
static bool
is_race(const struct doc *d, const struct ner_name *n)
{
	const size_t end = n->end - n->token > 2 && doc_is(d, n->end - 1, "prix") ? n->end - 2u : n->end;

	return end + 1 < d->tokens && d->token[end].shape & TOKEN_CAPITAL && doc_is(d, end, "grand") && doc_is(d, end + 1, "prix");
}

bool
trim_is_governed(const struct doc *d, const struct ner_name *n, bool minister)
{
	static const char *const ministers[] = {"minister", "secretary", NULL};
	size_t i = n->token;

	if (i > 0 && doc_is(d, i - 1, "the"))
		i--;
	return i >= 2 && (doc_is(d, i - 1, "for") || doc_is(d, i - 1, "of")) &&
	       (minister ? doc_is_any(d, i - 2, ministers) : (token_marks(&d->token[i - 2]) & (LEX_MARK_OFFICE | LEX_MARK_JOB)) != 0);
}

/* Minister of + Health and Family, Inspector-General of + Intelligence and Security: two ordinary words, which tell what somebody holds an office of. */
static bool
is_field(const struct doc *d, const struct ner_name *n)
{
	const struct token *k = &d->token[n->token];

	return n->end - n->token == 3 && trim_is_governed(d, n, false) && doc_is(d, n->token + 1, "and") && token_lists(k) & LEX_BIT(LEX_WORD) &&
	       token_lists(&k[2]) & LEX_BIT(LEX_WORD) && !(token_marks(&k[2]) & LEX_MARK_END_FIRM);
}

bool
names_is_portfolio(const struct doc *d, size_t i, uint32_t entry)
{
	static const char *const bodies[] = {"minister", "ministers", "ministry", "secretary", "department", "committee", NULL};

	return i > 1 && (doc_is(d, i - 1, "of") || doc_is(d, i - 1, "for")) && doc_is_any(d, i - 2, bodies) &&
	       strchr(lex_extra(lex_sense(entry, LEX_ORG)), 'm') != NULL;
}

/*
 * Whether the name is none: adjectives such as Southern and Democratic alone, things that the lists
 * know as nothing else (iPhone), the party and state behind a senator's name (R-FL).
 */
bool
trim_is_nothing(const struct doc *d, const struct ner_name *n)
{
	const struct token *k = &d->token[n->token];
	const uint64_t plain = LEX_BIT(LEX_WORD) | LEX_BIT(LEX_NATION) | LEX_BIT(LEX_LEMMA);
	const uint64_t names = LEX_BIT(LEX_GIVEN) | LEX_BIT(LEX_SURNAME) | LEX_BIT(LEX_PERSON) | LEX_BIT(LEX_ORG) | LEX_BIT(LEX_CITY) |
			       LEX_BIT(LEX_REGION) | LEX_BIT(LEX_COUNTRY);
	static const char *const signs[] = {"enditem",   "enditems",	"crosstalk", "inaudible", "applause",
					     "laughter",  "false",	"true",	     NULL};
	static const char *const trades[] = {"tech", "pharma", "biotech", "fintech", "telco", "telecoms", "telecom", "crypto", "edtech", NULL};
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
		if (trim_is_partisan(d, n->token) || is_direction(d, n->token))
			return true;
		/* Crown Prince; not Treasury Secretary, of which the list has Treasury */
		if (!(token_lists(k) & names) && k->multiword != 0 && doc_phrase(d, n->token, d->tokens, LEX_BIT(LEX_ROLE) | LEX_BIT(LEX_TITLE), &count) != 0 && count > 1)
			return true;
		/* TUESDAY'S GAMES */
		if (k->shape & TOKEN_UPPER && trim_is_day(d, n->token))
			return true;
		/* Nov.; Sen. */
		if (!(token_lists(k) & names) && (token_lists(k) & LEX_BIT(LEX_TIMEWORD) ||
						  (token_lists(k) & LEX_BIT(LEX_TITLE) && k->shape & TOKEN_PERIOD)))
			return true;
		if ((token_marks(k) & (LEX_MARK_ADJECTIVE | LEX_MARK_NOUN | LEX_MARK_VERB)) == LEX_MARK_ADJECTIVE &&
		    !(token_lists(k) & ~plain) && !(k->shape & TOKEN_UPPER))
			return true;
		/* Tech giant Erlandt */
		if (k->shape & TOKEN_FIRST && n->end < d->tokens && d->token[n->end].shape & TOKEN_LOWER && doc_is_any(d, n->token, trades))
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
	entry = doc_phrase(d, n->token, n->end, LEX_BIT(LEX_ORG), &count);
	if (entry != 0 && count == n->end - n->token && names_is_portfolio(d, n->token, entry))
		return true;
	if (is_in_law(d, n) || is_race(d, n) || is_in_thing(d, n) || is_field(d, n) || is_people_there(d, n))
		return true;
	entry = doc_phrase(d, n->token, n->end, LEX_BIT(LEX_THING), &count);
	return entry != 0 && count == n->end - n->token &&
	       (lex_lists(entry) & ~(plain | LEX_BIT(LEX_TIMEWORD) | LEX_BIT(LEX_TIMEPART))) == LEX_BIT(LEX_THING);
}
