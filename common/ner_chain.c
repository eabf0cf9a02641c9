/*
 * The chains of a document: the rows of tokens that may hold names.
 */
#include "ner_feature.h"
#include "ner_token.h"

/* Lower-case words that belong to a name when one follows: van, de, al, bin. */
static inline bool
is_particle(const struct doc *d, size_t i)
{
	return token_marks(&d->token[i]) & LEX_MARK_PARTICLE && d->token[i].shape & TOKEN_LOWER;
}

/* What may stand between two capitalised words of one name. */
static inline bool
is_link(const struct doc *d, size_t i)
{
	const struct token *t = &d->token[i];

	if (t->shape & TOKEN_DIGIT)
		return t->len < 6;
	return (token_marks(t) & LEX_MARK_LINK) != 0 || is_particle(d, i);
}

/* A word that begins the sentence only because it does: The, But. */
static bool
is_opener(const struct doc *d, size_t i, size_t end)
{
	const struct token *t = &d->token[i];

	if (!(token_marks(t) & LEX_MARK_FUNCTION))
		return false;
	if (t->shape & TOKEN_FIRST || t->len == 1)
		return i + 1 == end || !is_capital(&d->token[i + 1]);
	return false;
}

/* A chain begins with a capitalised word, or with a particle that one follows. */
static bool
begins_chain(const struct doc *d, size_t i, size_t end)
{
	const struct token *t = &d->token[i];

	if (is_capital(t))
		return !is_opener(d, i, end);
	if (ner_is_lower_name(t))
		return true;
	if (t->shape & TOKEN_DIGIT)
		return t->shape & TOKEN_LETTER && i + 1 < end && is_capital(&d->token[i + 1]);
	if (t->shape & TOKEN_LOWER && i + 1 < end && is_particle(d, i))
		return is_capital(&d->token[i + 1]) ||
		       (i + 2 < end && d->token[i + 1].shape & TOKEN_GLUED && is_capital(&d->token[i + 2]));
	return false;
}

/* The end of the chain that begins at token i. */
static size_t
chain_end(const struct doc *d, size_t i, size_t end)
{
	size_t last, k;

	last = i + 1;
	while (!is_capital(&d->token[last - 1]) && last < end && !ner_is_lower_name(&d->token[last - 1]))
		last++;
	for (k = last; k < end && k < last + 4 && k - i < NER_CHAIN; k++) {
		if (is_capital(&d->token[k]) || ner_is_lower_name(&d->token[k])) {
			last = k + 1;
			continue;
		}
		if (d->token[k].len == 1 && d->fold[d->token[k].fold] == ',' && k + 1 < end &&
		    token_marks(&d->token[k + 1]) & LEX_MARK_END_FIRM && is_capital(&d->token[k + 1]))
			continue;
		if (!is_link(d, k))
			break;
	}
	/* Channel 4 */
	if (last < end && last - i < NER_CHAIN && d->token[last].shape & TOKEN_NUMBER && d->token[last].len < 5)
		last++;
	/* possessives of names that end in one: Macy's */
	if (last < end && last - i < NER_CHAIN && d->token[last].shape & TOKEN_APOSTROPHE)
		last++;
	return last;
}

/* Title case (1) or capitals (2) throughout the sentence, else 0. */
static unsigned
caps_of(const struct doc *d, const struct sentence *s)
{
	size_t i, words, capitals, upper;

	words = capitals = upper = 0;
	for (i = s->token; i < s->tokens_end; i++) {
		if (d->token[i].len < 4 || !(d->token[i].shape & TOKEN_LETTER))
			continue;
		words++;
		capitals += is_capital(&d->token[i]);
		upper += (d->token[i].shape & TOKEN_UPPER) != 0;
	}
	if (words < 3)
		return 0;
	return upper * 3 >= words * 2 ? 2 : capitals * 5 >= words * 4 ? 1 : 0;
}

void
ner_chains(struct ner *n, const struct doc *d, void (*chain)(struct ner *, void *), void *state)
{
	const struct sentence *s;
	unsigned caps;
	size_t i;

	n->doc = d;
	ner_gather(n, d);
	for (s = d->sentence; s < d->sentence + d->sentences; s++) {
		caps = 3;
		for (i = s->token; i < s->tokens_end; i++) {
			if (!begins_chain(d, i, s->tokens_end))
				continue;
			if (caps == 3)
				caps = caps_of(d, s);
			n->first = i;
			n->count = chain_end(d, i, s->tokens_end) - i;
			ner_features(n, s, caps);
			chain(n, state);
			i += n->count - 1;
		}
	}
}
