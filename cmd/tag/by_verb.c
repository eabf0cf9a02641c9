#include "by_verb.h"
#include "attribution.h"
#include "by_verb_part.h"
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
		if (kind(s, i) == PHRASE_VERB && kind(s, who->last + 1) != PHRASE_COMMA && kind(s, who->last + 1) != PHRASE_RELATIVE &&
		    !(i == who->last + 1 && by_verb_is_participle(s, i)))
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

/* Whether it is a plural, without an article, of who is often told to say things: say police. */
static bool
is_sayer(const struct search *s, const struct speaker *who)
{
	static const char *const sayers[] = {"police", "officials", "campaigners", "critics", "experts", "scientists", "doctors", "residents", "witnesses",
					      "prosecutors", "authorities", "sources", "researchers", "lawyers", "activists", "ministers", "analysts", "locals",
					      "neighbours", "neighbors", "detectives", "investigators", "organisers", "organizers", "bosses", "chiefs", NULL};

	return who->first == who->last && (flags(s, who->first) & (NOUN_NAME | NOUN_DEFINITE | NOUN_PRONOUN)) == 0 &&
	       doc_is_any(s->d, s->p->phrase[who->first].head, sayers);
}

/*
 * Whether verb and speaker change places at phrase k, though the content before it has a subject of
 * its own: the race will be tight, said Dan Gerstein, who follows it.
 */
static bool
plainly_inverted(const struct search *s, const struct cue *c, size_t k, const struct speaker *who)
{
	unsigned next;

	if (kind(s, k - 1) != PHRASE_COMMA || !cue_takes(c, 'q') || cue_takes(c, 'o') || flags(s, k) & VERB_ING)
		return false;
	next = kind(s, who->last + 1);
	/* Road will stay shut, says council */
	if (next == PHRASE_BREAK && (flags(s, who->first) & NOUN_PRONOUN) == 0 && attribution_in_headline(s, k))
		return true;
	if (is_sayer(s, who))
		return next == PHRASE_COMMA || is_end(next) || next == PHRASE_TIME || is_end(kind(s, who->last + 2));
	if ((c->form != 'd' && c->form != 's') || (flags(s, who->first) & (NOUN_NAME | NOUN_DEFINITE)) == 0)
		return false;
	if (cue_takes(c, 'n') || (flags(s, who->first) & NOUN_NAME) == 0)
		return next == PHRASE_COMMA || is_end(next) || is_end(kind(s, who->last + 2));
	return next != PHRASE_VERB && next != PHRASE_NOUN;
}

/* Whether the clause at phrase from begins with another one: if there is time, she will come. */
static bool
two_clauses(const struct search *s, size_t from)
{
	size_t i, n;

	for (i = from, n = 0; i < from + AHEAD && !is_end(kind(s, i)); i = over(s, i) + 1) {
		if (kind(s, i) == PHRASE_VERB && flags(s, i) & VERB_FINITE && ++n == 2)
			return true;
		/* if they come, "we will fight" */
		if (n == 1 && kind(s, i) == PHRASE_COMMA && kind(s, i + 1) == PHRASE_QUOTE && over(s, i + 1) > i + 2)
			return true;
	}
	return false;
}

/* The bank, which said it would cut jobs, reported: whether the comma before phrase k ends what tells of the sentence's subject, and no sentence. */
static bool
is_behind_relative(const struct search *s, size_t k)
{
	size_t i;

	if (k < 2 || kind(s, k - 1) != PHRASE_COMMA)
		return false;
	for (i = content_left_start(s, k - 1); i < k && (kind(s, i) == PHRASE_NOUN || kind(s, i) == PHRASE_PREPOSITION); i++)
		;
	if (i + 3 >= k || kind(s, i) != PHRASE_COMMA || kind(s, i + 1) != PHRASE_RELATIVE)
		return false;
	for (i += 2; i < k - 1 && kind(s, i) != PHRASE_COMMA; i++)
		;
	return i == k - 1;
}

/* Whether the speaker of the verb phrase k stands behind it: "...", said Hampton. */
static bool
is_inverted(const struct search *s, size_t k, const struct cue *c)
{
	struct speaker who;
	bool verb_behind;

	if (content_trails(s, k) == 0 || is_behind_relative(s, k) || !speaker_at(s->p, s->d, k + 1, &who))
		return false;
	/* Lund, alias Danger Mouse, wrote a host of songs */
	if (is(s, k, "wrote") && kind(s, k - 1) == PHRASE_COMMA && (flags(s, who.first) & (NOUN_NAME | NOUN_PRONOUN)) == 0 &&
	    !is(s, who.first, "the") &&
	    (who.first != who.last || !(token_lists(&s->d->token[s->p->phrase[who.first].head]) & LEX_BIT(LEX_ROLE))))
		return false;
	verb_behind = kind(s, who.last + 1) == PHRASE_VERB;
	if ((kind(s, k - 1) == PHRASE_UNQUOTE && (!verb_behind || behind_quotation(s, k))) || plainly_inverted(s, c, k, &who))
		return true;
	return !verb_behind && kind(s, who.last + 1) != PHRASE_THAT && !subject_of(s->p, s->d, k, &who);
}

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
	/* in what it described as the worst breach */
	if (cue_takes(c, 'c') && by_verb_follows_what(s, t)) {
		if (is(s, t->verb + 1, "as") && (kind(s, t->verb + 2) == PHRASE_NOUN || kind(s, t->verb + 2) == PHRASE_ADJECTIVE)) {
			*from = t->verb + 2;
			return NOMINAL;
		}
		if ((found == CLAUSE || found == NOMINAL) && *from == t->verb + 1)
			return NOMINAL;
	}
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
	/* which Will claims affirmed it; who he said was there; a man they say did it */
	if (found == NOTHING && (open || t->contact || (before == PHRASE_NOUN && t->lead == t->who.first && t->who.first == t->who.last && flags(s, t->lead) & NOUN_PRONOUN)) && t->verb + 1 == *from && kind(s, *from) == PHRASE_VERB && flags(s, *from) & VERB_FINITE)
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

/*
 * Whether the writer goes on at phrase k, behind content that ends at phrase edge and its attribution: Sales fell, the firm said, + sending its
 * shares down; the talks failed, they said, + despite pleas; they left, she said, + in what she called a victory.
 */
static bool
is_result(const struct search *s, size_t edge, size_t k)
{
	if (edge == 0)
		return false;
	return (kind(s, k) == PHRASE_VERB && flags(s, k) & VERB_ING && flags(s, k) & VERB_BARE) || is(s, k, "despite") ||
	       (is(s, k, "in") && is(s, k + 1, "what"));
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
	    !is_end(kind(s, next + 1)) && kind(s, next + 1) != PHRASE_RELATIVE && !is_result(s, edge, next + 1) && kind(s, next + 1) != PHRASE_COORDINATOR &&
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
			cue_takes(c, 's') || cue_takes(c, 'h') || t->charge);
	if (t->charge && s->out->count > 0)
		s->out->attribution[s->out->count - 1].charge = true;
	if (end > edge && s->out->count > 0) {
		s->out->attribution[s->out->count - 1].gap = s->p->phrase[edge].token;
		s->out->attribution[s->out->count - 1].gap_behind = s->p->phrase[next].token;
	}
	return true;
}

/* Whether nothing but a subject and a participle between commas stands before the verb phrase k: Lund, accused of theft, denied it. */
static bool
is_parted(const struct search *s, size_t k)
{
	size_t i, comma;

	if (k < 4 || kind(s, k - 1) != PHRASE_COMMA)
		return false;
	comma = 0;
	for (i = k - 1; i > 0 && !is_end(kind(s, i - 1)); i--) {
		if (kind(s, i - 1) == PHRASE_COMMA)
			comma = comma == 0 ? i - 1 : k;
		else if (kind(s, i - 1) == PHRASE_VERB && !(i > 1 && kind(s, i - 2) == PHRASE_COMMA) && flags(s, i - 1) & VERB_FINITE)
			return false;
	}
	return comma > 0 && comma < k && kind(s, comma + 1) == PHRASE_VERB && flags(s, comma + 1) & VERB_BARE &&
	       s->p->words.class[s->p->phrase[comma + 1].head] == W_PAST && kind(s, comma - 1) == PHRASE_NOUN;
}

/* Whether phrase k tells what the speaker was asked: Asked whether he would go, Lund said. */
static bool
is_asked(const struct search *s, size_t k)
{
	static const char *const verbs[] = {"asked", "pressed", "questioned", "quizzed", "pushed", "challenged", NULL};

	return kind(s, k) == PHRASE_VERB && flags(s, k) & VERB_BARE && doc_is_any(s->d, s->p->phrase[k].head, verbs);
}

/* Whether the clause whose subject begins at phrase lead is what somebody was asked, in front of the sentence: Asked if he blamed Lund, he said. */
static bool
is_question_put(const struct search *s, size_t lead)
{
	return lead > 1 && (is(s, lead - 1, "if") || is(s, lead - 1, "whether")) && is_asked(s, lead - 2) &&
	       (lead == 2 || is_end(kind(s, lead - 3)));
}

/*
 * The token that content which begins at phrase from begins with: where its verb stands right behind who is told, a name that has been
 * taken together with his is its subject: told CNN + Trump would sign it; told MPs + Britain would not pay.
 */
static size_t
behind_name(const struct search *s, const struct cue *c, size_t k, size_t from)
{
	const struct token *t = s->d->token;
	const struct phrase *f;
	const struct name *n;
	size_t i;

	if (!cue_takes(c, 'o') || from < k + 2 || kind(s, from) != PHRASE_VERB || kind(s, from - 1) != PHRASE_NOUN || (flags(s, from - 1) & NOUN_NAME) == 0)
		return s->p->phrase[from].token;
	if (from == k + 3 && kind(s, k + 1) == PHRASE_NOUN)
		return s->p->phrase[from - 1].token;
	if (from != k + 2)
		return s->p->phrase[from].token;
	f = &s->p->phrase[k + 1];
	n = named_at(s->p->named, t[f->end - 1].start);
	for (i = f->end; n != NULL && i > f->token && t[i - 1].start >= n->start; i--)
		;
	if (n == NULL || i == f->token || (named_at(s->p->named, t[i - 1].start) == NULL && s->d->fold[t[i - 1].fold + t[i - 1].len - 1] != 's'))
		return s->p->phrase[from].token;
	return i;
}

bool
by_verb(const struct search *s, size_t k, const struct cue *c)
{
	enum complement found;
	struct told t = {0};
	size_t from, end, at;

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
	if (t.inverted && is_parted(s, k) && subject_of(s->p, s->d, k, &t.who))
		t.inverted = false;
	/* Ellery, who was ill, denied the claim: nothing stands before it that may have been said */
	if (t.inverted && content_left(s, k, k, &t.start) == 0 && subject_of(s->p, s->d, k, &t.who))
		t.inverted = false;
	t.contact = !t.inverted && by_verb_is_contact(s, k, c, &t.who);
	if (t.inverted ? !speaker_at(s->p, s->d, k + 1, &t.who) : !t.contact && !subject_of(s->p, s->d, k, &t.who))
		return false;
	by_verb_leave_charge(s, &t.who, cue_takes(c, 'c') && kind(s, k + 1) == PHRASE_QUOTE);
	if (by_verb_is_none(s, c, &t))
		return false;
	/* he was ill, the jury heard */
	t.says = t.says || (cue_is(c, "hear") && speaker_hears(s->p, s->d, &t.who));
	t.lead = t.inverted ? k : lead_of(s, &t.who, k);
	if (!t.inverted && (by_verb_is_noun(s, t.lead) || is_question_put(s, t.lead)))
		return false;
	at = !t.inverted && strncmp(c->manner, "deny:", 5) == 0 ? by_verb_charge(s, &t.who, t.lead) : BY_VERB_NO_CHARGE;
	t.charge = at != BY_VERB_NO_CHARGE;
	if (t.charge)
		t.lead = at;
	t.edge = content_left(s, t.lead, k, &t.start);
	/* she backed Lund, the teacher who went on to run it */
	if (t.edge != 0 && (is_asked(s, t.start) || (!t.inverted && (kind(s, k - 1) == PHRASE_RELATIVE || kind(s, k - 1) == PHRASE_THAT))))
		t.edge = 0;
	from = 0;
	found = governs(s, c, &t, &from);
	if (by_verb_is_empty(s, c, &t, found, from))
		return false;
	if (found != NOTHING && (content_licensed(s, c, found, t.lead, from) || (found == QUOTED && t.who.end != 0 && !t.inverted && cue_takes(c, 'c')))) {
		end = by_verb_end(s, c, &t, found, from);
		/* Saying that he was tired, + Lund left */
		if (flags(s, k) & VERB_ING && t.who.first > k + 1 && t.who.first < end && kind(s, t.who.first - 1) == PHRASE_COMMA && t.who.first - 1 > from)
			end = t.who.first - 1;
		attribution_add(s, c, s->p->phrase[k].head, &t.who, behind_name(s, c, k, from), s->p->phrase[end].token, true);
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
	if ((f->flags & (VERB_BARE | VERB_FINITE)) != (VERB_BARE | VERB_FINITE) || by_verb_is_participle(s, k))
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
