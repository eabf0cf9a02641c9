/*
 * news-split - an article becomes blocks, sentences, words.
 */
#include "cli.h"
#include "doc.h"
#include "filter.h"
#include "layer.h"
#include "msg.h"

#include <string.h>
#include <unistd.h>

static const char usage[] = "usage: news-split [-u UNIT,...] [-o] [file...]\n";

enum { UNIT_BLOCK = 1, UNIT_SENTENCE = 2, UNIT_WORD = 4 };

struct split {
	unsigned units;
	bool only;
	struct doc doc;
	struct layer layer;
};

static void
article(struct group *g, struct output *o, void *state)
{
	struct split *s = state;
	struct doc *d = &s->doc;
	size_t i;

	layer_reset(&s->layer);
	doc_read(d, g->text, g->len, s->units & UNIT_WORD ? DOC_TOKENS : DOC_SENTENCES);
	if (s->units & UNIT_BLOCK)
		for (i = 0; i < d->blocks; i++)
			layer_add(&s->layer, d->block[i].start, d->block[i].end,
				  block_names[d->block[i].kind], NULL, 0, NULL, 0);
	if (s->units & UNIT_SENTENCE)
		for (i = 0; i < d->sentences; i++)
			layer_add(&s->layer, d->sentence[i].start, d->sentence[i].end, "sentence", NULL, 0,
				  NULL, 0);
	if (s->units & UNIT_WORD)
		for (i = 0; i < d->tokens; i++)
			layer_add(&s->layer, d->token[i].start, d->token[i].end, "word", NULL, 0, NULL, 0);
	layer_write(&s->layer, g, o, s->only);
}

static unsigned
units(char *arg)
{
	static const char *const names[] = {"block", "sentence", "word"};
	struct cli_list list = {0};
	unsigned set, k;
	size_t i;

	cli_list_add(&list, "-u", arg);
	set = 0;
	for (i = 0; i < list.count; i++) {
		for (k = 0; k < 3 && strcmp(list.word[i], names[k]) != 0; k++)
			;
		if (k == 3)
			msg_usage("-u %s: no such unit (block, sentence and word are)", list.word[i]);
		set |= 1u << k;
	}
	cli_list_free(&list);
	return set;
}

int
main(int argc, char **argv)
{
	static const struct option options[] = {{"unit", required_argument, NULL, 'u'},
						{"only", no_argument, NULL, 'o'},
						CLI_LONG};
	struct split s = {.units = UNIT_BLOCK | UNIT_SENTENCE};
	struct cli c;
	int opt, status;

	cli_init(&c, argv);
	while ((opt = getopt_long(argc, argv, CLI_SHORT "ou:", options, NULL)) != -1) {
		switch (opt) {
		case 'o':
			s.only = true;
			break;
		case 'u':
			s.units = units(optarg);
			break;
		default:
			cli_option(&c, opt, usage);
		}
	}
	status = filter_run(&c, argv + optind, argc - optind, article, &s);
	doc_free(&s.doc);
	layer_free(&s.layer);
	return status;
}
