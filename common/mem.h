/*
 * mem - memory that ends the program when there is none, and buffers that only ever grow.
 *
 * Nothing is allocated per record: a tool grows its buffers to the largest article it meets and
 * uses them again for the next.
 */
#ifndef MEM_H
#define MEM_H

#include <stddef.h>

/* n bytes; ends the program with a message when there are none. The caller owns them. */
void *mem_alloc(size_t n);

/* The same, all 0; what is large and never touched costs next to nothing. */
void *mem_zeros(size_t n);

/* The same, beginning where a cache line does; what is to be freed goes to *memory. */
enum { MEM_LINE = 64 };
void *mem_lines(size_t n, void **memory);

/* p, which is NULL or the caller's, with room for n bytes, no more and no less: moved perhaps. */
void *mem_resize(void *p, size_t n);

/*
 * p, which has room for *cap elements of size bytes, with room for at least want: returned as it
 * is, or moved and *cap raised (by half at least, so that growing one by one stays linear).
 */
void *mem_grow_to(void *p, size_t *cap, size_t want, size_t size);

static inline void *
mem_grow(void *p, size_t *cap, size_t want, size_t size)
{
	return want <= *cap ? p : mem_grow_to(p, cap, want, size);
}

/*
 * An arena: bytes that live until the arena is reset, at addresses that do not move.
 * A struct of zeros is an empty arena.
 */
struct arena {
	struct arena_chunk *first, *now;
	size_t used; /* bytes used of now */
};

/* n bytes aligned for any pointer or integer, owned by the arena. */
void *arena_alloc(struct arena *a, size_t n);

/* A copy of s[0, n). */
char *arena_copy(struct arena *a, const char *s, size_t n);

/* Everything given out becomes invalid; the memory is kept for reuse. */
void arena_reset(struct arena *a);

/* Gives the memory back. */
void arena_free(struct arena *a);

#endif
