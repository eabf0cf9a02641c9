/*
 * names - what the parts of names share.
 */
#ifndef NAMES_H
#define NAMES_H

#include "tag.h"

/* Adds the tokens [token, end) as a mention; value is NULL or a string that stays. */
struct mention *names_add(struct tag *t, size_t token, size_t end, const char *kind, const char *value);

/*
 * Adds the group whose name begins at token i and ends before token end of its sentence: the token
 * behind it, or 0 when there is none.
 */
size_t names_group(struct tag *t, size_t i, size_t end);

/* Makes the names that the model found agree with each other throughout the article. */
void names_article(struct tag *t);

#endif
