/* record_parse(), unescape(), output_escaped(): a line as it is */
#include "check.h"
#include "escape.h"
#include "record.h"

#include <stdlib.h>
#include <string.h>

int tool_main(int argc, char **argv);

/* Not a tool: there is nothing to run. */
int
tool_main(int argc, char **argv)
{
	(void)argc;
	(void)argv;
	return 0;
}

/* What is escaped and unescaped again is as it was. */
static void
check_escapes(const char *s, size_t n)
{
	struct bytes plain = {0}, escaped = {0}, again = {0};
	size_t len;

	bytes_add(&plain, s, n); /* as much room as unescape() wants */
	if (unescape(plain.s, s, n, &len)) {
		CHECK(len <= n, "nothing grows when its escapes are taken back");
		plain.n = len;
	} else {
		CHECK(len < n && s[len] == '\\', "a backslash is what is wrong");
		plain.n = 0;
		bytes_add(&plain, s, n);
	}
	bytes_add(&escaped, "", 0);
	bytes_add_escaped(&escaped, plain.s, plain.n);
	bytes_add(&again, escaped.s, escaped.n);
	CHECK(unescape(again.s, escaped.s, escaped.n, &len), "what is escaped can be unescaped");
	CHECK(len == plain.n && memcmp(again.s, plain.s, len) == 0, "and is as it was");
	bytes_free(&plain);
	bytes_free(&escaped);
	bytes_free(&again);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct record r = {0}, like = {0};
	char *line;
	int i;

	/* in a block of its own size, so that a byte too far is noticed */
	line = malloc(n > 0 ? n : 1);
	if (line == NULL)
		return 0;
	memcpy(line, data, n);
	check_escapes(line, n);
	if (record_parse(&r, line, n) == NULL) {
		CHECK(r.start <= r.end, "no record ends before it starts");
		CHECK(r.len == n && r.col[0] == 0 && r.col[COLUMNS] <= n + 1, "the columns fill the line");
		for (i = 0; i < COLUMNS; i++)
			CHECK(r.col[i] < r.col[i + 1], "the columns are in order");
		CHECK(record_parse_like(&like, line, n, &r) == NULL, "it is parsed again");
		r.at = like.at = 0;
		CHECK(memcmp(&r, &like, sizeof r) == 0, "and gives the same");
	}
	free(line);
	return 0;
}
