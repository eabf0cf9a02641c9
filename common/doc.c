#include "doc.h"
#include "mem.h"
#include "block.h"
#include "lexicon.h"
#include "odd.h"
#include "sentence.h"
#include "token.h"

#include <stdlib.h>
#include <string.h>

void
doc_read(struct doc *d, const char *text, size_t len, enum doc_depth depth)
{
	d->text = text;
	d->len = len;
	d->sentences = d->tokens = d->fold_len = 0;
	/* no array is NULL, so that an empty one may be gone over with pointers */
	d->block = mem_grow(d->block, &d->block_cap, 1, sizeof *d->block);
	d->sentence = mem_grow(d->sentence, &d->sentence_cap, 1, sizeof *d->sentence);
	d->token = mem_grow(d->token, &d->token_cap, 1, sizeof *d->token);
	d->fold = mem_grow(d->fold, &d->fold_cap, 1, 1);
	d->odd = mem_grow(d->odd, &d->odd_cap, odd_words(len), sizeof *d->odd);
	odd_find(d->odd, text, len);
	blocks_find(d);
	if (depth >= DOC_SENTENCES)
		sentences_find(d);
	if (depth >= DOC_TOKENS)
		tokens_find(d);
}

void
doc_free(struct doc *d)
{
	free(d->block);
	free(d->sentence);
	free(d->token);
	free(d->fold);
	free(d->multiword);
	free(d->odd);
	free(d->line);
	free(d->cache);
	memset(d, 0, sizeof *d);
}

bool
doc_fits(const struct doc *d, size_t i, size_t end, int form)
{
	const struct token *t;

	if (form == LEX_LOWER)
		return true;
	for (t = &d->token[i]; t < &d->token[end]; t++) {
		if (form == LEX_UPPER) {
			if ((t->shape & TOKEN_LETTER) && !(t->shape & TOKEN_UPPER))
				return false;
		} else if (t->shape & TOKEN_LETTER) {
			/* al-Qaeda */
			if (t->shape & TOKEN_LOWER && token_marks(t) & LEX_MARK_PARTICLE && t + 1 < &d->token[end])
				continue;
			/* the first word with letters decides */
			return (t->shape & (TOKEN_CAPITAL | TOKEN_MIXED | TOKEN_UPPER)) != 0;
		}
	}
	return true;
}

/* Whether the tokens have the capitals that the entry has in one of the lists, some of which it stands in. */
static bool
entry_fits(const struct doc *d, size_t i, size_t end, uint32_t entry, uint64_t lists)
{
	const struct lex_entry *e;
	const struct lex_sense *s;
	uint8_t k;

	if (lists & DOC_ANY_CASE)
		return true;
	e = &lex_entries[entry];
	for (k = 0; k < e->senses; k++) {
		s = &lex_senses[e->sense + k];
		if ((LEX_BIT(s->list) & lists) != 0 && doc_fits(d, i, end, s->form))
			return true;
	}
	return false;
}

uint32_t
doc_phrase(const struct doc *d, size_t i, size_t end, uint64_t lists, size_t *count)
{
	const struct token *t = &d->token[i];
	const struct multiword *p;
	uint32_t best;

	best = 0;
	*count = 0;
	if ((lex_classes[t->class].reach & lists) == 0)
		return 0;
	if (token_lists(t) & lists && entry_fits(d, i, i + 1, t->lex, lists)) {
		best = t->lex;
		*count = 1;
	}
	for (p = &d->multiword[t->multiword]; p->count != 0 && i + p->count <= end; p++) {
		if (lex_lists(p->entry) & lists && entry_fits(d, i, i + p->count, p->entry, lists)) {
			best = p->entry;
			*count = p->count;
		}
	}
	return best;
}
