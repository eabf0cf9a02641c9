#include "wordclass.h"
#include "lexicon.h"
#include "mem.h"

#include <stdlib.h>
#include <string.h>

/* What a word may be by its form; bits of word_can.open. */
enum {
	CAN_NOUN = 1,
	CAN_BASE = 2,
	CAN_THIRD = 4,
	CAN_PAST = 8,
	CAN_ING = 16,
	CAN_ADJECTIVE = 32,
	CAN_ADVERB = 64,
	VERB_FIRST = 128, /* is a verb more often than a noun */
	CAN_VERB = CAN_BASE | CAN_THIRD | CAN_PAST | CAN_ING,
	CAN_NOMINAL = CAN_NOUN | CAN_ADJECTIVE
};

struct word_can {
	unsigned char open;
	char closed, closed2; /* letters of function.tsv, the likelier first; 0: none */
	bool name;	      /* capitals say that it is a name */
	unsigned char word;   /* enum small_word */
};

/* The words whose class is a matter of their own. */
enum small_word {
	ANY_WORD,
	WORD_THAT,
	WORD_TO,
	WORD_HER,
	WORD_LIKE,
	WORD_THERE,
	WORD_FREE,    /* what: may stand without a noun and begins a clause then */
	WORD_PRONOUN, /* this: may stand without a noun */
	WORD_PARTICLE, /* pointed out that */
	WORD_PEOPLE   /* a plural without an s */
};

static const struct {
	char text[10];
	unsigned char len, word;
} small_words[] = {{"that", 4, WORD_THAT},     {"to", 2, WORD_TO},	    {"her", 3, WORD_HER},
		   {"like", 4, WORD_LIKE},     {"there", 5, WORD_THERE},    {"what", 4, WORD_FREE},
		   {"whatever", 8, WORD_FREE}, {"whichever", 9, WORD_FREE}, {"this", 4, WORD_PRONOUN},
		   {"these", 5, WORD_PRONOUN}, {"those", 5, WORD_PRONOUN},  {"each", 4, WORD_PRONOUN},
		   {"some", 4, WORD_PRONOUN},  {"any", 3, WORD_PRONOUN},    {"another", 7, WORD_PRONOUN},
		   {"either", 6, WORD_PRONOUN}, {"neither", 7, WORD_PRONOUN}, {"both", 4, WORD_PRONOUN},
		   {"all", 3, WORD_PRONOUN},   {"half", 4, WORD_PRONOUN},   {"several", 7, WORD_PRONOUN},
		   {"few", 3, WORD_PRONOUN},   {"many", 4, WORD_PRONOUN},   {"most", 4, WORD_PRONOUN},
		   {"out", 3, WORD_PARTICLE},  {"off", 3, WORD_PARTICLE},   {"up", 2, WORD_PARTICLE},
		   {"down", 4, WORD_PARTICLE}, {"in", 2, WORD_PARTICLE},    {"back", 4, WORD_PARTICLE},
		   {"on", 2, WORD_PARTICLE},   {"people", 6, WORD_PEOPLE},  {"police", 6, WORD_PEOPLE},
		   {"men", 3, WORD_PEOPLE},    {"women", 5, WORD_PEOPLE},   {"children", 8, WORD_PEOPLE},
		   {"media", 5, WORD_PEOPLE},  {"percent", 7, WORD_PEOPLE}};

static unsigned char
small_word(const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < sizeof small_words / sizeof small_words[0]; i++)
		if (small_words[i].len == n && small_words[i].text[0] == *s && memcmp(small_words[i].text, s, n) == 0)
			return small_words[i].word;
	return ANY_WORD;
}

/* A list's entry: its bits, and its letters of function.tsv; filled in when first met. */
struct word_known {
	unsigned char open, met;
	char closed, closed2;
	bool capital; /* the letters are for the word with a capital */
	unsigned char cue;  /* enum begins_cue */
	unsigned char word; /* enum small_word */
};

/* Whether a word may tell that something is said: by itself, or as the first of several. */
enum begins_cue { CUE_NEVER, CUE_ALONE, CUE_LONGER };

/* The guess for a word, by its hash; a word that takes another's place is guessed anew. */
struct word_guess {
	uint32_t hash;
	uint16_t len;
	unsigned char bits;
};

enum { GUESSES = 1 << 12 };

/* The bits for the letters of word.tsv. */
static unsigned
bits_of(const char *pos)
{
	const char *p;
	unsigned bits;

	bits = *pos == 'v' ? VERB_FIRST : 0;
	for (p = pos; *p != '\0'; p++)
		bits |= *p == 'n' ? CAN_NOUN : *p == 'v' ? CAN_BASE : *p == 'a' ? CAN_ADJECTIVE :
			*p == 'r' ? CAN_ADVERB : 0u;
	return bits;
}

static unsigned
listed(const char *s, size_t n)
{
	const struct lex_sense *w;
	uint32_t e;

	e = lex_find(s, n);
	if (e == 0 || (w = lex_sense(e, LEX_WORD)) == NULL)
		return 0;
	return bits_of(lex_value(w));
}

/*
 * The base form's bits for a word without its ending of cut bytes: as it is, with an e, without a
 * doubled consonant, with y for i.
 */
static unsigned
base_bits(const char *s, size_t n, size_t cut)
{
	char stem[64];
	unsigned bits;
	size_t k;

	k = n - cut;
	if (k < 2 || k + 2 > sizeof stem)
		return 0;
	memcpy(stem, s, k);
	if ((bits = listed(stem, k)) != 0)
		return bits;
	stem[k] = 'e';
	if ((bits = listed(stem, k + 1)) != 0)
		return bits;
	if (stem[k - 1] == 'i') {
		stem[k - 1] = 'y';
		return listed(stem, k);
	}
	if (stem[k - 1] == stem[k - 2])
		return listed(stem, k - 1);
	return 0;
}

static bool
ends(const char *s, size_t n, const char *tail)
{
	size_t k;

	k = strlen(tail);
	return n > k + 1 && memcmp(s + n - k, tail, k) == 0;
}

/* What a word that no list has may be, by its ending. */
static unsigned
guess(const char *s, size_t n)
{
	static const struct {
		const char *tail;
		unsigned bits;
	} tails[] = {{"tion", CAN_NOUN},   {"ment", CAN_NOUN},	    {"ness", CAN_NOUN},	     {"ity", CAN_NOUN},
		     {"ism", CAN_NOUN},	   {"ist", CAN_NOUN},	    {"er", CAN_NOUN},	     {"or", CAN_NOUN},
		     {"al", CAN_NOMINAL},  {"ous", CAN_ADJECTIVE},  {"ive", CAN_NOMINAL},    {"ful", CAN_ADJECTIVE},
		     {"less", CAN_ADJECTIVE}, {"able", CAN_ADJECTIVE}, {"ible", CAN_ADJECTIVE}, {"ic", CAN_NOMINAL},
		     {"ish", CAN_ADJECTIVE}, {"ian", CAN_NOMINAL}};
	unsigned bits;
	size_t i;

	bits = 0;
	if (ends(s, n, "ing")) {
		bits = base_bits(s, n, 3);
		return bits & CAN_BASE || bits == 0 ? CAN_ING | CAN_NOUN : CAN_NOUN;
	}
	if (ends(s, n, "ed")) {
		bits = base_bits(s, n, 2);
		return bits & CAN_BASE || bits == 0 ? CAN_PAST : (unsigned)CAN_ADJECTIVE;
	}
	if (ends(s, n, "ly"))
		return CAN_ADVERB;
	if (ends(s, n, "s") && !ends(s, n, "ss")) {
		bits = listed(s, n - 1);
		if (bits == 0 && ends(s, n, "es"))
			bits = base_bits(s, n, 2);
		if (bits != 0)
			return (bits & (CAN_NOUN | VERB_FIRST)) | (bits & CAN_BASE ? (unsigned)CAN_THIRD : 0) |
			       (bits & CAN_BASE ? 0 : (unsigned)CAN_NOUN);
	}
	for (i = 0; i < sizeof tails / sizeof tails[0]; i++)
		if (ends(s, n, tails[i].tail))
			return tails[i].bits;
	return CAN_NOUN;
}

/* The forms that a cue's third column gives the word. */
static unsigned
form_bits(const char *use)
{
	const char *p;
	unsigned bits;

	bits = 0;
	for (p = use; *p != '\0'; p++) {
		if (p[1] != '\0' && p[1] != ' ')
			continue;
		bits |= *p == 'b' ? CAN_BASE : *p == 's' ? CAN_THIRD : *p == 'd' || *p == 'n' ? CAN_PAST :
			*p == 'g' ? CAN_ING : *p == 'N' || *p == 'p' ? CAN_NOUN : 0u;
	}
	return bits;
}

static unsigned
cue_bits(uint32_t entry)
{
	const struct lex_sense *s;
	unsigned bits;
	uint8_t i;

	bits = 0;
	for (i = 0; i < lex_entries[entry].senses; i++) {
		s = &lex_senses[lex_entries[entry].sense + i];
		if (s->list == LEX_CUE)
			bits |= form_bits(lex_extra(s));
	}
	return bits;
}

static unsigned
guess_again(struct words *w, const struct doc *d, const struct token *t)
{
	struct word_guess *g;
	const char *s;
	uint32_t h;

	s = d->fold + t->fold;
	h = lex_mix(lex_hash(LEX_SEED, s, t->len));
	g = &w->guess[h % GUESSES];
	if (g->hash != h || g->len != t->len) {
		g->hash = h;
		g->len = t->len;
		g->bits = (unsigned char)guess(s, t->len);
	}
	return g->bits;
}

/* What an entry of the lexicon may be, of the open classes. */
static unsigned
entry_bits(const struct doc *d, const struct token *t)
{
	const struct lex_sense *w;
	const char *s;
	unsigned bits;
	size_t n;

	s = d->fold + t->fold;
	n = t->len;
	bits = lex_in(t->lex, LEX_CUE) ? cue_bits(t->lex) : 0;
	w = lex_sense(t->lex, LEX_WORD);
	if (w == NULL)
		return bits != 0 ? bits | (ends(s, n, "s") && !ends(s, n, "ss") ? guess(s, n) : 0) : guess(s, n);
	bits |= bits_of(lex_value(w));
	if (*lex_extra(w) != '\0' && bits & CAN_BASE)
		bits = (bits & ~(unsigned)CAN_BASE) | CAN_PAST; /* an irregular form */
	if (bits & VERB_FIRST && bits & CAN_PAST)
		bits &= ~(unsigned)CAN_ADJECTIVE;
	if (ends(s, n, "ed") && base_bits(s, n, 2) & CAN_BASE)
		bits = (bits & ~(unsigned)(CAN_BASE | CAN_ADJECTIVE)) | CAN_PAST; /* used */
	else if (ends(s, n, "ed") && (bits & CAN_BASE) == 0 && (bits & CAN_NOUN) == 0)
		bits |= CAN_PAST;
	if (ends(s, n, "ing") && n > 5 && (bits & CAN_BASE) == 0 && base_bits(s, n, 3) & CAN_BASE)
		bits |= CAN_ING;
	return bits;
}

static bool
begins_verb_cue(uint32_t entry)
{
	const struct lex_sense *s;
	uint8_t i;

	if (!lex_in(entry, LEX_CUE))
		return false;
	for (i = 0; i < lex_entries[entry].senses; i++) {
		s = &lex_senses[lex_entries[entry].sense + i];
		if (s->list == LEX_CUE && form_bits(lex_extra(s)) & CAN_VERB)
			return true;
	}
	return false;
}

static const struct word_known *
known(struct words *w, const struct doc *d, const struct token *t)
{
	const struct lex_sense *f;
	struct word_known *k;
	size_t old;

	if (t->lex >= w->known_cap) {
		old = w->known_cap;
		w->known = mem_grow(w->known, &w->known_cap, t->lex + 1, sizeof *w->known);
		memset(w->known + old, 0, (w->known_cap - old) * sizeof *w->known);
	}
	k = &w->known[t->lex];
	if (k->met)
		return k;
	k->met = 1;
	k->open = (unsigned char)entry_bits(d, t);
	k->word = small_word(d->fold + t->fold, t->len);
	f = lex_sense(t->lex, LEX_FUNCTION);
	if (f != NULL) {
		k->closed = lex_value(f)[0];
		k->closed2 = k->closed != '\0' ? lex_value(f)[1] : '\0';
		k->capital = f->form != LEX_LOWER;
	}
	if (begins_verb_cue(t->lex))
		k->cue = CUE_ALONE;
	else if (lex_classes[t->class].prefix && k->open & (CAN_VERB | CAN_ADJECTIVE))
		k->cue = CUE_LONGER;
	return k;
}

/* What the word at token i may be. */
static void
look_up(struct words *w, const struct doc *d, size_t i, const struct cuelist *own)
{
	const struct cuelist_entry *e;
	const struct word_known *k;
	const struct token *t;
	struct word_can *c;
	size_t count;

	t = &d->token[i];
	c = &w->can[i];
	if (t->lex != 0) {
		k = known(w, d, t);
		c->open = k->open;
		c->word = k->word;
		if (!k->capital || t->shape & TOKEN_CAPITAL) {
			c->closed = k->closed;
			c->closed2 = k->closed2;
		}
	} else {
		c->open = (unsigned char)guess_again(w, d, t);
	}
	if (own->count > 0 && (e = cuelist_find(own, d, i, d->tokens, &count)) != NULL)
		c->open = (unsigned char)(c->open | form_bits(e->use));
}

/* Whether a sentence's words have capitals for being a headline: they say nothing then. */
static bool
headline(const struct doc *d, const struct sentence *s)
{
	const struct token *t;
	size_t lower, capital;

	lower = capital = 0;
	for (t = d->token + s->token; t < d->token + s->tokens_end; t++) {
		if (t->len < 5 || (t->shape & TOKEN_LETTER) == 0)
			continue;
		if (t->shape & TOKEN_CAPITAL)
			capital++;
		else
			lower++;
	}
	return capital > 2 && lower * 8 <= capital;
}

static void
possibilities(struct words *w, const struct doc *d, const struct sentence *s, const struct cuelist *own)
{
	const struct token *t;
	struct word_can *c;
	bool head, first;
	size_t i;

	head = headline(d, s);
	first = true;
	for (i = s->token; i < s->tokens_end; i++) {
		t = &d->token[i];
		c = &w->can[i];
		memset(c, 0, sizeof *c);
		if (t->shape & TOKEN_PUNCT && (t->shape & TOKEN_LETTER) == 0)
			continue;
		look_up(w, d, i, own);
		if (c->closed != 0 && t->shape & TOKEN_UPPER && t->len > 1 && !head &&
		    (c->closed == 's' || c->closed == 'o' || c->closed == 'r' ||
		     (!first && d->token[i - 1].shape & (TOKEN_LOWER | TOKEN_PUNCT))))
			c->closed = c->closed2 = 0, c->name = true; /* US, IT */
		if (c->closed != 0 && c->closed != 'm' && c->closed != 'p' && c->closed != 'a')
			c->open = 0;
		if (c->closed == 0 && t->shape & (TOKEN_CAPITAL | TOKEN_MIXED)) {
			if (!first && !head)
				c->name = true;
			else if (t->lex == 0 || (token_lists(t) & (LEX_BIT(LEX_WORD) | LEX_BIT(LEX_CUE))) == 0)
				c->name = (c->open & (CAN_THIRD | CAN_PAST | CAN_ING | CAN_ADVERB)) == 0;
			else if (i + 1 < s->tokens_end && d->token[i + 1].shape & TOKEN_CAPITAL && !head)
				c->name = (c->open & CAN_ING) == 0 && (c->open & (CAN_PAST | VERB_FIRST)) != (CAN_PAST | VERB_FIRST);
		}
		first = false;
	}
}

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
	const struct word_can *c;

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
	const struct word_can *c;

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
	const struct word_can *c;

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
	const struct word_can *c;

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

static enum word_class
closed_class(const struct words *w, const struct doc *d, size_t i, size_t end, enum word_class before)
{
	const struct word_can *c;

	c = &w->can[i];
	if (c->word == WORD_THAT)
		return that(w, d, i, end, before);
	if (c->word == WORD_TO && i + 2 < end && d->token[i + 1].shape & TOKEN_QUOTE)
		return w->can[i + 2].closed == 0 && w->can[i + 2].open & CAN_BASE && !w->can[i + 2].name ? W_TO :
													   W_PREPOSITION;
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
		return c->closed2 == 'd' && nominal_ahead(w, d, i + 1, end, false) ? W_DETERMINER : W_PRONOUN;
	case 'd':
		if (c->word == WORD_FREE && (!nominal_ahead(w, d, i + 1, end, false) || w->can[i + 1].name))
			return W_RELATIVE;
		if (c->word == WORD_PRONOUN && !nominal_ahead(w, d, i + 1, end, false))
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
		return plural || (k > 1 && before == W_NAME && doc_is(d, k - 2, "and"));
	return !plural || before == W_NAME;
}

/* A word of an open class, by its neighbours. finite: the clause has its verb already. */
static enum word_class
open_class(const struct words *w, const struct doc *d, size_t i, size_t end, enum word_class before, bool finite)
{
	const struct word_can *c;
	enum word_class noun;
	bool ahead;

	c = &w->can[i];
	if (c->name)
		return W_NAME;
	ahead = nominal_ahead(w, d, i + 1, end, true);
	noun = c->open & CAN_ADJECTIVE && (nominal_ahead(w, d, i + 1, end, false) || (c->open & CAN_NOUN) == 0) ? W_ADJECTIVE :
	       c->open & CAN_NOUN ? W_NOUN : c->open & CAN_ADVERB ? W_ADVERB : W_ADJECTIVE;
	if ((c->open & CAN_VERB) == 0 && before != W_HAVE)
		return c->open & CAN_ADVERB && (noun != W_ADJECTIVE || !ahead) && (c->open & CAN_NOUN) == 0 ?
			   W_ADVERB : noun;
	if (before == W_TO || before == W_MODAL || before == W_DO)
		return verb_form(c->open);
	if (before == W_PRONOUN || before == W_RELATIVE || before == W_NOT)
		return verb_form(c->open);
	if (before == W_HAVE && (c->open & (CAN_NOUN | CAN_VERB)) == 0 && c->open & CAN_ADJECTIVE)
		return W_PAST; /* a participle that is listed as an adjective: heard */
	if (before == W_HAVE || before == W_BE)
		return c->open & (CAN_PAST | CAN_ING) ? verb_form(c->open) : noun;
	if (before == W_DETERMINER || before == W_POSSESSIVE || before == W_GENITIVE || before == W_NUMBER)
		return c->open & CAN_PAST && ahead ? W_ADJECTIVE :
		       (c->open & (CAN_NOMINAL | CAN_ING)) == 0 ? verb_form(c->open) : noun;
	if (before == W_HYPHEN)
		return c->open & (CAN_PAST | CAN_ING) ? W_ADJECTIVE : noun;
	if (c->open & CAN_PAST) {
		if ((before == W_PREPOSITION || before == W_ADJECTIVE) && ahead && d->text[d->token[i].end - 1] == 'd' &&
		    d->text[d->token[i].end - 2] == 'e')
			return W_ADJECTIVE;
		return W_PAST;
	}
	if (c->open & CAN_ING) {
		if (before == W_ADJECTIVE && c->open & CAN_NOUN)
			return W_NOUN;
		return W_ING;
	}
	if (before == W_ADJECTIVE || before == W_PREPOSITION)
		return noun;
	if ((c->open & CAN_NOMINAL) == 0)
		return verb_form(c->open);
	if (before == W_STOP || before == W_BASE || before == W_THIRD || before == W_PAST || before == W_ING)
		return noun;
	if ((before == W_NOUN || before == W_NAME) && !agrees(w, d, i, c->open, before))
		return noun;
	if (finite && before != W_COORDINATOR)
		return noun;
	if (object_ahead(w, d, i + 1, end))
		return verb_form(c->open);
	if (c->open & VERB_FIRST && !(i + 1 < end && w->can[i + 1].closed != 0 &&
				      strchr("bhkm", w->can[i + 1].closed) != NULL))
		return before == W_COMMA ? noun : verb_form(c->open);
	return noun;
}

/* Sets of classes. */
#define IS(class) (UINT64_C(1) << (class))

static const uint64_t finite_verbs =
    IS(W_MODAL) | IS(W_BE) | IS(W_HAVE) | IS(W_DO) | IS(W_THIRD) | IS(W_BASE) | IS(W_PAST);
static const uint64_t clause_ends =
    IS(W_SUBORDINATOR) | IS(W_THAT) | IS(W_RELATIVE) | IS(W_COORDINATOR) | IS(W_COLON) | IS(W_SEMICOLON) |
    IS(W_COMMA) | IS(W_MARK) | IS(W_DASH);

static bool
is_mark(const struct token *t)
{
	return (t->shape & (TOKEN_PUNCT | TOKEN_LETTER)) == TOKEN_PUNCT;
}

static enum word_class
mark_class(const struct doc *d, size_t i, bool quote)
{
	const struct token *t;
	const char *s;
	size_t n;

	t = &d->token[i];
	s = d->text + t->start;
	n = t->end - t->start;
	if (quote)
		return W_MARK;
	switch (*s) {
	case ',':
		return W_COMMA;
	case ':':
		return W_COLON;
	case ';':
		return W_SEMICOLON;
	case '(':
	case '[':
		return W_OPEN;
	case ')':
	case ']':
		return W_CLOSE;
	case '.':
		return n > 1 ? W_DASH : W_STOP;
	case '!':
	case '?':
		return W_STOP;
	case '%':
		return W_NOUN;
	case '$':
	case '#':
	case '@':
		return W_NUMBER;
	case '&':
		return W_COORDINATOR;
	case '/':
		return W_HYPHEN;
	case '-':
		if (n == 1 && t->shape & TOKEN_GLUED && i + 1 < d->tokens && d->token[i + 1].shape & TOKEN_GLUED)
			return W_HYPHEN;
		return W_DASH;
	}
	if (n == 3 && memcmp(s, "\xE2\x80", 2) == 0 && (s[2] == '\x93' || s[2] == '\x94' || s[2] == '\x95'))
		return W_DASH;
	if (n == 3 && memcmp(s, "\xE2\x80\x91", 3) == 0)
		return W_HYPHEN;
	return W_OTHER;
}

void
words_start(struct words *w, const struct doc *d)
{
	w->class = mem_grow(w->class, &w->class_cap, d->tokens + 1, sizeof *w->class);
	w->can = mem_grow(w->can, &w->can_cap, d->tokens + 1, sizeof *w->can);
	if (w->guess == NULL) {
		w->guess = mem_alloc(GUESSES * sizeof *w->guess);
		memset(w->guess, 0, GUESSES * sizeof *w->guess);
	}
}

bool
words_have_cue(struct words *w, const struct doc *d, const struct sentence *s)
{
	const struct word_known *k;
	const struct token *t;
	size_t i, count;

	for (i = s->token; i < s->tokens_end; i++) {
		t = &d->token[i];
		if (token_lists(t) & LEX_BIT(LEX_CUE) || lex_classes[t->class].prefix) {
			k = known(w, d, t);
			if (k->cue == CUE_ALONE ||
			    (k->cue == CUE_LONGER && doc_phrase(d, i, d->tokens, LEX_BIT(LEX_CUE), &count) != 0))
				return true;
		} else if (t->len == 9 && memcmp(d->fold + t->fold, "according", 9) == 0) {
			return true;
		}
	}
	return false;
}

void
words_pass(struct words *w, const struct doc *d, const struct sentence *s)
{
	memset(w->class + s->token, W_OTHER, s->tokens_end - s->token);
	if (s->tokens_end > s->token)
		w->class[s->tokens_end - 1] = (unsigned char)mark_class(d, s->tokens_end - 1, false);
}

bool
words_stop_at(const struct doc *d, size_t i)
{
	return is_mark(&d->token[i]) && mark_class(d, i, false) == W_STOP;
}

void
words_read(struct words *w, const struct doc *d, const struct sentence *s, const unsigned char *mark,
	   const struct cuelist *own)
{
	enum word_class c, before;
	bool finite;
	size_t i;

	possibilities(w, d, s, own);
	before = W_STOP;
	finite = false;
	for (i = s->token; i < s->tokens_end; i++) {
		if (mark[i] || is_mark(&d->token[i]))
			c = mark_class(d, i, mark[i] != 0);
		else if (d->token[i].shape & TOKEN_DIGIT && (d->token[i].shape & TOKEN_CAPITAL) == 0)
			c = W_NUMBER;
		else if (w->can[i].closed != 0)
			c = closed_class(w, d, i, s->tokens_end, before);
		else
			c = open_class(w, d, i, s->tokens_end, before, finite);
		/* a part of a compound: then-candidate, behind-the-scenes */
		if ((IS(c) & (IS(W_NOUN) | IS(W_NAME) | IS(W_NUMBER))) == 0 && i + 1 < s->tokens_end &&
		    (d->token[i].shape & TOKEN_PUNCT) == 0 && d->text[d->token[i + 1].start] == '-' &&
		    mark_class(d, i + 1, false) == W_HYPHEN)
			c = W_ADJECTIVE;
		w->class[i] = (unsigned char)c;
		if (IS(c) & finite_verbs)
			finite = true;
		else if (IS(c) & clause_ends)
			finite = false;
		/* an adverb or a quotation mark hides nothing */
		if ((IS(c) & (IS(W_MARK) | IS(W_ADVERB))) == 0)
			before = c;
	}
}

void
words_free(struct words *w)
{
	free(w->class);
	free(w->can);
	free(w->known);
	free(w->guess);
	memset(w, 0, sizeof *w);
}
