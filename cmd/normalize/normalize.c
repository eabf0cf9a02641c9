/*
 * news-normalize - fills value and of, so that records can be counted and joined.
 */
#include "cli.h"
#include "filter.h"
#include "layer.h"
#include "timex.h"

static const char usage[] = "usage: news-normalize [-s KIND,...] [-a ALIASES] [file...]\n";

/* Whether the record is a time without a value, in a text of one piece. */
static bool
is_open_time(const struct group *g, const struct record *r)
{
	size_t n;

	group_column(g, r, COL_VALUE, &n);
	return n == 0 && g->segments == 1 &&
	       (group_is(g, r, "date") || group_is(g, r, "time") || group_is(g, r, "duration") ||
		group_is(g, r, "set"));
}

static void
article(struct group *g, struct output *o, void *state)
{
	struct timex_state s;
	const struct record *r;
	struct mention m;
	const char *date, *kind;
	char value[TIMEX_VALUE];
	size_t i, n, kind_len;

	(void)state;
	date = group_date(g, &n);
	timex_begin(&s, g->text, g->len, date, n);
	for (i = 0; i < g->count; i++)
		if (is_open_time(g, &g->record[i]))
			timex_survey(&s, g->record[i].start - g->segment->base,
				     g->record[i].end - g->segment->base);
	for (i = 0; i < g->count; i++) {
		r = &g->record[i];
		if (!is_open_time(g, r)) {
			layer_write_record(g, r, o);
			continue;
		}
		kind = group_column(g, r, COL_KIND, &kind_len);
		n = timex_value(&s, r->start - g->segment->base, r->end - g->segment->base, kind,
				kind_len, value);
		m = (struct mention){r->start - g->segment->base, r->end - g->segment->base, NULL, value,
				     "", (uint32_t)n, 0};
		m.kind = group_is(g, r, "date") ? "date" : group_is(g, r, "time") ? "time" :
			 group_is(g, r, "set") ? "set" : "duration";
		layer_write_mention(g, &m, o);
	}
}

int
main(int argc, char **argv)
{
	static const struct option options[] = {{"select", required_argument, NULL, 's'}, CLI_LONG};
	struct cli c;
	int opt;

	cli_init(&c, argv);
	while ((opt = getopt_long(argc, argv, CLI_SHORT "s:", options, NULL)) != -1)
		cli_option(&c, opt, usage);
	return filter_run(&c, argv + optind, argc - optind, article, NULL);
}
