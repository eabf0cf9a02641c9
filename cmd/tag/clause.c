#include "clause.h"
#include "content.h"
#include "speaker.h"

/* How many phrases to look ahead at most. */
enum { AHEAD = 40 };

bool
clause_at(const struct search *s, size_t k)
{
	struct speaker who;
	struct cue c;
	size_t i, n;
	bool relative;

	relative = false;
	if (kind(s, k) == PHRASE_QUOTE)
		k++;
	else if (kind(s, k) != PHRASE_NOUN && kind(s, k) != PHRASE_ADJECTIVE && kind(s, k) != PHRASE_TIME &&
		 kind(s, k) != PHRASE_VERB)
		return false;
	if (kind(s, k) == PHRASE_VERB && (flags(s, k) & VERB_ING) == 0)
		return false;
	for (i = k + 1, n = 0; n < AHEAD; i++, n++) {
		switch (kind(s, i)) {
		case PHRASE_PREPOSITION:
			/* the charges after Roe said it */
			if (speaker_begins_clause(s->p, s->d, i) && speaker_at(s->p, s->d, i + 1, &who) && kind(s, who.last + 1) == PHRASE_VERB &&
			    flags(s, who.last + 1) & VERB_FINITE) {
				/* the charges after Roe said he knew */
				if ((flags(s, who.last + 1) & VERB_PASSIVE) == 0 && verb_cue(s, who.last + 1, &c) && cue_takes(&c, 's'))
					return false;
				relative = true;
			}
			break;
		case PHRASE_NOUN:
		case PHRASE_COORDINATOR:
		case PHRASE_ADVERB:
		case PHRASE_ADJECTIVE:
		case PHRASE_TIME:
		case PHRASE_COMMA:
		case PHRASE_DASH:
		case PHRASE_OTHER:
		case PHRASE_QUOTE:
		case PHRASE_UNQUOTE:
			break;
		case PHRASE_OPEN:
			i = over(s, i);
			break;
		case PHRASE_RELATIVE:
		case PHRASE_SUBORDINATOR:
		case PHRASE_THAT:
			relative = true;
			break;
		case PHRASE_VERB:
			if (flags(s, i) & VERB_FINITE) {
				if (!relative)
					return true;
				relative = false;
			}
			break;
		default:
			return false;
		}
	}
	return false;
}

bool
counted_clause_at(const struct search *s, size_t k)
{
	static const char *const words[] = {"over", "about", "around", "under", "up", "nearly", "almost", "more", "fewer", "less",
					     "approximately", "roughly", "only", NULL};
	static const char *const seconds[] = {"to", "than", NULL};
	static const char *const bounds[] = {"least", "most", NULL};
	static const char *const parts[] = {"half", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "a", NULL};

	/* between 30 and 40 were read */
	if (is(s, k, "between") && kind(s, k + 1) == PHRASE_NOUN && kind(s, k + 2) == PHRASE_COORDINATOR && kind(s, k + 3) == PHRASE_NOUN)
		return clause_at(s, k + 3);
	/* at least 12 were killed; as many as 12 */
	if (is(s, k, "at") && s->p->phrase[k].end < s->d->tokens && doc_is_any(s->d, s->p->phrase[k].end, bounds)) {
		k++;
		k += kind(s, k) == PHRASE_ADVERB || kind(s, k) == PHRASE_ADJECTIVE;
		return kind(s, k) == PHRASE_NOUN && clause_at(s, k);
	}
	if (is(s, k, "as") && s->p->phrase[k].end < s->d->tokens && (doc_is(s->d, s->p->phrase[k].end, "many") || doc_is(s->d, s->p->phrase[k].end, "few")) &&
	    is(s, k + 2, "as"))
		return kind(s, k + 3) == PHRASE_NOUN && clause_at(s, k + 3);
	if ((kind(s, k) != PHRASE_PREPOSITION && kind(s, k) != PHRASE_ADVERB) || !doc_is_any(s->d, s->p->phrase[k].token, words))
		return false;
	k++;
	if (kind(s, k) == PHRASE_PREPOSITION && doc_is_any(s->d, s->p->phrase[k].token, seconds))
		k++;
	return kind(s, k) == PHRASE_NOUN && (s->d->token[s->p->phrase[k].token].shape & TOKEN_DIGIT || doc_is_any(s->d, s->p->phrase[k].token, parts)) &&
	       clause_at(s, k);
}

bool
fronted_clause_at(const struct search *s, size_t k)
{
	static const char *const words[] = {"despite", "unlike", "without", "instead", "given", "like", "beyond", NULL};
	size_t i;

	if (!doc_is_any(s->d, s->p->phrase[k].token, words))
		return false;
	for (i = k + 1; i < k + CONTENT_ASIDE && !is_end(kind(s, i)) && kind(s, i) != PHRASE_QUOTE; i = over(s, i) + 1)
		if (kind(s, i) == PHRASE_COMMA)
			return kind(s, i + 1) == PHRASE_NOUN && clause_at(s, i + 1);
	return false;
}
