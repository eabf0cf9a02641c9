#include "order.h"

/*
 * An entry is sorted as a row of words that compare as numbers: the words of its figure's rank (when
 * sorting by figure), then its key, eight bytes a word. Many are first dealt out to 256 parts by the
 * highest byte in which they differ (American flag sort, McIlroy, Bostic and McIlroy 1993); few are
 * sorted by multikey quicksort (Bentley and Sedgewick 1997): three parts by one word, and the middle
 * one goes on with the next word.
 */
struct order {
	struct table *t;
	unsigned figure_words; /* 0: by key alone */
};

enum { SMALL = 20, MANY = 2048 };

/* Word i of a key; entry e has one that long. */
static uint64_t
long_word(const struct table *t, const struct entry *e, size_t i)
{
	const char *key;
	size_t n;

	key = t->heap + (e->k1 >> 8);
	n = heap_len(key, 0);
	key += sizeof(uint32_t);
	if (8 * i + 8 <= n)
		return word_load(key + 8 * i);
	return 8 * i < n ? word_load_part(key + 8 * i, n - 8 * i) : 0;
}

static inline uint64_t
word(const struct order *o, struct entry *e, size_t i)
{
	if (i < o->figure_words)
		return figures_rank(o->t->figures, entry_cells(o->t, e), (unsigned)i);
	i -= o->figure_words;
	if (i == 0)
		return e->k0;
	if (e->k1 & ENTRY_LONG)
		return long_word(o->t, e, i);
	return i == 1 ? e->k1 : 0;
}

/* Whether a comes before b, of which the words before word i are the same. */
static bool
before(const struct order *o, struct entry *a, struct entry *b, size_t i)
{
	uint64_t x, y;
	const char *s, *r;
	size_t n, m;
	int c;

	for (; i < o->figure_words + 2; i++) {
		x = word(o, a, i);
		y = word(o, b, i);
		if (x != y)
			return x < y;
	}
	/* 16 bytes are the same: both are long */
	s = o->t->heap + (a->k1 >> 8);
	r = o->t->heap + (b->k1 >> 8);
	n = heap_len(s, 0);
	m = heap_len(r, 0);
	c = memcmp(s + sizeof(uint32_t), r + sizeof(uint32_t), n < m ? n : m);
	return c != 0 ? c < 0 : n < m;
}

static inline void
swap(struct entry *a, struct entry *b)
{
	struct entry e;

	e = *a;
	*a = *b;
	*b = e;
}

static void
insertion_sort(const struct order *o, struct entry *e, size_t n, size_t i)
{
	struct entry x;
	size_t j, k;

	for (j = 1; j < n; j++) {
		x = e[j];
		for (k = j; k > 0 && before(o, &x, &e[k - 1], i); k--)
			e[k] = e[k - 1];
		e[k] = x;
	}
}

static inline uint64_t
middle(uint64_t a, uint64_t b, uint64_t c)
{
	if (a < b)
		return b < c ? b : a < c ? c : a;
	return a < c ? a : b < c ? c : b;
}

/* The median of three medians of three. */
static uint64_t
pivot(const struct order *o, struct entry *e, size_t n, size_t i)
{
	uint64_t m[3];
	size_t k, step;

	step = n / 9;
	for (k = 0; k < 3; k++)
		m[k] = middle(word(o, &e[3 * k * step], i), word(o, &e[(3 * k + 1) * step], i),
			      word(o, &e[(3 * k + 2) * step], i));
	return middle(m[0], m[1], m[2]);
}

static void
sort_few(const struct order *o, struct entry *e, size_t n, size_t i)
{
	uint64_t p, w;
	size_t low, high, j;

	while (n > SMALL) {
		p = pivot(o, e, n, i);
		/* e[0, low) is before p, e[low, j) the same, e[high, n) behind */
		for (low = j = 0, high = n; j < high;) {
			w = word(o, &e[j], i);
			if (w < p)
				swap(&e[low++], &e[j++]);
			else if (w > p)
				swap(&e[j], &e[--high]);
			else
				j++;
		}
		if (high - low >= low && high - low >= n - high) {
			sort_few(o, e, low, i);
			sort_few(o, e + high, n - high, i);
			e += low;
			n = high - low;
			i++;
		} else if (low >= n - high) {
			sort_few(o, e + low, high - low, i + 1);
			sort_few(o, e + high, n - high, i);
			n = low;
		} else {
			sort_few(o, e, low, i);
			sort_few(o, e + low, high - low, i + 1);
			e += high;
			n -= high;
		}
	}
	insertion_sort(o, e, n, i);
}

/*
 * Deals e[0, n) out by the highest byte in which their words i differ: part k is then
 * e[start[k], start[k + 1]). False: all are the same.
 */
static bool
deal(const struct order *o, struct entry *e, size_t n, size_t i, size_t start[257])
{
	size_t next[256], j, k;
	uint64_t first, differ;
	unsigned shift;

	first = word(o, &e[0], i);
	for (differ = 0, j = 1; j < n; j++)
		differ |= word(o, &e[j], i) ^ first;
	if (differ == 0)
		return false;
	for (shift = 56; differ >> shift == 0; shift -= 8)
		;
	memset(start, 0, 257 * sizeof *start);
	for (j = 0; j < n; j++)
		start[(word(o, &e[j], i) >> shift & 255) + 1]++;
	for (k = 0; k < 256; k++) {
		start[k + 1] += start[k];
		next[k] = start[k];
	}
	for (k = 0; k < 256; k++) {
		while (next[k] < start[k + 1]) {
			j = word(o, &e[next[k]], i) >> shift & 255;
			if (j == k)
				next[k]++;
			else
				swap(&e[next[k]], &e[next[j]++]);
		}
	}
	return true;
}

static void
sort(const struct order *o, struct entry *e, size_t n, size_t i)
{
	size_t start[257], k, largest;

	/* in both loops the largest part goes on, so that calls are nested 64 deep at most */
	while (n > MANY) {
		if (!deal(o, e, n, i, start)) {
			i++;
			continue;
		}
		for (k = largest = 0; k < 256; k++)
			if (start[k + 1] - start[k] > start[largest + 1] - start[largest])
				largest = k;
		for (k = 0; k < 256; k++)
			if (k != largest)
				sort(o, e + start[k], start[k + 1] - start[k], i);
		n = start[largest + 1] - start[largest];
		e += start[largest];
	}
	sort_few(o, e, n, i);
}

void
order_by_key(struct table *t, struct entry *e, size_t n)
{
	struct order o = {t, 0};

	sort(&o, e, n, 0);
}

/* Lets e[i] sink in a heap of n with the last in order on top. */
static void
sink(const struct order *o, struct entry *e, size_t n, size_t i)
{
	size_t child;

	for (; (child = 2 * i + 1) < n; i = child) {
		if (child + 1 < n && before(o, &e[child], &e[child + 1], 0))
			child++;
		if (!before(o, &e[i], &e[child], 0))
			return;
		swap(&e[i], &e[child]);
	}
}

void
order_first(struct table *t, struct entry *e, size_t n, size_t keep)
{
	struct order o = {t, figures_rank_words(t->figures)};
	size_t i;

	if (keep == 0)
		return;
	if (keep < n) {
		for (i = keep / 2; i-- > 0;)
			sink(&o, e, keep, i);
		for (i = keep; i < n; i++) {
			if (before(&o, &e[i], &e[0], 0)) {
				e[0] = e[i];
				sink(&o, e, keep, 0);
			}
		}
		n = keep;
	}
	sort(&o, e, n, 0);
}
