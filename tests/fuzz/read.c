/*
 * news-read: the first byte chooses, up to the first newline stands a name for the article, the rest
 * is the article.
 */
#include "check.h"

#include <string.h>

/* The text of the only record there is, as it was before it was escaped. */
static void
check_article(const struct bytes *out, const struct bytes *article)
{
	struct bytes escaped = {0};
	const char *kind;

	check_records(out);
	bytes_add_string(&escaped, "\tarticle\t");
	bytes_add_escaped(&escaped, article->s, article->n);
	bytes_add_string(&escaped, "\t\t\n");
	kind = strstr(out->s, "\tarticle\t");
	CHECK(kind != NULL && strcmp(kind, escaped.s) == 0, "the record is the article");
	bytes_free(&escaped);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static const char *const options[] = {"file", "-K file", "-d 2024-03-26 file", "-", "-L 20 file"};
	struct bytes article = {0}, out = {0}, other = {0};
	const char *args;
	int status;

	if (n == 0)
		return 0;
	args = options[data[0] % 5];
	bytes_add(&article, (const char *)data + 1, n - 1);
	harness_file("file", &article);
	status = harness_run(args, &article, &out);
	if (memchr(article.s, '\0', article.n) != NULL || (strncmp(args, "-L", 2) == 0 && article.n > 20)) {
		CHECK(status == (strncmp(args, "-K", 2) == 0 ? 1 : 2), "what is binary or large is refused");
		CHECK(out.n == 0, "nothing is printed of what is refused");
	} else {
		CHECK(status == 0, "all else is read");
		check_article(&out, &article);
		harness_read_size(n % 5 + 1);
		CHECK(harness_run(args, &article, &other) == 0, "all else is read");
		harness_read_size(0);
		check_same(&out, &other, "it does not matter how much a read gives");
	}
	harness_file("file", NULL);
	bytes_free(&article);
	bytes_free(&out);
	bytes_free(&other);
	return 0;
}
