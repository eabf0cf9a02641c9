/*
 * subject_part - what the parts of subject share: subject.c, which finds the subject of a verb by what stands before it, subject_noun.c,
 * where a noun does, subject_shared.c, where another verb has it, subject_aside.c, where an aside parts them, and subject_clause.c, where
 * clauses do. All numbers are those of phrases.
 */
#ifndef SUBJECT_PART_H
#define SUBJECT_PART_H

#include "speaker.h"
#include "speaker_part.h"

/* How many phrases to look far at most. */
enum { SUBJECT_REACH = 100 };

/* A walk to the left in search of a subject; it ends when it has taken too many steps. */
struct walk {
	const struct phrases *p;
	const struct doc *d;
	unsigned budget;
};

/* The phrase before k, past a bracket or a quotation that ends there; UINT32_MAX at the sentence's start. */
size_t subject_left(struct walk *w, size_t k);

/* Whether the noun phrase k ends with a name of this kind. */
bool subject_is_named(const struct phrases *p, const struct doc *d, size_t k, enum named_kind wanted);

/* The subject of the group of verbs k, of a walk that looks no more than depth clauses far. */
bool subject_find(struct walk *w, size_t k, struct speaker *s, int depth);

/* The subject whose last noun phrase is k, right before its verb. */
bool subject_noun_before(struct walk *w, size_t k, struct speaker *s);

/* What the relative pronoun at phrase k stands for. */
bool subject_antecedent(struct walk *w, size_t k, struct speaker *s);

/* Whether the noun phrase k is of people, by what they do: landlords, a lawyer; as far as the lists know. */
bool subject_is_people(const struct phrases *p, const struct doc *d, size_t k);

/*
 * Whether the noun phrase k is something written or said that a verb or a preposition governs: in a
 * statement calling it a lie; issued a letter saying so; and not: this is a letter saying so, received a letter saying so.
 */
bool subject_is_document(struct walk *w, size_t k);

/* Whether a finite verb stands in the sentence before phrase k. */
bool subject_has_verb(const struct phrases *p, size_t k);

/*
 * The finite verb before the coordinator at phrase j that is the same word as verb k, and whose subject that has too: said it had been hit
 * and + said; said the town was lost but + said; not: said the mayor called and + said. k where there is none.
 */
size_t subject_same_verb(struct walk *w, size_t j, size_t k);

/* Whether the noun phrase k begins with whose. */
bool subject_is_whose(const struct phrases *p, const struct doc *d, size_t k);

/*
 * The subject that a verb without one shares with the clause before it, from phrase k leftwards; a participle may share that of a
 * subordinate clause: when they came in, shouting.
 */
bool subject_shared(struct walk *w, size_t k, struct speaker *s, int depth, bool participle);

/* The subject before an aside that ends at the comma or dash k: Ann Lund, who was ill, + said. */
bool subject_before_aside(struct walk *w, size_t k, struct speaker *s, int depth);

/* The subject of the finite verb k, where clauses that tell of it stand between; false where there are none, or it is not clear. */
bool subject_of_clause(const struct phrases *p, const struct doc *d, size_t k, struct speaker *s);

static inline bool
subject_is_end(unsigned k)
{
	return k == PHRASE_STOP || k == PHRASE_BREAK;
}

#endif
