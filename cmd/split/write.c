/*
 * The writing of units.
 */
#include "digits.h"
#include "word.h"
#include "writer.h"

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

static const struct kind sentence_kind = {"sentence", 8};

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

/* The record of [start, end), which has nothing to escape, to to, which has room for it; returns where it ends. */
static char *
put_record(const struct writer *w, char *to, uint32_t start, uint32_t end, const struct kind *kind)
{
	size_t i;

	i = 0;
	do
		memcpy(to + i, w->lead.bytes + i, BLOCK);
	while ((i += BLOCK) < w->prefix_len);
	to = digits_put(to + w->prefix_len, w->base + start);
	*to++ = '\t';
	to = digits_put(to, w->base + end);
	*to++ = '\t';
	memcpy(to, kind->name, sizeof kind->name);
	to += kind->len;
	*to++ = '\t';
	memcpy(to, w->text + start, end - start);
	to += end - start;
	memcpy(to, "\t\t\n", 3);
	return to + 3;
}

void
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

/* Whether the text has c nowhere. */
static bool
lacks(const struct writer *w, char c)
{
	return memchr(w->text, c, w->len) == NULL;
}

static void
begin_article(struct writer *w, unsigned units, const struct group *g, struct output *o)
{
	w->o = o;
	w->text = g->text;
	w->len = g->len;
	w->prefix = group_prefix(g, &w->prefix_len);
	w->base = group_offset(g, 0);
	w->fast = w->prefix_len <= PREFIX_MAX && !o->line_buffered && w->base + w->len < UINT32_MAX - DIGITS_THOUSAND;
	/* no word has white space in it */
	w->plain = lacks(w, '\\') && (units == UNIT_WORD || (lacks(w, '\t') && lacks(w, '\r')));
	w->lead.base = w->lead.size = 0;
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

	begin_article(&w, s->units, g, o);
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
				write_words(&w, &d->sentence[k]);
		}
	}
}
