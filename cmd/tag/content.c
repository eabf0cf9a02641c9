/*
 * What stands on the right of a cue: a clause, a quotation, a question, ..., where it begins, and whether the cue may
 * govern it.
 */
#include "content.h"
#include "speaker.h"

#include <string.h>

/* How many phrases to look ahead at most. */
enum { AHEAD = 40 };

/* Whether a clause begins at phrase k: a noun phrase, and a finite verb before the clause ends. */
static bool
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

/* Up to 300mm could fall, over 30 houses were lost: whether a clause begins at phrase k with what goes before a number. */
static bool
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

/* Despite being an heir, she plans to go: whether a clause begins at phrase k with what stands before its subject. */
static bool
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
