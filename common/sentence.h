/*
 * sentence - where the sentences of an article's blocks begin and end.
 */
#ifndef SENTENCE_H
#define SENTENCE_H

struct doc;

/* Fills d->sentence from d->block, and the blocks' ranges of sentences. */
void sentences_find(struct doc *d);

#endif
