#include "indirect.h"
#include "attribution.h"
#include "charge.h"
#include "content.h"
#include "subject.h"

#include <string.h>

/* How many phrases to look ahead, and how many possible attributions to look back for the same cue. */
enum { AHEAD = 12, BACK = 60 };

static bool
cue_of(const struct search *s, size_t k, enum cue_part part, struct cue *c)
{
	return cue_at(s->own, s->d, s->p->phrase[k].head, s->d->tokens, part, c);
}

static void
add(const struct search *s, const struct cue *c, size_t k, const struct speaker *who, size_t from, size_t behind, bool claim)
{
	attribution_add(s, c, s->p->phrase[k].head, who, s->p->phrase[from].token, s->p->phrase[behind].token, claim);
}

/* Whether phrase k, the first of a quotation, is what the noun before it does: his comment "has no place here". */
static bool
is_predicate(const struct search *s, size_t k)
{
	return kind(s, k) == PHRASE_VERB && flags(s, k) & VERB_FINITE &&
	       ((flags(s, k) & VERB_BARE) == 0 || s->p->words.class[s->p->phrase[k].head] == W_THIRD);
}

/* The first phrase of what a noun or an adjective, with phrase k behind it, governs; 0: nothing. */
static size_t
governed(const struct search *s, const struct cue *c, size_t k)
{
	static const char *const near[] = {"about", "of", "for", "against", "over", "on", "to"};

	switch (kind(s, k)) {
	case PHRASE_THAT:
		return cue_takes(c, 's') ? k + 1 : 0;
	case PHRASE_VERB:
		return flags(s, k) & VERB_TO && cue_takes(c, 't') ? k : 0;
	case PHRASE_PREPOSITION:
		if (cue_takes(c, 'p') ? !one_of(s, k, near, sizeof near / sizeof near[0] - 2) :
				 !cue_takes(c, 'P') || !one_of(s, k, near, sizeof near / sizeof near[0]))
			return 0;
		return k + 1;
	case PHRASE_COMMA:
	case PHRASE_COLON:
		return kind(s, k + 1) == PHRASE_QUOTE && cue_takes(c, 'q') ? k + 1 : 0;
	case PHRASE_QUOTE:
		return cue_takes(c, 'q') && !is_predicate(s, k + 1) ? k : 0;
	default:
		return 0;
	}
}

/* Verbs whose object is their subject's: made the claim that. */
static bool
is_light(const struct search *s, size_t k)
{
	static const char *const verbs[] = {"make", "makes", "made", "making", "issue", "issues", "issued", "issuing", "give", "gives",
					    "gave", "given", "giving", "raise", "raises", "raised", "raising", "repeat", "repeats",
					    "repeated", "repeating", "have", "has", "had", "having", "voice", "voiced", "share", "shares",
					    "shared", "hold", "holds", "held", "renew", "renewed", "level", "leveled", "float", "floated"};
	size_t i;

	if (kind(s, k) != PHRASE_VERB || flags(s, k) & VERB_PASSIVE)
		return false;
	for (i = 0; i < sizeof verbs / sizeof verbs[0]; i++)
		if (doc_is(s->d, s->p->phrase[k].head, verbs[i]))
			return true;
	return false;
}

/* Where what a noun governs from phrase from on ends, when it is no clause. */
static size_t
short_end(const struct search *s, size_t from)
{
	size_t i, end;

	end = content_end(s, from);
	for (i = from; i < end; i = over(s, i) + 1)
		if (kind(s, i) == PHRASE_COMMA || kind(s, i) == PHRASE_DASH || kind(s, i) == PHRASE_COLON ||
		    (i > from && kind(s, i) == PHRASE_VERB && flags(s, i) & VERB_FINITE && kind(s, i - 1) != PHRASE_RELATIVE))
			return i;
	return end;
}

/* In the words of somebody. */
static bool
is_wording(const struct search *s, size_t k)
{
	static const char *const nouns[] = {"words", "phrase", NULL};

	return k > 0 && is(s, k - 1, "in") && doc_is_any(s->d, s->p->phrase[k].head, nouns);
}

/* Whether a verb that says what its object is called governs the noun phrase k: called his remarks "absurd". */
static bool
is_called_so(const struct search *s, size_t k)
{
	struct cue c;
	size_t from;

	from = speaker_chain(s->p, s->d, k);
	return from > 0 && kind(s, from - 1) == PHRASE_VERB && verb_cue(s, from - 1, &c) && cue_takes(&c, 'c');
}

/*
 * Where the clause that a noun governs from phrase from on ends, when the noun, phrase k, is a subject: with the verb that has
 * neither a subject nor a conjunction for itself: his claim that the bill he signed is law + was false.
 */
static size_t
subject_clause_end(const struct search *s, size_t k, size_t from)
{
	size_t i, end, first;
	unsigned due;

	end = content_end(s, from);
	first = speaker_chain(s->p, s->d, k);
	if (first > 0 && !is_end(kind(s, first - 1)) && kind(s, first - 1) != PHRASE_THAT && kind(s, first - 1) != PHRASE_COMMA)
		return end;
	due = 1;
	for (i = from; i < end; i = over(s, i) + 1)
		switch (kind(s, i)) {
		case PHRASE_NOUN:
			due += i > from && kind(s, i - 1) == PHRASE_NOUN;
			break;
		case PHRASE_VERB:
			if ((flags(s, i) & VERB_FINITE) == 0 || flags(s, i) & (VERB_TO | VERB_ING))
				break;
			if (due == 0)
				return i;
			due--;
			break;
		case PHRASE_THAT:
		case PHRASE_RELATIVE:
		case PHRASE_SUBORDINATOR:
		case PHRASE_COORDINATOR:
		case PHRASE_COMMA:
		case PHRASE_DASH:
			due++;
			break;
		default:
			break;
		}
	return end;
}

void
indirect_noun(const struct search *s, size_t k)
{
	struct speaker who, by;
	struct cue c;
	size_t next, from, n;
	bool known;

	if (!cue_of(s, k, CUE_NOUN, &c) || c.end != s->p->phrase[k].end)
		return;
	next = k + 1;
	known = speaker_owner(s->p, k, &who);
	if (!known && kind(s, next) == PHRASE_PREPOSITION &&
	    (is(s, next, "by") || is(s, next, "from") || is(s, next, "among") || (is(s, next, "of") && is_wording(s, k))) &&
	    speaker_at(s->p, s->d, next + 1, &by)) {
		known = true;
		who = by;
		next = by.last + 1;
	}
	from = governed(s, &c, next);
	if (from == 0 || (kind(s, next) == PHRASE_QUOTE && is_called_so(s, k)))
		return;
	if (!known && !(k > 0 && is_light(s, k - 1) && subject_of(s->p, s->d, k - 1, &who)))
		return;
	if (kind(s, next) == PHRASE_PREPOSITION || kind(s, next) == PHRASE_VERB) {
		n = s->out->count;
		add(s, &c, k, &who, from, short_end(s, from), true);
		if (s->out->count > n)
			s->out->attribution[n].weak = true;
		return;
	}
	add(s, &c, k, &who, from, kind(s, next) == PHRASE_THAT ? subject_clause_end(s, k, from) : content_end(s, from), true);
}

void
indirect_adjective(const struct search *s, size_t k)
{
	struct speaker who;
	struct cue c;
	size_t from, verb;

	verb = k;
	if (kind(s, k) != PHRASE_VERB)
		for (verb = k > 0 ? k - 1 : 0; verb > 0 && kind(s, verb) == PHRASE_ADVERB; verb--)
			;
	if (kind(s, verb) != PHRASE_VERB || (verb < k && (flags(s, verb) & VERB_AUXILIARY) == 0) || is(s, verb, "be") ||
	    !cue_of(s, k, CUE_ADJECTIVE, &c))
		return;
	from = governed(s, &c, k + 1);
	if (from == 0 && cue_takes(&c, 's') && kind(s, k + 1) == PHRASE_NOUN && content_right(s, &c, k, &from) != CLAUSE)
		from = 0;
	if (from == 0 || !subject_of(s->p, s->d, verb, &who) || is(s, who.first, "it") || is(s, who.first, "there"))
		return;
	add(s, &c, k, &who, from, content_end(s, from), true);
}

/* Whether what stands behind "by" is how something was done, not by whom: death by dangerous driving, fraud by false representation. */
static bool
is_means(const struct search *s, size_t k)
{
	static const char *const means[] = {"negligence", "representation", "deception", "default", "mistake", "accident", "law", "force", "means", "way",
					     "misadventure", "email", "phone", "post", "car", "train", "bus", "air", "sea", "road", "hand", "text", "letter", NULL};
	const size_t head = s->p->phrase[k].head;
	const struct token *t = &s->d->token[head];

	if (flags(s, k) & (NOUN_NAME | NOUN_PRONOUN | NOUN_DEFINITE))
		return false;
	return doc_is_any(s->d, head, means) || (t->len > 5 && memcmp(s->d->fold + t->fold + t->len - 3, "ing", 3) == 0);
}

size_t
indirect_agent(const struct search *s, size_t k, struct speaker *who, size_t *at)
{
	size_t i;

	for (i = k; i < k + AHEAD; i++) {
		switch (kind(s, i)) {
		case PHRASE_PREPOSITION:
			if (is(s, i, "by") && kind(s, i + 1) == PHRASE_NOUN && !is_means(s, i + 1) && speaker_at(s->p, s->d, i + 1, who)) {
				*at = i;
				return who->last + 1;
			}
			break;
		case PHRASE_NOUN:
		case PHRASE_TIME:
		case PHRASE_ADVERB:
		case PHRASE_ADJECTIVE:
			break;
		case PHRASE_VERB:
			/* of lying; but: of being paid by X */
			if (flags(s, i) & VERB_ING && (flags(s, i) & VERB_PASSIVE) == 0)
				break;
			return 0;
		case PHRASE_COORDINATOR:
			if (kind(s, i + 1) == PHRASE_VERB ? (flags(s, i + 1) & VERB_ING) == 0 : kind(s, i + 1) != PHRASE_NOUN)
				return 0;
			break;
		case PHRASE_OPEN:
		case PHRASE_QUOTE:
			i = over(s, i);
			break;
		default:
			return 0;
		}
	}
	return 0;
}

/* Who did the same elsewhere before phrase k, where it is told with a subject. */
static bool
agent_before(const struct search *s, size_t k, const struct cue *c, struct speaker *who)
{
	const struct phrases *p = s->p;
	struct cue other;
	size_t low, high, mid, n;

	for (low = 0, high = p->leads; low < high;) {
		mid = low + (high - low) / 2;
		if (p->lead[mid] < k)
			low = mid + 1;
		else
			high = mid;
	}
	for (n = 0; low > 0 && n < BACK; n++) {
		low--;
		if ((flags(s, p->lead[low]) & (VERB_PASSIVE | PHRASE_QUOTED)) == 0 && verb_cue(s, p->lead[low], &other) &&
		    other.lemma == c->lemma && (other.form != 'n' || (flags(s, p->lead[low]) & VERB_BARE) == 0) &&
		    subject_of(p, s->d, p->lead[low], who))
			return true;
	}
	return false;
}

/* The first quotation in what follows phrase k in its clause; 0: there is none. */
static size_t
quotation_behind(const struct search *s, size_t k)
{
	size_t i;

	for (i = k; i < k + 2 * AHEAD && !is_end(kind(s, i)); i++)
		if (kind(s, i) == PHRASE_QUOTE)
			return over(s, i) > i ? i : 0;
		else if (kind(s, i) == PHRASE_SEMICOLON || (kind(s, i) == PHRASE_VERB && flags(s, i) & VERB_FINITE))
			return 0;
	return 0;
}

bool
indirect_charge(const struct search *s, size_t k, const struct cue *c)
{
	struct speaker who;
	size_t quote, at;

	if (!cue_takes(c, 'f') && !(cue_takes(c, 'c') && flags(s, k) & VERB_PASSIVE))
		return false;
	quote = quotation_behind(s, k + 1);
	if (quote == 0 || (cue_takes(c, 'f') && !is(s, quote - 1, "for") && !is(s, quote - 1, "with") && !is(s, quote - 1, "over")))
		return false;
	if (flags(s, k) & VERB_PASSIVE ? indirect_agent(s, k + 1, &who, &at) == 0 && !agent_before(s, k, c, &who) :
					 !subject_of(s->p, s->d, k, &who))
		return false;
	add(s, c, k, &who, quote, over(s, quote) + 1, false);
	return true;
}

/* Whether somebody is only called away: was called in by the ministry. */
static bool
is_summons(const struct search *s, size_t k, const struct cue *c)
{
	static const char *const words[] = {"in", "up", "out", "back", "away", "off", "upon", "home", NULL};
	const size_t next = s->p->phrase[k].end;

	return cue_is(c, "call") && next < s->d->tokens && doc_is_any(s->d, next, words);
}

/* Whether phrase k behind a passive is when or where it was done, nothing that it governs: was praised in June by X. */
static bool
tells_when(const struct search *s, const struct cue *c, size_t k)
{
	static const char *const when[] = {"in", "at", "on", "during", "after", "before", "since"};

	if (kind(s, k) == PHRASE_PREPOSITION)
		return one_of(s, k, when, sizeof when / sizeof when[0]) && !(is(s, k, "on") && cue_takes(c, 'P'));
	return kind(s, k) == PHRASE_TIME;
}

bool
indirect_participle(const struct search *s, size_t k, const struct cue *c)
{
	struct speaker who;
	size_t from, end, i;

	if ((flags(s, k) & VERB_BARE) == 0 || s->p->words.class[s->p->phrase[k].head] != W_PAST || k == 0 || !is(s, k + 1, "by") ||
	    (kind(s, k - 1) != PHRASE_NOUN && kind(s, k - 1) != PHRASE_COMMA) || !speaker_at(s->p, s->d, k + 2, &who))
		return false;
	from = who.last + 1;
	if (kind(s, from) != PHRASE_VERB || (flags(s, from) & VERB_TO) == 0)
		return false;
	end = content_end(s, from);
	for (i = from; kind(s, k - 1) == PHRASE_COMMA && i < end; i = over(s, i) + 1)
		if (kind(s, i) == PHRASE_COMMA)
			end = i;
	add(s, c, k, &who, from, end, true);
	return true;
}

void
indirect_passive(const struct search *s, size_t k)
{
	static const struct speaker nobody = {SPEAKER_NOBODY, SPEAKER_NOBODY, 0, 0};
	struct speaker who, what;
	struct cue c, plain;
	size_t behind, at, from;

	if (!verb_cue(s, k, &c)) {
		indirect_adjective(s, k);
		return;
	}
	if (is_summons(s, k, &c) || charge_passive(s, k, &c))
		return;
	behind = indirect_agent(s, k + 1, &who, &at);
	if (behind == 0) {
		/* the jury was told that he had lied; the court was told he had: by nobody who is named */
		plain = c;
		plain.frames = "sq:";
		if (cue_is(&c, "tell") && content_right(s, &plain, k, &from) == CLAUSE && subject_of(s->p, s->d, k, &what) &&
		    speaker_hears(s->p, s->d, &what)) {
			add(s, &c, k, &nobody, from, content_end(s, from), true);
			return;
		}
		if (!indirect_charge(s, k, &c))
			indirect_adjective(s, k);
		return;
	}
	/* was jailed for life by a judge: nothing is said */
	if (at == k + 3 && is(s, k + 1, "for") && (kind(s, k + 2) == PHRASE_TIME || is(s, k + 2, "life")))
		return;
	/* was spoken to late this morning by officials */
	if (at > k + 1 && kind(s, k + 1) == PHRASE_PREPOSITION && kind(s, k + 2) != PHRASE_NOUN && kind(s, at - 1) == PHRASE_TIME && !tells_when(s, &c, k + 1))
		return;
	if (at > k + 1 && !(content_behind_circumstances(s, k + 1) >= at && tells_when(s, &c, k + 1))) {
		/* was accused of lying by X; was seen as honest by X */
		add(s, &c, k, &who, k + 1 + is(s, k + 1, "as"), at, true);
		return;
	}
	from = 0;
	/* was asked by the mayor, Ann Lund, to */
	if (kind(s, behind) == PHRASE_COMMA && kind(s, behind + 1) == PHRASE_NOUN && flags(s, behind + 1) & NOUN_NAME && kind(s, behind + 2) == PHRASE_COMMA &&
	    speaker_at(s->p, s->d, behind + 1, &who))
		behind += 3;
	/* was told by X on Monday that */
	if (tells_when(s, &c, behind))
		behind = content_behind_circumstances(s, behind);
	if (kind(s, behind) == PHRASE_THAT || (kind(s, behind) == PHRASE_VERB && flags(s, behind) & VERB_TO) ||
	    kind(s, behind) == PHRASE_QUOTE)
		from = behind + (kind(s, behind) == PHRASE_THAT);
	else if (kind(s, behind) == PHRASE_PREPOSITION && (cue_takes(&c, 'c') || (is(s, behind, "as") && kind(s, behind + 1) == PHRASE_QUOTE)))
		from = behind + is(s, behind, "as");
	if (from != 0) {
		add(s, &c, k, &who, from, content_end(s, from), true);
		return;
	}
	/* the plan was praised by X */
	if (cue_takes(&c, 'n') && !cue_promises(&c) && subject_of(s->p, s->d, k, &what) && what.last < k && what.end == 0)
		attribution_add(s, &c, s->p->phrase[k].head, &who, s->p->phrase[what.first].token, s->p->phrase[what.last].end, true);
}
