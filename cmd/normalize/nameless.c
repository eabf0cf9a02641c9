/*
 * nameless - somebody without a name who comes in at the beginning of a sentence, and whom a pronoun behind it may
 * stand for: A skipper repeated it, to the radio. "Go home," he said; her sister wept, "I am glad," she said. The skipper may
 * be somebody who has a name.
 */
#include "owners.h"
#include "lexicon.h"

/* How far before the pronoun a sentence may begin, in bytes, and how many words may lead to the noun. */
enum { REACH = 200, WORDS = 6, WORD_MAX = 24 };

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || c == '-' || (unsigned char)c >= 0x80;
}

/* Whether a sentence may begin at text[at]. */
static bool
begins_sentence(const char *text, uint32_t at)
{
	if (at == 0 || text[at - 1] == '\n')
		return true;
	if (text[at - 1] != ' ' || at < 2)
		return false;
	/* the last byte of a typographic mark too */
	return memchr(".!?\"'\x9D\x99", text[at - 2], 7) != NULL;
}

/* 1 for a woman by the noun alone, -1 for a man, 0 for somebody by what he does; 2: no person. */
static int
person_by_noun(struct str w)
{
	static const char women[][16] = {"woman", "girl", "mother", "wife", "daughter", "sister", "aunt", "grandmother", "widow", "niece"};
	static const char men[][16] = {"man", "boy", "father", "husband", "son", "brother", "uncle", "grandfather", "widower", "nephew"};
	static const char others[][16] = {"customer", "resident", "neighbour", "neighbor", "witness", "passenger", "voter", "victim", "student", "patient",
					  "pupil", "tourist", "shopper", "commuter", "motorist", "survivor", "protester", "worker", "employee", "relative"};
	uint32_t entry;

	if (STR_AMONG(w, others))
		return 0;
	if (STR_AMONG(w, women))
		return 1;
	if (STR_AMONG(w, men))
		return -1;
	entry = lex_find(w.s, w.n);
	return lex_marks(entry) & (LEX_MARK_TRADE | LEX_MARK_OFFICE | LEX_MARK_JOB) ? 0 : 2;
}

/* The end of "The victim's" at text[at], whose first word ends at end; 0 where there is none. */
static uint32_t
genitive_end(const char *text, uint32_t end, uint32_t to)
{
	uint32_t i;

	if (end + 1 >= to || text[end] != ' ' || text[end + 1] < 'a' || text[end + 1] > 'z')
		return 0;
	for (i = end + 1; i < to && text[i] >= 'a' && text[i] <= 'z'; i++)
		;
	if (i + 2 < to && text[i] == '\'' && text[i + 1] == 's')
		return i + 2;
	return i + 4 < to && memcmp(text + i, "\xE2\x80\x99s", 4) == 0 ? i + 4 : 0;
}

/*
 * The end of the words "A skipper", "Her sister" or "The victim's sister" at text[at], before position to, where the noun is a
 * person's of that gender; or 0.
 */
static uint32_t
nameless_end(const char *text, uint32_t at, uint32_t to, int gender)
{
	static const char articles[][8] = {"A", "An", "One"}, owners[][8] = {"Her", "His"}, the[][8] = {"The"};
	struct str w;
	uint32_t from, end, found, i;
	int words, most, sex;

	for (end = at; end < to && ((text[end] | 32) >= 'a' && (text[end] | 32) <= 'z'); end++)
		;
	w = str_of(text + at, end - at);
	most = WORDS;
	if (STR_AMONG(w, the)) {
		if ((end = genitive_end(text, end, to)) == 0)
			return 0;
		most = 2;
	} else if (STR_AMONG(w, owners)) {
		most = 2;
	} else if (!STR_AMONG(w, articles)) {
		return 0;
	}
	found = 0;
	for (words = 0; words < most && end + 1 < to && text[end] == ' ' && is_letter(text[end + 1]); words++) {
		from = end + 1;
		for (end = from; end < to && is_letter(text[end]); end++)
			;
		w = str_of(text + from, end - from);
		sex = w.n < WORD_MAX ? person_by_noun(w) : 2;
		if (sex != 2 && (sex == 0 || sex == gender))
			found = end;
		else if (found > 0)
			break; /* the noun is the last of its row */
	}
	/* a skipper's; a skipper, Jan Lund */
	if (found == 0 || found + 1 >= to || text[found] == '\'' || (unsigned char)text[found] >= 0x80 ||
	    (text[found] == ' ' && text[found + 1] >= 'A' && text[found + 1] <= 'Z') ||
	    (text[found] == ',' && found + 2 < to && text[found + 2] >= 'A' && text[found + 2] <= 'Z'))
		return 0;
	/* a skipper by trade, he said */
	for (i = found; i + 5 < to && text[i] != '.' && text[i] != '\n'; i++)
		if (memcmp(text + i, ", he ", 5) == 0 || memcmp(text + i, ", she", 5) == 0)
			return 0;
	return found;
}

uint32_t
nameless_before(const struct normalize *n, uint32_t from, uint32_t to, int gender, uint32_t *end)
{
	const char *text = n->group->text;
	uint32_t at;

	if (to - from > REACH)
		from = to - REACH;
	for (at = to; at > from; at--) {
		if (memchr("AOHT", text[at - 1], 4) == NULL || !begins_sentence(text, at - 1))
			continue;
		*end = nameless_end(text, at - 1, to, gender);
		if (*end > 0)
			return at - 1;
	}
	return NOWHERE;
}
