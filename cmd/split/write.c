/*
 * The writing of units.
 */
#include "split.h"
#include "word.h"

#include <string.h>

/* Words are found some at a time, before they are written. */
enum { WORDS = 64 };
struct span {
	uint32_t start, end;
};

/* The next words of a sentence, no more than WORDS; returns how many. */
static size_t
take_words(struct word_scan *w, struct span *word)
{
	size_t start, n;

	for (n = 0; n < WORDS && word_next(w, &start); n++) {
		word[n].start = (uint32_t)start;
		word[n].end = (uint32_t)w->at;
	}
	return n;
}

static void
add_words(struct split *s, const struct sentence *sentence)
{
	struct span word[WORDS];
	struct word_scan w;
	size_t i, n;

	word_begin(&w, s->doc.text, s->doc.len, sentence->start, sentence->end);
	while ((n = take_words(&w, word)) > 0)
		for (i = 0; i < n; i++)
			layer_add(&s->layer, word[i].start, word[i].end, "word", NULL, 0, NULL, 0);
}

void
split_layer(struct split *s, const struct group *g, struct output *o)
{
	const struct doc *d = &s->doc;
	size_t i;

	layer_reset(&s->layer);
	for (i = 0; i < d->blocks && (s->units & UNIT_BLOCK); i++)
		layer_add(&s->layer, d->block[i].start, d->block[i].end, block_names[d->block[i].kind], NULL, 0, NULL,
			  0);
	for (i = 0; i < d->sentences; i++) {
		if (s->units & UNIT_SENTENCE)
			layer_add(&s->layer, d->sentence[i].start, d->sentence[i].end, "sentence", NULL, 0, NULL, 0);
		if (s->units & UNIT_WORD)
			add_words(s, &d->sentence[i]);
	}
	layer_write(&s->layer, g, o, s->only);
}

enum { NUMBER_MAX = 10, LEAD = 240, SHORT = 40, ROOM = LEAD + 2 * NUMBER_MAX + SHORT + 96 };

static const char pairs[] = "00010203040506070809101112131415161718192021222324"
			    "25262728293031323334353637383940414243444546474849"
			    "50515253545556575859606162636465666768697071727374"
			    "75767778798081828384858687888990919293949596979899";

/* What the records of one article have in common. */
struct writer {
	struct output *o;
	const char *text, *prefix;
	size_t len, prefix_len;
	uint32_t base;
	bool fast;  /* records may be put together in the output's buffer */
	bool plain; /* but for ends of lines, the text has nothing to escape */
	/* the prefix, and the digits of as many hundreds as the last record's start had: most have as many as the one before */
	char lead[LEAD + NUMBER_MAX + 32];
	size_t lead_len;
	uint32_t hundreds;
};

static void
write_long(struct writer *w, uint32_t start, uint32_t end, const char *kind, size_t kind_len)
{
	struct output *o = w->o;

	output_bytes(o, w->prefix, w->prefix_len);
	output_number(o, w->base + start);
	output_byte(o, '\t');
	output_number(o, w->base + end);
	output_byte(o, '\t');
	output_bytes(o, kind, kind_len);
	output_byte(o, '\t');
	output_escaped(o, w->text + start, end - start);
	output_bytes(o, "\t\t", 2);
	output_end_record(o);
}

/* The last two digits of v. */
static inline char *
put_pair(char *to, uint32_t v)
{
	memcpy(to, pairs + v % 100 * 2, 2);
	return to + 2;
}

/* v in decimal to to, which has room for NUMBER_MAX bytes; returns where it ends. */
static inline char *
put_number(char *to, uint32_t v)
{
	char digits[NUMBER_MAX];
	size_t n;

	/* what most offsets are like has a short way */
	if (v >= 1000 && v < 10000)
		return put_pair(put_pair(to, v / 100), v);
	for (n = NUMBER_MAX; v >= 100; v /= 100) {
		n -= 2;
		put_pair(digits + n, v);
	}
	if (v >= 10) {
		n -= 2;
		put_pair(digits + n, v);
	} else {
		digits[--n] = (char)('0' + v);
	}
	memcpy(to, digits + n, NUMBER_MAX - n);
	return to + (NUMBER_MAX - n);
}

/* A row of bytes copied in large pieces, beyond its end, which the room on both sides must allow. */
enum { PIECE = 32 };
static inline char *
copy_over(char *to, const char *from, size_t n)
{
	size_t i;

	for (i = 0; i < n; i += PIECE)
		memcpy(to + i, from + i, PIECE);
	return to + n;
}

/* The prefix and both offsets, with the TAB behind each; there is room. */
static inline char *
put_lead(struct writer *w, char *to, uint32_t start, uint32_t end)
{
	const char *hundreds;
	uint32_t n;

	start += w->base;
	end += w->base;
	n = start / 100;
	if (n != w->hundreds || n == 0) {
		w->hundreds = n;
		w->lead_len = (size_t)((n == 0 ? w->lead + w->prefix_len : put_number(w->lead + w->prefix_len, n)) - w->lead);
	}
	to = copy_over(to, w->lead, w->lead_len);
	to = n == 0 && start < 10 ? put_number(to, start) : put_pair(to, start);
	*to++ = '\t';
	if (n == 0 || end / 100 != n) {
		to = put_number(to, end);
	} else {
		hundreds = w->lead + w->prefix_len;
		memcpy(to, hundreds, 8);
		to = put_pair(to + (w->lead_len - w->prefix_len), end);
	}
	*to++ = '\t';
	return to;
}

/* The record of a block or a sentence. */
static void
write_record(struct writer *w, uint32_t start, uint32_t end, const char *kind, size_t kind_len)
{
	struct output *o = w->o;
	char *to;

	if (!w->fast || !w->plain || end - start > OUTPUT_SIZE / 2 || memchr(w->text + start, '\n', end - start) != NULL) {
		write_long(w, start, end, kind, kind_len);
		return;
	}
	if (OUTPUT_SIZE - o->n < ROOM + (end - start))
		output_flush(o);
	to = put_lead(w, o->buf + o->n, start, end);
	memcpy(to, kind, kind_len);
	to += kind_len;
	*to++ = '\t';
	memcpy(to, w->text + start, end - start);
	to += end - start;
	memcpy(to, "\t\t\n", 3);
	o->n = (size_t)(to + 3 - o->buf);
}

/* Whether s[0, n) and what stands behind it to a whole eight bytes holds no backslash. */
static inline bool
is_clean(const char *s, uint32_t n)
{
	const uint64_t ones = UINT64_C(0x0101010101010101), high = ones << 7;
	uint64_t v;
	uint32_t i;

	for (i = 0; i < n; i += 8) {
		memcpy(&v, s + i, 8);
		v ^= ones * '\\';
		if ((v - ones) & ~v & high)
			return false;
	}
	return true;
}

/* The records of words, as write_record() does it, in fewer steps where they are short. */
static void
write_words(struct writer *w, const struct span *word, size_t count)
{
	struct output *const o = w->o;
	const char *const text = w->text;
	const uint32_t last = w->fast && w->len > 8 ? (uint32_t)(w->len - 8) : 0;
	const bool plain = w->plain;
	uint32_t n, k;
	size_t i;
	char *to;

	to = o->buf + o->n;
	for (i = 0; i < count; i++) {
		n = word[i].end - word[i].start;
		if (n > SHORT || word[i].end > last || !(plain || is_clean(text + word[i].start, n))) {
			o->n = (size_t)(to - o->buf);
			write_long(w, word[i].start, word[i].end, "word", 4);
			to = o->buf + o->n;
			continue;
		}
		if (OUTPUT_SIZE - (size_t)(to - o->buf) < ROOM) {
			o->n = (size_t)(to - o->buf);
			output_flush(o);
			to = o->buf;
		}
		to = put_lead(w, to, word[i].start, word[i].end);
		memcpy(to, "word\t", 5);
		to += 5;
		/* by eights, beyond its end */
		k = 0;
		do
			memcpy(to + k, text + word[i].start + k, 8);
		while ((k += 8) < n);
		to += n;
		memcpy(to, "\t\t\n", 3);
		to += 3;
	}
	o->n = (size_t)(to - o->buf);
}

static void
find_words(struct writer *w, const struct sentence *sentence)
{
	struct span word[WORDS];
	struct word_scan scan;
	size_t n;

	word_begin(&scan, w->text, w->len, sentence->start, sentence->end);
	while ((n = take_words(&scan, word)) > 0)
		write_words(w, word, n);
}

static void
begin_article(struct writer *w, const struct group *g, struct output *o)
{
	w->o = o;
	w->text = g->text;
	w->len = g->len;
	w->prefix = group_prefix(g, &w->prefix_len);
	w->base = group_offset(g, 0);
	w->fast = w->prefix_len <= LEAD && !o->line_buffered;
	w->plain = memchr(w->text, '\\', w->len) == NULL && memchr(w->text, '\t', w->len) == NULL &&
		   memchr(w->text, '\r', w->len) == NULL;
	w->hundreds = 0;
	w->lead_len = w->prefix_len;
	if (w->fast)
		memcpy(w->lead, w->prefix, w->prefix_len);
}

void
split_stream(struct split *s, const struct group *g, struct output *o)
{
	const struct doc *d = &s->doc;
	const struct block *b;
	struct writer w;
	size_t i, k;

	begin_article(&w, g, o);
	if (!s->only)
		layer_write_record(g, &g->record[0], o);
	for (i = 0; i < d->blocks; i++) {
		b = &d->block[i];
		if (s->units & UNIT_BLOCK)
			write_record(&w, b->start, b->end, block_names[b->kind], strlen(block_names[b->kind]));
		for (k = b->sentence; k < b->sentences_end; k++) {
			if (s->units & UNIT_SENTENCE)
				write_record(&w, d->sentence[k].start, d->sentence[k].end, "sentence", 8);
			if (s->units & UNIT_WORD)
				find_words(&w, &d->sentence[k]);
		}
	}
}
