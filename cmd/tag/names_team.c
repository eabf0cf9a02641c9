/*
 * Teams that are called by the place they are from, or by a nickname: in an article about sport, Wellington is an
 * organisation where it plays, and a place where something is in it. A country is a place. Where the Miami Heat
 * play, the Heat are they, and so is Miami that somebody scores for.
 */
#include "names.h"
#include "lexicon.h"

#include <string.h>

/* Whether the token is a word of sport.tsv that is of this letter there. */
static bool
is_word(const struct doc *d, size_t i, char letter)
{
	return names_has_letter(d, i, LEX_SPORT, letter);
}

/* The same, of a word in lower case. */
static bool
is_sport(const struct doc *d, size_t i, char letter)
{
	return d->token[i].shape & TOKEN_LOWER && is_word(d, i, letter);
}

bool
names_is_sport(const struct doc *d, size_t least)
{
	/* it says so early, or not at all */
	enum { LOOK = 400, SLUG = 4, SLUG_COUNTS = 5 };
	const size_t end = d->tokens < LOOK ? d->tokens : LOOK;
	size_t i, n;

	n = 0;
	for (i = 0; i < end; i++)
		/* a game's name in front says it alone: TENNIS - RESULTS */
		n += i < SLUG && d->token[i].shape & TOKEN_UPPER && is_word(d, i, 'g') ? SLUG_COUNTS : is_word(d, i, 's');
	return n >= least && n * 120 >= end;
}

bool
names_is_against(const struct doc *d, size_t i)
{
	return is_sport(d, i, 'f');
}

bool
names_is_nation(const struct doc *d, size_t i, size_t end)
{
	static const char *const parts[] = {"england", "scotland", "wales", "northern ireland", "west indies", NULL};
	const char *const *part;
	size_t count, n;

	n = d->token[end - 1].fold + d->token[end - 1].len - d->token[i].fold;
	for (part = parts; *part != NULL; part++)
		if (strlen(*part) == n && memcmp(*part, d->fold + d->token[i].fold, n) == 0)
			return true;
	return doc_phrase(d, i, end, LEX_BIT(LEX_COUNTRY), &count) != 0 && count == end - i;
}

bool
names_is_town_team(const struct doc *d, const struct ner_name *n)
{
	const uint64_t places = LEX_BIT(LEX_REGION) | LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_CITY);
	size_t count;

	return n->end - n->token > 1 && is_word(d, n->end - 1, 'n') && doc_phrase(d, n->token, n->end, places, &count) != 0 && count + 1 == n->end - n->token;
}

/* Whether the name plays: Canterbury beat Otago 54-53. */
static bool
plays(const struct doc *d, const struct ner_name *n)
{
	const struct token *k;

	if (n->end < d->tokens) {
		k = &d->token[n->end];
		if (is_sport(d, n->end, 'b'))
			return true;
		/* Canterbury 54, Otago 53 */
		if (k->shape & TOKEN_NUMBER && k->len < 4 && !(k->shape & TOKEN_GLUED))
			return true;
	}
	return n->token > 0 && names_is_against(d, n->token - 1);
}

/* Motherwell and Kilmarnock, of which the first plays. */
static bool
plays_too(const struct doc *d, const struct ner_name *n)
{
	return n->token > 0 && doc_is(d, n->token - 1, "and") && n[-1].end == n->token - 1 && plays(d, &n[-1]);
}

/* Stoke City: the last word is such as clubs have, and there is no such town. */
static bool
ends_club(const struct doc *d, const struct ner_name *n)
{
	static const char *const ends[] = {"city", "town", "united", "county", "rovers", "wanderers", "athletic", "albion", "argyle",
					   "orient", "rangers", "villa", "palace", "wednesday", "hotspur", "forest", "thistle", NULL};
	size_t count;

	if (n->end - n->token < 2 || !doc_is_any(d, n->end - 1, ends))
		return false;
	return doc_phrase(d, n->token, n->end, LEX_BIT(LEX_CITY) | LEX_BIT(LEX_REGION) | LEX_BIT(LEX_COUNTRY), &count) == 0 ||
	       count < n->end - n->token;
}

/* Whether something is in the place, or comes from it. */
static bool
is_where(const struct doc *d, const struct ner_name *n)
{
	static const char *const words[] = {"in", "at", "near", "from", "to", "of", "around", "across", "outside", NULL};

	return n->token > 0 && doc_is_any(d, n->token - 1, words);
}

static bool
is_same(const struct doc *d, const struct ner_name *a, const struct ner_name *b)
{
	size_t m, n;

	m = d->token[a->end - 1].fold + d->token[a->end - 1].len - d->token[a->token].fold;
	n = d->token[b->end - 1].fold + d->token[b->end - 1].len - d->token[b->token].fold;
	return m == n && memcmp(d->fold + d->token[a->token].fold, d->fold + d->token[b->token].fold, n) == 0;
}

static bool
is_listed_place(const struct doc *d, const struct ner_name *n)
{
	size_t count;

	return doc_phrase(d, n->token, n->end, LEX_BIT(LEX_CITY) | LEX_BIT(LEX_REGION) | LEX_BIT(LEX_COUNTRY), &count) != 0 &&
	       count == n->end - n->token;
}

/* A club by its place and its nickname: how many tokens of the name are the place; 0: it is no such club. */
static size_t
club_place(const struct doc *d, const struct ner_name *n)
{
	const uint64_t places = LEX_BIT(LEX_CITY) | LEX_BIT(LEX_REGION) | LEX_BIT(LEX_COUNTRY);
	size_t count;

	if (n->end - n->token < 2 || doc_phrase(d, n->token, n->end - 1, places, &count) == 0 || n->token + count + 1 < n->end - 1)
		return 0;
	/* Boston Celtics, Detroit Red Wings; not London Newsroom, Ohio State University */
	return token_marks(&d->token[n->end - 1]) & (LEX_MARK_END_ORG | LEX_MARK_END_FIRM | LEX_MARK_END_PLACE) ? 0 : count;
}

struct clubs {
	uint32_t name[32]; /* numbers of names */
	size_t count;
};

static void
clubs_read(struct clubs *c, const struct tag *t, size_t org)
{
	size_t i;

	c->count = 0;
	for (i = 0; i < t->ner.names && c->count < sizeof c->name / sizeof c->name[0]; i++)
		if (t->ner.name[i].kind == org && club_place(&t->doc, &t->ner.name[i]) > 0)
			c->name[c->count++] = (uint32_t)i;
}

/* Whether the name is the place of a club that is told of. */
static bool
is_club_place(const struct tag *t, const struct clubs *c, const struct ner_name *n)
{
	struct ner_name place;
	size_t i;

	for (i = 0; i < c->count; i++) {
		place = t->ner.name[c->name[i]];
		place.end = place.token + (uint32_t)club_place(&t->doc, &place);
		if (is_same(&t->doc, &place, n))
			return true;
	}
	return false;
}

/* Adds the clubs that are called by their nicknames alone: the Heat; HEAT COOL OFF SONICS. */
static void
add_nicknames(struct tag *t, const struct clubs *c, size_t org)
{
	const struct doc *d = &t->doc;
	const size_t old = t->ner.names;
	size_t i, k, at;

	for (i = doc_next(d, 0, d->tokens, SIGN_CAPITAL), at = 0; i < d->tokens; i = doc_next(d, i + 1, d->tokens, SIGN_CAPITAL)) {
		while (at < old && t->ner.name[at].end <= i)
			at++;
		if (at < old && t->ner.name[at].token <= i && t->ner.name[at].end - t->ner.name[at].token > 1)
			continue;
		/* the Tigers, of whom no town is told */
		if (i > 0 && is_word(d, i, 'n') && (doc_is(d, i - 1, "the") || (at < old && t->ner.name[at].token == i)) &&
		    !(i + 1 < d->tokens && d->token[i + 1].shape & TOKEN_CAPITAL && !(d->token[i + 1].shape & TOKEN_GLUED))) {
			names_put(t, i, i + 1, org);
			continue;
		}
		for (k = 0; k < c->count && d->token[t->ner.name[c->name[k]].end - 1].hash != d->token[i].hash; k++)
			;
		if (k < c->count && (d->token[i].shape & TOKEN_UPPER || (i > 0 && doc_is(d, i - 1, "the"))))
			names_put(t, i, i + 1, org);
	}
	if (t->ner.names > old)
		names_prevail(&t->ner, old);
}

/* Whether somebody does something for the place: 20 points for Miami. */
static bool
is_played_for(const struct doc *d, const struct ner_name *n)
{
	return n->token > 0 && doc_is(d, n->token - 1, "for");
}

/* Makes organisations of the places that play. */
static void
places_to_teams(struct tag *t, size_t org)
{
	enum { TEAMS = 32 };
	const struct doc *d = &t->doc;
	struct ner_name *n, *team[TEAMS];
	struct clubs clubs;
	size_t i, k, teams, seen[TEAMS] = {0};
	bool playing;

	clubs_read(&clubs, t, org);
	teams = 0;
	for (i = 0; i < t->ner.names; i++) {
		n = &t->ner.name[i];
		playing = plays(d, n) || (i > 0 && plays_too(d, n));
		if (!(playing || is_played_for(d, n)) || !is_listed_place(d, n) || names_is_nation(d, n->token, n->end) ||
		    (!playing && !is_club_place(t, &clubs, n)))
			continue;
		for (k = 0; k < teams && !is_same(d, n, team[k]); k++)
			;
		if (k == TEAMS)
			continue;
		if (k == teams)
			team[teams++] = n;
		seen[k]++;
	}
	for (i = 0; i < t->ner.names; i++) {
		n = &t->ner.name[i];
		for (k = 0; k < teams && !is_same(d, n, team[k]); k++)
			;
		playing = k < teams && (plays(d, n) || (i > 0 && plays_too(d, n)));
		if (playing || (k < teams && (is_played_for(d, n) || (seen[k] > 1 && !is_where(d, n)))) || ends_club(d, n))
			n->kind = (uint32_t)org;
	}
	add_nicknames(t, &clubs, org);
}

/* Whether it is worth asking what the article speaks of, which takes longer. */
static bool
may_play(const struct tag *t, size_t org)
{
	const struct ner_name *n;
	size_t i;

	for (i = 0; i < t->ner.names; i++) {
		n = &t->ner.name[i];
		if ((plays(&t->doc, n) && is_listed_place(&t->doc, n)) || (n->kind == org && club_place(&t->doc, n) > 0))
			return true;
	}
	return false;
}

void
names_team(struct tag *t, size_t org)
{
	enum { LEAST = 5 };

	if (may_play(t, org) && names_is_sport(&t->doc, LEAST))
		places_to_teams(t, org);
}
