/*
 * mklexicon - compiles the word lists into C tables; runs during the build.
 *
 * usage: mklexicon HEADER SOURCE LIST.tsv...
 *
 * Writes the enum of the lists' names to HEADER and the tables that lexicon.h declares to SOURCE.
 */
#include "fold.h"
#include "lexclass.h"
#include "lexhash.h"
#include "lexpairs.h"
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

/* Acronyms of organisations are written with full stops too: F.B.I., which is no other word then. */
static void
add_dotted(const char *surface, const char *value, const char *extra)
{
	enum { LEAST = 3, MOST = 5 };
	char dotted[2 * MOST + 1], key[FOLD_MAX(sizeof dotted)], only[64];
	size_t i, n;

	n = strlen(surface);
	if (strcmp(names[lists], "org") != 0 || !has_item(extra, "a") || n < LEAST || n > MOST || strlen(extra) >= sizeof only)
		return;
	for (i = 0; i < n; i++) {
		if (!isupper((unsigned char)surface[i]))
			return;
		dotted[2 * i] = surface[i];
		dotted[2 * i + 1] = '.';
	}
	dotted[2 * n] = '\0';
	for (i = n = 0; extra[i] != '\0'; i++)
		if (extra[i] != 'w')
			only[n++] = extra[i];
	only[n] = '\0';
	n = fold(key, dotted, strlen(dotted));
	add(key, n, *value != '\0' ? value : surface, only, lists, form_of(dotted), 0);
	add_prefixes(key, n);
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
		add_dotted(line, value != NULL ? value : "", extra != NULL ? extra : "");
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
	return lex_hash(LEX_SEED, s, strlen(s));
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
		next |= UINT64_C(1) << lex_next(rest, strlen(rest));
		if (!items[i].prefix)
			on |= UINT64_C(1) << items[i].list;
	}
	fprintf(f, "\t{UINT64_C(0x%llx), UINT64_C(0x%llx)},\n", (unsigned long long)on, (unsigned long long)next);
	return on;
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

/* All items of a key. */
struct key {
	size_t first, end; /* items[first, end) */
	size_t rank;	   /* the lower, the commoner in texts */
};
static struct key *keys;
static size_t key_count, key_cap;

/*
 * Common words are short, and stand in the lists of ordinary words, names do not, and rows of words are seldom met. So
 * entries that texts need over and over stand close together.
 */
static size_t
rank_of(const char *key, uint64_t in)
{
	const size_t len = strlen(key), rows = 4 * (size_t)UINT16_MAX, names_only = 2 * (size_t)UINT16_MAX;

	if (strchr(key, ' ') != NULL)
		return rows + len;
	return (in & (list_bit("function") | list_bit("word"))) != 0 ? len : names_only + len;
}

static int
compare_keys(const void *a, const void *b)
{
	const struct key *x = a, *y = b;

	if (x->rank != y->rank)
		return x->rank < y->rank ? -1 : 1;
	return x->first < y->first ? -1 : x->first > y->first;
}

/* Finds the keys of the items, which are sorted, and the order that their entries are to have. */
static void
find_keys(void)
{
	struct key *k;
	uint64_t in;
	size_t i, j;

	for (i = 0; i < item_count; i = j) {
		in = 0;
		for (j = i; j < item_count && strcmp(items[j].key, items[i].key) == 0; j++)
			in |= items[j].prefix ? 0 : UINT64_C(1) << items[j].list;
		keys = mem_grow(keys, &key_cap, key_count + 1, sizeof *keys);
		k = &keys[key_count++];
		k->first = i;
		k->end = j;
		k->rank = rank_of(items[i].key, in);
	}
	qsort(keys, key_count, sizeof *keys, compare_keys);
}

/* What the items of a key say together; the senses they have go to senses. Returns how many. */
static size_t
class_items(FILE *senses, const struct key *key, struct lexclass *class)
{
	const struct item *it, *last;
	uint64_t bit;
	size_t count;

	memset(class, 0, sizeof *class);
	last = NULL;
	count = 0;
	for (it = &items[key->first]; it < &items[key->end]; it++) {
		if (it->prefix || (last != NULL && compare(it, last) == 0))
			continue;
		last = it;
		bit = UINT64_C(1) << it->list;
		/* in upper stay those of whose senses all are so written */
		if (it->form == 2 && !(class->lists & bit))
			class->upper |= bit;
		else if (it->form != 2)
			class->upper &= ~bit;
		if (it->form == 0)
			class->any_case |= bit;
		class->lists |= bit;
		class->marks |= marks_of(it);
		fprintf(senses, "\t{%lu, %lu, %d, %d},\n", (unsigned long)intern(it->value), (unsigned long)intern(it->extra),
			it->list, it->form);
		count++;
	}
	class->name = is_name(class->lists);
	if (count > UINT8_MAX)
		msg_die("'%s' has too many senses", items[key->first].key);
	return count;
}

static void
write_pairs(FILE *f)
{
	struct lexpairs_key *pairs;
	size_t i, j, count;

	pairs = mem_alloc(item_count * sizeof *pairs);
	count = 0;
	for (i = 0; i < item_count; i = j) {
		for (j = i; j < item_count && strcmp(items[j].key, items[i].key) == 0; j++)
			;
		pairs[count].text = items[i].key;
		pairs[count++].prefix = items[j - 1].prefix != 0;
	}
	lexpairs_write(f, pairs, count);
	free(pairs);
}

static void
write_source(const char *file)
{
	FILE *f, *senses, *onwards;
	uint32_t *slots, mask, h, k;
	uint64_t *filter;
	size_t i, entries, sense, onward, count;
	struct lexclass class;
	const char *text;
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

	find_keys();
	for (mask = 1024; mask < key_count + key_count / 2; mask *= 2)
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
	for (i = 0; i < key_count; i++) {
		text = items[keys[i].first].key;
		count = class_items(senses, &keys[i], &class);
		/* prefixes sort last: the last item of a key is one where there is any */
		class.prefix = items[keys[i].end - 1].prefix != 0;
		class.reach = class.lists | (class.prefix ? write_onward(onwards, keys[i].first) : 0);
		onward += class.prefix;
		if (onward > UINT16_MAX)
			msg_die("more than %d keys that begin others", UINT16_MAX);
		write_head(f, text);
		fprintf(f, "%lu, %zu, %zu, %zu, %zu, %zu},\n", (unsigned long)intern(text), sense, lexclass_number(class),
			class.prefix ? onward : 0, strlen(text), count);
		sense += count;
		h = lex_mix(hash(text));
		for (k = h & mask; slots[k] != 0; k = (k + 1) & mask)
			;
		slots[k] = (h >> 20 << 20) | (uint32_t)entries;
		filter[h >> 18] |= UINT64_C(1) << (h >> 12 & 63);
		if (++entries >= MAX_ENTRIES)
			msg_die("more than %d entries", MAX_ENTRIES);
	}
	fprintf(f, "};\n\n");
	lexclass_write(f);
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
	write_pairs(f);
	write_pool(f);
	if (ferror(f) || fclose(f) != 0)
		msg_die("%s: %s", file, strerror(errno));
	fclose(senses);
	fclose(onwards);
	free(pool_slots);
	free(keys);
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
	lexclass_free();
	free(pool);
	arena_free(&strings);
	return 0;
}
