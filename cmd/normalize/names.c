#include "names.h"
#include "eight.h"
#include "memo.h"
#include "unicode.h"
#include "utf8.h"

#include <stdlib.h>

void
intern_reset(struct intern *in)
{
	in->count = 0;
	if (++in->stamp == 0) {
		if (in->slots > 0)
			memset(in->slot, 0, in->slots * sizeof *in->slot);
		in->stamp = 1;
	}
}

void
intern_free(struct intern *in)
{
	free(in->key);
	free(in->slot);
	memset(in, 0, sizeof *in);
}

/* The slot that holds the string, or the free one where it would go. */
static inline struct intern_slot *
slot_of(const struct intern *in, struct str s, uint32_t hash)
{
	struct intern_slot *slot;
	size_t i;

	for (i = hash & (in->slots - 1);; i = (i + 1) & (in->slots - 1)) {
		slot = &in->slot[i];
		if (slot->stamp != in->stamp)
			return slot;
		if (in->key[slot->id].hash == hash && str_eq(in->key[slot->id].str, s))
			return slot;
	}
}

static void
make_room(struct intern *in)
{
	struct intern_slot *slot;
	size_t i, slots, old;

	slots = in->slots > 0 ? 4 * in->slots : 256;
	old = 0;
	free(in->slot);
	in->slot = mem_grow(NULL, &old, slots, sizeof *in->slot);
	in->slots = slots;
	memset(in->slot, 0, slots * sizeof *in->slot);
	in->stamp = 1;
	for (i = 0; i < in->count; i++) {
		slot = slot_of(in, in->key[i].str, in->key[i].hash);
		slot->stamp = in->stamp;
		slot->id = (uint32_t)i;
	}
}

uint32_t
intern_add(struct intern *in, struct arena *a, struct str s)
{
	struct intern_slot *slot;
	struct intern_key *key;
	uint32_t hash;

	if (2 * in->count >= in->slots)
		make_room(in);
	hash = memo_hash(s.s, s.n);
	slot = slot_of(in, s, hash);
	if (slot->stamp == in->stamp)
		return slot->id;
	in->key = mem_grow(in->key, &in->cap, in->count + 1, sizeof *in->key);
	key = &in->key[in->count];
	key->str = a != NULL ? str_of(arena_copy(a, s.s, s.n), s.n) : s;
	key->hash = hash;
	slot->stamp = in->stamp;
	slot->id = (uint32_t)in->count;
	return (uint32_t)in->count++;
}

uint32_t
intern_find(const struct intern *in, struct str s)
{
	const struct intern_slot *slot;

	if (in->count == 0)
		return INTERN_NONE;
	slot = slot_of(in, s, memo_hash(s.s, s.n));
	return slot->stamp == in->stamp ? slot->id : INTERN_NONE;
}

/* Bytes that may have to be changed within a name; of spaces, the second of two. */
static const bool is_odd[256] = {['\n'] = true, ['\t'] = true, ['\r'] = true, [0xC2] = true, [0xE2] = true};

/* Whether nothing is to be changed within a name, which has no spaces around it. */
static bool
is_clean(struct str s)
{
	uint64_t w, spaces;
	uint32_t i;

	/* eight at a time, as long as they are ASCII without white space but single spaces */
	for (i = 0; s.n - i >= 8; i += 8) {
		w = eight_load(s.s + i);
		spaces = ~((w ^ EIGHT_ONES * ' ') + ~EIGHT_HIGH) & EIGHT_HIGH;
		if (((w & EIGHT_HIGH) | eight_below(w, ' ', EIGHT_HIGH) | (spaces & spaces << 8)) != 0 ||
		    (spaces >> 63 != 0 && s.s[i + 8] == ' '))
			break;
	}
	for (; i < s.n; i++)
		if (is_odd[(unsigned char)s.s[i]] || (s.s[i] == ' ' && s.s[i + 1] == ' '))
			return false;
	return true;
}

/* Whether c at the edge of a name does not belong to it. */
static bool
is_edge(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '"';
}

uint32_t
name_possessive(struct str s)
{
	if (s.n > 2 && s.s[s.n - 1] == 's' && s.s[s.n - 2] == '\'')
		return 2;
	if (s.n > 2 && s.s[s.n - 1] == '\'' && s.s[s.n - 2] == 's')
		return 1;
	return 0;
}

struct str
name_clean(struct arena *a, struct str text)
{
	struct str s;

	s = name_whole(a, text);
	s.n -= name_possessive(s);
	return s;
}

struct str
name_whole(struct arena *a, struct str text)
{
	struct str s;
	uint32_t i, cp;
	unsigned k;
	char *to;

	s = text;
	while (s.n > 0 && is_edge(s.s[0])) {
		s.s++;
		s.n--;
	}
	while (s.n > 0 && is_edge(s.s[s.n - 1]))
		s.n--;
	if (is_clean(s))
		return s;
	to = arena_alloc(a, s.n + 1);
	text = s;
	s.s = to;
	s.n = 0;
	for (i = 0; i < text.n; i += k) {
		k = utf8_decode(text.s + i, text.n - i, &cp);
		if (cp != UTF8_BAD && uc_is_space(uc_props(cp))) {
			if (s.n > 0 && to[s.n - 1] != ' ')
				to[s.n++] = ' ';
		} else if (cp == 0x2018 || cp == 0x2019 || cp == 0x02BC) {
			to[s.n++] = '\'';
		} else if (cp == 0x2010 || cp == 0x2011) {
			to[s.n++] = '-';
		} else {
			memcpy(to + s.n, text.s + i, k);
			s.n += k;
		}
	}
	while (s.n > 0 && s.s[s.n - 1] == ' ')
		s.n--;
	return s;
}

/* The length of the particle in small letters that stands at name[i] as a word: arap, bin; 0: there is none. */
static uint32_t
particle(struct str name, uint32_t i)
{
	static const char words[][8] = {"al", "arap", "bin", "bint", "da", "de", "del", "den", "der", "di", "du", "el", "la", "ten", "van", "von"};
	uint32_t end;

	if (i == 0 || name.s[i - 1] != ' ')
		return 0;
	for (end = i; end < name.n && name.s[end] >= 'a' && name.s[end] <= 'z'; end++)
		;
	return end < name.n && name.s[end] == ' ' && STR_AMONG(str_of(name.s + i, end - i), words) ? end - i : 0;
}

bool
name_is_upper(struct str name)
{
	uint32_t i, cp, p, kept;
	bool upper;

	upper = false;
	for (i = 0; i < name.n;) {
		if (name.s[i] >= 'a' && name.s[i] <= 'z') {
			kept = particle(name, i);
			if (kept == 0)
				return false;
			i += kept;
			continue;
		}
		i += utf8_decode(name.s + i, name.n - i, &cp);
		p = uc_props(cp);
		if (uc_is_lower(p))
			return false;
		upper = upper || uc_is_upper(p);
	}
	return upper;
}

/* How many bytes the small word at name[i] has that stays small within a name: PORT-AU-PRINCE; 0: there is none. */
static uint32_t
small_word(struct str name, uint32_t i)
{
	static const char words[][8] = {"AND", "AU", "AUX", "DA", "DE", "DEL", "DES", "DO", "DOS", "DU", "EN", "OF", "ON", "SUR", "THE", "UPON"};
	uint32_t end;

	if (i == 0 || (name.s[i - 1] != '-' && name.s[i - 1] != ' '))
		return 0;
	for (end = i; end < name.n && name.s[end] >= 'A' && name.s[end] <= 'Z'; end++)
		;
	return end < name.n && (name.s[end] == '-' || name.s[end] == ' ') && STR_AMONG(str_of(name.s + i, end - i), words) ? end - i : 0;
}

/* The length of the word at name[i] if it stays in capitals. */
static uint32_t
capitals(struct str name, uint32_t i, bool (*stays)(struct str word))
{
	uint32_t end;

	for (end = i; end < name.n && name.s[end] >= 'A' && name.s[end] <= 'Z'; end++)
		;
	return end > i && (end == name.n || name.s[end] == ' ') && (i == 0 || name.s[i - 1] == ' ') && stays(str_of(name.s + i, end - i)) ? end - i : 0;
}

struct str
name_case(struct arena *a, struct str name, bool (*stays)(struct str word))
{
	uint32_t i, cp, p, letters, n, small, kept;
	unsigned k;
	char *to;

	if (name.n < 4 || memchr(name.s, '.', name.n) != NULL || !name_is_upper(name))
		return name;
	to = arena_alloc(a, 2 * (size_t)name.n + UTF8_MAX);
	n = letters = 0;
	for (i = 0; i < name.n; i += k) {
		kept = letters == 0 ? particle(name, i) : 0;
		if (kept == 0 && letters == 0 && stays != NULL)
			kept = capitals(name, i, stays);
		if (kept > 0) {
			memcpy(to + n, name.s + i, kept);
			n += kept;
			k = kept;
			continue;
		}
		small = letters == 0 ? small_word(name, i) : 0;
		if (small > 0)
			letters = 1;
		k = utf8_decode(name.s + i, name.n - i, &cp);
		p = cp == UTF8_BAD ? 0 : uc_props(cp);
		if (uc_is_letter(p)) {
			/* the first letter of a word, and the one behind Mc */
			if (letters == 0 || (letters == 2 && to[n - 1] == 'c' && to[n - 2] == 'M' &&
					     name.n - i >= 3))
				n += utf8_encode(to + n, cp);
			else
				n += utf8_encode(to + n, uc_lower(cp));
			letters++;
			continue;
		}
		if (cp != '\'' || letters == 1)
			letters = 0;
		memcpy(to + n, name.s + i, k);
		n += k;
	}
	return str_of(to, n);
}

struct str
name_bare(struct str name)
{
	if (name.n > 4 && (name.s[0] == 't' || name.s[0] == 'T') && memcmp(name.s + 1, "he ", 3) == 0)
		return str_of(name.s + 4, name.n - 4);
	return name;
}
