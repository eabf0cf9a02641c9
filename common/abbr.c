#include "abbr.h"
#include "lexicon.h"

/* The classes' letters in the list. */
static const char letters[ABBR_CLASSES + 1] = "-tmcsrex";

enum { LONGEST = 12 };

static enum abbr
class_of(char c)
{
	int i;

	for (i = 1; i < ABBR_CLASSES; i++)
		if (letters[i] == c)
			return (enum abbr)i;
	return ABBR_NONE;
}

enum abbr
abbr_find(const char *s, size_t n, bool *word)
{
	const struct lex_entry *e;
	const struct lex_sense *sense;
	char key[LONGEST];
	uint32_t entry;
	size_t i;
	bool capital;

	*word = false;
	if (n < 2 || n > LONGEST)
		return ABBR_NONE;
	for (i = 0; i < n; i++) {
		if ((unsigned char)s[i] >= 0x80)
			return ABBR_NONE;
		key[i] = (char)(s[i] >= 'A' && s[i] <= 'Z' ? s[i] + 32 : s[i]);
	}
	entry = lex_find(key, n);
	if (entry == 0 || !lex_in(entry, LEX_ABBR))
		return ABBR_NONE;
	capital = key[0] != s[0];
	e = &lex_entries[entry];
	for (i = 0; i < e->senses; i++) {
		sense = &lex_senses[e->sense + i];
		if (sense->list != LEX_ABBR || (sense->form == LEX_LOWER) == capital)
			continue;
		*word = lex_extra(sense)[0] == 'w';
		return class_of(lex_value(sense)[0]);
	}
	return ABBR_NONE;
}
