/*
 * Words of the closed classes, which do one thing or another by the words beside them: that, to, her, no, 's.
 */
#include "wordclass_part.h"
#include "wordlook.h"

#include <string.h>

/* The next token from i on that is a word: past a quotation mark or the hyphen of a compound. */
static size_t
next_word(const struct doc *d, size_t i, size_t end)
{
	while (i < end && (d->token[i].shape & TOKEN_QUOTE ||
			   (d->token[i].shape & TOKEN_PUNCT && d->token[i].shape & TOKEN_GLUED && d->text[d->token[i].start] == '-')))
		i++;
	return i;
}

bool
word_nominal_ahead(const struct words *w, const struct doc *d, size_t i, size_t end, bool loose)
{
	const struct word_form *c;

	i = next_word(d, i, end);
	if (i >= end)
		return false;
	c = &w->can[i];
	if (c->name || d->token[i].shape & TOKEN_DIGIT)
		return true;
	if (c->closed != 0)
		return c->closed == 'w' || c->closed == 't' || c->closed == 'z';
	return (c->open & (CAN_NOMINAL | (loose ? CAN_ING | CAN_PAST : 0))) != 0;
}

/* 's behind a word: the genitive, or is and has. */
static enum word_class
genitive(const struct words *w, const struct doc *d, size_t i, size_t end, enum word_class before)
{
	const struct word_form *c;

	if (before == W_PRONOUN || before == W_RELATIVE || before == W_SUBORDINATOR || before == W_ADVERB)
		return W_BE;
	if (i + 1 >= end)
		return W_GENITIVE;
	c = &w->can[i + 1];
	(void)d;
	if (c->name)
		return W_GENITIVE;
	if (c->closed != 0)
		return strchr("dngpb", c->closed) != NULL && c->closed != 'w' ? W_BE : W_GENITIVE;
	if (c->open & CAN_ING && (c->open & CAN_NOUN) == 0)
		return W_BE;
	return W_GENITIVE;
}

/* Verbs behind which that is no conjunction. */
static bool
is_governor(const struct doc *d, size_t i)
{
	static const char *const verbs[] = {"dismissed", "dismisses", "dismiss", "rejected", "rejects", "reject", "disputed", "disputes", "dispute",
					     "criticised", "criticized", "condemned", "praised", "welcomed", "backed", "supported", "opposed",
					     "echoed", "repeated", NULL};

	return doc_is_any(d, i, verbs);
}

/* that: a conjunction, a relative, a determiner or a pronoun. */
static enum word_class
that(const struct words *w, const struct doc *d, size_t i, size_t end, enum word_class before)
{
	const struct word_form *c;

	/* denies that. */
	if (i + 2 == end && word_is_mark(&d->token[i + 1]) && (before == W_THIRD || before == W_PAST || before == W_BASE))
		return W_PRONOUN;
	/* pointed out that */
	if (i + 1 < end && before == W_PREPOSITION && i > 0 && w->can[i - 1].word == WORD_PARTICLE)
		return W_THAT;
	if (i + 1 >= end || before == W_PREPOSITION)
		return word_nominal_ahead(w, d, i + 1, end, false) ? W_DETERMINER : W_PRONOUN;
	c = &w->can[i + 1];
	/* dismissed that claim: a verb that governs no clause */
	if ((before == W_PAST || before == W_THIRD || before == W_BASE) && i > 0 && w->can[i - 1].cue & FORM_VERB_CUE &&
	    !(w->can[i - 1].cue & (FORM_CLAUSE_CUE | FORM_FIRST_OF_CUE)) && is_governor(d, i - 1) && word_nominal_ahead(w, d, i + 1, end, false))
		return W_DETERMINER;
	/* denied that, saying */
	if (i + 2 < end && doc_is(d, i + 1, ",") && w->can[i + 2].closed == 0 && w->can[i + 2].open & CAN_ING)
		return W_PRONOUN;
	if (word_is_nominal(before) || before == W_PRONOUN || before == W_CLOSE) {
		if (c->closed != 0 && strchr("bhkmn", c->closed) != NULL)
			return W_RELATIVE;
		if (c->closed == 0 && !c->name && c->open & CAN_VERB && (c->open & CAN_NOMINAL) == 0)
			return W_RELATIVE;
		return W_THAT;
	}
	if (before == W_STOP) {
		if (c->closed != 0 && strchr("bhkm", c->closed) != NULL)
			return W_PRONOUN;
		return word_nominal_ahead(w, d, i + 1, end, false) ? W_DETERMINER : W_PRONOUN;
	}
	if (c->closed != 0 && strchr("bhkmpcn", c->closed) != NULL && c->closed != 'p')
		return W_PRONOUN;
	return W_THAT;
}

/* A word that goes with the subject before it: Ellery himself said; the board and the crew both said. */
static bool
is_afloat(const struct words *w, size_t i, size_t end, enum word_class before)
{
	const struct word_form *c;

	c = &w->can[i];
	if ((c->word != WORD_SELF && c->word != WORD_BOTH) || i + 1 >= end ||
	    (before != W_NOUN && before != W_NAME && before != W_PRONOUN))
		return false;
	c = &w->can[i + 1];
	if (c->name)
		return false;
	if (c->closed != 0)
		return strchr("bhkmna", c->closed) != NULL;
	return (c->open & (CAN_PAST | CAN_THIRD)) != 0 || (c->open & (CAN_ADVERB | CAN_NOMINAL)) == CAN_ADVERB ||
	       (c->open & (CAN_BASE | CAN_NOMINAL)) == CAN_BASE;
}

/* Whether it only says how much what follows is so: was more worried. */
static bool
is_degree(const struct words *w, const struct doc *d, size_t i, size_t end, enum word_class before)
{
	static const char *const degrees[] = {"more", "less", "most", "least", NULL};
	const struct word_form *next;

	if (before != W_BE || i + 1 >= end || !doc_is_any(d, i, degrees))
		return false;
	next = &w->can[i + 1];
	return next->closed == 0 && (next->open & (CAN_ADJECTIVE | CAN_PAST | CAN_ADVERB)) != 0 && (next->open & CAN_NOUN) == 0;
}

/* Whether a word that may be a modal is the month: in May that; on 3 May; May 3. */
static bool
is_may(const struct doc *d, size_t i, size_t end, enum word_class before)
{
	if ((d->token[i].shape & (TOKEN_CAPITAL | TOKEN_UPPER)) != TOKEN_CAPITAL || !doc_is(d, i, "may"))
		return false;
	return before == W_PREPOSITION || before == W_NUMBER || before == W_TIME || before == W_ADJECTIVE ||
	       (i + 1 < end && d->token[i + 1].shape & TOKEN_NUMBER);
}

enum word_class
word_closed_class(const struct words *w, const struct doc *d, size_t i, size_t end, enum word_class before)
{
	static const char *const counts[] = {"first", "second", "third", "last", "next", "own", "only", "late", "former", NULL};
	const struct word_form *c;

	c = &w->can[i];
	if (c->word == WORD_THAT)
		return that(w, d, i, end, before);
	if (c->word == WORD_TO && i > 0 && w->can[i - 1].word == WORD_ACCORDING)
		return W_PREPOSITION; /* according to police */
	if (c->word == WORD_TO && i + 2 < end && d->token[i + 1].shape & TOKEN_QUOTE)
		return w->can[i + 2].closed == 0 && w->can[i + 2].open & CAN_BASE && !w->can[i + 2].name ? W_TO :
													   W_PREPOSITION;
	/* close to state media; to state it */
	if (c->word == WORD_TO && i + 2 < end && doc_is(d, i + 1, "state") && word_nominal_ahead(w, d, i + 2, end, false))
		return W_PREPOSITION;
	if (c->word == WORD_TO && i + 1 < end) {
		if (w->can[i + 1].closed != 0 && strchr("bhk", w->can[i + 1].closed) != NULL)
			return W_TO;
		if (w->can[i + 1].closed == 'a' && i + 2 < end && w->can[i + 2].open & CAN_BASE)
			return W_TO;
		if (w->can[i + 1].open & CAN_ADVERB && i + 2 < end && w->can[i + 2].open & CAN_BASE)
			return W_TO;
		return w->can[i + 1].closed == 0 && w->can[i + 1].open & CAN_BASE && !w->can[i + 1].name ?
			   W_TO : W_PREPOSITION;
	}
	/* Her first teacher */
	if (c->word == WORD_HER && i + 2 < end && doc_is_any(d, i + 1, counts))
		return W_POSSESSIVE;
	if (c->word == WORD_HER)
		return word_nominal_ahead(w, d, i + 1, end, true) ? W_POSSESSIVE : W_PRONOUN;
	if (c->word == WORD_LIKE && (before == W_PRONOUN || before == W_TO || before == W_MODAL || before == W_NOT))
		return W_BASE;
	if (is_afloat(w, i, end, before))
		return W_ADVERB;
	if (c->word == WORD_THERE && i + 1 < end && w->can[i + 1].closed != 0 &&
	    strchr("bhm", w->can[i + 1].closed) != NULL)
		return W_PRONOUN;
	switch (c->closed) {
	case 'b':
		return c->closed2 == 'q' ? genitive(w, d, i, end, before) : W_BE;
	case 'q':
		return W_GENITIVE;
	case 'h':
		return W_HAVE;
	case 'k':
		return W_DO;
	case 'm':
		if (is_may(d, i, end, before))
			return W_TIME;
		return before == W_DETERMINER || before == W_POSSESSIVE || before == W_ADJECTIVE ? W_NOUN : W_MODAL;
	case 'n':
		return W_NOT;
	case 's':
	case 'o':
		if (before == W_DETERMINER && i > 0 && w->can[i - 1].word == WORD_NO)
			return W_NOUN; /* no one */
		return c->closed2 == 'd' && word_nominal_ahead(w, d, i + 1, end, false) ? W_DETERMINER : W_PRONOUN;
	case 'd':
		if (is_degree(w, d, i, end, before))
			return W_ADVERB;
		if (c->word == WORD_NO && i + 1 < end && doc_is(d, i + 1, "longer"))
			return W_NOT;
		if (c->word == WORD_FREE && (!word_nominal_ahead(w, d, i + 1, end, false) || w->can[i + 1].name))
			return W_RELATIVE;
		if (c->word == WORD_BOTH && i + 1 < end && w->can[i + 1].closed != 0 && strchr("dg", w->can[i + 1].closed) != NULL)
			return W_DETERMINER; /* both the UK and the US */
		if ((c->word == WORD_PRONOUN || c->word == WORD_BOTH) && !word_nominal_ahead(w, d, i + 1, end, false))
			return W_PRONOUN;
		return W_DETERMINER;
	case 'g':
		return W_POSSESSIVE;
	case 'p':
		return W_PREPOSITION;
	case 'c':
		return W_COORDINATOR;
	case 'u':
		return W_SUBORDINATOR;
	case 'r':
		return W_RELATIVE;
	case 't':
		return W_TIME;
	case 'w':
		return W_UNIT;
	case 'z':
		return W_NUMBER;
	default:
		return c->open & CAN_ADJECTIVE && word_nominal_ahead(w, d, i + 1, end, false) ? W_ADJECTIVE : W_ADVERB;
	}
}
