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
	free(d->sign);
	token_cache_free(d->cache);
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

/* Whether the tokens have the capitals that the class has in one of the lists, some of which it stands in. */
static inline bool
class_fits(const struct doc *d, size_t i, size_t end, uint32_t class, uint64_t lists)
{
	const struct lex_class_forms *f = &lex_class_forms[class];

	if (lists & (f->any_case | DOC_ANY_CASE))
		return true;
	lists &= lex_classes[class].lists;
	/* what fits a form of nothing but capitals fits the other one too */
	return doc_fits(d, i, end, lists & ~f->upper ? LEX_CAPITAL : LEX_UPPER);
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
	if (token_lists(t) & lists && class_fits(d, i, i + 1, t->class, lists)) {
		best = t->lex;
		*count = 1;
	}
	for (p = &d->multiword[t->multiword]; p->count != 0 && i + p->count <= end; p++) {
		if (lex_classes[p->class].lists & lists && class_fits(d, i, i + p->count, p->class, lists)) {
			best = p->entry;
			*count = p->count;
		}
	}
	return best;
}
