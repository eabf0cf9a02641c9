/*
 * news-split - an article becomes blocks, sentences, words.
 */
#include "split.h"
#include "filter.h"
#include "msg.h"

#include <string.h>
#include <unistd.h>

static const char usage[] =
    "usage: news-split [-Ko] [-L SIZE] [-u UNIT,...] [file...]\n"
    "\n"
    "Adds the blocks (title, heading, caption, paragraph, furniture), the sentences\n"
    "and the words of articles to their records.\n"
    "\n"
    "  -u, --unit UNIT,...  of block, sentence and word (block,sentence)\n"
    "  -o, --only           print only what is added\n"
    "  -K, --keep-going     report malformed records, skip them and go on\n"
    "  -L, --limit SIZE     refuse larger articles (256M)\n"
    "      --line-buffered  write every record at once\n"
    "  -h, --help           this help\n"
    "  -V, --version        the version\n"
    "\n"
    "  news-read *.txt | news-split | awk -F'\\t' '$5 == \"title\"'\n"
    "  news-read a.txt | news-split -o -u sentence | cut -f 6\n"
    "  news-read *.txt | news-split -o -u word | cut -f 6 | news-count -k 1 -n 20\n";

static void
article(struct group *g, struct output *o, void *state)
{
	struct split *s = state;
	struct doc *d = &s->doc;

	d->captions_only = (s->units & UNIT_BLOCK) == 0;
	/* words are written as they are found: no tokens are needed */
	doc_read(d, g->text, g->len, s->units & (UNIT_SENTENCE | UNIT_WORD) ? DOC_SENTENCES : DOC_BLOCKS);
	if (g->count == 1 && g->segments == 1 && group_is(g, &g->record[0], "article"))
		split_stream(s, g, o);
	else
		split_layer(s, g, o);
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
	struct split s = {0};
	struct cli c;
	int opt, status;

	cli_init(&c, argv);
	while ((opt = getopt_long(argc, argv, CLI_SHORT "ou:", options, NULL)) != -1) {
		switch (opt) {
		case 'o':
			s.only = true;
			break;
		case 'u':
			s.units |= units(optarg);
			break;
		default:
			cli_option(&c, opt, usage);
		}
	}
	if (s.units == 0)
		s.units = UNIT_BLOCK | UNIT_SENTENCE;
	status = filter_run(&c, argv + optind, argc - optind, article, &s);
	doc_free(&s.doc);
	layer_free(&s.layer);
	return status;
}
