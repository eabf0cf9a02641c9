/*
 * Newspapers by the last word of their names: the Times, in an article that names the New York Times, and no other.
 */
#include "orgs.h"

/* The words that newspapers and magazines are called by for short. */
static const char words[][16] = {"age",	    "chronicle", "courier", "dispatch", "examiner", "express",	 "gazette",   "globe",    "guardian", "herald",
				 "inquirer", "journal",	 "ledger",  "mail",	"mercury",  "mirror",	 "monitor",   "news",	  "observer", "post",
				 "press",    "record",	 "register", "review",	"sentinel", "spectator", "standard", "star",	 "statesman", "sun",
				 "telegraph", "times",	 "tribune"};

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
		    memcmp(other.s + other.n - key.n, key.s, key.n) != 0 || (other.n == key.n + 4 && str_begins(other, the)))
			continue;
		if (any)
			return false;
		*longer = (uint32_t)i;
		any = true;
	}
	return any;
}
