/*
 * owners - the inner structures of owners.c and its parts.
 */
#ifndef OWNERS_H
#define OWNERS_H

#include "normalize.h"

/* A name that stands in the text, as one that may be meant further on. */
struct spoken {
	uint32_t sentence; /* how many end before it */
	int weight;	   /* by its place in the sentence */
	bool weighed;	   /* that is known */
	bool told;	   /* in what somebody else is said to have said */
	bool quoted;	   /* in somebody's words; places are as little spoken of */
};

/* A role with its holder. */
struct held {
	uint32_t item, class;
	struct str head, modifier, body;
	bool former; /* it was held */
	bool title;  /* many hold one of the same name */
};

struct owners {
	uint32_t *name; /* the items of the article's names, in their order */
	uint32_t *name_pos; /* where they stand */
	struct spoken *spoken; /* the same names, of which the first spokens are known */
	size_t spokens, sentence;
	const struct item *said; /* what is said behind those */
	uint32_t told;		 /* where the last claim before that ends, of a verb */
	uint32_t quoted;	 /* where the last quotation before that ends */
	struct held *held;
	size_t names, name_cap, pos_cap, spoken_cap, helds, held_cap;
	bool values_known, held_known, titles_known, departed_known;
	struct intern values;  /* what the article's names are called */
	uint32_t *value_item; /* by value: the item that is called so */
	size_t value_cap;
	struct str *last; /* by person, then by organisation: what the last of its mentions is called */
	size_t last_cap;
	uint32_t *title; /* of the same names: the hash of the title before a person */
	size_t title_cap;
	uint32_t *brk; /* where sentences end, quotations left out */
	size_t breaks, break_cap;
	uint32_t broken; /* those before this position are known */
	const struct item *quotation; /* the next behind it */
	uint32_t departed; /* the person whose obituary the article is, or NOWHERE */
	struct str speaker; /* of the last quotation or claim; empty: not known */
	uint32_t speaker_person, speaker_end;
	uint32_t pronoun_pos; /* the pronoun resolved last, and to whom */
	struct str pronoun_value;
	uint32_t pronoun_person;
};

/* The first of the names that begins at or behind the position. */
size_t owners_first_name(const struct normalize *n, uint32_t pos);

/*
 * The name itself, and the person's number, where the article has somebody who is called exactly
 * so: nothing is to be found out any more, and a second run changes nothing. Empty otherwise.
 */
struct str owners_value(struct normalize *n, struct str s, uint32_t *person);

/* So many names at most are joined. */
enum { OWNERS_JOINED = 4 };

/* Whether the byte is of a word: a letter or digit of ASCII, or of any other character. */
static inline bool
owners_is_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       (unsigned char)c >= 0x80;
}

/*
 * owners_locate: where the owner's surface form stands nearest to the item, outside of it; or in a claim, of whose words
 * some come before the speaker and some behind. NOWHERE when it stands nowhere near.
 */
uint32_t owners_locate(const struct normalize *n, const struct item *it, struct str s);

/*
 * Where the owner of one word stands that has been found at the position: not in a longer name, which is another's,
 * where it stands by itself not far before or behind. Lund, whose brother, Tom Lund, agrees, believes so.
 */
uint32_t owners_by_itself(const struct normalize *n, struct str s, uint32_t at);

/*
 * owners_names: the owner by the names that stand in the phrase text[start, end): those that it is a list of, or
 * the persons whom it is about, and the person's number where it is one. Empty when there is none.
 */
struct str owners_by_names(struct normalize *n, uint32_t start, uint32_t end, uint32_t *person);

/* The values joined by "and". */
struct str owners_join(struct normalize *n, const struct str *value, size_t count);

/* Whether the word before the name at pos, within the phrase from start, is a preposition. */
bool owners_governed(const struct group *g, uint32_t start, uint32_t pos);

/* The weight of a name that is the subject of its sentence, and of one that no pronoun stands for. */
enum { SPOKEN_SUBJECT = 24, SPOKEN_NEVER = -1000 };

/*
 * spoken: the names as those that may be meant further on. spoken_begin() goes on to another article; the
 * sentences and weights of names are known behind a call of spoken_before() with a position that is behind them.
 */
void spoken_begin(struct normalize *n);
void spoken_before(struct normalize *n, uint32_t pos);

/* The number of sentences that end before the position, quotations left out. */
size_t spoken_sentence(struct normalize *n, uint32_t pos);

/* What the place of a name, by its number among the article's, weighs. */
int spoken_weight(const struct normalize *n, size_t name);

/* The person whose obituary the article is, or NOWHERE. */
uint32_t spoken_departed(struct normalize *n);

/* Whether it is a pronoun that stands for a speaker. */
bool pronoun_is(struct str s);

/*
 * Whom the pronoun of the item at position at of the text (NOWHERE: not found) stands for: his
 * name, and his number where it is a person of the article. Empty when that is not clear.
 */
struct str pronoun_owner(struct normalize *n, const struct item *it, struct str s, uint32_t at,
			 uint32_t *person);

/*
 * Where somebody without a name, of that gender or of none, begins a sentence last in the text between from and to: A
 * skipper, with the end of that to *end; NOWHERE: nobody does.
 */
uint32_t nameless_before(const struct normalize *n, uint32_t from, uint32_t to, int gender, uint32_t *end);

/* The same for the minister, the GCSB boss, the agency, the statement. */
struct str description_owner(struct normalize *n, const struct item *it, struct str s, uint32_t at,
			     uint32_t *person);

#endif
