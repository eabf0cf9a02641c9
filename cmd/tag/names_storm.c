/*
 * Storms have first names: where an article tells of Hurricane Rita, it is not a person who leaves Texas
 * flooded, be she called Rita alone.
 */
#include "names.h"
#include "lexicon.h"

enum { STORMS = 8 };

/* Whether token i is what a storm is called by, behind a word for storms. */
static bool
is_storm(const struct doc *d, size_t i)
{
	return i > 0 && token_lists(&d->token[i - 1]) & LEX_BIT(LEX_STORM) && d->token[i].shape & TOKEN_CAPITAL &&
	       !(token_lists(&d->token[i]) & LEX_BIT(LEX_STORM)) && !(d->token[i].shape & TOKEN_FIRST);
}

void
names_storm(struct tag *t, size_t person)
{
	const struct doc *d = &t->doc;
	const struct ner_name *n;
	uint32_t storm[STORMS];
	size_t i, k, storms, kept, last;

	storms = 0;
	for (i = 0; i < t->ner.begins && storms < STORMS; i++)
		if (is_storm(d, t->ner.begin[i]))
			storm[storms++] = d->token[t->ner.begin[i]].hash;
	if (storms == 0)
		return;
	for (i = kept = 0; i < t->ner.names; i++) {
		n = &t->ner.name[i];
		last = n->end - 1;
		/* Rita, Hurricane Rita */
		for (k = 0; k < storms && d->token[last].hash != storm[k]; k++)
			;
		if (k < storms && ((last == n->token && (n->kind == person || is_storm(d, last))) ||
				   (last == n->token + 1 && is_storm(d, last))))
			continue;
		t->ner.name[kept++] = *n;
	}
	t->ner.names = kept;
}
