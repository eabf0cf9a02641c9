/* news-normalize; what it adds to a record stands behind its text */
#include "filter.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static const char *const options[] = {"", "-C -t", "-s person,org", "-s date,number", "-e", "-P", NULL};
	static const struct filter_fuzz f = {.options = options, .kept = 6, .only = false, .values = true, .once = true};

	return filter_fuzz(&f, data, n);
}
