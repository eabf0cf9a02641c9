/*
 * orgs - the inner structures of the organisations and groups of an article; see orgs.c.
 */
#ifndef ORGS_H
#define ORGS_H

#include "normalize.h"

struct org {
	struct str shown; /* as it is written, in the best case met */
	struct str value; /* its one name; empty: not found yet */
	uint32_t next;	  /* the next with the same first word, + 1; 0: none */
	uint32_t longer;  /* the longer name that it is short for, + 1; 0: none */
	uint32_t same;	  /* another name of the same group, + 1; 0: none */
	uint32_t mentions; /* as an organisation or group, not as an owner alone */
	bool group;
	bool listed;	 /* the value comes from a list */
	bool agency; /* sent the report: PARIS (AP) - */
	bool guessed;	 /* from a long name with these initials */
	bool tossed;	 /* there are several such */
};

/* Parties that an article may tell of, if short names are to be found among them. */
enum { PARTIES = 64 };

struct orgs {
	struct intern seen;  /* keys: folded, without full stops */
	struct intern heads; /* first words */
	struct intern texts; /* mentions as they are written */
	uint32_t *text_name; /* by text, for an organisation and for a group: its number + 1; 0: none yet */
	size_t text_cap;
	struct org *org;
	uint32_t *head; /* the first organisation with this first word, + 1 */
	size_t org_cap, head_cap;
	uint32_t party[PARTIES]; /* those that are parties by their names */
	size_t parties;		 /* how many, also of more than there is room for: then none is looked for */
};

/* The number of the name, a new one where it has not been met. */
uint32_t orgs_name(struct normalize *n, struct str text, bool group);

/* The number of the name, or INTERN_NONE where it has not been met. */
uint32_t orgs_known(struct normalize *n, struct str text);

/* How many words the name has. */
size_t orgs_words(struct str name);

/*
 * orgs_longer: orgs_add_head() links the organisation to its first word, so that short names find it; orgs_longer()
 * gives the one longer name that the short one begins; false when there is none or more than one.
 */
void orgs_add_head(struct normalize *n, uint32_t id);
bool orgs_longer(const struct normalize *n, uint32_t id, uint32_t *longer);

/*
 * orgs_party: orgs_add_party() notes the organisation, if it is a party by its name; orgs_party() gives the one party of
 * the article that the name is the short one of: Labour, the Labour Party; Greens, the Green Party. False when there is
 * none or more than one, of which none has just this name.
 */
void orgs_add_party(struct orgs *o, uint32_t id);
bool orgs_party(const struct normalize *n, uint32_t id, uint32_t *party);

/* The one newspaper of the article that the organisation, which is called by the last word of its name, is. */
bool orgs_press(const struct normalize *n, uint32_t id, uint32_t *longer);

/* The party whose members the name means (Tories); the name itself where it means none. */
struct str orgs_party_of(struct normalize *n, struct str name);

/* What the article's own definitions say: fills values of short names. */
void definitions_find(struct normalize *n);

/* Whether the item, which stands in the text, is the agency that a dateline names as the sender: PARIS (AP) - */
bool orgs_sends(const struct group *g, const struct item *it);

/* Groups that the list or the article calls one. */
void groups_join(struct normalize *n);

#endif
