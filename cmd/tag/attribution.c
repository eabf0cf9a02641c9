#include "attribution.h"
#include "as_told.h"
#include "by_verb.h"
#include "charge.h"
#include "content.h"
#include "indirect.h"
#include "lemma_compiled.h"
#include "negation.h"
#include "put_how.h"
#include "quoted_as.h"
#include "subject.h"

#include <stdlib.h>
#include <string.h>

/* How many attributions to look ahead at most. */
enum { NEIGHBOURS = 12 };

/* Whether the verb at the token has would, may or the like before it. */
static bool
is_modal(const struct search *s, size_t token)
{
	const struct phrase *f = &s->p->phrase[phrases_at(s->p, token)];
	size_t i;

	for (i = f->token; f->kind == PHRASE_VERB && i < f->head; i++)
		if (s->p->words.class[i] == W_MODAL)
			return true;
	return false;
}

/* Whether the speaker is whoever is asked or spoken to: how do you talk about it? */
static bool
is_reader(const struct search *s, const struct speaker *who)
{
	return who->end == 0 && who->first == who->last && who->first != SPEAKER_NOBODY && flags(s, who->first) & NOUN_PRONOUN &&
	       is(s, who->first, "you");
}

void
attribution_add(const struct search *s, const struct cue *c, size_t token, const struct speaker *who, size_t first, size_t behind,
    bool claim)
{
	struct attributions *a;
	struct attribution *t;

	a = s->out;
	if (behind <= first || is_reader(s, who))
		return;
	a->attribution = mem_grow(a->attribution, &a->cap, a->count + 1, sizeof *a->attribution);
	t = &a->attribution[a->count++];
	t->cue = *c;
	t->token = (uint32_t)token;
	t->first = (uint32_t)first;
	t->behind = (uint32_t)behind;
	t->speaker = *who;
	t->claim = claim;
	t->negated = t->unlisted = t->charge = t->weak = t->inner = t->embedded = false;
	t->gap = t->gap_behind = 0;
	t->modal = is_modal(s, token);
}

const char *
attribution_value(const struct attribution *t, struct arena *a, size_t *len)
{
	static const char no[] = "not ";
	const char *base;
	char *s;

	*len = t->cue.lemma_len;
	base = t->cue.lemma;
	if (t->unlisted)
		base = lemma(&lemma_compiled, base, *len, 'v', arena_alloc(a, *len + 1), len);
	if (!t->negated || *len == 0)
		return base;
	s = arena_alloc(a, sizeof no - 1 + *len);
	memcpy(s, no, sizeof no - 1);
	memcpy(s + sizeof no - 1, base, *len);
	*len += sizeof no - 1;
	return s;
}

/*
 * The second comma of what tells of a source between commas, of which the first is phrase k, or k: according to Ann Roe, a
 * doctor there, + it works; to police, who were called, +; to a report, seen by the paper, +.
 */
static size_t
behind_apposition(const struct search *s, size_t k)
{
	size_t i;

	if (kind(s, k) != PHRASE_COMMA)
		return k;
	if (kind(s, k + 1) != PHRASE_RELATIVE && kind(s, k + 1) != PHRASE_NOUN &&
	    !(kind(s, k + 1) == PHRASE_VERB && flags(s, k + 1) & VERB_BARE && s->p->words.class[s->p->phrase[k + 1].head] == W_PAST))
		return k;
	for (i = k + 1; !is_end(kind(s, i)) && kind(s, i) != PHRASE_COMMA && kind(s, i) != PHRASE_QUOTE; i++)
		if (kind(s, i) == PHRASE_VERB && flags(s, i) & VERB_FINITE && kind(s, k + 1) == PHRASE_NOUN)
			return k;
	if (kind(s, i) != PHRASE_COMMA)
		return k;
	if (kind(s, k + 1) != PHRASE_NOUN || is(s, k + 1, "a") || is(s, k + 1, "an"))
		return i;
	return flags(s, k + 1) & NOUN_DEFINITE && content_tells(s, i + 1, content_end(s, i + 1)) ? i : k;
}

/* according to X; Per X, it was late */
static void
according(const struct search *s, size_t k)
{
	static const struct cue cue = {"according to", 12, "say:", "sq:", 0, 'g'};
	struct speaker who;
	size_t from, end, next;
	struct cue c;

	c = cue;
	c.end = s->p->phrase[k].end;
	if (is(s, k, "per")) {
		if (!speaker_at(s->p, s->d, k + 1, &who) || (flags(s, k + 1) & (NOUN_DEFINITE | NOUN_NAME)) == 0)
			return;
	} else if (!is(s, k + 1, "to") || !speaker_at(s->p, s->d, k + 2, &who)) {
		return;
	}
	next = who.last + 1;
	/* a letter seen by the paper */
	if (kind(s, next) == PHRASE_VERB && s->p->words.class[s->p->phrase[next].head] == W_PAST && flags(s, next) & VERB_BARE)
		while (!is_end(kind(s, next)) && kind(s, next) != PHRASE_COMMA)
			next++;
	if (k == 0 || is_end(kind(s, k - 1)) || kind(s, k - 1) == PHRASE_COORDINATOR || kind(s, k - 1) == PHRASE_THAT) {
		next = behind_apposition(s, next);
		for (from = next; !is_end(kind(s, from)) && kind(s, from) != PHRASE_COLON &&
				  (kind(s, from) != PHRASE_COMMA || (kind(s, from + 1) == PHRASE_VERB && flags(s, from + 1) & VERB_ING));
		     from++)
			from = over(s, from);
		if (is_end(kind(s, from)))
			return;
		from++;
		end = content_end(s, from);
	} else {
		from = content_left_start(s, k);
		end = kind(s, k - 1) == PHRASE_COMMA ? k - 1 : k;
		/* according to the pastor, Paul Lund, who was there */
		if (kind(s, next) == PHRASE_COMMA && kind(s, next + 1) == PHRASE_NOUN && flags(s, next + 1) & NOUN_NAME &&
		    (kind(s, next + 2) == PHRASE_COMMA || is_end(kind(s, next + 2))))
			next += 2;
		if (kind(s, next) == PHRASE_COMMA && kind(s, k - 1) == PHRASE_COMMA && kind(s, next + 1) != PHRASE_RELATIVE &&
		    kind(s, next + 1) != PHRASE_COORDINATOR)
			end = content_end(s, next + 1);
	}
	attribution_add(s, &c, s->p->phrase[k].head, &who, s->p->phrase[from].token, s->p->phrase[end].token, true);
}

/* Pronouns that name no speaker. */
static bool
nobody(const struct search *s, size_t k)
{
	static const char *const words[] = {"it", "itself", "this", "that", "these", "those", "there", "here", "one",
					    "himself", "herself", "themselves"};

	return flags(s, k) & NOUN_PRONOUN && one_of(s, k, words, sizeof words / sizeof words[0]);
}

/* The number of the block that a position stands in. */
static size_t
block_of(const struct doc *d, uint32_t pos)
{
	size_t low, high, mid;

	for (low = 0, high = d->blocks; high - low > 1;) {
		mid = low + (high - low) / 2;
		if (d->block[mid].start <= pos)
			low = mid;
		else
			high = mid;
	}
	return low;
}

bool
attribution_in_headline(const struct search *s, size_t k)
{
	return s->d->block[block_of(s->d, s->d->token[s->p->phrase[k].token].start)].kind != BLOCK_PARAGRAPH;
}

/* Whether the noun phrases [from, to] are somebody who speaks in a headline: Lopez: Ferry is safe; Report: ... */
static bool
heads(const struct search *s, size_t from, size_t to)
{
	static const char *const words[] = {"report", "reports", "poll", "study", "survey", "analysis", "source", "sources", "official",
					    "officials", "expert", "experts", "police", "document", "documents", "lawyer", "spokesman"};
	const struct name *n;
	size_t i;

	n = named_at(s->p->named, s->d->token[s->p->phrase[to].head].start);
	if (n != NULL)
		return n->kind == NAMED_PERSON || n->kind == NAMED_ORG;
	if (from != to)
		return false;
	for (i = 0; i < sizeof words / sizeof words[0]; i++)
		if (doc_is(s->d, s->p->phrase[to].head, words[i]))
			return true;
	return false;
}

/* Whether the block has no word in small letters. */
static bool
is_all_capitals(const struct search *s, const struct block *b)
{
	size_t i, end;

	end = b->sentence < b->sentences_end ? s->d->sentence[b->sentences_end - 1].tokens_end : 0;
	for (i = b->sentence < b->sentences_end ? s->d->sentence[b->sentence].token : 0; i < end; i++)
		if (s->d->token[i].shape & TOKEN_LOWER)
			return false;
	return true;
}

/* A headline that begins with words that somebody said, and tells who behind the colon k: "We were robbed": Ann Lund on the vote. */
static bool
headline_behind(const struct search *s, size_t k)
{
	static const struct cue none = {"", 0, "say:", "q:", 0, 0};
	const struct name *n;
	struct speaker who;
	struct cue c;
	size_t open;

	if (kind(s, k - 1) != PHRASE_UNQUOTE || kind(s, k + 1) != PHRASE_NOUN ||
	    s->d->block[block_of(s->d, s->d->token[s->p->phrase[k].token].start)].kind == BLOCK_PARAGRAPH)
		return false;
	open = s->p->phrase[k - 1].link;
	n = named_at(s->p->named, s->d->token[s->p->phrase[k + 1].head].start);
	if (open >= k - 1 || (open > 0 && !is_end(kind(s, open - 1))) || n == NULL || n->kind != NAMED_PERSON)
		return false;
	who.first = who.last = (uint32_t)k + 1;
	who.token = who.end = 0;
	c = none;
	c.end = s->p->phrase[k].end;
	attribution_add(s, &c, s->p->phrase[k].token, &who, s->p->phrase[open].token, s->p->phrase[k - 1].end, false);
	return true;
}

/* A headline that ends with who says it, behind the colon k: Terror will not be tolerated: Modi. */
static bool
headline_ends(const struct search *s, size_t k)
{
	static const struct cue none = {"", 0, "say:", "s:", 0, 0};
	struct speaker who;
	struct cue c;
	size_t from;

	if (kind(s, k + 1) != PHRASE_NOUN || kind(s, k + 2) != PHRASE_BREAK || !attribution_in_headline(s, k) || !heads(s, k + 1, k + 1))
		return false;
	from = content_sentence_start(s, k);
	if (from + 1 >= k || !content_tells(s, from, k))
		return false;
	who.first = who.last = (uint32_t)k + 1;
	who.token = who.end = 0;
	c = none;
	c.end = s->p->phrase[k].end;
	attribution_add(s, &c, s->p->phrase[k].token, &who, s->p->phrase[from].token, s->p->phrase[k].token, true);
	return true;
}

/* A headline that begins with its speaker, before the colon k. */
static void
headline(const struct search *s, size_t k)
{
	static const struct cue none = {"", 0, "say:", "s:", 0, 0};
	const struct block *b;
	struct speaker who;
	struct cue c;
	size_t from, end;

	b = &s->d->block[block_of(s->d, s->d->token[s->p->phrase[k].token].start)];
	from = speaker_chain(s->p, s->d, k - 1);
	if (b->kind == BLOCK_PARAGRAPH || kind(s, k - 1) != PHRASE_NOUN || (from > 0 && kind(s, from - 1) != PHRASE_BREAK) ||
	    !heads(s, from, k - 1))
		return;
	/* LUND: A dark band, where an interview is told; Ann Lund: Botanist who saved a bog, who is dead */
	if ((s->d->token[s->p->phrase[from].token].shape & TOKEN_UPPER && s->d->token[s->p->phrase[from].token].len > 2 && !is_all_capitals(s, b)) ||
	    (kind(s, k + 1) == PHRASE_NOUN && kind(s, k + 2) == PHRASE_RELATIVE))
		return;
	who.first = (uint32_t)from;
	who.last = (uint32_t)k - 1;
	who.token = who.end = 0;
	for (end = k + 1; !is_end(kind(s, end)); end = over(s, end) + 1)
		;
	if (end < k + 3)
		return;
	c = none;
	c.end = s->p->phrase[k].end;
	attribution_add(s, &c, s->p->phrase[k].token, &who, s->p->phrase[k + 1].token, s->p->phrase[end].token, true);
}

/*
 * Whether the noun phrases [from, to] before a colon, with phrase before in front of them, are who speaks behind it: by
 * Ellery: "..."; he quoted Ellery: "..."; not: they praised the show in Bergen: "...", put it another way: "...".
 */
static bool
stands_for_speaker(const struct search *s, size_t before, size_t from, size_t to)
{
	static const char *const quotes[] = {"quoted", "quotes", "quoting", "cited", "cites", "citing", "paraphrased", "echoed", "echoing", NULL};
	const struct name *n;

	switch (kind(s, before)) {
	case PHRASE_VERB:
		if (!doc_is_any(s->d, s->p->phrase[before].head, quotes))
			return false;
		n = named_at(s->p->named, s->d->token[s->p->phrase[to].head].start);
		return from == to && n != NULL && n->kind == NAMED_PERSON;
	case PHRASE_PREPOSITION:
		return is(s, before, "from") || is(s, before, "by");
	case PHRASE_NOUN:
		return false;
	default:
		return true;
	}
}

/* A colon before a quotation, in its sentence or ending the one before it: whoever is named there. */
static void
colon(const struct search *s, size_t k)
{
	static const struct cue none = {"", 0, "say:", "q:", 0, 0};
	const struct attributions *a;
	struct speaker who;
	struct cue c;
	size_t quote, from, left, i;
	bool listed;

	quote = k + 1;
	if (is_end(kind(s, quote)))
		quote++;
	if (k == 0 || headline_behind(s, k) || headline_ends(s, k))
		return;
	if (kind(s, quote) != PHRASE_QUOTE || over(s, quote) == quote || !is_end(kind(s, over(s, quote) + 1))) {
		headline(s, k);
		if (kind(s, quote) != PHRASE_QUOTE || over(s, quote) == quote)
			return;
	}
	a = s->out;
	if (a->count > 0 && a->attribution[a->count - 1].first <= s->p->phrase[quote].token &&
	    a->attribution[a->count - 1].behind > s->p->phrase[quote].token)
		return;
	c = none;
	c.end = s->p->phrase[k].end;
	if (kind(s, k - 1) == PHRASE_NOUN || kind(s, k - 1) == PHRASE_CLOSE) {
		i = kind(s, k - 1) == PHRASE_NOUN ? k - 1 : s->p->phrase[k - 1].link;
		if (i < k - 1 && i > 0)
			i--;
		from = left = speaker_chain(s->p, s->d, i);
		while (left > 0 && kind(s, left - 1) == PHRASE_ADVERB)
			left--;
		/* he was less cheerful: "..." */
		if (kind(s, i) == PHRASE_NOUN && s->p->words.class[s->p->phrase[i].head] != W_ADJECTIVE && !nobody(s, from) &&
		    (left == 0 || stands_for_speaker(s, left - 1, from, i))) {
			who.first = (uint32_t)from;
			who.last = (uint32_t)i;
			who.token = who.end = 0;
			goto found;
		}
	}
	/* she was told: "...": by somebody else */
	if (kind(s, k - 1) == PHRASE_VERB && flags(s, k - 1) & VERB_PASSIVE && verb_cue(s, k - 1, &c) && cue_takes(&c, 'o'))
		return;
	/* pressed on it, he replied: "..."; Ellery, a baker from Leeds, added: "..." */
	if (kind(s, k - 1) == PHRASE_VERB && flags(s, k - 1) & VERB_FINITE && subject_of(s->p, s->d, k - 1, &who) && !nobody(s, who.first)) {
		listed = verb_cue(s, k - 1, &c) && (cue_takes(&c, 'q') || cue_takes(&c, 's'));
		if (listed || who.last + 1 == k - 1) {
			if (!listed)
				c = none;
			goto found;
		}
	}
	for (i = content_sentence_start(s, k); i < k; i = over(s, i) + 1)
		if (kind(s, i) == PHRASE_VERB && flags(s, i) & VERB_FINITE) {
			if (subject_of(s->p, s->d, i, &who) && !nobody(s, who.first))
				goto found;
			break;
		}
	return;
found:
	attribution_add(s, &c, s->p->phrase[k].token, &who, s->p->phrase[quote].token, s->p->phrase[over(s, quote)].end, false);
}

/*
 * Marks the attributions that stand in the content of others. What somebody is said to think, want
 * or support is no claim of its own beside the claim that holds it; and the words in which Lund says that the group
 * would answer are Lund's.
 */
static void
embed(struct attributions *a)
{
	const struct attribution *b;
	struct attribution *in;
	size_t i, k;

	for (k = 0; k < a->count; k++) {
		b = &a->attribution[k];
		if (b->token >= b->first)
			continue;
		for (i = k > NEIGHBOURS ? k - NEIGHBOURS : 0; i < a->count && i <= k + NEIGHBOURS; i++) {
			in = &a->attribution[i];
			if (b->first <= in->token && in->token < b->behind) {
				in->embedded = true;
				in->weak = in->weak || (in->modal && cue_is_speech(&b->cue) && !b->weak);
			}
		}
	}
	for (i = 0; i < a->count; i++)
		if (a->attribution[i].inner || (a->attribution[i].embedded && !cue_is_speech(&a->attribution[i].cue)))
			a->attribution[i].claim = false;
}

/* They accused no one of it. */
static bool
accuses_nobody(const struct search *s, const struct attribution *t)
{
	return cue_is_accusation(&t->cue) && !t->weak && t->first > t->token && negation_of_noun(s, phrases_at(s->p, t->first));
}

void
attributions_find(struct attributions *a, const struct phrases *p, const struct cuelist *own, const struct doc *d)
{
	struct search s = {p, d, own, a};
	struct cue c;
	size_t i, k, n;

	a->count = 0;
	for (i = 0; i < p->leads; i++) {
		k = p->lead[i];
		n = a->count;
		if (p->phrase[k].flags & PHRASE_QUOTED) {
			/* within a quotation, only for one that it holds */
			if ((p->phrase[k].flags & PHRASE_BY_INNER) != 0 && verb_cue(&s, k, &c) && by_verb(&s, k, &c))
				for (; n < a->count; n++)
					a->attribution[n].inner = true;
			continue;
		}
		if (p->phrase[k].kind == PHRASE_COLON)
			colon(&s, k);
		else if (p->phrase[k].kind == PHRASE_NOUN)
			indirect_noun(&s, k);
		else if (p->phrase[k].kind == PHRASE_ADJECTIVE)
			indirect_adjective(&s, k);
		else if (p->words.can[p->phrase[k].token].word == WORD_ACCORDING)
			according(&s, k);
		else if (put_how(&s, k))
			; /* found */
		else if (verb_cue(&s, k, &c) && (as_told(&s, k, &c) || quoted_as(&s, k, &c)))
			; /* found */
		else if (p->phrase[k].flags & VERB_PASSIVE)
			indirect_passive(&s, k);
		else if (verb_cue(&s, k, &c) && (charge_participle(&s, k, &c) || indirect_participle(&s, k, &c)))
			; /* found */
		else if (!verb_cue(&s, k, &c) || (!by_verb(&s, k, &c) && !indirect_charge(&s, k, &c)))
			by_any_verb(&s, k);
		for (; n < a->count; n++)
			a->attribution[n].negated = a->attribution[n].negated || negation_at(&s, k, &a->attribution[n].speaker) ||
						    accuses_nobody(&s, &a->attribution[n]);
	}
	embed(a);
}

void
attributions_free(struct attributions *a)
{
	free(a->attribution);
	memset(a, 0, sizeof *a);
}
