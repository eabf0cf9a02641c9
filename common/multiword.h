/*
 * multiword - the rows of tokens that the lexicon has as one.
 */
#ifndef MULTIWORD_H
#define MULTIWORD_H

struct doc;

/* Fills d->multiword from d->token and d->sign, and the tokens' numbers in it. */
void multiwords_find(struct doc *d);

#endif
