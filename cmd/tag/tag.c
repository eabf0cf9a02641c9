/*
 * news-tag - marks what is named and said in articles.
 */
#include "tag.h"
#include "filter.h"
#include "msg.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char usage[] = "usage: news-tag [-s KIND,...] [-l LEXICON]... [-o] [file...]\n";

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
	links_find(t);
	when_find(t);
	amounts_find(t);
	names_find(t);
	settle(t);
	roles_find(t);
	quotes_find(t);
	claims_find(t);
	select_kinds(t);
	layer_write(&t->layer, g, o, t->only);
}

int
main(int argc, char **argv)
{
	static const struct option options[] = {{"select", required_argument, NULL, 's'},
						{"only", no_argument, NULL, 'o'},
						{"model", required_argument, NULL, 'm'},
						CLI_LONG};
	struct tag t = {0};
	struct ner_model *own;
	struct cli c;
	int opt, status;

	cli_init(&c, argv);
	own = NULL;
	while ((opt = getopt_long(argc, argv, CLI_SHORT "m:os:", options, NULL)) != -1) {
		switch (opt) {
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
	status = filter_run(&c, argv + optind, argc - optind, article, &t);
	free(t.known);
	ner_free(&t.ner);
	ner_model_free(own);
	said_free(&t.said);
	doc_free(&t.doc);
	layer_free(&t.layer);
	cli_list_free(&t.kinds);
	return status;
}
