/*
 * cue - words that tell who said, wrote or thought what: those of cue.tsv, and a user's own.
 */
#ifndef CUE_H
#define CUE_H

#include "cuelist.h"
#include "doc.h"

struct cue {
	const char *lemma;
	uint32_t lemma_len;
	const char *manner; /* of cue.tsv, up to a colon */
	const char *frames; /* the letters behind it, up to a colon */
	uint32_t end;	    /* the token behind the cue */
	char form;	    /* the letter of cue.tsv */
};

enum cue_part { CUE_VERB, CUE_NOUN, CUE_ADJECTIVE };

/* The cue that begins at token i and ends before token end, used as this part of speech; own ones come first. */
bool cue_at(const struct cuelist *own, const struct doc *d, size_t i, size_t end, enum cue_part part, struct cue *c);

/* Whether its lemma is this. */
bool cue_is(const struct cue *c, const char *lemma);

/* Whether the cue may govern what the letter of cue.tsv stands for. */
bool cue_takes(const struct cue *c, char frame);

/* Whether it tells of a thought, a wish or a fact rather than of words. */
bool cue_is_thought(const struct cue *c);

/* Whether it accuses, criticizes or praises somebody, or says what he is. */
bool cue_is_charge(const struct cue *c);

/* Whether it accuses somebody of something. */
bool cue_is_accusation(const struct cue *c);

/* Whether it tells that words were said or written. */
bool cue_is_speech(const struct cue *c);

/* Whether it promises: what is guaranteed by law is said by nobody. */
bool cue_promises(const struct cue *c);

#endif
