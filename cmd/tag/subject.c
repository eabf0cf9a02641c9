#include "subject.h"
#include "subject_part.h"

#include <string.h>

/* How deep to look into sentences, and how many phrases far. */
enum { DEPTH = 6, BUDGET = 600, TITLE = 5 };

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

bool
subject_is_whose(const struct phrases *p, const struct doc *d, size_t k)
{
	return kind(p, k) == PHRASE_NOUN && doc_is(d, p->phrase[k].token, "whose");
}

/* Whether the noun phrase is of several: its head ends in s, or is a word for people. */
static bool
is_several(const struct phrases *p, const struct doc *d, size_t k)
{
	const struct token *t = &d->token[p->phrase[k].head];
	const char *s = d->fold + t->fold;

	return subject_is_people(p, d, k) || (t->len > 2 && s[t->len - 1] == 's' && s[t->len - 2] != 's');
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

/* Whether somebody stands before the "for" at phrase k whom a verb does something to for what he did: thanked Lund for; not: apologised for. */
static bool
is_blamed(const struct phrases *p, const struct doc *d, size_t k)
{
	return k > 1 && doc_is(d, p->phrase[k].token, "for") && kind(p, k - 1) == PHRASE_NOUN && kind(p, k - 2) == PHRASE_VERB && flags(p, k - 2) & VERB_FINITE &&
	       !(flags(p, k - 2) & VERB_PASSIVE) &&
	       (flags(p, k - 1) & NOUN_PRONOUN || subject_is_named(p, d, k - 1, NAMED_PERSON) || subject_is_people(p, d, k - 1));
}

/* Whether the noun phrase k, behind a preposition, is of what nobody speaks in: over the debacle, on the issue. */
static bool
is_affair(const struct phrases *p, const struct doc *d, size_t k)
{
	static const char *const nouns[] = {"debacle", "row", "issue", "issues", "crisis", "scandal", "dispute", "affair", "controversy", "matter", "policy", "war",
					    "attack", "attacks", "decision", "deal", "incident", "allegations", "claims", "accusations", "charges", "plans",
					    "changes", "delays", "cuts", "comments", "remarks", NULL};

	return k > 0 && kind(p, k - 1) == PHRASE_PREPOSITION && !doc_is(d, p->phrase[k - 1].token, "of") && doc_is_any(d, p->phrase[k].head, nouns);
}

/* Whether the noun phrase k is to whom somebody wrote, or spoke: wrote to + Lund. */
static bool
is_written_to(const struct phrases *p, const struct doc *d, size_t k)
{
	static const char *const verbs[] = {"wrote", "writes", "written", "write", "writing", "spoke", "spoken", "appealed", NULL};

	return k >= 2 && doc_is(d, p->phrase[k - 1].token, "to") && kind(p, k - 2) == PHRASE_VERB && doc_is_any(d, p->phrase[k - 2].head, verbs);
}

/* Whether the noun phrase k is whom somebody answers: in response to + Lund. */
static bool
is_answered(const struct phrases *p, const struct doc *d, size_t k)
{
	static const char *const answers[] = {"response", "reply", "answer", "reaction", NULL};

	return k >= 2 && doc_is(d, p->phrase[k - 1].token, "to") && kind(p, k - 2) == PHRASE_NOUN && doc_is_any(d, p->phrase[k - 2].head, answers);
}

static size_t
sentence_start(const struct phrases *p, size_t k)
{
	size_t n;

	for (n = 0; k > 0 && n < SUBJECT_REACH && !subject_is_end(kind(p, k - 1)); n++)
		k--;
	return k;
}

bool
subject_find(struct walk *w, size_t k, struct speaker *s, int depth)
{
	static const char *const since[] = {"earlier", "later", "ago", NULL};
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
			    speaker_chain(p, w->d, j) < j && !subject_is_people(p, w->d, speaker_chain(p, w->d, j)))
				return answer(s, j, j);
			/* attacked him over the debacle claiming it was his */
			if (flags(p, k) & VERB_ING && is_affair(p, w->d, j))
				return subject_shared(w, j, s, depth, true);
			/* with Lund then saying */
			if (flags(p, k) & VERB_ING && flags(p, j) & NOUN_NAME && j > 0 && doc_is(w->d, p->phrase[j - 1].token, "with"))
				return answer(s, j, j);
			/* wrote to Lund urging him */
			if (flags(p, k) & VERB_ING && is_written_to(p, w->d, speaker_chain(p, w->d, j)))
				return subject_shared(w, j, s, depth, true);
			/* in response to Lund asking */
			if (flags(p, k) & VERB_ING && is_answered(p, w->d, j))
				return answer(s, j, j);
			if (flags(p, k) & VERB_TO || (flags(p, k) & VERB_ING && (subject_is_document(w, j) || is_place_of_passive(w, j))))
				return subject_shared(w, j, s, depth, (flags(p, k) & VERB_ING) != 0);
			return subject_noun_before(w, j, s);
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
			return subject_antecedent(w, j, s);
		case PHRASE_THAT:
			return subject_antecedent(w, j, s);
		case PHRASE_COORDINATOR:
			same = subject_same_verb(w, j, k);
			if (same < k)
				return subject_find(w, same, s, depth - 1);
			return subject_shared(w, j, s, depth, (flags(p, k) & VERB_ING) != 0);
		case PHRASE_SUBORDINATOR:
			return subject_shared(w, j, s, depth, (flags(p, k) & VERB_ING) != 0);
		case PHRASE_PREPOSITION:
			/* expelled two spies for planning to */
			if (flags(p, k) & VERB_ING && is_blamed(p, w->d, j))
				return answer(s, j - 1, j - 1);
			if (flags(p, k) & (VERB_ING | VERB_TO))
				return subject_shared(w, j, s, depth, (flags(p, k) & VERB_ING) != 0);
			continue;
		case PHRASE_ADJECTIVE:
			if (flags(p, k) & VERB_TO || (j > 0 && kind(p, j - 1) == PHRASE_VERB) || (flags(p, k) & VERB_ING && doc_is_any(w->d, p->phrase[j].head, since)))
				continue; /* a guard who had fallen asleep said */
			return false;
		case PHRASE_VERB:
			if (!subject_find(w, j, s, depth - 1))
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
	if (subject_find(&w, k, s, DEPTH)) {
		agree(&w, k, s);
		return true;
	}
	return flags(p, k) & VERB_ING && subject_behind(p, d, k, s);
}
