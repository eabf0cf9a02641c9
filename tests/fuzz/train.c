/*
 * news-train: the first byte chooses the options, the second whether it is given articles or a stream
 * as it is. What it prints must be a model that can be read, or a table.
 */
#include "check.h"
#include "ner.h"

#include <string.h>

enum { RAW = 1, PIECES = 2 };

static int
read_model(void *state)
{
	ner_model_free(ner_model_read(state));
	return 0;
}

static void
check_table(const struct bytes *out)
{
	static const char head[] = "kind\tprecision\trecall\tF1\tright\tfound\tmarked\n";

	CHECK(out->n > sizeof head && memcmp(out->s, head, sizeof head - 1) == 0, "it prints a table");
	CHECK(strstr(out->s, "nan") == NULL && strstr(out->s, "inf") == NULL, "of numbers");
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static const char *const options[] = {"-r 1",
					      "-r 2 -s person,place,role -c a",
					      "-r 1 -x 2",
					      "-r 1 -x 3 -t test -s money,org",
					      "-r 1 -t test",
					      "-r 3"};
	static char model[] = "model";
	struct articles articles = {0};
	struct bytes in = {0}, out = {0}, other = {0};
	const char *args;
	int status, try;

	if (n < 2)
		return 0;
	args = options[data[0] % (sizeof options / sizeof options[0])];
	try = data[1];
	if (try & RAW)
		bytes_add(&in, (const char *)data + 2, n - 2);
	else
		check_make(data + 2, n - 2, try & PIECES, &articles, &in);
	harness_file("test", &in);
	status = harness_run(args, &in, &out);
	CHECK(status == 0 || (status == 2 && *harness_message() != '\0'), "it learns, or says why not");
	CHECK(status == 0 || try & RAW || strstr(harness_message(), "no names") != NULL,
	      "what is well formed is learned from");
	if (status != 0) {
		CHECK(out.n == 0, "nothing is printed of what cannot be learned");
	} else if (strstr(args, "-x") != NULL || strstr(args, "-t") != NULL) {
		check_table(&out);
	} else {
		harness_file(model, &out);
		CHECK(harness_call(read_model, model) == 0, "a model can be read");
		harness_file(model, NULL);
	}
	harness_read_size(n % 7 + 1);
	CHECK(harness_run(args, &in, &other) == status, "it does not matter how much a read gives");
	harness_read_size(0);
	check_same(&out, &other, "it does not matter how much a read gives");
	harness_file("test", NULL);
	articles_free(&articles);
	bytes_free(&in);
	bytes_free(&out);
	bytes_free(&other);
	return 0;
}
