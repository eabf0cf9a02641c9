/*
 * parts - a person's name as it is written, taken apart into what names are compared by.
 */
#include "lexicon.h"
#include "nfc.h"
#include "persons.h"
#include "utf8.h"

static const struct {
	const char *text;
	enum suffix suffix;
} suffixes[] = {
    {"jr", SUFFIX_JUNIOR}, {"junior", SUFFIX_JUNIOR}, {"sr", SUFFIX_SENIOR}, {"ii", SUFFIX_SECOND},
    {"iii", SUFFIX_THIRD}, {"iv", SUFFIX_FOURTH},
};

/* What stands before a name and is never part of it. */
static const char courtesies[][8] = {"mr", "mrs", "ms", "miss", "dr", "mx", "prof", "sir", "dame", "alhaji", "alhaja", "aunty"};

const struct part *
persons_part(struct persons *p, uint32_t id)
{
	const struct lex_sense *sense;
	struct part *part;
	struct str s;
	uint32_t e;

	part = &p->part[id];
	if (part->looked_up)
		return part;
	part->looked_up = true;
	s = p->parts_seen.key[id].str;
	e = lex_find(s.s, s.n);
	if (e == 0)
		return part;
	sense = lex_sense(e, LEX_GIVEN);
	if (sense != NULL) {
		part->gender = *lex_value(sense) == 'm' ? -1 : *lex_value(sense) == 'f' ? 1 : 0;
		part->given = true;
		part->common = *lex_extra(sense) == 'c';
	}
	sense = lex_sense(e, LEX_SURNAME);
	part->cjk = sense != NULL && *lex_value(sense) == 'c';
	return part;
}

static uint32_t
part_of(struct normalize *n, const char *s, size_t len)
{
	struct persons *p;
	size_t known;
	uint32_t id, cp;

	p = n->persons;
	known = p->parts_seen.count;
	id = intern_add(&p->parts_seen, &n->strings, str_of(s, len));
	if (id == known) {
		p->part = mem_grow(p->part, &p->part_cap, p->parts_seen.count, sizeof *p->part);
		memset(&p->part[id], 0, sizeof *p->part);
		p->part[id].initial = len > 0 && utf8_decode(s, len, &cp) == len;
	}
	return id;
}

static bool
is_courtesy(const char *s, size_t n)
{
	return STR_AMONG(str_of(s, n), courtesies);
}

/* The same for a word as it is written, perhaps with a full stop. */
static bool
is_courtesy_word(const char *s, size_t n)
{
	char word[8];
	size_t i;

	if (n > 0 && s[n - 1] == '.')
		n--;
	if (n == 0 || n > sizeof word)
		return false;
	for (i = 0; i < n; i++)
		word[i] = s[i] >= 'A' && s[i] <= 'Z' ? (char)(s[i] + 32) : s[i];
	return is_courtesy(word, n);
}

/* The list entry of the word s[0, n). */
static uint32_t
entry_of(struct normalize *n, const char *s, size_t len)
{
	struct str key;

	key = folded(n, str_of(s, len));
	return lex_find(key.s, key.n);
}

/* Whether the word is a title in short, Gov. or Sen.: no name ends before one. */
static bool
is_short_title(struct normalize *n, const char *s, size_t len)
{
	const struct lex_sense *sense;
	uint32_t e;

	if (len < 3 || s[len - 1] != '.')
		return false;
	e = entry_of(n, s, len);
	sense = e != 0 ? lex_sense(e, LEX_TITLE) : NULL;
	return sense != NULL && strstr(lex_extra(sense), "abbr") != NULL;
}

/* Whether the word is a verb and nothing that a name may have: Says, Resigns, in headlines. */
static bool
is_headline_verb(struct normalize *n, const char *s, size_t len)
{
	static const uint64_t names = LEX_BIT(LEX_GIVEN) | LEX_BIT(LEX_SURNAME) | LEX_BIT(LEX_TITLE) |
				      LEX_BIT(LEX_PERSON);
	const struct lex_sense *sense;
	char base[32];
	struct str key;
	uint32_t e;

	if (len < 4 || len >= sizeof base || (s[len - 1] != 's' && s[len - 1] != 'S'))
		return false;
	e = entry_of(n, s, len);
	if (e != 0 && (lex_lists(e) & names) != 0)
		return false;
	key = folded(n, str_of(s, len));
	e = lex_find(key.s, key.n - 1);
	sense = e != 0 ? lex_sense(e, LEX_WORD) : NULL;
	return sense != NULL && strchr(lex_value(sense), 'v') != NULL;
}

/* Whether the words of a name are so many, one of them such as bin where that is asked for. */
static bool
has_words(struct str s, uint32_t least, bool particle)
{
	static const char particles[][8] = {"Al", "Bin", "Bint", "al", "bin", "bint", "ibn"};
	uint32_t i, from, words;

	words = 0;
	for (i = from = 0; i <= s.n; i++)
		if (i == s.n || s.s[i] == ' ' || s.s[i] == '-') {
			particle = particle && !STR_AMONG(str_of(s.s + from, i - from), particles);
			words += i == s.n || s.s[i] == ' ';
			from = i + 1;
		}
	return words >= least && !particle;
}

static const char sheikhs[][8] = {"Shaikh", "Sheik", "Sheikh", "Sheikha", "Shaikha"};

bool
persons_is_sheikh(struct str s)
{
	uint32_t i;

	for (i = 0; i < s.n && s.s[i] != ' '; i++)
		;
	return i < s.n && s.s[0] == 'S' && memchr(s.s + i + 1, ' ', s.n - i - 1) == NULL && STR_AMONG(str_of(s.s, i), sheikhs);
}

/* Whether it is a title that may be a name too: Oba Tunde Bello is one, and a Sheikh who is bin Somebody; Sheikh Hasina is none. */
static bool
is_ruler(const char *s, size_t len, struct str rest)
{
	if (str_is(str_of(s, len), "Oba"))
		return has_words(rest, 2, false);
	return STR_AMONG(str_of(s, len), sheikhs) && has_words(rest, 3, true);
}

struct str
persons_bare(struct normalize *n, struct str s)
{
	uint32_t i, from, words;
	struct str name;

	name = s;
	words = 0;
	for (i = from = 0; i <= s.n; i++) {
		if (i < s.n && s.s[i] != ' ')
			continue;
		/* Eva St. Clair: no title */
		if (i < s.n && ((is_short_title(n, s.s + from, i - from) && !str_is(str_of(s.s + from, i - from), "St.")) ||
				(words == 0 && (is_courtesy_word(s.s + from, i - from) ||
						is_ruler(s.s + from, i - from, str_of(s.s + i + 1, s.n - i - 1)))))) {
			name = str_of(s.s + i + 1, s.n - i - 1);
			words = 0;
		} else if (words >= 2 && is_headline_verb(n, s.s + from, i - from)) {
			name.n = (uint32_t)(s.s + from - 1 - name.s);
			break;
		} else {
			words++;
		}
		from = i + 1;
	}
	return name.n > 0 ? name : s;
}

/* What parts of a name are separated by. */
static bool
is_gap(char c)
{
	return c == ' ' || c == '-' || c == '.' || c == ',' || c == '"' || c == '(' || c == ')';
}

/* The length of a quotation mark around a part, which is a nickname: 'Ned'; O'Brien's is none. */
static size_t
quote_at(const char *s, size_t i, size_t len)
{
	if (s[i] == '\'')
		return i == 0 || i + 1 == len || is_gap(s[i - 1]) || is_gap(s[i + 1]);
	return s[i] == '\xE2' && len - i >= 3 && s[i + 1] == '\x80' && s[i + 2] >= '\x98' && s[i + 2] <= '\x9D' ? 3 : 0;
}

/* Takes a folded name apart. */
static void
take_apart(struct normalize *n, struct name *name, const char *s, size_t len)
{
	size_t i, from, k;

	name->parts = 0;
	name->suffix = SUFFIX_NONE;
	for (i = 0; i < len;) {
		while (i < len && (k = is_gap(s[i]) ? 1 : quote_at(s, i, len)) > 0)
			i += k;
		from = i;
		while (i < len && !is_gap(s[i]) && quote_at(s, i, len) == 0)
			i++;
		if (i == from)
			break;
		if (name->parts == 0 && i < len && is_courtesy(s + from, i - from))
			continue;
		if (name->parts > 0) {
			for (k = 0; k < sizeof suffixes / sizeof suffixes[0]; k++)
				if (str_is(str_of(s + from, i - from), suffixes[k].text))
					break;
			if (k < sizeof suffixes / sizeof suffixes[0]) {
				name->suffix = (uint8_t)suffixes[k].suffix;
				continue;
			}
		}
		if (name->parts == NAME_PARTS)
			break;
		name->part[name->parts++] = part_of(n, s + from, i - from);
	}
}

uint32_t
persons_name(struct normalize *n, struct str shown)
{
	struct persons *p;
	struct name *name, made;
	struct str key;
	const char *s;
	size_t len, known;
	uint32_t id;

	p = n->persons;
	key = folded(n, shown);
	s = nfc_apply(&n->words.nfc, NFC_C | NFC_STRIP, key.s, key.n, &len);
	if (s == NULL)
		s = key.s;
	known = p->names_seen.count;
	id = intern_add(&p->names_seen, &n->strings, str_of(s, len));
	if (id == known) {
		memset(&made, 0, sizeof made);
		take_apart(n, &made, s, len);
		made.shown = shown;
		made.person = PERSON_NONE;
		p->name = mem_grow(p->name, &p->name_cap, p->names_seen.count, sizeof *p->name);
		p->name[id] = made;
	}
	name = &p->name[id];
	if (name->mentions > 0 && name_is_upper(name->shown) && !name_is_upper(shown))
		name->shown = shown;
	return id;
}

