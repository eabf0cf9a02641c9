/*
 * The subject that ends with the noun phrase right before its verb: with whom else it takes in, whom a relative pronoun stands for, and what a
 * noun is said to be.
 */
#include "subject_part.h"

/* How many phrases what tells of a noun may have. */
enum { ASIDE = 12 };

/* The person of whom the noun phrase k, behind a comma, says what he is: Ann Lund, + a member; or k. */
static size_t
beside_person(const struct phrases *p, const struct doc *d, size_t k)
{
	const size_t c = speaker_chain(p, d, k);

	return flags(p, k) & (NOUN_NAME | NOUN_PRONOUN) || c < 2 || kind(p, c - 1) != PHRASE_COMMA || kind(p, c - 2) != PHRASE_NOUN ||
			       !subject_is_named(p, d, c - 2, NAMED_PERSON) || (c > 2 && !subject_is_end(kind(p, c - 3)))
		       ? k
		       : c - 2;
}

bool
subject_is_people(const struct phrases *p, const struct doc *d, size_t k)
{
	return (token_lists(&d->token[p->phrase[k].head]) & LEX_BIT(LEX_ROLE)) != 0;
}

/* The ACLU of Utah: whether the name at phrase j is what the name before it is of. */
static bool
is_named_by(const struct phrases *p, const struct doc *d, size_t j)
{
	return j > 1 && doc_is(d, p->phrase[j - 1].token, "of") && kind(p, j - 2) == PHRASE_NOUN && flags(p, j - 2) & NOUN_NAME;
}

bool
subject_is_document(struct walk *w, size_t k)
{
	static const char *const words[] = {"statement", "letter", "email", "e-mail", "tweet", "message", "post", "note",
					    "memo", "speech", "interview", "release", "statements", "letters", "emails", "tweets",
					    "indictment", "indictments", "report", "reports", "lawsuit", "complaint", "op-ed",
					    "resolution", "video", "ad", "column", "article", "remarks", "comments",
					    "rally", "event", "debate", "briefing", "hearing", "conference", "podcast", "sermon",
					    "press", "essay", "editorial", "thread", "judgment", "judgement", "ruling", "verdict", "opinion", "dissent",
					    "order", NULL};
	static const char *const reading[] = {"read", "reads", "reading", "received", "saw", "seen", "obtained", "reviewed", "got", "studied",
					       "found", "leaked", NULL};
	const struct phrases *p = w->p;
	size_t c;

	if (!doc_is_any(w->d, p->phrase[k].head, words))
		return false;
	c = speaker_chain(p, w->d, k);
	if (c > 0 && kind(p, c - 1) == PHRASE_VERB && doc_is_any(w->d, p->phrase[c - 1].head, reading))
		return false;
	return c > 0 && (kind(p, c - 1) == PHRASE_PREPOSITION ||
			 (kind(p, c - 1) == PHRASE_VERB && p->words.class[p->phrase[c - 1].head] != W_BE));
}

bool
subject_antecedent(struct walk *w, size_t k, struct speaker *s)
{
	const struct phrases *p = w->p;
	const struct doc *d = w->d;
	size_t j;
	bool comma;

	comma = false;
	for (j = subject_left(w, k); j != UINT32_MAX; j = subject_left(w, j)) {
		switch (kind(p, j)) {
		case PHRASE_COMMA:
		case PHRASE_DASH:
			if (comma)
				return false;
			comma = true;
			break;
		case PHRASE_ADVERB:
		case PHRASE_TIME:
		case PHRASE_OPEN:
			break;
		case PHRASE_NOUN:
			/* Ann Lund of the Leeds Trust, who; a baker from Leeds, who */
			if (comma && flags(p, j) & NOUN_NAME && !(doc_is(d, p->phrase[k].token, "who") && !subject_is_named(p, d, j, NAMED_PERSON)))
				return answer(s, doc_is(d, p->phrase[k].token, "which") && is_named_by(p, d, j) ? j - 2 : j, j);
			j = beside_person(p, d, j);
			/* the objections of landlords who warned */
			if (kind(p, j - (j > 0)) == PHRASE_PREPOSITION && doc_is(d, p->phrase[k].token, "who") && subject_is_people(p, d, j) &&
			    !subject_is_people(p, d, speaker_chain(p, d, j)))
				return answer(s, j, j);
			/* revealed the theft in a statement that blamed them */
			if (j > 0 && doc_is(d, p->phrase[j - 1].token, "in") && subject_is_document(w, j) && !doc_is(d, p->phrase[k].token, "who"))
				return answer(s, j, j);
			return answer(s, speaker_chain(p, d, j), j);
		default:
			return false;
		}
	}
	return false;
}

/* Who is called by the name at phrase c, right before it: a group calling itself + the Front, a man called + Lund; or c. */
static size_t
called_so(const struct phrases *p, const struct doc *d, size_t c)
{
	static const char *const calls[] = {"calling", "called", "named", "dubbed", NULL};
	static const char *const selves[] = {"itself", "themselves", "himself", "herself", NULL};
	size_t v;

	v = c > 0 && kind(p, c - 1) == PHRASE_NOUN && doc_is_any(d, p->phrase[c - 1].token, selves) ? c - 1 : c;
	if (v < 2 || kind(p, v - 1) != PHRASE_VERB || (flags(p, v - 1) & VERB_BARE) == 0 || !doc_is_any(d, p->phrase[v - 1].head, calls) ||
	    kind(p, v - 2) != PHRASE_NOUN || flags(p, v - 2) & (NOUN_PRONOUN | NOUN_NAME))
		return c;
	return v - 2;
}

/* Where "such as" begins right before phrase c, or c. */
static size_t
such_as(const struct phrases *p, const struct doc *d, size_t c)
{
	const size_t token = p->phrase[c].token;
	size_t v;

	if (token < 2 || !doc_is(d, token - 1, "as") || !doc_is(d, token - 2, "such"))
		return c;
	for (v = c; v > 0 && p->phrase[v - 1].token >= token - 2; v--)
		;
	return v;
}

/* Who is told of before "by" and the noun phrase k: women + attacked by men; or k. */
static size_t
attacked(const struct phrases *p, const struct doc *d, size_t k)
{
	const size_t c = speaker_chain(p, d, k);
	size_t v;

	/* a memo dated Monday and reviewed by the Post */
	if (c > 4 && doc_is(d, p->phrase[c - 1].token, "by") && kind(p, c - 2) == PHRASE_VERB && flags(p, c - 2) & VERB_BARE && kind(p, c - 3) == PHRASE_COORDINATOR)
		for (v = c - 3; v > 1 && c - v < ASIDE; v--) {
			if (kind(p, v - 1) == PHRASE_VERB && flags(p, v - 1) & VERB_BARE && p->words.class[p->phrase[v - 1].head] == W_PAST)
				return plain_noun(p, v - 2) ? v - 2 : k;
			if (kind(p, v - 1) != PHRASE_TIME && kind(p, v - 1) != PHRASE_PREPOSITION && kind(p, v - 1) != PHRASE_NOUN)
				break;
		}
	if (c < 3 || !doc_is(d, p->phrase[c - 1].token, "by") || kind(p, c - 2) != PHRASE_VERB || (flags(p, c - 2) & VERB_BARE) == 0 ||
	    p->words.class[p->phrase[c - 2].head] != W_PAST || !plain_noun(p, c - 3))
		return k;
	return c - 3;
}

/*
 * Whether the noun phrase that begins at phrase c stands in a clause with who that has its verb, and that nothing parts from
 * what it tells of: a man who tried to talk to + the driver. *who is the phrase of who.
 */
static bool
relative_before(struct walk *w, size_t c, size_t *who)
{
	const struct phrases *p = w->p;
	unsigned verbs;
	size_t k, n;

	verbs = 0;
	for (k = c, n = 0; k > 0 && n < ASIDE; n++) {
		k--;
		switch (kind(p, k)) {
		case PHRASE_VERB:
			verbs += (flags(p, k) & VERB_FINITE) != 0 && (flags(p, k) & (VERB_TO | VERB_ING)) == 0;
			break;
		case PHRASE_NOUN:
		case PHRASE_TIME:
		case PHRASE_ADVERB:
		case PHRASE_ADJECTIVE:
		case PHRASE_PREPOSITION:
			break;
		case PHRASE_RELATIVE:
			*who = k;
			return verbs == 1 && n > 1 && doc_is(w->d, p->phrase[k].token, "who") && kind(p, k + 1) != PHRASE_NOUN;
		default:
			return false;
		}
	}
	return false;
}

bool
subject_noun_before(struct walk *w, size_t k, struct speaker *s)
{
	const struct phrases *p = w->p;
	const struct doc *d = w->d;
	size_t c, v;

	/* it led to what aide Ann Lund called cruel */
	if (p->phrase[k].end > p->phrase[k].token + 1 && doc_is(d, p->phrase[k].token, "what")) {
		answer(s, k, k);
		s->token = p->phrase[k].token + 1;
		s->end = p->phrase[k].end;
		return true;
	}
	c = speaker_chain(p, d, k);
	/* the "Top Gun" star said */
	if (c > 1 && c == k && kind(p, c - 1) == PHRASE_UNQUOTE && (flags(p, c) & (NOUN_NAME | NOUN_DEFINITE | NOUN_PRONOUN)) == 0) {
		v = p->phrase[c - 1].link;
		if (v > 0 && v < c - 1 && kind(p, v - 1) == PHRASE_NOUN && p->phrase[v - 1].end == p->phrase[v - 1].token + 1 &&
		    p->words.class[p->phrase[v - 1].token] == W_DETERMINER)
			return answer(s, v - 1, k);
	}
	/* critics such as Lund said; groups including Amnesty said */
	v = k > 1 && doc_is(d, p->phrase[k - 1].token, "including") ? k - 1 : such_as(p, d, k);
	if (v > 0 && v < k && kind(p, v - 1) == PHRASE_NOUN && named_at(p->named, d->token[p->phrase[v - 1].head].start) == NULL)
		return answer(s, speaker_chain(p, d, v - 1), v - 1);
	v = called_so(p, d, c);
	if (v < c)
		return answer(s, speaker_chain(p, d, v), k);
	if (c > 0 && speaker_begins_clause(p, d, c - 1)) {
		/* visitors since the war have said so: they are the sentence's own subject, unless it has its verb already */
		if (c > 1 && doc_is(d, p->phrase[c - 1].token, "since") && plain_noun(p, c - 2) && !subject_has_verb(p, c - 1))
			return answer(s, speaker_chain(p, d, c - 2), c - 2);
		return answer(s, c, k);
	}
	/* a man who tried to talk to the driver said */
	if (relative_before(w, c, &v) && subject_antecedent(w, v, s))
		return true;
	v = attacked(p, d, k);
	if (c > 4 && v < c && kind(p, c - 3) == PHRASE_COORDINATOR)
		return answer(s, speaker_chain(p, d, v), v);
	v = c;
	if (v >= 2 && kind(p, v - 1) == PHRASE_PREPOSITION && kind(p, v - 2) == PHRASE_VERB)
		v--;
	/* the decision to send her there proves it */
	if (v >= 2 && kind(p, v - 1) == PHRASE_VERB && flags(p, v - 1) & VERB_TO && plain_noun(p, v - 2) &&
	    (v == 2 || kind(p, v - 3) != PHRASE_VERB))
		return answer(s, speaker_chain(p, d, v - 2), v - 2);
	/* scientists trying to save the whale say */
	if (v >= 3 && kind(p, v - 1) == PHRASE_VERB && flags(p, v - 1) & VERB_TO && kind(p, v - 2) == PHRASE_VERB &&
	    flags(p, v - 2) & VERB_ING && flags(p, v - 2) & VERB_BARE && kind(p, v - 3) == PHRASE_NOUN)
		return answer(s, speaker_chain(p, d, v - 3), v - 3);
	/* the man who leads the campaign said; people attending the rally said */
	if (v >= 2 && kind(p, v - 1) == PHRASE_VERB) {
		if (kind(p, v - 2) == PHRASE_RELATIVE && subject_antecedent(w, v - 2, s))
			return true;
		if (kind(p, v - 2) == PHRASE_NOUN && flags(p, v - 1) & VERB_BARE &&
		    (v < c || flags(p, v - 1) & VERB_ING)) {
			v = attacked(p, d, v - 2);
			return answer(s, speaker_chain(p, d, v), v);
		}
	}
	/* At a press conference in Leeds Mayor Ann Lund said */
	if (c < k && (c == 1 || (c > 1 && subject_is_end(kind(p, c - 2)))) && kind(p, c - 1) == PHRASE_PREPOSITION && subject_is_named(p, d, k, NAMED_PERSON))
		return answer(s, k, k);
	return answer(s, c, k);
}
