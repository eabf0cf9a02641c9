/*
 * The subject of a verb that an aside parts from it: Ann Lund, who was ill, said; his lawyer, Ann Roe of Leeds, said.
 */
#include "subject_part.h"

/* What may stand between a subject and the comma before its verb. */
static bool
aside(struct walk *w, size_t from, size_t to)
{
	const struct phrases *p = w->p;
	size_t i;
	bool relative;

	relative = false;
	w->budget = w->budget > to - from ? w->budget - (unsigned)(to - from) : 0;
	for (i = from; i < to; i++) {
		/* the KGB, as it is still known, said */
		if (kind(p, i) == PHRASE_RELATIVE || kind(p, i) == PHRASE_SUBORDINATOR || kind(p, i) == PHRASE_THAT ||
		    subject_is_whose(p, w->d, i) || (i == from && doc_is(w->d, p->phrase[i].token, "as")))
			relative = true;
		if (kind(p, i) == PHRASE_VERB && flags(p, i) & VERB_FINITE && !relative &&
		    !(i == from && flags(p, i) & VERB_BARE) && !(i > from && flags(p, i) & VERB_BARE &&
								 kind(p, i - 1) == PHRASE_NOUN))
			return false;
	}
	return from < to;
}

/* The noun that begins the sentence and of which a relative tells, before phrase k. */
static bool
told_of(const struct phrases *p, const struct doc *d, size_t k, struct speaker *s)
{
	size_t n, c;

	for (n = 0; k > 1 && n < SUBJECT_REACH && !subject_is_end(kind(p, k - 1)); n++) {
		k--;
		if (kind(p, k) != PHRASE_RELATIVE || !plain_noun(p, k - 1))
			continue;
		c = speaker_chain(p, d, k - 1);
		if (c == 0 || subject_is_end(kind(p, c - 1)))
			return answer(s, c, k - 1);
	}
	return false;
}

/* Whether phrase k is a number and no more, as an age is told between commas: a man, 68, waiting there, said. */
static bool
is_age(const struct phrases *p, size_t k)
{
	return kind(p, k) == PHRASE_NOUN && p->phrase[k].end == p->phrase[k].token + 1 && p->words.class[p->phrase[k].head] == W_NUMBER;
}

/* Whether the noun phrase k says what a person before it is, perhaps with others: Ann Lund, Conservative, Mid Wessex. */
static bool
is_behind_person(const struct phrases *p, const struct doc *d, size_t k)
{
	enum { MOST = 3 };
	size_t n;

	for (n = 0; n < MOST && k > 1 && kind(p, k - 1) == PHRASE_COMMA && kind(p, k - 2) == PHRASE_NOUN; n++) {
		k -= 2;
		if (subject_is_named(p, d, k, NAMED_PERSON))
			return true;
	}
	return false;
}

/* Where the speakers begin of whom the name at phrase n, behind a comma, says who the last one is: Lund and her deputy, + Ann Roe; or n. */
static size_t
joined_before(const struct phrases *p, const struct doc *d, size_t n)
{
	size_t c;

	if (n < 4 || kind(p, n - 1) != PHRASE_COMMA || kind(p, n - 2) != PHRASE_NOUN || flags(p, n - 2) & (NOUN_NAME | NOUN_PRONOUN) ||
	    !subject_is_named(p, d, n, NAMED_PERSON))
		return n;
	c = speaker_chain(p, d, n - 2);
	return c + 4 == n && kind(p, n - 3) == PHRASE_COORDINATOR && subject_is_named(p, d, c, NAMED_PERSON) && (c == 0 || subject_is_end(kind(p, c - 1))) ? c : n;
}

bool
subject_before_aside(struct walk *w, size_t k, struct speaker *s, int depth)
{
	const struct phrases *p = w->p;
	const struct doc *d = w->d;
	size_t m, n, c, best;

	best = UINT32_MAX;
	/* a group which, according to the agency, was led by them */
	for (m = subject_left(w, k); m != UINT32_MAX && m + SUBJECT_REACH > k && kind(p, m) != kind(p, k); m = subject_left(w, m))
		;
	if (m != UINT32_MAX && m > 0 && kind(p, m) == kind(p, k) && kind(p, m - 1) == PHRASE_RELATIVE)
		return subject_antecedent(w, m - 1, s);
	/* in Berea, Gov. John Kasich (R-Ohio), said; his lawyer, Ann Lee, said */
	n = subject_left(w, k);
	while (n != UINT32_MAX && kind(p, n) == PHRASE_OPEN)
		n = subject_left(w, n);
	if (n != UINT32_MAX && kind(p, n) == PHRASE_NOUN && flags(p, n) & NOUN_NAME && n > 0 &&
	    p->phrase[n].end - p->phrase[n].token >= 2 && speaker_chain(p, d, n) == n && !subject_is_named(p, d, n, NAMED_PLACE) &&
	    !(!subject_is_named(p, d, n, NAMED_PERSON) && is_behind_person(p, d, n)) &&
	    (kind(p, n - 1) == PHRASE_COMMA || subject_is_end(kind(p, n - 1))))
		return answer(s, joined_before(p, d, n), n);
	for (m = subject_left(w, k); m != UINT32_MAX && m + SUBJECT_REACH > k; m = subject_left(w, m)) {
		if (kind(p, m) == PHRASE_SEMICOLON)
			break;
		if (kind(p, m) != kind(p, k) || m == 0)
			continue;
		n = subject_left(w, m);
		/* the bureau (NBI), which leads it, said */
		while (n != UINT32_MAX && kind(p, n) == PHRASE_OPEN)
			n = subject_left(w, n);
		if (n != UINT32_MAX && is_age(p, n))
			continue;
		if (n == UINT32_MAX || kind(p, n) != PHRASE_NOUN || !aside(w, m + 1, k)) {
			if (best != UINT32_MAX)
				break;
			continue;
		}
		c = speaker_chain(p, d, n);
		/* Ann, whose brother, Bob, died, said */
		if (subject_is_whose(p, d, c) || (c >= 2 && kind(p, c - 1) == PHRASE_COMMA && subject_is_whose(p, d, c - 2)))
			continue;
		if (!speaker_may_begin(p, d, c)) {
			/* asked by the member, Ann Lee, if it was: she is the member */
			if (best == m + 1 && c >= 2 && doc_is(d, p->phrase[c - 1].token, "by") && kind(p, c - 2) == PHRASE_VERB &&
			    c >= 3 && kind(p, c - 3) == PHRASE_COMMA)
				best = UINT32_MAX;
			if (best != UINT32_MAX)
				break;
			continue;
		}
		/* Tour operators who work in Kenya and Tanzania, which have parks, say */
		if (c >= 2 && kind(p, c - 1) == PHRASE_COORDINATOR && plain_noun(p, c - 2) &&
		    !speaker_may_begin(p, d, speaker_chain(p, d, c - 2)) && best == UINT32_MAX && told_of(p, d, c, s))
			return true;
		/* what was found so far may itself be an aside to this */
		if (best == UINT32_MAX || (flags(p, n) & NOUN_NAME && (flags(p, best) & NOUN_NAME) == 0) ||
		    (subject_is_named(p, d, n, NAMED_PERSON) && !subject_is_named(p, d, best, NAMED_PERSON) && best > m)) {
			best = n;
			answer(s, c, n);
			/* his lawyer, Ann Lee, said; his rival, Ann Lee of Leeds University, said */
			if (((flags(p, c) & (NOUN_NAME | NOUN_PRONOUN)) == 0 || doc_is(d, p->phrase[c].token, "one")) && kind(p, m + 1) == PHRASE_NOUN && flags(p, m + 1) & NOUN_NAME &&
			    (m + 2 == k || (subject_is_named(p, d, m + 1, NAMED_PERSON) && speaker_chain(p, d, k - 1) == m + 1)))
				answer(s, m + 1, m + 1);
		}
	}
	if (best != UINT32_MAX)
		return true;
	/* a nurse who came in 2016, and who left, said */
	if (kind(p, k) == PHRASE_COMMA && told_of(p, d, k, s))
		return true;
	return subject_shared(w, k, s, depth, false);
}
