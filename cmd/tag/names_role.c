/*
 * Roles: posts, offices and ranks with what belongs to them, and the person who holds them.
 *
 *	role = before* head (and before* head)? behind*
 *	before: former, deputy; an organisation, place or nation; up to three nouns
 *	head:   a phrase of role.tsv, or of title.tsv where it is a job too
 *	behind: of or for (responsible for ...) and what that governs
 *
 * A role counts when it stands with a person, or names an office with the definite article. It
 * looks at the settled mentions, which it must not cross.
 */
#include "names_role.h"
#include "lexicon.h"

/*
 * Behind the titles that stand at token k, where a role ends or behind its comma: the Prime Minister, + Sir John Key. Where
 * something is governed by the role, another's office may be: adviser to Ohio + Gov. Lund.
 */
static size_t
behind_titles(const struct roles *r, size_t k, size_t end)
{
	const struct doc *d = r->d;
	uint32_t entry;
	size_t count, i;

	for (i = k; i < r->s->tokens_end && token_reaches(&d->token[i], LEX_BIT(LEX_TITLE)) && role_around(r, i) == NULL; i += count) {
		entry = doc_phrase(d, i, r->s->tokens_end, LEX_BIT(LEX_TITLE), &count);
		if (entry == 0 || !(d->token[i].shape & TOKEN_CAPITAL) ||
		    (!(lex_marks(entry) & LEX_MARK_HONORIFIC) &&
		     (!token_reaches(&d->token[end - 1], ROLE_HEADS) || token_lists(&d->token[end - 1]) & LEX_BIT(LEX_ROLEMOD))))
			break;
	}
	return i;
}

/* Whether the office that begins at token first is somebody else's: who is named behind it is an adviser to the president, the widow of the mayor. */
static bool
is_others(const struct roles *r, size_t first)
{
	static const char *const links[] = {"to", "of", "for", NULL};
	static const char *const near[] = {"widow", "widower", "friend", "friends", "aide", "aides", "ally", "allies", "relative", "relatives", "critic", "critics", NULL};
	const struct doc *d = r->d;
	const uint32_t kin = (uint32_t)LEX_MARK_CUE << 3;
	size_t k;

	for (k = first; k > r->s->token && doc_is(d, k - 1, "the"); k--)
		;
	if (k == first || k < r->s->token + 2 || !doc_is_any(d, k - 1, links))
		return false;
	return token_marks(&d->token[k - 2]) & kin || doc_is_any(d, k - 2, near) ||
	       (doc_is(d, k - 1, "to") && token_lists(&d->token[k - 2]) & LEX_BIT(LEX_ROLE));
}

/* The person that the role [first, end) stands with, or NULL. */
static const struct mention *
holder(const struct roles *r, size_t first, size_t end)
{
	static const char *const articles[] = {"the", "a", "an", "its", "his", "her", "their", "then", NULL};
	static const char *const is[] = {"is", "was", "as", "became", "becomes", "remains", NULL};
	static const char *const made[] = {"appointed", "elected", "re-elected", "made", "named", "nominated", NULL};
	const struct doc *d = r->d;
	const struct mention *m;
	size_t k, owner;

	/* Prime Minister Chris Hipkins; the prime minister, Chris Hipkins */
	k = behind_titles(r, end, end);
	if (k < r->s->tokens_end && (m = role_beginning(r, k)) != NULL && role_is_kind(m, "person"))
		return m;
	if (end + 1 < r->s->tokens_end && doc_is(d, end, ",") && !is_others(r, first) && (k = behind_titles(r, end + 1, end)) < r->s->tokens_end &&
	    (m = role_beginning(r, k)) != NULL && role_is_kind(m, "person")) {
		k = role_behind(r, m, k);
		if (k >= r->s->tokens_end || d->token[k].shape & TOKEN_PUNCT)
			return m;
	}
	/* Ann Hay, the mayor's wife */
	if (end < r->s->tokens_end && d->token[end].shape & TOKEN_APOSTROPHE && d->token[end].shape & TOKEN_GLUED)
		return NULL;
	/* Andrew Hampton, director-general of GCSB; Lisa Fong is the director; Justin Ding (head of sales) */
	k = first;
	while (k > r->s->token && (d->token[k - 1].shape & TOKEN_APOSTROPHE || role_around(r, k - 1) != NULL ||
				   doc_is_any(d, k - 1, articles))) {
		m = role_around(r, k - 1);
		if (m != NULL && role_is_kind(m, "person")) {
			/* Pete Hegseth, Donald Trump's defence secretary, */
			owner = d->token[k].shape & TOKEN_APOSTROPHE ? role_first_of(r, m, k - 1) : 0;
			if (owner > r->s->token + 1 && doc_is(d, owner - 1, ",") && end < r->s->tokens_end && d->token[end].shape & TOKEN_PUNCT &&
			    (m = role_around(r, owner - 2)) != NULL && role_is_kind(m, "person"))
				return m;
			break;
		}
		k--;
		/* the company's chairman */
		if (d->token[k].shape & TOKEN_APOSTROPHE)
			while (k > r->s->token && role_around(r, k - 1) == NULL && d->token[k - 1].shape & TOKEN_LOWER && role_is_noun(r, k - 1))
				k--;
	}
	if (k > r->s->token + 1 && (doc_is(d, k - 1, ",") || doc_is(d, k - 1, "("))) {
		m = role_around(r, k - 2);
		return m != NULL && role_is_kind(m, "person") ? m : NULL;
	}
	/* Ada Roe was appointed finance minister */
	if (k > r->s->token + 2 && doc_is_any(d, k - 1, made) && doc_is_any(d, k - 2, is))
		k--;
	if (k > r->s->token + 1 && doc_is_any(d, k - 1, is)) {
		k--;
		if (doc_is(d, k - 1, "who") && k > r->s->token + 1)
			k--;
		if (doc_is(d, k - 1, ",") && k > r->s->token + 1)
			k--;
		m = role_around(r, k - 1);
		return m != NULL && role_is_kind(m, "person") ? m : NULL;
	}
	return NULL;
}

/* Whether the role names an office on its own: the Prime Minister, the director of the NCSC. */
static bool
stands_alone(const struct roles *r, size_t first, size_t end, bool office, bool named)
{
	const struct token *next = end < r->s->tokens_end ? &r->d->token[end] : NULL;

	/* the general election, the major party, the governor race: another noun is the head */
	if (next != NULL && next->shape & TOKEN_LETTER && !(next->shape & (TOKEN_APOSTROPHE | TOKEN_UPPER)) &&
	    (token_marks(next) & (LEX_MARK_NOUN | LEX_MARK_VERB | LEX_MARK_FUNCTION)) == LEX_MARK_NOUN)
		return false;
	return (office || named) && first > r->s->token && doc_is(r->d, first - 1, "the");
}

/* The parties that are named in the role but that no mention is of: Former Labour minister. */
static void
add_parties(struct roles *r, size_t i, size_t end)
{
	const struct lex_sense *s;
	uint32_t entry;
	size_t count;

	for (; i < end; i++) {
		if (!(r->d->token[i].shape & TOKEN_CAPITAL) || !token_reaches(&r->d->token[i], LEX_BIT(LEX_ORG)) ||
		    role_around(r, i) != NULL)
			continue;
		entry = doc_phrase(r->d, i, end, LEX_BIT(LEX_ORG), &count);
		s = entry != 0 ? lex_sense(entry, LEX_ORG) : NULL;
		if (s == NULL || lex_extra(s)[0] != 'p')
			continue;
		names_add(r->t, i, i + count, "org", NULL);
		i += count - 1;
	}
}

/* Whether "for" or "to" stands at token i, and behind it an office that ends before token end: for Prime Minister. */
static bool
is_of_office(struct roles *r, size_t i, size_t end)
{
	bool office, trade;
	size_t k;

	if (!doc_is(r->d, i, "for") && !doc_is(r->d, i, "to"))
		return false;
	for (k = i + 1; k < end; k++)
		if (r->d->token[k].shape & TOKEN_CAPITAL && role_head(r, k, &office, &trade) == end)
			return true;
	return false;
}

/*
 * Where the role begins whose head is token head: at first, but for a title behind an office, which are two: the agency's
 * director + Adm. Ann Roe. A role added last that stands within it is taken back: the deputy of a deputy security adviser.
 */
static size_t
settle_begin(struct roles *r, size_t first, size_t head, size_t end)
{
	struct layer *l = &r->t->layer;
	const struct token *k = r->d->token;
	const struct mention *last;

	if (l->count == r->count)
		return first;
	last = &l->mention[l->count - 1];
	if (!role_is_kind(last, "role") || last->start < k[first].start || last->end > k[end - 1].end)
		return first;
	if (head > first && last->end == k[head - 1].end && token_lists(&k[head]) & LEX_BIT(LEX_TITLE) && k[head].shape & TOKEN_CAPITAL &&
	    k[head - 1].shape & TOKEN_CAPITAL)
		return head;
	l->count--;
	return first;
}

/* Whether a person and a comma stand before token i: Ann Lund, + the founder and chairwoman. */
static bool
is_behind_person(const struct roles *r, size_t i)
{
	const struct mention *m = i > r->s->token + 1 && doc_is(r->d, i - 1, ",") ? role_around(r, i - 2) : NULL;

	return m != NULL && role_is_kind(m, "person");
}

/* The end of another office that begins at token i, the longest: chief executive; former + chief executive; assistant + general counsel; 0: there is none. */
static size_t
other_end(const struct roles *r, size_t i)
{
	bool office, trade;
	size_t best, end, count;

	for (best = 0; i < r->s->tokens_end && role_around(r, i) == NULL; i += count) {
		end = role_head(r, i, &office, &trade);
		best = end > best ? end : best;
		if (!token_reaches(&r->d->token[i], LEX_BIT(LEX_ROLEMOD)) || doc_phrase(r->d, i, r->s->tokens_end, LEX_BIT(LEX_ROLEMOD), &count) == 0)
			break;
	}
	return best;
}

static size_t
add_role(struct roles *r, size_t head, size_t head_end, bool office, bool trade)
{
	static const char *const seats[] = {"of", "in", "from", "off", "on", "into", "under", "behind", NULL};
	const struct doc *d = r->d;
	const struct mention *person;
	const char *of;
	size_t first, end, next, k, of_len;
	bool named, both;

	named = false;
	first = role_begin(r, head, &named);
	end = head_end;
	/* founder and chief executive; but the Prime Minister and Minister Collins are two */
	both = first == r->s->token || !doc_is(d, first - 1, "the") || is_behind_person(r, first - 1);
	for (k = end; both && k + 1 < r->s->tokens_end && (doc_is(d, k, "and") || doc_is(d, k, "&")); k = end) {
		next = other_end(r, k + 1);
		if (next == 0)
			break;
		end = next;
	}
	end = role_end(r, head, end, &named);
	/* his golden head: one is the head of something */
	if (!named && end == head + 1 && doc_is(d, head, "head") && d->token[head].shape & TOKEN_LOWER)
		return head_end;
	/* lifted out of the chair */
	if (!named && end == head + 1 && doc_is(d, head, "chair") && head > r->s->token + 1 && doc_is(d, head - 1, "the") &&
	    doc_is_any(d, head - 2, seats))
		return head_end;
	person = holder(r, first, end);
	if (person == NULL && end > head_end) {
		/* the prime minister of the day Bill Smith? no: president Barack Obama of the United States */
		person = holder(r, first, head_end);
		if (person != NULL && person->start >= d->token[head_end - 1].end)
			end = head_end;
	}
	/* a spokesman for Prime Minister Ann Lund: it is she who holds the other office */
	if (person != NULL && end > head_end && is_of_office(r, head_end, end))
		return head_end;
	if (person == NULL && (trade || !stands_alone(r, first, end, office, named)))
		return head_end;
	/* what person points to may move when the role is added; the text does not */
	of = person != NULL ? d->text + person->start : NULL;
	of_len = person != NULL ? person->end - person->start : 0;
	first = settle_begin(r, first, head, end);
	layer_add(&r->t->layer, d->token[first].start, d->token[end - 1].end, "role", NULL, 0, of, of_len);
	r->m = r->t->layer.mention;
	/* a Labour Minister is one of labour, a Labour minister one of the party */
	add_parties(r, first, d->token[head_end - 1].shape & TOKEN_CAPITAL ? head : head_end);
	r->m = r->t->layer.mention;
	return end;
}

void
roles_find(struct tag *t)
{
	struct roles r = {.t = t, .d = &t->doc};
	const struct mention *m;
	const struct token *k;
	size_t i, end;
	bool office, trade;

	/* a role tells of organisations too */
	if (!tag_wants(t, "role quote claim org"))
		return;
	r.m = t->layer.mention;
	r.count = t->layer.count;
	for (r.s = r.d->sentence; r.s < r.d->sentence + r.d->sentences; r.s++) {
		while (r.at < r.count && r.m[r.at].end <= r.s->start)
			r.at++;
		for (i = r.s->token; (i = doc_next(r.d, i, r.s->tokens_end, SIGN_ROLE)) < r.s->tokens_end; i++) {
			k = &r.d->token[i];
			if (!(token_lists(k) & ROLE_HEADS) && (k->multiword == 0 || !token_reaches(k, ROLE_HEADS)))
				continue;
			end = role_head(&r, i, &office, &trade);
			if (end == 0)
				continue;
			m = role_around(&r, i);
			if (m != NULL)
				continue;
			i = add_role(&r, i, end, office && !trade, trade) - 1;
		}
	}
	layer_sort(&t->layer);
}
