/*
 * Words that begin with neither letter nor digit: marks, smileys, symbols, clipped words, tags.
 */
#include "unicode.h"
#include "utf8.h"
#include "word_part.h"

#include <string.h>

/* Words that begin with an apostrophe. Sorted. */
static const char clipped[][6] = {"'", "S", "bout", "cause", "d", "em", "im", "ll", "m", "n", "re", "round",
				  "s", "t", "til", "tis", "twas", "ve"};

/* Small pictures made of punctuation; the longer ones first. */
static const char *const smileys[] = {">:-(", ":'-(", ":-)", ":-(", ";-)", ":-D", ":-P", ":-p", ":-/", ":'(", "=-)", "^_^", "-_-",
				      ":)",  ":(",  ";)",  ":D",  ":P",  ":p",	":/",  "=)",  "=(",  "<3",  ";D", ":]", "=D", "xD"};

/* The end of the marks at i that are one word with it: ... !! -- == :-) */
static size_t
marks(const struct word_scan *w, size_t i)
{
	const char *s, *alike;
	size_t k, n;

	s = w->text;
	/* most are alone, and begin no smiley */
	if (s[i] == ',' || s[i] == '"' || s[i] == ')' || s[i] == '(' || s[i] == '%' ||
	    (s[i] == '.' && class_at(w, i + 1) == SPACE))
		return i + 1;
	for (k = 0; k < sizeof smileys / sizeof smileys[0]; k++) {
		if (smileys[k][0] != s[i])
			continue;
		n = strlen(smileys[k]);
		if (w->end - i >= n && memcmp(smileys[k], s + i, n) == 0 && class_at(w, i + n) != ALPHA &&
		    class_at(w, i + n) != DIGIT && !(i + n < w->end && s[i + n] == '/'))
			return i + n;
	}
	switch (s[i]) {
	case '.':
		for (k = i; k < w->end && s[k] == '.'; k++)
			;
		if (k - i >= 3)
			return k;
		alike = ".!?";
		break;
	case '!':
	case '?':
		alike = ".!?";
		break;
	case '-':
	case '=':
		alike = "-=";
		break;
	case '*': case '_': case '~': case '#': case '$': case '+': case '<': case '>': case '/': case '\\':
	case '`': case '^': case '|':
		for (k = i; k < w->end && s[k] == s[i]; k++)
			;
		return k;
	case '\'':
		return i + 1 < w->end && s[i + 1] == '\'' ? i + 2 : i + 1;
	default:
		return i + 1;
	}
	for (k = i; k < w->end && strchr(alike, s[k]) != NULL; k++)
		;
	return k;
}

/* The end of a word that begins with an apostrophe of quote bytes at i ('em, '90s), or 0. */
static size_t
clipped_word(const struct word_scan *w, size_t i, unsigned quote)
{
	char small[6];
	size_t stop;

	stop = word_run(w, i + quote);
	if (stop == i + quote)
		return 0;
	if (is_digit_at(w, i + quote))
		/* '71, '90s */
		return (stop - i - quote == 2 || (stop - i - quote == 3 && w->text[stop - 1] == 's')) &&
			       is_digit_at(w, i + quote + 1) && word_apostrophe(w, stop) == 0
			   ? stop
			   : 0;
	if (word_apostrophe(w, stop) > 0 || !word_lower(small, sizeof small, w->text + i + quote, stop - i - quote))
		return 0;
	return IN(clipped, small, stop - i - quote) ? stop : 0;
}

/* The end of the character at i and of what joins it: marks, selectors, the rest of an emoji. */
static size_t
symbol(const struct word_scan *w, size_t i)
{
	uint32_t cp, p;
	size_t k;
	unsigned len;
	bool flag;

	len = utf8_decode(w->text + i, w->end - i, &cp);
	flag = uc_wb(uc_props(cp)) == UC_WB_RI;
	for (k = i + len; k < w->end; k += len) {
		len = utf8_decode(w->text + k, w->end - k, &cp);
		p = uc_props(cp);
		if (cp == 0x200D) {
			/* joins emoji */
			if (k + len < w->end) {
				unsigned more = utf8_decode(w->text + k + len, w->end - k - len, &cp);

				if (uc_is_pict(uc_props(cp)))
					len += more;
			}
			continue;
		}
		if (flag && uc_wb(p) == UC_WB_RI) {
			flag = false;
			continue;
		}
		if (uc_wb(p) != UC_WB_EXTEND && (uc_wb(p) != UC_WB_FORMAT || cp == 0xFEFF))
			break;
	}
	return k;
}

/* What is neither letter nor digit, at i. */
size_t
word_mark(const struct word_scan *w, size_t i)
{
	const char *s;
	size_t stop;
	unsigned quote;

	s = w->text;
	quote = word_apostrophe(w, i);
	if (quote > 0 && (i == w->from || class_at(w, i - 1) == SPACE || class_at(w, i - 1) == OTHER)) {
		stop = clipped_word(w, i, quote);
		if (stop > 0)
			return stop;
	}
	if (class_at(w, i) == HIGH)
		return symbol(w, i);
	if ((s[i] == '#' || s[i] == '@') && class_at(w, i + 1) == ALPHA) {
		/* #tag, @handle */
		for (stop = word_run(w, i + 1); stop + 1 < w->end && s[stop] == '_'; stop = word_run(w, stop + 1))
			;
		if (s[i] == '@' && stop < w->end && s[stop] == '.' && class_at(w, stop + 1) == ALPHA && word_host(w, i, stop) > 0)
			return word_host(w, i, stop);
		return stop;
	}
	/* (a): an item */
	if (s[i] == '(' && w->end - i > 3 && s[i + 2] == ')' && s[i + 1] >= 'a' && s[i + 1] <= 'h' &&
	    class_at(w, i + 3) == SPACE)
		return i + 3;
	return marks(w, i);
}
