/* news-tag with a user's model: up to the first NUL stands the model but for its head, then the article */
#include "filter.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static const char *const options[] = {"-m model -s person,org,place", "-m model", "-m model -s person", NULL};
	static const struct filter_fuzz f = {.options = options,
					     .file = "model",
					     .head = "news-tag model\t1\nkinds\tperson\torg\tplace\n",
					     .kept = 8,
					     .only = true,
					     .once = true};

	return filter_fuzz(&f, data, n);
}
