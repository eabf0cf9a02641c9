/*
 * Groups by the names that the article gives them: hackers that it tracks as Paper Wombat, the hacking group Silver
 * Otter, the Red Lantern ransomware gang.
 */
#include "lexicon.h"
#include "names.h"

#include <string.h>

#define NOWHERE SIZE_MAX

enum {
	MOST = 16,    /* groups in an article */
	LONGEST = 5,  /* words of a name */
	NEAR = 9,     /* how many words before the verb the group may stand */
	OBJECT = 5    /* words between the verb and the name: the hacking group */
};

/* What groupword.tsv says of the token, or "". */
static const char *
word_of(const struct doc *d, size_t i)
{
	if (!(token_lists(&d->token[i]) & LEX_BIT(LEX_GROUPWORD)) || (d->token[i].shape & (TOKEN_CAPITAL | TOKEN_FIRST)) == TOKEN_CAPITAL)
		return "";
	return lex_value(lex_sense(d->token[i].lex, LEX_GROUPWORD));
}

static bool
is_object(const struct doc *d, size_t i)
{
	return strcmp(word_of(d, i), "object") == 0;
}

/* What a name is given to. */
enum what { NOTHING, GROUP, CYBER, ARMED };

/* What the word tells of: hacking, armed groups; GROUP when neither. */
static enum what
topic_of(const struct doc *d, size_t i)
{
	const char *part;

	if (!(token_lists(&d->token[i]) & LEX_BIT(LEX_GROUPPART)))
		return GROUP;
	part = lex_value(lex_sense(d->token[i].lex, LEX_GROUPPART));
	return strcmp(part, "cyber") == 0 ? CYBER : strcmp(part, "armed") == 0 ? ARMED : GROUP;
}

/* What group token i is, by its word and the one before it: hackers, rebel group; NOTHING, if it is none. */
static enum what
group_at(const struct doc *d, size_t begin, size_t i)
{
	enum what what;

	if (strcmp(word_of(d, i), "is") != 0)
		return NOTHING;
	what = topic_of(d, i);
	return what == GROUP && i > begin ? topic_of(d, i - 1) : what;
}

/* The group that is the last thing told of within a few words before token i. */
static enum what
group_before(const struct doc *d, size_t begin, size_t i)
{
	enum what what;
	size_t stop;

	stop = i > begin + NEAR ? i - NEAR : begin;
	for (; i > stop; i--) {
		what = group_at(d, begin, i - 1);
		if (what != NOTHING || strcmp(word_of(d, i - 1), "thing") == 0)
			return what;
	}
	return NOTHING;
}

/*
 * The token behind the verb, where those who use the name stand between it and token k: tracked by Kestrel Labs + as, and by
 * others + as. k, if they do not.
 */
static size_t
behind_tracked(const struct doc *d, size_t begin, size_t k)
{
	size_t by, stop;

	stop = k > begin + OBJECT ? k - OBJECT : begin;
	for (by = k; by > stop && !doc_is(d, by - 1, "by"); by--)
		;
	if (by == stop)
		return k;
	stop = by > begin + NEAR ? by - NEAR : begin;
	for (by--; by > stop; by--)
		if (strcmp(word_of(d, by - 1), "as") == 0)
			return by;
	return k;
}

/* What the words before token i, where a name begins, give it to: tracks it as, the hacking group. */
static enum what
given_to(const struct doc *d, size_t begin, size_t i)
{
	const char *word;
	enum what what, group;
	size_t k, n;
	bool as;

	k = i;
	if (k == begin || !(d->token[k - 1].shape & TOKEN_OPEN || token_lists(&d->token[k - 1]) & LEX_BIT(LEX_GROUPWORD)))
		return NOTHING;
	while (k > begin && (d->token[k - 1].shape & TOKEN_OPEN || doc_is(d, k - 1, "the")))
		k--;
	as = k > begin && doc_is(d, k - 1, "as");
	k -= as;
	/* the hacking group Silver Otter; not: the group Silver Otter */
	what = !as && k > begin ? group_at(d, begin, k - 1) : NOTHING;
	if (what > GROUP || (what == GROUP && doc_is(d, k - 1, "gang")))
		return what;
	group = NOTHING;
	for (n = 0; n < OBJECT && k > begin; n++, k--) {
		what = group_at(d, begin, k - 1);
		if (what != NOTHING)
			group = what;
		else if (!is_object(d, k - 1) && topic_of(d, k - 1) == GROUP)
			break;
	}
	if (as && group == NOTHING)
		k = behind_tracked(d, begin, k);
	if (k == begin)
		return NOTHING;
	word = word_of(d, k - 1);
	if (strcmp(word, "as") == 0) {
		if (!as)
			return NOTHING;
		/* firms that watch groups track nothing else */
		if (group == NOTHING && d->text[d->token[k - 1].start] == 't' && (is_object(d, k) || doc_is(d, k, "by")))
			return CYBER;
	} else if (strcmp(word, "calls") != 0) {
		return NOTHING;
	}
	return group != NOTHING ? group : group_before(d, begin, k - 1);
}

static bool
is_of_name(const struct doc *d, size_t i)
{
	return d->token[i].shape & (TOKEN_CAPITAL | TOKEN_UPPER | TOKEN_MIXED) && !(token_marks(&d->token[i]) & LEX_MARK_FUNCTION);
}

/* The token behind the name that begins at token i, as the model has it or as far as the capitals go: Sons of the Lake. */
static size_t
name_end(const struct tag *t, size_t i, size_t stop)
{
	const struct doc *d = &t->doc;
	const struct ner_name *n;
	size_t k, next;

	for (k = next = i; next < stop && next < i + LONGEST && is_of_name(d, next);) {
		k = ++next;
		if (next < stop && doc_is(d, next, "of"))
			next++;
		if (next > k && next < stop && doc_is(d, next, "the"))
			next++;
	}
	n = names_from(t, i);
	if (n != NULL && n->token == i && n->end > k && n->end <= stop)
		k = n->end;
	/* Ginbot 7 */
	if (k == i + 1 && k < stop && d->token[k].shape & TOKEN_NUMBER && d->token[k].len < 3)
		k++;
	return k;
}

/* Whether a word follows that the name would only stand before: the Republican frontrunner. */
static bool
goes_on(const struct doc *d, size_t end, size_t stop)
{
	return end < stop && d->token[end].shape & TOKEN_LOWER && token_marks(&d->token[end]) & LEX_MARK_NOUN &&
	       !(token_marks(&d->token[end]) & (LEX_MARK_VERB | LEX_MARK_FUNCTION)) && group_at(d, end, end) == NOTHING &&
	       topic_of(d, end) == GROUP;
}

/*
 * Where the name begins that ends with token i, if the words behind it say that it is a group: the Red Lantern ransomware gang.
 * NOWHERE if they do not.
 */
static size_t
called_group(const struct doc *d, size_t begin, size_t i, size_t stop)
{
	const uint64_t others = LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_NATION) | LEX_BIT(LEX_CITY) | LEX_BIT(LEX_REGION) |
				LEX_BIT(LEX_ORG) | LEX_BIT(LEX_PERSON);

	if (i + 2 >= stop || !(token_lists(&d->token[i + 1]) & LEX_BIT(LEX_GROUPPART)) || topic_of(d, i + 1) != CYBER ||
	    d->token[i + 1].shape & TOKEN_CAPITAL || group_at(d, i + 1, i + 2) == NOTHING)
		return NOWHERE;
	for (i++; i > begin && is_of_name(d, i - 1); i--)
		if (token_lists(&d->token[i - 1]) & others)
			return NOWHERE;
	return i;
}

/* A name given in the article. */
struct dubbed {
	uint32_t token, words;
	bool armed;
};

static void
add(struct tag *t, const struct dubbed *g, size_t i)
{
	const struct doc *d = &t->doc;
	size_t end = i + g->words, n;
	struct mention *m;
	char *name;

	n = d->token[end - 1].end - d->token[i].start;
	name = arena_alloc(&t->layer.strings, n + 1);
	memcpy(name, d->text + d->token[i].start, n);
	name[n] = '\0';
	m = names_add(t, i, end, "group", name);
	if (g->armed) {
		/* as those of the list */
		m->twin = true;
		names_add(t, i, end, "org", name)->twin = true;
	}
}

/* Whether the name stands at token i. */
static bool
stands_at(const struct doc *d, const struct dubbed *g, size_t i, size_t stop)
{
	size_t k;

	if (stop - i < g->words)
		return false;
	for (k = 0; k < g->words; k++)
		if (d->token[i + k].hash != d->token[g->token + k].hash ||
		    d->token[i + k].shape & ~d->token[g->token + k].shape & TOKEN_LOWER)
			return false;
	return true;
}

/* Adds the names wherever they stand. */
static void
add_all(struct tag *t, const struct dubbed *given, size_t count)
{
	const struct doc *d = &t->doc;
	const struct sentence *s;
	size_t i, k;

	for (s = d->sentence; s < d->sentence + d->sentences; s++)
		for (i = s->token; (i = doc_next(d, i, s->tokens_end, SIGN_CAPITAL)) < s->tokens_end; i++)
			for (k = 0; k < count; k++)
				if (stands_at(d, &given[k], i, s->tokens_end)) {
					add(t, &given[k], i);
					i += given[k].words - 1;
					break;
				}
}

/* Whether the name is one that other lists have: a country's, a person's; or already a group's. */
static bool
is_other(const struct tag *t, size_t i, size_t end)
{
	const uint64_t others = LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_NATION) | LEX_BIT(LEX_PERSON) | LEX_BIT(LEX_ORG) | LEX_BIT(LEX_GROUP);
	const struct ner_name *n;
	size_t count;

	if (doc_phrase(&t->doc, i, end, others, &count) != 0 && i + count == end)
		return true;
	n = names_from(t, i);
	return n != NULL && n->token == i && strcmp(t->model->kind[n->kind], "person") == 0 &&
	       token_lists(&t->doc.token[i]) & LEX_BIT(LEX_GIVEN);
}

void
names_dubbed(struct tag *t)
{
	const struct doc *d = &t->doc;
	const struct sentence *s;
	struct dubbed given[MOST];
	enum what what;
	size_t i, begin, end, count;

	count = 0;
	for (s = d->sentence; s < d->sentence + d->sentences; s++)
		for (i = s->token; (i = doc_next(d, i, s->tokens_end, SIGN_CAPITAL)) < s->tokens_end && count < MOST; i++) {
			begin = i;
			what = given_to(d, s->token, i);
			if (what == NOTHING && (begin = called_group(d, s->token, i, s->tokens_end)) != NOWHERE)
				what = CYBER;
			if (what == NOTHING || (end = name_end(t, begin, s->tokens_end)) == begin)
				continue;
			if (goes_on(d, end, s->tokens_end) || is_other(t, begin, end))
				continue;
			if (!names_speak_of(t, "cyber") && !names_speak_of(t, "armed"))
				return;
			given[count].token = (uint32_t)begin;
			given[count].words = (uint32_t)(end - begin);
			given[count++].armed = what == ARMED || (what == GROUP && !names_speak_of(t, "cyber"));
			i = end - 1;
		}
	if (count > 0)
		add_all(t, given, count);
}
