/*
 * age - whom an age stands for: the 34-year-old.
 *
 * Whose age the article tells beside his name: Ann Lee, 34, or Ann Lee (34), or the 34-year-old Ann Lee. Where it is
 * nobody's, whoever would be both he and she here, or the only person of the article.
 */
#include "description.h"
#include "persons.h"

/* The digits of an age at the beginning of s, behind the: the 34-year-old; empty when it is none. */
static struct str
age_of(struct str s)
{
	static const char old[] = "-year-old";
	uint32_t i, from;

	if (!str_begins(s, "the ") && !str_begins(s, "The "))
		return str_of("", 0);
	from = 4;
	for (i = from; i < s.n && s.s[i] >= '0' && s.s[i] <= '9'; i++)
		;
	if (i == from || i - from > 3 || s.n - i != sizeof old - 1 || memcmp(s.s + i, old, sizeof old - 1) != 0)
		return str_of("", 0);
	return str_of(s.s + from, i - from);
}

bool
age_is(struct str s)
{
	return age_of(s).n > 0;
}

/* Whether the age stands behind the name, or before it. */
static bool
tells_age(const struct group *g, const struct item *it, struct str age)
{
	static const char old[] = "-year-old ";
	const char *t;
	size_t behind;

	t = g->text;
	behind = it->end + 2 + age.n;
	if (behind <= g->len && (memcmp(t + it->end, ", ", 2) == 0 || memcmp(t + it->end, " (", 2) == 0) &&
	    memcmp(t + it->end + 2, age.s, age.n) == 0 && (behind == g->len || memchr(",).;\n", t[behind], 5) != NULL))
		return true;
	behind = age.n + sizeof old - 1;
	return it->pos >= behind && memcmp(t + it->pos - behind, age.s, age.n) == 0 &&
	       memcmp(t + it->pos - (sizeof old - 1), old, sizeof old - 1) == 0;
}

struct str
age_owner(struct normalize *n, const struct item *it, struct str s, uint32_t at, uint32_t *person)
{
	const struct owners *o;
	const struct item *name;
	struct str age, value, she;
	uint32_t other;
	size_t i;

	age = age_of(s);
	o = n->owners;
	value = str_of("", 0);
	for (i = 0; i < o->names; i++) {
		name = &n->item[o->name[i]];
		if (name->kind != KIND_PERSON || name->person == NOWHERE || !tells_age(n->group, name, age))
			continue;
		/* two of that age */
		if (value.n > 0 && *person != name->person)
			return str_of("", 0);
		*person = name->person;
		value = name->value;
	}
	if (value.n > 0)
		return value;
	other = *person = NOWHERE;
	value = pronoun_owner(n, it, str_of("he", 2), at, person);
	/* it is another pronoun, though it stands where the last one did */
	n->owners->pronoun_pos = NOWHERE;
	she = pronoun_owner(n, it, str_of("she", 3), at, &other);
	n->owners->pronoun_pos = NOWHERE;
	if (value.n == 0) {
		value = she;
		*person = other;
	}
	return (she.n > 0 && other == *person) || n->persons->persons == 1 ? value : str_of("", 0);
}
