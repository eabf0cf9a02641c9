/*
 * names_firm - what may be a firm's name, for where one is looked for.
 */
#ifndef NAMES_FIRM_H
#define NAMES_FIRM_H

#include "names.h"

/* Firms that are noted to be looked for elsewhere: no more are. */
enum { FIRMS = 64 };

struct firms {
	struct tag *t;
	const struct doc *d;
	size_t person, place, org;
	uint32_t hash[FIRMS];
	size_t count;
	/* what may be a firm, by one place: the name, and where it stands */
	uint32_t perhaps[FIRMS], where[FIRMS];
	size_t perhapses;
	size_t old; /* names that there were */
	size_t at;  /* the first of them that does not end far before the words at hand */
};

enum chance { NO, PERHAPS, YES };

/* Where the name ends that begins at token i. */
size_t firm_name_end(const struct doc *d, size_t i, size_t end);

/* Where the name begins that ends before token end. */
size_t firm_name_begin(const struct doc *d, size_t first, size_t end);

/* The name that was there and that token i is part of, or begins behind i but before end; NULL: none. */
const struct ner_name *firm_name_at(const struct firms *f, size_t i, size_t end);

/* Whether the tokens may be a firm's name, and are not known as anything else; weak: a person may stand there. */
enum chance firm_may_be(const struct firms *f, size_t i, size_t end, bool weak);

/* Adds the tokens as a firm, and notes it. */
void firm_found(struct firms *f, size_t i, size_t end);

/* Takes the tokens for a firm's name, if the chance is good, or there is one for the second time. */
bool firm_take(struct firms *f, size_t i, size_t end, enum chance chance);

/* The same where what stands beside it may tell of a person too: it was founded; its customers. */
void firm_take_weak(struct firms *f, size_t i, size_t end);

/* What is a firm in one place is one where it stands by itself. */
void firm_hold(struct firms *f);

#endif
