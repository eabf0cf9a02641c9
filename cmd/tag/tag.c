/*
 * news-tag - marks what is named and said in articles.
 */
#include "tag.h"
#include "filter.h"
#include "mem.h"
#include "msg.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char usage[] =
    "usage: news-tag [-Ko] [-c CUES]... [-l LEXICON]... [-m MODEL] [-s KIND,...] [-L SIZE] [file...]\n"
    "\n"
    "Marks what is named and said in articles: adds a record for every mention to the\n"
    "records that news-read (or news-split) made.\n"
    "\n"
    "  person org place group nation role       who and what; a role is of a person\n"
    "  date time duration set                   when\n"
    "  number money percent                     how much\n"
    "  quote claim                              what was said, and of whom it is\n"
    "  url email                                where to find it\n"
    "\n"
    "  -s, --select KIND,...  only these kinds\n"
    "  -o, --only         write only what was added\n"
    "  -c, --cues CUES    know these cues of speech too: lines of FORM TAB LEMMA [TAB USE]\n"
    "  -l, --list LEXICON mark these names too: lines of NAME TAB KIND [TAB VALUE]\n"
    "  -m, --model MODEL  find persons, organisations and places, or other kinds, by a\n"
    "                     model of your own (news-train makes it)\n"
    "  -K, --keep-going   report malformed lines and go on\n"
    "  -L, --limit SIZE   refuse larger articles (256M)\n"
    "      --line-buffered  write every record at once\n"
    "  -h, --help         this help\n"
    "  -V, --version      the version\n"
    "\n"
    "  news-read *.txt | news-tag -o -s person,org | news-count -k kind,text -n 20\n"
    "  news-read *.txt | news-tag -l ships.tsv -s ship,place -o\n";

bool
tag_wants(const struct tag *t, const char *kinds)
{
	const char *p;
	size_t n;

	for (p = kinds; *p != '\0'; p += n + (p[n] == ' ')) {
		n = strcspn(p, " ");
		if (cli_list_selects(&t->kinds, p, n))
			return true;
	}
	return false;
}

/* Drops the mentions of kinds that nobody asked for. */
static void
select_kinds(struct tag *t)
{
	struct mention *m;
	size_t i, n;

	if (t->kinds.count == 0)
		return;
	for (i = n = 0; i < t->layer.count; i++) {
		m = &t->layer.mention[i];
		if (cli_list_has(&t->kinds, m->kind, strlen(m->kind)))
			t->layer.mention[n++] = *m;
	}
	t->layer.count = n;
}

static void
article(struct group *g, struct output *o, void *state)
{
	struct tag *t = state;

	t->group = g;
	layer_reset(&t->layer);
	doc_read(&t->doc, g->text, g->len, DOC_TOKENS);
	userlist_find(&t->own, &t->doc, &t->layer);
	links_find(t);
	when_find(t);
	names_find(t);
	settle(t);
	roles_find(t);
	turns_find(t);
	quotes_find(t);
	claims_find(t);
	select_kinds(t);
	layer_write(&t->layer, g, o, t->only);
}

/* Wrong usage where a kind is asked for that cannot be found: a slip would give an empty answer. */
static void
check_kinds(const struct tag *t)
{
	static const char *const known[] = {"person",   "org",	"place", "group",   "nation", "role",  "date", "time", "duration",
					    "set",	"number", "money", "percent", "quote",  "claim", "url",  "email"};
	const char *kind;
	size_t i, k;

	for (i = 0; i < t->kinds.count; i++) {
		kind = t->kinds.word[i];
		for (k = 0; k < sizeof known / sizeof known[0] && strcmp(known[k], kind) != 0; k++)
			;
		if (k < sizeof known / sizeof known[0] || userlist_has_kind(&t->own, kind))
			continue;
		for (k = 0; k < t->model->kinds && strcmp(t->model->kind[k], kind) != 0; k++)
			;
		if (k == t->model->kinds)
			msg_usage("-s: there is no kind '%s' (-h lists them; a lexicon may have others)", kind);
	}
}

int
main(int argc, char **argv)
{
	static const struct option options[] = {{"select", required_argument, NULL, 's'},
						{"only", no_argument, NULL, 'o'},
						{"cues", required_argument, NULL, 'c'},
						{"list", required_argument, NULL, 'l'},
						{"model", required_argument, NULL, 'm'},
						CLI_LONG};
	struct tag t = {0};
	struct ner_model *own;
	const char **lists, **cues;
	size_t i, list_count, cue_count;
	struct cli c;
	int opt, status;

	cli_init(&c, argv);
	own = NULL;
	lists = mem_alloc((size_t)argc * sizeof *lists);
	cues = mem_alloc((size_t)argc * sizeof *cues);
	list_count = cue_count = 0;
	while ((opt = getopt_long(argc, argv, CLI_SHORT "c:l:m:os:", options, NULL)) != -1) {
		switch (opt) {
		case 'c':
			cues[cue_count++] = optarg;
			break;
		case 'l':
			lists[list_count++] = optarg;
			break;
		case 'm':
			ner_model_free(own);
			own = ner_model_read(optarg);
			break;
		case 'o':
			t.only = true;
			break;
		case 's':
			cli_list_add(&t.kinds, "-s", optarg);
			break;
		default:
			cli_option(&c, opt, usage);
		}
	}
	t.model = own != NULL ? own : &ner_builtin;
	ner_init(&t.ner);
	for (i = 0; i < list_count; i++)
		if (!userlist_read(&t.own, lists[i], c.keep_going))
			c.status = STATUS_BAD;
	check_kinds(&t);
	if (list_count > 0)
		userlist_index(&t.own);
	for (i = 0; i < cue_count; i++)
		if (!cuelist_read(&t.said.own, cues[i], c.keep_going))
			c.status = STATUS_BAD;
	status = filter_run(&c, argv + optind, argc - optind, article, &t);
	userlist_free(&t.own);
	free(lists);
	free(cues);
	free(t.known);
	ner_free(&t.ner);
	ner_model_free(own);
	said_free(&t.said);
	doc_free(&t.doc);
	layer_free(&t.layer);
	cli_list_free(&t.kinds);
	return status;
}
