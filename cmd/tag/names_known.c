#include "names_known.h"
#include "lexicon.h"
#include "mem.h"
#include "names.h"

#include <string.h>

uint32_t
known_hash(const struct doc *d, size_t token, size_t end)
{
	const struct token *first = &d->token[token], *last = &d->token[end - 1];
	size_t seen;

	seen = first->fold + first->len;
	return lex_hash(first->hash, d->fold + seen, last->fold + last->len - seen);
}

/* The slot of the name with this hash: its own, or the free one where it would be. */
static struct known_name *
slot_of(const struct tag *t, uint32_t hash)
{
	size_t i;

	for (i = lex_mix(hash) & t->known_mask;; i = (i + 1) & t->known_mask)
		if (t->known[i].round != t->known_round || t->known[i].hash == hash)
			return &t->known[i];
}

const struct known_name *
known_at(const struct tag *t, uint32_t hash)
{
	const struct known_name *k;

	k = slot_of(t, hash);
	return k->round == t->known_round ? k : NULL;
}

static struct known_name *
know(struct tag *t, size_t token, size_t end)
{
	struct known_name *k;
	const unsigned char *s;
	uint32_t hash;

	hash = known_hash(&t->doc, token, end);
	k = slot_of(t, hash);
	if (k->round != t->known_round) {
		memset(k, 0, sizeof *k);
		k->hash = hash;
		k->round = t->known_round;
	}
	s = (const unsigned char *)t->doc.fold + t->doc.token[token].fold;
	/* words are not cut alike everywhere, but names of the same letters begin with the same two */
	t->known_first[s[0] & 15] |=
	    end - token > 1 || t->doc.token[token].len > 1 ? UINT64_C(1) << (s[1] & 63) : ~UINT64_C(0);
	return k;
}

/* Makes room for what is to be known of the names, and all slots free. */
static void
forget(struct tag *t)
{
	size_t old, size;

	for (size = 64; size < 8 * t->ner.names; size *= 2)
		;
	old = t->known_cap;
	t->known = mem_grow(t->known, &t->known_cap, size, sizeof *t->known);
	memset(t->known + old, 0, (t->known_cap - old) * sizeof *t->known);
	t->known_mask = size - 1;
	if (++t->known_round == 0) {
		memset(t->known, 0, t->known_cap * sizeof *t->known);
		t->known_round = 1;
	}
}

size_t
known_family(const struct doc *d, size_t first, size_t end)
{
	size_t k;

	for (k = end - 1; k >= first + 2 && names_is_mark(d, k - 1, '-') && d->token[k].shape & TOKEN_CAPITAL && d->token[k - 2].shape & TOKEN_CAPITAL;)
		k -= 2;
	return k;
}

void
known_gather(struct tag *t, size_t person, size_t org)
{
	static const char *const waters[] = {"river", "loch", "lough", NULL};
	const struct ner_name *n;
	struct known_name *first;
	size_t i, k;

	forget(t);
	memset(t->known_first, 0, sizeof t->known_first);
	for (i = 0; i < t->ner.names; i++) {
		n = &t->ner.name[i];
		know(t, n->token, n->end)->seen[n->kind]++;
		if (n->kind == person && n->end - n->token > 1) {
			k = known_family(&t->doc, n->token, n->end);
			know(t, k > n->token ? k : n->end - 1, n->end)->family++;
			know(t, n->token, n->token + 1)->given++;
			/* bin Laden, van der Berg */
			for (k = n->end - 1; k > n->token + 1 && token_marks(&t->doc.token[k - 1]) & LEX_MARK_PARTICLE &&
					     t->doc.token[k - 1].shape & TOKEN_LOWER;)
				k--;
			if (k < n->end - 1)
				know(t, k, n->end)->family++;
			/* Vander Plaats */
			else if (n->end - n->token == 3 && t->doc.token[n->token + 1].shape & TOKEN_CAPITAL)
				know(t, n->token + 1, n->end)->family++;
		}
		/* the River Wye is the Wye */
		if (n->kind != person && n->kind != org && n->end - n->token == 2) {
			if (doc_is_any(&t->doc, n->token, waters))
				know(t, n->token + 1, n->end)->seen[n->kind] += 2;
			else if (doc_is_any(&t->doc, n->token + 1, waters))
				know(t, n->token, n->token + 1)->seen[n->kind] += 2;
		}
		/* Brightwater S.p.A. is Brightwater */
		if (n->kind == org && n->end - n->token > 1) {
			first = know(t, n->token, n->token + 1);
			first->org++;
			if (token_marks(&t->doc.token[n->end - 1]) & LEX_MARK_END_FIRM)
				first->firm++;
			for (k = n->end; k > n->token + 1 && token_marks(&t->doc.token[k - 1]) & LEX_MARK_END_FIRM; k--)
				;
			if (k > n->token + 1 && doc_is(&t->doc, k - 1, "group"))
				k--;
			if (k < n->end && !(k == n->token + 1 && names_is_place(&t->doc, n->token)))
				know(t, n->token, k)->seen[org] += 2;
			/* Erlandt Foods plc is Erlandt, when that is no word */
			if (k < n->end && k > n->token + 1 && t->doc.token[n->token].lex == 0)
				know(t, n->token, n->token + 1)->seen[org]++;
		}
	}
}

uint32_t
known_kind(const struct tag *t, const struct known_name *k, uint32_t kind)
{
	uint32_t i, best;

	best = kind;
	for (i = 0; i < t->model->kinds; i++)
		if (k->seen[i] > k->seen[best])
			best = i;
	return best;
}
