#include "evidence.h"
#include "fold.h"
#include "lexicon.h"
#include "persons.h"

/* How far from a mention one looks, in bytes. */
enum { WINDOW = 200, WORD_MAX = 40 };

/* How much each kind of evidence for a gender counts. */
enum { BY_TITLE = 8, BY_GIVEN_NAME = 4, BY_PRONOUN = 1, ENOUGH = 3 };

/* Words before a name, with or without a comma, that tell the gender; by their first letters. */
static const struct relation {
	const char *word;
	int gender;
} relations[26][7] = {
    ['a' - 'a'] = {{"actor", -1}, {"actress", 1}, {"aunt", 1}},
    ['b' - 'a'] = {{"boy", -1}, {"boyfriend", -1}, {"brother", -1}},
    ['d' - 'a'] = {{"dad", -1}, {"daughter", 1}},
    ['f' - 'a'] = {{"father", -1}},
    ['g' - 'a'] = {{"girl", 1}, {"girlfriend", 1}, {"granddaughter", 1}, {"grandfather", -1},
	    {"grandmother", 1}, {"grandson", -1}},
    ['h' - 'a'] = {{"hero", -1}, {"heroine", 1}, {"husband", -1}},
    ['l' - 'a'] = {{"lady", 1}},
    ['m' - 'a'] = {{"man", -1}, {"mom", 1}, {"mother", 1}, {"mum", 1}},
    ['n' - 'a'] = {{"nephew", -1}, {"niece", 1}},
    ['s' - 'a'] = {{"sister", 1}, {"son", -1}, {"stepfather", -1}, {"stepmother", 1}},
    ['u' - 'a'] = {{"uncle", -1}},
    ['w' - 'a'] = {{"widow", 1}, {"widower", -1}, {"wife", 1}, {"woman", 1}},
};

/* Words behind a family name that make it mean the family. */
static const char families[][16] = {"brothers", "clan",  "couple",  "dynasty", "families",
				       "family",   "girls", "sisters", "sibling", "siblings", "twins"};

static const struct {
	const char *word;
	int gender;
} pronouns[] = {{"he", -1}, {"his", -1}, {"him", -1}, {"himself", -1},
		{"she", 1}, {"her", 1},	 {"hers", 1}, {"herself", 1}};

static bool
ends_with(struct str s, const char *end)
{
	size_t n;

	n = strlen(end);
	return s.n > n && memcmp(s.s + s.n - n, end, n) == 0;
}

/*
 * The word that ends before position pos, without a comma or full stop behind it; *comma: there was one. *pos becomes where it begins. Empty at a sentence's beginning.
 */
static struct str
word_before(const struct normalize *n, uint32_t *pos, bool *comma)
{
	const char *t;
	uint32_t i, end;

	t = n->group->text;
	i = *pos;
	*comma = false;
	while (i > 0 && text_is_space(t[i - 1]))
		if (t[--i] == '\n')
			return str_of(NULL, 0);
	if (i > 0 && t[i - 1] == ',') {
		*comma = true;
		i--;
	}
	end = i;
	if (end > 0 && t[end - 1] == '.')
		end--;
	i = end;
	while (i > 0 && end - i < WORD_MAX / 3 && (text_is_letter(t[i - 1]) || t[i - 1] == '-'))
		i--;
	*pos = i;
	return str_of(t + i, end - i);
}

static int
relation(struct str word)
{
	const struct relation *r;

	if (*word.s >= 'a' && *word.s <= 'z')
		for (r = relations[*word.s - 'a']; r->word != NULL; r++)
			if (str_is(word, r->word))
				return r->gender;
	if (ends_with(word, "woman"))
		return 1;
	if (ends_with(word, "man") && !str_is(word, "german") && !str_is(word, "roman"))
		return -1;
	return 0;
}

uint32_t
evidence_hash(struct str word)
{
	return lex_hash(LEX_SEED, word.s, word.n) | 1;
}

/* What the lists say of the word before a name: its gender in the low byte, its title above. */
static uint64_t
look_up_before(struct str word)
{
	const struct lex_sense *sense;
	char buf[FOLD_MAX(WORD_MAX)];
	struct str w;
	uint32_t entry;

	w = str_of(buf, fold(buf, word.s, word.n));
	entry = lex_find(w.s, w.n);
	sense = entry != 0 ? lex_sense(entry, LEX_TITLE) : NULL;
	if (sense == NULL)
		return (unsigned)(relation(w) + 1);
	return (uint64_t)evidence_hash(w) << 16 | (unsigned)(relation(w) + 1) |
	       (*lex_value(sense) == 'm' ? 0x100 : *lex_value(sense) == 'f' ? 0x200 : 0);
}

/* What stands before the item. */
static void
look_before(struct normalize *n, const struct item *it, struct evidence *e)
{
	union memo_value *v;
	struct str word;
	uint32_t pos;
	bool comma, known;

	e->gender = 0;
	e->title = 0;
	if (it->pos == NOWHERE)
		return;
	pos = it->pos;
	word = word_before(n, &pos, &comma);
	if (word.n == 0)
		return;
	v = memo_value(&n->before, word.s, word.n, &known);
	if (!known)
		v->number = look_up_before(word);
	e->gender = (int)(v->number & 0xFF) - 1;
	if (comma)
		return;
	e->title = (uint32_t)(v->number >> 16);
	if ((v->number & 0x300) != 0)
		e->gender = (v->number & 0x100) != 0 ? -1 : 1;
}

void
evidence_before(struct normalize *n, struct item *it, struct evidence *e)
{
	if (!it->looked) {
		look_before(n, it, e);
		it->looked = true;
		it->gender = (int8_t)e->gender;
		it->title = e->title;
	}
	e->gender = it->gender;
	e->title = it->title;
}

uint32_t
evidence_office(struct normalize *n, struct item *it)
{
	struct evidence e;
	char buf[FOLD_MAX(WORD_MAX)];
	struct str word;
	uint32_t pos, marks;
	bool comma;

	evidence_before(n, it, &e);
	if (e.title == 0)
		return 0;
	pos = it->pos;
	word_before(n, &pos, &comma);
	word = word_before(n, &pos, &comma);
	if (word.n < 3 || comma)
		return 0;
	word = str_of(buf, fold(buf, word.s, word.n));
	marks = lex_marks(lex_find(word.s, word.n));
	/* what is said of him is no office: said Senator Lund */
	if ((marks & LEX_MARK_FUNCTION) != 0 || (marks & (LEX_MARK_VERB | LEX_MARK_NOUN)) == LEX_MARK_VERB)
		return 0;
	return (evidence_hash(word) ^ e.title) | 1;
}

bool
evidence_family(const struct normalize *n, const struct item *it)
{
	const char *t;
	size_t from, len;

	if (it->pos == NOWHERE)
		return false;
	t = n->group->text;
	from = it->end;
	if (from >= n->group->len || t[from] != ' ')
		return false;
	from++;
	for (len = 0; from + len < n->group->len && t[from + len] >= 'a' && t[from + len] <= 'z'; len++)
		;
	return STR_AMONG(str_of(t + from, len), families);
}

unsigned
evidence_sentences(const struct normalize *n, uint32_t a, uint32_t b, unsigned most)
{
	unsigned count;

	for (count = 0; count < most && (a = ends_next(n->ends, a, b)) < b; count++)
		for (a++; a < b && text_is_space(n->group->text[a]); a++)
			;
	return count;
}

bool
evidence_apart(const struct normalize *n, uint32_t a, uint32_t b)
{
	return a < b ? evidence_sentences(n, a, b, 1) > 0 : evidence_sentences(n, b, a, 1) > 0;
}

/* The gender of the first pronoun behind the mention, in its sentence and before position stop. */
static int
pronoun_behind(const struct normalize *n, const struct item *it, uint32_t stop)
{
	const char *t;
	uint32_t i, from, end;
	size_t k;

	t = n->group->text;
	end = (uint32_t)n->group->len;
	if (end - it->end > WINDOW)
		end = it->end + WINDOW;
	if (stop < end)
		end = stop;
	for (i = it->end; i < end;) {
		if ((t[i] == '.' && !ends_abbreviation(t, i, it->pos)) || t[i] == '\n' || t[i] == '?' ||
		    t[i] == '!' || t[i] == '"')
			return 0;
		if (!text_is_letter(t[i])) {
			i++;
			continue;
		}
		from = i;
		i = (uint32_t)text_word_end(t, i);
		if (i > end)
			i = end;
		for (k = 0; (t[from] == 'h' || t[from] == 's') && k < sizeof pronouns / sizeof pronouns[0]; k++)
			if (str_is(str_of(t + from, i - from), pronouns[k].word))
				return pronouns[k].gender;
	}
	return 0;
}

int
evidence_behind(const struct normalize *n, const struct item *it)
{
	const struct item *next;

	if (it->pos == NOWHERE)
		return 0;
	for (next = items_next(n, it); next != NULL; next = items_next(n, next))
		if (next->pos != NOWHERE)
			return pronoun_behind(n, it, next->pos);
	return pronoun_behind(n, it, NOWHERE);
}

int
persons_given_gender(struct persons *p, const struct name *name)
{
	const struct part *first;
	unsigned i;
	int gender;

	if (name->parts < 2)
		return name->parts == 1 ? persons_part(p, name->part[0])->gender : 0;
	/* behind a family name that comes first, the first part that tells; Nguyen Thi Lan */
	if (persons_part(p, name->part[0])->cjk)
		for (i = 1; i < name->parts; i++) {
			gender = persons_part(p, name->part[i])->gender;
			if (gender != 0)
				return gender;
		}
	for (i = 0; i + 2 < name->parts && p->part[name->part[i]].initial; i++)
		;
	first = persons_part(p, name->part[i]);
	gender = first->gender;
	/* a woman's second name tells more than a first one that few bear; a man's may be her father's: Lotofaga Ann Lund */
	if (i + 2 < name->parts && !first->common && persons_part(p, name->part[i + 1])->gender > 0)
		return p->part[name->part[i]].given && gender <= 0 ? 0 : 1;
	return gender;
}

int
evidence_courtesy(struct normalize *n, struct item *it)
{
	static const char *const titles[] = {"mr", "mrs", "ms"};
	struct evidence e;
	size_t i;

	if (it->pos == NOWHERE)
		return 0;
	evidence_before(n, it, &e);
	if (e.title == 0 || e.gender == 0)
		return 0;
	for (i = 0; i < sizeof titles / sizeof titles[0]; i++)
		if (evidence_hash(str_of(titles[i], strlen(titles[i]))) == e.title)
			return e.gender;
	return 0;
}

int
evidence_kin(struct normalize *n, struct item *it)
{
	static const char kin[][16] = {"brother", "dad", "daughter", "father", "husband", "mom", "mother", "mum", "sister", "son", "wife"};
	struct evidence e;
	const char *t;
	uint32_t pos;
	bool comma;

	/* what most names stand behind ends otherwise */
	t = n->group->text;
	pos = it->pos;
	if (pos < 4 || memchr("demnr", t[pos - (t[pos - 2] == ',' ? 3 : 2)], 5) == NULL || !STR_AMONG(word_before(n, &pos, &comma), kin))
		return 0;
	evidence_before(n, it, &e);
	return e.title == 0 ? e.gender : 0;
}

bool
evidence_contradicts(struct normalize *n, struct item *it, uint32_t person)
{
	struct persons *p;
	int gender;

	p = n->persons;
	gender = p->name[it->name].parts == 1 ? evidence_courtesy(n, it) : 0;
	return gender != 0 && gender * persons_given_gender(p, &p->name[p->person[person].name]) < 0;
}

void
persons_weigh_gender(struct normalize *n)
{
	struct persons *p;
	struct person *person;
	struct item *it;
	struct evidence e;
	uint32_t id, next;
	size_t i;

	p = n->persons;
	if (p->gender_known)
		return;
	p->gender_known = true;
	for (i = 0; i < p->persons; i++)
		p->person[i].gender =
		    (int16_t)(BY_GIVEN_NAME * persons_given_gender(p, &p->name[p->person[i].name]));
	next = NOWHERE;
	/* from the end, so that the next person's place is known */
	for (i = n->items; i-- > 0;) {
		it = &n->item[i];
		if (it->kind != KIND_PERSON || it->pos == NOWHERE)
			continue;
		id = p->name[it->name].person;
		if (id != PERSON_NONE && !evidence_contradicts(n, it, id)) {
			person = &p->person[id];
			evidence_before(n, it, &e);
			if (person->gender < 100 && person->gender > -100) {
				person->gender = (int16_t)(person->gender + BY_TITLE * e.gender);
				if (person->gender < ENOUGH && person->gender > -ENOUGH)
					person->gender = (int16_t)(person->gender +
						BY_PRONOUN * pronoun_behind(n, it, next));
			}
		}
		next = it->pos;
	}
}

int
persons_gender(struct normalize *n, uint32_t person)
{
	int16_t gender;

	persons_weigh_gender(n);
	gender = n->persons->person[person].gender;
	return gender <= -ENOUGH ? -1 : gender >= ENOUGH ? 1 : 0;
}

int
persons_leaning(struct normalize *n, uint32_t person)
{
	int16_t gender;

	persons_weigh_gender(n);
	gender = n->persons->person[person].gender;
	return (gender > 0) - (gender < 0);
}
