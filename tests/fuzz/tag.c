/* news-tag */
#include "filter.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static const char *const options[] = {"", "-s quote,claim", "-s person,org,place", "-s date,time,number,money",
					      NULL};
	static const struct filter_fuzz f = {.options = options, .kept = 8, .only = true, .once = true};

	return filter_fuzz(&f, data, n);
}
