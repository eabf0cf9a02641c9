/*
 * persons - the inner structures of the persons of an article; see persons.c.
 */
#ifndef PERSONS_H
#define PERSONS_H

#include "normalize.h"

/* A name that so many persons share is not followed any further. */
enum { NAME_PARTS = 10, MOST_CANDIDATES = 32 };
#define PERSON_NONE UINT32_MAX

/* A part of a name, folded and without accents: what names are compared by. */
struct part {
	uint32_t first;	 /* the first of the links to persons that have it; 0: none */
	bool initial;	 /* one letter */
	/* what the lists know; see persons_part() */
	bool looked_up;
	bool cjk;	 /* a family name that stands first */
	bool given, common; /* a given name; one of the commonest */
	int8_t gender;	 /* as a given name: -1 a man's, 1 a woman's, 0 of both or none */
};

enum suffix { SUFFIX_NONE, SUFFIX_JUNIOR, SUFFIX_SENIOR, SUFFIX_SECOND, SUFFIX_THIRD, SUFFIX_FOURTH };

/* A name as it is written somewhere in the article. */
struct name {
	uint32_t part[NAME_PARTS];
	uint8_t parts;
	uint8_t suffix;	   /* enum suffix */
	struct str shown;  /* in the best case that was met */
	uint32_t mentions;
	uint32_t person;   /* PERSON_NONE: not known, or one of several */
	uint32_t candidate, candidates; /* then those are [candidate, candidate + candidates) */
};

struct person {
	uint32_t name; /* his fullest name */
	struct str value; /* what a user's list calls him, or empty */
	uint32_t mentions;
	uint32_t last;	   /* position of the last mention; NOWHERE: none yet */
	int16_t gender;	   /* below 0 a man, above 0 a woman, by weight of evidence */
	uint32_t titles[4], offices[4]; /* hashes of titles that stood before his name, and of offices; 0: none */
	/* what tells him from his namesakes; see namesakes.c */
	uint32_t bare, last_bare; /* how often his bare family name has been used for him, last in which record, from 1 */
	uint32_t first;		  /* the item that names him first, and not in what is told of another; NOWHERE */
	uint32_t full, given;	  /* how often he is named with his family name, by his given name alone */
	uint32_t kin;		  /* how often by whose kin he is */
	uint32_t spoke;		  /* how much is quoted from him under his full name */
	uint32_t last_full;	  /* where he has been named in full last; NOWHERE: not yet */
	bool last_governed;	  /* and that in what is told of somebody else */
	bool shared; /* there are mentions that may mean him or another */
	bool kin_first, dead, no_given;
};

struct persons {
	struct intern parts_seen, names_seen;
	struct intern texts;  /* mentions as they are written */
	uint32_t *text_name; /* and the names that they are */
	size_t text_cap;
	struct part *part;
	struct name *name;
	struct person *person;
	struct link {
		uint32_t person, next;
	} *link; /* [0] is none */
	uint32_t *candidate, *order;
	size_t part_cap, name_cap, persons, person_cap, links, link_cap, candidates, candidate_cap,
	    order_cap;
	bool gender_known; /* the evidence of the text has been weighed */
	uint32_t longest;
	uint32_t last_speaker; /* who spoke last, if under his full name; PERSON_NONE */
};

/* How two names of one person go together; the better the greater. */
enum fit {
	FIT_NONE,
	FIT_MIDDLE, /* a name from among the others */
	FIT_GIVEN,  /* the given name */
	FIT_FAMILY, /* the family name, or the end of the name */
	FIT_FULL    /* the same name in full, but for what may be left out */
};

/* The name's number, a new one where it has not been met. */
uint32_t persons_name(struct normalize *n, struct str shown);

/* Whether the text is a sheikh's title and one name: Sheikh Mohammed, Sheikh Hasina. */
bool persons_is_sheikh(struct str s);

/*
 * The name without what a tagger may have left on it: a courtesy title in front, a title within
 * (Ohio Gov. John Kasich), a headline's verb behind a full name (Trevor Noah Says).
 */
struct str persons_bare(struct normalize *n, struct str name);

/* Whether it is written as a full name: two words or more, in capitals. */
bool persons_is_full(struct str name);

/* The part, with what the lists know of it. */
const struct part *persons_part(struct persons *p, uint32_t id);

/* What the given name says of the gender: -1 a man's, 1 a woman's, 0 nothing. */
int persons_given_gender(struct persons *p, const struct name *name);

/*
 * persons_family: gives a given name the family name that stands before the next one or behind it: Bill and Hillary
 * Clinton; Tom Lund with his wife Ann, where a Mrs Lund is told of.
 */
void persons_share_family(struct normalize *n);

/* persons_place: finds the person, or the candidates, of every name, the longest names first. */
void persons_place(struct persons *p);

/*
 * The persons that the name fits best, into the candidates from p->candidates on, and how well. Returns how many
 * there are.
 */
uint32_t persons_candidates(struct persons *p, const struct name *name, enum fit *best);

/* What the person is to be called. */
struct str persons_value(const struct persons *p, uint32_t id);

/*
 * Which of the persons who bear the name the item means; PERSON_NONE when it may be one as well as
 * another. What the article says of all persons must have been weighed, once an article.
 */
void namesakes_weigh(struct normalize *n);
uint32_t namesakes_choose(struct normalize *n, struct item *it, const struct name *name);

/* Notes who speaks, if it is whom the item names, who shares a name with others, and whether that is in full. */
void namesakes_spoke(struct normalize *n, const struct item *it, bool full);

/* Notes that the item, the next in the article, names its person in full. */
void namesakes_met(struct normalize *n, const struct item *it);

/* The one of the persons who bear the name whom the article, as far as is known, calls so; or PERSON_NONE. */
uint32_t namesakes_main(struct normalize *n, struct item *it, const struct name *name);

/* The given name, folded, that the list has the nickname for at its place i: Norm, Norman; its length, or 0 at the end. */
enum { NICKNAME_MAX = 24 };
size_t names_nickname(struct str nickname, size_t i, char *to);

enum fit names_fit(struct persons *p, const struct name *full, const struct name *name);

#endif
