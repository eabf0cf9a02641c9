/*
 * ner_token - what is known of a token before features are made of it: what the word lists say, its
 * shape, how its word stands in the rest of the article, the phrases it is in. Shared by the files
 * of ner.
 */
#ifndef NER_TOKEN_H
#define NER_TOKEN_H

#include "lexicon.h"
#include "ner.h"

/* What the lists say of a word: bits of ner_token.class. The numbers stand in model files. */
enum word_class {
	C_GIVEN,
	C_GIVEN_WORD,
	C_SURNAME,
	C_COUNTRY,
	C_NATION,
	C_REGION,
	C_ABBR,
	C_CITY,
	C_HONORIFIC,
	C_JOB,
	C_ROLE,
	C_ROLEMOD,
	C_END_FIRM,
	C_END_ORG,
	C_END_PLACE,
	C_END_OTHER,
	C_HEAD_ORG,
	C_HEAD_PLACE,
	C_HEAD_OTHER,
	C_ORG,
	C_GROUP,
	C_PERSON,
	C_THING,
	C_WORD,
	C_NOUN,
	C_VERB,
	C_ADJECTIVE,
	C_FUNCTION,
	C_CUE, /* and eleven behind it */
	C_NUMBER = C_CUE + 12,
	C_PUNCT,
	C_LOWER,
	C_CAPITAL,
	C_EDGE, /* no token: the sentence begins or ends */
	C_CLASSES
};

#define C(bit) (UINT64_C(1) << (bit))

/* The classes in short, for combinations: bits of ner_token.sign. */
enum {
	S_GIVEN = 1,
	S_SURNAME = 2,
	S_PLACE = 4,
	S_TITLE = 8,
	S_ORG = 16,
	S_WORD = 32,
	S_FUNCTION = 64,
	S_CAPITAL = 128
};

/* Phrases of the lists: what kind, and how far the token is in it. */
enum { P_PLACE, P_ORG, P_PERSON, P_OTHER, P_ROLE, PHRASES };

/* What a token's word and its form say, wherever it stands. */
struct ner_word {
	uint64_t class; /* bits C_x */
	uint32_t hash;	/* of the folded form */
	uint8_t sign;	/* bits S_x */
	uint8_t shape;
	uint8_t alone; /* bits P_x: the phrases that it is by itself; ALONE_UNKNOWN: not looked for yet */
};

enum { ALONE_UNKNOWN = 255 };

/* No word: what stands before the first token of a sentence and behind the last. */
extern const struct ner_word ner_no_word;

struct ner_known; /* ner_sum.c's */

struct ner_token {
	struct ner_word *word;
	struct ner_known *known; /* the same, with what is remembered of it */
	uint8_t sign, shape;	 /* of the word, at hand */
	uint8_t elsewhere;	 /* bits E_x */
	uint16_t phrases;	 /* PHRASE_BITS for each P_x: 0 for none; else 1 + NER_BEGIN... */
};

enum { PHRASE_BITS = 3 };

/* How a word stands in the rest of the article: bits. */
enum {
	E_LOWER = 1,	  /* in lower case */
	E_TITLE = 2,	  /* behind Mr, Senator */
	E_GIVEN = 4,	  /* behind a given name or an initial */
	E_AT = 8,	  /* behind in, at, near */
	E_END = 16,	  /* before Inc, University */
	E_BRACKET = 32,	  /* alone in brackets, as an abbreviation is introduced */
	E_SAY = 64,	  /* before said, behind said */
	E_SURNAME = 128	  /* a given name or initial, before a surname */
};

/* Identifies a word within an article; never 0. */
static inline uint32_t
word_key(const struct doc *d, size_t i)
{
	const struct token *t = &d->token[i];

	if (t->lex != 0)
		return t->lex;
	return t->hash | UINT32_C(1) << 31;
}

static inline bool
is_capital(const struct token *t)
{
	return (t->shape & (TOKEN_CAPITAL | TOKEN_MIXED | TOKEN_UPPER)) != 0 &&
	       (t->shape & (TOKEN_LETTER | TOKEN_APOSTROPHE)) == TOKEN_LETTER;
}

/* Lower case, but known as a name and not as a word: malaysia, jennifer. */
static inline bool
ner_is_lower_name(const struct token *t)
{
	return t->shape & TOKEN_LOWER && lex_classes[t->class].name && t->len > 3;
}

/*
 * Goes over the whole document and remembers how its capitalised words are used, and in n->begin[] all tokens
 * that may begin a chain in a sentence with capitals.
 */
void ner_gather(struct ner *n, const struct doc *d);

/* The bits E_x of token i. */
uint8_t ner_elsewhere(const struct ner *n, const struct doc *d, size_t i);

/* Looks up the word of token i, which stands in a sentence of the style (enum ner_style, or that below). */
void ner_look(const struct doc *d, size_t i, unsigned style, struct ner_word *w);

/* A word in lower case that would have a capital if the sentence had any. */
enum { NER_AS_CAPITAL = NER_NO_CAPITALS + 1 };

/* Marks the phrases of the lists in the tokens of the chain, which stands in a sentence that ends before token end. */
void ner_phrases(struct ner *n, size_t end);

#endif
