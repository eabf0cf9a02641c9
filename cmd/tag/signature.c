#include "signature.h"

#include <string.h>

/* Tokens that the line may have at most, and those among them before the name. */
enum { LINE = 16, BEFORE = 6 };

/* Whether a line ends between token i and the one before it. */
static bool
new_line(const struct doc *d, size_t i)
{
	uint32_t from, to;

	from = i > 0 ? d->token[i - 1].end : 0;
	to = i < d->tokens ? d->token[i].start : (uint32_t)d->len;
	return i == 0 || i >= d->tokens || memchr(d->text + from, '\n', to - from) != NULL;
}

/* Whether a paragraph ends there. */
static bool
new_block(const struct doc *d, size_t i)
{
	const char *s, *end;

	if (i == 0 || i >= d->tokens)
		return true;
	s = d->text + d->token[i - 1].end;
	end = d->text + d->token[i].start;
	s = memchr(s, '\n', (size_t)(end - s));
	return s != NULL && memchr(s + 1, '\n', (size_t)(end - s - 1)) != NULL;
}

/* What may stand before a name: S.C. Rep. */
static bool
is_title(const struct token *t)
{
	return (t->shape & TOKEN_CAPITAL || token_lists(t) & (LEX_BIT(LEX_TITLE) | LEX_BIT(LEX_ROLE) | LEX_BIT(LEX_ROLEMOD))) &&
	       !(token_marks(t) & LEX_MARK_FUNCTION);
}

/* A verb that makes a sentence of the line: Tautahi, a farmer, says so. */
static bool
is_verb(const struct words *w, const struct token *t, size_t i)
{
	if (!(t->shape & TOKEN_LOWER))
		return false;
	return (w->can[i].cue & FORM_VERB_CUE) != 0 ||
	       (w->can[i].closed != 0 && strchr("bhkm", w->can[i].closed) != NULL);
}

/* The token behind the quotation's marks, and the stop that may follow them. */
static size_t
behind_marks(const struct doc *d, const struct quotation *q)
{
	size_t i;

	for (i = q->tokens_end; i < d->tokens && !new_line(d, i); i++)
		if (!(d->token[i].shape & TOKEN_PUNCT) || !(d->token[i].shape & TOKEN_GLUED))
			break;
	return i;
}

bool
signature_of(const struct said *said, const struct doc *d, const struct quotation *q, struct speaker *who)
{
	const struct words *w = &said->phrases.words;
	const struct name *n;
	size_t i, k, end;
	bool dash;

	if (!q->closed || q->token == 0 || !new_line(d, q->token - 1))
		return false;
	i = behind_marks(d, q);
	for (end = i + 1; end < d->tokens && end < i + LINE && !new_line(d, end); end++)
		;
	if (i >= d->tokens || !new_block(d, end))
		return false;
	dash = false;
	for (k = i; k < end && d->token[k].shape & TOKEN_PUNCT; k++)
		dash = true;
	if (!dash && (!new_line(d, i) || d->block[q->block].kind != BLOCK_PARAGRAPH))
		return false;
	for (; (n = k < end ? named_at(&said->named, d->token[k].start) : NULL) == NULL; k++)
		if (k >= end || k >= i + BEFORE || !is_title(&d->token[k]))
			return false;
	if (n->kind != NAMED_PERSON && !(n->kind == NAMED_ORG && dash))
		return false;
	who->first = who->last = 0;
	who->token = (uint32_t)k;
	while (k < end && d->token[k].start < n->end)
		k++;
	who->end = (uint32_t)k;
	if (k < end && !(d->token[k].shape & TOKEN_PUNCT))
		return false;
	for (; k < end; k++)
		if (is_verb(w, &d->token[k], k))
			return false;
	return true;
}
