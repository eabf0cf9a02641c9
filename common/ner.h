/*
 * ner - names of persons, organisations, places (or other kinds) by a learned model: a linear-chain
 * conditional random field over the tokens of a document that may be part of a name.
 *
 * Tokens that may be (capitalised ones, and what stands between them in names: of, the, de, &; in a
 * sentence that begins in lower case also words that are no ordinary ones) form chains; the other
 * tokens are outside of all names and cost nothing. For each token of a chain,
 * ner_chains() makes features: the word, its neighbours, its shape, the classes that the word lists
 * give it, phrases of the lists, and how the same word is used elsewhere in the article. The model
 * holds a row of weights for each feature that matters, one weight a label. Labels say where in a
 * name of a kind the token stands: beginning, inside, last, the only one; or outside.
 *
 * news-train and news-tag use the same features, so a model stays valid only as long as
 * NER_VERSION does.
 */
#ifndef NER_H
#define NER_H

#include "doc.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The last line of a model's file. */
#define NER_MODEL_END "# end"

enum {
	NER_VERSION = 1,
	NER_KINDS = 7,		       /* at most */
	NER_LABELS = 4 * NER_KINDS + 1, /* outside, then four for each kind */
	NER_STRIDE = 32,	       /* room for that many in vectors */
	NER_SCALE = 16,		       /* a weight of 1 in a model's numbers */
	NER_FEATURES = 128,	       /* a token has fewer */
	NER_SMALL = 64,		       /* numbers below have their rows in a table */
	NER_CHAIN = 256,	       /* a longer chain is cut */
	NER_ROWS = 65535,	       /* features that a model may have */
	NER_KIND_NAME = 64,	       /* bytes in a kind's name, at most */
	NER_LABEL_NAME = NER_KIND_NAME + 3
};

/* Labels: 0 is outside; of kind k: 1 + 4 * k + one of these. */
enum { NER_BEGIN, NER_INSIDE, NER_LAST, NER_ONLY };

static inline unsigned
ner_label(unsigned kind, unsigned part)
{
	return 1 + 4 * kind + part;
}

/* Whether label b may follow label a in a chain. */
static inline bool
ner_may_follow(unsigned a, unsigned b)
{
	bool open;

	open = a != 0 && ((a - 1) % 4 == NER_BEGIN || (a - 1) % 4 == NER_INSIDE);
	if (b != 0 && ((b - 1) % 4 == NER_INSIDE || (b - 1) % 4 == NER_LAST))
		return open && (a - 1) / 4 == (b - 1) / 4;
	return !open;
}

/* Whether a chain may end with label a. */
static inline bool
ner_may_end(unsigned a)
{
	return ner_may_follow(a, 0);
}

struct ner_model {
	unsigned kinds;
	unsigned labels;	   /* 4 * kinds + 1 */
	unsigned stride;	   /* weights in a row: 16 or 32, the ones past labels are 0 */
	const char *const *kind;   /* their names */
	const int16_t *follow;	   /* [a * NER_STRIDE + b]: weight of label b behind label a */
	const int16_t *rows;	   /* row r at rows + r * stride, by ner_column(); row 0 is all 0 */
	const uint32_t *slots;	   /* open addressing: 16 bits of the hash, 16 of the row; 0: free */
	uint32_t slot_mask;
	uint32_t row_count;
	/* rows of features with small numbers, without a search: of feature f with value v [f][v] */
	const uint16_t (*small)[NER_SMALL];
	const uint64_t *smalls; /* of feature f the values v that have a row, as bits */
};

/*
 * Where the weight of a label stands in a row: in four vectors, each of stride / 4 kinds. First outside and
 * what is a name by itself, then the labels that begin one, those inside, and the last ones.
 */
static inline unsigned
ner_column(const struct ner_model *m, unsigned label)
{
	unsigned kind, width;

	width = m->stride / 4;
	kind = (label - 1) / 4;
	if (label == 0)
		return 0;
	switch ((label - 1) % 4) {
	case NER_BEGIN:
		return width + kind;
	case NER_INSIDE:
		return 2 * width + kind;
	case NER_LAST:
		return 3 * width + kind;
	default:
		return 1 + kind;
	}
}

/* The model that is compiled in. */
extern const struct ner_model ner_builtin;

/*
 * Reads a model as news-train writes it from a file; everything is owned by the model and freed by
 * ner_model_free(). Ends the program with a message when it is none.
 */
struct ner_model *ner_model_read(const char *file);
void ner_model_free(struct ner_model *m);

/* A name found: tokens [token, end) of kind. */
struct ner_name {
	uint32_t token, end;
	uint32_t kind;
};

/* How a sentence is written. In one without capitals, a name may be in lower case. */
enum ner_style { NER_PLAIN, NER_TITLE_CASE, NER_ALL_CAPITALS, NER_NO_CAPITALS };

/* What ner_chains() is told about a feature when a model is trained. */
typedef void ner_trace(void *state, unsigned chain_token, unsigned feature, const char *text, size_t n);

struct ner_token; /* what is known of a token around a chain */
struct ner_sums;  /* what is remembered of words and sums of weights */

struct ner {
	const struct doc *doc;
	struct ner_name *name; /* found, in order */
	size_t names, name_cap;

	/*
	 * the chain at hand: tokens [first, first + count); without a model, the hashes of their
	 * features; with one, the sums of the features' weights, for every column of its rows
	 */
	size_t first, count;
	unsigned style; /* enum ner_style of its sentence */
	uint32_t (*feature)[NER_FEATURES];
	unsigned *features;
	const struct ner_model *model;
	int16_t (*sum)[NER_STRIDE];

	/* the module's own */
	struct ner_token *around;
	uint16_t row[NER_FEATURES]; /* with a model: of the features found so far */
	unsigned rows;
	struct ner_sums *sums; /* of words met lately */
	struct evidence *evidence;
	size_t evidence_cap, evidence_mask;
	unsigned evidence_shift;
	uint32_t *begin; /* tokens that may begin a chain */
	size_t begins, begin_cap;
	ner_trace *trace;
	void *trace_state;
};

void ner_init(struct ner *n);
void ner_free(struct ner *n);

/*
 * Calls chain(n, state) for every chain of the document, with the features' sums when n->model is
 * set, else with the features. With trace set, that is told every feature as it is made.
 */
void ner_chains(struct ner *n, const struct doc *d, void (*chain)(struct ner *, void *), void *state);

/* Finds the document's names: n->name[0, n->names). */
void ner_find(struct ner *n, const struct doc *d, const struct ner_model *m);

/* The hash of feature number `feature` (enum in ner_feature.h) with the value whose hash is given. */
static inline uint32_t
ner_hash(unsigned feature, uint32_t value)
{
	uint32_t h;

	h = (value ^ feature * UINT32_C(0x9E3779B1)) * UINT32_C(0x85EBCA6B);
	h ^= h >> 15;
	h *= UINT32_C(0xC2B2AE35);
	return h ^ h >> 16;
}

/* The row of the feature with this hash; 0 when the model does not know it. */
static inline uint32_t
ner_row(const struct ner_model *m, uint32_t h)
{
	uint32_t i, slot;

	for (i = h & m->slot_mask;; i = (i + 1) & m->slot_mask) {
		slot = m->slots[i];
		if (slot == 0 || slot >> 16 == h >> 16)
			return slot & 0xFFFF;
	}
}

/* Whether a model may have a kind of this name: no blanks, no control characters, no backslash; and not "article". */
bool ner_kind_valid(const char *name);

/* The name of a label in model files (B-person), to to[0, size): NER_LABEL_NAME is enough. */
void ner_label_name(const struct ner_model *m, unsigned label, char *to, size_t size);

/* The names of the features, for model files: NULL past the last one. */
const char *ner_feature_name(unsigned feature);

/* Whether a feature's values are words, hashed by lex_hash(); others are numbers. */
bool ner_feature_is_word(unsigned feature);

#endif
