/*
 * amounts - values of numbers, money and percentages.
 */
#include "amount.h"
#include "normalize.h"

#include <string.h>

struct amount_memo *
amounts_new(void)
{
	return mem_zeros(sizeof(struct amount_memo));
}

static enum amount_kind
kind_of_amount(const struct item *it)
{
	return it->kind == KIND_PERCENT ? AMOUNT_PERCENT : it->kind == KIND_MONEY ? AMOUNT_MONEY : AMOUNT_NUMBER;
}

void
amounts_fill(struct normalize *n)
{
	struct item *it;
	char value[AMOUNT_VALUE];
	size_t len;

	for (it = items_first(n, CLASS_AMOUNT); it != NULL; it = items_next(n, it)) {
		if (it->pos == NOWHERE || it->given)
			continue;
		len = amount_value(n->amounts, n->group->text, n->group->len, it->pos, it->end, kind_of_amount(it), value);
		if (len > 0)
			it->value = str_of(arena_copy(&n->strings, value, len), len);
	}
}
