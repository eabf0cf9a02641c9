/*
 * places - countries, regions, towns and nations by their usual names.
 */
#include "lexicon.h"
#include "normalize.h"

/* What a list calls the place; of a town not how its own country spells it, but how news in English does. */
static const char *
usual(const struct lex_sense *sense, enum lex_list list)
{
	const char *value, *c;

	value = lex_value(sense);
	for (c = value; list == LEX_CITY && *c != '\0'; c++)
		if ((unsigned char)*c >= 0x80)
			return "";
	return value;
}

/* The usual name that one of the lists has, or "". */
static const char *
look_up(struct normalize *n, struct str name, const enum lex_list *lists, size_t count)
{
	const struct lex_sense *sense;
	const char *value;
	struct str key;
	uint32_t e;
	size_t i;

	key = folded(n, name);
	e = lex_find(key.s, key.n);
	for (i = 0; e != 0 && i < count; i++) {
		sense = lex_sense(e, lists[i]);
		value = sense != NULL ? usual(sense, lists[i]) : "";
		if (*value != '\0')
			return value;
	}
	return "";
}

/* The same by way of the memo; empty: none. */
static struct str
listed(struct normalize *n, struct memo *memo, struct str name, const enum lex_list *lists, size_t count)
{
	union memo_value *v;
	const char *value;
	bool known;

	if (memo_takes(name.n)) {
		v = memo_value(memo, name.s, name.n, &known);
		if (!known)
			v->string = look_up(n, name, lists, count);
		value = v->string;
	} else {
		value = look_up(n, name, lists, count);
	}
	return str_of(value, strlen(value));
}

/* Which Korea an article means that calls people or things Korean: the one that it names. */
static struct str
which_korea(const struct normalize *n)
{
	const struct item *it;
	bool north, south;

	north = south = false;
	for (it = items_first(n, CLASS_PLACE); it != NULL; it = items_next(n, it)) {
		north = north || str_begins(it->text, "North Korea") || str_is(it->text, "Pyongyang");
		south = south || str_begins(it->text, "South Korea") || str_is(it->text, "Seoul");
	}
	return south && !north ? str_of("South Korea", 11) : north && !south ? str_of("North Korea", 11)
									     : str_of("Korea", 5);
}

void
places_fill(struct normalize *n)
{
	static const enum lex_list places[] = {LEX_COUNTRY, LEX_REGION, LEX_CITY}, nations[] = {LEX_NATION};
	struct item *it;
	struct str name, value;

	for (it = items_first(n, CLASS_PLACE); it != NULL; it = items_next(n, it)) {
		if (it->given)
			continue;
		name = name_clean(&n->strings, it->text);
		if (it->kind == KIND_NATION)
			value = listed(n, &n->nations, name, nations, 1);
		else
			value = listed(n, &n->places, name, places, 3);
		if (value.n == 0 && it->kind == KIND_PLACE)
			value = listed(n, &n->places, name_bare(name), places, 3);
		if (value.n == 0)
			value = name_case(&n->strings, name_bare(name), NULL);
		it->value = str_is(value, "Korea") ? which_korea(n) : value;
	}
}
