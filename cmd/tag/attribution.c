#include "attribution.h"
#include "mem.h"

#include <stdlib.h>
#include <string.h>

/* How many phrases to look ahead at most. */
enum { AHEAD = 40, SENTENCE = 400, NEIGHBOURS = 12 };

/* What is at hand while one cue is looked at. */
struct search {
	const struct phrases *p;
	const struct doc *d;
	const struct cuelist *own;
	struct attributions *out;
};

static unsigned
kind(const struct search *s, size_t k)
{
	return k < s->p->count ? s->p->phrase[k].kind : PHRASE_BREAK;
}

static unsigned
flags(const struct search *s, size_t k)
{
	return s->p->phrase[k].flags;
}

static bool
is_end(unsigned k)
{
	return k == PHRASE_STOP || k == PHRASE_BREAK;
}

static bool
is(const struct search *s, size_t k, const char *word)
{
	return k < s->p->count && s->p->phrase[k].token < s->d->tokens && doc_is(s->d, s->p->phrase[k].token, word);
}

/* The phrase that closes what phrase k opens, or k. */
static size_t
over(const struct search *s, size_t k)
{
	size_t to;

	if (kind(s, k) != PHRASE_OPEN && kind(s, k) != PHRASE_QUOTE)
		return k;
	to = s->p->phrase[k].link;
	return to > k ? to : k;
}

static bool
verb_cue(const struct search *s, size_t k, struct cue *c)
{
	const struct phrase *f;

	f = &s->p->phrase[k];
	return f->kind == PHRASE_VERB && (f->flags & VERB_AUXILIARY) == 0 &&
	       cue_at(s->own, s->d, f->head, s->d->tokens, CUE_VERB, c);
}

/* Whether a clause begins at phrase k: a noun phrase, and a finite verb before the clause ends. */
static bool
clause_at(const struct search *s, size_t k)
{
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
		case PHRASE_NOUN:
		case PHRASE_PREPOSITION:
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

enum complement { NOTHING, CLAUSE, QUOTED, QUESTION, NOMINAL, INFINITIVE, GERUND, PREPOSITIONAL };

/* What begins at phrase k. */
static enum complement
complement_at(const struct search *s, size_t k)
{
	switch (kind(s, k)) {
	case PHRASE_THAT:
		return CLAUSE;
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
			       is(s, k, "where") || is(s, k, "when") ? QUESTION : NOTHING;
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
		return PREPOSITIONAL;
	case PHRASE_ADJECTIVE:
		return NOMINAL;
	default:
		return NOTHING;
	}
}

/* The phrase behind circumstances that begin at phrase k: on Tuesday, in a statement, yesterday. */
static size_t
behind_circumstances(const struct search *s, size_t k)
{
	size_t i, n;

	for (i = k, n = 0; n < 12; n++) {
		if (kind(s, i) == PHRASE_TIME || kind(s, i) == PHRASE_ADVERB)
			i++;
		else if (kind(s, i) == PHRASE_PREPOSITION && (kind(s, i + 1) == PHRASE_NOUN || kind(s, i + 1) == PHRASE_TIME))
			i += 2;
		else if (kind(s, i) == PHRASE_OPEN && over(s, i) > i)
			i = over(s, i) + 1;
		else if (i > k && kind(s, i) == PHRASE_COORDINATOR && kind(s, i + 1) == PHRASE_NOUN &&
			 kind(s, i + 2) != PHRASE_VERB)
			i += 2;
		else
			break;
	}
	return i;
}

/* Behind the addressee that the noun phrase k is, or k when it is none. */
static size_t
behind_addressee(const struct search *s, const struct cue *c, size_t k)
{
	struct speaker who;
	size_t i;

	if (!cue_takes(c, 'o') || kind(s, k) != PHRASE_NOUN || !speaker_at(s->p, s->d, k, &who))
		return k;
	i = who.last + 1;
	if (kind(s, i) == PHRASE_VERB && (flags(s, i) & VERB_TO) == 0 && strncmp(c->lemma, "tell", 4) != 0)
		return k;
	/* told her supervisor, Dolores Kim, that */
	if (kind(s, i) == PHRASE_COMMA && kind(s, i + 1) == PHRASE_NOUN && kind(s, i + 2) == PHRASE_COMMA &&
	    kind(s, i + 3) == PHRASE_THAT)
		return i + 3;
	return i;
}

/* What the cue at phrase k governs on its right; *from is the first phrase of it. */
static enum complement
complement_of(const struct search *s, const struct cue *c, size_t k, size_t *from)
{
	enum complement found;
	size_t i, j, first;

	for (i = k; i < s->p->count && !is_end(kind(s, i)) && s->p->phrase[i].token < c->end; i++)
		;
	if (kind(s, i) == PHRASE_ADVERB)
		i++;
	first = i = behind_addressee(s, c, i);
	j = behind_circumstances(s, i);
	while (kind(s, i) == PHRASE_TIME || kind(s, i) == PHRASE_ADVERB)
		i++;
	if (kind(s, j) == PHRASE_COMMA && kind(s, j + 1) == PHRASE_THAT)
		j++;
	found = complement_at(s, j);
	/* three days of talks had produced */
	if (j > first && kind(s, first) == PHRASE_TIME && kind(s, j) == PHRASE_VERB && flags(s, j) & VERB_FINITE) {
		j = first;
		found = CLAUSE;
	} else if (j > i && (found == PREPOSITIONAL || found == NOMINAL || found == INFINITIVE || found == GERUND)) {
		j = i;
		found = complement_at(s, j);
	}
	if (found == NOTHING && j > i && (cue_takes(c, 'p') || cue_takes(c, 'P'))) {
		j = i;
		found = complement_at(s, j);
	}
	if (kind(s, j) == PHRASE_COLON || kind(s, j) == PHRASE_COMMA || (kind(s, j) == PHRASE_THAT))
		j++;
	*from = j;
	return found;
}

static bool
one_of(const struct search *s, size_t k, const char *const *words, size_t n)
{
	while (n > 0)
		if (is(s, k, words[--n]))
			return true;
	return false;
}

/* Whether the cue may govern what was found at phrase from. */
static bool
licensed(const struct search *s, const struct cue *c, enum complement found, size_t from)
{
	/* what p stands for, and P with the last two */
	struct speaker who;
	static const char *const near[] = {"about", "of", "for", "against", "over", "on", "to"};

	switch (found) {
	case CLAUSE:
		return cue_takes(c, 's') || cue_takes(c, 'n');
	case QUOTED:
		return cue_takes(c, 'q') || cue_takes(c, 's') || cue_takes(c, 'n') || cue_takes(c, 'c');
	case QUESTION:
		return cue_takes(c, 'i') || cue_takes(c, 'n') || cue_takes(c, 'o') ||
		       (cue_takes(c, 's') && kind(s, from) == PHRASE_RELATIVE);
	case NOMINAL:
		if (cue_takes(c, 'n') || cue_takes(c, 'c'))
			return true;
		/* expects sales to grow */
		return cue_takes(c, 't') && speaker_at(s->p, s->d, from, &who) && kind(s, who.last + 1) == PHRASE_VERB &&
		       flags(s, who.last + 1) & VERB_TO;
	case INFINITIVE:
		return cue_takes(c, 't');
	case GERUND:
		return cue_takes(c, 'g') || cue_takes(c, 'n');
	case PREPOSITIONAL:
		return cue_takes(c, 'P') ? one_of(s, from, near, sizeof near / sizeof near[0]) :
		       cue_takes(c, 'p') && one_of(s, from, near, sizeof near / sizeof near[0] - 2);
	default:
		return false;
	}
}

/* Whether an attribution begins at phrase k, behind a comma: officials said; according to; saying. */
static bool
attributes(const struct search *s, size_t k)
{
	struct speaker who;
	struct cue c;
	size_t i;

	if (kind(s, k) == PHRASE_VERB && flags(s, k) & VERB_BARE && (flags(s, k) & VERB_ING || kind(s, k + 1) == PHRASE_NOUN) &&
	    (is(s, k, "according") || (verb_cue(s, k, &c) && (cue_takes(&c, 'q') || cue_takes(&c, 's')))))
		return true;
	if (kind(s, k) == PHRASE_COORDINATOR) {
		k++;
		if (kind(s, k) == PHRASE_VERB && verb_cue(s, k, &c))
			return cue_takes(&c, 'q') || cue_takes(&c, 's');
	}
	if (!speaker_at(s->p, s->d, k, &who))
		return false;
	i = who.last + 1;
	return kind(s, i) == PHRASE_VERB && (flags(s, i) & VERB_FINITE) != 0 && verb_cue(s, i, &c) &&
	       (cue_takes(&c, 'q') || cue_takes(&c, 's'));
}

/* The phrase at which the content that begins at phrase from ends. */
static size_t
content_end(const struct search *s, size_t from)
{
	struct cue c;
	size_t i;

	for (i = from; i < s->p->count && i < from + SENTENCE; i++) {
		switch (kind(s, i)) {
		case PHRASE_STOP:
		case PHRASE_BREAK:
		case PHRASE_SEMICOLON:
			return i;
		case PHRASE_OPEN:
		case PHRASE_QUOTE:
			i = over(s, i);
			break;
		case PHRASE_COMMA:
		case PHRASE_DASH:
			if (i > from && attributes(s, i + 1))
				return i;
			if (kind(s, i + 1) == PHRASE_COORDINATOR && is(s, i + 1, "but"))
				return i;
			break;
		case PHRASE_COORDINATOR:
			if (kind(s, i + 1) == PHRASE_VERB && flags(s, i + 1) & VERB_FINITE && verb_cue(s, i + 1, &c) &&
			    (cue_takes(&c, 'q') || cue_takes(&c, 's')))
				return i;
			break;
		}
	}
	return i;
}

static void
add(const struct search *s, const struct cue *c, size_t token, const struct speaker *who, size_t first, size_t behind,
    bool claim)
{
	struct attributions *a;
	struct attribution *t;

	a = s->out;
	if (behind <= first)
		return;
	a->attribution = mem_grow(a->attribution, &a->cap, a->count + 1, sizeof *a->attribution);
	t = &a->attribution[a->count++];
	t->cue = *c;
	t->token = (uint32_t)token;
	t->first = (uint32_t)first;
	t->behind = (uint32_t)behind;
	t->speaker = *who;
	t->claim = claim;
	t->embedded = false;
	t->gap = t->gap_behind = 0;
}

/* The first phrase of the sentence that phrase k stands in; a quotation that ends in it counts. */
static size_t
sentence_start(const struct search *s, size_t k)
{
	size_t n;

	for (n = 0; k > 0 && n < SENTENCE && !is_end(kind(s, k - 1)); n++) {
		k--;
		if (kind(s, k) == PHRASE_UNQUOTE || kind(s, k) == PHRASE_CLOSE)
			k = s->p->phrase[k].link;
	}
	return k;
}

/*
 * Content on the left of an attribution whose first phrase is k: ", officials said". Returns the
 * phrase behind the content, or 0 when the attribution does not trail anything.
 */
static size_t
trails(const struct search *s, size_t k)
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

/* Behind the dateline that a paragraph begins with: WASHINGTON (AP) —; Lisbon, 30 September – */
static size_t
behind_dateline(const struct search *s, size_t k)
{
	size_t i;

	if (k > 0 && kind(s, k - 1) != PHRASE_BREAK)
		return k;
	for (i = k; i < k + 8; i = over(s, i) + 1) {
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
			return i > k ? i + 1 : k;
		default:
			return k;
		}
	}
	return k;
}

/* Where the content on the left begins, when it ends before phrase k. */
static size_t
left_start(const struct search *s, size_t k)
{
	size_t i;

	i = sentence_start(s, k > 0 && is_end(kind(s, k - 1)) ? k - 1 : k);
	if (kind(s, i) == PHRASE_COORDINATOR)
		i++;
	if (kind(s, i) == PHRASE_ADVERB && kind(s, i + 1) == PHRASE_COMMA)
		i += 2;
	return behind_dateline(s, i);
}

/* Whether phrases [from, end) have a finite verb or a quotation. */
static bool
tells(const struct search *s, size_t from, size_t end)
{
	size_t i;

	for (i = from; i < end; i++)
		if (kind(s, i) == PHRASE_QUOTE || (kind(s, i) == PHRASE_VERB && flags(s, i) & VERB_FINITE))
			return true;
	return false;
}

/*
 * The phrase behind the content on the left of an attribution whose first phrase is lead, or 0 when
 * there is none to speak of; *from is the content's first phrase.
 */
static size_t
left_content(const struct search *s, size_t lead, size_t *from)
{
	size_t edge;

	edge = trails(s, lead);
	if (edge == 0)
		return 0;
	*from = left_start(s, edge);
	return tells(s, *from, edge) ? edge : 0;
}

/* Said Comey, "..." */
static bool
opening(const struct search *s, const struct cue *c, size_t k)
{
	struct speaker who;
	size_t i;

	if ((k > 0 && !is_end(kind(s, k - 1))) || (flags(s, k) & VERB_FINITE) == 0 || !speaker_at(s->p, s->d, k + 1, &who))
		return false;
	for (i = who.last + 1; i < k + AHEAD && !is_end(kind(s, i)); i++)
		if ((kind(s, i) == PHRASE_COMMA || kind(s, i) == PHRASE_COLON) && kind(s, i + 1) == PHRASE_QUOTE) {
			add(s, c, s->p->phrase[k].head, &who, s->p->phrase[i + 1].token, s->p->phrase[content_end(s, i + 1)].token, true);
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
	return open < lead - 1 && (open == 0 || is_end(kind(s, open - 1)) || kind(s, open - 1) == PHRASE_COORDINATOR);
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

/* The attribution that the cue at the verb phrase k makes; false when it makes none. */
static bool
verb(const struct search *s, size_t k, const struct cue *c)
{
	enum complement found;
	struct speaker who;
	size_t from, start, end, lead, edge, next;
	bool inverted, says, bare;

	if (flags(s, k) & VERB_PASSIVE)
		return false;
	if (opening(s, c, k))
		return true;
	start = from = 0;
	says = cue_takes(c, 'q') || cue_takes(c, 's');
	bare = (flags(s, k) & VERB_FINITE) != 0 && (flags(s, k) & VERB_BARE) != 0;
	if (bare && (c->form == 'n' || (c->form == 'd' && (k == 0 || is_end(kind(s, k - 1))))))
		return false; /* a participle: known as; asked about it, */
	/* "...", said Hampton */
	inverted = says && bare && trails(s, k) != 0 && speaker_at(s->p, s->d, k + 1, &who) &&
		   (kind(s, k - 1) == PHRASE_UNQUOTE ||
		    (kind(s, who.last + 1) != PHRASE_VERB && kind(s, who.last + 1) != PHRASE_THAT &&
		     !speaker_before(s->p, s->d, k, &who)));
	if (inverted ? !speaker_at(s->p, s->d, k + 1, &who) : !speaker_before(s->p, s->d, k, &who))
		return false;
	if (is(s, who.first, "there"))
		return false;
	lead = inverted ? k : lead_of(s, &who, k);
	edge = left_content(s, lead, &start);
	found = inverted ? NOTHING : complement_of(s, c, k, &from);
	if (lead > 0 && (found == NOMINAL || found == INFINITIVE || found == PREPOSITIONAL) &&
	    (kind(s, lead - 1) == PHRASE_THAT || kind(s, lead - 1) == PHRASE_RELATIVE || kind(s, lead - 1) == PHRASE_NOUN))
		found = NOTHING; /* the policy that she supports */
	if (says && bare && edge != 0 && lead < k && found == QUOTED && kind(s, from - 1) == PHRASE_COMMA)
		found = NOTHING; /* "...", she said, "..." */
	if (says && bare && edge != 0 && behind_quotation(s, lead))
		found = NOTHING;
	if (found != NOTHING && licensed(s, c, found, from)) {
		end = content_end(s, from);
		add(s, c, s->p->phrase[k].head, &who, s->p->phrase[from].token, s->p->phrase[end].token, true);
		return true;
	}
	if (!says || flags(s, k) & (VERB_TO | VERB_ING))
		return false;
	/* the attribution trails its content, or stands in it */
	next = behind_circumstances(s, inverted ? who.last + 1 : behind_addressee(s, c, k + 1));
	end = edge;
	if (lead > 0 && (kind(s, next) == PHRASE_COMMA || kind(s, next) == PHRASE_DASH) && !attributes(s, next + 1) &&
	    !is_end(kind(s, next + 1)) && kind(s, next + 1) != PHRASE_RELATIVE && kind(s, next + 1) != PHRASE_COORDINATOR &&
	    (kind(s, lead - 1) == PHRASE_COMMA || (edge != 0 && kind(s, next + 1) == PHRASE_QUOTE))) {
		end = content_end(s, next + 1);
		if (edge == 0) {
			/* in contrast, she said, there are more */
			if (!tells(s, next + 1, end))
				return false;
			edge = lead - 1;
			start = left_start(s, edge);
		}
	}
	if (edge == 0)
		return false;
	add(s, c, s->p->phrase[k].head, &who, s->p->phrase[start].token, s->p->phrase[end].token, cue_takes(c, 's'));
	if (end > edge && s->out->count > 0) {
		s->out->attribution[s->out->count - 1].gap = s->p->phrase[edge].token;
		s->out->attribution[s->out->count - 1].gap_behind = s->p->phrase[next].token;
	}
	return true;
}

/* according to X */
static void
according(const struct search *s, size_t k)
{
	static const struct cue cue = {"according to", 12, "say:", "sq:", 0, 'g'};
	struct speaker who;
	size_t from, end, next;
	struct cue c;

	c = cue;
	c.end = s->p->phrase[k].end;
	if (!is(s, k + 1, "to") || !speaker_at(s->p, s->d, k + 2, &who))
		return;
	next = who.last + 1;
	if (k == 0 || is_end(kind(s, k - 1)) || kind(s, k - 1) == PHRASE_COORDINATOR) {
		for (from = next; !is_end(kind(s, from)) && kind(s, from) != PHRASE_COMMA && kind(s, from) != PHRASE_COLON; from++)
			from = over(s, from);
		if (is_end(kind(s, from)))
			return;
		from++;
		end = content_end(s, from);
	} else {
		from = left_start(s, k);
		end = kind(s, k - 1) == PHRASE_COMMA ? k - 1 : k;
		if (kind(s, next) == PHRASE_COMMA && kind(s, k - 1) == PHRASE_COMMA && kind(s, next + 1) != PHRASE_RELATIVE &&
		    kind(s, next + 1) != PHRASE_COORDINATOR)
			end = content_end(s, next + 1);
	}
	add(s, &c, s->p->phrase[k].head, &who, s->p->phrase[from].token, s->p->phrase[end].token, true);
}

/*
 * A verb that is no cue, but stands between its subject and a quotation as one: "...", exhorted
 * her friend; she shot back, "...".
 */
static void
any_verb(const struct search *s, size_t k)
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
	from = behind_circumstances(s, k + 1);
	if ((kind(s, from) == PHRASE_COMMA || kind(s, from) == PHRASE_COLON) && kind(s, from + 1) == PHRASE_QUOTE &&
	    over(s, from + 1) > from + 1 && speaker_before(s->p, s->d, k, &who) && who.last < k) {
		from++;
		add(s, &c, f->head, &who, s->p->phrase[from].token, s->p->phrase[over(s, from)].end, false);
		return;
	}
	if (k > 0 && kind(s, k - 1) == PHRASE_UNQUOTE && s->p->phrase[k - 1].link < k - 1 &&
	    kind(s, k + 1) == PHRASE_NOUN && speaker_at(s->p, s->d, k + 1, &who)) {
		add(s, &c, f->head, &who, s->p->phrase[s->p->phrase[k - 1].link].token, s->p->phrase[k - 1].end, false);
		return;
	}
	if (speaker_before(s->p, s->d, k, &who) && who.first > 0 && who.last < k &&
	    kind(s, who.first - 1) == PHRASE_UNQUOTE && s->p->phrase[who.first - 1].link < who.first - 1) {
		i = who.first - 1;
		/* the quotation ends as one that goes on behind it does: with a comma, or ? or ! */
		if (s->p->words.class[s->p->phrase[i].token - 1] != W_COMMA && s->p->words.class[s->p->phrase[i].token - 1] != W_STOP)
			return;
		add(s, &c, f->head, &who, s->p->phrase[s->p->phrase[i].link].token, s->p->phrase[i].end, false);
	}
}

/* Pronouns that name no speaker. */
static bool
nobody(const struct search *s, size_t k)
{
	static const char *const words[] = {"it", "itself", "this", "that", "these", "those", "there", "here", "one"};

	return flags(s, k) & NOUN_PRONOUN && one_of(s, k, words, sizeof words / sizeof words[0]);
}

/* A colon before a quotation, in its sentence or ending the one before it: whoever is named there. */
static void
colon(const struct search *s, size_t k)
{
	static const struct cue none = {"", 0, "say:", "q:", 0, 0};
	const struct attributions *a;
	struct speaker who;
	struct cue c;
	size_t quote, from, i;

	quote = k + 1;
	if (is_end(kind(s, quote)))
		quote++;
	if (kind(s, quote) != PHRASE_QUOTE || over(s, quote) == quote || k == 0)
		return;
	a = s->out;
	if (a->count > 0 && a->attribution[a->count - 1].first <= s->p->phrase[quote].token &&
	    a->attribution[a->count - 1].behind > s->p->phrase[quote].token)
		return;
	c = none;
	c.end = s->p->phrase[k].end;
	if (kind(s, k - 1) == PHRASE_NOUN || kind(s, k - 1) == PHRASE_CLOSE) {
		i = kind(s, k - 1) == PHRASE_NOUN ? k - 1 : s->p->phrase[k - 1].link;
		if (i < k - 1 && i > 0)
			i--;
		from = speaker_chain(s->p, s->d, i);
		if (kind(s, i) == PHRASE_NOUN && !nobody(s, from) &&
		    (from == 0 || (kind(s, from - 1) == PHRASE_VERB ? (flags(s, i) & NOUN_NAME) != 0 :
				   kind(s, from - 1) == PHRASE_PREPOSITION ? is(s, from - 1, "from") || is(s, from - 1, "by") : true))) {
			who.first = (uint32_t)from;
			who.last = (uint32_t)i;
			goto found;
		}
	}
	for (i = sentence_start(s, k); i < k; i = over(s, i) + 1)
		if (kind(s, i) == PHRASE_VERB && flags(s, i) & VERB_FINITE) {
			if (speaker_before(s->p, s->d, i, &who) && !nobody(s, who.first))
				goto found;
			break;
		}
	return;
found:
	add(s, &c, s->p->phrase[k].token, &who, s->p->phrase[quote].token, s->p->phrase[over(s, quote)].end, false);
}

/*
 * Marks the attributions that stand in the content of others. What somebody is said to think, want
 * or support is no claim of its own beside the claim that holds it.
 */
static void
embed(struct attributions *a)
{
	const struct attribution *b;
	size_t i, k;

	for (i = 0; i < a->count; i++)
		for (k = i > NEIGHBOURS ? i - NEIGHBOURS : 0; k < a->count && k < i + NEIGHBOURS; k++) {
			b = &a->attribution[k];
			if (k != i && b->token < b->first && b->first <= a->attribution[i].token && a->attribution[i].token < b->behind)
				a->attribution[i].embedded = true;
		}
	for (i = 0; i < a->count; i++)
		if (a->attribution[i].embedded && !cue_is_speech(&a->attribution[i].cue))
			a->attribution[i].claim = false;
}

void
attributions_find(struct attributions *a, const struct phrases *p, const struct cuelist *own, const struct doc *d)
{
	struct search s = {p, d, own, a};
	struct cue c;
	size_t i, k;

	a->count = 0;
	for (i = 0; i < p->leads; i++) {
		k = p->lead[i];
		if (p->phrase[k].flags & PHRASE_QUOTED)
			continue;
		if (p->phrase[k].kind == PHRASE_COLON)
			colon(&s, k);
		else if (p->words.can[p->phrase[k].token].word == WORD_ACCORDING)
			according(&s, k);
		else if (!verb_cue(&s, k, &c) || !verb(&s, k, &c))
			any_verb(&s, k);
	}
	embed(a);
}

void
attributions_free(struct attributions *a)
{
	free(a->attribution);
	memset(a, 0, sizeof *a);
}
