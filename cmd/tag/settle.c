/*
 * settle - decides between mentions that overlap.
 */
#include "fold.h"
#include "tag.h"
#include "text.h"

#include <string.h>

static bool
is_of(const struct mention *m, const char *const *kinds)
{
	for (; *kinds != NULL; kinds++)
		if (**kinds == *m->kind && strcmp(*kinds, m->kind) == 0)
			return true;
	return false;
}

/* Of two mentions of the same span the one whose kind comes later stays. */
static const char *const specific[] = {"number", "duration", "date", "time",	"place", "person", "org",
				       "nation", "set",	     "percent", "money", "group", "email",  "url"};

static size_t
rank(const struct mention *m)
{
	size_t i;

	for (i = 0; i < sizeof specific / sizeof specific[0]; i++)
		if (strcmp(specific[i], m->kind) == 0)
			break;
	return i;
}

/* What may hold other mentions. */
static bool
is_holder(const struct mention *m)
{
	static const char *const kinds[] = {"role", "quote", "claim", NULL};

	return is_of(m, kinds);
}

/* Whether a takes the place of b, which overlaps it. */
static bool
beats(const struct mention *a, const struct mention *b)
{
	uint32_t m, n;

	m = a->end - a->start;
	n = b->end - b->start;
	if (m != n)
		return m > n;
	if (a->own != b->own)
		return a->own;
	return rank(a) > rank(b);
}

/* Whether both stay though m is within last or of the same span. */
static bool
is_pair(const struct mention *last, const struct mention *m)
{
	if (!m->twin || m->start != last->start)
		return false;
	return strcmp(m->kind, "nation") == 0 ? strcmp(last->kind, "org") == 0 && m->end < last->end :
						last->twin && m->end == last->end;
}

static bool
is_name(const struct mention *m)
{
	static const char *const kinds[] = {"person", "place", "org", "group", "nation", NULL};

	return is_of(m, kinds);
}

static bool
is_date(const struct mention *m)
{
	static const char *const kinds[] = {"date", "time", NULL};

	return is_of(m, kinds);
}

/* Whether the date names a day: Friday, 10 September. */
static bool
names_day(const char *text, const struct mention *m)
{
	bool digit, letter;
	uint32_t i;

	if (m->end - m->start >= 6 && memcmp(text + m->end - 3, "day", 3) == 0)
		return true;
	digit = letter = false;
	for (i = m->start; i < m->end; i++) {
		digit |= text[i] >= '0' && text[i] <= '9';
		letter |= (text[i] | 32) >= 'a' && (text[i] | 32) <= 'z';
	}
	return digit && letter;
}

/* Whether a word that puts a date in its place stands before: in April Nixon went. */
static bool
placed(const char *text, uint32_t start)
{
	static const char *const words[] = {" in", " by", " since", " until", " before", " after", " during",
					    "In", "By", "Since", "Until", "After", " early", " late", " last", " next", NULL};
	size_t i, n;

	for (i = 0; words[i] != NULL; i++) {
		n = strlen(words[i]);
		if (start > n && text[start - 1] == ' ' && memcmp(text + start - 1 - n, words[i], n) == 0)
			return true;
	}
	return false;
}

/* Sheffield Wednesday: whether the lists know the whole of it. */
static bool
is_listed(const char *text, const struct mention *name)
{
	enum { LONGEST = 48 };
	char key[FOLD_MAX(LONGEST)];
	size_t n;

	n = name->end - name->start;
	return n <= LONGEST && lex_in(lex_find(key, fold(key, text + name->start, n)), LEX_ORG);
}

/* Takes the date at a name's edge off the name: Tokyo Monday, 10 September Hindenburg. */
static void
trim(const char *text, struct mention *name, const struct mention *date)
{
	if (is_listed(text, name))
		return;
	if (date->start <= name->start && date->end >= name->end) {
		/* Sunday, in June: nobody's name; else May may well be somebody */
		if (date->end - date->start > name->end - name->start || names_day(text, date) ||
		    placed(text, name->start))
			name->start = name->end;
	} else if (date->start <= name->start && date->end < name->end) {
		if (date->start == name->start && !names_day(text, date) && !placed(text, name->start))
			return;
		for (name->start = date->end; name->start < name->end && text_is_space(text[name->start]); name->start++)
			;
	} else if (date->start > name->start && date->end >= name->end) {
		if (date->end == name->end && !names_day(text, date))
			return;
		for (name->end = date->start; name->end > name->start && text_is_space(text[name->end - 1]); name->end--)
			;
	}
}

static void
trim_names(struct tag *t)
{
	struct layer *l = &t->layer;
	size_t i, k;

	for (i = 0; i < l->count; i++) {
		if (!is_date(&l->mention[i]))
			continue;
		for (k = i; k > 0 && l->mention[k - 1].end > l->mention[i].start; k--)
			if (is_name(&l->mention[k - 1]))
				trim(t->group->text, &l->mention[k - 1], &l->mention[i]);
		for (k = i + 1; k < l->count && l->mention[k].start < l->mention[i].end; k++)
			if (is_name(&l->mention[k]))
				trim(t->group->text, &l->mention[k], &l->mention[i]);
	}
	layer_sort(l);
}

void
settle(struct tag *t)
{
	struct layer *l = &t->layer;
	struct mention *m, *last;
	size_t i, n;

	layer_sort(l);
	trim_names(t);
	last = NULL;
	n = 0;
	for (i = 0; i < l->count; i++) {
		m = &l->mention[i];
		if (m->start >= m->end)
			continue;
		if (is_holder(m)) {
			l->mention[n++] = *m;
			continue;
		}
		if (last != NULL && m->start < last->end) {
			if (is_pair(last, m)) {
				l->mention[n++] = *m;
			} else if (beats(m, last)) {
				/* neither twin stays */
				*last = *m;
				n = (size_t)(last - l->mention) + 1;
			}
			continue;
		}
		last = &l->mention[n];
		l->mention[n++] = *m;
	}
	l->count = n;
	layer_sort(l);
}
