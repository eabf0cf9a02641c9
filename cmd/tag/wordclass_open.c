/*
 * Words of the open classes: which are verbs, and which are nouns, adjectives or adverbs here.
 */
#include "wordclass_part.h"

#include <string.h>

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
	/* according to a police report */
	if (k > 1 && open & CAN_BASE && !is_its_past(d, i) && (doc_is(d, k - 2, "a") || doc_is(d, k - 2, "an")))
		return false;
	s = doc_fold(d, k - 1, &n);
	plural = (n > 2 && s[n - 1] == 's' && s[n - 2] != 's') || w->can[k - 1].word == WORD_PEOPLE;
	if (open & CAN_BASE)
		return plural || is_its_past(d, i) || (before == W_NAME && k > 1 && doc_is(d, k - 2, "and"));
	return !plural || before == W_NAME;
}

/* Whether the word at token i is what somebody does to others by his words, and seldom what they are. */
static bool
is_act_on(const struct doc *d, size_t i)
{
	static const char *const verbs[] = {"accused", "blamed", "urged", "warned", "criticised", "criticized", "condemned", "praised", "told", NULL};

	return doc_is_any(d, i, verbs);
}

/* What a word is that is no verb here. */
static enum word_class
not_verb(const struct words *w, const struct doc *d, size_t i, size_t end)
{
	unsigned open;

	open = w->can[i].open;
	/* the union accused managers */
	if (open & CAN_NOUN && i + 1 < end && is_act_on(d, i + 1))
		return W_NOUN;
	if (open & CAN_ADJECTIVE && ((open & CAN_NOUN) == 0 || word_nominal_ahead(w, d, i + 1, end, false)))
		return W_ADJECTIVE;
	return open & CAN_NOUN ? W_NOUN : open & CAN_ADVERB ? W_ADVERB : W_ADJECTIVE;
}

/*
 * Whether papers that were made public are what the verb at token i, of a clause, tells of, behind what tells where: documents released
 * under the Act + show that.
 */
static bool
is_of_papers(const struct words *w, const struct doc *d, size_t i, size_t end)
{
	enum { FAR = 12 };
	static const char *const made[] = {"released", "obtained", "published", "seen", "filed", "leaked", "issued", "reviewed", "unsealed", NULL};
	const char *s;
	size_t k, n;

	if (!(w->can[i].cue & FORM_CLAUSE_CUE) || !(w->can[i].open & CAN_BASE) || i + 1 >= end ||
	    (w->can[i + 1].closed != 'd' && w->can[i + 1].closed != 'o' && w->can[i + 1].closed != 's' && w->can[i + 1].word != WORD_THAT && !w->can[i + 1].name))
		return false;
	for (k = i; k > 1 && i - k < FAR; k--) {
		if (w->class[k - 1] == W_COMMA || w->class[k - 1] == W_STOP || w->class[k - 1] == W_MARK)
			return false;
		if (!doc_is_any(d, k - 1, made))
			continue;
		s = doc_fold(d, k - 2, &n);
		return n > 2 && (s[n - 1] == 's' || doc_is(d, k - 2, "data"));
	}
	return false;
}

/*
 * A word that may be a verb, behind another that does not settle it. said: of the clause so far.
 */
static enum word_class
verb_or_noun(const struct words *w, const struct doc *d, size_t i, size_t end, enum word_class before, unsigned said)
{
	static const char *const articles[] = {"a", "an", "another", "one", "every", NULL};
	const struct word_form *c;

	c = &w->can[i];
	/* charges d'affaires */
	if (i + 1 < end && doc_is(d, i + 1, "d'affaires"))
		return W_NOUN;
	/* the Coast Board (CB) chairman Ann Lund */
	if (before == W_CLOSE && token_lists(&d->token[i]) & LEX_BIT(LEX_ROLE) && i + 1 < end && w->can[i + 1].name)
		return W_NOUN;
	if (before == W_STOP || before == W_BASE || before == W_THIRD || before == W_PAST || before == W_ING)
		return not_verb(w, d, i, end);
	/* analysts at Erlandt Group estimate that */
	if ((said & HAS_VERB) == 0 && before == W_NAME && c->cue & FORM_CLAUSE_CUE && i + 1 < end && w->can[i + 1].word == WORD_THAT &&
	    !(i > 1 && (doc_is(d, i - 2, "a") || doc_is(d, i - 2, "an"))))
		return verb_form(c->open);
	/* burning Serbian flags to protest */
	if (before == W_NAME && i > 0 && c->open & CAN_NOUN && c->open & CAN_THIRD && token_lists(&d->token[i - 1]) == LEX_BIT(LEX_NATION) &&
	    !(i > 1 && doc_is_any(d, i - 2, articles)) && !doc_is(d, i, "wants"))
		return not_verb(w, d, i, end);
	if ((before == W_NOUN || before == W_NAME) && is_of_papers(w, d, i, end))
		return verb_form(c->open);
	if ((before == W_NOUN || before == W_NAME) && !agrees(w, d, i, c->open, before))
		return not_verb(w, d, i, end);
	if (said & HAS_VERB && before != W_COORDINATOR)
		return not_verb(w, d, i, end);
	/* Ann Lund, 31, hit back */
	if (before == W_COMMA && i > 2 && d->token[i - 2].shape & TOKEN_NUMBER && d->token[i - 2].len < 4 && doc_is(d, i - 3, ",") &&
	    (c->open & CAN_THIRD || is_its_past(d, i)))
		return verb_form(c->open);
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
	    !word_nominal_ahead(w, d, i + 1, end, true) || doc_is(d, i + 1, "to"))
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
	static const char *const words[] = {"briefing", "filing", "hearing", "meeting", "gathering", "opening", "sitting", "wedding", "training",
					     "sentencing", "screening", NULL};

	const char *s;
	size_t n;

	if (i + 1 < end && (w->can[i + 1].name || w->can[i + 1].closed == 'd' || w->can[i + 1].closed == 'g'))
		return false;
	/* officials filing charges */
	s = doc_fold(d, i - 1, &n);
	return doc_is_any(d, i, words) && !(n > 2 && s[n - 1] == 's' && s[n - 2] != 's');
}

/* Red warning for the coast: what weather services give out, not what somebody called Red says. */
static bool
is_alert(const struct doc *d, size_t i)
{
	static const char *const sorts[] = {"red", "amber", "yellow", "orange", "weather", "flood", "wind", "storm", "snow", "ice", "rain", "heat",
					     "tsunami", "severe", "travel", "health", NULL};

	return i > 0 && doc_is(d, i, "warning") && doc_is_any(d, i - 1, sorts);
}

/* Whether the word at token i is what has addresses: IP, email. */
static bool
is_addressed(const struct doc *d, size_t i)
{
	static const char *const words[] = {"ip", "email", "e-mail", "web", "mac", "url", "home", "street", "postal", "wallet", NULL};

	return doc_is_any(d, i, words);
}

enum word_class
word_open_class(const struct words *w, const struct doc *d, const struct sentence *s, size_t i, enum word_class before, unsigned said)
{
	const size_t end = s->tokens_end;
	const struct word_form *c;
	enum word_class noun;

	c = &w->can[i];
	if (c->name)
		return W_NAME;
	/* IP addresses */
	if (i > 0 && (doc_is(d, i, "addresses") || doc_is(d, i, "address")) && is_addressed(d, i - 1))
		return W_NOUN;
	/* think tanks */
	if (doc_is(d, i, "think") && i + 1 < end && (doc_is(d, i + 1, "tank") || doc_is(d, i + 1, "tanks")))
		return W_NOUN;
	/* the auditor general found; told a court martial */
	if (before == W_NOUN && (doc_is(d, i, "general") || doc_is(d, i, "martial")))
		return W_NOUN;
	/* who police say was there */
	if (before == W_RELATIVE && c->word == WORD_PEOPLE && i + 1 < end && w->can[i + 1].cue & FORM_CLAUSE_CUE)
		return W_NOUN;
	if ((c->open & CAN_VERB) == 0 && before != W_HAVE) {
		/* they heard the */
		if ((before == W_PRONOUN || before == W_RELATIVE) && (c->open & (CAN_NOUN | CAN_ADVERB)) == 0 && i + 1 < end &&
		    (w->can[i + 1].closed == 'd' || w->can[i + 1].closed == 'g'))
			return W_PAST;
		noun = not_verb(w, d, i, end);
		return c->open & CAN_ADVERB && (c->open & CAN_NOUN) == 0 &&
			       (noun != W_ADJECTIVE || !word_nominal_ahead(w, d, i + 1, end, true)) ? W_ADVERB : noun;
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
		/* its own staff */
		if (before == W_POSSESSIVE && doc_is(d, i, "own"))
			return W_ADJECTIVE;
		if (c->open & CAN_PAST && word_nominal_ahead(w, d, i + 1, end, true))
			return W_ADJECTIVE;
		/* millions lost their homes */
		if (before == W_NUMBER && c->open & CAN_PAST && object_ahead(w, d, i + 1, end))
			return W_PAST;
		return (c->open & (CAN_NOMINAL | CAN_ING)) == 0 ? verb_form(c->open) : not_verb(w, d, i, end);
	case W_HYPHEN:
		return c->open & (CAN_PAST | CAN_ING) ? W_ADJECTIVE : not_verb(w, d, i, end);
	default:
		break;
	}
	/* which the agency says works for China */
	if ((before == W_THIRD || before == W_PAST || before == W_BASE) && c->open & CAN_THIRD && w->can[i - 1].cue & FORM_CLAUSE_CUE &&
	    is_relative(w, d, s, i) && i + 1 < end && (w->can[i + 1].closed == 'p' || (c->open & VERB_FIRST && word_nominal_ahead(w, d, i + 1, end, true))))
		return W_THIRD;
	if (c->open & (CAN_PAST | CAN_ING) && describes(w, d, s, i, before))
		return W_ADJECTIVE;
	/* ignored repeated warnings */
	if (before == W_PAST && doc_is(d, i, "repeated") && word_nominal_ahead(w, d, i + 1, end, true))
		return W_ADJECTIVE;
	if (c->open & CAN_PAST)
		return (before == W_PREPOSITION || before == W_ADJECTIVE || before == W_THIRD || before == W_BASE) && memcmp(d->text + d->token[i].end - 2, "ed", 2) == 0 &&
			       word_nominal_ahead(w, d, i + 1, end, true) ? W_ADJECTIVE : W_PAST;
	if (c->open & CAN_ING && is_alert(d, i))
		return W_NOUN;
	if (c->open & CAN_ING)
		return c->open & CAN_NOUN && (before == W_ADJECTIVE || (before == W_NOUN && is_occasion(w, d, i, end))) ? W_NOUN : W_ING;
	if (before == W_ADJECTIVE || before == W_PREPOSITION)
		return not_verb(w, d, i, end);
	if ((c->open & CAN_NOMINAL) == 0)
		return verb_form(c->open);
	return verb_or_noun(w, d, i, end, before, said);
}
