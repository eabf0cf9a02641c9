/*
 * holder - who holds an office that is spoken of: the minister, the GCSB boss, by the roles of the article and the
 * titles before its names.
 *
 * The head noun is what counts: a person has a role with the same noun, or one that means the same (boss, chief, head).
 */
#include "description.h"
#include "evidence.h"
#include "lexicon.h"

/* Who is called the leader of a country: the Cuban leader. */
static const char heads_of_state[][16] = {"leader",	  "president", "premier", "chancellor", "king",	   "queen",
					     "emperor",	  "emir",      "sultan",  "dictator",	"monarch", "ruler",
					     "strongman", "pope",      "taoiseach"};

struct body
holder_body(const struct normalize *n, uint32_t start, uint32_t end)
{
	struct body b;
	const struct owners *o;
	const struct item *it;
	size_t i;

	o = n->owners;
	for (i = owners_first_name(n, start); i < o->names; i++) {
		it = &n->item[o->name[i]];
		if (it->pos >= end)
			break;
		if (it->kind != KIND_PERSON && it->end <= end) {
			b.name = it->value;
			b.country = it->kind == KIND_NATION || it->kind == KIND_PLACE;
			b.named = false;
			return b;
		}
	}
	b.name = str_of("", 0);
	b.country = b.named = false;
	return b;
}

/* The country whose name stands before the role in the possessive: Samoa's Prime Minister. */
static struct str
country_before(const struct normalize *n, const struct item *role)
{
	const struct owners *o;
	const struct item *place;
	size_t i;

	o = n->owners;
	if (role->pos < 4 || memcmp(n->group->text + role->pos - 2, "s ", 2) != 0)
		return str_of("", 0);
	i = owners_first_name(n, role->pos);
	place = i > 0 ? &n->item[o->name[i - 1]] : NULL;
	return place != NULL && place->kind == KIND_PLACE && role->pos - place->end <= 5 && role->pos > place->end + 2 &&
			       description_possessive_at(n->group, place->end)
		       ? place->value
		       : str_of("", 0);
}

/* The place that stands behind the name of the holder of the role: Senator Marco Rubio of Florida. */
static struct str
place_of_holder(const struct normalize *n, const struct item *role)
{
	const struct owners *o;
	const struct item *person, *place;
	size_t i;

	o = n->owners;
	i = owners_first_name(n, role->end);
	if (i + 1 >= o->names)
		return str_of("", 0);
	person = &n->item[o->name[i]];
	place = &n->item[o->name[i + 1]];
	if (person->kind != KIND_PERSON || person->pos - role->end > 2 || place->kind != KIND_PLACE ||
	    place->pos != person->end + 4 || memcmp(n->group->text + person->end, " of ", 4) != 0)
		return str_of("", 0);
	return place->value;
}

/* Collects the roles that have holders; once an article. */
static void
find_held(struct normalize *n)
{
	struct owners *o;
	struct held *h;
	const struct item *it;
	struct str short_head, head, modifier;
	char buf[DESCRIPTION_WORD], mod[DESCRIPTION_WORD];

	o = n->owners;
	if (o->held_known)
		return;
	o->held_known = true;
	o->helds = 0;
	for (it = items_first(n, CLASS_SAID); it != NULL; it = items_next(n, it)) {
		if (it->kind != KIND_ROLE || it->of.n == 0 || it->pos == NOWHERE)
			continue;
		short_head = description_head(it->text, buf, mod, &modifier);
		head = description_full_title(short_head);
		o->held = mem_grow(o->held, &o->held_cap, o->helds + 1, sizeof *o->held);
		h = &o->held[o->helds++];
		h->item = (uint32_t)(it - n->item);
		h->class = description_class(head);
		h->head = str_of(arena_copy(&n->strings, head.s, head.n), head.n);
		h->modifier = str_of(arena_copy(&n->strings, modifier.s, modifier.n), modifier.n);
		h->body = holder_body(n, it->pos, it->end).name;
		if (h->body.n == 0)
			h->body = place_of_holder(n, it);
		if (h->body.n == 0)
			h->body = country_before(n, it);
		h->title = head.s != short_head.s || str_is(head, "senator") || str_is(head, "governor");
		h->former = str_begins(it->text, "former ") || str_begins(it->text, "Former ") ||
			    str_begins(it->text, "ex-") || str_begins(it->text, "then-");
	}
}

/* How well a description fits a role. */
static const struct {
	int same_noun, same_class;
	int same_body, same_modifier; /* the agency, or the word before the noun, is the same */
	int other_office;	      /* the description or the role says more than the other */
	int former;		      /* the role is one that was held */
} fits = {.same_noun = 4, .same_class = 2, .same_body = 8, .same_modifier = 4, .other_office = -2, .former = -3};

/* Whether who has such a role may lead a country. */
static bool
leads_country(struct str head, struct str modifier)
{
	return STR_AMONG(head, heads_of_state) || (str_is(head, "minister") && str_is(modifier, "prime"));
}

/* Whether the noun says little without the word before it. */
static bool
is_of_office(struct str head)
{
	return str_is(head, "minister") || str_is(head, "secretary");
}

/* Whether the word before such a noun says which: interior; not French, nor former. */
static bool
is_office(struct str modifier)
{
	static const char others[][16] = {"acting", "caretaker", "current", "former", "new", "then", "the", "outgoing", "union", "federal"};
	uint32_t e;

	if (modifier.n < 3 || STR_AMONG(modifier, others) ||
	    (modifier.s[modifier.n - 1] == 's' && strchr("'\x99", modifier.s[modifier.n - 2]) != NULL))
		return false;
	e = lex_find(modifier.s, modifier.n);
	return e == 0 || (lex_lists(e) & (LEX_BIT(LEX_NATION) | LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_REGION))) == 0;
}

/* How well the description fits the role; 0: not. */
static int
role_fit(const struct held *h, struct str head, struct str modifier, const struct body *b, uint32_t class)
{
	const struct str body = b->name;
	int fit;

	if (str_eq(h->head, head))
		fit = fits.same_noun;
	else if (b->country && (str_is(head, "leader") || str_is(h->head, "leader")))
		fit = leads_country(head, modifier) && leads_country(h->head, h->modifier) && str_eq(body, h->body)
			      ? fits.same_class
			      : 0;
	else if (class != 0 && h->class == class)
		fit = fits.same_class;
	else
		return 0;
	if (fit == 0)
		return 0;
	/* the minister in charge of something is not the prime minister */
	if (str_is(head, "minister") && str_is(h->head, "minister") && str_is(modifier, "prime") != str_is(h->modifier, "prime"))
		return 0;
	/* the prime minister of a country is not its interior minister */
	if (is_of_office(head) && is_office(modifier) && is_office(h->modifier) && !str_eq(modifier, h->modifier))
		return 0;
	if (h->former && !str_is(modifier, "former"))
		fit += fits.former;
	/* many are called Senator: without a place it may be anyone's */
	if (body.n > 0 && h->body.n == 0 && (h->title || b->named))
		return 0;
	if (body.n > 0 && h->body.n > 0)
		fit = str_eq(body, h->body) ? fit + fits.same_body : 0;
	else if (modifier.n > 0 && h->modifier.n > 0 && body.n == 0 && h->body.n == 0)
		fit = str_eq(modifier, h->modifier) ? fit + fits.same_modifier : 0;
	else if (body.n > 0 || modifier.n > 0) /* another office may be meant */
		fit += fits.other_office;
	return fit > 0 ? fit : 0;
}

/* How many roles before and behind an item are looked at; how many bytes behind it for a better one. */
enum { HELD_LOOK = 400, FAR_BEHIND = 6000 };

struct str
holder_by_role(struct normalize *n, const struct item *it, struct str head, struct str modifier,
	       const struct body *body, uint32_t *person)
{
	const struct owners *o;
	const struct item *best;
	uint32_t class;
	size_t i, near, mid, stop;
	int fit, best_fit;
	bool behind;

	find_held(n);
	o = n->owners;
	class = description_class(head);
	best = NULL;
	best_fit = 0;
	/* those around the item: an article with more of them is a list of many */
	for (near = 0, stop = o->helds; near < stop;) {
		mid = near + (stop - near) / 2;
		if (n->item[o->held[mid].item].pos <= it->end)
			near = mid + 1;
		else
			stop = mid;
	}
	stop = o->helds - near > HELD_LOOK ? near + HELD_LOOK : o->helds;
	for (i = near > HELD_LOOK ? near - HELD_LOOK : 0; i < stop; i++) {
		behind = n->item[o->held[i].item].pos > it->end;
		if (behind && best != NULL && n->item[o->held[i].item].pos - it->end > FAR_BEHIND)
			break;
		fit = role_fit(&o->held[i], head, modifier, body, class);
		if (fit > 0 && (behind ? fit > best_fit : fit >= best_fit)) {
			best = &n->item[o->held[i].item];
			best_fit = fit;
		}
	}
	if (best == NULL)
		return str_of("", 0);
	*person = best->person;
	return best->of;
}

struct str
holder_by_sole(struct normalize *n, const struct item *it, struct str head, uint32_t *person)
{
	const struct owners *o;
	const struct item *role, *found;
	size_t i;

	find_held(n);
	o = n->owners;
	found = NULL;
	for (i = 0; i < o->helds && i < HELD_LOOK; i++) {
		role = &n->item[o->held[i].item];
		if (!str_eq(o->held[i].head, head))
			continue;
		if (!o->held[i].title || o->held[i].former || role->person == NOWHERE || role->pos > it->end ||
		    (found != NULL && found->person != role->person))
			return str_of("", 0);
		found = role;
	}
	if (found == NULL)
		return str_of("", 0);
	*person = found->person;
	return found->of;
}

/* What somebody who holds one of the offices is called besides. */
static const struct {
	const char *noun, *offices;
} sorts[] = {
    {"politician", " minister president senator mp congressman congresswoman governor mayor leader chancellor premier secretary councillor representative "},
    {"lawmaker", " senator mp congressman congresswoman representative member legislator assemblyman assemblywoman deputy "},
    {"legislator", " senator mp congressman congresswoman representative member lawmaker assemblyman assemblywoman deputy "},
    {"senator", " senator "},
    {"governor", " governor "},
    {"congressman", " congressman representative "},
    {"congresswoman", " congresswoman representative "},
    {"mayor", " mayor "},
    {"candidate", " candidate nominee hopeful contender "},
    {"diplomat", " ambassador envoy consul "},
    {"republican", " senator congressman congresswoman representative governor mayor president speaker "},
    {"democrat", " senator congressman congresswoman representative governor mayor president speaker "},
};

struct str
holder_by_sort(struct normalize *n, const struct item *it, struct str head, const struct body *body, uint32_t *person)
{
	enum { NEAR = 1000 }; /* bytes behind what he said before */
	const struct owners *o = n->owners;
	const struct held *h;
	const char *offices;
	size_t i;

	offices = NULL;
	for (i = 0; i < sizeof sorts / sizeof sorts[0]; i++)
		if (str_is(head, sorts[i].noun))
			offices = sorts[i].offices;
	if (offices == NULL || o->speaker_person == NOWHERE || it->pos < o->speaker_end || it->pos - o->speaker_end > NEAR)
		return str_of("", 0);
	find_held(n);
	for (i = 0; i < o->helds && i < HELD_LOOK; i++) {
		h = &o->held[i];
		if (n->item[h->item].person != o->speaker_person || n->item[h->item].pos > it->end || !description_has_word(offices, h->head) ||
		    (body->name.n > 0 && h->body.n > 0 && !str_eq(body->name, h->body)))
			continue;
		*person = o->speaker_person;
		return o->speaker;
	}
	return str_of("", 0);
}

struct str
holder_by_title(struct normalize *n, const struct item *it, struct str head, uint32_t *person)
{
	struct owners *o;
	const struct item *name;
	struct evidence e;
	uint32_t hash;
	size_t i;

	o = n->owners;
	if (!o->titles_known) {
		o->titles_known = true;
		o->title = mem_grow(o->title, &o->title_cap, o->names, sizeof *o->title);
		for (i = 0; i < o->names; i++) {
			e.title = 0;
			if (n->item[o->name[i]].kind == KIND_PERSON)
				evidence_before(n, &n->item[o->name[i]], &e);
			o->title[i] = e.title;
		}
	}
	hash = evidence_hash(head);
	for (i = owners_first_name(n, it->pos); i > 0; i--) {
		name = &n->item[o->name[i - 1]];
		if (o->title[i - 1] == hash) {
			*person = name->person;
			return name->value;
		}
		if (it->pos - name->pos > 6000)
			break;
	}
	return str_of("", 0);
}
