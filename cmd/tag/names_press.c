/*
 * Newspapers in digests of the press: in an article of what the papers say, a line in capitals over a list is the name
 * of one.
 *
 *	DAILY NATION
 *
 *	- The president told farmers ...
 */
#include "names.h"

/* Tokens in which an article says that it is a digest, and of a newspaper's name. */
enum { LOOK = 60, NAME_TOKENS = 5 };

bool
names_is_press(const struct doc *d, size_t i, bool alone)
{
	static const char *const words[] = {"herald",	 "times",	"post",	   "guardian",	"telegraph", "mirror",	"independent",
					    "observer",	 "tribune",	"chronicle", "gazette", "journal",   "star",	"sun",
					    "globe",	 "economist",	"inquirer", "dispatch", "courier",   "examiner", "mail",
					    "scotsman",	 "spectator",	"sentinel", NULL};
	static const char *const others[] = {"echo", "argus", "advertiser", "mercury", "bulletin", "ledger", NULL};

	return doc_is_any(d, i, words) || (!alone && doc_is_any(d, i, others));
}

static bool
is_digest(const struct doc *d)
{
	static const char *const words[] = {"newspapers", "newspaper", "papers", "press", "dailies", NULL};
	size_t i;

	for (i = 0; i < d->tokens && i < LOOK; i++)
		if (doc_is_any(d, i, words))
			return true;
	return false;
}

/* Whether the block is one line of a few words in capitals. */
static bool
is_heading(const struct doc *d, const struct block *b)
{
	const struct sentence *s;
	size_t i;

	if (b->sentences_end - b->sentence != 1)
		return false;
	s = &d->sentence[b->sentence];
	for (i = s->token; i < s->tokens_end; i++)
		if (!(d->token[i].shape & TOKEN_UPPER) || d->token[i].shape & TOKEN_DIGIT)
			return false;
	return s->tokens_end > s->token && s->tokens_end - s->token <= NAME_TOKENS;
}

/* Whether the block is an item of a list: - The president told */
static bool
is_item(const struct doc *d, const struct block *b)
{
	static const char *const signs[] = {"-", "--", "–", "—", "*", "•", NULL};

	const struct sentence *s = &d->sentence[b->sentence];

	return b->sentence < b->sentences_end && s->token < s->tokens_end && doc_is_any(d, s->token, signs);
}

void
names_press(struct tag *t, size_t org)
{
	const struct doc *d = &t->doc;
	const size_t old = t->ner.names;
	const struct sentence *s;
	size_t b, i;

	for (b = 0; b + 1 < d->blocks; b++) {
		if (!is_heading(d, &d->block[b]) || !is_item(d, &d->block[b + 1]))
			continue;
		/* few articles come so far */
		if (t->ner.names == old && !is_digest(d))
			return;
		s = &d->sentence[d->block[b].sentence];
		i = s->token;
		if (s->tokens_end - i > 1 && doc_is(d, i, "the"))
			i++;
		names_put(t, i, s->tokens_end, org);
	}
	if (t->ner.names > old)
		names_prevail(&t->ner, old);
}
