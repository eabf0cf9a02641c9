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
#include "lexicon.h"
#include "names.h"

#include <string.h>
#include <strings.h>

/* The mentions by position, while roles are looked for. */
struct roles {
	struct tag *t;
	const struct doc *d;
	const struct sentence *s;
	const struct mention *m; /* settled, in order */
	size_t count;
	size_t at; /* the first mention that does not end before the sentence */
};

static bool
is_kind(const struct mention *m, const char *kind)
{
	return strcmp(m->kind, kind) == 0;
}

/* The first mention that begins at or behind offset start. */
static size_t
first_from(const struct roles *r, size_t start)
{
	size_t low, high, mid;

	for (low = r->at, high = r->count; low < high;) {
		mid = low + (high - low) / 2;
		if (r->m[mid].start < start)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* The mention that begins with token i, or NULL. */
static const struct mention *
beginning(const struct roles *r, size_t i)
{
	size_t k;

	k = first_from(r, r->d->token[i].start);
	return k < r->count && r->m[k].start == r->d->token[i].start ? &r->m[k] : NULL;
}

/* The outermost mention that token i is part of, or NULL; one that has many before i in it is not seen. */
static const struct mention *
around(const struct roles *r, size_t i)
{
	enum { LOOK_BACK = 32 };
	const struct mention *outer;
	size_t k, n;

	outer = NULL;
	k = first_from(r, (size_t)r->d->token[i].start + 1);
	for (n = 0; k > r->at && n < LOOK_BACK; n++)
		if (r->m[--k].end >= r->d->token[i].end)
			outer = &r->m[k];
	return outer;
}

/* The token behind mention m. */
static size_t
behind(const struct roles *r, const struct mention *m, size_t i)
{
	while (i < r->s->tokens_end && r->d->token[i].start < m->end)
		i++;
	return i;
}

/* The first token of mention m, which token i is part of. */
static size_t
first_of(const struct roles *r, const struct mention *m, size_t i)
{
	while (i > r->s->token && r->d->token[i - 1].start >= m->start)
		i--;
	return i;
}

static bool
is_name(const struct mention *m)
{
	return is_kind(m, "org") || is_kind(m, "place") || is_kind(m, "nation") || is_kind(m, "group");
}

/* The lists that heads stand in. */
static const uint64_t heads = LEX_BIT(LEX_ROLE) | LEX_BIT(LEX_TITLE);

/*
 * The head that begins at token i: its end, or 0; *office when it is one by the list of titles,
 * *trade when many have it: lawyer, actor.
 */
static size_t
head_at(const struct roles *r, size_t i, bool *office, bool *trade)
{
	const struct lex_entry *e;
	const struct lex_sense *s;
	size_t count, n;
	const char *last;
	uint32_t entry;

	entry = doc_phrase(r->d, i, r->s->tokens_end, heads, &count);
	if (entry == 0)
		return 0;
	e = &lex_entries[entry];
	s = lex_sense(entry, LEX_ROLE);
	*office = (lex_marks(entry) & LEX_MARK_JOB) != 0;
	*trade = (lex_marks(entry) & LEX_MARK_TRADE) != 0;
	if (!(lex_marks(entry) & (LEX_MARK_OFFICE | LEX_MARK_JOB | LEX_MARK_TRADE)))
		return 0;
	/* plurals name no holder */
	last = lex_strings + e->key;
	n = e->len;
	if (s != NULL && lex_value(s)[0] != '\0' && (last[n - 1] == 's' || (n > 3 && memcmp(last + n - 3, "men", 3) == 0)) &&
	    strncasecmp(lex_value(s), last, n - 1) == 0) /* MPs */
		return 0;
	/* ranks in capitals only before a name; Justice is one, justice is not */
	if (!(lex_marks(entry) & (LEX_MARK_OFFICE | LEX_MARK_TRADE)) && !(r->d->token[i].shape & TOKEN_CAPITAL))
		return 0;
	return i + count;
}

/* Words that a hyphen joins, in lower case and in no list: anti-smoking. */
static bool
is_compound(const struct doc *d, const struct token *t)
{
	return t->lex == 0 && (t->shape & (TOKEN_LOWER | TOKEN_DIGIT)) == TOKEN_LOWER && memchr(d->text + t->start, '-', t->end - t->start) != NULL;
}

/* Whether s[0, n) is a noun by the list; alone: and no verb. */
static bool
is_noun_by_list(const char *s, size_t n, bool alone)
{
	const uint32_t marks = lex_marks(lex_find(s, n));

	return marks & LEX_MARK_NOUN && !(alone && marks & LEX_MARK_VERB);
}

/*
 * The plural of an ordinary noun, which no list has itself: liberties, schools; or of persons: women. Behind a
 * capital it may be a verb: the Secretary of Education gives.
 */
static bool
is_plural(const struct doc *d, size_t i)
{
	enum { LONGEST = 24 };
	char base[LONGEST];
	const struct token *t = &d->token[i];
	const char *s = d->fold + t->fold;
	const bool alone = i == 0 || !(t[-1].shape & (TOKEN_LOWER | TOKEN_APOSTROPHE));
	const size_t n = t->len;

	if (token_lists(t) & LEX_BIT(LEX_ROLE))
		return lex_value(lex_sense(t->lex, LEX_ROLE))[0] != '\0';
	if (t->lex != 0 || !(t->shape & TOKEN_ALPHA) || n < 4 || n >= sizeof base || s[n - 1] != 's' || s[n - 2] == 's')
		return false;
	if (is_noun_by_list(s, n - 1, alone) || (s[n - 2] == 'e' && is_noun_by_list(s, n - 2, alone)))
		return true;
	if (s[n - 2] != 'e' || s[n - 3] != 'i')
		return false;
	memcpy(base, s, n - 3);
	base[n - 3] = 'y';
	return is_noun_by_list(base, n - 2, alone);
}

/* An ordinary noun or adjective, as in deputy transport minister. */
static bool
is_noun(const struct roles *r, size_t i)
{
	const struct token *t = &r->d->token[i];
	uint32_t marks;

	if (is_compound(r->d, t))
		return true;
	marks = token_marks(t);
	return t->lex != 0 && (t->shape & TOKEN_LETTER) && !(marks & LEX_MARK_FUNCTION) &&
	       (marks & (LEX_MARK_NOUN | LEX_MARK_ADJECTIVE)) != 0;
}

/* A combative former minister; has included former ministers is none. */
static bool
is_mere_adjective(const struct doc *d, size_t i)
{
	const struct token *t = &d->token[i];

	return !(token_marks(t) & (LEX_MARK_NOUN | LEX_MARK_VERB)) && t->len > 2 && memcmp(d->text + t->end - 2, "ed", 2) != 0;
}

/* Whether a sentence's first word begins the role that goes on with token i in lower case: Foreign ministry spokesman. */
static bool
opens_role(const struct doc *d, size_t k, size_t i)
{
	const uint32_t marks = token_marks(&d->token[k]);

	return d->token[i].shape & TOKEN_LOWER && !(d->token[k].shape & TOKEN_UPPER) && d->token[k].shape & TOKEN_ALPHA &&
	       !(marks & LEX_MARK_CUE) && (d->token[k].len < 4 || memcmp(d->text + d->token[k].end - 3, "ing", 3) != 0);
}

/* Where the role with its head at that token begins. */
static size_t
begin_of(const struct roles *r, size_t head, bool *named)
{
	static const char *const not_before[] = {"said", "told", "says", "will", "can", "may", "last", "one", "as",
						 "like", "top", "met", "accusing", "asking", "backing", "beating",
						 "becoming", "calling", "challenging", "facing", "including",
						 "joining", "meeting", "naming", "pushing", "replacing",
						 "telling", "urging", "even", "only", "just", "still", NULL};
	const struct doc *d = r->d;
	const struct mention *m;
	size_t i, k, count, nouns;
	bool timed; /* no noun stands before what tells the time of a role: has accused + former President */

	nouns = 0;
	timed = false;
	i = head;
	while (i > r->s->token) {
		k = i - 1;
		m = around(r, k);
		if (m != NULL) {
			if (!is_name(m) || m->end != d->token[k].end)
				break;
			*named = true;
			i = first_of(r, m, k);
			nouns = 3;
			/* New Zealand's Prime Minister, US-China ambassador */
			continue;
		}
		if (d->token[k].shape & TOKEN_PUNCT) {
			/* co-chairman, vice-president, ex-wife */
			if (d->token[k].shape & TOKEN_GLUED && d->token[i].shape & TOKEN_GLUED && doc_is(d, k, "-") &&
			    k > r->s->token) {
				i = k - 1;
				continue;
			}
			break;
		}
		if (token_lists(&d->token[k]) & LEX_BIT(LEX_ROLEMOD)) {
			/* then as a sentence's first word is when, not what the minister was */
			if (d->token[k].shape & TOKEN_FIRST && doc_is(d, k, "then"))
				break;
			/* the under secretary; served under + former President */
			if (i < head && doc_is(d, k, "under"))
				break;
			timed = timed || lex_value(lex_sense(d->token[k].lex, LEX_ROLEMOD))[0] != 'c';
			i = k;
			continue;
		}
		if (k > r->s->token && doc_phrase(d, k - 1, i, LEX_BIT(LEX_ROLEMOD), &count) != 0 && count == 2) {
			i = k - 1;
			continue;
		}
		if (nouns < 3 && is_noun(r, k) && !(timed && !is_mere_adjective(d, k)) && !doc_is_any(d, k, not_before) &&
		    (d->token[k].shape & TOKEN_FIRST ? opens_role(d, k, i) :
						       (d->token[k].shape & TOKEN_CAPITAL) == (d->token[i].shape & TOKEN_CAPITAL))) {
			nouns++;
			i = k;
			continue;
		}
		break;
	}
	return i;
}

/* Whether the name of something goes on with token i: Beer Marketers Insights; not with a title: Ohio Gov. */
static bool
goes_on(const struct doc *d, size_t i)
{
	return !token_reaches(&d->token[i], heads) && d->token[i].shape & TOKEN_CAPITAL && d->token[i - 1].shape & TOKEN_CAPITAL && d->token[i].shape & TOKEN_LETTER &&
	       !(d->token[i].shape & TOKEN_GLUED);
}

/* Behind what hyphens join to the word before token k: far-right. */
static size_t
behind_hyphens(const struct roles *r, size_t k)
{
	const struct token *t = r->d->token;

	while (k + 1 < r->s->tokens_end && t[k].shape & t[k + 1].shape & TOKEN_GLUED && t[k + 1].shape & TOKEN_LETTER && doc_is(r->d, k, "-") &&
	       around(r, k + 1) == NULL)
		k += 2;
	return k;
}

/* The end of what of or for governs, from token i on; i when it is nothing that belongs to a role. */
static size_t
governed(const struct roles *r, size_t i, bool *named)
{
	static const char *const openers[] = {"the", "its", "a", "his", "her", "their", NULL};
	static const char *const links[] = {"and", "&", "of", "for", NULL};
	const struct doc *d = r->d;
	const struct mention *m;
	size_t k, end, next;

	end = i;
	for (k = i; k < r->s->tokens_end;) {
		m = beginning(r, k);
		if (m != NULL && is_name(m)) {
			*named = true;
			k = end = behind(r, m, k);
			/* the Cuban Interests Section */
			while (is_kind(m, "nation") && k < r->s->tokens_end && d->token[k].shape & TOKEN_CAPITAL &&
			       d->token[k].shape & TOKEN_LETTER && !(d->token[k].shape & TOKEN_GLUED) && around(r, k) == NULL)
				end = ++k;
			/* the Government Communications Security Bureau (GCSB) Judith Collins */
			if (k + 2 < r->s->tokens_end && doc_is(d, k, "(") && beginning(r, k + 1) != NULL &&
			    is_name(beginning(r, k + 1))) {
				m = beginning(r, k + 1);
				next = behind(r, m, k + 1);
				m = next + 1 < r->s->tokens_end && doc_is(d, next, ")") ? beginning(r, next + 1) : NULL;
				if (m != NULL && is_kind(m, "person"))
					return next + 1;
			}
			if (k < r->s->tokens_end && d->token[k].shape & TOKEN_APOSTROPHE)
				k++;
		} else if (m != NULL || around(r, k) != NULL) {
			break;
		} else if (is_noun(r, k) || is_plural(d, k) || (k > i && goes_on(d, k))) {
			k = end = behind_hyphens(r, k + 1);
			/* president of the ministry's Students Federation */
			if (k < r->s->tokens_end && d->token[k].shape & TOKEN_APOSTROPHE)
				k++;
		} else if (k == i && doc_is_any(d, k, openers)) {
			k++;
		} else if (k == end && k > i && doc_is_any(d, k, links)) {
			k++;
			if (k < r->s->tokens_end && doc_is_any(d, k, openers))
				k++;
		} else {
			break;
		}
	}
	return end;
}

static size_t
end_of(const struct roles *r, size_t i, bool *named)
{
	static const char *const of[] = {"of", "for", NULL};
	static const char *const other[] = {"to", "at", "in", "on", NULL};
	const struct doc *d = r->d;
	const struct mention *m;
	size_t end;

	if (i + 1 >= r->s->tokens_end)
		return i;
	if (doc_is_any(d, i, of)) {
		end = governed(r, i + 1, named);
		return end > i + 1 ? end : i;
	}
	if (i + 2 < r->s->tokens_end && ((doc_is(d, i, "responsible") && doc_is(d, i + 1, "for")) ||
					 (doc_is(d, i, "in") && doc_is(d, i + 1, "charge") && doc_is(d, i + 2, "of")))) {
		i += doc_is(d, i, "in") ? 3 : 2;
		end = governed(r, i, named);
		return end > i ? end : i - 2;
	}
	/* ambassador to Kenya */
	if (doc_is_any(d, i, other)) {
		m = beginning(r, doc_is(d, i + 1, "the") && i + 2 < r->s->tokens_end ? i + 2 : i + 1);
		if (m != NULL && doc_is(d, i, "to") && is_name(m)) {
			*named = true;
			return governed(r, i + 1, named);
		}
	}
	return i;
}

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

	for (i = k; i < r->s->tokens_end && token_reaches(&d->token[i], LEX_BIT(LEX_TITLE)) && around(r, i) == NULL; i += count) {
		entry = doc_phrase(d, i, r->s->tokens_end, LEX_BIT(LEX_TITLE), &count);
		if (entry == 0 || !(d->token[i].shape & TOKEN_CAPITAL) ||
		    (!(lex_marks(entry) & LEX_MARK_HONORIFIC) &&
		     (!token_reaches(&d->token[end - 1], heads) || token_lists(&d->token[end - 1]) & LEX_BIT(LEX_ROLEMOD))))
			break;
	}
	return i;
}

/* The person that the role [first, end) stands with, or NULL. */
static const struct mention *
holder(const struct roles *r, size_t first, size_t end)
{
	static const char *const articles[] = {"the", "a", "an", "its", "his", "her", "their", "then", NULL};
	static const char *const is[] = {"is", "was", "as", "became", "becomes", "remains", NULL};
	const struct doc *d = r->d;
	const struct mention *m;
	size_t k;

	/* Prime Minister Chris Hipkins; the prime minister, Chris Hipkins */
	k = behind_titles(r, end, end);
	if (k < r->s->tokens_end && (m = beginning(r, k)) != NULL && is_kind(m, "person"))
		return m;
	if (end + 1 < r->s->tokens_end && doc_is(d, end, ",") && (k = behind_titles(r, end + 1, end)) < r->s->tokens_end &&
	    (m = beginning(r, k)) != NULL && is_kind(m, "person")) {
		k = behind(r, m, k);
		if (k >= r->s->tokens_end || d->token[k].shape & TOKEN_PUNCT)
			return m;
	}
	/* Andrew Hampton, director-general of GCSB; Lisa Fong is the director; Justin Ding (head of sales) */
	k = first;
	while (k > r->s->token && (d->token[k - 1].shape & TOKEN_APOSTROPHE || around(r, k - 1) != NULL ||
				   doc_is_any(d, k - 1, articles))) {
		m = around(r, k - 1);
		if (m != NULL && is_kind(m, "person"))
			break;
		k--;
		/* the company's chairman */
		if (d->token[k].shape & TOKEN_APOSTROPHE)
			while (k > r->s->token && around(r, k - 1) == NULL && d->token[k - 1].shape & TOKEN_LOWER && is_noun(r, k - 1))
				k--;
	}
	if (k > r->s->token + 1 && (doc_is(d, k - 1, ",") || doc_is(d, k - 1, "("))) {
		m = around(r, k - 2);
		return m != NULL && is_kind(m, "person") ? m : NULL;
	}
	if (k > r->s->token + 1 && doc_is_any(d, k - 1, is)) {
		k--;
		if (doc_is(d, k - 1, "who") && k > r->s->token + 1)
			k--;
		if (doc_is(d, k - 1, ",") && k > r->s->token + 1)
			k--;
		m = around(r, k - 1);
		return m != NULL && is_kind(m, "person") ? m : NULL;
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
		    around(r, i) != NULL)
			continue;
		entry = doc_phrase(r->d, i, end, LEX_BIT(LEX_ORG), &count);
		s = entry != 0 ? lex_sense(entry, LEX_ORG) : NULL;
		if (s == NULL || lex_extra(s)[0] != 'p')
			continue;
		names_add(r->t, i, i + count, "org", NULL);
		i += count - 1;
	}
}

static size_t
add_role(struct roles *r, size_t head, size_t head_end, bool office, bool trade)
{
	const struct doc *d = r->d;
	const struct mention *person;
	const char *of;
	size_t first, end, next, k, of_len;
	bool named, other, both;

	named = false;
	first = begin_of(r, head, &named);
	end = head_end;
	/* founder and chief executive; but the Prime Minister and Minister Collins are two */
	both = first == r->s->token || !doc_is(d, first - 1, "the");
	for (k = end; both && k + 1 < r->s->tokens_end && (doc_is(d, k, "and") || doc_is(d, k, "&")); k = end) {
		for (k++; k < r->s->tokens_end && token_lists(&d->token[k]) & LEX_BIT(LEX_ROLEMOD); k++)
			;
		next = k < r->s->tokens_end && around(r, k) == NULL ? head_at(r, k, &other, &other) : 0;
		if (next == 0)
			break;
		end = next;
	}
	end = end_of(r, end, &named);
	/* his golden head: one is the head of something */
	if (!named && end == head + 1 && doc_is(d, head, "head") && d->token[head].shape & TOKEN_LOWER)
		return head_end;
	person = holder(r, first, end);
	if (person == NULL && end > head_end) {
		/* the prime minister of the day Bill Smith? no: president Barack Obama of the United States */
		person = holder(r, first, head_end);
		if (person != NULL && person->start >= d->token[head_end - 1].end)
			end = head_end;
	}
	if (person == NULL && (trade || !stands_alone(r, first, end, office, named)))
		return head_end;
	/* what person points to may move when the role is added; the text does not */
	of = person != NULL ? d->text + person->start : NULL;
	of_len = person != NULL ? person->end - person->start : 0;
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
			if (!(token_lists(k) & heads) && (k->multiword == 0 || !token_reaches(k, heads)))
				continue;
			end = head_at(&r, i, &office, &trade);
			if (end == 0)
				continue;
			m = around(&r, i);
			if (m != NULL)
				continue;
			i = add_role(&r, i, end, office && !trade, trade) - 1;
		}
	}
	layer_sort(&t->layer);
}
