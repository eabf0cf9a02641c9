/* news-tag with a user's cues of speech: up to the first NUL stand the cues, then the article */
#include "filter.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static const char *const options[] = {"-c cues", "-c cues -s quote,claim", "-c cues -c cues -s claim", NULL};
	static const struct filter_fuzz f = {
	    .options = options, .file = "cues", .kept = 8, .only = true, .once = true};

	return filter_fuzz(&f, data, n);
}
