/*
 * words - the form in which words are compared: normalized (NFC), folded, in plain punctuation;
 * further forms as the options say.
 */
#ifndef WORDS_H
#define WORDS_H

#include "eight.h"
#include "nfc.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { WORDS_KNOWN = 16384, WORDS_TEXT = 22, WORDS_FORM = 23 };

struct words {
	bool keep_case, strip, lemma, stem;
	bool inflected; /* lemma or stem */
	struct nfc nfc;
	char *buf, *out, *lower, *cased;
	size_t cap, out_cap, lower_cap, cased_cap;
	/* forms that took more than a look, by the word's hash */
	struct words_known {
		uint8_t len, form_len; /* len 0: free */
		bool name;
		char text[WORDS_TEXT], form[WORDS_FORM];
	} known[WORDS_KNOWN];
};

/*
 * The form of the word s[0, n), valid until the next call; *len its length. A word that is part of
 * a name is not inflected: lemmas and stems leave it as it is (Collins).
 */
const char *words_form(struct words *w, const char *s, size_t n, bool name, size_t *len);

/*
 * The same, quickly, written to to, which has room for WORDS_ROOM(n) bytes: of a word of ASCII that
 * is not inflected, or one whose form has been asked for not long ago. False: words_form() is to be
 * asked, and nothing that was written is of use; so it is with a word that has a backslash. Eight
 * bytes from s on can be read.
 */
#define WORDS_ROOM(n) ((n) > WORDS_FORM ? (n) : WORDS_FORM)
bool words_quick(const struct words *w, const char *s, size_t n, bool name, char *to, size_t *len);

enum { WORDS_SHORT = 16 };

/* The form of the eight bytes at s, of which those that first covers count; false: there is more to it. */
static inline bool
words_eight(const struct words *w, const char *s, uint64_t first, char *to)
{
	uint64_t e;

	e = eight_load(s);
	if (((e & EIGHT_HIGH & first) | eight_below(e, ' ', first) | eight_has(e, '\\', first)) != 0)
		return false;
	eight_store(to, w->keep_case ? e : eight_lower(e));
	return true;
}

/*
 * The same of a word of n bytes, 0 < n <= WORDS_SHORT, of ASCII that is not inflected: without steps
 * that depend on its length. to has room for WORDS_SHORT bytes; the form has n of them.
 */
static inline bool
words_short(const struct words *w, const char *s, size_t n, char *to)
{
	if (n > 8)
		return words_eight(w, s, EIGHT_HIGH, to) && words_eight(w, s + n - 8, EIGHT_HIGH, to + n - 8);
	if (!words_eight(w, s, eight_first(n), to))
		return false;
	if (n == 3 && to[1] == '\'') {
		if (memcmp(to, "n't", 3) == 0)
			memcpy(to, "not", 3);
		else if (memcmp(to, "N'T", 3) == 0)
			memcpy(to, "NOT", 3);
	}
	return true;
}

void words_free(struct words *w);

#endif
