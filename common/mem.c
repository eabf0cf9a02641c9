#ifdef __linux__
#define _DEFAULT_SOURCE /* madvise() */
#endif
#include "mem.h"
#include "msg.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#ifdef __linux__
#include <sys/mman.h>
#include <unistd.h>
#endif

enum { CHUNK = 1 << 16, ALIGN = 16 };

struct arena_chunk {
	struct arena_chunk *next;
	size_t size;
	_Alignas(ALIGN) char data[];
};

/* From so many bytes on memory is to come in large pages, each of which is one fault instead of hundreds. */
enum { LARGE = 1 << 22 };

/*
 * Asks for large pages for the pages of p[0, n); where there are none, it stays as it is. All pages of a mapping are to
 * be asked for: mremap(2), which lets it grow without a copy, takes no part of one.
 */
static void
ask_for_large_pages(void *p, size_t n)
{
#if defined(__linux__) && defined(MADV_HUGEPAGE)
	size_t page, before;

	if (n < LARGE)
		return;
	page = (size_t)sysconf(_SC_PAGESIZE);
	before = (uintptr_t)p % page;
	madvise((char *)p - before, (before + n + page - 1) / page * page, MADV_HUGEPAGE);
#else
	(void)p;
	(void)n;
#endif
}

void *
mem_alloc(size_t n)
{
	void *p;

	p = malloc(n != 0 ? n : 1);
	if (p == NULL)
		msg_die("out of memory (%zu bytes wanted)", n);
	ask_for_large_pages(p, n);
	return p;
}

void *
mem_zeros(size_t n)
{
	void *p;

	p = calloc(1, n != 0 ? n : 1);
	if (p == NULL)
		msg_die("out of memory (%zu bytes wanted)", n);
	ask_for_large_pages(p, n);
	return p;
}

void *
mem_lines(size_t n, void **memory)
{
	char *p;

	p = *memory = mem_zeros(n + MEM_LINE - 1);
	return p + (MEM_LINE - (uintptr_t)p % MEM_LINE) % MEM_LINE;
}

void *
mem_resize(void *p, size_t n)
{
	p = realloc(p, n != 0 ? n : 1);
	if (p == NULL)
		msg_die("out of memory (%zu bytes wanted)", n);
	ask_for_large_pages(p, n);
	return p;
}

void *
mem_grow_to(void *p, size_t *cap, size_t want, size_t size)
{
	size_t n;

	n = *cap + *cap / 2;
	if (n < want)
		n = want;
	if (n < 16)
		n = 16;
	if (n > SIZE_MAX / size)
		msg_die("out of memory (%zu elements of %zu bytes wanted)", n, size);
	*cap = n;
	return mem_resize(p, n * size);
}

static struct arena_chunk *
chunk_new(size_t n)
{
	struct arena_chunk *c;
	size_t size;

	size = n > CHUNK ? n : CHUNK;
	if (size > SIZE_MAX - sizeof *c)
		msg_die("out of memory (%zu bytes wanted)", size);
	c = mem_alloc(sizeof *c + size);
	c->next = NULL;
	c->size = size;
	return c;
}

void *
arena_alloc(struct arena *a, size_t n)
{
	struct arena_chunk *c;
	char *p;

	if (n > SIZE_MAX - ALIGN)
		msg_die("out of memory (%zu bytes wanted)", n);
	n = (n + ALIGN - 1) / ALIGN * ALIGN;
	if (a->now == NULL) {
		a->first = a->now = chunk_new(n);
		a->used = 0;
	}
	while (n > a->now->size - a->used) {
		/* the next kept chunk where it is large enough, else a new one before it */
		if (a->now->next == NULL || a->now->next->size < n) {
			c = chunk_new(n);
			c->next = a->now->next;
			a->now->next = c;
		}
		a->now = a->now->next;
		a->used = 0;
	}
	p = a->now->data + a->used;
	a->used += n;
	return p;
}

char *
arena_copy(struct arena *a, const char *s, size_t n)
{
	char *p;

	p = arena_alloc(a, n + 1);
	memcpy(p, s, n);
	p[n] = '\0';
	return p;
}

void
arena_reset(struct arena *a)
{
	a->now = a->first;
	a->used = 0;
}

void
arena_free(struct arena *a)
{
	struct arena_chunk *c, *next;

	for (c = a->first; c != NULL; c = next) {
		next = c->next;
		free(c);
	}
	memset(a, 0, sizeof *a);
}
