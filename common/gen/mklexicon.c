/*
 * mklexicon - compiles the word lists into C tables; runs during the build.
 *
 * usage: mklexicon HEADER SOURCE LIST.tsv...
 *
 * Writes the enum of the lists' names to HEADER and the tables that lexicon.h declares to SOURCE.
 */
#include "fold.h"
#include "mem.h"
#include "msg.h"

#include <ctype.h>
#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "unicode.h"
#include "utf8.h"

enum { MAX_LISTS = 63, MAX_ENTRIES = 1 << 20, LEX_ROW = 4000, LEX_HEAD = 16, FILTER = 1 << 14 };

struct item {
	char *key; /* folded */
	char *value, *extra;
	int list;
	int form;
	int prefix; /* only begins a phrase */
};

static struct item *items;
static size_t item_count, item_cap;
static struct arena strings;
static const char *names[MAX_LISTS];
static int lists;

static void
add(const char *key, size_t n, const char *value, const char *extra, int list, int form, int prefix)
{
	struct item *it;

	items = mem_grow(items, &item_cap, item_count + 1, sizeof *items);
	it = &items[item_count++];
	it->key = arena_copy(&strings, key, n);
	it->value = arena_copy(&strings, value, strlen(value));
	it->extra = arena_copy(&strings, extra, strlen(extra));
	it->list = list;
	it->form = form;
	it->prefix = prefix;
}

/*
 * The bits of enum lex_mark: bit i is set for a key of the list whose column (2 or 3) has the item,
 * a single letter among letters or one of several words between commas.
 */
static const struct {
	const char *list;
	int column;
	const char *item;
} marks[] = {
	{"word", 2, "n"},    {"word", 2, "v"},	  {"word", 2, "a"},    {"word", 2, "f"},
	{"given", 3, "w"},   {"orgend", 2, "c"},  {"orgend", 2, "o"},  {"orgend", 2, "p"},
	{"orgend", 2, "x"},  {"orghead", 2, "o"}, {"orghead", 2, "p"}, {"orghead", 2, "x"},
	{"title", 3, "hon"}, {"title", 3, "job"}, {"role", 3, "o"},    {"region", 3, "abbr"},
	{"beside", 2, "say"},  {"beside", 2, "at"},	{"beside", 2, "of"},   {"beside", 2, "kin"},
	{"beside", 2, "who"},  {"beside", 2, "do"},	{"beside", 2, "born"}, {"beside", 2, "own"},
	{"beside", 2, "firm"}, {"beside", 2, "area"}, {"beside", 2, "away"}, {"beside", 2, "day"},
	{"role", 3, "t"},      {"namelink", 2, "l"}, {"namelink", 2, "p"},
};

/* Whether the column holds the item. */
static bool
has_item(const char *column, const char *item)
{
	const char *p;
	size_t n;

	if (item[1] == '\0')
		return strchr(column, item[0]) != NULL;
	for (p = column; *p != '\0'; p += n + (p[n] == ',')) {
		n = strcspn(p, ",");
		if (n == strlen(item) && memcmp(p, item, n) == 0)
			return true;
	}
	return false;
}

static uint32_t
marks_of(const struct item *it)
{
	uint32_t bits;
	size_t i;

	bits = 0;
	for (i = 0; i < sizeof marks / sizeof marks[0]; i++)
		if (strcmp(names[it->list], marks[i].list) == 0 &&
		    has_item(marks[i].column == 2 ? it->value : it->extra, marks[i].item))
			bits |= UINT32_C(1) << i;
	return bits;
}

/* enum lex_case of a surface form. */
static int
form_of(const char *s)
{
	size_t n, upper, lower, i;
	bool first;
	uint32_t cp, p;

	n = strlen(s);
	upper = lower = 0;
	first = false;
	for (i = 0; i < n;) {
		i += utf8_decode(s + i, n - i, &cp);
		p = uc_props(cp);
		if (uc_is_upper(p)) {
			if (upper + lower == 0)
				first = true;
			upper++;
		} else if (uc_is_lower(p)) {
			lower++;
		}
	}
	if (upper > 1 && lower == 0)
		return 2;
	return first || (upper > 0 && lower > 0) ? 1 : 0;
}

static bool
is_word_byte(char c)
{
	return isalnum((unsigned char)c) || (unsigned char)c >= 0x80;
}

/* Every place where a token may end inside the key begins a phrase. */
static void
add_prefixes(const char *key, size_t n)
{
	size_t i;

	for (i = 1; i < n; i++) {
		if (key[i - 1] == ' ')
			continue;
		if (is_word_byte(key[i - 1]) != is_word_byte(key[i]) || !is_word_byte(key[i]))
			add(key, i, "", "", 0, 0, 1);
	}
}

static void
read_list(const char *file)
{
	FILE *f;
	char line[65536], key[FOLD_MAX(65536)];
	char *value, *extra;
	size_t n, number;

	f = fopen(file, "r");
	if (f == NULL)
		msg_die("%s: %s", file, strerror(errno));
	for (number = 1; fgets(line, sizeof line, f) != NULL; number++) {
		n = strlen(line);
		if (n > 0 && line[n - 1] == '\n')
			line[--n] = '\0';
		else if (!feof(f))
			msg_die("%s:%zu: the line is too long", file, number);
		if (n == 0 || line[0] == '#')
			continue;
		value = strchr(line, '\t');
		extra = NULL;
		if (value != NULL) {
			*value++ = '\0';
			extra = strchr(value, '\t');
			if (extra != NULL) {
				*extra++ = '\0';
				if (strchr(extra, '\t') != NULL)
					msg_die("%s:%zu: more than three columns", file, number);
			}
		}
		n = fold(key, line, strlen(line));
		if (n == 0 || n > UINT16_MAX)
			msg_die("%s:%zu: no surface form", file, number);
		add(key, n, value != NULL ? value : "", extra != NULL ? extra : "", lists,
		    form_of(line), 0);
		add_prefixes(key, n);
	}
	if (ferror(f) || fclose(f) != 0)
		msg_die("%s: %s", file, strerror(errno));
}

static int
compare(const void *a, const void *b)
{
	const struct item *x = a, *y = b;
	int c;

	c = strcmp(x->key, y->key);
	if (c == 0)
		c = x->prefix - y->prefix;
	if (c == 0)
		c = x->list - y->list;
	if (c == 0)
		c = x->form - y->form;
	if (c == 0)
		c = strcmp(x->value, y->value);
	return c != 0 ? c : strcmp(x->extra, y->extra);
}

/* The pool of strings: each once. */
static char *pool;
static size_t pool_len, pool_cap;
static uint32_t *pool_slots;
static size_t pool_slot_count;

static uint32_t
hash(const char *s)
{
	uint32_t h;

	for (h = UINT32_C(2166136261); *s != '\0'; s++)
		h = (h ^ (unsigned char)*s) * UINT32_C(16777619);
	return h;
}

static uint32_t
intern(const char *s)
{
	size_t i, n;

	if (*s == '\0')
		return 0;
	for (i = hash(s) & (pool_slot_count - 1); pool_slots[i] != 0; i = (i + 1) & (pool_slot_count - 1))
		if (strcmp(pool + pool_slots[i], s) == 0)
			return pool_slots[i];
	n = strlen(s) + 1;
	pool = mem_grow(pool, &pool_cap, pool_len + n, 1);
	memcpy(pool + pool_len, s, n);
	pool_slots[i] = (uint32_t)pool_len;
	pool_len += n;
	return pool_slots[i];
}

/*
 * As rows of LEX_ROW bytes, which string literals fill to the last: a compiler reads them far faster
 * than numbers, and no literal is longer than the standard promises to take.
 */
static void
write_pool(FILE *f)
{
	size_t i, rows;

	rows = (pool_len + LEX_ROW - 1) / LEX_ROW;
	pool = mem_grow(pool, &pool_cap, rows * LEX_ROW, 1);
	memset(pool + pool_len, 0, rows * LEX_ROW - pool_len);
	fprintf(f, "const char lex_pool[%zu][LEX_ROW] = {", rows);
	for (i = 0; i < rows * LEX_ROW; i++) {
		if (i % LEX_ROW == 0)
			fprintf(f, "%s\n\"", i == 0 ? "" : "\",");
		else if (i % 80 == 0)
			fprintf(f, "\"\n\"");
		if (isalnum((unsigned char)pool[i]) || pool[i] == ' ')
			putc(pool[i], f);
		else
			fprintf(f, "\\%03o", (unsigned)(unsigned char)pool[i]);
	}
	fprintf(f, "\"};\n");
}

static void
write_header(const char *file)
{
	FILE *f;
	const char *p;
	int i;

	f = fopen(file, "w");
	if (f == NULL)
		msg_die("%s: %s", file, strerror(errno));
	fprintf(f, "/* made by mklexicon from the names of the lists */\n");
	fprintf(f, "#ifndef LEXICON_LISTS_H\n#define LEXICON_LISTS_H\n\nenum lex_list {\n");
	for (i = 0; i < lists; i++) {
		fprintf(f, "\tLEX_");
		for (p = names[i]; *p != '\0'; p++)
			fputc(isalnum((unsigned char)*p) ? toupper((unsigned char)*p) : '_', f);
		fprintf(f, ",\n");
	}
	fprintf(f, "\tLEX_LISTS\n};\n\n#endif\n");
	if (fclose(f) != 0)
		msg_die("%s: %s", file, strerror(errno));
}

/* lex_mix() over lex_hash() of lexicon.h, which needs the header that is being made. */
static uint32_t
slot_hash(const char *s)
{
	uint32_t h;

	h = hash(s);
	h ^= h >> 15;
	h *= UINT32_C(0x85ebca6b);
	h ^= h >> 13;
	return h;
}

/* The number of the bit for what stands behind a key: lex_next() of lexicon.h. */
static unsigned
next_bit(const char *s)
{
	uint32_t h;

	h = (unsigned char)s[0];
	if (s[1] != '\0') {
		h |= (uint32_t)(unsigned char)s[1] << 8;
		h |= (uint32_t)(unsigned char)s[2] << 16;
	}
	return h * UINT32_C(0x9E3779B1) >> 26;
}

/* Writes what is known of the longer keys that begin with the key of item i and follow it; returns their lists. */
static uint64_t
write_onward(FILE *f, size_t i)
{
	const char *key = items[i].key, *rest;
	uint64_t on, next;
	size_t n;

	on = next = 0;
	for (n = strlen(key); i < item_count && strncmp(items[i].key, key, n) == 0; i++) {
		rest = items[i].key + n;
		if (*rest == '\0')
			continue;
		next |= UINT64_C(1) << next_bit(rest);
		if (!items[i].prefix)
			on |= UINT64_C(1) << items[i].list;
	}
	fprintf(f, "\t{UINT64_C(0x%llx), UINT64_C(0x%llx)},\n", (unsigned long long)on, (unsigned long long)next);
	return on;
}

/* What entries share: struct lex_class. */
struct class {
	uint64_t lists, reach;
	uint32_t marks;
	bool prefix;
};
static struct class *classes;
static size_t class_count, class_cap;

/* The class's number: 0 is that of no entry. */
static size_t
class_of(struct class c)
{
	static uint16_t slots[1 << 16];
	struct class *known;
	uint64_t h;
	size_t i;

	h = (c.lists * 3 + c.reach * 5 + c.marks * 7 + c.prefix) * UINT64_C(0x9E3779B97F4A7C15);
	for (i = h >> 48; slots[i] != 0; i = (i + 1) & 0xFFFF) {
		known = &classes[slots[i]];
		if (known->lists == c.lists && known->reach == c.reach && known->marks == c.marks && known->prefix == c.prefix)
			return slots[i];
	}
	classes = mem_grow(classes, &class_cap, class_count + 2, sizeof *classes);
	memset(&classes[0], 0, sizeof classes[0]);
	if (++class_count > UINT16_MAX / 2)
		msg_die("too many classes");
	classes[class_count] = c;
	slots[i] = (uint16_t)class_count;
	return class_count;
}

/* The list of this name as a bit. */
static uint64_t
list_bit(const char *name)
{
	int i;

	for (i = 0; i < lists; i++)
		if (strcmp(names[i], name) == 0)
			return UINT64_C(1) << i;
	return 0;
}

/* Whether what stands in these lists is a name and no ordinary word. */
static bool
is_name(uint64_t in)
{
	static const char *const name_lists[] = {"country", "city", "given", "region", "org"}, *const word_lists[] = {"word", "role", "beside"};
	uint64_t bits, words;
	size_t i;

	bits = words = 0;
	for (i = 0; i < sizeof name_lists / sizeof name_lists[0]; i++)
		bits |= list_bit(name_lists[i]);
	for (i = 0; i < sizeof word_lists / sizeof word_lists[0]; i++)
		words |= list_bit(word_lists[i]);
	return (in & bits) != 0 && (in & words) == 0;
}

static void
write_classes(FILE *f)
{
	size_t i;

	fprintf(f, "const struct lex_class lex_classes[] = {\n");
	for (i = 0; i <= class_count; i++)
		fprintf(f, "\t{UINT64_C(0x%llx), UINT64_C(0x%llx), 0x%lx, %d, %d},\n", (unsigned long long)classes[i].lists,
			(unsigned long long)classes[i].reach, (unsigned long)classes[i].marks, classes[i].prefix,
			is_name(classes[i].lists));
	fprintf(f, "};\n\n");
}

/* The first bytes of a key as a string that fills LEX_HEAD bytes or less. */
static void
write_head(FILE *f, const char *key)
{
	size_t i;

	fprintf(f, "\t{\"");
	for (i = 0; i < LEX_HEAD && key[i] != '\0'; i++)
		fprintf(f, isalnum((unsigned char)key[i]) || key[i] == ' ' ? "%c" : "\\%03o", (unsigned char)key[i]);
	fprintf(f, "\", ");
}

static void
write_source(const char *file)
{
	FILE *f, *senses, *onwards;
	uint32_t *slots, mask, h, k;
	uint64_t *filter;
	size_t i, j, first, entries, sense, onward, from;
	struct class class;
	int c;

	f = fopen(file, "w");
	senses = tmpfile();
	onwards = tmpfile();
	if (f == NULL || senses == NULL || onwards == NULL)
		msg_die("%s: %s", file, strerror(errno));
	for (pool_slot_count = 1024; pool_slot_count < item_count * 6; pool_slot_count *= 2)
		;
	pool_slots = mem_alloc(pool_slot_count * sizeof *pool_slots);
	memset(pool_slots, 0, pool_slot_count * sizeof *pool_slots);
	pool = mem_grow(pool, &pool_cap, 1, 1);
	pool[pool_len++] = '\0';

	for (mask = 1024; mask < item_count * 2; mask *= 2)
		;
	slots = mem_alloc(mask * sizeof *slots);
	memset(slots, 0, mask * sizeof *slots);
	filter = mem_alloc(FILTER * sizeof *filter);
	memset(filter, 0, FILTER * sizeof *filter);
	mask--;
	fprintf(f, "/* made by mklexicon */\n#include \"lexicon.h\"\n\n");
	fprintf(f, "const struct lex_entry lex_entries[] = {\n\t{\"\", 0, 0, 0, 0, 0, 0},\n");
	entries = 1;
	sense = onward = 0;
	for (i = 0; i < item_count; i = j) {
		memset(&class, 0, sizeof class);
		from = sense;
		for (j = first = i; j < item_count && strcmp(items[j].key, items[i].key) == 0; j++) {
			if (items[j].prefix)
				continue;
			if (class.lists != 0 && compare(&items[j], &items[first]) == 0)
				continue;
			first = j;
			class.lists |= UINT64_C(1) << items[j].list;
			class.marks |= marks_of(&items[j]);
			fprintf(senses, "\t{%lu, %lu, %d, %d},\n", (unsigned long)intern(items[j].value),
				(unsigned long)intern(items[j].extra), items[j].list, items[j].form);
			sense++;
		}
		if (sense - from > UINT8_MAX)
			msg_die("'%s' has too many senses", items[i].key);
		/* prefixes sort last: the group's last item is one where there is any */
		class.prefix = items[j - 1].prefix != 0;
		class.reach = class.lists | (class.prefix ? write_onward(onwards, i) : 0);
		onward += class.prefix;
		if (onward > UINT16_MAX)
			msg_die("more than %d keys that begin others", UINT16_MAX);
		write_head(f, items[i].key);
		fprintf(f, "%lu, %zu, %zu, %zu, %zu, %zu},\n", (unsigned long)intern(items[i].key), from, class_of(class),
			class.prefix ? onward : 0, strlen(items[i].key), sense - from);
		h = slot_hash(items[i].key);
		for (k = h & mask; slots[k] != 0; k = (k + 1) & mask)
			;
		slots[k] = (h >> 20 << 20) | (uint32_t)entries;
		filter[h >> 18] |= UINT64_C(1) << (h >> 12 & 63);
		if (++entries >= MAX_ENTRIES)
			msg_die("more than %d entries", MAX_ENTRIES);
	}
	fprintf(f, "};\n\n");
	write_classes(f);
	fprintf(f, "const struct lex_sense lex_senses[] = {\n");
	rewind(senses);
	while ((c = getc(senses)) != EOF)
		putc(c, f);
	fprintf(f, "\t{0, 0, 0, 0}};\n\nconst struct lex_onward lex_onwards[] = {\n\t{0, 0},\n");
	rewind(onwards);
	while ((c = getc(onwards)) != EOF)
		putc(c, f);
	fprintf(f, "};\n\nconst uint32_t lex_entry_count = %zu;\n", entries);
	fprintf(f, "const uint32_t lex_slot_mask = %lu;\n", (unsigned long)mask);
	fprintf(f, "const uint32_t lex_slots[%lu] = {", (unsigned long)mask + 1);
	for (k = 0; k <= mask; k++)
		fprintf(f, "%s%lu,", k % 16 == 0 ? "\n" : "", (unsigned long)slots[k]);
	fprintf(f, "};\n\nconst uint64_t lex_filter[%d] = {", FILTER);
	for (k = 0; k < FILTER; k++)
		fprintf(f, "%sUINT64_C(0x%llx),", k % 8 == 0 ? "\n" : "", (unsigned long long)filter[k]);
	fprintf(f, "};\n\n");
	write_pool(f);
	if (ferror(f) || fclose(f) != 0)
		msg_die("%s: %s", file, strerror(errno));
	fclose(senses);
	fclose(onwards);
	free(pool_slots);
	free(slots);
	free(filter);
}

int
main(int argc, char **argv)
{
	const char *slash;
	char *name, *dot;
	int i;

	msg_init(argv[0]);
	if (argc < 3)
		msg_die("usage: mklexicon HEADER SOURCE LIST.tsv...");
	if (argc - 3 > MAX_LISTS)
		msg_die("more than %d lists", MAX_LISTS);
	for (i = 3; i < argc; i++) {
		slash = strrchr(argv[i], '/');
		name = arena_copy(&strings, slash != NULL ? slash + 1 : argv[i],
				  strlen(slash != NULL ? slash + 1 : argv[i]));
		dot = strchr(name, '.');
		if (dot != NULL)
			*dot = '\0';
		names[lists] = name;
		read_list(argv[i]);
		lists++;
	}
	qsort(items, item_count, sizeof *items, compare);
	write_header(argv[1]);
	write_source(argv[2]);
	free(items);
	free(classes);
	free(pool);
	arena_free(&strings);
	return 0;
}
