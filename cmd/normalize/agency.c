/*
 * agency - whom the agency, the firm or the statement stands for: an organisation that has the noun in its name, or is
 * of that sort (agency, bureau); a company that was just told of; whoever is said to have made a statement.
 */
#include "description.h"
#include "lexicon.h"
#include "persons.h"

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
    {"airline", " airlines airways air "},
    {"carmaker", " motors motor "},
    {"insurer", " insurance assurance "},
    {"miner", " mining resources minerals "},
    {"drugmaker", " pharma pharmaceuticals pharmaceutical "},
    {"utility", " energy power electric water "},
    {"broadcaster", " broadcasting television tv "},
    {"charity", " trust foundation fund society aid "},
    {"club", " united city rovers wanderers athletic town albion fc "},
    {"force", " police constabulary "},
    {"operator", " line lines railways rail ferries "},
    {"ministry", " ministry "},
    {"department", " department "},
};

/* What somebody writes and is then quoted from. */
static const char papers[][16] = {"statement", "letter", "report", "post",  "tweet",
				     "email",	  "e-mail", "memo",   "article"};

/*
 * The part of an organisation's name that ends with what it is: the University of Westmarch is a university, the
 * University and College Union a union.
 */
static struct str
up_to_head(struct str name)
{
	static const char *const links[] = {" of ", " for ", " on ", " in ", " at ", " to "};
	uint32_t i;
	size_t k, len;

	for (i = 1; i < name.n; i++)
		for (k = 0; name.s[i] == ' ' && k < sizeof links / sizeof links[0]; k++) {
			len = strlen(links[k]);
			if (name.n - i > len && memcmp(name.s + i, links[k], len) == 0)
				return str_of(name.s, i);
		}
	return name;
}

/* The last word of it. */
static struct str
head_of(struct str name)
{
	struct str s = up_to_head(name);
	uint32_t i;

	for (i = s.n; i > 0 && s.s[i - 1] != ' ' && s.s[i - 1] != '-'; i--)
		;
	return str_of(s.s + i, s.n - i);
}

struct str
agency_by_sort(struct normalize *n, const struct item *it, struct str head)
{
	enum { NEAR = 600 }; /* bytes behind what was said before */
	const struct owners *o;
	const struct item *name;
	const char *words;
	uint32_t person;
	size_t i, k;

	o = n->owners;
	person = NOWHERE;
	words = NULL;
	for (k = 0; k < sizeof sorts / sizeof sorts[0]; k++)
		if (str_is(head, sorts[k].noun))
			words = sorts[k].names;
	/* who spoke last */
	if (o->speaker_person == NOWHERE && o->speaker.n > 0 && it->pos >= o->speaker_end && it->pos - o->speaker_end < NEAR &&
	    description_name_has(head_of(o->speaker), head, words) && owners_value(n, o->speaker, &person).n > 0 && person == NOWHERE)
		return o->speaker;
	for (k = words != NULL && description_has_word(words, head) ? 1 : 2; k > 0; k--) {
		/* first by the noun itself, then by others of its sort */
		for (i = owners_first_name(n, it->pos); i > 0; i--) {
			name = &n->item[o->name[i - 1]];
			if (name->kind == KIND_ORG && description_name_has(head_of(name->value), head, k == 1 ? words : NULL))
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
	char buf[DESCRIPTION_WORD];
	struct str key, w;
	uint32_t i;

	key = folded(n, name);
	sense = lex_sense(lex_find(key.s, key.n), LEX_ORG);
	if (sense != NULL)
		return strchr(lex_extra(sense), 'c') != NULL || strpbrk(lex_extra(sense), "gmpsu") == NULL;
	for (i = 0; i < name.n;) {
		w = description_next_word(name, &i, buf);
		if (i < name.n && name.s[i] == ',')
			i++;
		if (STR_AMONG(w, no_firms))
			return false;
	}
	return true;
}

struct str
agency_by_firm(struct normalize *n, struct str head, uint32_t at)
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

/* Where the innermost claim begins that holds the position; 0 where none does: The Times said Lund gave a statement. */
static uint32_t
claim_around(struct normalize *n, uint32_t at)
{
	const struct item *c;
	uint32_t begin;

	begin = 0;
	for (c = items_first(n, CLASS_SAID); c != NULL; c = items_next(n, c))
		if (c->kind == KIND_CLAIM && c->pos != NOWHERE && c->pos < at && at <= c->end && c->pos > begin)
			begin = c->pos;
	return begin;
}

/* Who is named first in text[begin, at), as one that something may be of, no source of it; NULL: nobody is. */
static const struct item *
first_named(const struct normalize *n, uint32_t begin, uint32_t at)
{
	const struct owners *o = n->owners;
	const struct item *name;
	size_t i;

	for (i = owners_first_name(n, begin > 0 ? begin - 1 : 0); i < o->names; i++) {
		name = &n->item[o->name[i]];
		if (name->pos >= at)
			break;
		if (name->pos + 1 >= begin && (name->kind == KIND_PERSON || name->kind == KIND_ORG) && !is_source(n->group, name->pos))
			return name;
	}
	return NULL;
}

struct str
agency_by_paper(struct normalize *n, const struct item *it, struct str head, uint32_t at, uint32_t *person)
{
	const struct item *name;
	const char *t;
	uint32_t i, k, from, start, begin;

	if (!STR_AMONG(head, papers))
		return str_of("", 0);
	t = n->group->text;
	start = at != NOWHERE && at < it->pos ? at : it->pos;
	from = start > 3000 ? start - 3000 : 0;
	/* its own sentence first: the ministry issued a statement saying */
	for (i = start + head.n + 2 < n->group->len ? start + head.n + 2 : start; i > from + head.n; i--) {
		if (t[i - head.n] != head.s[0] || memcmp(t + i - head.n, head.s, head.n) != 0)
			continue;
		k = sentence_begin(n, from, i);
		begin = claim_around(n, i);
		name = begin > k ? first_named(n, begin, i) : NULL;
		if (name == NULL)
			name = first_named(n, k, i);
		if (name != NULL) {
			*person = name->person;
			return name->value;
		}
		/* nobody is named in it: to the sentence before */
		i = k + 1;
	}
	return str_of("", 0);
}
