#include "sentence.h"
#include "boundary.h"
#include "doc.h"
#include "mem.h"

#include <string.h>

/* The sum of all weights that bear on b; *word the same if the word behind is an ordinary one. */
static int
sum_of(const struct boundary *b, int *word)
{
	const int16_t *table;
	unsigned kind;
	int sum, name, other;

	sum = name = other = 0;
	table = boundary_weights;
#define ADD_WEIGHT(template, x, y)                                                                                     \
	if (x == PART_BEHIND || y == PART_BEHIND) {                                                                    \
		name += table[BOUNDARY_INDEX(b, b->part[x], b->part[y], x, y)];                                         \
		other += table[BOUNDARY_INDEX(b, x == PART_BEHIND ? (int)BEHIND_WORD : b->part[x],                      \
					      y == PART_BEHIND ? (int)BEHIND_WORD : b->part[y], x, y)];                 \
	} else {                                                                                                       \
		sum += table[BOUNDARY_INDEX(b, b->part[x], b->part[y], x, y)];                                          \
	}                                                                                                              \
	table += BOUNDARY_SIZE(x, y);
	BOUNDARY_TEMPLATES(ADD_WEIGHT)
	kind = boundary_kind(b);
	if (b->before != NULL)
		sum += b->before->before[kind];
	if (b->behind != NULL)
		sum += b->behind->behind[kind];
	*word = sum + other;
	return sum + name;
}

/* Whether a sentence ends there. */
static bool
holds(const struct boundary_scan *s, struct boundary *b)
{
	int name, word;

	if (b->sure)
		return true;
	name = sum_of(b, &word);
	/* most are decided without knowing what the word behind is */
	if (!b->open || (name > 0) == (word > 0))
		return name > 0;
	boundary_look_up(s, b);
	return (b->part[PART_BEHIND] == BEHIND_WORD ? word : name) > 0;
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

static bool
is_small(char c)
{
	return c >= 'a' && c <= 'z';
}

static bool
is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

enum boundary_style
sentences_style(const struct doc *d)
{
	const char *p, *end;
	size_t i, lower, upper;

	lower = upper = 0;
	for (p = d->text, end = p + d->len; p < end && (p = memchr(p, '.', (size_t)(end - p))) != NULL; p++) {
		if (end - p < 3 || p - d->text < 4 || p[1] != ' ' || !is_small(p[-1]) || !is_small(p[-2]) || !is_small(p[-3]))
			continue;
		lower += is_small(p[2]);
		upper += is_capital(p[2]);
	}
	for (i = 0; i < d->lines; i++) {
		if (d->line[i].indent > 0)
			continue;
		p = d->text + d->line[i].start;
		lower += is_small(*p);
		upper += is_capital(*p);
	}
	if (lower > 0 && lower * 5 >= lower + upper)
		return STYLE_SLOPPY;
	/* enough full stops to know */
	return upper >= 12 && lower * 20 < upper ? STYLE_FORMAL : STYLE_CAREFUL;
}

void
sentences_find(struct doc *d)
{
	struct boundary_scan s;
	const char *nl;
	size_t i, start, end;

	d->sentences = 0;
	s.odd = d->odd;
	s.style = sentences_style(d);
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
