/*
 * The subject that stands before clauses of its own: a tramper who survived the landslide that killed two + told them; the
 * woman he attacked + said; the man accused of it + left. Read from the clause's beginning on, each relative word, and
 * each noun right behind another one, waits for a verb; the first verb that nothing waits for is the subject's.
 */
#include "subject_part.h"

enum { LONGEST = 30 }; /* phrases */

/* Where the clause of the verb phrase k begins: behind a mark, or behind a "that" that hangs on a verb. */
static size_t
clause_begin(const struct phrases *p, size_t k)
{
	size_t i;

	for (i = k; i > 0 && k - i < LONGEST; i--)
		switch (kind(p, i - 1)) {
		case PHRASE_NOUN:
		case PHRASE_VERB:
		case PHRASE_ADJECTIVE:
		case PHRASE_ADVERB:
		case PHRASE_PREPOSITION:
		case PHRASE_RELATIVE:
		case PHRASE_SUBORDINATOR:
		case PHRASE_TIME:
			break;
		case PHRASE_THAT:
			if (i > 1 && kind(p, i - 2) != PHRASE_NOUN)
				return i;
			break;
		case PHRASE_COORDINATOR:
			if (kind(p, i) != PHRASE_VERB)
				return i;
			break;
		default:
			return i;
		}
	return i > 0 ? k : 0;
}

/* Whether the verb phrase i, behind a noun, may be a participle that tells of it: the man accused of it. */
static bool
is_reduced(const struct phrases *p, const struct doc *d, size_t i)
{
	static const char *const links[] = {"of", "by", "with", "in", "for", "at", "from", "on", "to", "under", NULL};

	return flags(p, i) & VERB_BARE && p->words.class[p->phrase[i].head] == W_PAST && kind(p, i - 1) == PHRASE_NOUN &&
	       kind(p, i + 1) == PHRASE_PREPOSITION && doc_is_any(d, p->phrase[i + 1].token, links);
}

/* Whether the verb phrase i tells a name, which is part of who speaks: a group calling itself the Front. */
static bool
tells_name(const struct phrases *p, const struct doc *d, size_t i)
{
	static const char *const calls[] = {"calling", "called", "named", "dubbed", NULL};

	return doc_is_any(d, p->phrase[i].head, calls);
}

/* Whether the noun phrase i, right behind another one, is the subject of a clause that tells of it: the woman + he attacked. */
static bool
is_contact(const struct phrases *p, size_t i)
{
	return kind(p, i) == PHRASE_NOUN && kind(p, i - 1) == PHRASE_NOUN && flags(p, i) & NOUN_PRONOUN && (flags(p, i - 1) & NOUN_PRONOUN) == 0;
}

bool
subject_of_clause(const struct phrases *p, const struct doc *d, size_t k, struct speaker *s)
{
	size_t i, first;
	unsigned waiting;
	bool nested;

	if ((flags(p, k) & VERB_FINITE) == 0 || flags(p, k) & (VERB_TO | VERB_ING))
		return false;
	i = clause_begin(p, k);
	while (i < k && (kind(p, i) == PHRASE_ADVERB || kind(p, i) == PHRASE_TIME))
		i++;
	if (i >= k || kind(p, i) != PHRASE_NOUN || flags(p, i) & NOUN_PRONOUN)
		return false;
	first = i;
	waiting = 0;
	nested = false;
	for (i++; i < k; i++)
		switch (kind(p, i)) {
		case PHRASE_RELATIVE:
		case PHRASE_SUBORDINATOR:
		case PHRASE_THAT:
			/* a question or a condition tells of nobody */
			if (kind(p, i) != PHRASE_SUBORDINATOR && kind(p, i - 1) != PHRASE_NOUN && kind(p, i - 1) != PHRASE_PREPOSITION)
				return false;
			nested = nested || kind(p, i) != PHRASE_SUBORDINATOR || (kind(p, i - 1) == PHRASE_NOUN && doc_is(d, p->phrase[i].token, "where"));
			waiting++;
			break;
		case PHRASE_COORDINATOR:
			waiting++;
			break;
		case PHRASE_NOUN:
			if (is_contact(p, i)) {
				nested = true;
				waiting++;
			}
			break;
		case PHRASE_VERB:
			if (tells_name(p, d, i))
				return false;
			if ((flags(p, i) & VERB_FINITE) == 0 || flags(p, i) & (VERB_TO | VERB_ING)) {
				nested = nested || kind(p, i - 1) == PHRASE_NOUN;
			} else if (waiting > 0) {
				waiting--;
			} else if (is_reduced(p, d, i)) {
				nested = true;
			} else {
				return false;
			}
			break;
		default:
			break;
		}
	if (!nested || waiting > 0)
		return false;
	/* the chain that the subject ends in: the head of the union + that */
	for (i = first; i + 2 < k && kind(p, i + 1) == PHRASE_PREPOSITION && kind(p, i + 2) == PHRASE_NOUN && speaker_chain(p, d, i + 2) <= first; i += 2)
		;
	s->first = (uint32_t)first;
	s->last = (uint32_t)i;
	s->token = s->end = 0;
	return true;
}
