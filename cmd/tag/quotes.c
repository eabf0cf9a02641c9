#include "search.h"
#include "signature.h"
#include "subject.h"
#include "tag.h"

#include <string.h>

/* How many attributions before and behind a quotation are looked at, and phrases before one that stands alone. */
enum { NEAR = 24, ACTION = 64 };

#define NOBODY UINT32_MAX

/* Words that a quotation has, as far as limit. */
static size_t
words_in(const struct tag *t, const struct quotation *q, size_t limit)
{
	size_t i, n;

	for (i = q->token, n = 0; i < q->tokens_end && n < limit; i++)
		n += (t->doc.token[i].shape & (TOKEN_LETTER | TOKEN_DIGIT)) != 0;
	return n;
}

/* Whether the content of the attribution holds the quotation's beginning or its end. */
static bool
holds(const struct attribution *a, const struct quotation *q)
{
	if (a->first <= q->token && a->behind >= q->token && a->behind > a->first)
		return a->behind > q->token || a->behind == q->token;
	return a->first <= q->tokens_end && a->behind >= q->tokens_end && a->behind > q->token;
}

/* Whether the quotation, which stands in another, is all that somebody is quoted to have said. */
static bool
is_all(const struct attribution *a, const struct quotation *q)
{
	return cue_takes(&a->cue, 'q') && !cue_is_thought(&a->cue) && a->first + 1 >= q->token && q->token >= a->first &&
	       q->closed && !a->weak;
}

/* Whether who said it is told right behind the quotation, which its content ends with: ..., "a lie," said Lund; not who reported it. */
static bool
is_direct(const struct attribution *a, const struct quotation *q)
{
	enum { NEAR_CUE = 8, MARKS = 2 }; /* tokens */

	return cue_takes(&a->cue, 'q') && !cue_is(&a->cue, "report") && a->token >= q->tokens_end && a->token - q->tokens_end <= NEAR_CUE && a->behind >= q->tokens_end &&
	       a->behind - q->tokens_end <= MARKS;
}

/* Whether the one goes before the other, whose verb is no plain one of speech: offered them "a way out," Lund said. */
static bool
goes_before(const struct attribution *a, const struct attribution *b, const struct quotation *q)
{
	return is_direct(a, q) && (!cue_is_speech(&b->cue) || b->cue.lemma_len == 0) && !is_direct(b, q);
}

/*
 * The attribution that governs the quotation: of those near it that hold it, the one with the
 * shortest content; but a thought within something said is told in the words of who said it, and a
 * verb that is a cue goes before one that is none. at is the first attribution whose cue stands
 * behind the quotation's beginning.
 */
static uint32_t
governing(const struct tag *t, const struct quotation *q, size_t at)
{
	const struct attribution *a, *best;
	const struct attributions *all;
	size_t i, n;

	all = &t->said.attributions;
	best = NULL;
	n = 0;
	for (i = at > NEAR ? at - NEAR : 0; i < all->count && n < NEAR; i++) {
		a = &all->attribution[i];
		n += i >= at && a->token > q->tokens_end;
		if (a->speaker.first == SPEAKER_NOBODY || a->charge || a->inner != (q->depth > 0) || !holds(a, q) || (a->inner && !is_all(a, q)) || (best != NULL && a->weak && !best->weak))
			continue;
		if (best != NULL && goes_before(best, a, q))
			continue;
		if (best == NULL || goes_before(a, best, q) || (best->weak && !a->weak) || (cue_is_thought(&best->cue) && !cue_is_thought(&a->cue)) ||
		    (a->behind - a->first < best->behind - best->first &&
		     (cue_is_thought(&best->cue) || !cue_is_thought(&a->cue))))
			best = a;
	}
	return best != NULL ? (uint32_t)(best - all->attribution) : NOBODY;
}

static bool
ends_at(const struct phrases *p, size_t k)
{
	return k >= p->count || is_end(p->phrase[k].kind);
}

/* Whether a quotation stands by itself: it begins a sentence, and ends one or is long. */
static bool
stands_alone(const struct tag *t, const struct quotation *q)
{
	const struct phrases *p;
	size_t open, close;

	p = &t->said.phrases;
	if (q->token == 0 || q->tokens_end <= q->token)
		return false;
	open = phrases_at(p, q->token - 1);
	close = phrases_at(p, q->tokens_end - 1);
	if (open > 0 && !ends_at(p, open - 1) && t->said.phrases.words.class[q->token - 2] != W_STOP)
		return false;
	if (q->closed)
		close++;
	while (close + 1 < p->count && (p->phrase[close + 1].kind == PHRASE_OTHER || p->phrase[close + 1].kind == PHRASE_CLOSE))
		close++;
	return ends_at(p, close + 1) || words_in(t, q, 8) >= 8;
}

/* Whether the quotation is a heading: a few words that fill their block, and end in no mark. */
static bool
is_heading(const struct tag *t, const struct quotation *q)
{
	enum { MOST = 6, MARK = 3 };
	const struct block *b = &t->doc.block[q->block];

	return q->closed && q->last_block == q->block && q->start - b->start <= MARK && b->end - q->end <= MARK && q->end > q->start &&
	       memchr(".,!?-'\"\x94\x99\x9D\xA6", t->doc.text[q->end - 1], 11) == NULL && words_in(t, q, MOST + 1) <= MOST;
}

/* Whether the words of quotation a stand in quotation b. */
static bool
is_repeated(const struct doc *d, const struct quotation *a, const struct quotation *b)
{
	const size_t n = a->end - a->start;
	const char *s, *end;

	if (b->end < b->start + n)
		return false;
	end = d->text + b->end - n;
	for (s = d->text + b->start; s <= end && (s = memchr(s, d->text[a->start], (size_t)(end - s) + 1)) != NULL; s++)
		if (memcmp(s, d->text + a->start, n) == 0)
			return true;
	return false;
}

/* Who is told to have said what the heading n repeats, by one of the quotations around it; or NOBODY. */
static uint32_t
said_elsewhere(const struct tag *t, size_t n)
{
	const struct quotations *q = &t->said.quotations;
	size_t i, end;

	end = n + NEAR < q->count ? n + NEAR : q->count;
	for (i = n > NEAR ? n - NEAR : 0; i < end; i++)
		if (i != n && t->said.by[i] != NOBODY && is_repeated(&t->doc, &q->quotation[n], &q->quotation[i]))
			return t->said.by[i];
	return NOBODY;
}

/* Whether all words in it have a capital, but for the small ones. */
static bool
is_capitalized(const struct doc *d, const struct quotation *q)
{
	const struct token *k;
	size_t i, capitals;

	capitals = 0;
	for (i = q->token; i < q->tokens_end; i++) {
		k = &d->token[i];
		if (k->shape & TOKEN_CAPITAL)
			capitals++;
		else if (k->shape & TOKEN_LOWER && (k->len > 3 || i == q->token))
			return false;
	}
	return capitals >= 2;
}

/*
 * Whether the quotation is a title or a slogan that the attribution only mentions: an article titled "...",
 * told "Good Morning", in "The Long Winter," she. A title is several words, all but the small ones with a
 * capital, and no verb, comma or colon stands before it, nor a mark at its end unless a preposition
 * stands before it.
 */
static bool
is_title(const struct tag *t, const struct quotation *q, const struct attribution *a)
{
	static const char *const titled[] = {"titled", "entitled", "subtitled", "headlined", "headed", "captioned", "codenamed",
					     "nicknamed", NULL};
	static const char *const called[] = {"called", "dubbed", "named", NULL};
	const unsigned char *class = t->said.phrases.words.class;
	unsigned before, last;

	if (q->token < 2 || q->tokens_end <= q->token || cue_takes(&a->cue, 'c'))
		return false;
	if (doc_is_any(&t->doc, q->token - 2, titled) || (doc_is_any(&t->doc, q->token - 2, called) && is_capitalized(&t->doc, q)))
		return true;
	/* the "Mayflower" */
	if (q->tokens_end == q->token + 1 && doc_is(&t->doc, q->token - 2, "the") && t->doc.token[q->token].shape & TOKEN_CAPITAL &&
	    !(t->doc.token[q->token].shape & TOKEN_UPPER))
		return true;
	before = class[q->token - 2];
	last = class[q->tokens_end - 1];
	if (before == W_COMMA || before == W_COLON || !is_capitalized(&t->doc, q))
		return false;
	if (word_is_verb(before))
		return cue_takes(&a->cue, 'o') && a->token == q->token - 2;
	return before == W_PREPOSITION || (last != W_COMMA && last != W_STOP);
}

/* The quotation before number n, or behind it, that stands in no other; NOBODY when there is none. */
static size_t
outer_before(const struct quotations *q, size_t n)
{
	while (n > 0)
		if (q->quotation[--n].depth == 0)
			return n;
	return NOBODY;
}

static size_t
outer_behind(const struct quotations *q, size_t n)
{
	for (n++; n < q->count; n++)
		if (q->quotation[n].depth == 0)
			return n;
	return NOBODY;
}

/* Whether a person is named at phrase k, or spoken of as he or she. */
static bool
is_person(const struct tag *t, size_t k)
{
	static const char *const pronouns[] = {"he", "she", "i", "we", NULL};
	const struct phrase *f = &t->said.phrases.phrase[k];
	const struct name *n;

	if (f->flags & NOUN_PRONOUN)
		return doc_is_any(&t->doc, f->token, pronouns);
	n = named_at(&t->said.named, t->doc.token[f->head].start);
	return n != NULL && n->kind == NAMED_PERSON;
}

/* Whether somebody has spoken in the block before this one; at is as in governing(). */
static bool
is_attributed(const struct tag *t, size_t block, size_t at)
{
	const struct doc *d = &t->doc;

	return block == 0 || (at > 0 && d->token[t->said.attributions.attribution[at - 1].token].start >= d->block[block - 1].start);
}

/*
 * Who acts in the sentence right before the quotation, in its paragraph or alone in the one before it: Lomas was not
 * impressed. "A text!" The number of an attribution that is made for it, or NOBODY.
 */
static uint32_t
actor_before(struct tag *t, const struct quotation *q, size_t at)
{
	static const struct cue none = {"", 0, "say:", "q:", 0, 0};
	const struct phrases *p = &t->said.phrases;
	struct attributions *all = &t->said.attributions;
	const struct search s = {p, &t->doc, &t->said.own, all};
	struct speaker who;
	size_t open, k, begin;
	bool apart;

	open = phrases_at(p, q->token - 1);
	if (open < 2 || !ends_at(p, open - 1) || (p->phrase[open - 1].kind == PHRASE_BREAK && is_attributed(t, q->block, at)))
		return NOBODY;
	for (begin = open - 1; begin > 0 && open - begin < ACTION && !ends_at(p, begin - 1); begin--)
		if (p->phrase[begin].kind == PHRASE_QUOTE || p->phrase[begin].kind == PHRASE_UNQUOTE)
			return NOBODY;
	apart = p->phrase[open - 1].kind == PHRASE_BREAK;
	if (apart && t->doc.token[p->phrase[begin].token].start != t->doc.block[q->block - 1].start)
		return NOBODY;
	for (k = begin; k < open - 1; k++)
		if (p->phrase[k].kind == PHRASE_VERB && p->phrase[k].flags & VERB_FINITE && subject_of(p, &t->doc, k, &who) &&
		    who.first >= begin && who.last < k && is_person(t, who.last) && !(apart && p->phrase[who.last].flags & NOUN_PRONOUN))
			break;
	if (k == open - 1)
		return NOBODY;
	k = all->count;
	attribution_add(&s, &none, q->token - 1, &who, q->token, q->tokens_end, false);
	if (all->count == k)
		return NOBODY;
	all->attribution[k].embedded = true;
	return (uint32_t)k;
}

/*
 * Who speaks in a quotation that stands alone: who spoke before it in its paragraph, else who will,
 * else who acts right before it, else who spoke last. n is the quotation's number, at as in governing().
 */
static uint32_t
continuing(struct tag *t, size_t n, size_t at)
{
	const struct quotation *q;
	const struct attribution *a, *all;
	uint32_t actor, last;
	size_t i;

	q = t->said.quotations.quotation;
	all = t->said.attributions.attribution;
	i = outer_before(&t->said.quotations, n);
	if (i != NOBODY && q[i].last_block == q[n].block && t->said.by[i] != NOBODY)
		return t->said.by[i];
	i = outer_behind(&t->said.quotations, n);
	if (i != NOBODY && q[i].block == q[n].last_block && t->said.by[i] != NOBODY)
		return t->said.by[i];
	actor = actor_before(t, &q[n], at);
	if (actor != NOBODY)
		return actor;
	all = t->said.attributions.attribution;
	i = outer_before(&t->said.quotations, n);
	last = i != NOBODY ? t->said.by[i] : NOBODY;
	for (i = at; i > 0 && at - i < NEAR; i--) {
		a = &all[i - 1];
		/* who acted before a quotation spoke in it, and maybe last */
		if (last != NOBODY && all[last].embedded && all[last].token > a->token)
			return last;
		if (!a->embedded && !a->inner && a->speaker.first != SPEAKER_NOBODY)
			return (uint32_t)i - 1;
	}
	return at > 0 && all[at - 1].speaker.first != SPEAKER_NOBODY ? (uint32_t)at - 1 : NOBODY;
}

/*
 * Who speaks in words quoted within a sentence, when nothing governs them: who speaks elsewhere in
 * the sentence, if these are several words.
 */
static uint32_t
in_sentence(const struct tag *t, const struct quotation *q, size_t at)
{
	const struct phrases *p;
	const struct attribution *a;
	size_t k, n;

	if (at == 0 || q->token == 0 || words_in(t, q, 4) < 3)
		return NOBODY;
	a = &t->said.attributions.attribution[at - 1];
	p = &t->said.phrases;
	for (k = phrases_at(p, q->token - 1), n = 0; k > 0 && !ends_at(p, k - 1) && n < 200; n++) {
		k--;
		if (p->phrase[k].kind == PHRASE_UNQUOTE)
			k = p->phrase[k].link;
	}
	if (p->phrase[k].token > a->token || a->embedded || a->inner || a->speaker.first == SPEAKER_NOBODY)
		return NOBODY;
	return (uint32_t)at - 1;
}

/*
 * Whether what is between doubled apostrophes, in quotation n, goes on with a claim of the same
 * paragraph that holds the one before, and then reaches to its end: ''We came,'' she said. ''We saw.''
 */
static bool
prolongs(const struct quotations *all, size_t before, size_t n, struct attribution *a)
{
	const struct quotation *q, *last;
	uint32_t end;

	q = &all->quotation[n];
	last = &all->quotation[before];
	if (!q->doubled || !a->claim || a->behind > q->token || last->last_block != q->block || !last->doubled || !holds(a, last))
		return false;
	end = q->tokens_end;
	while (q->closed && all->mark[end] == MARK_CLOSES && all->which[end] == n)
		end++;
	a->gap = a->gap_behind = 0;
	a->behind = end;
	return true;
}

/* Adds a piece of the quotation, less the white space at its ends, which a record of a paragraph may have. */
static void
add_piece(struct tag *t, const struct quotation *q, uint32_t from, uint32_t to, const char *value, size_t value_len,
	  uint32_t speaker, uint32_t speaker_end)
{
	const char *text = t->doc.text;

	while (from < to && text_is_space(text[from]))
		from++;
	while (from < to && text_is_space(text[to - 1]))
		to--;
	if (from < to)
		layer_add(&t->layer, from, to, q->doubled ? "claim" : "quote", value, value_len, text + speaker,
			  speaker_end - speaker);
}

static void
add(struct tag *t, const struct quotation *q, const struct attribution *a, bool cue)
{
	const struct segment *seg;
	uint32_t start, end, from, to, i;
	const char *value;
	size_t len;

	/* what is between doubled apostrophes is a claim, and most often one already */
	if (q->doubled && a->claim && holds(a, q))
		return;
	if (!tag_wants(t, q->doubled ? "claim" : "quote"))
		return;
	speaker_bytes(&t->said.phrases, &t->doc, &a->speaker, &start, &end);
	value = attribution_value(a, &t->layer.strings, &len);
	from = q->start;
	do {
		/* when the stream holds paragraphs alone, a quotation of several is one record each */
		seg = group_segment(t->group, from);
		to = q->end < seg->pos + seg->len ? q->end : seg->pos + seg->len;
		add_piece(t, q, from, to, value, cue ? len : 0, start, end);
		if (to == q->end || seg + 1 == t->group->segment + t->group->segments)
			return;
		from = seg[1].pos;
		for (i = q->token; i < q->tokens_end && t->doc.token[i].start < from; i++)
			;
		if (i < q->tokens_end && t->said.quotations.mark[i] == MARK_GOES_ON)
			from = t->doc.token[i].end;
	} while (from < q->end);
}

/* Gives every quotation its attribution. */
static void
attribute(struct tag *t)
{
	const struct quotations *q;
	size_t i, at;

	q = &t->said.quotations;
	t->said.by = mem_grow(t->said.by, &t->said.by_cap, q->count + 1, sizeof *t->said.by);
	for (i = at = 0; i < q->count; i++) {
		while (at < t->said.attributions.count && t->said.attributions.attribution[at].token < q->quotation[i].token)
			at++;
		t->said.by[i] = governing(t, &q->quotation[i], at);
	}
}

/* Headings in quotation marks, when it is known who says the rest. */
static void
headings(struct tag *t)
{
	const struct quotation *q;
	uint32_t by;
	size_t i;

	for (i = 0; i < t->said.quotations.count; i++) {
		q = &t->said.quotations.quotation[i];
		if (t->said.by[i] == NOBODY && q->depth == 0 && q->end > q->start && is_heading(t, q) && (by = said_elsewhere(t, i)) != NOBODY)
			add(t, q, &t->said.attributions.attribution[by], false);
	}
}

void
quotes_find(struct tag *t)
{
	struct attribution signature = {0};
	const struct attribution *a;
	const struct quotation *q;
	size_t i, at, before;
	bool cue;

	if (!tag_wants(t, "quote claim"))
		return;
	named_read(&t->said.named, &t->layer);
	quotations_read(&t->said.quotations, &t->doc);
	phrases_read(&t->said.phrases, &t->doc, &t->said.quotations, &t->said.named, &t->said.own);
	attributions_find(&t->said.attributions, &t->said.phrases, &t->said.own, &t->doc);
	attribute(t);
	at = 0;
	for (i = 0; i < t->said.quotations.count; i++) {
		q = &t->said.quotations.quotation[i];
		while (at < t->said.attributions.count && t->said.attributions.attribution[at].token < q->token)
			at++;
		if (q->end <= q->start || (q->depth > 0 && t->said.by[i] == NOBODY))
			continue;
		cue = t->said.by[i] != NOBODY;
		if (!cue && signature_of(&t->said, &t->doc, q, &signature.speaker)) {
			add(t, q, &signature, false);
			continue;
		}
		before = outer_before(&t->said.quotations, i);
		if (!cue && is_heading(t, q))
			continue;
		if (!cue && stands_alone(t, q))
			t->said.by[i] = continuing(t, i, at);
		else if (!cue)
			t->said.by[i] = in_sentence(t, q, at);
		if (t->said.by[i] == NOBODY)
			continue;
		a = &t->said.attributions.attribution[t->said.by[i]];
		if (is_title(t, q, a))
			continue;
		if (!cue && before != NOBODY && t->said.by[i] == t->said.by[before]) {
			if (prolongs(&t->said.quotations, before, i, &t->said.attributions.attribution[t->said.by[i]]))
				continue;
			/* goes on in the same paragraph */
			cue = t->said.quotations.quotation[before].last_block == q->block;
		}
		add(t, q, a, cue);
	}
	headings(t);
}
