/*
 * Normalization works on runs: the last code point that nothing can change (an inert one), the
 * others behind it, up to the next inert one. A run is taken apart, its marks are put in canonical
 * order, and it is composed again; what lies between runs is copied.
 */
#include <stdlib.h>
#include <string.h>

#include "nfc.h"
#include "nfc_tables.h"
#include "utf8.h"

#define CCC(item) ((item) >> 24)
#define CP(item) ((item)&0xFFFFFF)

/* Hangul syllables are composed by arithmetic: section 3.12 of the Unicode Standard. */
#define HANGUL 0xAC00u
#define HANGUL_L 0x1100u
#define HANGUL_V 0x1161u
#define HANGUL_T 0x11A7u
#define HANGUL_NV 21u
#define HANGUL_NT 28u
#define HANGUL_N (19u * HANGUL_NV * HANGUL_NT)

/* Longer runs of marks are sorted by counting. */
#define SHORT_RUN 16

/* Letters whose stroke is no mark to Unicode */
static const struct {
	uint16_t with, without;
} strokes[] = {{0x00D8, 'O'}, {0x00F8, 'o'}, {0x0110, 'D'}, {0x0111, 'd'}, {0x0126, 'H'},
    {0x0127, 'h'}, {0x0131, 'i'}, {0x0141, 'L'}, {0x0142, 'l'}, {0x0166, 'T'}, {0x0167, 't'}};

static uint32_t
without_stroke(uint32_t cp)
{
	size_t i;

	if (cp >= 0xD8 && cp <= 0x167)
		for (i = 0; i < sizeof strokes / sizeof strokes[0]; i++)
			if (strokes[i].with == cp)
				return strokes[i].without;
	return cp;
}

/* The header of a code point; *pool is behind it, where its decomposition stands if it has one. */
static uint32_t
header(uint32_t cp, const uint16_t **pool)
{
	uint32_t v;

	if (cp >= NFC_LIMIT)
		return 0;
	v = nfc_stage2[nfc_stage1[cp >> 5]][cp & 31];
	if (v < NFC_CLASSES)
		return nfc_classes[v];
	*pool = nfc_pool + (v - NFC_CLASSES) + 1;
	return nfc_pool[v - NFC_CLASSES];
}

/* Does the form leave this code point alone, whatever stands before it? */
static int
inert(unsigned form, uint32_t cp)
{
	const uint16_t *pool;
	uint32_t h;

	if (cp < 0x80)
		return 1;
	h = header(cp, &pool);
	switch (form) {
	case NFC_C:
		return (h & (NFC_CCC | NFC_NOT_C)) == 0;
	case NFC_KC:
		return (h & (NFC_CCC | NFC_NOT_KC)) == 0;
	case NFC_D:
		return (h & NFC_CCC) == 0 && ((h & NFC_LEN) == 0 || (h & NFC_COMPAT)) &&
		    cp - HANGUL >= HANGUL_N;
	case NFC_KD:
		return (h & (NFC_CCC | NFC_LEN)) == 0 && cp - HANGUL >= HANGUL_N;
	default: /* NFC_STRIP */
		return (h & (NFC_CCC | NFC_NOT_C)) == 0 &&
		    ((h & NFC_LEN) == 0 || ((h & NFC_COMPAT) && !(form & NFC_KC))) &&
		    without_stroke(cp) == cp;
	}
}

/* Makes room for need more bytes of text. */
static int
text_room(struct nfc *b, size_t need)
{
	size_t cap = b->cap ? b->cap : 256;
	char *p;

	if (b->cap - b->len >= need)
		return 0;
	while (cap - b->len < need) {
		if (cap > SIZE_MAX / 2)
			return -1;
		cap *= 2;
	}
	if ((p = realloc(b->text, cap)) == NULL)
		return -1;
	b->text = p;
	b->cap = cap;
	return 0;
}

/* Appends an item to the run; behind the items there is as much room again, for sorting. */
static int
item_add(struct nfc *b, uint32_t item)
{
	size_t cap;
	uint32_t *p;

	if (b->items == b->item_cap) {
		cap = b->item_cap ? 2 * b->item_cap : 32;
		if (cap > SIZE_MAX / (2 * sizeof *p) ||
		    (p = realloc(b->item, 2 * cap * sizeof *p)) == NULL)
			return -1;
		b->item = p;
		b->item_cap = cap;
	}
	b->item[b->items++] = item;
	return 0;
}

/* Appends the full decomposition of a code point to the run. */
static int
decompose(struct nfc *b, unsigned form, uint32_t cp)
{
	const uint16_t *pool = NULL;
	uint32_t h, len, i, part;

	if (cp - HANGUL < HANGUL_N) {
		cp -= HANGUL;
		if (item_add(b, HANGUL_L + cp / (HANGUL_NV * HANGUL_NT)) != 0 ||
		    item_add(b, HANGUL_V + cp % (HANGUL_NV * HANGUL_NT) / HANGUL_NT) != 0)
			return -1;
		return cp % HANGUL_NT ? item_add(b, HANGUL_T + cp % HANGUL_NT) : 0;
	}
	h = header(cp, &pool);
	len = (h & NFC_LEN) >> NFC_LEN_SHIFT;
	if (len == 0 || ((h & NFC_COMPAT) && (form & 3) < NFC_KC)) {
		if (form & NFC_STRIP)
			cp = without_stroke(cp);
		return item_add(b, cp | (h & NFC_CCC) << 24);
	}
	for (i = 0; i < len; i++) {
		part = pool[i];
		if (part >= 0xD800 && part < 0xDC00)
			part = 0x10000 + ((part - 0xD800) << 10) + (pool[++i] - 0xDC00u);
		if (decompose(b, form, part) != 0)
			return -1;
	}
	return 0;
}

/* Puts n marks in the order of their classes, keeping the order within a class; tmp has n too. */
static void
sort_marks(uint32_t *u, size_t n, uint32_t *tmp)
{
	size_t count[256] = {0}, i, j, at;
	uint32_t item;

	if (n <= SHORT_RUN) {
		for (i = 1; i < n; i++) {
			item = u[i];
			for (j = i; j > 0 && CCC(u[j - 1]) > CCC(item); j--)
				u[j] = u[j - 1];
			u[j] = item;
		}
		return;
	}
	for (i = 0; i < n; i++)
		count[CCC(u[i])]++;
	for (i = at = 0; i < 256; i++) {
		j = count[i];
		count[i] = at;
		at += j;
	}
	for (i = 0; i < n; i++)
		tmp[count[CCC(u[i])]++] = u[i];
	memcpy(u, tmp, n * sizeof *u);
}

/* Canonical ordering of the run. */
static void
reorder(struct nfc *b)
{
	size_t i, j;

	for (i = 0; i < b->items; i = j + 1) {
		for (j = i; j < b->items && CCC(b->item[j]) != 0; j++)
			continue;
		if (j - i > 1)
			sort_marks(b->item + i, j - i, b->item + b->item_cap);
	}
}

/* An accent behind a bad byte stays: without it, bad bytes might come together to make a letter. */
static void
drop_accents(struct nfc *b)
{
	size_t i, k = 0;
	int on_letter = 1;

	for (i = 0; i < b->items; i++) {
		uint32_t c = CCC(b->item[i]);

		if (c == 0)
			on_letter = CP(b->item[i]) < UTF8_BAD;
		if (!on_letter || c < 10 || (c > 35 && c < 200))
			b->item[k++] = b->item[i];
	}
	b->items = k;
}

/* What two code points make together, or 0. */
static uint32_t
pair(uint32_t a, uint32_t c)
{
	size_t lo = 0, hi = nfc_npairs;

	if (a - HANGUL_L < 19 && c - HANGUL_V < HANGUL_NV)
		return HANGUL + ((a - HANGUL_L) * HANGUL_NV + (c - HANGUL_V)) * HANGUL_NT;
	if (a - HANGUL < HANGUL_N && (a - HANGUL) % HANGUL_NT == 0 && c > HANGUL_T &&
	    c - HANGUL_T < HANGUL_NT)
		return a + (c - HANGUL_T);
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		const struct nfc_pair *p = nfc_pairs + mid;

		if (p->second < c || (p->second == c && p->first < a))
			lo = mid + 1;
		else
			hi = mid;
	}
	if (lo < nfc_npairs && nfc_pairs[lo].second == c && nfc_pairs[lo].first == a)
		return nfc_pairs[lo].both;
	return 0;
}

/* Canonical composition of the run: UAX #15, definition of a blocked character. */
static void
compose(struct nfc *b)
{
	size_t i, k = 0, starter = SIZE_MAX;
	uint32_t *u = b->item, both;

	for (i = 0; i < b->items; i++) {
		if (starter != SIZE_MAX &&
		    (k - 1 == starter || CCC(u[k - 1]) < CCC(u[i])) &&
		    (both = pair(CP(u[starter]), CP(u[i]))) != 0) {
			u[starter] = both;
			continue;
		}
		if (CCC(u[i]) == 0)
			starter = k;
		u[k++] = u[i];
	}
	b->items = k;
}

/* Normalizes the run s[0, n) behind what is in b->text. */
static int
run(struct nfc *b, unsigned form, const char *s, size_t n)
{
	size_t i;
	uint32_t cp;

	b->items = 0;
	for (i = 0; i < n;) {
		unsigned len = utf8_decode(s + i, n - i, &cp);

		/* A bad byte goes through as a number above all code points. */
		if (cp == UTF8_BAD) {
			if (item_add(b, UTF8_BAD + (unsigned char)s[i]) != 0)
				return -1;
		} else if (decompose(b, form, cp) != 0)
			return -1;
		i += len;
	}
	reorder(b);
	if (form & NFC_STRIP)
		drop_accents(b);
	if ((form & 3) == NFC_C || (form & 3) == NFC_KC)
		compose(b);
	if (text_room(b, b->items * UTF8_MAX) != 0)
		return -1;
	for (i = 0; i < b->items; i++) {
		cp = CP(b->item[i]);
		if (cp >= UTF8_BAD)
			b->text[b->len++] = (char)(unsigned char)(cp - UTF8_BAD);
		else
			b->len += utf8_encode(b->text + b->len, cp);
	}
	return 0;
}

/* Where the next run begins, from offset i on; n if there is none. */
static size_t
run_begin(unsigned form, const char *s, size_t i, size_t n)
{
	size_t last = i, k;
	uint32_t cp;

	while (i < n) {
		if ((k = utf8_ascii(s + i, n - i)) > 0) {
			i += k;
			last = i - 1;
			continue;
		}
		k = utf8_decode(s + i, n - i, &cp);
		if (!inert(form, cp))
			return last;
		last = i;
		i += k;
	}
	return n;
}

/* Where the run that begins at i ends: at the next inert code point. */
static size_t
run_end(unsigned form, const char *s, size_t i, size_t n)
{
	uint32_t cp;

	i += utf8_decode(s + i, n - i, &cp);
	while (i < n) {
		unsigned len = utf8_decode(s + i, n - i, &cp);

		if (inert(form, cp))
			break;
		i += len;
	}
	return i;
}

static int
copy(struct nfc *b, const char *s, size_t n)
{
	if (n == 0)
		return 0;
	if (text_room(b, n) != 0)
		return -1;
	memcpy(b->text + b->len, s, n);
	b->len += n;
	return 0;
}

const char *
nfc_apply(struct nfc *b, unsigned form, const char *s, size_t n, size_t *len)
{
	size_t i = 0, begin, end = 0;
	int changed = 0; /* until then, b->text is empty: the output is s[0, i) */

	b->len = 0;
	for (; (begin = run_begin(form, s, i, n)) < n; i = end) {
		if (changed && copy(b, s + i, begin - i) != 0)
			return NULL;
		end = run_end(form, s, begin, n);
		if (run(b, form, s + begin, end - begin) != 0)
			return NULL;
		if (changed)
			continue;
		changed = b->len != end - begin || memcmp(b->text, s + begin, b->len) != 0;
		b->len = 0;
		if (changed && (copy(b, s, begin) != 0 || run(b, form, s + begin, end - begin) != 0))
			return NULL;
	}
	if (!changed) {
		*len = n;
		return s;
	}
	if (copy(b, s + i, n - i) != 0)
		return NULL;
	*len = b->len;
	return b->text;
}

size_t
nfc_cut(unsigned form, const char *s, size_t n)
{
	size_t i = n;
	uint32_t cp;

	while (i > 0) {
		i -= utf8_prev(s, i, &cp);
		/* Bad bytes at the end may be the beginning of a sequence. */
		if (cp == UTF8_BAD && n - i < UTF8_MAX)
			continue;
		if (inert(form, cp))
			return i;
	}
	return 0;
}

void
nfc_free(struct nfc *b)
{
	static const struct nfc none;

	free(b->text);
	free(b->item);
	*b = none;
}
