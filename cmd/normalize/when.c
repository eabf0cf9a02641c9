/*
 * when - values of dates, times, durations and sets.
 */
#include "isodate.h"
#include "normalize.h"
#include "timex.h"

#include <string.h>

struct timex_memo *
times_new(void)
{
	return mem_zeros(sizeof(struct timex_memo));
}

static enum timex_kind
kind_of_time(const struct item *it)
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

/* How far down a line with the article's date may stand, in bytes. */
enum { TOP = 1500, ISO_DAY = 10 };

/* Whether the words text[from, to), before a date in its line, say no more than that it is the article's. */
static bool
is_label(const char *text, uint32_t from, uint32_t to)
{
	static const char *const labels[] = {"",	"published", "published on", "posted", "posted on", "updated",
					     "last updated", "date", "issued",	 "issued on"};
	size_t i, k, len;

	while (to > from && (text[to - 1] == ' ' || text[to - 1] == ':'))
		to--;
	for (i = 0; i < sizeof labels / sizeof labels[0]; i++) {
		len = strlen(labels[i]);
		for (k = 0; k < len && len == to - from && (text[from + k] | 0x20) == labels[i][k]; k++)
			;
		if (k == len && len == to - from)
			return true;
	}
	return false;
}

/* Whether text[from, to) is a town in capitals with its country: NAPLES, Italy, before the date in a dateline. */
static bool
is_town(const char *text, uint32_t from, uint32_t to)
{
	enum { LONGEST = 60 };
	uint32_t i;

	if (to - from < 4 || to - from > LONGEST || text[from + 1] < 'A' || text[from + 1] > 'Z')
		return false;
	/* every word has a capital */
	for (i = from; i < to; i++)
		if (text[i] >= 'a' && text[i] <= 'z' ? i == from || text[i - 1] == ' ' :
		    !((text[i] >= 'A' && text[i] <= 'Z') || (unsigned char)text[i] >= 0x80 || memchr(" ,.'-", text[i], 5) != NULL))
			return false;
	return true;
}

/* Whether the mention stands alone in its line, near the top, or with a town before it. */
static bool
is_dateline(const struct group *g, const struct item *it)
{
	uint32_t from, to;

	if (it->pos >= TOP)
		return false;
	for (from = it->pos; from > 0 && g->text[from - 1] != '\n'; from--)
		;
	for (to = it->end; to < g->len && memchr(" .\r", g->text[to], 3) != NULL; to++)
		;
	return (to == g->len || g->text[to] == '\n') && (is_label(g->text, from, it->pos) || is_town(g->text, from, it->pos));
}

/*
 * When the article was published: its column, or where that is empty a line that is nothing but a day with its
 * year. Returns the length of the date, which stays until value does not.
 */
static size_t
published(struct normalize *n, const char **date, char value[TIMEX_VALUE])
{
	struct timex_state s;
	const struct item *it;
	size_t len;
	int day[3];

	*date = group_date(n->group, &len);
	if (len > 0)
		return len;
	for (it = items_first(n, CLASS_TIME); it != NULL; it = items_next(n, it)) {
		if (it->pos == NOWHERE || it->kind > KIND_TIME || !is_dateline(n->group, it))
			continue;
		timex_begin(&s, n->times, n->group->text, n->group->len, "", 0);
		if (timex_value(&s, it->pos, it->end, kind_of_time(it), value) >= ISO_DAY &&
		    isodate_parse(value, ISO_DAY, &day[0], &day[1], &day[2])) {
			*date = value;
			return ISO_DAY;
		}
	}
	return 0;
}

void
when_fill(struct normalize *n)
{
	struct timex_state s;
	struct item *it;
	const char *date;
	char value[TIMEX_VALUE], day[TIMEX_VALUE];
	size_t len, years;

	len = published(n, &date, day);
	timex_begin(&s, n->times, n->group->text, n->group->len, date, len);
	years = 0;
	for (it = items_first(n, CLASS_TIME); it != NULL; it = items_next(n, it))
		years += it->pos != NOWHERE && may_tell_year(n, it);
	if (years >= TIMEX_HISTORY || len == 0)
		for (it = items_first(n, CLASS_TIME); it != NULL; it = items_next(n, it))
			if (it->pos != NOWHERE)
				timex_survey(&s, it->pos, it->end, kind_of_time(it));
	for (it = items_first(n, CLASS_TIME); it != NULL; it = items_next(n, it)) {
		if (it->pos == NOWHERE)
			continue;
		/* one that has a value already still says what is spoken of */
		len = timex_value(&s, it->pos, it->end, kind_of_time(it), value);
		if (!it->given && len > 0)
			it->value = str_of(arena_copy(&n->strings, value, len), len);
	}
}
