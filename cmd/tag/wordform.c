#include "wordform.h"
#include "mem.h"

#include <stdlib.h>
#include <string.h>

/* Of function.tsv, and others. */
static const struct small {
	char text[11];
	unsigned char len, word;
} small_words[] = {{"that", 4, WORD_THAT},     {"to", 2, WORD_TO},	    {"her", 3, WORD_HER},
		   {"like", 4, WORD_LIKE},     {"there", 5, WORD_THERE},    {"what", 4, WORD_FREE},
		   {"whatever", 8, WORD_FREE}, {"whichever", 9, WORD_FREE}, {"this", 4, WORD_PRONOUN},
		   {"these", 5, WORD_PRONOUN}, {"those", 5, WORD_PRONOUN},  {"each", 4, WORD_BOTH},
		   {"some", 4, WORD_PRONOUN},  {"any", 3, WORD_PRONOUN},    {"another", 7, WORD_PRONOUN},
		   {"either", 6, WORD_PRONOUN}, {"neither", 7, WORD_BOTH}, {"both", 4, WORD_BOTH},
		   {"all", 3, WORD_BOTH},   {"half", 4, WORD_PRONOUN},   {"several", 7, WORD_PRONOUN},
		   {"few", 3, WORD_PRONOUN},   {"many", 4, WORD_PRONOUN},   {"most", 4, WORD_PRONOUN},
		   {"out", 3, WORD_PARTICLE},  {"off", 3, WORD_PARTICLE},   {"up", 2, WORD_PARTICLE},
		   {"down", 4, WORD_PARTICLE}, {"in", 2, WORD_PARTICLE},    {"back", 4, WORD_PARTICLE},
		   {"on", 2, WORD_PARTICLE},   {"being", 5, WORD_ING},	    {"having", 6, WORD_ING},
		   {"himself", 7, WORD_SELF},  {"herself", 7, WORD_SELF},   {"itself", 6, WORD_SELF},
		   {"themselves", 10, WORD_SELF}, {"no", 2, WORD_NO}, {"per", 3, WORD_ACCORDING}},
  others[] = {{"people", 6, WORD_PEOPLE}, {"police", 6, WORD_PEOPLE},     {"men", 3, WORD_PEOPLE},
	      {"women", 5, WORD_PEOPLE},  {"children", 8, WORD_PEOPLE},   {"media", 5, WORD_PEOPLE},
	      {"percent", 7, WORD_PEOPLE}, {"according", 9, WORD_ACCORDING}};

static unsigned char
small_word(const struct lex_entry *e)
{
	const struct small *w, *end;

	w = lex_classes[e->class].lists & LEX_BIT(LEX_FUNCTION) ? small_words : others;
	end = w == others ? others + sizeof others / sizeof others[0] : small_words + sizeof small_words / sizeof small_words[0];
	for (; w < end; w++)
		if (w->len == e->len && memcmp(w->text, lex_strings + e->key, e->len) == 0)
			return w->word;
	return ANY_WORD;
}

/*
 * The guess for a word: the last one of those that share a slot. The word itself is there, since a guess for
 * another with the same hash would depend on the articles before.
 */
enum { GUESS_WORD = 22 }; /* longer ones are guessed each time */
struct word_guess {
	char word[GUESS_WORD];
	unsigned char len, bits;
};

enum { GUESSES = 1 << 11 };

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
 * doubled consonant, with y for i; a verb before what is none: stepped is of step, not of steppe.
 */
static unsigned
base_bits(const char *s, size_t n, size_t cut)
{
	char stem[64];
	unsigned bits, other;
	size_t k;

	k = n - cut;
	if (k < 2 || k + 2 > sizeof stem)
		return 0;
	memcpy(stem, s, k);
	bits = listed(stem, k);
	if (bits & CAN_BASE)
		return bits;
	stem[k] = 'e';
	other = listed(stem, k + 1);
	if (other & CAN_BASE)
		return other;
	bits = bits != 0 ? bits : other;
	other = 0;
	if (stem[k - 1] == 'i') {
		stem[k - 1] = 'y';
		other = listed(stem, k);
	} else if (stem[k - 1] == stem[k - 2]) {
		other = listed(stem, k - 1);
	}
	return other & CAN_BASE || bits == 0 ? other : bits;
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
	static const char *const heads[] = {"under", "over", "out", "mis", "re"};
	unsigned bits;
	size_t i, k;

	bits = 0;
	if (ends(s, n, "ing")) {
		bits = base_bits(s, n, 3);
		return bits & CAN_BASE || bits == 0 ? CAN_ING | CAN_NOUN : CAN_NOUN;
	}
	if (ends(s, n, "ed")) {
		bits = base_bits(s, n, 2);
		return bits & CAN_BASE || bits == 0 ? (unsigned)CAN_PAST : (unsigned)(CAN_PAST | CAN_ADJECTIVE);
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
	/* to undercount, to outspend */
	for (i = 0; i < sizeof heads / sizeof heads[0]; i++) {
		k = strlen(heads[i]);
		if (n > k + 2 && memcmp(s, heads[i], k) == 0 && (bits = listed(s + k, n - k)) & CAN_BASE)
			return bits & (CAN_BASE | CAN_NOUN | VERB_FIRST);
	}
	for (i = 0; i < sizeof tails / sizeof tails[0]; i++)
		if (ends(s, n, tails[i].tail))
			return tails[i].bits;
	return CAN_NOUN;
}

/* The forms that a cue's third column gives the word. */
unsigned
form_bits(const char *use)
{
	const char *p;
	unsigned bits;

	bits = 0;
	for (p = use; *p != '\0'; p++) {
		if (p[1] != '\0' && p[1] != ' ')
			continue;
		bits |= *p == 'b' ? CAN_BASE : *p == 's' ? CAN_THIRD : *p == 'd' || *p == 'n' ? CAN_PAST :
			*p == 'g' ? CAN_ING : *p == 'N' || *p == 'p' ? CAN_NOUN :
			*p == 'A' ? CAN_ADJECTIVE : 0u;
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

/* Whether it is an irregular form of a verb. */
static bool
is_past(uint32_t entry)
{
	const struct lex_sense *s;
	uint8_t i;

	for (i = 0; i < lex_entries[entry].senses; i++) {
		s = &lex_senses[lex_entries[entry].sense + i];
		if (s->list == LEX_LEMMA && strcmp(lex_extra(s), "v+") == 0)
			return true;
	}
	return false;
}

/* What a word that is listed for its other meanings may be besides, as a verb's form with s: needs, lives, works. */
static unsigned
third_bits(const char *s, size_t n, unsigned bits)
{
	unsigned base;

	base = listed(s, n - 1);
	if (base == 0 && ends(s, n, "es"))
		base = base_bits(s, n, 2);
	if ((base & CAN_BASE) == 0)
		return 0;
	return CAN_THIRD | (base & CAN_NOUN) | (bits & CAN_NOUN ? 0 : base & VERB_FIRST);
}

/* What an entry of the lexicon may be, of the open classes. */
static unsigned
entry_bits(uint32_t entry)
{
	const struct lex_sense *w;
	const char *s;
	unsigned bits;
	size_t n;

	s = lex_strings + lex_entries[entry].key;
	n = lex_entries[entry].len;
	bits = lex_in(entry, LEX_CUE) ? cue_bits(entry) : 0;
	w = lex_sense(entry, LEX_WORD);
	if (w == NULL)
		return bits != 0 ? bits | (ends(s, n, "s") && !ends(s, n, "ss") ? guess(s, n) : 0) : guess(s, n);
	bits |= bits_of(lex_value(w));
	if (*lex_extra(w) != '\0' && bits & CAN_BASE)
		bits = (bits & ~(unsigned)CAN_BASE) | (ends(s, n, "ing") ? CAN_ING : CAN_PAST); /* an irregular form */
	if (bits & VERB_FIRST && bits & CAN_PAST)
		bits &= ~(unsigned)CAN_ADJECTIVE;
	if (ends(s, n, "ed") && base_bits(s, n, 2) & CAN_BASE)
		bits = (bits & ~(unsigned)(CAN_BASE | CAN_ADJECTIVE)) | CAN_PAST; /* used */
	else if (is_past(entry) && (bits & (CAN_BASE | CAN_NOUN)) == 0 && !ends(s, n, "ed") && !ends(s, n, "ing"))
		bits |= CAN_PAST; /* heard */
	else if (ends(s, n, "ed") && (bits & CAN_BASE) == 0 && (bits & CAN_NOUN) == 0)
		bits |= CAN_PAST;
	if (ends(s, n, "ing") && n > 5 && (bits & CAN_BASE) == 0 && base_bits(s, n, 3) & CAN_BASE)
		bits |= CAN_ING;
	if (ends(s, n, "s") && !ends(s, n, "ss") && (bits & CAN_VERB) == 0)
		bits |= third_bits(s, n, bits);
	return bits;
}

/* The class of a word of these letters that is the same everywhere, or W_OTHER. */
static enum word_class
always(const struct word_form *k)
{
	static const struct {
		char letter;
		unsigned char class;
	} closed[] = {{'q', W_GENITIVE},    {'h', W_HAVE},	  {'k', W_DO},	     {'n', W_NOT},
		      {'g', W_POSSESSIVE},  {'p', W_PREPOSITION}, {'c', W_COORDINATOR}, {'u', W_SUBORDINATOR},
		      {'r', W_RELATIVE},    {'t', W_TIME},	  {'w', W_UNIT},     {'z', W_NUMBER}};
	size_t i;

	if (k->state == FORM_CAPITAL)
		return W_OTHER;
	if (k->closed == 0)
		return k->open == CAN_NOUN ? W_NOUN : W_OTHER;
	if (k->word != ANY_WORD && k->word != WORD_PARTICLE && k->word != WORD_PEOPLE && k->word != WORD_ING)
		return W_OTHER;
	if (k->closed == 'b')
		return k->closed2 == 'q' ? W_OTHER : W_BE;
	for (i = 0; i < sizeof closed / sizeof closed[0]; i++)
		if (closed[i].letter == k->closed)
			return closed[i].class;
	return W_OTHER;
}

/* Whether what a cue's third column says is a verb that governs a clause and nobody before that: say:sq:d */
static bool
governs_clause(const char *use)
{
	const char *frames;

	frames = strchr(use, ':');
	return frames != NULL && frames[1 + strcspn(frames + 1, "s:")] == 's' && frames[1 + strcspn(frames + 1, "o:")] != 'o';
}

/* What the entry is in cue.tsv. */
static unsigned
cue_part(uint32_t entry, unsigned open)
{
	const struct lex_sense *s;
	unsigned forms, part;
	uint8_t i;

	part = 0;
	for (i = 0; i < lex_entries[entry].senses && lex_in(entry, LEX_CUE); i++) {
		s = &lex_senses[lex_entries[entry].sense + i];
		if (s->list != LEX_CUE)
			continue;
		forms = form_bits(lex_extra(s));
		if (forms & CAN_VERB && governs_clause(lex_extra(s)))
			part |= FORM_CLAUSE_CUE;
		part |= (forms & CAN_VERB ? (unsigned)FORM_VERB_CUE : 0) | (forms & CAN_NOUN ? (unsigned)FORM_NOUN_CUE : 0) |
			(forms & CAN_ADJECTIVE ? (unsigned)FORM_ADJECTIVE_CUE : 0);
	}
	if (lex_is_prefix(entry) && lex_reaches(entry, LEX_BIT(LEX_CUE)) && open & (CAN_VERB | CAN_ADJECTIVE))
		part |= FORM_FIRST_OF_CUE;
	return part;
}

/* What an entry may be. */
static struct word_form
find_out(uint32_t entry)
{
	const struct lex_sense *s;
	struct word_form k;

	memset(&k, 0, sizeof k);
	k.open = (unsigned char)entry_bits(entry);
	k.word = small_word(&lex_entries[entry]);
	k.cue = (unsigned char)(cue_part(entry, k.open) | (k.word == WORD_ACCORDING ? (unsigned)FORM_VERB_CUE : 0));
	s = lex_sense(entry, LEX_FUNCTION);
	if (s != NULL) {
		k.closed = lex_value(s)[0];
		k.closed2 = k.closed != '\0' ? lex_value(s)[1] : '\0';
		if (s->form != LEX_LOWER)
			k.state = FORM_CAPITAL;
	}
	/* the bits of the open classes count for few words of the closed ones */
	if (k.closed != 0 && k.state != FORM_CAPITAL && k.closed != 'm' && k.closed != 'p' && k.closed != 'a')
		k.open = 0;
	k.always = (unsigned char)always(&k);
	return k;
}

void
forms_start(struct forms *f)
{
	if (f->known == NULL)
		f->known = mem_zeros(lex_entry_count * sizeof *f->known);
}

unsigned
form_learn(struct forms *f, uint32_t entry)
{
	struct word_form k;
	size_t i;

	k = find_out(entry);
	/* form[0] is none; a form is some bits of few lists, so that their numbers are small */
	for (i = 1; i < f->count && memcmp(&f->form[i], &k, sizeof k) != 0; i++)
		;
	if (i >= f->count) {
		f->form = mem_grow(f->form, &f->form_cap, i + 1, sizeof *f->form);
		f->form[i] = k;
		f->count = i + 1;
	}
	f->known[entry] = (uint16_t)i;
	return (unsigned)i;
}

unsigned
form_guess(struct forms *f, const char *word, size_t n)
{
	struct word_guess *g;

	if (n > GUESS_WORD || n == 0)
		return guess(word, n);
	if (f->guess == NULL) {
		f->guess = mem_alloc(GUESSES * sizeof *f->guess);
		memset(f->guess, 0, GUESSES * sizeof *f->guess);
	}
	g = &f->guess[lex_mix(lex_hash(LEX_SEED, word, n)) % GUESSES];
	if (g->len != n || memcmp(g->word, word, n) != 0) {
		memcpy(g->word, word, n);
		g->len = (unsigned char)n;
		g->bits = (unsigned char)guess(word, n);
	}
	return g->bits;
}

void
forms_free(struct forms *f)
{
	free(f->known);
	free(f->form);
	free(f->guess);
	memset(f, 0, sizeof *f);
}
