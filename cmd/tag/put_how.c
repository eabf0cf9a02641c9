#include "put_how.h"
#include "attribution.h"
#include "speaker.h"

/* The closing mark of the quotation right before phrase k, or before what points to it: "...", - that; 0: there is none. */
static size_t
quotation_before(const struct search *s, size_t k)
{
	if (k > 1 && (is(s, k - 1, "that") || is(s, k - 1, "this")))
		k--;
	if (k > 1 && (kind(s, k - 1) == PHRASE_DASH || kind(s, k - 1) == PHRASE_COMMA))
		k--;
	return k > 1 && kind(s, k - 1) == PHRASE_UNQUOTE && s->p->phrase[k - 1].link < k - 1 ? k - 1 : 0;
}

bool
put_how(const struct search *s, size_t k)
{
	static const char *const verbs[] = {"described", "describes", "put", "puts", "characterised", "characterized", "framed", "phrased", NULL};
	static const char *const be[] = {"is", "was", "'s", "’s", NULL};
	struct speaker who;
	struct cue c;
	size_t how, close, n;

	if (!doc_is_any(s->d, s->p->phrase[k].head, verbs) || k < 4 || kind(s, k - 1) != PHRASE_NOUN)
		return false;
	how = speaker_chain(s->p, s->d, k - 1);
	if (how < 3 || !is(s, how - 1, "how") || kind(s, how - 2) != PHRASE_VERB || !doc_is_any(s->d, s->p->phrase[how - 2].head, be))
		return false;
	close = quotation_before(s, how - 2);
	if (close == 0 || !speaker_at(s->p, s->d, how, &who))
		return false;
	c.lemma = doc_is(s->d, s->p->phrase[k].head, "put") || doc_is(s->d, s->p->phrase[k].head, "puts") ? "put" : "describe";
	for (n = 0; c.lemma[n] != '\0'; n++)
		;
	c.lemma_len = (uint32_t)n;
	c.manner = "say:";
	c.frames = "q:";
	c.form = 'd';
	c.end = s->p->phrase[k].end;
	attribution_add(s, &c, s->p->phrase[k].head, &who, s->p->phrase[s->p->phrase[close].link].token, s->p->phrase[close].end, false);
	return true;
}
