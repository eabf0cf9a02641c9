/*
 * What stands between a cue and what it governs: when and where it was said, and to whom.
 */
#include "clause.h"
#include "content.h"
#include "speaker.h"

#include <string.h>

/* The noun phrase, behind the preposition k, that a day stands within: by the Aug. 1 + deadline; or 0. */
static size_t
dated_noun(const struct search *s, size_t k)
{
	const struct phrase *f = &s->p->phrase[k + 1];
	size_t i;

	if (kind(s, k) != PHRASE_PREPOSITION || s->p->words.class[f->token] != W_DETERMINER)
		return 0;
	i = kind(s, k + 1) == PHRASE_NOUN && f->end == f->token + 1 ? k + 2 : k + 1;
	return kind(s, i) == PHRASE_TIME && kind(s, i + 1) == PHRASE_NOUN && s->p->words.class[s->p->phrase[i + 1].token] == W_NOUN ? i + 1 : 0;
}

size_t
content_behind_times(const struct search *s, size_t k)
{
	while (kind(s, k) == PHRASE_TIME || (kind(s, k) == PHRASE_PREPOSITION && kind(s, k + 1) == PHRASE_TIME))
		k++;
	return k;
}

size_t
content_behind_circumstances(const struct search *s, size_t k)
{
	size_t i, n;

	for (i = k, n = 0; n < 12; n++) {
		if (counted_clause_at(s, i))
			break;
		if (kind(s, i) == PHRASE_TIME || kind(s, i) == PHRASE_ADVERB)
			i++;
		else if (dated_noun(s, i) != 0)
			i = dated_noun(s, i) + 1;
		else if (kind(s, i) == PHRASE_PREPOSITION && (kind(s, i + 1) == PHRASE_NOUN || kind(s, i + 1) == PHRASE_TIME))
			i += 2;
		else if (kind(s, i) == PHRASE_OPEN && over(s, i) > i)
			i = over(s, i) + 1;
		/* on Monday, Dec. 30, it has */
		else if (i > k && kind(s, i) == PHRASE_COMMA && kind(s, i - 1) == PHRASE_TIME && kind(s, i + 1) == PHRASE_TIME &&
			 kind(s, i + 2) == PHRASE_COMMA && kind(s, i + 3) == PHRASE_NOUN && clause_at(s, i + 3))
			i += 3;
		else if (i > k && kind(s, i) == PHRASE_COORDINATOR && kind(s, i + 1) == PHRASE_NOUN &&
			 kind(s, i + 2) != PHRASE_VERB)
			i += 2;
		else
			break;
	}
	return i;
}

/* The "that" behind the relative clause at phrase i, which tells of who is spoken to; i where there is none. */
static size_t
behind_relative(const struct search *s, size_t i)
{
	size_t k;
	unsigned commas;

	commas = kind(s, i) == PHRASE_COMMA;
	for (k = i + 1 + commas; k < i + CONTENT_ASIDE && !is_end(kind(s, k)); k = over(s, k) + 1) {
		if (kind(s, k) == PHRASE_THAT && kind(s, k - 1) != PHRASE_VERB)
			return k;
		if (kind(s, k) == PHRASE_COMMA && (commas == 0 || kind(s, k + 1) != PHRASE_THAT))
			return i;
	}
	return i;
}

size_t
content_behind_addressee(const struct search *s, const struct cue *c, size_t k)
{
	struct speaker who;
	size_t i;

	if (!cue_takes(c, 'o') || kind(s, k) != PHRASE_NOUN || !speaker_at(s->p, s->d, k, &who))
		return k;
	i = who.last + 1;
	/* told a friend who works at the bank that */
	if (kind(s, i) == PHRASE_RELATIVE || (kind(s, i) == PHRASE_COMMA && kind(s, i + 1) == PHRASE_RELATIVE))
		return behind_relative(s, i);
	if (kind(s, i) == PHRASE_VERB && (flags(s, i) & VERB_TO) == 0 && strncmp(c->lemma, "tell", 4) != 0)
		return k;
	/* told her supervisor, Dolores Kim, that */
	if (kind(s, i) == PHRASE_COMMA && kind(s, i + 1) == PHRASE_NOUN && kind(s, i + 2) == PHRASE_COMMA &&
	    kind(s, i + 3) == PHRASE_THAT)
		return i + 3;
	return i;
}
