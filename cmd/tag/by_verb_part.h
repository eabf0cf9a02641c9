/*
 * by_verb_part - what the parts of by_verb share: by_verb.c, which finds speaker and content; by_verb_speaker.c, who
 * speaks where the name is a part of what it stands behind; by_verb_end.c, where the content
 * ends; by_verb_not.c, verbs that are cues and yet tell nothing; by_verb_empty.c, what they govern that is nothing told. All numbers are
 * those of phrases.
 */
#ifndef BY_VERB_PART_H
#define BY_VERB_PART_H

#include "content.h"
#include "speaker.h"

/* What by_verb_charge gives where no charge stands. */
#define BY_VERB_NO_CHARGE ((size_t)-1)

/* A verb whose speaker is known. */
struct told {
	size_t verb;
	struct speaker who;
	size_t lead;	    /* where the attribution begins: with the speaker, or the verb */
	size_t start, edge; /* the content on its left, [start, edge); edge is 0 when there is none */
	bool inverted; /* the speaker stands behind the verb */
	bool contact; /* it tells of the noun that stands before the name: a move Lund called "cruel" */
	bool charge;  /* it denies a charge that stands before its speaker: a charge Beijing denies */
	bool says;    /* it tells words, or a clause */
	bool bare;    /* a finite form without an auxiliary */
};

/*
 * Gives who is taken for a part of what he denies his name alone: stole it, a charge + Beijing denies. any: whatever it is, where nothing stands
 * behind the verb but what it is called: to what aide + Ann Lund called "cruel".
 */
void by_verb_leave_charge(const struct search *s, struct speaker *who, bool any);

/*
 * The phrase where the charge begins, behind a comma and before its denial whose speaker begins at phrase lead: stole it, + a charge it
 * denies; stole it, + an accusation that Beijing denies. BY_VERB_NO_CHARGE where there is none.
 */
size_t by_verb_charge(const struct search *s, const struct speaker *who, size_t lead);

/*
 * Whether the verb phrase k and the name before it tell of the noun that stands before the name, in the same phrase: a move + Lund called
 * "cruel"; in a way + Director Ann Lund said was cruel. *who: the name.
 */
bool by_verb_is_contact(const struct search *s, size_t k, const struct cue *c, struct speaker *who);

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
