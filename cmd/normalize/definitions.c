/*
 * definitions - what an article says itself about its short names: Long Name (LN),
 * LN (Long Name), Long Name, or LN; and, of the long names, which one has these initials.
 */
#include "lexicon.h"
#include "orgs.h"
#include "unicode.h"
#include "utf8.h"

enum { INNER_MAX = 120, LETTERS_MAX = 12, WORDS_MAX = 16 };

/* Words that initials may leave out. */
static const char small_words[][8] = {"&",	 "a",	"and", "at",  "by", "d", "da",  "das", "de",
					  "del", "der", "des", "di",  "do", "dos", "du", "e",   "el",
					  "et",	 "for", "i",  "in",  "la",  "le", "les", "of", "on",  "the",
					  "to",	 "und", "with", "y"};

/* What stands between a long name and a short one that is not in brackets. */
static const char *const links[] = {", or the ", ", or ", ", known as the ", ", known as ",
				    ", also known as ", ", abbreviated as ", ", also called "};

static bool
is_small(struct str w)
{
	return STR_AMONG(w, small_words);
}

/* The words of a name, the last one first, each where it begins. */
struct words_of {
	struct str word[WORDS_MAX];
	unsigned count;
};

/*
 * The words that end at text[end], back to a line's beginning, a sentence's end or a bracket. Their
 * parts behind hyphens count as words too.
 */
static void
words_before(struct words_of *w, const char *text, uint32_t from, uint32_t end)
{
	uint32_t i;

	w->count = 0;
	while (end > from && w->count < WORDS_MAX) {
		while (end > from && (text[end - 1] == ' ' || text[end - 1] == '-'))
			end--;
		if (end > from && text[end - 1] == ',')
			end--;
		for (i = end; i > from && memchr(" -\n\t()[];:.\"?!,", text[i - 1], 16) == NULL; i--)
			;
		if (i == end)
			return;
		w->word[w->count++] = str_of(text + i, end - i);
		if (i > from && text[i - 1] != ' ' && text[i - 1] != '-')
			return;
		end = i;
	}
}

/* The first letter of a word, folded. */
static uint32_t
initial(struct str w)
{
	uint32_t cp;

	if (w.n == 0)
		return 0;
	utf8_decode(w.s, w.n, &cp);
	return cp == UTF8_BAD ? 0 : uc_fold(cp);
}

static bool
is_capital(struct str w)
{
	uint32_t cp;

	utf8_decode(w.s, w.n, &cp);
	return cp != UTF8_BAD && (uc_is_upper(uc_props(cp)) || uc_is_digit(uc_props(cp)));
}

/*
 * How many words, from word at on, have the letters[0, k) as their initials, read from the end;
 * 0 when they have not.
 */
static unsigned
initials_match(const struct words_of *w, unsigned at, const uint32_t *letters, unsigned k)
{
	unsigned found;

	if (at >= w->count)
		return 0;
	if (initial(w->word[at]) == letters[k - 1]) {
		if (k == 1)
			return is_capital(w->word[at]) ? at + 1 : 0;
		found = initials_match(w, at + 1, letters, k - 1);
		if (found > 0)
			return found;
	}
	return at > 0 && is_small(w->word[at]) ? initials_match(w, at + 1, letters, k) : 0;
}

/* The letters of a short name, folded; 0 when it is none: it has too few, or lower case. */
static unsigned
letters_of(struct str s, uint32_t *letters)
{
	uint32_t i, cp, p;
	unsigned k, lower;

	for (i = k = lower = 0; i < s.n;) {
		i += utf8_decode(s.s + i, s.n - i, &cp);
		p = cp == UTF8_BAD ? 0 : uc_props(cp);
		if (cp == ' ' || cp == '\n')
			return 0;
		if (!uc_is_letter(p))
			continue;
		if (uc_is_lower(p) && i == s.n && k >= 2)
			break; /* a plural s: MPs */
		lower += uc_is_lower(p) != 0;
		if (k == LETTERS_MAX)
			return 0;
		letters[k++] = uc_fold(cp);
	}
	return k >= 2 && lower <= k / 2 ? k : 0;
}

/* The letters of a short name that is said as a word: Nacsa; 0 when it is none. */
static unsigned
letters_of_word(struct str s, uint32_t *letters)
{
	enum { WORD_LONG = 8 };
	uint32_t i;

	if (s.n < 3 || s.n > WORD_LONG || s.s[0] < 'A' || s.s[0] > 'Z')
		return 0;
	letters[0] = (unsigned char)s.s[0] + ('a' - 'A');
	for (i = 1; i < s.n; i++) {
		if (s.s[i] < 'a' || s.s[i] > 'z')
			return 0;
		letters[i] = (unsigned char)s.s[i];
	}
	return s.n;
}

/* Whether the word begins with the letters, in either case. */
static bool
begins_with(struct str w, const uint32_t *letters, unsigned count)
{
	unsigned i;

	for (i = 0; i < count; i++)
		if (i >= w.n || (uint32_t)((unsigned char)w.s[i] | 0x20) != letters[i])
			return false;
	return true;
}

/*
 * How many words, from word at on, have the letters[0, k) for their beginnings, read from the end: the Na, c, s and a of
 * National Cyber Security Agency; 0 when they have not.
 */
static unsigned
beginnings_match(const struct words_of *w, unsigned at, const uint32_t *letters, unsigned k)
{
	enum { MOST = 3 }; /* letters of a word */
	unsigned count, found;

	if (at >= w->count)
		return 0;
	for (count = 1; count <= MOST && count <= k; count++) {
		if (!begins_with(w->word[at], letters + k - count, count))
			continue;
		if (count == k)
			return is_capital(w->word[at]) ? at + 1 : 0;
		found = beginnings_match(w, at + 1, letters, k - count);
		if (found > 0)
			return found;
	}
	return at > 0 && is_small(w->word[at]) ? beginnings_match(w, at + 1, letters, k) : 0;
}

/* Whether the lists know the short name as anything: a town, a given name. */
static bool
is_known(struct normalize *n, struct str shorter)
{
	struct str key;

	key = folded(n, shorter);
	return lex_find(key.s, key.n) != 0;
}

/* Whether they know it as anything but an organisation. */
static bool
is_something_else(struct normalize *n, struct str shorter)
{
	struct str key;

	key = folded(n, shorter);
	return (lex_lists(lex_find(key.s, key.n)) & ~LEX_BIT(LEX_ORG)) != 0;
}

/* The item of an organisation that ends, or begins, at the position; NULL when there is none. */
static const struct item *
item_at(const struct normalize *n, size_t near, uint32_t pos, bool ends)
{
	const struct item *it;
	size_t i, from;

	from = near > 8 ? near - 8 : 0;
	for (i = from; i < n->items && i < near + 8; i++) {
		it = &n->item[i];
		if (it->kind == KIND_ORG && it->pos != NOWHERE && (ends ? it->end : it->pos) == pos)
			return it;
	}
	return NULL;
}

static void
define(struct normalize *n, uint32_t id, struct str longer)
{
	struct orgs *o;
	uint32_t l;

	l = orgs_name(n, longer, false);
	o = n->orgs;
	if (l == id)
		return;
	if (o->org[l].value.n == 0)
		o->org[l].value = o->org[l].shown;
	o->org[id].value = o->org[l].value;
}

/*
 * Whether the name before its short one begins with a word more than that has letters, which is no place: the National of
 * National Computer Virus Emergency Response Centre (CVERC).
 */
static bool
has_word_more(struct normalize *n, const struct item *it, const char *text, const char *from)
{
	static const uint64_t places = LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_NATION) | LEX_BIT(LEX_REGION) | LEX_BIT(LEX_CITY);
	const char *first, *end;
	struct str key;

	first = text + it->pos;
	if (first >= from || *first < 'A' || *first > 'Z')
		return false;
	end = memchr(first, ' ', (size_t)(from - first));
	if (end == NULL || end + 1 != from || end - first < 4 || end[-1] == 's')
		return false;
	key = folded(n, str_of(first, (size_t)(end - first)));
	return (lex_lists(lex_find(key.s, key.n)) & places) == 0;
}

/*
 * The long name of the short one that ends at text[end], the number of an item near there being
 * near. An item that ends there too is called the same.
 */
static bool
define_before(struct normalize *n, uint32_t id, struct str shorter, uint32_t end, size_t near, bool loose)
{
	struct words_of w;
	const struct item *it;
	uint32_t letters[LETTERS_MAX];
	const char *text, *from;
	unsigned k, count;
	bool said;

	text = n->group->text;
	k = letters_of(shorter, letters);
	said = k == 0;
	if (said && loose)
		k = letters_of_word(shorter, letters);
	if (k == 0)
		return false;
	words_before(&w, text, end > 300 ? end - 300 : 0, end);
	it = item_at(n, near, end, true);
	count = said ? beginnings_match(&w, 0, letters, k) : initials_match(&w, 0, letters, k);
	if (count > 0) {
		from = w.word[count - 1].s;
		if (it != NULL && has_word_more(n, it, text, from))
			from = text + it->pos;
		define(n, id, str_of(from, (size_t)(text + end - from)));
		if (it != NULL && !it->given && it->name != id)
			n->orgs->org[it->name].value = n->orgs->org[id].value;
		return true;
	}
	if (!loose || it == NULL || it->name == id || memchr(it->text.s, ' ', it->text.n) == NULL)
		return false;
	/* a word that is nothing else is a short name of another language: Supo */
	if (said && is_something_else(n, shorter))
		return false;
	define(n, id, it->text);
	return true;
}

/* The short name before a bracket at text[open] that holds the long one, text[a, b). */
static void
define_inside(struct normalize *n, uint32_t open, uint32_t a, uint32_t b, size_t near)
{
	struct words_of w, inner;
	const struct item *it;
	uint32_t letters[LETTERS_MAX], id;
	const char *text;
	unsigned k, count;

	text = n->group->text;
	words_before(&w, text, open > 40 ? open - 40 : 0, open);
	if (w.count == 0)
		return;
	id = orgs_known(n, w.word[0]);
	if (id == INTERN_NONE || n->orgs->org[id].value.n > 0)
		return;
	k = letters_of(w.word[0], letters);
	if (k == 0)
		return;
	words_before(&inner, text, a, b);
	count = initials_match(&inner, 0, letters, k);
	it = item_at(n, near, a, false);
	if (count > 0)
		define(n, id, str_of(inner.word[count - 1].s, (size_t)(text + b - inner.word[count - 1].s)));
	else if (it != NULL && it->end == b && memchr(it->text.s, ' ', it->text.n) != NULL)
		define(n, id, it->text);
}

/* Whether a dash stands at text[at], behind a space: PARIS (AP) - */
static bool
dash_follows(const struct group *g, uint32_t at)
{
	static const char *const dashes[] = {" - ", " -- ", " _ ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " \xE2\x80\x94"};
	size_t i, len;

	for (i = 0; i < sizeof dashes / sizeof dashes[0]; i++) {
		len = strlen(dashes[i]);
		if (at + len <= g->len && memcmp(g->text + at, dashes[i], len) == 0)
			return true;
	}
	return false;
}

bool
orgs_sends(const struct group *g, const struct item *it)
{
	return it->pos > 0 && it->end + 1 < g->len && g->text[it->pos - 1] == '(' && g->text[it->end] == ')' && dash_follows(g, it->end + 1);
}

/* A bracket at text[open]; near is the number of the first item behind it. */
static void
bracket(struct normalize *n, uint32_t open, size_t near)
{
	const char *text, *close;
	uint32_t a, b, id, end;
	size_t room;

	text = n->group->text;
	room = n->group->len - open;
	close = memchr(text + open, ')', room < INNER_MAX ? room : INNER_MAX);
	if (close == NULL)
		return;
	a = open + 1;
	b = (uint32_t)(close - text);
	if (b - a > 4 && memcmp(text + a, "the ", 4) == 0)
		a += 4;
	else if (b - a > 3 && memcmp(text + a, "or ", 3) == 0)
		a += 3;
	for (end = open; end > 0 && text[end - 1] == ' '; end--)
		;
	if (b - a < 2 || end == open)
		return;
	if (b - a <= LETTERS_MAX + 4 && memchr(text + a, ' ', b - a) == NULL) {
		id = orgs_known(n, str_of(text + a, b - a));
		if (id == INTERN_NONE)
			return;
		/* the agency in a dateline is nobody's short name */
		if (is_known(n, str_of(text + a, b - a)) && dash_follows(n->group, b + 1))
			n->orgs->org[id].agency = true;
		else if (n->orgs->org[id].value.n == 0)
			define_before(n, id, str_of(text + a, b - a), end, near, true);
	} else if (memchr(text + a, ' ', b - a) != NULL) {
		define_inside(n, end, a, b, near);
	}
}

/* Short names behind commas: the Federal Reserve Board, or FRB. */
static void
behind_commas(struct normalize *n)
{
	const struct item *it;
	const char *text;
	size_t k, len;

	text = n->group->text;
	for (it = items_first(n, CLASS_ORG); it != NULL; it = items_next(n, it)) {
		if (it->kind != KIND_ORG || it->pos == NOWHERE || it->text.n > LETTERS_MAX ||
		    n->orgs->org[it->name].value.n > 0)
			continue;
		for (k = 0; k < sizeof links / sizeof links[0]; k++) {
			len = strlen(links[k]);
			if (it->pos > len && text[it->pos - len] == ',' &&
			    memcmp(text + it->pos - len, links[k], len) == 0) {
				define_before(n, it->name, it->text, (uint32_t)(it->pos - len),
					      (size_t)(it - n->item), false);
				break;
			}
		}
	}
}

/* The initials of a key, of capitals only or with the small words; false when it has too many. */
static bool
initials_of(struct str key, bool all, char *to, size_t *len)
{
	struct str w;
	uint32_t i, from;

	*len = 0;
	for (i = 0; i < key.n;) {
		for (from = i; i < key.n && key.s[i] != ' ' && key.s[i] != '-'; i++)
			;
		w = str_of(key.s + from, i - from);
		i++;
		if (w.n == 0 || (unsigned char)*w.s >= 0x80)
			return false;
		if (!all && *len > 0 && is_small(w))
			continue;
		if (*len == LETTERS_MAX)
			return false;
		to[(*len)++] = *w.s;
	}
	return *len > 1;
}

/* The key of a long name without the place before it, where it has words enough then too: Ohio State Emergency Service. */
static struct str
without_place(struct str key)
{
	enum { LEAST = 3 };
	struct str rest;
	uint32_t i;

	for (i = 0; i < key.n && key.s[i] != ' '; i++)
		;
	if (i == key.n || (lex_lists(lex_find(key.s, i)) & (LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_REGION) | LEX_BIT(LEX_NATION))) == 0)
		return str_of("", 0);
	rest = str_of(key.s + i + 1, key.n - i - 1);
	return orgs_words(rest) >= LEAST ? rest : str_of("", 0);
}

/* Gives the short name the long one's value, where it has none from another long one. */
static void
guess(struct normalize *n, uint32_t id, const struct org *longer)
{
	struct orgs *o;
	struct org *org;
	struct str value;

	o = n->orgs;
	if (id == INTERN_NONE || !name_is_upper(o->org[id].shown) || o->org[id].group || o->org[id].agency)
		return;
	org = &o->org[id];
	value = longer->value.n > 0 ? longer->value : name_case(&n->strings, longer->shown, NULL);
	if (org->value.n == 0) {
		org->value = value;
		org->guessed = true;
	} else if (org->guessed && !str_eq(org->value, value)) {
		org->tossed = true;
	}
}

/* Short names that are the initials of one long name of the article and of no other. */
static void
by_initials(struct normalize *n)
{
	struct orgs *o;
	struct str key;
	char letters[LETTERS_MAX];
	size_t i, count, len;
	int way;

	o = n->orgs;
	count = o->seen.count;
	for (i = 0; i < count; i++) {
		key = o->seen.key[i].str;
		if (o->org[i].group || memchr(key.s, ' ', key.n) == NULL)
			continue;
		/* with the small words and without, and without a place before the name */
		for (way = 0; way < 3; way++) {
			if (way == 2)
				key = without_place(key);
			/* what the list knows without it is no short name for that: the BBC, the British Boxing Board of Control */
			if (key.n > 0 && initials_of(key, way == 1, letters, &len) &&
			    (way < 2 || !lex_in(lex_find(letters, len), LEX_ORG)))
				guess(n, intern_find(&o->seen, str_of(letters, len)), &o->org[i]);
		}
	}
	for (i = 0; i < count; i++)
		if (o->org[i].tossed)
			o->org[i].value.n = 0;
}

void
definitions_find(struct normalize *n)
{
	const char *text, *p, *end;
	size_t near;
	uint32_t open;

	text = n->group->text;
	end = text + n->group->len;
	near = 0;
	for (p = text; (p = memchr(p, '(', (size_t)(end - p))) != NULL; p++) {
		open = (uint32_t)(p - text);
		while (near < n->items && (n->item[near].pos == NOWHERE || n->item[near].pos < open))
			near++;
		bracket(n, open, near);
	}
	behind_commas(n);
	by_initials(n);
}
