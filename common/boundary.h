/*
 * boundary - a place where one sentence may end and the next begin, and what speaks for it.
 *
 * Candidates are the gaps of white space behind a mark (. ? ! : ; , or a dash), those before a
 * capital, a digit or a mark, and full stops that lack the space behind them. Each is described by
 * classes of what stands around it. A weight belongs to each combination of classes that a template
 * names, and to frequent words beside the gap; a sentence ends where the weights' sum is above 0.
 *
 * The weights stand in common/model/boundary.tsv, learned by common/gen/trainboundary.c, and are
 * compiled by common/gen/mkboundary.c. All sums are of whole numbers: every machine decides alike.
 */
#ifndef BOUNDARY_H
#define BOUNDARY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Each class: name in the table of weights. X(ID, "name") */

/* The mark before the gap. */
#define BOUNDARY_MARKS(X)                                                                                              \
	X(MARK_NONE, "none") X(MARK_STOP, "stop") X(MARK_DOTS, "dots") X(MARK_QUESTION, "question")                    \
	X(MARK_BANG, "bang") X(MARK_MANY, "many") X(MARK_COLON, "colon") X(MARK_SEMICOLON, "semicolon")                \
	X(MARK_DASH, "dash") X(MARK_COMMA, "comma") X(MARK_GLUED, "glued")

/* The word before the mark. */
#define BOUNDARY_BEFORE(X)                                                                                             \
	X(BEFORE_NONE, "none") X(BEFORE_LOWER1, "lower1") X(BEFORE_LOWER3, "lower3") X(BEFORE_LOWER, "lower")          \
	X(BEFORE_CAPITAL, "capital") X(BEFORE_UPPER1, "upper1") X(BEFORE_UPPER, "upper") X(BEFORE_DOTTED, "dotted")    \
	X(BEFORE_NUMBER1, "number1") X(BEFORE_NUMBER, "number") X(BEFORE_FIGURE, "figure") X(BEFORE_CLOCK, "clock")    \
	X(BEFORE_MIXED, "mixed") X(BEFORE_ADDRESS, "address") X(BEFORE_SYMBOL, "symbol") X(BEFORE_TITLE, "title")      \
	X(BEFORE_MONTH, "month") X(BEFORE_COMPANY, "company") X(BEFORE_STATE, "state") X(BEFORE_REFERENCE, "reference") \
	X(BEFORE_END, "end") X(BEFORE_NEVER, "never") X(BEFORE_WORD, "word") X(BEFORE_FUNCTION, "function")    \
	X(BEFORE_SIGN, "sign")

/* The word behind the gap. */
#define BOUNDARY_BEHIND(X)                                                                                             \
	X(BEHIND_NONE, "none") X(BEHIND_FUNCTION, "function") X(BEHIND_WORD, "word") X(BEHIND_NAME, "name")            \
	X(BEHIND_UPPER, "upper") X(BEHIND_UPPER1, "upper1") X(BEHIND_LOWER_FUNCTION, "lower-function")                 \
	X(BEHIND_LOWER, "lower") X(BEHIND_NUMBER, "number") X(BEHIND_FIGURE, "figure") X(BEHIND_ADDRESS, "address")    \
	X(BEHIND_DASH, "dash") X(BEHIND_SYMBOL, "symbol") X(BEHIND_MIXED, "mixed")     \
	X(BEHIND_DATE, "date") X(BEHIND_DATELINE, "dateline") X(BEHIND_LABEL, "label")

/* What closes between mark and gap, or before the mark. */
#define BOUNDARY_CLOSERS(X)                                                                                            \
	X(CLOSE_NONE, "none") X(CLOSE_QUOTE, "quote") X(CLOSE_SINGLE, "single") X(CLOSE_BRACKET, "bracket")            \
	X(CLOSE_MANY, "many") X(CLOSE_EARLIER, "earlier")

/* What opens behind the gap. */
#define BOUNDARY_OPENERS(X)                                                                                            \
	X(OPEN_NONE, "none") X(OPEN_QUOTE, "quote") X(OPEN_SINGLE, "single") X(OPEN_BRACKET, "bracket")

/* The words one further away: how they begin. */
#define BOUNDARY_FURTHER(X)                                                                                            \
	X(FURTHER_NONE, "none") X(FURTHER_LOWER, "lower") X(FURTHER_CAPITAL, "capital") X(FURTHER_NUMBER, "number")    \
	X(FURTHER_MARK, "mark") X(FURTHER_FULL, "full")

/* How far the last boundary, or the end of the block, is away, in bytes: below 4 12 30 80, or more. */
#define BOUNDARY_REACH(X) X(REACH_4, "4") X(REACH_12, "12") X(REACH_30, "30") X(REACH_80, "80") X(REACH_FAR, "far")

/* How the block is: with a mark that ends sentences at its end, or without. */
#define BOUNDARY_BLOCK(X) X(BLOCK_OPEN_END, "open") X(BLOCK_FULL_END, "full")

/* What is open at the gap. */
#define BOUNDARY_INSIDE(X)                                                                                             \
	X(INSIDE_NONE, "none") X(INSIDE_BRACKET, "bracket") X(INSIDE_QUOTE, "quote") X(INSIDE_BOTH, "both")

/* How the article is written (see sentences_style()): with capitals behind its full stops, as far as can be seen; not always; as a rule. */
#define BOUNDARY_STYLE(X) X(STYLE_CAREFUL, "careful") X(STYLE_SLOPPY, "sloppy") X(STYLE_FORMAL, "formal")

#define BOUNDARY_ID(id, name) id,
enum boundary_mark { BOUNDARY_MARKS(BOUNDARY_ID) MARKS };
enum boundary_before { BOUNDARY_BEFORE(BOUNDARY_ID) BEFORES };
enum boundary_behind { BOUNDARY_BEHIND(BOUNDARY_ID) BEHINDS };
enum boundary_close { BOUNDARY_CLOSERS(BOUNDARY_ID) CLOSERS };
enum boundary_open { BOUNDARY_OPENERS(BOUNDARY_ID) OPENERS };
enum boundary_further { BOUNDARY_FURTHER(BOUNDARY_ID) FURTHERS };
enum boundary_reach { BOUNDARY_REACH(BOUNDARY_ID) REACHES };
enum boundary_block { BOUNDARY_BLOCK(BOUNDARY_ID) BLOCKS };
enum boundary_inside { BOUNDARY_INSIDE(BOUNDARY_ID) INSIDES };
enum boundary_style { BOUNDARY_STYLE(BOUNDARY_ID) STYLES };

/* A candidate's features, each in its class. */
enum boundary_part {
	PART_MARK,
	PART_BEFORE,
	PART_BEHIND,
	PART_CLOSE,
	PART_OPEN,
	PART_FURTHER, /* behind the word behind */
	PART_EARLIER, /* before the word before */
	PART_SINCE,   /* since the last boundary */
	PART_REST,    /* to the end of the block */
	PART_BLOCK,
	PART_STYLE,
	PART_INSIDE,
	PARTS
};

/* The templates: the mark, and up to two more parts. X(name, part, part) */
#define BOUNDARY_TEMPLATES(X)                                                                                          \
	X("between", PART_BEFORE, PART_BEHIND)                                                                         \
	X("before", PART_BEFORE, PART_EARLIER)                                                                         \
	X("behind", PART_BEHIND, PART_FURTHER)                                                                         \
	X("close", PART_CLOSE, PART_BEHIND)                                                                            \
	X("open", PART_OPEN, PART_BEHIND)                                                                              \
	X("marks", PART_CLOSE, PART_OPEN)                                                                              \
	X("since", PART_SINCE, PART_BEHIND)                                                                            \
	X("rest", PART_REST, PART_BLOCK)                                                                               \
	X("place", PART_SINCE, PART_REST)                                                                              \
	X("short", PART_SINCE, PART_BEFORE)                                                                            \
	X("block", PART_BLOCK, PART_BEHIND)                                                                            \
	X("style", PART_STYLE, PART_BEHIND)                                                                            \
	X("manner", PART_STYLE, PART_BEFORE)                                                                           \
	X("inside", PART_INSIDE, PART_BEHIND)                                                                          \
	X("within", PART_INSIDE, PART_CLOSE)

enum { TEMPLATES = 15 };

/* How many values each part has. */
enum {
	SIZE_PART_MARK = MARKS,
	SIZE_PART_BEFORE = BEFORES,
	SIZE_PART_BEHIND = BEHINDS,
	SIZE_PART_CLOSE = CLOSERS,
	SIZE_PART_OPEN = OPENERS,
	SIZE_PART_FURTHER = FURTHERS,
	SIZE_PART_EARLIER = FURTHERS,
	SIZE_PART_SINCE = REACHES,
	SIZE_PART_REST = REACHES,
	SIZE_PART_BLOCK = BLOCKS,
	SIZE_PART_STYLE = STYLES,
	SIZE_PART_INSIDE = INSIDES
};

/* Where each template's weights begin in the one table of all. */
#define BOUNDARY_SIZE(a, b) (MARKS * (int)SIZE_##a * (int)SIZE_##b)
#define BOUNDARY_AFTER(name, a, b) + BOUNDARY_SIZE(a, b)
enum { BOUNDARY_WEIGHTS = 0 BOUNDARY_TEMPLATES(BOUNDARY_AFTER) };

struct boundary {
	uint32_t end;  /* where the sentence before would end */
	uint32_t next; /* where the one behind would begin */
	bool sure;     /* a rule says so, whatever the weights */
	bool open;     /* BEHIND_NAME may be BEHIND_WORD: boundary_look_up() knows */
	uint32_t word, word_end; /* the word behind, for that */
	bool maybe_word;	 /* the abbreviation before is an ordinary word too */
	uint8_t part[PARTS];
	uint64_t packed_before, packed_behind; /* the first letters of the words beside the gap; 0: not all are letters */
	const struct boundary_word *before, *behind; /* what is known of them, or NULL */
};

/* The weights: one for each mark and two values of a template's parts, template after template. */
extern const int16_t boundary_weights[BOUNDARY_WEIGHTS];

/* Where the weight of the values v and w of the parts x and y stands in its template's part of the table. */
#define BOUNDARY_INDEX(b, v, w, x, y) (((b)->part[PART_MARK] * (int)SIZE_##x + (v)) * (int)SIZE_##y + (w))

/* The words' features tell apart whether there was a mark that ends sentences, another, or none. */
enum { WORD_FULL, WORD_HALF, WORD_NONE, WORD_KINDS };

static inline unsigned
boundary_kind(const struct boundary *b)
{
	switch (b->part[PART_MARK]) {
	case MARK_NONE:
	case MARK_COMMA:
		return WORD_NONE;
	case MARK_COLON:
	case MARK_SEMICOLON:
	case MARK_DASH:
		return WORD_HALF;
	default:
		return WORD_FULL;
	}
}

/* What is known of a word, by its first letters: from common/model/words.tsv and the table of weights. */
enum {
	WORD_FUNCTION = 1 << 0,
	WORD_DATE = 1 << 1,
	WORD_CREDIT = 1 << 2,
	WORD_FIGURE = 1 << 3,
	WORD_SAYING = 1 << 4,
	WORD_ABBR = 1 << 5 /* with a full stop, an abbreviation: in common/lists/abbr.tsv */
};
struct boundary_word {
	uint64_t word; /* its first eight letters, the first in the lowest byte */
	uint16_t classes;
	int16_t before[WORD_KINDS], behind[WORD_KINDS];
};
extern const struct boundary_word boundary_words[]; /* open addressing by boundary_slot() */
extern const uint32_t boundary_word_mask;

static inline uint32_t
boundary_slot(uint64_t word)
{
	return (uint32_t)(word * UINT64_C(0x9E3779B97F4A7C15) >> 40);
}

/* The first n letters of eight bytes, the first the lowest, in lower case; 0 when they are not all letters of ASCII. */
uint64_t boundary_letters(uint64_t v, size_t n);

/* What is known of the word with these first letters, or NULL. */
const struct boundary_word *boundary_word(uint64_t letters);

/* What is seen of a text while going through a block of it. */
struct boundary_scan {
	const char *text;
	const uint64_t *odd; /* of the text, see odd_find() */
	enum boundary_style style;
	uint32_t from, end; /* the block */
	uint32_t gap;	    /* where the last gap looked at ends */
	uint32_t last;	    /* where the sentence at hand begins; the caller moves it */
	int depth;	    /* brackets open */
	bool quote;	    /* a double quotation mark is open */
	bool full;	    /* the block ends with a mark that ends sentences */
	bool prose;	    /* and so does every sentence of it */
	uint32_t base; /* a chunk of the text begins here, and flags has the bits of those bytes */
	uint64_t flags; /* that are worth a look and have not had it */
};

/* Begins a block of text. s->odd and s->style are the caller's to set. */
void boundary_begin(struct boundary_scan *s, const char *text, size_t from, size_t end);

/* Settles b->open by looking into the lists of words, which takes longest: for those who need it. */
void boundary_look_up(const struct boundary_scan *s, struct boundary *b);

/* The next candidate; false when the block has no more. */
bool boundary_next(struct boundary_scan *s, struct boundary *b);

#endif
