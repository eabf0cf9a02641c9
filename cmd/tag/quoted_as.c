#include "quoted_as.h"
#include "attribution.h"
#include "subject.h"

enum { FAR = 10 }; /* phrases between the two verbs */

static bool
is_quoting(const struct search *s, size_t k)
{
	static const char *const verbs[] = {"quoted", "quotes", "quote", "quoting", "cited", "cites", "citing", NULL};

	return kind(s, k) == PHRASE_VERB && doc_is_any(s->d, s->p->phrase[k].head, verbs);
}

/* Whether phrase k is the saying behind "as". */
static bool
is_saying(const struct search *s, size_t k)
{
	return k > 1 && kind(s, k) == PHRASE_VERB && flags(s, k) & VERB_ING && is(s, k - 1, "as") && s->p->phrase[k - 1].end == s->p->phrase[k - 1].token + 1;
}

bool
quoted_as(const struct search *s, size_t k, const struct cue *c)
{
	struct speaker who;
	size_t i, from, edge;

	if (is_quoting(s, k)) {
		for (i = k + 2; i < k + FAR && !is_end(kind(s, i)); i++)
			if (is_saying(s, i))
				return true;
		return false;
	}
	if (!is_saying(s, k))
		return false;
	for (i = k - 1; i > 0 && k - i < FAR && !is_quoting(s, i); i--)
		if (is_end(kind(s, i)))
			return false;
	if (!is_quoting(s, i) || !(flags(s, i) & VERB_PASSIVE ? subject_of(s->p, s->d, i, &who) : speaker_at(s->p, s->d, i + 1, &who)))
		return false;
	if (content_right(s, c, k, &from) != NOTHING && !(kind(s, k + 1) == PHRASE_PREPOSITION && is(s, k + 1, "by"))) {
		attribution_add(s, c, s->p->phrase[k].head, &who, s->p->phrase[from].token, s->p->phrase[content_end(s, from)].token, true);
		return true;
	}
	edge = who.first < i ? content_left(s, who.first, i, &from) : 0;
	if (edge != 0)
		attribution_add(s, c, s->p->phrase[k].head, &who, s->p->phrase[from].token, s->p->phrase[edge].token, true);
	return true;
}
