#include "key.h"
#include "cli.h"
#include "mem.h"
#include "msg.h"
#include "utf8.h"

#include <stdlib.h>
#include <string.h>

/* More columns than anybody has; keeps what is remembered of a line small. */
enum { COLUMN_MAX = 1 << 16 };

static struct key
parse(struct keys *k, const char *option, const char *word)
{
	struct key key = {0};
	char column[16];
	const char *colon, *s;
	size_t n;
	int named;

	colon = strchr(word, ':');
	n = colon != NULL ? (size_t)(colon - word) : strlen(word);
	if (n >= sizeof column)
		n = sizeof column - 1;
	memcpy(column, word, n);
	column[n] = '\0';
	if (colon != NULL) {
		for (s = colon + 1; *s >= '0' && *s <= '9'; s++)
			;
		if (*s != '\0' || s == colon + 1)
			msg_usage("%s %s: a number of bytes is wanted behind the colon, such as date:7", option,
				  word);
		key.prefix = (size_t)cli_number(option, colon + 1, (size_t)1 << 30);
		if (key.prefix == 0)
			msg_usage("%s %s: a prefix has at least one byte", option, word);
	}
	named = record_column(column);
	if (named >= 0) {
		key.column = (size_t)named;
		k->named = true;
		return key;
	}
	if (*column < '0' || *column > '9')
		msg_usage("%s %s: not a column (doc, date, start, end, kind, text, value, of, or a "
			  "number from 1)",
			  option, word);
	key.column = (size_t)cli_number(option, column, COLUMN_MAX);
	if (key.column == 0)
		msg_usage("%s 0: columns are numbered from 1", option);
	key.column--;
	return key;
}

static void
reach(struct keys *k, struct key key)
{
	if (key.column >= k->columns)
		k->columns = key.column + 1;
	if (k->named && k->columns < COLUMNS)
		k->columns = COLUMNS;
}

void
keys_add(struct keys *k, const char *option, char *arg)
{
	struct cli_list words = {0};
	struct key key;
	size_t i;

	cli_list_add(&words, option, arg);
	for (i = 0; i < words.count; i++) {
		key = parse(k, option, words.word[i]);
		k->key = mem_grow(k->key, &k->cap, k->count + 1, sizeof *k->key);
		k->key[k->count++] = key;
		reach(k, key);
	}
	cli_list_free(&words);
}

void
keys_lead(struct keys *k, struct key first)
{
	reach(k, first);
	if (k->count > 0 && k->key[0].column == first.column && k->key[0].prefix == first.prefix)
		return;
	k->key = mem_grow(k->key, &k->cap, k->count + 1, sizeof *k->key);
	memmove(k->key + 1, k->key, k->count * sizeof *k->key);
	k->key[0] = first;
	k->count++;
}

void
keys_free(struct keys *k)
{
	free(k->key);
	memset(k, 0, sizeof *k);
}

size_t
key_cut(const char *s, size_t n, size_t prefix)
{
	size_t i, back;
	uint32_t cp;

	if (n <= prefix)
		return n;
	i = prefix;
	/* a character that begins before the cut and ends behind it */
	for (back = 1; back < UTF8_MAX && back <= i && ((unsigned char)s[i - back + 1] & 0xC0) == 0x80;
	     back++)
		if (utf8_decode(s + i - back, n - (i - back), &cp) > back)
			return i - back;
	for (back = 0; back < i && s[i - 1 - back] == '\\'; back++)
		;
	return i - (back & 1);
}
