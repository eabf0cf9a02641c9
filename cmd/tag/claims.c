#include "tag.h"

/* Marks that content does not begin or end with. */
static bool
trimmed(unsigned class)
{
	return class == W_COMMA || class == W_STOP || class == W_COLON || class == W_SEMICOLON || class == W_DASH;
}

/* Whether the content ends with an adverb that a comma sets off: however. */
static bool
trails(const struct tag *t, uint32_t first, uint32_t behind)
{
	const unsigned char *class = t->said.phrases.words.class;

	return behind > first + 2 && class[behind - 1] == W_ADVERB && class[behind - 2] == W_COMMA;
}

/* Whether the content has words outside of quotations, not counting the attribution's own. */
static bool
has_plain_words(const struct tag *t, const struct attribution *a, uint32_t first, uint32_t behind)
{
	const struct quotations *q;
	uint32_t i;
	int depth;

	q = &t->said.quotations;
	depth = 0;
	for (i = first; i < behind; i++) {
		if (i == a->gap && a->gap_behind > a->gap) {
			i = a->gap_behind - 1;
			continue;
		}
		if (q->mark[i] == MARK_OPENS && !q->quotation[q->which[i]].doubled)
			depth += q->which[i] != (i > first && q->mark[i - 1] == MARK_OPENS ? q->which[i - 1] : UINT32_MAX);
		else if (q->mark[i] == MARK_CLOSES && !q->quotation[q->which[i]].doubled)
			depth -= depth > 0 && q->which[i] != (i > first && q->mark[i - 1] == MARK_CLOSES ? q->which[i - 1] : UINT32_MAX);
		else if (depth == 0 && (t->doc.token[i].shape & TOKEN_PUNCT) == 0 &&
			 t->said.phrases.words.class[i] != W_COORDINATOR)
			return true;
	}
	return false;
}

/* The marks of Markdown behind a sentence in bold: ** */
static bool
is_emphasis(const struct doc *d, uint32_t i)
{
	const char mark = d->text[d->token[i].start];

	return d->token[i].shape & TOKEN_PUNCT && (mark == '*' || mark == '_');
}

/* The attribution's content without the marks at its edges; false when nothing is left. */
static bool
content(const struct tag *t, const struct attribution *a, uint32_t *first, uint32_t *behind)
{
	const unsigned char *class = t->said.phrases.words.class;

	*first = a->first;
	*behind = a->behind;
	while (*first < *behind && trimmed(class[*first]))
		++*first;
	while (*behind > *first && (trimmed(class[*behind - 1]) || is_emphasis(&t->doc, *behind - 1) || trails(t, *first, *behind)))
		--*behind;
	return *first < *behind;
}

/*
 * Whether the content is a quoted sentence and what its speaker did then: "It is chaos," and hung up; not a quoted part
 * that goes on.
 */
static bool
is_quote_and_act(const struct tag *t, uint32_t first, uint32_t behind)
{
	static const char *const then[] = {"and", "then", "before", "while", "after", NULL};
	const struct quotations *q = &t->said.quotations;
	const struct quotation *said;
	uint32_t i;

	if (q->mark[first] != MARK_OPENS)
		return false;
	said = &q->quotation[q->which[first]];
	i = said->tokens_end + 1;
	if (!said->closed || i >= behind || said->tokens_end - said->token < 2 || !(t->doc.token[said->token].shape & TOKEN_CAPITAL) ||
	    said->depth > 0)
		return false;
	while (i < behind && trimmed(t->said.phrases.words.class[i]))
		i++;
	if (i == behind || !doc_is_any(&t->doc, i, then) || (i + 1 < behind && t->said.phrases.words.class[i + 1] == W_PREPOSITION))
		return false;
	for (; i < behind; i++)
		if (q->mark[i] == MARK_OPENS || doc_is(&t->doc, i, "that"))
			return false;
	return true;
}

/* Whether somebody is named who says what attribution i tells of nobody: she was charged, according to police. */
static bool
is_told_by_other(const struct tag *t, size_t i, uint32_t first, uint32_t behind)
{
	enum { NEAR = 4 };
	const struct attributions *all = &t->said.attributions;
	const struct attribution *a;
	uint32_t from, to;
	size_t k;

	if (all->attribution[i].speaker.first != SPEAKER_NOBODY)
		return false;
	for (k = i > NEAR ? i - NEAR : 0; k < all->count && k <= i + NEAR; k++) {
		a = &all->attribution[k];
		if (a->claim && a->speaker.first != SPEAKER_NOBODY && content(t, a, &from, &to) && from == first && to == behind)
			return true;
	}
	return false;
}

void
claims_find(struct tag *t)
{
	/* an opinion of him: that tells nothing; but they denied it */
	static const char *const persons[] = {"him", "her", "them", "me", "us", "you", NULL};
	const struct attribution *a;
	uint32_t first, behind, start, end;
	const char *value;
	size_t i, len;

	if (!tag_wants(t, "claim"))
		return;
	for (i = 0; i < t->said.attributions.count; i++) {
		a = &t->said.attributions.attribution[i];
		if (!a->claim || !content(t, a, &first, &behind) ||
		    (behind - first == 1 && doc_is_any(&t->doc, first, persons)) || !has_plain_words(t, a, first, behind) ||
		    is_quote_and_act(t, first, behind) || is_told_by_other(t, i, first, behind))
			continue;
		value = attribution_value(a, &t->layer.strings, &len);
		speaker_bytes(&t->said.phrases, &t->doc, &a->speaker, &start, &end);
		layer_add(&t->layer, t->doc.token[first].start, t->doc.token[behind - 1].end, "claim",
			  value, len, t->doc.text + start, end - start);
	}
}
