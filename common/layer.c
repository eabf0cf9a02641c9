#include "layer.h"

#include <stdlib.h>
#include <string.h>

void
layer_reset(struct layer *l)
{
	l->count = 0;
	arena_reset(&l->strings);
}

void
layer_free(struct layer *l)
{
	free(l->mention);
	free(l->spare);
	free(l->run);
	arena_free(&l->strings);
	memset(l, 0, sizeof *l);
}

struct mention *
layer_add(struct layer *l, size_t start, size_t end, const char *kind, const char *value,
	  size_t value_len, const char *of, size_t of_len)
{
	struct mention *m;

	l->mention = mem_grow(l->mention, &l->cap, l->count + 1, sizeof *l->mention);
	m = &l->mention[l->count++];
	m->start = (uint32_t)start;
	m->end = (uint32_t)end;
	m->kind = kind;
	m->value = value != NULL ? value : "";
	m->value_len = (uint32_t)value_len;
	m->of = of != NULL ? of : "";
	m->of_len = (uint32_t)of_len;
	m->own = m->twin = false;
	return m;
}

static int
rank_of(const struct mention *m)
{
	return record_rank(m->kind, strlen(m->kind));
}

static int
compare(const struct mention *a, const struct mention *b)
{
	int order;

	order = record_order(a->start, a->end, b->start, b->end);
	return order != 0 ? order : rank_of(a) - rank_of(b);
}

/* Merges [0, mid) and [mid, n) of from, each in order, to to. */
static void
merge(struct mention *to, const struct mention *from, size_t mid, size_t n)
{
	size_t i, j, k;

	for (i = 0, j = mid, k = 0; k < n; k++)
		if (i < mid && (j >= n || compare(&from[i], &from[j]) <= 0))
			to[k] = from[i++];
		else
			to[k] = from[j++];
}

/*
 * Each part of a tool adds its mentions in order or nearly so: what is in order already is found, and
 * neighbours are merged until all is one.
 */
void
layer_sort(struct layer *l)
{
	struct mention *from, *to, *swap;
	size_t i, runs, k;
	uint32_t *run;

	runs = 0;
	for (i = 0; i < l->count; i++) {
		if (i > 0 && compare(&l->mention[i - 1], &l->mention[i]) <= 0)
			continue;
		l->run = mem_grow(l->run, &l->run_cap, runs + 2, sizeof *l->run);
		l->run[runs++] = (uint32_t)i;
	}
	if (runs < 2)
		return;
	run = l->run;
	run[runs] = (uint32_t)l->count;
	l->spare = mem_grow(l->spare, &l->spare_cap, l->count, sizeof *l->spare);
	from = l->mention;
	to = l->spare;
	while (runs > 1) {
		for (i = k = 0; i < runs; i += 2) {
			if (i + 1 < runs)
				merge(to + run[i], from + run[i], run[i + 1] - run[i], run[i + 2] - run[i]);
			else
				memcpy(to + run[i], from + run[i], (run[i + 1] - run[i]) * sizeof *to);
			run[k++] = run[i];
		}
		run[k] = (uint32_t)l->count;
		runs = k;
		swap = from;
		from = to;
		to = swap;
	}
	if (from != l->mention)
		memcpy(l->mention, from, l->count * sizeof *from);
}

void
layer_write_mention(const struct group *g, const struct mention *m, struct output *o)
{
	const char *prefix;
	size_t n;

	prefix = group_prefix(g, &n);
	output_bytes(o, prefix, n);
	output_number(o, group_offset(g, m->start));
	output_byte(o, '\t');
	output_number(o, group_offset(g, m->start) + (m->end - m->start));
	output_byte(o, '\t');
	output_bytes(o, m->kind, strlen(m->kind));
	output_byte(o, '\t');
	output_escaped(o, g->text + m->start, m->end - m->start);
	output_byte(o, '\t');
	output_escaped(o, m->value, m->value_len);
	output_byte(o, '\t');
	output_escaped(o, m->of, m->of_len);
	output_end_record(o);
}

/* Whether the mention stands in one segment. */
static bool
in_one_piece(const struct group *g, const struct mention *m)
{
	const struct segment *s;

	if (g->segments == 1)
		return true;
	s = group_segment(g, m->start);
	return m->end - s->pos <= s->len;
}

/* Whether the article has a record of the mention's span and kind; i is the first not written. */
static bool
is_there(const struct group *g, size_t i, uint32_t start, uint32_t end, const char *kind)
{
	size_t k;

	for (k = i; k > 0 && g->record[k - 1].start == start && g->record[k - 1].end == end; k--)
		if (group_is(g, &g->record[k - 1], kind))
			return true;
	for (k = i; k < g->count && g->record[k].start == start && g->record[k].end == end; k++)
		if (group_is(g, &g->record[k], kind))
			return true;
	return false;
}

/* Whether record r goes before the mention at [start, end). */
static bool
goes_before(const struct group *g, const struct record *r, const struct mention *m, uint32_t start,
	    uint32_t end)
{
	const char *kind;
	size_t n;
	int order;

	order = record_order(r->start, r->end, start, end);
	if (order != 0)
		return order < 0;
	kind = group_column(g, r, COL_KIND, &n);
	return record_rank(kind, n) <= rank_of(m);
}

void
layer_write(struct layer *l, const struct group *g, struct output *o, bool only)
{
	const struct mention *m, *last;
	uint32_t start, end;
	size_t i, k;

	layer_sort(l);
	last = NULL;
	i = 0;
	for (k = 0; k < l->count; k++) {
		m = &l->mention[k];
		if (!in_one_piece(g, m))
			continue;
		start = group_offset(g, m->start);
		end = start + (m->end - m->start);
		for (; i < g->count && goes_before(g, &g->record[i], m, start, end); i++)
			if (!only)
				layer_write_record(g, &g->record[i], o);
		if (last != NULL && last->start == m->start && last->end == m->end &&
		    strcmp(last->kind, m->kind) == 0)
			continue;
		last = m;
		if (!is_there(g, i, start, end, m->kind))
			layer_write_mention(g, m, o);
	}
	if (!only)
		for (; i < g->count; i++)
			layer_write_record(g, &g->record[i], o);
}
