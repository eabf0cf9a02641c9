/* news-tag, with and without a user's model */
#include "filter.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static const char *const options[] = {"", "-m model", "-s quote,claim", "-s person,org,place",
					      "-s date,time,number,money", "-m model -s person", NULL};
	static const struct filter_fuzz f = {
	    .options = options, .file = "model", .kept = 8, .only = true, .once = true};

	return filter_fuzz(&f, data, n);
}
