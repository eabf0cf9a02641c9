/*
 * words - the form in which words are compared: normalized (NFC), folded, in plain punctuation;
 * further forms as the options say.
 */
#ifndef WORDS_H
#define WORDS_H

#include "nfc.h"

#include <stdbool.h>
#include <stddef.h>

struct words {
	bool keep_case, strip, lemma, stem;
	struct nfc nfc;
	char *buf, *out;
	size_t cap, out_cap;
};

/*
 * The form of the word s[0, n), valid until the next call; *len its length. A word that is part of
 * a name is not inflected: lemmas and stems leave it as it is (Collins).
 */
const char *words_form(struct words *w, const char *s, size_t n, bool name, size_t *len);

/*
 * The same, quickly, written to to[0, n), for what has as many bytes: a word of ASCII that is not
 * inflected. False: it is another one, or has a backslash; nothing that was written is of use.
 */
bool words_plain(const struct words *w, const char *s, size_t n, bool name, char *to);

void words_free(struct words *w);

#endif
