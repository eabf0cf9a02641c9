/* news-tag with a user's list of names: up to the first NUL stands the list, then the article */
#include "filter.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static const char *const options[] = {"-l list -s org", "-l list", "-l list -l list -s place,person",
					      NULL};
	static const struct filter_fuzz f = {
	    .options = options, .file = "list", .kept = 8, .only = true, .once = true};

	return filter_fuzz(&f, data, n);
}
