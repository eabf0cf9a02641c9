/*
 * Who speaks where the name is a part of what it stands behind: a charge Beijing denies, a move Lund called "cruel".
 */
#include "by_verb_part.h"
#include "speaker.h"

/* What is denied where it is only named. */
static const char *const charges[] = {"charge", "charges", "claim", "allegation", "allegations", "accusation", "accusations", "assertion", "suggestion", "suggestions", NULL};

void
by_verb_leave_charge(const struct search *s, struct speaker *who, bool any)
{
	const struct phrase *f = &s->p->phrase[who->first];
	const struct name *n;
	uint32_t i;

	if (who->first != who->last || who->end != 0)
		return;
	i = f->token + (s->p->words.class[f->token] == W_DETERMINER);
	if (f->end < i + 2 || !((any && i > f->token) || doc_is_any(s->d, i, charges)))
		return;
	n = named_at(s->p->named, s->d->token[i + 1].start);
	/* a charge + leaders deny; a charge + Roe, whom nobody knows, denies */
	if (n == NULL && i > f->token && doc_is_any(s->d, i, charges) &&
	    (s->d->token[i + 1].shape & TOKEN_CAPITAL || s->d->fold[s->d->token[f->head].fold + s->d->token[f->head].len - 1] == 's')) {
		who->token = i + 1;
		who->end = f->end;
		return;
	}
	if (n == NULL || n->start != s->d->token[i + 1].start)
		return;
	who->token = i + 1;
	who->end = f->end;
}

size_t
by_verb_charge(const struct search *s, const struct speaker *who, size_t lead)
{
	size_t k = lead;

	if (who->first == lead && who->end != 0 && who->token > s->p->phrase[lead].token)
		return doc_is_any(s->d, who->token - 1, charges) ? lead : BY_VERB_NO_CHARGE;
	if (k > 0 && (kind(s, k - 1) == PHRASE_RELATIVE || kind(s, k - 1) == PHRASE_THAT))
		k--;
	if (k < 2 || kind(s, k - 1) != PHRASE_NOUN || !doc_is_any(s->d, s->p->phrase[k - 1].head, charges) ||
	    (kind(s, k - 2) != PHRASE_COMMA && kind(s, k - 2) != PHRASE_DASH))
		return BY_VERB_NO_CHARGE;
	return k - 1;
}

/* Whether what verb phrase k governs tells of a noun before its speaker: called "cruel", described as "cruel", said was cruel. */
static bool
is_told_of_noun(const struct search *s, size_t k, const struct cue *c)
{
	static const char *const says[] = {"say", "claim", "believe", "think", "argue", "insist", "hope", "fear", "suspect"};
	size_t n;

	if (kind(s, k + 1) == PHRASE_QUOTE)
		return cue_takes(c, 'c');
	if (kind(s, k + 2) == PHRASE_QUOTE && is(s, k + 1, "as"))
		return cue_takes(c, 'c') || cue_takes(c, 'n');
	if (kind(s, k + 1) != PHRASE_VERB || (flags(s, k + 1) & VERB_FINITE) == 0)
		return false;
	for (n = 0; n < sizeof says / sizeof says[0]; n++)
		if (cue_is(c, says[n]))
			return true;
	return false;
}

bool
by_verb_is_contact(const struct search *s, size_t k, const struct cue *c, struct speaker *who)
{
	const struct token *t = s->d->token;
	const struct phrase *f;
	uint32_t i;

	if (k == 0 || kind(s, k - 1) != PHRASE_NOUN || (flags(s, k - 1) & NOUN_NAME) == 0 || !is_told_of_noun(s, k, c))
		return false;
	f = &s->p->phrase[k - 1];
	for (i = f->end; i > f->token && t[i - 1].shape & TOKEN_CAPITAL; i--)
		;
	if (i == f->end || i == f->token || s->p->words.class[i - 1] != W_NOUN || token_lists(&t[i - 1]) & (LEX_BIT(LEX_ROLE) | LEX_BIT(LEX_TITLE)) ||
	    named_at(s->p->named, t[i - 1].start) != NULL)
		return false;
	/* what aide Ann Lund called "cruel" */
	if (i - 1 == f->token && s->d->fold[t[i - 1].fold + t[i - 1].len - 1] != 's')
		return false;
	who->first = who->last = (uint32_t)(k - 1);
	who->token = i;
	who->end = f->end;
	return true;
}
