/*
 * description - what the parts of description.c share.
 */
#ifndef DESCRIPTION_H
#define DESCRIPTION_H

#include "owners.h"

/* Bytes of a word, where it is folded: a longer one is none. */
enum { DESCRIPTION_WORD = 32 };

/* The next word of s behind *i, folded to to; empty at the end, or where a comma ends the phrase. */
struct str description_next_word(struct str s, uint32_t *i, char *to);

/*
 * The head noun of a phrase, folded to head[DESCRIPTION_WORD], and the word before it to modifier: former for an
 * ex-minister.
 */
struct str description_head(struct str s, char *head, char *modifier, struct str *before);

/* Whether the word is one of words, which have a space on either side. */
bool description_has_word(const char *words, struct str w);

/* The number of the class that the noun belongs to, from 1; 0: none. */
uint32_t description_class(struct str noun);

/* The noun for a title in short. */
struct str description_full_title(struct str head);

/* Whether the name has the word, or one of the words, in any case. */
bool description_name_has(struct str name, struct str noun, const char *words);

/* Whether a possessive 's ends at text[end] of a name. */
bool description_possessive_at(const struct group *g, uint32_t end);

/* Whether s is an age with the article: the 34-year-old; and whom it stands for, as description_owner(). */
bool age_is(struct str s);
struct str age_owner(struct normalize *n, const struct item *it, struct str s, uint32_t at, uint32_t *person);

/* What a description or a role is of: an organisation, a place, a nation; no name: nothing. */
struct body {
	struct str name;
	bool country; /* it may be one */
	bool named;   /* whose the office is has to be told where its holder is named, too: Samoa's prime minister */
};

/* What is named in text[start, end). */
struct body holder_body(const struct normalize *n, uint32_t start, uint32_t end);

/*
 * The holder of a role that the description fits best: the nearest before it, else the first behind it
 * (the Prime Minister is who is called so further down, not the next minister). A role's own record
 * comes with its holder resolved as long as it stands before the item.
 */
struct str holder_by_role(struct normalize *n, const struct item *it, struct str head, struct str modifier,
			  const struct body *body, uint32_t *person);

/* The one senator of the article, who is of no place that it names: the Liberal senator. */
struct str holder_by_sole(struct normalize *n, const struct item *it, struct str head, uint32_t *person);

/* Who spoke last, by a noun that all who hold his office are called by: Senator Lund said. The lawmaker said. */
struct str holder_by_sort(struct normalize *n, const struct item *it, struct str head, const struct body *body, uint32_t *person);

/* The person who is called so in front of his name: President Obama, the president. */
struct str holder_by_title(struct normalize *n, const struct item *it, struct str head, uint32_t *person);

/* The organisation that is called by its sort: the nearest before the item. */
struct str agency_by_sort(struct normalize *n, const struct item *it, struct str head);

/*
 * The company that is what the sentence before tells of, or the paragraph: Lund Data disagreed. The firm said. Nothing
 * where another organisation is named with it.
 */
struct str agency_by_firm(struct normalize *n, struct str head, uint32_t at);

/* Whoever is the first to be named in the sentence before that speaks of such a paper. */
struct str agency_by_paper(struct normalize *n, const struct item *it, struct str head, uint32_t at, uint32_t *person);

#endif
