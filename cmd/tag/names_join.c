/*
 * Where the names that the model found really begin and end:
 *
 *	trim  Ms Marsh is Marsh, and a person; Hey Clara is Clara, Lagos Wednesday is Lagos
 *	join  Ngarewa-Packer, Tom "Buzz" Ward, al-Sadr, Choi Sung-hoon, "Ward, Tom", St. Thomas, the
 *	      Supreme Court of Nova Scotia, the Cybersecurity and Infrastructure Security Agency are one
 *	      name each
 */
#include "names.h"
#include "lexicon.h"
#include "mem.h"

#include <string.h>

/* Whether token i stands right between its neighbours and is this sign. */
static bool
is_glued(const struct doc *d, size_t i, size_t end, const char *sign)
{
	return i + 1 < end && doc_is(d, i, sign) && d->token[i].shape & TOKEN_GLUED &&
	       d->token[i + 1].shape & TOKEN_GLUED;
}

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

/* What letters begin with, and what stands before a name in them but is no part of it. */
static bool
is_greeting(const struct doc *d, size_t i)
{
	static const char *const words[] = {"hey", "hi", "hello", "dear", "thanks", "thx", "cheers", "regards", "sincerely",
					    "congrats", "sorry", "p.s.", "ps", "re", "fw", "fwd", "cc", "bcc", NULL};

	return d->token[i].len < 10 && doc_is_any(d, i, words);
}

/* The Republican Clara Finch; a party's adjective is no name. */
static bool
is_partisan(const struct doc *d, size_t i)
{
	static const char *const words[] = {"republican", "democratic", "democrat", "republicans", "democrats", NULL};

	return doc_is_any(d, i, words);
}

/* Southern voters; an adjective too. */
static bool
is_direction(const struct doc *d, size_t i)
{
	static const char *const words[] = {"southern", "northern", "eastern", "western", "midwestern", "southeastern",
					    "northeastern", "southwestern", "northwestern", NULL};

	return doc_is_any(d, i, words) && (d->token[i].shape & TOKEN_UPPER) == 0;
}

/* Letters behind a name that are no part of it: Clara Finch FRS. */
static bool
is_postnominal(const struct doc *d, size_t i)
{
	static const char *const letters[] = {"frs", "phd", "ph.d.", "md", "m.d.", "obe", "cbe", "mbe", "kbe", "dbe", "qc",
					      "kc", "mp", "mep", "msp", "mba", "esq", "esq.", NULL};

	return d->token[i].len < 6 && doc_is_any(d, i, letters);
}

/*
 * Whether the name is none: adjectives such as Southern and Democratic alone, things that the lists
 * know as nothing else (iPhone), the party and state behind a senator's name (R-FL).
 */
static bool
is_nothing(const struct doc *d, const struct ner_name *n)
{
	const struct token *k = &d->token[n->token];
	const uint64_t plain = LEX_BIT(LEX_WORD) | LEX_BIT(LEX_NATION) | LEX_BIT(LEX_LEMMA);
	size_t count, len;
	const char *s;
	uint32_t entry;

	if (n->end - n->token == 1) {
		/* Still, they came */
		if (k->shape & TOKEN_FIRST && token_lists(k) & LEX_BIT(LEX_FUNCTION) && n->end < d->tokens && doc_is(d, n->end, ","))
			return true;
		if (is_partisan(d, n->token) || is_direction(d, n->token))
			return true;
		if ((token_marks(k) & (LEX_MARK_ADJECTIVE | LEX_MARK_NOUN | LEX_MARK_VERB)) == LEX_MARK_ADJECTIVE &&
		    !(token_lists(k) & ~plain) && !(k->shape & TOKEN_UPPER))
			return true;
		/* Former minister Ann Lee */
		if (k->shape & TOKEN_FIRST && token_lists(k) & LEX_BIT(LEX_ROLEMOD) && !(token_lists(k) & ~(plain | LEX_BIT(LEX_ROLEMOD))))
			return true;
	}
	s = doc_fold(d, n->token, &len);
	if ((len == 1 || (len > 2 && s[1] == '-')) && (s[0] == 'r' || s[0] == 'd') && n->token > 0 && doc_is(d, n->token - 1, "(") &&
	    (n->end - n->token == 3 || len > 2) && k->shape & TOKEN_UPPER)
		return true;
	entry = doc_phrase(d, n->token, n->end, LEX_BIT(LEX_THING), &count);
	return entry != 0 && count == n->end - n->token &&
	       (lex_lists(entry) & ~(plain | LEX_BIT(LEX_TIMEWORD) | LEX_BIT(LEX_TIMEPART))) == LEX_BIT(LEX_THING);
}

/* A day of the week behind a name: Lagos Monday. Sheffield Wednesday is one name, Super Tuesday a thing. */
static bool
ends_in_day(const struct doc *d, const struct ner_name *n)
{
	const struct token *last = &d->token[n->end - 1];
	size_t count;

	return n->end - n->token > 1 && token_marks(last) & LEX_MARK_CUE << 11 && last->len > 5 &&
	       memcmp(d->fold + last->fold + last->len - 3, "day", 3) == 0 &&
	       (doc_phrase(d, n->token, n->end, LEX_BIT(LEX_ORG) | LEX_BIT(LEX_THING), &count) == 0 || count < n->end - n->token);
}

/* Takes titles off the beginning of names; what stands behind Mr or Ms is a person. */
/* Ohio Sen. Clara Finch: the person begins behind the title; what stands before it is a place or nothing. */
static void
part_at_title(struct tag *t, size_t at, size_t person, size_t place)
{
	const struct doc *d = &t->doc;
	struct ner_name *n = &t->ner.name[at], *rest;
	size_t i, count;
	uint32_t entry;

	for (i = n->token + 1; i + 1 < n->end; i++) {
		if (!(token_lists(&d->token[i]) & LEX_BIT(LEX_TITLE)) || !(d->token[i].shape & TOKEN_PERIOD) ||
		    (n->kind == place && !(token_marks(&d->token[i]) & LEX_MARK_JOB)))
			continue;
		entry = doc_phrase(d, n->token, i, LEX_BIT(LEX_REGION) | LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_CITY), &count);
		if (entry != 0 && count == i - n->token && place < t->model->kinds) {
			t->ner.name = mem_grow(t->ner.name, &t->ner.name_cap, t->ner.names + 1, sizeof *t->ner.name);
			n = &t->ner.name[at];
			rest = &t->ner.name[at + 1];
			memmove(rest, n, (t->ner.names - at) * sizeof *n);
			t->ner.names++;
			n->end = (uint32_t)i;
			n->kind = (uint32_t)place;
			rest->token = (uint32_t)i + 1;
			rest->kind = (uint32_t)person;
			return;
		}
	}
}

/* New Zealand MPs: a place that the lists know, and those who hold an office there. */
static void
trim_holders(const struct doc *d, struct ner_name *n)
{
	const uint64_t places = LEX_BIT(LEX_REGION) | LEX_BIT(LEX_COUNTRY) | LEX_BIT(LEX_CITY);
	size_t count, i;

	if (doc_phrase(d, n->token, n->end, places, &count) == 0)
		return;
	for (i = n->token + count; i < n->end; i++)
		if (!(token_marks(&d->token[i]) & LEX_MARK_OFFICE))
			return;
	n->end = n->token + (uint32_t)count;
}

/*
 * Where the title of several words begins that the name ends in, or that its last word begins, where a person
 * follows: US + Vice President Ann Lee; the name's end when there is none.
 */
static size_t
title_in(const struct doc *d, const struct ner_name *n)
{
	enum { LOOK = 3 };
	size_t i, count, stop;

	if (token_marks(&d->token[n->end - 1]) & (LEX_MARK_END_ORG | LEX_MARK_END_PLACE | LEX_MARK_HEAD_ORG))
		return n->end;
	stop = n->end + LOOK < d->tokens ? n->end + LOOK : d->tokens;
	for (i = n->token + 1; i < n->end; i++)
		if (d->token[i].multiword != 0 &&
		    doc_phrase(d, i, stop, LEX_BIT(LEX_TITLE) | LEX_BIT(LEX_ROLE), &count) != 0 && count > 1 && i + count >= n->end)
			return d->token[i - 1].shape & TOKEN_LOWER || i + count >= d->tokens ||
				       (d->token[i + count].shape & (TOKEN_CAPITAL | TOKEN_GLUED)) != TOKEN_CAPITAL ? n->end : i;
	return n->end;
}

/* Where the organisation ends that the lists know and that the name has before a "for": she left it for the other. */
static size_t
listed_before_for(const struct doc *d, const struct ner_name *n)
{
	size_t count;

	if (n->end - n->token < 4 || doc_phrase(d, n->token, n->end, LEX_BIT(LEX_ORG), &count) == 0 || count < 2 ||
	    n->token + count >= n->end || !doc_is(d, n->token + count, "for"))
		return n->end;
	return n->token + count;
}

/* Takes words off both ends that are no part of the name. */
static void
trim_ends(const struct doc *d, struct ner_name *n, size_t person)
{
	while (n->end - n->token > 1 && is_greeting(d, n->token))
		n->token++;
	if (n->end - n->token > 1 && is_partisan(d, n->token) && !(token_marks(&d->token[n->end - 1]) & LEX_MARK_END_ORG)) {
		n->token++;
		if (n->end - n->token > 1 && token_lists(&d->token[n->token]) & LEX_BIT(LEX_GIVEN))
			n->kind = (uint32_t)person;
	}
	/* anti-war National Journal */
	if (n->end - n->token > 3 && (doc_is(d, n->token, "anti") || doc_is(d, n->token, "pro")) &&
	    is_glued(d, n->token + 1, n->end, "-"))
		n->token += 3;
	while (ends_in_day(d, n))
		n->end--;
	if (n->kind != person) {
		n->end = (uint32_t)title_in(d, n);
		n->end = (uint32_t)listed_before_for(d, n);
	}
	if (n->kind == person && n->end - n->token > 2 && is_postnominal(d, n->end - 1))
		n->end -= d->token[n->end - 2].shape & TOKEN_PUNCT ? 2 : 1;
}

/* Takes titles off the beginning of names; what stands behind Mr or Ms is a person. */
static void
trim_titles(const struct doc *d, struct ner_name *n, size_t person)
{
	size_t count;
	uint32_t entry;

	while (n->end - n->token > 1) {
		entry = doc_phrase(d, n->token, n->end, LEX_BIT(LEX_TITLE), &count);
		if (entry == 0 || count >= n->end - n->token || d->token[n->token + count].shape & TOKEN_PUNCT)
			break;
		if (n->kind != person && !(lex_marks(entry) & LEX_MARK_HONORIFIC))
			break;
		if (n->kind != person && (lex_marks(entry) & LEX_MARK_JOB || n->end - n->token - count > 2))
			break;
		if (lex_lists(entry) & LEX_BIT(LEX_GIVEN))
			break;
		n->token += (uint32_t)count;
		n->kind = (uint32_t)person;
	}
}

/* The village of Beit El: whether what the name stands behind says that it is a place. */
static bool
is_called_place(const struct doc *d, size_t i)
{
	static const char *const sorts[] = {"city",	"town",	    "village",	"settlement", "suburb",	 "port",
					    "island",	"province", "district", "hamlet",     "municipality", "county",
					    "township", "resort",   "borough",	"capital",    "emirate", NULL};

	return i > 1 && doc_is(d, i - 1, "of") && doc_is_any(d, i - 2, sorts);
}

/*
 * The kind of what has been taken for a person and is only called after one: the Karl Marx Theater; not where the
 * last word may be a family name.
 */
static uint32_t
kind_by_words(const struct doc *d, const struct ner_name *n, size_t person, size_t org, size_t place)
{
	static const char *const regions[] = {"south", "north", "east", "west", "midwest", "northeast", "southwest", NULL};
	const struct token *last = &d->token[n->end - 1];

	/* the South */
	if (n->kind == org && n->end - n->token == 1 && n->token > 0 && doc_is(d, n->token - 1, "the") && doc_is_any(d, n->token, regions))
		return (uint32_t)place;
	if (n->kind != person)
		return n->kind;
	/* Philip Morris Co. */
	if (n->end - n->token > 1 && token_marks(last) & LEX_MARK_END_FIRM && (last->shape & TOKEN_PERIOD || last->len > 2) &&
	    !(token_lists(last) & (LEX_BIT(LEX_SURNAME) | LEX_BIT(LEX_GIVEN))))
		return (uint32_t)org;
	if (is_called_place(d, n->token))
		return (uint32_t)place;
	if (n->end - n->token < 3 || token_lists(last) & (LEX_BIT(LEX_SURNAME) | LEX_BIT(LEX_GIVEN) | LEX_BIT(LEX_NATION)))
		return n->kind;
	if (token_marks(last) & LEX_MARK_END_ORG)
		return (uint32_t)org;
	return token_marks(last) & LEX_MARK_END_PLACE ? (uint32_t)place : n->kind;
}

void
names_trim(struct tag *t, size_t person, size_t org, size_t place)
{
	const struct ner_name *n;
	size_t i, kept;

	for (i = 0; i < t->ner.names; i++) {
		n = &t->ner.name[i];
		/* Iowa Gov. Peter Lund is no place; Ohio Gov. King Park is one */
		if (n->kind == person || (n->kind == place && !(token_marks(&t->doc.token[n->end - 1]) & (LEX_MARK_END_PLACE | LEX_MARK_END_ORG))))
			part_at_title(t, i, person, place);
		trim_ends(&t->doc, &t->ner.name[i], person);
		if (t->ner.name[i].kind == place)
			trim_holders(&t->doc, &t->ner.name[i]);
		trim_titles(&t->doc, &t->ner.name[i], person);
		if (org < t->model->kinds && place < t->model->kinds)
			t->ner.name[i].kind = kind_by_words(&t->doc, &t->ner.name[i], person, org, place);
	}
	for (i = kept = 0; i < t->ner.names; i++)
		if (!is_nothing(&t->doc, &t->ner.name[i]))
			t->ner.name[kept++] = t->ner.name[i];
	t->ner.names = kept;
}

/* The token behind the particles and the capitalised word that begin at token i: van der Berg; or 0. */
static size_t
particle_end(const struct doc *d, size_t i, size_t stop)
{
	size_t k;

	for (k = i; k < stop && k < i + 3 && d->token[k].shape & TOKEN_LOWER; k++)
		if ((token_marks(&d->token[k]) & (LEX_MARK_PARTICLE | LEX_MARK_FUNCTION)) != LEX_MARK_PARTICLE)
			break;
	return k > i && k < stop && d->token[k].shape & TOKEN_CAPITAL && !(d->token[k].shape & TOKEN_GLUED) ? k + 1 : 0;
}

/* Where the person [token, end) really ends: behind the particles, hyphens and the nickname that follow. */
static size_t
person_end(const struct doc *d, size_t end, size_t stop)
{
	size_t k;

	k = particle_end(d, end, stop);
	if (k > 0)
		end = k;
	k = nickname_end(d, end, stop);
	if (k > 0) {
		while (k < stop && d->token[k].shape & TOKEN_CAPITAL)
			k++;
		end = k;
	}
	while (is_glued(d, end, stop, "-") && d->token[end + 1].shape & TOKEN_CAPITAL &&
	       !(token_lists(&d->token[end + 1]) & LEX_BIT(LEX_NATION))) {
		end += 2;
		/* Anne-Marie Thibodeau */
		while (end < stop && d->token[end].shape & TOKEN_CAPITAL && !(d->token[end].shape & TOKEN_GLUED))
			end++;
	}
	return end;
}

/* Choi Sung-hoon: a hyphen and a short syllable that is no word, behind a name of several words. */
static bool
is_syllable(const struct doc *d, size_t i, size_t end)
{
	return is_glued(d, i, end, "-") && d->token[i + 1].shape & TOKEN_LOWER && d->token[i + 1].len < 6 &&
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
	    !(k[1].shape & TOKEN_CAPITAL) || k[1].shape & TOKEN_GLUED || k[1].len > 6 || !is_glued(d, i + 2, end, "-") ||
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
	if (i >= first + 2 && is_glued(d, i - 1, n->end, "-") && k[-2].shape & TOKEN_LOWER &&
	    token_marks(&k[-2]) & LEX_MARK_PARTICLE)
		return i - 2;
	if (i == first || k->shape & TOKEN_GLUED)
		return i;
	if (n->kind == person && k[-1].shape & TOKEN_UPPER && k[-1].len == 2 && k[-1].shape & TOKEN_PERIOD)
		return i - 1;
	if (n->end - i == 1 && (doc_is(d, i - 1, "st.") || doc_is(d, i - 1, "st")) && is_capital(d, i - 1))
		return i - 1;
	return i;
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
	begin = n->token;
	for (i = n->token; i >= first + 3;) {
		if (!(doc_is(d, i - 1, i == n->token ? "and" : ",")) || !(d->token[i - 2].shape & TOKEN_CAPITAL) ||
		    (token_lists(&d->token[i - 2]) &
		     (LEX_BIT(LEX_WORD) | LEX_BIT(LEX_ROLE) | LEX_BIT(LEX_TITLE))) != LEX_BIT(LEX_WORD))
			break;
		i -= 2;
		if (doc_is(d, i - 1, "the"))
			begin = i;
	}
	return begin;
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

static bool
is_committee(const struct doc *d, size_t i)
{
	static const char *const words[] = {"committee", "subcommittee", "commission", "council", NULL};

	return doc_is_any(d, i, words);
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
		m->token = (uint32_t)name_begin(d, m, first, person);
		behind = east_asian_end(d, m->token, s->tokens_end);
		if (behind >= m->end && behind > 0) {
			m->end = (uint32_t)behind;
			m->kind = (uint32_t)person;
		} else if (m->end - m->token > 1 && is_syllable(d, m->end, s->tokens_end)) {
			m->end += 2;
			m->kind = (uint32_t)person;
		}
		if (m->kind == person)
			m->end = (uint32_t)person_end(d, m->end, s->tokens_end);
		else if (m->kind == place && token_lists(&d->token[m->token]) & LEX_BIT(LEX_COUNTRY) &&
			 names_body(d, m->end, s->tokens_end) > 0) {
			m->end++;
			m->kind = (uint32_t)org;
		} else if (m->kind == org)
			m->token = (uint32_t)org_begin(d, m, first);
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
		/* Supreme Court + of + Nova Scotia */
		if (last != NULL && last->kind == org && (m->kind == place || m->kind == org) &&
		    token_marks(&d->token[last->end - 1]) & LEX_MARK_HEAD_ORG &&
		    m->token > last->end && m->token <= last->end + 2 &&
		    (doc_is(d, last->end, "of") || (doc_is(d, last->end, "on") && is_committee(d, last->end - 1))) &&
		    (m->token == last->end + 1 || doc_is(d, last->end + 1, "the"))) {
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

