/*
 * news-compare - what is more frequent in one count than in another.
 */
#include "cli.h"
#include "counts.h"
#include "keyness.h"
#include "mem.h"
#include "msg.h"
#include "output.h"
#include "rights.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char usage[] =
    "usage: news-compare [-Kru] [-a LEVEL] [-L SIZE] [-M MIN] [-n N] [-t A,B] A B\n"
    "\n"
    "What is in count A more, or less, than in count B, both made by news-count:\n"
    "G2, log ratio, + or -, count in A, count in B, keys; most surprising first.\n"
    "\n"
    "  -a, --alpha LEVEL   only what is significant at this level, such as\n"
    "                      0.01 (otherwise all keys)\n"
    "  -M, --min MIN       only keys with a count of at least MIN in A or B\n"
    "  -n, --top N         only the first N\n"
    "  -r, --rayson        G2 of two cells, as Rayson's calculator has it\n"
    "  -t, --totals A,B    what the counts are of (otherwise their sums)\n"
    "  -u, --up            only what is more frequent in A\n"
    "  -K, --keep-going    report bad lines and go on\n"
    "  -L, --limit SIZE    refuse longer lines (256M)\n"
    "      --line-buffered  write every line at once\n"
    "  -h, --help          this help\n"
    "  -V, --version       the version\n"
    "\n"
    "  news-compare -u -a 0.001 today.count lastweek.count\n";

struct comparison {
	struct cli cli;
	struct counts counts;
	bool two_cells, up, limited;
	double alpha; /* 0: any */
	uint64_t least, top;
	uint64_t total[2];
};

/* A key with its G2 in hundredths, as it is printed: what it is sorted by. */
struct surprise {
	const struct count *count;
	double g2;
};

static int
compare(const void *va, const void *vb)
{
	const struct surprise *a = va, *b = vb;

	if (a->g2 != b->g2)
		return a->g2 > b->g2 ? -1 : 1;
	/* the counts are in the order of their keys */
	return (a->count > b->count) - (a->count < b->count);
}

/* -1, 0 or 1: less, as, more frequent in the first. */
static int
direction(const struct comparison *c, const struct count *k)
{
	double x, y;

	x = (double)k->n[0] * (double)c->total[1];
	y = (double)k->n[1] * (double)c->total[0];
	return (x > y) - (x < y);
}

/* v hundredths: a whole number, not negative. */
static void
write_hundredths(struct output *o, double v)
{
	char digits[64];
	uint64_t n;

	if (v > 1e15) {
		/* more than an integer holds, perhaps; 64 digits are more than there can be */
		snprintf(digits, sizeof digits, "%.2f", v / 100);
		output_bytes(o, digits, strlen(digits));
		return;
	}
	n = (uint64_t)v;
	output_number(o, n / 100);
	output_byte(o, '.');
	output_byte(o, (char)('0' + n / 10 % 10));
	output_byte(o, (char)('0' + n % 10));
}

static void
write_surprise(const struct comparison *c, const struct surprise *s, struct output *o)
{
	const struct count *k;
	double ratio;
	int more;

	k = s->count;
	more = direction(c, k);
	ratio = keyness_log_ratio(k->n[0], k->n[1], c->total[0], c->total[1]);
	write_hundredths(o, s->g2);
	output_byte(o, '\t');
	if (ratio <= -0.005)
		output_byte(o, '-');
	write_hundredths(o, floor(fabs(ratio) * 100 + 0.5));
	output_byte(o, '\t');
	output_byte(o, more > 0 ? '+' : more < 0 ? '-' : '=');
	output_byte(o, '\t');
	output_number(o, k->n[0]);
	output_byte(o, '\t');
	output_number(o, k->n[1]);
	output_byte(o, '\t');
	output_bytes(o, k->key, k->len);
	output_end_record(o);
}

static void
print(const struct comparison *c, struct output *o)
{
	struct surprise *all;
	const struct count *k;
	size_t i, n;
	double g2;

	all = mem_alloc(c->counts.number * sizeof *all);
	n = 0;
	for (i = 0; i < c->counts.number; i++) {
		k = &c->counts.count[i];
		if (k->n[0] + k->n[1] == 0 || (k->n[0] < c->least && k->n[1] < c->least))
			continue;
		if (c->up && direction(c, k) <= 0)
			continue;
		g2 = keyness_g2(k->n[0], k->n[1], c->total[0], c->total[1], c->two_cells);
		if (c->alpha > 0 && keyness_chance(g2) > c->alpha)
			continue;
		all[n].count = k;
		all[n++].g2 = floor(g2 * 100 + 0.5);
	}
	if (n > 0)
		qsort(all, n, sizeof *all, compare);
	for (i = 0; i < n && (!c->limited || i < c->top); i++)
		write_surprise(c, &all[i], o);
	free(all);
}

/*
 * The wholes: as given, or the sums of the counts. One that is given may be less than their sum, since
 * a document is counted for each key in it; but no key can stand in more documents than there are.
 */
static void
settle_totals(struct comparison *c, char **files)
{
	const struct count *k;
	int i;

	for (i = 0; i < 2; i++) {
		if (c->counts.total[i] == 0)
			msg_die("%s: nothing is counted in it, so there is nothing to compare with", files[i]);
		if (c->total[i] == 0)
			c->total[i] = c->counts.total[i];
		for (k = c->counts.count; k < c->counts.count + c->counts.number; k++)
			if (k->n[i] > c->total[i])
				msg_die("%s: the count of '%.*s' is %llu, more than the %llu given with -t",
					files[i], k->len < 200 ? (int)k->len : 200, k->key,
					(unsigned long long)k->n[i], (unsigned long long)c->total[i]);
	}
}

/* Says what two counts look like that were not made alike. */
static void
warn_unlike(const struct comparison *c, char **files)
{
	const struct count *k;
	int i;

	for (i = 0; i < 2; i++)
		if (c->counts.shares[i])
			msg_warn("%s: the second column looks like the shares of news-count -p: it is taken "
				 "for a part of the keys",
				 files[i]);
	for (k = c->counts.count; k < c->counts.count + c->counts.number; k++)
		if (k->n[0] > 0 && k->n[1] > 0)
			return;
	msg_warn("no key stands in both (counts with one figure are wanted, by the same columns)");
}

static void
read_totals(struct comparison *c, char *arg)
{
	char *comma;

	comma = strchr(arg, ',');
	if (comma == NULL)
		msg_usage("-t %s: two numbers are wanted, with a comma between them", arg);
	*comma = '\0';
	c->total[0] = cli_number("-t", arg, UINT64_MAX / 4);
	c->total[1] = cli_number("-t", comma + 1, UINT64_MAX / 4);
	if (c->total[0] == 0 || c->total[1] == 0)
		msg_usage("-t: a total of 0");
}

static void
read_alpha(struct comparison *c, const char *arg)
{
	char *end;

	c->alpha = strtod(arg, &end);
	if (end == arg || *end != '\0' || !(c->alpha > 0 && c->alpha < 1))
		msg_usage("-a %s: not a level (a number between 0 and 1, such as 0.01)", arg);
}

static void
option(struct comparison *c, int opt)
{
	switch (opt) {
	case 'a':
		read_alpha(c, optarg);
		break;
	case 'M':
		c->least = cli_number("-M", optarg, UINT64_MAX);
		break;
	case 'n':
		c->top = cli_number("-n", optarg, UINT64_MAX);
		c->limited = true;
		break;
	case 'r':
		c->two_cells = true;
		break;
	case 't':
		read_totals(c, optarg);
		break;
	case 'u':
		c->up = true;
		break;
	default:
		cli_option(&c->cli, opt, usage);
	}
}

int
main(int argc, char **argv)
{
	static const struct option options[] = {{"alpha", required_argument, NULL, 'a'},
						{"min", required_argument, NULL, 'M'},
						{"rayson", no_argument, NULL, 'r'},
						{"top", required_argument, NULL, 'n'},
						{"totals", required_argument, NULL, 't'},
						{"up", no_argument, NULL, 'u'},
						CLI_LONG};
	struct comparison c = {0};
	struct output out = {0};
	int opt;

	cli_init(&c.cli, argv);
	while ((opt = getopt_long(argc, argv, CLI_SHORT "a:M:n:rt:u", options, NULL)) != -1)
		option(&c, opt);
	if (argc - optind != 2)
		msg_usage("two counts are compared, %d %s given", argc - optind,
			  argc - optind == 1 ? "is" : "are");
	if (strcmp(argv[optind], "-") == 0 && strcmp(argv[optind + 1], "-") == 0)
		msg_usage("only one of the counts can be standard input");
	output_init(&out, c.cli.line_buffered);
	rights_drop(RIGHTS_FILTER, argv + optind, 2, NULL);
	counts_read(&c.counts, argv[optind], 0, &c.cli);
	counts_read(&c.counts, argv[optind + 1], 1, &c.cli);
	counts_join(&c.counts);
	settle_totals(&c, argv + optind);
	warn_unlike(&c, argv + optind);
	print(&c, &out);
	output_close(&out);
	counts_free(&c.counts);
	return c.cli.status;
}
