/*
 * The form of an organisation's or group's name: without articles, possessives, corporate endings and the country
 * before a well-known body; and the key that all spellings of it share.
 */
#include "fold.h"
#include "lexicon.h"
#include "orgs.h"

enum { ENDING_MAX = 16 }; /* the longest corporate ending has less bytes */

/*
 * Whether the folded name without "corporation" would be no name: Kolhapur Municipal, Greater Chennai, Chennai. Public
 * bodies are called so.
 */
static bool
is_public(const char *s, size_t n)
{
	static const char greater[] = "greater ", of[] = "city of ";
	static const char bodies[][16] = {"municipal", "metropolitan", "development", "broadcasting", "civic", "housing", "transport",
					  "water",     "power",	       "port",	      "ports",	      "airports", "city",  "insurance",
					  "finance",   "investment",   "infrastructure"};
	size_t i;

	if ((n > sizeof greater && memcmp(s, greater, sizeof greater - 1) == 0) || (n > sizeof of && memcmp(s, of, sizeof of - 1) == 0) ||
	    (lex_lists(lex_find(s, n)) & (LEX_BIT(LEX_CITY) | LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_REGION))) != 0)
		return true;
	for (i = n; i > 0 && s[i - 1] != ' '; i--)
		;
	return STR_AMONG(str_of(s + i, n - i), bodies);
}

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

size_t
orgs_words(struct str s)
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
		if (orgs_words(rest) < LEAST)
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
	static const char corporation[] = " corporation";
	struct str s, key;
	size_t end;

	s = name_bare(clean_possessive(n, text));
	if (endings && memchr("ABCU", *s.s, 4) != NULL)
		s = without_country(n, s);
	while (endings) {
		key = folded(n, s);
		end = key.n == s.n ? corporate(n, key.s, key.n) : 0;
		if (end == 0 || (end == sizeof corporation - 1 && memcmp(key.s + key.n - end, corporation, end) == 0 && is_public(key.s, key.n - end)))
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
