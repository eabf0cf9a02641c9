#include "train.h"
#include "mem.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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
	uint32_t from;
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
		from = t->token_start[ch->token + start];
		for (i = gold_from(t, ch->article, from); i < t->golds; i++) {
			if (t->gold[i].article != ch->article || t->gold[i].start != from)
				break;
			if (t->gold[i].end != t->token_end[ch->token + k])
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

/* What snprintf() has made of the format. */
static void
print(struct output *o, const char *fmt, ...)
{
	char text[300];
	va_list ap;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	if (n > 0)
		output_bytes(o, text, (size_t)n < sizeof text ? (size_t)n : sizeof text - 1);
}

static void
print_string(struct output *o, const char *s)
{
	output_bytes(o, s, strlen(s));
}

static void
print_tally(struct output *o, const char *name, const struct tally *t)
{
	double p, r;

	p = t->found > 0 ? 100.0 * (double)t->right / (double)t->found : 0;
	r = t->marked > 0 ? 100.0 * (double)t->right / (double)t->marked : 0;
	print_string(o, name);
	print(o, "\t%.1f\t%.1f\t%.1f\t%zu\t%zu\t%zu\n", p, r, p + r > 0 ? 2 * p * r / (p + r) : 0, t->right,
	      t->found, t->marked);
}

void
print_scores(struct train *t)
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
	print_string(&t->out, "kind\tprecision\trecall\tF1\tright\tfound\tmarked\n");
	for (i = 0; i < t->kinds.count; i++)
		print_tally(&t->out, t->kinds.word[i], &tally[i]);
	print_tally(&t->out, "all", &tally[NER_KINDS]);
	print_tally(&t->out, "spans alone", &tally[NER_KINDS + 1]);
}

static long
rounded(double w)
{
	long v;

	v = lround(w * NER_SCALE);
	return v > INT8_MAX ? INT8_MAX : v < INT8_MIN ? INT8_MIN : v;
}

/* The largest of a row's weights, as a model has it. */
static unsigned
strength(const double *weight, unsigned labels)
{
	unsigned b, most;
	long v;

	most = 0;
	for (b = 0; b < labels; b++) {
		v = labs(rounded(weight[b]));
		if (v > (long)most)
			most = (unsigned)v;
	}
	return most;
}

/* A line with these two columns and the weights that are not 0; nothing when all are. */
static void
print_weights(struct output *o, const struct ner_model *m, const char *feature, const char *value,
	      const double *weight)
{
	char name[NER_LABEL_NAME];
	unsigned b;
	char space;

	space = '\t';
	for (b = 0; b < m->labels; b++) {
		if (rounded(weight[b]) == 0)
			continue;
		if (space == '\t') {
			print_string(o, feature);
			output_byte(o, '\t');
			print_string(o, value);
		}
		output_byte(o, space);
		ner_label_name(m, b, name, sizeof name);
		print_string(o, name);
		print(o, "=%ld", rounded(weight[b]));
		space = ' ';
	}
	if (space == ' ')
		output_byte(o, '\n');
}

static const char *sort_names;

static int
by_name(const void *a, const void *b)
{
	const char *x = sort_names + ((const struct known *)a)->name, *y = sort_names + ((const struct known *)b)->name;
	int c;

	c = strcmp(x, y);
	return c != 0 ? c : strcmp(x + strlen(x) + 1, y + strlen(y) + 1);
}

/* How strong a feature must be so that a model has room for all that are. */
static unsigned
least_strength(const struct train *t, const struct crf *c, size_t n)
{
	size_t count[INT8_MAX + 2] = {0}, sum;
	size_t i;
	unsigned s;

	for (i = 0; i < n; i++)
		count[strength(c->weight + (size_t)t->known[i].id * NER_STRIDE, t->set.labels)]++;
	sum = 0;
	for (s = INT8_MAX + 1; s > 0 && sum + count[s] <= NER_ROWS; s--)
		sum += count[s];
	return s + 1;
}

static void
print_features(struct train *t, const struct ner_model *m, const struct crf *c)
{
	const double *weight;
	const char *name;
	size_t i, n;
	unsigned least;

	for (i = n = 0; i < t->known_size; i++)
		if (t->known[i].hash != 0)
			t->known[n++] = t->known[i];
	sort_names = t->names;
	qsort(t->known, n, sizeof *t->known, by_name);
	least = least_strength(t, c, n);
	for (i = 0; i < n; i++) {
		name = t->names + t->known[i].name;
		weight = c->weight + (size_t)t->known[i].id * NER_STRIDE;
		if (strength(weight, m->labels) >= least)
			print_weights(&t->out, m, name, name + strlen(name) + 1, weight);
	}
}

void
print_model(struct train *t)
{
	struct ner_model m = {0};
	struct crf c;
	char name[NER_LABEL_NAME];
	size_t i;
	unsigned a;

	crf_train(&c, &t->set, &t->options, is_for_learning, t);
	m.kinds = (unsigned)t->kinds.count;
	m.labels = t->set.labels;
	m.kind = t->kinds.word;
	print(&t->out, "news-tag model\t%d\n", NER_VERSION);
	print(&t->out, "# Made by news-train from %lu articles with %zu marked names.\n",
	      (unsigned long)t->articles, t->golds);
	for (i = 0; i < t->comments; i++) {
		print_string(&t->out, "# ");
		print_string(&t->out, t->comment[i]);
		output_byte(&t->out, '\n');
	}
	print_string(&t->out, "kinds");
	for (i = 0; i < t->kinds.count; i++) {
		output_byte(&t->out, '\t');
		print_string(&t->out, t->kinds.word[i]);
	}
	output_byte(&t->out, '\n');
	for (a = 0; a < m.labels; a++) {
		ner_label_name(&m, a, name, sizeof name);
		print_weights(&t->out, &m, "follow", name, c.follow + a * NER_STRIDE);
	}
	print_features(t, &m, &c);
	print(&t->out, "%s\n", NER_MODEL_END);
	crf_free(&c);
}
