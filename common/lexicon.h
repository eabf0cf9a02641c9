/*
 * lexicon - the word lists of common/lists, compiled into one table of words and phrases.
 *
 * A key is a surface form folded by fold(). Each key has one sense per list that it stands in
 * (LEX_COUNTRY for country.tsv, and so on), with the list's second and third columns as value and
 * extra. Keys that begin a longer phrase are marked, so that a phrase is found by going from token
 * to token; see tokens_match().
 *
 * All of it is constant data made by the build (common/gen/mklexicon.c); nothing is set up at run
 * time.
 */
#ifndef LEXICON_H
#define LEXICON_H

#include "lexhash.h"
#include "lexicon_lists.h" /* enum lex_list, made by the build */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* How a sense's surface is written; the text must have capitals where the list has them. */
enum lex_case {
	LEX_LOWER,  /* minister: any case will do */
	LEX_CAPITAL, /* Iraq: begins with a capital */
	LEX_UPPER   /* US: all letters are capitals */
};

/*
 * What the lists' columns say of a word as bits: word.tsv (noun ... function), given.tsv, orgend.tsv,
 * orghead.tsv, title.tsv, role.tsv, region.tsv and beside.tsv. The table marks[] of mklexicon.c says
 * which column each is from.
 */
enum lex_mark {
	LEX_MARK_NOUN = 1 << 0,
	LEX_MARK_VERB = 1 << 1,
	LEX_MARK_ADJECTIVE = 1 << 2,
	LEX_MARK_FUNCTION = 1 << 3,
	LEX_MARK_GIVEN_WORD = 1 << 4, /* a given name that is an ordinary word or a place too */
	LEX_MARK_END_FIRM = 1 << 5,
	LEX_MARK_END_ORG = 1 << 6,
	LEX_MARK_END_PLACE = 1 << 7,
	LEX_MARK_END_OTHER = 1 << 8,
	LEX_MARK_HEAD_ORG = 1 << 9,
	LEX_MARK_HEAD_PLACE = 1 << 10,
	LEX_MARK_HEAD_OTHER = 1 << 11,
	LEX_MARK_HONORIFIC = 1 << 12,
	LEX_MARK_JOB = 1 << 13,
	LEX_MARK_OFFICE = 1 << 14,
	LEX_MARK_ABBR = 1 << 15, /* of a region, behind a city */
	LEX_MARK_CUE = 1 << 16,	 /* the first of twelve, in the order of mklexicon's table */
	LEX_MARK_SAY = LEX_MARK_CUE,
	LEX_MARK_TRADE = 1 << 28,
	LEX_MARK_LINK = 1 << 29,
	LEX_MARK_PARTICLE = 1 << 30
};

/*
 * What the lists say of a key. There are few of these, each shared by many entries, so that they stay in
 * the nearest caches: most questions are answered by them.
 */
struct lex_class {
	uint64_t lists; /* bit LEX_x set: stands in list x; 0: only begins a phrase */
	uint64_t reach; /* the same of the key and of all longer ones that begin with it */
	uint32_t marks; /* bits LEX_MARK_x: what columns of some lists say, at hand without a sense */
	bool prefix;	/* a longer key begins with this one */
	bool name;	/* a name of a person, a place or an organisation, and no ordinary word: jennifer, malaysia */
};

/* How the senses of a class's lists are written. Few ask, so that it stands apart. */
struct lex_class_forms {
	uint64_t any_case; /* one sense of the list at least is LEX_LOWER */
	uint64_t upper;	   /* all are LEX_UPPER */
};

enum { LEX_HEAD = 16 };

/* Half a cache line, with what it takes to tell most keys from others. */
struct lex_entry {
	char head[LEX_HEAD]; /* the first bytes of the key; behind a shorter one: 0 */
	uint32_t key;	     /* all of it: offset in lex_strings */
	uint32_t sense;	     /* first of its senses */
	uint16_t class;	     /* number in lex_classes */
	uint16_t onward;     /* number in lex_onwards of what is known of longer keys; 0: there is none */
	uint16_t len;	     /* of the key, in bytes */
	uint8_t senses;
};

/* Of the longer keys that begin with a key. */
struct lex_onward {
	uint64_t lists; /* the lists that they stand in */
	uint64_t next;	/* bits lex_next() of what stands behind the key in them */
};

struct lex_sense {
	uint32_t value, extra; /* offsets in lex_strings, of NUL-terminated strings; 0: empty */
	uint8_t list;	       /* enum lex_list */
	uint8_t form;	       /* enum lex_case */
};

extern const struct lex_entry lex_entries[]; /* [0] is no entry */
extern const uint32_t lex_entry_count;	     /* with [0] */
extern const struct lex_class lex_classes[]; /* [0] is that of no entry: nothing */
extern const struct lex_class_forms lex_class_forms[];
extern const struct lex_onward lex_onwards[];
extern const struct lex_sense lex_senses[];
extern const char lex_pool[][4000]; /* the strings, one behind the other over all rows */
#define LEX_ROW 4000
#define lex_strings ((const char *)lex_pool)
extern const uint32_t lex_slots[]; /* open addressing: 12 bits of the hash, 20 of the entry */
extern const uint32_t lex_slot_mask;
extern const uint64_t lex_filter[]; /* bits: which of the 2^20 first 20 bits of a hash some key has */

extern const uint64_t lex_pairs[];  /* bits, by lex_pair(): what that is no letter may follow a key */

#define LEX_SLOT_ENTRY UINT32_C(0xFFFFF)

#define LEX_BIT(list) (UINT64_C(1) << (list))

/* Whether some key may have this hash, spread by lex_mix(): a table small enough to be near tells most that none has. */
static inline bool
lex_may_have(uint32_t mixed)
{
	return (lex_filter[mixed >> 18] >> (mixed >> 12 & 63) & 1) != 0;
}

/* The entry whose key is key[0, n), folded, with hash h from lex_hash(); 0 when there is none. */
uint32_t lex_find_hashed(const char *key, size_t n, uint32_t h);

static inline uint32_t
lex_find(const char *key, size_t n)
{
	return lex_find_hashed(key, n, lex_hash(LEX_SEED, key, n));
}

static inline const struct lex_class *
lex_class(uint32_t entry)
{
	return &lex_classes[lex_entries[entry].class];
}

static inline uint64_t
lex_lists(uint32_t entry)
{
	return lex_class(entry)->lists;
}

static inline uint32_t
lex_marks(uint32_t entry)
{
	return lex_class(entry)->marks;
}

static inline bool
lex_in(uint32_t entry, enum lex_list list)
{
	return (lex_lists(entry) >> list & 1) != 0;
}

/* Whether a longer key begins with the entry's. */
static inline bool
lex_is_prefix(uint32_t entry)
{
	return lex_class(entry)->prefix;
}

/* Whether a key of these lists (a mask) may begin with the entry's key in a text that goes on with s[0, n). */
static inline bool
lex_goes_on(uint32_t entry, uint64_t lists, const char *s, size_t n)
{
	const struct lex_onward *o = &lex_onwards[lex_entries[entry].onward];

	return (o->lists & lists) != 0 && (o->next >> lex_next(s, n) & 1) != 0;
}

/* Whether the entry or a longer one that begins with it stands in one of the lists (a mask). */
static inline bool
lex_reaches(uint32_t entry, uint64_t lists)
{
	return (lex_class(entry)->reach & lists) != 0;
}

/* The entry's first sense in the list, or NULL. */
const struct lex_sense *lex_sense(uint32_t entry, enum lex_list list);

/* The value and extra of a sense; "" where the list has none. */
static inline const char *
lex_value(const struct lex_sense *s)
{
	return lex_strings + s->value;
}

static inline const char *
lex_extra(const struct lex_sense *s)
{
	return lex_strings + s->extra;
}

#endif
