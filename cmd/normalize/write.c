/*
 * write - the article as it was read, with what has been filled in.
 *
 * Lines that stay as they are go out as they stand in the input, many in one piece; of a changed one
 * what stands before its value does.
 */
#include "normalize.h"
#include "escape.h"

#include <string.h>

/* How far an article has been written. Between its lines there may be bad ones, which are left out. */
struct written {
	const struct group *g;
	struct output *o;
	size_t at;	     /* in the group's lines */
	bool one_by_one;
	size_t record, word; /* then, how many of each */
};

/* Writes the lines before at one by one: where not all that stand there are the article's, or somebody waits. */
static void
write_each(struct written *w, size_t at)
{
	const struct group *g;
	size_t from, len;

	g = w->g;
	for (;;) {
		if (w->word < g->words &&
		    (w->record == g->count || g->word[w->word].at < g->record[w->record].at)) {
			from = g->word[w->word].at;
			len = (size_t)g->word[w->word].text + g->word[w->word].len + 2;
			if (from >= at)
				return;
			w->word++;
		} else if (w->record < g->count) {
			from = g->record[w->record].at;
			len = g->record[w->record].len;
			if (from >= at)
				return;
			w->record++;
		} else {
			return;
		}
		/* not again what has been written changed */
		if (from < w->at)
			continue;
		output_bytes(w->o, g->lines + from, len);
		output_end_record(w->o);
	}
}

/* Writes the lines before at, which is where one begins, and those of its bytes that stay. */
static inline void
write_until(struct written *w, size_t at, size_t bytes)
{
	if (w->one_by_one) {
		write_each(w, at);
		w->at = at;
	}
	if (at + bytes > w->at)
		output_bytes(w->o, w->g->lines + w->at, at + bytes - w->at);
}

/* Goes on behind a line of len bytes. */
static inline void
pass(struct written *w, size_t at, size_t len)
{
	w->at = at + len + 1;
}

static struct written
written_begin(const struct group *g, struct output *o)
{
	struct written w = {0};

	w.g = g;
	w.o = o;
	w.one_by_one = g->bad || o->line_buffered;
	return w;
}

/* Writes the rest. */
static void
write_rest(struct written *w)
{
	const struct group *g;
	const struct record *r;
	const struct bare_word *b;
	size_t end;

	g = w->g;
	end = 0;
	if (g->count > 0) {
		r = &g->record[g->count - 1];
		end = r->at + r->len;
	}
	if (g->words > 0) {
		b = &g->word[g->words - 1];
		if (b->at >= end)
			end = b->at + b->text + b->len + 2;
	}
	if (w->at > end)
		return;
	if (w->one_by_one) {
		write_each(w, end + 1);
		return;
	}
	/* the last line may have come without its end */
	output_bytes(w->o, g->lines + w->at, end - w->at);
	output_end_record(w->o);
}

void
write_as_read(const struct group *g, struct output *o)
{
	struct written w;

	w = written_begin(g, o);
	write_rest(&w);
}

/* Whether the column of the record is this string itself, not what it was found to stand for. */
static inline bool
is_column(const struct group *g, const struct record *r, enum column c, struct str s)
{
	const char *raw;
	size_t len;

	raw = group_column(g, r, c, &len);
	return s.n == len && (len == 0 || s.s == raw);
}

/* Writes the record of the item, if something has been filled in. */
static void
write_item(struct written *w, const struct item *it)
{
	const struct record *r;
	const char *line;

	r = &w->g->record[it->record];
	if (!it->selected || (is_column(w->g, r, COL_VALUE, it->value) && is_column(w->g, r, COL_OF, it->of)))
		return;
	line = group_line(w->g, r);
	write_until(w, r->at, r->col[COL_VALUE]);
	output_escaped(w->o, it->value.s, it->value.n);
	output_byte(w->o, '\t');
	output_escaped(w->o, it->of.s, it->of.n);
	/* further columns stay */
	if (r->col[COLUMNS] <= r->len)
		output_bytes(w->o, line + r->col[COLUMNS] - 1, r->len - (r->col[COLUMNS] - 1));
	output_end_record(w->o);
	pass(w, r->at, r->len);
}

/* Writes the line s[0, n) of a word with its form for a value, which is empty so far: both columns begin there. */
static void
write_form(struct normalize *n, const char *line, size_t line_len, size_t text, size_t value, bool name,
	   struct output *o)
{
	const char *form;
	char *to;
	size_t len, form_len, behind;

	form = line + text;
	len = value - text - 1;
	behind = line_len - value;
	if (value + WORDS_ROOM(len) + behind < OUTPUT_SIZE) {
		to = output_line(o, value + WORDS_ROOM(len) + behind + 1);
		if (words_quick(&n->words, form, len, name, to + value, &form_len)) {
			memcpy(to, line, value);
			memcpy(to + value + form_len, line + value, behind);
			o->n += value + form_len + behind;
			output_end_record(o);
			return;
		}
	}
	if (memchr(form, '\\', len) != NULL) {
		to = arena_alloc(&n->strings, len + 1);
		if (unescape(to, form, len, &len))
			form = to;
		else
			len = value - text - 1;
	}
	form = words_form(&n->words, form, len, name, &len);
	output_bytes(o, line, value);
	output_escaped(o, form, len);
	output_bytes(o, line + value, behind);
	output_end_record(o);
}

/* Writes a record of a word. */
static void
write_word(struct normalize *n, struct written *w, const struct record *r, bool name)
{
	write_until(w, r->at, 0);
	write_form(n, group_line(w->g, r), r->len, r->col[COL_TEXT], r->col[COL_VALUE], name, w->o);
	pass(w, r->at, r->len);
}

/*
 * Writes the bare words from b on, up to the one at position at of the lines; names go on to name_end.
 * Returns where it stops.
 */
static const struct bare_word *
write_words(struct normalize *n, struct written *w, const struct bare_word *b, const struct bare_word *end,
	    size_t at, uint32_t name_end)
{
	struct output *o;
	const char *line;
	char *to;
	size_t value;
	bool name;

	o = w->o;
	for (; b < end && b->at < at; b++) {
		if (w->at != b->at)
			write_until(w, b->at, 0);
		line = w->g->lines + b->at;
		value = (size_t)b->text + b->len + 1;
		pass(w, b->at, value + 1);
		name = !n->words.inflected || b->start < name_end;
		if (name && b->len <= WORDS_SHORT) {
			to = output_line(o, value + WORDS_SHORT + 2);
			if (words_short(&n->words, line + b->text, b->len, to + value)) {
				memcpy(to, line, value);
				memcpy(to + value + b->len, "\t\n", 2);
				o->n += value + b->len + 2;
				if (o->line_buffered)
					output_flush(o);
				continue;
			}
		}
		write_form(n, line, value + 1, b->text, value, name, o);
	}
	return b;
}

void
write_article(struct normalize *n, struct output *o)
{
	struct written w;
	const struct group *g;
	const struct item *it, *end;
	const uint32_t *word, *words_end;
	const struct bare_word *b, *bare_end;
	uint32_t name_end, record;
	size_t at;

	g = n->group;
	w = written_begin(g, o);
	name_end = 0;
	/* there may be none of any, and no array */
	it = n->item;
	end = n->items > 0 ? it + n->items : it;
	word = n->word;
	words_end = n->word_count > 0 ? word + n->word_count : word;
	b = g->word;
	bare_end = g->words > 0 && n->kind_selected[KIND_WORD] ? b + g->words : b;
	for (;;) {
		record = it < end ? it->record : NOWHERE;
		if (word < words_end && *word < record)
			record = *word;
		at = record != NOWHERE ? g->record[record].at : SIZE_MAX;
		b = write_words(n, &w, b, bare_end, at, name_end);
		if (record == NOWHERE)
			break;
		if (word < words_end && *word == record) {
			write_word(n, &w, &g->record[record], g->record[record].start < name_end);
			word++;
			continue;
		}
		if (it->kind >= KIND_PERSON && it->kind <= KIND_NATION && g->record[record].end > name_end)
			name_end = g->record[record].end;
		write_item(&w, it++);
	}
	write_rest(&w);
}
