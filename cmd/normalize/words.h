/*
 * words - the form in which words are compared: normalized (NFC), folded, in plain punctuation;
 * further forms as the options say.
 */
#ifndef WORDS_H
#define WORDS_H

#include "nfc.h"

#include <stdbool.h>
#include <stddef.h>

enum { WORDS_KNOWN = 16384, WORDS_TEXT = 22, WORDS_FORM = 23 };

struct words {
	bool keep_case, strip, lemma, stem;
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

void words_free(struct words *w);

#endif
