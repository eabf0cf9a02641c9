/*
 * edges - how often each pair of names stands together, and the graph that this makes.
 */
#ifndef EDGES_H
#define EDGES_H

#include "mem.h"
#include "output.h"

#include <stddef.h>
#include <stdint.h>

/* Names are as records have them, escaped. */
struct edge {
	const char *from, *to; /* in edges.names */
	uint32_t from_len, to_len;
	uint64_t weight;
	uint64_t hash;
};

struct edges {
	struct edge *edge;
	size_t count, cap;
	size_t *slot; /* index of an edge and 1, or 0; a hash table of so many slots, a power of two */
	size_t slots;
	struct arena names;
};

enum graph { GRAPH_NONE, GRAPH_DOT, GRAPH_CSV };

/* Adds weight to the edge between two names. */
void edges_add(struct edges *e, const char *from, size_t from_len, const char *to, size_t to_len,
	       uint64_t weight);

/*
 * Writes the edges, the heaviest first, then by the bytes of the names: as a graph in the DOT
 * language of Graphviz, or as a table of edges that Gephi reads.
 */
void edges_write(struct edges *e, enum graph form, struct output *o);

void edges_free(struct edges *e);

#endif
