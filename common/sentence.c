#include "sentence.h"
#include "boundary.h"
#include "doc.h"
#include "mem.h"

#include <string.h>

/* The sum of all weights that bear on b. */
static int
sum_of(const struct boundary *b)
{
	const int16_t *table;
	unsigned kind;
	int sum;

	sum = 0;
	table = boundary_weights;
#define ADD_WEIGHT(name, x, y)                                                                                         \
	sum += table[BOUNDARY_INDEX(b, x, y)];                                                                         \
	table += BOUNDARY_SIZE(x, y);
	BOUNDARY_TEMPLATES(ADD_WEIGHT)
	kind = boundary_kind(b);
	if (b->before != NULL)
		sum += b->before->before[kind];
	if (b->behind != NULL)
		sum += b->behind->behind[kind];
	return sum;
}

/* Whether a sentence ends there. */
static bool
holds(const struct boundary_scan *s, struct boundary *b)
{
	bool name, word;

	if (b->sure)
		return true;
	name = sum_of(b) > 0;
	if (!b->open)
		return name;
	/* most are decided without knowing what the word behind is */
	b->part[PART_BEHIND] = BEHIND_WORD;
	word = sum_of(b) > 0;
	b->part[PART_BEHIND] = BEHIND_NAME;
	if (name == word)
		return name;
	boundary_look_up(s, b);
	return b->part[PART_BEHIND] == BEHIND_WORD ? word : name;
}

static void
add(struct doc *d, size_t block, size_t start, size_t end)
{
	struct sentence *s;

	d->sentence = mem_grow(d->sentence, &d->sentence_cap, d->sentences + 1, sizeof *d->sentence);
	s = &d->sentence[d->sentences++];
	s->start = (uint32_t)start;
	s->end = (uint32_t)end;
	s->token = s->tokens_end = 0;
	s->block = (uint32_t)block;
}

/* The end of text[start, end) without the white space there. */
static size_t
trimmed(const char *text, size_t start, size_t end)
{
	while (end > start && (text[end - 1] == ' ' || text[end - 1] == '\r' || text[end - 1] == '\t'))
		end--;
	return end;
}

/* The sentences of [start, end), which is block i or a line of it. */
static void
split(struct doc *d, struct boundary_scan *s, size_t i, size_t start, size_t end)
{
	struct boundary b;

	boundary_begin(s, d->text, start, end);
	while (boundary_next(s, &b)) {
		if (!holds(s, &b))
			continue;
		add(d, i, s->last, b.end);
		s->last = b.next;
	}
	add(d, i, s->last, end);
}

void
sentences_find(struct doc *d)
{
	struct boundary_scan s;
	const char *nl;
	size_t i, start, end;

	d->sentences = 0;
	s.style = boundary_style(d->text, d->len);
	for (i = 0; i < d->blocks; i++) {
		d->block[i].sentence = (uint32_t)d->sentences;
		start = d->block[i].start;
		end = d->block[i].end;
		/* a caption's credit stands on a line of its own */
		if (d->block[i].kind == BLOCK_CAPTION) {
			nl = memchr(d->text + start, '\n', end - start);
			if (nl != NULL) {
				split(d, &s, i, start, trimmed(d->text, start, (size_t)(nl - d->text)));
				for (start = (size_t)(nl - d->text); d->text[start] == '\n' || d->text[start] == ' ' ||
								   d->text[start] == '\r' || d->text[start] == '\t'; start++)
					;
			}
		}
		split(d, &s, i, start, end);
		d->block[i].sentences_end = (uint32_t)d->sentences;
	}
}
