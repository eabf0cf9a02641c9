/*
 * news-count - counts lines by chosen columns.
 */
#include "cli.h"
#include "mem.h"
#include "msg.h"
#include "rights.h"
#include "scan.h"
#include "tally.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char usage[] =
    "usage: news-count [-cKmp] [-d KEY,...] [-g KEY] [-k KEY,...] [-L SIZE] [-M MIN]\n"
    "                  [-n N] [-S SIZE] [-s KIND,...] [-T DIR] [-w KEY] [file...]\n"
    "\n"
    "Counts lines by chosen columns, most first: figures, then keys. A KEY is a\n"
    "record's column (doc date start end kind text value of) or the number of a\n"
    "column of any lines that TABs divide; date:7 is its first seven bytes.\n"
    "\n"
    "  -k, --key KEY,...       count by these (kind,value)\n"
    "  -s, --select KIND,...   only records of these kinds\n"
    "  -d, --distinct KEY,...  count distinct documents (-d doc), not lines\n"
    "  -w, --sum KEY           add up a column of numbers\n"
    "  -c, --lines             count lines, beside -d and -w\n"
    "  -g, --group KEY         rank within each KEY, which is the first key\n"
    "  -n, --top N             only the N most frequent, of each group\n"
    "  -M, --min MIN           only those that come to at least MIN\n"
    "  -p, --percent           with the share of the whole, or of the group\n"
    "  -m, --merge             add up the output of earlier counts\n"
    "  -S, --memory SIZE       memory to use (a quarter of the machine's)\n"
    "  -T, --temporary DIR     where to put what it does not hold (TMPDIR, /tmp)\n"
    "  -K, --keep-going        report bad lines and go on\n"
    "  -L, --limit SIZE        refuse lines much longer than such an article (256M)\n"
    "      --line-buffered     write every line at once\n"
    "  -h, --help              this help\n"
    "  -V, --version           the version\n"
    "\n"
    "  news-count -s person -k value -n 10 tagged.tsv\n"
    "  news-count -s quote -g date:7 -k of -n 10 tagged.tsv\n"
    "  tr -cs A-Za-z '\\n' <book | news-count -k 1\n";

struct counter {
	struct cli cli;
	struct plan plan;
	struct tally tally;
	struct keys group;
};

/* A quarter of the machine's memory, or what a small one has. */
static size_t
default_memory(void)
{
	long pages, page;
	size_t quarter;

	pages = -1;
#ifdef _SC_PHYS_PAGES
	pages = sysconf(_SC_PHYS_PAGES);
#endif
	page = sysconf(_SC_PAGESIZE);
	if (pages <= 0 || page <= 0)
		return (size_t)256 << 20;
	quarter = (size_t)pages / 4;
	return quarter > SIZE_MAX / (size_t)page ? SIZE_MAX : quarter * (size_t)page;
}

/* -w takes a single whole column. */
static void
add_sum(struct counter *c, char *arg)
{
	struct keys k = {0};

	keys_add(&k, "-w", arg);
	if (k.count != 1 || k.key[0].prefix != 0)
		msg_usage("-w: one column at a time, and all of it (give -w again for another)");
	figures_add(&c->tally.figures, FIGURE_SUM, k.key[0].column);
	if (k.columns > c->plan.columns)
		c->plan.columns = k.columns;
	c->plan.records |= k.named;
	keys_free(&k);
}

/* Where temporary files go without -T. */
static const char *
default_folder(void)
{
	const char *dir;

	dir = getenv("TMPDIR");
	return dir != NULL && *dir != '\0' ? dir : "/tmp";
}

/* A folder that was asked for is looked at now: it may not be needed before hours have gone by. */
static void
check_folder(const char *dir)
{
	struct stat st;

	if (stat(dir, &st) != 0)
		msg_usage("-T %s: %s", dir, strerror(errno));
	if (!S_ISDIR(st.st_mode))
		msg_usage("-T %s: not a folder", dir);
	if (access(dir, W_OK | X_OK) != 0)
		msg_usage("-T %s: %s", dir, strerror(errno));
}

static void
option(struct counter *c, int opt)
{

	switch (opt) {
	case 'c':
		figures_add(&c->tally.figures, FIGURE_LINES, 0);
		break;
	case 'd':
		if (c->tally.figures.distinct)
			msg_usage("-d is given twice (documents are counted by one KEY,...)");
		keys_add(&c->plan.distinct, "-d", optarg);
		figures_add(&c->tally.figures, FIGURE_DISTINCT, 0);
		break;
	case 'g':
		if (c->group.count > 0)
			msg_usage("-g is given twice");
		keys_add(&c->group, "-g", optarg);
		if (c->group.count != 1)
			msg_usage("-g takes one KEY");
		c->tally.rank.grouped = true;
		break;
	case 'k':
		keys_add(&c->plan.keys, "-k", optarg);
		break;
	case 'M':
		if (!decimal_parse(&c->tally.rank.least, optarg, strlen(optarg)))
			msg_usage("-M %s: not a number", optarg);
		c->tally.rank.floored = true;
		break;
	case 'm':
		c->plan.merge = true;
		break;
	case 'n':
		c->tally.rank.top = (size_t)cli_number("-n", optarg, SIZE_MAX);
		c->tally.rank.limited = true;
		break;
	case 'p':
		c->tally.rank.share = true;
		break;
	case 'S':
		c->tally.rank.memory = cli_size("-S", optarg);
		break;
	case 's':
		cli_list_add(&c->plan.kinds, "-s", optarg);
		break;
	case 'T':
		check_folder(optarg);
		c->tally.rank.dir = optarg;
		break;
	case 'w':
		add_sum(c, optarg);
		break;
	default:
		cli_option(&c->cli, opt, usage);
	}
}

static void
need_columns(struct plan *p, const struct keys *k)
{
	if (k->columns > p->columns)
		p->columns = k->columns;
	p->records |= k->named;
}

/* Puts the options together. */
static void
settle(struct counter *c)
{
	char standard[] = "kind,value";
	struct plan *p;

	p = &c->plan;
	if (c->tally.figures.count == 0)
		figures_add(&c->tally.figures, FIGURE_LINES, 0);
	if (p->merge) {
		if (c->tally.figures.distinct)
			msg_usage("-m cannot add up -d: a document may stand in two parts (count the parts "
				  "by ...,doc, then count those with -d)");
		if (p->keys.count > 0 && c->group.count > 0)
			keys_lead(&p->keys, c->group.key[0]);
		p->merge_keys = p->keys.count;
		p->columns = c->tally.figures.count + 1;
		p->records = false;
		p->kinds.count = 0;
		return;
	}
	if (p->keys.count == 0)
		keys_add(&p->keys, "-k", standard);
	if (c->group.count > 0)
		keys_lead(&p->keys, c->group.key[0]);
	p->records |= p->kinds.count > 0;
	need_columns(p, &p->keys);
	need_columns(p, &c->group);
	need_columns(p, &p->distinct);
	if (p->records && p->columns < COLUMNS)
		p->columns = COLUMNS;
}

int
main(int argc, char **argv)
{
	static const struct option options[] = {{"distinct", required_argument, NULL, 'd'},
						{"group", required_argument, NULL, 'g'},
						{"key", required_argument, NULL, 'k'},
						{"lines", no_argument, NULL, 'c'},
						{"memory", required_argument, NULL, 'S'},
						{"merge", no_argument, NULL, 'm'},
						{"min", required_argument, NULL, 'M'},
						{"percent", no_argument, NULL, 'p'},
						{"select", required_argument, NULL, 's'},
						{"sum", required_argument, NULL, 'w'},
						{"temporary", required_argument, NULL, 'T'},
						{"top", required_argument, NULL, 'n'},
						CLI_LONG};
	struct counter c = {0};
	struct output out = {0};
	struct scan *scan;
	int opt, i;

	cli_init(&c.cli, argv);
	c.tally.rank.memory = default_memory();
	c.tally.rank.dir = default_folder();
	while ((opt = getopt_long(argc, argv, CLI_SHORT "cd:g:k:M:mn:pS:s:T:w:", options, NULL)) != -1)
		option(&c, opt);
	settle(&c);
	output_init(&out, c.cli.line_buffered);
	c.tally.rank.out = &out;
	rights_drop(RIGHTS_TEMP, argv + optind, argc - optind, c.tally.rank.dir);
	tally_init(&c.tally);
	scan = scan_new(&c.plan, &c.tally, &c.cli);
	if (optind == argc)
		scan_file(scan, "-");
	for (i = optind; i < argc; i++)
		scan_file(scan, argv[i]);
	if (scan_any(scan))
		cli_list_unmet(&c.plan.kinds, "-s");
	scan_free(scan);
	tally_finish(&c.tally);
	output_close(&out);
	tally_free(&c.tally);
	keys_free(&c.plan.keys);
	keys_free(&c.plan.distinct);
	keys_free(&c.group);
	cli_list_free(&c.plan.kinds);
	return c.cli.status;
}
