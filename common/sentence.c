#include "sentence.h"
#include "doc.h"
#include "mem.h"

#include <ctype.h>
#include <string.h>

static bool
is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static void
add(struct doc *d, size_t block, size_t start, size_t end)
{
	struct sentence *s;

	d->sentence = mem_grow(d->sentence, &d->sentence_cap, d->sentences + 1, sizeof *d->sentence);
	s = &d->sentence[d->sentences++];
	memset(s, 0, sizeof *s);
	s->start = (uint32_t)start;
	s->end = (uint32_t)end;
	s->block = (uint32_t)block;
}

/* How many bytes of closing quotes and brackets stand at p. */
static size_t
closing(const char *p, const char *end)
{
	const char *s;

	for (s = p; s < end;) {
		if (*s == '"' || *s == '\'' || *s == ')' || *s == ']')
			s++;
		else if (end - s >= 3 && (memcmp(s, "\xE2\x80\x9D", 3) == 0 || memcmp(s, "\xE2\x80\x99", 3) == 0))
			s += 3;
		else
			break;
	}
	return (size_t)(s - p);
}

/* Whether the word that ends before the full stop at p is an abbreviation or an initial. */
static bool
abbreviation(const char *from, const char *p)
{
	static const char *const list[] = {"Mr", "Mrs", "Ms", "Dr", "Sen", "Rep", "Gov", "Gen", "Lt",
					   "Col", "Sgt", "Capt", "St", "Jr", "Sr", "No", "vs", "Prof",
					   "Rev", "Hon", "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec"};
	const char *w;
	size_t i, n;

	for (w = p; w > from && (isalnum((unsigned char)w[-1]) || w[-1] == '.'); w--)
		;
	n = (size_t)(p - w);
	if (n == 1 && isupper((unsigned char)*w))
		return true;
	if (n > 0 && memchr(w, '.', n) != NULL && isalpha((unsigned char)*w))
		return true;
	for (i = 0; i < sizeof list / sizeof list[0]; i++)
		if (strlen(list[i]) == n && memcmp(list[i], w, n) == 0)
			return true;
	return false;
}

static void
split(struct doc *d, size_t block)
{
	const char *text, *p, *end, *from, *next;

	text = d->text;
	from = text + d->block[block].start;
	end = text + d->block[block].end;
	for (p = from; p < end; p++) {
		if (*p != '.' && *p != '!' && *p != '?')
			continue;
		if (*p == '.' && abbreviation(from, p))
			continue;
		next = p + 1;
		next += closing(next, end);
		if (next == end || !is_space(*next))
			continue;
		p = next;
		while (next < end && is_space(*next))
			next++;
		if (next < end && islower((unsigned char)*next))
			continue;
		add(d, block, (size_t)(from - text), (size_t)(p - text));
		from = next;
		p = next - 1;
	}
	if (from < end)
		add(d, block, (size_t)(from - text), (size_t)(end - text));
}

void
sentences_find(struct doc *d)
{
	size_t i;

	d->sentences = 0;
	for (i = 0; i < d->blocks; i++) {
		d->block[i].sentence = (uint32_t)d->sentences;
		split(d, i);
		d->block[i].sentences_end = (uint32_t)d->sentences;
	}
}
