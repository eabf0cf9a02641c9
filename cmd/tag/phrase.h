/*
 * phrase - a text as a row of phrases: noun phrases, groups of verbs, and what stands between.
 *
 * Phrases are flat and do not overlap; every token is in one. A phrase that opens something (a
 * bracket, a quotation) knows where it is closed, and the other way round.
 */
#ifndef PHRASE_H
#define PHRASE_H

#include "doc.h"
#include "marks.h"
#include "named.h"
#include "wordclass.h"

enum phrase_kind {
	PHRASE_NOUN,
	PHRASE_VERB,
	PHRASE_ADJECTIVE,
	PHRASE_ADVERB,
	PHRASE_PREPOSITION,
	PHRASE_COORDINATOR,
	PHRASE_SUBORDINATOR,
	PHRASE_THAT,
	PHRASE_RELATIVE,
	PHRASE_TIME,
	PHRASE_COMMA,
	PHRASE_DASH,
	PHRASE_COLON,
	PHRASE_SEMICOLON,
	PHRASE_OPEN,
	PHRASE_CLOSE,
	PHRASE_MARK,   /* a quotation mark that stands alone */
	PHRASE_QUOTE,  /* one that opens a quotation */
	PHRASE_UNQUOTE, /* and the one that closes it */
	PHRASE_OTHER,
	PHRASE_STOP, /* the end of a sentence; may hold its full stop, or nothing */
	PHRASE_BREAK /* the same at the end of a block */
};

/* Bits of phrase.flags. */
enum {
	NOUN_PRONOUN = 1,
	NOUN_NAME = 2,	   /* the head is a name */
	NOUN_DEFINITE = 4, /* begins with a determiner or a possessive */
	NOUN_OWNER = 8,	   /* has a possessive or a genitive in it */
	VERB_FINITE = 16,  /* has an auxiliary, or is a form that may be finite */
	VERB_BARE = 32,	   /* no auxiliary: "said"; with a past form it may be a participle */
	VERB_ING = 64,	   /* begins with an -ing form */
	VERB_TO = 128,	   /* begins with to */
	VERB_PASSIVE = 256,
	VERB_NOT = 512,
	VERB_AUXILIARY = 1024, /* nothing but auxiliaries */
	PHRASE_QUOTED = 2048,  /* inside a quotation */
	PHRASE_BY_INNER = 4096 /* and in a sentence with a quotation within that */
};

struct phrase {
	uint32_t token, end; /* its tokens [token, end) */
	uint32_t head;	     /* the token that matters: last noun, main verb */
	uint32_t link;	     /* the phrase that closes or opens it; its own number when none */
	uint16_t kind, flags;
};

struct phrases {
	struct phrase *phrase;
	size_t count, cap;
	uint32_t *lead; /* those that may make an attribution: cues, verbs beside quotation marks, colons */
	size_t leads, lead_cap;
	struct words words;
	const struct named *named; /* the names in the text */
};

/*
 * Takes d apart, whose quotations are q and whose names are named, which must stay; own are cues
 * beside those of the list.
 */
void phrases_read(struct phrases *p, const struct doc *d, const struct quotations *q, const struct named *named,
		  const struct cuelist *own);

/* The phrase that a token stands in. */
size_t phrases_at(const struct phrases *p, size_t token);

void phrases_free(struct phrases *p);

#endif
