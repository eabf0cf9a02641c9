#include "wordlook.h"

#include <string.h>

/* Whether the apostrophe i is the genitive of a word that ends in s: the voters' choice. */
static bool
is_genitive(const struct doc *d, size_t i)
{
	const struct token *t = &d->token[i];
	const char last = i > 0 && t[-1].len > 0 ? d->fold[t[-1].fold + t[-1].len - 1] : 0;

	return t->shape & TOKEN_GLUED && (last == 's' || last == 'z' || last == 'x') && t[-1].shape & TOKEN_LETTER &&
	       i + 1 < d->tokens && !(t[1].shape & (TOKEN_GLUED | TOKEN_PUNCT));
}

static enum word_class
mark_class(const struct doc *d, size_t i)
{
	const struct token *t;
	const char *s;
	size_t n;

	t = &d->token[i];
	s = d->text + t->start;
	n = t->end - t->start;
	switch (*s) {
	case ',':
		return W_COMMA;
	case ':':
		return W_COLON;
	case ';':
		return W_SEMICOLON;
	case '(':
	case '[':
		return W_OPEN;
	case ')':
	case ']':
		return W_CLOSE;
	case '.':
		return n > 1 ? W_DASH : W_STOP;
	case '!':
	case '?':
		return W_STOP;
	case '%':
		return W_NOUN;
	case '$':
	case '#':
	case '@':
		return W_NUMBER;
	case '&':
		return W_COORDINATOR;
	case '/':
		return W_HYPHEN;
	case '_':
		return W_DASH;
	case '\'':
		if (n == 1 && is_genitive(d, i))
			return W_GENITIVE;
		break;
	case '-':
		if (n == 1 && t->shape & TOKEN_GLUED && i + 1 < d->tokens && d->token[i + 1].shape & TOKEN_GLUED)
			return W_HYPHEN;
		return W_DASH;
	}
	if (n == 3 && memcmp(s, "\xE2\x80", 2) == 0 && (s[2] == '\x93' || s[2] == '\x94' || s[2] == '\x95'))
		return W_DASH;
	if (n == 3 && memcmp(s, "\xE2\x80\x91", 3) == 0)
		return W_HYPHEN;
	if (n == 3 && memcmp(s, "\xE2\x80\x99", 3) == 0 && is_genitive(d, i))
		return W_GENITIVE;
	return W_OTHER;
}

static bool
keeps_open(char closed)
{
	return closed == 'm' || closed == 'p' || closed == 'a';
}

/* What a user's own cues add to what the word at token i may be; the bits of what it is as a cue. */
static unsigned
add_own(struct word_form *c, const struct doc *d, size_t i, const struct cuelist *own)
{
	const struct cuelist_entry *e;
	size_t count;

	e = cuelist_find(own, d, i, d->tokens, &count);
	if (e == NULL)
		return 0;
	c->cue |= FORM_VERB_CUE;
	c->always = W_OTHER;
	if (c->closed == 0 || keeps_open(c->closed))
		c->open = (unsigned char)(c->open | form_bits(e->use));
	return c->cue;
}

/* Whether a sentence's words have capitals for being a headline: they say nothing then. */
static bool
headline(const struct doc *d, const struct sentence *s)
{
	const struct token *t;
	size_t most, lower, capital;

	most = (s->tokens_end - s->token) / 8;
	lower = capital = 0;
	for (t = d->token + s->token; t < d->token + s->tokens_end; t++) {
		if (t->len < 5 || (t->shape & TOKEN_LETTER) == 0)
			continue;
		if (t->shape & TOKEN_CAPITAL)
			capital++;
		else if (lower++ == most)
			return false; /* whatever the rest is like */
	}
	return capital > 2 && lower * 8 <= capital;
}

/* The form of a token that is a mark, a number, or in no list. */
static void
other_form(struct words *w, const struct doc *d, size_t i)
{
	const struct token *t;
	struct word_form *c;

	t = &d->token[i];
	c = &w->can[i];
	if (word_is_mark(t)) {
		memset(c, 0, sizeof *c);
		c->always = (unsigned char)mark_class(d, i);
		return;
	}
	if (t->lex == 0) {
		memset(c, 0, sizeof *c);
		c->open = (unsigned char)form_guess(&w->forms, d->fold + t->fold, t->len);
	}
	if (t->shape & TOKEN_DIGIT && (t->shape & TOKEN_CAPITAL) == 0)
		c->always = W_NUMBER;
}

struct word_sight
word_look(struct words *w, const struct doc *d, const struct sentence *s, const struct cuelist *own)
{
	struct word_sight seen = {0};
	const struct token *t;
	struct word_form *c;
	size_t i;

	c = &w->can[s->token];
	for (t = d->token + s->token; t < d->token + s->tokens_end; t++, c++) {
		*c = w->forms.form[w->form[t - d->token]];
		if (t->lex == 0 || t->shape & (TOKEN_DIGIT | TOKEN_PUNCT)) {
			other_form(w, d, (size_t)(t - d->token));
		} else if (c->state == FORM_CAPITAL) {
			if ((t->shape & TOKEN_CAPITAL) == 0)
				c->closed = c->closed2 = 0;
			else if (!keeps_open(c->closed))
				c->open = 0;
		}
		/* ca n't */
		if (c->closed == 'n' && t->shape & TOKEN_GLUED && c > w->can && c[-1].closed == 0)
			c[-1].always = W_MODAL;
		seen.shapes |= t->shape;
		seen.cues |= c->cue;
	}
	if (own->count > 0)
		for (i = s->token; i < s->tokens_end; i++)
			seen.cues |= add_own(&w->can[i], d, i, own);
	return seen;
}

bool
word_long_cue(const struct words *w, const struct doc *d, const struct sentence *s)
{
	size_t i, count;

	for (i = s->token; i < s->tokens_end; i++)
		if (w->can[i].cue & FORM_FIRST_OF_CUE && doc_phrase(d, i, d->tokens, LEX_BIT(LEX_CUE), &count) != 0)
			return true;
	return false;
}

/* Whether the capital at token i is the name of the programme whose word stands behind: BBC Radio 4's Today programme; NBC's Sunday show. */
static bool
is_broadcast(const struct doc *d, size_t i, size_t end)
{
	static const char *const words[] = {"programme", "program", "newspaper", NULL};

	if (d->token[i - 1].shape & TOKEN_APOSTROPHE)
		return i + 1 < end && (doc_is_any(d, i + 1, words) || doc_is(d, i + 1, "show"));
	return doc_is(d, i - 1, "the") && i + 1 < end && doc_is_any(d, i + 1, words);
}

void
word_tell_names(struct words *w, const struct doc *d, const struct sentence *s, const struct named *named)
{
	const struct name *n, *names_end;
	const struct token *t;
	struct word_form *c;
	bool first, head;
	size_t i, begin;

	for (begin = s->token; begin < s->tokens_end && word_is_mark(&d->token[begin]); begin++)
		;
	head = headline(d, s);
	names_end = named->name + named->count;
	n = named->name + named_from(named, s->start);
	for (i = s->token; (i = doc_next(d, i, s->tokens_end, SIGN_CAPITAL)) < s->tokens_end; i++) {
		t = &d->token[i];
		c = &w->can[i];
		first = i == begin;
		if (c->always == W_MODAL)
			continue;
		if (c->closed != 0 && t->shape & TOKEN_UPPER && t->len > 1 && !head &&
		    (c->closed == 's' || c->closed == 'o' || c->closed == 'r' ||
		     (!first && d->token[i - 1].shape & (TOKEN_LOWER | TOKEN_PUNCT))))
			c->closed = c->closed2 = 0, c->name = true; /* US, IT */
		if (c->closed == 0 && t->shape & (TOKEN_CAPITAL | TOKEN_MIXED)) {
			if (!first && !head)
				c->name = true;
			else if (t->lex == 0 || (token_lists(t) & (LEX_BIT(LEX_WORD) | LEX_BIT(LEX_CUE))) == 0)
				c->name = (c->open & (CAN_THIRD | CAN_PAST | CAN_ING | CAN_ADVERB)) == 0;
			else if (i + 1 < s->tokens_end && d->token[i + 1].shape & TOKEN_CAPITAL && !head)
				c->name = (c->open & CAN_ING) == 0 && (c->open & (CAN_PAST | VERB_FIRST)) != (CAN_PAST | VERB_FIRST);
		}
		while (n < names_end && n->end <= t->start)
			n++;
		/* Will, May, Long; a headline's verb may have been taken for a name */
		if (n < names_end && n->start <= t->start && t->end <= n->end &&
		    (c->closed == 0 ? !head || (c->open & (CAN_THIRD | CAN_PAST | CAN_ING)) == 0 :
				      !head && (c->closed == 'm' || c->closed == 'p' || c->closed == 'a' ||
						   (n->kind == NAMED_PERSON && (c->closed == 'w' || c->closed == 't')))))
			c->closed = c->closed2 = 0, c->name = true;
		if (c->name && (t->shape & TOKEN_DIGIT) == 0)
			c->always = W_NAME;
		if (i > s->token && is_broadcast(d, i, s->tokens_end)) {
			c[1].always = W_NOUN;
			if (c->closed == 't')
				c->always = W_NOUN;
		}
	}
}

bool
word_is_stop(const struct doc *d, size_t i)
{
	return word_is_mark(&d->token[i]) && mark_class(d, i) == W_STOP;
}
