/*
 * Where content on the right of a verb ends by the clause that the verb stands in: after Lund said it was late, + the crew left.
 */
#include "by_verb_part.h"

#include <string.h>

/* Where content on the right ends that began at phrase from, for a participle in front of its clause: at its comma. */
static size_t
fronted_end(const struct search *s, size_t k, size_t from, size_t end)
{
	struct speaker who;
	size_t i;

	/* those chanting "..." blocked the street */
	i = over(s, from);
	if (kind(s, from) == PHRASE_QUOTE && i > from && kind(s, i + 1) == PHRASE_VERB && flags(s, i + 1) & VERB_FINITE)
		return i + 1;
	for (i = content_sentence_start(s, k); i < k; i = over(s, i) + 1)
		if (kind(s, i) == PHRASE_VERB && flags(s, i) & VERB_FINITE)
			return end;
	for (i = from; i < end; i = over(s, i) + 1)
		if (kind(s, i) == PHRASE_COMMA && speaker_at(s->p, s->d, i + 1, &who))
			return i;
	return end;
}

/* Whether the clause whose subject begins at phrase lead is one of time or reason that begins its sentence. */
static bool
is_fronted_clause(const struct search *s, size_t lead)
{
	size_t i;

	if (lead == 0 || !(kind(s, lead - 1) == PHRASE_SUBORDINATOR || speaker_begins_clause(s->p, s->d, lead - 1) || is(s, lead - 1, "when")))
		return false;
	for (i = lead - 1; i > 0 && (kind(s, i - 1) == PHRASE_ADVERB || kind(s, i - 1) == PHRASE_TIME); i--)
		;
	return i == 0 || is_end(kind(s, i - 1));
}

/*
 * Where content on the right, [from, end), ends that stands in such a clause: at the comma before the main clause. After
 * Ellery said he would go, the crew left.
 */
static size_t
subordinate_end(const struct search *s, size_t from, size_t end)
{
	struct speaker who;
	bool told;
	size_t i;

	told = kind(s, from - 1) != PHRASE_THAT;
	for (i = from; i < end; i = over(s, i) + 1) {
		if (kind(s, i) == PHRASE_VERB && flags(s, i) & VERB_FINITE)
			told = true;
		if (told && kind(s, i) == PHRASE_COMMA && speaker_at(s->p, s->d, i + 1, &who) &&
		    kind(s, who.last + 1) == PHRASE_VERB && flags(s, who.last + 1) & VERB_FINITE)
			return i;
	}
	return end;
}

/* Whether a comma stands before the relative clause that the relative word at phrase r begins, or before whom it tells of. */
static bool
follows_comma(const struct search *s, size_t r)
{
	size_t c;

	if (r > 0 && kind(s, r - 1) == PHRASE_PREPOSITION)
		r--; /* a letter, in which he says it */
	if (r < 2)
		return false;
	if (kind(s, r - 1) == PHRASE_COMMA || kind(s, r - 1) == PHRASE_DASH)
		return true;
	if (kind(s, r - 1) != PHRASE_NOUN)
		return false;
	/* Lund, a nurse who says it, */
	c = speaker_chain(s->p, s->d, r - 1);
	return c > 1 && kind(s, c - 1) == PHRASE_COMMA && kind(s, c - 2) == PHRASE_NOUN;
}

/*
 * Whether the verb phrase k, of what is told, is that of a clause between commas: a guard, who claims it, said; a letter, in
 * which he says it, was; the mayor, saying it, left.
 */
static bool
is_told_of(const struct search *s, const struct told *t)
{
	size_t k, i;

	k = t->verb;
	/* Ann Lund, whose spokesman denied it, left */
	if (t->lead < k && is(s, t->lead, "whose") && follows_comma(s, t->lead))
		return true;
	if (t->lead < k && t->lead > 1 && kind(s, t->lead - 1) == PHRASE_RELATIVE && follows_comma(s, t->lead - 1))
		return true;
	if (flags(s, k) & VERB_ING && flags(s, k) & VERB_BARE && k > 1 && kind(s, k - 1) == PHRASE_COMMA && kind(s, k - 2) == PHRASE_NOUN) {
		for (i = content_sentence_start(s, k); i < k; i = over(s, i) + 1)
			if (kind(s, i) == PHRASE_VERB && flags(s, i) & VERB_FINITE)
				return false;
		return true;
	}
	while (k > 0 && (kind(s, k - 1) == PHRASE_ADVERB || kind(s, k - 1) == PHRASE_TIME || (kind(s, k - 1) == PHRASE_PREPOSITION && kind(s, k) == PHRASE_TIME)))
		k--;
	return k > 1 && kind(s, k - 1) == PHRASE_RELATIVE && follows_comma(s, k - 1);
}

/*
 * Where content on the right, [from, end), ends that stands in such a clause: at the comma before the main verb. A
 * second comma may end an aside in the content, which has no verb yet: who says the men, and Lund in particular, + must.
 */
static size_t
relative_end(const struct search *s, size_t from, size_t end)
{
	size_t i, k;
	bool told, aside;

	told = aside = false;
	for (i = from; i < end; i = over(s, i) + 1) {
		if (kind(s, i) == PHRASE_VERB && flags(s, i) & VERB_FINITE)
			told = true;
		if (kind(s, i) != PHRASE_COMMA && kind(s, i) != PHRASE_DASH)
			continue;
		for (k = i + 1; k < end && (kind(s, k) == PHRASE_ADVERB || kind(s, k) == PHRASE_TIME); k++)
			;
		if ((told || !aside) && kind(s, k) == PHRASE_VERB && flags(s, k) & VERB_FINITE)
			return i;
		aside = true;
	}
	return end;
}

/*
 * Whether the verb phrase k is that of a clause that says which the sentence's subject is: A man who claims it has said; those who
 * declined to state it are; lawmakers backing it were.
 */
static bool
tells_which(const struct search *s, size_t k)
{
	size_t c;

	while (k > 0 && flags(s, k) & VERB_TO && kind(s, k - 1) == PHRASE_VERB)
		k--;
	while (k > 0 && kind(s, k - 1) == PHRASE_ADVERB)
		k--;
	if (k > 0 && flags(s, k) & VERB_ING && flags(s, k) & VERB_BARE && kind(s, k - 1) == PHRASE_NOUN) {
		c = speaker_chain(s->p, s->d, k - 1);
		return c == 0 || is_end(kind(s, c - 1));
	}
	/* who police say was there */
	if (k > 2 && kind(s, k - 1) == PHRASE_NOUN && kind(s, k - 2) == PHRASE_RELATIVE)
		k--;
	if (k < 2 || kind(s, k - 1) != PHRASE_RELATIVE || !is(s, k - 1, "who") || kind(s, k - 2) != PHRASE_NOUN)
		return false;
	c = speaker_chain(s->p, s->d, k - 2);
	return c == 0 || is_end(kind(s, c - 1));
}

/*
 * Where content, [from, end), ends that stands in such a clause: before the sentence's main verb, which is the first that
 * follows the verb of the content's own clause, if that has one, with nothing between that begins another. object: the cue is of
 * those that govern a noun more often than a clause.
 */
static size_t
main_verb(const struct search *s, size_t from, size_t end, bool clause, bool object)
{
	struct cue c;
	bool told;
	size_t i, verb, verbs;

	told = !clause;
	verb = from;
	verbs = 0;
	for (i = from; i < end; i = over(s, i) + 1) {
		switch (kind(s, i)) {
		case PHRASE_THAT:
		case PHRASE_RELATIVE:
		case PHRASE_SUBORDINATOR:
		case PHRASE_COORDINATOR:
			told = false;
			break;
		case PHRASE_VERB:
			if ((flags(s, i) & VERB_FINITE) == 0)
				break;
			/* she thinks he lies: another clause, with a subject of its own */
			if (told && !(verb > from && kind(s, i - 1) == PHRASE_NOUN && kind(s, i - 2) == PHRASE_VERB &&
				      (flags(s, i - 1) & NOUN_PRONOUN || verb_cue(s, i - 2, &c))))
				return i;
			told = true;
			verb = i;
			verbs++;
			break;
		default:
			break;
		}
	}
	/* denied the charges was jailed: the sentence has a verb at least */
	return object && verbs == 1 && verb > from && kind(s, verb - 1) == PHRASE_NOUN && (flags(s, verb - 1) & NOUN_PRONOUN) == 0 && kind(s, from - 1) != PHRASE_THAT ? verb : end;
}

/* Whether a clause that tells when begins at phrase i: after she left, as he spoke, before leaving. */
static bool
begins_clause(const struct search *s, size_t i)
{
	struct speaker who;

	if (!is(s, i, "after") && !is(s, i, "before") && !is(s, i, "as") && !is(s, i, "when"))
		return false;
	if (kind(s, i + 1) == PHRASE_VERB)
		return !is(s, i, "as") && flags(s, i + 1) & VERB_ING && flags(s, i + 1) & VERB_BARE;
	return speaker_at(s->p, s->d, i + 1, &who) && kind(s, who.last + 1) == PHRASE_VERB && flags(s, who.last + 1) & VERB_FINITE;
}

/*
 * Where content on the right, [from, end), ends that is no clause: before another clause that is joined to the speaker's.
 * They accused it of theft, and the board resigned; he defended the plan, as hundreds marched. noun: it is a noun phrase.
 */
static size_t
phrase_end(const struct search *s, size_t from, size_t end, bool noun)
{
	struct cue c;
	size_t i;

	for (i = from; i < end; i = over(s, i) + 1) {
		/* to name them when asked */
		if (i > from && is(s, i, "when") && kind(s, i + 1) == PHRASE_VERB && flags(s, i + 1) & VERB_BARE && s->p->words.class[s->p->phrase[i + 1].head] == W_PAST)
			return i;
		/* even as, shortly before */
		if (i > from && (noun || is(s, i, "after")) && begins_clause(s, i))
			return i > from + 1 && kind(s, i - 1) == PHRASE_ADVERB ? i - 1 : i;
		switch (kind(s, i)) {
		case PHRASE_THAT:
		case PHRASE_RELATIVE:
			return end;
		case PHRASE_VERB:
			if (flags(s, i) & VERB_FINITE)
				return end;
			break;
		case PHRASE_COORDINATOR:
			/* the position he and his minister had taken */
			if (i > from && kind(s, i - 1) == PHRASE_NOUN && flags(s, i - 1) & NOUN_PRONOUN)
				break;
			if (i > from && kind(s, i + 1) == PHRASE_NOUN && kind(s, i + 2) == PHRASE_VERB && flags(s, i + 2) & VERB_FINITE)
				return kind(s, i - 1) == PHRASE_COMMA ? i - 1 : i;
			if (i > from && kind(s, i + 1) == PHRASE_VERB && s->p->words.class[s->p->phrase[i + 1].head] == W_PAST && verb_cue(s, i + 1, &c))
				return i;
			break;
		case PHRASE_COMMA:
			if (is(s, i + 1, "as") || is(s, i + 1, "while") || is(s, i + 1, "after"))
				return i;
			break;
		default:
			break;
		}
	}
	return end;
}

/* Where it ends before what it was said in: denied the report + in a statement. */
static size_t
saying_end(const struct search *s, size_t from, size_t end)
{
	static const char *const sayings[] = {"statement", "speech", "tweet", "post", "interview", "letter", "email", "address", "briefing", "video", NULL};
	size_t last;

	last = end - (end > from && kind(s, end - 1) == PHRASE_OTHER);
	return last > from + 2 && kind(s, last - 1) == PHRASE_NOUN && doc_is_any(s->d, s->p->phrase[last - 1].head, sayings) && is(s, last - 2, "in") &&
			       is(s, last - 1, "a")
		       ? last - 2
		       : end;
}

/* Where a noun phrase that is content ends: before the day on which it was said. He confirmed the figure + on Friday. */
static size_t
noun_end(const struct search *s, size_t from, size_t end)
{
	size_t time;

	/* the full stop */
	time = end - (end > from && kind(s, end - 1) == PHRASE_OTHER);
	if (time < from + 2 || kind(s, time - 1) != PHRASE_TIME)
		return end;
	/* Thursday night */
	if (time > from + 2 && kind(s, time - 2) == PHRASE_TIME && s->p->words.class[s->p->phrase[time - 2].head] == W_TIME)
		time--;
	if (is(s, time - 2, "on"))
		return time > from + 2 ? time - 2 : end;
	return kind(s, time - 2) == PHRASE_NOUN && (s->p->words.class[s->p->phrase[time - 1].head] == W_TIME || is(s, time - 1, "last")) ? time - 1 : end;
}

bool
by_verb_follows_what(const struct search *s, const struct told *t)
{
	return t->lead < t->verb && (is(s, t->lead, "what") || (t->lead > 0 && is(s, t->lead - 1, "what")));
}

/* With what Lund called "cruel," + she left; in what she called a victory + , Lund left: where what is called so ends with a comma. */
static size_t
called_end(const struct search *s, size_t from, size_t end)
{
	size_t i, close;

	for (i = from; i < end; i++)
		if (kind(s, i) == PHRASE_QUOTE) {
			close = over(s, i);
			return close > i && close < end && s->p->words.class[s->p->phrase[close].token - 1] == W_COMMA ? close + 1 : end;
		} else if (kind(s, i) == PHRASE_COMMA && kind(s, i + 1) != PHRASE_ADJECTIVE) {
			return i;
		}
	return end;
}

size_t
by_verb_end(const struct search *s, const struct cue *c, const struct told *t, enum complement found, size_t from)
{
	const size_t k = t->verb;
	size_t end;

	end = content_end(s, from);
	/* denied the claims + and the case was dropped */
	if (found == CLAUSE && strncmp(c->manner, "deny:", 5) == 0 && kind(s, from - 1) != PHRASE_THAT && kind(s, from) == PHRASE_NOUN &&
	    kind(s, from + 1) == PHRASE_COORDINATOR && kind(s, from + 2) == PHRASE_NOUN && kind(s, from + 3) == PHRASE_VERB &&
	    flags(s, from + 3) & VERB_FINITE)
		return from + 1;
	/* denied it in a statement */
	if (from + 1 < end && is(s, from, "it") && kind(s, from + 1) == PHRASE_PREPOSITION && cue_takes(c, 'n'))
		end = from + 1;
	if (found != QUESTION && found != QUOTED && (found != CLAUSE || !(cue_takes(c, 's') || kind(s, from - 1) == PHRASE_THAT))) {
		end = phrase_end(s, from, end, found == NOMINAL || found == CLAUSE);
		if (found == NOMINAL || found == CLAUSE)
			end = saying_end(s, from, noun_end(s, from, end));
	}
	if (is_told_of(s, t))
		end = relative_end(s, from, end);
	if (flags(s, k) & VERB_ING && flags(s, k) & VERB_BARE && found != CLAUSE)
		end = fronted_end(s, k, from, end);
	if (is_fronted_clause(s, t->lead))
		end = subordinate_end(s, from, end);
	if (cue_takes(c, 'c') && by_verb_follows_what(s, t))
		end = called_end(s, from, main_verb(s, from, end, false, false));
	if (tells_which(s, k))
		end = main_verb(s, from, end, found == QUESTION || (found == CLAUSE && (cue_takes(c, 's') || kind(s, from - 1) == PHRASE_THAT)),
				strncmp(c->manner, "deny:", 5) == 0);
	return end;
}
