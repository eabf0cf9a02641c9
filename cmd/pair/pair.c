/*
 * news-pair - which names stand together in a sentence, a paragraph or an article.
 */
#include "cli.h"
#include "edges.h"
#include "filter.h"
#include "group.h"
#include "input.h"
#include "layer.h"
#include "mem.h"
#include "msg.h"
#include "output.h"
#include "rights.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static const char usage[] =
    "usage: news-pair [-egKm] [-L SIZE] [-s KIND,...] [-w UNIT] [file...]\n"
    "\n"
    "Finds the pairs of names that stand in the same sentence: records of kind pair,\n"
    "with one name in value and the other one in of.\n"
    "\n"
    "  -s, --select KIND,...  names of these kinds (person,org,group)\n"
    "  -w, --within UNIT      sentence, paragraph or article (sentence)\n"
    "  -g, --graph            a graph for Graphviz instead, in the DOT language\n"
    "  -e, --edges            a table of edges for Gephi instead, as CSV\n"
    "  -m, --merge            draw -g or -e from lines of count, name, name\n"
    "  -K, --keep-going       report bad input and go on\n"
    "  -L, --limit SIZE       refuse larger articles (256M)\n"
    "      --line-buffered    write every record at once\n"
    "  -h, --help             this help\n"
    "  -V, --version          the version\n"
    "\n"
    "  news-pair tagged.tsv | news-count -k value,of -d doc -n 20\n"
    "  news-pair tagged.tsv | news-count -k value,of -M 3 | news-pair -mg | neato -Tsvg\n";

enum unit { UNIT_SENTENCE, UNIT_PARAGRAPH, UNIT_ARTICLE };

/* The records that are a unit; a name in a title stands in no paragraph, but in a block like it. */
static const char *const unit_kinds[][6] = {
    [UNIT_SENTENCE] = {"sentence"},
    [UNIT_PARAGRAPH] = {"paragraph", "title", "heading", "caption", "furniture"},
    [UNIT_ARTICLE] = {NULL},
};
static const char *const unit_names[] = {"sentence", "paragraph", "article"};

/* A name in the unit at hand, by its first mention. */
struct name {
	const char *s;
	size_t n;
};

struct pairs {
	struct cli cli;
	struct cli_list kinds;
	bool any; /* an article has been read */
	enum unit unit;
	enum graph graph;
	bool merge;
	struct edges edges;
	struct name *name;
	size_t names, name_cap;
};

static bool
is_unit(const struct pairs *p, const struct group *g, const struct record *r)
{
	const char *const *kind;

	for (kind = unit_kinds[p->unit]; *kind != NULL; kind++)
		if (group_is(g, r, *kind))
			return true;
	return false;
}

static bool
is_name(const struct pairs *p, const struct group *g, const struct record *r)
{
	const char *kind;
	size_t n;

	kind = group_column(g, r, COL_KIND, &n);
	return cli_list_has(&p->kinds, kind, n);
}

/* What a name is known by: its value, or else how it stands there. */
static struct name
name_of(const struct group *g, const struct record *r)
{
	struct name name;

	name.s = group_column(g, r, COL_VALUE, &name.n);
	if (name.n == 0)
		name.s = group_column(g, r, COL_TEXT, &name.n);
	return name;
}

/* Writes or adds up a pair, which is complete with record r. */
static void
write_pair(struct pairs *p, const struct group *g, const struct record *r, struct name a,
	   struct name b, struct output *o)
{
	struct name swap;
	const char *s;
	size_t n;
	int c;

	c = memcmp(a.s, b.s, a.n < b.n ? a.n : b.n);
	if (c > 0 || (c == 0 && a.n > b.n)) {
		swap = a;
		a = b;
		b = swap;
	}
	if (p->graph != GRAPH_NONE) {
		edges_add(&p->edges, a.s, a.n, b.s, b.n, 1);
		return;
	}
	/* doc, date, start and end, each with its TAB */
	output_bytes(o, group_line(g, r), r->col[COL_KIND]);
	output_bytes(o, "pair\t", 5);
	s = group_column(g, r, COL_TEXT, &n);
	output_bytes(o, s, n);
	output_byte(o, '\t');
	output_bytes(o, a.s, a.n);
	output_byte(o, '\t');
	output_bytes(o, b.s, b.n);
	output_end_record(o);
}

/* A name in the unit: new ones make a pair with each name before. */
static void
add_name(struct pairs *p, const struct group *g, const struct record *r, struct output *o)
{
	struct name name;
	size_t i;

	name = name_of(g, r);
	for (i = 0; i < p->names; i++)
		if (p->name[i].n == name.n && memcmp(p->name[i].s, name.s, name.n) == 0)
			return;
	for (i = 0; i < p->names; i++)
		write_pair(p, g, r, p->name[i], name, o);
	p->name = mem_grow(p->name, &p->name_cap, p->names + 1, sizeof *p->name);
	p->name[p->names++] = name;
}

/* The article has names, but nothing that they could stand together in. */
static void
refuse(struct pairs *p, struct group *g, struct output *o)
{
	const char *doc;
	size_t n;

	doc = group_column(g, &g->record[0], COL_DOC, &n);
	if (!p->cli.keep_going)
		output_flush(o);
	(p->cli.keep_going ? msg_warn : msg_die)(
	    "%s: article '%.*s' has no %s records before its names (news-split adds them; records stand in "
	    "the order of the article; -w article needs none)",
	    g->in->name, n < 200 ? (int)n : 200, doc, unit_names[p->unit]);
	g->bad = true;
}

static void
find_pairs(struct group *g, struct output *o, void *state)
{
	struct pairs *p = state;
	const struct record *r;
	uint32_t unit_end, name_end;
	bool units, any;

	p->names = 0;
	p->any = true;
	units = p->unit == UNIT_ARTICLE;
	any = false;
	unit_end = units ? UINT32_MAX : 0;
	name_end = 0;
	for (r = g->record; r < g->record + g->count; r++) {
		if (is_unit(p, g, r)) {
			units = true;
			unit_end = r->end;
			p->names = 0;
		} else if (is_name(p, g, r)) {
			any = true;
			/* a name inside another one is a part of it, and stands with nobody */
			if (r->end > name_end && r->end <= unit_end)
				add_name(p, g, r, o);
			if (r->end > name_end)
				name_end = r->end;
		}
	}
	if (any && !units)
		refuse(p, g, o);
}

/* What is wrong with a line of count, name, name; NULL: it has been added. */
static const char *
add_line(struct pairs *p, const char *line, size_t n)
{
	const char *end, *tab, *second, *s;
	uint64_t weight;

	end = line + n;
	tab = memchr(line, '\t', n);
	second = tab != NULL ? memchr(tab + 1, '\t', (size_t)(end - tab - 1)) : NULL;
	if (second == NULL || memchr(second + 1, '\t', (size_t)(end - second - 1)) != NULL)
		return "expected 3 columns: count, name, name (-m takes what news-count -k value,of prints)";
	for (weight = 0, s = line; s < tab && *s >= '0' && *s <= '9' && weight < UINT64_MAX / 16; s++)
		weight = weight * 10 + (uint64_t)(*s - '0');
	if (s != tab || s == line)
		return "the first column is no count (-m takes what news-count -k value,of prints)";
	edges_add(&p->edges, tab + 1, (size_t)(second - tab - 1), second + 1, (size_t)(end - second - 1),
		  weight);
	return NULL;
}

/* A line, or an input, that is bad. False: this is the end of the input. */
static bool
report(struct pairs *p, struct input *in, enum input_status status, const char *what)
{
	p->cli.status = STATUS_BAD;
	if (status == INPUT_ERROR) {
		(p->cli.keep_going ? msg_warn : msg_die)("%s: %s", in->name, msg_error(errno));
		return false;
	}
	if (status == INPUT_LONG)
		what = "the line is too long (-L SIZE sets the limit)";
	if (status == INPUT_BINARY)
		what = "binary input: the line holds a NUL byte";
	(p->cli.keep_going ? msg_warn : msg_die)("%s:%llu: %s", in->name, (unsigned long long)in->line,
						 what);
	if (status == INPUT_LONG && (status = input_skip(in)) == INPUT_ERROR)
		return report(p, in, status, NULL);
	return status != INPUT_END;
}

static void
read_counts(struct pairs *p, const char *file)
{
	struct input in = {0};
	enum input_status status;
	const char *what;
	size_t at, n;

	if (!input_open(&in, file, p->cli.limit, NULL)) {
		in.name = file;
		report(p, &in, INPUT_ERROR, NULL);
		return;
	}
	while ((status = input_line(&in, &at, &n)) != INPUT_END) {
		what = status == INPUT_LINE ? add_line(p, input_held(&in) + at, n) : NULL;
		if ((status != INPUT_LINE || what != NULL) && !report(p, &in, status, what))
			break;
		input_release(&in, in.pos - in.mark);
	}
	input_close(&in);
	input_free(&in);
}

/* Reads everything before anything is written: a graph is complete or it is none. */
static void
read_all_counts(struct pairs *p, char **files, int count)
{
	static char standard_input[] = "-";
	char *none[] = {standard_input};
	int i;

	if (count == 0) {
		files = none;
		count = 1;
	}
	for (i = 0; i < count; i++)
		read_counts(p, files[i]);
}

static void
option(struct pairs *p, int opt)
{
	size_t i;

	switch (opt) {
	case 'e':
	case 'g':
		if (p->graph != GRAPH_NONE && p->graph != (opt == 'e' ? GRAPH_CSV : GRAPH_DOT))
			msg_usage("-e and -g: one of them");
		p->graph = opt == 'e' ? GRAPH_CSV : GRAPH_DOT;
		break;
	case 'm':
		p->merge = true;
		break;
	case 's':
		cli_list_add(&p->kinds, "-s", optarg);
		break;
	case 'w':
		for (i = 0; i < sizeof unit_names / sizeof unit_names[0]; i++)
			if (strcmp(optarg, unit_names[i]) == 0)
				break;
		if (i == sizeof unit_names / sizeof unit_names[0])
			msg_usage("-w %s: not a unit (sentence, paragraph, article)", optarg);
		p->unit = (enum unit)i;
		break;
	default:
		cli_option(&p->cli, opt, usage);
	}
}

int
main(int argc, char **argv)
{
	static const struct option options[] = {{"edges", no_argument, NULL, 'e'},
						{"graph", no_argument, NULL, 'g'},
						{"merge", no_argument, NULL, 'm'},
						{"select", required_argument, NULL, 's'},
						{"within", required_argument, NULL, 'w'},
						CLI_LONG};
	char standard[] = "person,org,group";
	struct pairs p = {0};
	struct output out = {0};
	int opt;

	cli_init(&p.cli, argv);
	while ((opt = getopt_long(argc, argv, CLI_SHORT "egms:w:", options, NULL)) != -1)
		option(&p, opt);
	if (p.kinds.count == 0)
		cli_list_add(&p.kinds, "-s", standard);
	if (p.merge && p.graph == GRAPH_NONE)
		msg_usage("-m draws a graph: -g or -e says which");
	output_init(&out, p.cli.line_buffered);
	rights_drop(RIGHTS_FILTER, argv + optind, argc - optind, NULL);
	if (p.merge)
		read_all_counts(&p, argv + optind, argc - optind);
	else
		filter_read(&p.cli, argv + optind, argc - optind, &out, find_pairs, &p);
	if (p.any)
		cli_list_unmet(&p.kinds, "-s");
	if (p.graph != GRAPH_NONE)
		edges_write(&p.edges, p.graph, &out);
	output_close(&out);
	edges_free(&p.edges);
	free(p.name);
	cli_list_free(&p.kinds);
	return p.cli.status;
}
