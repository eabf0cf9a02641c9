/*
 * names_trim - what the parts of names_trim() share.
 */
#ifndef NAMES_TRIM_H
#define NAMES_TRIM_H

#include "names.h"

/* The Republican Clara Finch: whether token i is a party's adjective, or what its members are called. */
bool trim_is_partisan(const struct doc *d, size_t i);

/* Whether it is a day of the week. */
bool trim_is_day(const struct doc *d, size_t i);

/* Sen. and the like. */
bool trim_is_short_title(const struct doc *d, size_t i);

/* Northern Ireland Secretary: whether the name's last word is an office, of one; the Ottawa Senators are a team. */
bool trim_is_office(const struct doc *d, const struct ner_name *n);

/* Whether the name stands behind an office as what that is of: Director for, Secretary of the; minister: a minister's or secretary's. */
bool trim_is_governed(const struct doc *d, const struct ner_name *n, bool minister);

/*
 * Whether the name is none: adjectives such as Southern and Democratic alone, things that the lists
 * know as nothing else (iPhone), the party and state behind a senator's name (R-FL).
 */
bool trim_is_nothing(const struct doc *d, const struct ner_name *n);

/* Takes words off both ends that are no part of the name. */
void trim_ends(const struct doc *d, struct ner_name *n, size_t person, size_t org);

/* Takes titles off the beginning of a name; what stands behind Mr or Ms is a person. */
void trim_titles(const struct doc *d, struct ner_name *n, size_t person);

/* New Zealand MPs, Rwanda Hutus, Nevada Sen.: a place that the lists know, and who is from there or holds an office. */
void trim_holders(const struct doc *d, struct ner_name *n, size_t place);

/*
 * Makes two names of name number at. Ohio Sen. Clara Finch: the person begins behind the title, and what stands before it is a
 * place or nothing; Rev. Otis Finch of Mount Calvary Baptist Church: a person, and what he is of.
 */
void trim_part_at_title(struct tag *t, size_t at, size_t person, size_t place);
void trim_part_at_of(struct tag *t, size_t at, size_t person);

/* The same of who stands behind an office with a place or a nation before it: in The Hague Dutch Defence Minister + Clara Finch. */
void trim_part_at_office(struct tag *t, size_t at, size_t person, size_t place);

/* Makes two names of name number at that is two countries side by side: to China + New Zealand's request. */
void trim_part_countries(struct tag *t, size_t at, size_t place);

#endif
