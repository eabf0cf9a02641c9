/*
 * news-normalize - fills value and of, so that records can be counted and joined.
 */
#include "cli.h"
#include "filter.h"
#include "layer.h"

static const char usage[] = "usage: news-normalize [-s KIND,...] [-a ALIASES] [file...]\n";

static void
article(struct group *g, struct output *o, void *state)
{
	size_t i;

	(void)state;
	for (i = 0; i < g->count; i++)
		layer_write_record(g, &g->record[i], o);
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
