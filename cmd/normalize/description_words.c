/*
 * description_words - the words of a description: its head noun, and what that means or is short for.
 */
#include "description.h"

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

struct str
description_next_word(struct str s, uint32_t *i, char *to)
{
	uint32_t at, k;

	at = *i;
	while (at < s.n && is_gap[(unsigned char)s.s[at]])
		at++;
	for (k = 0; at < s.n && !ends_word[(unsigned char)s.s[at]]; at++, k++)
		if (k < DESCRIPTION_WORD)
			to[k] = lower(s.s[at]);
	*i = at;
	return str_of(to, k < DESCRIPTION_WORD ? k : 0);
}

static bool
is_stop(struct str w)
{
	return STR_AMONG(w, stops);
}

struct str
description_head(struct str s, char *head, char *modifier, struct str *before)
{
	char buf[DESCRIPTION_WORD];
	struct str w, h;
	uint32_t i;

	h = str_of(head, 0);
	*before = str_of(modifier, 0);
	for (i = 0; i < s.n;) {
		w = description_next_word(s, &i, buf);
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

bool
description_has_word(const char *words, struct str w)
{
	char buf[DESCRIPTION_WORD + 3];

	if (w.n == 0 || w.n >= DESCRIPTION_WORD)
		return false;
	buf[0] = ' ';
	memcpy(buf + 1, w.s, w.n);
	buf[w.n + 1] = ' ';
	buf[w.n + 2] = '\0';
	return strstr(words, buf) != NULL;
}

uint32_t
description_class(struct str noun)
{
	size_t i, k;

	for (i = 0; i < sizeof same_roles / sizeof same_roles[0]; i++)
		for (k = 0; k < SAME_MOST && same_roles[i][k] != NULL; k++)
			if (str_is(noun, same_roles[i][k]))
				return (uint32_t)i + 1;
	return 0;
}

struct str
description_full_title(struct str head)
{
	size_t i;

	for (i = 0; i < sizeof short_titles / sizeof short_titles[0]; i++)
		if (str_is(head, short_titles[i].title))
			return str_of(short_titles[i].noun, strlen(short_titles[i].noun));
	return head;
}

bool
description_possessive_at(const struct group *g, uint32_t end)
{
	const char *t;

	t = g->text + end;
	return (end + 2 < g->len && memcmp(t, "'s ", 3) == 0) || (end + 4 < g->len && memcmp(t, "\xE2\x80\x99s ", 5) == 0);
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

bool
description_name_has(struct str name, struct str noun, const char *words)
{
	char buf[DESCRIPTION_WORD];
	struct str w;
	uint32_t i;

	if (words == NULL && !may_have(name, noun.s[0]))
		return false;
	for (i = 0; i < name.n;) {
		w = description_next_word(name, &i, buf);
		if (i < name.n && name.s[i] == ',')
			i++;
		if (w.n > 0 && (str_eq(w, noun) || (words != NULL && description_has_word(words, w))))
			return true;
	}
	return false;
}
