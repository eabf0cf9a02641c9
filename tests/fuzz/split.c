/* news-split */
#include "filter.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static const char *const options[] = {"",	     "-u block,sentence,word", "-u word",
					      "-u sentence", "-u block",	       NULL};
	static const struct filter_fuzz f = {.options = options, .kept = 8, .only = true, .nested = true, .once = true};

	return filter_fuzz(&f, data, n);
}
