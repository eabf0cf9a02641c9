/*
 * when - values of dates, times, durations and sets.
 */
#include "normalize.h"
#include "timex.h"

static bool
is_time(const struct item *it)
{
	return it->kind >= KIND_DATE && it->kind <= KIND_SET && it->pos != NOWHERE;
}

void
when_fill(struct normalize *n)
{
	struct timex_state s;
	struct item *it;
	const char *date;
	char value[TIMEX_VALUE];
	size_t i, len;

	date = group_date(n->group, &len);
	timex_begin(&s, n->group->text, n->group->len, date, len);
	for (i = 0; i < n->items; i++)
		if (is_time(&n->item[i]))
			timex_survey(&s, n->item[i].pos, n->item[i].end);
	for (i = 0; i < n->items; i++) {
		it = &n->item[i];
		if (!is_time(it))
			continue;
		/* one that has a value already still says what is spoken of */
		len = timex_value(&s, it->pos, it->end, kind_name(it->kind), strlen(kind_name(it->kind)),
				  value);
		if (!it->given && len > 0)
			it->value = str_of(arena_copy(&n->strings, value, len), len);
	}
}
