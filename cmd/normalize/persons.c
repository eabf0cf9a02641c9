/*
 * persons - which mentions of an article mean the same person.
 *
 * Given names get the family name that is told beside them (persons_family.c). The longest names are taken
 * for persons, and each shorter one goes to the one person whose name it may be a form of, wherever in the
 * article the full name stands (persons_place.c). Where several may be meant, the text beside each mention
 * decides (namesakes.c), and where it does not, the name stays as it is written.
 */
#include "persons.h"
#include "evidence.h"

#include <stdlib.h>

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

/*
 * The item's text is a sheikh's first name with his title: the number of the one name that some mention has in full; or the item's own.
 * Sheikh Mohammed, of Sheikh Mohammed bin Rashid.
 */
static uint32_t
full_sheikh(const struct normalize *n, const struct item *it)
{
	const struct persons *p = n->persons;
	const struct item *full;
	uint32_t found;

	found = it->name;
	for (full = items_first(n, CLASS_PERSON); full != NULL; full = items_next(n, full)) {
		if (full->text.n <= it->text.n + 1 || full->text.s[it->text.n] != ' ' || memcmp(full->text.s, it->text.s, it->text.n) != 0 ||
		    p->name[full->name].parts < 3 || full->name == found)
			continue;
		if (found != it->name)
			return it->name;
		found = full->name;
	}
	return found;
}

/* Gives sheikhs who are called by their first names the names that they have in full. */
static void
join_sheikhs(struct normalize *n)
{
	enum { MOST = 64 }; /* mentions */
	struct persons *p = n->persons;
	struct item *it;
	uint32_t full;
	int left;

	for (it = items_first(n, CLASS_PERSON), left = MOST; it != NULL && left > 0; it = items_next(n, it)) {
		if (!persons_is_sheikh(it->text))
			continue;
		left--;
		full = full_sheikh(n, it);
		if (full == it->name)
			continue;
		p->name[it->name].mentions--;
		p->name[full].mentions++;
		it->name = full;
	}
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
	join_sheikhs(n);
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
	persons_share_family(n);
	persons_place(p);
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
		if (persons_candidates(p, &p->name[id], &fit) != 1)
			return str_of("", 0);
		p->name[id].person = p->candidate[p->candidates];
	}
	*person = p->name[id].person;
	return persons_value(p, *person);
}
