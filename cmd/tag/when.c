#include "tag.h"
#include "timex.h"

static void
found(void *state, size_t start, size_t end, enum timex_kind kind)
{
	layer_add(state, start, end, timex_kinds[kind], NULL, 0, NULL, 0);
}

void
when_find(struct tag *t)
{
	if (tag_wants(t, "date time duration set number money percent"))
		timex_find(&t->doc, found, &t->layer);
}
