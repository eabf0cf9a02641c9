/*
 * Where content ends: with its sentence, or where somebody else's words begin, or another attribution: that it rained, +
 * officials said.
 */
#include "attribution.h"
#include "content.h"
#include "speaker.h"

#include <string.h>

/* Whether a cue begins an attribution of its own behind a comma, or an "and". */
static bool
tells_words(const struct cue *c)
{
	return cue_takes(c, 'q') || cue_takes(c, 's') || cue_takes(c, 'c') || cue_is(c, "hear");
}

/* Whether the participle at phrase k, behind a comma, tells a name: the group, called Paper Heron, left. */
static bool
is_name_told(const struct search *s, size_t k, const struct cue *c)
{
	return cue_takes(c, 'c') && s->p->words.class[s->p->phrase[k].head] == W_PAST && kind(s, k + 1) == PHRASE_NOUN &&
	       flags(s, k + 1) & NOUN_NAME && (kind(s, k + 2) == PHRASE_COMMA || is_end(kind(s, k + 2)) || is(s, k + 2, "by"));
}

/* The same behind an "and" without a comma: and accused him, but declined to comment; not: and never called a donor. */
static bool
speaks_on(const struct cue *c)
{
	static const char deny[] = "deny:", call[] = "call";

	return strncmp(c->manner, deny, sizeof deny - 1) == 0 || (tells_words(c) && strncmp(c->lemma, call, sizeof call - 1) != 0);
}

/* Whether the verbs of phrase k begin with will, would, may. */
static bool
begins_with_modal(const struct search *s, size_t k)
{
	uint32_t i;

	for (i = s->p->phrase[k].token; i < s->p->phrase[k].head; i++)
		if (s->p->words.class[i] == W_MODAL)
			return true;
	return false;
}

/* The phrase behind what tells of a noun from phrase k on, or k: sources + privy to the talks; people close to him. */
static size_t
behind_modifier(const struct search *s, size_t k)
{
	static const char *const words[] = {"privy", "familiar", "close", "aware", "involved", "present", NULL};

	if ((kind(s, k) != PHRASE_ADJECTIVE && kind(s, k) != PHRASE_VERB && kind(s, k) != PHRASE_ADVERB) ||
	    !doc_is_any(s->d, s->p->phrase[k].head, words) || kind(s, k + 1) != PHRASE_PREPOSITION || kind(s, k + 2) != PHRASE_NOUN)
		return k;
	return k + 3;
}

/* The phrase behind what tells of a name from the comma at phrase k on, or k: Ann Lund, the embassy's spokesman, + says. */
static size_t
behind_role(const struct search *s, size_t k)
{
	enum { LONGEST = 6 };
	size_t i;

	if (kind(s, k) != PHRASE_COMMA || kind(s, k + 1) != PHRASE_NOUN || flags(s, k + 1) & NOUN_NAME)
		return k;
	for (i = k + 2; i < k + LONGEST && (kind(s, i) == PHRASE_NOUN || kind(s, i) == PHRASE_PREPOSITION); i++)
		;
	return kind(s, i) == PHRASE_COMMA ? i + 1 : k;
}

bool
content_attributes(const struct search *s, size_t k)
{
	struct speaker who;
	struct cue c;
	size_t i;

	if (kind(s, k) == PHRASE_VERB && flags(s, k) & VERB_BARE && (flags(s, k) & VERB_ING || kind(s, k + 1) == PHRASE_NOUN) &&
	    (is(s, k, "according") || (verb_cue(s, k, &c) && tells_words(&c) && !is_name_told(s, k, &c))))
		return true;
	if (kind(s, k) == PHRASE_COORDINATOR) {
		k++;
		/* and in May Lund said */
		if (kind(s, k) == PHRASE_TIME || (kind(s, k) == PHRASE_PREPOSITION && kind(s, k + 1) == PHRASE_TIME))
			k += kind(s, k) == PHRASE_TIME ? 1 : 2;
		/* and would continue: of what was said */
		if (kind(s, k) == PHRASE_VERB && verb_cue(s, k, &c))
			return tells_words(&c) && (flags(s, k) & VERB_BARE || !begins_with_modal(s, k));
	}
	if (!speaker_at(s->p, s->d, k, &who))
		return false;
	i = who.last + 1;
	/* the prime minister, Ann Lund, said */
	if (kind(s, i) == PHRASE_COMMA && kind(s, i + 1) == PHRASE_NOUN && flags(s, i + 1) & NOUN_NAME && kind(s, i + 2) == PHRASE_COMMA)
		i += 3;
	if ((flags(s, who.last) & (NOUN_NAME | NOUN_PRONOUN)) == 0)
		i = behind_modifier(s, i);
	else if (flags(s, who.last) & NOUN_NAME)
		i = behind_role(s, i);
	return kind(s, i) == PHRASE_VERB && (flags(s, i) & VERB_FINITE) != 0 && verb_cue(s, i, &c) &&
	       tells_words(&c);
}

/*
 * Whether the attribution that begins at phrase k, behind a comma, is an aside within a clause: which, she said, it has;
 * the plan, he noted, was bad. *last: its second comma.
 */
static bool
is_aside(const struct search *s, size_t k, size_t *last)
{
	struct speaker who;

	if (k < 2 || !speaker_at(s->p, s->d, k, &who) || kind(s, who.last + 1) != PHRASE_VERB || kind(s, who.last + 2) != PHRASE_COMMA)
		return false;
	*last = who.last + 2;
	switch (kind(s, k - 2)) {
	case PHRASE_SUBORDINATOR:
	case PHRASE_THAT:
	case PHRASE_RELATIVE:
	case PHRASE_COORDINATOR:
		return kind(s, *last + 1) != PHRASE_QUOTE;
	default:
		return kind(s, *last + 1) == PHRASE_VERB && flags(s, *last + 1) & VERB_FINITE;
	}
}

/* Whether verb k tells of the past in what somebody says now: he says he met her and asked her to go. */
static bool
is_past_in_present(const struct search *s, size_t from, size_t k)
{
	size_t cue;

	cue = from > 0 && kind(s, from - 1) == PHRASE_THAT ? from - 1 : from;
	return cue > 0 && kind(s, cue - 1) == PHRASE_VERB && s->p->words.class[s->p->phrase[cue - 1].head] == W_THIRD &&
	       s->p->words.class[s->p->phrase[k].head] == W_PAST && flags(s, k) & VERB_BARE;
}

/* Whether the verb at phrase k tells that the speaker said no more: but stopped short of it, but gave no reason. */
static bool
is_withheld(const struct search *s, size_t k)
{
	static const char *const verbs[] = {"stopped", "stops", "gave", "gives", "offered", "offers", "provided", "provides", "elaborate", NULL};

	return kind(s, k) == PHRASE_VERB && doc_is_any(s->d, s->p->phrase[k].head, verbs);
}

/* Whether what is said goes on behind the ", but" before phrase k: not only, but also; but not women; but a catastrophe. */
static bool
is_contrast(const struct search *s, size_t k)
{
	static const char *const words[] = {"also", "not", "rather", "because", "merely", "only", "simply", "never", "that"};
	struct speaker who;

	if (one_of(s, k, words, sizeof words / sizeof words[0]))
		return true;
	return kind(s, k) == PHRASE_NOUN && (flags(s, k) & NOUN_PRONOUN) == 0 && speaker_at(s->p, s->d, k, &who) &&
	       (is_end(kind(s, who.last + 1)) || kind(s, who.last + 1) == PHRASE_OTHER);
}

/* Whether the writer goes on himself behind the ", but" before phrase k: but she declined; not: but has failed, but not women. */
static bool
is_turn(const struct search *s, size_t k)
{
	struct cue c;

	if (kind(s, k) == PHRASE_THAT || is_contrast(s, k))
		return false;
	return kind(s, k) != PHRASE_VERB || (flags(s, k) & VERB_FINITE) == 0 || is_withheld(s, k) || verb_cue(s, k, &c);
}

/*
 * Whether the verb behind an "and" or a "but" without a comma, phrase k, tells what else the speaker did or would not tell: said the
 * law was bad and left; but would not say when. from: where what is said begins.
 */
static bool
is_done_besides(const struct search *s, size_t from, size_t k)
{
	static const char *const acts[] = {"left", "thanked", "walked", "laughed", "smiled", "wept", "hugged", "nodded", "shrugged", "blamed", NULL};
	static const char *const tells[] = {"say", "comment", "name", "elaborate", "specify", "give", "provide", "identify", "disclose", "confirm", NULL};
	const size_t head = s->p->phrase[k].head;

	if (kind(s, k) != PHRASE_VERB || (flags(s, k) & VERB_FINITE) == 0 || !content_tells(s, from, k - 1))
		return false;
	if (is(s, k - 1, "but") && (is_withheld(s, k) || (flags(s, k) & VERB_NOT && doc_is_any(s->d, head, tells))))
		return true;
	return is(s, k - 1, "and") && flags(s, k) & VERB_BARE && doc_is_any(s->d, head, acts) && s->p->words.class[head] == W_PAST;
}

/* Whether an objection of the writer's begins at phrase k, behind a comma: even though he had been told; despite a promise. */
static bool
is_objection(const struct search *s, size_t k)
{
	static const char *const details[] = {"elaborating", "giving", "providing", "naming", "specifying", "offering", "citing", "identifying",
					       "explaining", "going", "saying", NULL};

	/* without elaborating */
	if (is(s, k, "without") && kind(s, k + 1) == PHRASE_VERB && doc_is_any(s->d, s->p->phrase[k + 1].head, details))
		return true;
	if (is(s, k, "despite"))
		return true;
	return is(s, k, "even") && s->p->phrase[k].token + 1 < s->d->tokens && doc_is(s->d, s->p->phrase[k].token + 1, "though");
}

/* Whether the cue before phrase from is a participle alone: , saying. */
static bool
is_participle(const struct search *s, size_t from)
{
	const size_t cue = kind(s, from - 1) == PHRASE_THAT && from > 1 ? from - 2 : from - 1;

	return kind(s, cue) == PHRASE_VERB && flags(s, cue) & VERB_ING && flags(s, cue) & VERB_BARE;
}

/* Whether who said it stands right behind the quotation that ends at phrase k, and its sentence ends with that: "...," said an official. */
static bool
is_inverted_behind(const struct search *s, size_t k)
{
	struct speaker who;
	struct cue c;

	return s->p->phrase[k].token > 0 && s->p->words.class[s->p->phrase[k].token - 1] == W_COMMA && kind(s, k + 1) == PHRASE_VERB &&
	       flags(s, k + 1) & VERB_BARE && (flags(s, k + 1) & VERB_ING) == 0 && verb_cue(s, k + 1, &c) && cue_takes(&c, 'q') &&
	       speaker_at(s->p, s->d, k + 2, &who) && (is_end(kind(s, who.last + 1)) || kind(s, who.last + 1) == PHRASE_OTHER);
}

size_t
content_end(const struct search *s, size_t from)
{
	struct speaker who;
	struct cue c;
	size_t i, begin, aside, open;
	bool to;

	to = false;
	/* that as they learned more, Ellery will begin: the first comma is no end */
	begin = from;
	if ((kind(s, from) == PHRASE_SUBORDINATOR || kind(s, from) == PHRASE_PREPOSITION || is(s, from, "as")) && from > 0 &&
	    kind(s, from - 1) == PHRASE_THAT)
		for (i = from; i < from + CONTENT_ASIDE && !is_end(kind(s, i)) && kind(s, i) != PHRASE_SEMICOLON; i = over(s, i) + 1)
			if (kind(s, i) == PHRASE_COMMA) {
				begin = i;
				break;
			}
	for (i = from; i < s->p->count && i < from + CONTENT_SENTENCE; i++) {
		switch (kind(s, i)) {
		case PHRASE_STOP:
		case PHRASE_BREAK:
		case PHRASE_SEMICOLON:
			return i;
		case PHRASE_QUOTE:
			open = i;
			i = over(s, i);
			/* called it "absurd," adding that it was late */
			if (s->p->phrase[i].token > 0 && s->p->words.class[s->p->phrase[i].token - 1] == W_COMMA &&
			    ((kind(s, i + 1) == PHRASE_NOUN && open > from) || (kind(s, i + 1) == PHRASE_VERB && flags(s, i + 1) & VERB_ING && !is(s, i + 1, "according"))) &&
			    content_attributes(s, i + 1))
				return i + 1;
			/* acknowledged the attack, "a crime," said an official */
			if (open > from && is_inverted_behind(s, i))
				return kind(s, open - 1) == PHRASE_COMMA && open - 1 > from ? open - 1 : open;
			break;
		case PHRASE_OPEN:
			i = over(s, i);
			break;
		case PHRASE_CLOSE:
			if (s->p->phrase[i].link < from)
				return i;
			break;
		case PHRASE_COMMA:
		case PHRASE_DASH:
			/* it rained, while Ellery said it snowed */
			if (kind(s, i + 1) == PHRASE_SUBORDINATOR && (is(s, i + 1, "while") || is(s, i + 1, "as") || is(s, i + 1, "whereas")) &&
			    content_attributes(s, i + 2))
				return i;
			if (i > begin && content_attributes(s, i + 1)) {
				if (!is_aside(s, i + 1, &aside))
					return i;
				i = aside;
				break;
			}
			/* when asked if she knew it, Ellery said that */
			if (kind(s, i + 1) == PHRASE_VERB && flags(s, i + 1) & VERB_FINITE && kind(s, i + 2) == PHRASE_THAT &&
			    verb_cue(s, i + 1, &c) && cue_takes(&c, 's'))
				return i;
			if (i > begin && is_objection(s, i + 1))
				return i;
			/* a headline goes on: Lund says Olsen must pay, hits out at Berg */
			if (i > from && kind(s, i + 1) == PHRASE_VERB && flags(s, i + 1) & VERB_FINITE && flags(s, i + 1) & VERB_BARE && attribution_in_headline(s, from))
				return i;
			/* it was late, which ministers deny */
			if (kind(s, i + 1) == PHRASE_RELATIVE && kind(s, i + 2) == PHRASE_NOUN && kind(s, i + 3) == PHRASE_VERB && verb_cue(s, i + 3, &c) && strncmp(c.manner, "deny:", 5) == 0)
				return i;
			if (kind(s, i + 1) == PHRASE_COORDINATOR && is(s, i + 1, "but") && is_turn(s, i + 2))
				return i;
			break;
		case PHRASE_SUBORDINATOR:
			/* saying it was late while noting that it rained */
			if (i > from && is(s, i, "while") && kind(s, i + 1) == PHRASE_VERB && flags(s, i + 1) & VERB_ING && content_attributes(s, i + 1))
				return i;
			break;
		case PHRASE_COORDINATOR:
			/* asked if it was over and Ellery said, "It is." */
			if (speaker_at(s->p, s->d, i + 1, &who) && kind(s, who.last + 1) == PHRASE_VERB && kind(s, who.last + 2) == PHRASE_COMMA &&
			    kind(s, who.last + 3) == PHRASE_QUOTE && verb_cue(s, who.last + 1, &c) && cue_takes(&c, 'q'))
				return i;
			if (i > from && is_done_besides(s, from, i + 1))
				return i;
			/* arrested, charged and released */
			if (i > 2 && kind(s, i - 1) == PHRASE_VERB && kind(s, i - 2) == PHRASE_COMMA && kind(s, i - 3) == PHRASE_VERB)
				break;
			/* saying it was late and accusing him of it */
			if (from > 0 && kind(s, i + 1) == PHRASE_VERB && flags(s, i + 1) & VERB_ING && is_participle(s, from) && verb_cue(s, i + 1, &c) && tells_words(&c))
				return i;
			if (kind(s, i + 1) == PHRASE_VERB && flags(s, i + 1) & VERB_FINITE && verb_cue(s, i + 1, &c) &&
			    (speaks_on(&c) || (cue_is(&c, "call") && is(s, i + 2, "for"))) && !is_past_in_present(s, from, i + 1) && (flags(s, i + 1) & VERB_BARE || !begins_with_modal(s, i + 1)) && !(to && s->p->words.class[s->p->phrase[i + 1].head] == W_BASE))
				return i;
			break;
		case PHRASE_VERB:
			to = (flags(s, i) & VERB_TO) != 0; /* to pay and to go, to pay and go */
			break;
		}
	}
	return i;
}
