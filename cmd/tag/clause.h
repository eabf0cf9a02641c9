/*
 * clause - whether a clause begins at a phrase. All numbers are those of phrases.
 */
#ifndef CLAUSE_H
#define CLAUSE_H

#include "search.h"

/* Whether a clause begins at phrase k: a noun phrase, and a finite verb before the clause ends. */
bool clause_at(const struct search *s, size_t k);

/* Up to 300mm could fall, over 30 houses were lost: whether a clause begins at phrase k with what goes before a number. */
bool counted_clause_at(const struct search *s, size_t k);

/* Despite being an heir, she plans to go: whether a clause begins at phrase k with what stands before its subject. */
bool fronted_clause_at(const struct search *s, size_t k);

#endif
