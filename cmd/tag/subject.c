#include "subject.h"
#include "subject_part.h"

#include <string.h>

/* How deep to look into sentences, and how many phrases far. */
enum { DEPTH = 6, BUDGET = 600, ASIDE = 12, TITLE = 5 };

static bool subject(struct walk *w, size_t k, struct speaker *s, int depth);

size_t
subject_left(struct walk *w, size_t k)
{
	const struct phrases *p = w->p;

	if (k == 0 || subject_is_end(kind(p, k - 1)) || w->budget == 0)
		return UINT32_MAX;
	w->budget--;
	k--;
	if (kind(p, k) == PHRASE_CLOSE || kind(p, k) == PHRASE_UNQUOTE)
		return p->phrase[k].link;
	return k;
}

bool
subject_is_named(const struct phrases *p, const struct doc *d, size_t k, enum named_kind wanted)
{
	const struct name *n;

	n = named_at(p->named, d->token[p->phrase[k].head].start);
	return n != NULL && n->kind == (uint32_t)wanted;
}

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

/* Whether the noun phrase k is of people, by what they do: landlords, a lawyer; as far as the lists know. */
static bool
is_people(const struct phrases *p, const struct doc *d, size_t k)
{
	return (token_lists(&d->token[p->phrase[k].head]) & LEX_BIT(LEX_ROLE)) != 0;
}

/* The ACLU of Utah: whether the name at phrase j is what the name before it is of. */
static bool
is_named_by(const struct phrases *p, const struct doc *d, size_t j)
{
	return j > 1 && doc_is(d, p->phrase[j - 1].token, "of") && kind(p, j - 2) == PHRASE_NOUN && flags(p, j - 2) & NOUN_NAME;
}

/*
 * Whether the noun phrase k is something written or said that a verb or a preposition governs: in a
 * statement calling it a lie; issued a letter saying so; and not: this is a letter saying so, received a letter saying so.
 */
static bool
is_document(struct walk *w, size_t k)
{
	static const char *const words[] = {"statement", "letter", "email", "e-mail", "tweet", "message", "post", "note",
					    "memo", "speech", "interview", "release", "statements", "letters", "emails", "tweets",
					    "indictment", "indictments", "report", "reports", "lawsuit", "complaint", "op-ed",
					    "resolution", "video", "ad", "column", "article", "remarks", "comments",
					    "rally", "event", "debate", "briefing", "hearing", "conference", "podcast", "sermon",
					    "press", "essay", "editorial", "thread", NULL};
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

/* What the relative pronoun at phrase k stands for. */
static bool
antecedent(struct walk *w, size_t k, struct speaker *s)
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
			if (kind(p, j - (j > 0)) == PHRASE_PREPOSITION && doc_is(d, p->phrase[k].token, "who") && is_people(p, d, j) &&
			    !is_people(p, d, speaker_chain(p, d, j)))
				return answer(s, j, j);
			/* revealed the theft in a statement that blamed them */
			if (j > 0 && doc_is(d, p->phrase[j - 1].token, "in") && is_document(w, j) && !doc_is(d, p->phrase[k].token, "who"))
				return answer(s, j, j);
			return answer(s, speaker_chain(p, d, j), j);
		default:
			return false;
		}
	}
	return false;
}

/* Whether the finite verb at phrase k belongs to a subordinate clause; relative: to one that tells of a noun, or a that-clause. */
static bool
subordinate(struct walk *w, size_t k, bool relative)
{
	const struct phrases *p = w->p;
	const struct doc *d = w->d;
	size_t j;

	for (j = subject_left(w, k); j != UINT32_MAX; j = subject_left(w, j)) {
		switch (kind(p, j)) {
		case PHRASE_ADVERB:
		case PHRASE_TIME:
			continue;
		case PHRASE_RELATIVE:
		case PHRASE_THAT:
			return true;
		case PHRASE_SUBORDINATOR:
			return !relative;
		case PHRASE_NOUN:
			j = speaker_chain(p, d, j);
			if (j == 0)
				return false;
			return kind(p, j - 1) == PHRASE_RELATIVE || kind(p, j - 1) == PHRASE_THAT ||
			       (kind(p, j - 1) == PHRASE_SUBORDINATOR && !relative) || kind(p, j - 1) == PHRASE_VERB;
		default:
			return false;
		}
	}
	return false;
}

/* Whether a finite verb stands in the sentence before phrase k. */
static bool
has_verb_before(const struct phrases *p, size_t k)
{
	size_t n;

	for (n = 0; k > 0 && n < SUBJECT_REACH && !subject_is_end(kind(p, k - 1)); n++) {
		k--;
		if (kind(p, k) == PHRASE_VERB && flags(p, k) & VERB_FINITE)
			return true;
	}
	return false;
}

/*
 * Whether the verb phrase k is that of a clause of time or reason behind another one, and is no person's: resigned after a report
 * was published.
 */
static bool
is_after(struct walk *w, size_t k)
{
	static const char *const words[] = {"after", "when", "because", "as", "before", "while", "since", "once", NULL};
	const struct phrases *p = w->p;
	size_t c;

	if (k < 2 || kind(p, k - 1) != PHRASE_NOUN || flags(p, k - 1) & (NOUN_NAME | NOUN_PRONOUN) || is_people(p, w->d, k - 1))
		return false;
	c = speaker_chain(p, w->d, k - 1);
	return c > 0 && doc_is_any(w->d, p->phrase[c - 1].token, words) && has_verb_before(p, c - 1);
}

bool
subject_shared(struct walk *w, size_t k, struct speaker *s, int depth, bool participle)
{
	const struct phrases *p = w->p;
	size_t j, n;

	for (j = k, n = 0; j != UINT32_MAX && n < SUBJECT_REACH; j = subject_left(w, j), n++) {
		if (kind(p, j) != PHRASE_VERB || (flags(p, j) & VERB_FINITE) == 0)
			continue;
		/* resigned after a report was published, saying */
		if (participle && j != k && is_after(w, j))
			continue;
		/* rejected the claims made by the board, saying */
		if (participle && flags(p, j) & VERB_BARE && p->words.class[p->phrase[j].head] == W_PAST && kind(p, j + 1) == PHRASE_PREPOSITION &&
		    doc_is(w->d, p->phrase[j + 1].token, "by") && j > 0 &&
		    (kind(p, j - 1) == PHRASE_UNQUOTE || (kind(p, j - 1) == PHRASE_NOUN && !(flags(p, j - 1) & (NOUN_NAME | NOUN_PRONOUN)))) && has_verb_before(p, j))
			continue;
		/* with those affected */
		if (subordinate(w, j, participle) || (flags(p, j) & VERB_BARE && j > 0 && kind(p, j - 1) == PHRASE_NOUN && doc_is(w->d, p->phrase[j - 1].token, "those")))
			continue;
		if (subject(w, j, s, depth - 1))
			return true;
	}
	return false;
}

bool
subject_is_whose(const struct phrases *p, const struct doc *d, size_t k)
{
	return kind(p, k) == PHRASE_NOUN && doc_is(d, p->phrase[k].token, "whose");
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

/* The subject whose last noun phrase is k, right before its verb. */
static bool
noun_before(struct walk *w, size_t k, struct speaker *s)
{
	const struct phrases *p = w->p;
	const struct doc *d = w->d;
	size_t c, v;

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
		if (c > 1 && doc_is(d, p->phrase[c - 1].token, "since") && plain_noun(p, c - 2) && !has_verb_before(p, c - 1))
			return answer(s, speaker_chain(p, d, c - 2), c - 2);
		return answer(s, c, k);
	}
	/* a man who tried to talk to the driver said */
	if (relative_before(w, c, &v) && antecedent(w, v, s))
		return true;
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
		if (kind(p, v - 2) == PHRASE_RELATIVE && antecedent(w, v - 2, s))
			return true;
		if (kind(p, v - 2) == PHRASE_NOUN && flags(p, v - 1) & VERB_BARE &&
		    (v < c || flags(p, v - 1) & VERB_ING)) {
			v = attacked(p, d, v - 2);
			return answer(s, speaker_chain(p, d, v), v);
		}
	}
	return answer(s, c, k);
}

/* Whether the noun phrase is of several: its head ends in s, or is a word for people. */
static bool
is_several(const struct phrases *p, const struct doc *d, size_t k)
{
	const struct token *t = &d->token[p->phrase[k].head];
	const char *s = d->fold + t->fold;

	return is_people(p, d, k) || (t->len > 2 && s[t->len - 1] == 's' && s[t->len - 2] != 's');
}

/*
 * Puts who agrees with the verb phrase k in the place of one who does not: the leaders of the party + say. A noun that is
 * nothing but one of a kind is no subject of a base form.
 */
static void
agree(struct walk *w, size_t k, struct speaker *s)
{
	const struct phrases *p = w->p;
	const struct doc *d = w->d;
	size_t i;

	if ((flags(p, k) & VERB_BARE) == 0 || flags(p, k) & (VERB_TO | VERB_ING) || p->words.class[p->phrase[k].head] != W_BASE || s->token != s->end ||
	    kind(p, s->last) != PHRASE_NOUN || flags(p, s->last) & (NOUN_NAME | NOUN_PRONOUN) || s->last >= k || is_several(p, d, s->last) ||
	    p->words.class[p->phrase[s->last].head] != W_NOUN)
		return;
	for (i = s->first; i > 0; i--) {
		if (kind(p, i - 1) == PHRASE_NOUN && p->words.class[p->phrase[i - 1].head] == W_NOUN && is_several(p, d, i - 1)) {
			answer(s, speaker_chain(p, d, i - 1), i - 1);
			return;
		}
		if (kind(p, i - 1) != PHRASE_NOUN && kind(p, i - 1) != PHRASE_PREPOSITION && kind(p, i - 1) != PHRASE_ADJECTIVE && kind(p, i - 1) != PHRASE_TIME &&
		    !(kind(p, i - 1) == PHRASE_VERB && flags(p, i - 1) & (VERB_TO | VERB_ING)))
			return;
	}
}

/* Saying this, she left: the subject behind the comma. */
static bool
subject_behind(const struct phrases *p, const struct doc *d, size_t k, struct speaker *s)
{
	size_t i;
	bool comma;

	comma = false;
	for (i = k + 1; i < p->count && i < k + SUBJECT_REACH && !subject_is_end(kind(p, i)); i++) {
		if (kind(p, i) == PHRASE_QUOTE || kind(p, i) == PHRASE_OPEN) {
			i = p->phrase[i].link > i ? p->phrase[i].link : i;
			comma = kind(p, i) == PHRASE_UNQUOTE;
		} else if (kind(p, i) == PHRASE_COMMA) {
			comma = true;
		} else if (comma && kind(p, i) == PHRASE_NOUN) {
			return speaker_at(p, d, i, s);
		} else {
			comma = false;
		}
	}
	return false;
}

/* Whether the noun phrase k is a circumstance of a passive: was heard on a microphone saying so. */
static bool
is_place_of_passive(struct walk *w, size_t k)
{
	const struct phrases *p = w->p;

	return k >= 2 && kind(p, k - 1) == PHRASE_PREPOSITION && !doc_is(w->d, p->phrase[k - 1].token, "by") &&
	       kind(p, k - 2) == PHRASE_VERB && flags(p, k - 2) & VERB_PASSIVE;
}

/*
 * Whether the noun phrase that begins at phrase c, before an infinitive, is whom a verb makes do it: it prompted
 * the government to say.
 */
static bool
is_made_to(struct walk *w, size_t c)
{
	static const char *const stems[] = {"prompt", "forc", "allow", "led",	 "lead",   "caus",   "enabl",  "push",   "compel",
					    "requir", "order", "permit", "encourag", "urg", "ask",    "tell",   "told",   "advis",
					    "persuad", "convinc", "invit", "want", "expect", "pressur", "instruct", "get", "got"};
	const struct phrases *p = w->p;
	const char *s;
	size_t i, n, len;

	if (c == 0 || kind(p, c - 1) != PHRASE_VERB || flags(p, c - 1) & VERB_PASSIVE)
		return false;
	s = doc_fold(w->d, p->phrase[c - 1].head, &n);
	for (i = 0; i < sizeof stems / sizeof stems[0]; i++) {
		len = strlen(stems[i]);
		if (n >= len && n <= len + 4 && memcmp(s, stems[i], len) == 0)
			return true;
	}
	return false;
}

/* Whether the noun phrase k is whom somebody answers: in response to + Lund. */
static bool
is_answered(const struct phrases *p, const struct doc *d, size_t k)
{
	static const char *const answers[] = {"response", "reply", "answer", "reaction", NULL};

	return k >= 2 && doc_is(d, p->phrase[k - 1].token, "to") && kind(p, k - 2) == PHRASE_NOUN && doc_is_any(d, p->phrase[k - 2].head, answers);
}

/*
 * The finite verb before the coordinator at phrase j that is the same word as verb k, and whose subject that has too: said it had been hit and + said; said the town
 * was lost but + said; not: said the mayor called and + said. k where there is none.
 */
static size_t
same_verb(struct walk *w, size_t j, size_t k)
{
	const struct phrases *p = w->p;
	const uint32_t hash = w->d->token[p->phrase[k].head].hash;
	size_t i, n;
	bool shares;

	if ((flags(p, k) & (VERB_FINITE | VERB_BARE)) != (VERB_FINITE | VERB_BARE))
		return k;
	shares = doc_is(w->d, p->phrase[j].token, "but");
	for (i = j, n = 0; i != UINT32_MAX && n < SUBJECT_REACH && kind(p, i) != PHRASE_QUOTE; i = subject_left(w, i), n++) {
		if (kind(p, i) != PHRASE_VERB || (flags(p, i) & VERB_FINITE) == 0)
			continue;
		if (shares && flags(p, i) & VERB_BARE && w->d->token[p->phrase[i].head].hash == hash)
			return i;
		/* the verb before it */
		if (!shares && (i == 0 || (flags(p, i - 1) & NOUN_PRONOUN) == 0))
			return k;
		shares = true;
	}
	return k;
}

static size_t
sentence_start(const struct phrases *p, size_t k)
{
	size_t n;

	for (n = 0; k > 0 && n < SUBJECT_REACH && !subject_is_end(kind(p, k - 1)); n++)
		k--;
	return k;
}

static bool
subject(struct walk *w, size_t k, struct speaker *s, int depth)
{
	static const char *const sides[] = {"opposing", "supporting", "backing", "favoring", "favouring", NULL};
	const struct phrases *p = w->p;
	size_t j, same;

	if (depth == 0)
		return false;
	for (j = subject_left(w, k); j != UINT32_MAX; j = subject_left(w, j)) {
		switch (kind(p, j)) {
		case PHRASE_ADVERB:
		case PHRASE_TIME:
		case PHRASE_OPEN:
			continue;
		case PHRASE_QUOTE:
			if (flags(p, k) & VERB_ING)
				return subject_shared(w, j, s, depth, (flags(p, k) & VERB_ING) != 0);
			/* the author of "Dune" said; on "Meet the Press" */
			if (p->phrase[j].link > j && p->phrase[p->phrase[j].link].token - p->phrase[j].end <= TITLE && j > 0 &&
			    kind(p, j - 1) == PHRASE_PREPOSITION && p->words.class[p->phrase[p->phrase[j].link].token - 1] != W_COMMA &&
			    p->words.class[p->phrase[p->phrase[j].link].token - 1] != W_STOP)
				continue;
			/* the "gang of eight" said */
			if (p->phrase[j].link > j && p->words.class[p->phrase[p->phrase[j].link].token - 1] != W_COMMA && j > 0 &&
			    kind(p, j - 1) == PHRASE_NOUN && p->phrase[j - 1].end == p->phrase[j - 1].token + 1 &&
			    flags(p, j - 1) & NOUN_DEFINITE)
				return answer(s, j - 1, p->phrase[j].link);
			return false;
		case PHRASE_NOUN:
			if (flags(p, k) & VERB_TO && is_made_to(w, speaker_chain(p, w->d, j)))
				return answer(s, speaker_chain(p, w->d, j), j);
			/* gave money to a group opposing it; but a letter to members saying so */
			if (flags(p, k) & VERB_ING && doc_is_any(w->d, p->phrase[k].head, sides) && j + 1 == k && j > 1 &&
			    doc_is(w->d, p->phrase[j - 1].token, "to") && kind(p, j - 2) == PHRASE_NOUN &&
			    speaker_chain(p, w->d, j) < j && !is_people(p, w->d, speaker_chain(p, w->d, j)))
				return answer(s, j, j);
			/* in response to Lund asking */
			if (flags(p, k) & VERB_ING && is_answered(p, w->d, j))
				return answer(s, j, j);
			if (flags(p, k) & VERB_TO || (flags(p, k) & VERB_ING && (is_document(w, j) || is_place_of_passive(w, j))))
				return subject_shared(w, j, s, depth, (flags(p, k) & VERB_ING) != 0);
			return noun_before(w, j, s);
		case PHRASE_COMMA:
		case PHRASE_DASH:
			if (flags(p, k) & VERB_ING && subject_shared(w, j, s, depth, true))
				return true;
			/* the newspaper, quoting a minister, said */
			if (flags(p, k) & VERB_ING)
				return j > 0 && kind(p, j - 1) == PHRASE_NOUN && speaker_chain(p, w->d, j - 1) == sentence_start(p, j) &&
				       answer(s, speaker_chain(p, w->d, j - 1), j - 1);
			return subject_before_aside(w, j, s, depth);
		case PHRASE_RELATIVE:
			return antecedent(w, j, s);
		case PHRASE_THAT:
			return antecedent(w, j, s);
		case PHRASE_COORDINATOR:
			same = same_verb(w, j, k);
			if (same < k)
				return subject(w, same, s, depth - 1);
			return subject_shared(w, j, s, depth, (flags(p, k) & VERB_ING) != 0);
		case PHRASE_SUBORDINATOR:
			return subject_shared(w, j, s, depth, (flags(p, k) & VERB_ING) != 0);
		case PHRASE_PREPOSITION:
			if (flags(p, k) & (VERB_ING | VERB_TO))
				return subject_shared(w, j, s, depth, (flags(p, k) & VERB_ING) != 0);
			continue;
		case PHRASE_ADJECTIVE:
			if (flags(p, k) & VERB_TO || (j > 0 && kind(p, j - 1) == PHRASE_VERB))
				continue; /* a guard who had fallen asleep said */
			return false;
		case PHRASE_VERB:
			if (!subject(w, j, s, depth - 1))
				return false;
			/* a mother whose son died has said */
			if (subject_is_whose(p, w->d, s->first) && s->first > 0 && kind(p, s->first - 1) == PHRASE_NOUN)
				return answer(s, speaker_chain(p, w->d, s->first - 1), s->first - 1);
			return true;
		default:
			return false;
		}
	}
	return false;
}

bool
subject_of(const struct phrases *p, const struct doc *d, size_t k, struct speaker *s)
{
	struct walk w = {p, d, BUDGET};

	if (subject_of_clause(p, d, k, s))
		return true;
	if (subject(&w, k, s, DEPTH)) {
		agree(&w, k, s);
		return true;
	}
	return flags(p, k) & VERB_ING && subject_behind(p, d, k, s);
}
