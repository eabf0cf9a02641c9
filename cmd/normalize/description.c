/*
 * description - whom the minister, the GCSB boss, the agency or the statement stands for.
 *
 * The head noun is what counts: a person has a role with the same noun, or one that means the same
 * (boss, chief, head); an organisation has it in its name, or is of that sort (agency, bureau). A
 * statement is that of whoever is said to have made one.
 */
#include "evidence.h"
#include "lexicon.h"
#include "owners.h"
#include "persons.h"

enum { WORD_MAX = 32 };

/* Nouns that mean the same, one class a line. */
enum { SAME_MOST = 8 };
static const char *const same_roles[][SAME_MOST] = {
    {"boss", "chief", "head", "director", "director-general", "leader", "executive", "ceo"},
    {"mp", "lawmaker", "legislator", "parliamentarian", "congressman", "congresswoman", "representative"},
    {"judge", "justice", "magistrate"},
    {"policeman", "policewoman", "officer", "constable"},
    {"captain", "skipper"},
    {"spokesman", "spokeswoman", "spokesperson"},
    {"chairman", "chairwoman", "chair", "chairperson"},
    {"premier", "minister"},
    {"senator"},
    {"attorney", "lawyer", "solicitor", "barrister"},
    {"coach", "manager"},
};

/* Who is called the leader of a country: the Cuban leader. */
static const char heads_of_state[][16] = {"leader",	  "president", "premier", "chancellor", "king",	   "queen",
					     "emperor",	  "emir",      "sultan",  "dictator",	"monarch", "ruler",
					     "strongman", "pope",      "taoiseach"};

/* What an organisation that is spoken of so may have in its name. */
static const struct {
	const char *noun, *names;
} sorts[] = {
    {"agency", " agency bureau service administration directorate centre center authority office "},
    {"bureau", " bureau "},
    {"company", " company group corporation holdings foods motors technologies airlines industries "},
    {"firm", " firm company group labs engineering partners associates capital "},
    {"watchdog", " authority commission regulator ombudsman office agency "},
    {"regulator", " authority commission agency administration board "},
    {"union", " union congress federation association "},
    {"paper", " times post herald journal guardian telegraph tribune news "},
    {"newspaper", " times post herald journal guardian telegraph tribune news "},
    {"lender", " bank "},
    {"carrier", " airlines airways air "},
    {"operator", " line lines railways rail ferries "},
    {"ministry", " ministry "},
    {"department", " department "},
};

/* What somebody writes and is then quoted from. */
static const char papers[][16] = {"statement", "letter", "report", "post",  "tweet",
				     "email",	  "e-mail", "memo",   "article"};

static const char stops[][16] = {"and", "of", "for", "in", "at", "to", "from", "on", "who", "responsible", "with"};

/* Titles in short, as they are spoken of. */
static const struct {
	const char *title, *noun;
} short_titles[] = {
    {"gov.", "governor"},   {"sen.", "senator"},    {"rep.", "representative"}, {"sens.", "senator"},
    {"pres.", "president"}, {"prof.", "professor"}, {"gen.", "general"},	    {"col.", "colonel"},
    {"lt.", "lieutenant"},  {"capt.", "captain"},   {"sgt.", "sergeant"},	    {"rev.", "reverend"},
    {"adm.", "admiral"},    {"det.", "detective"},  {"supt.", "superintendent"}, {"dr.", "doctor"},
    {"gov", "governor"},    {"sen", "senator"},	    {"rep", "representative"},	 {"cllr", "councillor"},
    {"prof", "professor"},  {"gen", "general"},	    {"col", "colonel"},		 {"lt", "lieutenant"},
    {"capt", "captain"},    {"sgt", "sergeant"},    {"rev", "reverend"},	 {"adm", "admiral"},
    {"det", "detective"},   {"supt", "superintendent"}, {"dr", "doctor"},	 {"insp", "inspector"},
};

/* What words are separated by, and what ends a phrase too. */
static const bool is_gap[256] = {[' '] = true, ['\n'] = true, ['\t'] = true};
static const bool ends_word[256] = {[' '] = true, ['\n'] = true, ['\t'] = true, [','] = true};

static char
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

/* The next word of s behind *i, folded to to; empty at the end, or where a comma ends the phrase. */
static struct str
next_word(struct str s, uint32_t *i, char *to)
{
	uint32_t at, k;

	at = *i;
	while (at < s.n && is_gap[(unsigned char)s.s[at]])
		at++;
	for (k = 0; at < s.n && !ends_word[(unsigned char)s.s[at]]; at++, k++)
		if (k < WORD_MAX)
			to[k] = lower(s.s[at]);
	*i = at;
	return str_of(to, k < WORD_MAX ? k : 0);
}

static bool
is_stop(struct str w)
{
	return STR_AMONG(w, stops);
}

/* The head noun of a phrase, folded to head[WORD_MAX], and the word before it to modifier: former for an ex-minister. */
static struct str
head_of(struct str s, char *head, char *modifier, struct str *before)
{
	char buf[WORD_MAX];
	struct str w, h;
	uint32_t i;

	h = str_of(head, 0);
	*before = str_of(modifier, 0);
	for (i = 0; i < s.n;) {
		w = next_word(s, &i, buf);
		if (w.n == 0 || is_stop(w))
			break;
		memcpy(modifier, head, h.n);
		before->n = h.n;
		memcpy(head, w.s, w.n);
		h.n = w.n;
		if (i < s.n && s.s[i] == ',')
			break;
	}
	if (str_is(*before, "the") || str_is(*before, "a") || str_is(*before, "an") || str_is(*before, "our"))
		before->n = 0;
	if (h.n > 5 && str_begins(h, "ex-")) {
		h = str_of(h.s + 3, h.n - 3);
		*before = str_of("former", 6);
	}
	return h;
}

static bool
has_word(const char *words, struct str w)
{
	char buf[WORD_MAX + 3];

	if (w.n == 0 || w.n >= WORD_MAX)
		return false;
	buf[0] = ' ';
	memcpy(buf + 1, w.s, w.n);
	buf[w.n + 1] = ' ';
	buf[w.n + 2] = '\0';
	return strstr(words, buf) != NULL;
}

/* The number of the class that the noun belongs to, from 1; 0: none. */
static uint32_t
class_of(struct str noun)
{
	size_t i, k;

	for (i = 0; i < sizeof same_roles / sizeof same_roles[0]; i++)
		for (k = 0; k < SAME_MOST && same_roles[i][k] != NULL; k++)
			if (str_is(noun, same_roles[i][k]))
				return (uint32_t)i + 1;
	return 0;
}

/* What a description or a role is of: an organisation, a place, a nation; no name: nothing. */
struct body {
	struct str name;
	bool country; /* it may be one */
};

/* What is named in text[start, end). */
static struct body
named_in(const struct normalize *n, uint32_t start, uint32_t end)
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
			return b;
		}
	}
	b.name = str_of("", 0);
	b.country = false;
	return b;
}

/* The noun for a title in short. */
static struct str
full_title(struct str head)
{
	size_t i;

	for (i = 0; i < sizeof short_titles / sizeof short_titles[0]; i++)
		if (str_is(head, short_titles[i].title))
			return str_of(short_titles[i].noun, strlen(short_titles[i].noun));
	return head;
}

/* Whether a possessive 's ends at text[end] of a name. */
static bool
is_possessive_at(const struct group *g, uint32_t end)
{
	const char *t;

	t = g->text + end;
	return (end + 2 < g->len && memcmp(t, "'s ", 3) == 0) || (end + 4 < g->len && memcmp(t, "\xE2\x80\x99s ", 5) == 0);
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
			       is_possessive_at(n->group, place->end)
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
	char buf[WORD_MAX], mod[WORD_MAX];

	o = n->owners;
	if (o->held_known)
		return;
	o->held_known = true;
	o->helds = 0;
	for (it = items_first(n, CLASS_SAID); it != NULL; it = items_next(n, it)) {
		if (it->kind != KIND_ROLE || it->of.n == 0 || it->pos == NOWHERE)
			continue;
		short_head = head_of(it->text, buf, mod, &modifier);
		head = full_title(short_head);
		o->held = mem_grow(o->held, &o->held_cap, o->helds + 1, sizeof *o->held);
		h = &o->held[o->helds++];
		h->item = (uint32_t)(it - n->item);
		h->class = class_of(head);
		h->head = str_of(arena_copy(&n->strings, head.s, head.n), head.n);
		h->modifier = str_of(arena_copy(&n->strings, modifier.s, modifier.n), modifier.n);
		h->body = named_in(n, it->pos, it->end).name;
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
	/* the prime minister of a country is not its interior minister */
	if (is_of_office(head) && is_office(modifier) && is_office(h->modifier) && !str_eq(modifier, h->modifier))
		return 0;
	if (h->former && !str_is(modifier, "former"))
		fit += fits.former;
	/* many are called Senator: without a place it may be anyone's */
	if (body.n > 0 && h->body.n == 0 && h->title)
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

/*
 * The holder of a role that the description fits best: the nearest before it, else the first behind it
 * (the Prime Minister is who is called so further down, not the next minister). A role's own record
 * comes with its holder resolved as long as it stands before the item.
 */
static struct str
by_role(struct normalize *n, const struct item *it, struct str head, struct str modifier,
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
	class = class_of(head);
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

/* The one senator of the article, who is of no place that it names: the Liberal senator. */
static struct str
by_sole(struct normalize *n, const struct item *it, struct str head, uint32_t *person)
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

/* The person who is called so in front of his name: President Obama, the president. */
static struct str
by_title(struct normalize *n, const struct item *it, struct str head, uint32_t *person)
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

/* Whether a word of the name begins with the letter, which is lower case, in either case. */
static bool
may_have(struct str name, char first)
{
	uint32_t i;

	for (i = 0; i < name.n; i++)
		if (lower(name.s[i]) == first && (i == 0 || ends_word[(unsigned char)name.s[i - 1]]))
			return true;
	return false;
}

/* Whether the name has the word, or one of the words, in any case. */
static bool
name_has(struct str name, struct str noun, const char *words)
{
	char buf[WORD_MAX];
	struct str w;
	uint32_t i;

	if (words == NULL && !may_have(name, noun.s[0]))
		return false;
	for (i = 0; i < name.n;) {
		w = next_word(name, &i, buf);
		if (i < name.n && name.s[i] == ',')
			i++;
		if (w.n > 0 && (str_eq(w, noun) || (words != NULL && has_word(words, w))))
			return true;
	}
	return false;
}

/* The organisation that is called by its sort: the nearest before the item. */
static struct str
by_sort(struct normalize *n, const struct item *it, struct str head)
{
	const struct owners *o;
	const struct item *name;
	const char *words;
	size_t i, k;

	o = n->owners;
	words = NULL;
	for (k = 0; k < sizeof sorts / sizeof sorts[0]; k++)
		if (str_is(head, sorts[k].noun))
			words = sorts[k].names;
	for (k = words != NULL && has_word(words, head) ? 1 : 2; k > 0; k--) {
		/* first by the noun itself, then by others of its sort */
		for (i = owners_first_name(n, it->pos); i > 0; i--) {
			name = &n->item[o->name[i - 1]];
			if (name->kind == KIND_ORG && name_has(name->value, head, k == 1 ? words : NULL))
				return name->value;
			if (it->pos - name->pos > 6000)
				break;
		}
	}
	return str_of("", 0);
}

/* Words that are in the names of what is no company. */
static const char no_firms[][16] = {
    "academy", "administration", "agency", "army", "assembly", "association", "authority", "board", "bureau", "campaign",
    "centre", "center", "church", "club", "college", "commission", "committee", "congress", "council", "court", "courts",
    "department", "directorate", "embassy", "federation", "force", "government", "high", "house", "institute", "ministry",
    "nations", "navy", "office", "parliament", "party", "police", "prison", "school", "senate", "service", "state",
    "street", "tribunal", "union", "university",
};

/* Whether the organisation may be a company: it is no body of government, paper, party, team or school, by the list or by its name. */
static bool
may_be_firm(struct normalize *n, struct str name)
{
	const struct lex_sense *sense;
	char buf[WORD_MAX];
	struct str key, w;
	uint32_t i;

	key = folded(n, name);
	sense = lex_sense(lex_find(key.s, key.n), LEX_ORG);
	if (sense != NULL)
		return strchr(lex_extra(sense), 'c') != NULL || strpbrk(lex_extra(sense), "gmpsu") == NULL;
	for (i = 0; i < name.n;) {
		w = next_word(name, &i, buf);
		if (i < name.n && name.s[i] == ',')
			i++;
		if (STR_AMONG(w, no_firms))
			return false;
	}
	return true;
}

/*
 * The company that is what the sentence before tells of, or the paragraph: Lund Data disagreed. The firm said. Nothing
 * where another organisation is named with it.
 */
static struct str
by_firm(struct normalize *n, struct str head, uint32_t at)
{
	enum { NAMES = 40 }; /* so many are looked at */
	static const char firms[][8] = {"company", "firm"};
	const struct owners *o;
	const struct item *name, *other;
	uint32_t here;
	size_t i, k, first, stop;

	if (!STR_AMONG(head, firms) || at == NOWHERE)
		return str_of("", 0);
	o = n->owners;
	spoken_before(n, at + 1);
	here = (uint32_t)spoken_sentence(n, at);
	first = owners_first_name(n, at);
	stop = first > NAMES ? first - NAMES : 0;
	/* the one that is called a firm there: the data firm Lund Data */
	for (i = first; i > stop && o->spoken[i - 1].sentence + 1 >= here; i--) {
		name = &n->item[o->name[i - 1]];
		if (name->kind == KIND_ORG && name->pos > head.n && n->group->text[name->pos - 1] == ' ' &&
		    memcmp(n->group->text + name->pos - 1 - head.n, head.s, head.n) == 0)
			return name->value;
	}
	for (i = first; i > stop && o->spoken[i - 1].sentence + 1 >= here; i--) {
		name = &n->item[o->name[i - 1]];
		if (name->kind != KIND_ORG)
			continue;
		for (k = i - 1; k > stop && o->spoken[k - 1].sentence == o->spoken[i - 1].sentence; k--) {
			other = &n->item[o->name[k - 1]];
			if (other->kind == KIND_ORG && !str_eq(other->value, name->value))
				return str_of("", 0);
		}
		return spoken_weight(n, i - 1) >= SPOKEN_SUBJECT && name->end <= at && may_be_firm(n, name->value)
			       ? name->value
			       : str_of("", 0);
	}
	return str_of("", 0);
}

/* Where the sentence that position i is in begins, not before from. */
static uint32_t
sentence_begin(const struct normalize *n, uint32_t from, uint32_t i)
{
	enum { NEAR = 256 }; /* most sentences are shorter */
	uint32_t at, end, begin;

	for (begin = at = i - from > NEAR ? i - NEAR : from; (end = ends_next(n->ends, at, i)) < i;)
		begin = at = end + 1;
	if (begin == from || begin != i - NEAR)
		return begin;
	for (begin = at = from; (end = ends_next(n->ends, at, i)) < i;)
		begin = at = end + 1;
	return begin;
}

/* Whether the name is that of a source: According to The Guardian. */
static bool
is_source(const struct group *g, uint32_t pos)
{
	static const char *const cues[] = {"ccording to ", "ccording to the ", "ccording to The "};
	size_t i, len;

	for (i = 0; i < sizeof cues / sizeof cues[0]; i++) {
		len = strlen(cues[i]);
		if (pos >= len && memcmp(g->text + pos - len, cues[i], len) == 0)
			return true;
	}
	return false;
}

/* Whoever is the first to be named in the sentence before that speaks of such a paper. */
static struct str
by_paper(struct normalize *n, const struct item *it, struct str head, uint32_t at, uint32_t *person)
{
	const struct owners *o;
	const struct item *name;
	const char *t;
	uint32_t i, k, from, start;
	size_t first;

	if (!STR_AMONG(head, papers))
		return str_of("", 0);
	o = n->owners;
	t = n->group->text;
	start = at != NOWHERE && at < it->pos ? at : it->pos;
	from = start > 3000 ? start - 3000 : 0;
	/* its own sentence first: the ministry issued a statement saying */
	for (i = start + head.n + 2 < n->group->len ? start + head.n + 2 : start; i > from + head.n; i--) {
		if (t[i - head.n] != head.s[0] || memcmp(t + i - head.n, head.s, head.n) != 0)
			continue;
		k = sentence_begin(n, from, i);
		for (first = owners_first_name(n, k > 0 ? k - 1 : 0); first < o->names; first++) {
			name = &n->item[o->name[first]];
			if (name->pos >= i)
				break;
			if ((name->kind == KIND_PERSON || name->kind == KIND_ORG) &&
			    !is_source(n->group, name->pos)) {
				*person = name->person;
				return name->value;
			}
		}
		/* nobody is named in it: to the sentence before */
		i = k + 1;
	}
	return str_of("", 0);
}

/* Whether the description is one of several persons: two members. */
static bool
is_of_several(struct str s)
{
	static const char *const counts[] = {"two ",	 "three ", "four ", "five ", "both ", "all ",
					     "several ", "many ",  "some ", "other ", "few ", "most "};
	size_t i;

	for (i = 0; i < sizeof counts / sizeof counts[0]; i++)
		if (str_begins(s, counts[i]))
			return true;
	return false;
}

/* The person whom the description text[at, end) stands behind, between commas: Ann Lee, a Democrat, said. */
static struct str
by_apposition(const struct normalize *n, uint32_t at, uint32_t end, uint32_t *person)
{
	const struct owners *o;
	const struct item *it;
	size_t i;

	if (at == NOWHERE || at < 3 || end >= n->group->len || n->group->text[end] != ',' ||
	    memcmp(n->group->text + at - 2, ", ", 2) != 0)
		return str_of("", 0);
	o = n->owners;
	i = owners_first_name(n, at);
	if (i == 0)
		return str_of("", 0);
	it = &n->item[o->name[i - 1]];
	if (it->kind != KIND_PERSON || it->end != at - 2)
		return str_of("", 0);
	*person = it->person;
	return it->value;
}

/* Whether text[from, to) is one title: Cllr, Prime Minister. */
static bool
is_title(struct normalize *n, uint32_t from, uint32_t to)
{
	struct str key;

	key = folded(n, str_of(n->group->text + from, to - from));
	return lex_in(lex_find(key.s, key.n), LEX_TITLE);
}

/* The person who stands behind the description that ends at text[end], between commas: his daughter, Cllr Ann Lund, who. */
static struct str
by_apposed(struct normalize *n, uint32_t end, uint32_t *person)
{
	enum { TITLE_MAX = 32 };
	const struct owners *o;
	const struct item *it;
	const char *t;
	size_t i;

	t = n->group->text;
	if (end + 2 >= n->group->len || t[end] != ',' || t[end + 1] != ' ')
		return str_of("", 0);
	o = n->owners;
	for (i = owners_first_name(n, end); i < o->names && n->item[o->name[i]].pos <= end + 2 + TITLE_MAX; i++) {
		it = &n->item[o->name[i]];
		if (it->kind != KIND_PERSON || it->person == NOWHERE)
			continue;
		if ((it->end < n->group->len && memchr(",.\n\"", t[it->end], 4) == NULL) ||
		    (it->pos > end + 2 && (t[it->pos - 1] != ' ' || !is_title(n, end + 2, it->pos - 1))))
			break;
		*person = it->person;
		return it->value;
	}
	return str_of("", 0);
}

/* Whether the description is of somebody by whose he is: his daughter. */
static bool
is_of_kin(struct str s)
{
	static const char *const whose[] = {"his ", "her ", "their ", "my ", "our ", "His ", "Her ", "Their ", "My ", "Our "};
	size_t i;

	for (i = 0; i < sizeof whose / sizeof whose[0]; i++)
		if (str_begins(s, whose[i]))
			return true;
	return false;
}

/* Whether the description begins with a country's name in the possessive: Samoa's prime minister. */
static bool
is_of_country(const struct normalize *n, struct str s, uint32_t at)
{
	const struct owners *o;
	const struct item *it;
	size_t i;

	if (at == NOWHERE)
		return false;
	o = n->owners;
	i = owners_first_name(n, at);
	if (i == o->names)
		return false;
	it = &n->item[o->name[i]];
	return it->pos == at && it->kind == KIND_PLACE && it->end < at + s.n && is_possessive_at(n->group, it->end);
}

struct str
description_owner(struct normalize *n, const struct item *it, struct str s, uint32_t at, uint32_t *person)
{
	char head[WORD_MAX], modifier[WORD_MAX];
	struct str h, m, value;
	struct body body;

	if (it->pos == NOWHERE)
		return str_of("", 0);
	h = head_of(s, head, modifier, &m);
	if (h.n == 0)
		return h;
	if (!is_of_several(s)) {
		value = by_apposition(n, at, at + s.n, person);
		if (value.n == 0 && at != NOWHERE && is_of_kin(s))
			value = by_apposed(n, at + s.n, person);
		if (value.n > 0)
			return value;
	}
	if (str_begins(s, "a ") || str_begins(s, "A "))
		return by_paper(n, it, h, at, person);
	body = named_in(n, at != NOWHERE ? at : 0, at != NOWHERE ? at + s.n : 0);
	if (!str_begins(s, "the ") && !str_begins(s, "The "))
		return is_of_country(n, s, at) ? by_role(n, it, h, m, &body, person) : str_of("", 0);
	value = by_role(n, it, h, m, &body, person);
	if (value.n == 0 && m.n == 0)
		value = by_title(n, it, h, person);
	if (value.n == 0 && body.name.n == 0)
		value = by_sort(n, it, h);
	if (value.n == 0 && (m.n == 0 || (m.n > 6 && memcmp(m.s + m.n - 6, "-based", 6) == 0)))
		value = by_firm(n, h, at);
	if (value.n == 0 && !body.country)
		value = by_sole(n, it, h, person);
	if (value.n == 0)
		value = by_paper(n, it, h, at, person);
	return value;
}
