/*
 * Names that are found by form or by list, and take the places of what the model found there.
 */
#include "mem.h"
#include "names.h"

#include <stdlib.h>

/* By where they begin, the longer first, then by kind: an order that leaves qsort() no choice. */
static int
by_token(const void *a, const void *b)
{
	const struct ner_name *x = a, *y = b;

	if (x->token != y->token)
		return x->token < y->token ? -1 : 1;
	if (x->end != y->end)
		return x->end > y->end ? -1 : 1;
	return x->kind < y->kind ? -1 : x->kind > y->kind;
}

void
names_sort(struct ner *n, size_t from)
{
	if (n->names > from)
		qsort(n->name + from, n->names - from, sizeof *n->name, by_token);
}

bool
names_has_letter(const struct doc *d, size_t i, enum lex_list list, char letter)
{
	return token_lists(&d->token[i]) & LEX_BIT(list) && strchr(lex_value(lex_sense(d->token[i].lex, list)), letter) != NULL;
}

void
names_put(struct tag *t, size_t token, size_t end, size_t kind)
{
	struct ner *ner = &t->ner;
	struct ner_name *n;

	if (kind >= t->model->kinds)
		return;
	ner->name = mem_grow(ner->name, &ner->name_cap, ner->names + 1, sizeof *ner->name);
	n = &ner->name[ner->names++];
	n->token = (uint32_t)token;
	n->end = (uint32_t)end;
	n->kind = (uint32_t)kind;
}

static bool
overlap(const struct ner_name *a, const struct ner_name *b)
{
	return a->token < b->end && b->token < a->end;
}

void
names_prevail(struct ner *n, size_t from)
{
	struct ner_name *name = n->name;
	size_t i, k, kept;

	names_sort(n, from);
	for (i = 0, k = from; i < from; i++) {
		while (k < n->names && name[k].end <= name[i].token)
			k++;
		if (k < n->names && overlap(&name[i], &name[k]))
			name[i].end = name[i].token;
	}
	for (i = kept = 0; i < n->names; i++) {
		/* the same may be found in two ways */
		if (name[i].end == name[i].token || (i > from && overlap(&name[i], &name[kept - 1])))
			continue;
		name[kept++] = name[i];
	}
	n->names = kept;
	names_sort(n, 0);
}
