#include "tag.h"

/* Words that a quotation has, as far as limit. */
static size_t
words_in(const struct tag *t, const struct quotation *q, size_t limit)
{
	size_t i, n;

	for (i = q->token, n = 0; i < q->tokens_end && n < limit; i++)
		n += (t->doc.token[i].shape & (TOKEN_LETTER | TOKEN_DIGIT)) != 0;
	return n;
}

/*
 * The attribution that governs the quotation: of those whose content holds its beginning or its
 * end, the one with the shortest.
 */
static const struct attribution *
governing(const struct tag *t, const struct quotation *q)
{
	const struct attribution *a, *best;
	size_t i;

	best = NULL;
	for (i = 0; i < t->said.attributions.count; i++) {
		a = &t->said.attributions.attribution[i];
		if (a->first > q->token || a->behind < q->token)
			if (a->first > q->tokens_end || a->behind < q->tokens_end || a->behind <= q->token)
				continue;
		if (best == NULL || a->behind - a->first < best->behind - best->first)
			best = a;
	}
	return best;
}

/* Whether a quotation stands by itself: it begins a sentence, and ends one. */
static bool
stands_alone(const struct tag *t, const struct quotation *q)
{
	const struct phrases *p;
	uint32_t open, close;

	p = &t->said.phrases;
	if (q->token == 0 || q->tokens_end <= q->token)
		return false;
	open = p->at[q->token - 1];
	close = p->at[q->tokens_end - 1];
	if (open > 0 && p->phrase[open - 1].kind != PHRASE_STOP && p->phrase[open - 1].kind != PHRASE_BREAK &&
	    p->phrase[open - 1].kind != PHRASE_COLON)
		return false;
	if (q->closed && close + 1 < p->count)
		close++;
	while (close + 1 < p->count && p->phrase[close + 1].kind == PHRASE_OTHER)
		close++;
	return close + 1 >= p->count || p->phrase[close + 1].kind == PHRASE_STOP ||
	       p->phrase[close + 1].kind == PHRASE_BREAK || words_in(t, q, 8) >= 8;
}

/* The last attribution whose cue stands before the token, or NULL. */
static const struct attribution *
last_before(const struct tag *t, uint32_t token)
{
	const struct attribution *a, *best;
	size_t i;

	best = NULL;
	for (i = 0; i < t->said.attributions.count; i++) {
		a = &t->said.attributions.attribution[i];
		if (a->token < token && (best == NULL || a->token > best->token))
			best = a;
	}
	return best;
}

static void
add(struct tag *t, const struct quotation *q, const struct attribution *a, bool cue)
{
	uint32_t start, end;

	speaker_bytes(&t->said.phrases, &t->doc, &a->speaker, &start, &end);
	layer_add(&t->layer, q->start, q->end, "quote", a->cue.lemma, cue ? a->cue.lemma_len : 0,
		  t->doc.text + start, end - start);
}

void
quotes_find(struct tag *t)
{
	const struct attribution *a;
	const struct quotation *q;
	size_t i;

	if (!tag_wants(t, "quote claim"))
		return;
	quotations_read(&t->said.quotations, &t->doc);
	phrases_read(&t->said.phrases, &t->doc, &t->said.quotations);
	attributions_find(&t->said.attributions, &t->said.phrases, &t->said.quotations, &t->doc);
	if (!tag_wants(t, "quote"))
		return;
	for (i = 0; i < t->said.quotations.count; i++) {
		q = &t->said.quotations.quotation[i];
		if (q->end <= q->start || q->depth > 0)
			continue;
		a = governing(t, q);
		if (a != NULL) {
			add(t, q, a, true);
		} else if (stands_alone(t, q)) {
			a = last_before(t, q->token);
			if (a != NULL)
				add(t, q, a, false);
		}
	}
}
