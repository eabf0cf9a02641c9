/*
 * search - what is at hand while attributions are looked for, and short questions about its phrases.
 */
#ifndef SEARCH_H
#define SEARCH_H

#include "cue.h"
#include "phrase.h"

struct attributions;

struct search {
	const struct phrases *p;
	const struct doc *d;
	const struct cuelist *own;
	struct attributions *out;
};

static inline unsigned
kind(const struct search *s, size_t k)
{
	return k < s->p->count ? s->p->phrase[k].kind : (unsigned)PHRASE_BREAK;
}

static inline unsigned
flags(const struct search *s, size_t k)
{
	return s->p->phrase[k].flags;
}

static inline bool
is_end(unsigned k)
{
	return k == PHRASE_STOP || k == PHRASE_BREAK;
}

/* Whether phrase k begins with this word. */
static inline bool
is(const struct search *s, size_t k, const char *word)
{
	return k < s->p->count && s->p->phrase[k].token < s->d->tokens && doc_is(s->d, s->p->phrase[k].token, word);
}

static inline bool
one_of(const struct search *s, size_t k, const char *const *words, size_t n)
{
	while (n > 0)
		if (is(s, k, words[--n]))
			return true;
	return false;
}

/* The phrase that closes what phrase k opens, or k. */
static inline size_t
over(const struct search *s, size_t k)
{
	size_t to;

	if (kind(s, k) != PHRASE_OPEN && kind(s, k) != PHRASE_QUOTE)
		return k;
	to = s->p->phrase[k].link;
	return to > k ? to : k;
}

/* The cue that the verb phrase k is; false when it is none. */
static inline bool
verb_cue(const struct search *s, size_t k, struct cue *c)
{
	const struct phrase *f;

	f = &s->p->phrase[k];
	return f->kind == PHRASE_VERB && (f->flags & VERB_AUXILIARY) == 0 &&
	       cue_at(s->own, s->d, f->head, s->d->tokens, CUE_VERB, c);
}

#endif
