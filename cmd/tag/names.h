/*
 * names - what the parts of names share.
 */
#ifndef NAMES_H
#define NAMES_H

#include "lexicon.h"
#include "tag.h"

/* Whether token i stands right between its neighbours and is this sign. */
static inline bool
names_glued(const struct doc *d, size_t i, size_t end, const char *sign)
{
	return i + 1 < end && doc_is(d, i, sign) && d->token[i].shape & TOKEN_GLUED &&
	       d->token[i + 1].shape & TOKEN_GLUED;
}

/* Whether token i is this sign of one byte. */
static inline bool
names_is_mark(const struct doc *d, size_t i, char mark)
{
	return d->token[i].len == 1 && d->fold[d->token[i].fold] == mark;
}

/* Whether one of the lists whose values are letters has the token with this one: sport.tsv, firm.tsv, area.tsv. */
bool names_has_letter(const struct doc *d, size_t i, enum lex_list list, char letter);

/*
 * Whether newspapers are called by the word at token i behind a town or a day: the Clare Echo. alone: and by that word
 * alone, as by no other: the Herald; not the Echo.
 */
bool names_is_press(const struct doc *d, size_t i, bool alone);

/* Adds the tokens [token, end) as a mention; value is NULL or a string that stays. */
struct mention *names_add(struct tag *t, size_t token, size_t end, const char *kind, const char *value);

/*
 * Adds the group whose name begins at token i and ends before token end of its sentence: the token
 * behind it, or 0 when there is none.
 */
size_t names_group(struct tag *t, size_t i, size_t end);

/*
 * Whether the article speaks of hacking ("cyber") or of armed groups ("armed"): at least two words that do. Looked up
 * once an article, when the first doubtful name is met.
 */
bool names_speak_of(struct tag *t, const char *topic);

/*
 * Adds the names that the article itself gives to groups, wherever they stand: hackers that it tracks as Paper Wombat,
 * the Red Lantern ransomware gang.
 */
void names_dubbed(struct tag *t);

/* The first name that the model found and that begins at token i or behind it; NULL: there is none. */
const struct ner_name *names_from(const struct tag *t, size_t i);

/* Sorts the names from number from on by where they stand. */
void names_sort(struct ner *n, size_t from);

/*
 * Adds the tokens [token, end) as a name of kind behind all others (nothing, where the model has no such kind).
 * When all are added, names_prevail() gives those from number from on the places of the others that overlap them.
 */
void names_put(struct tag *t, size_t token, size_t end, size_t kind);
void names_prevail(struct ner *n, size_t from);

/* Makes the names that the model found agree with each other throughout the article. */
void names_article(struct tag *t);

/* Steps of it: what is no part of the names goes off them; what is part of them comes to them. */
void names_trim(struct tag *t, size_t person, size_t org, size_t place);
void names_join(struct tag *t, size_t person, size_t org, size_t place);

/* The kind of a name by its own words: the Karl Marx Theater is no person, RKC Waalwijk no place. */
uint32_t names_kind(const struct doc *d, const struct ner_name *n, size_t person, size_t org, size_t place);

/*
 * Whether the tokens [token, end) are who holds the office right before them: party chief Asaduddin Owaisi; not what is
 * some organisation by its words or by the lists.
 */
bool names_is_holder(const struct doc *d, size_t token, size_t end);

/*
 * Takes names apart that are two, or a name and a word that is none; what the article knows has been gathered. Whether there are more names
 * now, and it is to be gathered anew.
 */
bool names_part(struct tag *t, size_t person, size_t org, size_t place);

/*
 * Finds the places that reports are sent from, and the agencies: HARARE (Reuter) - The; NAPLES, Italy 1998-11-03. And who
 * made them: (Reporting by Clara Finch).
 */
void names_dateline(struct tag *t, size_t person, size_t place, size_t org);

/* Finds firms by what stands beside them and by their form; what the article knows has been gathered. Whether any was. */
bool names_firm(struct tag *t, size_t person, size_t org, size_t place);

/* Whether the word is such as firms alone are called by: Erlandtbank, SmithErlandt. */
bool names_is_firm_form(const struct doc *d, size_t i);

/* Finds places by what stands beside them: the Moei river; what the article knows has been gathered. Whether any was. */
bool names_area(struct tag *t, size_t person, size_t place);

/* Finds persons and places of one word by what is told of them right behind: Suharyono, a retired admiral. Whether any was. */
bool names_told(struct tag *t, size_t person, size_t place);

/* Takes verbs out of the names in headlines; what the article knows has been gathered. Whether there was any. */
bool names_headline(struct tag *t, size_t person, size_t org, size_t place);

/* Whether the token, in lower case, is a verb in -s, and no noun or seldom one: cancels, warns. */
bool names_is_plain_verb(const struct doc *d, size_t i);

/* Finds newspapers in digests of the press. */
void names_press(struct tag *t, size_t org);

/* Finds the acronyms of organisations that the article names in full, in brackets and elsewhere. */
void names_acronyms(struct tag *t, size_t org);

/* The end of the organisation's name with all its fields, before token stop: the Ministry of Health + and Family Welfare; or the name's end. */
size_t names_fields_end(const struct doc *d, const struct ner_name *n, size_t stop);

/* Finds the persons behind a title in the plural, or behind their nation: Presidents Lund and Olsen; Kenyan Faith Kipyegon. */
void names_several(struct tag *t, size_t person);

void names_spread(struct tag *t, size_t person, size_t place, size_t org);

/*
 * The Clintons: whether token i, in a sentence that begins at token first, is the plural of a family name that the article or the lists
 * know, behind "the".
 */
bool names_is_family(const struct tag *t, size_t i, size_t first);

/* Whether the lists know the token as a country, a region or a city. */
bool names_is_place(const struct doc *d, size_t i);

/*
 * Whether the tokens [i, end), by which a phrase of a list goes on, may be of one name: the last has a capital
 * (not US army), and there are no marks (not Washington, D.C.).
 */
bool names_is_whole(const struct doc *d, size_t i, size_t end);

/* Whether the lexicon's entry is an organisation and no word or name besides. */
bool names_is_known_org(uint32_t entry);

/*
 * Persons with initials behind a title, Justice DY Roe: the token that one begins with who ends the name, SIZE_MAX where none does; the end of the
 * one who begins at token i, or 0.
 */
size_t names_initials_begin(const struct doc *d, const struct ner_name *n);
size_t names_initials_end(const struct doc *d, size_t i);

/* Whether the organisation of the lexicon, at token i, is a paper whose name is what somebody is minister of here: the Minister of + Foreign Affairs. */
bool names_is_portfolio(const struct doc *d, size_t i, uint32_t entry);

/* Takes away the persons that are storms. */
void names_storm(struct tag *t, size_t person);

/* Whether the article speaks of sport: so many such words at least, and many for its length. */
bool names_is_sport(const struct doc *d, size_t least);

/* Whether the name is a town that the lists know and what teams are called beside it: St. Louis Eagles. */
bool names_is_town_team(const struct doc *d, const struct ner_name *n);

/* Whether a rival may stand behind the token: beat, against. */
bool names_is_against(const struct doc *d, size_t i);

/* Whether the tokens [i, end) are a country, or a part of one that has a team of its own: Scotland. */
bool names_is_nation(const struct doc *d, size_t i, size_t end);

/* Finds the teams and persons that stand in results, standings and line-ups. */
void names_results(struct tag *t, size_t person, size_t org, size_t place);

/* Makes organisations of the places that play in an article about sport, but for countries. */
void names_team(struct tag *t, size_t org);

/*
 * The token behind the person who is plainly named at token i by the form of the name alone (a given
 * name with a nickname or a particle behind it; Choi Sung-hoon), before token end; or 0.
 */
size_t names_person(const struct doc *d, size_t i, size_t end);

/*
 * The token behind what a nation's or a country's body is called by, when that stands at token i: the
 * Chinese Government; or 0.
 */
size_t names_body(const struct doc *d, size_t i, size_t end);

#endif
