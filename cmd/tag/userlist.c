#include "userlist.h"
#include "doc.h"
#include "escape.h"
#include "fold.h"
#include "layer.h"
#include "lexicon.h"
#include "mem.h"
#include "msg.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { NAME_MAX_BYTES = UINT16_MAX / 4 };

struct user_slot {
	uint32_t hash;
	uint32_t entry; /* its number + 1; 0: free */
};

struct user_entry {
	uint32_t hash;
	uint32_t key, kind, value; /* offsets in keys and in text */
	uint32_t value_len;
	uint16_t len; /* of the key */
	uint16_t form;
};

/* What a key begins with: letters and digits (bytes beyond ASCII count), at most eight. */
static inline bool
is_word_byte(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80;
}

static inline uint32_t
begin_of(const char *s, size_t n)
{
	uint64_t h;
	size_t i;

	h = (unsigned char)s[0];
	for (i = 1; i < n && i < 8 && is_word_byte((unsigned char)s[i - 1]) && is_word_byte((unsigned char)s[i]); i++)
		h = h << 8 | (unsigned char)s[i];
	h *= UINT64_C(0x9E3779B97F4A7C15);
	return (uint32_t)(h >> 32);
}

/* enum lex_case of a surface form; bytes beyond ASCII are taken for lower case. */
static uint16_t
form_of(const char *s, size_t n)
{
	size_t i, upper, lower;
	bool first;

	upper = lower = 0;
	first = false;
	for (i = 0; i < n; i++) {
		if (s[i] >= 'A' && s[i] <= 'Z') {
			first |= upper + lower == 0;
			upper++;
		} else if ((s[i] >= 'a' && s[i] <= 'z') || (unsigned char)s[i] >= 0x80) {
			lower++;
		}
	}
	if (upper > 1 && lower == 0)
		return LEX_UPPER;
	return first || (upper > 0 && lower > 0) ? LEX_CAPITAL : LEX_LOWER;
}

/* All of the file, behind what u->text holds. */
static void
slurp(struct userlist *u, const char *file)
{
	ssize_t got;
	int fd;

	fd = open(file, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		msg_die("%s: %s", file, msg_error(errno));
	do {
		u->text = mem_grow(u->text, &u->text_cap, u->text_len + ((size_t)1 << 20), 1);
		got = read(fd, u->text + u->text_len, u->text_cap - u->text_len - 1);
		if (got < 0 && errno != EINTR)
			msg_die("%s: %s", file,
				msg_error(errno));
		if (got > 0)
			u->text_len += (size_t)got;
		if (u->text_len > UINT32_MAX / 4)
			msg_die("%s: lists of more than 1G in all", file);
	} while (got != 0);
	close(fd);
}

/* Takes the escapes out of the column that ends in NUL; false when there are others than the four. */
static bool
plain(char *s, size_t *n)
{
	*n = strlen(s);
	if (memchr(s, '\\', *n) == NULL)
		return true;
	if (!unescape(s, s, *n, n))
		return false;
	s[*n] = '\0';
	return true;
}

static struct user_entry *
new_entry(struct userlist *u)
{
	struct user_entry *e;

	u->entry = mem_grow(u->entry, &u->cap, u->count + 1, sizeof *u->entry);
	e = &u->entry[u->count];
	e->key = (uint32_t)u->keys_len;
	return e;
}

/* The entry just made, whose key stands at the end of keys, stays. */
static void
keep_entry(struct userlist *u, size_t len)
{
	u->entry[u->count++].len = (uint16_t)len;
	u->keys_len += len;
	if (len > u->longest)
		u->longest = len;
}

/* Adds the line [s, s + n), NUL behind it; returns what is wrong with it, or NULL. */
static const char *
add_line(struct userlist *u, char *s, size_t n)
{
	struct user_entry *e;
	char *kind, *value, *end;
	size_t len, value_len;

	if (n > 0 && s[n - 1] == '\r')
		s[--n] = '\0';
	if (n == 0 || (s[0] == '#' && (n == 1 || s[1] == ' ')))
		return NULL;
	kind = memchr(s, '\t', n);
	if (kind == NULL)
		return "expected a name and a kind, separated by TAB";
	*kind++ = '\0';
	value = strchr(kind, '\t');
	if (value != NULL) {
		*value++ = '\0';
		end = strchr(value, '\t');
		if (end != NULL)
			*end = '\0';
	} else {
		value = s + n;
	}
	if (!plain(s, &len) || !plain(value, &value_len))
		return "a backslash that begins none of \\t \\n \\r \\\\";
	if (kind[0] == '\0' || strpbrk(kind, "\\ ,") != NULL)
		return "the kind is not one word";
	if (strcmp(kind, RECORD_ARTICLE) == 0)
		return "the kind article is that of whole articles";
	if (len > NAME_MAX_BYTES)
		return "the name is too long";
	u->keys = mem_grow(u->keys, &u->keys_cap, u->keys_len + FOLD_MAX(len), 1);
	e = new_entry(u);
	e->form = form_of(s, len);
	while (len > 0 && (*s == ' ' || s[len - 1] == ' ')) {
		s += *s == ' ';
		len--;
	}
	len = fold(u->keys + u->keys_len, s, len);
	if (len == 0)
		return "the name is empty";
	e->hash = lex_hash(LEX_SEED, u->keys + u->keys_len, len);
	e->kind = (uint32_t)(kind - u->text);
	e->value = (uint32_t)(value - u->text);
	e->value_len = (uint32_t)value_len;
	keep_entry(u, len);
	return NULL;
}

/*
 * Takes over the name [s, ...) in ASCII that a TAB ends, with nothing in it that needs more than folding; returns
 * its length, or 0 when it is not like that. There is room for it in keys.
 */
static size_t
plain_name(struct userlist *u, struct user_entry *e, const char *s)
{
	unsigned char c, before;
	uint32_t upper, lower, big, hash;
	bool first, odd;
	size_t i;
	char *key;

	key = u->keys + u->keys_len;
	hash = LEX_SEED;
	upper = lower = 0;
	first = false;
	odd = s[0] == '#';
	before = ' ';
	for (i = 0; (c = (unsigned char)s[i]) >= ' '; i++) {
		odd |= c >= 0x80 || c == '\\' || (c == ' ' && before == ' ');
		big = (unsigned)c - 'A' < 26u;
		first |= big & (upper + lower == 0);
		upper += big;
		lower += (unsigned)c - 'a' < 26u;
		c = (unsigned char)(c | big << 5);
		hash = (hash ^ c) * LEX_PRIME;
		key[i] = (char)c;
		before = c;
	}
	if (odd || before == ' ' || c != '\t' || i > NAME_MAX_BYTES)
		return 0;
	e->hash = hash;
	e->form = upper > 1 && lower == 0 ? LEX_UPPER : first || (upper > 0 && lower > 0) ? LEX_CAPITAL : LEX_LOWER;
	return i;
}

/*
 * Adds a line of the usual kind, at s: three columns or two, a name that plain_name() takes, and no escapes. Returns
 * its length; 0 when it is another, for add_line(). What add_line() would do is what this does.
 */
static size_t
add_plain_line(struct userlist *u, char *s)
{
	struct user_entry *e;
	size_t len, i, value;
	bool odd;

	e = new_entry(u);
	len = plain_name(u, e, s);
	if (len == 0)
		return 0;
	odd = false;
	for (i = len + 1; (unsigned char)s[i] > ' '; i++)
		odd |= s[i] == ',' || s[i] == '\\';
	if (odd || i == len + 1)
		return 0;
	value = i;
	if (s[i] == '\t') {
		value++;
		for (i++; (unsigned char)s[i] >= ' '; i++)
			odd |= s[i] == '\\';
	}
	if (odd || s[i] != '\n' || memcmp(s + len + 1, RECORD_ARTICLE, sizeof RECORD_ARTICLE - 1) == 0)
		return 0;
	e->kind = (uint32_t)(s + len + 1 - u->text);
	e->value = (uint32_t)(s + value - u->text);
	e->value_len = (uint32_t)(i - value);
	s[len] = s[i] = '\0';
	if (value < i || s[value - 1] == '\t')
		s[value - 1] = '\0';
	keep_entry(u, len);
	return i;
}

bool
userlist_read(struct userlist *u, const char *file, bool keep_going)
{
	const char *wrong;
	char *end;
	size_t at, n, line;
	bool good;

	at = u->text_len;
	slurp(u, file);
	if (memchr(u->text + at, '\0', u->text_len - at) != NULL)
		msg_die("%s: binary: it holds a NUL byte (lists are plain text)", file);
	u->text[u->text_len++] = '\0';
	if (u->text_len - at > 3 && memcmp(u->text + at, "\xEF\xBB\xBF", 3) == 0)
		at += 3;
	good = true;
	for (line = 1; at + 1 < u->text_len; line++, at += n + 1) {
		u->keys = mem_grow(u->keys, &u->keys_cap, u->keys_len + (u->text_len - at), 1);
		n = add_plain_line(u, u->text + at);
		if (n > 0)
			continue;
		end = memchr(u->text + at, '\n', u->text_len - at);
		if (end == NULL)
			end = u->text + u->text_len - 1;
		*end = '\0';
		n = (size_t)(end - u->text) - at;
		wrong = add_line(u, u->text + at, n);
		if (wrong == NULL)
			continue;
		if (!keep_going)
			msg_die("%s:%zu: %s", file, line, wrong);
		msg_warn("%s:%zu: %s", file, line, wrong);
		good = false;
	}
	return good;
}

bool
userlist_has_kind(const struct userlist *u, const char *kind)
{
	size_t i;

	for (i = 0; i < u->count; i++)
		if (strcmp(u->text + u->entry[i].kind, kind) == 0)
			return true;
	return false;
}

/* In which slot the search for a key with this hash begins. */
static inline uint32_t
slot_of(const struct userlist *u, uint32_t hash)
{
	return lex_mix(hash) & u->slot_mask;
}

/* Puts entry i into its slot, unless one with the same name is there: of two lines the first stays. */
static void
put_entry(struct userlist *u, uint32_t hash, uint32_t i)
{
	const struct user_entry *e = &u->entry[i], *other;
	struct user_slot *s;
	uint32_t k;

	for (k = slot_of(u, hash); u->slots[k].entry != 0; k = (k + 1) & u->slot_mask) {
		if (u->slots[k].hash != hash)
			continue;
		other = &u->entry[u->slots[k].entry - 1];
		if (other->len == e->len && other->form == e->form && memcmp(u->keys + other->key, u->keys + e->key, e->len) == 0)
			return;
	}
	s = &u->slots[k];
	s->hash = hash;
	s->entry = i + 1;
}

enum { REGIONS = 256 };

/*
 * Fills the slots region by region: in the order of the lines, nearly every entry of a long list would have to
 * wait for the part of memory where it goes.
 */
static void
fill_slots(struct userlist *u)
{
	struct user_slot *order;
	size_t start[REGIONS + 1] = {0};
	uint32_t shift;
	size_t i;

	for (shift = 0; (u->slot_mask >> shift) >= REGIONS; shift++)
		;
	order = mem_alloc(u->count * sizeof *order);
	for (i = 0; i < u->count; i++)
		start[(slot_of(u, u->entry[i].hash) >> shift) + 1]++;
	for (i = 0; i < REGIONS; i++)
		start[i + 1] += start[i];
	for (i = 0; i < u->count; i++)
		order[start[slot_of(u, u->entry[i].hash) >> shift]++] = (struct user_slot){u->entry[i].hash, (uint32_t)i};
	for (i = 0; i < u->count; i++)
		put_entry(u, order[i].hash, order[i].entry);
	free(order);
}

void
userlist_index(struct userlist *u)
{
	const struct user_entry *e;
	uint32_t begin;
	size_t size, i;

	for (size = 64; size < 2 * u->count; size *= 2)
		;
	u->slots = mem_zeros(size * sizeof *u->slots);
	u->slot_mask = (uint32_t)size - 1;
	fill_slots(u);
	if (size > (size_t)1 << 20)
		size = (size_t)1 << 20;
	u->begins = mem_zeros(size * sizeof *u->begins);
	u->begin_mask = (uint32_t)size - 1;
	u->lowers = mem_zeros(size / 64 * sizeof *u->lowers);
	for (i = 0; i < u->count; i++) {
		e = &u->entry[i];
		begin = begin_of(u->keys + e->key, e->len) & u->begin_mask;
		u->begins[begin] |= UINT32_C(1) << (e->len & 31);
		u->lowers[begin / 64] |= (uint64_t)(e->form == LEX_LOWER) << begin % 64;
	}
}

/* The entry for the tokens [i, end), whose folded form is key[0, n) with this hash, or NULL. */
static const struct user_entry *
look_up(const struct userlist *u, const struct doc *d, size_t i, size_t end, const char *key, size_t n,
	uint32_t hash)
{
	const struct user_entry *e;
	uint32_t k;

	for (k = slot_of(u, hash); u->slots[k].entry != 0; k = (k + 1) & u->slot_mask) {
		if (u->slots[k].hash != hash)
			continue;
		e = &u->entry[u->slots[k].entry - 1];
		if (e->len == n && memcmp(u->keys + e->key, key, n) == 0 &&
		    doc_fits(d, i, end, e->form))
			return e;
	}
	return NULL;
}

/* Whether only keys without capitals fit where the token begins them: see doc_fits(). */
static inline bool
is_lower(const struct token *t)
{
	return t->shape & TOKEN_LETTER && !(t->shape & (TOKEN_CAPITAL | TOKEN_MIXED | TOKEN_UPPER)) &&
	       !(t->shape & TOKEN_LOWER && token_marks(t) & LEX_MARK_PARTICLE);
}

/* The longest entry that begins at token i: *count its tokens; or NULL. */
static const struct user_entry *
longest_at(const struct userlist *u, const struct doc *d, size_t i, size_t end, size_t *count)
{
	const struct user_entry *e, *best;
	const struct token *t = d->token;
	const char *key;
	uint32_t begin, lengths, hash;
	size_t k, n, seen;

	key = d->fold + t[i].fold;
	if (t[i].len == 0 || t[i].len == UINT16_MAX)
		return NULL;
	begin = begin_of(key, t[i].len) & u->begin_mask;
	if (is_lower(&t[i]) && !(u->lowers[begin / 64] >> begin % 64 & 1))
		return NULL;
	lengths = u->begins[begin];
	if (lengths == 0)
		return NULL;
	best = NULL;
	hash = LEX_SEED;
	seen = 0;
	for (k = i; k < end && t[k].len != UINT16_MAX; k++) {
		n = t[k].fold + t[k].len - t[i].fold;
		if (n > u->longest)
			break;
		if (!(lengths >> (n & 31) & 1))
			continue;
		hash = lex_hash(hash, key + seen, n - seen);
		seen = n;
		e = look_up(u, d, i, k + 1, key, n, hash);
		if (e != NULL) {
			best = e;
			*count = k + 1 - i;
		}
	}
	return best;
}

void
userlist_find(const struct userlist *u, const struct doc *d, struct layer *l)
{
	const struct user_entry *e;
	const struct sentence *s;
	struct mention *m;
	size_t i, count;

	if (u->count == 0)
		return;
	for (s = d->sentence; s < d->sentence + d->sentences; s++) {
		for (i = s->token; i < s->tokens_end; i++) {
			e = longest_at(u, d, i, s->tokens_end, &count);
			if (e == NULL)
				continue;
			m = layer_add(l, d->token[i].start, d->token[i + count - 1].end, u->text + e->kind,
				      u->text + e->value, e->value_len, NULL, 0);
			m->own = true;
			i += count - 1;
		}
	}
}

void
userlist_free(struct userlist *u)
{
	free(u->text);
	free(u->keys);
	free(u->entry);
	free(u->slots);
	free(u->begins);
	free(u->lowers);
	memset(u, 0, sizeof *u);
}
