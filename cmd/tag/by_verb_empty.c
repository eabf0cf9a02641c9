/*
 * What a cue governs that makes of it no telling: a price, what is refused, an ordinary act, the title of a work, anonymity.
 */
#include "attribution.h"
#include "by_verb_part.h"

#include <string.h>

/* Whether what begins at phrase from is no more than that somebody keeps his name to himself: asked not to be named. */
static bool
is_anonymity(const struct search *s, size_t from)
{
	static const char *const words[] = {"named", "identified", "quoted", NULL};
	const size_t head = s->p->phrase[from].head;

	return kind(s, from) == PHRASE_VERB && flags(s, from) & VERB_TO && doc_is_any(s->d, head, words);
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

/* Whether the object at phrase from is what is asked for a thing, or the price itself: charged the campaign $3 million, charges tuition. */
static bool
is_price(const struct search *s, size_t from)
{
	static const char *const words[] = {"fee", "fees", "tuition", "rent", "rents", "interest", "admission", "price", "prices", "premium", "premiums", "more",
					    "less", "extra", NULL};
	size_t i, k;

	for (i = from; i < from + 3 && (kind(s, i) == PHRASE_NOUN || kind(s, i) == PHRASE_ADVERB); i++) {
		if (doc_is_any(s->d, s->p->phrase[i].head, words))
			return true;
		for (k = s->p->phrase[i].token; k < s->p->phrase[i].end; k++)
			if (s->d->token[k].shape & TOKEN_DIGIT)
				return !is(s, i + 1, "with");
	}
	return false;
}

/* Whether the object at phrase from is kept from somebody, not gainsaid: denied him the nomination, denied bail, denies licenses to. */
static bool
is_refused(const struct search *s, size_t from)
{
	static const char *const words[] = {"bail", "parole", "entry", "access", "service", "services", "license", "licenses", "licence", "licences", "visa",
					    "visas", "asylum", "admission", "permission", "treatment", "care", "benefits", "coverage", "tenure", "opportunity",
					    "chance", "status", "food", "water", "citizenship", "refuge", "shelter", "housing", "loans", "credit", NULL};
	struct speaker whom;

	if (doc_is_any(s->d, s->p->phrase[from].head, words))
		return true;
	return speaker_at(s->p, s->d, from, &whom) && kind(s, whom.last + 1) == PHRASE_NOUN;
}

/* Whether the object at phrase from makes of the cue an ordinary act: conceded two goals, recalled 20,000 cars, hailed a taxi. */
static bool
is_act(const struct search *s, const struct cue *c, size_t from)
{
	static const struct {
		const char *lemma;
		const char *objects[16];
	} acts[] = {
	    {"concede", {"goal", "goals", "penalty", "penalties", "runs", "corner", "corners", "points"}},
	    {"post", {"loss", "losses", "profit", "profits", "gain", "gains", "sales", "revenue", "bail"}},
	    {"recall", {"cars", "vehicles", "trucks", "models", "units", "products", "toys"}},
	    {"order", {"coffee", "drink", "drinks", "jets", "aircraft", "planes", "food", "pizza"}},
	    {"hail", {"taxi", "cab"}},
	    {"welcome", {"girl", "boy", "son", "daughter", "baby", "visitors", "guests", "tourists"}},
	    {"observe", {"silence", "tradition"}},
	    {"repeat", {"test", "tests", "feat"}},
	    {"defend", {"title", "titles", "crown"}},
	    {"write", {"book", "books", "novel", "novels", "song", "songs", "music", "code"}},
	    {"direct", {"film", "films", "movie", "play", "traffic"}},
	    {"release", {"hostage", "hostages", "prisoner", "prisoners", "detainees", "captives", "inmates", "album", "albums", "film", "films", "water", "gas"}},
	    {"address", {"crowd", "crowds", "gallery", "court", "rally", "audience", "nation", "parliament", "congress", "conference", "summit", "assembly",
			 "supporters", "reporters", "meeting", "convention"}},
	    {"show", {"emotion", "emotions", "remorse", "interest", "restraint", "courage", "mercy"}},
	    {"find", {"body", "bodies", "man", "woman", "men", "women", "boy", "girl", "remains"}},
	    {"admit", {"students", "pupils", "patients"}},
	    {"charge", {"phone", "phones", "battery", "batteries", "car"}},
	};
	const size_t head = s->p->phrase[from].head;
	size_t i, k;

	for (i = 0; i < sizeof acts / sizeof acts[0]; i++)
		for (k = 0; cue_is(c, acts[i].lemma) && k < sizeof acts[i].objects / sizeof acts[i].objects[0] && acts[i].objects[k] != NULL; k++)
			if (doc_is(s->d, head, acts[i].objects[k]))
				return true;
	return false;
}

/* Whether the quotation at phrase from, right behind a verb with an object, is the title of a work: wrote "The Salt Wife" in 2020. */
static bool
is_title(const struct search *s, size_t from)
{
	static const char *const verbs[] = {"wrote", "writes", "write", "sang", "sings", "sing", "read", "reads", "praised", "praise", "praises", "announced",
					     "announces", "published", "released", "recommended", "directed", "reviewed", "launched", NULL};
	const size_t close = over(s, from);
	size_t i, capitals;

	if (kind(s, from - 1) != PHRASE_VERB || !doc_is_any(s->d, s->p->phrase[from - 1].head, verbs) || close <= from || attribution_in_headline(s, from))
		return false;
	capitals = 0;
	for (i = s->p->phrase[from].end; i < s->p->phrase[close].token; i++) {
		if (s->d->token[i].shape & TOKEN_PUNCT)
			return false;
		if (s->d->token[i].shape & TOKEN_CAPITAL)
			capitals++;
		else if (s->d->token[i].len > 3)
			return false;
	}
	return capitals > 1;
}

/* Whether the noun at phrase k is put to others, and what is told behind that is of its own: added the bug to its list and gave. */
static bool
is_put_to(const struct search *s, size_t k)
{
	enum { FAR = 12 };
	size_t i;
	bool to;

	to = false;
	for (i = k; i < k + FAR && !is_end(kind(s, i)); i = over(s, i) + 1) {
		to = to || (kind(s, i) == PHRASE_PREPOSITION && is(s, i, "to"));
		if (kind(s, i) != PHRASE_VERB || (flags(s, i) & VERB_FINITE) == 0 || flags(s, i) & VERB_TO)
			continue;
		if (kind(s, i - 1) == PHRASE_COORDINATOR)
			return to;
		if (kind(s, i - 1) == PHRASE_NOUN)
			return false;
	}
	return false;
}

bool
by_verb_is_empty(const struct search *s, const struct cue *c, const struct told *t, enum complement found, size_t from)
{
	const size_t k = t->verb;
	struct cue told;

	/* quoting a state paper: that is a source, nobody's words */
	if ((found == NOMINAL || found == CLAUSE) && flags(s, k) & VERB_ING && flags(s, k) & VERB_BARE && is(s, k, "quoting"))
		return true;
	if (found == CLAUSE && from == k + 1 && cue_is(c, "add") && kind(s, from) == PHRASE_NOUN && is_put_to(s, from))
		return true;
	if (found == INFINITIVE && is_anonymity(s, from))
		return true;
	/* seeking comment */
	if (found == NOMINAL && (is(s, from, "comment") || is(s, from, "comments")) && (cue_is(c, "seek") || cue_is(c, "request")))
		return true;
	/* declined to say how many: that is told as not said */
	if (found == INFINITIVE && strncmp(c->manner, "deny:", 5) == 0 && verb_cue(s, from, &told) && cue_is_speech(&told) && is_told_so(s, from, &told))
		return true;
	if (found == NOMINAL && ((cue_is(c, "charge") && is_price(s, from)) || (cue_is(c, "deny") && is_refused(s, from))))
		return true;
	if (((found == NOMINAL || (found == CLAUSE && kind(s, from + 1) == PHRASE_COMMA)) && is_act(s, c, from)) || (found == QUOTED && is_title(s, from)))
		return true;
	/* sales declined 3 percent */
	if (found == NOMINAL && s->d->token[s->p->phrase[from].token].shape & TOKEN_NUMBER && cue_is(c, "decline"))
		return true;
	/* asked not to be identified discussing it */
	return found != QUOTED && k > 1 && flags(s, k) & VERB_ING && kind(s, k - 1) == PHRASE_VERB && is_anonymity(s, k - 1);
}
