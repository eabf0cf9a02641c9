/*
 * attribution - what is said to be somebody's: a cue, its speaker, and the content that it governs.
 *
 * The content may hold quotations, be one, or be plain words. Cues within quotations are left alone,
 * but for those of quotations within quotations.
 */
#ifndef ATTRIBUTION_H
#define ATTRIBUTION_H

#include "cue.h"
#include "mem.h"
#include "phrase.h"
#include "speaker.h"

struct attribution {
	struct cue cue;
	uint32_t token;		/* the cue's */
	uint32_t first, behind; /* the content's tokens */
	uint32_t gap, gap_behind; /* the attribution's own tokens, when they stand in the content */
	struct speaker speaker;
	bool negated;  /* it is not said, or not by anybody */
	bool unlisted; /* the cue is in no list: its lemma is the word as it stands */
	bool charge;   /* it denies a charge that others made: its quotations are theirs */
	bool weak;     /* others go before it: a verb that is no cue, a noun that is one */
	bool inner;    /* stands in a quotation, and is for those that this one holds */
	bool embedded; /* the cue stands in the content of another attribution */
	bool modal;    /* it is said that it would be said */
	bool claim;    /* the content is fit to be a claim, not only to hold quotations */
};

struct attributions {
	struct attribution *attribution; /* by cue */
	size_t count, cap;
};

struct search;

/* Adds one: the cue at a token, the content between tokens; claim: it is fit to be one. */
void attribution_add(const struct search *s, const struct cue *c, size_t token, const struct speaker *who, size_t first,
		     size_t behind, bool claim);

/* Whether phrase k stands in a headline, or another block that is no paragraph. */
bool attribution_in_headline(const struct search *s, size_t k);

/* What tells how it is said: the cue's lemma, with "not" before it if it is negated; a holds what is made for it. */
const char *attribution_value(const struct attribution *t, struct arena *a, size_t *len);

void attributions_find(struct attributions *a, const struct phrases *p, const struct cuelist *own, const struct doc *d);

void attributions_free(struct attributions *a);

#endif
