/* record_parse(), unescape(), output_escaped(): a line as it is */
#include "check.h"
#include "escape.h"
#include "input.h"
#include "record.h"
#include "recordscan.h"

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

/* record_scan_word() of the line that r was parsed from: a word with its text alone, or not at all. */
static void
check_word(const struct record *r, const char *line, const char *end)
{
	struct bare_word w = {0};
	struct scan s;

	if (!record_scan_span(&s, line, r->col[COL_START], end) || !record_scan_word(&w, &s, line, end))
		return;
	CHECK(memcmp(line + r->col[COL_KIND], "word\t", 5) == 0, "a bare word is a word");
	CHECK(w.start == r->start && w.text == r->col[COL_TEXT] && w.len == r->end - r->start,
	      "it stands where its record does");
	CHECK(r->col[COL_VALUE] - r->col[COL_TEXT] - 1 == w.len && r->len == (uint32_t)w.text + w.len + 2 &&
		  r->col[COLUMNS] == r->len + 1,
	      "it has no value, no owner and no further columns");
}

/* record_scan() of the line before the first newline: as record_parse() has it, or not at all. */
static void
check_scan(const char *line, size_t n)
{
	struct record r = {0}, scanned = {0};
	char *copy;

	copy = malloc(n + 1 + INPUT_SLACK);
	if (copy == NULL)
		return;
	memcpy(copy, line, n);
	copy[n] = '\n';
	memset(copy + n + 1, 'x', INPUT_SLACK);
	if (record_parse(&r, copy, (size_t)((char *)memchr(copy, '\n', n + 1) - copy)) == NULL) {
		if (record_scan(&scanned, copy, copy + n, &r)) {
			r.at = scanned.at = 0;
			CHECK(memcmp(&r, &scanned, sizeof r) == 0, "a scan gives the same as parsing");
		}
		check_word(&r, copy, copy + n);
	} else {
		/* columns of doc and date of its own, if it has that much */
		const char *tab = memchr(copy, '\t', n);
		if (tab != NULL && (tab = memchr(tab + 1, '\t', n - (size_t)(tab + 1 - copy))) != NULL) {
			r.col[COL_START] = (uint32_t)(tab + 1 - copy);
			CHECK(memchr(copy, '\n', r.col[COL_START]) != NULL ||
				  !record_scan(&scanned, copy, copy + n, &r),
			      "what cannot be parsed is not scanned");
		}
	}
	free(copy);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct record r = {0};
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
	}
	check_scan(line, n);
	free(line);
	return 0;
}
