#include "as_told.h"
#include "attribution.h"
#include "content.h"
#include "subject.h"

/* The phrase of the "as" that phrase k stands right behind, where a clause with it may begin; k when there is none. */
static size_t
as_before(const struct search *s, size_t k)
{
	size_t as;

	for (as = k; as > 0 && kind(s, as - 1) == PHRASE_ADVERB && !is(s, as - 1, "as"); as--)
		;
	if (as == 0 || !is(s, as - 1, "as") || s->p->phrase[as - 1].end != s->p->phrase[as - 1].token + 1)
		return k;
	as--;
	if (as == 0 || is_end(kind(s, as - 1)))
		return as;
	switch (kind(s, as - 1)) {
	case PHRASE_COMMA:
	case PHRASE_DASH:
	case PHRASE_OPEN:
	case PHRASE_QUOTE:
	case PHRASE_THAT:
		return as;
	case PHRASE_UNQUOTE:
		return s->p->words.class[s->p->phrase[as - 1].token - 1] == W_COMMA ? as : k;
	case PHRASE_COORDINATOR:
		return as == 1 || is_end(kind(s, as - 2)) || kind(s, as - 2) == PHRASE_COMMA ? as : k;
	default:
		return k;
	}
}

/* Whether an "as" stands in the sentence before phrase k, near enough for a clause: a question that is cheaper than who speaks. */
static bool
has_as(const struct search *s, size_t k)
{
	enum { FAR = 24 };
	size_t n;

	for (n = 0; k > 0 && n < FAR && !is_end(kind(s, k - 1)); n++)
		if (is(s, --k, "as"))
			return true;
	return false;
}

/* Whether nothing stands before the as-clause in its sentence that somebody may have said: But as; However, as. */
static bool
is_first(const struct search *s, size_t as)
{
	size_t start;

	if (as == 0 || kind(s, as - 1) == PHRASE_OPEN || kind(s, as - 1) == PHRASE_THAT)
		return true;
	start = content_left_start(s, as);
	return start >= as || start + 1 == as;
}

bool
as_told(const struct search *s, size_t k, const struct cue *c)
{
	struct speaker who;
	size_t as, next, start, edge, end;

	/* as Lund testified, his wife wept */
	if (is(s, k, "testified") || is(s, k, "testifies") || !cue_takes(c, 's') || cue_is_thought(c) || c->form == 'g' || flags(s, k) & (VERB_TO | VERB_NOT) ||
	    !has_as(s, k))
		return false;
	as = as_before(s, k);
	if (as < k) {
		/* as first reported by the Post */
		if (s->p->words.class[s->p->phrase[k].head] != W_PAST || (!is(s, k + 1, "by") && !is(s, k + 1, "in")) || kind(s, k + 2) != PHRASE_NOUN ||
		    (flags(s, k + 2) & (NOUN_NAME | NOUN_DEFINITE)) == 0 || !speaker_at(s->p, s->d, k + 2, &who))
			return false;
		next = content_behind_circumstances(s, who.last + 1);
	} else {
		if ((flags(s, k) & VERB_FINITE) == 0 || !subject_of(s->p, s->d, k, &who) || who.first == 0 || who.last + 1 > k)
			return false;
		as = as_before(s, who.first);
		if (as == who.first)
			return false;
		/* as Lund put it */
		for (next = k + 1; next < s->p->count && s->p->phrase[next].token < c->end; next++)
			;
		next = content_behind_circumstances(s, content_behind_addressee(s, c, next));
	}
	if (is_first(s, as)) {
		if (kind(s, next) != PHRASE_COMMA && kind(s, next) != PHRASE_COLON)
			return false;
		end = content_end(s, next + 1);
		if (!content_tells(s, next + 1, end))
			return false;
		attribution_add(s, c, s->p->phrase[k].head, &who, s->p->phrase[next + 1].token, s->p->phrase[end].token, true);
		return true;
	}
	if (kind(s, as - 1) != PHRASE_COMMA && kind(s, as - 1) != PHRASE_UNQUOTE)
		return false;
	edge = as - (kind(s, as - 1) == PHRASE_COMMA);
	start = content_left_start(s, edge);
	if (content_told(s, start, edge))
		return true; /* Lund said it was over, as she put it */
	if (is_end(kind(s, next)) || kind(s, next) == PHRASE_OTHER) {
		if (!content_tells(s, start, edge))
			return false;
		attribution_add(s, c, s->p->phrase[k].head, &who, s->p->phrase[start].token, s->p->phrase[edge].token, true);
		return true;
	}
	/* the fund, as the Times reported, lost millions */
	if (edge == as || kind(s, next) != PHRASE_COMMA || kind(s, next + 1) != PHRASE_VERB || !(flags(s, next + 1) & VERB_FINITE || flags(s, edge - 1) & VERB_AUXILIARY))
		return false;
	attribution_add(s, c, s->p->phrase[k].head, &who, s->p->phrase[start].token, s->p->phrase[content_end(s, next + 1)].token, true);
	s->out->attribution[s->out->count - 1].gap = s->p->phrase[edge].token;
	s->out->attribution[s->out->count - 1].gap_behind = s->p->phrase[next].token;
	return true;
}
