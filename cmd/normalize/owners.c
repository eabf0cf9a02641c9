/*
 * owners - whom a quotation, a claim or a role belongs to, by full name.
 *
 * The tagger writes into of what stands in the text: a name, a pronoun, "the GCSB boss". Here it
 * is found again beside the record (owners_locate.c), and the names that stand there (owners_names.c),
 * the persons spoken of before (pronoun.c) or the roles and organisations of the article (description.c)
 * say who is meant.
 * What stays doubtful stays as it is written.
 */
#include "owners.h"
#include "orgs.h"
#include "persons.h"

#include <stdlib.h>

struct owners *
owners_new(void)
{
	struct owners *o;

	o = mem_alloc(sizeof *o);
	memset(o, 0, sizeof *o);
	return o;
}

void
owners_free(struct owners *o)
{
	free(o->name);
	free(o->name_pos);
	free(o->brk);
	free(o->spoken);
	free(o->held);
	free(o->title);
	free(o->value_item);
	free(o->last);
	intern_free(&o->values);
	free(o);
}

size_t
owners_first_name(const struct normalize *n, uint32_t pos)
{
	const uint32_t *at;
	size_t left, half;

	/* no branch but the loop's: where names stand is not to be foreseen */
	at = n->owners->name_pos;
	for (left = n->owners->names; left > 1; left -= half) {
		half = left / 2;
		at += at[half - 1] < pos ? half : 0;
	}
	return (size_t)(at - n->owners->name_pos) + (left == 1 && *at < pos);
}

/* The names of the article, in their order, and what is spoken of. */
static void
collect(struct normalize *n)
{
	struct owners *o;
	const struct item *it;
	size_t i;

	o = n->owners;
	o->names = 0;
	o->values_known = o->held_known = o->titles_known = false;
	o->speaker = str_of("", 0);
	o->speaker_person = NOWHERE;
	o->speaker_end = 0;
	o->pronoun_pos = NOWHERE;
	for (i = 0; i < n->items; i++) {
		it = &n->item[i];
		if (it->kind < KIND_PERSON || it->kind > KIND_NATION || it->pos == NOWHERE)
			continue;
		o->name = mem_grow(o->name, &o->name_cap, o->names + 1, sizeof *o->name);
		o->name_pos = mem_grow(o->name_pos, &o->pos_cap, o->names + 1, sizeof *o->name_pos);
		o->name_pos[o->names] = it->pos;
		o->name[o->names++] = (uint32_t)i;
	}
	spoken_begin(n);
}

/* Notes what the names are called, but for those that are a toss-up. */
static void
collect_values(struct normalize *n)
{
	struct owners *o;
	const struct item *it;
	struct str *last;
	size_t i, known, persons, others;
	uint32_t id;

	o = n->owners;
	if (o->values_known)
		return;
	o->values_known = true;
	persons = n->persons->persons;
	/* a place's name has the number 0 */
	others = n->orgs->seen.count + 1;
	o->last = mem_grow(o->last, &o->last_cap, persons + others, sizeof *o->last);
	for (i = 0; i < persons + others; i++)
		o->last[i] = str_of(NULL, 0);
	intern_reset(&o->values);
	for (i = 0; i < n->items; i++) {
		it = &n->item[i];
		if (it->kind < KIND_PERSON || it->kind > KIND_GROUP || it->value.n == 0 ||
		    (it->kind == KIND_PERSON && it->person == NOWHERE))
			continue;
		/* the next of the same name is mostly called the same: the string is */
		last = &o->last[it->kind == KIND_PERSON ? it->person : persons + it->name];
		if (last->s == it->value.s && last->n == it->value.n)
			continue;
		*last = it->value;
		known = o->values.count;
		id = intern_add(&o->values, NULL, it->value);
		if (id < known)
			continue;
		o->value_item = mem_grow(o->value_item, &o->value_cap, o->values.count,
					 sizeof *o->value_item);
		o->value_item[id] = (uint32_t)i;
	}
}

struct str
owners_value(struct normalize *n, struct str s, uint32_t *person)
{
	const struct item *it;
	uint32_t id;

	collect_values(n);
	id = intern_find(&n->owners->values, s);
	if (id == INTERN_NONE)
		return str_of("", 0);
	it = &n->item[n->owners->value_item[id]];
	*person = it->person;
	return it->value;
}

/* Whether the phrase is about others than whom it ends with: friends of Ms Lund, a lawyer for him. */
static bool
is_governing(struct str s)
{
	static const char *const words[] = {" of ", " for ", " to ", " with ", " from ", " by "};
	uint32_t i;
	size_t k;

	for (i = 0; i < s.n; i++)
		for (k = 0; s.s[i] == ' ' && k < sizeof words / sizeof words[0]; k++)
			if (str_begins(str_of(s.s + i, s.n - i), words[k]))
				return true;
	return false;
}

/* The owner where the phrase stands nowhere in the text: by the names of the article. */
static struct str
by_lists(struct normalize *n, struct str surface, uint32_t *person)
{
	struct str value;

	value = owners_value(n, surface, person);
	if (value.n > 0)
		return value;
	surface = name_bare(surface);
	if (surface.n == 0 || (surface.s[0] >= 'a' && surface.s[0] <= 'z'))
		return str_of("", 0);
	value = is_governing(surface) ? str_of("", 0) : persons_find(n, surface, person);
	return value.n > 0 ? value : orgs_find(n, surface);
}

/* Several names with "and" between them, each looked up by itself. */
static struct str
by_parts(struct normalize *n, struct str surface)
{
	struct str value[OWNERS_JOINED], part;
	uint32_t i, from, person;
	size_t count;

	count = 0;
	for (i = from = 0; i <= surface.n; i++) {
		if (i < surface.n && (surface.s[i] != ' ' || surface.n - i < 5 || memcmp(surface.s + i, " and ", 5) != 0))
			continue;
		part = str_of(surface.s + from, i - from);
		if (count == OWNERS_JOINED)
			return str_of("", 0);
		value[count] = by_lists(n, part, &person);
		if (value[count++].n == 0)
			return str_of("", 0);
		i += 4;
		from = i + 1;
	}
	return count > 1 ? owners_join(n, value, count) : str_of("", 0);
}

/* The full name behind a title, of somebody who is named nowhere else: Gov. Nathan Deal. */
static struct str
without_title(struct normalize *n, struct str s)
{
	struct str bare;

	if (s.n == 0 || s.n > 80 || s.s[0] < 'A' || s.s[0] > 'Z')
		return str_of("", 0);
	s = name_clean(&n->strings, s);
	bare = persons_bare(n, s);
	return bare.n < s.n && bare.s + bare.n == s.s + s.n && persons_is_full(bare) ? bare : str_of("", 0);
}

/* Whether a person's name that is a toss-up ends with text[at, at + len). */
static bool
is_person_at(const struct normalize *n, uint32_t at, uint32_t len)
{
	const struct owners *o = n->owners;
	const struct item *it;
	size_t i;

	for (i = owners_first_name(n, at); i < o->names && n->item[o->name[i]].pos < at + len; i++) {
		it = &n->item[o->name[i]];
		if (it->kind == KIND_PERSON && it->person == NOWHERE && it->end == at + len)
			return true;
	}
	return false;
}

/* Whom the item belongs to; empty when it cannot be said better than it is written. */
static struct str
resolve(struct normalize *n, const struct item *it, uint32_t *person)
{
	struct str s, value;
	uint32_t at;

	s = it->of;
	while (s.n > 0 && (s.s[0] == ' ' || s.s[0] == '\n')) {
		s.s++;
		s.n--;
	}
	while (s.n > 0 && (s.s[s.n - 1] == ' ' || s.s[s.n - 1] == '\n'))
		s.n--;
	*person = NOWHERE;
	if (pronoun_is(s))
		return pronoun_owner(n, it, s, owners_locate(n, it, s), person);
	value = owners_value(n, s, person);
	if (value.n > 0)
		return value;
	at = owners_by_itself(n, s, owners_locate(n, it, s));
	if (at != NOWHERE) {
		value = owners_by_names(n, at, at + s.n, person);
		/* Ms Smith, where it is a toss-up which: without the title there would be less to tell it by */
		if (value.n > 0 && *person == NOWHERE && value.n < s.n && memchr(value.s, ' ', value.n) == NULL && is_person_at(n, at, s.n))
			return str_of("", 0);
		if (value.n > 0)
			return value;
	}
	value = by_lists(n, s, person);
	if (value.n == 0)
		value = by_parts(n, s);
	if (value.n == 0 && it->kind != KIND_ROLE)
		value = description_owner(n, it, s, at, person);
	if (value.n == 0)
		value = without_title(n, s);
	return value;
}

/* The owner of the item: by the user's aliases, as the record around it, or as resolved. */
static void
fill_owner(struct normalize *n, struct item *it, const struct item *outer, struct str outer_raw)
{
	struct str value;
	uint32_t person;

	person = NOWHERE;
	value = alias_of(n, it->of, NULL);
	if (value.n == 0 && outer != NULL && it->pos != NOWHERE && it->end <= outer->end &&
	    str_eq(it->of, outer_raw)) {
		/* a quotation in a claim of the same speaker */
		value = outer->of;
		person = outer->person;
	} else if (value.n == 0) {
		value = resolve(n, it, &person);
	}
	if (value.n > 0)
		it->of = value;
	it->person = person;
}

void
owners_fill(struct normalize *n)
{
	struct owners *o;
	struct item *it;
	const struct item *outer;
	struct str raw, outer_raw;

	o = n->owners;
	collect(n);
	/* roles first: they say who the minister is, wherever they stand */
	for (it = items_first(n, CLASS_SAID); it != NULL; it = items_next(n, it))
		if (it->kind == KIND_ROLE && it->of.n > 0)
			fill_owner(n, it, NULL, it->of);
	outer = NULL;
	outer_raw = str_of("", 0);
	for (it = items_first(n, CLASS_SAID); it != NULL; it = items_next(n, it)) {
		if (it->kind == KIND_ROLE || it->of.n == 0)
			continue;
		raw = it->of;
		fill_owner(n, it, outer, outer_raw);
		if (it->pos == NOWHERE || (outer != NULL && it->end <= outer->end))
			continue;
		outer = it;
		outer_raw = raw;
		o->speaker = it->of;
		o->speaker_person = it->person;
		o->speaker_end = it->end;
	}
}
