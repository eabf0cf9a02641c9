#include "tag.h"

void
settle(struct tag *t)
{
	layer_sort(&t->layer);
}
