/*
 * orgs - one name for each organisation and each group.
 *
 * In this order: what the article itself says (Long Name (LN), LN (Long Name)); the list of
 * well-known short names and of groups; a longer name in the article that goes on where a short one
 * ends (orgs_longer.c), or is that of a party (orgs_party.c) or a newspaper (orgs_press.c). Corporate endings are dropped (orgs_name.c).
 */
#include "orgs.h"
#include "fold.h"
#include "lexicon.h"

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

/* Whether the word is an acronym in a name of capitals: by the list, or since nobody could say it otherwise (HSBC). */
static bool
stays_in_capitals(struct str word)
{
	enum { LONGEST = 16 }; /* and one byte */
	static const char short_words[][8] = {"BROS", "DR", "FT", "JR", "LTD", "MFG", "MR", "MRS", "MS", "MT", "PTY", "SR", "ST"};
	const struct lex_entry *entry;
	char key[FOLD_MAX(LONGEST)];
	uint32_t e, i;
	uint8_t k;

	if (word.n < 2 || word.n >= LONGEST)
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
			orgs_add_head(n, (uint32_t)i);
			orgs_add_party(o, (uint32_t)i);
		}
	}
	for (i = 0; i < o->seen.count; i++) {
		org = &o->org[i];
		if (org->value.n == 0 && !org->group && (orgs_longer(n, (uint32_t)i, &longer) || orgs_party(n, (uint32_t)i, &longer) || orgs_press(n, (uint32_t)i, &longer)))
			org->longer = longer + 1;
	}
	for (i = 0; i < o->seen.count; i++) {
		org = &o->org[i];
		if (org->value.n == 0)
			org->value = orgs_words(org->shown) > 1 ? name_case(&n->strings, org->shown, stays_in_capitals)
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
		/* a designation as the tagger writes it: the article may call it a name of another */
		if (it->given && it->kind == KIND_GROUP && (str_eq(it->value, it->text) || str_eq(it->value, o->org[it->name].value)))
			it->given = false;
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
			it->value = orgs_party_of(n, o->org[it->name].value);
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
