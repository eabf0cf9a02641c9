#include "cue.h"
#include "lexicon.h"

#include <string.h>

static enum cue_part
part_of(char form)
{
	return form == 'N' || form == 'p' ? CUE_NOUN : form == 'A' ? CUE_ADJECTIVE : CUE_VERB;
}

/* Fills *c from the first item of a list's third column that has the part of speech; false when there is none. */
static bool
fill(struct cue *c, const char *lemma, const char *use, enum cue_part part, size_t end)
{
	const char *p, *item, *frames;

	for (p = use; *p != '\0'; p += *p == ' ') {
		item = p;
		frames = NULL;
		for (; *p != '\0' && *p != ' '; p++)
			if (*p == ':' && frames == NULL)
				frames = p + 1;
		if (p == item || part_of(p[-1]) != part)
			continue;
		c->lemma = lemma;
		c->lemma_len = (uint32_t)strlen(lemma);
		c->manner = item;
		c->frames = frames != NULL ? frames : "";
		c->end = (uint32_t)end;
		c->form = p[-1];
		return true;
	}
	return false;
}

bool
cue_at(const struct cuelist *own, const struct doc *d, size_t i, size_t end, enum cue_part part, struct cue *c)
{
	const struct cuelist_entry *e;
	const struct lex_sense *s;
	uint32_t entry;
	size_t count;
	uint8_t k;

	if (own->count > 0 && (e = cuelist_find(own, d, i, end, &count)) != NULL &&
	    fill(c, e->lemma, e->use, part, i + count))
		return true;
	entry = d->token[i].lex;
	if (entry == 0)
		return false;
	count = 1;
	if (lex_is_prefix(entry))
		entry = doc_phrase(d, i, end, LEX_BIT(LEX_CUE), &count);
	if (entry == 0 || !lex_in(entry, LEX_CUE))
		return false;
	for (k = 0; k < lex_entries[entry].senses; k++) {
		s = &lex_senses[lex_entries[entry].sense + k];
		if (s->list == LEX_CUE && fill(c, lex_value(s), lex_extra(s), part, i + count))
			return true;
	}
	return false;
}

bool
cue_takes(const struct cue *c, char frame)
{
	const char *p;

	for (p = c->frames; *p != '\0' && *p != ':'; p++)
		if (*p == frame)
			return true;
	return false;
}

static bool
manner_in(const struct cue *c, const char *const *manners, size_t count)
{
	size_t i, k;

	for (i = 0; i < count; i++) {
		for (k = 0; manners[i][k] != '\0' && manners[i][k] == c->manner[k]; k++)
			;
		if (manners[i][k] == '\0' && (c->manner[k] == ':' || c->manner[k] == '\0'))
			return true;
	}
	return false;
}

bool
cue_is_thought(const struct cue *c)
{
	static const char *const manners[] = {"think", "want", "hope", "feel", "see", "show", "decide", "support"};

	return manner_in(c, manners, sizeof manners / sizeof manners[0]);
}

bool
cue_is(const struct cue *c, const char *lemma)
{
	return strlen(lemma) == c->lemma_len && memcmp(c->lemma, lemma, c->lemma_len) == 0;
}

bool
cue_is_speech(const struct cue *c)
{
	static const char *const manners[] = {"say", "tell", "write", "add", "ask", "answer", "argue", "warn", "accuse"};

	return manner_in(c, manners, sizeof manners / sizeof manners[0]);
}

bool
cue_promises(const struct cue *c)
{
	static const char *const manners[] = {"promise"};

	return manner_in(c, manners, sizeof manners / sizeof manners[0]);
}

bool
cue_is_accusation(const struct cue *c)
{
	static const char *const manners[] = {"accuse", "blame"};

	return manner_in(c, manners, sizeof manners / sizeof manners[0]) && !cue_takes(c, 'f');
}

bool
cue_is_charge(const struct cue *c)
{
	static const char *const manners[] = {"criticize", "praise"};

	return cue_takes(c, 'c') || cue_is_accusation(c) || manner_in(c, manners, sizeof manners / sizeof manners[0]);
}
