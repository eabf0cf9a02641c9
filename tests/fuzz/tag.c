/* news-tag, with and without a user's model or list of names */
#include "filter.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static const char *const plain[] = {"",		       "-m model",
					    "-s quote,claim",  "-s person,org,place",
					    "-s date,time,number,money", "-m model -s person", NULL};
	static const char *const own[] = {"-l list", "-l list -s ship,person", NULL};
	static const struct filter_fuzz f = {
	    .options = plain, .file = "model", .kept = 8, .only = true, .once = true};
	static const struct filter_fuzz with_list = {
	    .options = own, .file = "list", .kept = 8, .only = true, .once = true};

	return filter_fuzz(n > 0 && data[0] > 127 ? &with_list : &f, data, n);
}
