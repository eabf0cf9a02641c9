#include "negation.h"

/* How many phrases to look back for the verb that another shares its negation with. */
enum { BACK = 8 };

/* Whether the word before the token is one of these. */
static bool
behind(const struct search *s, size_t token, const char *const *words, size_t n)
{
	while (token > 0 && n > 0)
		if (doc_is(s->d, token - 1, words[--n]))
			return true;
	return false;
}

bool
negation_of_noun(const struct search *s, size_t k)
{
	static const char *const words[] = {"no", "nobody", "none", "neither"};

	/* not No 10 */
	return kind(s, k) == PHRASE_NOUN && one_of(s, k, words, sizeof words / sizeof words[0]) &&
	       !(s->p->phrase[k].token + 1 < s->d->tokens && s->d->token[s->p->phrase[k].token + 1].shape & TOKEN_DIGIT);
}

/* Whether the token takes back a negation before it: not only. */
static bool
is_only(const struct search *s, size_t token)
{
	static const char *const words[] = {"only", "just", "merely", "simply"};
	size_t i;

	for (i = 0; i < sizeof words / sizeof words[0]; i++)
		if (token < s->d->tokens && doc_is(s->d, token, words[i]))
			return true;
	return false;
}

/* Whether the group of verbs has a negation of its own; not only said: it has none. */
static bool
within(const struct search *s, size_t k)
{
	const struct phrase *f;
	size_t i;

	f = &s->p->phrase[k];
	if ((f->flags & VERB_NOT) == 0)
		return false;
	for (i = f->token; i < f->end; i++)
		if (s->p->words.class[i] == W_NOT && is_only(s, i + 1))
			return false;
	return true;
}

/* Whether phrase k is a verb whose infinitive or -ing form is not done: refused to say, denied saying. */
static bool
refuses(const struct search *s, size_t k)
{
	static const char *const verbs[] = {"deny", "denies", "denied", "denying", "avoid", "avoids", "avoided", "avoiding", "decline", "declined", "declines", "declining", "refuse", "refused", "refuses", "refusing",
					    "fail", "failed", "fails", "failing"};
	size_t i;

	if (kind(s, k) != PHRASE_VERB)
		return false;
	for (i = 0; i < sizeof verbs / sizeof verbs[0]; i++)
		if (doc_is(s->d, s->p->phrase[k].head, verbs[i]))
			return true;
	return false;
}

/* Whether phrase k is a verb of permission. */
static bool
allows(const struct search *s, size_t k)
{
	static const char *const verbs[] = {"authorized", "authorised", "allowed", "permitted", "able", "prepared", "willing", "ready", NULL};

	return doc_is_any(s->d, s->p->phrase[k].head, verbs);
}

/* Whether the verb k shares the negation of one before it: did not accuse or blame. */
static bool
shares(const struct search *s, size_t k)
{
	size_t i;

	if (k == 0 || kind(s, k - 1) != PHRASE_COORDINATOR || !is(s, k - 1, "or") || s->p->words.class[s->p->phrase[k].head] != W_BASE)
		return false;
	for (i = k - 1; i > 0 && k - i < BACK && !is_end(kind(s, i - 1)); i--)
		if (kind(s, i - 1) == PHRASE_VERB && flags(s, i - 1) & (VERB_FINITE | VERB_TO))
			return within(s, i - 1);
	return false;
}

/* Whether an auxiliary before the subject is negated: nor did Ellery accuse them. */
static bool
inverted(const struct search *s, const struct speaker *who)
{
	static const char *const words[] = {"nor", "neither", "never", "not", "no"};
	size_t k;

	if (who->first == 0 || who->first == SPEAKER_NOBODY)
		return false;
	k = who->first - 1;
	return kind(s, k) == PHRASE_VERB && flags(s, k) & VERB_AUXILIARY && !within(s, k) &&
	       behind(s, s->p->phrase[k].token, words, sizeof words / sizeof words[0]);
}

bool
negation_at(const struct search *s, size_t k, const struct speaker *who)
{
	static const char *const words[] = {"not", "never", "without", "nor", "neither", "yet", "no"};
	size_t token;

	if (who->first != SPEAKER_NOBODY && who->end == 0 && negation_of_noun(s, who->first))
		return true;
	if (kind(s, k) == PHRASE_NOUN && is(s, k, "no"))
		return true;
	if (kind(s, k) != PHRASE_VERB)
		for (k = k > 0 ? k - 1 : 0; k > 0 && kind(s, k) == PHRASE_ADVERB; k--)
			;
	if (kind(s, k) != PHRASE_VERB)
		return false;
	if (within(s, k) || shares(s, k) || inverted(s, who))
		return true;
	token = s->p->phrase[k].token;
	if (behind(s, token, words, sizeof words / sizeof words[0]) &&
	    (flags(s, k) & VERB_TO || !doc_is(s->d, token - 1, "yet")) && !is_only(s, token) && !is_end(kind(s, k - 1)))
		return true;
	if (flags(s, k) & VERB_ING && token >= 2 && doc_is(s->d, token - 1, "of") &&
	    (doc_is(s->d, token - 2, "short") || doc_is(s->d, token - 2, "instead")))
		return true; /* stopped short of saying */
	/* were not authorized to discuss */
	if (flags(s, k) & VERB_TO && k > 0 && kind(s, k - 1) == PHRASE_VERB && allows(s, k - 1) && within(s, k - 1))
		return true;
	return flags(s, k) & (VERB_TO | VERB_ING) && k > 0 && refuses(s, k - 1) && !within(s, k - 1);
}
