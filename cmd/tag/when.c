/*
 * when - times and amounts, found together: both are read from the same pieces of the text.
 */
#include "amount.h"
#include "stretch.h"
#include "tag.h"
#include "timex.h"

struct when {
	struct layer *layer;
	size_t others; /* the mentions there were, in order: addresses, names of a list */
	size_t other;  /* the first of them that ends behind what was found last */
	size_t time;   /* the same of the times, which stand behind them */
};

static void
found_time(void *state, size_t start, size_t end, enum timex_kind kind)
{
	struct when *w = state;

	layer_add(w->layer, start, end, timex_kinds[kind], NULL, 0, NULL, 0);
}

/* Whether a mention of [from, to), in order, leaves no room for the amount; *at is the first that ends behind start. */
static bool
is_taken(const struct layer *l, size_t *at, size_t to, size_t start, size_t end, enum amount_kind kind)
{
	const struct mention *m;

	while (*at < to && l->mention[*at].end <= start)
		++*at;
	if (*at == to)
		return false;
	m = &l->mention[*at];
	/* a number in a date is none; a sum may hold one */
	return m->start < end && (kind == AMOUNT_NUMBER || !(m->start >= start && m->end <= end));
}

static void
found_amount(void *state, size_t start, size_t end, enum amount_kind kind)
{
	struct when *w = state;

	if (!is_taken(w->layer, &w->other, w->others, start, end, kind) &&
	    !is_taken(w->layer, &w->time, w->layer->count, start, end, kind))
		layer_add(w->layer, start, end, amount_kinds[kind], NULL, 0, NULL, 0);
}

void
when_find(struct tag *t)
{
	struct stretch s;
	struct when w;
	bool amounts;

	amounts = tag_wants(t, "number money percent");
	if (!amounts && !tag_wants(t, "date time duration set"))
		return;
	layer_sort(&t->layer);
	w.layer = &t->layer;
	w.others = w.time = t->layer.count;
	w.other = 0;
	stretch_begin(&s, &t->doc);
	while (stretch_next(&s)) {
		timex_find(&s, found_time, &w);
		if (amounts)
			amount_find(&s, found_amount, &w);
	}
}
