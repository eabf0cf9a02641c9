/*
 * Which of the things that may stand on the right of a cue it governs: a clause, a noun phrase with what it is called, ...
 */
#include "content.h"
#include "speaker.h"

#include <string.h>

/* Likened the plan + to a "circus": whether the object that ends before phrase k, or a little later, is likened to something. */
static bool
is_likened(const struct search *s, size_t k)
{
	enum { AHEAD_OF_TO = 6 };
	size_t i;

	for (i = k; i < k + AHEAD_OF_TO && (kind(s, i) == PHRASE_NOUN || kind(s, i) == PHRASE_PREPOSITION || kind(s, i) == PHRASE_COORDINATOR || kind(s, i) == PHRASE_QUOTE);
	     i = over(s, i) + 1)
		if (kind(s, i) == PHRASE_PREPOSITION && (is(s, i, "to") || is(s, i, "with")))
			return true;
	return false;
}

/*
 * Whether the object that begins at phrase from is called something there, if that is what the cue asks for: the
 * plan a lie, her words of Sunday "childish"; and not: the office by phone.
 */
static bool
is_called(const struct search *s, const struct cue *c, size_t lead, size_t from)
{
	struct speaker who;
	size_t next;

	if (cue_is(c, "compare") || cue_is(c, "liken") || cue_is(c, "equate"))
		return speaker_at(s->p, s->d, from, &who) && is_likened(s, who.first + 1);
	if (strncmp(c->lemma, "call", 4) != 0)
		return true;
	/* what he called a lie */
	if (kind(s, from) == PHRASE_ADJECTIVE || is(s, lead, "what") || (lead > 0 && (kind(s, lead - 1) == PHRASE_RELATIVE || kind(s, lead - 1) == PHRASE_NOUN)))
		return true;
	if (!speaker_at(s->p, s->d, from, &who))
		return false;
	next = who.last + 1;
	switch (kind(s, next)) {
	case PHRASE_NOUN:
	case PHRASE_ADJECTIVE:
	case PHRASE_QUOTE:
	case PHRASE_ADVERB:
	case PHRASE_VERB:
		return true;
	default:
		break;
	}
	for (; next < from + CONTENT_ASIDE && !is_end(kind(s, next)) && kind(s, next) != PHRASE_SEMICOLON; next++)
		if (kind(s, next) == PHRASE_QUOTE)
			return true;
	return false;
}

bool
content_licensed(const struct search *s, const struct cue *c, enum complement found, size_t lead, size_t from)
{
	/* what p stands for, and P with the last two */
	struct speaker who;
	static const char *const near[] = {"about", "of", "for", "against", "over", "on", "to"};

	switch (found) {
	case CLAUSE:
		if (from > 0 && kind(s, from - 1) == PHRASE_THAT && cue_takes(c, 'h'))
			return true;
		return cue_takes(c, 's') || cue_takes(c, 'n') || (cue_takes(c, 'c') && kind(s, from) == PHRASE_NOUN && is_called(s, c, lead, from));
	case QUOTED:
		/* accused "some in the West" of it */
		if (cue_takes(c, 'c') && strncmp(c->lemma, "accuse", 6) == 0 && over(s, from) > from && is(s, over(s, from) + 1, "of"))
			return true;
		if (cue_takes(c, 'c')) /* what he called "a lie"; but not: were calling "all day" */
			return lead > 0 && (kind(s, lead - 1) == PHRASE_RELATIVE || kind(s, lead - 1) == PHRASE_NOUN);
		/* she would continue "to fight" */
		if (kind(s, from) == PHRASE_QUOTE && kind(s, from - 1) == PHRASE_VERB && kind(s, from + 1) == PHRASE_VERB &&
		    flags(s, from + 1) & VERB_TO)
			return cue_takes(c, 't');
		return cue_takes(c, 'q') || cue_takes(c, 's') || cue_takes(c, 'n');
	case QUESTION:
		if (is(s, from, "as") || is(s, from, "after") || is(s, from, "before") || is(s, from, "once") ||
		    is(s, from, "since") || is(s, from, "until"))
			return false;
		if (is(s, from, "when") || is(s, from, "where"))
			return cue_takes(c, 'i');
		return cue_takes(c, 'i') || cue_takes(c, 'n') || cue_takes(c, 'o') ||
		       (cue_takes(c, 's') && kind(s, from) == PHRASE_RELATIVE);
	case NOMINAL:
		if (cue_takes(c, 'n') || (cue_takes(c, 'c') && is_called(s, c, lead, from)))
			return true;
		/* expects sales to grow */
		return cue_takes(c, 't') && speaker_at(s->p, s->d, from, &who) && kind(s, who.last + 1) == PHRASE_VERB &&
		       flags(s, who.last + 1) & VERB_TO;
	case INFINITIVE:
		return cue_takes(c, 't');
	case GERUND:
		return cue_takes(c, 'g') || cue_takes(c, 'n');
	case PREPOSITIONAL:
		/* spoken to late this morning */
		if (kind(s, from + 1) == PHRASE_TIME ||
		    ((kind(s, from + 1) == PHRASE_ADVERB || kind(s, from + 1) == PHRASE_ADJECTIVE) && kind(s, from + 2) == PHRASE_TIME))
			return false;
		return cue_takes(c, 'P') ? one_of(s, from, near, sizeof near / sizeof near[0]) :
		       cue_takes(c, 'p') && one_of(s, from, near, sizeof near / sizeof near[0] - 2);
	default:
		return false;
	}
}
