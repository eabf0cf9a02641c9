/*
 * namesakes - which of several bearers of a name is meant by a mention that has no more than it.
 *
 * A bare or titled family name mostly goes on with whoever is being told of. So every bearer is
 * weighed: by the title before the mention and the pronoun behind it, by who has been called so
 * before, who was named last and who first, who speaks; and whoever comes in as somebody's kin, is
 * dead, or goes by the given name, is less likely to be meant. The weights are in one table; where
 * none leads clearly, nobody is chosen.
 */
#include "evidence.h"
#include "lexicon.h"
#include "persons.h"

static const struct {
	int gender_agrees;  /* who differs cannot be meant */
	int title;	    /* it has stood before his full name */
	int office;	    /* so has the word before it: power minister */
	int called_last;    /* the last who was called so */
	int called_most;    /* twice as often as any other */
	int named_most;	    /* the same, in full */
	int first;	    /* named in full before the others, in another sentence */
	int near, per_sentence; /* how long ago he was named in full */
	int governed;	    /* and that in what is told of somebody else: the mother of */
	int kin, dead;
	int familiar;	    /* he goes by his given name */
	int only_familiar;  /* and hardly ever by another */
	int spoke_last;	    /* the mention is a speaker, and the last to speak was he, under his full name and in its paragraph */
	int spoke, dead_spoke; /* the mention is a speaker, and he has spoken; he is dead */
	int pronoun_agrees, pronoun_differs;
	int unmet;	    /* he has not been named yet */
	int named_behind;   /* he is named in full further on in the sentence */
	int no_given;	    /* it is no given name that his begins with: Team Clinton */
} weight = {
    .gender_agrees = 4,
    .title = 10,
    .office = 8,
    .called_last = 5,
    .called_most = 4,
    .named_most = 3,
    .first = 3,
    .near = 8,
    .per_sentence = -2,
    .governed = -2,
    .kin = -5,
    .dead = -2,
    .familiar = -2,
    .only_familiar = -14,
    .spoke_last = 8,
    .spoke = 2,
    .dead_spoke = -8,
    .pronoun_agrees = 3,
    .pronoun_differs = -3,
    .unmet = -12,
    .named_behind = -6,
    .no_given = -10,
};

/* By how much the best must lead; how far back a cue may stand, in bytes; how many items away a quotation. */
enum { CLEAR = 3, REACH = 60, CUE_MAX = 24, ITEMS_AWAY = 12 };
/* Names that are so many bytes apart stand in two sentences. */
enum { LONG_SENTENCE = 600 };
/* How many times as often as all others one must have been called so to be the one who is mostly meant. */
enum { MAIN = 4 };

/* Words before a name that say whose kin somebody is. */
static const char kin_words[][16] = {
    "aunt",	"brother",     "cousin", "dad",	   "daughter",	  "father",	"fiance", "fiancee",
    "husband",	"mom",	       "mother", "nephew", "niece",	  "parents",	"sibling", "sister",
    "son",	"spouse",      "uncle",	 "widow",  "widower",	  "wife",	"ex-wife", "ex-husband",
    "grandson", "grandfather", "grandmother", "granddaughter", "stepson", "half-brother", "brother-in-law",
    "son-in-law", "father-in-law", "predecessor",
};

/* Words before a name that say that somebody is dead. */
static const char dead_words[][16] = {"late", "slain", "fallen", "murdered", "killed", "deceased", "victim"};

/* Words of lower case that may stand between such a word and the name. */
static const char between[][16] = {"of",	 "the",	    "former",  "then",	   "late",     "president", "senator",
				      "governor", "secretary", "fallen", "slain", "victim", "soldier",   "mayor",
				      "officer", "and",	    "candidate", "current", "actor",   "ex-president"};

/* What says so behind a name. */
static const char *const dead_behind[] = {
    " died",	      ", who died",	  " who died",	     ", who was killed",  " was killed",
    " was dead",      " was murdered",	  ", who was murdered", " was assassinated", ", who was slain",
    "'s death",	      "\xE2\x80\x99s death", "'s killing",   "\xE2\x80\x99s killing",
    "'s funeral",     "\xE2\x80\x99s funeral", "'s murder",   "\xE2\x80\x99s murder",
};

/* Words that put a name into what is told of somebody else. */
static const char governors[][8] = {"of", "by", "to", "for", "with", "about", "from", "victim", "than", "like"};

enum { KIN = 1, DEAD = 2, GOVERNED = 4, BESIDE = 8 };

static bool
is_in_word(char c)
{
	return text_is_letter(c) || c == '-';
}

/* What the words in text[from, to) say, which stand before a name. */
static unsigned
cues_in(const char *t, uint32_t from, uint32_t to)
{
	struct str w;
	uint32_t i, end;
	unsigned cues;
	bool next;

	cues = 0;
	next = true;
	for (i = to; i > from; next = false) {
		while (i > from && !is_in_word(t[i - 1]))
			i--;
		for (end = i; i > from && is_in_word(t[i - 1]); i--)
			;
		if (i == end)
			break;
		w = str_of(t + i, end - i);
		if (next && STR_AMONG(w, governors))
			cues |= GOVERNED;
		if (STR_AMONG(w, dead_words))
			cues |= DEAD;
		if (STR_AMONG(w, kin_words))
			return cues | KIN | GOVERNED;
		if ((*w.s < 'A' || *w.s > 'Z') && !STR_AMONG(w, between))
			break;
	}
	return cues;
}

/* What the words before the mention, in its sentence and behind the person named before, say. */
static unsigned
cues_before(const struct normalize *n, const struct item *it, uint32_t stop)
{
	uint32_t from, brk;

	from = it->pos > REACH ? it->pos - REACH : 0;
	if (from < stop)
		from = stop;
	/* most say nothing, in whatever sentence they are */
	if (cues_in(n->group->text, from, it->pos) == 0)
		return 0;
	while (from < it->pos && (brk = ends_next(n->ends, from, it->pos)) < it->pos)
		from = brk + 1;
	return cues_in(n->group->text, from, it->pos);
}

/* Whether the words behind the mention say that the person is dead. */
static bool
dies_behind(const struct group *g, const struct item *it)
{
	size_t i, len;

	/* most names are followed by something else */
	if (it->end + 2 >= g->len || memchr("dwk'\xE2", g->text[it->end + 1], 5) == NULL)
		if (it->end >= g->len || memchr(",'\xE2", g->text[it->end], 3) == NULL)
			return false;
	for (i = 0; i < sizeof dead_behind / sizeof dead_behind[0]; i++) {
		len = strlen(dead_behind[i]);
		if (g->len - it->end >= len && memcmp(g->text + it->end, dead_behind[i], len) == 0)
			return true;
	}
	return false;
}

/* Whether the name stands before a role that is another's: a Bill Clinton pollster. */
static bool
is_beside(const struct group *g, const struct item *it)
{
	size_t from, to;
	uint32_t e;

	from = it->end + 1;
	if (from >= g->len || g->text[it->end] != ' ' || g->text[from] < 'a' || g->text[from] > 'z')
		return false;
	for (to = from; to < g->len && is_in_word(g->text[to]); to++)
		;
	e = lex_find(g->text + from, to - from);
	return e != 0 && lex_in(e, LEX_ROLE);
}

/* The person whom the text means, if it is a name of one alone with his family name; else PERSON_NONE. */
static uint32_t
person_of(const struct persons *p, struct str text)
{
	uint32_t id;

	id = intern_find(&p->texts, text);
	if (id == INTERN_NONE || p->name[p->text_name[id]].parts < 2)
		return PERSON_NONE;
	return p->name[p->text_name[id]].person;
}

/* Whether the lists know the form as that of a verb or another plain word. */
static bool
is_word(const char *s, size_t len, bool verb)
{
	const struct lex_sense *sense;
	uint32_t e;

	e = lex_find(s, len);
	if (e == 0)
		return false;
	sense = lex_sense(e, LEX_WORD);
	return sense != NULL && (!verb || strchr(lex_value(sense), 'v') != NULL);
}

/* Whether the part, which stands first in a name, is no name: a title, a word, a verb of a headline (Calls). */
static bool
is_plain(const struct persons *p, uint32_t part)
{
	static const uint64_t names = LEX_BIT(LEX_GIVEN) | LEX_BIT(LEX_SURNAME) | LEX_BIT(LEX_PERSON) |
				      LEX_BIT(LEX_NICKNAME);
	static const uint64_t titles = LEX_BIT(LEX_TITLE) | LEX_BIT(LEX_ROLE);
	static const struct {
		const char *end, *base;
	} endings[] = {{"s", ""}, {"ed", ""}, {"ed", "e"}, {"ing", ""}, {"ing", "e"}};
	char base[CUE_MAX];
	struct str s;
	uint32_t e;
	size_t i, n;

	s = p->parts_seen.key[part].str;
	e = lex_find(s.s, s.n);
	if (e != 0 && (lex_lists(e) & names) != 0)
		return false;
	if ((e != 0 && (lex_lists(e) & titles) != 0) || is_word(s.s, s.n, false))
		return true;
	for (i = 0; i < sizeof endings / sizeof endings[0]; i++) {
		n = strlen(endings[i].end);
		if (s.n < n + 3 || s.n >= sizeof base || memcmp(s.s + s.n - n, endings[i].end, n) != 0)
			continue;
		n = s.n - n;
		memcpy(base, s.s, n);
		memcpy(base + n, endings[i].base, strlen(endings[i].base));
		if (is_word(base, n + strlen(endings[i].base), true))
			return true;
	}
	return false;
}

/* Whether the name begins with a word of capitals, and not the rest too: AG Lynch. */
static bool
begins_in_capitals(struct str name)
{
	uint32_t i;

	for (i = 0; i < name.n && name.s[i] >= 'A' && name.s[i] <= 'Z'; i++)
		;
	return i > 1 && i < name.n && name.s[i] == ' ' && !name_is_upper(name);
}

/* Notes a mention of a person who is known by it. */
static void
note(struct normalize *n, struct person *person, const struct name *name, const struct item *it, uint32_t stop)
{
	struct persons *p;
	unsigned cues;

	p = n->persons;
	cues = it->pos != NOWHERE ? cues_before(n, it, stop) : 0;
	if (person->full + person->given == 0) {
		person->first = NOWHERE;
		person->kin_first = (cues & KIN) != 0;
		person->no_given = name->parts == 2 &&
				   (is_plain(p, name->part[0]) || begins_in_capitals(name->shown));
	}
	if (it->pos != NOWHERE && is_beside(n->group, it))
		cues |= BESIDE;
	if (person->first == NOWHERE && (cues & (KIN | BESIDE)) == 0)
		person->first = (uint32_t)(it - n->item);
	if (name->parts > 1)
		person->full++;
	else if (name->part[0] == p->name[person->name].part[0])
		person->given++;
	person->kin += (cues & KIN) != 0;
	if ((cues & DEAD) != 0 || (it->pos != NOWHERE && dies_behind(n->group, it)))
		person->dead = true;
}

void
namesakes_weigh(struct normalize *n)
{
	struct persons *p;
	const struct item *it;
	uint32_t id, stop;
	size_t i;

	p = n->persons;
	for (i = 0; i < p->candidates; i++)
		p->person[p->candidate[i]].shared = true;
	stop = 0;
	for (i = 0; i < n->items; i++) {
		it = &n->item[i];
		if (it->kind == KIND_QUOTE || it->kind == KIND_CLAIM) {
			id = person_of(p, it->of);
			if (id != PERSON_NONE)
				p->person[id].spoke++;
		}
		if (it->kind != KIND_PERSON)
			continue;
		id = p->name[it->name].person;
		if (id != PERSON_NONE && p->person[id].shared)
			note(n, &p->person[id], &p->name[it->name], it, stop);
		if (it->pos != NOWHERE)
			stop = it->end;
	}
	persons_weigh_gender(n);
}

/* Whether the mention is that of a speaker: it ends what a quotation or claim beside it belongs to. */
static bool
is_speaker(const struct normalize *n, const struct item *it)
{
	const struct item *q;
	size_t at, i, to;
	uint32_t gap;

	at = (size_t)(it - n->item);
	to = at + ITEMS_AWAY < n->items ? at + ITEMS_AWAY : n->items;
	for (i = at > ITEMS_AWAY ? at - ITEMS_AWAY : 0; i < to; i++) {
		q = &n->item[i];
		if ((q->kind != KIND_QUOTE && q->kind != KIND_CLAIM) || q->pos == NOWHERE ||
		    q->of.n < it->text.n ||
		    memcmp(q->of.s + q->of.n - it->text.n, it->text.s, it->text.n) != 0)
			continue;
		gap = q->pos > it->end ? q->pos - it->end : it->pos > q->end ? it->pos - q->end : REACH;
		if (gap < REACH)
			return true;
	}
	return false;
}

/* What is known of the mention. */
struct mention {
	const struct item *it;
	struct evidence before;
	uint32_t office;
	int pronoun;
	bool speaks;
	const struct person *behind; /* who is named next, in its sentence and in full; or NULL */
};

/* The person who is named next behind the item, if it is in its sentence and in full; or NULL. */
static const struct person *
named_behind(const struct normalize *n, const struct item *it)
{
	const struct persons *p;
	const struct item *next;
	const struct name *name;

	p = n->persons;
	next = items_next(n, it);
	if (next == NULL || it->pos == NOWHERE || next->pos == NOWHERE)
		return NULL;
	name = &p->name[next->name];
	if (name->parts < 2 || name->person == PERSON_NONE || evidence_apart(n, it->end, next->pos))
		return NULL;
	return &p->person[name->person];
}

static bool
has_hash(const uint32_t *hashes, size_t room, uint32_t hash)
{
	size_t i;

	for (i = 0; hash != 0 && i < room; i++)
		if (hashes[i] == hash)
			return true;
	return false;
}

static bool
has_title(const struct person *person, uint32_t title)
{
	return has_hash(person->titles, sizeof person->titles / sizeof person->titles[0], title);
}

static bool
has_office(const struct person *person, uint32_t office)
{
	return has_hash(person->offices, sizeof person->offices / sizeof person->offices[0], office);
}

/* Whether no paragraph ends between the two positions, which are not far from each other. */
static bool
is_in_paragraph(const char *t, uint32_t from, uint32_t to)
{
	if (from > to || to - from > LONG_SENTENCE)
		return false;
	for (; from + 1 < to; from++)
		if (text_ends_paragraph(t, from))
			return false;
	return true;
}

/* What speaks for or against the person by himself. */
static int
weigh(const struct normalize *n, const struct person *person, const struct mention *m)
{
	int w, sentences;
	bool spoke_last;

	w = 0;
	if (m->before.gender != 0 && m->before.gender * person->gender > 0)
		w += weight.gender_agrees;
	if (m->pronoun * person->gender > 0)
		w += weight.pronoun_agrees;
	if (m->pronoun * person->gender < 0)
		w += weight.pronoun_differs;
	if (has_title(person, m->before.title))
		w += weight.title;
	if (has_office(person, m->office))
		w += weight.office;
	/* whoever's brother he is, when he has begun to speak he is whom the words behind are of */
	spoke_last = m->speaks && n->persons->last_speaker == (uint32_t)(person - n->persons->person) &&
		     is_in_paragraph(n->group->text, person->last_full, m->it->pos);
	if (spoke_last)
		w += weight.spoke_last;
	else if (person->kin_first || 2 * person->kin > person->full + person->given)
		w += weight.kin;
	if (person->no_given)
		w += weight.no_given;
	if (person->dead)
		w += m->speaks ? weight.dead_spoke : weight.dead;
	if (person->given > 1 && person->given > person->full)
		w += person->given < MAIN || person->given < MAIN * person->full ? weight.familiar
										    : weight.only_familiar;
	if (m->speaks && person->spoke > 0)
		w += weight.spoke;
	if (m->behind == person)
		w += weight.named_behind;
	if (person->last == NOWHERE)
		return w + weight.unmet;
	if (m->it->pos == NOWHERE || person->last_full == NOWHERE || person->last_full > m->it->pos)
		return w;
	sentences = (int)evidence_sentences(n, person->last_full, m->it->pos,
					    (unsigned)(weight.near / -weight.per_sentence));
	w += weight.near + sentences * weight.per_sentence;
	if (person->last_governed && !spoke_last)
		w += weight.governed;
	return w;
}

/* Whether person a is named in a sentence before b is. */
static bool
is_named_before(const struct normalize *n, const struct person *a, const struct person *b)
{
	uint32_t x, y;

	if (a->first >= b->first)
		return false;
	if (b->first == NOWHERE)
		return true;
	x = n->item[a->first].pos;
	y = n->item[b->first].pos;
	return x == NOWHERE || y == NOWHERE || y > x + LONG_SENTENCE || evidence_apart(n, x, y);
}

/* Adds to the weights what the bearers are in comparison. */
static void
compare(const struct normalize *n, const uint32_t *c, uint32_t count, int *w)
{
	const struct persons *p;
	const struct person *a, *b;
	uint32_t i, k;
	bool first, last, called_most, named_most;

	p = n->persons;
	for (i = 0; i < count; i++) {
		a = &p->person[c[i]];
		first = last = called_most = named_most = true;
		for (k = 0; k < count; k++) {
			b = &p->person[c[k]];
			if (k == i)
				continue;
			first = first && is_named_before(n, a, b);
			last = last && a->last_bare > b->last_bare;
			called_most = called_most && a->bare >= 2 * b->bare;
			named_most = named_most && a->full >= 2 * b->full;
		}
		w[i] += (first ? weight.first : 0) + (last ? weight.called_last : 0) +
			(called_most && a->bare > 1 ? weight.called_most : 0) +
			(named_most ? weight.named_most : 0);
	}
}

/* The bearers of the name who may be meant, by gender, into c[MOST_CANDIDATES]; returns how many. */
static uint32_t
bearers(const struct persons *p, const struct name *name, int gender, uint32_t *c)
{
	uint32_t i, count, id;

	for (i = count = 0; i < name->candidates && count < MOST_CANDIDATES; i++) {
		id = p->candidate[name->candidate + i];
		if (gender * p->person[id].gender >= 0)
			c[count++] = id;
	}
	return count;
}

uint32_t
namesakes_choose(struct normalize *n, struct item *it, const struct name *name)
{
	struct persons *p;
	struct mention m;
	uint32_t c[MOST_CANDIDATES], count, i, best;
	int w[MOST_CANDIDATES], second;
	bool met;

	p = n->persons;
	evidence_before(n, it, &m.before);
	count = bearers(p, name, m.before.gender, c);
	if (count < 2)
		return count == 1 ? c[0] : PERSON_NONE;
	m.it = it;
	m.office = evidence_office(n, it);
	m.pronoun = evidence_behind(n, it);
	m.speaks = is_speaker(n, it);
	m.behind = named_behind(n, it);
	met = false;
	for (i = 0; i < count; i++) {
		w[i] = weigh(n, &p->person[c[i]], &m);
		met = met || p->person[c[i]].last != NOWHERE || has_title(&p->person[c[i]], m.before.title);
	}
	/* of what comes before anybody has been named, what follows decides */
	if (!met)
		return PERSON_NONE;
	compare(n, c, count, w);
	best = 0;
	for (i = 1; i < count; i++)
		if (w[i] > w[best])
			best = i;
	second = INT16_MIN;
	for (i = 0; i < count; i++)
		if (i != best && w[i] > second)
			second = w[i];
	return w[best] - second >= CLEAR ? c[best] : PERSON_NONE;
}

void
namesakes_spoke(struct normalize *n, const struct item *it, bool full)
{
	if (it->pos != NOWHERE && n->persons->person[it->person].shared && is_speaker(n, it))
		n->persons->last_speaker = full ? it->person : PERSON_NONE;
}

void
namesakes_met(struct normalize *n, const struct item *it)
{
	struct person *person;
	const struct item *before;
	uint32_t stop;

	if (it->pos == NOWHERE || !n->persons->person[it->person].shared)
		return;
	stop = 0;
	for (before = it; before > n->item && stop == 0;) {
		before--;
		if (before->kind == KIND_PERSON && before->pos != NOWHERE)
			stop = before->end < it->pos ? before->end : it->pos;
	}
	person = &n->persons->person[it->person];
	person->last_full = it->pos;
	person->last_governed = (cues_before(n, it, stop) & GOVERNED) != 0;
}

uint32_t
namesakes_main(struct normalize *n, struct item *it, const struct name *name)
{
	const struct persons *p;
	struct evidence e;
	uint32_t c[MOST_CANDIDATES], i, count, times, best, most, others;
	int bare;

	p = n->persons;
	evidence_before(n, it, &e);
	count = bearers(p, name, e.gender, c);
	/* by who is called so; where nobody is, by who is named so in full */
	for (bare = 1; bare >= 0; bare--) {
		best = PERSON_NONE;
		most = others = 0;
		for (i = 0; i < count; i++) {
			times = bare ? p->person[c[i]].bare : p->person[c[i]].full;
			if (times > most) {
				others += most;
				most = times;
				best = c[i];
			} else {
				others += times;
			}
		}
		if (most + others > 0)
			return most > MAIN * others ? best : PERSON_NONE;
	}
	return PERSON_NONE;
}
