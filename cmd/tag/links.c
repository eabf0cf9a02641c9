#include "tag.h"

void
links_find(struct tag *t)
{
	(void)t;
}
