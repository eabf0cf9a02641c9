#include "lexclass.h"
#include "mem.h"
#include "msg.h"

#include <stdlib.h>
#include <string.h>

static struct lexclass *classes;
static size_t count, cap;

static bool
is_same(const struct lexclass *a, const struct lexclass *b)
{
	return a->lists == b->lists && a->reach == b->reach && a->any_case == b->any_case && a->upper == b->upper &&
	       a->marks == b->marks && a->prefix == b->prefix;
}

size_t
lexclass_number(struct lexclass c)
{
	static uint16_t slots[1 << 16];
	uint64_t h;
	size_t i;

	h = (c.lists * 3 + c.reach * 5 + c.marks * 7 + c.any_case * 11 + c.upper * 13 + c.prefix) * UINT64_C(0x9E3779B97F4A7C15);
	for (i = h >> 48; slots[i] != 0; i = (i + 1) & 0xFFFF)
		if (is_same(&classes[slots[i]], &c))
			return slots[i];
	classes = mem_grow(classes, &cap, count + 2, sizeof *classes);
	memset(&classes[0], 0, sizeof classes[0]);
	if (++count > UINT16_MAX / 2)
		msg_die("too many classes");
	classes[count] = c;
	slots[i] = (uint16_t)count;
	return count;
}

void
lexclass_write(FILE *f)
{
	const struct lexclass *c;
	size_t i;

	fprintf(f, "const struct lex_class lex_classes[] = {\n");
	for (i = 0; i <= count; i++) {
		c = &classes[i];
		fprintf(f, "\t{UINT64_C(0x%llx), UINT64_C(0x%llx), 0x%lx, %d, %d},\n", (unsigned long long)c->lists,
			(unsigned long long)c->reach, (unsigned long)c->marks, c->prefix, c->name);
	}
	fprintf(f, "};\n\nconst struct lex_class_forms lex_class_forms[] = {\n");
	for (i = 0; i <= count; i++)
		fprintf(f, "\t{UINT64_C(0x%llx), UINT64_C(0x%llx)},\n", (unsigned long long)classes[i].any_case,
			(unsigned long long)classes[i].upper);
	fprintf(f, "};\n\n");
}

void
lexclass_free(void)
{
	free(classes);
}
