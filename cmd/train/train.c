/*
 * news-train - learns to find names from articles in which they are marked.
 */
#include "cli.h"
#include "crf.h"
#include "filter.h"
#include "layer.h"
#include "lexicon.h"
#include "mem.h"
#include "msg.h"

#include <math.h>
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

/* A different feature, by its hash. */
struct known {
	uint32_t hash; /* 0: free */
	uint32_t id;
	uint32_t name; /* in names */
	uint32_t count;
};

/* A marked or a found name, by its article and its bytes. */
struct span {
	uint32_t article, start, end, kind;
};

struct train {
	struct cli cli;
	struct cli_list kinds;
	struct crf_options options;
	unsigned parts;
	const char *test;
	const char **comment; /* -c */
	size_t comments, comment_cap;

	struct doc doc;
	struct ner ner;
	struct crf_set set;
	struct known *known;
	size_t known_count, known_size;
	char *names; /* feature TAB value NUL */
	size_t names_len, names_cap;
	uint32_t articles, test_from; /* articles from that one on are for testing */
	struct span *gold;
	size_t golds, gold_cap, article_gold; /* the first of the article at hand */
	uint32_t *token_start, *token_end;    /* of each token of the set */
	size_t start_cap, end_cap;

	char *caps; /* the article with headlines */
	size_t caps_cap;
	struct span *headline; /* start and end */
	size_t headlines, headline_cap;

	unsigned part; /* of the cross-validation under way */
};

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
	t->known_size = size > 0 ? 2 * size : 1 << 16;
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
	t->names[t->names_len + len] = '\t';
	memcpy(t->names + t->names_len + len + 1, text, n);
	t->names[t->names_len + len + 1 + n] = '\0';
	t->names_len += len + n + 2;
}

/* Labels the tokens [from, from + count) of the document by the article's marked names. */
static void
label_chain(const struct train *t, uint8_t *label, size_t from, size_t count)
{
	const struct token *tok = t->doc.token + from;
	const struct span *g;
	size_t i, k, j;

	memset(label, 0, count);
	for (i = t->article_gold; i < t->golds; i++) {
		g = &t->gold[i];
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

	t->article_gold = t->golds;
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
 * Writes the document's text to t->caps with some of its sentences as headlines have them: one in
 * eight in capitals, one in eight with every word capitalised. Only ASCII letters change, so offsets
 * stay.
 */
static void
write_headlines(struct train *t)
{
	const struct doc *d = &t->doc;
	const struct sentence *s;
	size_t i, k;
	bool inside;
	char *c;

	t->caps = mem_grow(t->caps, &t->caps_cap, d->len + 1, 1);
	memcpy(t->caps, d->text, d->len);
	t->caps[d->len] = '\0';
	t->headlines = 0;
	for (i = 0; i < d->sentences; i++) {
		if ((i + t->articles) % 8 > 1)
			continue;
		s = &d->sentence[i];
		t->headline = mem_grow(t->headline, &t->headline_cap, t->headlines + 1, sizeof *t->headline);
		t->headline[t->headlines].start = s->start;
		t->headline[t->headlines++].end = s->end;
		inside = false;
		for (k = s->start; k < s->end; k++) {
			c = &t->caps[k];
			if (*c >= 'a' && *c <= 'z' && ((i + t->articles) % 8 == 0 || !inside))
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
	size_t i;

	for (i = 0; i < t->headlines; i++)
		if (tok->start >= t->headline[i].start && tok[n->count - 1].end <= t->headline[i].end)
			break;
	if (i < t->headlines)
		add_chain(n, state), t->set.chain[t->set.chains - 1].headline = true;
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

static bool
is_for_learning(uint32_t a, void *state)
{
	const struct train *t = state;

	return a < t->test_from || (t->parts > 0 && a % t->parts != t->part);
}

/* Viterbi with the unrounded weights: the labels of the chain. */
static void
find_labels(const struct train *t, const struct crf *c, const struct crf_chain *ch, uint8_t *label)
{
	static double path[NER_CHAIN][NER_LABELS];
	static uint8_t from[NER_CHAIN][NER_LABELS];
	const struct crf_set *s = &t->set;
	double score, value;
	unsigned a, b, last;
	size_t k, f;

	for (k = 0; k < ch->count; k++) {
		for (b = 0; b < s->labels; b++) {
			score = 0;
			for (f = s->first[ch->token + k]; f < s->first[ch->token + k + 1]; f++)
				score += c->weight[(size_t)s->feature[f] * NER_STRIDE + b];
			path[k][b] = -1e9;
			for (a = 0; a < (k == 0 ? 1 : s->labels); a++) {
				if (!ner_may_follow(a, b))
					continue;
				value = (k == 0 ? 0 : path[k - 1][a]) + c->follow[a * NER_STRIDE + b] + score;
				if (value > path[k][b]) {
					path[k][b] = value;
					from[k][b] = (uint8_t)a;
				}
			}
		}
	}
	last = 0;
	k = ch->count - 1;
	for (b = 0; b < s->labels; b++)
		if (ner_may_end(b) && path[k][b] > path[k][last])
			last = b;
	for (k = ch->count; k-- > 0; last = from[k][last])
		label[k] = (uint8_t)last;
}

struct tally {
	size_t right, found, marked;
};

static void
count_found(const struct train *t, struct tally *tally, const struct crf_chain *ch, const uint8_t *label)
{
	size_t k, i, start;
	unsigned kind;

	start = 0;
	for (k = 0; k < ch->count; k++) {
		if (label[k] == 0)
			continue;
		if ((label[k] - 1) % 4 == NER_BEGIN || (label[k] - 1) % 4 == NER_ONLY)
			start = k;
		if ((label[k] - 1) % 4 == NER_BEGIN || (label[k] - 1) % 4 == NER_INSIDE)
			continue;
		kind = (label[k] - 1u) / 4;
		tally[kind].found++;
		tally[NER_KINDS].found++;
		tally[NER_KINDS + 1].found++;
		for (i = 0; i < t->golds; i++) {
			if (t->gold[i].article != ch->article ||
			    t->gold[i].start != t->token_start[ch->token + start] ||
			    t->gold[i].end != t->token_end[ch->token + k])
				continue;
			tally[NER_KINDS + 1].right++;
			if (t->gold[i].kind == kind) {
				tally[kind].right++;
				tally[NER_KINDS].right++;
			}
			break;
		}
	}
}

static void
print_tally(const char *name, const struct tally *t)
{
	double p, r;

	p = t->found > 0 ? 100.0 * (double)t->right / (double)t->found : 0;
	r = t->marked > 0 ? 100.0 * (double)t->right / (double)t->marked : 0;
	printf("%s\t%.1f\t%.1f\t%.1f\t%zu\t%zu\t%zu\n", name, p, r, p + r > 0 ? 2 * p * r / (p + r) : 0,
	       t->right, t->found, t->marked);
}

/* Learns from some articles and counts what is found in the others. */
static void
test(struct train *t)
{
	struct tally tally[NER_KINDS + 2] = {{0, 0, 0}};
	uint8_t label[NER_CHAIN];
	struct crf c;
	size_t i;

	for (t->part = 0; t->part < (t->parts > 0 ? t->parts : 1); t->part++) {
		crf_train(&c, &t->set, &t->options, is_for_learning, t);
		for (i = 0; i < t->set.chains; i++) {
			if (t->set.chain[i].headline || is_for_learning(t->set.chain[i].article, t))
				continue;
			find_labels(t, &c, &t->set.chain[i], label);
			count_found(t, tally, &t->set.chain[i], label);
		}
		for (i = 0; i < t->golds; i++) {
			if (is_for_learning(t->gold[i].article, t))
				continue;
			tally[t->gold[i].kind].marked++;
			tally[NER_KINDS].marked++;
			tally[NER_KINDS + 1].marked++;
		}
		crf_free(&c);
	}
	printf("kind\tprecision\trecall\tF1\tright\tfound\tmarked\n");
	for (i = 0; i < t->kinds.count; i++)
		print_tally(t->kinds.word[i], &tally[i]);
	print_tally("all", &tally[NER_KINDS]);
	print_tally("spans alone", &tally[NER_KINDS + 1]);
}

static long
rounded(double w)
{
	long v;

	v = lround(w * NER_SCALE);
	return v > INT8_MAX ? INT8_MAX : v < INT8_MIN ? INT8_MIN : v;
}

/* The weights of one line; nothing when all are 0. */
static bool
print_weights(const struct ner_model *m, const char *head, const double *weight)
{
	char name[256];
	bool any;
	unsigned b;

	any = false;
	for (b = 0; b < m->labels; b++) {
		if (rounded(weight[b]) == 0)
			continue;
		ner_label_name(m, b, name, sizeof name);
		printf("%s%s=%ld", any ? " " : head, name, rounded(weight[b]));
		any = true;
	}
	if (any)
		putchar('\n');
	return any;
}

static const char *sort_names;

static int
by_name(const void *a, const void *b)
{
	return strcmp(sort_names + ((const struct known *)a)->name, sort_names + ((const struct known *)b)->name);
}

static void
print_model(struct train *t)
{
	struct ner_model m = {0};
	struct crf c;
	char *head, name[256];
	size_t i, n;
	unsigned a;

	crf_train(&c, &t->set, &t->options, is_for_learning, t);
	m.kinds = (unsigned)t->kinds.count;
	m.labels = t->set.labels;
	m.kind = t->kinds.word;
	printf("news-tag model\t%d\n", NER_VERSION);
	printf("# Made by news-train from %lu articles with %zu marked names.\n", (unsigned long)t->articles,
	       t->golds);
	for (i = 0; i < t->comments; i++)
		printf("# %s\n", t->comment[i]);
	printf("kinds");
	for (i = 0; i < t->kinds.count; i++)
		printf("\t%s", t->kinds.word[i]);
	printf("\n");
	for (a = 0; a < m.labels; a++) {
		char line[300];
		ner_label_name(&m, a, name, sizeof name);
		snprintf(line, sizeof line, "follow\t%s\t", name);
		print_weights(&m, line, c.follow + a * NER_STRIDE);
	}
	for (i = n = 0; i < t->known_size; i++)
		if (t->known[i].hash != 0)
			t->known[n++] = t->known[i];
	sort_names = t->names;
	qsort(t->known, n, sizeof *t->known, by_name);
	for (i = 0; i < n; i++) {
		size_t len = strlen(t->names + t->known[i].name);
		head = mem_alloc(len + 2);
		memcpy(head, t->names + t->known[i].name, len);
		memcpy(head + len, "\t", 2);
		print_weights(&m, head, c.weight + (size_t)t->known[i].id * NER_STRIDE);
		free(head);
	}
	crf_free(&c);
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
	struct output out = {0};
	char *test_file[1];
	int opt;

	cli_init(&t.cli, argv);
	t.options.rounds = 30;
	t.options.rate = 0.1;
	t.options.l1 = 5e-5;
	while ((opt = getopt_long(argc, argv, CLI_SHORT "c:r:s:t:x:", options, NULL)) != -1) {
		switch (opt) {
		case 'c':
			t.comment = mem_grow(t.comment, &t.comment_cap, t.comments + 1, sizeof *t.comment);
			t.comment[t.comments++] = optarg;
			break;
		case 'r':
			t.options.rounds = (unsigned)cli_number("-r", optarg, 1000);
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
	t.set.labels = 4 * (unsigned)t.kinds.count + 1;
	ner_init(&t.ner);
	t.ner.trace = trace;
	t.ner.trace_state = &t;
	grow_known(&t);
	filter_read(&t.cli, argv + optind, argc - optind, &out, article, &t);
	t.test_from = t.parts > 0 && t.test == NULL ? 0 : t.articles;
	if (t.test != NULL) {
		test_file[0] = (char *)(uintptr_t)t.test;
		filter_read(&t.cli, test_file, 1, &out, article, &t);
	}
	if (t.golds == 0)
		msg_die("no names to learn from (mark them as records in their articles)");
	t.set.features = t.known_count;
	if (t.parts > 0 || t.test != NULL)
		test(&t);
	else
		print_model(&t);
	if (fflush(stdout) != 0 || fclose(stdout) != 0)
		msg_die("standard output: write error");
	free_all(&t);
	return t.cli.status;
}
