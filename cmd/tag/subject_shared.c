/*
 * The subject that a verb without one of its own has from another of its sentence: Lund came and + said; Lund came, saying.
 */
#include "subject_part.h"

/* Whether the finite verb at phrase k belongs to a subordinate clause; relative: to one that tells of a noun, or a that-clause. */
static bool
subordinate(struct walk *w, size_t k, bool relative)
{
	const struct phrases *p = w->p;
	const struct doc *d = w->d;
	size_t j;

	for (j = subject_left(w, k); j != UINT32_MAX; j = subject_left(w, j)) {
		switch (kind(p, j)) {
		case PHRASE_ADVERB:
		case PHRASE_TIME:
			continue;
		case PHRASE_RELATIVE:
		case PHRASE_THAT:
			return true;
		case PHRASE_SUBORDINATOR:
			return !relative;
		case PHRASE_NOUN:
			j = speaker_chain(p, d, j);
			if (j == 0)
				return false;
			return kind(p, j - 1) == PHRASE_RELATIVE || kind(p, j - 1) == PHRASE_THAT ||
			       (kind(p, j - 1) == PHRASE_SUBORDINATOR && !relative) || kind(p, j - 1) == PHRASE_VERB;
		default:
			return false;
		}
	}
	return false;
}

bool
subject_has_verb(const struct phrases *p, size_t k)
{
	size_t n;

	for (n = 0; k > 0 && n < SUBJECT_REACH && !subject_is_end(kind(p, k - 1)); n++) {
		k--;
		if (kind(p, k) == PHRASE_VERB && flags(p, k) & VERB_FINITE)
			return true;
	}
	return false;
}

/*
 * Whether the verb phrase k is that of a clause of time or reason behind another one, and is no person's: resigned after a report
 * was published.
 */
static bool
is_after(struct walk *w, size_t k)
{
	static const char *const words[] = {"after", "when", "because", "as", "before", "while", "since", "once", NULL};
	const struct phrases *p = w->p;
	size_t c;

	if (k < 2 || kind(p, k - 1) != PHRASE_NOUN || flags(p, k - 1) & (NOUN_NAME | NOUN_PRONOUN) || subject_is_people(p, w->d, k - 1))
		return false;
	c = speaker_chain(p, w->d, k - 1);
	return c > 0 && doc_is_any(w->d, p->phrase[c - 1].token, words) && subject_has_verb(p, c - 1);
}

bool
subject_shared(struct walk *w, size_t k, struct speaker *s, int depth, bool participle)
{
	const struct phrases *p = w->p;
	size_t j, n;

	for (j = k, n = 0; j != UINT32_MAX && n < SUBJECT_REACH; j = subject_left(w, j), n++) {
		if (kind(p, j) != PHRASE_VERB || (flags(p, j) & VERB_FINITE) == 0)
			continue;
		/* resigned after a report was published, saying */
		if (participle && j != k && is_after(w, j))
			continue;
		/* rejected the claims made by the board, saying */
		if (participle && flags(p, j) & VERB_BARE && p->words.class[p->phrase[j].head] == W_PAST && kind(p, j + 1) == PHRASE_PREPOSITION &&
		    doc_is(w->d, p->phrase[j + 1].token, "by") && j > 0 &&
		    (kind(p, j - 1) == PHRASE_UNQUOTE || (kind(p, j - 1) == PHRASE_NOUN && !(flags(p, j - 1) & (NOUN_NAME | NOUN_PRONOUN)))) && subject_has_verb(p, j))
			continue;
		/* with those affected */
		if (subordinate(w, j, participle) || (flags(p, j) & VERB_BARE && j > 0 && kind(p, j - 1) == PHRASE_NOUN && doc_is(w->d, p->phrase[j - 1].token, "those")))
			continue;
		if (subject_find(w, j, s, depth - 1))
			return true;
	}
	return false;
}

size_t
subject_same_verb(struct walk *w, size_t j, size_t k)
{
	const struct phrases *p = w->p;
	const uint32_t hash = w->d->token[p->phrase[k].head].hash;
	size_t i, n;
	bool shares;

	if ((flags(p, k) & (VERB_FINITE | VERB_BARE)) != (VERB_FINITE | VERB_BARE))
		return k;
	shares = doc_is(w->d, p->phrase[j].token, "but");
	for (i = j, n = 0; i != UINT32_MAX && n < SUBJECT_REACH && kind(p, i) != PHRASE_QUOTE; i = subject_left(w, i), n++) {
		if (kind(p, i) != PHRASE_VERB || (flags(p, i) & VERB_FINITE) == 0)
			continue;
		if (shares && flags(p, i) & VERB_BARE && w->d->token[p->phrase[i].head].hash == hash)
			return i;
		/* the verb before it */
		if (!shares && (i == 0 || (flags(p, i - 1) & NOUN_PRONOUN) == 0))
			return k;
		shares = true;
	}
	return k;
}
