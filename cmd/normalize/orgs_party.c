/*
 * Political parties, by their short names (Labour) and by what their members are called (Tories).
 */
#include "orgs.h"

static const char party_word[] = " party";

void
orgs_add_party(struct orgs *o, uint32_t id)
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

bool
orgs_party(const struct normalize *n, uint32_t id, uint32_t *party)
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

struct str
orgs_party_of(struct normalize *n, struct str name)
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
