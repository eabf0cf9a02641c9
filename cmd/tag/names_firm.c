/*
 * Firms, by the words that stand beside them: what they make, what their shares do, who works there; and by their
 * form. What is a firm in one place is one throughout the article.
 *
 *	before   crane maker Erlandt; a stake in Erlandt; a dealer at Erlandt Brothers
 *	behind   Erlandt shares; Erlandt's shareholders
 *	apposed  Erlandt, the state oil firm; Erlandt said its profit
 *	does     Erlandt was founded in 1887; Erlandt's customers; Erlandt posted a loss
 *	price    Erlandt fell 3.1 percent; Erlandt rose 15 crowns
 *	spoken   an Erlandt spokesman, where no list knows the word
 *	form     Erlandtbank, SmithErlandt
 *
 * What may be a person's name as well has to stand so in two places.
 */
#include "names_firm.h"
#include "lexicon.h"

#include <string.h>

/* Tokens from a firm's name to a word that it stands in apposition to, and how far back both may lie. */
enum { APPOSED = 7, LOOK_BACK = 16 };

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
		firm_take_weak(f, firm_name_begin(d, s->token, k), k);
	} else if (strchr(letters, 'r') != NULL) {
		if (tells_figures(d, i, s->tokens_end))
			firm_take_weak(f, firm_name_begin(d, s->token, k), k);
	} else if (d->token[i - 1].shape & TOKEN_APOSTROPHE) {
		firm_take_weak(f, firm_name_begin(d, s->token, i - 1), i - 1);
	} else if (doc_is(d, i, "chief") && i + 1 < s->tokens_end && doc_is_any(d, i + 1, officers)) {
		firm_take_weak(f, firm_name_begin(d, s->token, i), i);
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
		begin = firm_name_begin(d, s->token, k);
		if (firm_take(f, begin, k, firm_may_be(f, begin, k, true)))
			return;
	}
	if (strpbrk(letters, "bw") != NULL && i + 1 < s->tokens_end && (d->token[i].shape & TOKEN_LOWER || strchr(letters, 'f') == NULL)) {
		end = firm_name_end(d, i + 1, s->tokens_end);
		if (firm_take(f, i + 1, end, firm_may_be(f, i + 1, end, strchr(letters, 'w') != NULL)))
			return;
	}
	if (strpbrk(letters, "erq") != NULL && i > s->token)
		look_before(f, i, letters, s);
	if (strchr(letters, 'v') != NULL && is_change(d, i + 1, s->tokens_end)) {
		begin = firm_name_begin(d, s->token, i);
		firm_take(f, begin, i, firm_may_be(f, begin, i, true));
		return;
	}
	if (strchr(letters, 'o') != NULL && i > s->token) {
		k = d->token[i - 1].shape & TOKEN_APOSTROPHE ? i - 1 : i;
		begin = firm_name_begin(d, s->token, k);
		firm_take(f, begin, k, firm_may_be(f, begin, k, true));
	}
	if (strchr(letters, 's') != NULL && i > s->token && d->token[i - 1].lex == 0) {
		begin = firm_name_begin(d, s->token, i);
		firm_take(f, begin, i, firm_may_be(f, begin, i, false));
	}
	if (strpbrk(letters, "ai") != NULL && (k = joined(d, i, s->tokens_end, strchr(letters, 'a') != NULL)) > 0) {
		end = firm_name_end(d, k, s->tokens_end);
		firm_take(f, k, end, firm_may_be(f, k, end, false));
	}
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
	begin = firm_name_begin(d, s->token, i);
	firm_take(f, begin, i, firm_may_be(f, begin, i, true));
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
				n = firm_name_at(&f, i, i + 1);
				if (n == NULL || (n->kind != org && n->end - n->token == 1))
					firm_found(&f, i, i + 1);
			}
		}
	}
	if (f.count == 0)
		return false;
	names_prevail(&t->ner, f.old);
	firm_hold(&f);
	return true;
}
