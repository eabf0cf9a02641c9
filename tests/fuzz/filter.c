#include "filter.h"
#include "check.h"

#include <stdio.h>
#include <string.h>

enum { TRY_TWICE, TRY_ONLY, TRY_READS, TRY_ALONE, TRIES };
enum { RAW = 1 << 2, PIECES = 1 << 3, HEADLESS = 1 << 4 }; /* beside what is tried, in the same byte */

/* The records of each article alone come out as they do with the others before them. */
static void
check_alone(const char *args, const struct bytes *in, const struct bytes *out)
{
	struct bytes one = {0}, of_one = {0}, all = {0};
	size_t at, end;
	const char *nl;

	bytes_add(&all, "", 0);
	for (at = 0; at < in->n; at = end) {
		for (end = at; end < in->n && in->s[end] == in->s[at];) {
			nl = memchr(in->s + end, '\n', in->n - end);
			end = (size_t)(nl - in->s) + 1;
		}
		one.n = 0;
		bytes_add(&one, in->s + at, end - at);
		CHECK(harness_run(args, &one, &of_one) == 0, "what is well formed is worked on");
		bytes_add(&all, of_one.s, of_one.n);
	}
	check_same(&all, out, "an article's records do not depend on what was before it");
	bytes_free(&one);
	bytes_free(&of_one);
	bytes_free(&all);
}

/* Whether the tool would not do its work, for a reason that is none of the stream's. */
static bool
refused(const struct filter_fuzz *f, const char *args, int status)
{
	const char *why;

	why = f->file != NULL && strstr(args, f->file) != NULL ? f->file : f->why;
	return status == 2 && why != NULL && strstr(harness_message(), why) != NULL;
}

static void
fuzz_articles(const struct filter_fuzz *f, const char *args, int try, bool pieces, const uint8_t *data,
	      size_t n)
{
	struct articles articles = {0};
	struct bytes in = {0}, out = {0}, other = {0};
	char with_only[256];
	int status;

	check_make(data, n, pieces, &articles, &in);
	status = harness_run(args, &in, &out);
	if (refused(f, args, status))
		goto done;
	CHECK(status == 0, "what is well formed is worked on");
	check_exact(&out, &articles);
	if (f->kept > 0)
		check_kept(&in, &out, f->kept);
	switch (try) {
	case TRY_TWICE:
		if (!f->once)
			break;
		CHECK(harness_run(args, &out, &other) == 0, "a tool's output is input");
		check_same(&out, &other, "working on it twice changes nothing");
		break;
	case TRY_ONLY:
		if (!f->only)
			break;
		snprintf(with_only, sizeof with_only, "-o%s%s", *args != '\0' ? " " : "", args);
		CHECK(harness_run(with_only, &in, &other) == 0, "what is well formed is worked on");
		check_kept(&other, &out, f->kept);
		CHECK(in.n + other.n == out.n, "what was there and what was added are all there is");
		break;
	case TRY_READS:
		harness_read_size(n % 7 + 1);
		CHECK(harness_run(args, &in, &other) == 0, "what is well formed is worked on");
		harness_read_size(0);
		check_same(&out, &other, "it does not matter how much a read gives");
		break;
	case TRY_ALONE:
		check_alone(args, &in, &out);
	}
done:
	articles_free(&articles);
	bytes_free(&in);
	bytes_free(&out);
	bytes_free(&other);
}

static void
fuzz_stream(const struct filter_fuzz *f, const char *args, const uint8_t *data, size_t n)
{
	struct bytes in = {0}, out = {0}, other = {0};
	char with_going[256];
	int status;

	bytes_add(&in, (const char *)data, n);
	snprintf(with_going, sizeof with_going, "-K%s%s", *args != '\0' ? " " : "", args);
	status = harness_run(with_going, &in, &out);
	if (f->file != NULL && refused(f, args, status))
		goto done;
	CHECK(status == 0 || status == 1, "with -K nothing in a stream stops a tool");
	check_records(&out);
	if (status == 0)
		CHECK(harness_run(args, &in, &other) == 0, "what -K finds well formed is well formed");
	else
		CHECK(harness_run(args, &in, &other) == 2, "what is malformed stops a tool");
	check_records(&other);
	if (status == 0) {
		check_same(&out, &other, "-K makes no difference where all is well formed");
		if (f->once) {
			CHECK(harness_run(args, &out, &other) == 0, "a tool's output is input");
			check_same(&out, &other, "working on it twice changes nothing");
		}
	}
done:
	bytes_free(&in);
	bytes_free(&out);
	bytes_free(&other);
}

int
filter_fuzz(const struct filter_fuzz *f, const uint8_t *data, size_t n)
{
	struct bytes file = {0};
	const uint8_t *nul;
	const char *args;
	size_t count;
	int try;

	if (n < 2)
		return 0;
	for (count = 0; f->options[count] != NULL; count++)
		;
	args = f->options[data[0] % count];
	try = data[1];
	data += 2;
	n -= 2;
	if (f->file != NULL && strstr(args, f->file) != NULL) {
		nul = memchr(data, '\0', n);
		if (f->head != NULL && !(try & HEADLESS))
			bytes_add_string(&file, f->head);
		bytes_add(&file, (const char *)data, nul != NULL ? (size_t)(nul - data) : 0);
		n -= nul != NULL ? (size_t)(nul - data) + 1 : 0;
		data += nul != NULL ? (size_t)(nul - data) + 1 : 0;
		harness_file(f->file, &file);
	}
	if (try & RAW)
		fuzz_stream(f, args, data, n);
	else
		fuzz_articles(f, args, try % TRIES, try & PIECES, data, n);
	if (f->file != NULL)
		harness_file(f->file, NULL);
	bytes_free(&file);
	return 0;
}
