/*
 * tag - what the parts of news-tag share: the article at hand and the mentions found in it.
 *
 * Each part looks at the document and adds its mentions; settle() then decides between those that
 * overlap. A part may read what parts before it have added (quotes look for speakers among names).
 */
#ifndef TAG_H
#define TAG_H

#include "cli.h"
#include "doc.h"
#include "group.h"
#include "layer.h"
#include "ner.h"
#include "said.h"

#include "userlist.h"

#include <stdbool.h>

struct tag {
	struct cli_list kinds; /* -s; empty: all */
	bool only;	       /* -o */
	const struct group *group;
	struct doc doc;	    /* of group->text */
	struct layer layer; /* mentions, in positions of the text */
	struct userlist own;	       /* -l */
	const struct ner_model *model; /* -m */
	struct ner ner;
	struct known_name *known; /* names_known.h: what the article knows of names */
	size_t known_cap, known_mask;
	uint32_t known_round; /* of gathering what is known */
	uint64_t known_first[16]; /* the two bytes that they begin with, as a set of bits */
	bool topics_known, topic_cyber, topic_armed; /* what the article speaks of */
	struct said said;   /* what quotes and claims share */
};

/* Whether any of the kinds (separated by spaces) is wanted. */
bool tag_wants(const struct tag *t, const char *kinds);

/* The parts, in the order in which they run. */
void names_find(struct tag *t);	 /* person org place group nation */
void roles_find(struct tag *t);	 /* role; behind settle() */
void when_find(struct tag *t);	 /* date time duration set, number money percent */
void links_find(struct tag *t);	 /* url email */
void quotes_find(struct tag *t); /* quote */
void claims_find(struct tag *t); /* claim */
void turns_find(struct tag *t);	 /* claim, of conversations; the layer's mentions are in order */

/*
 * Leaves of the mentions that overlap the longest and, among equals, the most specific; a role may
 * hold others, a quote or a claim may hold anything. None cross.
 */
void settle(struct tag *t);

#endif
