/*
 * Where a report comes from and who made it.
 *
 * Datelines: where a report was sent from stands in capitals before it, perhaps with a country or a state, a date and
 * an agency.
 *
 *	HARARE - The government		HARARE (Reuters) - The government
 *	NAPLES, Italy 1998-11-03	WELLSTON, Ohio, June 3 (AP) -- The plant
 *
 * Credits: (Reporting by Clara Finch in Lagos and Tom Marsh; Editing by Ann Doyle)
 */
#include "lexicon.h"
#include "names.h"

/* Tokens of a town in capitals, and of what follows it. */
enum { TOWN_TOKENS = 4, STATE_TOKENS = 3 };

/* A dash with white space at both its sides: - or _ or two hyphens or a longer one. */
static bool
is_dash(const struct doc *d, size_t i, size_t end)
{
	static const char *const dashes[] = {"-", "_", "–", "—", "--", NULL};

	return i + 1 < end && !(d->token[i].shape & TOKEN_GLUED) && doc_is_any(d, i, dashes);
}

/* A day: 1998-11-03, or a month's name. */
static bool
is_day(const struct doc *d, size_t i, size_t end)
{
	if (i + 4 < end && d->token[i].shape & TOKEN_NUMBER && d->token[i].len == 4 && names_is_mark(d, i + 1, '-') &&
	    d->token[i + 2].shape & TOKEN_NUMBER && names_is_mark(d, i + 3, '-'))
		return true;
	return i + 1 < end && d->token[i].shape & TOKEN_CAPITAL && token_lists(&d->token[i]) & LEX_BIT(LEX_TIMEWORD) &&
	       d->token[i + 1].shape & TOKEN_NUMBER;
}

/* What a place in a dateline ends before: an agency in brackets, a dash, a day. */
static bool
is_behind(const struct doc *d, size_t i, size_t end)
{
	size_t k;

	if (i >= end)
		return false;
	if (is_dash(d, i, end) || is_day(d, i, end))
		return true;
	if (names_is_mark(d, i, ','))
		return is_day(d, i + 1, end);
	if (!names_is_mark(d, i, '('))
		return false;
	for (k = i + 1; k < end && k < i + 4 && !names_is_mark(d, k, ')'); k++)
		;
	return k + 1 < end && names_is_mark(d, k, ')') && is_dash(d, k + 1, end);
}

/* Whether the tokens are ordinary words, all of them, and no place together. */
static bool
are_words(const struct doc *d, size_t i, size_t end)
{
	const uint64_t places = LEX_BIT(LEX_CITY) | LEX_BIT(LEX_REGION) | LEX_BIT(LEX_COUNTRY);
	size_t count;

	if (doc_phrase(d, i, end, places, &count) != 0)
		return false;
	for (; i < end; i++)
		if (!(token_lists(&d->token[i]) & (LEX_BIT(LEX_WORD) | LEX_BIT(LEX_SPORT))))
			return false;
	return true;
}

/* Where the town in capitals ends that begins at token i; i when there is none. */
static size_t
town_end(const struct doc *d, size_t i, size_t end)
{
	size_t k;

	for (k = i; k < end && k < i + TOWN_TOKENS; k++)
		if (!(d->token[k].shape & TOKEN_UPPER) && !names_glued(d, k, end, "-") && !(d->token[k].shape & TOKEN_APOSTROPHE))
			break;
	/* NATO - The alliance; WARNING - The road */
	if (k == i || (k == i + 1 && !names_is_place(d, i) &&
		       (d->token[i].len < 4 || token_lists(&d->token[i]) & (LEX_BIT(LEX_ORG) | LEX_BIT(LEX_WORD)))))
		return i;
	/* PRESS DIGEST - Lagos: ordinary words; not RED LODGE, Mont. */
	if (k > i + 1 && are_words(d, i, k) &&
	    !(k + 1 < end && names_is_mark(d, k, ',') && token_lists(&d->token[k + 1]) & (LEX_BIT(LEX_REGION) | LEX_BIT(LEX_COUNTRY))))
		return i;
	/* TENNIS - RESULTS AT HALFTIME: a headline */
	if (k + 1 < end && is_dash(d, k, end) && d->token[k + 1].shape & TOKEN_UPPER && d->token[k + 1].len > 1)
		return i;
	return k;
}

/* The agency that sent the report, in brackets from token i on: (Reuter) - */
static void
read_agency(struct tag *t, const struct sentence *s, size_t i, size_t org)
{
	static const char *const agencies[] = {"reuter", "reuters", "ap", "afp", "upi", "dpa", "xinhua", "tass", "itar-tass", "interfax",
					       "ansa", "efe", "kyodo", "pti", "aap", "nzpa", "antara", "bernama", "anadolu", "lusa", NULL};
	const struct doc *d = &t->doc;

	for (; i + 3 < s->tokens_end && !names_is_mark(d, i, '('); i++)
		if (is_dash(d, i, s->tokens_end))
			return;
	if (i + 3 < s->tokens_end && names_is_mark(d, i + 2, ')') && is_dash(d, i + 3, s->tokens_end) && doc_is_any(d, i + 1, agencies))
		names_put(t, i + 1, i + 2, org);
}

static void
read_dateline(struct tag *t, const struct sentence *s, size_t place, size_t org)
{
	const struct doc *d = &t->doc;
	size_t town, state;

	town = town_end(d, s->token, s->tokens_end);
	if (town == s->token)
		return;
	if (is_behind(d, town, s->tokens_end)) {
		names_put(t, s->token, town, place);
		read_agency(t, s, town, org);
		return;
	}
	if (town >= s->tokens_end || !names_is_mark(d, town, ','))
		return;
	for (state = town + 1; state < s->tokens_end && state < town + 1 + STATE_TOKENS && d->token[state].shape & TOKEN_CAPITAL &&
			       !(token_lists(&d->token[state]) & LEX_BIT(LEX_TIMEWORD));
	     state++)
		;
	if (state == town + 1 || !is_behind(d, state, s->tokens_end))
		return;
	names_put(t, s->token, town, place);
	names_put(t, town + 1, state, place);
	read_agency(t, s, state, org);
}

/* Whether the sentence begins with what they did whose names stand behind "by": (Reporting by; Additional reporting by. */
static bool
is_credit(const struct doc *d, const struct sentence *s)
{
	static const char *const works[] = {"reporting", "writing", "editing", "compiled", "reported", "written", "edited", "photograph",
					     "photography", "photo", "photos", "pictures", NULL};
	static const char *const more[] = {"additional", "further", "with", NULL};
	size_t i;

	i = s->token;
	i += i < s->tokens_end && names_is_mark(d, i, '(');
	i += i < s->tokens_end && doc_is_any(d, i, more);
	return i + 2 < s->tokens_end && doc_is(d, i + 1, "by") && doc_is_any(d, i, works);
}

/* Makes persons of those named in the sentence of credits: names of two words or more that no list has as anything else. */
static void
read_credits(struct tag *t, const struct sentence *s, size_t person)
{
	const uint64_t others = LEX_BIT(LEX_CITY) | LEX_BIT(LEX_REGION) | LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_ORG);
	const struct doc *d = &t->doc;
	const struct ner_name *n;
	size_t count;

	for (n = names_from(t, s->token); n != NULL && n < t->ner.name + t->ner.names && n->token < s->tokens_end; n++)
		if (n->end - n->token > 1 && doc_phrase(d, n->token, n->end, others, &count) == 0)
			t->ner.name[n - t->ner.name].kind = (uint32_t)person;
}

void
names_dateline(struct tag *t, size_t person, size_t place, size_t org)
{
	const struct doc *d = &t->doc;
	const size_t old = t->ner.names;
	const struct block *b;

	for (b = d->block; b < d->block + d->blocks; b++)
		if (b->sentence < b->sentences_end)
			read_dateline(t, &d->sentence[b->sentence], place, org);
	if (t->ner.names > old)
		names_prevail(&t->ner, old);
	for (b = d->block; b < d->block + d->blocks; b++)
		if (b->sentence < b->sentences_end && is_credit(d, &d->sentence[b->sentence]))
			read_credits(t, &d->sentence[b->sentence], person);
}
