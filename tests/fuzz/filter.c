#include "filter.h"
#include "check.h"

#include <stdio.h>
#include <string.h>

enum { TRY_TWICE, TRY_ONLY, TRY_READS, TRY_ALONE, TRIES };
/* beside what is tried, in the same byte */
enum { RAW = 1 << 2, PIECES = 1 << 3, HEADLESS = 1 << 4, FILES = 1 << 5 };

/* Puts the records of the article that begins at byte at of the stream into one; returns where they end. */
static size_t
one_article(const struct bytes *in, size_t at, struct bytes *one)
{
	const char *nl;
	size_t end;

	for (end = at; end < in->n && in->s[end] == in->s[at];) {
		nl = memchr(in->s + end, '\n', in->n - end);
		end = (size_t)(nl - in->s) + 1;
	}
	one->n = 0;
	bytes_add(one, in->s + at, end - at);
	return end;
}

/* Each article in a file of its own gives what all give in one. */
static void
check_files(const char *args, const struct bytes *in, const struct bytes *out)
{
	static const char *const names[] = {"file1", "file2", "file3", "file4"};
	struct bytes one[4] = {{0}}, none = {0}, all = {0};
	char with_files[256];
	size_t at, k, count;

	snprintf(with_files, sizeof with_files, "%s", args);
	for (at = count = 0; at < in->n && count < 4; count++) {
		at = one_article(in, at, &one[count]);
		harness_file(names[count], &one[count]);
		snprintf(with_files + strlen(with_files), sizeof with_files - strlen(with_files), "%s%s",
			 *with_files != '\0' ? " " : "", names[count]);
	}
	bytes_add(&none, "", 0);
	CHECK(harness_run(with_files, &none, &all) == 0, "what is well formed is worked on");
	check_same(&all, out, "it does not matter which file an article is in");
	for (k = 0; k < count; k++) {
		harness_file(names[k], NULL);
		bytes_free(&one[k]);
	}
	bytes_free(&none);
	bytes_free(&all);
}

/* The records of each article alone come out as they do with the others before them. */
static void
check_alone(const char *args, const struct bytes *in, const struct bytes *out)
{
	struct bytes one = {0}, of_one = {0}, all = {0};
	size_t at;

	bytes_add(&all, "", 0);
	for (at = 0; at < in->n;) {
		at = one_article(in, at, &one);
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
fuzz_articles(const struct filter_fuzz *f, const char *args, int try, const uint8_t *data, size_t n)
{
	struct articles articles = {0};
	struct bytes in = {0}, out = {0}, other = {0};
	char other_args[256];
	bool pieces, files;
	int status;

	pieces = (try & PIECES) != 0;
	files = (try & FILES) != 0;
	check_make(data, n, pieces, &articles, &in);
	status = harness_run(args, &in, &out);
	if (refused(f, args, status))
		goto done;
	CHECK(status == 0, "what is well formed is worked on");
	check_exact(&out, &articles);
	if (f->kept > 0)
		check_kept(&in, &out, f->kept);
	if (f->values)
		check_values(&out);
	switch (try % TRIES) {
	case TRY_TWICE:
		if (!f->once)
			break;
		CHECK(harness_run(args, &out, &other) == 0, "a tool's output is input");
		check_same(&out, &other, "working on it twice changes nothing");
		break;
	case TRY_ONLY:
		if (!f->only)
			break;
		snprintf(other_args, sizeof other_args, "-o%s%s", *args != '\0' ? " " : "", args);
		CHECK(harness_run(other_args, &in, &other) == 0, "what is well formed is worked on");
		check_kept(&other, &out, f->kept);
		CHECK(in.n + other.n == out.n, "what was there and what was added are all there is");
		check_added(&other, &in, &articles, f->nested && !pieces);
		break;
	case TRY_READS:
		snprintf(other_args, sizeof other_args, "%s%s%s", n % 2 == 0 ? "--line-buffered" : "",
			 n % 2 == 0 && *args != '\0' ? " " : "", args);
		harness_read_size(n % 7 + 1);
		CHECK(harness_run(other_args, &in, &other) == 0, "what is well formed is worked on");
		harness_read_size(0);
		check_same(&out, &other, "it does not matter how much a read gives or a write takes");
		break;
	case TRY_ALONE:
		if (files)
			check_files(args, &in, &out);
		else
			check_alone(args, &in, &out);
	}
done:
	articles_free(&articles);
	bytes_free(&in);
	bytes_free(&out);
	bytes_free(&other);
}

static void
fuzz_stream(const struct filter_fuzz *f, const char *args, bool reads, const uint8_t *data, size_t n)
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
	if (reads) {
		harness_read_size(n % 7 + 1);
		CHECK(harness_run(with_going, &in, &other) == status, "it does not matter how much a read gives");
		harness_read_size(0);
		check_same(&out, &other, "it does not matter how much a read gives");
		goto done;
	}
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
		fuzz_stream(f, args, try % TRIES == TRY_READS, data, n);
	else
		fuzz_articles(f, args, try, data, n);
	if (f->file != NULL)
		harness_file(f->file, NULL);
	bytes_free(&file);
	return 0;
}
