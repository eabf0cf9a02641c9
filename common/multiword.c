#include "multiword.h"
#include "bit.h"
#include "doc.h"
#include "lexicon.h"
#include "mem.h"

#include <string.h>

/* Notes the multiword expressions that begin at token i, if there are any. */
static void
multiwords_at(struct doc *d, size_t i)
{
	const struct token *t = &d->token[i];
	const char *key = d->fold + t->fold;
	uint32_t entry, hash;
	size_t first, k, n, seen;
	uint16_t class;

	first = d->multiwords;
	entry = t->lex;
	hash = t->hash;
	seen = t->len;
	for (k = i + 1; k < d->tokens && d->token[k].len != UINT16_MAX; k++) {
		n = d->token[k].fold + d->token[k].len - t->fold;
		if (!lex_goes_on(entry, UINT64_MAX, key + seen, n - seen))
			break;
		hash = lex_hash(hash, key + seen, n - seen);
		seen = n;
		entry = lex_find_hashed(key, n, hash);
		if (entry == 0)
			break;
		class = lex_entries[entry].class;
		if (lex_classes[class].lists == 0)
			continue;
		d->multiword = mem_grow(d->multiword, &d->multiword_cap, d->multiwords + 2, sizeof *d->multiword);
		d->multiword[d->multiwords].entry = entry;
		d->multiword[d->multiwords].class = class;
		d->multiword[d->multiwords++].count = (uint16_t)(k + 1 - i);
	}
	if (d->multiwords == first)
		return;
	d->token[i].multiword = (uint32_t)first;
	d->multiword[d->multiwords].entry = 0;
	d->multiword[d->multiwords++].count = 0;
}

/* Whether what stands behind token i may make one of the lists' keys of it; there is room behind the folded forms. */
static inline bool
may_go_on(const struct doc *d, size_t i)
{
	static const uint64_t first_bytes[] = {0, 0xFF, 0xFFFF, 0xFFFFFF, 0xFFFFFFFF, 0xFFFFFFFFFF, 0xFFFFFFFFFFFF,
					       0xFFFFFFFFFFFFFF, UINT64_MAX};
	const struct token *t = &d->token[i];
	const size_t seen = t->fold + t->len, n = t[1].fold + t[1].len - seen;
	const char *rest = d->fold + seen;
	uint64_t next;
	uint32_t pair;

	next = bit_load(rest) & first_bytes[n < 8 ? n : 8];
	pair = lex_pair(t->hash, next);
	return (lex_pairs[pair / 64] >> pair % 64 & 1) | lex_is_letter(*rest);
}

void
multiwords_find(struct doc *d)
{
	enum { AT_ONCE = 64 };
	uint32_t begin[AT_ONCE];
	size_t i, k, n, count, end;

	d->multiword = mem_grow(d->multiword, &d->multiword_cap, 1, sizeof *d->multiword);
	memset(&d->multiword[0], 0, sizeof d->multiword[0]);
	d->multiwords = 1;
	for (i = 0; i + 1 < d->tokens;) {
		end = d->tokens - 1 - i < AT_ONCE ? d->tokens - 1 : i + AT_ONCE;
		/* without branches, which none could foresee */
		for (count = 0; i < end; i++) {
			begin[count] = (uint32_t)i;
			count += (d->sign[i] & SIGN_PREFIX) != 0;
		}
		for (k = n = 0; k < count; k++) {
			begin[n] = begin[k];
			n += may_go_on(d, begin[k]);
		}
		for (k = 0; k < n; k++)
			multiwords_at(d, begin[k]);
	}
}
