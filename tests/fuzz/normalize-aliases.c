/* news-normalize with a user's aliases: up to the first NUL stand these, then the article */
#include "filter.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static const char *const options[] = {"-a aliases", "-a aliases -s person,org", "-a aliases -a aliases", NULL};
	static const struct filter_fuzz f = {
	    .options = options, .file = "aliases", .kept = 6, .only = false, .once = true};

	return filter_fuzz(&f, data, n);
}
