#include "lexicon.h"

#include <string.h>

uint32_t
lex_find_hashed(const char *key, size_t n, uint32_t h)
{
	const struct lex_entry *e;
	uint32_t i, slot;

	h = lex_mix(h);
	if (!lex_may_have(h))
		return 0;
	for (i = h & lex_slot_mask;; i = (i + 1) & lex_slot_mask) {
		slot = lex_slots[i];
		if (slot == 0)
			return 0;
		if (slot >> 20 != h >> 20)
			continue;
		e = &lex_entries[slot & LEX_SLOT_ENTRY];
		if (e->len != n)
			continue;
		if (n <= LEX_HEAD ? memcmp(e->head, key, n) == 0 : memcmp(lex_strings + e->key, key, n) == 0)
			return slot & LEX_SLOT_ENTRY;
	}
}

const struct lex_sense *
lex_sense(uint32_t entry, enum lex_list list)
{
	const struct lex_entry *e;
	uint8_t i;

	e = &lex_entries[entry];
	if (!lex_in(entry, list))
		return NULL;
	for (i = 0; i < e->senses; i++)
		if (lex_senses[e->sense + i].list == list)
			return &lex_senses[e->sense + i];
	return NULL;
}
