/*
 * The writing of units.
 */
#include "split.h"
#include "word.h"

#include <string.h>

static void
add_words(struct split *s, const struct sentence *sentence)
{
	struct word_span word[WORD_ROW];
	struct word_scan w;
	size_t i, n;

	word_begin(&w, s->doc.text, sentence->start, sentence->end);
	do {
		n = word_row(&w, word);
		for (i = 0; i < n; i++)
			layer_add(&s->layer, word[i].start, word[i].end, "word", NULL, 0, NULL, 0);
	} while (n >= WORD_ROW - 1);
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

enum { NUMBER_MAX = 10, PREFIX_MAX = 240, LEAD_MAX = PREFIX_MAX + 2 * NUMBER_MAX + 16, SHORT = 32, BLOCK = 64 };

/* What a record of a short word takes, and what is written beyond it. */
enum { WORD_ROOM = LEAD_MAX + BLOCK + 2 * SHORT };

/* A record's kind. */
struct kind {
	char name[BLOCK_NAME];
	size_t len;
};
static const struct kind sentence_kind = {"sentence", 8}, word_kind = {"word", 4};

static const char pairs[] = "00010203040506070809101112131415161718192021222324"
			    "25262728293031323334353637383940414243444546474849"
			    "50515253545556575859606162636465666768697071727374"
			    "75767778798081828384858687888990919293949596979899";

enum { PAIR = 100 };
#define NO_BASE (UINT32_MAX - PAIR)

/*
 * What is before the text in the record of a word: the prefix, both offsets and the kind. The offsets of most
 * words have their hundreds in common with the word before, so that but their last two digits are to be written.
 */
struct lead {
	char bytes[LEAD_MAX + BLOCK];
	size_t len, start, end; /* where the last two digits of the offsets are */
	uint32_t start_base, end_base; /* of offsets in the text that have the same hundreds, the first; NO_BASE: not filled in */
};

/* What the records of one article have in common. */
struct writer {
	struct output *o;
	const char *text, *prefix;
	size_t len, prefix_len;
	uint32_t base;
	bool fast;  /* records may be put together in the output's buffer */
	bool plain; /* but for ends of lines, the text has nothing to escape */
	struct lead lead;
};

static void
write_plainly(struct writer *w, uint32_t start, uint32_t end, const struct kind *kind)
{
	struct output *o = w->o;

	output_bytes(o, w->prefix, w->prefix_len);
	output_number(o, w->base + start);
	output_byte(o, '\t');
	output_number(o, w->base + end);
	output_byte(o, '\t');
	output_bytes(o, kind->name, kind->len);
	output_byte(o, '\t');
	output_escaped(o, w->text + start, end - start);
	output_bytes(o, "\t\t", 2);
	output_end_record(o);
}

/* The last two digits of v to to; returns where they end. */
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
	char digits[2 * NUMBER_MAX];
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
	/* more than there is, but in one step */
	memcpy(to, digits + n, NUMBER_MAX);
	return to + (NUMBER_MAX - n);
}

/* The record of [start, end), which has nothing to escape, to to, which has room for it; returns where it ends. */
static char *
put_record(const struct writer *w, char *to, uint32_t start, uint32_t end, const struct kind *kind)
{
	size_t i;

	i = 0;
	do
		memcpy(to + i, w->lead.bytes + i, BLOCK);
	while ((i += BLOCK) < w->prefix_len);
	to = put_number(to + w->prefix_len, w->base + start);
	*to++ = '\t';
	to = put_number(to, w->base + end);
	*to++ = '\t';
	memcpy(to, kind->name, sizeof kind->name);
	to += kind->len;
	*to++ = '\t';
	memcpy(to, w->text + start, end - start);
	to += end - start;
	memcpy(to, "\t\t\n", 3);
	return to + 3;
}

/* The record of a unit, which may have ends of lines in it only if it goes over several. */
static void
write_record(struct writer *w, uint32_t start, uint32_t end, const struct kind *kind, bool one_line)
{
	struct output *o = w->o;

	if (!w->fast || !w->plain || end - start > OUTPUT_SIZE / 2 ||
	    (!one_line && memchr(w->text + start, '\n', end - start) != NULL)) {
		write_plainly(w, start, end, kind);
		return;
	}
	if (OUTPUT_SIZE - o->n < LEAD_MAX + BLOCK + (end - start))
		output_flush(o);
	o->n = (size_t)(put_record(w, o->buf + o->n, start, end, kind) - o->buf);
}

static void
write_block(struct writer *w, const struct block *b)
{
	struct kind kind;

	memcpy(kind.name, block_names[b->kind], sizeof kind.name);
	kind.len = strlen(kind.name);
	write_record(w, b->start, b->end, &kind, b->lines == 1);
}

/* Fills the lead in for the word [start, end), which begins behind the first hundred bytes. */
static void
fill_lead(struct writer *w, uint32_t start, uint32_t end)
{
	struct lead *l = &w->lead;
	const uint32_t starts = (w->base + start) / PAIR, ends = (w->base + end) / PAIR;
	char *to;

	to = put_number(l->bytes + w->prefix_len, starts);
	l->start = (size_t)(to - l->bytes);
	to[2] = '\t';
	if (ends == starts) {
		memcpy(to + 3, l->bytes + w->prefix_len, 8);
		to += 3 + (l->start - w->prefix_len);
	} else {
		to = put_number(to + 3, ends);
	}
	l->end = (size_t)(to - l->bytes);
	memcpy(to + 2, "\tword\t", 6);
	l->len = l->end + 8;
	l->start_base = starts * PAIR - w->base;
	l->end_base = ends * PAIR - w->base;
}

/* Whether nothing in the words is to be escaped, and nothing is in the way of writing them fast. */
static bool
are_fast(const struct writer *w, const struct word_span *word, size_t count)
{
	if (!w->fast || count == 0)
		return false;
	return w->plain || memchr(w->text + word[0].start, '\\', word[count - 1].end - word[0].start) == NULL;
}

/*
 * The records of the first short words of a row, as write_record() would do it, in fewer steps: what is
 * copied is copied in whole blocks, beyond its end. Returns how many; there is room for the records of all.
 */
static size_t
write_short(struct writer *w, const struct word_span *word, size_t count)
{
	const char *const text = w->text;
	const struct lead *const l = &w->lead;
	size_t i, k, n, len, start_at, end_at;
	uint32_t start_base, end_base, start, end;
	char *to;

	start_base = end_base = NO_BASE;
	len = start_at = end_at = 0;
	to = w->o->buf + w->o->n;
	for (i = 0; i < count; i++) {
		start = word[i].start - start_base;
		end = word[i].end - end_base;
		if (start >= PAIR || end >= PAIR) {
			if (w->base + word[i].start < PAIR)
				break;
			if (word[i].start - l->start_base >= PAIR || word[i].end - l->end_base >= PAIR)
				fill_lead(w, word[i].start, word[i].end);
			start_base = l->start_base;
			end_base = l->end_base;
			start_at = l->start;
			end_at = l->end;
			len = l->len;
			start = word[i].start - start_base;
			end = word[i].end - end_base;
		}
		k = 0;
		do
			memcpy(to + k, l->bytes + k, BLOCK);
		while ((k += BLOCK) < len);
		memcpy(to + start_at, pairs + start * 2, 2);
		memcpy(to + end_at, pairs + end * 2, 2);
		memcpy(to + len, text + word[i].start, SHORT / 2);
		n = word[i].end - word[i].start;
		if (n > SHORT / 2) {
			if (n > SHORT)
				break;
			memcpy(to + len + SHORT / 2, text + word[i].start + SHORT / 2, SHORT / 2);
		}
		to += len + n;
		memcpy(to, "\t\t\n", 4);
		to += 3;
	}
	w->o->n = (size_t)(to - w->o->buf);
	return i;
}

static void
write_words(struct writer *w, const struct word_span *word, size_t count)
{
	struct output *const o = w->o;
	const bool fast = are_fast(w, word, count);
	size_t i;

	for (i = 0; i < count; i++) {
		if (fast) {
			if (OUTPUT_SIZE - o->n < (count - i) * WORD_ROOM)
				output_flush(o);
			i += write_short(w, word + i, count - i);
		}
		if (i < count)
			write_record(w, word[i].start, word[i].end, &word_kind, true);
	}
}

static void
find_words(struct writer *w, const struct sentence *sentence)
{
	struct word_span word[WORD_ROW];
	struct word_scan scan;
	size_t n;

	word_begin(&scan, w->text, sentence->start, sentence->end);
	do {
		n = word_row(&scan, word);
		write_words(w, word, n);
	} while (n >= WORD_ROW - 1);
}

static void
begin_article(struct writer *w, const struct group *g, struct output *o)
{
	w->o = o;
	w->text = g->text;
	w->len = g->len;
	w->prefix = group_prefix(g, &w->prefix_len);
	w->base = group_offset(g, 0);
	w->fast = w->prefix_len <= PREFIX_MAX && !o->line_buffered && w->base + w->len < NO_BASE;
	w->plain = memchr(w->text, '\\', w->len) == NULL && memchr(w->text, '\t', w->len) == NULL &&
		   memchr(w->text, '\r', w->len) == NULL;
	w->lead.start_base = w->lead.end_base = NO_BASE;
	if (w->fast)
		memcpy(w->lead.bytes, w->prefix, w->prefix_len);
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
			write_block(&w, b);
		for (k = b->sentence; k < b->sentences_end; k++) {
			if (s->units & UNIT_SENTENCE)
				write_record(&w, d->sentence[k].start, d->sentence[k].end, &sentence_kind, b->lines == 1);
			if (s->units & UNIT_WORD)
				find_words(&w, &d->sentence[k]);
		}
	}
}
