/*
 * by_verb_part - what the parts of by_verb share: by_verb.c, which finds speaker and content; by_verb_end.c, where the content
 * ends; by_verb_not.c, verbs that are cues and yet tell nothing; by_verb_empty.c, what they govern that is nothing told. All numbers are
 * those of phrases.
 */
#ifndef BY_VERB_PART_H
#define BY_VERB_PART_H

#include "content.h"
#include "speaker.h"

/* A verb whose speaker is known. */
struct told {
	size_t verb;
	struct speaker who;
	size_t lead;	    /* where the attribution begins: with the speaker, or the verb */
	size_t start, edge; /* the content on its left, [start, edge); edge is 0 when there is none */
	bool inverted;
	bool contact; /* it tells of the noun that stands before the name: a move Lund called "cruel" */
	bool charge;  /* it denies a charge that stands before its speaker: a charge Beijing denies */
	bool says; /* it tells words, or a clause */
	bool bare; /* a finite form without an auxiliary */
};

/* Where the content ends that was found at phrase from, by the clause that its verb stands in. */
size_t by_verb_end(const struct search *s, const struct cue *c, const struct told *t, enum complement found, size_t from);

/* Whether "what" stands before the speaker: What Lund called "cruel" was kind; in what it described as a breach. */
bool by_verb_follows_what(const struct search *s, const struct told *t);

/* Whether the verb, whose speaker is known, says nothing whatever follows: a group called Orion; they want to accuse him. */
bool by_verb_is_none(const struct search *s, const struct cue *c, const struct told *t);

/* Whether the verb is a participle that belongs to the noun before it: a poll released on Monday found. */
bool by_verb_is_participle(const struct search *s, size_t k);

/* The same by what follows it, found at phrase from: asked not to be named; declined 3 percent. */
bool by_verb_is_empty(const struct search *s, const struct cue *c, const struct told *t, enum complement found, size_t from);

/* Whether the speaker, who begins at phrase lead behind a quotation, is a noun that belongs with it: "Mimi" biscuits said. */
bool by_verb_is_noun(const struct search *s, size_t lead);

#endif
