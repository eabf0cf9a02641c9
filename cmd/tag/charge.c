#include "charge.h"
#include "attribution.h"
#include "content.h"
#include "indirect.h"
#include "negation.h"
#include "subject.h"

/* How many phrases an apposition may have. */
enum { APPOSITION = 10 };

/* Whether phrases [from, to) hold more than circumstances: what somebody is accused of. */
static bool
holds_charge(const struct search *s, size_t from, size_t to)
{
	size_t i;

	for (i = from; i < to; i++)
		if (kind(s, i) == PHRASE_PREPOSITION && kind(s, i + 1) == PHRASE_TIME)
			i++;
		else if (kind(s, i) != PHRASE_TIME && kind(s, i) != PHRASE_ADVERB)
			return true;
	return false;
}

/* Whether the charge begins or goes on at phrase k, behind the one who makes it. */
static bool
goes_on(const struct search *s, size_t k, const struct cue *c)
{
	static const char *const words[] = {"of", "for", "with", "as", "over", "to"};

	switch (kind(s, k)) {
	case PHRASE_PREPOSITION:
		return one_of(s, k, words, sizeof words / sizeof words[0]);
	case PHRASE_THAT:
		return true;
	case PHRASE_VERB:
		return (flags(s, k) & (VERB_TO | VERB_ING)) != 0;
	case PHRASE_QUOTE:
	case PHRASE_NOUN:
	case PHRASE_ADJECTIVE:
		return cue_takes(c, 'c');
	default:
		return false;
	}
}

/* Gives back to the charge what was taken for a part of its maker's name: by Britain for the attack. */
static void
leave_charge(const struct search *s, struct speaker *who)
{
	const struct name *n;
	size_t i;

	for (i = who->last; i >= who->first + 2; i--) {
		if (kind(s, i) != PHRASE_NOUN || (!is(s, i - 1, "for") && !is(s, i - 1, "of") && !is(s, i - 1, "with")))
			continue;
		n = named_at(s->p->named, s->d->token[s->p->phrase[i].head].start);
		if (n != NULL && n->start <= s->d->token[s->p->phrase[i - 1].token].start)
			continue;
		who->last = (uint32_t)i - 2;
		return;
	}
}

/* Whether a charge goes on at phrase k, behind a comma: of theft, fraud and lying; lying, and stealing; as well as arson. */
static bool
lists_more(const struct search *s, size_t k)
{
	if (is(s, k, "as") && is(s, k + 1, "well"))
		return true;
	if (kind(s, k) == PHRASE_COORDINATOR)
		k++;
	if (kind(s, k) == PHRASE_VERB)
		return (flags(s, k) & VERB_ING) != 0;
	return kind(s, k) == PHRASE_NOUN && (kind(s, k + 1) == PHRASE_COORDINATOR || kind(s, k + 1) == PHRASE_COMMA ||
					      is_end(kind(s, k + 1)) || kind(s, k + 1) == PHRASE_OTHER);
}

/* Where the charge that begins or goes on at phrase from ends. */
static size_t
charge_end(const struct search *s, size_t from)
{
	size_t i, end;

	end = content_end(s, from);
	for (i = from; i < end; i = over(s, i) + 1)
		if ((kind(s, i) == PHRASE_COMMA || kind(s, i) == PHRASE_DASH) && !lists_more(s, i + 1))
			return i;
	return end;
}

/* Nobody was accused: negates what was just found. */
static void
negate(const struct search *s, const struct speaker *what)
{
	if (s->out->count > 0 && negation_of_noun(s, what->first))
		s->out->attribution[s->out->count - 1].negated = true;
}

/* The phrase behind an apposition to who accuses, or behind him: by her rival, Tom Lee, of lying. */
static size_t
behind_apposition(const struct search *s, struct speaker *who, const struct cue *c)
{
	size_t i, k;

	k = who->last + 1;
	if (kind(s, k) != PHRASE_COMMA)
		return k;
	for (i = k + 1; i < k + APPOSITION && !is_end(kind(s, i)); i = over(s, i) + 1) {
		if (kind(s, i) == PHRASE_VERB && flags(s, i) & VERB_FINITE)
			break;
		if (kind(s, i) != PHRASE_COMMA || kind(s, i + 1) != PHRASE_PREPOSITION || !goes_on(s, i + 1, c))
			continue;
		if (i == k + 2 && kind(s, k + 1) == PHRASE_NOUN && flags(s, k + 1) & NOUN_NAME && (flags(s, who->last) & NOUN_NAME) == 0)
			who->first = who->last = (uint32_t)k + 1;
		return i + 1;
	}
	return k;
}

/* The phrase behind when it was made, where the charge goes on there: by Lund on Monday as; or k. */
static size_t
behind_time(const struct search *s, size_t k, const struct cue *c)
{
	const size_t i = content_behind_times(s, k);

	return goes_on(s, i, c) ? i : k;
}

/* The charge that the verb k makes against what, with an agent; false without one. */
static bool
charge(const struct search *s, size_t k, const struct cue *c, const struct speaker *what)
{
	struct speaker who;
	size_t at, behind;
	uint32_t end;

	if (indirect_agent(s, k + 1, &who, &at) == 0)
		return false;
	if (!holds_charge(s, k + 1, at))
		leave_charge(s, &who);
	behind = behind_time(s, behind_apposition(s, &who, c), c);
	if (goes_on(s, behind, c))
		end = s->p->phrase[charge_end(s, behind)].token;
	else if (holds_charge(s, k + 1, at))
		end = s->p->phrase[at].token;
	else
		end = s->p->phrase[what->last].end;
	if (what->first > k) /* accused by the bureau of hacking, China */
		attribution_add(s, c, s->p->phrase[k].head, &who, s->p->phrase[k].token, s->p->phrase[what->last].end, true);
	else
		attribution_add(s, c, s->p->phrase[k].head, &who, s->p->phrase[what->first].token, end, true);
	negate(s, what);
	return true;
}

static bool
is_content(unsigned kind)
{
	return kind == PHRASE_NOUN || kind == PHRASE_VERB || kind == PHRASE_QUOTE || kind == PHRASE_ADJECTIVE;
}

/* Whether the group of verbs leaves it open: could be charged with. */
static bool
may_be(const struct search *s, size_t k)
{
	size_t i;

	for (i = s->p->phrase[k].token; i < s->p->phrase[k].end; i++)
		if (s->p->words.class[i] == W_MODAL)
			return true;
	return (flags(s, k) & VERB_TO) != 0;
}

/* Somebody is accused, and it is not said by whom. */
static bool
charge_of_nobody(const struct search *s, size_t k, const struct cue *c, const struct speaker *what)
{
	static const struct speaker nobody = {SPEAKER_NOBODY, SPEAKER_NOBODY, 0, 0};
	size_t from;

	for (from = k + 1; kind(s, from) == PHRASE_TIME || kind(s, from) == PHRASE_ADVERB; from++)
		;
	if (kind(s, from) != PHRASE_PREPOSITION || !is_content(kind(s, from + 1)) || may_be(s, k) || !cue_is_accusation(c) || !goes_on(s, from, c))
		return false;
	attribution_add(s, c, s->p->phrase[k].head, &nobody, s->p->phrase[what->first].token,
	    s->p->phrase[charge_end(s, from)].token, true);
	negate(s, what);
	return true;
}

bool
charge_passive(const struct search *s, size_t k, const struct cue *c)
{
	struct speaker what;

	if (!cue_is_charge(c) || !subject_of(s->p, s->d, k, &what) || what.last >= k || what.end != 0)
		return false;
	return charge(s, k, c, &what) || charge_of_nobody(s, k, c, &what);
}

/* Whether phrase k tells by whom, or what somebody is called by whom: branded by Lund; branded "a disgrace" by Lund. */
static bool
has_agent(const struct search *s, size_t k, const struct cue *c)
{
	if (kind(s, k) == PHRASE_QUOTE && cue_takes(c, 'c'))
		k = over(s, k) + 1;
	return kind(s, k) == PHRASE_PREPOSITION && is(s, k, "by");
}

bool
charge_participle(const struct search *s, size_t k, const struct cue *c)
{
	struct speaker what;
	size_t i;

	if (!cue_is_charge(c) || (flags(s, k) & VERB_BARE) == 0 || s->p->words.class[s->p->phrase[k].head] != W_PAST ||
	    !has_agent(s, k + 1, c))
		return false;
	if (k == 0 || is_end(kind(s, k - 1))) {
		for (i = k + 1; !is_end(kind(s, i)) && kind(s, i) != PHRASE_COMMA; i = over(s, i) + 1)
			;
		return speaker_at(s->p, s->d, i + 1, &what) && charge(s, k, c, &what);
	}
	i = kind(s, k - 1) == PHRASE_COMMA && k > 1 ? k - 2 : k - 1;
	if (kind(s, i) != PHRASE_NOUN)
		return false;
	what.first = i < k - 1 ? (uint32_t)i : speaker_chain(s->p, s->d, i);
	what.last = (uint32_t)i;
	what.token = what.end = 0;
	return charge(s, k, c, &what);
}
