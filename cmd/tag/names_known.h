/*
 * names_known - what the article knows of its names: how often the same words are of which kind.
 */
#ifndef NAMES_KNOWN_H
#define NAMES_KNOWN_H

#include "tag.h"

/* What the article knows of a name: how often it is of which kind. */
struct known_name {
	uint32_t hash; /* of the folded text */
	uint32_t round; /* of gathering; another than the present one: free */
	uint16_t seen[NER_KINDS];
	uint16_t family; /* so often the last word of a longer person, */
	uint16_t given;	 /* the first, */
	uint16_t org;	 /* the first of a longer organisation, */
	uint16_t firm;	 /* and that with an ending such as Corp. */
};

/* The hash of the tokens [token, end) of a name, which must not be none. */
uint32_t known_hash(const struct doc *d, size_t token, size_t end);

/* What is known of the name with this hash, or NULL. */
const struct known_name *known_at(const struct tag *t, uint32_t hash);

/* The first token of the family name that a person's name ends in: the last one, or all that hyphens join to it. */
size_t known_family(const struct doc *d, size_t first, size_t end);

/* Learns anew what is to be known of t->ner.name, where person and org are numbers of kinds. */
void known_gather(struct tag *t, size_t person, size_t org);

/* The kind that most mentions have, or the kind at hand when none has more. */
uint32_t known_kind(const struct tag *t, const struct known_name *k, uint32_t kind);

#endif
