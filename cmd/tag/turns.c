/*
 * Turns of a conversation that is written down: a name and a colon before each.
 *
 *	TAPPER: What do you think?
 *
 *	FALLIN: I think he is trying.
 *
 * Who takes a turn claims what stands in it. There must be some turns, and somebody must take more than one: a list of
 * names that each have something behind them is none.
 */
#include "tag.h"
#include "lexicon.h"

#include <string.h>

enum {
	LABEL = 4,     /* tokens of a name, at most */
	LEAST = 3,     /* turns */
	MOST = 4096,   /* turns that are looked at */
	SPEAKERS = 64
};

struct turn {
	uint32_t token, colon; /* the label [token, colon) */
	uint32_t end;	       /* behind the last token of what is said */
};

/* Whether a person stands at [start, end) of the text. */
static bool
is_person(const struct tag *t, uint32_t start, uint32_t end)
{
	const struct mention *m = t->layer.mention;
	size_t low, high, mid;

	for (low = 0, high = t->layer.count; low < high;) {
		mid = low + (high - low) / 2;
		if (m[mid].start < start)
			low = mid + 1;
		else
			high = mid;
	}
	for (; low < t->layer.count && m[low].start == start; low++)
		if (m[low].end == end && strcmp(m[low].kind, "person") == 0)
			return true;
	return false;
}

/* Whether the tokens [i, end) are who takes a turn: a person, or a name in capitals that is no ordinary word. */
static bool
is_label(const struct tag *t, size_t i, size_t end)
{
	const struct token *k = t->doc.token;

	if (is_person(t, k[i].start, k[end - 1].end))
		return true;
	if (end - i > 1)
		return false;
	return (k[i].shape & (TOKEN_UPPER | TOKEN_ALPHA)) == (TOKEN_UPPER | TOKEN_ALPHA) && k[i].len > 2 &&
	       !(token_lists(&k[i]) & (LEX_BIT(LEX_WORD) | LEX_BIT(LEX_FUNCTION) | LEX_BIT(LEX_ORG) | LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_TIMEWORD)));
}

/* Whether a word stands among the tokens [i, end): Lund: 2,316 is a count. */
static bool
has_word(const struct tag *t, size_t i, size_t end)
{
	for (; i < end; i++)
		if (t->doc.token[i].shape & TOKEN_LETTER)
			return true;
	return false;
}

/* The turn that the block is; false when it is none. */
static bool
read_turn(const struct tag *t, const struct block *b, struct turn *turn)
{
	const struct doc *d = &t->doc;
	const struct sentence *s;
	size_t i, colon;

	if (b->sentence == b->sentences_end || (b->kind != BLOCK_PARAGRAPH && b->kind != BLOCK_HEADING))
		return false;
	s = &d->sentence[b->sentence];
	i = s->token;
	for (colon = i; colon < s->tokens_end && colon - i <= LABEL && !doc_is(d, colon, ":"); colon++)
		if (!(d->token[colon].shape & (TOKEN_CAPITAL | TOKEN_UPPER | TOKEN_MIXED)) && !(d->token[colon].shape & TOKEN_LOWER))
			return false;
	turn->end = d->sentence[b->sentences_end - 1].tokens_end;
	if (colon == i || colon - i > LABEL || colon + 1 >= turn->end || !(d->token[colon].shape & TOKEN_GLUED) ||
	    d->token[colon + 1].shape & (TOKEN_QUOTE | TOKEN_GLUED) || !is_label(t, i, colon) || !has_word(t, colon + 1, turn->end))
		return false;
	turn->token = (uint32_t)i;
	turn->colon = (uint32_t)colon;
	return true;
}

/* Whether the article has turns enough, and one who takes two. */
static bool
is_conversation(const struct tag *t)
{
	const struct doc *d = &t->doc;
	const struct block *b;
	struct turn turn;
	uint32_t speaker[SPEAKERS], hash;
	size_t turns, speakers, k;

	turns = speakers = 0;
	for (b = d->block; b < d->block + d->blocks && turns < MOST; b++) {
		if (!read_turn(t, b, &turn))
			continue;
		turns++;
		hash = d->token[turn.colon - 1].hash;
		for (k = 0; k < speakers && speaker[k] != hash; k++)
			;
		if (k == speakers && speakers < SPEAKERS)
			speaker[speakers++] = hash;
		if (turns >= LEAST && speakers < turns && speakers > 1)
			return true;
	}
	return false;
}

void
turns_find(struct tag *t)
{
	const struct doc *d = &t->doc;
	const struct token *k = d->token;
	const struct block *b;
	struct turn turn;

	if (!tag_wants(t, "claim") || !is_conversation(t))
		return;
	for (b = d->block; b < d->block + d->blocks; b++)
		if (read_turn(t, b, &turn))
			layer_add(&t->layer, k[turn.colon + 1].start, k[turn.end - 1].end, "claim", "", 0, d->text + k[turn.token].start,
				  k[turn.colon - 1].end - k[turn.token].start);
}
