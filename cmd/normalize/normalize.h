/*
 * normalize - what the parts of news-normalize share: the records of the article at hand that
 * have something to be filled in.
 *
 * Each part looks at all items and fills those of its kinds; owners_fill() comes last, since whom
 * something belongs to is said by the names.
 */
#ifndef NORMALIZE_H
#define NORMALIZE_H

#include "cli.h"
#include "ends.h"
#include "group.h"
#include "mem.h"
#include "memo.h"
#include "names.h"
#include "output.h"
#include "table.h"
#include "words.h"

#include <stdbool.h>
#include <stdint.h>

enum kind {
	KIND_LAYOUT, /* article, blocks, sentences: they have no value */
	KIND_WORD,
	KIND_PERSON,
	KIND_ORG,
	KIND_PLACE,
	KIND_GROUP,
	KIND_NATION,
	KIND_ROLE,
	KIND_QUOTE,
	KIND_CLAIM,
	KIND_DATE,
	KIND_TIME,
	KIND_DURATION,
	KIND_SET,
	KIND_NUMBER,
	KIND_MONEY,
	KIND_PERCENT,
	KIND_OTHER, /* url, email, a user's own */
	KINDS
};

/* The name of a kind of record, from KIND_WORD to KIND_PERCENT. */
const char *kind_name(enum kind kind);

/* The kind with the name s[0, n), or KIND_OTHER. Eight bytes from s on can be read. */
enum kind kind_of(const char *s, size_t n);

/* Kinds whose items are gone through together. */
enum class { CLASS_PERSON, CLASS_ORG, CLASS_PLACE, CLASS_SAID, CLASS_TIME, CLASS_AMOUNT, CLASS_OTHER, CLASSES };

static inline enum class
kind_class(enum kind kind)
{
	static const uint8_t classes[KINDS] = {
	    [KIND_PERSON] = CLASS_PERSON, [KIND_ORG] = CLASS_ORG,	[KIND_GROUP] = CLASS_ORG,
	    [KIND_PLACE] = CLASS_PLACE,	  [KIND_NATION] = CLASS_PLACE,	[KIND_ROLE] = CLASS_SAID,
	    [KIND_QUOTE] = CLASS_SAID,	  [KIND_CLAIM] = CLASS_SAID,	[KIND_DATE] = CLASS_TIME,
	    [KIND_TIME] = CLASS_TIME,	  [KIND_DURATION] = CLASS_TIME, [KIND_SET] = CLASS_TIME,
	    [KIND_NUMBER] = CLASS_AMOUNT, [KIND_MONEY] = CLASS_AMOUNT,	[KIND_PERCENT] = CLASS_AMOUNT,
	    [KIND_OTHER] = CLASS_OTHER,
	};

	return (enum class)classes[kind];
}

#define NOWHERE UINT32_MAX

/* A record other than of layout and words. */
struct item {
	uint32_t record;   /* number of the record */
	uint32_t next;	   /* number of the next item of its class, or NOWHERE */
	uint32_t pos, end; /* in the group's text; pos is NOWHERE for what does not stand there */
	uint32_t name;	   /* the number of its name, among persons' or organisations' names */
	uint32_t person;   /* the number of the person, or NOWHERE */
	uint8_t kind;	   /* enum kind */
	bool given;	   /* it came with a value */
	bool selected;	   /* to be filled (-s) */
	bool looked;	   /* the next two are known; see evidence_before() */
	int8_t gender;
	uint32_t title;
	struct str text, value, of; /* unescaped */
};

struct normalize {
	struct cli_list kinds;
	bool kind_selected[KINDS];
	bool any; /* an article has been read */
	struct words words;
	struct table aliases;
	const struct group *group;
	struct item *item; /* in the stream's order */
	size_t items, item_cap;
	uint32_t first[CLASSES]; /* the first item of each class, or NOWHERE */
	uint32_t *word; /* the records of words that are to be filled */
	size_t word_count, word_cap;
	struct arena strings; /* what is made for the article at hand */
	struct ends *ends;
	struct persons *persons;
	struct orgs *orgs;
	struct owners *owners;
	struct timex_memo *times;
	struct amount_memo *amounts;
	/* what the lists say of words before names, of places and nations, of organisations' last words */
	struct memo before, places, nations, endings;
	char *fold; /* a buffer for folded forms */
	size_t fold_cap;
};

/* The first item of the class, and the next: NULL behind the last one. */
static inline struct item *
items_first(const struct normalize *n, enum class class)
{
	return n->first[class] != NOWHERE ? &n->item[n->first[class]] : NULL;
}

static inline struct item *
items_next(const struct normalize *n, const struct item *it)
{
	return it->next != NOWHERE ? &n->item[it->next] : NULL;
}

/* s folded, in a buffer that the next call uses again. */
struct str folded(struct normalize *n, struct str s);

/*
 * persons: the full name of every person, as far as the article tells it. persons_find() gives the
 * one whom a name that stands in no record means, and his number; an empty string when nobody or
 * several may be meant.
 */
struct persons *persons_new(void);
void persons_free(struct persons *p);
void persons_fill(struct normalize *n);
struct str persons_find(struct normalize *n, struct str name, uint32_t *person);

/* -1 a man, 1 a woman, 0 not known: what the article and the lists say of the item's person. */
int persons_gender(struct normalize *n, uint32_t person);
/* The same on weaker evidence. */
int persons_leaning(struct normalize *n, uint32_t person);

/* orgs: organisations and groups. */
struct orgs *orgs_new(void);
void orgs_free(struct orgs *o);
void orgs_fill(struct normalize *n);
struct str orgs_find(struct normalize *n, struct str name);

/* places: countries, towns, nations by their usual names. */
void places_fill(struct normalize *n);

/* owners: the column of. */
struct owners *owners_new(void);
void owners_free(struct owners *o);
void owners_fill(struct normalize *n);

struct timex_memo *times_new(void);
struct amount_memo *amounts_new(void);

/* Values of dates, times, durations and sets; and of numbers, money and percentages. */
void when_fill(struct normalize *n);
void amounts_fill(struct normalize *n);

/* The canonical name that the user's aliases give, or an empty string. */
struct str alias_of(struct normalize *n, struct str surface, const struct item *it);

/* Writes the article with what has been filled in, or as it was read. */
void write_article(struct normalize *n, struct output *o);
void write_as_read(const struct group *g, struct output *o);

#endif
