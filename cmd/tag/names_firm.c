/*
 * Firms, by the words that stand beside them: what they make, what their shares do, who works there; and by their
 * form. What is a firm in one place is one throughout the article.
 *
 *	before   crane maker Erlandt; a stake in Erlandt; a dealer at Erlandt Brothers
 *	behind   Erlandt shares; Erlandt's shareholders
 *	apposed  Erlandt, the state oil firm; Erlandt said its profit
 *	does     Erlandt was founded in 1887; Erlandt's customers; Erlandt posted a loss
 *	price    Erlandt fell 3.1 percent; Erlandt rose 15 crowns
 *	form     Erlandtbank, SmithErlandt
 *
 * What may be a person's name as well has to stand so in two places.
 */
#include "lexicon.h"
#include "names.h"
#include "names_known.h"

#include <string.h>

/*
 * Tokens of a firm's name, and from it to a word that it stands in apposition to; how far back both may lie; and firms
 * that are noted to be looked for elsewhere: no more are.
 */
enum { FIRM_TOKENS = 5, APPOSED = 7, LOOK_BACK = 16, FIRMS = 64 };

#define PLACES (LEX_BIT(LEX_CITY) | LEX_BIT(LEX_REGION) | LEX_BIT(LEX_COUNTRY))
#define PEOPLE (LEX_BIT(LEX_GIVEN) | LEX_BIT(LEX_SURNAME) | LEX_BIT(LEX_PERSON))

struct firms {
	struct tag *t;
	const struct doc *d;
	size_t person, place, org;
	uint32_t hash[FIRMS];
	size_t count;
	/* what may be a firm, by one place: the name, and where it stands */
	uint32_t perhaps[FIRMS], where[FIRMS];
	size_t perhapses;
	size_t old; /* names that there were */
	size_t at;  /* the first of them that does not end far before the words at hand */
};

/* A word of a firm's name: with a capital, and none that tells a time, a title or a people. */
static bool
is_firm_word(const struct doc *d, size_t i)
{
	const uint64_t others = LEX_BIT(LEX_TIMEWORD) | LEX_BIT(LEX_TITLE) | LEX_BIT(LEX_FUNCTION) | LEX_BIT(LEX_NATION);
	const struct token *k = &d->token[i];

	return k->shape & (TOKEN_CAPITAL | TOKEN_UPPER | TOKEN_MIXED) && k->shape & TOKEN_LETTER && !(k->shape & TOKEN_APOSTROPHE) &&
	       !(token_lists(k) & others);
}

/* Where the name ends that begins at token i. */
static size_t
name_end(const struct doc *d, size_t i, size_t end)
{
	size_t k;

	for (k = i; k < end && k < i + FIRM_TOKENS && is_firm_word(d, k); k++)
		if (k > i && d->token[k].shape & TOKEN_GLUED)
			break;
	return k;
}

/* Where the name begins that ends before token end. */
static size_t
name_begin(const struct doc *d, size_t first, size_t end)
{
	size_t i;

	for (i = end; i > first && end - i < FIRM_TOKENS && is_firm_word(d, i - 1); i--)
		if (i < end && d->token[i].shape & TOKEN_GLUED)
			break;
	return i;
}

/* The name that was there and that token i is part of, or begins behind i but before end; NULL: none. */
static const struct ner_name *
name_at(const struct firms *f, size_t i, size_t end)
{
	const struct ner_name *n = f->t->ner.name;
	size_t k;

	for (k = f->at; k < f->old && n[k].end <= i; k++)
		;
	return k < f->old && n[k].token < end ? &n[k] : NULL;
}

enum chance { NO, PERHAPS, YES };

/* Whether the tokens may be a firm's name, and are not known as anything else; weak: a person may stand there. */
static enum chance
may_be_firm(const struct firms *f, size_t i, size_t end, bool weak)
{
	const struct doc *d = f->d;
	const struct token *k = &d->token[i];
	const struct known_name *known;
	const struct ner_name *n;
	size_t count;
	bool perhaps;

	perhaps = false;
	/* a word that begins its sentence may be any */
	if (end == i || (k->shape & TOKEN_FIRST && k->lex != 0) || (end < d->tokens && d->token[end].shape & TOKEN_GLUED && names_is_mark(d, end, '-')))
		return NO;
	/* found already, or a part of more */
	n = name_at(f, i, end);
	if (n != NULL && (n->kind == f->org || n->token != i || n->end > end))
		return NO;
	/* Democratic rivals */
	if (n == NULL && end - i == 1 && token_lists(k) & LEX_BIT(LEX_WORD) && !(token_lists(k) & LEX_BIT(LEX_ORG)))
		return NO;
	/* Clara Finch; Finch, where Clara Finch is told of */
	if (token_lists(k) & (LEX_BIT(LEX_GIVEN) | LEX_BIT(LEX_PERSON)) || token_marks(k) & LEX_MARK_HONORIFIC)
		return NO;
	if (weak && token_lists(&d->token[end - 1]) & PEOPLE)
		perhaps = true;
	known = known_at(f->t, known_hash(d, i, end));
	if (known != NULL && (known->family > 0 || known->given > 0))
		return NO;
	if (known != NULL && known->seen[f->person] > 3)
		perhaps = true;
	if (doc_phrase(d, i, end, PLACES | LEX_BIT(LEX_NATION) | LEX_BIT(LEX_PERSON) | LEX_BIT(LEX_THING), &count) != 0 && count == end - i)
		return NO;
	return perhaps ? PERHAPS : YES;
}

static void
found(struct firms *f, size_t i, size_t end)
{
	names_put(f->t, i, end, f->org);
	if (f->count < FIRMS)
		f->hash[f->count++] = known_hash(f->d, i, end);
}

/* Whether the tokens have stood beside another word of firms before; notes that they do beside this one. */
static bool
again(struct firms *f, size_t i, size_t end)
{
	const uint32_t hash = known_hash(f->d, i, end);
	size_t k;

	for (k = 0; k < f->perhapses; k++)
		if (f->perhaps[k] == hash)
			return f->where[k] != i;
	if (f->perhapses < FIRMS) {
		f->perhaps[f->perhapses] = hash;
		f->where[f->perhapses++] = (uint32_t)i;
	}
	return false;
}

/* Takes the tokens for a firm's name, if the chance is good, or there is one for the second time. */
static bool
take(struct firms *f, size_t i, size_t end, enum chance chance)
{
	if (chance == NO || (chance == PERHAPS && !again(f, i, end)))
		return false;
	found(f, i, end);
	return true;
}

/* The same where what stands beside it may tell of a person too: it was founded; its customers. */
static void
take_weak(struct firms *f, size_t i, size_t end)
{
	take(f, i, end, may_be_firm(f, i, end, true) == NO ? NO : PERHAPS);
}

/* Whether figures are told of right behind token i: posted a pre-tax profit. */
static bool
tells_figures(const struct doc *d, size_t i, size_t end)
{
	static const char *const words[] = {"profit", "profits", "loss", "losses", "revenue", "revenues", "sales", "turnover", "earnings",
					     "dividend", "income", NULL};
	enum { AHEAD = 8 };
	size_t k;

	for (k = i + 1; k < end && k < i + AHEAD && !(d->token[k].shape & TOKEN_CAPITAL); k++)
		if (doc_is_any(d, k, words))
			return true;
	return false;
}

/* What stands before the word at token i as what a firm does or has. */
static void
look_before(struct firms *f, size_t i, const char *letters, const struct sentence *s)
{
	static const char *const is[] = {"was", "is", "were", "has", "had", "been", NULL};
	static const char *const officers[] = {"executive", "financial", "operating", NULL};
	const struct doc *d = f->d;
	size_t k;

	k = i;
	if (strchr(letters, 'e') != NULL) {
		while (k > s->token && doc_is_any(d, k - 1, is))
			k--;
		take_weak(f, name_begin(d, s->token, k), k);
	} else if (strchr(letters, 'r') != NULL) {
		if (tells_figures(d, i, s->tokens_end))
			take_weak(f, name_begin(d, s->token, k), k);
	} else if (d->token[i - 1].shape & TOKEN_APOSTROPHE) {
		take_weak(f, name_begin(d, s->token, i - 1), i - 1);
	} else if (doc_is(d, i, "chief") && i + 1 < s->tokens_end && doc_is_any(d, i + 1, officers)) {
		take_weak(f, name_begin(d, s->token, i), i);
	}
}

/* Whether a price's change stands at token i: 3.1 percent, by 15 crowns, to 1,815. */
static bool
is_change(const struct doc *d, size_t i, size_t end)
{
	static const char *const before[] = {"by", "to", "at", "up", "down", "about", "another", "nearly", "almost", "more", "than", "a",
					     "over", "around", "further", "just", "only", "as", "much", "on", NULL};
	static const char *const behind[] = {"percent", "per", "%", "pct", "points", "to", "at", "on", "each", NULL};
	size_t k;

	for (k = i; k < end && k < i + 3 && doc_is_any(d, k, before); k++)
		;
	if (k + 1 >= end || !(d->token[k].shape & TOKEN_DIGIT || token_lists(&d->token[k]) & LEX_BIT(LEX_NUMWORD)))
		return false;
	k++;
	return doc_is_any(d, k, behind) || token_reaches(&d->token[k], LEX_BIT(LEX_CURRENCY));
}

/* The token behind what joins the word of a firm at i to its name: in, of the, at; 0: it is none such. */
static size_t
joined(const struct doc *d, size_t i, size_t end, bool who)
{
	static const char *const works[] = {"at", "with", "for", NULL};
	static const char *const holds[] = {"in", "of", "for", "by", "with", NULL};

	if (i + 2 >= end || !doc_is_any(d, i + 1, who ? works : holds))
		return 0;
	return doc_is(d, i + 2, "the") ? i + 3 : i + 2;
}

/* The token behind the name that the firm's word at token i stands in apposition to: Erlandt, the state oil firm; 0: none. */
static size_t
apposed_end(const struct doc *d, size_t i, size_t first)
{
	static const char *const articles[] = {"the", "a", "an", NULL};
	size_t k;

	for (k = i; k > first + 1 && i - k < APPOSED; k--) {
		if (names_is_mark(d, k - 1, ','))
			return k < i && doc_is_any(d, k, articles) ? k - 1 : 0;
		if (d->token[k - 1].shape & TOKEN_PUNCT && !names_is_mark(d, k - 1, '-') && !(d->token[k - 1].shape & TOKEN_APOSTROPHE))
			return 0;
		if (token_marks(&d->token[k - 1]) & LEX_MARK_FUNCTION && !doc_is_any(d, k - 1, articles))
			return 0;
	}
	return 0;
}

/* Looks beside the word at token i, in lower case, of a sentence. */
static void
look_beside(struct firms *f, size_t i, const struct sentence *s)
{
	const struct doc *d = f->d;
	const char *letters = lex_value(lex_sense(d->token[i].lex, LEX_FIRM));
	size_t begin, end, k;

	if (strchr(letters, 'b') != NULL && (k = apposed_end(d, i, s->token)) > 0) {
		begin = name_begin(d, s->token, k);
		if (take(f, begin, k, may_be_firm(f, begin, k, true)))
			return;
	}
	if (strpbrk(letters, "bw") != NULL && i + 1 < s->tokens_end && (d->token[i].shape & TOKEN_LOWER || strchr(letters, 'f') == NULL)) {
		end = name_end(d, i + 1, s->tokens_end);
		if (take(f, i + 1, end, may_be_firm(f, i + 1, end, strchr(letters, 'w') != NULL)))
			return;
	}
	if (strpbrk(letters, "erq") != NULL && i > s->token)
		look_before(f, i, letters, s);
	if (strchr(letters, 'v') != NULL && is_change(d, i + 1, s->tokens_end)) {
		begin = name_begin(d, s->token, i);
		take(f, begin, i, may_be_firm(f, begin, i, true));
		return;
	}
	if (strchr(letters, 'o') != NULL && i > s->token) {
		k = d->token[i - 1].shape & TOKEN_APOSTROPHE ? i - 1 : i;
		begin = name_begin(d, s->token, k);
		take(f, begin, k, may_be_firm(f, begin, k, true));
	}
	if (strpbrk(letters, "ai") != NULL && (k = joined(d, i, s->tokens_end, strchr(letters, 'a') != NULL)) > 0) {
		end = name_end(d, k, s->tokens_end);
		take(f, k, end, may_be_firm(f, k, end, false));
	}
}

bool
names_is_firm_form(const struct doc *d, size_t i)
{
	static const char *const ends[] = {"bank", "spor", "prom", "neft", "telecom", "telekom", "pharm", "pharma", "chem", NULL};
	enum { LEAST = 7 };
	const struct token *k = &d->token[i];
	const char *s = d->text + k->start;
	size_t n, e, len;

	n = k->end - k->start;
	if (k->lex != 0 || n < LEAST || !(k->shape & TOKEN_CAPITAL) || k->shape & (TOKEN_UPPER | TOKEN_DIGIT))
		return false;
	/* SmithErlandt; not McDonald, MacAllister, FitzRoy */
	if (k->shape & TOKEN_MIXED && k->shape & TOKEN_ALPHA && memcmp(s, "Fitz", 4) != 0 && memcmp(s + n - 3, "ome", 3) != 0) {
		for (e = 1; e < n && !(s[e] >= 'A' && s[e] <= 'Z'); e++)
			;
		return e >= 4 && e < n;
	}
	for (e = 0; ends[e] != NULL; e++) {
		len = strlen(ends[e]);
		if (memcmp(s + n - len, ends[e], len) == 0)
			return true;
	}
	return false;
}

/* Looks at the verb of saying at token i: Erlandt said its profit had halved. */
static void
look_at_said(struct firms *f, size_t i, const struct sentence *s)
{
	const struct doc *d = f->d;
	size_t begin, k;

	k = i + 1;
	if (k < s->tokens_end && doc_is(d, k, "that"))
		k++;
	if (k + 1 >= s->tokens_end || !(doc_is(d, k, "its") || doc_is(d, k, "it")) || i == s->token || !(d->token[i - 1].shape & TOKEN_CAPITAL))
		return;
	begin = name_begin(d, s->token, i);
	take(f, begin, i, may_be_firm(f, begin, i, true));
}

/* What is a firm in one place is one where it stands by itself. */
static void
hold_throughout(struct firms *f)
{
	struct ner_name *n;
	size_t i, k;
	uint32_t hash;

	for (i = 0; i < f->t->ner.names; i++) {
		n = &f->t->ner.name[i];
		if (n->kind != f->person && n->kind != f->place)
			continue;
		hash = known_hash(f->d, n->token, n->end);
		for (k = 0; k < f->count && f->hash[k] != hash; k++)
			;
		if (k < f->count)
			n->kind = (uint32_t)f->org;
	}
}

bool
names_firm(struct tag *t, size_t person, size_t org, size_t place)
{
	struct firms f = {.t = t, .d = &t->doc, .person = person, .place = place, .org = org, .old = t->ner.names};
	const struct sentence *s;
	const struct token *k;
	const struct ner_name *n;
	size_t i;

	for (s = f.d->sentence; s < f.d->sentence + f.d->sentences; s++) {
		for (i = s->token; i < s->tokens_end; i++) {
			while (f.at < f.old && t->ner.name[f.at].end + LOOK_BACK <= i)
				f.at++;
			k = &f.d->token[i];
			if (token_lists(k) & LEX_BIT(LEX_FIRM)) {
				if (k->shape & (TOKEN_LOWER | TOKEN_FIRST))
					look_beside(&f, i, s);
			} else if (token_marks(k) & LEX_MARK_SAY && k->shape & TOKEN_LOWER) {
				look_at_said(&f, i, s);
			} else if (k->lex == 0 && (k->shape & (TOKEN_CAPITAL | TOKEN_GLUED)) == TOKEN_CAPITAL && names_is_firm_form(f.d, i)) {
				n = name_at(&f, i, i + 1);
				if (n == NULL || (n->kind != org && n->end - n->token == 1))
					found(&f, i, i + 1);
			}
		}
	}
	if (f.count == 0)
		return false;
	names_prevail(&t->ner, f.old);
	hold_throughout(&f);
	return true;
}
