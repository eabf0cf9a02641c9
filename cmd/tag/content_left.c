/*
 * What stands on the left of an attribution: where it begins and ends, and whether somebody may have said it: It rained, +
 * officials said; not: After the rain, + officials said that.
 */
#include "content.h"

size_t
content_sentence_start(const struct search *s, size_t k)
{
	size_t n;

	for (n = 0; k > 0 && n < CONTENT_SENTENCE && !is_end(kind(s, k - 1)); n++) {
		k--;
		if (kind(s, k) == PHRASE_UNQUOTE || kind(s, k) == PHRASE_CLOSE)
			k = s->p->phrase[k].link;
	}
	return k;
}

size_t
content_trails(const struct search *s, size_t k)
{
	if (k == 0)
		return 0;
	switch (kind(s, k - 1)) {
	case PHRASE_COMMA:
	case PHRASE_DASH:
		return k - 1;
	case PHRASE_UNQUOTE:
		return k;
	case PHRASE_STOP:
		/* "It is over!" Smith said. */
		return k >= 2 && kind(s, k - 2) == PHRASE_UNQUOTE ? k - 1 : 0;
	default:
		return 0;
	}
}

/* Behind the dateline that a paragraph begins with: WASHINGTON (AP) —; Lisbon, 30 September –; NEW DELHI: */
static size_t
behind_dateline(const struct search *s, size_t k)
{
	enum { LONGEST = 12 }; /* phrases */
	size_t i;

	if (k > 0 && kind(s, k - 1) != PHRASE_BREAK)
		return k;
	for (i = k; i < k + LONGEST; i = over(s, i) + 1) {
		switch (kind(s, i)) {
		case PHRASE_NOUN:
			if (flags(s, i) & NOUN_NAME || i > k)
				break;
			return k;
		case PHRASE_TIME:
		case PHRASE_COMMA:
		case PHRASE_OPEN:
		case PHRASE_OTHER:
			break;
		case PHRASE_DASH:
			/* DOHA, Qatar — (AP) — */
			if (i > k && kind(s, i + 1) == PHRASE_OPEN && kind(s, over(s, i + 1) + 1) == PHRASE_DASH)
				return over(s, i + 1) + 2;
			return i > k ? i + 1 : k;
		case PHRASE_COLON:
			return i == k + 1 && s->d->token[s->p->phrase[k].head].shape & TOKEN_UPPER ? i + 1 : k;
		default:
			return k;
		}
	}
	return k;
}

/* Behind the last semicolon between the phrases: Lund welcomed it; + it had been late, she said. */
static size_t
behind_semicolon(const struct search *s, size_t from, size_t k)
{
	size_t i, begin;

	for (i = begin = from; i < k; i = over(s, i) + 1)
		if (kind(s, i) == PHRASE_SEMICOLON && content_tells(s, i + 1, k))
			begin = i + 1;
	return begin;
}

size_t
content_left_start(const struct search *s, size_t k)
{
	size_t i;

	i = content_sentence_start(s, k > 0 && is_end(kind(s, k - 1)) ? k - 1 : k);
	i = behind_semicolon(s, i, k);
	if (kind(s, i) == PHRASE_COORDINATOR)
		i++;
	if (kind(s, i) == PHRASE_ADVERB && kind(s, i + 1) == PHRASE_COMMA)
		i += 2;
	return behind_dateline(s, i);
}

bool
content_tells(const struct search *s, size_t from, size_t end)
{
	size_t i;
	bool relative;

	/* asked about it: a participle tells nothing */
	if (from < end && kind(s, from) == PHRASE_VERB && flags(s, from) & VERB_BARE &&
	    s->p->words.class[s->p->phrase[from].head] == W_PAST)
		from++;
	/* nor does a relative clause: Ellery, who was ill, denied it */
	relative = false;
	for (i = from; i < end; i++) {
		if (kind(s, i) == PHRASE_QUOTE)
			return true;
		if (kind(s, i) == PHRASE_RELATIVE && i > from)
			relative = true;
		if (kind(s, i) == PHRASE_VERB && flags(s, i) & VERB_FINITE) {
			if (!relative)
				return true;
			relative = false;
		}
	}
	return false;
}

/*
 * Whether an attribution with its verb at phrase k interrupts what it is about: If it rains, he said, the match is
 * off; not: When it rained, he said, "We are off."
 */
static bool
interrupts(const struct search *s, size_t k)
{
	const struct token *t;

	if (kind(s, k + 1) != PHRASE_COMMA)
		return false;
	if (kind(s, k + 2) != PHRASE_QUOTE)
		return true;
	t = &s->d->token[s->p->phrase[k + 2].end];
	return t < s->d->token + s->d->tokens && t->shape & TOKEN_LOWER;
}

/*
 * Whether the words between from and the comma at edge say no more than when or why: After the crash that followed,
 * people mourned; not: If it rains, the match is off, she said.
 */
static bool
is_circumstance(const struct search *s, size_t from, size_t edge)
{
	static const char *const words[] = {"after", "although", "as", "because", "before", "if", "once", "since", "though",
					     "unless", "until", "when", "while", NULL};
	size_t i;

	if (kind(s, edge) != PHRASE_COMMA)
		return false;
	for (i = from; i < edge; i++)
		if (kind(s, i) == PHRASE_COMMA || kind(s, i) == PHRASE_QUOTE || kind(s, i) == PHRASE_DASH)
			return false;
	if (kind(s, from) == PHRASE_SUBORDINATOR || is(s, from, "as"))
		return doc_is_any(s->d, s->p->phrase[from].token, words);
	if (kind(s, from) != PHRASE_PREPOSITION)
		return false;
	/* in the years that followed; not: after the crash people mourned */
	for (i = from; i < edge && kind(s, i) != PHRASE_RELATIVE && kind(s, i) != PHRASE_THAT; i++)
		if (kind(s, i) == PHRASE_VERB && flags(s, i) & VERB_FINITE)
			return false;
	return true;
}

bool
content_told(const struct search *s, size_t from, size_t edge)
{
	struct cue c;
	size_t i;

	for (i = from; i < edge; i = over(s, i) + 1)
		if (i > from && kind(s, i) == PHRASE_VERB && flags(s, i) & VERB_FINITE && flags(s, i) & VERB_BARE && kind(s, i - 1) == PHRASE_NOUN &&
		    verb_cue(s, i, &c) && cue_is_speech(&c) && cue_takes(&c, 's'))
			return true;
	return false;
}

/* Whether the verb is one of a noise, made when another's words have ended with a full stop: "You lost." The crowd laughed. */
static bool
is_reaction(const struct search *s, size_t edge, size_t verb)
{
	static const char *const noises[] = {"laughed", "laughs", "sighed", "sighs", "groaned", "groans", "chuckled", "chuckles", "moaned",
					     "screamed", "cried", "roared", "hissed", "snorted", "sniffed", "sneered", "scoffed", NULL};
	const size_t mark = s->p->phrase[edge].token;

	return edge > 0 && kind(s, edge - 1) == PHRASE_UNQUOTE && doc_is_any(s->d, s->p->phrase[verb].head, noises) && mark > 1 &&
	       doc_is(s->d, s->p->phrase[edge - 1].token - 1, ".");
}

size_t
content_left(const struct search *s, size_t lead, size_t verb, size_t *from)
{
	struct cue c;
	size_t edge, open;

	edge = content_trails(s, lead);
	/* "It is over." Lund did not respond. */
	if (edge == 0 || is_reaction(s, edge, verb) || (kind(s, lead - 1) == PHRASE_STOP && flags(s, verb) & VERB_NOT))
		return 0;
	*from = content_left_start(s, edge);
	/* Lund was more sanguine: "Manageable," he wrote */
	open = kind(s, edge - 1) == PHRASE_UNQUOTE ? s->p->phrase[edge - 1].link : edge;
	if (open < edge - 1 && open > *from && kind(s, open - 1) == PHRASE_COLON)
		*from = open;
	/* as reported, the firm agreed; for now, the firm says, others can offer help */
	if ((is(s, *from, "as") && edge - *from <= 2) ||
	    (edge > 0 && kind(s, edge - 1) == PHRASE_VERB && flags(s, edge - 1) & VERB_FINITE && flags(s, edge - 1) & VERB_BARE &&
	     verb_cue(s, edge - 1, &c) && cue_takes(&c, 's')) ||
	    (interrupts(s, verb) ? kind(s, edge - 1) != PHRASE_UNQUOTE && content_told(s, *from, edge) : is_circumstance(s, *from, edge)))
		return 0;
	/* 118,000 homes without power, officials say: a headline does without a verb */
	if (kind(s, verb + 1) == PHRASE_BREAK && kind(s, edge) == PHRASE_COMMA && verb > lead && *from + 1 < edge &&
	    verb_cue(s, verb, &c) && cue_takes(&c, 'q'))
		return edge;
	return content_tells(s, *from, edge) ? edge : 0;
}
