/*
 * Entries of bibliographies, which are one sentence each: Roe, A. (2007). "A title". A Journal. 92 (6): 1-9. doi:10.1/x
 */
#include "boundary_part.h"
#include "odd.h"

#include <string.h>

/* Entries are no shorter and no longer. */
enum { ENTRY_MIN = 40, ENTRY_MAX = 600 };

static bool
begins(const struct boundary_scan *s, uint32_t i, const char *word)
{
	size_t n;

	n = strlen(word);
	return s->end - i >= n && memcmp(s->text + i, word, n) == 0;
}

/* Where the word begins that ends at i. */
static uint32_t
word_start(const struct boundary_scan *s, uint32_t i)
{
	while (i > s->from && class_of(s->text[i - 1]) != SPACE)
		i--;
	return i;
}

/* Whether the block ends with where something is to be found: an address, the number of a book or an article. */
static bool
ends_with_place(const struct boundary_scan *s)
{
	static const char *const registers[] = {"PMID", "ISBN", "ISSN"};
	uint32_t i, k;
	size_t r;

	i = word_start(s, s->end);
	if (begins(s, i, "http://") || begins(s, i, "https://") || begins(s, i, "doi:"))
		return true;
	for (k = i; k > s->from && class_of(s->text[k - 1]) == SPACE; k--)
		;
	k = word_start(s, k);
	for (r = 0; r < sizeof registers / sizeof registers[0]; r++)
		if (class_of(s->text[i]) == DIGIT && begins(s, k, registers[r]))
			return true;
	return false;
}

/* Whether the bracket at i is around the number behind a volume's: 34(12), 10; 92 (6): 1087 */
static bool
is_issue(const struct boundary_scan *s, uint32_t i)
{
	uint32_t k;

	k = i > s->from && class_of(s->text[i - 1]) == SPACE ? i - 1 : i;
	if (k == s->from || class_of(s->text[k - 1]) != DIGIT || class_at(s, i + 1) != DIGIT)
		return false;
	while (k > s->from && class_of(s->text[k - 1]) == DIGIT)
		k--;
	/* no result of a match: 7-6 (4), 6-3 */
	if (k == s->from || class_of(s->text[k - 1]) != SPACE)
		return false;
	for (k = i + 1; class_at(s, k) == DIGIT; k++)
		;
	return s->end - k > 2 && s->text[k] == ')' && (s->text[k + 1] == ',' || s->text[k + 1] == ':');
}

/* Whether a quotation ends at the mark at i, with a full stop or a comma beside it, as titles do. */
static bool
is_title_end(const struct boundary_scan *s, uint32_t i)
{
	uint32_t next;

	if (s->text[i] == '"')
		next = i + 1;
	else if (begins(s, i, "\xE2\x80\x9D"))
		next = i + 3;
	else
		return false;
	return (i > s->from && strchr(".,?!", s->text[i - 1]) != NULL) || (next < s->end && s->text[next] == '.');
}

/* Whether a year stands in [i, end), with the end of a word behind it. */
static bool
has_year(const struct boundary_scan *s, uint32_t i, uint32_t end)
{
	unsigned digits;

	digits = 0;
	for (; i < end; i++) {
		if (class_of(s->text[i]) == DIGIT) {
			digits++;
			continue;
		}
		if (digits == 4 && (s->text[i - 4] == '1' || s->text[i - 4] == '2'))
			return true;
		digits = 0;
	}
	return false;
}

bool
boundary_is_entry(const struct boundary_scan *s)
{
	uint32_t i;
	bool title;

	if (s->end - s->from < ENTRY_MIN || s->end - s->from > ENTRY_MAX || !ends_with_place(s))
		return false;
	title = false;
	for (i = (uint32_t)odd_next(s->odd, s->from, s->end); i < s->end; i = (uint32_t)odd_next(s->odd, i + 1, s->end)) {
		if (s->text[i] == '(' && is_issue(s, i))
			return true;
		title = title || is_title_end(s, i);
	}
	return title && has_year(s, s->from, word_start(s, s->end));
}
