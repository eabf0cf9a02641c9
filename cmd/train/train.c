/*
 * news-train - learns to find names from articles in which they are marked.
 */
#include "train.h"
#include "filter.h"
#include "layer.h"
#include "lexicon.h"
#include "mem.h"
#include "msg.h"
#include "rights.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char usage[] =
    "usage: news-train [-K] [-c TEXT]... [-s KIND,...] [-r ROUNDS] [-x PARTS] [-t FILE] [file...]\n"
    "\n"
    "Learns from articles whose names are marked (article records with person, org and\n"
    "place records in them) and writes a model for news-tag -m.\n"
    "\n"
    "  -c, --comment TEXT     say that on top of the model: where the articles come from\n"
    "                         and under which terms\n"
    "  -s, --select KIND,...  the kinds to learn (person,org,place); up to seven\n"
    "  -r, --rounds N         go over the articles so often (30)\n"
    "  -x, --cross PARTS      write no model: learn from all but one part of the\n"
    "                         articles, find the names of that part, for every part;\n"
    "                         print how many were right\n"
    "  -t, --test FILE        write no model: print how many of the names in FILE were\n"
    "                         found rightly; with -x, the parts are those of FILE\n"
    "  -K, --keep-going       report malformed lines and go on\n"
    "  -L, --limit SIZE       refuse larger articles (256M)\n"
    "  -h, --help             this help\n"
    "  -V, --version          the version\n"
    "\n"
    "  news-train marked.tsv > my.model\n"
    "  news-read *.txt | news-tag -m my.model\n";

static size_t
known_at(const struct train *t, uint32_t hash)
{
	size_t i;

	for (i = hash & (t->known_size - 1);; i = (i + 1) & (t->known_size - 1))
		if (t->known[i].hash == hash || t->known[i].hash == 0)
			return i;
}

static void
grow_known(struct train *t)
{
	struct known *old;
	size_t i, size;

	old = t->known;
	size = t->known_size;
	t->known_size = size > 0 ? 2 * size : 1 << 12;
	t->known = mem_alloc(t->known_size * sizeof *t->known);
	memset(t->known, 0, t->known_size * sizeof *t->known);
	for (i = 0; i < size; i++)
		if (old[i].hash != 0)
			t->known[known_at(t, old[i].hash)] = old[i];
	free(old);
}

/* Remembers what a feature is called. */
static void
trace(void *state, unsigned k, unsigned feature, const char *text, size_t n)
{
	struct train *t = state;
	const char *name;
	struct known *f;
	uint32_t hash;
	char number[16];
	size_t len;

	(void)k;
	if (ner_feature_is_word(feature)) {
		hash = ner_hash(feature, lex_hash(LEX_SEED, text, n));
	} else {
		snprintf(number, sizeof number, "%.*s", (int)n, text);
		hash = ner_hash(feature, (uint32_t)strtoul(number, NULL, 16));
	}
	if (2 * t->known_count >= t->known_size)
		grow_known(t);
	f = &t->known[known_at(t, hash)];
	if (f->hash != 0)
		return;
	f->hash = hash;
	f->id = (uint32_t)t->known_count++;
	f->name = (uint32_t)t->names_len;
	name = ner_feature_name(feature);
	len = strlen(name);
	t->names = mem_grow(t->names, &t->names_cap, t->names_len + len + n + 2, 1);
	memcpy(t->names + t->names_len, name, len);
	t->names[t->names_len + len] = '\0';
	memcpy(t->names + t->names_len + len + 1, text, n);
	t->names[t->names_len + len + 1 + n] = '\0';
	t->names_len += len + n + 2;
}

size_t
gold_from(const struct train *t, uint32_t article, uint32_t start)
{
	const struct span *g;
	size_t low, high, mid;

	for (low = 0, high = t->golds; low < high;) {
		mid = low + (high - low) / 2;
		g = &t->gold[mid];
		if (g->article < article || (g->article == article && g->start < start))
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* Labels the tokens [from, from + count) of the document by the article's marked names. */
static void
label_chain(const struct train *t, uint8_t *label, size_t from, size_t count)
{
	const struct token *tok = t->doc.token + from;
	const struct span *g;
	size_t i, k, j;

	memset(label, 0, count);
	for (i = gold_from(t, t->articles, tok->start); i < t->golds; i++) {
		g = &t->gold[i];
		if (g->start > tok[count - 1].start)
			break;
		for (k = 0; k < count && tok[k].start < g->start; k++)
			;
		if (k == count || tok[k].start != g->start)
			continue;
		for (j = k; j < count && tok[j].end < g->end; j++)
			;
		if (j == count || tok[j].end != g->end)
			continue;
		if (j == k) {
			label[k] = (uint8_t)ner_label(g->kind, NER_ONLY);
			continue;
		}
		label[j] = (uint8_t)ner_label(g->kind, NER_LAST);
		label[k] = (uint8_t)ner_label(g->kind, NER_BEGIN);
		for (k++; k < j; k++)
			label[k] = (uint8_t)ner_label(g->kind, NER_INSIDE);
	}
}

static void
add_chain(struct ner *n, void *state)
{
	struct train *t = state;
	struct crf_set *s = &t->set;
	struct crf_chain *c;
	struct known *f;
	size_t k;
	unsigned i;

	s->chain = mem_grow(s->chain, &s->chain_cap, s->chains + 1, sizeof *s->chain);
	c = &s->chain[s->chains++];
	c->token = (uint32_t)s->tokens;
	c->count = (uint32_t)n->count;
	c->article = t->articles;
	c->headline = false;
	s->label = mem_grow(s->label, &s->label_cap, s->tokens + n->count, sizeof *s->label);
	s->first = mem_grow(s->first, &s->first_cap, s->tokens + n->count + 1, sizeof *s->first);
	t->token_start = mem_grow(t->token_start, &t->start_cap, s->tokens + n->count, sizeof *t->token_start);
	t->token_end = mem_grow(t->token_end, &t->end_cap, s->tokens + n->count, sizeof *t->token_end);
	label_chain(t, s->label + s->tokens, n->first, n->count);
	for (k = 0; k < n->count; k++) {
		t->token_start[s->tokens] = t->doc.token[n->first + k].start;
		t->token_end[s->tokens] = t->doc.token[n->first + k].end;
		s->feature = mem_grow(s->feature, &s->feature_cap, s->feature_count + n->features[k],
				      sizeof *s->feature);
		s->first[s->tokens++] = (uint32_t)s->feature_count;
		for (i = 0; i < n->features[k]; i++) {
			f = &t->known[known_at(t, n->feature[k][i])];
			f->count++;
			s->feature[s->feature_count++] = f->id;
		}
		s->first[s->tokens] = (uint32_t)s->feature_count;
	}
}

/* The article's marked names, in positions of the text. */
static void
read_gold(struct train *t, const struct group *g)
{
	const struct record *r;
	struct span *s;
	const char *kind;
	size_t i, k, n;

	for (i = 0; i < g->count; i++) {
		r = &g->record[i];
		kind = group_column(g, r, COL_KIND, &n);
		for (k = 0; k < t->kinds.count; k++)
			if (strlen(t->kinds.word[k]) == n && memcmp(t->kinds.word[k], kind, n) == 0)
				break;
		if (k == t->kinds.count || r->start < g->segment[0].base)
			continue;
		t->gold = mem_grow(t->gold, &t->gold_cap, t->golds + 1, sizeof *t->gold);
		s = &t->gold[t->golds++];
		s->article = t->articles;
		s->start = r->start - g->segment[0].base;
		s->end = r->end - g->segment[0].base;
		s->kind = (uint32_t)k;
	}
}

/*
 * Writes the document's text to t->caps with some of its sentences as headlines and hasty writers
 * have them: one in eight in capitals, one in eight with every word capitalised, one in eight without
 * capitals. Only ASCII letters change, so offsets stay.
 */
static void
write_headlines(struct train *t)
{
	const struct doc *d = &t->doc;
	const struct sentence *s;
	size_t i, k, way;
	bool inside;
	char *c;

	t->caps = mem_grow(t->caps, &t->caps_cap, d->len + TEXT_AHEAD, 1);
	memcpy(t->caps, d->text, d->len);
	memset(t->caps + d->len, 0, TEXT_AHEAD);
	t->headlines = 0;
	for (i = 0; i < d->sentences; i++) {
		way = (i + t->articles) % 8;
		if (way > 2)
			continue;
		s = &d->sentence[i];
		t->headline = mem_grow(t->headline, &t->headline_cap, t->headlines + 1, sizeof *t->headline);
		t->headline[t->headlines].start = s->start;
		t->headline[t->headlines++].end = s->end;
		inside = false;
		for (k = s->start; k < s->end; k++) {
			c = &t->caps[k];
			if (way == 2 && *c >= 'A' && *c <= 'Z')
				*c = (char)(*c - 'A' + 'a');
			else if (way < 2 && *c >= 'a' && *c <= 'z' && (way == 0 || !inside))
				*c = (char)(*c - 'a' + 'A');
			inside = (*c >= 'a' && *c <= 'z') || (*c >= 'A' && *c <= 'Z') || *c == '\'' ||
				 (unsigned char)*c >= 0x80;
		}
	}
}

/* A chain of the text with headlines counts when it stands in one. */
static void
add_headline_chain(struct ner *n, void *state)
{
	struct train *t = state;
	const struct token *tok = t->doc.token + n->first;
	size_t low, high, mid;

	/* the last headline that begins at or before the chain */
	for (low = 0, high = t->headlines; low < high;) {
		mid = low + (high - low) / 2;
		if (t->headline[mid].start <= tok->start)
			low = mid + 1;
		else
			high = mid;
	}
	if (low == 0 || tok[n->count - 1].end > t->headline[low - 1].end)
		return;
	add_chain(n, state);
	t->set.chain[t->set.chains - 1].headline = true;
}

static void
article(struct group *g, struct output *o, void *state)
{
	struct train *t = state;

	(void)o;
	if (g->segments != 1)
		return;
	read_gold(t, g);
	doc_read(&t->doc, g->text, g->len, DOC_TOKENS);
	ner_chains(&t->ner, &t->doc, add_chain, t);
	write_headlines(t);
	doc_read(&t->doc, t->caps, g->len, DOC_TOKENS);
	ner_chains(&t->ner, &t->doc, add_headline_chain, t);
	t->articles++;
}

static void
free_all(struct train *t)
{
	cli_list_free(&t->kinds);
	free(t->comment);
	doc_free(&t->doc);
	ner_free(&t->ner);
	free(t->set.chain);
	free(t->set.label);
	free(t->set.first);
	free(t->set.feature);
	free(t->known);
	free(t->names);
	free(t->gold);
	free(t->token_start);
	free(t->token_end);
	free(t->caps);
	free(t->headline);
}

/* All files that are read: that of -t (standard input where there is none), then the operands. */
static char **
operands(char **argv, int count, const char *test_file)
{
	static char standard_input[] = "-";
	char **files;
	int i;

	files = mem_alloc(((size_t)count + 1) * sizeof *files);
	files[0] = test_file != NULL ? (char *)(uintptr_t)test_file : standard_input;
	for (i = 0; i < count; i++)
		files[i + 1] = argv[i];
	return files;
}

int
main(int argc, char **argv)
{
	static const struct option options[] = {{"select", required_argument, NULL, 's'},
						{"rounds", required_argument, NULL, 'r'},
						{"comment", required_argument, NULL, 'c'},
						{"cross", required_argument, NULL, 'x'},
						{"test", required_argument, NULL, 't'},
						CLI_LONG};
	char kinds[] = "person,org,place";
	struct train t = {0};
	char **files;
	size_t i, k;
	int opt;

	cli_init(&t.cli, argv);
	t.options.rounds = 30;
	t.options.rate = 0.1;
	t.options.miss = 1;
	t.options.l1 = 1e-5;
	while ((opt = getopt_long(argc, argv, CLI_SHORT "c:r:s:t:x:", options, NULL)) != -1) {
		switch (opt) {
		case 'c':
			t.comment = mem_grow(t.comment, &t.comment_cap, t.comments + 1, sizeof *t.comment);
			t.comment[t.comments++] = optarg;
			if (strchr(optarg, '\n') != NULL)
				msg_usage("-c: a comment is one line");
			break;
		case 'r':
			t.options.rounds = (unsigned)cli_number("-r", optarg, 1000);
			if (t.options.rounds < 1)
				msg_usage("-r %s: at least one round", optarg);
			break;
		case 's':
			cli_list_add(&t.kinds, "-s", optarg);
			break;
		case 't':
			t.test = optarg;
			break;
		case 'x':
			t.parts = (unsigned)cli_number("-x", optarg, 1000);
			if (t.parts < 2)
				msg_usage("-x %s: at least two parts", optarg);
			break;
		default:
			cli_option(&t.cli, opt, usage);
		}
	}
	if (t.kinds.count == 0)
		cli_list_add(&t.kinds, "-s", kinds);
	if (t.kinds.count > NER_KINDS)
		msg_usage("-s names %zu kinds, but a model has at most %d", t.kinds.count, NER_KINDS);
	for (i = 0; i < t.kinds.count; i++)
		if (!ner_kind_valid(t.kinds.word[i]))
			msg_usage("-s %s: a kind is a short word, and not article", t.kinds.word[i]);
	for (i = 1; i < t.kinds.count; i++)
		for (k = 0; k < i; k++)
			if (strcmp(t.kinds.word[i], t.kinds.word[k]) == 0)
				msg_usage("-s names the kind %s twice", t.kinds.word[i]);
	t.set.labels = 4 * (unsigned)t.kinds.count + 1;
	ner_init(&t.ner);
	t.ner.trace = trace;
	t.ner.trace_state = &t;
	grow_known(&t);
	output_init(&t.out, t.cli.line_buffered);
	files = operands(argv + optind, argc - optind, t.test);
	rights_drop(RIGHTS_FILTER, files, argc - optind + 1, NULL);
	filter_read(&t.cli, argv + optind, argc - optind, &t.out, article, &t);
	t.test_from = t.parts > 0 && t.test == NULL ? 0 : t.articles;
	if (t.test != NULL)
		filter_read(&t.cli, files, 1, &t.out, article, &t);
	free(files);
	if (t.golds == 0)
		msg_die("no names to learn from: no record of the kinds that -s names, which are person, org and place without it");
	t.set.features = t.known_count;
	if (t.parts > 0 || t.test != NULL)
		print_scores(&t);
	else
		print_model(&t);
	output_close(&t.out);
	free_all(&t);
	return t.cli.status;
}
