/*
 * What the model has taken for several names, or for less than the whole: Ngarewa-Packer, Tom "Buzz" Ward,
 * al-Sadr, Choi Sung-hoon, "Ward, Tom", St. Thomas, the Supreme Court of Nova Scotia, the Cybersecurity and
 * Infrastructure Security Agency are one name each.
 */
#include "names.h"
#include "lexicon.h"

#include <string.h>

/* The token behind the nickname in quotes that begins at token i: "Buzz" Ward; or 0. */
static size_t
nickname_end(const struct doc *d, size_t i, size_t end)
{
	size_t k;

	if (i + 3 >= end || !(d->token[i].shape & TOKEN_QUOTE) || d->token[i].shape & TOKEN_CLOSE ||
	    d->token[i].shape & TOKEN_GLUED)
		return 0;
	for (k = i + 1; k < end && k < i + 4; k++) {
		if (d->token[k].shape & TOKEN_QUOTE)
			break;
		if (!(d->token[k].shape & TOKEN_CAPITAL) && !doc_is(d, k, "the"))
			return 0;
	}
	if (k == i + 1 || k + 1 >= end || !(d->token[k].shape & TOKEN_QUOTE) || !(d->token[k + 1].shape & TOKEN_CAPITAL))
		return 0;
	return k + 1;
}

/* The token behind the particles and the capitalised word that begin at token i: van der Berg, al-Maamari, Al Saud; or 0. */
static size_t
particle_end(const struct doc *d, size_t i, size_t stop)
{
	static const char *const houses[] = {"saud", "thani", "nahyan", "maktoum", "khalifa", "sabah", "qasimi", "nuaimi", "mualla", "sharqi", NULL};
	size_t k;

	if (i + 2 < stop && d->token[i].shape & TOKEN_LOWER && token_marks(&d->token[i]) & LEX_MARK_PARTICLE && names_glued(d, i + 1, stop, "-") &&
	    d->token[i + 2].shape & TOKEN_CAPITAL && !(d->token[i].shape & TOKEN_GLUED))
		return i + 3;
	if (i + 1 < stop && doc_is(d, i, "al") && d->token[i].shape & TOKEN_CAPITAL && doc_is_any(d, i + 1, houses))
		return i + 2;
	for (k = i; k < stop && k < i + 3 && d->token[k].shape & TOKEN_LOWER; k++)
		if ((token_marks(&d->token[k]) & (LEX_MARK_PARTICLE | LEX_MARK_FUNCTION)) != LEX_MARK_PARTICLE && !doc_is(d, k, "ten"))
			break;
	return k > i && k < stop && d->token[k].shape & TOKEN_CAPITAL && !(d->token[k].shape & TOKEN_GLUED) ? k + 1 : 0;
}

/* Where the person [token, end) really ends: behind the particles, hyphens and the nickname that follow. */
static size_t
person_end(const struct doc *d, size_t end, size_t stop)
{
	size_t k;

	while ((k = particle_end(d, end, stop)) > 0)
		end = k;
	k = nickname_end(d, end, stop);
	if (k > 0) {
		while (k < stop && d->token[k].shape & TOKEN_CAPITAL)
			k++;
		end = k;
		while ((k = particle_end(d, end, stop)) > 0)
			end = k;
	}
	while (names_glued(d, end, stop, "-") && d->token[end + 1].shape & TOKEN_CAPITAL &&
	       !(token_lists(&d->token[end + 1]) & LEX_BIT(LEX_NATION))) {
		end += 2;
		/* Anne-Marie Thibodeau */
		while (end < stop && d->token[end].shape & TOKEN_CAPITAL && !(d->token[end].shape & TOKEN_GLUED))
			end++;
	}
	return end;
}

/* Tom "Buzz" Ward, of which Tom has been taken for something else. */
static bool
is_nicknamed(const struct doc *d, const struct ner_name *n, size_t stop)
{
	return n->end - n->token == 1 && token_lists(&d->token[n->token]) & LEX_BIT(LEX_GIVEN) && nickname_end(d, n->end, stop) > 0;
}

/* Choi Sung-hoon: a hyphen and a short syllable that is no word, behind a name of several words. */
static bool
is_syllable(const struct doc *d, size_t i, size_t end)
{
	return names_glued(d, i, end, "-") && d->token[i + 1].shape & TOKEN_LOWER && d->token[i + 1].len < 6 &&
	       !(token_lists(&d->token[i + 1]) &
		 (LEX_BIT(LEX_WORD) | LEX_BIT(LEX_ROLE) | LEX_BIT(LEX_BESIDE)));
}

/*
 * The token behind the name that begins at token i with a family name that comes first and goes on
 * with two syllables: Choi Sung-hoon; or 0.
 */
static size_t
east_asian_end(const struct doc *d, size_t i, size_t end)
{
	const struct token *k = &d->token[i];
	const struct lex_sense *s;

	if (i + 3 >= end || !(token_lists(k) & LEX_BIT(LEX_SURNAME)) || !(k->shape & TOKEN_CAPITAL) ||
	    !(k[1].shape & TOKEN_CAPITAL) || k[1].shape & TOKEN_GLUED || k[1].len > 6 || !names_glued(d, i + 2, end, "-") ||
	    !(k[3].shape & TOKEN_LETTER) || k[3].len > 6)
		return 0;
	s = lex_sense(k->lex, LEX_SURNAME);
	return s != NULL && strcmp(lex_value(s), "cjk") == 0 ? i + 4 : 0;
}

static bool
is_capital(const struct doc *d, size_t i)
{
	return (d->token[i].shape & (TOKEN_CAPITAL | TOKEN_MIXED | TOKEN_UPPER)) != 0 && (d->token[i].shape & TOKEN_LETTER) != 0;
}

/*
 * A person's name turned round, as address books have it: "Ward, Tom" with the comma at token comma;
 * it must fill the quotation marks, or stand before a mail address. Its first token; *behind: the
 * token behind it. Else comma.
 */
static size_t
turned_round(const struct doc *d, size_t comma, size_t first, size_t stop, size_t *behind)
{
	size_t i, k;
	bool quoted;

	for (i = comma; i > first && comma - i < 3 && is_capital(d, i - 1); i--)
		;
	for (k = comma + 1; k < stop && k < comma + 4 && is_capital(d, k); k++)
		;
	if (i == comma || k == comma + 1 || k >= stop)
		return comma;
	quoted = i > first && (d->token[i - 1].shape & (TOKEN_QUOTE | TOKEN_CLOSE)) == TOKEN_QUOTE && d->token[k].shape & TOKEN_QUOTE;
	if (!quoted && !(doc_is(d, k, "<") || doc_is(d, k, "[")))
		return comma;
	if (!(token_lists(&d->token[comma + 1]) & LEX_BIT(LEX_GIVEN)) ||
	    token_lists(&d->token[i]) & (LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_CITY) | LEX_BIT(LEX_REGION)))
		return comma;
	*behind = k;
	return i;
}

size_t
names_person(const struct doc *d, size_t i, size_t end)
{
	size_t comma, behind;

	if (i > 0 && (d->token[i - 1].shape & (TOKEN_QUOTE | TOKEN_CLOSE)) == TOKEN_QUOTE && is_capital(d, i))
		for (comma = i + 1; comma < end && comma < i + 3; comma++)
			if (doc_is(d, comma, ",") && turned_round(d, comma, i - 1, end, &behind) == i)
				return behind;
	if (!(token_lists(&d->token[i]) & (LEX_BIT(LEX_GIVEN) | LEX_BIT(LEX_SURNAME))))
		return 0;
	if (token_lists(&d->token[i]) & LEX_BIT(LEX_GIVEN) &&
	    (nickname_end(d, i + 1, end) > 0 || particle_end(d, i + 1, end) > 0))
		return person_end(d, i + 1, end);
	return east_asian_end(d, i, end);
}

/* Where a name really begins, at first or behind: al-Sadr, A. Clara Finch, St. Thomas. */
static size_t
name_begin(const struct doc *d, const struct ner_name *n, size_t first, size_t person)
{
	const struct token *k = &d->token[n->token];
	size_t i;

	i = n->token;
	if (i >= first + 2 && names_glued(d, i - 1, n->end, "-") && k[-2].shape & TOKEN_LOWER &&
	    token_marks(&k[-2]) & LEX_MARK_PARTICLE)
		return i - 2;
	/* Per- + Ulrik Marsh */
	if (i >= first + 2 && n->kind == person && n->end - i > 1 && names_glued(d, i - 1, n->end, "-") &&
	    (k[-2].shape & (TOKEN_CAPITAL | TOKEN_UPPER)) == TOKEN_CAPITAL && !(k[-2].shape & TOKEN_GLUED) &&
	    !(token_lists(&k[-2]) & (LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_CITY) | LEX_BIT(LEX_NATION))))
		return i - 2;
	if (i == first || k->shape & TOKEN_GLUED)
		return i;
	/* Dean + Marsh, though a dean may be one */
	if (n->kind == person && n->end - i == 1 && (k[-1].shape & (TOKEN_CAPITAL | TOKEN_UPPER)) == TOKEN_CAPITAL && !(k->shape & TOKEN_UPPER) &&
	    (token_lists(&k[-1]) & (LEX_BIT(LEX_GIVEN) | LEX_BIT(LEX_TITLE))) == (LEX_BIT(LEX_GIVEN) | LEX_BIT(LEX_TITLE)) &&
	    token_marks(&k[-1]) & LEX_MARK_JOB && k[-1].shape & TOKEN_FIRST &&
	    strchr(lex_extra(lex_sense(k[-1].lex, LEX_GIVEN)), 'c') != NULL)
		return i - 1;
	if (n->kind == person && k[-1].shape & TOKEN_UPPER && k[-1].len == 2 && k[-1].shape & TOKEN_PERIOD)
		return i - 1;
	/* Tom "Buzz" + Ward */
	if (i >= first + 4 && token_lists(&k[-4]) & LEX_BIT(LEX_GIVEN) && nickname_end(d, i - 3, n->end) == i)
		return i - 4;
	if ((doc_is(d, i - 1, "st.") || doc_is(d, i - 1, "st")) && is_capital(d, i - 1) && is_capital(d, i))
		return i - 1;
	return i;
}

static bool
is_nation(const struct doc *d, size_t i)
{
	return token_lists(&d->token[i]) & LEX_BIT(LEX_NATION) && d->token[i].shape & TOKEN_CAPITAL;
}

/*
 * Where the organisation that begins at token i really begins, at first or behind: one that ends in
 * Agency goes back over "Meteorology, Climatology and" to the article before it.
 */
static size_t
org_begin(const struct doc *d, const struct ner_name *n, size_t first)
{
	size_t i, begin;

	if (!(token_marks(&d->token[n->end - 1]) & LEX_MARK_END_ORG))
		return n->token;
	/* the Cuban + American National Foundation */
	if (n->token > first && n->end - n->token > 1 && is_nation(d, n->token) && is_nation(d, n->token - 1))
		return n->token - 1;
	begin = n->token;
	for (i = n->token; i >= first + 3;) {
		if (!(doc_is(d, i - 1, i == n->token ? "and" : ",")) || !(d->token[i - 2].shape & TOKEN_CAPITAL) ||
		    (token_lists(&d->token[i - 2]) &
		     (LEX_BIT(LEX_WORD) | LEX_BIT(LEX_ROLE) | LEX_BIT(LEX_TITLE))) != LEX_BIT(LEX_WORD))
			break;
		i -= 2;
		if (doc_is(d, i - 1, "the") || (d->token[i - 1].shape & (TOKEN_LOWER | TOKEN_PUNCT) && !(token_marks(&d->token[i - 1]) & LEX_MARK_FUNCTION) && !doc_is(d, i - 1, ",")))
			begin = i;
	}
	return begin;
}

/*
 * Whether the name is that of a firm called by its partners, and has one more before it, where a preposition stands
 * before that: at Marsh, + Doyle & Finch.
 */
static bool
lacks_partner(const struct doc *d, const struct ner_name *n, size_t first)
{
	size_t i;

	for (i = n->token + 1; i + 1 < n->end && !doc_is(d, i, "&"); i++)
		;
	return i + 1 < n->end && n->token >= first + 3 && doc_is(d, n->token - 1, ",") && is_capital(d, n->token - 2) &&
	       d->token[n->token - 3].shape & TOKEN_LOWER && !(token_lists(&d->token[n->token - 2]) & LEX_BIT(LEX_COUNTRY));
}

/* The New Zealand Government: the token behind what a nation's or a country's body is called by, or 0. */
size_t
names_body(const struct doc *d, size_t i, size_t end)
{
	static const char *const bodies[] = {"government", "parliament", "embassy", "army", "navy", "senate", NULL};

	if (i >= end || !(d->token[i].shape & TOKEN_CAPITAL) || d->token[i].shape & TOKEN_UPPER ||
	    (i + 1 < end && d->token[i + 1].shape & TOKEN_CAPITAL && !(d->token[i + 1].shape & TOKEN_GLUED)))
		return 0;
	return doc_is_any(d, i, bodies) ? i + 1 : 0;
}

/*
 * Whether the acronym in brackets at token i is that of the capitalised words [token, end): the Organisation for
 * Security and Cooperation in Europe (OSCE).
 */
static bool
is_acronym_of(const struct doc *d, size_t i, size_t token, size_t end, size_t stop)
{
	const char *s;
	size_t k, n;

	if (i + 2 >= stop || !doc_is(d, i, "(") || !doc_is(d, i + 2, ")") || !(d->token[i + 1].shape & TOKEN_UPPER))
		return false;
	s = doc_fold(d, i + 1, &n);
	for (k = token; k < end; k++) {
		if (!(d->token[k].shape & TOKEN_CAPITAL))
			continue;
		if (n == 0 || d->fold[d->token[k].fold] != *s)
			return false;
		s++;
		n--;
	}
	return n == 0;
}

static bool
is_committee(const struct doc *d, size_t i)
{
	static const char *const words[] = {"committee", "subcommittee", "commission", "council", NULL};

	return doc_is_any(d, i, words);
}

/* University of North Carolina + at + Chapel Hill: whether the place is that of the university's name before it. */
static bool
is_campus(const struct doc *d, const struct ner_name *university, const struct ner_name *place)
{
	return place->token == university->end + 1 && doc_is(d, university->end, "at") && university->end - university->token > 2 &&
	       doc_is(d, university->token, "university") && doc_is(d, university->token + 1, "of");
}

/* Center for Missing + & Exploited Children: where the name of what is of or for something ends, at its end or behind. */
static size_t
ampersand_end(const struct doc *d, const struct ner_name *n, size_t stop)
{
	static const char *const links[] = {"of", "for", NULL};
	size_t i, end;

	end = n->end;
	for (i = n->token + 1; i < end && !doc_is_any(d, i, links); i++)
		;
	if (i + 1 >= end || end + 1 >= stop || !doc_is(d, end, "&") || !is_capital(d, end + 1))
		return end;
	for (end++; end < stop && is_capital(d, end) && !(d->token[end].shape & TOKEN_GLUED); end++)
		;
	return end;
}

/* Westminster + Magistrates' Court: where the name of a town's court that begins with the town ends; or where the town does. */
static size_t
court_end(const struct doc *d, size_t end, size_t stop)
{
	size_t i;

	if (end >= stop || !doc_is(d, end, "magistrates") || !is_capital(d, end))
		return end;
	i = end + 1;
	if (i < stop && d->token[i].shape & TOKEN_GLUED && d->token[i].shape & (TOKEN_PUNCT | TOKEN_APOSTROPHE))
		i++;
	return i < stop && doc_is(d, i, "court") && is_capital(d, i) ? i + 1 : end;
}

/* Makes one name of what the model has taken for several, or for less than the whole. */
void
names_join(struct tag *t, size_t person, size_t org, size_t place)
{
	const struct doc *d = &t->doc;
	const struct sentence *s = d->sentence;
	struct ner *n = &t->ner;
	struct ner_name *m, *last;
	size_t i, kept, first, behind, begin;

	for (i = kept = 0; i < n->names; i++) {
		m = &n->name[i];
		last = kept > 0 ? &n->name[kept - 1] : NULL;
		while (s->tokens_end <= m->token)
			s++;
		if (last != NULL && m->token < last->end)
			continue;
		first = last != NULL && last->end > s->token ? last->end : s->token;
		begin = name_begin(d, m, first, person);
		if (begin < m->token) {
			m->token = (uint32_t)begin;
			/* St. + Anselm College */
			if (org < t->model->kinds && place < t->model->kinds)
				m->kind = names_kind(d, m, person, org, place);
		}
		behind = east_asian_end(d, m->token, s->tokens_end);
		if (behind >= m->end && behind > 0) {
			m->end = (uint32_t)behind;
			m->kind = (uint32_t)person;
		} else if (m->end - m->token > 1 && is_syllable(d, m->end, s->tokens_end)) {
			m->end += 2;
			m->kind = (uint32_t)person;
		}
		if (m->kind == person || is_nicknamed(d, m, s->tokens_end)) {
			m->end = (uint32_t)person_end(d, m->end, s->tokens_end);
			m->kind = (uint32_t)person;
		} else if (m->kind == place && token_lists(&d->token[m->token]) & LEX_BIT(LEX_COUNTRY) &&
			 names_body(d, m->end, s->tokens_end) > 0) {
			m->end++;
			m->kind = (uint32_t)org;
		} else if (m->kind == place && org < t->model->kinds && (behind = court_end(d, m->end, s->tokens_end)) > m->end) {
			m->end = (uint32_t)behind;
			m->kind = (uint32_t)org;
		} else if (m->kind == org) {
			m->token = (uint32_t)org_begin(d, m, first);
			m->end = (uint32_t)ampersand_end(d, m, s->tokens_end);
			m->end = (uint32_t)names_fields_end(d, m, s->tokens_end);
		}
		/* "Ward, Tom" */
		if (m->end < s->tokens_end && doc_is(d, m->end, ",") &&
		    (begin = turned_round(d, m->end, first, s->tokens_end, &behind)) < m->end) {
			m->token = (uint32_t)begin;
			m->end = (uint32_t)behind;
			m->kind = (uint32_t)person;
		} else if (m->token > first && doc_is(d, m->token - 1, ",") &&
			   (begin = turned_round(d, m->token - 1, first, s->tokens_end, &behind)) + 1 < m->token) {
			m->token = (uint32_t)begin;
			m->end = (uint32_t)behind;
			m->kind = (uint32_t)person;
		}
		/* Erlandt Co., + Ltd. */
		if (last != NULL && last->token >= s->token && last->kind == org && m->token == last->end + 1 && m->end == m->token + 1 &&
		    doc_is(d, last->end, ",") && token_marks(&d->token[last->end - 1]) & token_marks(&d->token[m->token]) & LEX_MARK_END_FIRM) {
			last->end = m->end;
			continue;
		}
		/* Wells Fargo & + Co. */
		if (last != NULL && last->token >= s->token && last->kind == org && m->token == last->end + 1 && m->end == m->token + 1 &&
		    doc_is(d, last->end, "&") && token_marks(&d->token[m->token]) & LEX_MARK_END_FIRM) {
			last->end = m->end;
			continue;
		}
		if (m->kind == org && lacks_partner(d, m, s->token) &&
		    (last == NULL || last->end <= m->token - 2 || last->token == m->token - 2)) {
			m->token -= 2;
			/* the partner may have been found by itself */
			if (last != NULL && last->token == m->token)
				last = --kept > 0 ? &n->name[kept - 1] : NULL;
		}
		/* Supreme Court + of + Nova Scotia */
		if (last != NULL && last->kind == org && (m->kind == place || m->kind == org) &&
		    token_marks(&d->token[last->end - 1]) & LEX_MARK_HEAD_ORG &&
		    m->token > last->end && m->token <= last->end + 2 &&
		    (doc_is(d, last->end, "of") || (doc_is(d, last->end, "on") && is_committee(d, last->end - 1))) &&
		    (m->token == last->end + 1 || doc_is(d, last->end + 1, "the"))) {
			last->end = m->end;
			continue;
		}
		if (last != NULL && last->token >= s->token && last->kind == org && m->kind == place && is_campus(d, last, m)) {
			last->end = m->end;
			continue;
		}
		/* Organisation for Security + in + Europe (OSCE) */
		if (last != NULL && last->token >= s->token && last->kind == org && m->token > last->end && m->token <= last->end + 3 &&
		    d->token[last->end].shape & TOKEN_LOWER && is_acronym_of(d, m->end, last->token, m->end, s->tokens_end)) {
			last->end = m->end;
			continue;
		}
		/* Clara + Finch */
		if (last != NULL && last->token >= s->token && last->kind == person && m->kind == person &&
		    m->token == last->end && m->end - m->token == 1 && last->end - last->token == 1 && token_lists(&d->token[last->token]) & LEX_BIT(LEX_GIVEN)) {
			last->end = m->end;
			continue;
		}
		n->name[kept++] = *m;
	}
	n->names = kept;
}

