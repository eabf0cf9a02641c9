#include "timex_tense.h"
#include "fold.h"
#include "lexicon.h"
#include "text.h"

#include <stdbool.h>
#include <string.h>

enum { BEFORE = 16, BEHIND = 8, WORD_MAX = 32 };

/* A sentence or a clause does not go on past these. */
static bool
ends_clause(const char *text, size_t i)
{
	if (text[i] == '\n' && i > 0 && text[i - 1] == '\n')
		return true;
	return text[i] == ';' || text[i] == '?' || text[i] == '!' ||
	       (text[i] == '.' && (text[i + 1] == ' ' || text[i + 1] == '\n') && i > 2 && text[i - 2] != '.' &&
		text[i - 2] != ' ' && text[i - 3] != ' ');
}

/* p past, h a past auxiliary, i past with to and without, f future, w that with to, u until, t to, d a determiner, e an -ed form; 0: nothing */
static char
list_says(const char *s, size_t n)
{
	char key[FOLD_MAX(WORD_MAX)];
	const struct lex_sense *sense;
	uint32_t entry;
	size_t k;

	if (n > WORD_MAX)
		return 0;
	k = fold(key, s, n);
	entry = lex_find(key, k);
	if (entry != 0 && (sense = lex_sense(entry, LEX_TENSE)) != NULL)
		return *lex_value(sense);
	if (n > 5 && memcmp(s + n - 5, "\xE2\x80\x99ll", 5) == 0)
		return 'f'; /* I'll, with a typographic apostrophe */
	if (k > 4 && memcmp(key + k - 2, "ed", 2) == 0 && key[k - 3] != 'e' && s[0] >= 'a')
		return 'e';
	return 0;
}

static char
word_says(struct memo *memo, const char *s, size_t n)
{
	union memo_value *v;
	bool known;

	if (memo == NULL || !memo_takes(n))
		return list_says(s, n);
	v = memo_value(memo, s, n, &known);
	if (!known)
		v->number = (unsigned char)list_says(s, n);
	return (char)v->number;
}

/* Whether the word may be a verb as it stands behind to. */
static bool
is_verb(const char *s, size_t n)
{
	char key[FOLD_MAX(WORD_MAX)];
	const struct lex_sense *sense;
	uint32_t entry;

	if (n == 0 || n > WORD_MAX || (s[0] >= 'A' && s[0] <= 'Z'))
		return false;
	if (n == 2 && memcmp(s, "be", 2) == 0)
		return true;
	entry = lex_find(key, fold(key, s, n));
	sense = entry != 0 ? lex_sense(entry, LEX_WORD) : NULL;
	return sense != NULL && strchr(lex_value(sense), 'v') != NULL;
}

/* Whether this word stands before text[i], with a space between. */
static bool
word_before(const char *text, size_t i, const char *word)
{
	size_t n;

	while (i > 0 && text[i - 1] == ' ')
		i--;
	n = strlen(word);
	return i >= n && memcmp(text + i - n, word, n) == 0 && (i == n || !text_is_letter(text[i - n - 1]));
}

/* Of will be announced, to be held, is heard. */
static bool
be_before(const char *text, size_t i)
{
	return word_before(text, i, "be") || word_before(text, i, "is") || word_before(text, i, "are");
}

/* Whether the -ed form at text[i] stands before a noun: the proposed sale, a still unspecified date. */
static bool
before_noun(const char *text, size_t i)
{
	static const char *const words[] = {"the", "a", "an", "its", "his", "her", "their", "any", "still", "newly"};
	size_t k;

	for (k = 0; k < sizeof words / sizeof words[0]; k++)
		if (word_before(text, i, words[k]))
			return true;
	return false;
}

/* Whether the clause goes on behind text[i] with had. */
static bool
had_behind(const char *text, size_t len, size_t i)
{
	size_t from;
	int words;

	for (words = 0; words < BEHIND && i < len; words++) {
		for (; i < len && !text_is_letter(text[i]); i++)
			if (i + 1 < len && ends_clause(text, i))
				return false;
		for (from = i; i < len && text_is_letter(text[i]); i++)
			;
		if (i - from == 3 && memcmp(text + from, "had", 3) == 0)
			return true;
	}
	return false;
}

static bool
modal_before(const char *text, size_t i)
{
	static const char *const modals[] = {"could", "would", "will", "may", "might", "can", "should", "must", "to"};
	size_t k;

	for (k = 0; k < sizeof modals / sizeof modals[0]; k++)
		if (word_before(text, i, modals[k]))
			return true;
	return false;
}

/* Whether 's stands at text[i]. */
static bool
owns(const char *text, size_t len, size_t i)
{
	return len - i >= 2 && (memcmp(text + i, "'s", 2) == 0 || (len - i >= 4 && memcmp(text + i, "\xE2\x80\x99s", 4) == 0));
}

static enum tense
look_before(struct memo *memo, const char *text, size_t len, size_t start, size_t from)
{
	size_t i, end, next, next_len;
	bool to;
	int words;
	char c;

	to = false;
	next = start;
	next_len = 0;
	i = start;
	for (words = 0; words < BEFORE && i > 0;) {
		if (!text_is_letter(text[i - 1])) {
			i--;
			if (ends_clause(text, i))
				break;
			continue;
		}
		for (end = i; i > 0 && text_is_letter(text[i - 1]); i--)
			;
		words++;
		c = word_says(memo, text + i, end - i);
		if (words == 1 && c == 'd')
			return TENSE_UNKNOWN; /* a June agreement */
		if (to && (c == 'i' || c == 'w'))
			/* failed to come, wants to come; but wants to understand Monday's debate */
			return c == 'i' ? TENSE_PAST : owns(text, len, from) ? TENSE_TO : TENSE_FUTURE;
		if (c == 'i' || c == 'w')
			c = c == 'i' ? 'p' : 0;
		if (c == 's')
			/* set for April, set to meet; but a record set in April */
			c = next_len > 0 && (text[next] == 'f' || text[next] == 't') && text[next + 1] == 'o' ? 'f' : 'p';
		if (c == 'p' && end - i == 4 && memcmp(text + i, "have", 4) == 0 && modal_before(text, i))
			c = 0; /* could have consequences */
		if (c == 'e' && before_noun(text, i))
			c = 0;
		if ((c == 'e' || c == 'p' || c == 'h') && !to && !be_before(text, i))
			return TENSE_PAST;
		if (c == 'u' && words == 1)
			/* Until Monday nobody had known */
			return had_behind(text, len, from) ? TENSE_PAST : TENSE_FUTURE;
		if (c == 'm' && text[i] >= 'a')
			return TENSE_TO; /* could win, not May */
		if (c == 'f' && word_before(text, i, "to"))
			c = 0; /* due to expire */
		if (c == 'f' || c == 'u')
			return word_before(text, i, "been") ? TENSE_PAST : TENSE_FUTURE; /* had been due */
		if (to)
			return TENSE_TO;
		/* expected to meet: see what stands before to */
		to = c == 't' && words > 1 && is_verb(text + next, next_len);
		next = i;
		next_len = end - i;
	}
	return to ? TENSE_TO : TENSE_UNKNOWN;
}

static enum tense
look_behind(struct memo *memo, const char *text, size_t len, size_t end)
{
	size_t i, from;
	int words;
	char c;

	i = end;
	for (words = 0; words < BEHIND && i < len;) {
		if (!text_is_letter(text[i])) {
			if (i + 1 < len && ends_clause(text, i))
				break;
			i++;
			continue;
		}
		for (from = i; i < len && text_is_letter(text[i]); i++)
			;
		words++;
		c = word_says(memo, text + from, i - from);
		if (c == 'p' || c == 'e' || c == 'h' || c == 'i')
			return TENSE_PAST;
		if (c == 'f')
			return TENSE_FUTURE;
	}
	return TENSE_UNKNOWN;
}

enum tense
timex_tense(struct memo *memo, const char *text, size_t len, size_t start, size_t end)
{
	enum tense t;

	t = look_before(memo, text, len, start, end);
	if (t == TENSE_UNKNOWN)
		t = look_behind(memo, text, len, end);
	return t == TENSE_UNKNOWN && word_before(text, start, "by") ? TENSE_TO : t;
}
