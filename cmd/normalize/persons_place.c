/*
 * To whom each name belongs: the longest are taken for persons first, each shorter one goes to those whose name it may be
 * a form of (fit.c).
 */
#include "persons.h"

static void
link_person(struct persons *p, const struct name *name, uint32_t person)
{
	struct link *l;
	unsigned i;

	for (i = 0; i < name->parts; i++) {
		p->link = mem_grow(p->link, &p->link_cap, p->links + 1, sizeof *p->link);
		l = &p->link[p->links];
		l->person = person;
		l->next = p->part[name->part[i]].first;
		p->part[name->part[i]].first = (uint32_t)p->links++;
	}
}

/*
 * Whether it is two names that a hyphen joins, of which the first stands elsewhere too: the Muhammad
 * Ali-Joe Frazier fight. Neither is a short form of it.
 */
static bool
is_pair(const struct persons *p, const struct name *name)
{
	const struct name *other;
	const char *hyphen;
	struct str first;
	size_t i;

	if (name->parts < 4 || (hyphen = memchr(name->shown.s, '-', name->shown.n)) == NULL)
		return false;
	first = str_of(name->shown.s, (size_t)(hyphen - name->shown.s));
	for (i = 0; i < p->names_seen.count; i++) {
		other = &p->name[i];
		if (other->parts > 1 && other->parts + 1 < name->parts && str_eq(other->shown, first))
			return true;
	}
	return false;
}

static uint32_t
add_person(struct persons *p, uint32_t name)
{
	struct person *person;

	p->person = mem_grow(p->person, &p->person_cap, p->persons + 1, sizeof *p->person);
	person = &p->person[p->persons];
	memset(person, 0, sizeof *person);
	person->name = name;
	person->last = person->last_full = NOWHERE;
	if (!is_pair(p, &p->name[name]))
		link_person(p, &p->name[name], (uint32_t)p->persons);
	return (uint32_t)p->persons++;
}

uint32_t
persons_candidates(struct persons *p, const struct name *name, enum fit *best)
{
	uint32_t count, l, steps, person, k;
	enum fit fit;
	unsigned i;

	*best = FIT_NONE;
	count = 0;
	/* a name fits only a person with its last part, or its first (Bill) */
	for (i = 0; i < name->parts; i++) {
		steps = 0;
		for (l = p->part[name->part[i]].first; l != 0 && steps < MOST_CANDIDATES; steps++) {
			person = p->link[l].person;
			l = p->link[l].next;
			fit = names_fit(p, &p->name[p->person[person].name], name);
			if (fit == FIT_NONE || fit < *best)
				continue;
			if (fit > *best)
				count = 0;
			*best = fit;
			for (k = 0; k < count && p->candidate[p->candidates + k] != person; k++)
				;
			if (k < count)
				continue;
			p->candidate = mem_grow(p->candidate, &p->candidate_cap,
						p->candidates + count + 1, sizeof *p->candidate);
			p->candidate[p->candidates + count++] = person;
		}
		if (name->parts == 1)
			break;
	}
	return count;
}

/* The one person whose given name the name may be a short form of: Norm for Norman Lund; PERSON_NONE: none, or several. */
static uint32_t
by_nickname(const struct persons *p, const struct name *name)
{
	const struct name *full;
	struct str short_form;
	char given[NICKNAME_MAX];
	uint32_t part, l, steps, found;
	size_t i, len;

	found = PERSON_NONE;
	short_form = p->parts_seen.key[name->part[0]].str;
	for (i = 0; (len = names_nickname(short_form, i, given)) > 0; i++) {
		part = intern_find(&p->parts_seen, str_of(given, len));
		if (part == INTERN_NONE)
			continue;
		for (l = p->part[part].first, steps = 0; l != 0 && steps < MOST_CANDIDATES; l = p->link[l].next, steps++) {
			full = &p->name[p->person[p->link[l].person].name];
			if (full->parts < 2 || full->part[0] != part || p->link[l].person == found)
				continue;
			if (found != PERSON_NONE)
				return PERSON_NONE;
			found = p->link[l].person;
		}
	}
	return found;
}

/* The fuller name of a person: more parts, fewer initials. */
static bool
is_fuller(const struct persons *p, const struct name *a, const struct name *b)
{
	unsigned i, x, y;

	x = y = 0;
	for (i = 0; i < a->parts; i++)
		x += p->part[a->part[i]].initial ? 1 : 3;
	for (i = 0; i < b->parts; i++)
		y += p->part[b->part[i]].initial ? 1 : 3;
	return x + (a->suffix != SUFFIX_NONE) > y + (b->suffix != SUFFIX_NONE);
}

/* Finds the person or the candidates of one name. */
static void
place(struct persons *p, uint32_t id)
{
	struct name *name;
	struct person *person;
	uint32_t count;
	enum fit fit;

	name = &p->name[id];
	if (name->person != PERSON_NONE || name->candidates > 0 || name->mentions == 0)
		return;
	if (name->parts == 0) {
		name->person = add_person(p, id);
		return;
	}
	count = persons_candidates(p, name, &fit);
	if (count == 0 && name->parts == 1)
		name->person = by_nickname(p, name);
	if (name->person != PERSON_NONE)
		return;
	if (count == 1) {
		name->person = p->candidate[p->candidates];
		person = &p->person[name->person];
		if (fit == FIT_FULL && is_fuller(p, name, &p->name[person->name])) {
			person->name = id;
			link_person(p, name, name->person);
		}
	} else if (count == 0 || fit == FIT_FULL) {
		/* new, or, where two may be meant in full, a third */
		name->person = add_person(p, id);
	} else {
		name->candidate = (uint32_t)p->candidates;
		name->candidates = count;
		p->candidates += count;
	}
}

void
persons_place(struct persons *p)
{
	size_t i;
	int parts, suffix;

	/* a few passes over the names instead of sorting them */
	for (parts = (int)p->longest; parts >= 0; parts--)
		for (suffix = 1; suffix >= 0; suffix--)
			for (i = 0; i < p->names_seen.count; i++)
				if (p->name[i].parts == parts &&
				    (p->name[i].suffix != SUFFIX_NONE) == suffix)
					place(p, (uint32_t)i);
}
