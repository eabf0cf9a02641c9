/*
 * trainboundary - learns the weights of sentence boundaries (common/model/boundary.tsv).
 *
 * usage: trainboundary [-x FOLDS] [-t TIMES] TRAIN.txt... [-t TIMES TRAIN.txt...] [-- TEST.txt...] > boundary.tsv
 *
 * With -t, the articles that follow count as if each were there TIMES times.
 *
 * Beside each FILE.txt stands FILE.gold: lines 'sentence TAB start TAB end' in characters of the
 * text without its white space (lines of other units are passed over). Prints the table of weights;
 * with -x no table, but how right each fold is with weights learned from the others. Logistic
 * regression by stochastic gradient descent with adaptive rates and an L2 penalty; the weights are the
 * mean of those of the last epochs.
 */
#include "boundary_names.h"
#include "doc.h"
#include "mem.h"
#include "msg.h"
#include "sentence.h"
#include "utf8.h"
#include "unicode.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { EPOCHS = 40, MEAN_OF = 20, WORD_SLOTS = 1 << 18, WORD_SEEN = 3, MAX_FOLDS = 20 };
static const double penalty = 1e-3, rate = 0.2, word_penalty = 2e-3;

struct article {
	const char *folder; /* the file's name up to its last slash */
	int folder_len;
	char *text;
	size_t len;
	unsigned char *gold; /* for each byte: a sentence ends behind it */
	size_t sentences;
	struct doc doc;
	enum boundary_style style;
};

/* One example: the features, the answer. */
struct example {
	struct boundary b;
	int fold, times;
	bool holds;
};

struct weight {
	double w, g, sum;
};

static struct example *examples;
static size_t example_count, example_cap;
static struct weight weights[BOUNDARY_WEIGHTS];
static struct word {
	uint64_t word;
	size_t seen[2 * WORD_KINDS];
	struct weight w[2 * WORD_KINDS];
} *words;

static char *
slurp(const char *file, size_t *n)
{
	FILE *f;
	char *p;
	size_t cap, got;

	f = fopen(file, "rb");
	if (f == NULL)
		msg_die("%s: %s", file, strerror(errno));
	p = NULL;
	cap = *n = 0;
	do {
		p = mem_grow(p, &cap, *n + 65536, 1);
		got = fread(p + *n, 1, cap - *n - TEXT_AHEAD, f);
		*n += got;
	} while (got > 0);
	memset(p + *n, 0, TEXT_AHEAD);
	fclose(f);
	return p;
}

static void
read_article(struct article *a, const char *file)
{
	char name[4096], *gold, *line, *next;
	size_t n, i, count, *ends;
	unsigned long start, end;
	uint32_t cp;
	unsigned len;

	a->folder = file;
	a->folder_len = strrchr(file, '/') != NULL ? (int)(strrchr(file, '/') - file) : 0;
	a->text = slurp(file, &a->len);
	snprintf(name, sizeof name, "%.*s.gold", (int)(strlen(file) - 4), file);
	gold = slurp(name, &n);
	ends = mem_alloc((a->len + 1) * sizeof *ends);
	for (i = count = 0; i < a->len; i += len) {
		len = utf8_decode(a->text + i, a->len - i, &cp);
		if (!uc_is_space(uc_props(cp)))
			ends[count++] = i + len;
	}
	a->gold = mem_alloc(a->len + 1);
	memset(a->gold, 0, a->len + 1);
	a->sentences = 0;
	for (line = gold; line != NULL && *line != '\0'; line = next) {
		next = strchr(line, '\n');
		if (next != NULL)
			*next++ = '\0';
		if (sscanf(line, "sentence\t%lu\t%lu", &start, &end) == 2 && end > 0 && end <= count) {
			a->gold[ends[end - 1]] = 1;
			a->sentences++;
		}
	}
	free(ends);
	free(gold);
	doc_read(&a->doc, a->text, a->len, DOC_BLOCKS);
	a->style = sentences_style(&a->doc);
}

static void
add_examples(const struct article *a, int fold, int times)
{
	struct boundary_scan s;
	struct boundary b;
	struct example *e;
	size_t i;

	for (i = 0; i < a->doc.blocks; i++) {
		s.odd = a->doc.odd;
		s.style = a->style;
		boundary_begin(&s, a->text, a->doc.block[i].start, a->doc.block[i].end);
		while (boundary_next(&s, &b)) {
			boundary_look_up(&s, &b);
			if (b.sure) {
				s.last = b.next;
				continue;
			}
			examples = mem_grow(examples, &example_cap, example_count + 1, sizeof *examples);
			e = &examples[example_count++];
			e->b = b;
			e->fold = fold;
			e->times = times;
			e->holds = a->gold[b.end] != 0;
			if (e->holds)
				s.last = b.next;
		}
	}
}

static struct word *
find_word(uint64_t word)
{
	size_t k;

	for (k = boundary_slot(word) % WORD_SLOTS; words[k].word != 0 && words[k].word != word; k = (k + 1) % WORD_SLOTS)
		;
	words[k].word = word;
	return &words[k];
}

/* The weights that bear on b; returns how many. The last *lexical ones are of words. */
static size_t
gather(const struct boundary *b, struct weight **w, size_t *lexical)
{
	struct weight *table;
	struct word *word;
	unsigned kind;
	size_t n;

	n = 0;
	table = weights;
#define GATHER(name, x, y)                                                                                             \
	w[n++] = &table[BOUNDARY_INDEX(b, b->part[x], b->part[y], x, y)];                                                                      \
	table += BOUNDARY_SIZE(x, y);
	BOUNDARY_TEMPLATES(GATHER)
	kind = boundary_kind(b);
	*lexical = 0;
	if (b->packed_before != 0) {
		word = find_word(b->packed_before);
		if (word->seen[kind] >= WORD_SEEN) {
			w[n++] = &word->w[kind];
			++*lexical;
		}
	}
	if (b->packed_behind != 0) {
		word = find_word(b->packed_behind);
		if (word->seen[WORD_KINDS + kind] >= WORD_SEEN) {
			w[n++] = &word->w[WORD_KINDS + kind];
			++*lexical;
		}
	}
	return n;
}

static uint32_t
random_number(uint32_t *state)
{
	*state = *state * 1664525u + 1013904223u;
	return *state >> 8;
}

/* Learns from all examples but those of fold out. */
static void
train(int out)
{
	struct weight *w[TEMPLATES + 2];
	size_t i, j, k, n, lexical, swap, *order, order_cap;
	uint32_t seed;
	double sum, p, g;
	int epoch;

	memset(weights, 0, sizeof weights);
	memset(words, 0, WORD_SLOTS * sizeof *words);
	order = NULL;
	order_cap = 0;
	for (i = n = 0; i < example_count; i++) {
		if (examples[i].fold == out)
			continue;
		for (j = 0; j < (size_t)examples[i].times; j++) {
			order = mem_grow(order, &order_cap, n + 1, sizeof *order);
			order[n++] = i;
		}
		k = boundary_kind(&examples[i].b);
		if (examples[i].b.packed_before != 0)
			find_word(examples[i].b.packed_before)->seen[k]++;
		if (examples[i].b.packed_behind != 0)
			find_word(examples[i].b.packed_behind)->seen[WORD_KINDS + k]++;
	}
	seed = 1;
	for (epoch = 0; epoch < EPOCHS; epoch++) {
		for (i = n; i > 1; i--) {
			j = random_number(&seed) % i;
			swap = order[i - 1];
			order[i - 1] = order[j];
			order[j] = swap;
		}
		for (i = 0; i < n; i++) {
			const struct example *e = &examples[order[i]];

			k = gather(&e->b, w, &lexical);
			for (sum = 0, j = 0; j < k; j++)
				sum += w[j]->w;
			p = 1 / (1 + exp(-sum));
			for (j = 0; j < k; j++) {
				g = p - (e->holds ? 1 : 0) + (j + lexical >= k ? word_penalty : penalty) * w[j]->w * 10;
				w[j]->g += g * g;
				w[j]->w -= rate * g / sqrt(w[j]->g + 1e-6);
			}
		}
		if (epoch < EPOCHS - MEAN_OF)
			continue;
		for (i = 0; i < BOUNDARY_WEIGHTS; i++)
			weights[i].sum += weights[i].w;
		for (i = 0; i < WORD_SLOTS; i++)
			for (j = 0; j < 2 * WORD_KINDS; j++)
				words[i].w[j].sum += words[i].w[j].w;
	}
	/* the mean of the later epochs' weights is steadier than the last */
	for (i = 0; i < BOUNDARY_WEIGHTS; i++)
		weights[i].w = weights[i].sum / MEAN_OF;
	for (i = 0; i < WORD_SLOTS; i++)
		for (j = 0; j < 2 * WORD_KINDS; j++)
			words[i].w[j].w = words[i].w[j].sum / MEAN_OF;
	free(order);
}

static bool
holds(const struct boundary *b)
{
	struct weight *w[TEMPLATES + 2];
	size_t k, n, lexical;
	double sum;

	n = gather(b, w, &lexical);
	for (sum = 0, k = 0; k < n; k++)
		sum += w[k]->w;
	return b->sure || sum > 0;
}

struct tally {
	size_t gold, found, right;
};

/* Counts the sentences found in an article, and those that begin and end where the gold's do. */
static void
test(const struct article *a, struct tally *t, bool show)
{
	struct boundary_scan s;
	struct boundary b;
	size_t i, k;
	bool more, hold, begun;

	t->gold += a->sentences;
	for (i = 0; i < a->doc.blocks; i++) {
		s.odd = a->doc.odd;
		s.style = a->style;
		boundary_begin(&s, a->text, a->doc.block[i].start, a->doc.block[i].end);
		begun = true;
		do {
			more = boundary_next(&s, &b);
			if (more)
				boundary_look_up(&s, &b);
			if (!more) {
				b.end = a->doc.block[i].end;
				b.next = b.end;
			}
			hold = !more || holds(&b);
			if (show && more && hold != (a->gold[b.end] != 0))
				fprintf(stderr, "%c %.*s %d\t%.*s  ##  %.*s\n", hold ? '+' : '-', 9, a->folder + a->folder_len + 1, a->style,
					b.end > 40 ? 40 : (int)b.end, a->text + b.end - (b.end > 40 ? 40 : b.end),
					a->len - b.next > 30 ? 30 : (int)(a->len - b.next), a->text + b.next);
			if (!hold)
				continue;
			/* right where the gold has an end here, and none since the last boundary that is one */
			t->found++;
			for (k = s.last + 1; k < b.end && !a->gold[k]; k++)
				;
			if (begun && k == b.end && a->gold[b.end])
				t->right++;
			begun = a->gold[b.end] != 0;
			s.last = b.next;
		} while (more);
	}
}

static void
report(const char *what, const char *folder, int n, const struct tally *t)
{
	fprintf(stderr, "%s %.*s: P %.2f R %.2f F1 %.2f (gold %zu, found %zu)\n", what, n, folder,
		100.0 * (double)t->right / (double)t->found, 100.0 * (double)t->right / (double)t->gold,
		200.0 * (double)t->right / (double)(t->found + t->gold), t->gold, t->found);
}

/* Reports the articles' tallies, added up for each folder. */
static void
report_all(const char *what, const struct article *all, const struct tally *t, int count)
{
	struct tally sum;
	int i, k;

	for (i = 0; i < count; i++) {
		if (i > 0 && all[i].folder_len == all[i - 1].folder_len &&
		    memcmp(all[i].folder, all[i - 1].folder, (size_t)all[i].folder_len) == 0)
			continue;
		memset(&sum, 0, sizeof sum);
		for (k = i; k < count && all[k].folder_len == all[i].folder_len &&
			    memcmp(all[i].folder, all[k].folder, (size_t)all[i].folder_len) == 0;
		     k++) {
			sum.gold += t[k].gold;
			sum.found += t[k].found;
			sum.right += t[k].right;
		}
		report(what, all[i].folder, all[i].folder_len, &sum);
	}
}

static void
print_template(const char *name, int x, int y, const struct weight *table)
{
	size_t m, a, b;

	for (m = 0; m < MARKS; m++)
		for (a = 0; a < boundary_sizes[x]; a++)
			for (b = 0; b < boundary_sizes[y]; b++, table++)
				if (fabs(table->w) >= 0.02)
					printf("%s\t%s\t%s\t%s\t%.3f\n", name, boundary_marks[m], boundary_values[x][a],
					       boundary_values[y][b], table->w);
}

static void
print(void)
{
	const struct weight *table;
	size_t i, k, n;
	char text[9];
	uint64_t v;

	table = weights;
#define PRINT(name, x, y)                                                                                              \
	print_template(name, x, y, table);                                                                             \
	table += BOUNDARY_SIZE(x, y);
	BOUNDARY_TEMPLATES(PRINT)
	for (k = 0; k < WORD_SLOTS; k++) {
		if (words[k].word == 0)
			continue;
		for (n = 0, v = words[k].word; v != 0; v >>= 8)
			text[n++] = (char)(v & 255);
		text[n] = '\0';
		for (i = 0; i < 2 * WORD_KINDS; i++)
			if (fabs(words[k].w[i].w) >= 0.05)
				printf("word\t%s\t%s\t%s\t%.3f\n", i < WORD_KINDS ? "before" : "behind",
				       boundary_kinds[i % WORD_KINDS], text, words[k].w[i].w);
	}
}

int
main(int argc, char **argv)
{
	struct article *all;
	struct tally *tallies;
	int folds, times, i, n, tests;
	size_t k;
	bool testing, show;

	msg_init(argv[0]);
	folds = 0;
	show = getenv("SHOW") != NULL;
	for (i = 1; i + 1 < argc && strcmp(argv[i], "-x") == 0; i += 2)
		folds = atoi(argv[i + 1]);
	if (folds > MAX_FOLDS || i >= argc)
		msg_die("usage: trainboundary [-x FOLDS] TRAIN.txt... [-- TEST.txt...] > boundary.tsv");
	words = mem_alloc(WORD_SLOTS * sizeof *words);
	all = mem_alloc((size_t)argc * sizeof *all);
	memset(all, 0, (size_t)argc * sizeof *all);
	testing = false;
	times = 1;
	for (n = tests = 0; i < argc; i++) {
		if (strcmp(argv[i], "--") == 0) {
			testing = true;
			continue;
		}
		if (strcmp(argv[i], "-t") == 0 && i + 1 < argc) {
			times = atoi(argv[++i]);
			continue;
		}
		read_article(&all[n + tests], argv[i]);
		if (testing) {
			tests++;
			continue;
		}
		add_examples(&all[n], folds > 0 ? n % folds : -1, times);
		n++;
	}
	tallies = mem_alloc((size_t)argc * sizeof *tallies);
	memset(tallies, 0, (size_t)argc * sizeof *tallies);
	for (i = 0; i < folds; i++) {
		train(i);
		for (k = (size_t)i; k < (size_t)n; k += (size_t)folds)
			test(&all[k], &tallies[k], show);
	}
	if (folds > 0)
		report_all("cross-validated", all, tallies, n);
	train(-2);
	for (i = n; i < n + tests; i++)
		test(&all[i], &tallies[i], show && folds == 0);
	if (tests > 0)
		report_all("test", all + n, tallies + n, tests);
	if (folds == 0)
		print();
	return 0;
}
