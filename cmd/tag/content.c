/*
 * What stands on the right of a cue: a clause, a quotation, a question, ..., and where it begins.
 */
#include "content.h"
#include "clause.h"
#include "speaker.h"

#include <string.h>

/* What begins at phrase k. */
static enum complement
complement_at(const struct search *s, size_t k)
{
	switch (kind(s, k)) {
	case PHRASE_THAT:
		/* recommends that organisations: and a list */
		return kind(s, k + 1) == PHRASE_NOUN && kind(s, k + 2) == PHRASE_COLON && is_end(kind(s, k + 3)) ? NOTHING : CLAUSE;
	case PHRASE_QUOTE:
		return QUOTED;
	case PHRASE_COLON:
		return kind(s, k + 1) == PHRASE_QUOTE ? QUOTED : CLAUSE;
	case PHRASE_COMMA:
		return kind(s, k + 1) == PHRASE_QUOTE ? QUOTED : NOTHING;
	case PHRASE_SUBORDINATOR:
		if (is(s, k, "because") || is(s, k, "while") || is(s, k, "although") || is(s, k, "though") || is(s, k, "unless"))
			return CLAUSE;
		return is(s, k, "whether") || is(s, k, "how") || is(s, k, "why") || is(s, k, "if") ||
			       is(s, k, "where") || is(s, k, "when") || is(s, k, "as") || is(s, k, "after") ||
			       is(s, k, "before") || is(s, k, "once") || is(s, k, "since") || is(s, k, "until") ? QUESTION : NOTHING;
	case PHRASE_RELATIVE:
		return QUESTION;
	case PHRASE_NOUN:
		if (is(s, k, "what"))
			return QUESTION;
		return clause_at(s, k) ? CLAUSE : NOMINAL;
	case PHRASE_VERB:
		return flags(s, k) & VERB_TO ? INFINITIVE :
		       flags(s, k) & VERB_ING ? (clause_at(s, k) ? CLAUSE : GERUND) : NOTHING;
	case PHRASE_PREPOSITION:
		return counted_clause_at(s, k) || fronted_clause_at(s, k) ? CLAUSE : PREPOSITIONAL;
	case PHRASE_ADVERB:
		return counted_clause_at(s, k) ? CLAUSE : NOTHING;
	case PHRASE_ADJECTIVE:
		/* last August */
		return kind(s, k + 1) == PHRASE_TIME ? NOTHING : NOMINAL;
	default:
		return NOTHING;
	}
}

/*
 * The comma before the quotation or the clause that a verb of speech governs though something else stands between:
 * said in spring, when the story broke, "..."; said, in a letter, that they left; said, however, that; said in Dayton,
 * Ohio, that. Or the "that" of said, on Oct. 3 that; or k. k is a comma.
 */
static size_t
behind_aside(const struct search *s, size_t k)
{
	size_t i;

	switch (kind(s, k + 1)) {
	case PHRASE_SUBORDINATOR:
	case PHRASE_PREPOSITION:
	case PHRASE_ADVERB:
		break;
	case PHRASE_NOUN:
		return flags(s, k + 1) & NOUN_NAME && kind(s, k + 2) == PHRASE_COMMA && kind(s, k + 3) == PHRASE_THAT ? k + 2 : k;
	case PHRASE_VERB:
		/* in its yearbook, published in April, that */
		if (flags(s, k + 1) & VERB_ING || (flags(s, k + 1) & VERB_BARE && s->p->words.class[s->p->phrase[k + 1].head] == W_PAST))
			break;
		return k;
	default:
		return k;
	}
	for (i = k + 2; i < k + CONTENT_ASIDE; i = over(s, i) + 1) {
		if (kind(s, i) == PHRASE_QUOTE || kind(s, i) == PHRASE_COLON || is_end(kind(s, i)))
			return k;
		if (kind(s, i) == PHRASE_THAT && kind(s, i - 1) == PHRASE_TIME)
			return i;
		if (kind(s, i) == PHRASE_COMMA)
			return kind(s, i + 1) == PHRASE_THAT || (kind(s, i + 1) == PHRASE_QUOTE && over(s, i + 1) > i + 1) ? i : k;
	}
	return k;
}

/* While some data was lost, most is safe: whether what the subordinator at phrase k begins stands before its main clause. */
static bool
leads_clause(const struct search *s, size_t k)
{
	size_t i;

	for (i = k + 2; i < k + CONTENT_ASIDE && kind(s, i) != PHRASE_QUOTE && !is_end(kind(s, i)); i = over(s, i) + 1)
		if (kind(s, i) == PHRASE_COMMA)
			return clause_at(s, i + 1) && !content_attributes(s, i + 1);
	return false;
}

/* Whether phrase k is a time that may do something: three days of talks; no day that tells when. */
static bool
is_span(const struct search *s, size_t k)
{
	const unsigned class = s->p->words.class[s->p->phrase[k].token];

	return kind(s, k) == PHRASE_TIME && (class == W_NUMBER || class == W_DETERMINER || class == W_POSSESSIVE || class == W_ADJECTIVE);
}

/* Whether the verbs of phrase k begin with will, would or may, or with is or was: said Monday would be fine. */
static bool
begins_with_will(const struct search *s, size_t k)
{
	const unsigned class = s->p->words.class[s->p->phrase[k].token];

	return kind(s, k) == PHRASE_VERB && (class == W_MODAL || class == W_BE);
}

/*
 * Whether the cue has its infinitive at phrase j though phrases from i on tell when or where: vowed on Friday + to fight;
 * claimed in a post + to have it; not: agreed in an effort to save it.
 */
static bool
tells_when(const struct search *s, const struct cue *c, size_t i, size_t j)
{
	static const char *const aims[] = {"effort", "efforts", "bid", "attempt", "attempts", "move", "order", "plan", "plans", "way", "time", "right", "deal", "need", "chance",
					    "ability", "power", "promise", "pledge", "offer", "desire", "decision", "campaign", "push", NULL};

	if (!cue_takes(c, 't') || cue_takes(c, 'p') || cue_takes(c, 'P') || (kind(s, i) != PHRASE_PREPOSITION && kind(s, i) != PHRASE_TIME))
		return false;
	return !(kind(s, j - 1) == PHRASE_NOUN && doc_is_any(s->d, s->p->phrase[j - 1].head, aims));
}

/* Whether what something is called stands before it at phrase k: described + as "a lie" the report; dismissed as baseless the claim. */
static bool
is_called_first(const struct search *s, const struct cue *c, size_t k)
{
	if (!is(s, k, "as") || (!cue_takes(c, 'c') && !cue_takes(c, 'n')))
		return false;
	k++;
	if (kind(s, k) == PHRASE_ADVERB)
		k++;
	if (kind(s, k) == PHRASE_QUOTE && over(s, k) > k)
		k = over(s, k);
	else if (kind(s, k) != PHRASE_ADJECTIVE)
		return false;
	return kind(s, k + 1) == PHRASE_NOUN && (flags(s, k + 1) & NOUN_PRONOUN) == 0 &&
	       (kind(s, k) == PHRASE_UNQUOTE || s->p->words.class[s->p->phrase[k + 1].token] == W_DETERMINER);
}

enum complement
content_right(const struct search *s, const struct cue *c, size_t k, size_t *from)
{
	enum complement found;
	size_t i, j, first, object;

	for (i = k; i < s->p->count && !is_end(kind(s, i)) && s->p->phrase[i].token < c->end; i++)
		;
	if (kind(s, i) == PHRASE_ADVERB && !counted_clause_at(s, i))
		i++;
	if (is_called_first(s, c, i)) {
		*from = i + 1;
		return NOMINAL;
	}
	/* what he called a "lie", which he described as "childish" */
	if (cue_takes(c, 'c')) {
		first = j = is(s, i, "as") ? i + 1 : i;
		if (kind(s, j) == PHRASE_NOUN && kind(s, j + 1) == PHRASE_QUOTE && s->p->words.class[s->p->phrase[j].head] == W_DETERMINER)
			j++;
		if (j > i && kind(s, j) == PHRASE_QUOTE) {
			*from = first;
			return QUOTED;
		}
	}
	object = i;
	first = i = content_behind_addressee(s, c, i);
	/* promised returns that did not exist: nobody is promised anything */
	if (first > object && kind(s, first) == PHRASE_THAT && kind(s, first + 1) == PHRASE_VERB && flags(s, first + 1) & VERB_FINITE &&
	    cue_takes(c, 'n'))
		first = i = object;
	j = content_behind_circumstances(s, i);
	while (kind(s, i) == PHRASE_TIME || (kind(s, i) == PHRASE_ADVERB && i != j))
		i++;
	if (kind(s, j) == PHRASE_COMMA && kind(s, j + 1) != PHRASE_THAT && (cue_takes(c, 'q') || cue_takes(c, 's')))
		j = behind_aside(s, j);
	if (kind(s, j) == PHRASE_COMMA && kind(s, j + 1) == PHRASE_THAT)
		j++;
	found = complement_at(s, j);
	/* declined to comment while it lasts */
	if (found == CLAUSE && is(s, j, "while") && !leads_clause(s, j))
		found = NOTHING;
	/* did not tell the police because she was afraid */
	if (found == CLAUSE && first > object && kind(s, j) == PHRASE_SUBORDINATOR && !leads_clause(s, j))
		found = NOTHING;
	/* promised a review by May */
	if ((found == NOTHING || found == PREPOSITIONAL) && first > object && !is_end(kind(s, object)) && kind(s, object) == PHRASE_NOUN && cue_promises(c) &&
	    cue_takes(c, 'n') && (flags(s, object) & (NOUN_NAME | NOUN_PRONOUN)) == 0) {
		j = i = object;
		found = NOMINAL;
	}
	/* promised a "full review" */
	if (found == QUOTED && j > object && kind(s, j - 1) == PHRASE_NOUN && s->p->words.class[s->p->phrase[j - 1].head] == W_DETERMINER) {
		*from = j - 1;
		return QUOTED;
	}
	/* three days of talks had produced */
	if (j > first && (is_span(s, first) || (kind(s, first) == PHRASE_TIME && !cue_takes(c, 'n') && begins_with_will(s, j))) && kind(s, j) == PHRASE_VERB && flags(s, j) & VERB_FINITE) {
		j = first;
		found = CLAUSE;
	} else if (j > i && (found == PREPOSITIONAL || found == NOMINAL || (found == INFINITIVE && !tells_when(s, c, i, j)) || found == GERUND)) {
		j = i;
		found = complement_at(s, j);
	}
	/* speaks for families of men who were lost: that tells of the men */
	if (found == QUESTION && j > i && !cue_takes(c, 'i') && is(s, j, "who") && kind(s, j - 1) == PHRASE_NOUN) {
		j = i;
		found = complement_at(s, j);
	}
	/* briefed ministers about the attack that hit it: that tells of the attack */
	if (j > i && (kind(s, j) == PHRASE_RELATIVE || kind(s, j) == PHRASE_THAT) && kind(s, j - 1) == PHRASE_NOUN && kind(s, j + 1) == PHRASE_VERB &&
	    flags(s, j + 1) & VERB_FINITE &&
	    (is(s, i, "about") || is(s, i, "on") || is(s, i, "over"))) {
		j = i;
		found = complement_at(s, j);
	}
	/* a headline's addressee that runs into the subject: tells 3,000 in Reno Ellery has gone "soft" */
	if (found == NOTHING && j == first && first > k + 1 && kind(s, j) == PHRASE_VERB && flags(s, j) & VERB_FINITE && cue_takes(c, 's'))
		found = CLAUSE;
	/* bragged for a year about it */
	if (found == PREPOSITIONAL && kind(s, j + 1) == PHRASE_TIME && kind(s, j + 2) == PHRASE_PREPOSITION && kind(s, j + 3) != PHRASE_TIME && !cue_takes(c, 'n')) {
		j = i = j + 2;
		found = complement_at(s, j);
	}
	if (found == NOTHING && j > i && (cue_takes(c, 'p') || cue_takes(c, 'P'))) {
		j = i;
		found = complement_at(s, j);
	}
	/* warned allies against complacency */
	if (found == NOTHING && first > object + 2 && cue_takes(c, 'o') && cue_takes(c, 'p') && (is(s, object + 1, "about") || is(s, object + 1, "against") || is(s, object + 1, "over"))) {
		j = object + 1;
		found = PREPOSITIONAL;
	}
	/* told the crew not to go */
	/* pleaded not guilty */
	if (found == NOMINAL && kind(s, j) == PHRASE_ADJECTIVE && j > 0 && kind(s, j - 1) == PHRASE_ADVERB && s->p->words.class[s->p->phrase[j - 1].token] == W_NOT)
		j--;
	if (found == INFINITIVE && j > first && kind(s, j - 1) == PHRASE_ADVERB && s->p->words.class[s->p->phrase[j - 1].token] == W_NOT)
		j--;
	if (kind(s, j) == PHRASE_COLON || kind(s, j) == PHRASE_COMMA || (kind(s, j) == PHRASE_THAT))
		j++;
	*from = j;
	return found;
}
