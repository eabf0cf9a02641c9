#include "by_verb.h"
#include "attribution.h"
#include "content.h"
#include "subject.h"

#include <string.h>

/* How many phrases to look ahead at most. */
enum { AHEAD = 40 };

/* Said Comey, "..." */
static bool
opening(const struct search *s, const struct cue *c, size_t k)
{
	struct speaker who;
	size_t i;
	bool relative;

	if ((k > 0 && !is_end(kind(s, k - 1))) || (flags(s, k) & VERB_FINITE) == 0 || !speaker_at(s->p, s->d, k + 1, &who))
		return false;
	relative = false;
	for (i = who.last + 1; i < k + AHEAD && !is_end(kind(s, i)); i++)
		if (kind(s, i) == PHRASE_RELATIVE) {
			relative = true;
		} else if (kind(s, i) == PHRASE_VERB && flags(s, i) & VERB_FINITE && !relative) {
			return false; /* asked about it, Comey said, "..." */
		} else if ((kind(s, i) == PHRASE_COMMA || kind(s, i) == PHRASE_COLON) && kind(s, i + 1) == PHRASE_QUOTE) {
			attribution_add(s, c, s->p->phrase[k].head, &who, s->p->phrase[i + 1].token, s->p->phrase[content_end(s, i + 1)].token, true);
			return true;
		}
	return false;
}

/* Whether a quotation begins the sentence and ends right before phrase lead. */
static bool
behind_quotation(const struct search *s, size_t lead)
{
	size_t open;

	if (lead == 0 || kind(s, lead - 1) != PHRASE_UNQUOTE)
		return false;
	open = s->p->phrase[lead - 1].link;
	return open < lead - 1 && (open == 0 || is_end(kind(s, open - 1)) || kind(s, open - 1) == PHRASE_COORDINATOR ||
				   kind(s, open - 1) == PHRASE_COLON);
}

/* The first phrase of an attribution whose speaker stands before the verb k: the speaker's, if it is near. */
static size_t
lead_of(const struct search *s, const struct speaker *who, size_t k)
{
	size_t i;

	if (who->first >= k)
		return k;
	for (i = who->last + 1; i < k; i++)
		if (kind(s, i) == PHRASE_VERB && kind(s, who->last + 1) != PHRASE_COMMA && kind(s, who->last + 1) != PHRASE_RELATIVE)
			return k;
	/* "...", their lawyer, Ann Lee, said */
	i = who->first;
	if (i >= 2 && kind(s, i - 1) == PHRASE_COMMA && kind(s, i - 2) == PHRASE_NOUN && (flags(s, i - 2) & NOUN_NAME) == 0) {
		i = speaker_chain(s->p, s->d, i - 2);
		if (i > 0 && (kind(s, i - 1) == PHRASE_UNQUOTE || kind(s, i - 1) == PHRASE_COMMA))
			return i;
	}
	return who->first;
}

/*
 * Whether verb and speaker change places at phrase k, though the content before it has a subject of
 * its own: the race will be tight, said Dan Gerstein, who follows it.
 */
static bool
plainly_inverted(const struct search *s, const struct cue *c, size_t k, const struct speaker *who)
{
	unsigned next;

	if (kind(s, k - 1) != PHRASE_COMMA || !cue_takes(c, 'q') || cue_takes(c, 'o') || flags(s, k) & VERB_ING ||
	    (c->form != 'd' && c->form != 's') || (flags(s, who->first) & (NOUN_NAME | NOUN_DEFINITE)) == 0)
		return false;
	next = kind(s, who->last + 1);
	if (cue_takes(c, 'n') || (flags(s, who->first) & NOUN_NAME) == 0)
		return next == PHRASE_COMMA || is_end(next) || is_end(kind(s, who->last + 2));
	return next != PHRASE_VERB && next != PHRASE_NOUN;
}

/* Whether the clause at phrase from begins with another one: if there is time, she will come. */
static bool
two_clauses(const struct search *s, size_t from)
{
	size_t i, n;

	for (i = from, n = 0; i < from + AHEAD && !is_end(kind(s, i)); i = over(s, i) + 1)
		if (kind(s, i) == PHRASE_VERB && flags(s, i) & VERB_FINITE && ++n == 2)
			return true;
	return false;
}

/*
 * Whether the bare verb k, a cue, is a participle that belongs to the noun before it, which a verb governs that
 * governs no clause: they fired rounds aimed at it; they set up a company called Orion.
 */
static bool
reduced(const struct search *s, const struct cue *cue, size_t k)
{
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
	return first > 1 && kind(s, first - 1) == PHRASE_VERB && kind(s, first - 2) == PHRASE_NOUN && (flags(s, first - 1) & VERB_AUXILIARY) == 0 &&
	       !(verb_cue(s, first - 1, &c) && (cue_takes(&c, 's') || cue_takes(&c, 'i'))) &&
	       (flags(s, first - 1) & (VERB_ING | VERB_TO)) == 0;
}

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

/* Whether the speaker of the verb phrase k stands behind it: "...", said Hampton. */
static bool
is_inverted(const struct search *s, size_t k, const struct cue *c)
{
	struct speaker who;
	bool verb_behind;

	if (content_trails(s, k) == 0 || !speaker_at(s->p, s->d, k + 1, &who))
		return false;
	verb_behind = kind(s, who.last + 1) == PHRASE_VERB;
	if ((kind(s, k - 1) == PHRASE_UNQUOTE && (!verb_behind || behind_quotation(s, k))) || plainly_inverted(s, c, k, &who))
		return true;
	return !verb_behind && kind(s, who.last + 1) != PHRASE_THAT && !subject_of(s->p, s->d, k, &who);
}

/* A verb whose speaker is known. */
struct told {
	size_t verb;
	struct speaker who;
	size_t lead;	    /* where the attribution begins: with the speaker, or the verb */
	size_t start, edge; /* the content on its left, [start, edge); edge is 0 when there is none */
	bool inverted;
	bool says; /* it tells words, or a clause */
	bool bare; /* a finite form without an auxiliary */
};

/* What the verb governs on its right; *from is the first phrase of it. */
static enum complement
governs(const struct search *s, const struct cue *c, const struct told *t, size_t *from)
{
	enum complement found;
	unsigned before;
	bool open;

	if (t->inverted)
		return NOTHING;
	found = content_right(s, c, t->verb, from);
	before = t->lead > 0 && t->lead < t->verb ? kind(s, t->lead - 1) : (unsigned)PHRASE_STOP;
	open = before == PHRASE_THAT || before == PHRASE_RELATIVE;
	if ((found == NOMINAL || found == INFINITIVE || found == PREPOSITIONAL) && (open || before == PHRASE_NOUN))
		return NOTHING; /* the policy that she supports */
	if (t->says && t->bare && t->edge != 0 &&
	    ((t->lead < t->verb && found == QUOTED && kind(s, *from - 1) == PHRASE_COMMA) || behind_quotation(s, t->lead)))
		return NOTHING; /* "...", she said, "..." */
	/* it was not true, she said, that */
	if (found == CLAUSE && *from == t->verb + 3 && kind(s, *from - 1) == PHRASE_THAT && kind(s, *from - 2) == PHRASE_COMMA && t->lead > 0 &&
	    before == PHRASE_COMMA && t->lead < t->verb && content_tells(s, content_left_start(s, t->lead - 1), t->lead - 1))
		return NOTHING;
	if (!cue_takes(c, 's'))
		return found;
	if (found == QUESTION && t->edge == 0 && kind(s, *from) == PHRASE_SUBORDINATOR &&
	    (flags(s, t->verb) & (VERB_NOT | VERB_TO) || two_clauses(s, *from)))
		return CLAUSE;
	/* which Will claims affirmed it; who he said was there */
	if (found == NOTHING && open && t->verb + 1 == *from && kind(s, *from) == PHRASE_VERB && flags(s, *from) & VERB_FINITE)
		return CLAUSE;
	return found;
}

/* Whether the attribution is no more than a subject and its verb: she said. */
static bool
is_parenthesis(const struct told *t)
{
	return t->who.last + 1 == t->verb && t->lead == t->who.first;
}

/* Whether what was said goes on at phrase k behind a subject and its verb alone: the firm, she said, announced losses. */
static bool
goes_on_behind(const struct search *s, const struct told *t, size_t k)
{
	return kind(s, k) == PHRASE_NOUN || (kind(s, k) == PHRASE_VERB && flags(s, k) & VERB_FINITE && is_parenthesis(t));
}

/* The content on the left of the verb, or around it; false when there is none. */
static bool
trailing(const struct search *s, const struct cue *c, const struct told *t)
{
	struct speaker subject;
	size_t start, edge, next, end;

	start = t->start;
	end = edge = t->edge;
	next = content_behind_circumstances(s, t->inverted ? t->who.last + 1 : content_behind_addressee(s, c, t->verb + 1));
	if (t->lead > 0 && (kind(s, next) == PHRASE_COMMA || kind(s, next) == PHRASE_DASH) && 
	    ((edge == 0 && goes_on_behind(s, t, next + 1)) || !content_attributes(s, next + 1)) &&
	    !is_end(kind(s, next + 1)) && kind(s, next + 1) != PHRASE_RELATIVE && kind(s, next + 1) != PHRASE_COORDINATOR &&
	    !(t->inverted && kind(s, next + 1) == PHRASE_NOUN) &&
	    (kind(s, t->lead - 1) == PHRASE_COMMA || (edge != 0 && kind(s, next + 1) == PHRASE_QUOTE))) {
		end = content_end(s, next + 1);
		if (edge == 0) {
			edge = t->lead - 1;
			start = content_left_start(s, edge);
			/* in contrast, she said, there are more; the firm, she said, left */
			if (!content_tells(s, next + 1, end) &&
			    !(kind(s, next + 1) == PHRASE_VERB && is_parenthesis(t) && speaker_at(s->p, s->d, start, &subject) && subject.last + 1 == edge))
				return false;
			/* but, she said, there are more; Lund said there are, she noted, more */
			if (start >= edge || content_told(s, start, edge))
				start = edge = next + 1;
		}
	}
	if (edge == 0)
		return false;
	attribution_add(s, c, s->p->phrase[t->verb].head, &t->who, s->p->phrase[start].token, s->p->phrase[end].token,
			cue_takes(c, 's') || cue_takes(c, 'h'));
	if (end > edge && s->out->count > 0) {
		s->out->attribution[s->out->count - 1].gap = s->p->phrase[edge].token;
		s->out->attribution[s->out->count - 1].gap_behind = s->p->phrase[next].token;
	}
	return true;
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

/* Whether the verb phrase k is that of a relative clause between commas: a guard, who claims it, said. */
static bool
is_told_of(const struct search *s, size_t k)
{
	while (k > 0 && kind(s, k - 1) == PHRASE_ADVERB)
		k--;
	return k > 1 && kind(s, k - 1) == PHRASE_RELATIVE && (kind(s, k - 2) == PHRASE_COMMA || kind(s, k - 2) == PHRASE_DASH);
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

/* Where a noun phrase that is content ends: before the day on which it was said. He confirmed the figure + on Friday. */
static size_t
noun_end(const struct search *s, size_t from, size_t end)
{
	size_t time;

	/* the full stop */
	time = end - (end > from && kind(s, end - 1) == PHRASE_OTHER);
	if (time < from + 2 || kind(s, time - 1) != PHRASE_TIME)
		return end;
	if (is(s, time - 2, "on"))
		return time > from + 2 ? time - 2 : end;
	return kind(s, time - 2) == PHRASE_NOUN && (s->p->words.class[s->p->phrase[time - 1].head] == W_TIME || is(s, time - 1, "last")) ? time - 1 : end;
}

/* Whether what begins at phrase from is no more than that somebody keeps his name to himself: asked not to be named. */
static bool
is_anonymity(const struct search *s, size_t from)
{
	static const char *const words[] = {"named", "identified", "quoted", NULL};
	const size_t head = s->p->phrase[from].head;

	return kind(s, from) == PHRASE_VERB && flags(s, from) & VERB_TO && doc_is_any(s->d, head, words);
}

/*
 * Whether the speaker, who stands right behind a quotation, is a noun that belongs with it: "Mimi" biscuits said. What
 * is said ends with a mark.
 */
static bool
is_part_of_noun(const struct search *s, size_t lead)
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

/* Whether the infinitive at phrase k, a cue, governs what was not said: how many had left; not: to comment on it. */
static bool
is_told_so(const struct search *s, size_t k, const struct cue *c)
{
	enum complement found;
	size_t from;

	found = content_right(s, c, k, &from);
	return found == QUESTION || (found != NOTHING && found != PREPOSITIONAL && content_licensed(s, c, found, k, from));
}

bool
by_verb(const struct search *s, size_t k, const struct cue *c)
{
	enum complement found;
	struct told t = {0};
	struct cue told;
	size_t from, end;

	if (opening(s, c, k))
		return true;
	if (is(s, k, "so") || (k > 0 && is(s, k - 1, "so")))
		return false; /* or so says Fleming: of what is told elsewhere */
	t.verb = k;
	t.says = cue_takes(c, 'q') || cue_takes(c, 's');
	t.bare = (flags(s, k) & VERB_FINITE) != 0 && (flags(s, k) & VERB_BARE) != 0;
	if (t.bare && (c->form == 'n' || (c->form == 'd' && (k == 0 || is_end(kind(s, k - 1))))))
		return false; /* a participle: known as; asked about it, */
	t.inverted = t.says && t.bare && is_inverted(s, k, c);
	/* Ellery, who was ill, denied the claim: nothing stands before it that may have been said */
	if (t.inverted && content_left(s, k, k, &t.start) == 0 && subject_of(s->p, s->d, k, &t.who))
		t.inverted = false;
	if (t.inverted ? !speaker_at(s->p, s->d, k + 1, &t.who) : !subject_of(s->p, s->d, k, &t.who))
		return false;
	/* Smith, asked whether she would go, left; not: the mayor, Ann Smith, asked */
	if (!t.inverted && (t.who.first == 0 || kind(s, t.who.first - 1) != PHRASE_COMMA) && t.bare && k > 0 && kind(s, k - 1) == PHRASE_COMMA && t.who.last + 2 == k && cue_takes(c, 'o') &&
	    s->p->words.class[s->p->phrase[k].head] == W_PAST)
		return false;
	/* want to accuse them of it: nobody has */
	if (flags(s, k) & VERB_TO && cue_is_accusation(c) && k > 0 && kind(s, k - 1) == PHRASE_VERB && is_wish(s, k - 1))
		return false;
	if (cue_takes(c, 'c') && strncmp(c->lemma, "call", 4) == 0 && tells_name(s, k))
		return false;
	/* malware, dubbed Orion by its finders; he was on Friday declared the winner */
	if (t.bare && !t.inverted && s->p->words.class[s->p->phrase[k].head] == W_PAST && is_passive(s, c, k))
		return false;
	if (is(s, t.who.first, "there") || (!t.inverted && t.bare && reduced(s, c, k)))
		return false;
	/* he was ill, the jury heard */
	t.says = t.says || (c->lemma_len == 4 && memcmp(c->lemma, "hear", 4) == 0 && speaker_hears(s->p, s->d, &t.who));
	t.lead = t.inverted ? k : lead_of(s, &t.who, k);
	if (!t.inverted && is_part_of_noun(s, t.lead))
		return false;
	t.edge = content_left(s, t.lead, k, &t.start);
	from = 0;
	found = governs(s, c, &t, &from);
	/* quoting a state paper: that is a source, nobody's words */
	if ((found == NOMINAL || found == CLAUSE) && flags(s, k) & VERB_ING && flags(s, k) & VERB_BARE && is(s, k, "quoting"))
		return false;
	if (found == INFINITIVE && is_anonymity(s, from))
		return false;
	/* declined to say how many: that is told as not said */
	if (found == INFINITIVE && strncmp(c->manner, "deny:", 5) == 0 && verb_cue(s, from, &told) && cue_is_speech(&told) && is_told_so(s, from, &told))
		return false;
	/* sales declined 3 percent */
	if (found == NOMINAL && s->d->token[s->p->phrase[from].token].shape & TOKEN_NUMBER && c->lemma_len == 7 && memcmp(c->lemma, "decline", 7) == 0)
		return false;
	/* asked not to be identified discussing it */
	if (found != QUOTED && k > 1 && flags(s, k) & VERB_ING && kind(s, k - 1) == PHRASE_VERB && is_anonymity(s, k - 1))
		return false;
	if (found != NOTHING && content_licensed(s, c, found, t.lead, from)) {
		end = content_end(s, from);
		/* denied it in a statement */
		if (from + 1 < end && is(s, from, "it") && kind(s, from + 1) == PHRASE_PREPOSITION && cue_takes(c, 'n'))
			end = from + 1;
		if (found != QUESTION && found != QUOTED && (found != CLAUSE || !(cue_takes(c, 's') || kind(s, from - 1) == PHRASE_THAT))) {
			end = phrase_end(s, from, end, found == NOMINAL || found == CLAUSE);
			if (found == NOMINAL || found == CLAUSE)
				end = noun_end(s, from, end);
		}
		if (is_told_of(s, k) || (t.lead < k && t.lead > 1 && kind(s, t.lead - 1) == PHRASE_RELATIVE && kind(s, t.lead - 2) == PHRASE_COMMA))
			end = relative_end(s, from, end);
		if (flags(s, k) & VERB_ING && flags(s, k) & VERB_BARE && found != CLAUSE)
			end = fronted_end(s, k, from, end);
		if (is_fronted_clause(s, t.lead))
			end = subordinate_end(s, from, end);
		attribution_add(s, c, s->p->phrase[k].head, &t.who, s->p->phrase[from].token, s->p->phrase[end].token, true);
		return true;
	}
	return t.says && (flags(s, k) & (VERB_TO | VERB_ING)) == 0 && trailing(s, c, &t);
}

static void
add_weak(const struct search *s, const struct cue *c, size_t token, const struct speaker *who, size_t first, size_t behind)
{
	size_t n;

	n = s->out->count;
	attribution_add(s, c, token, who, first, behind, false);
	if (s->out->count > n)
		s->out->attribution[n].weak = s->out->attribution[n].unlisted = true;
}

void
by_any_verb(const struct search *s, size_t k)
{
	const struct phrase *f;
	struct speaker who;
	struct cue c;
	size_t from, i;

	f = &s->p->phrase[k];
	if ((f->flags & (VERB_BARE | VERB_FINITE)) != (VERB_BARE | VERB_FINITE))
		return;
	c.lemma = doc_fold(s->d, f->head, &i);
	c.lemma_len = (uint32_t)i;
	c.manner = "say:";
	c.frames = "q:";
	c.form = 'd';
	c.end = f->end;
	from = content_behind_circumstances(s, k + 1);
	if ((kind(s, from) == PHRASE_COMMA || kind(s, from) == PHRASE_COLON) && kind(s, from + 1) == PHRASE_QUOTE &&
	    over(s, from + 1) > from + 1 && subject_of(s->p, s->d, k, &who) && who.last < k) {
		from++;
		add_weak(s, &c, f->head, &who, s->p->phrase[from].token, s->p->phrase[over(s, from)].end);
		return;
	}
	if (k > 0 && kind(s, k - 1) == PHRASE_UNQUOTE && s->p->phrase[k - 1].link < k - 1 && behind_quotation(s, k) &&
	    kind(s, k + 1) == PHRASE_NOUN && speaker_at(s->p, s->d, k + 1, &who)) {
		add_weak(s, &c, f->head, &who, s->p->phrase[s->p->phrase[k - 1].link].token, s->p->phrase[k - 1].end);
		return;
	}
	if (subject_of(s->p, s->d, k, &who) && who.first > 0 && who.last < k && lead_of(s, &who, k) == who.first &&
	    kind(s, who.first - 1) == PHRASE_UNQUOTE && s->p->phrase[who.first - 1].link < who.first - 1) {
		i = who.first - 1;
		/* the quotation ends as one that goes on behind it does: with a comma, or ? or ! */
		if (s->p->words.class[s->p->phrase[i].token - 1] != W_COMMA && s->p->words.class[s->p->phrase[i].token - 1] != W_STOP)
			return;
		add_weak(s, &c, f->head, &who, s->p->phrase[s->p->phrase[i].link].token, s->p->phrase[i].end);
	}
}
