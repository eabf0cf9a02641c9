/*
 * The chains of a document: the rows of tokens that may hold names.
 */
#include "ner_feature.h"
#include "ner_token.h"

#include <string.h>

static const uint64_t name_lists = LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_CITY) | LEX_BIT(LEX_REGION) |
				   LEX_BIT(LEX_GIVEN) | LEX_BIT(LEX_SURNAME) | LEX_BIT(LEX_ORG);
static const uint64_t phrase_lists = LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_CITY) | LEX_BIT(LEX_REGION) |
				     LEX_BIT(LEX_PERSON) | LEX_BIT(LEX_ORG) | DOC_ANY_CASE;


/* Whether the word of s[0, n) is an ordinary one with an ending: restaurants, frustrated. */
static bool
is_inflected(const char *s, size_t n)
{
	static const struct {
		const char *ending, *base;
	} endings[] = {{"s", ""}, {"es", ""}, {"ies", "y"}, {"ed", ""}, {"ed", "e"}, {"ied", "y"}, {"ing", ""},
		       {"ing", "e"}, {"er", ""}, {"er", "e"}, {"ier", "y"}, {"est", ""}, {"ly", ""}, {"ness", ""}};
	char word[64];
	size_t i, e, b;

	for (i = 0; i < sizeof endings / sizeof endings[0]; i++) {
		e = strlen(endings[i].ending);
		b = strlen(endings[i].base);
		if (n < e + 2 || n - e + b > sizeof word || memcmp(s + n - e, endings[i].ending, e) != 0)
			continue;
		memcpy(word, s, n - e);
		memcpy(word + (n - e), endings[i].base, b);
		if (lex_in(lex_find(word, n - e + b), LEX_WORD))
			return true;
		/* stopped, planning */
		if (b == 0 && n > e + 2 && s[n - e - 1] == s[n - e - 2] && lex_in(lex_find(word, n - e - 1), LEX_WORD))
			return true;
	}
	return false;
}

/*
 * Where a name ends that may begin at token i of a sentence without capitals, or 0: a word that the
 * lists have as a name only, one that they do not have at all, and phrases that are names.
 */
static size_t
lower_name_end(const struct doc *d, size_t i, size_t end)
{
	const struct token *t = &d->token[i];
	const char *s;
	size_t count, n, k;
	uint64_t lists;

	if (!(t->shape & TOKEN_LOWER) || t->len < 3)
		return 0;
	lists = token_lists(t);
	if (token_reaches(t, phrase_lists) && !(token_marks(t) & LEX_MARK_FUNCTION) &&
	    doc_phrase(d, i, end, phrase_lists, &count) != 0 && count > 1)
		return i + count;
	if (t->lex != 0)
		return lists & name_lists && !(lists & (LEX_BIT(LEX_WORD) | LEX_BIT(LEX_ROLE) | LEX_BIT(LEX_BESIDE))) ? i + 1 : 0;
	if (t->len < 4 || t->shape & (TOKEN_DIGIT | TOKEN_APOSTROPHE))
		return 0;
	s = doc_fold(d, i, &n);
	for (k = 0; k < n; k++)
		if ((unsigned char)s[k] < 0x80 && !(s[k] >= 'a' && s[k] <= 'z'))
			return 0;
	return is_inflected(s, n) ? 0 : i + 1;
}

/* Lower-case words that belong to a name when one follows: van, de, al, bin. */
static inline bool
is_particle(const struct doc *d, size_t i)
{
	return token_marks(&d->token[i]) & LEX_MARK_PARTICLE && d->token[i].shape & TOKEN_LOWER;
}

/* What may stand between two capitalised words of one name. */
static inline bool
is_link(const struct doc *d, size_t i)
{
	const struct token *t = &d->token[i];

	if (t->shape & TOKEN_DIGIT)
		return t->len < 6;
	return (token_marks(t) & LEX_MARK_LINK) != 0 || is_particle(d, i);
}

/* A hyphen with white space at its sides parts what it stands between: BOSTON - Clara Finch said. */
static inline bool
is_dash_between(const struct doc *d, size_t i, size_t end)
{
	return d->token[i].len == 1 && d->fold[d->token[i].fold] == '-' && !(d->token[i].shape & TOKEN_GLUED) && i + 1 < end &&
	       !(d->token[i + 1].shape & TOKEN_GLUED);
}

/* A word that begins the sentence only because it does: The, But. */
static bool
is_opener(const struct doc *d, size_t i, size_t end)
{
	const struct token *t = &d->token[i];

	if (!(token_marks(t) & LEX_MARK_FUNCTION))
		return false;
	if (t->shape & TOKEN_FIRST || t->len == 1)
		return i + 1 == end || !is_capital(&d->token[i + 1]);
	return false;
}

/* A chain begins with a capitalised word, or with a particle that one follows. */
static bool
begins_chain(const struct doc *d, size_t i, size_t end, unsigned style)
{
	const struct token *t = &d->token[i];

	if (style == NER_NO_CAPITALS && lower_name_end(d, i, end) > 0)
		return true;
	if (is_capital(t))
		return !is_opener(d, i, end);
	if (ner_is_lower_name(t))
		return true;
	if (t->shape & TOKEN_DIGIT)
		return t->shape & TOKEN_LETTER && i + 1 < end && is_capital(&d->token[i + 1]);
	if (t->shape & TOKEN_LOWER && i + 1 < end && is_particle(d, i))
		return is_capital(&d->token[i + 1]) ||
		       (i + 2 < end && d->token[i + 1].shape & TOKEN_GLUED && is_capital(&d->token[i + 2]));
	return false;
}

/* The end of the chain that begins at token i. */
static size_t
chain_end(const struct doc *d, size_t i, size_t end, unsigned style)
{
	size_t last, k, lower;

	last = i + 1;
	lower = style == NER_NO_CAPITALS ? lower_name_end(d, i, end) : 0;
	if (lower > 0)
		last = lower;
	else while (!is_capital(&d->token[last - 1]) && last < end && !ner_is_lower_name(&d->token[last - 1]))
		last++;
	for (k = last; k < end && k < last + 4 && k - i < NER_CHAIN; k++) {
		lower = style == NER_NO_CAPITALS ? lower_name_end(d, k, end) : 0;
		if (lower > 0 && lower - i < NER_CHAIN) {
			last = lower;
			k = lower - 1;
			continue;
		}
		if (is_capital(&d->token[k]) || ner_is_lower_name(&d->token[k])) {
			last = k + 1;
			continue;
		}
		if (d->token[k].len == 1 && d->fold[d->token[k].fold] == ',' && k + 1 < end &&
		    token_marks(&d->token[k + 1]) & LEX_MARK_END_FIRM && is_capital(&d->token[k + 1]))
			continue;
		if (!is_link(d, k) || is_dash_between(d, k, end))
			break;
	}
	/* Channel 4 */
	if (last < end && last - i < NER_CHAIN && d->token[last].shape & TOKEN_NUMBER && d->token[last].len < 5)
		last++;
	/* possessives of names that end in one: Macy's */
	if (last < end && last - i < NER_CHAIN && d->token[last].shape & TOKEN_APOSTROPHE)
		last++;
	return last;
}

/* Whether the sentence begins with a word in lower case: whoever writes so writes names so too. */
static bool
lacks_capitals(const struct doc *d, const struct sentence *s)
{
	size_t i;

	for (i = s->token; i < s->tokens_end && !(d->token[i].shape & TOKEN_LETTER); i++)
		;
	return i < s->tokens_end && d->token[i].shape & TOKEN_LOWER && !is_particle(d, i);
}

/* The style of a sentence that does not lack capitals. */
static enum ner_style
style_of(const struct doc *d, const struct sentence *s)
{
	const size_t most = s->tokens_end - s->token;
	size_t i, words, small, mixed;

	words = small = mixed = 0;
	for (i = s->token; i < s->tokens_end; i++) {
		if (d->token[i].len < 4 || !(d->token[i].shape & TOKEN_LETTER))
			continue;
		words++;
		small += !is_capital(&d->token[i]);
		mixed += !(d->token[i].shape & TOKEN_UPPER);
		/* whatever the rest is like */
		if (small * 5 > most && mixed * 3 > most)
			return NER_PLAIN;
	}
	if (words < 3)
		return NER_PLAIN;
	return mixed * 3 <= words ? NER_ALL_CAPITALS : small * 5 <= words ? NER_TITLE_CASE : NER_PLAIN;
}

/* The chain that begins at token i of sentence s, if one does: returns the token behind it, or behind i. */
static size_t
take_chain(struct ner *n, const struct sentence *s, size_t i, void (*chain)(struct ner *, void *), void *state)
{
	n->first = i;
	n->count = chain_end(n->doc, i, s->tokens_end, n->style) - i;
	ner_features(n, s);
	chain(n, state);
	return i + n->count;
}

void
ner_chains(struct ner *n, const struct doc *d, void (*chain)(struct ner *, void *), void *state)
{
	const struct sentence *s;
	size_t i, j;
	bool sure;

	n->doc = d;
	ner_gather(n, d);
	j = 0;
	for (s = d->sentence; s < d->sentence + d->sentences; s++) {
		if (lacks_capitals(d, s)) {
			n->style = NER_NO_CAPITALS;
			for (i = s->token; i < s->tokens_end;)
				i = begins_chain(d, i, s->tokens_end, n->style) ? take_chain(n, s, i, chain, state) : i + 1;
			continue;
		}
		n->style = NER_PLAIN;
		sure = false;
		for (i = s->token; j < n->begins && n->begin[j] < s->tokens_end; j++) {
			if (n->begin[j] < i || !begins_chain(d, n->begin[j], s->tokens_end, n->style))
				continue;
			if (!sure)
				n->style = style_of(d, s);
			sure = true;
			i = take_chain(n, s, n->begin[j], chain, state);
		}
	}
}
