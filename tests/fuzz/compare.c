/* news-compare: the first byte chooses the options, up to the first NUL stands one count, then the other */
#include "check.h"

#include <string.h>

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static const char *const options[] = {"a b", "-K a b", "-K -r -u a b", "-K -a 0.05 -M 2 -n 3 a b",
					      "-K -t 1000,2000 a b", "-K a -"};
	struct bytes a = {0}, b = {0}, out = {0}, other = {0};
	const uint8_t *nul;
	const char *args;
	int status;

	if (n == 0)
		return 0;
	args = options[data[0] % 6];
	data++;
	n--;
	nul = memchr(data, '\0', n);
	bytes_add(&a, (const char *)data, nul != NULL ? (size_t)(nul - data) : n);
	bytes_add(&b, (const char *)data + a.n, n - a.n);
	if (b.n > 0)
		memmove(b.s, b.s + 1, b.n--);
	harness_file("a", &a);
	harness_file("b", &b);
	status = harness_run(args, &b, &out);
	CHECK(status >= 0 && status <= 2, "it ends as tools do");
	CHECK(status == 0 || *harness_message() != '\0', "it says why");
	CHECK(out.n == 0 || out.s[out.n - 1] == '\n', "every line ends in a newline");
	harness_read_size(n % 7 + 1);
	CHECK(harness_run(args, &b, &other) == status, "it does not matter how much a read gives");
	harness_read_size(0);
	check_same(&out, &other, "it does not matter how much a read gives");
	harness_file("a", NULL);
	harness_file("b", NULL);
	bytes_free(&a);
	bytes_free(&b);
	bytes_free(&out);
	bytes_free(&other);
	return 0;
}
