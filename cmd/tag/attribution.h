/*
 * attribution - what is said to be somebody's: a cue, its speaker, and the content that it governs.
 *
 * The content may hold quotations, be one, or be plain words. Cues within quotations are left alone.
 */
#ifndef ATTRIBUTION_H
#define ATTRIBUTION_H

#include "cue.h"
#include "phrase.h"
#include "speaker.h"

struct attribution {
	struct cue cue;
	uint32_t token;		/* the cue's */
	uint32_t first, behind; /* the content's tokens */
	uint32_t gap, gap_behind; /* the attribution's own tokens, when they stand in the content */
	struct speaker speaker;
	bool weak;     /* the cue is none by itself: any verb beside a quotation */
	bool embedded; /* the cue stands in the content of another attribution */
	bool claim;    /* the content is fit to be a claim, not only to hold quotations */
};

struct attributions {
	struct attribution *attribution; /* by cue */
	size_t count, cap;
};

void attributions_find(struct attributions *a, const struct phrases *p, const struct cuelist *own, const struct doc *d);

void attributions_free(struct attributions *a);

#endif
