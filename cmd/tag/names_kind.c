/*
 * The kind of a name by its own words and by those right beside it, whatever the model took it for.
 */
#include "lexicon.h"
#include "names.h"

/* The village of Beit El: whether what the name stands behind says that it is a place. */
static bool
is_called_place(const struct doc *d, size_t i)
{
	static const char *const sorts[] = {"city",	"town",	    "village",	"settlement", "suburb",	 "port",
					    "island",	"province", "district", "hamlet",     "municipality", "county",
					    "township", "resort",   "borough",	"capital",    "emirate", NULL};

	return i > 1 && doc_is(d, i - 1, "of") && doc_is_any(d, i - 2, sorts);
}

/* Senator of Kano, Republican of Arizona: whether the name stands behind somebody of a country or one of its states. */
static bool
is_somebodys(const struct doc *d, const struct ner_name *n)
{
	static const char *const members[] = {"republican", "democrat", "independent", "native", "resident", NULL};
	size_t count;

	return n->token > 1 && doc_is(d, n->token - 1, "of") &&
	       (token_marks(&d->token[n->token - 2]) & LEX_MARK_OFFICE || doc_is_any(d, n->token - 2, members)) &&
	       doc_phrase(d, n->token, n->end, LEX_BIT(LEX_REGION) | LEX_BIT(LEX_COUNTRY), &count) != 0 && n->token + count == n->end;
}

/* A capital with a full stop, as before a family name. */
static bool
is_initial(const struct doc *d, size_t i)
{
	const struct token *k = &d->token[i];

	return k->len == 2 && k->shape & TOKEN_UPPER && k->shape & TOKEN_PERIOD;
}

/* Whether the word is such as firms alone begin with: Banco, Radio. */
static bool
begins_firm(const struct doc *d, size_t i)
{
	return d->token[i].shape & TOKEN_CAPITAL && names_has_letter(d, i, LEX_FIRM, 'f');
}

/* At the Olympic Stadium: whether somebody is in what the name stands for. */
static bool
is_visited(const struct doc *d, size_t i)
{
	static const char *const words[] = {"at", "in", "inside", "outside", "near", "into", NULL};

	if (i > 1 && doc_is(d, i - 1, "the"))
		i--;
	return i > 0 && doc_is_any(d, i - 1, words);
}

/*
 * Whether what may be a hill or a park is somebody: her lawyer, Tom Hill; replaced Tom Hill; Tom Hill, 45, said.
 */
static bool
is_person_there(const struct doc *d, const struct ner_name *n)
{
	static const char *const verbs[] = {"replaced", "replaces", "arrested", "beat", "succeeded", "married", "met", "told", "interviewed", "jailed", NULL};
	const uint32_t kin = (uint32_t)LEX_MARK_CUE << 3;
	const struct token *k = &d->token[n->token];

	if (n->end - n->token != 2 || !(token_lists(k) & LEX_BIT(LEX_GIVEN)) || token_lists(k) & (LEX_BIT(LEX_CITY) | LEX_BIT(LEX_REGION)) ||
	    !(token_lists(&k[1]) & LEX_BIT(LEX_SURNAME)) || !(token_marks(&k[1]) & LEX_MARK_END_PLACE))
		return false;
	if (n->token > 1 && names_is_mark(d, n->token - 1, ',') && k[-2].shape & TOKEN_LOWER &&
	    (token_lists(&k[-2]) & LEX_BIT(LEX_ROLE) || token_marks(&k[-2]) & kin))
		return true;
	if (n->token > 0 && doc_is_any(d, n->token - 1, verbs))
		return true;
	return n->end + 2 < d->tokens && names_is_mark(d, n->end, ',') && d->token[n->end + 1].shape & TOKEN_NUMBER && d->token[n->end + 1].len == 2 &&
	       d->token[n->end + 2].shape & TOKEN_PUNCT;
}

/* Whether the word is such as clubs have before their town's: Maccabi, Dynamo. */
static bool
is_club_word(const struct doc *d, size_t i)
{
	return d->token[i].shape & TOKEN_CAPITAL && names_has_letter(d, i, LEX_SPORT, 'h');
}

/* RKC Waalwijk, CS Sfax, Maccabi Tel Aviv: a club's letters or name before its town; not DR Congo, SE Asia, UK Midlands. */
static bool
is_club_and_town(const struct doc *d, const struct ner_name *n)
{
	static const char *const others[] = {"dr", "us", "uk", "uae", "usa", "ussr", "se", "sw", "ne", "nw", "n", "s", "e", "w", "st", "mt", "ft",
					     "ny", "la", "dc", "nz", NULL};
	const struct token *k = &d->token[n->token];

	if (n->end - n->token > 1 && is_club_word(d, n->token))
		return true;
	return n->end - n->token == 2 && k->len >= 2 && k->len <= 4 && (k->shape & (TOKEN_UPPER | TOKEN_ALPHA | TOKEN_DIGIT)) == (TOKEN_UPPER | TOKEN_ALPHA) &&
	       (k[1].shape & (TOKEN_CAPITAL | TOKEN_UPPER | TOKEN_GLUED)) == TOKEN_CAPITAL && !doc_is_any(d, n->token, others) &&
	       !(token_lists(k) & (LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_REGION))) && !(token_marks(&k[1]) & LEX_MARK_END_PLACE);
}

/* Capitals alone, as no person is called, and beside no others. */
static bool
is_bare_acronym(const struct doc *d, size_t i)
{
	const struct token *k = &d->token[i];

	return k->len >= 3 && k->len <= 5 && (k->shape & (TOKEN_UPPER | TOKEN_ALPHA)) == (TOKEN_UPPER | TOKEN_ALPHA) && k->lex == 0 &&
	       !(i > 0 && k[-1].shape & TOKEN_UPPER) && !(i + 1 < d->tokens && k[1].shape & TOKEN_UPPER);
}

bool
names_is_holder(const struct doc *d, size_t token, size_t end)
{
	const uint64_t others = LEX_BIT(LEX_WORD) | LEX_BIT(LEX_ORG) | LEX_BIT(LEX_CITY) | LEX_BIT(LEX_REGION) | LEX_BIT(LEX_COUNTRY) |
				LEX_BIT(LEX_NATION);
	static const char *const peers[] = {"counterpart", "executive", "challenger", "successor", "predecessor", "boss", NULL};
	const struct token *office;
	bool comma;
	size_t i;

	if (end - token < 2 || end - token > 3 || token < 2)
		return false;
	/* his counterpart, Ann Roe; the chief executive, Ann Roe */
	office = &d->token[token - 1];
	comma = doc_is(d, token - 1, ",") && token > 2 && office[-1].shape & TOKEN_LOWER;
	if (comma && (token_lists(&d->token[token]) & LEX_BIT(LEX_GIVEN) || d->token[end - 1].lex == 0))
		office--;
	if (comma && doc_is_any(d, (size_t)(office - d->token), peers))
		return true;
	/* MLA too */
	if (!(office->shape & (TOKEN_LOWER | TOKEN_UPPER)) || !(token_marks(office) & LEX_MARK_OFFICE) || lex_value(lex_sense(office->lex, LEX_ROLE))[0] != '\0')
		return false;
	for (i = token; i < end; i++)
		if ((d->token[i].shape & (TOKEN_CAPITAL | TOKEN_UPPER | TOKEN_ALPHA)) != (TOKEN_CAPITAL | TOKEN_ALPHA) ||
		    token_lists(&d->token[i]) & others ||
		    token_marks(&d->token[i]) & (LEX_MARK_END_ORG | LEX_MARK_END_FIRM | LEX_MARK_END_PLACE | LEX_MARK_HEAD_ORG | LEX_MARK_HEAD_PLACE))
			return false;
	return true;
}

/* The Alliance of Sahel States: a body by its first word, "of" and what it is of. */
static bool
is_union(const struct doc *d, const struct ner_name *n)
{
	static const char *const heads[] = {"alliance", "association", "federation", "confederation", "league", "organization", "organisation",
					    "community", "union", "council", "coalition", "conference", "forum", NULL};

	return n->end - n->token > 2 && doc_is(d, n->token + 1, "of") && doc_is_any(d, n->token, heads) && d->token[n->end - 1].shape & TOKEN_CAPITAL;
}

/* Erik ten Hag, taken for an organisation: a given name, a particle and one more word. */
static bool
is_particled(const struct doc *d, const struct ner_name *n)
{
	return n->end - n->token == 3 && d->token[n->token + 1].shape & TOKEN_LOWER && token_marks(&d->token[n->token + 1]) & LEX_MARK_PARTICLE &&
	       token_lists(&d->token[n->token]) & LEX_BIT(LEX_GIVEN) && !(token_marks(&d->token[n->end - 1]) & (LEX_MARK_END_ORG | LEX_MARK_END_FIRM));
}

uint32_t
names_kind(const struct doc *d, const struct ner_name *n, size_t person, size_t org, size_t place)
{
	static const char *const regions[] = {"south", "north", "east", "west", "midwest", "northeast", "southwest", "gulf", "balkans",
					       "caucasus", "baltics", "mediterranean", "caribbean", NULL};
	/* prisons and bases */
	static const char *const sites[] = {"hmp", "raf", NULL};
	/* they are where one goes, too */
	static const char *const rails[] = {"railroad", "railway", "office", NULL};
	const uint64_t places = LEX_BIT(LEX_REGION) | LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_CITY);
	const struct token *last = &d->token[n->end - 1];
	size_t i, count;

	/* the South */
	if (n->kind == org && n->end - n->token == 1 && n->token > 0 && doc_is(d, n->token - 1, "the") && doc_is_any(d, n->token, regions))
		return (uint32_t)place;
	/* HMP Erlandt, RAF Lakenheath */
	if (n->end - n->token == 2 && d->token[n->token].len == 3 && d->token[n->token].shape & TOKEN_UPPER && !(last->shape & TOKEN_UPPER) &&
	    !(token_marks(last) & LEX_MARK_END_ORG) && doc_is_any(d, n->token, sites))
		return (uint32_t)place;
	if (n->kind == org && is_somebodys(d, n))
		return (uint32_t)place;
	if (n->kind == org && (names_is_holder(d, n->token, n->end) || is_particled(d, n)))
		return (uint32_t)person;
	if (n->kind == place && is_union(d, n))
		return (uint32_t)org;
	if (n->kind == place && is_person_there(d, n))
		return (uint32_t)person;
	/* Marsh & Finch; not Tyne & Wear */
	for (i = n->token + 1; n->kind != org && i + 1 < n->end; i++)
		if (doc_is(d, i, "&") && (n->kind == person || doc_phrase(d, n->token, n->end, places, &count) == 0))
			return (uint32_t)org;
	/* Portsmouth Harbour, of which Portsmouth is known */
	if (n->kind == org && (token_marks(last) & (LEX_MARK_END_PLACE | LEX_MARK_END_ORG)) == LEX_MARK_END_PLACE &&
	    doc_phrase(d, n->token, n->end - 1, places, &count) != 0 && n->token + count + 1 == n->end)
		return (uint32_t)place;
	/* HLN, of which no list knows, among words in lower case */
	if (n->kind == person && n->end - n->token == 1 && is_bare_acronym(d, n->token))
		return (uint32_t)org;
	/* The Clare Echo, asked by the Evening Bulletin */
	if (n->kind != org && n->end - n->token > 1 && n->token > 0 && doc_is(d, n->token - 1, "the") && names_is_press(d, n->end - 1, false))
		return (uint32_t)org;
	/* A. Marsh */
	if (n->kind == org && n->end - n->token == 2 && is_initial(d, n->token) && !(last->shape & TOKEN_UPPER) &&
	    !(token_marks(last) & (LEX_MARK_END_ORG | LEX_MARK_END_FIRM)))
		return (uint32_t)person;
	if ((n->kind == place && is_club_and_town(d, n)) || (n->kind == person && is_club_word(d, n->token) && n->end - n->token > 1))
		return (uint32_t)org;
	/* the Centre Union; at the Olympic Stadium */
	if (n->kind == place && n->end - n->token > 1 && !doc_is_any(d, n->end - 1, rails) && (token_marks(last) & (LEX_MARK_END_PLACE | LEX_MARK_END_ORG)) == LEX_MARK_END_ORG &&
	    (doc_phrase(d, n->token, n->end, places, &count) == 0 || count < n->end - n->token))
		return (uint32_t)org;
	/* Banco Erlandt, Radio Lagos */
	if (n->kind != org && n->end - n->token > 1 && begins_firm(d, n->token) &&
	    (doc_phrase(d, n->token, n->end, places, &count) == 0 || count < n->end - n->token))
		return (uint32_t)org;
	if (n->kind == org && n->end - n->token > 1 && (token_marks(last) & (LEX_MARK_END_PLACE | LEX_MARK_END_ORG)) == LEX_MARK_END_PLACE &&
	    is_visited(d, n->token) && doc_phrase(d, n->token, n->end, LEX_BIT(LEX_ORG), &count) == 0)
		return (uint32_t)place;
	if (n->kind != org && n->end - n->token == 1 && names_is_firm_form(d, n->token))
		return (uint32_t)org;
	if (n->kind != person)
		return n->kind;
	/* Philip Morris Co. */
	if (n->end - n->token > 1 && token_marks(last) & LEX_MARK_END_FIRM && (last->shape & TOKEN_PERIOD || last->len > 2) &&
	    !(token_lists(last) & (LEX_BIT(LEX_SURNAME) | LEX_BIT(LEX_GIVEN))))
		return (uint32_t)org;
	if (is_called_place(d, n->token))
		return (uint32_t)place;
	/* the Karl Marx Theater; not where the last word may be a family name */
	if (n->end - n->token < 3 || token_lists(last) & (LEX_BIT(LEX_SURNAME) | LEX_BIT(LEX_GIVEN) | LEX_BIT(LEX_NATION)))
		return n->kind;
	if (token_marks(last) & LEX_MARK_END_ORG)
		return (uint32_t)org;
	return token_marks(last) & LEX_MARK_END_PLACE ? (uint32_t)place : n->kind;
}
