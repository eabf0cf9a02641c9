#include "edges.h"
#include "escape.h"
#include "msg.h"

#include <stdlib.h>
#include <string.h>

static uint64_t
hash_bytes(uint64_t h, const char *s, size_t n)
{
	size_t i;

	/* FNV-1a */
	for (i = 0; i < n; i++)
		h = (h ^ (unsigned char)s[i]) * UINT64_C(0x100000001B3);
	return h ^ h >> 32;
}

static bool
same(const char *s, size_t n, const char *r, size_t m)
{
	return n == m && memcmp(s, r, n) == 0;
}

/* Doubles the slots. */
static void
grow(struct edges *e)
{
	size_t i, at;

	free(e->slot);
	e->slots = e->slots > 0 ? 2 * e->slots : 1024;
	e->slot = mem_alloc(e->slots * sizeof *e->slot);
	memset(e->slot, 0, e->slots * sizeof *e->slot);
	for (i = 0; i < e->count; i++) {
		for (at = (size_t)e->edge[i].hash & (e->slots - 1); e->slot[at] != 0;)
			at = (at + 1) & (e->slots - 1);
		e->slot[at] = i + 1;
	}
}

void
edges_add(struct edges *e, const char *from, size_t from_len, const char *to, size_t to_len,
	  uint64_t weight)
{
	struct edge *edge;
	uint64_t hash;
	size_t at;

	if (2 * (e->count + 1) > e->slots)
		grow(e);
	hash = hash_bytes(hash_bytes(UINT64_C(0xCBF29CE484222325), from, from_len), to, to_len);
	for (at = (size_t)hash & (e->slots - 1); e->slot[at] != 0; at = (at + 1) & (e->slots - 1)) {
		edge = &e->edge[e->slot[at] - 1];
		if (edge->hash == hash && same(edge->from, edge->from_len, from, from_len) &&
		    same(edge->to, edge->to_len, to, to_len)) {
			if (edge->weight + weight < weight)
				msg_die("a weight is larger than 64 bits");
			edge->weight += weight;
			return;
		}
	}
	e->edge = mem_grow(e->edge, &e->cap, e->count + 1, sizeof *e->edge);
	edge = &e->edge[e->count++];
	edge->from = arena_copy(&e->names, from, from_len);
	edge->from_len = (uint32_t)from_len;
	edge->to = arena_copy(&e->names, to, to_len);
	edge->to_len = (uint32_t)to_len;
	edge->weight = weight;
	edge->hash = hash;
	e->slot[at] = e->count;
}

void
edges_free(struct edges *e)
{
	free(e->edge);
	free(e->slot);
	arena_free(&e->names);
	memset(e, 0, sizeof *e);
}

static int
compare_bytes(const char *s, size_t n, const char *r, size_t m)
{
	int c;

	c = memcmp(s, r, n < m ? n : m);
	return c != 0 ? c : (n > m) - (n < m);
}

static int
compare(const void *va, const void *vb)
{
	const struct edge *a = va, *b = vb;
	int c;

	if (a->weight != b->weight)
		return a->weight > b->weight ? -1 : 1;
	c = compare_bytes(a->from, a->from_len, b->from, b->from_len);
	return c != 0 ? c : compare_bytes(a->to, a->to_len, b->to, b->to_len);
}

/* The name without its escapes, in quotation marks; escape stands before marks inside it. */
static void
write_name(const char *name, size_t n, enum graph form, char **buf, size_t *cap, struct output *o)
{
	size_t i, len;

	*buf = mem_grow(*buf, cap, n + 1, 1);
	if (!unescape(*buf, name, n, &len)) {
		/* no escape of ours: as it is */
		memcpy(*buf, name, n);
		len = n;
	}
	output_byte(o, '"');
	for (i = 0; i < len; i++) {
		if ((*buf)[i] == '"')
			output_byte(o, form == GRAPH_DOT ? '\\' : '"');
		else if ((*buf)[i] == '\\' && form == GRAPH_DOT)
			output_byte(o, '\\');
		output_byte(o, (*buf)[i]);
	}
	output_byte(o, '"');
}

void
edges_write(struct edges *e, enum graph form, struct output *o)
{
	struct edge *edge;
	char *buf;
	size_t cap, i;

	buf = NULL;
	cap = 0;
	if (e->count > 0)
		qsort(e->edge, e->count, sizeof *e->edge, compare);
	output_bytes(o, form == GRAPH_DOT ? "graph {\n" : "Source,Target,Type,Weight\n",
		     form == GRAPH_DOT ? 8 : 26);
	for (i = 0; i < e->count; i++) {
		edge = &e->edge[i];
		if (form == GRAPH_DOT)
			output_byte(o, '\t');
		write_name(edge->from, edge->from_len, form, &buf, &cap, o);
		output_bytes(o, form == GRAPH_DOT ? " -- " : ",", form == GRAPH_DOT ? 4 : 1);
		write_name(edge->to, edge->to_len, form, &buf, &cap, o);
		output_bytes(o, form == GRAPH_DOT ? " [weight=" : ",Undirected,", form == GRAPH_DOT ? 9 : 12);
		output_number(o, edge->weight);
		if (form == GRAPH_DOT) {
			output_bytes(o, ", label=", 8);
			output_number(o, edge->weight);
			output_bytes(o, "];", 2);
		}
		output_end_record(o);
	}
	if (form == GRAPH_DOT)
		output_bytes(o, "}\n", 2);
	free(buf);
}
