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
	if (text[i] == '\n' && (text_ends_paragraph(text, i) || text_begins_paragraph(text, i + 1)))
		return true;
	return text[i] == ';' || text[i] == '?' || text[i] == '!' ||
	       (text[i] == '.' && (text[i + 1] == ' ' || text[i + 1] == '\n') && i > 2 && text[i - 2] != '.' &&
		text[i - 2] != ' ' && text[i - 3] != ' ');
}

/*
 * p past, h a past auxiliary, i past with to and without, f future, w that with to, b that with to and past without, u until, t to, d a
 * determiner, e an -ed form; 0: nothing
 */
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
	if ((n == 2 && (memcmp(s, "be", 2) == 0 || memcmp(s, "do", 2) == 0)) || (n == 4 && memcmp(s, "have", 4) == 0))
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
		from = i;
		i = text_word_end(text, i);
		if (i - from == 3 && memcmp(text + from, "had", 3) == 0)
			return true;
	}
	return false;
}

/* Whether something was not so before text[i] in its clause: was not told until. */
static bool
not_before(const char *text, size_t i)
{
	enum { NEAR = 48 };
	static const char *const words[] = {"was not ", "were not ", "did not ", "had not ", "wasn't ", "weren't ", "didn't ", "hadn't ",
					     "wasn\xE2\x80\x99t ", "weren\xE2\x80\x99t ", "didn\xE2\x80\x99t ", "hadn\xE2\x80\x99t "};
	size_t from, k, n;

	for (from = i; from > 0 && i - from < NEAR && !ends_clause(text, from - 1); from--)
		for (k = 0; k < sizeof words / sizeof words[0]; k++) {
			n = strlen(words[k]);
			if (n <= i - from && memcmp(text + from, words[k], n) == 0)
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

/* Whether text[from, end) is one of the words, which are separated by single spaces. */
static bool
is_one_of(const char *text, size_t from, size_t end, const char *words)
{
	const char *w;

	for (w = words; (w = strchr(w, ' ')) != NULL; w++)
		if (strncmp(w + 1, text + from, end - from) == 0 && w[1 + end - from] == ' ')
			return true;
	return false;
}

/* Whether one of the words stands before text[i], with a space between. */
static bool
any_before(const char *text, size_t i, const char *const *words)
{
	for (; *words != NULL; words++)
		if (word_before(text, i, *words))
			return true;
	return false;
}

/* Whether what is told with "to" behind text[i], before the verb s[0, n), has come of what went before: rose to end, returned to work. */
static bool
has_come(const char *text, size_t i, const char *s, size_t n)
{
	static const char *const moved[] = {"returned", "edged", "climbed", "jumped", "surged", "slipped", "dipped", "tumbled", "plunged", "slumped",
					     "rallied", "retreated", "recovered", "rose", "fell", "led", "came", "went", "grew", "sank", "from behind", NULL};

	while (i > 0 && text[i - 1] == ' ')
		i--;
	if (any_before(text, i, moved))
		return true;
	return is_one_of(s, 0, n, " end win reach close finish claim clinch snatch complete disperse ");
}

/* Whether 's stands at text[i]. */
static bool
owns(const char *text, size_t len, size_t i)
{
	return len - i >= 2 && (memcmp(text + i, "'s", 2) == 0 || (len - i >= 4 && memcmp(text + i, "\xE2\x80\x99s", 4) == 0));
}

/* Whether the word tells of an estimate that has been made. */
static bool
is_estimate(const char *s, size_t n)
{
	static const char *const words[] = {"projected", "forecast", "predicted", "proposed"};
	size_t k;

	for (k = 0; k < sizeof words / sizeof words[0]; k++)
		if (strlen(words[k]) == n && memcmp(words[k], s, n) == 0)
			return true;
	return false;
}

/* Whether a verb of saying stands before the "that" at text[i]. */
static bool
said_before(const char *text, size_t i)
{
	static const char *const verbs[] = {"said", "says", "warned", "warns", "announced", "confirmed", "predicted", "added", "insisted",
					     "hoped", "believed", "thought", "promised", "forecast", "told reporters"};
	size_t k;

	for (k = 0; k < sizeof verbs / sizeof verbs[0]; k++)
		if (word_before(text, i, verbs[k]))
			return true;
	return false;
}

/* Whether the verb at text[i, end), before the word text[next, next + n), tells what is to be: Leeds visit Arsenal, is going to Leeds. */
static bool
is_to_be(const char *text, size_t i, size_t end, size_t next, size_t n)
{
	const bool to = n == 2 && memcmp(text + next, "to", 2) == 0;
	size_t from;

	if (to && is_one_of(text, i, end, " going "))
		return be_before(text, i);
	/* turns 60; up for re-election */
	if (is_one_of(text, i, end, " turns "))
		return text[end] == ' ' && text[end + 1] >= '1' && text[end + 1] <= '9';
	if (is_one_of(text, i, end, " for ") && n > 1 && memcmp(text + next, "re", 2) == 0)
		return word_before(text, i, "up");
	if (n == 0 || i < 2 || text[i - 1] != ' ' || !(to ? is_one_of(text, i, end, " travel ") : is_one_of(text, i, end, " visit face ")))
		return false;
	from = text_word_begin(text, i - 1, 0);
	/* but not Lund's visit */
	return (to || (text[next] >= 'A' && text[next] <= 'Z')) && text[from] >= 'A' && text[from] <= 'Z' && memchr(text + from, '\'', i - from) == NULL &&
	       memchr(text + from, '\xE2', i - from) == NULL;
}

static enum tense
look_before(struct memo *memo, const char *text, size_t len, size_t start, size_t from)
{
	/* past forms that may be the base too */
	static const char base_too[] = " have cut hit put set beat run come become overcome upset broadcast ";
	size_t i, end, next, next_len;
	bool to, by;
	int words;
	char c;

	to = false;
	by = word_before(text, start, "by");
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
		end = i;
		i = text_word_begin(text, i, 0);
		words++;
		/* said that on Friday it would: what comes behind that tells when */
		if (end - i == 4 && memcmp(text + i, "that", 4) == 0 && said_before(text, i))
			break;
		c = word_says(memo, text + i, end - i);
		if (words == 1 && c == 'd')
			return TENSE_UNKNOWN; /* a June agreement */
		/* the vote is on Tuesday, the final is Sunday */
		if ((words == 1 || (words == 2 && next_len == 2 && (memcmp(text + next, "on", 2) == 0 || memcmp(text + next, "in", 2) == 0))) &&
		    (is_one_of(text, i, end, " is are ")) && !owns(text, len, from))
			return TENSE_FUTURE;
		/* promised a review by July */
		if (by && (c == 'w' || c == 'b'))
			return TENSE_FUTURE;
		if (to && (c == 'i' || c == 'w' || c == 'b'))
			/* failed to come, wants to come, hoped to come; but wants to understand Monday's debate */
			return c == 'i' ? TENSE_PAST : owns(text, len, from) ? TENSE_TO : TENSE_FUTURE;
		if (is_to_be(text, i, end, next, next_len))
			return TENSE_FUTURE;
		if (c == 'i' || c == 'w' || c == 'b')
			c = c == 'w' ? 0 : 'p';
		/* than projected in January: that is when; but is projected in January */
		if (c == 'f' && words == 2 && next_len == 2 && memcmp(text + next, "in", 2) == 0 && is_estimate(text + i, end - i) &&
		    !be_before(text, i))
			return TENSE_PAST;
		/* the firm forecast a loss on Monday; but rain is forecast on Monday, the forecast on Monday */
		if (c == 'f' && end - i == 8 && memcmp(text + i, "forecast", 8) == 0 && words > 2 && word_before(text, start, "on") &&
		    !be_before(text, i) && !before_noun(text, i))
			return TENSE_PAST;
		if (c == 's')
			/* set for April, set to meet; but a record set in April */
			c = next_len > 0 && (text[next] == 'f' || text[next] == 't') && text[next + 1] == 'o' ? 'f' : 'p';
		if (c == 'p' && is_one_of(text, i, end, base_too) && (modal_before(text, i) || before_noun(text, i)))
			c = 0; /* could have consequences, will cut rates, a cut */
		if (c == 'e' && before_noun(text, i))
			c = 0;
		if ((c == 'e' || c == 'p' || c == 'h') && !to && !be_before(text, i))
			return TENSE_PAST;
		if (c == 'u' && words == 1)
			/* Until Monday nobody had known */
			return had_behind(text, len, from) || not_before(text, i) ? TENSE_PAST : TENSE_FUTURE;
		if (c == 'm' && text[i] >= 'a')
			return TENSE_TO; /* could win, not May */
		if (c == 'f' && (word_before(text, i, "to") || word_before(text, i, "did not") || word_before(text, i, "didn't")))
			c = 0; /* due to expire, did not begin */
		if (c == 'f' || c == 'u')
			return word_before(text, i, "been") ? TENSE_PAST : TENSE_FUTURE; /* had been due */
		if (to)
			return is_one_of(text, i, end, " is are ") ? TENSE_FUTURE : TENSE_TO; /* is to report by June */
		/* expected to meet: see what stands before to */
		to = c == 't' && words > 1 && is_verb(text + next, next_len) && !has_come(text, i, text + next, next_len);
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
		from = i;
		i = text_word_end(text, i);
		words++;
		c = word_says(memo, text + from, i - from);
		if (c == 'p' || c == 'e' || c == 'h' || c == 'i')
			return TENSE_PAST;
		if (c == 'f')
			return TENSE_FUTURE;
	}
	return TENSE_UNKNOWN;
}

/* Whether the words right before text[i] say that it is to come: ahead of, postponed to. */
static bool
lies_before(const char *text, size_t i)
{
	static const char *const aheads[] = {"ahead of", "await", "awaits", "awaiting", "starting", "Starting", "beginning", "Beginning", NULL};
	static const char *const moved[] = {"moved", "postponed", "delayed", "rescheduled", "deferred", "adjourned", "pushed back", "brought forward",
					     "put off", "put back", "extended", NULL};
	static const char *const untils[] = {"to", "until", NULL};
	size_t k, from;

	if (any_before(text, i, aheads))
		return true;
	while (i > 0 && text[i - 1] == ' ')
		i--;
	for (k = 0; untils[k] != NULL && !word_before(text, i, untils[k]); k++)
		;
	if (untils[k] == NULL)
		return false;
	i -= strlen(untils[k]);
	if (any_before(text, i, moved))
		return true;
	/* postponed from March to */
	if (i < 2)
		return false;
	from = text_word_begin(text, i - 1, 0);
	if (from == i - 1 || !word_before(text, from, "from"))
		return false;
	while (text[from - 1] == ' ')
		from--;
	return any_before(text, from - 4, moved);
}

enum tense
timex_tense(struct memo *memo, const char *text, size_t len, size_t start, size_t end)
{
	enum tense t;

	if (lies_before(text, start))
		return TENSE_FUTURE;
	/* since January, whatever may be */
	if (word_before(text, start, "since") || word_before(text, start, "Since"))
		return TENSE_PAST;
	t = look_before(memo, text, len, start, end);
	if (t == TENSE_UNKNOWN)
		t = look_behind(memo, text, len, end);
	return t == TENSE_UNKNOWN && word_before(text, start, "by") ? TENSE_TO : t;
}

/* The word behind text[i], within its line: its end, and where it begins in *from; i when there is none. */
static size_t
next_word(const char *text, size_t len, size_t i, size_t *from)
{
	size_t end;

	*from = i + (i < len && text[i] == ' ');
	end = text_word_end(text, *from);
	return end > *from ? end : i;
}

/* The end of what is held in a month and stands at text[i], with a word before it at most: presidential election; or i. */
static size_t
event_at(const char *text, size_t len, size_t i)
{
	static const char kinds[] = " presidential general parliamentary midterm mid primary snap local state federal national regional "
				    "mayoral congressional legislative gubernatorial municipal council leadership ",
			  events[] = " election elections vote poll polls ballot referendum primary primaries midterms caucuses runoff "
				     "summit deadline ";
	size_t from, first, second;

	first = next_word(text, len, i, &from);
	if (first > i && is_one_of(text, from, first, kinds)) {
		second = next_word(text, len, first, &from);
		if (second > first && is_one_of(text, from, second, events))
			return second;
		next_word(text, len, i, &from);
	}
	return first > i && is_one_of(text, from, first, events) ? first : i;
}

/* Whether what stands before the article of text[i] is one of what is to come: ahead of, in time for. */
static bool
lies_ahead(const char *text, size_t i)
{
	return word_before(text, i, "ahead of") || word_before(text, i, "in time for");
}

/* Where the article before text[i] begins, or i. */
static size_t
article_before(const char *text, size_t i)
{
	static const char *const words[] = {"the", "a", "this", "its"};
	size_t k;

	while (i > 0 && text[i - 1] == ' ')
		i--;
	for (k = 0; k < sizeof words / sizeof words[0]; k++)
		if (word_before(text, i, words[k]))
			return i - strlen(words[k]);
	return i;
}

/* Whether the word before text[i] says that what follows is over: won the vote; but not said the vote, which is of another verb. */
static bool
is_over(struct memo *memo, const char *text, size_t i)
{
	size_t from, end;
	char c;

	for (end = i; end > 0 && text[end - 1] == ' '; end--)
		;
	from = text_word_begin(text, end, 0);
	if (from == end || is_one_of(text, from, end, " said told thought called need "))
		return false;
	c = word_says(memo, text + from, end - from);
	return c == 'p' || c == 'e' || is_one_of(text, from, end, " in at after since following during ");
}

enum tense
timex_tense_of_event(struct memo *memo, const char *text, size_t len, size_t start, size_t end, enum tense t)
{
	size_t event, before, from, word;
	char c;

	if (t == TENSE_FUTURE)
		return t;
	before = article_before(text, start);
	if (lies_ahead(text, before))
		return TENSE_NEAR;
	word = end + (owns(text, len, end) ? (text[end] == '\'' ? 2 : 4) : 0);
	event = event_at(text, len, word);
	if (event == word)
		return t == TENSE_UNKNOWN && word_before(text, before, "before") ? TENSE_NEAR : t;
	if (t == TENSE_PAST && is_over(memo, text, before))
		return t;
	/* the November election was stolen */
	word = next_word(text, len, event, &from);
	c = word > event ? word_says(memo, text + from, word - from) : 0;
	return c == 'p' || c == 'e' || c == 'h' || c == 'i' ? TENSE_PAST : TENSE_NEAR;
}
