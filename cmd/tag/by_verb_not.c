/*
 * Verbs that are cues and yet tell nothing that somebody says: participles, passives, those of names, wishes, time that is given.
 */
#include "by_verb_part.h"

#include <string.h>

/*
 * Whether the bare verb k, a cue, is a participle that belongs to the noun before it, which a verb governs that
 * governs no clause: they fired rounds aimed at it; they set up a company called Orion.
 */
static bool
reduced(const struct search *s, const struct cue *cue, size_t k)
{
	static const char *const calls[] = {"called", "named", "dubbed", "nicknamed", NULL};
	struct cue c;
	size_t first;

	if (k < 2 || kind(s, k - 1) != PHRASE_NOUN || flags(s, k - 1) & NOUN_PRONOUN || s->p->words.class[s->p->phrase[k].head] != W_PAST)
		return false;
	first = speaker_chain(s->p, s->d, k - 1);
	/* told the Post in an interview published on Monday, "..." */
	if (first > 0 && first < k - 1 && kind(s, first - 1) == PHRASE_VERB && kind(s, k - 2) == PHRASE_PREPOSITION &&
	    (kind(s, k + 1) == PHRASE_PREPOSITION || kind(s, k + 1) == PHRASE_TIME) && verb_cue(s, first - 1, &c) && cue_takes(&c, 'o') &&
	    strncmp(c.lemma, "tell", 4) == 0)
		return true;
	if (first > 2 && kind(s, first - 1) == PHRASE_PREPOSITION && cue_takes(cue, 'c') && kind(s, k + 1) == PHRASE_NOUN &&
	    flags(s, k + 1) & NOUN_NAME)
		first--;
	/* after he left the group within the firm called the Sea Club */
	if (first > 1 && kind(s, first - 1) == PHRASE_VERB && flags(s, first - 1) & (VERB_ING | VERB_TO) && cue_takes(cue, 'c') &&
	    kind(s, k + 1) == PHRASE_NOUN && flags(s, k + 1) & NOUN_NAME)
		return true;
	/* a pensioner named John Roe + told police */
	if (first > 1 && kind(s, first - 1) == PHRASE_VERB && doc_is_any(s->d, s->p->phrase[first - 1].head, calls) && first == k - 1)
		return false;
	return first > 1 && kind(s, first - 1) == PHRASE_VERB && kind(s, first - 2) == PHRASE_NOUN && (flags(s, first - 1) & VERB_AUXILIARY) == 0 &&
	       !(verb_cue(s, first - 1, &c) && (cue_takes(&c, 's') || cue_takes(&c, 'i'))) &&
	       (flags(s, first - 1) & (VERB_ING | VERB_TO)) == 0;
}

/* What is said ends with a mark: "Mimi" biscuits are no speaker. */
bool
by_verb_is_noun(const struct search *s, size_t lead)
{
	const struct phrase *f = &s->p->phrase[lead];
	unsigned last;

	if (lead < 2 || kind(s, lead - 1) != PHRASE_UNQUOTE || kind(s, lead) != PHRASE_NOUN ||
	    f->flags & (NOUN_NAME | NOUN_DEFINITE | NOUN_PRONOUN | NOUN_OWNER))
		return false;
	last = s->p->words.class[s->p->phrase[lead - 1].token - 1];
	return last != W_COMMA && last != W_STOP && s->p->phrase[lead - 1].link > 0 && !is_end(kind(s, s->p->phrase[lead - 1].link - 1));
}

/* Whether phrase k is a verb of wishes and plans. */
static bool
is_wish(const struct search *s, size_t k)
{
	static const char *const verbs[] = {"want", "wants", "wanted", "plan", "plans", "planned", "intend", "intends", "intended", "seek", "seeks",
					     "hope", "hopes", "hoped", "threaten", "threatens", "threatened", "prepare", "preparing", "expected", NULL};

	return doc_is_any(s->d, s->p->phrase[k].head, verbs);
}

/* A group calling itself the Front vowed; a group called the Front vowed: whether the verb k only tells a name. */
static bool
tells_name(const struct search *s, size_t k)
{
	static const char *const words[] = {"itself", "themselves", "himself", "herself", NULL};

	if (kind(s, k + 1) != PHRASE_NOUN)
		return false;
	if (doc_is_any(s->d, s->p->phrase[k + 1].token, words))
		return kind(s, k + 2) == PHRASE_QUOTE || (kind(s, k + 2) == PHRASE_NOUN && flags(s, k + 2) & NOUN_NAME);
	return k > 0 && kind(s, k - 1) == PHRASE_NOUN && flags(s, k) & VERB_BARE && flags(s, k + 1) & NOUN_NAME && kind(s, k + 2) == PHRASE_VERB &&
	       flags(s, k + 2) & VERB_FINITE;
}

/* Whether the participle k is one of what is called so, by others or with the auxiliary some way before it. */
static bool
is_passive(const struct search *s, const struct cue *c, size_t k)
{
	enum { FAR = 5 };
	size_t i;

	if (k > 0 && kind(s, k - 1) == PHRASE_COMMA && cue_takes(c, 'c'))
		return kind(s, k + 1) == PHRASE_NOUN && flags(s, k + 1) & NOUN_NAME && is(s, k + 2, "by");
	for (i = k; i > 0 && k - i < FAR; i--)
		switch (kind(s, i - 1)) {
		case PHRASE_TIME:
		case PHRASE_PREPOSITION:
		case PHRASE_ADVERB:
			break;
		case PHRASE_VERB:
			return i < k && (is(s, i - 1, "was") || is(s, i - 1, "were")) && s->p->phrase[i - 1].end == s->p->phrase[i - 1].token + 1;
		default:
			return false;
		}
	return false;
}

/*
 * Whether the infinitive at phrase k is what somebody else is given the time for: gave the firm seven days to publish it,
 * until May to reply.
 */
static bool
is_given_time(const struct search *s, size_t k)
{
	enum { FAR = 6 };
	static const char *const give[] = {"give", "gives", "gave", "given", "giving", NULL};
	static const char *const times[] = {"chance", "opportunity", "time", "deadline", "days", "weeks", "months", "hours", "permission", "power", NULL};
	size_t i;
	bool timed;

	timed = false;
	for (i = k; i > 0 && k - i < FAR && !is_end(kind(s, i - 1)); i--) {
		if (kind(s, i - 1) == PHRASE_VERB)
			return timed && doc_is_any(s->d, s->p->phrase[i - 1].head, give);
		timed = timed || kind(s, i - 1) == PHRASE_TIME || is(s, i - 1, "until") ||
			(kind(s, i - 1) == PHRASE_NOUN && doc_is_any(s->d, s->p->phrase[i - 1].head, times));
	}
	return false;
}

/*
 * Whether the verb k is a participle that tells of the noun before it, by the verb behind the day: a poll released on Monday + found; of
 * a paper, behind the place too: a report published by the bank says; not: she said Monday would be fine; said on Monday the town
 * would pay.
 */
bool
by_verb_is_participle(const struct search *s, size_t k)
{
	enum { FAR = 12 };
	static const char *const of_papers[] = {"published", "released", "issued", "posted", "obtained", "seen",   "reviewed", "written", "filed", "sent",
						"provided",  "delivered", "leaked", "signed", "prepared", "produced", "compiled", "circulated", NULL};
	size_t i;
	bool paper;

	if (k == 0 || kind(s, k - 1) != PHRASE_NOUN || flags(s, k - 1) & NOUN_PRONOUN || (flags(s, k) & VERB_BARE) == 0 ||
	    s->p->words.class[s->p->phrase[k].head] != W_PAST)
		return false;
	paper = doc_is_any(s->d, s->p->phrase[k].head, of_papers);
	for (i = k + 1; i < k + FAR && (kind(s, i) == PHRASE_TIME || (kind(s, i) == PHRASE_PREPOSITION && ((kind(s, i + 1) == PHRASE_NOUN && paper) || kind(s, i + 1) == PHRASE_TIME)));)
		i += kind(s, i) == PHRASE_TIME ? 1 : 2;
	return i > k + 1 && kind(s, i) == PHRASE_VERB && flags(s, i) & VERB_FINITE && (flags(s, i) & (VERB_TO | VERB_ING)) == 0;
}

bool
by_verb_is_none(const struct search *s, const struct cue *c, const struct told *t)
{
	const size_t k = t->verb;
	const bool past = s->p->words.class[s->p->phrase[k].head] == W_PAST;

	/* they fought what officials called a plot */
	if (t->contact || (k > 0 && is(s, k - 1, "what") && cue_takes(c, 'c')))
		return false;
	/* Smith, asked whether she would go, left; not: the mayor, Ann Smith, asked */
	if (!t->inverted && (t->who.first == 0 || kind(s, t->who.first - 1) != PHRASE_COMMA) && t->bare && k > 0 && kind(s, k - 1) == PHRASE_COMMA &&
	    t->who.last + 2 == k && cue_takes(c, 'o') && past)
		return true;
	/* want to accuse them of it: nobody has */
	if (flags(s, k) & VERB_TO && cue_is_accusation(c) && k > 0 && kind(s, k - 1) == PHRASE_VERB && is_wish(s, k - 1))
		return true;
	if (cue_takes(c, 'c') && strncmp(c->lemma, "call", 4) == 0 && tells_name(s, k))
		return true;
	/* a group dubbed "Orion" */
	if (t->bare && !t->inverted && past && k > 0 && kind(s, k - 1) == PHRASE_NOUN && (flags(s, k - 1) & (NOUN_NAME | NOUN_PRONOUN)) == 0 &&
	    kind(s, k + 1) == PHRASE_QUOTE && (is(s, k, "dubbed") || is(s, k, "named") || is(s, k, "nicknamed") || is(s, k, "codenamed")))
		return true;
	/* smiled when asked if he would go: not he who asks */
	if (t->bare && !t->inverted && past && cue_takes(c, 'o') && k > 0 && (is(s, k - 1, "when") || is(s, k - 1, "if") || is(s, k - 1, "once") || is(s, k - 1, "unless")))
		return true;
	if ((flags(s, k) & VERB_TO && is_given_time(s, k)) || (t->bare && !t->inverted && t->who.last + 1 == k && cue_takes(c, 'n') && by_verb_is_participle(s, k)))
		return true;
	/* not everyone blames it */
	if (s->p->phrase[t->who.first].token > 0 && doc_is(s->d, s->p->phrase[t->who.first].token - 1, "not") &&
	    (is(s, t->who.first, "everyone") || is(s, t->who.first, "everybody") || is(s, t->who.first, "all")))
		return true;
	/* he was arrested, charged and released */
	if (t->bare && past && k > 1 && kind(s, k - 1) == PHRASE_COMMA && kind(s, k - 2) == PHRASE_VERB && kind(s, k + 1) == PHRASE_COORDINATOR &&
	    kind(s, k + 2) == PHRASE_VERB)
		return true;
	/* malware, dubbed Orion by its finders; he was on Friday declared the winner */
	if (t->bare && !t->inverted && past && is_passive(s, c, k))
		return true;
	return is(s, t->who.first, "there") || (!t->inverted && t->bare && reduced(s, c, k));
}
