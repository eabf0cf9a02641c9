#include "named.h"

#include <stdlib.h>
#include <string.h>

static bool
kind_of(const char *kind, uint32_t *found)
{
	static const char *const kinds[] = {[NAMED_PERSON] = "person", [NAMED_ORG] = "org", [NAMED_PLACE] = "place",
					    [NAMED_GROUP] = "group"};

	for (*found = 0; *found < sizeof kinds / sizeof kinds[0]; ++*found)
		if (kinds[*found][0] == kind[0] && kinds[*found][1] == kind[1] && strcmp(kinds[*found], kind) == 0)
			return true;
	return false;
}

void
named_read(struct named *n, const struct layer *l)
{
	const struct mention *m;
	uint32_t kind;
	size_t i;

	n->count = 0;
	/* an array even where there is no name */
	n->name = mem_grow(n->name, &n->cap, l->count + 1, sizeof *n->name);
	for (i = 0; i < l->count; i++) {
		m = &l->mention[i];
		if (!kind_of(m->kind, &kind) || (n->count > 0 && m->start < n->name[n->count - 1].end))
			continue;
		n->name[n->count].start = m->start;
		n->name[n->count].end = m->end;
		n->name[n->count++].kind = kind;
	}
}

size_t
named_from(const struct named *n, uint32_t pos)
{
	size_t low, high, mid;

	for (low = 0, high = n->count; low < high;) {
		mid = low + (high - low) / 2;
		if (n->name[mid].end <= pos)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

void
named_free(struct named *n)
{
	free(n->name);
	memset(n, 0, sizeof *n);
}
