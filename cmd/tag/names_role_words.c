/*
 * Where a role begins and ends: the words of its head, before it and behind it; see names_role.c.
 */
#include "names_role.h"
#include "lexicon.h"

#include <string.h>
#include <strings.h>

size_t
role_head(const struct roles *r, size_t i, bool *office, bool *trade)
{
	const struct lex_entry *e;
	const struct lex_sense *s;
	size_t count, n;
	const char *last;
	uint32_t entry;

	entry = doc_phrase(r->d, i, r->s->tokens_end, ROLE_HEADS, &count);
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
	/* agencies, of which the list tells no more than that bodies are called so */
	if ((t->lex != 0 && token_marks(t) & ~(uint32_t)(LEX_MARK_END_ORG | LEX_MARK_END_OTHER)) || !(t->shape & TOKEN_ALPHA) || n < 4 || n >= sizeof base || s[n - 1] != 's' || s[n - 2] == 's')
		return false;
	if (is_noun_by_list(s, n - 1, alone) || (s[n - 2] == 'e' && is_noun_by_list(s, n - 2, alone)))
		return true;
	if (s[n - 2] != 'e' || s[n - 3] != 'i')
		return false;
	memcpy(base, s, n - 3);
	base[n - 3] = 'y';
	return is_noun_by_list(base, n - 2, alone);
}

bool
role_is_noun(const struct roles *r, size_t i)
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

/*
 * Whether a sentence's first word begins the role that goes on with token i in lower case: Foreign ministry spokesman; or
 * says what a minister is one of: Commerce Minister.
 */
static bool
opens_role(const struct doc *d, size_t k, size_t i)
{
	static const char *const of_state[] = {"minister", "secretary", "commissioner", NULL}, *const fields[] = {"affairs", "resources", "relations", NULL};
	const uint32_t marks = token_marks(&d->token[k]);

	/* External Affairs Minister */
	if (d->token[i].shape & TOKEN_CAPITAL && doc_is_any(d, i, fields) && marks & (LEX_MARK_NOUN | LEX_MARK_ADJECTIVE) && !(d->token[k].shape & TOKEN_UPPER))
		return true;
	/* Public Safety Minister */
	if (d->token[i].shape & TOKEN_CAPITAL && i + 1 < d->tokens && d->token[i + 1].shape & TOKEN_CAPITAL && doc_is_any(d, i + 1, of_state) &&
	    !(d->token[k].shape & TOKEN_UPPER) && marks & (LEX_MARK_NOUN | LEX_MARK_ADJECTIVE) && !(token_lists(&d->token[k]) & LEX_BIT(LEX_TIMEWORD)))
		return true;
	if (d->token[i].shape & TOKEN_CAPITAL && !(d->token[k].shape & TOKEN_UPPER) && doc_is_any(d, i, of_state))
		return !(token_lists(&d->token[k]) & LEX_BIT(LEX_TIMEWORD)) && (marks & LEX_MARK_NOUN || is_plural(d, k));
	return d->token[i].shape & TOKEN_LOWER && !(d->token[k].shape & TOKEN_UPPER) && d->token[k].shape & TOKEN_ALPHA &&
	       !(marks & LEX_MARK_CUE) && (d->token[k].len < 4 || memcmp(d->text + d->token[k].end - 3, "ing", 3) != 0);
}

/* Of how many words, before token i, is what a politician is one of: Tory, Lib Dem, Democratic; 0: none. */
static size_t
creed(const struct roles *r, size_t i)
{
	static const char *const adjectives[] = {"democratic", "liberal", "green", "national", "independent", NULL};
	const struct lex_sense *sense;
	size_t n, count;
	uint32_t entry;

	for (n = 1; n < 3 && i >= r->s->token + n && r->d->token[i - n].shape & TOKEN_CAPITAL && role_around(r, i - n) == NULL; n++) {
		entry = doc_phrase(r->d, i - n, i, LEX_BIT(LEX_THING), &count);
		sense = entry != 0 && count == n ? lex_sense(entry, LEX_THING) : NULL;
		if (sense != NULL && strcmp(lex_value(sense), "ideology") == 0)
			return n;
	}
	return i > r->s->token && r->d->token[i - 1].shape & TOKEN_CAPITAL && !(r->d->token[i - 1].shape & TOKEN_FIRST) && doc_is_any(r->d, i - 1, adjectives);
}

size_t
role_begin(const struct roles *r, size_t head, bool *named)
{
	static const char *const not_before[] = {"said", "told", "says", "will", "can", "may", "last", "one", "as",
						 "like", "top", "met", "accusing", "asking", "backing", "beating",
						 "becoming", "calling", "challenging", "facing", "including",
						 "joining", "meeting", "naming", "pushing", "replacing",
						 "telling", "urging", "even", "only", "just", "still", "appointed", "elected",
						 "re-elected", "made", "named", "sworn", "sacked", "nominated", NULL};
	/* human rights chief: what offices are of, in the plural */
	static const char *const fields[] = {"rights", "affairs", "communications", "operations", "sales", "sports", "relations", "resources", "services",
					     "markets", "elections", "schools", "prisons", "news", "weapons", "arms", "pensions", "courts", NULL};
	static const char *const was[] = {"was", "were", "been", "is", "be", "being", NULL};
	const struct doc *d = r->d;
	const struct mention *m;
	size_t i, k, count, nouns;
	bool timed; /* no noun stands before what tells the time of a role: has accused + former President */

	nouns = 0;
	timed = false;
	i = head;
	while (i > r->s->token) {
		k = i - 1;
		m = role_around(r, k);
		if (m != NULL) {
			if (!role_is_name(m) || m->end != d->token[k].end)
				break;
			/* in Paris + French President */
			if (role_is_kind(m, "place") && i > k && role_beginning(r, i) != NULL && role_is_kind(role_beginning(r, i), "nation") &&
			    !(d->token[i].shape & TOKEN_GLUED))
				break;
			*named = true;
			i = role_first_of(r, m, k);
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
		/* Climate Change and + Energy Minister */
		if ((i == head || nouns > 0) && !doc_is(d, head, "justice") && doc_is(d, k, "and") && k > r->s->token && d->token[i].shape & TOKEN_CAPITAL && d->token[head].shape & TOKEN_CAPITAL &&
		    d->token[k - 1].shape & TOKEN_CAPITAL && role_around(r, k - 1) == NULL && role_is_noun(r, k - 1) &&
		    !(token_lists(&d->token[k - 1]) & (LEX_BIT(LEX_GIVEN) | LEX_BIT(LEX_SURNAME) | LEX_BIT(LEX_ROLE)))) {
			nouns = 3;
			for (i = k - 1; i > r->s->token && k - i < 3 && d->token[i - 1].shape & TOKEN_CAPITAL && role_is_noun(r, i - 1); i--)
				;
			continue;
		}
		if (token_lists(&d->token[k]) & LEX_BIT(LEX_ROLEMOD)) {
			/* was appointed + finance minister */
			if (k > r->s->token && (doc_is(d, k, "appointed") || doc_is(d, k, "elected")) && doc_is_any(d, k - 1, was))
				break;
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
		if (nouns == 0 && (count = creed(r, i)) > 0) {
			nouns++;
			i -= count;
			continue;
		}
		if (nouns < 3 && (role_is_noun(r, k) || (d->token[k].shape & TOKEN_CAPITAL ? is_plural(d, k) : doc_is_any(d, k, fields))) && !(timed && !is_mere_adjective(d, k)) && !doc_is_any(d, k, not_before) &&
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
	return !token_reaches(&d->token[i], ROLE_HEADS) && d->token[i].shape & TOKEN_CAPITAL && d->token[i - 1].shape & TOKEN_CAPITAL &&
	       d->token[i].shape & TOKEN_LETTER && !(d->token[i].shape & TOKEN_GLUED);
}

/* Behind what hyphens join to the word before token k: far-right. */
static size_t
behind_hyphens(const struct roles *r, size_t k)
{
	const struct token *t = r->d->token;

	while (k + 1 < r->s->tokens_end && t[k].shape & t[k + 1].shape & TOKEN_GLUED && t[k + 1].shape & TOKEN_LETTER && doc_is(r->d, k, "-") &&
	       role_around(r, k + 1) == NULL)
		k += 2;
	return k;
}

/* A verb in the past, in lower case. */
static bool
is_past(const struct doc *d, size_t i)
{
	const struct token *t = &d->token[i];
	const struct lex_sense *s = token_lists(t) & LEX_BIT(LEX_TENSE) ? lex_sense(t->lex, LEX_TENSE) : NULL;

	return t->shape & TOKEN_LOWER && ((s != NULL && strchr("pib", lex_value(s)[0]) != NULL) || (t->len > 4 && memcmp(d->text + t->end - 2, "ed", 2) == 0));
}

/* Whether the -ing form at token i has an object: taking a stance; not housing. */
static bool
is_doing(const struct doc *d, size_t i)
{
	static const char *const articles[] = {"a", "an", "the", "his", "her", "its", "their", "it", "them", "him", NULL};
	const struct token *t = &d->token[i];

	return t->shape & TOKEN_LOWER && t->len > 5 && memcmp(d->text + t->end - 3, "ing", 3) == 0 && i + 1 < d->tokens &&
	       (t[1].shape & TOKEN_QUOTE || doc_is_any(d, i + 1, articles));
}

/* The end of what of or for governs, from token i on; i when it is nothing that belongs to a role. */
static size_t
governed(const struct roles *r, size_t i, bool *named)
{
	static const char *const openers[] = {"the", "its", "a", "his", "her", "their", "your", "our", "my", NULL};
	static const char *const links[] = {"and", "&", "of", "for", NULL};
	const struct doc *d = r->d;
	const struct mention *m;
	size_t k, end, next;

	end = i;
	for (k = i; k < r->s->tokens_end;) {
		m = role_beginning(r, k);
		if (m != NULL && role_is_name(m)) {
			k = role_behind(r, m, k);
			/* director of the Leeds-based company Erlandt */
			if (role_is_kind(m, "place") && k + 2 < r->s->tokens_end && names_glued(d, k, r->s->tokens_end, "-") && doc_is(d, k + 1, "based")) {
				k += 2;
				continue;
			}
			*named = true;
			end = k;
			/* the Cuban Interests Section */
			while (role_is_kind(m, "nation") && k < r->s->tokens_end && d->token[k].shape & TOKEN_CAPITAL &&
			       d->token[k].shape & TOKEN_LETTER && !(d->token[k].shape & TOKEN_GLUED) && role_around(r, k) == NULL)
				end = ++k;
			/* the Government Communications Security Bureau (GCSB) Judith Collins */
			if (k + 2 < r->s->tokens_end && doc_is(d, k, "(") && role_beginning(r, k + 1) != NULL &&
			    role_is_name(role_beginning(r, k + 1))) {
				m = role_beginning(r, k + 1);
				next = role_behind(r, m, k + 1);
				m = next + 1 < r->s->tokens_end && doc_is(d, next, ")") ? role_beginning(r, next + 1) : NULL;
				if (m != NULL && role_is_kind(m, "person"))
					return next + 1;
			}
			if (k < r->s->tokens_end && d->token[k].shape & TOKEN_APOSTROPHE)
				k++;
		} else if (m != NULL || role_around(r, k) != NULL) {
			break;
		} else if ((k == end && k > i && is_past(d, k)) || is_doing(d, k)) {
			break; /* the president of Iran spoke; the leader for taking a stance */
		} else if (role_is_noun(r, k) || is_plural(d, k) || (k > i && goes_on(d, k))) {
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

/*
 * The end of what else a minister is of, where the head [head, i) that the list has tells of one thing: the Minister of
 * Trade + and Industry; i when there is nothing. In lower case it must be plain that it ends there.
 */
static size_t
other_portfolio(const struct roles *r, size_t head, size_t i, bool *named)
{
	static const char *const of[] = {"of", "for", NULL};
	const struct doc *d = r->d;
	size_t k, end, count;

	for (k = head + 1; k < i && !doc_is_any(d, k, of); k++)
		;
	if (k >= i || !(doc_is(d, i, "and") || doc_is(d, i, "&")) || (d->token[i - 1].shape ^ d->token[i + 1].shape) & TOKEN_CAPITAL ||
	    doc_phrase(d, i + 1, r->s->tokens_end, ROLE_HEADS, &count) != 0)
		return i;
	end = governed(r, i + 1, named);
	if (end == i + 1 || (d->token[i + 1].shape & TOKEN_LOWER &&
			     !(end < r->s->tokens_end && (names_is_mark(d, end, ',') || d->token[end].shape & TOKEN_CAPITAL))))
		return i;
	return end;
}

/* Whether token i is who works for somebody: an adviser + to the president. */
static bool
is_assistant(const struct doc *d, size_t i)
{
	static const char *const words[] = {"assistant", "adviser", "advisor", "aide", "counsel", "counsellor", "counselor", "secretary", "deputy", NULL};

	return doc_is_any(d, i, words);
}

/* The end of the office that stands at token i with its article, and whose holder is not named: the president; 0: there is none. */
static size_t
office_end(const struct roles *r, size_t i)
{
	bool office, trade;
	size_t end;

	if (i >= r->s->tokens_end || !doc_is(r->d, i, "the") || i + 1 == r->s->tokens_end || role_around(r, i + 1) != NULL)
		return 0;
	end = role_head(r, i + 1, &office, &trade);
	return end < r->s->tokens_end && role_beginning(r, end) != NULL ? 0 : end;
}

size_t
role_end(const struct roles *r, size_t head, size_t i, bool *named)
{
	static const char *const of[] = {"of", "for", NULL};
	static const char *const other[] = {"to", "at", "in", "on", NULL};
	const struct doc *d = r->d;
	const struct mention *m;
	size_t end;

	if (i + 1 >= r->s->tokens_end)
		return i;
	end = other_portfolio(r, head, i, named);
	if (end > i)
		return end;
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
	/* assistant to the president */
	if (doc_is(d, i, "to") && is_assistant(d, i - 1)) {
		end = office_end(r, i + 1);
		if (end > 0)
			return end;
	}
	/* ambassador to Kenya */
	if (doc_is_any(d, i, other)) {
		m = role_beginning(r, doc_is(d, i + 1, "the") && i + 2 < r->s->tokens_end ? i + 2 : i + 1);
		if (m != NULL && doc_is(d, i, "to") && role_is_name(m)) {
			*named = true;
			return governed(r, i + 1, named);
		}
	}
	return i;
}
