#include "block.h"
#include "block_kind.h"
#include "mem.h"

#include <string.h>

const char block_names[][BLOCK_NAME] = {"title", "heading", "caption", "paragraph", "furniture"};

/* No longer lines are taken for wrapped ones. */
enum { WRAP_MAX = 120 };

/* An article with more short questions than these is an interview. */
enum { QUESTIONS = 4 };

static bool
is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool
is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Bytes of white space without a shape at s, before end: space, no-break space, byte order mark. */
static size_t
space_at(const char *s, const char *end)
{
	if ((unsigned char)*s < 0xC2)
		return is_space(*s);
	if (end - s >= 2 && memcmp(s, "\xC2\xA0", 2) == 0)
		return 2;
	if (end - s >= 3 && (memcmp(s, "\xEF\xBB\xBF", 3) == 0 || memcmp(s, "\xE2\x80\x8B", 3) == 0))
		return 3;
	return 0;
}

/* The same just before end. */
static size_t
space_before(const char *s, const char *end)
{
	size_t n;

	if ((unsigned char)end[-1] < 0x80)
		return is_space(end[-1]);
	for (n = 1; n <= 3 && n <= (size_t)(end - s); n++)
		if (space_at(end - n, end) == n)
			return n;
	return 0;
}

/* Where an item of a list begins: -, *, a bullet, a number with its full stop. */
static bool
is_item(const char *s, size_t n)
{
	size_t i;

	if (n < 3)
		return false;
	if ((s[0] == '-' || s[0] == '*' || s[0] == '+') && is_space(s[1]))
		return true;
	if ((n >= 3 && memcmp(s, "\xE2\x80\xA2", 3) == 0))
		return true;
	for (i = 0; i < n && is_digit(s[i]); i++)
		;
	return i > 0 && i < 4 && i + 1 < n && (s[i] == '.' || s[i] == ')') && is_space(s[i + 1]);
}

/* The bytes of the first word of s[0, n). */
static size_t
first_word(const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n && !is_space(s[i]); i++)
		;
	return i;
}

/* Takes the text's lines, those with something on them. */
static void
lines_find(struct doc *d)
{
	const char *p, *end, *stop, *nl, *start;
	struct line *l;
	bool blank;
	size_t n;

	d->lines = 0;
	blank = true;
	for (p = d->text, end = d->text + d->len; p < end; p = stop + 1) {
		nl = *p == '\n' ? p : memchr(p, '\n', (size_t)(end - p));
		stop = nl != NULL ? nl : end;
		start = p;
		while (p < stop && (n = space_at(p, stop)) > 0)
			p += n;
		if (p == stop) {
			blank = true;
			continue;
		}
		d->line = mem_grow(d->line, &d->line_cap, d->lines + 1, sizeof *d->line);
		l = &d->line[d->lines++];
		l->start = (uint32_t)(p - d->text);
		l->indent = (uint32_t)(p - start);
		for (nl = stop; (n = space_before(p, nl)) > 0; nl -= n)
			;
		l->end = (uint32_t)(nl - d->text);
		l->blank = blank;
		blank = false;
	}
}

/* How long the lines are that were cut at one width; 0: they are not. */
static size_t
wrap_width(const struct doc *d)
{
	const struct line *l, *next;
	size_t i, width, pairs, full, small;

	width = pairs = full = small = 0;
	for (i = 0; i < d->lines; i++) {
		l = &d->line[i];
		if (i + 1 < d->lines && !d->line[i + 1].blank)
			pairs++;
		if (width < l->end - l->start && ((i + 1 < d->lines && !d->line[i + 1].blank) || !l->blank))
			width = l->end - l->start;
	}
	if (pairs < 3 || width > WRAP_MAX || width < 30)
		return 0;
	for (i = 0; i + 1 < d->lines; i++) {
		l = &d->line[i];
		next = &d->line[i + 1];
		if (next->blank)
			continue;
		full += l->end - l->start + 1 + first_word(d->text + next->start, next->end - next->start) + 4 > width;
		small += is_lower(d->text[next->start]);
	}
	/* prose goes on in small letters; a list or a table does not */
	return small * 5 >= pairs && full * 10 >= pairs * (small * 10 >= pairs * 4 ? 3 : 6) ? width : 0;
}

/* Whether line next goes on with what line l has begun. */
static bool
goes_on(const struct doc *d, const struct line *l, const struct line *next, size_t width)
{
	const char *s;
	size_t n, word;

	if (next->blank)
		return false;
	s = d->text + l->start;
	n = l->end - l->start;
	if (width == 0)
		/* a line break in the midst of a sentence */
		return n >= 30 && n <= WRAP_MAX && is_lower(d->text[next->start]) && !block_is_ended(s, n) &&
		       !is_item(s, n) && is_lower(s[n - 1]);
	if (next->indent > l->indent + 1 || is_item(d->text + next->start, next->end - next->start))
		return false;
	if (block_is_caption(d, next->start, next->end))
		return false;
	word = first_word(d->text + next->start, next->end - next->start);
	if (block_is_ended(s, n))
		return n + 1 + word + 8 > width;
	return is_lower(d->text[next->start]) || n + 1 + word > width * 17 / 20;
}

/* Whether s and end have a single line break between them. */
static bool
one_break(const char *s, const char *end)
{
	size_t n;

	for (n = 0; s < end; s++)
		n += *s == '\n';
	return n == 1;
}

/* What is first, behind captions and furniture, is the article's title if it looks like one, unless there is nothing else. */
static void
check_title(struct doc *d)
{
	struct block *b;
	size_t i;

	for (i = 0; i + 1 < d->blocks && (d->block[i].kind == BLOCK_CAPTION || d->block[i].kind == BLOCK_FURNITURE); i++)
		;
	if (i + 1 >= d->blocks)
		return;
	b = &d->block[i];
	b->kind = block_is_title(d->text + b->start, b->end - b->start) ? BLOCK_TITLE : BLOCK_PARAGRAPH;
}

/* A line of headings' form is none in a row of such (a list, a table), nor at the article's end. */
static void
check_headings(struct doc *d)
{
	size_t i, end, questions;
	bool apart;

	questions = 0;
	for (i = 0; i < d->blocks; i++)
		questions += d->block[i].kind == BLOCK_HEADING && d->text[d->block[i].end - 1] == '?';
	for (i = 0; i < d->blocks && questions > QUESTIONS; i++)
		if (d->block[i].kind == BLOCK_HEADING && d->text[d->block[i].end - 1] == '?')
			d->block[i].kind = BLOCK_PARAGRAPH;
	for (i = 0; i < d->blocks; i = end) {
		end = i + 1;
		if (d->block[i].kind != BLOCK_HEADING)
			continue;
		while (end < d->blocks && d->block[end].kind == BLOCK_HEADING)
			end++;
		if (end - i > 2 || end == d->blocks) {
			/* what heads lines without empty lines between them stays */
			apart = end - i > 2 && one_break(d->text + d->block[end - 2].end,
									d->text + d->block[end - 1].start) &&
				!one_break(d->text + d->block[i].end, d->text + d->block[i + 1].start);
			for (i += apart; i < end; i++)
				d->block[i].kind = BLOCK_PARAGRAPH;
		}
	}
}

/* Whether block b's text begins with that of a. */
static bool
repeats(const struct doc *d, const struct block *b, const struct block *a)
{
	return b->end - b->start >= a->end - a->start && a->end - a->start > 20 &&
	       memcmp(d->text + a->start, d->text + b->start, a->end - a->start) == 0;
}

/* What stands just before a caption and says the same, or stands in one piece with it, is one too. */
static void
check_captions(struct doc *d)
{
	struct block *b, *before;
	size_t i, last;

	if (d->blocks == 0)
		return;
	/* the blocks that stay are moved together as they are met: [0, last] */
	for (i = 1, last = 0; i < d->blocks; i++) {
		b = &d->block[i];
		before = &d->block[last];
		if (b->kind == BLOCK_CAPTION && before->kind != BLOCK_FURNITURE &&
		    !(d->captions_only && before->kind == BLOCK_PARAGRAPH && block_is_furniture(d, before->start, before->end))) {
			if (repeats(d, b, before))
				before->kind = BLOCK_CAPTION;
			if (one_break(d->text + before->end, d->text + b->start) &&
			    block_is_credit(d->text + b->start, b->end - b->start) &&
			    before->end - before->start < BLOCK_CAPTION_MAX) {
				/* one caption: what is seen, who took it */
				before->kind = BLOCK_CAPTION;
				before->end = b->end;
				before->lines += b->lines;
				continue;
			}
		}
		d->block[++last] = *b;
	}
	d->blocks = last + 1;
}

static void
add(struct doc *d, size_t start, size_t end, size_t lines)
{
	struct block *b;

	d->block = mem_grow(d->block, &d->block_cap, d->blocks + 1, sizeof *d->block);
	b = &d->block[d->blocks++];
	b->start = (uint32_t)start;
	b->end = (uint32_t)end;
	b->lines = (uint32_t)lines;
	b->kind = block_kind(d, start, end);
	b->sentence = b->sentences_end = 0;
}

void
blocks_find(struct doc *d)
{
	size_t i, first, width;

	d->blocks = 0;
	lines_find(d);
	width = wrap_width(d);
	for (first = 0; first < d->lines; first = i) {
		for (i = first + 1; i < d->lines && goes_on(d, &d->line[i - 1], &d->line[i], width); i++)
			;
		add(d, d->line[first].start, d->line[i - 1].end, i - first);
	}
	if (!d->captions_only) {
		check_title(d);
		check_headings(d);
	}
	check_captions(d);
}
