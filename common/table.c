#include "table.h"
#include "escape.h"
#include "fold.h"
#include "msg.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The whole file, owned by the arena, with a newline behind it. */
static char *
slurp(struct arena *a, const char *file, size_t *n)
{
	struct stat st;
	char *buf, *more;
	size_t cap;
	ssize_t got;
	int fd;

	fd = open(file, O_RDONLY | O_CLOEXEC);
	if (fd < 0 || fstat(fd, &st) != 0)
		msg_die("%s: %s", file, msg_error(errno));
	cap = st.st_size > 0 ? (size_t)st.st_size + 2 : (size_t)1 << 16;
	buf = arena_alloc(a, cap);
	for (*n = 0;; *n += (size_t)got) {
		if (*n + 2 > cap) {
			/* a pipe, or a file that grows */
			more = arena_alloc(a, cap * 2);
			memcpy(more, buf, *n);
			buf = more;
			cap *= 2;
		}
		got = read(fd, buf + *n, cap - *n - 1);
		if (got < 0 && errno == EINTR)
			got = 0;
		else if (got < 0)
			msg_die("%s: %s", file, msg_error(errno));
		else if (got == 0)
			break;
	}
	close(fd);
	if (memchr(buf, '\0', *n) != NULL)
		msg_die("%s: binary: it has a NUL byte (a list is tab-separated text)", file);
	buf[*n] = '\n';
	return buf;
}

static uint32_t
hash_of(const char *s, size_t n)
{
	uint64_t h, w;

	h = n;
	for (; n >= sizeof w; s += sizeof w, n -= sizeof w) {
		memcpy(&w, s, sizeof w);
		h = (h ^ w) * UINT64_C(0x9E3779B97F4A7C15);
		h ^= h >> 29;
	}
	w = 0;
	memcpy(&w, s, n);
	h = (h ^ w) * UINT64_C(0x9E3779B97F4A7C15);
	return (uint32_t)(h >> 32);
}

/* The slot of the key: where its row is or would go. */
static size_t
slot_of(const struct table *t, const char *key, size_t n, uint32_t hash)
{
	const struct table_row *r;
	size_t i;

	for (i = hash & (t->slots - 1); t->slot[i] != 0; i = (i + 1) & (t->slots - 1)) {
		r = &t->row[t->slot[i]];
		if (r->hash == hash && r->key_len == n && memcmp(r->key, key, n) == 0)
			break;
	}
	return i;
}

static void
make_room(struct table *t)
{
	size_t i, slots, old;

	if (2 * t->rows < t->slots)
		return;
	for (slots = 1024; slots <= 2 * t->rows; slots *= 2)
		;
	old = 0;
	t->slot = mem_grow(t->slot, &old, slots, sizeof *t->slot);
	t->slots = slots;
	memset(t->slot, 0, slots * sizeof *t->slot);
	/* a later row of the same key takes the slot of the earlier one */
	for (i = 1; i < t->rows; i++)
		t->slot[slot_of(t, t->row[i].key, t->row[i].key_len, t->row[i].hash)] = (uint32_t)i;
}

/*
 * Cuts a line into columns, unescaped in place. Returns how many there are; 0: a backslash begins no
 * escape.
 */
static size_t
cut(struct table_row *r, char *line, size_t n)
{
	char *p, *end, *tab;
	size_t i, len;

	end = line + n;
	for (p = line, i = 0;; p = tab + 1, i++) {
		tab = memchr(p, '\t', (size_t)(end - p));
		len = (size_t)((tab != NULL ? tab : end) - p);
		if (memchr(p, '\\', len) != NULL && !unescape(p, p, len, &len))
			return 0;
		if (i < TABLE_COLUMNS) {
			r->col[i] = p;
			r->len[i] = (uint32_t)len;
		}
		if (tab == NULL)
			return i + 1;
	}
}

/* Folds the surface form to to; white space around it is dropped. Returns the length. */
static size_t
fold_key(char *to, const char *s, size_t n)
{
	size_t len;

	while (n > 0 && (*s == ' ' || *s == '\t' || *s == '\n' || *s == '\r')) {
		s++;
		n--;
	}
	len = fold(to, s, n);
	while (len > 0 && to[len - 1] == ' ')
		len--;
	return len;
}

/* What is wrong with a line of so many columns, told to buf; NULL when nothing is. */
static const char *
fault(char *buf, size_t size, size_t columns, size_t min, const char *want, const struct table_row *r)
{
	size_t i;

	if (columns == 0)
		return "a backslash that begins no escape (\\t \\n \\r \\\\ are those there are)";
	if (columns < min || columns > TABLE_COLUMNS) {
		snprintf(buf, size, "expected %zu to %d columns (%s), found %zu", min, TABLE_COLUMNS, want,
			 columns);
		return buf;
	}
	if (r->key_len == 0)
		return "no surface form in the first column";
	for (i = 1; i < min; i++)
		if (r->len[i] == 0) {
			snprintf(buf, size, "column %zu is empty (%s)", i + 1, want);
			return buf;
		}
	return NULL;
}

bool
table_load(struct table *t, const char *file, size_t min, const char *want, bool keep_going)
{
	struct table_row *r;
	const char *wrong;
	char *p, *end, *newline, *keys, buf[200];
	size_t n, number, columns, len, slot;
	bool good;

	p = slurp(&t->bytes, file, &n);
	end = p + n;
	if (n >= 3 && memcmp(p, "\xEF\xBB\xBF", 3) == 0)
		p += 3;
	/* folding lengthens a text by half at most */
	keys = arena_alloc(&t->bytes, FOLD_MAX(n));
	good = true;
	if (t->rows == 0)
		t->rows = 1;
	for (number = 1; p < end; p = newline + 1, number++) {
		newline = memchr(p, '\n', (size_t)(end - p) + 1);
		len = (size_t)(newline - p);
		if (len > 0 && p[len - 1] == '\r')
			len--;
		if (len == 0 || (*p == '#' && (len == 1 || p[1] == ' ')))
			continue;
		if (len > UINT32_MAX / 2 || t->rows >= UINT32_MAX / 4)
			msg_die("%s:%zu: the list is too large", file, number);
		t->row = mem_grow(t->row, &t->row_cap, t->rows + 1, sizeof *t->row);
		make_room(t);
		r = &t->row[t->rows];
		r->col[0] = r->col[1] = r->col[2] = "";
		r->len[0] = r->len[1] = r->len[2] = 0;
		columns = cut(r, p, len);
		r->key = keys;
		r->key_len = columns > 0 ? (uint32_t)fold_key(keys, r->col[0], r->len[0]) : 0;
		wrong = fault(buf, sizeof buf, columns, min, want, r);
		if (wrong != NULL) {
			if (!keep_going)
				msg_die("%s:%zu: %s", file, number, wrong);
			msg_warn("%s:%zu: %s", file, number, wrong);
			good = false;
			continue;
		}
		keys += r->key_len;
		r->hash = hash_of(r->key, r->key_len);
		slot = slot_of(t, r->key, r->key_len, r->hash);
		r->next = t->slot[slot];
		t->slot[slot] = (uint32_t)t->rows++;
	}
	return good;
}

const struct table_row *
table_find(const struct table *t, const char *key, size_t n)
{
	size_t i;

	if (t->rows <= 1)
		return NULL;
	i = slot_of(t, key, n, hash_of(key, n));
	return t->slot[i] != 0 ? &t->row[t->slot[i]] : NULL;
}

void
table_free(struct table *t)
{
	free(t->row);
	free(t->slot);
	arena_free(&t->bytes);
	memset(t, 0, sizeof *t);
}
