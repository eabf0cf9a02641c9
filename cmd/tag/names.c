/*
 * names - persons, organisations, places by the learned model; groups and nations by their lists.
 */
#include "names.h"
#include "lexicon.h"

#include <string.h>

struct mention *
names_add(struct tag *t, size_t token, size_t end, const char *kind, const char *value)
{
	return layer_add(&t->layer, t->doc.token[token].start, t->doc.token[end - 1].end, kind, value,
			 value != NULL ? strlen(value) : 0, NULL, 0);
}

/*
 * Words that are no name when they stand alone, however they are written: the Government, the
 * Parliament of nowhere. In the folded form.
 */
static const char *const plain[] = {"government", "cabinet", "court",  "police",  "army",     "navy",   "state",
				    "embassy",	  "council", "board",  "company", "ministry", "church", "union",
				    "committee",  "club",    "agency", "bank",	  "party",    "republic", "university",
				    "bill",	    "act",     "pac",	 "pacs",    NULL};

/* HMS Erlandt: whether the name is a ship's, or what is left of one. */
static bool
is_ship(const struct doc *d, const struct ner_name *n)
{
	static const char *const ships[] = {"hms", "uss", "rms", "hmas", "hmcs", "hmnzs", "usns", NULL};
	enum { LOOK_BACK = 3 }; /* HMS Prince of Wales */
	size_t i = n->token, k;

	for (k = 0; k < LOOK_BACK && i > 0 && !(d->token[i].shape & TOKEN_UPPER) && (d->token[i - 1].shape & TOKEN_CAPITAL || doc_is(d, i - 1, "of")); k++)
		i--;
	return d->token[i].shape & TOKEN_UPPER && d->token[i].len < 6 && doc_is_any(d, i, ships);
}

/* What the learned model finds. */
static void
add_learned(struct tag *t)
{
	struct ner_name *n;
	size_t i;

	ner_find(&t->ner, &t->doc, t->model);
	names_article(t);
	for (i = 0; i < t->ner.names; i++) {
		n = &t->ner.name[i];
		if (strcmp(t->model->kind[n->kind], "org") == 0) {
			/* Parliament and Government */
			if (n->end - n->token > 2 && doc_is_any(&t->doc, n->end - 1, plain) &&
			    doc_is(&t->doc, n->end - 2, "and"))
				n->end -= 2;
			if (n->end - n->token == 1 && doc_is_any(&t->doc, n->token, plain))
				continue;
		}
		if (is_ship(&t->doc, n))
			continue;
		names_add(t, n->token, n->end, t->model->kind[n->kind], NULL);
	}
}

const struct ner_name *
names_from(const struct tag *t, size_t i)
{
	size_t low, high, mid;

	for (low = 0, high = t->ner.names; low < high;) {
		mid = low + (high - low) / 2;
		if (t->ner.name[mid].token < i)
			low = mid + 1;
		else
			high = mid;
	}
	return low < t->ner.names ? &t->ner.name[low] : NULL;
}

/* Whether the name that begins at token i is of an organisation; where it ends, to *end. */
static bool
is_org(const struct tag *t, size_t i, size_t *end)
{
	const struct ner_name *n;

	n = names_from(t, i);
	if (n == NULL || n->token != i || strcmp(t->model->kind[n->kind], "org") != 0)
		return false;
	*end = n->end;
	return true;
}

/*
 * Whether an organisation that the model found begins at token i and is of the nation named there:
 * the Chinese Government, the Indian Ministry of Defence; not American Airlines.
 */
static bool
is_state_body(const struct tag *t, size_t i, size_t behind)
{
	static const char *const bodies[] = {"government", "ministry", "parliament", "embassy", "consulate", "army", "navy",
					     "police",	   "senate",   "congress",   "cabinet", "department", "treasury",
					     "supreme",	   "foreign",  "prime",     NULL};
	size_t end, count;

	if (!is_org(t, i, &end))
		return false;
	/* the African National Congress is a name of its own */
	if (doc_phrase(&t->doc, i, end, LEX_BIT(LEX_ORG), &count) != 0 && i + count == end && count > 2)
		return false;
	for (; behind < end; behind++)
		if (doc_is_any(&t->doc, behind, bodies))
			return true;
	return false;
}

/* Known in English by, spoke in Russian: whether the adjective at token i is what somebody speaks; not: in Russian waters, in southern Russian towns. */
static bool
is_language(const struct doc *d, size_t i, size_t end)
{
	const struct token *next = &d->token[i + 1];

	if (i == 0 || !doc_is(d, i - 1, "in") || d->fold[d->token[i].fold + d->token[i].len - 1] == 's')
		return false;
	return i + 1 >= end || next->shape & TOKEN_PUNCT || (next->shape & TOKEN_LOWER && token_marks(next) & LEX_MARK_FUNCTION);
}

/* Peoples: Chinese, Kiwi, North Koreans. */
static size_t
add_nation(struct tag *t, size_t i, size_t end)
{
	struct mention *m;
	const char *country;
	size_t count, longer, org_end;
	uint32_t entry;

	if (!token_reaches(&t->doc.token[i], LEX_BIT(LEX_NATION)))
		return 0;
	entry = doc_phrase(&t->doc, i, end, LEX_BIT(LEX_NATION), &count);
	if (entry == 0)
		return 0;
	/* Tamil, of Tamil Nadu */
	if (doc_phrase(&t->doc, i, end, LEX_BIT(LEX_REGION) | LEX_BIT(LEX_COUNTRY), &longer) != 0 && longer > count)
		return 0;
	if (count == 1 && is_language(&t->doc, i, end))
		return 0;
	country = lex_value(lex_sense(entry, LEX_NATION));
	/* Celtic, the club */
	if (*country == '\0' && is_org(t, i, &org_end) && org_end == i + count)
		return 0;
	m = names_add(t, i, i + count, "nation", country);
	if (names_body(&t->doc, i + count, end) > 0) {
		m->twin = true;
		names_add(t, i, i + count + 1, "org", NULL);
	} else {
		m->twin = is_state_body(t, i, i + count);
	}
	return i + count;
}

static void
add_listed(struct tag *t)
{
	const struct doc *d = &t->doc;
	const struct sentence *s;
	size_t i, group, nation;

	for (s = d->sentence; s < d->sentence + d->sentences; s++) {
		for (i = s->token; (i = doc_next(d, i, s->tokens_end, SIGN_CAPITAL | SIGN_NAME)) < s->tokens_end; i++) {
			if (!(d->token[i].shape & (TOKEN_CAPITAL | TOKEN_UPPER | TOKEN_MIXED)) &&
			    !(token_marks(&d->token[i]) & LEX_MARK_PARTICLE && token_reaches(&d->token[i], LEX_BIT(LEX_GROUP))))
				continue;
			group = names_group(t, i, s->tokens_end);
			nation = add_nation(t, i, s->tokens_end);
			if (group > i || nation > i)
				i = (group > nation ? group : nation) - 1;
		}
	}
}

/* Whether a kind is wanted that the model finds, or that rests on names. */
static bool
wants_learned(const struct tag *t)
{
	unsigned k;

	for (k = 0; k < t->model->kinds; k++)
		if (tag_wants(t, t->model->kind[k]))
			return true;
	return tag_wants(t, "role quote claim");
}

void
names_find(struct tag *t)
{
	t->topics_known = false;
	t->ner.names = 0;
	/* all of them or none: each may take another's place */
	if (!wants_learned(t) && !tag_wants(t, "group nation")) {
		/* APT 40 has no number */
		if (tag_wants(t, "number"))
			add_listed(t);
		return;
	}
	add_learned(t);
	add_listed(t);
	names_dubbed(t);
}
