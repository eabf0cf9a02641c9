/*
 * orgs - one name for each organisation and each group.
 *
 * In this order: what the article itself says (Long Name (LN), LN (Long Name)); the list of
 * well-known short names and of groups; a longer name in the article that goes on where a short one
 * ends (Huawei, Huawei Technologies). Corporate endings are dropped.
 */
#include "orgs.h"
#include "fold.h"
#include "lexicon.h"
#include "utf8.h"

#include <stdlib.h>

struct orgs *
orgs_new(void)
{
	struct orgs *o;

	o = mem_alloc(sizeof *o);
	memset(o, 0, sizeof *o);
	return o;
}

void
orgs_free(struct orgs *o)
{
	intern_free(&o->seen);
	intern_free(&o->heads);
	intern_free(&o->texts);
	free(o->text_name);
	free(o->org);
	free(o->head);
	free(o);
}

enum { ENDING_MAX = 16 }; /* the longest corporate ending has less bytes */

/* The length of the corporate ending that the folded name ends in, with the space or comma before it. */
static size_t
look_up_ending(const char *s, size_t n)
{
	const struct lex_sense *sense;
	uint32_t e;
	size_t i, best;

	/* the longest one of three words: & Co. Ltd */
	best = 0;
	for (i = n; i > 0; i--) {
		if (s[i - 1] != ' ')
			continue;
		e = lex_find(s + i, n - i);
		sense = e != 0 ? lex_sense(e, LEX_ORGEND) : NULL;
		if (sense != NULL && strcmp(lex_value(sense), "c") == 0)
			best = n - i;
		if (n - i > ENDING_MAX)
			break;
	}
	if (best == 0 || best + 1 >= n)
		return 0;
	best++;
	if (s[n - best - 1] == ',')
		best++;
	return best < n ? best : 0;
}

/* The same by way of the memo: it depends on the last words only. */
static size_t
corporate(struct normalize *n, const char *s, size_t len)
{
	union memo_value *v;
	size_t i, from;
	bool known;

	for (i = from = len; i > 0 && len - i <= ENDING_MAX; i--)
		if (s[i - 1] == ' ')
			from = i;
	if (from == len)
		return 0;
	/* with the byte before the space: a comma belongs to the ending */
	from -= from > 1 ? 2 : 1;
	if (!memo_takes(len - from))
		return look_up_ending(s, len);
	v = memo_value(&n->endings, s + from, len - from, &known);
	if (!known)
		v->number = look_up_ending(s, len);
	return (size_t)v->number;
}

/* The name as name_clean() has it, but with the 's that the list says is its own: McDonald's. */
static struct str
clean_possessive(struct normalize *n, struct str text)
{
	struct str s, key;
	uint32_t end;

	s = name_whole(&n->strings, text);
	end = name_possessive(s);
	if (end == 0)
		return s;
	key = folded(n, name_bare(s));
	if (!lex_in(lex_find(key.s, key.n), LEX_ORG))
		s.n -= end;
	return s;
}

static size_t
words_in(struct str s)
{
	uint32_t i;
	size_t words;

	words = s.n > 0;
	for (i = 0; i < s.n; i++)
		words += s.s[i] == ' ';
	return words;
}

/* The name of a well-known body without the country before it: U.S. Federal Bureau of Investigation. */
static struct str
without_country(struct normalize *n, struct str s)
{
	static const char *const countries[] = {"U.S. ", "US ", "UK ", "U.K. ", "American ", "Australian ", "British ", "Canadian "};
	enum { LEAST = 3 }; /* of fewer words many countries have one: Supreme Court */
	const struct lex_sense *sense;
	struct str rest, key;
	size_t i, len;

	for (i = 0; i < sizeof countries / sizeof countries[0]; i++) {
		if (!str_begins(s, countries[i]))
			continue;
		len = strlen(countries[i]);
		rest = str_of(s.s + len, s.n - len);
		if (words_in(rest) < LEAST)
			return s;
		key = folded(n, rest);
		sense = lex_sense(lex_find(key.s, key.n), LEX_ORG);
		return sense != NULL && strchr(lex_extra(sense), 'g') != NULL ? rest : s;
	}
	return s;
}

/* The organisation's name without "the", a corporate ending, and what name_clean() takes off. */
static struct str
clean(struct normalize *n, struct str text, bool endings)
{
	struct str s, key;
	size_t end;

	s = name_bare(clean_possessive(n, text));
	if (endings && memchr("ABCU", *s.s, 4) != NULL)
		s = without_country(n, s);
	while (endings) {
		key = folded(n, s);
		end = key.n == s.n ? corporate(n, key.s, key.n) : 0;
		if (end == 0)
			break;
		s.n -= (uint32_t)end;
	}
	return s;
}

/* A designation of letters and a number, written in many ways: APT 40, APT-40. To apt40. */
static bool
numbered(const char *s, size_t n, char *to, size_t *len)
{
	size_t i, letters;

	for (i = 0; i < n && i < 6 && s[i] >= 'a' && s[i] <= 'z'; i++)
		to[i] = s[i];
	letters = i;
	if (letters < 2 || letters > 5)
		return false;
	if (i < n && (s[i] == ' ' || s[i] == '-'))
		i++;
	if (i == n || n - i > 5)
		return false;
	for (; i < n; i++) {
		if (s[i] < '0' || s[i] > '9')
			return false;
		to[letters++] = s[i];
	}
	*len = letters;
	return true;
}

/* The designation apt40 as it is written: APT40, but TAG-38, Storm-0558. */
static struct str
designation(struct normalize *n, const char *s, size_t len)
{
	static const char hyphened[][8] = {"dev", "storm", "tag", "uac"};
	char *to;
	size_t i, letters, made;
	bool small;

	to = arena_alloc(&n->strings, len + 1);
	for (letters = 0; letters < len && s[letters] >= 'a' && s[letters] <= 'z'; letters++)
		;
	small = str_is(str_of(s, letters), "storm");
	for (i = made = 0; i < len; i++) {
		if (i == letters && STR_AMONG(str_of(s, letters), hyphened))
			to[made++] = '-';
		to[made++] = i < letters && (i == 0 || !small) ? (char)(s[i] - 'a' + 'A') : s[i];
	}
	return str_of(to, made);
}

uint32_t
orgs_name(struct normalize *n, struct str text, bool group)
{
	struct orgs *o;
	struct org *org;
	struct str shown, key;
	char number[16], *to;
	size_t len, i, known;
	uint32_t id;

	o = n->orgs;
	shown = clean(n, text, !group);
	key = folded(n, shown);
	/* the full stops of U.N.; the folded form is ours to change */
	to = n->fold;
	for (i = len = 0; i < key.n; i++)
		if (key.s[i] != '.')
			to[len++] = key.s[i];
	key.n = (uint32_t)len;
	if (group) {
		static const char advanced[] = "advanced persistent threat ", actor[] = "actor ";

		if (str_begins(key, advanced)) {
			i = sizeof advanced - 1;
			if (key.n - i > sizeof actor && memcmp(to + i, actor, sizeof actor - 1) == 0)
				i += sizeof actor - 1;
			memmove(to + 3, to + i, key.n - i);
			memcpy(to, "apt", 3);
			key.n = (uint32_t)(3 + key.n - i);
		}
		if (numbered(key.s, key.n, number, &len)) {
			key = str_of(number, len);
		}
	}
	known = o->seen.count;
	id = intern_add(&o->seen, &n->strings, key);
	if (id == known) {
		o->org = mem_grow(o->org, &o->org_cap, o->seen.count, sizeof *o->org);
		org = &o->org[id];
		memset(org, 0, sizeof *org);
		org->shown = shown;
		org->group = group;
		if (group && key.s == number) {
			org->value = designation(n, number, len);
		}
	}
	org = &o->org[id];
	if (name_is_upper(org->shown) && !name_is_upper(shown))
		org->shown = shown;
	return id;
}

/* Whether it is a capital and small letters. */
static bool
is_capitalised(struct str s)
{
	uint32_t i;

	if (s.n < 2 || s.s[0] < 'A' || s.s[0] > 'Z')
		return false;
	for (i = 1; i < s.n && s.s[i] >= 'a' && s.s[i] <= 'z'; i++)
		;
	return i == s.n;
}

/* The value that the list gives to the organisation's key; empty where it gives several. */
static struct str
listed(const struct normalize *n, uint32_t id)
{
	const struct lex_entry *entry;
	const struct lex_sense *s;
	const char *value;
	struct str key;
	uint32_t e;
	uint8_t i;

	key = n->orgs->seen.key[id].str;
	e = lex_find(key.s, key.n);
	if (e == 0 || !lex_in(e, LEX_ORG))
		return str_of("", 0);
	/* three letters that are not capitals are no acronym, where four may be Nato: the town of Boe */
	if (key.n == 3 && *lex_extra(lex_sense(e, LEX_ORG)) == 'a' && is_capitalised(n->orgs->org[id].shown))
		return str_of("", 0);
	entry = &lex_entries[e];
	value = "";
	for (i = 0; i < entry->senses; i++) {
		s = &lex_senses[entry->sense + i];
		if (s->list != LEX_ORG || *lex_value(s) == '\0')
			continue;
		if (*value != '\0' && strcmp(value, lex_value(s)) != 0)
			return str_of("", 0);
		value = lex_value(s);
	}
	return str_of(value, strlen(value));
}

/* Words that end the name of a company or body whose first words alone are its short name. */
static bool
goes_on(struct str longer, struct str shorter)
{
	const struct lex_sense *sense;
	const char *p;
	uint32_t e;
	size_t n;

	if (longer.n <= shorter.n + 1 || (longer.s[shorter.n] != ' ' && longer.s[shorter.n] != '-') ||
	    memcmp(longer.s, shorter.s, shorter.n) != 0)
		return false;
	/* an ordinary word or a place says nothing alone: Senate, Senate Finance Committee */
	e = lex_find(shorter.s, shorter.n);
	if (e != 0 && (lex_lists(e) & (LEX_BIT(LEX_WORD) | LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_ORG) |
					       LEX_BIT(LEX_REGION) | LEX_BIT(LEX_NATION) |
					       LEX_BIT(LEX_ORGEND))) != 0)
		return false;
	/* the rest: of the kinds of names that are left out, a word or two */
	p = longer.s + shorter.n + 1;
	n = longer.n - shorter.n - 1;
	if (words_in(str_of(p, n)) > 3)
		return false;
	e = lex_find(p, n);
	sense = e != 0 ? lex_sense(e, LEX_ORGEND) : NULL;
	return sense == NULL || *lex_value(sense) != 'x';
}

/* The first word of a name, or of its first word the part before a hyphen: Anheuser-Busch. */
static struct str
first_word(struct str key)
{
	uint32_t i;

	for (i = 0; i < key.n && key.s[i] != ' ' && key.s[i] != '-'; i++)
		;
	return str_of(key.s, i);
}

/* Links the organisation to its first word, so that short forms find it. */
static void
add_head(struct normalize *n, uint32_t id)
{
	struct orgs *o;
	struct str key, first;
	size_t known;
	uint32_t head;

	o = n->orgs;
	key = o->seen.key[id].str;
	first = first_word(key);
	if (first.n == key.n || first.n == 0)
		return;
	known = o->heads.count;
	head = intern_add(&o->heads, &n->strings, first);
	if (head == known) {
		o->head = mem_grow(o->head, &o->head_cap, o->heads.count, sizeof *o->head);
		o->head[head] = 0;
	}
	o->org[id].next = o->head[head];
	o->head[head] = id + 1;
}

/* The one longer name that the short one begins; false when there is none or more than one. */
static bool
longer_name(const struct normalize *n, uint32_t id, uint32_t *longer)
{
	const struct orgs *o;
	struct str key, found;
	uint32_t head, k, steps;
	bool any;

	o = n->orgs;
	key = o->seen.key[id].str;
	head = intern_find(&o->heads, first_word(key));
	if (head == INTERN_NONE)
		return false;
	any = false;
	found = str_of("", 0);
	for (k = o->head[head], steps = 0; k != 0 && steps < 64; k = o->org[k - 1].next, steps++) {
		struct str other;

		other = o->seen.key[k - 1].str;
		if (k - 1 == id || o->org[k - 1].group || !goes_on(other, key))
			continue;
		if (any && !str_eq(o->org[*longer].value, o->org[k - 1].value) &&
		    !(found.n < other.n && memcmp(found.s, other.s, found.n) == 0))
			return false;
		if (!any) {
			*longer = k - 1;
			found = other;
		}
		any = true;
	}
	return any;
}

static const char party_word[] = " party";

/* Notes the organisation, if it is a party by its name. */
static void
add_party(struct orgs *o, uint32_t id)
{
	enum { LAST = sizeof party_word - 1 };
	struct str key;

	key = o->seen.key[id].str;
	if (key.n <= LAST || memcmp(key.s + key.n - LAST, party_word, LAST) != 0)
		return;
	if (o->parties < PARTIES)
		o->party[o->parties] = id;
	o->parties++;
}

/* Whether the party's name is the short one and "party"; *bare: it has no other words. */
static bool
is_party(struct str name, struct str shorter, bool *bare)
{
	uint32_t rest;

	if (name.n < shorter.n + sizeof party_word - 1)
		return false;
	rest = name.n - (uint32_t)(sizeof party_word - 1);
	*bare = rest == shorter.n;
	return memcmp(name.s + rest - shorter.n, shorter.s, shorter.n) == 0 && (*bare || name.s[rest - shorter.n - 1] == ' ');
}

/*
 * The one party of the article that the name is the short one of: Labour, the Labour Party; Greens,
 * the Green Party. False when there is none or more than one, of which none has just this name.
 */
static bool
party_name(const struct normalize *n, uint32_t id, uint32_t *party)
{
	const struct orgs *o;
	struct str key, one;
	uint32_t found;
	size_t i;
	bool bare;

	o = n->orgs;
	key = o->seen.key[id].str;
	if (o->parties == 0 || o->parties > PARTIES || memchr(key.s, ' ', key.n) != NULL || key.n < 3)
		return false;
	one = key;
	if (key.s[key.n - 1] == 's')
		one.n--;
	else if (o->org[id].mentions == 0)
		return false; /* one Republican is not the party */
	found = 0;
	for (i = 0; i < o->parties; i++) {
		if (!is_party(o->seen.key[o->party[i]].str, key, &bare) && !is_party(o->seen.key[o->party[i]].str, one, &bare))
			continue;
		*party = o->party[i];
		if (bare)
			return true;
		found++;
	}
	return found == 1;
}

/* Whether the word is an acronym in a name of capitals: by the list, or since nobody could say it otherwise (HSBC). */
static bool
stays_in_capitals(struct str word)
{
	static const char short_words[][8] = {"BROS", "DR", "FT", "JR", "LTD", "MFG", "MR", "MRS", "MS", "MT", "PTY", "SR", "ST"};
	const struct lex_entry *entry;
	char key[FOLD_MAX(ENDING_MAX)];
	uint32_t e, i;
	uint8_t k;

	if (word.n < 2 || word.n >= ENDING_MAX)
		return false;
	for (i = 0; i < word.n && memchr("AEIOUY", word.s[i], 6) == NULL; i++)
		;
	if (i == word.n && word.n <= 5)
		return !STR_AMONG(word, short_words);
	e = lex_find(key, fold(key, word.s, word.n));
	entry = &lex_entries[e];
	for (k = 0; e != 0 && k < entry->senses; k++)
		if (lex_senses[entry->sense + k].form == LEX_UPPER &&
		    LEX_BIT(lex_senses[entry->sense + k].list) & (LEX_BIT(LEX_ORG) | LEX_BIT(LEX_COUNTRY)))
			return true;
	return false;
}

static void
fill_values(struct normalize *n)
{
	struct orgs *o;
	struct org *org;
	struct str known;
	uint32_t longer = 0;
	size_t i;

	o = n->orgs;
	o->parties = 0;
	for (i = 0; i < o->seen.count; i++) {
		org = &o->org[i];
		if (org->value.n == 0 && !org->group) {
			known = listed(n, (uint32_t)i);
			org->listed = known.n > 0;
			org->value = known;
		}
		if (!org->group) {
			add_head(n, (uint32_t)i);
			add_party(o, (uint32_t)i);
		}
	}
	for (i = 0; i < o->seen.count; i++) {
		org = &o->org[i];
		if (org->value.n == 0 && !org->group && (longer_name(n, (uint32_t)i, &longer) || party_name(n, (uint32_t)i, &longer)))
			org->longer = longer + 1;
	}
	for (i = 0; i < o->seen.count; i++) {
		org = &o->org[i];
		if (org->value.n == 0)
			org->value = words_in(org->shown) > 1 ? name_case(&n->strings, org->shown, stays_in_capitals)
							      : org->shown;
	}
	for (i = 0; i < o->seen.count; i++) {
		org = &o->org[i];
		if (org->longer != 0)
			org->value = o->org[org->longer - 1].value;
	}
}

/* The number of the name that the text is: most texts come several times. */
static uint32_t
name_of_text(struct normalize *n, struct str text, bool group)
{
	struct orgs *o;
	size_t known;
	uint32_t id, *name;

	o = n->orgs;
	known = o->texts.count;
	id = 2 * intern_add(&o->texts, NULL, text);
	if (id == 2 * known) {
		o->text_name = mem_grow(o->text_name, &o->text_cap, (size_t)id + 2, sizeof *o->text_name);
		o->text_name[id] = o->text_name[id + 1] = 0;
	}
	name = &o->text_name[id + group];
	if (*name == 0)
		*name = orgs_name(n, text, group) + 1;
	return *name - 1;
}

/* Whether the owner of something may be a short name: one word that begins with a capital. */
static bool
may_be_short(struct str s)
{
	return s.n > 0 && s.n <= 24 && !(*s.s >= 'a' && *s.s <= 'z') && memchr(s.s, ' ', s.n) == NULL;
}

/* What the members of a party are called, where they are named instead of it. */
static const struct {
	const char *member, *party;
} parties[] = {
    {"republican", "Republican Party"}, {"republicans", "Republican Party"},
    {"democrat", "Democratic Party"},	{"democrats", "Democratic Party"},
    {"democratic", "Democratic Party"}, {"tory", "Conservative Party"},
    {"tories", "Conservative Party"},	{"lib dem", "Liberal Democrats"},
    {"lib dems", "Liberal Democrats"},
};

/* The party whose members the name means; the name itself where it means none. */
static struct str
party_of(struct normalize *n, struct str name)
{
	struct str key;
	size_t i;

	if (name.n > 11)
		return name;
	key = folded(n, name);
	for (i = 0; i < sizeof parties / sizeof parties[0]; i++)
		if (str_is(key, parties[i].member))
			return str_of(parties[i].party, strlen(parties[i].party));
	return name;
}

void
orgs_fill(struct normalize *n)
{
	struct orgs *o;
	struct item *it;
	bool any;

	o = n->orgs;
	intern_reset(&o->seen);
	intern_reset(&o->heads);
	intern_reset(&o->texts);
	any = false;
	for (it = items_first(n, CLASS_ORG); it != NULL; it = items_next(n, it)) {
		it->name = name_of_text(n, it->text, it->kind == KIND_GROUP);
		if (it->given)
			o->org[it->name].value = it->value;
		o->org[it->name].mentions++;
		any = true;
	}
	for (it = items_first(n, CLASS_SAID); it != NULL; it = items_next(n, it))
		if (may_be_short(it->of))
			name_of_text(n, it->of, false);
	if (o->seen.count == 0)
		return;
	definitions_find(n);
	if (any)
		groups_join(n);
	fill_values(n);
	for (it = items_first(n, CLASS_ORG); it != NULL; it = items_next(n, it))
		if (!it->given)
			it->value = party_of(n, o->org[it->name].value);
}

uint32_t
orgs_known(struct normalize *n, struct str text)
{
	struct str key;
	size_t i, len;

	key = folded(n, clean(n, text, true));
	for (i = len = 0; i < key.n; i++)
		if (key.s[i] != '.')
			n->fold[len++] = key.s[i];
	return intern_find(&n->orgs->seen, str_of(n->fold, len));
}

struct str
orgs_find(struct normalize *n, struct str name)
{
	const struct orgs *o;
	uint32_t id;

	o = n->orgs;
	id = intern_find(&o->texts, name);
	if (id != INTERN_NONE && o->text_name[2 * id] > 0)
		return o->org[o->text_name[2 * id] - 1].value;
	id = orgs_known(n, name);
	return id != INTERN_NONE ? n->orgs->org[id].value : str_of("", 0);
}
