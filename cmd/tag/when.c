#include "tag.h"

void
when_find(struct tag *t)
{
	(void)t;
}
