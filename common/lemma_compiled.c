#include "lemma_compiled.h"
#include "lexicon.h"

#include <string.h>

static int
known(const char *w, size_t n, int pos)
{
	const struct lex_sense *s;
	uint32_t e;

	e = lex_find(w, n);
	s = e != 0 ? lex_sense(e, LEX_WORD) : NULL;
	return s != NULL && *lex_extra(s) == '\0' && (pos == 0 || strchr(lex_value(s), pos) != NULL);
}

static const char *
irregular(const char *w, size_t n, int pos, size_t *len)
{
	const struct lex_entry *entry;
	const struct lex_sense *s;
	uint32_t e;
	uint8_t i;

	e = lex_find(w, n);
	if (e == 0 || !lex_in(e, LEX_LEMMA))
		return NULL;
	entry = &lex_entries[e];
	for (i = 0; i < entry->senses; i++) {
		s = &lex_senses[entry->sense + i];
		if (s->list == LEX_LEMMA && strchr(lex_extra(s), pos != 0 ? pos : '+') != NULL) {
			*len = strlen(lex_value(s));
			return lex_value(s);
		}
	}
	return NULL;
}

const struct lemma_lists lemma_compiled = {known, irregular};
