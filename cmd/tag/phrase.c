#include "phrase.h"
#include "mem.h"
#include "wordlook.h"

#include <stdlib.h>
#include <string.h>

/* Adds a phrase; phrases_read() has made room for it. */
static inline struct phrase *
add(struct phrases *p, enum phrase_kind kind, size_t token, size_t end, size_t head, unsigned flags)
{
	struct phrase *f;

	f = &p->phrase[p->count];
	f->token = (uint32_t)token;
	f->end = (uint32_t)end;
	f->head = (uint32_t)head;
	f->link = (uint32_t)p->count;
	f->kind = (uint16_t)kind;
	f->flags = (uint16_t)flags;
	p->count++;
	return f;
}

/* Notes that the phrase just added may make an attribution. */
static void
lead(struct phrases *p)
{
	p->lead = mem_grow(p->lead, &p->lead_cap, p->leads + 1, sizeof *p->lead);
	p->lead[p->leads++] = (uint32_t)p->count - 1;
}

/* Whether the first of the classes from token i on that is no hyphen may stand in a noun phrase. */
static bool
goes_on(const unsigned char *c, size_t i, size_t end)
{
	while (i < end && c[i] == W_HYPHEN)
		i++;
	return i < end && (word_is_nominal(c[i]) || c[i] == W_ADJECTIVE || c[i] == W_TIME);
}

/* Told reporters + talks had broken down: whether the noun at token i is whom it was told, and another noun follows. */
static bool
is_told(const struct phrases *p, const struct doc *d, size_t i, size_t end)
{
	static const char *const tells[] = {"told", "tells", "tell", "telling", "warned", "assured", "reminded", NULL};
	static const char *const hearers[] = {"reporters", "journalists", "lawmakers", "legislators", "senators", "mps",	 "employees",
					       "staff",	    "shareholders", "investors", "jurors",    "delegates", "supporters", "colleagues",
					       "members",   "officials", "councillors", NULL};
	const unsigned char *c = p->words.class;

	return i > 0 && i + 1 < end && doc_is_any(d, i, hearers) && doc_is_any(d, i - 1, tells) &&
	       (c[i + 1] == W_NOUN || c[i + 1] == W_NAME || c[i + 1] == W_ADJECTIVE || c[i + 1] == W_NUMBER);
}

/* Confident + his plan, glad the war: whether the article or possessive at token j stands behind an adjective that begins at token i; not: such a. */
static bool
is_behind_adjective(const struct phrases *p, const struct doc *d, size_t i, size_t j)
{
	static const char *const before[] = {"such", "all", "both", "half", "quite", "many", "what", "double", "twice", "least", "most", NULL};

	return j > i && p->words.class[j - 1] == W_ADJECTIVE && !doc_is_any(d, j - 1, before);
}

/* Whether token i is what a day has: night. */
static bool
is_part_of_day(const struct doc *d, size_t i)
{
	static const char *const parts[] = {"morning", "afternoon", "evening", "night", NULL};

	return doc_is_any(d, i, parts);
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
			if (any || is_behind_adjective(p, d, i, j))
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
			/* the 34-year-old said */
			if (any && c[j - 1] == W_HYPHEN && doc_is(d, j, "old")) {
				head = j;
				last = j + 1;
				break;
			}
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
			if (c[j] == W_NOUN && j == i && is_told(p, d, j, end))
				goto done;
			break;
		case W_TIME:
			/* the arrest + Thursday night */
			if (any && j + 1 < end && (c[j - 1] == W_NOUN || c[j - 1] == W_NAME) && is_part_of_day(d, j + 1))
				goto done;
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
			/* the leading man; a Chinese hacking group */
			if ((!any || (j > i && token_lists(&d->token[j - 1]) & LEX_BIT(LEX_NATION) && d->token[j - 1].shape & TOKEN_CAPITAL)) &&
			    flags & NOUN_DEFINITE && goes_on(c, j + 1, end) && (!any || c[j + 1] == W_NOUN))
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
	if (p->words.can[head].cue & FORM_NOUN_CUE && c[head] == W_NOUN)
		lead(p);
	return last;
}

/* A group of verbs from token i on; as noun_phrase(). marks: its sentence has quotation marks. */
static size_t
verb_group(struct phrases *p, size_t i, size_t end, bool marks)
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
			/* being told, having said */
			if (last == W_OTHER && (flags & VERB_TO) == 0 && p->words.can[j].word == WORD_ING)
				flags |= VERB_ING;
			last = c[j];
			main = j;
			stop = j + 1;
		} else if (p->words.can[j].word == WORD_BOTH && !found && last != W_OTHER) {
			continue; /* were both told */
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
	if (stop == i && flags & VERB_TO && (i + 1 == end || c[i + 1] == W_MARK))
		stop = i + 1; /* to "win" */
	if (stop == i)
		return i;
	if (!found)
		flags |= VERB_AUXILIARY;
	if ((flags & (VERB_TO | VERB_ING)) == 0)
		flags |= VERB_FINITE;
	add(p, PHRASE_VERB, i, stop, main, flags);
	if (found && (marks || p->words.can[main].cue & (FORM_VERB_CUE | FORM_ADJECTIVE_CUE | FORM_FIRST_OF_CUE)))
		lead(p);
	return stop;
}

/* What a phrase of one token is, and what else may begin with it. */
enum { BEGINS_NOUN = 1, BEGINS_VERB = 2, BEGINS_EITHER = 3 };

static const struct {
	unsigned char kind, begins;
} classes[] = {
    [W_OTHER] = {PHRASE_OTHER, 0},
    [W_NOUN] = {PHRASE_OTHER, BEGINS_NOUN},
    [W_NAME] = {PHRASE_OTHER, BEGINS_NOUN},
    [W_NUMBER] = {PHRASE_OTHER, BEGINS_NOUN},
    [W_ADJECTIVE] = {PHRASE_ADJECTIVE, BEGINS_NOUN},
    [W_DETERMINER] = {PHRASE_OTHER, BEGINS_NOUN},
    [W_POSSESSIVE] = {PHRASE_OTHER, BEGINS_NOUN},
    [W_PRONOUN] = {PHRASE_OTHER, BEGINS_NOUN},
    [W_GENITIVE] = {PHRASE_OTHER, BEGINS_NOUN},
    [W_ADVERB] = {PHRASE_ADVERB, BEGINS_EITHER},
    [W_PREPOSITION] = {PHRASE_PREPOSITION, 0},
    [W_COORDINATOR] = {PHRASE_COORDINATOR, BEGINS_NOUN},
    [W_SUBORDINATOR] = {PHRASE_SUBORDINATOR, 0},
    [W_THAT] = {PHRASE_THAT, 0},
    [W_RELATIVE] = {PHRASE_RELATIVE, 0},
    [W_TO] = {PHRASE_OTHER, BEGINS_VERB},
    [W_BE] = {PHRASE_OTHER, BEGINS_VERB},
    [W_HAVE] = {PHRASE_OTHER, BEGINS_VERB},
    [W_DO] = {PHRASE_OTHER, BEGINS_VERB},
    [W_MODAL] = {PHRASE_OTHER, BEGINS_VERB},
    [W_NOT] = {PHRASE_ADVERB, BEGINS_EITHER},
    [W_BASE] = {PHRASE_OTHER, BEGINS_VERB},
    [W_THIRD] = {PHRASE_OTHER, BEGINS_VERB},
    [W_PAST] = {PHRASE_OTHER, BEGINS_VERB},
    [W_ING] = {PHRASE_OTHER, BEGINS_VERB},
    [W_TIME] = {PHRASE_TIME, BEGINS_NOUN},
    [W_UNIT] = {PHRASE_OTHER, BEGINS_NOUN},
    [W_HYPHEN] = {PHRASE_OTHER, BEGINS_NOUN},
    [W_COMMA] = {PHRASE_COMMA, 0},
    [W_DASH] = {PHRASE_DASH, 0},
    [W_COLON] = {PHRASE_COLON, 0},
    [W_SEMICOLON] = {PHRASE_SEMICOLON, 0},
    [W_OPEN] = {PHRASE_OPEN, 0},
    [W_CLOSE] = {PHRASE_CLOSE, 0},
    [W_MARK] = {PHRASE_MARK, 0},
    [W_STOP] = {PHRASE_OTHER, 0},
};

/* The token i alone, or with what belongs to its quotation mark; *open is the bracket that is open. */
static size_t
single(struct phrases *p, const struct doc *d, const struct quotations *q, size_t i, size_t stop, size_t *open)
{
	enum phrase_kind kind;
	size_t end;

	kind = (enum phrase_kind)classes[p->words.class[i]].kind;
	end = i + 1;
	if (kind == PHRASE_TIME && end < stop && p->words.class[end] == W_NUMBER)
		end++; /* August 10 */
	if (q->mark[i] == MARK_OPENS || q->mark[i] == MARK_CLOSES) {
		kind = q->mark[i] == MARK_OPENS ? PHRASE_QUOTE : PHRASE_UNQUOTE;
		/* a mark may be two tokens: '' */
		while (end < stop && q->mark[end] == q->mark[i] && q->which[end] == q->which[i])
			end++;
	}
	add(p, kind, i, end, i, 0);
	if (kind == PHRASE_COLON || (kind == PHRASE_ADJECTIVE && p->words.can[i].cue & FORM_ADJECTIVE_CUE) ||
	    (kind == PHRASE_PREPOSITION && p->words.can[i].word == WORD_ACCORDING && d->token[i].shape & TOKEN_FIRST)) {
		lead(p);
	} else if (kind == PHRASE_OPEN) {
		*open = p->count - 1;
	} else if (kind == PHRASE_CLOSE && *open != SIZE_MAX) {
		p->phrase[*open].link = (uint32_t)p->count - 1;
		p->phrase[p->count - 1].link = (uint32_t)*open;
		*open = SIZE_MAX;
	}
	return end;
}

static void
sentence(struct phrases *p, const struct doc *d, const struct quotations *q, const struct sentence *s)
{
	const unsigned char *c;
	size_t i, end, open;
	unsigned begins;
	bool marks;

	c = p->words.class;
	open = SIZE_MAX;
	marks = memchr(c + s->token, W_MARK, s->tokens_end - s->token) != NULL;
	for (i = s->token; i < s->tokens_end; i = end) {
		end = i;
		begins = classes[c[i]].begins;
		if (begins == BEGINS_EITHER)
			begins = i + 1 < s->tokens_end && (word_is_verb(c[i + 1]) || word_is_auxiliary(c[i + 1])) ? BEGINS_VERB :
														   BEGINS_NOUN;
		if (begins == BEGINS_VERB)
			end = verb_group(p, i, s->tokens_end, marks);
		else if (begins == BEGINS_NOUN)
			end = noun_phrase(p, d, i, s->tokens_end);
		if (end == i)
			end = single(p, d, q, i, s->tokens_end, &open);
	}
	end = s->tokens_end;
	add(p, PHRASE_STOP, end, end, end, 0);
}

size_t
phrases_at(const struct phrases *p, size_t token)
{
	size_t low, high, mid;

	/* the first that begins behind the token */
	for (low = 0, high = p->count; low < high;) {
		mid = low + (high - low) / 2;
		if (p->phrase[mid].token <= token)
			low = mid + 1;
		else
			high = mid;
	}
	/* in a sentence that was not taken apart, its end */
	return low > 0 && p->phrase[low - 1].end > token ? low - 1 : low;
}

static bool
is_end(const struct phrase *f)
{
	return f->kind == PHRASE_STOP || f->kind == PHRASE_BREAK;
}

/* Flags what stands beside the quotation within another, from its opening phrase to its closing one. */
static void
flag_sentence(struct phrases *p, size_t open, size_t close)
{
	while (open > 0 && !is_end(&p->phrase[open - 1]))
		open--;
	while (close + 1 < p->count && !is_end(&p->phrase[close]))
		close++;
	for (; open <= close; open++)
		p->phrase[open].flags |= PHRASE_BY_INNER;
}

/* Quotations find their other ends; what is within them is flagged. */
static void
tie(struct phrases *p, const struct quotations *q)
{
	const struct quotation *t;
	struct phrase *f;
	size_t i, open, close;

	for (i = 0; i < q->count; i++) {
		t = &q->quotation[i];
		if (t->token == 0 || q->mark[t->token - 1] != MARK_OPENS)
			continue;
		open = phrases_at(p, t->token - 1);
		close = t->closed && q->mark[t->tokens_end] == MARK_CLOSES ? phrases_at(p, t->tokens_end) :
			t->tokens_end > t->token ? phrases_at(p, t->tokens_end - 1) : open;
		for (f = p->phrase + open; f <= p->phrase + close; f++)
			f->flags = (uint16_t)(f->flags | PHRASE_QUOTED);
		if (t->depth > 0)
			flag_sentence(p, open, close);
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
 * Whether a sentence is worth taking apart even if it has no cue: it is a headline, stands in a
 * quotation, or right before one, in its paragraph or without a full stop. Sentences are to be asked about in their order.
 */
static bool
matters(const struct doc *d, const struct quotations *q, const struct sentence *s, struct reach *r)
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
	if (s->token < r->token || d->block[s->block].kind == BLOCK_TITLE || d->block[s->block].kind == BLOCK_HEADING)
		return true;
	if (r->next < q->count && q->quotation[r->next].token <= s->tokens_end + 2 && s->tokens_end > s->token &&
	    (!word_is_stop(d, s->tokens_end - 1) || q->quotation[r->next].block == s->block))
		return true;
	return false;
}

void
phrases_read(struct phrases *p, const struct doc *d, const struct quotations *q, const struct named *named,
	     const struct cuelist *own)
{
	const struct sentence *s;
	struct reach r = {0};
	size_t i;

	words_start(&p->words, d);
	p->count = p->leads = 0;
	p->named = named;
	p->phrase = mem_grow(p->phrase, &p->cap, d->tokens + d->sentences + 1, sizeof *p->phrase);
	for (i = 0; i < d->sentences; i++) {
		s = &d->sentence[i];
		if (words_read(&p->words, d, s, q->mark, named, own, matters(d, q, s, &r)))
			sentence(p, d, q, s);
		else /* it tells nothing: nothing but its end */
			add(p, PHRASE_STOP, s->tokens_end, s->tokens_end, s->tokens_end, 0);
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
	free(p->lead);
	memset(p, 0, sizeof *p);
}
