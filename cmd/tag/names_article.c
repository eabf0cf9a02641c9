/*
 * The second look at an article's names: what is known of a name in one place holds in all places.
 *
 *	vote    the same words are of one kind throughout, that of the most mentions
 *	family  Collins is a person because Judith Collins is
 *	spread  a name once found is found wherever it stands
 *	long    Long Name (LN): both are of one kind
 *
 * Names are compared by their folded words. All of it works on the names that the model found
 * (t->ner.name, in order).
 */
#include "names.h"
#include "lexicon.h"
#include "mem.h"

#include <string.h>

/* What the article knows of a name: how often it is of which kind. */
struct known_name {
	uint32_t hash; /* of the folded text; 0: free */
	uint16_t seen[NER_KINDS];
	uint16_t family; /* so often the last word of a longer person, */
	uint16_t given;	 /* or the first */
	uint16_t tokens;
};

static uint32_t
hash_of(const struct doc *d, size_t token, size_t end)
{
	const struct token *last = &d->token[end - 1];

	return lex_hash(LEX_SEED, d->fold + d->token[token].fold,
			last->fold + last->len - d->token[token].fold) | 1;
}

static struct known_name *
known_at(const struct tag *t, uint32_t hash)
{
	size_t i;

	for (i = lex_mix(hash) & t->known_mask;; i = (i + 1) & t->known_mask)
		if (t->known[i].hash == hash || t->known[i].hash == 0)
			return &t->known[i];
}

static struct known_name *
know(struct tag *t, size_t token, size_t end)
{
	struct known_name *k;
	uint32_t hash;

	hash = hash_of(&t->doc, token, end);
	k = known_at(t, hash);
	k->hash = hash;
	k->tokens = (uint16_t)(end - token);
	return k;
}

static size_t
kind_number(const struct tag *t, const char *kind)
{
	size_t k;

	for (k = 0; k < t->model->kinds; k++)
		if (strcmp(t->model->kind[k], kind) == 0)
			break;
	return k;
}

static void
gather(struct tag *t, size_t person)
{
	const struct ner_name *n;
	size_t i, size;

	for (size = 64; size < 6 * t->ner.names; size *= 2)
		;
	t->known = mem_grow(t->known, &t->known_cap, size, sizeof *t->known);
	memset(t->known, 0, size * sizeof *t->known);
	t->known_mask = size - 1;
	for (i = 0; i < t->ner.names; i++) {
		n = &t->ner.name[i];
		know(t, n->token, n->end)->seen[n->kind]++;
		if (n->kind == person && n->end - n->token > 1) {
			know(t, n->end - 1, n->end)->family++;
			know(t, n->token, n->token + 1)->given++;
		}
	}
}

/* The kind that most mentions have, or the kind at hand when none has more. */
static uint32_t
most(const struct tag *t, const struct known_name *k, uint32_t kind)
{
	uint32_t i, best;

	best = kind;
	for (i = 0; i < t->model->kinds; i++)
		if (k->seen[i] > k->seen[best])
			best = i;
	return best;
}

static bool
is_listed_place(const struct doc *d, size_t i)
{
	return (lex_entries[d->token[i].lex].lists &
		(LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_CITY) | LEX_BIT(LEX_REGION))) != 0;
}

static void
vote(struct tag *t, size_t person)
{
	const struct known_name *k;
	struct ner_name *n;
	size_t i;

	for (i = 0; i < t->ner.names; i++) {
		n = &t->ner.name[i];
		k = known_at(t, hash_of(&t->doc, n->token, n->end));
		if (n->end - n->token == 1 && k->family > 0 && !is_listed_place(&t->doc, n->token))
			n->kind = (uint32_t)person;
		else
			n->kind = most(t, k, n->kind);
	}
}

/* A capitalised word that may be a name of its own here, if the article knows it as one. */
static bool
may_be_name(const struct tag *t, size_t i)
{
	const struct token *k = &t->doc.token[i];

	if (!(k->shape & (TOKEN_CAPITAL | TOKEN_UPPER | TOKEN_MIXED)) || !(k->shape & TOKEN_LETTER))
		return false;
	return !(lex_entries[k->lex].marks & LEX_MARK_FUNCTION);
}

/* The known name that begins at token i and ends at or before token end: its end, or 0. */
static size_t
known_end(const struct tag *t, size_t i, size_t end, size_t person, uint32_t *kind)
{
	const struct doc *d = &t->doc;
	const struct known_name *k;
	const struct lex_entry *e;
	size_t stop, found;
	uint32_t best;

	found = 0;
	for (stop = i + 1; stop <= end && stop <= i + 6; stop++) {
		k = known_at(t, hash_of(d, i, stop));
		if (k->hash == 0)
			continue;
		e = &lex_entries[d->token[i].lex];
		best = most(t, k, 0);
		if (stop == i + 1 && k->family > 0 && k->seen[best] == 0)
			best = (uint32_t)person;
		else if (k->seen[best] == 0)
			continue;
		/* an ordinary word that begins its sentence has to be known well */
		if (stop == i + 1 && e->lists & LEX_BIT(LEX_WORD) && k->seen[best] + k->family < 2)
			continue;
		found = stop;
		*kind = best;
	}
	return found;
}

static void
spread(struct tag *t, size_t person)
{
	const struct doc *d = &t->doc;
	const struct sentence *s;
	struct ner *n = &t->ner;
	size_t i, at, end, stop, old;
	struct ner_name *name;
	uint32_t kind;

	kind = 0;
	old = n->names;
	at = 0;
	for (s = d->sentence; s < d->sentence + d->sentences; s++) {
		for (i = s->token; i < s->tokens_end; i++) {
			if (at < old && n->name[at].token == i) {
				i = n->name[at++].end - 1;
				continue;
			}
			if (!may_be_name(t, i))
				continue;
			end = at < old && n->name[at].token < s->tokens_end ? n->name[at].token : s->tokens_end;
			stop = known_end(t, i, end, person, &kind);
			if (stop == 0)
				continue;
			n->name = mem_grow(n->name, &n->name_cap, n->names + 1, sizeof *n->name);
			name = &n->name[n->names++];
			name->token = (uint32_t)i;
			name->end = (uint32_t)stop;
			name->kind = kind;
			i = stop - 1;
		}
	}
}

void
names_article(struct tag *t)
{
	size_t person;

	person = kind_number(t, "person");
	if (t->ner.names == 0 || person == t->model->kinds)
		return;
	gather(t, person);
	vote(t, person);
	gather(t, person);
	spread(t, person);
}
