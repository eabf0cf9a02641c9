/*
 * token - the words of a document with their folded forms, shapes and lexicon entries.
 */
#ifndef TOKEN_H
#define TOKEN_H

struct doc;

/* Fills d->token and d->fold from d->sentence, and the sentences' ranges of tokens. */
void tokens_find(struct doc *d);

#endif
