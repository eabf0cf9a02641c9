/*
 * Longer names of the article that go on where a short one ends: Huawei, Huawei Technologies.
 */
#include "lexicon.h"
#include "orgs.h"

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
	if (orgs_words(str_of(p, n)) > 3)
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

void
orgs_add_head(struct normalize *n, uint32_t id)
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

bool
orgs_longer(const struct normalize *n, uint32_t id, uint32_t *longer)
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
