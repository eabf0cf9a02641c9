/*
 * The writing of words, which are many: found and written in one go, each in few steps. Most differ in no more than
 * the last digits of their offsets and the text, so the rest of their records is copied from one place.
 */
#include "word_quick.h"
#include "writer.h"

#include <string.h>

enum {
	SHORT = 16,
	WORD_KIND = 5, /* of the kind, with the TAB behind it */
	WORD_REST = 3, /* behind the text */
	WORD_ROOM = LEAD_MAX + 2 * BLOCK /* for a record, and what is written beyond it */
};
_Static_assert(DIGITS_THOUSAND * (LEAD_MAX + WORD_REST + 1) + WORD_ROOM <= OUTPUT_SIZE,
	       "the words of a stretch fit into the output's buffer");

static const struct kind word_kind = {"word", 4};

/* Makes the lead serve the stretch that the offset start in the text is in. */
static void
begin_stretch(struct writer *w, uint32_t start)
{
	struct lead *const l = &w->lead;
	const uint32_t v = w->base + start, thousands = v / DIGITS_THOUSAND;
	size_t n, skip;

	n = skip = 0;
	l->size = DIGITS_THOUSAND;
	if (thousands > 0) {
		n = (size_t)(digits_put(l->bytes + w->prefix_len, thousands) - l->bytes) - w->prefix_len;
	} else {
		skip = (size_t)(v < 10) + (v < 100);
		l->size = v < 10 ? 10 : v < 100 ? 100 : DIGITS_THOUSAND;
	}
	/* the rows without as many of their first digits */
	l->digits = digits_rows + skip;
	l->base = thousands * DIGITS_THOUSAND - w->base;
	l->start = w->prefix_len + n;
	l->end = l->start + DIGITS_ROW - skip + n;
	l->len = l->end + DIGITS_ROW - skip + WORD_KIND;
	if (n > 0)
		digits_put(l->bytes + l->end - n, thousands);
}

/*
 * The record of the short word s[0, n), the offset of which in the stretch of the lead is start, to to; returns
 * where it ends. What is copied is copied in whole blocks, beyond its end: WORD_ROOM bytes.
 */
static inline char *
put_word(const struct lead *l, char *to, const char *s, uint32_t start, size_t n)
{
	size_t i;

	memcpy(to, l->bytes, BLOCK);
	if (l->end > BLOCK)
		memcpy(to + BLOCK, l->bytes + BLOCK, BLOCK);
	for (i = 2 * BLOCK; i < l->end; i += BLOCK)
		memcpy(to + i, l->bytes + i, BLOCK);
	memcpy(to + l->start, l->digits + start * DIGITS_ROW, DIGITS_ROW);
	memcpy(to + l->end, l->digits + (start + n) * DIGITS_ROW, DIGITS_ROW);
	to += l->len;
	memcpy(to - WORD_KIND, "word\t\0\0", 8);
	memcpy(to, s, SHORT);
	to += n;
	memcpy(to, "\t\t\n", 4);
	return to + WORD_REST;
}

/*
 * Makes room in the output for the quick words that come next, as far as the lead's stretch and the sentence go;
 * returns how far that is.
 */
static size_t
make_room(struct writer *w, const struct word_scan *scan)
{
	const struct lead *const l = &w->lead;
	const uint32_t stretch_end = l->base + (l->size - 1);
	const size_t end = scan->end < stretch_end ? scan->end : stretch_end;

	/* a word has a byte at least, and there are as many records at most as bytes */
	if (end > scan->at && OUTPUT_SIZE - w->o->n < (end - scan->at) * (l->len + WORD_REST + 1) + WORD_ROOM)
		output_flush(w->o);
	return end;
}

/* Writes the words that come next, as far as they take no closer look and the lead serves. */
static void
write_quick(struct writer *w, struct word_scan *scan)
{
	const char *const text = w->text;
	const struct lead *const l = &w->lead;
	char *to;
	size_t i, n, end, cut;

	if ((uint32_t)scan->at - l->base >= l->size)
		begin_stretch(w, (uint32_t)scan->at);
	end = make_room(w, scan);
	to = w->o->buf + w->o->n;
	i = scan->at;
	i += text[i] == ' ';
	for (;;) {
		n = word_letters(text + i);
		if (word_is_quick(text + i, n)) {
			if (i + n > end)
				break;
			to = put_word(l, to, text + i, (uint32_t)i - l->base, n);
			i += n;
			if (text[i] == ' ') {
				i++;
				continue;
			}
			n = 0;
		}
		n = word_other(scan, i, n, &cut);
		if (n == 0 || i + n > end || n - cut > SHORT)
			break;
		if (cut > 0) {
			to = put_word(l, to, text + i, (uint32_t)i - l->base, cut);
			i += cut;
			n -= cut;
		}
		to = put_word(l, to, text + i, (uint32_t)i - l->base, n);
		i += n;
		i += text[i] == ' ';
	}
	scan->at = i;
	w->o->n = (size_t)(to - w->o->buf);
}

static void
write_word(struct writer *w, uint32_t start, uint32_t end)
{
	struct output *const o = w->o;
	const uint32_t from = start - w->lead.base, n = end - start;

	if (from + n >= w->lead.size || n > SHORT || (!w->plain && memchr(w->text + start, '\\', n) != NULL))
		write_record(w, start, end, &word_kind, true);
	else
		o->n = (size_t)(put_word(&w->lead, output_line(o, WORD_ROOM), w->text + start, from, n) - o->buf);
}

/* The words of a sentence in an article the records of which are not put together in the output's buffer. */
static void
write_plain_words(struct writer *w, struct word_scan *scan)
{
	struct word_span word[WORD_ROW];
	size_t i, n;

	do {
		n = word_row(scan, word);
		for (i = 0; i < n; i++)
			write_record(w, word[i].start, word[i].end, &word_kind, true);
	} while (n >= WORD_ROW - 1);
}

void
write_words(struct writer *w, const struct sentence *sentence)
{
	struct word_scan scan;
	size_t start;

	word_begin(&scan, w->text, sentence->start, sentence->end);
	if (!w->fast) {
		write_plain_words(w, &scan);
		return;
	}
	for (;;) {
		/* the rest of a word that was cut is none of these */
		if (scan.part == 0)
			write_quick(w, &scan);
		if (!word_any(&scan, &start))
			break;
		write_word(w, (uint32_t)start, (uint32_t)scan.at);
	}
}
