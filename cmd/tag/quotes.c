#include "tag.h"

/* How many attributions before and behind a quotation are looked at. */
enum { NEAR = 24 };

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
 * The attribution that governs the quotation: of those near it whose content holds its beginning
 * or its end, the one with the shortest. at is the first whose cue stands behind its beginning.
 */
static const struct attribution *
governing(const struct tag *t, const struct quotation *q, size_t at)
{
	const struct attribution *a, *best;
	size_t i, n;

	best = NULL;
	n = 0;
	for (i = at > NEAR ? at - NEAR : 0; i < t->said.attributions.count && n < NEAR; i++) {
		a = &t->said.attributions.attribution[i];
		n += i >= at && a->token > q->tokens_end;
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
	size_t i, at;

	if (!tag_wants(t, "quote claim"))
		return;
	quotations_read(&t->said.quotations, &t->doc);
	phrases_read(&t->said.phrases, &t->doc, &t->said.quotations);
	attributions_find(&t->said.attributions, &t->said.phrases, &t->said.quotations, &t->doc);
	if (!tag_wants(t, "quote"))
		return;
	at = 0;
	for (i = 0; i < t->said.quotations.count; i++) {
		q = &t->said.quotations.quotation[i];
		while (at < t->said.attributions.count && t->said.attributions.attribution[at].token < q->token)
			at++;
		if (q->end <= q->start || q->depth > 0)
			continue;
		a = governing(t, q, at);
		if (a != NULL) {
			add(t, q, a, true);
		} else if (stands_alone(t, q)) {
			if (at > 0)
				add(t, q, &t->said.attributions.attribution[at - 1], false);
		}
	}
}
