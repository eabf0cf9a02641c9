#include "amount.h"
#include "tag.h"

#include <string.h>

struct amounts {
	struct tag *tag;
	size_t times; /* the mentions there were: times, addresses */
	size_t at;    /* the first that ends behind what was found last */
};

/* A number in a date is none. */
static void
found(void *state, size_t start, size_t end, enum amount_kind kind)
{
	struct amounts *a = state;
	const struct mention *m;

	while (a->at < a->times && a->tag->layer.mention[a->at].end <= start)
		a->at++;
	if (a->at < a->times) {
		m = &a->tag->layer.mention[a->at];
		if (m->start < end && kind == AMOUNT_NUMBER)
			return;
		if (m->start < end && !(m->start >= start && m->end <= end))
			return;
	}
	layer_add(&a->tag->layer, start, end, amount_kinds[kind], NULL, 0, NULL, 0);
}

void
amounts_find(struct tag *t)
{
	struct amounts a;

	if (!tag_wants(t, "number money percent"))
		return;
	layer_sort(&t->layer);
	a.tag = t;
	a.times = t->layer.count;
	a.at = 0;
	amount_find(&t->doc, found, &a);
}
