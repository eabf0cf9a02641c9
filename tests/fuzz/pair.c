/* news-pair: of articles and streams; of counts, when the first byte is above 127 */
#include "check.h"
#include "filter.h"

static void
fuzz_counts(const uint8_t *data, size_t n)
{
	struct bytes in = {0}, out = {0}, other = {0};
	const char *args;
	int status;

	args = data[0] & 1 ? "-K -m -g" : "-K -m -e";
	bytes_add(&in, (const char *)data + 1, n - 1);
	status = harness_run(args, &in, &out);
	CHECK(status == 0 || status == 1, "with -K no line stops it");
	CHECK(out.n > 0 && out.s[out.n - 1] == '\n', "every line ends in a newline");
	harness_read_size(n % 7 + 1);
	CHECK(harness_run(args, &in, &other) == status, "it does not matter how much a read gives");
	harness_read_size(0);
	check_same(&out, &other, "it does not matter how much a read gives");
	bytes_free(&in);
	bytes_free(&out);
	bytes_free(&other);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static const char *const options[] = {"-w article", "", "-w paragraph", "-s person,place -w article",
					      NULL};
	static const struct filter_fuzz f = {.options = options, .why = "has no "};

	if (n > 0 && data[0] > 127)
		fuzz_counts(data, n);
	else
		return filter_fuzz(&f, data, n);
	return 0;
}
