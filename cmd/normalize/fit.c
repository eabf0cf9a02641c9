/*
 * fit - whether a name may be another form of a fuller one.
 */
#include "lexicon.h"
#include "persons.h"

/* Whether a short form of a given name may stand for the other: Bill for William. */
static bool
short_for(struct str a, struct str b)
{
	const struct lex_entry *entry;
	const struct lex_sense *s;
	const char *v;
	uint32_t e, k;
	uint8_t i;

	e = lex_find(a.s, a.n);
	if (e == 0 || !lex_in(e, LEX_NICKNAME))
		return false;
	entry = &lex_entries[e];
	for (i = 0; i < entry->senses; i++) {
		s = &lex_senses[entry->sense + i];
		if (s->list != LEX_NICKNAME)
			continue;
		v = lex_value(s);
		/* the list's values have a capital, the parts are folded */
		for (k = 0; k < b.n && (v[k] == b.s[k] || v[k] + ('a' - 'A') == b.s[k]); k++)
			;
		if (k == b.n && v[k] == '\0')
			return true;
	}
	return false;
}

size_t
names_nickname(struct str nickname, size_t i, char *to)
{
	const struct lex_entry *entry;
	const struct lex_sense *s;
	const char *v;
	uint32_t e;
	uint8_t k;
	size_t n;

	e = lex_find(nickname.s, nickname.n);
	if (e == 0 || !lex_in(e, LEX_NICKNAME))
		return 0;
	entry = &lex_entries[e];
	for (k = 0; k < entry->senses; k++) {
		s = &lex_senses[entry->sense + k];
		if (s->list != LEX_NICKNAME || i-- > 0)
			continue;
		v = lex_value(s);
		for (n = 0; v[n] != '\0' && n < NICKNAME_MAX; n++)
			to[n] = v[n] >= 'A' && v[n] <= 'Z' ? (char)(v[n] + ('a' - 'A')) : v[n];
		return n;
	}
	return 0;
}

/* Whether part b may stand for part a as a given name: the same, its initial, a short form. */
static bool
alike(const struct persons *p, uint32_t a, uint32_t b)
{
	struct str x, y;

	if (a == b)
		return true;
	x = p->parts_seen.key[a].str;
	y = p->parts_seen.key[b].str;
	if (p->part[a].initial || p->part[b].initial)
		return x.n > 0 && y.n > 0 && x.s[0] == y.s[0] && (unsigned char)x.s[0] < 0x80;
	return short_for(x, y) || short_for(y, x);
}

/* Whether the parts b[0, n) are, in this order, among a[0, m). */
static bool
among(const struct persons *p, const uint32_t *a, unsigned m, const uint32_t *b, unsigned n)
{
	unsigned i, k;

	for (i = k = 0; i < m && k < n; i++)
		if (alike(p, a[i], b[k]))
			k++;
	return k == n;
}

/* Whether the name is the fuller one's with another given name: Joan Lund beside J K Lund, whose K it has nothing for. */
static bool
lacks_initial(const struct persons *p, const struct name *full, const struct name *name)
{
	return name->parts < full->parts && full->parts > 2 && p->part[full->part[0]].initial &&
	       p->part[full->part[1]].initial && !p->part[name->part[0]].initial;
}

static bool
same_parts(const uint32_t *a, const uint32_t *b, unsigned n)
{
	unsigned i;

	for (i = 0; i < n; i++)
		if (a[i] != b[i])
			return false;
	return true;
}

/* A name of one part. */
static enum fit
single(struct persons *p, const struct name *full, uint32_t part)
{
	unsigned i;

	if (full->part[full->parts - 1] == part)
		return FIT_FAMILY;
	if (full->part[0] == part)
		return persons_part(p, part)->cjk &&
				       !(full->parts == 2 && persons_part(p, full->part[1])->gender != 0)
			   ? FIT_FAMILY
			   : FIT_GIVEN;
	for (i = 1; i + 1 < full->parts; i++)
		if (full->part[i] == part)
			return FIT_MIDDLE;
	return FIT_NONE;
}

enum fit
names_fit(struct persons *p, const struct name *full, const struct name *name)
{
	const uint32_t *a, *b;
	unsigned m, n, i;

	if (full->suffix != SUFFIX_NONE && name->suffix != SUFFIX_NONE && full->suffix != name->suffix)
		return FIT_NONE;
	a = full->part;
	b = name->part;
	m = full->parts;
	n = name->parts;
	if (n == 0 || n > m)
		return FIT_NONE;
	if (n == 1)
		return m == 1 ? (a[0] == b[0] ? FIT_FULL : FIT_NONE) : single(p, full, b[0]);
	/* Donald Trump, Donald J. Trump; D. Trump; Bill Clinton */
	if (a[m - 1] == b[n - 1] && alike(p, a[0], b[0]) && among(p, a + 1, m - 2, b + 1, n - 2))
		return lacks_initial(p, full, name) ? FIT_NONE : FIT_FULL;
	/* Abe Shinzo, Shinzo Abe */
	if (m == 2 && n == 2)
		return a[0] == b[1] && a[1] == b[0] ? FIT_FULL : FIT_NONE;
	/* Edgar Hoover of J. Edgar Hoover, López Obrador of Andrés Manuel López Obrador */
	if (n < m && same_parts(a + m - n, b, n))
		return FIT_FAMILY;
	/* Gabriel García of Gabriel García Márquez; Andrés López */
	if (n < m && a[0] == b[0] && !p->part[b[n - 1]].initial) {
		for (i = 1; i + 1 < m; i++)
			if (a[i] == b[n - 1] && among(p, a + 1, i - 1, b + 1, n - 2))
				return FIT_FULL;
	}
	for (i = 1; n < m && i + n < m; i++)
		if (same_parts(a + i, b, n))
			return FIT_MIDDLE;
	return FIT_NONE;
}
