/*
 * news-count: the first byte chooses the options, the second what is tried; the rest are lines.
 */
#include "check.h"

#include <stdio.h>
#include <string.h>

enum { TRY_PARTS, TRY_READS, TRY_MEMORY, TRIES };

static const struct {
	const char *options;
	const char *merge; /* what puts the counts of two parts together, or NULL */
	bool ranked;	   /* the first column goes down */
} sets[] = {
    {"-k 1", "-m", true},
    {"-k 1,3", "-m", true},
    {"-k 2:3", "-m", true},
    {"", "-m", true},
    {"-s person -k value", "-m", true},
    {"-k date:7 -d doc", NULL, true},
    {"-k kind -w start", NULL, false},
    {"-k 1 -c -w 2", NULL, true},
    {"-k 1 -p", NULL, true},
    {"-g date:7 -k kind -n 2", NULL, false},
    {"-k 1 -M 2 -n 3", NULL, true},
    {"-m", NULL, true},
};

/* Every line has a count before a TAB, and none is greater than the one before it. */
static void
check_ranks(const struct bytes *out)
{
	unsigned long long v, last;
	const char *p, *end, *nl;
	bool first;

	end = out->s + out->n;
	last = 0;
	for (p = out->s, first = true; p < end; p = nl + 1, first = false) {
		nl = memchr(p, '\n', (size_t)(end - p));
		CHECK(nl != NULL, "every line ends in a newline");
		for (v = 0; *p >= '0' && *p <= '9'; p++)
			v = v * 10 + (unsigned long long)(*p - '0');
		CHECK(*p == '\t', "a count, then a key");
		CHECK(first || v <= last, "most first");
		last = v;
	}
}

/* The counts of two parts, added up, are those of the whole. */
static void
check_parts(const char *args, const char *merge, const struct bytes *in, const struct bytes *out)
{
	struct bytes part[2] = {{0}}, counts = {0}, both = {0};
	size_t half;
	int i;

	for (half = in->n / 2; half > 0 && in->s[half - 1] != '\n'; half--)
		;
	bytes_add(&part[0], in->s, half);
	bytes_add(&part[1], in->s + half, in->n - half);
	for (i = 0; i < 2; i++) {
		CHECK(harness_run(args, &part[i], &counts) == 0, "each part is well formed");
		bytes_add(&both, counts.s, counts.n);
	}
	CHECK(harness_run(merge, &both, &counts) == 0, "counts can be added up");
	check_same(out, &counts, "the counts of two parts, added up, are those of the whole");
	bytes_free(&part[0]);
	bytes_free(&part[1]);
	bytes_free(&counts);
	bytes_free(&both);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct bytes in = {0}, out = {0}, other = {0};
	size_t set;
	int status, again;
	char args[256];

	if (n < 2)
		return 0;
	set = data[0] % (sizeof sets / sizeof *sets);
	bytes_add(&in, (const char *)data + 2, n - 2);
	snprintf(args, sizeof args, "-K%s%s", *sets[set].options != '\0' ? " " : "", sets[set].options);
	status = harness_run(args, &in, &out);
	CHECK(status == 0 || status == 1, "with -K nothing in a stream stops it");
	if (sets[set].ranked)
		check_ranks(&out);
	again = harness_run(sets[set].options, &in, &other);
	CHECK(again == (status == 0 ? 0 : 2), "what is malformed stops it, and nothing else");
	if (status == 0)
		check_same(&out, &other, "-K makes no difference where all is well formed");
	else
		CHECK(other.n == 0, "what is malformed is not counted in silence");
	switch (data[1] % TRIES) {
	case TRY_PARTS:
		if (status == 0 && sets[set].merge != NULL)
			check_parts(sets[set].options, sets[set].merge, &in, &out);
		break;
	case TRY_READS:
		harness_read_size(n % 7 + 1);
		CHECK(harness_run(args, &in, &other) == status, "it does not matter how much a read gives");
		harness_read_size(0);
		check_same(&out, &other, "it does not matter how much a read gives");
		break;
	case TRY_MEMORY:
		snprintf(args, sizeof args, "-S 1K -K%s%s", *sets[set].options != '\0' ? " " : "",
			 sets[set].options);
		again = harness_run(args, &in, &other);
		if (again == 2 && strstr(harness_message(), "out of memory") != NULL)
			break;
		CHECK(again == status, "it does not matter how much memory it has");
		check_same(&out, &other, "it does not matter how much memory it has");
	}
	bytes_free(&in);
	bytes_free(&out);
	bytes_free(&other);
	return 0;
}
