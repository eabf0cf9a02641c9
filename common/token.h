/*
 * token - the words of a document with their folded forms, shapes and lexicon entries.
 */
#ifndef TOKEN_H
#define TOKEN_H

struct doc;

/* Fills d->token, d->sign, d->fold and d->multiword from d->sentence, and the sentences' ranges of tokens. */
void tokens_find(struct doc *d);

/* Frees what tokens_find() remembers; or NULL. */
struct token_cache;
void token_cache_free(struct token_cache *c);

#endif
