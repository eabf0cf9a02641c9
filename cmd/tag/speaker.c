#include "speaker_part.h"

/* How deep to look into lists, and how long they may be. */
enum { DEPTH = 6, CHAIN = 24 };

/* A preposition that ties a noun phrase to the one before it. */
static bool
joins(const struct phrases *p, const struct doc *d, size_t k)
{
	static const char *const words[] = {"of",      "for",	  "at",	   "in",   "from",   "with", "on",
					    "to",      "by",	  "about", "against", "between", "among", "near",
					    "behind",  "over",	  "above", "inside", "outside", "across", "around",
					    "throughout", "along", "within", "aboard", NULL};
	static const char *const bounds[] = {"least", "most", NULL};

	/* told reporters + at least six had died */
	return kind(p, k) == PHRASE_PREPOSITION && doc_is_any(d, p->phrase[k].token, words) &&
	       !(doc_is(d, p->phrase[k].token, "at") && p->phrase[k].end < d->tokens && doc_is_any(d, p->phrase[k].end, bounds));
}

bool
speaker_begins_clause(const struct phrases *p, const struct doc *d, size_t k)
{
	static const char *const words[] = {"after", "before", "since", "until", "as", NULL};

	return kind(p, k) == PHRASE_PREPOSITION && doc_is_any(d, p->phrase[k].token, words);
}

bool
speaker_may_begin(const struct phrases *p, const struct doc *d, size_t k)
{
	if (k == 0)
		return true;
	switch (kind(p, k - 1)) {
	case PHRASE_PREPOSITION:
		return speaker_begins_clause(p, d, k - 1);
	case PHRASE_VERB:
		return false;
	default:
		return true;
	}
}

/* Nine out of ten: whether a number and "out" stand before the "of" at phrase b. */
static bool
is_out_of(const struct phrases *p, const struct doc *d, size_t b)
{
	return b >= 2 && doc_is(d, p->phrase[b].token, "of") && doc_is(d, p->phrase[b - 1].token, "out") &&
	       kind(p, b - 2) == PHRASE_NOUN && p->words.class[p->phrase[b - 2].head] == W_NUMBER;
}

static size_t
chain(const struct phrases *p, const struct doc *d, size_t k, int depth)
{
	size_t j, b, n;
	bool list;

	list = false;
	for (j = k, n = 0; j >= 2 && n < CHAIN; n++) {
		b = j - 1;
		if (joins(p, d, b) && (kind(p, b - 1) == PHRASE_NOUN)) {
			j = b - 1;
			continue;
		}
		/* people familiar with the matter said */
		if (b >= 2 && joins(p, d, b) && kind(p, b - 1) == PHRASE_ADJECTIVE && kind(p, b - 2) == PHRASE_NOUN) {
			j = b - 2;
			continue;
		}
		if (is_out_of(p, d, b)) {
			j = b - 2;
			continue;
		}
		if (joins(p, d, b) && kind(p, b - 1) == PHRASE_CLOSE && p->phrase[b - 1].link > 0 &&
		    p->phrase[b - 1].link < b - 1 && plain_noun(p, p->phrase[b - 1].link - 1)) {
			j = p->phrase[b - 1].link - 1;
			continue;
		}
		if (kind(p, b) == PHRASE_COORDINATOR && kind(p, b - 1) == PHRASE_NOUN &&
		    !doc_is(d, p->phrase[b].token, "but")) {
			size_t c = depth > 0 ? chain(p, d, b - 1, depth - 1) : b - 1;
			if (!speaker_may_begin(p, d, c))
				break;
			list = true;
			j = c;
			continue;
		}
		if (list && kind(p, b) == PHRASE_COMMA && plain_noun(p, b - 1) && speaker_may_begin(p, d, b - 1)) {
			j = b - 1;
			continue;
		}
		break;
	}
	return j;
}

uint32_t
speaker_chain(const struct phrases *p, const struct doc *d, size_t k)
{
	return (uint32_t)chain(p, d, k, DEPTH);
}

/* Whether the noun phrase k is a year alone: in 2015. */
static bool
is_year(const struct phrases *p, const struct doc *d, size_t k)
{
	const struct token *t = &d->token[p->phrase[k].token];

	return p->phrase[k].end == p->phrase[k].token + 1 && t->len == 4 && t->shape & TOKEN_NUMBER;
}

/* Whether the noun phrase k is an office and the name of who holds it: head Ann Lund. */
static bool
is_holder(const struct phrases *p, const struct doc *d, size_t k)
{
	const struct name *n;

	if (k >= p->count || kind(p, k) != PHRASE_NOUN || (flags(p, k) & NOUN_NAME) == 0 ||
	    !(token_lists(&d->token[p->phrase[k].token]) & (LEX_BIT(LEX_ROLE) | LEX_BIT(LEX_TITLE))))
		return false;
	n = named_at(p->named, d->token[p->phrase[k].head].start);
	return n != NULL && n->kind == NAMED_PERSON && n->start > d->token[p->phrase[k].token].start;
}

/* Whether phrase k tells how many of those whom the next one names: one + of the engineers, many of them. */
static bool
is_part_of(const struct phrases *p, const struct doc *d, size_t k)
{
	static const char *const words[] = {"one", "some", "many", "most", "another", "others", "several", "both", "all", "each", "any", "none", "few", NULL};

	return k + 2 < p->count && p->phrase[k].end == p->phrase[k].token + 1 && doc_is_any(d, p->phrase[k].token, words) &&
	       doc_is(d, p->phrase[k + 1].token, "of") && kind(p, k + 2) == PHRASE_NOUN;
}

bool
speaker_at(const struct phrases *p, const struct doc *d, size_t k, struct speaker *s)
{
	size_t i;

	if (k >= p->count || kind(p, k) != PHRASE_NOUN)
		return false;
	for (i = k; i + 2 < p->count; i += 2) {
		if (kind(p, i + 1) == PHRASE_COORDINATOR && plain_noun(p, i + 2) &&
		    !(i + 3 < p->count && kind(p, i + 3) == PHRASE_VERB && (flags(p, i + 3) & VERB_TO) == 0) && !doc_is(d, p->phrase[i + 1].token, "but"))
			continue;
		if (!joins(p, d, i + 1) || (!plain_noun(p, i + 2) && !is_part_of(p, d, i)) || is_year(p, d, i + 2))
			break;
		if (flags(p, i) & NOUN_PRONOUN && !is_part_of(p, d, i))
			break;
		if (doc_is(d, p->phrase[i + 1].token, "on") || doc_is(d, p->phrase[i + 1].token, "to") ||
		    doc_is(d, p->phrase[i + 1].token, "about"))
			break;
		if (!doc_is(d, p->phrase[i + 1].token, "of") && !doc_is(d, p->phrase[i + 1].token, "for") &&
		    flags(p, i) & NOUN_NAME)
			break;
	}
	answer(s, k, i);
	/* the Coast Safety Bureau (CSB) head Ann Lund */
	if (i + 2 < p->count && kind(p, i + 1) == PHRASE_OPEN && p->phrase[i + 1].link > i + 1 && is_holder(p, d, p->phrase[i + 1].link + 1)) {
		i = p->phrase[i + 1].link + 1u;
		s->last = (uint32_t)i;
		s->token = p->phrase[i].token;
		s->end = p->phrase[i].end;
		return true;
	}
	/* a woman named Ann Lund */
	if (i + 2 < p->count && kind(p, i + 1) == PHRASE_VERB && doc_is(d, p->phrase[i + 1].head, "named") && kind(p, i + 2) == PHRASE_NOUN &&
	    flags(p, i + 2) & NOUN_NAME) {
		s->last = (uint32_t)i + 2;
		s->token = p->phrase[i + 2].token;
		s->end = p->phrase[i + 2].end;
	}
	return true;
}

bool
speaker_owner(const struct phrases *p, size_t k, struct speaker *s)
{
	const struct phrase *f;
	uint32_t i;

	f = &p->phrase[k];
	if (kind(p, k) != PHRASE_NOUN || (f->flags & NOUN_OWNER) == 0)
		return false;
	answer(s, k, k);
	for (i = f->head; i > f->token; i--)
		if (p->words.class[i] == W_GENITIVE) {
			s->token = f->token;
			s->end = i;
			return true;
		}
	if (p->words.class[f->token] != W_POSSESSIVE)
		return false;
	s->token = f->token;
	s->end = f->token + 1;
	return true;
}

/* Takes in the whole of the names that stand at the edges, but for one that seems to hold a verb behind them. */
static void
whole_names(const struct phrases *p, const struct doc *d, size_t last, uint32_t *start, uint32_t *end)
{
	const struct phrase *f;
	const struct name *n;
	uint32_t i;

	n = named_at(p->named, *start);
	if (n != NULL)
		*start = n->start;
	n = named_at(p->named, *end - 1);
	/* in the last minute Kim shot */
	f = &p->phrase[last];
	for (i = f->head; n != NULL && n->kind == NAMED_PERSON && i > f->token && d->token[i].start >= n->start; i--)
		if (d->token[i].start == n->start && (p->words.class[i - 1] == W_UNIT || p->words.class[i - 1] == W_TIME))
			*start = n->start;
	if (n != NULL && n->end > *end &&
	    !(last + 1 < p->count && kind(p, last + 1) == PHRASE_VERB && d->token[p->phrase[last + 1].token].start < n->end))
		*end = n->end;
}

bool
speaker_hears(const struct phrases *p, const struct doc *d, const struct speaker *s)
{
	static const char *const hearers[] = {"court", "jury", "jurors", "inquest", "inquiry", "tribunal", "hearing", "magistrates", "panel", NULL};

	return s->end == 0 && s->last < p->count && doc_is_any(d, p->phrase[s->last].head, hearers);
}

void
speaker_bytes(const struct phrases *p, const struct doc *d, const struct speaker *s, uint32_t *start, uint32_t *end)
{
	static const char *const pointers[] = {"last", "this", "next", NULL}, *const least[] = {"least", "most", NULL};
	const struct phrase *last;
	const struct name *n;

	if (s->first == SPEAKER_NOBODY) {
		*start = *end = 0;
		return;
	}
	if (s->end != 0) {
		*start = d->token[s->token].start;
		*end = d->token[s->end - 1].end;
		/* Marks and Spencer's: the whole of a name that begins before the phrase */
		n = named_at(p->named, *start);
		if (n != NULL && n->end <= *end)
			*start = n->start;
		return;
	}
	last = &p->phrase[s->last];
	*start = d->token[p->phrase[s->first].token].start;
	*end = d->token[last->end - 1].end;
	/* at least ten men */
	if (p->phrase[s->first].token > 0 && doc_is_any(d, p->phrase[s->first].token, least) && doc_is(d, p->phrase[s->first].token - 1, "at"))
		*start = d->token[p->phrase[s->first].token - 1].start;
	/* a genitive without its noun: Trump's */
	if (last->end > last->token + 1 && p->words.class[last->end - 1] == W_GENITIVE)
		*end = d->token[last->end - 2].end;
	/* Tom Lee back in 2021, where the little word is missing */
	if (last->end > last->token + 2 && p->words.class[last->end - 1] == W_NUMBER && doc_is(d, last->end - 2, "back"))
		*end = d->token[last->end - 3].end;
	/* rejected by the council last month */
	if (last->end > last->token + 2 && (p->words.class[last->end - 1] == W_UNIT || p->words.class[last->end - 1] == W_TIME) &&
	    doc_is_any(d, last->end - 2, pointers))
		*end = d->token[last->end - 3].end;
	whole_names(p, d, s->last, start, end);
}
