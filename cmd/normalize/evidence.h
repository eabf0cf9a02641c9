/*
 * evidence - what the text beside a mention says about the person.
 */
#ifndef EVIDENCE_H
#define EVIDENCE_H

#include "normalize.h"

struct evidence {
	int gender;	/* -1 a man, 1 a woman, 0 nothing said */
	uint32_t title; /* hash of the title before the name; 0: none */
};

/* What stands before the item: Mr, Minister, his brother. It is looked for once. */
void evidence_before(struct normalize *n, struct item *it, struct evidence *e);

/* A hash of the title before the item with the word before that: power minister; 0: there is none. */
uint32_t evidence_office(struct normalize *n, struct item *it);

/* The gender that Mr, Mrs or Ms before the item says, and that a word for somebody's kin says: his daughter; 0: neither. */
int evidence_courtesy(struct normalize *n, struct item *it);
int evidence_kin(struct normalize *n, struct item *it);

/*
 * Whether the title before the item, which has no more than a family name, says that it cannot be the
 * person, whose given name is a man's or a woman's: Mr Clinton where only Hillary Clinton is named.
 */
bool evidence_contradicts(struct normalize *n, struct item *it, uint32_t person);

/* The gender of the first pronoun behind the item, in its sentence and before the next person. */
int evidence_behind(const struct normalize *n, const struct item *it);

/* Whether the item is part of what means a family: the Kennedy brothers. */
bool evidence_family(const struct normalize *n, const struct item *it);

/* What evidence.title is for the word, which is folded. */
uint32_t evidence_hash(struct str word);

/* Whether a sentence ends between positions a and b of the text. */
bool evidence_apart(const struct normalize *n, uint32_t a, uint32_t b);

/* How many sentences end between a and b, at most most. */
unsigned evidence_sentences(const struct normalize *n, uint32_t a, uint32_t b, unsigned most);

/* Weighs what the lists and the article say of the persons' genders; once an article. */
void persons_weigh_gender(struct normalize *n);

#endif
