/*
 * subject - the subject of a group of verbs, from what stands before it.
 *
 * It may stand apart from its verb ("Hampton, the bureau's director, said"), be shared with another verb
 * ("... and added"), be what a relative stands for ("the man who leads them said"), or follow a participle
 * ("Saying this, she left").
 */
#ifndef SUBJECT_H
#define SUBJECT_H

#include "speaker.h"

/* The subject of the group of verbs at phrase k. */
bool subject_of(const struct phrases *p, const struct doc *d, size_t k, struct speaker *s);

#endif
