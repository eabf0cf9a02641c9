#include "phrase.h"
#include "mem.h"

#include <stdlib.h>
#include <string.h>

static struct phrase *
add(struct phrases *p, enum phrase_kind kind, size_t token, size_t end, size_t head, unsigned flags)
{
	struct phrase *f;
	size_t i;

	if (p->count == p->cap)
		p->phrase = mem_grow(p->phrase, &p->cap, p->count + 1, sizeof *p->phrase);
	f = &p->phrase[p->count];
	f->token = (uint32_t)token;
	f->end = (uint32_t)end;
	f->head = (uint32_t)head;
	f->link = (uint32_t)p->count;
	f->kind = (uint16_t)kind;
	f->flags = (uint16_t)flags;
	for (i = token; i < end; i++)
		p->at[i] = (uint32_t)p->count;
	p->count++;
	return f;
}

/* Whether the first of the classes from token i on that is no hyphen may stand in a noun phrase. */
static bool
goes_on(const unsigned char *c, size_t i, size_t end)
{
	while (i < end && c[i] == W_HYPHEN)
		i++;
	return i < end && (word_is_nominal(c[i]) || c[i] == W_ADJECTIVE || c[i] == W_TIME);
}

/* A noun phrase from token i on, before end: returns where it ends, i when there is none. */
static size_t
noun_phrase(struct phrases *p, const struct doc *d, size_t i, size_t end)
{
	const unsigned char *c;
	size_t j, head, last;
	unsigned flags;
	bool any;

	c = p->words.class;
	if (c[i] == W_PRONOUN) {
		add(p, PHRASE_NOUN, i, i + 1, i, NOUN_PRONOUN);
		return i + 1;
	}
	any = false;
	flags = 0;
	head = i;
	last = i; /* behind the last token that may end the phrase */
	for (j = i; j < end; j++) {
		switch (c[j]) {
		case W_DETERMINER:
		case W_POSSESSIVE:
			if (any)
				goto done;
			flags |= NOUN_DEFINITE | (c[j] == W_POSSESSIVE ? (unsigned)NOUN_OWNER : 0);
			head = j;
			last = j + 1;
			break;
		case W_NUMBER:
			any = true;
			if (!word_is_nominal(c[head]) || c[head] == W_NUMBER)
				head = j;
			last = j + 1;
			break;
		case W_ADJECTIVE:
			if (any && c[j - 1] != W_NUMBER && c[j - 1] != W_ADJECTIVE && !goes_on(c, j + 1, end))
				goto done;
			if (!any || c[head] == W_DETERMINER)
				head = j;
			if (flags & NOUN_DEFINITE || any)
				last = j + 1;
			break;
		case W_NOUN:
		case W_NAME:
		case W_UNIT:
			any = true;
			head = j;
			last = j + 1;
			break;
		case W_TIME:
			if (j + 1 < end && (c[j + 1] == W_GENITIVE || (any && word_is_nominal(c[j + 1]) && c[j + 1] != W_NUMBER))) {
				any = true;
				head = j;
				last = j + 1;
				break;
			}
			goto done;
		case W_GENITIVE:
			if (!any)
				goto done;
			flags |= NOUN_OWNER;
			last = j + 1;
			break;
		case W_HYPHEN:
			if (!goes_on(c, j, end))
				goto done;
			break;
		case W_ADVERB:
			if (any || j + 1 >= end || c[j + 1] != W_ADJECTIVE)
				goto done;
			break;
		case W_COORDINATOR:
			/* AT&T; tired and angry voters */
			if (d->text[d->token[j].start] == '&' && any && goes_on(c, j + 1, end))
				break;
			if (!any && j > i && c[j - 1] == W_ADJECTIVE && j + 2 < end && c[j + 1] == W_ADJECTIVE)
				break;
			goto done;
		case W_ING:
			/* the leading man */
			if (!any && flags & NOUN_DEFINITE && goes_on(c, j + 1, end))
				break;
			goto done;
		default:
			goto done;
		}
	}
done:
	if (last == i || (!any && (flags & NOUN_DEFINITE) == 0))
		return i;
	if (c[head] == W_NAME || (head > i + 1 && c[head - 1] == W_HYPHEN && c[head - 2] == W_NAME))
		flags |= NOUN_NAME;
	if (last == i + 1 && c[i] == W_GENITIVE)
		return i;
	if (c[head] == W_UNIT && (flags & NOUN_OWNER) == 0 && last - i <= 3) {
		add(p, PHRASE_TIME, i, last, head, flags);
		return last;
	}
	add(p, PHRASE_NOUN, i, last, head, flags);
	return last;
}

/* A group of verbs from token i on; as noun_phrase(). */
static size_t
verb_group(struct phrases *p, size_t i, size_t end)
{
	const unsigned char *c;
	unsigned flags, last;
	size_t j, main, stop;
	bool found;

	c = p->words.class;
	flags = 0;
	found = false;
	main = stop = i;
	last = W_OTHER; /* the last auxiliary */
	for (j = i; j < end; j++) {
		if (c[j] == W_TO && j == i) {
			flags |= VERB_TO;
		} else if (word_is_auxiliary(c[j]) && !found) {
			if (j > i && c[j] == W_MODAL && last != W_OTHER)
				break;
			last = c[j];
			main = j;
			stop = j + 1;
		} else if (c[j] == W_NOT && !found) {
			flags |= VERB_NOT;
			if (last != W_OTHER)
				stop = j + 1;
		} else if (c[j] == W_ADVERB && !found) {
			continue;
		} else if (word_is_verb(c[j]) && !found) {
			if (last == W_OTHER && (flags & VERB_TO) == 0)
				flags |= VERB_BARE | (c[j] == W_ING ? (unsigned)VERB_ING : 0);
			if (last == W_BE && c[j] == W_PAST)
				flags |= VERB_PASSIVE;
			if (last == W_BE && c[j] != W_PAST && c[j] != W_ING)
				break;
			found = true;
			main = j;
			stop = j + 1;
		} else {
			break;
		}
	}
	if (stop == i && flags & VERB_TO && i + 1 == end)
		stop = end; /* to "win" */
	if (stop == i)
		return i;
	if (!found)
		flags |= VERB_AUXILIARY;
	if ((flags & (VERB_TO | VERB_ING)) == 0)
		flags |= VERB_FINITE;
	add(p, PHRASE_VERB, i, stop, main, flags);
	return stop;
}

static enum phrase_kind
kind_of(unsigned c)
{
	static const unsigned char kinds[] = {
	    [W_ADJECTIVE] = PHRASE_ADJECTIVE, [W_ADVERB] = PHRASE_ADVERB, [W_NOT] = PHRASE_ADVERB,
	    [W_PREPOSITION] = PHRASE_PREPOSITION, [W_COORDINATOR] = PHRASE_COORDINATOR,
	    [W_SUBORDINATOR] = PHRASE_SUBORDINATOR, [W_THAT] = PHRASE_THAT, [W_RELATIVE] = PHRASE_RELATIVE,
	    [W_TIME] = PHRASE_TIME, [W_COMMA] = PHRASE_COMMA, [W_DASH] = PHRASE_DASH, [W_COLON] = PHRASE_COLON,
	    [W_SEMICOLON] = PHRASE_SEMICOLON, [W_OPEN] = PHRASE_OPEN, [W_CLOSE] = PHRASE_CLOSE,
	    [W_MARK] = PHRASE_MARK, [W_STOP] = PHRASE_OTHER};

	return c < sizeof kinds && kinds[c] != 0 ? kinds[c] : PHRASE_OTHER;
}

static size_t
single(struct phrases *p, const struct quotations *q, size_t i, size_t stop)
{
	enum phrase_kind kind;
	size_t end;

	kind = kind_of(p->words.class[i]);
	end = i + 1;
	if (q->mark[i] == MARK_OPENS || q->mark[i] == MARK_CLOSES) {
		kind = q->mark[i] == MARK_OPENS ? PHRASE_QUOTE : PHRASE_UNQUOTE;
		/* a mark may be two tokens: '' */
		while (end < stop && q->mark[end] == q->mark[i] && q->which[end] == q->which[i])
			end++;
	}
	add(p, kind, i, end, i, 0);
	return end;
}

static void
sentence(struct phrases *p, const struct doc *d, const struct quotations *q, const struct sentence *s)
{
	const unsigned char *c;
	size_t i, end, stop;

	c = p->words.class;
	stop = s->token; /* the next quotation mark */
	for (i = s->token; i < s->tokens_end; i = end) {
		if (stop < i)
			stop = i;
		while (stop < s->tokens_end && !q->mark[stop])
			stop++;
		end = i;
		if (stop > i) {
			if (c[i] == W_TO || word_is_auxiliary(c[i]) || word_is_verb(c[i]) ||
			    ((c[i] == W_ADVERB || c[i] == W_NOT) && i + 1 < stop &&
			     (word_is_verb(c[i + 1]) || word_is_auxiliary(c[i + 1]))))
				end = verb_group(p, i, stop);
			else
				end = noun_phrase(p, d, i, stop);
		}
		if (end == i)
			end = single(p, q, i, s->tokens_end);
	}
	stop = s->tokens_end;
	add(p, PHRASE_STOP, stop, stop, stop, 0);
}

/* Brackets and quotations find their other ends; what is within quotations is flagged. */
static void
tie(struct phrases *p, const struct quotations *q)
{
	const struct quotation *t;
	struct phrase *f;
	size_t i, open, close;

	open = p->count;
	for (i = 0; i < p->count; i++) {
		f = &p->phrase[i];
		if (f->kind == PHRASE_STOP || f->kind == PHRASE_BREAK)
			open = p->count;
		else if (f->kind == PHRASE_OPEN)
			open = i;
		else if (f->kind == PHRASE_CLOSE && open < i) {
			f->link = (uint32_t)open;
			p->phrase[open].link = (uint32_t)i;
			open = p->count;
		}
	}
	for (i = 0; i < q->count; i++) {
		t = &q->quotation[i];
		if (t->token == 0 || q->mark[t->token - 1] != MARK_OPENS)
			continue;
		open = p->at[t->token - 1];
		close = t->closed && q->mark[t->tokens_end] == MARK_CLOSES ? p->at[t->tokens_end] :
			t->tokens_end > t->token ? p->at[t->tokens_end - 1] : open;
		for (f = p->phrase + open; f <= p->phrase + close; f++)
			f->flags = (uint16_t)(f->flags | PHRASE_QUOTED);
		if (t->closed && close > open) {
			p->phrase[open].link = (uint32_t)close;
			p->phrase[close].link = (uint32_t)open;
		}
	}
}

/* How far the quotations were gone through. */
struct reach {
	size_t next;  /* the first that begins behind the sentence at hand */
	size_t token; /* those before it end before this token */
};

/*
 * Whether a sentence is worth taking apart, as few are: it has a cue, or stands in a quotation, or
 * right before one without a full stop. Sentences are to be asked about in their order.
 */
static bool
matters(struct phrases *p, const struct doc *d, const struct quotations *q, const struct sentence *s, struct reach *r)
{
	const struct quotation *t;
	size_t behind;

	for (; r->next < q->count && q->quotation[r->next].token <= s->tokens_end; r->next++) {
		t = &q->quotation[r->next];
		/* the closing mark may be two tokens */
		behind = (t->tokens_end > t->token ? t->tokens_end : t->token) + 2;
		if (r->token < behind)
			r->token = behind;
	}
	if (s->token < r->token)
		return true;
	if (r->next < q->count && q->quotation[r->next].token <= s->tokens_end + 2 && s->tokens_end > s->token &&
	    !words_stop_at(d, s->tokens_end - 1))
		return true;
	return words_have_cue(&p->words, d, s);
}

/* A sentence that tells nothing: nothing but its end. */
static void
pass(struct phrases *p, const struct doc *d, const struct sentence *s)
{
	size_t i;

	words_pass(&p->words, d, s);
	for (i = s->token; i < s->tokens_end; i++)
		p->at[i] = (uint32_t)p->count;
	add(p, PHRASE_STOP, s->tokens_end, s->tokens_end, s->tokens_end, 0);
}

void
phrases_read(struct phrases *p, const struct doc *d, const struct quotations *q, const struct cuelist *own)
{
	const struct sentence *s;
	struct reach r = {0};
	size_t i;

	words_start(&p->words, d);
	p->count = 0;
	p->at = mem_grow(p->at, &p->at_cap, d->tokens + 1, sizeof *p->at);
	for (i = 0; i < d->sentences; i++) {
		s = &d->sentence[i];
		if (own->count > 0 || matters(p, d, q, s, &r)) {
			words_read(&p->words, d, s, q->mark, own);
			sentence(p, d, q, s);
		} else {
			pass(p, d, s);
		}
		if (i + 1 == d->sentences || d->sentence[i + 1].block != d->sentence[i].block)
			p->phrase[p->count - 1].kind = PHRASE_BREAK;
	}
	tie(p, q);
}

void
phrases_free(struct phrases *p)
{
	words_free(&p->words);
	free(p->phrase);
	free(p->at);
	memset(p, 0, sizeof *p);
}
