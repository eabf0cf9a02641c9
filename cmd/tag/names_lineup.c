/*
 * Line-ups of sport: who stands in brackets and before them, and batsmen and bowlers.
 *
 *	entrant    3 - Clara Finch (Norway); behind it the team, where the line has a number: 1. Finch (Norway) Kelme 4:12
 *	squad      Clara Finch (Bastia), Ann Marsh (both Nantes)
 *	innings    Finch c Marsh b Doyle 12; Doyle 8-1-60-0
 */
#include "lexicon.h"
#include "names_line.h"

/* Players with clubs in brackets that make a squad, where no word in front says that it is one. */
enum { PLAYERS = 4 };

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
		begin = line_name_begin(d, first, i);
		if (i - begin >= 2 && !line_is_listed(d, begin, i) && !(token_marks(&d->token[i - 1]) & LEX_MARK_END_ORG))
			names_put(r->t, begin, i, r->person);
		names_put(r->t, i + 1, i + 1 + count, r->place);
		i += count + 1;
		/* (Belgium/Kelme) */
		if (names_is_mark(d, i, '/')) {
			stop = line_name_end(d, i + 1, end, TEAM_TOKENS);
			if (stop > i + 1 && stop < end && names_is_mark(d, stop, ')')) {
				names_put(r->t, i + 1, stop, r->org);
				i = stop;
			}
			continue;
		}
		stop = line_name_end(d, i + 1, end, TEAM_TOKENS);
		if (numbered && stop > i + 1)
			names_put(r->t, i + 1, stop, r->org);
	}
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

	k = line_name_end(d, i, end, TEAM_TOKENS);
	if (k == i || k + 1 >= end || !doc_is(d, k, "of"))
		return k;
	more = doc_is(d, k + 1, "the") ? k + 2 : k + 1;
	i = line_name_end(d, more, end, TEAM_TOKENS);
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
		begin = line_name_begin(d, first, i);
		if (stop == club || stop >= end || !(names_is_mark(d, stop, ')') || names_is_mark(d, stop, ',')) ||
		    i - begin < 2 || line_is_listed(d, begin, i) || !may_be_club(d, club, stop))
			continue;
		n++;
		if (!add)
			continue;
		names_put(r->t, begin, i, r->person);
		names_put(r->t, club, stop, r->org);
	}
	return n;
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
		if (names_is_mark(d, i, ':') || line_is_dash(d, i))
			return true;
	return false;
}

void
lineup_read(struct results *r, size_t first, size_t end)
{
	size_t players;

	read_entrants(r, first, end);
	players = read_squad(r, first, end, false);
	if (players >= PLAYERS || (players > 0 && is_labelled(r->d, first, end)))
		read_squad(r, first, end, true);
}

/* What stands behind c, b, st and lbw, and who was out so. */
void
lineup_read_innings(struct results *r, size_t first, size_t end)
{
	static const char *const outs[] = {"c", "b", "st", NULL};
	static const char *const ways[] = {"c", "b", "st", "lbw", "run", "not", NULL};
	const struct doc *d = r->d;
	size_t i, stop;
	bool out;

	/* the last word is the runs */
	stop = line_name_end(d, first, end, PERSON_TOKENS);
	out = stop > first && stop < end && d->token[end - 1].shape & TOKEN_NUMBER && d->token[stop].shape & TOKEN_LOWER &&
	      doc_is_any(d, stop, ways);
	if (out) {
		names_put(r->t, first, stop, r->person);
		for (i = stop; i + 1 < end; i++)
			if (d->token[i].shape & TOKEN_LOWER && doc_is_any(d, i, outs) &&
			    (stop = line_name_end(d, i + 1, end, PERSON_TOKENS)) > i + 1)
				names_put(r->t, i + 1, stop, r->person);
		return;
	}
	/* Doyle 8-1-60-0 */
	for (i = first; i < end; i = stop > i ? stop : i + 1) {
		stop = line_name_end(d, i, end, PERSON_TOKENS);
		if (stop > i && stop + 6 < end && line_is_score(d, stop, end) && line_is_dash(d, stop + 1) && line_is_score(d, stop + 2, end) &&
		    line_is_dash(d, stop + 3) && line_is_score(d, stop + 4, end) && line_is_dash(d, stop + 5) && line_is_score(d, stop + 6, end))
			names_put(r->t, i, stop, r->person);
	}
}
