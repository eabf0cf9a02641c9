/*
 * names - persons, organisations, places, groups, nations; roles are next door.
 */
#include "lexicon.h"
#include "tag.h"

#include <string.h>

static struct mention *
add(struct tag *t, size_t token, size_t end, const char *kind, const char *value)
{
	return layer_add(&t->layer, t->doc.token[token].start, t->doc.token[end - 1].end, kind, value,
			 value != NULL ? strlen(value) : 0, NULL, 0);
}

/* What the learned model finds. */
static void
add_learned(struct tag *t)
{
	const struct ner_name *n;
	size_t i;

	ner_find(&t->ner, &t->doc, t->model);
	for (i = 0; i < t->ner.names; i++) {
		n = &t->ner.name[i];
		add(t, n->token, n->end, t->model->kind[n->kind], NULL);
	}
}

/* The value of the phrase that stands in the list; the first one, where it has several. */
static const char *
value_of(uint32_t entry, enum lex_list list)
{
	return lex_value(lex_sense(entry, list));
}

/* Peoples: Chinese, Kiwi, North Koreans. */
static void
add_nations(struct tag *t)
{
	const struct doc *d = &t->doc;
	size_t i, count;
	uint32_t entry;

	for (i = 0; i < d->tokens; i++) {
		entry = d->token[i].lex;
		if (entry == 0 || (d->token[i].shape & TOKEN_LOWER))
			continue;
		if (!(lex_entries[entry].lists & LEX_BIT(LEX_NATION)) && !lex_entries[entry].prefix)
			continue;
		entry = doc_phrase(d, i, d->tokens, LEX_BIT(LEX_NATION), &count);
		if (entry == 0)
			continue;
		add(t, i, i + count, "nation", value_of(entry, LEX_NATION));
		i += count - 1;
	}
}

void
names_find(struct tag *t)
{
	if (!tag_wants(t, "person org place group nation role quote claim"))
		return;
	add_learned(t);
	add_nations(t);
}
