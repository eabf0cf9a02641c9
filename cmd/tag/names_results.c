/*
 * Results, standings and line-ups of sport, as news agencies send them: who stands in them is told by the form of
 * the line alone.
 *
 *	score      Hearts 2 Aberdeen 0; Denver 38, San Diego 28; Leeds 2-1 Everton
 *	scorers    Hearts 2 (Marsh 12, Finch 78 penalty) Aberdeen 0
 *	standing   Hearts 25 17 5 3 56 26 56
 *	fixture    Preston v Wycombe; BOSTON AT PORTLAND
 *	entrant    3 - Clara Finch (Norway); behind it the team, where the line has a number: 1. Finch (Norway) Kelme 4:12
 *	squad      Clara Finch (Bastia), Ann Marsh (both Nantes)
 *	rank       1. Bastia 6-1, 2. Nantes 5-2
 *	beaten     beat Brescia 4-0; a 1-1 draw at Bastia
 *	innings    Finch c Marsh b Doyle 12; Doyle 8-1-60-0
 *
 * Teams are organisations, those of countries places. All this only where the article speaks of sport, since
 * the weather and the markets have such lines too.
 */
#include "lexicon.h"
#include "names.h"
#include "names_known.h"

#include <string.h>

/* Bytes of a score, and of a number in a table. */
enum { SCORE_LEN = 3, FIGURE_LEN = 6 };
/* Tokens of a team's name, of a person's, and of those in brackets behind a score: no more are looked at. */
enum { TEAM_TOKENS = 4, PERSON_TOKENS = 4, SCORERS_TOKENS = 64 };
/* Figures that make a line of a table, and of one that is numbered. */
enum { FIGURES = 4, RANKED_FIGURES = 2 };
/* Players with clubs in brackets that make a squad, where no word in front says that it is one. */
enum { PLAYERS = 4 };

struct results {
	struct tag *t;
	const struct doc *d;
	size_t person, org, place;
	size_t old; /* names that the model found */
};

/* A hyphen or a dash. */
static bool
is_dash(const struct doc *d, size_t i)
{
	return names_is_mark(d, i, '-') || doc_is(d, i, "–") || doc_is(d, i, "—");
}

static bool
is_score(const struct doc *d, size_t i, size_t end)
{
	return i < end && d->token[i].shape & TOKEN_NUMBER && d->token[i].len <= SCORE_LEN;
}

/* A word of a name in a table: with a capital, and none that is of times or of the table itself. */
static bool
is_name_word(const struct doc *d, size_t i)
{
	static const char *const others[] = {"total", "totals", "extras", "w", "l", "pts", "gb", "pct", "halftime", "half-time",
					     "attendance", "result", "results", "group", "round", "division", "at", "v", "vs",
					     "runs", "overs", NULL};
	const struct token *k = &d->token[i];

	return k->shape & (TOKEN_CAPITAL | TOKEN_UPPER | TOKEN_MIXED) && !(k->shape & TOKEN_DIGIT) &&
	       !(token_lists(k) & (LEX_BIT(LEX_TIMEWORD) | LEX_BIT(LEX_FUNCTION))) && !doc_is_any(d, i, others);
}

/* Whether the name goes on with token i: an apostrophe's word, a particle, or what stands behind a hyphen. */
static bool
is_name_part(const struct doc *d, size_t i, size_t end)
{
	if (is_name_word(d, i) || d->token[i].shape & TOKEN_APOSTROPHE)
		return true;
	if (i + 1 >= end || !is_name_word(d, i + 1))
		return false;
	return (token_marks(&d->token[i]) & LEX_MARK_PARTICLE && d->token[i].shape & TOKEN_LOWER) ||
	       names_glued(d, i, end, "-") || names_is_mark(d, i, '&');
}

/* Where the team ends that the lists know and that begins at token i: Sheffield Wednesday; i when there is none. */
static size_t
listed_end(const struct doc *d, size_t i, size_t end)
{
	size_t count;

	if (!token_reaches(&d->token[i], LEX_BIT(LEX_ORG)) || doc_phrase(d, i, end, LEX_BIT(LEX_ORG), &count) == 0 || count < 2)
		return i;
	return i + count;
}

/* Where the name ends that begins at token i, of at most so many tokens; i when there is none. */
static size_t
name_end(const struct doc *d, size_t i, size_t end, size_t most)
{
	size_t k;

	if (i < end && (k = listed_end(d, i, end)) > i && k <= i + most)
		return k;
	/* 1860 Munich */
	k = i;
	if (i + 1 < end && d->token[i].shape & TOKEN_NUMBER && d->token[i].len == 4 && is_name_word(d, i + 1))
		k++;
	else if (i >= end || !is_name_word(d, i))
		return i;
	for (k++; k < end && k < i + most && is_name_part(d, k, end); k++)
		;
	return k;
}

static void
found(struct results *r, size_t token, size_t end, size_t kind)
{
	names_put(r->t, token, end, kind);
}

/* Two teams that play each other: both are countries or none is. */
static void
found_teams(struct results *r, size_t a, size_t a_end, size_t b, size_t b_end)
{
	size_t kind;

	kind = names_is_nation(r->d, a, a_end) && names_is_nation(r->d, b, b_end) ? r->place : r->org;
	found(r, a, a_end, kind);
	found(r, b, b_end, kind);
}

/* The token behind the brackets that open at token i, in which persons stand with their minutes. */
static size_t
read_scorers(struct results *r, size_t i, size_t end)
{
	const struct doc *d = r->d;
	size_t k, stop;

	if (end > i + SCORERS_TOKENS)
		end = i + SCORERS_TOKENS;
	for (k = i + 1; k < end && !names_is_mark(d, k, ')');) {
		stop = name_end(d, k, end, PERSON_TOKENS);
		if (stop > k && stop < end && d->token[stop].shape & TOKEN_DIGIT && r->person < r->t->model->kinds)
			found(r, k, stop, r->person);
		k = stop > k ? stop : k + 1;
	}
	return k < end ? k + 1 : i;
}

/* Behind a score: the scorers, and a comma or a semicolon. */
static size_t
behind_score(struct results *r, size_t i, size_t end)
{
	if (i < end && names_is_mark(r->d, i, '('))
		i = read_scorers(r, i, end);
	return i < end && names_is_mark(r->d, i, ',') ? i + 1 : i;
}

/* The end of a match whose first team is named at token i; i when there is none. */
static size_t
read_match(struct results *r, size_t i, size_t end)
{
	static const char *const against[] = {"v", "v.", "vs", "vs.", NULL};
	const struct doc *d = r->d;
	const size_t names = r->t->ner.names;
	size_t a_end, b, b_end;

	a_end = name_end(d, i, end, TEAM_TOKENS);
	if (a_end == i || a_end + 1 >= end)
		return i;
	if (doc_is_any(d, a_end, against)) {
		b = a_end + 1;
		b_end = name_end(d, b, end, TEAM_TOKENS);
	} else if (is_score(d, a_end, end) && a_end + 3 < end && is_dash(d, a_end + 1) && is_score(d, a_end + 2, end)) {
		b = a_end + 3;
		b_end = name_end(d, b, end, TEAM_TOKENS);
	} else if (is_score(d, a_end, end)) {
		b = behind_score(r, a_end + 1, end);
		b_end = name_end(d, b, end, TEAM_TOKENS);
		if (!is_score(d, b_end, end))
			b_end = b;
	} else
		return i;
	if (b_end == b) {
		r->t->ner.names = names;
		return i;
	}
	found_teams(r, i, a_end, b, b_end);
	return is_score(d, b_end, end) ? behind_score(r, b_end + 1, end) : b_end;
}

/* Whether the tokens are what the lists know as a place, an organisation or a country. */
static bool
is_listed(const struct doc *d, size_t i, size_t end)
{
	const uint64_t lists = LEX_BIT(LEX_CITY) | LEX_BIT(LEX_REGION) | LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_ORG);
	size_t count;

	return doc_phrase(d, i, end, lists, &count) != 0 && count == end - i;
}

/* A line of a table: a name, and nothing but figures behind it. */
static bool
read_standing(struct results *r, size_t i, size_t end)
{
	const struct doc *d = r->d;
	const struct token *t;
	const struct known_name *known;
	size_t k, stop, figures;
	bool ranked;

	stop = name_end(d, i, end, TEAM_TOKENS);
	if (stop == i)
		return false;
	/* 2. Duke 14-1: a ranking, of teams where the name is not plainly a person's */
	ranked = i > 0 && d->token[i - 1].shape & TOKEN_DIGIT && (stop == i + 1 || is_listed(d, i, stop));
	figures = 0;
	for (k = stop; k < end; k++) {
		t = &d->token[k];
		if (t->shape & TOKEN_DIGIT && !(t->shape & TOKEN_LETTER) && t->len <= FIGURE_LEN)
			figures++;
		else if (!(t->shape & TOKEN_PUNCT))
			return false;
	}
	if (figures < (ranked ? RANKED_FIGURES : FIGURES))
		return false;
	known = stop == i + 1 ? known_at(r->t, known_hash(d, i, stop)) : NULL;
	found(r, i, stop, ranked && known != NULL && known->family > 0 ? r->person : names_is_nation(d, i, stop) ? r->place : r->org);
	return true;
}

/* BOSTON AT PORTLAND, and nothing else but brackets behind it. */
static bool
read_visit(struct results *r, size_t i, size_t end, bool labelled)
{
	const struct doc *d = r->d;
	size_t a_end, b_end;

	a_end = name_end(d, i, end, TEAM_TOKENS);
	if (a_end == i || a_end + 1 >= end || !doc_is(d, a_end, "at"))
		return false;
	b_end = name_end(d, a_end + 1, end, TEAM_TOKENS);
	if (b_end == a_end + 1 || (b_end < end && !names_is_mark(d, b_end, '(') && !names_is_mark(d, b_end, ',')))
		return false;
	if (!(d->token[i].shape & TOKEN_UPPER) && !(d->token[a_end + 1].shape & TOKEN_UPPER) && !(labelled && is_listed(d, i, a_end)))
		return false;
	found(r, i, a_end, r->org);
	found(r, a_end + 1, b_end, r->place);
	return true;
}

/* The token behind a word and a colon in front: Monday: Boston at Portland; first where there are none. */
static size_t
label_end(const struct doc *d, size_t first, size_t end)
{
	return first + 2 < end && d->token[first].shape & TOKEN_LETTER && names_is_mark(d, first + 1, ':') ? first + 2 : first;
}

/* Idle: Boston, Portland */
static bool
read_idle(struct results *r, size_t first, size_t end)
{
	const struct doc *d = r->d;
	size_t i, stop;

	if (!doc_is(d, first, "idle") || label_end(d, first, end) == first)
		return false;
	for (i = first + 2; i < end; i = stop + 1) {
		stop = name_end(d, i, end, TEAM_TOKENS);
		if (stop == i)
			return true;
		found(r, i, stop, r->org);
	}
	return true;
}

/* Where the name begins that ends before token end, no further back than first. */
static size_t
name_begin(const struct doc *d, size_t first, size_t end)
{
	size_t i;

	for (i = end; i > first && end - i < PERSON_TOKENS && is_name_part(d, i - 1, end); i--)
		;
	while (i < end && !is_name_word(d, i))
		i++;
	return i;
}

/* Who stands before a country in brackets, and the team behind it in a line that has a number in front. */
static void
read_entrants(struct results *r, size_t first, size_t end)
{
	const struct doc *d = r->d;
	bool numbered;
	size_t i, begin, count, stop;

	numbered = d->token[first].shape & TOKEN_DIGIT;
	for (i = first + 2; i + 2 < end; i++) {
		if (!names_is_mark(d, i, '(') || doc_phrase(d, i + 1, end, LEX_BIT(LEX_COUNTRY), &count) == 0 || i + 1 + count >= end ||
		    !(names_is_mark(d, i + 1 + count, ')') || names_is_mark(d, i + 1 + count, '/')))
			continue;
		begin = name_begin(d, first, i);
		if (i - begin >= 2 && !is_listed(d, begin, i) && !(token_marks(&d->token[i - 1]) & LEX_MARK_END_ORG))
			found(r, begin, i, r->person);
		found(r, i + 1, i + 1 + count, r->place);
		i += count + 1;
		/* (Belgium/Kelme) */
		if (names_is_mark(d, i, '/')) {
			stop = name_end(d, i + 1, end, TEAM_TOKENS);
			if (stop > i + 1 && stop < end && names_is_mark(d, stop, ')')) {
				found(r, i + 1, stop, r->org);
				i = stop;
			}
			continue;
		}
		stop = name_end(d, i + 1, end, TEAM_TOKENS);
		if (numbered && stop > i + 1)
			found(r, i + 1, stop, r->org);
	}
}

/* 3. and 3, of a line in a list; 1860 Munich is a name. */
static bool
is_number_in_front(const struct doc *d, size_t i)
{
	return d->token[i].shape & TOKEN_DIGIT && !(d->token[i].shape & TOKEN_LETTER) && d->token[i].len <= SCORE_LEN;
}

/* Whether the tokens in brackets behind a sportsman are his club: no country, and no country's code. */
static bool
may_be_club(const struct doc *d, size_t i, size_t end)
{
	const struct token *k = &d->token[i];

	if (names_is_nation(d, i, end) || token_lists(k) & LEX_BIT(LEX_NATION))
		return false;
	return end > i + 1 || k->len > SCORE_LEN || !(k->shape & TOKEN_UPPER) || token_lists(k) & LEX_BIT(LEX_ORG);
}

/* Where the club in brackets ends that begins at token i: Hearts of Oak. */
static size_t
club_end(const struct doc *d, size_t i, size_t end)
{
	size_t k, more;

	k = name_end(d, i, end, TEAM_TOKENS);
	if (k == i || k + 1 >= end || !doc_is(d, k, "of"))
		return k;
	more = doc_is(d, k + 1, "the") ? k + 2 : k + 1;
	i = name_end(d, more, end, TEAM_TOKENS);
	return i > more ? i : k;
}

/* Players with their clubs in brackets, where there are several: adds them, or counts them alone. */
static size_t
read_squad(struct results *r, size_t first, size_t end, bool add)
{
	const struct doc *d = r->d;
	size_t i, begin, club, stop, n;

	n = 0;
	for (i = first + 2; i + 2 < end; i++) {
		if (!names_is_mark(d, i, '('))
			continue;
		club = doc_is(d, i + 1, "both") ? i + 2 : i + 1;
		stop = club_end(d, club, end);
		begin = name_begin(d, first, i);
		if (stop == club || stop >= end || !(names_is_mark(d, stop, ')') || names_is_mark(d, stop, ',')) ||
		    i - begin < 2 || is_listed(d, begin, i) || !may_be_club(d, club, stop))
			continue;
		n++;
		if (!add)
			continue;
		found(r, begin, i, r->person);
		found(r, club, stop, r->org);
	}
	return n;
}

/* 1. Bastia 6-1, 2. Nantes 5-2: teams with what they won and lost. */
static void
read_ranks(struct results *r, size_t first, size_t end)
{
	const struct doc *d = r->d;
	size_t i, k, stop;

	for (i = first; i + 4 < end; i++) {
		if (!is_number_in_front(d, i) || (i > first && !(d->token[i - 1].shape & TOKEN_PUNCT)))
			continue;
		k = names_is_mark(d, i + 1, '.') ? i + 2 : i + 1;
		stop = name_end(d, k, end, TEAM_TOKENS);
		if (stop == k || stop + 2 >= end || !is_score(d, stop, end) || !is_dash(d, stop + 1) || !is_score(d, stop + 2, end) ||
		    (stop + 3 < end && !(d->token[stop + 3].shape & TOKEN_PUNCT)) || names_is_nation(d, k, stop))
			continue;
		found(r, k, stop, r->org);
	}
}

/* Batsmen and bowlers of cricket: what stands behind c, b, st and lbw, and who was out so. */
static void
read_innings(struct results *r, size_t first, size_t end)
{
	static const char *const outs[] = {"c", "b", "st", NULL};
	static const char *const ways[] = {"c", "b", "st", "lbw", "run", "not", NULL};
	const struct doc *d = r->d;
	size_t i, stop;
	bool out;

	/* the last word is the runs */
	stop = name_end(d, first, end, PERSON_TOKENS);
	out = stop > first && stop < end && d->token[end - 1].shape & TOKEN_NUMBER && d->token[stop].shape & TOKEN_LOWER &&
	      doc_is_any(d, stop, ways);
	if (out) {
		found(r, first, stop, r->person);
		for (i = stop; i + 1 < end; i++)
			if (d->token[i].shape & TOKEN_LOWER && doc_is_any(d, i, outs) &&
			    (stop = name_end(d, i + 1, end, PERSON_TOKENS)) > i + 1)
				found(r, i + 1, stop, r->person);
		return;
	}
	/* Doyle 8-1-60-0 */
	for (i = first; i < end; i = stop > i ? stop : i + 1) {
		stop = name_end(d, i, end, PERSON_TOKENS);
		if (stop > i && stop + 6 < end && is_score(d, stop, end) && is_dash(d, stop + 1) && is_score(d, stop + 2, end) &&
		    is_dash(d, stop + 3) && is_score(d, stop + 4, end) && is_dash(d, stop + 5) && is_score(d, stop + 6, end))
			found(r, i, stop, r->person);
	}
}

static bool
is_dashed_score(const struct doc *d, size_t i, size_t end)
{
	return i + 2 < end && is_score(d, i, end) && is_dash(d, i + 1) && is_score(d, i + 2, end);
}

/* The token behind what joins a score to whom it was against: 4-0 to, 1-1 home draw with, 2-1 victory over; or 0. */
static size_t
against_behind(const struct doc *d, size_t i, size_t end)
{
	static const char *const games[] = {"win", "victory", "draw", "defeat", "loss", "triumph", "home", "away", "at", "by", "league",
					    "cup", "rout", "thrashing", "whipping", "beating", NULL};
	static const char *const links[] = {"to", "with", "over", "against", "at", "by", NULL};
	size_t k;

	for (k = i; k < end && k < i + 3 && doc_is_any(d, k, games) && !(k + 1 < end && d->token[k + 1].shape & TOKEN_CAPITAL); k++)
		;
	if (k + 1 >= end || !(doc_is_any(d, k, links) || (k > i && doc_is(d, k, "of"))))
		return 0;
	/* at a ground: only a town's is its club's */
	return doc_is(d, k, "at") && !names_is_place(d, k + 1) && !(d->token[k + 1].shape & TOKEN_UPPER) ? 0 : k + 1;
}

/* Whom somebody beat, where the score stands behind or before: beat Brescia 4-0; lost 4-0 to Brescia. */
static void
read_beaten(struct results *r, size_t first, size_t end)
{
	const struct doc *d = r->d;
	size_t i, stop, k;

	for (i = first + 1; i + 1 < end; i++) {
		if (is_dashed_score(d, i, end) && (k = against_behind(d, i + 3, end)) > 0) {
			stop = name_end(d, k, end, TEAM_TOKENS);
			if (stop > k && (stop == k + 1 || is_listed(d, k, stop) || d->token[k].shape & TOKEN_UPPER) &&
			    !(token_lists(&d->token[k]) & (LEX_BIT(LEX_GIVEN) | LEX_BIT(LEX_NATION))))
				found(r, k, stop, names_is_nation(d, k, stop) ? r->place : r->org);
			continue;
		}
		if (!names_is_against(d, i))
			continue;
		stop = name_end(d, i + 1, end, TEAM_TOKENS);
		if (stop > i + 1 && is_dashed_score(d, stop, end))
			found(r, i + 1, stop, names_is_nation(d, i + 1, stop) ? r->place : r->org);
	}
}

/* Headings of tables: EASTERN CONFERENCE; W L T GF GA PTS. No names stand in them. */
static bool
is_table_heading(const struct doc *d, size_t first, size_t end)
{
	static const char *const parts[] = {"division", "conference", NULL};
	size_t i;

	if (end - first > 8)
		return false;
	for (i = first; i < end; i++)
		if (!(d->token[i].shape & TOKEN_UPPER))
			return false;
	if (doc_is_any(d, end - 1, parts))
		return true;
	for (i = first; i < end; i++)
		if (d->token[i].len > 3)
			return false;
	return end - first > 2;
}

static void
drop_names(struct results *r, size_t first, size_t end)
{
	struct ner_name *n;
	size_t i;

	for (i = 0; i < r->old; i++) {
		n = &r->t->ner.name[i];
		if (n->token >= first && n->token < end)
			n->end = n->token;
	}
}

/* A match begins its line, or stands behind another one. */
static bool
may_begin_match(const struct doc *d, size_t i, size_t first)
{
	return i == first || d->token[i - 1].shape & TOKEN_NUMBER ||
	       (d->token[i - 1].shape & TOKEN_PUNCT && !names_is_mark(d, i - 1, '(') && !names_is_mark(d, i - 1, ','));
}

/* Whether players of a sort are told of: Goalkeepers: */
static bool
is_labelled(const struct doc *d, size_t first, size_t end)
{
	static const char *const sorts[] = {"goalkeepers", "goalkeeper", "keepers", "defenders", "midfielders", "midfield", "forwards",
					    "strikers", "attackers", "attack", "defence", "backs", "halfbacks", "fullbacks", "wings",
					    "centres", "locks", "props", "hookers", "flankers", "guards", "standby", "reserves", "replacements", "substitutes", NULL};
	size_t i;

	if (!doc_is_any(d, first, sorts))
		return false;

	for (i = first + 1; i < end && i < first + 3; i++)
		if (names_is_mark(d, i, ':') || is_dash(d, i))
			return true;
	return false;
}

/* Reads the tokens [first, end): a sentence, or a line that has been taken for several. */
static void
read_tokens(struct results *r, size_t first, size_t end)
{
	const struct doc *d = r->d;
	size_t i, stop, players, label;

	if (end == first)
		return;
	if (is_table_heading(d, first, end)) {
		drop_names(r, first, end);
		return;
	}
	if (end - first < 3)
		return;
	/* CRICKET-ZIMBABWE V SRI LANKA */
	if (d->token[first].shape & TOKEN_UPPER && names_glued(d, first + 1, end, "-"))
		first += 2;
	read_entrants(r, first, end);
	players = read_squad(r, first, end, false);
	if (players >= PLAYERS || (players > 0 && is_labelled(d, first, end)))
		read_squad(r, first, end, true);
	read_ranks(r, first, end);
	if (is_number_in_front(d, first))
		first++;
	while (first < end && d->token[first].shape & TOKEN_PUNCT)
		first++;
	label = label_end(d, first, end);
	if (first == end || read_standing(r, first, end) || read_visit(r, label, end, label > first) || read_idle(r, first, end))
		return;
	for (i = first; i < end;) {
		stop = may_begin_match(d, i, first) ? read_match(r, i, end) : i;
		i = stop > i ? stop : i + 1;
	}
	read_innings(r, first, end);
	read_beaten(r, first, end);
}

/* Whether the block is a line of a table, wherever it has been taken for more than one sentence: 3. Finch 14-1. */
static bool
is_short_line(const struct doc *d, const struct block *b)
{
	enum { TOKENS = 24 };

	return b->lines == 1 && b->sentences_end > b->sentence &&
	       d->sentence[b->sentences_end - 1].tokens_end - d->sentence[b->sentence].token <= TOKENS;
}

void
names_results(struct tag *t, size_t person, size_t org, size_t place)
{
	struct results r = {t, &t->doc, person, org, place, t->ner.names};
	const struct doc *d = r.d;
	const struct block *b;
	size_t i;

	if (!names_is_sport(d, 2))
		return;
	for (b = d->block; b < d->block + d->blocks; b++) {
		if (is_short_line(d, b)) {
			read_tokens(&r, d->sentence[b->sentence].token, d->sentence[b->sentences_end - 1].tokens_end);
			continue;
		}
		for (i = b->sentence; i < b->sentences_end; i++)
			read_tokens(&r, d->sentence[i].token, d->sentence[i].tokens_end);
	}
	names_prevail(&t->ner, r.old);
}
