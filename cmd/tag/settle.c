/*
 * settle - decides between mentions that overlap.
 */
#include "tag.h"

#include <string.h>

/* Of two mentions of the same span the one whose kind comes later stays. */
static const char *const specific[] = {"number", "duration", "date", "time",	"place", "person", "org",
				       "nation", "set",	     "percent", "money", "group", "email",  "url"};

static size_t
rank(const struct mention *m)
{
	size_t i;

	for (i = 0; i < sizeof specific / sizeof specific[0]; i++)
		if (strcmp(specific[i], m->kind) == 0)
			break;
	return i;
}

/* What may hold other mentions. */
static bool
is_holder(const struct mention *m)
{
	return strcmp(m->kind, "role") == 0 || strcmp(m->kind, "quote") == 0 || strcmp(m->kind, "claim") == 0;
}

/* Whether a takes the place of b, which overlaps it. */
static bool
beats(const struct mention *a, const struct mention *b)
{
	uint32_t m, n;

	m = a->end - a->start;
	n = b->end - b->start;
	if (m != n)
		return m > n;
	return rank(a) > rank(b);
}

void
settle(struct tag *t)
{
	struct layer *l = &t->layer;
	struct mention *m, *last;
	size_t i, n, flat;

	layer_sort(l);
	last = NULL;
	n = flat = 0;
	for (i = 0; i < l->count; i++) {
		m = &l->mention[i];
		if (is_holder(m)) {
			l->mention[n++] = *m;
			continue;
		}
		if (last != NULL && m->start < last->end) {
			if (beats(m, last))
				*last = *m;
			continue;
		}
		last = &l->mention[n];
		l->mention[n++] = *m;
	}
	l->count = n;
	layer_sort(l);
}
