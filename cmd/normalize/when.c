/*
 * when - values of dates, times, durations and sets.
 */
#include "normalize.h"
#include "timex.h"

#include <string.h>

struct timex_memo *
times_new(void)
{
	return mem_zeros(sizeof(struct timex_memo));
}

static bool
is_time(const struct item *it)
{
	return it->kind >= KIND_DATE && it->kind <= KIND_SET && it->pos != NOWHERE;
}

static enum timex_kind
kind_of(const struct item *it)
{
	static const enum timex_kind kinds[] = {[KIND_DATE] = TIMEX_DATE,
						[KIND_TIME] = TIMEX_TIME,
						[KIND_DURATION] = TIMEX_DURATION,
						[KIND_SET] = TIMEX_SET};

	return kinds[it->kind];
}

/* Whether the mention may tell a year: it has a digit, or is as long as "eleven ten" at least. */
static bool
may_tell_year(const struct normalize *n, const struct item *it)
{
	const char *s, *end;

	end = n->group->text + it->end;
	for (s = n->group->text + it->pos; s < end; s++)
		if (*s >= '0' && *s <= '9')
			return true;
	return it->end - it->pos >= 10;
}

void
when_fill(struct normalize *n)
{
	struct timex_state s;
	struct item *it;
	const char *date;
	char value[TIMEX_VALUE];
	size_t i, len, years;

	date = group_date(n->group, &len);
	timex_begin(&s, n->times, n->group->text, n->group->len, date, len);
	years = 0;
	for (i = 0; i < n->items; i++)
		years += is_time(&n->item[i]) && may_tell_year(n, &n->item[i]);
	for (i = 0; i < n->items && years >= TIMEX_HISTORY; i++)
		if (is_time(&n->item[i]))
			timex_survey(&s, n->item[i].pos, n->item[i].end, kind_of(&n->item[i]));
	for (i = 0; i < n->items; i++) {
		it = &n->item[i];
		if (!is_time(it))
			continue;
		/* one that has a value already still says what is spoken of */
		len = timex_value(&s, it->pos, it->end, kind_of(it), value);
		if (!it->given && len > 0)
			it->value = str_of(arena_copy(&n->strings, value, len), len);
	}
}
