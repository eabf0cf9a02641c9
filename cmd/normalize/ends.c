#include "ends.h"
#include "eight.h"
#include "mem.h"

#include <stdlib.h>
#include <string.h>

struct ends *
ends_new(void)
{
	return mem_zeros(sizeof(struct ends));
}

void
ends_free(struct ends *e)
{
	free(e->end);
	free(e);
}

void
ends_begin(struct ends *e, const char *text, size_t len)
{
	e->text = text;
	e->len = len;
	e->known = 0;
	e->count = e->last = 0;
}

static bool
is_end(char c)
{
	return c == '.' || c == '?' || c == '!' || c == '\n';
}

/* The same for the word at text[word, i). */
static bool
is_abbreviation(const char *t, uint32_t word, uint32_t i, uint32_t from)
{
	if (word == i || t[word] < 'A' || t[word] > 'Z')
		return false;
	return i - word <= 3 || (word > from && t[word - 1] == '.');
}

bool
ends_abbreviation(const char *t, uint32_t i, uint32_t from)
{
	return is_abbreviation(t, (uint32_t)text_word_begin(t, i, from), i, from);
}

/* What is to be known of the byte at e->at, where only text[from, to) is looked at. */
static void
look_at(const char *t, uint32_t from, uint32_t to, struct end *e)
{
	uint32_t k;

	e->word = e->run = e->next = e->at;
	if (t[e->at] == '\n') {
		e->next = e->at + 1;
		e->is = e->next < to && text_ends_paragraph(t, e->at) ? END_HERE : END_PASSED;
		return;
	}
	for (k = e->at + 1; k < to && !text_is_space(t[k]) && !text_is_letter(t[k]); k++)
		;
	e->run = k;
	while (k < to && text_is_space(t[k]))
		k++;
	e->next = k;
	if (t[e->at] == '.')
		e->word = (uint32_t)text_word_begin(t, e->at, from);
	if (e->word < e->at && e->next > e->run && is_abbreviation(t, e->word, e->at, from))
		e->is = END_PASSED;
	/* a sentence goes on in lower case */
	else if (e->run < to && e->next > e->run && (k >= to || t[k] < 'a' || t[k] > 'z'))
		e->is = END_HERE;
	else /* what holds for the first of a row of marks holds for all of them */
		e->is = END_RUN_PASSED;
}

static void
add(struct ends *e, uint32_t at)
{
	struct end *new;

	if (e->text[at] == '\n' && !text_ends_paragraph(e->text, at))
		return;
	e->end = mem_grow(e->end, &e->cap, e->count + 1, sizeof *e->end);
	new = &e->end[e->count++];
	new->at = at;
	look_at(e->text, 0, (uint32_t)e->len, new);
}

/* Looks for those before position to, and perhaps some behind it. */
static void
find_to(struct ends *e, uint32_t to)
{
	const char *t;
	uint64_t w, marks;
	uint32_t i, len;

	t = e->text;
	len = (uint32_t)e->len;
	for (i = e->known; len - i >= sizeof w && i < to; i += (uint32_t)sizeof w) {
		w = eight_load(t + i);
		marks = eight_each(w, '.') | eight_each(w, '\n') | eight_each(w, '?') | eight_each(w, '!');
		for (; marks != 0; marks &= marks - 1)
			add(e, i + eight_index(marks));
	}
	for (; i < len && i < to; i++)
		if (is_end(t[i]))
			add(e, i);
	e->known = i;
}

/* The first at or behind position a of those that are known. */
static size_t
first_from(const struct ends *e, uint32_t a)
{
	size_t low, high, mid;

	low = 0;
	high = e->count;
	/* most questions are about what follows the last */
	mid = e->last;
	if (mid < high && e->end[mid].at < a) {
		low = mid + 1;
		if (low == high || e->end[low].at >= a)
			return low;
	} else if (mid < high) {
		high = mid;
	}
	while (low < high) {
		mid = low + (high - low) / 2;
		if (e->end[mid].at < a)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

uint32_t
ends_next(struct ends *e, uint32_t a, uint32_t b)
{
	enum { AHEAD = 512 }; /* so much more is looked at where no end is known */
	const struct end *end;
	struct end edge;
	uint32_t passed;
	size_t k;

	if (a >= b)
		return b;
	if (e->known <= a)
		find_to(e, a + 1);
	passed = a;
	for (k = first_from(e, a);; k++) {
		while (k == e->count && e->known < b)
			find_to(e, b - e->known > AHEAD ? e->known + AHEAD : b);
		if (k == e->count || e->end[k].at >= b)
			return b;
		end = &e->end[k];
		if (end->at < passed)
			continue;
		/* at the edges of [a, b) only what stands in it counts */
		if (end->next >= b || end->word < a || (end->word == a && end->word < end->at)) {
			edge.at = end->at;
			look_at(e->text, a, b, &edge);
			end = &edge;
		}
		if (end->is == END_HERE) {
			e->last = k;
			return end->at;
		}
		if (end->is == END_RUN_PASSED)
			passed = end->run;
	}
}
