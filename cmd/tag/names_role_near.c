/*
 * The settled mentions that stand at a token, while roles are looked for.
 */
#include "names_role.h"

/* The first mention that begins at or behind offset start. */
static size_t
first_from(const struct roles *r, size_t start)
{
	size_t low, high, mid;

	for (low = r->at, high = r->count; low < high;) {
		mid = low + (high - low) / 2;
		if (r->m[mid].start < start)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

const struct mention *
role_beginning(const struct roles *r, size_t i)
{
	size_t k;

	k = first_from(r, r->d->token[i].start);
	return k < r->count && r->m[k].start == r->d->token[i].start ? &r->m[k] : NULL;
}

const struct mention *
role_around(const struct roles *r, size_t i)
{
	enum { LOOK_BACK = 32 };
	const struct mention *outer;
	size_t k, n;

	outer = NULL;
	k = first_from(r, (size_t)r->d->token[i].start + 1);
	for (n = 0; k > r->at && n < LOOK_BACK; n++)
		if (r->m[--k].end >= r->d->token[i].end)
			outer = &r->m[k];
	return outer;
}

size_t
role_behind(const struct roles *r, const struct mention *m, size_t i)
{
	while (i < r->s->tokens_end && r->d->token[i].start < m->end)
		i++;
	return i;
}

size_t
role_first_of(const struct roles *r, const struct mention *m, size_t i)
{
	while (i > r->s->token && r->d->token[i - 1].start >= m->start)
		i--;
	return i;
}
