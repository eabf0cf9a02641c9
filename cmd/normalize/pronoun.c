/*
 * pronoun - whom he, she or it stands for.
 *
 * Every person named before is weighed: how many sentences ago, whether as the subject of his
 * sentence, whether it is he who spoke last, whether the gender is known to agree. Who is named in
 * somebody's words counts less. Two that weigh the same are left undecided.
 */
#include "evidence.h"
#include "owners.h"
#include "persons.h"

#include <stdlib.h>

/* Weights. */
enum {
	BASE = 100,
	PER_SENTENCE = 20,
	NEAR = 4, /* sentences, beyond which each counts only */
	PER_FAR_SENTENCE = 4,
	MOST_SENTENCES = 10,
	SPOKE_LAST = 22,
	GENDER_KNOWN = 14,
	GENDER_LIKELY = 8,
	CLEAR = 3 /* by how much the best must lead */
};

/* How many names a pronoun may stand for are weighed, among how many before it. */
enum { MOST_NAMES = 40, MOST_AWAY = 400 };

static const struct {
	const char *word;
	int gender; /* -1 he, 1 she, 0 it, 2 whoever is named just before, 3 who speaks around it, 4 two */
} pronouns[] = {
    {"he", -1}, {"He", -1}, {"him", -1}, {"his", -1}, {"she", 1}, {"She", 1},	{"her", 1},
    {"it", 0},	{"It", 0},  {"who", 2},	 {"Who", 2},  {"which", 2}, {"that", 2},
    {"its", 0},	{"Its", 0},  {"their", 4},
    {"I", 3},	{"me", 3},  {"my", 3},	 {"they", 4}, {"They", 4},
};

enum { OF_QUOTED = 3, OF_TWO = 4, NO_PRONOUN = 5, LONGEST_PRONOUN = 5 };

static int
gender_of(struct str s)
{
	size_t i;

	if (s.n == 0 || s.n > LONGEST_PRONOUN)
		return NO_PRONOUN;
	for (i = 0; i < sizeof pronouns / sizeof pronouns[0]; i++)
		if (str_is(s, pronouns[i].word))
			return pronouns[i].gender;
	return NO_PRONOUN;
}

bool
pronoun_is(struct str s)
{
	return gender_of(s) != NO_PRONOUN;
}

/* Whether nobody else is named in the paragraph of the position, before it. */
static bool
is_alone(const struct normalize *n, uint32_t person, uint32_t pos)
{
	const struct item *it;
	const char *t;
	size_t i;

	t = n->group->text;
	for (i = owners_first_name(n, pos); i > 0; i--) {
		it = &n->item[n->owners->name[i - 1]];
		for (; pos > it->end; pos--)
			if (text_begins_paragraph(t, pos))
				return true;
		if (it->kind == KIND_PERSON && it->person != person)
			return false;
	}
	return true;
}

/*
 * Whether the paragraph of the position is about him or her from its first word on: She was born in Birr, the daughter
 * of a vet and his wife, Delia.
 */
static bool
is_of_pronoun(const struct normalize *n, uint32_t pos, int gender)
{
	static const char *const he[] = {"He ", "His ", "Him "}, *const she[] = {"She ", "Her "};
	const char *t = n->group->text;
	uint32_t from;
	size_t i, len;

	for (from = pos; from > 0 && t[from - 1] != '\n'; from--)
		;
	for (i = 0; i < (gender < 0 ? sizeof he / sizeof he[0] : sizeof she / sizeof she[0]); i++) {
		len = strlen(gender < 0 ? he[i] : she[i]);
		if (pos - from >= len && memcmp(t + from, gender < 0 ? he[i] : she[i], len) == 0)
			return true;
	}
	return false;
}

struct candidate {
	uint32_t item, id;
	int weight;
};

/* Whether names of this kind can be meant by the pronoun. */
static bool
can_be(const struct item *it, int gender)
{
	if (gender == 0)
		return it->kind == KIND_ORG || it->kind == KIND_GROUP;
	return it->kind == KIND_PERSON;
}

/* Whether the two names are of one: where it is not known which of several is meant, of who is called so. */
static bool
is_same(const struct item *a, const struct item *b, int gender)
{
	if (gender != 0 && (a->person != NOWHERE || b->person != NOWHERE))
		return a->person == b->person;
	return str_eq(a->value, b->value);
}

/*
 * Where the sentence of the position begins, if it begins with who was asked and about whom, none of which he is: Asked
 * whether Lund knew, he said no; NOWHERE otherwise.
 */
static uint32_t
asked_from(struct normalize *n, uint32_t ref)
{
	enum { MARKS = 8 }; /* what may stand between two sentences */
	static const char asked[] = "Asked ";
	const struct owners *o;
	const char *t;
	uint32_t begin, i;
	size_t sentence;

	o = n->owners;
	t = n->group->text;
	sentence = spoken_sentence(n, ref);
	begin = sentence > 0 ? o->brk[sentence - 1] : 0;
	for (i = 0; i < MARKS && begin < ref && !text_is_letter(t[begin]); i++)
		begin++;
	return ref - begin >= sizeof asked - 1 && memcmp(t + begin, asked, sizeof asked - 1) == 0 ? begin : NOWHERE;
}

/* Who speaks the words that hold the position, a number of a person or NOWHERE: he calls nobody he but others. */
static uint32_t
speaker_around(const struct normalize *n, const struct item *it, uint32_t at)
{
	enum { BEFORE = 64 }; /* items */
	const struct item *q;

	for (q = it; q > n->item && it - q < BEFORE;) {
		q--;
		if (q->kind == KIND_QUOTE && q->pos != NOWHERE && q->pos <= at && at < q->end && q->person != NOWHERE)
			return q->person;
	}
	return NOWHERE;
}

/* Weighs the names before position ref but for person not; returns the best, with the lead it has over the second. */
static struct candidate
weigh(struct normalize *n, uint32_t ref, int gender, uint32_t not, int *lead)
{
	struct owners *o;
	struct candidate c[MOST_NAMES], best;
	const struct item *it;
	size_t i, k, stop, count, here, there, looked_at;
	uint32_t asked;
	int weight, second, away, place;

	o = n->owners;
	spoken_before(n, ref);
	here = spoken_sentence(n, ref);
	asked = gender != 0 ? asked_from(n, ref) : NOWHERE;
	count = looked_at = 0;
	i = owners_first_name(n, asked != NOWHERE ? asked : ref);
	for (stop = i > MOST_AWAY ? i - MOST_AWAY : 0; i > stop && looked_at < MOST_NAMES; i--) {
		it = &n->item[o->name[i - 1]];
		if (!can_be(it, gender) || (not != NOWHERE && it->person == not))
			continue;
		looked_at++;
		there = o->spoken[i - 1].sentence;
		if (there + MOST_SENTENCES < here)
			break;
		away = (int)(here - there);
		weight = BASE - PER_SENTENCE * (away < NEAR ? away : NEAR);
		weight -= away > NEAR ? PER_FAR_SENTENCE * (away - NEAR) : 0;
		if (gender != 0 && it->person != NOWHERE) {
			int known = persons_gender(n, it->person);

			if (known != 0 && known != gender)
				continue;
			weight += known != 0 ? GENDER_KNOWN : gender * persons_leaning(n, it->person) * GENDER_LIKELY;
		}
		place = spoken_weight(n, i - 1);
		if (place == SPOKEN_NEVER)
			continue;
		weight += place;
		for (k = 0; k < count; k++)
			if (is_same(&n->item[c[k].item], it, gender))
				break;
		if (k == count) {
			c[count].item = o->name[i - 1];
			c[count].id = it->person;
			c[count++].weight = weight;
		} else if (weight > c[k].weight) {
			c[k].weight = weight;
		}
	}
	best.item = NOWHERE;
	best.id = NOWHERE;
	best.weight = second = 0;
	for (k = 0; k < count; k++) {
		if (o->speaker.n > 0 && str_eq(n->item[c[k].item].value, o->speaker))
			c[k].weight += SPOKE_LAST;
		if (c[k].weight > best.weight) {
			second = best.weight;
			best = c[k];
		} else if (c[k].weight > second) {
			second = c[k].weight;
		}
	}
	*lead = best.weight - second;
	return best;
}

/* The name that ends just before the position: Smith, who said. */
static struct str
named_before(const struct normalize *n, uint32_t at, uint32_t *person)
{
	const struct owners *o;
	const struct item *it;
	size_t i;

	o = n->owners;
	for (i = owners_first_name(n, at); i > 0; i--) {
		it = &n->item[o->name[i - 1]];
		if (at - it->pos > 120)
			break;
		if (it->kind != KIND_PERSON && it->kind != KIND_ORG && it->kind != KIND_GROUP)
			continue;
		if (it->kind != KIND_PERSON && at - it->end > 3)
			continue;
		*person = it->person;
		return it->value;
	}
	return str_of("", 0);
}

/* Whether name i of the article and the one before it are persons joined by "and". */
static bool
are_two(const struct normalize *n, size_t i)
{
	static const char and[] = " and ";
	const struct item *a, *b;

	a = &n->item[n->owners->name[i - 1]];
	b = &n->item[n->owners->name[i]];
	return a->kind == KIND_PERSON && b->kind == KIND_PERSON && b->pos == a->end + (sizeof and - 1) &&
	       memcmp(n->group->text + a->end, and, sizeof and - 1) == 0;
}

/*
 * The two persons who are what the sentence of the position, or the one before it, is about, and are
 * the last to be named: Bill and Ann Lee came home. They said.
 */
static struct str
two_before(struct normalize *n, uint32_t ref)
{
	const struct owners *o;
	struct str two[2];
	size_t i, here;

	o = n->owners;
	spoken_before(n, ref);
	here = spoken_sentence(n, ref);
	i = owners_first_name(n, ref);
	/* places may be named between */
	while (i > 0 && n->item[o->name[i - 1]].kind == KIND_PLACE)
		i--;
	if (i < 2 || !are_two(n, i - 1) || o->spoken[i - 2].sentence + 1 < here ||
	    spoken_weight(n, i - 2) < SPOKEN_SUBJECT)
		return str_of("", 0);
	two[0] = n->item[o->name[i - 2]].value;
	two[1] = n->item[o->name[i - 1]].value;
	return owners_join(n, two, 2);
}

/* Who speaks the words in which the item stands. */
static struct str
outer_speaker(const struct normalize *n, const struct item *it, uint32_t *person)
{
	const struct item *q;

	for (q = it; q > n->item && it - q < 64;) {
		q--;
		/* a turn of a conversation is a claim without a verb */
		if ((q->kind == KIND_QUOTE || (q->kind == KIND_CLAIM && q->value.n == 0)) && q->pos != NOWHERE && q->pos <= it->pos &&
		    q->end >= it->end && q->of.n > 0) {
			*person = q->person;
			return q->of;
		}
	}
	return str_of("", 0);
}

/* Who is named first in the claim that the speaker comes behind: Ann Lee will go, she said. */
static struct str
named_in_claim(struct normalize *n, const struct item *it, int gender, uint32_t *person)
{
	const struct owners *o;
	const struct item *name;
	size_t i;

	o = n->owners;
	for (i = owners_first_name(n, it->pos); i < o->names && n->item[o->name[i]].pos < it->end; i++) {
		name = &n->item[o->name[i]];
		if (name->kind != KIND_PERSON || name->person == NOWHERE)
			continue;
		if (gender * persons_gender(n, name->person) < 0)
			break;
		*person = name->person;
		return name->value;
	}
	return str_of("", 0);
}

/*
 * Whether somebody else than the person has come since he was named last, whose name is not told: A skipper laughed.
 * "No," he said.
 */
static bool
is_overtaken(struct normalize *n, const struct item *it, uint32_t ref, int gender, const struct candidate *best)
{
	const struct owners *o = n->owners;
	const struct item *last;
	uint32_t from, begin, end, who;
	size_t i;

	from = 0;
	for (i = owners_first_name(n, ref); i > 0; i--) {
		last = &n->item[o->name[i - 1]];
		if (last->kind == KIND_PERSON && last->person == best->id) {
			from = last->end;
			break;
		}
	}
	begin = from < ref ? nameless_before(n, from, ref, gender, &end) : NOWHERE;
	if (begin == NOWHERE)
		return false;
	/* the senator may be he */
	who = NOWHERE;
	return description_owner(n, it, str_of(n->group->text + begin, end - begin), begin, &who).n == 0 || who != best->id;
}

/*
 * Who speaks the claim that the pronoun at the position begins, and that the item stands in or goes on with: Lund said he did not
 * comment; the bank said it had left, blaming the weather. Nothing for one further on.
 */
static struct str
claimant(struct normalize *n, const struct item *it, uint32_t at, int gender, uint32_t *person)
{
	enum { BEFORE = 16, BEGINNING = 5 }; /* items, bytes: that */
	const struct item *claim;

	for (claim = it; claim > n->item && it - claim < BEFORE;) {
		claim--;
		if (claim->kind != KIND_CLAIM || claim->pos == NOWHERE || claim->of.n == 0 || claim->pos > at || at - claim->pos > BEGINNING ||
		    (claim->end < it->end && evidence_apart(n, claim->end, it->pos)))
			continue;
		/* he is no ministry, it no person */
		if ((gender == 0) != (claim->person == NOWHERE))
			break;
		*person = claim->person;
		return claim->of;
	}
	return str_of("", 0);
}

/* Whether the body that spoke last, in the sentence before, says more: the ministry said it was so. "It is so," it added. */
static bool
speaks_on(struct normalize *n, const struct item *it, uint32_t at)
{
	enum { WITHIN = 120 }; /* bytes from what was said to what is said now */
	static const char says[][8] = {"say", "add", "warn", "note"};
	const struct owners *o = n->owners;
	uint32_t begin, i, person;
	size_t k;

	begin = at < it->pos ? at : it->pos;
	if (!STR_AMONG(it->value, says) || o->speaker.n == 0 || o->speaker_person != NOWHERE || o->speaker_end > begin || begin - o->speaker_end > WITHIN)
		return false;
	for (i = o->speaker_end; i + 1 < begin && n->group->text[i] != '.'; i++)
		;
	for (i++; i < begin; i++)
		if (n->group->text[i] == '.')
			return false;
	/* the Treasury imposed sanctions on a firm, which it said helped: of another body */
	for (k = owners_first_name(n, o->speaker_end); k < o->names && n->item[o->name[k]].pos < begin; k++)
		if (n->item[o->name[k]].kind == KIND_ORG && !str_eq(n->item[o->name[k]].value, o->speaker))
			return false;
	person = NOWHERE;
	return owners_value(n, o->speaker, &person).n > 0 && person == NOWHERE;
}

/*
 * Whether the sentence of the position, or the one before it, is about something written: The advisory names the agency. It
 * says so.
 */
static bool
is_of_paper(struct normalize *n, uint32_t at)
{
	enum { WORDS = 4 };
	static const char nouns[][16] = {"advisory", "report", "study", "survey", "poll", "paper", "document", "dossier", "review", "ruling", "judgment",
					 "judgement", "statement", "letter", "memo", "article", "indictment", "lawsuit", "complaint", "book", "email"};
	const struct owners *o = n->owners;
	const char *t = n->group->text;
	size_t sentence, k, words;
	uint32_t i, end;

	sentence = spoken_sentence(n, at);
	for (k = 0; k < 2 && k <= sentence; k++) {
		i = sentence - k > 0 ? o->brk[sentence - k - 1] : 0;
		for (words = 0; words < WORDS && i < at; words++) {
			while (i < at && !text_is_letter(t[i]))
				i++;
			for (end = i; end < at && text_is_letter(t[end]); end++)
				;
			if (words > 0 && STR_AMONG(str_of(t + i, end - i), nouns))
				return true;
			i = end;
		}
	}
	return false;
}

struct str
pronoun_owner(struct normalize *n, const struct item *it, struct str s, uint32_t at, uint32_t *person)
{
	struct owners *o;
	struct candidate best;
	uint32_t ref, departed, not;
	int gender, known, lead;

	o = n->owners;
	gender = gender_of(s);
	if (it->pos == NOWHERE)
		return str_of("", 0);
	if (gender == OF_QUOTED)
		return outer_speaker(n, it, person);
	if (gender == OF_TWO)
		return two_before(n, at == NOWHERE || at > it->pos ? it->pos : at);
	if (gender == 2)
		return at != NOWHERE ? named_before(n, at, person) : str_of("", 0);
	if (at != NOWHERE && at == o->pronoun_pos) {
		*person = o->pronoun_person;
		return o->pronoun_value;
	}
	if (at != NOWHERE && gender <= 1 && claimant(n, it, at, gender, person).n > 0 &&
	    (gender == 0 || gender * persons_gender(n, *person) >= 0)) {
		o->pronoun_pos = at;
		o->pronoun_person = *person;
		o->pronoun_value = claimant(n, it, at, gender, person);
		return o->pronoun_value;
	}
	/* the ministry said. "It is so," it said */
	if (gender == 0 && at != NOWHERE && speaks_on(n, it, at)) {
		o->pronoun_pos = at;
		o->pronoun_person = NOWHERE;
		o->pronoun_value = o->speaker;
		*person = NOWHERE;
		return o->pronoun_value;
	}
	/* behind a quotation, the persons before it are meant */
	ref = at == NOWHERE || at > it->pos ? it->pos : at;
	not = gender != 0 ? speaker_around(n, it, at == NOWHERE ? it->pos : at) : NOWHERE;
	best = weigh(n, ref, gender, not, &lead);
	o->pronoun_value = str_of("", 0);
	o->pronoun_person = NOWHERE;
	o->pronoun_pos = at;
	/* a paragraph of an obituary that names nobody else, or begins with a pronoun, goes on with whom it is of */
	departed = gender != 0 ? spoken_departed(n) : NOWHERE;
	if (departed != NOWHERE && departed != not && gender * persons_gender(n, departed) >= 0 &&
	    (is_alone(n, departed, ref) || is_of_pronoun(n, ref, gender))) {
		o->pronoun_value = persons_value(n->persons, departed);
		o->pronoun_person = departed;
	} else if (best.item != NOWHERE && lead >= CLEAR) {
		if (gender == 0 ? !is_of_paper(n, ref) : !is_overtaken(n, it, ref, gender, &best)) {
			o->pronoun_value = n->item[best.item].value;
			o->pronoun_person = best.id;
		}
	} else if (best.item == NOWHERE && o->speaker.n > 0) {
		/* nobody is named: whoever spoke last */
		o->pronoun_value = owners_value(n, o->speaker, &o->pronoun_person);
		known = o->pronoun_person != NOWHERE ? persons_gender(n, o->pronoun_person) : 0;
		if ((gender != 0 && known * gender < 0) || (not != NOWHERE && o->pronoun_person == not))
			o->pronoun_value.n = 0;
	} else if (best.item == NOWHERE && gender != 0 && it->kind == KIND_CLAIM && at != NOWHERE && at >= it->end) {
		o->pronoun_value = named_in_claim(n, it, gender, &o->pronoun_person);
	}
	*person = o->pronoun_person;
	return o->pronoun_value;
}
