/*
 * sentence - where the sentences of an article's blocks begin and end.
 */
#ifndef SENTENCE_H
#define SENTENCE_H

#include "boundary.h"

struct doc;

/* How the article is written, as the beginnings of its lines and what follows its full stops tell. d has its lines. */
enum boundary_style sentences_style(const struct doc *d);

/* Fills d->sentence from d->block, and the blocks' ranges of sentences. */
void sentences_find(struct doc *d);

#endif
