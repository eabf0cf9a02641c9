#include "block.h"
#include "doc.h"
#include "mem.h"

#include <string.h>

const char *const block_names[] = {"title", "heading", "caption", "paragraph", "furniture"};

static bool
is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

/* A line that begins or ends as a photo's credit does. */
static bool
is_caption(const char *s, size_t n)
{
	static const char *const marks[] = {"Photo credit:", "Photo:", "Photo/", "Image:", "Picture:"};
	size_t i, k, len;

	for (i = 0; i < sizeof marks / sizeof marks[0]; i++) {
		len = strlen(marks[i]);
		for (k = 0; k + len <= n && k < 400; k++)
			if (memcmp(s + k, marks[i], len) == 0 && n - k < 60)
				return true;
	}
	return false;
}

/* A short line of words without a full stop. */
static bool
is_heading(const char *s, size_t n)
{
	return n > 0 && n < 100 && strchr(".!?:;,\"'”’", s[n - 1]) == NULL && (unsigned char)s[n - 1] < 0x80;
}

static void
add(struct doc *d, size_t start, size_t end)
{
	struct block *b;

	while (start < end && is_space(d->text[start]))
		start++;
	while (start < end && is_space(d->text[end - 1]))
		end--;
	if (start == end)
		return;
	d->block = mem_grow(d->block, &d->block_cap, d->blocks + 1, sizeof *d->block);
	b = &d->block[d->blocks++];
	memset(b, 0, sizeof *b);
	b->start = (uint32_t)start;
	b->end = (uint32_t)end;
	if (is_caption(d->text + start, end - start))
		b->kind = BLOCK_CAPTION;
	else if (is_heading(d->text + start, end - start))
		b->kind = d->blocks == 1 ? BLOCK_TITLE : BLOCK_HEADING;
	else
		b->kind = BLOCK_PARAGRAPH;
}

void
blocks_find(struct doc *d)
{
	const char *nl;
	size_t at, end;

	d->blocks = 0;
	for (at = 0; at < d->len; at = end + 1) {
		nl = memchr(d->text + at, '\n', d->len - at);
		end = nl != NULL ? (size_t)(nl - d->text) : d->len;
		add(d, at, end);
	}
}
