/*
 * when - how fast times and amounts are found and given their values, on their own: article records on
 * standard input, taken apart outside the clock.
 *
 * usage: when ROUNDS < RECORDS
 *
 * A round goes once over all articles: it finds the times and amounts of each and works out their
 * values, as news-tag and news-normalize do, with nothing remembered from the round before. Prints a
 * line for finding, one for resolving, one for both: name, bytes of text, mentions, processor seconds
 * of the best round, those of the median, divided by TABs.
 */
#include "amount.h"
#include "doc.h"
#include "filter.h"
#include "mem.h"
#include "stretch.h"
#include "timex.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { ROUNDS_MAX = 1000 };

struct article {
	char *text, *date;
	size_t len, date_len;
};

struct found {
	uint32_t start, end;
	enum timex_kind kind; /* of a time */
	enum amount_kind amount; /* of an amount */
};

struct bench {
	struct arena strings;
	struct article *article;
	size_t articles, article_cap, bytes;
	struct doc doc;
	struct stretch stretch;
	struct found *time, *amount;
	size_t times, time_cap, amounts, amount_cap;
	size_t at; /* the first time that ends behind the amount found last */
	struct timex_memo timex_memo;
	struct amount_memo amount_memo;
	size_t written; /* bytes of values, so that none is for nothing */
};

static void
keep(struct group *g, struct output *o, void *state)
{
	struct bench *b = state;
	struct article *a;
	const char *date;

	(void)o;
	b->article = mem_grow(b->article, &b->article_cap, b->articles + 1, sizeof *b->article);
	a = &b->article[b->articles++];
	date = group_date(g, &a->date_len);
	a->date = arena_copy(&b->strings, date, a->date_len);
	/* with the NULs behind it */
	a->text = arena_copy(&b->strings, g->text, g->len + TEXT_AHEAD);
	a->len = g->len;
	b->bytes += g->len;
}

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void
found_time(void *state, size_t start, size_t end, enum timex_kind kind)
{
	struct bench *b = state;
	struct found *f;

	b->time = mem_grow(b->time, &b->time_cap, b->times + 1, sizeof *b->time);
	f = &b->time[b->times++];
	f->start = (uint32_t)start;
	f->end = (uint32_t)end;
	f->kind = kind;
}

/* A number in a date is none. */
static void
found_amount(void *state, size_t start, size_t end, enum amount_kind kind)
{
	struct bench *b = state;
	struct found *f;

	while (b->at < b->times && b->time[b->at].end <= start)
		b->at++;
	if (b->at < b->times && b->time[b->at].start < end)
		return;
	b->amount = mem_grow(b->amount, &b->amount_cap, b->amounts + 1, sizeof *b->amount);
	f = &b->amount[b->amounts++];
	f->start = (uint32_t)start;
	f->end = (uint32_t)end;
	f->amount = kind;
}

static void
find(struct bench *b)
{
	b->times = b->amounts = b->at = 0;
	stretch_begin(&b->stretch, &b->doc);
	while (stretch_next(&b->stretch)) {
		timex_find(&b->stretch, found_time, b);
		amount_find(&b->stretch, found_amount, b);
	}
}

static void
resolve(struct bench *b, const struct article *a)
{
	char value[TIMEX_VALUE > AMOUNT_VALUE ? TIMEX_VALUE : AMOUNT_VALUE];
	struct timex_state s;
	const struct found *f;

	timex_begin(&s, &b->timex_memo, a->text, a->len, a->date, a->date_len);
	for (f = b->time; f < b->time + b->times; f++)
		timex_survey(&s, f->start, f->end, f->kind);
	for (f = b->time; f < b->time + b->times; f++)
		b->written += timex_value(&s, f->start, f->end, f->kind, value);
	for (f = b->amount; f < b->amount + b->amounts; f++)
		b->written += amount_value(&b->amount_memo, a->text, a->len, f->start, f->end, f->amount, value);
}

static int
by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static void
print(const struct bench *b, const char *name, size_t mentions, double *seconds, int rounds)
{
	qsort(seconds, (size_t)rounds, sizeof *seconds, by_size);
	printf("%s\t%zu\t%zu\t%.6f\t%.6f\n", name, b->bytes, mentions, seconds[0], seconds[rounds / 2]);
}

int
main(int argc, char **argv)
{
	static double finding[ROUNDS_MAX], resolving[ROUNDS_MAX], both[ROUNDS_MAX];
	static struct bench b;
	struct output o;
	struct cli c;
	double start, middle, end;
	size_t i, mentions;
	int round, rounds;

	rounds = argc > 1 ? atoi(argv[1]) : 0;
	if (rounds < 1 || rounds > ROUNDS_MAX) {
		fprintf(stderr, "usage: when ROUNDS < RECORDS\n");
		return 2;
	}
	cli_init(&c, argv);
	output_init(&o, false);
	filter_read(&c, NULL, 0, &o, keep, &b);
	mentions = 0;
	for (round = 0; round < rounds; round++) {
		memset(&b.timex_memo, 0, sizeof b.timex_memo);
		memset(&b.amount_memo, 0, sizeof b.amount_memo);
		mentions = 0;
		for (i = 0; i < b.articles; i++) {
			doc_read(&b.doc, b.article[i].text, b.article[i].len, DOC_TOKENS);
			start = now();
			find(&b);
			middle = now();
			resolve(&b, &b.article[i]);
			end = now();
			finding[round] += middle - start;
			resolving[round] += end - middle;
			both[round] += end - start;
			mentions += b.times + b.amounts;
		}
	}
	print(&b, "finding", mentions, finding, rounds);
	print(&b, "resolving", mentions, resolving, rounds);
	print(&b, "both", mentions, both, rounds);
	return b.written == 0 && mentions > 0;
}
