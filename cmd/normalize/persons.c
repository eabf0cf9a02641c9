/*
 * persons - which mentions of an article mean the same person.
 *
 * The longest names are taken for persons first; each shorter name then goes to the one person
 * whose name it may be a form of (fit.c), wherever in the article the full name stands. Where
 * several may be meant, the text beside each mention decides, and where it does not, the name
 * stays as it is written.
 */
#include "persons.h"
#include "evidence.h"
#include "lexicon.h"

#include <stdlib.h>

enum { KIN_AWAY = 160 }; /* how far behind a name his wife may be named, in bytes */

struct persons *
persons_new(void)
{
	struct persons *p;

	p = mem_alloc(sizeof *p);
	memset(p, 0, sizeof *p);
	return p;
}

void
persons_free(struct persons *p)
{
	intern_free(&p->parts_seen);
	intern_free(&p->names_seen);
	intern_free(&p->texts);
	free(p->text_name);
	free(p->part);
	free(p->name);
	free(p->person);
	free(p->link);
	free(p->candidate);
	free(p->order);
	free(p);
}

static void
reset(struct persons *p)
{
	intern_reset(&p->parts_seen);
	intern_reset(&p->names_seen);
	intern_reset(&p->texts);
	p->persons = p->candidates = 0;
	p->link = mem_grow(p->link, &p->link_cap, 1, sizeof *p->link);
	p->links = 1;
	p->gender_known = false;
	p->longest = 0;
	p->last_speaker = PERSON_NONE;
}

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

/*
 * The persons that the name fits best, into the candidates from p->candidates on. Returns how many
 * there are; the candidates are kept when there are several.
 */
static uint32_t
candidates(struct persons *p, const struct name *name, enum fit *best)
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
	count = candidates(p, name, &fit);
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

/* Places all names, the longest first. */
static void
place_all(struct persons *p)
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

bool
persons_is_full(struct str s)
{
	uint32_t i;
	bool several;

	if (str_begins(s, "The ") || s.n > 60)
		return false;
	several = false;
	for (i = 0; i < s.n; i++) {
		if (s.s[i] == ' ')
			several = true;
		if ((i == 0 || s.s[i - 1] == ' ') && (s.s[i] < 'A' || s.s[i] > 'Z'))
			return false;
	}
	return several;
}

/* The names of speakers and holders, for a stream that has lost its persons. */
static void
collect_owners(struct normalize *n)
{
	struct persons *p;
	const struct item *it;
	struct name *name;
	uint32_t id;

	p = n->persons;
	for (it = items_first(n, CLASS_SAID); it != NULL; it = items_next(n, it)) {
		if (!persons_is_full(it->of))
			continue;
		id = persons_name(n, persons_bare(n, name_clean(&n->strings, it->of)));
		name = &p->name[id];
		name->mentions++;
		if (name->parts > p->longest)
			p->longest = name->parts;
	}
}

/* The number of the name that the mention's text is: most texts come several times. */
static uint32_t
name_of_text(struct normalize *n, struct str text)
{
	struct persons *p;
	size_t known;
	uint32_t id, name;

	p = n->persons;
	known = p->texts.count;
	id = intern_add(&p->texts, NULL, text);
	if (id == known) {
		name = persons_name(n, persons_bare(n, name_clean(&n->strings, text)));
		p->text_name = mem_grow(p->text_name, &p->text_cap, p->texts.count, sizeof *p->text_name);
		p->text_name[id] = name;
	}
	return p->text_name[id];
}

/* Adds the persons' names that the article has. */
static void
collect(struct normalize *n)
{
	struct persons *p;
	struct item *it;
	struct name *name;

	p = n->persons;
	for (it = items_first(n, CLASS_PERSON); it != NULL; it = items_next(n, it)) {
		it->name = name_of_text(n, it->text);
		name = &p->name[it->name];
		name->mentions++;
		if (name->parts > p->longest)
			p->longest = name->parts;
	}
}

/* Whether the lists have the part as a given name, and not as a family name too. */
static bool
is_given(const struct persons *p, uint32_t part)
{
	struct str s;
	uint32_t e;

	s = p->parts_seen.key[part].str;
	e = lex_find(s.s, s.n);
	return e != 0 && lex_in(e, LEX_GIVEN) && !lex_in(e, LEX_SURNAME);
}

/* The name of the person named next, where " and " stands between; NULL otherwise. */
static const struct name *
joined_behind(const struct normalize *n, const struct item *it)
{
	static const char and[] = " and ";
	const struct item *next;

	/* not the last but one of a list: Brandy, Monica and Lauryn Hill */
	if (it->pos == NOWHERE || (it->pos > 1 && n->group->text[it->pos - 2] == ',') || n->group->len - it->end < sizeof and - 1 ||
	    memcmp(n->group->text + it->end, and, sizeof and - 1) != 0)
		return NULL;
	for (next = it + 1; next < n->item + n->items && next->pos <= it->end + (sizeof and - 1); next++)
		if (next->kind == KIND_PERSON && next->pos == it->end + (sizeof and - 1))
			return &n->persons->name[next->name];
	return NULL;
}

/* Whether a name in full begins or ends with the part, and does not end with the other. */
static bool
is_anothers(const struct persons *p, uint32_t part, uint32_t family)
{
	const struct name *name;
	size_t i;

	for (i = 0; i < p->names_seen.count; i++) {
		name = &p->name[i];
		if (name->parts > 1 && name->part[name->parts - 1] != family &&
		    (name->part[0] == part || name->part[name->parts - 1] == part))
			return true;
	}
	return false;
}

/* Gives the item, which has a given name alone, the family name that the full name ends in. */
static void
give_family_name(struct normalize *n, struct item *it, const struct name *of)
{
	struct persons *p;
	const struct name *name;
	struct str full, family;
	uint32_t space, id;
	char *to;

	p = n->persons;
	name = &p->name[it->name];
	for (space = of->shown.n; space > 0 && of->shown.s[space - 1] != ' '; space--)
		;
	if (space == 0 || of->suffix != SUFFIX_NONE || is_anothers(p, name->part[0], of->part[of->parts - 1]))
		return;
	family = str_of(of->shown.s + space, of->shown.n - space);
	full.n = name->shown.n + 1 + family.n;
	full.s = to = arena_alloc(&n->strings, full.n);
	memcpy(to, name->shown.s, name->shown.n);
	to[name->shown.n] = ' ';
	memcpy(to + name->shown.n + 1, family.s, family.n);
	id = persons_name(n, full);
	p->name[it->name].mentions--;
	p->name[id].mentions++;
	if (p->name[id].parts > p->longest)
		p->longest = p->name[id].parts;
	it->name = id;
}

/* Whether somebody of the gender is called Mr or Ms and the part further on, not too far. */
static bool
is_called(struct normalize *n, const struct item *it, uint32_t part, int gender)
{
	enum { LOOK = 100 };
	const struct name *name;
	struct item *next;
	int i;

	for (i = 0; i < LOOK && it->next != NOWHERE; i++, it = next) {
		next = &n->item[it->next];
		name = &n->persons->name[next->name];
		if (name->parts == 1 && name->part[0] == part && evidence_courtesy(n, next) == gender)
			return true;
	}
	return false;
}

/*
 * Gives a given name the family name that stands before the next one or behind it: Bill and Hillary Clinton; Tom Lund with
 * his wife Ann, where a Mrs Lund is told of.
 */
static void
share_family_names(struct normalize *n)
{
	struct persons *p;
	struct item *it, *full;
	const struct name *next;
	uint32_t part;
	int kin;

	p = n->persons;
	full = NULL;
	for (it = items_first(n, CLASS_PERSON); it != NULL; it = items_next(n, it)) {
		if (p->name[it->name].parts > 1) {
			full = it;
			continue;
		}
		if (p->name[it->name].parts == 0)
			continue;
		next = joined_behind(n, it);
		if (next != NULL && next->parts > 1 && is_given(p, p->name[it->name].part[0])) {
			give_family_name(n, it, next);
			continue;
		}
		if (full == NULL || full->pos == NOWHERE || it->pos == NOWHERE || it->pos - full->end > KIN_AWAY)
			continue;
		kin = evidence_kin(n, it);
		part = p->name[full->name].part[p->name[full->name].parts - 1];
		if (kin != 0 && kin * persons_given_gender(p, &p->name[full->name]) <= 0 && p->name[it->name].part[0] != part &&
		    !evidence_apart(n, full->pos, it->pos) && is_called(n, it, part, kin))
			give_family_name(n, it, &p->name[full->name]);
	}
}

struct str
persons_value(const struct persons *p, uint32_t id)
{
	const struct person *person;

	person = &p->person[id];
	return person->value.n > 0 ? person->value : p->name[person->name].shown;
}

/* Puts the hash, if it is not 0, among the others, where there is room. */
static void
keep(uint32_t *hashes, size_t room, uint32_t hash)
{
	size_t k;

	for (k = 0; hash != 0 && k < room && hashes[k] != hash; k++)
		if (hashes[k] == 0) {
			hashes[k] = hash;
			break;
		}
}

/* Goes through the mentions in their order and settles those that several persons share. */
static void
settle(struct normalize *n)
{
	struct persons *p;
	struct person *person;
	struct item *it;
	struct name *name;
	struct evidence e;
	uint32_t id;
	bool several;

	p = n->persons;
	several = p->candidates > 0;
	if (several)
		namesakes_weigh(n);
	for (it = items_first(n, CLASS_PERSON); it != NULL; it = items_next(n, it)) {
		name = &p->name[it->name];
		id = name->person;
		if (name->parts == 1 && evidence_family(n, it)) {
			id = PERSON_NONE;
		} else if (id != PERSON_NONE) {
			id = evidence_contradicts(n, it, id) ? PERSON_NONE : id;
		} else {
			id = namesakes_choose(n, it, name);
			if (id != PERSON_NONE) {
				p->person[id].bare++;
				p->person[id].last_bare = it->record + 1;
			}
		}
		it->person = id;
		if (id == PERSON_NONE) {
			if (!it->given)
				it->value = name->shown;
			continue;
		}
		person = &p->person[id];
		if (!it->given)
			it->value = persons_value(p, id);
		person->last = it->pos != NOWHERE ? it->pos : person->last;
		if (several)
			namesakes_spoke(n, it, name->parts > 1);
		if (!several || name->parts < 2)
			continue;
		namesakes_met(n, it);
		/* the titles he is given in full tell him from his namesakes */
		evidence_before(n, it, &e);
		keep(person->titles, sizeof person->titles / sizeof person->titles[0], e.title);
		keep(person->offices, sizeof person->offices / sizeof person->offices[0], evidence_office(n, it));
	}
}

/*
 * Mentions that are still open, as in a headline before anybody has been named in full, go to the
 * one whom the article calls so elsewhere.
 */
static void
settle_first(struct normalize *n)
{
	struct persons *p;
	struct item *it;
	const struct name *name;
	uint32_t owner;

	p = n->persons;
	for (it = items_first(n, CLASS_PERSON); it != NULL; it = items_next(n, it)) {
		if (it->person != PERSON_NONE)
			continue;
		name = &p->name[it->name];
		if (name->candidates == 0 || evidence_family(n, it))
			continue;
		owner = namesakes_main(n, it, name);
		if (owner == PERSON_NONE)
			continue;
		it->person = owner;
		if (!it->given)
			it->value = persons_value(p, owner);
	}
}

void
persons_fill(struct normalize *n)
{
	struct persons *p;
	struct person *person;
	struct item *it;
	size_t i;

	p = n->persons;
	reset(p);
	collect(n);
	if (p->names_seen.count == 0)
		collect_owners(n);
	if (p->names_seen.count == 0)
		return;
	share_family_names(n);
	place_all(p);
	for (it = items_first(n, CLASS_PERSON); it != NULL; it = items_next(n, it)) {
		if (p->name[it->name].person == PERSON_NONE)
			continue;
		person = &p->person[p->name[it->name].person];
		person->mentions++;
		/* a name that a user's list gave holds for all of his mentions */
		if (it->given && person->value.n == 0 && !evidence_contradicts(n, it, p->name[it->name].person))
			person->value = it->value;
	}
	for (i = 0; i < p->names_seen.count; i++)
		p->name[i].shown = name_case(&n->strings, p->name[i].shown, NULL);
	settle(n);
	if (p->candidates > 0)
		settle_first(n);
}

struct str
persons_find(struct normalize *n, struct str name, uint32_t *person)
{
	enum { LONGEST = 80 };
	struct persons *p;
	uint32_t id;
	enum fit fit;

	p = n->persons;
	if (p->persons == 0)
		return str_of("", 0);
	if (name.n > LONGEST)
		name = persons_bare(n, name_clean(&n->strings, name));
	if (name.n == 0 || name.n > LONGEST)
		return str_of("", 0);
	id = name_of_text(n, name);
	if (p->name[id].parts == 0 || p->name[id].candidates > 0)
		return str_of("", 0);
	if (p->name[id].person == PERSON_NONE) {
		if (candidates(p, &p->name[id], &fit) != 1)
			return str_of("", 0);
		p->name[id].person = p->candidate[p->candidates];
	}
	*person = p->name[id].person;
	return persons_value(p, *person);
}
