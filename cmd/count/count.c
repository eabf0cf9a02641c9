/*
 * news-count - counts lines by chosen columns.
 */
#include "cli.h"

static const char usage[] = "usage: news-count [-k KEY,...] [-s KIND,...] [file...]\n";

int
main(int argc, char **argv)
{
	static const struct option options[] = {CLI_LONG};
	struct cli c;
	int opt;

	cli_init(&c, argv);
	while ((opt = getopt_long(argc, argv, CLI_SHORT, options, NULL)) != -1)
		cli_option(&c, opt, usage);
	return c.status;
}
