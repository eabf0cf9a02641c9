/*
 * unicode_breaks - compares the words or sentences found with those of a break test of the Unicode
 * Character Database, and names the rule behind each difference.
 *
 * usage: unicode_breaks word|sentence [-v] < TEST
 *
 * A line of a test is code points with a division sign where there is a break and a multiplication
 * sign where there is none. Tests with a character that text cannot have (NUL) are passed over.
 */
#include "doc.h"
#include "unicode.h"
#include "utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX = 64 };

struct test {
	char text[MAX * UTF8_MAX + TEXT_AHEAD];
	size_t len;
	uint32_t cp[MAX];
	size_t at[MAX + 1]; /* where each code point begins */
	bool breaks[MAX + 1];
	size_t count;
};

/* Our rules, in the order in which they are looked for, and how often each was the cause. */
enum rule { SPACE, LINES, MARKS, SCRIPTS, WORDS, SENTENCES, RULES };
static const char *const rules[RULES] = {
    "white space and control characters belong to no word",
    "a line of text is a unit, a single line break in a wrapped one is a space",
    "a combining mark or a format character goes with letters, not with punctuation",
    "letters of all scripts side by side are one word",
    "English words: rows of marks, clitics, abbreviations, addresses",
    "English sentences: by the words around the mark, not by the next letter's case alone",
};

static bool
parse(struct test *t, const char *line)
{
	unsigned long cp;
	char *end;

	memset(t, 0, sizeof *t);
	while (*line != '\0' && *line != '#' && *line != '\n') {
		if (memcmp(line, "\xC3\xB7", 2) == 0) {
			t->breaks[t->count] = true;
			line += 2;
		} else if (memcmp(line, "\xC3\x97", 2) == 0) {
			t->breaks[t->count] = false;
			line += 2;
		} else if (*line == ' ' || *line == '\t') {
			line++;
		} else {
			cp = strtoul(line, &end, 16);
			if (end == line || cp == 0 || t->count == MAX)
				return false;
			line = end;
			t->cp[t->count] = (uint32_t)cp;
			t->at[t->count++] = t->len;
			t->len += utf8_encode(t->text + t->len, (uint32_t)cp);
			t->at[t->count] = t->len;
		}
	}
	return t->count > 0;
}

/* Whether one unit ends and another begins at byte at, by ours: also where nothing of ours stands. */
static bool
ours(const struct doc *d, bool words, size_t at)
{
	size_t i, n, start, end;

	n = words ? d->tokens : d->sentences;
	for (i = 0; i < n; i++) {
		start = words ? d->token[i].start : d->sentence[i].start;
		end = words ? d->token[i].end : d->sentence[i].end;
		if (at > start && at < end)
			return false;
		/* the space behind a sentence goes with it in the annex */
		if (!words && at == end && at < d->len)
			return false;
	}
	if (!words)
		for (i = 0; i < n; i++)
			if (at == d->sentence[i].start)
				return true;
	return words;
}

static bool
is_joiner(uint32_t p)
{
	return uc_wb(p) == UC_WB_EXTEND || uc_wb(p) == UC_WB_FORMAT || uc_wb(p) == UC_WB_ZWJ || uc_gc(p) == UC_GC_CN;
}

static enum rule
cause(const struct test *t, size_t i, bool words)
{
	uint32_t before, behind;

	before = uc_props(t->cp[i - 1]);
	behind = uc_props(t->cp[i]);
	if (uc_is_space(before) || uc_is_space(behind) || uc_gc(before) == UC_GC_CC || uc_gc(behind) == UC_GC_CC)
		return words ? SPACE : LINES;
	if (is_joiner(before) || is_joiner(behind))
		return MARKS;
	if (words && uc_is_alpha(before) && uc_is_alpha(behind))
		return SCRIPTS;
	return words ? WORDS : SENTENCES;
}

int
main(int argc, char **argv)
{
	static struct test t;
	static struct doc d;
	char line[4096];
	size_t i, places, same, lines, whole, count[RULES] = {0};
	bool words, show, good;
	enum rule r;

	words = argc > 1 && strcmp(argv[1], "word") == 0;
	show = argc > 2;
	places = same = lines = whole = 0;
	while (fgets(line, sizeof line, stdin) != NULL) {
		if (line[0] == '#' || !parse(&t, line))
			continue;
		memset(t.text + t.len, 0, TEXT_AHEAD);
		doc_read(&d, t.text, t.len, DOC_TOKENS);
		lines++;
		good = true;
		for (i = 1; i < t.count; i++) {
			places++;
			if (ours(&d, words, t.at[i]) == t.breaks[i]) {
				same++;
				continue;
			}
			good = false;
			r = cause(&t, i, words);
			count[r]++;
			if (show)
				printf("%s\tplace %zu: %s\t%s", t.breaks[i] ? "missed" : "added", i, rules[r], line);
		}
		whole += good;
	}
	printf("%s breaks, Unicode %s: %zu of %zu places as in the test, %zu of %zu lines\n", words ? "word" : "sentence",
	       uc_version, same, places, whole, lines);
	for (i = 0; i < RULES; i++)
		if (count[i] > 0)
			printf("%8zu  %s\n", count[i], rules[i]);
	doc_free(&d);
	return 0;
}
