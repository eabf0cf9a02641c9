/*
 * mkboundary - compiles the weights of sentence boundaries into C tables; runs during the build.
 *
 * usage: mkboundary WEIGHTS.tsv WORDS.tsv ABBREVIATIONS.tsv > boundary_weights.c
 *
 * A line of the table is: template, mark, value, value, weight; or: word, before or behind, the kind
 * of mark (full, half, none), the word, weight. Lines that begin with # are passed over.
 */
#include "boundary_names.h"
#include "mem.h"
#include "msg.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { UNIT = 1024, COLUMNS = 5 };

struct template {
	const char *name;
	int a, b, size;
};
#define TEMPLATE(name, a, b) {name, a, b, BOUNDARY_SIZE(a, b)},
static const struct template templates[TEMPLATES] = {BOUNDARY_TEMPLATES(TEMPLATE)};
static int *weights[TEMPLATES];
static struct boundary_word *words;
static size_t word_count, word_cap;
static const char *file;
static unsigned long line_number;

static size_t
value_of(const char *name, const char *const *names, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (strcmp(names[i], name) == 0)
			return i;
	msg_die("%s:%lu: no such value: %s", file, line_number, name);
}

static int
weight_of(const char *text)
{
	double v;
	char *end;

	v = strtod(text, &end) * UNIT;
	if (*end != '\0' || end == text || v > INT16_MAX || v < -INT16_MAX)
		msg_die("%s:%lu: no weight: %s", file, line_number, text);
	return (int)(v < 0 ? v - 0.5 : v + 0.5);
}

static uint64_t
pack(const char *s)
{
	uint64_t v;
	size_t n;

	if (strlen(s) > 8)
		msg_die("%s:%lu: more than eight letters: %s", file, line_number, s);
	for (v = 0, n = strlen(s); n > 0; n--)
		v = v << 8 | (unsigned char)s[n - 1];
	return v;
}

static struct boundary_word *
find_word(const char *text)
{
	uint64_t word;
	size_t i;

	word = pack(text);
	for (i = 0; i < word_count && words[i].word != word; i++)
		;
	if (i == word_count) {
		words = mem_grow(words, &word_cap, word_count + 1, sizeof *words);
		memset(&words[word_count++], 0, sizeof *words);
	}
	words[i].word = word;
	return &words[i];
}

static void
add_weight(char **column)
{
	struct boundary_word *w;
	size_t kind;

	w = find_word(column[3]);
	kind = value_of(column[2], boundary_kinds, WORD_KINDS);
	(strcmp(column[1], "before") == 0 ? w->before : w->behind)[kind] = (int16_t)weight_of(column[4]);
}

static void
add(char *line)
{
	char *column[COLUMNS];
	size_t i, n, mark, a, b;
	const struct template *t;

	for (n = 0; n < COLUMNS; n++) {
		column[n] = line;
		line = strchr(line, '\t');
		if (line == NULL)
			break;
		*line++ = '\0';
	}
	if (n != COLUMNS - 1)
		msg_die("%s:%lu: not five columns", file, line_number);
	if (strcmp(column[0], "word") == 0) {
		add_weight(column);
		return;
	}
	for (i = 0; i < TEMPLATES && strcmp(templates[i].name, column[0]) != 0; i++)
		;
	if (i == TEMPLATES)
		msg_die("%s:%lu: no such template: %s", file, line_number, column[0]);
	t = &templates[i];
	mark = value_of(column[1], boundary_marks, MARKS);
	a = value_of(column[2], boundary_values[t->a], boundary_sizes[t->a]);
	b = value_of(column[3], boundary_values[t->b], boundary_sizes[t->b]);
	weights[i][(mark * boundary_sizes[t->a] + a) * boundary_sizes[t->b] + b] = weight_of(column[4]);
}

/* A line of the list of words: the word, the letters of its classes. */
static void
add_classes(char *line)
{
	static const char letters[] = "fdcgs"; /* in the order of the WORD_ bits */
	struct boundary_word *w;
	const char *at;
	char *tab;

	tab = strchr(line, '\t');
	if (tab == NULL)
		msg_die("%s:%lu: not two columns", file, line_number);
	*tab = '\0';
	w = find_word(line);
	while (*++tab != '\0') {
		at = strchr(letters, *tab);
		if (at == NULL)
			msg_die("%s:%lu: no such class: %c", file, line_number, *tab);
		w->classes = (uint16_t)(w->classes | 1u << (at - letters));
	}
}

/* A line of the list of abbreviations: only which letters there are before the full stop matters here. */
static void
add_abbreviation(char *line)
{
	struct boundary_word *w;
	size_t i, n;

	n = strcspn(line, ".\t");
	if (line[n] != '.' || (line[n + 1] != '\t' && line[n + 1] != '\0'))
		return;
	for (i = 0; i < n; i++) {
		if (line[i] >= 'A' && line[i] <= 'Z')
			line[i] = (char)(line[i] + 32);
		if (line[i] < 'a' || line[i] > 'z')
			return;
	}
	line[n < 8 ? n : 8] = '\0';
	w = find_word(line);
	w->classes |= WORD_ABBR;
}

static void
read_table(const char *name, void (*take)(char *))
{
	char line[1024];
	FILE *f;

	file = name;
	line_number = 0;
	f = fopen(file, "r");
	if (f == NULL)
		msg_die("%s: %s", file, strerror(errno));
	while (fgets(line, sizeof line, f) != NULL) {
		line_number++;
		line[strcspn(line, "\n")] = '\0';
		if (line[0] != '#')
			take(line);
	}
	if (ferror(f) || fclose(f) != 0)
		msg_die("%s: %s", file, strerror(errno));
}

static void
write_words(void)
{
	uint32_t *slots, mask, k;
	size_t i, j;

	for (mask = 64; mask < word_count * 2 + 2; mask *= 2)
		;
	slots = mem_alloc(mask * sizeof *slots);
	memset(slots, 0, mask * sizeof *slots);
	mask--;
	for (i = 0; i < word_count; i++) {
		for (k = boundary_slot(words[i].word) & mask; slots[k] != 0; k = (k + 1) & mask)
			;
		slots[k] = (uint32_t)i + 1;
	}
	printf("const uint32_t boundary_word_mask = %lu;\n", (unsigned long)mask);
	printf("const struct boundary_word boundary_words[] = {\n");
	for (k = 0; k <= mask; k++) {
		if (slots[k] == 0) {
			printf("\t{0, 0, {0, 0, 0}, {0, 0, 0}},\n");
			continue;
		}
		i = slots[k] - 1;
		printf("\t{UINT64_C(%llu), %u", (unsigned long long)words[i].word, (unsigned)words[i].classes);
		for (j = 0; j < 2 * WORD_KINDS; j++)
			printf(", %s%d%s", j % WORD_KINDS == 0 ? "{" : "",
			       j < WORD_KINDS ? words[i].before[j] : words[i].behind[j - WORD_KINDS],
			       j % WORD_KINDS == WORD_KINDS - 1 ? "}" : "");
		printf("},\n");
	}
	printf("};\n");
	free(slots);
}

int
main(int argc, char **argv)
{
	size_t i;
	int k;

	msg_init(argv[0]);
	if (argc != 4)
		msg_die("usage: mkboundary WEIGHTS.tsv WORDS.tsv ABBREVIATIONS.tsv > boundary_weights.c");
	for (i = 0; i < TEMPLATES; i++) {
		weights[i] = mem_alloc((size_t)templates[i].size * sizeof *weights[i]);
		memset(weights[i], 0, (size_t)templates[i].size * sizeof *weights[i]);
	}
	read_table(argv[1], add);
	read_table(argv[2], add_classes);
	read_table(argv[3], add_abbreviation);
	printf("/* made by mkboundary from %s and %s */\n#include \"boundary.h\"\n\n", argv[1], argv[2]);
	printf("const int16_t boundary_weights[BOUNDARY_WEIGHTS] = {");
	for (i = 0; i < TEMPLATES; i++) {
		printf("\n\t/* %s */", templates[i].name);
		for (k = 0; k < templates[i].size; k++)
			printf("%s%d,", k % 24 == 0 ? "\n\t" : "", weights[i][k]);
		free(weights[i]);
	}
	printf("};\n");
	write_words();
	free(words);
	if (ferror(stdout) || fclose(stdout) != 0)
		msg_die("standard output: %s", strerror(errno));
	return 0;
}
