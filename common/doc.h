/*
 * doc - an article's text taken apart: blocks, sentences, tokens. What every tool that looks at
 * language works on.
 *
 * All offsets are bytes in the text, 32 bits wide. The arrays belong to the struct, are reused from
 * article to article, and are valid until the next doc_read().
 */
#ifndef DOC_H
#define DOC_H

#include "bit.h"
#include "lexicon.h"
#include "text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum block_kind { BLOCK_TITLE, BLOCK_HEADING, BLOCK_CAPTION, BLOCK_PARAGRAPH, BLOCK_FURNITURE };

/* The record kind that a block is written as. */
enum { BLOCK_NAME = 16 };
extern const char block_names[][BLOCK_NAME];

struct block {
	uint32_t start, end;
	uint32_t lines; /* how many it goes over */
	uint32_t kind; /* enum block_kind */
	uint32_t sentence, sentences_end; /* its sentences are [sentence, sentences_end) */
};

struct sentence {
	uint32_t start, end;
	uint32_t token, tokens_end; /* its tokens are [token, tokens_end) */
	uint32_t block;
};

/* What a token looks like; bits of token.shape. */
enum {
	TOKEN_CAPITAL = 1 << 0,	 /* begins with a capital letter */
	TOKEN_UPPER = 1 << 1,	 /* has letters, and all are capitals (two or more, or a single one) */
	TOKEN_LOWER = 1 << 2,	 /* begins with a lower-case letter */
	TOKEN_MIXED = 1 << 3,	 /* a capital behind a lower-case letter: McCain, iPhone */
	TOKEN_LETTER = 1 << 4,	 /* has a letter */
	TOKEN_DIGIT = 1 << 5,	 /* has a digit */
	TOKEN_NUMBER = 1 << 6,	 /* digits with . or , between them, nothing else */
	TOKEN_PUNCT = 1 << 7,	 /* neither letter nor digit */
	TOKEN_PERIOD = 1 << 8,	 /* a word that ends in a full stop: U.S., Mr. */
	TOKEN_GLUED = 1 << 9,	 /* no white space before it */
	TOKEN_FIRST = 1 << 10,	 /* first of its sentence (behind quotes and brackets too) */
	TOKEN_APOSTROPHE = 1 << 11, /* begins with an apostrophe and has letters: 's, 'em */
	TOKEN_OPEN = 1 << 12,	 /* an opening quote or bracket, by form or by its neighbours */
	TOKEN_CLOSE = 1 << 13,	 /* a closing one */
	TOKEN_QUOTE = 1 << 14,	 /* a quotation mark (double, single or guillemet), not an apostrophe */
	TOKEN_ALPHA = 1 << 15	 /* letters, with their marks, and nothing else */
};

/* What a token's word says, wherever it stands, and its shape. */
#define TOKEN_WORD \
	uint32_t lex;	/* its entry in the lexicon; 0: none */ \
	uint32_t hash;	/* lex_hash() of the folded form */ \
	uint16_t len;	/* of the folded form; 65535 for a longer one, which then has no entry */ \
	uint16_t class; /* of its entry in the lexicon: what most questions are about */ \
	uint16_t shape;

struct token_word {
	TOKEN_WORD
	uint8_t sign, flags; /* token.c's */
};

struct token {
	uint32_t start, end;
	uint32_t fold; /* where its folded form begins in doc.fold */
	uint32_t multiword; /* the first of the multiword expressions that begin with it, in doc.multiword; 0: there is none */
	union {
		struct token_word word;
		struct {
			TOKEN_WORD
		};
	};
};

/*
 * What is looked for among all tokens, though few have it; bits of doc.sign. They stand apart, so that doc_next() finds
 * those few without a look at the others.
 */
enum {
	SIGN_CAPITAL = 1 << 0, /* a capital somewhere */
	SIGN_DIGIT = 1 << 1,
	SIGN_NAME = 1 << 2,    /* a particle of names, or a word that is a name though it has no capital: jennifer */
	SIGN_ROLE = 1 << 3,    /* role.tsv or title.tsv may have what begins with it */
	SIGN_TIME = 1 << 4,    /* the same of timeword.tsv and numword.tsv */
	SIGN_QUOTE = 1 << 5,   /* begins or ends with a quotation mark, or with a byte that may be of one */
	SIGN_WWW = 1 << 6,     /* www. may begin with it */
	SIGN_PREFIX = 1 << 7   /* a longer key of the lexicon begins with it */
};
enum { SIGNS_AHEAD = 8 }; /* bytes behind the last token's that are 0 */

/* A row of tokens that the lexicon has as one. Those that begin at one token are in a row, by length. */
struct multiword {
	uint32_t entry;
	uint16_t class; /* of the entry */
	uint16_t count; /* of tokens, two or more; 0: behind the last one of a token */
};

/* A line with something on it, as the finding of blocks sees it. */
struct line {
	uint32_t start, end; /* without the white space around it */
	uint32_t indent;     /* bytes of white space before it */
	bool blank;	     /* an empty line before it, or none at all */
};

struct doc {
	const char *text;
	size_t len;
	bool captions_only; /* the caller's, before doc_read(): no other kind of block need be told from paragraphs */
	struct block *block;
	size_t blocks;
	struct sentence *sentence;
	size_t sentences;
	struct token *token;
	uint8_t *sign; /* bits SIGN_x of each token */
	size_t tokens;
	/*
	 * The folded forms, one behind the other; a single space between tokens that have white
	 * space between them. So the folded form of a row of tokens stands in one piece.
	 */
	char *fold;
	size_t fold_len;

	struct multiword *multiword; /* [0] is one of no tokens */
	size_t multiwords;

	uint64_t *odd; /* see odd_find() */
	struct line *line;
	size_t lines;
	struct token_cache *cache; /* the lexicon's answers for words met lately */

	size_t block_cap, sentence_cap, token_cap, sign_cap, fold_cap, multiword_cap, odd_cap, line_cap;
};

/* How far to go. */
enum doc_depth { DOC_BLOCKS, DOC_SENTENCES, DOC_TOKENS };

/* Takes text[0, len) apart; the text must stay. len is below 4 GiB, and TEXT_AHEAD NULs stand behind it. */
void doc_read(struct doc *d, const char *text, size_t len, enum doc_depth depth);

void doc_free(struct doc *d);

/* The folded form of token i; *n its length. */
static inline const char *
doc_fold(const struct doc *d, size_t i, size_t *n)
{
	*n = d->token[i].len;
	return d->fold + d->token[i].fold;
}

/* The first token from i on, before end, that has one of these signs; end when there is none. */
static inline size_t
doc_next(const struct doc *d, size_t i, size_t end, unsigned signs)
{
	const uint64_t wanted = signs * UINT64_C(0x0101010101010101);
	uint64_t found;

	for (; i < end; i += 8) {
		found = bit_load(d->sign + i) & wanted;
		if (found != 0) {
			i += bit_lowest(found) / 8;
			return i < end ? i : end;
		}
	}
	return end;
}

/* The lists that a token stands in, and the marks they give it (bits LEX_MARK_x). */
static inline uint64_t
token_lists(const struct token *t)
{
	return lex_classes[t->class].lists;
}

static inline uint32_t
token_marks(const struct token *t)
{
	return lex_classes[t->class].marks;
}

/* Whether what the lexicon has in one of the lists (a mask) may begin with the token. */
static inline bool
token_reaches(const struct token *t, uint64_t lists)
{
	return (lex_classes[t->class].reach & lists) != 0;
}

/* Whether token i is one of these words, given folded; NULL is behind the last one. */
static inline bool
doc_is_any(const struct doc *d, size_t i, const char *const *words)
{
	const struct token *t = &d->token[i];
	const char *s = d->fold + t->fold;

	for (; *words != NULL; words++)
		if (**words == *s && strlen(*words) == t->len && memcmp(*words, s, t->len) == 0)
			return true;
	return false;
}

/* Whether token i is this word, given folded. */
static inline bool
doc_is(const struct doc *d, size_t i, const char *word)
{
	size_t n;

	n = strlen(word);
	return d->token[i].len == n && memcmp(d->fold + d->token[i].fold, word, n) == 0;
}

/* Whether the tokens [i, end) have the capitals that a surface of this form has (enum lex_case). */
bool doc_fits(const struct doc *d, size_t i, size_t end, int form);

/*
 * The longest phrase of the lists (a mask of LEX_BITs) that begins at token i and ends before token
 * end: its lexicon entry, and in *count how many tokens it has. 0 when there is none. Capitals must
 * stand in the text where the list has them (a text in capitals passes), unless lists has DOC_ANY_CASE.
 */
#define DOC_ANY_CASE (UINT64_C(1) << 63)
uint32_t doc_phrase(const struct doc *d, size_t i, size_t end, uint64_t lists, size_t *count);

#endif
