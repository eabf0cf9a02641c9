/*
 * Newspapers by the last word of their names: the Times, in an article that names the New York Times, and no other.
 */
#include "lexicon.h"
#include "orgs.h"

/* The words that newspapers and magazines are called by for short. */
static const char words[][16] = {"age",	    "chronicle", "courier", "dispatch", "examiner", "express",	 "gazette",   "globe",    "guardian", "herald",
				 "inquirer", "journal",	 "ledger",  "mail",	"mercury",  "mirror",	 "monitor",   "observer", "post",
				 "record",	 "register", "review",	"sentinel", "spectator", "standard", "star",	 "statesman", "sun",
				 "telegraph", "times",	 "tribune"};

/* Those of them that nothing else is called by. */
static const char papers[][16] = {"chronicle", "courier", "examiner", "gazette", "herald", "inquirer", "journal", "post", "sentinel", "telegraph", "times", "tribune"};

/* Whether the name that ends with the word is a paper's: by the list, or by that word and no more than two before it. */
static bool
is_paper(struct str name, struct str word)
{
	enum { WORDS = 3 };
	const struct lex_sense *sense;

	sense = lex_sense(lex_find(name.s, name.n), LEX_ORG);
	return (sense != NULL && strchr(lex_extra(sense), 'm') != NULL) || (STR_AMONG(word, papers) && orgs_words(name) <= WORDS);
}

bool
orgs_press(const struct normalize *n, uint32_t id, uint32_t *longer)
{
	const struct orgs *o = n->orgs;
	static const char the[] = "the ";
	struct str key, other;
	bool any;
	size_t i;

	key = o->seen.key[id].str;
	if (str_begins(key, the))
		key = str_of(key.s + 4, key.n - 4);
	if (key.n >= sizeof words[0] || !STR_AMONG(key, words))
		return false;
	any = false;
	for (i = 0; i < o->seen.count; i++) {
		other = o->seen.key[i].str;
		if (i == id || o->org[i].group || other.n < key.n + 2 || other.s[other.n - key.n - 1] != ' ' ||
		    memcmp(other.s + other.n - key.n, key.s, key.n) != 0 || (other.n == key.n + 4 && str_begins(other, the)) ||
		    !is_paper(other, key))
			continue;
		if (any)
			return false;
		*longer = (uint32_t)i;
		any = true;
	}
	return any;
}
