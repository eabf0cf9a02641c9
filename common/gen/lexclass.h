/*
 * lexclass - what entries of the lexicon share, each once; for mklexicon.
 */
#ifndef LEXCLASS_H
#define LEXCLASS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/* struct lex_class and struct lex_class_forms. */
struct lexclass {
	uint64_t lists, reach;
	uint64_t any_case, upper;
	uint32_t marks;
	bool prefix, name;
};

/* The number of the class: 0 is that of no entry. */
size_t lexclass_number(struct lexclass c);

/* Writes lex_classes and lex_class_forms, for all classes that have a number. */
void lexclass_write(FILE *f);

void lexclass_free(void);

#endif
