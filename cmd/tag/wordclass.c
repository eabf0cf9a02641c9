#include "wordclass.h"
#include "mem.h"
#include "wordlook.h"

#include <stdlib.h>
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

/* Whether the token at or behind i may begin or go on with a noun phrase; loose: if it need be. */
static bool
nominal_ahead(const struct words *w, const struct doc *d, size_t i, size_t end, bool loose)
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

/* Whether a verb is likely to stand before what begins at token i: an object, a clause. */
static bool
object_ahead(const struct words *w, const struct doc *d, size_t i, size_t end)
{
	const struct word_form *c;

	if (i >= end)
		return false;
	c = &w->can[i];
	if (c->name)
		return true;
	if (d->token[i].shape & (TOKEN_QUOTE | TOKEN_NUMBER))
		return true;
	return c->closed != 0 && (strchr("dgsoutr", c->closed) != NULL || c->word == WORD_TO);
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

/* that: a conjunction, a relative, a determiner or a pronoun. */
static enum word_class
that(const struct words *w, const struct doc *d, size_t i, size_t end, enum word_class before)
{
	const struct word_form *c;

	/* pointed out that */
	if (i + 1 < end && before == W_PREPOSITION && i > 0 && w->can[i - 1].word == WORD_PARTICLE)
		return W_THAT;
	if (i + 1 >= end || before == W_PREPOSITION)
		return nominal_ahead(w, d, i + 1, end, false) ? W_DETERMINER : W_PRONOUN;
	c = &w->can[i + 1];
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
		return nominal_ahead(w, d, i + 1, end, false) ? W_DETERMINER : W_PRONOUN;
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

static enum word_class
closed_class(const struct words *w, const struct doc *d, size_t i, size_t end, enum word_class before)
{
	const struct word_form *c;

	c = &w->can[i];
	if (c->word == WORD_THAT)
		return that(w, d, i, end, before);
	if (c->word == WORD_TO && i + 2 < end && d->token[i + 1].shape & TOKEN_QUOTE)
		return w->can[i + 2].closed == 0 && w->can[i + 2].open & CAN_BASE && !w->can[i + 2].name ? W_TO :
													   W_PREPOSITION;
	/* close to state media; to state it */
	if (c->word == WORD_TO && i + 2 < end && doc_is(d, i + 1, "state") && nominal_ahead(w, d, i + 2, end, false))
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
	if (c->word == WORD_HER)
		return nominal_ahead(w, d, i + 1, end, true) ? W_POSSESSIVE : W_PRONOUN;
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
		return before == W_DETERMINER || before == W_POSSESSIVE || before == W_ADJECTIVE ? W_NOUN : W_MODAL;
	case 'n':
		return W_NOT;
	case 's':
	case 'o':
		if (before == W_DETERMINER && i > 0 && w->can[i - 1].word == WORD_NO)
			return W_NOUN; /* no one */
		return c->closed2 == 'd' && nominal_ahead(w, d, i + 1, end, false) ? W_DETERMINER : W_PRONOUN;
	case 'd':
		if (c->word == WORD_NO && i + 1 < end && doc_is(d, i + 1, "longer"))
			return W_NOT;
		if (c->word == WORD_FREE && (!nominal_ahead(w, d, i + 1, end, false) || w->can[i + 1].name))
			return W_RELATIVE;
		if (c->word == WORD_BOTH && i + 1 < end && w->can[i + 1].closed != 0 && strchr("dg", w->can[i + 1].closed) != NULL)
			return W_DETERMINER; /* both the UK and the US */
		if ((c->word == WORD_PRONOUN || c->word == WORD_BOTH) && !nominal_ahead(w, d, i + 1, end, false))
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
		return c->open & CAN_ADJECTIVE && nominal_ahead(w, d, i + 1, end, false) ? W_ADJECTIVE : W_ADVERB;
	}
}

/* The form of verb that a word has, for one that is a verb here. */
static enum word_class
verb_form(unsigned open)
{
	return open & CAN_PAST ? W_PAST : open & CAN_THIRD ? W_THIRD : open & CAN_ING ? W_ING : W_BASE;
}

/* Whether the verb's past is its base form: set, put, cut. */
static bool
is_its_past(const struct doc *d, size_t i)
{
	static const char *const verbs[] = {"set",    "put",   "cut",  "hit",	"let",	     "shut",   "spread", "read", "beat", "bet",
					    "burst",  "cast",  "hurt", "shed",	"split",     "thrust", "quit",	 "bid",	 "cost",
					    "offset", "upset", "rid",  "forecast", "broadcast", NULL};
	const char last = d->text[d->token[i].end - 1];

	return (last == 't' || last == 'd') && doc_is_any(d, i, verbs);
}

/*
 * Whether the noun before token i may be the subject of a verb of this form: a base form wants a
 * plural, a form with s a singular; names may be either.
 */
static bool
agrees(const struct words *w, const struct doc *d, size_t i, unsigned open, enum word_class before)
{
	const char *s;
	bool plural;
	size_t n, k;

	for (k = i; k > 0 && d->token[k - 1].shape & TOKEN_QUOTE; k--)
		;
	if (k == 0)
		return true;
	s = doc_fold(d, k - 1, &n);
	plural = (n > 2 && s[n - 1] == 's' && s[n - 2] != 's') || w->can[k - 1].word == WORD_PEOPLE;
	if (open & CAN_BASE)
		return plural || is_its_past(d, i) || (before == W_NAME && k > 1 && doc_is(d, k - 2, "and"));
	return !plural || before == W_NAME;
}

/* What a word is that is no verb here. */
static enum word_class
not_verb(const struct words *w, const struct doc *d, size_t i, size_t end)
{
	unsigned open;

	open = w->can[i].open;
	if (open & CAN_ADJECTIVE && ((open & CAN_NOUN) == 0 || nominal_ahead(w, d, i + 1, end, false)))
		return W_ADJECTIVE;
	return open & CAN_NOUN ? W_NOUN : open & CAN_ADVERB ? W_ADVERB : W_ADJECTIVE;
}

/* What the words before one in its clause say of it. */
enum {
	HAS_VERB = 1 << 0,    /* the clause has its verb already */
	BEHIND_WORDS = 1 << 1 /* it begins behind somebody's words */
};

/*
 * A word that may be a verb, behind another that does not settle it. said: of the clause so far.
 */
static enum word_class
verb_or_noun(const struct words *w, const struct doc *d, size_t i, size_t end, enum word_class before, unsigned said)
{
	const struct word_form *c;

	c = &w->can[i];
	/* charges d'affaires */
	if (i + 1 < end && doc_is(d, i + 1, "d'affaires"))
		return W_NOUN;
	if (before == W_STOP || before == W_BASE || before == W_THIRD || before == W_PAST || before == W_ING)
		return not_verb(w, d, i, end);
	if ((before == W_NOUN || before == W_NAME) && !agrees(w, d, i, c->open, before))
		return not_verb(w, d, i, end);
	if (said & HAS_VERB && before != W_COORDINATOR)
		return not_verb(w, d, i, end);
	/* "It is over," the letter states */
	if (said & BEHIND_WORDS && c->cue & FORM_VERB_CUE && (before == W_NOUN || before == W_NAME))
		return verb_form(c->open);
	if (object_ahead(w, d, i + 1, end))
		return verb_form(c->open);
	if (c->open & VERB_FIRST && before != W_COMMA &&
	    !(i + 1 < end && w->can[i + 1].closed != 0 && strchr("bhkm", w->can[i + 1].closed) != NULL))
		return verb_form(c->open);
	return not_verb(w, d, i, end);
}

/* Whether token i stands in a relative clause, in one part with what begins it: reforms that he said + improved it. */
static bool
is_relative(const struct words *w, const struct doc *d, const struct sentence *s, size_t i)
{
	enum { LOOK_BACK = 10 };
	size_t n;

	for (n = 0; i > s->token && n < LOOK_BACK; n++) {
		i--;
		if (w->class[i] == W_RELATIVE || w->class[i] == W_THAT || w->class[i] == W_SUBORDINATOR || doc_is(d, i, "what"))
			return true;
		if (w->class[i] == W_COMMA || w->class[i] == W_MARK)
			return false;
	}
	return false;
}

/*
 * Whether a participle at token i describes what follows, who has spoken or what is spoken of: "It is over," said
 * retired judge Ann Lund; Lund said repeated attacks were wrong. An -ing form does so right behind somebody's words.
 */
static bool
describes(const struct words *w, const struct doc *d, const struct sentence *s, size_t i, enum word_class before)
{
	const size_t end = s->tokens_end;

	if ((before != W_PAST && before != W_THIRD) || i < 2 || !(w->can[i - 1].cue & FORM_VERB_CUE) ||
	    !nominal_ahead(w, d, i + 1, end, true) || doc_is(d, i + 1, "to"))
		return false;
	if (d->token[i - 2].shape & TOKEN_QUOTE || (i >= 3 && doc_is(d, i - 2, ",") && d->token[i - 3].shape & TOKEN_QUOTE))
		return true;
	return w->can[i].open & CAN_PAST && token_marks(&d->token[i - 1]) & LEX_MARK_SAY &&
	       memcmp(d->text + d->token[i].end - 2, "ed", 2) == 0 && !is_relative(w, d, s, i);
}

/* The lobby briefing, a council meeting: an -ing form that is a noun behind another; not people meeting the mayor. */
static bool
is_occasion(const struct words *w, const struct doc *d, size_t i, size_t end)
{
	static const char *const words[] = {"briefing", "hearing", "meeting", "gathering", "opening", "sitting", "wedding", "training",
					     "sentencing", "screening", NULL};

	if (i + 1 < end && (w->can[i + 1].name || w->can[i + 1].closed == 'd' || w->can[i + 1].closed == 'g'))
		return false;
	return doc_is_any(d, i, words);
}

/* A word of an open class, by its neighbours; said as above. */
static enum word_class
open_class(const struct words *w, const struct doc *d, const struct sentence *s, size_t i, enum word_class before, unsigned said)
{
	const size_t end = s->tokens_end;
	const struct word_form *c;
	enum word_class noun;

	c = &w->can[i];
	if (c->name)
		return W_NAME;
	/* the auditor general found */
	if (before == W_NOUN && doc_is(d, i, "general"))
		return W_NOUN;
	if ((c->open & CAN_VERB) == 0 && before != W_HAVE) {
		/* they heard the */
		if ((before == W_PRONOUN || before == W_RELATIVE) && (c->open & (CAN_NOUN | CAN_ADVERB)) == 0 && i + 1 < end &&
		    (w->can[i + 1].closed == 'd' || w->can[i + 1].closed == 'g'))
			return W_PAST;
		noun = not_verb(w, d, i, end);
		return c->open & CAN_ADVERB && (c->open & CAN_NOUN) == 0 &&
			       (noun != W_ADJECTIVE || !nominal_ahead(w, d, i + 1, end, true)) ? W_ADVERB : noun;
	}
	switch (before) {
	case W_TO:
	case W_MODAL:
	case W_DO:
	case W_PRONOUN:
	case W_RELATIVE:
	case W_NOT:
		return verb_form(c->open);
	case W_HAVE:
	case W_BE:
		if (before == W_HAVE && (c->open & (CAN_NOUN | CAN_VERB)) == 0 && c->open & CAN_ADJECTIVE)
			return W_PAST; /* a participle that is listed as an adjective: heard */
		return c->open & (CAN_PAST | CAN_ING) ? verb_form(c->open) : not_verb(w, d, i, end);
	case W_DETERMINER:
	case W_POSSESSIVE:
	case W_GENITIVE:
	case W_NUMBER:
		if (c->open & CAN_PAST && nominal_ahead(w, d, i + 1, end, true))
			return W_ADJECTIVE;
		return (c->open & (CAN_NOMINAL | CAN_ING)) == 0 ? verb_form(c->open) : not_verb(w, d, i, end);
	case W_HYPHEN:
		return c->open & (CAN_PAST | CAN_ING) ? W_ADJECTIVE : not_verb(w, d, i, end);
	default:
		break;
	}
	if (c->open & (CAN_PAST | CAN_ING) && describes(w, d, s, i, before))
		return W_ADJECTIVE;
	if (c->open & CAN_PAST)
		return (before == W_PREPOSITION || before == W_ADJECTIVE || before == W_THIRD || before == W_BASE) && memcmp(d->text + d->token[i].end - 2, "ed", 2) == 0 &&
			       nominal_ahead(w, d, i + 1, end, true) ? W_ADJECTIVE : W_PAST;
	if (c->open & CAN_ING)
		return c->open & CAN_NOUN && (before == W_ADJECTIVE || (before == W_NOUN && is_occasion(w, d, i, end))) ? W_NOUN : W_ING;
	if (before == W_ADJECTIVE || before == W_PREPOSITION)
		return not_verb(w, d, i, end);
	if ((c->open & CAN_NOMINAL) == 0)
		return verb_form(c->open);
	return verb_or_noun(w, d, i, end, before, said);
}

/* What a class says to the words behind it. */
enum {
	IS_FINITE = HAS_VERB,  /* may be a clause's verb */
	IS_END = 1 << 2,       /* begins another clause */
	IS_NOTHING = 1 << 3,   /* hides nothing: an adverb, a quotation mark */
	IS_NOMINAL = 1 << 4    /* stays what it is before a hyphen */
};

static const unsigned char says[] = {
    [W_NOUN] = IS_NOMINAL,   [W_NAME] = IS_NOMINAL,	    [W_NUMBER] = IS_NOMINAL, [W_MODAL] = IS_FINITE,
    [W_BE] = IS_FINITE,	     [W_HAVE] = IS_FINITE,	    [W_DO] = IS_FINITE,	     [W_THIRD] = IS_FINITE,
    [W_BASE] = IS_FINITE,    [W_PAST] = IS_FINITE,	    [W_SUBORDINATOR] = IS_END, [W_THAT] = IS_END,
    [W_RELATIVE] = IS_END,   [W_COORDINATOR] = IS_END,	    [W_COLON] = IS_END,	     [W_SEMICOLON] = IS_END,
    [W_COMMA] = IS_END,	     [W_MARK] = IS_END | IS_NOTHING, [W_DASH] = IS_END,	     [W_ADVERB] = IS_NOTHING,
    [W_STOP] = 0};

void
words_start(struct words *w, const struct doc *d)
{
	size_t i;

	w->class = mem_grow(w->class, &w->class_cap, d->tokens + 1, sizeof *w->class);
	w->can = mem_grow(w->can, &w->can_cap, d->tokens + 1, sizeof *w->can);
	w->form = mem_grow(w->form, &w->form_cap, d->tokens + 1, sizeof *w->form);
	forms_start(&w->forms);
	/* by themselves, so that none waits for another */
	for (i = 0; i < d->tokens; i++)
		w->form[i] = w->forms.known[d->token[i].lex];
	for (i = 0; i < d->tokens; i++)
		if (w->form[i] == 0)
			w->form[i] = (uint16_t)form_learn(&w->forms, d->token[i].lex);
}

/* Whether somebody's words end with the quotation mark at token i: it is over," ; "it is over", */
static bool
ends_words(const struct doc *d, const struct sentence *s, size_t i)
{
	static const char *const marks[] = {",", "!", "?", "...", "\xE2\x80\xA6", NULL};

	return i > s->token && d->token[i].shape & TOKEN_GLUED &&
	       (doc_is_any(d, i - 1, marks) || (i + 1 < s->tokens_end && d->token[i + 1].shape & TOKEN_GLUED && doc_is(d, i + 1, ",")));
}

/* Decides what each word of a sentence is. */
static void
classify(struct words *w, const struct doc *d, const struct sentence *s, const unsigned char *mark)
{
	const struct word_form *k;
	enum word_class c, before;
	unsigned said, finite, words; /* IS_FINITE or 0; BEHIND_WORDS or 0 */
	size_t i;

	w->can[s->tokens_end].always = W_OTHER;
	before = W_STOP;
	finite = words = 0;
	for (i = s->token; i < s->tokens_end; i++) {
		k = &w->can[i];
		c = (enum word_class)k->always;
		if (mark[i])
			c = W_MARK;
		else if (c == W_OTHER && !word_is_mark(&d->token[i]))
			c = k->closed != 0 ? closed_class(w, d, i, s->tokens_end, before) :
					     open_class(w, d, s, i, before, finite | words);
		/* a part of a compound: then-candidate, behind-the-scenes */
		if (k[1].always == W_HYPHEN && i + 1 < s->tokens_end && d->text[d->token[i + 1].start] == '-' &&
		    (says[c] & IS_NOMINAL) == 0 && (d->token[i].shape & TOKEN_PUNCT) == 0)
			c = W_ADJECTIVE;
		/* the last part of a passer-by, a voice-over, a runner-up */
		if (before == W_HYPHEN && (c == W_PREPOSITION || c == W_ADVERB) && d->token[i].shape & d->token[i - 1].shape & TOKEN_GLUED)
			c = W_NOUN;
		w->class[i] = (unsigned char)c;
		said = says[c];
		/* one bit for the other, without a branch that none could foresee */
		finite = ((finite & ~(said / IS_END)) | said) & IS_FINITE;
		if (c == W_MARK)
			words = ends_words(d, s, i) ? BEHIND_WORDS : 0;
		else if (said & (IS_END | IS_FINITE) && !(c == W_COMMA && i > s->token && mark[i - 1]))
			words = 0;
		if ((said & IS_NOTHING) == 0)
			before = c;
	}
}

bool
words_read(struct words *w, const struct doc *d, const struct sentence *s, const unsigned char *mark,
	   const struct named *named, const struct cuelist *own, bool matters)
{
	struct word_sight seen;
	size_t last;

	seen = word_look(w, d, s, own);
	if (!matters && !(seen.cues & (FORM_VERB_CUE | FORM_NOUN_CUE | FORM_ADJECTIVE_CUE)) &&
	    !(seen.cues & FORM_FIRST_OF_CUE && word_long_cue(w, d, s))) {
		memset(w->class + s->token, W_OTHER, s->tokens_end - s->token);
		last = s->tokens_end - 1;
		if (s->tokens_end > s->token && word_is_mark(&d->token[last]))
			w->class[last] = w->can[last].always;
		return false;
	}
	if (seen.shapes & (TOKEN_CAPITAL | TOKEN_UPPER | TOKEN_MIXED))
		word_tell_names(w, d, s, named);
	classify(w, d, s, mark);
	return true;
}

void
words_free(struct words *w)
{
	free(w->class);
	free(w->can);
	free(w->form);
	forms_free(&w->forms);
	memset(w, 0, sizeof *w);
}
