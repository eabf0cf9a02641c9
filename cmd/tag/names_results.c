/*
 * Results and standings of sport, as news agencies send them: who stands in them is told by the form of the line
 * alone. Line-ups are names_lineup.c's.
 *
 *	score      Hearts 2 Aberdeen 0; Denver 38, San Diego 28; Leeds 2-1 Everton
 *	scorers    Hearts 2 (Marsh 12, Finch 78 penalty) Aberdeen 0
 *	standing   Hearts 25 17 5 3 56 26 56
 *	rank       1. Bastia 6-1, 2. Nantes 5-2
 *	fixture    Preston v Wycombe; BOSTON AT PORTLAND; Monday: Boston at Portland; Idle: Denver
 *	beaten     beat Brescia 4-0; a 1-1 draw at Bastia
 *
 * Teams are organisations, those of countries places. All this only where the article speaks of sport, since
 * the weather and the markets have such lines too.
 */
#include "lexicon.h"
#include "names_known.h"
#include "names_line.h"

#include <string.h>

/* Bytes of a number in a table. */
enum { FIGURE_LEN = 6 };
/* Tokens in brackets behind a score: no more are looked at. */
enum { SCORERS_TOKENS = 64 };
/* Figures that make a line of a table, and of one that is numbered. */
enum { FIGURES = 4, RANKED_FIGURES = 2 };

/* Two teams that play each other: both are countries or none is. */
static void
found_teams(struct results *r, size_t a, size_t a_end, size_t b, size_t b_end)
{
	size_t kind;

	kind = names_is_nation(r->d, a, a_end) && names_is_nation(r->d, b, b_end) ? r->place : r->org;
	names_put(r->t, a, a_end, kind);
	names_put(r->t, b, b_end, kind);
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
		stop = line_name_end(d, k, end, PERSON_TOKENS);
		if (stop > k && stop < end && d->token[stop].shape & TOKEN_DIGIT && r->person < r->t->model->kinds)
			names_put(r->t, k, stop, r->person);
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

	a_end = line_name_end(d, i, end, TEAM_TOKENS);
	if (a_end == i || a_end + 1 >= end)
		return i;
	if (doc_is_any(d, a_end, against)) {
		b = a_end + 1;
		b_end = line_name_end(d, b, end, TEAM_TOKENS);
	} else if (line_is_score(d, a_end, end) && a_end + 3 < end && line_is_dash(d, a_end + 1) && line_is_score(d, a_end + 2, end)) {
		b = a_end + 3;
		b_end = line_name_end(d, b, end, TEAM_TOKENS);
	} else if (line_is_score(d, a_end, end)) {
		b = behind_score(r, a_end + 1, end);
		b_end = line_name_end(d, b, end, TEAM_TOKENS);
		if (!line_is_score(d, b_end, end))
			b_end = b;
	} else
		return i;
	if (b_end == b) {
		r->t->ner.names = names;
		return i;
	}
	found_teams(r, i, a_end, b, b_end);
	return line_is_score(d, b_end, end) ? behind_score(r, b_end + 1, end) : b_end;
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

	stop = line_name_end(d, i, end, TEAM_TOKENS);
	if (stop == i)
		return false;
	/* 2. Duke 14-1: a ranking, of teams where the name is not plainly a person's */
	ranked = i > 0 && d->token[i - 1].shape & TOKEN_DIGIT && (stop == i + 1 || line_is_listed(d, i, stop));
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
	names_put(r->t, i, stop, ranked && known != NULL && known->family > 0 ? r->person : names_is_nation(d, i, stop) ? r->place : r->org);
	return true;
}

/* BOSTON AT PORTLAND, and nothing else but brackets behind it. */
static bool
read_visit(struct results *r, size_t i, size_t end, bool labelled)
{
	const struct doc *d = r->d;
	size_t a_end, b_end;

	a_end = line_name_end(d, i, end, TEAM_TOKENS);
	if (a_end == i || a_end + 1 >= end || !doc_is(d, a_end, "at"))
		return false;
	b_end = line_name_end(d, a_end + 1, end, TEAM_TOKENS);
	if (b_end == a_end + 1 || (b_end < end && !names_is_mark(d, b_end, '(') && !names_is_mark(d, b_end, ',')))
		return false;
	if (!(d->token[i].shape & TOKEN_UPPER) && !(d->token[a_end + 1].shape & TOKEN_UPPER) && !(labelled && line_is_listed(d, i, a_end)))
		return false;
	names_put(r->t, i, a_end, r->org);
	names_put(r->t, a_end + 1, b_end, r->place);
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
		stop = line_name_end(d, i, end, TEAM_TOKENS);
		if (stop == i)
			return true;
		names_put(r->t, i, stop, r->org);
	}
	return true;
}

/* 1. Bastia 6-1, 2. Nantes 5-2: teams with what they won and lost. */
static void
read_ranks(struct results *r, size_t first, size_t end)
{
	const struct doc *d = r->d;
	size_t i, k, stop;

	for (i = first; i + 4 < end; i++) {
		if (!line_is_number(d, i) || (i > first && !(d->token[i - 1].shape & TOKEN_PUNCT)))
			continue;
		k = names_is_mark(d, i + 1, '.') ? i + 2 : i + 1;
		stop = line_name_end(d, k, end, TEAM_TOKENS);
		if (stop == k || stop + 2 >= end || !line_is_score(d, stop, end) || !line_is_dash(d, stop + 1) || !line_is_score(d, stop + 2, end) ||
		    (stop + 3 < end && !(d->token[stop + 3].shape & TOKEN_PUNCT)) || names_is_nation(d, k, stop))
			continue;
		names_put(r->t, k, stop, r->org);
	}
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
		if (line_is_dashed_score(d, i, end) && (k = against_behind(d, i + 3, end)) > 0) {
			stop = line_name_end(d, k, end, TEAM_TOKENS);
			if (stop > k && (stop == k + 1 || line_is_listed(d, k, stop) || d->token[k].shape & TOKEN_UPPER) &&
			    !(token_lists(&d->token[k]) & (LEX_BIT(LEX_GIVEN) | LEX_BIT(LEX_NATION))))
				names_put(r->t, k, stop, names_is_nation(d, k, stop) ? r->place : r->org);
			continue;
		}
		if (!names_is_against(d, i))
			continue;
		stop = line_name_end(d, i + 1, end, TEAM_TOKENS);
		if (stop > i + 1 && line_is_dashed_score(d, stop, end))
			names_put(r->t, i + 1, stop, names_is_nation(d, i + 1, stop) ? r->place : r->org);
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

/* Reads the tokens [first, end): a sentence, or a line that has been taken for several. */
static void
read_tokens(struct results *r, size_t first, size_t end)
{
	const struct doc *d = r->d;
	size_t i, stop, label;

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
	lineup_read(r, first, end);
	read_ranks(r, first, end);
	if (line_is_number(d, first))
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
	lineup_read_innings(r, first, end);
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
