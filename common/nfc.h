/*
 * Unicode normalization (UAX #15): NFC, NFD, NFKC, NFKD, and text without its accents.
 *
 * Any bytes may come: one that is not UTF-8 stays as it is, is never composed with anything, and
 * ends a run of marks as a base letter does. Text that is normalized already, as nearly all news
 * is, is only looked at, never copied.
 *
 *	struct nfc b = {0};
 *	s = nfc_apply(&b, NFC_C, s, n, &n);
 *	...
 *	nfc_free(&b);
 */
#ifndef NFC_H
#define NFC_H

#include <stddef.h>
#include <stdint.h>

enum nfc_form {
	NFC_C,  /* composed, the form of the Web */
	NFC_D,  /* taken apart */
	NFC_KC, /* composed, compatibility forms made plain: ligatures, full width, superscripts */
	NFC_KD  /* taken apart, compatibility forms made plain */
};

/*
 * Added to NFC_C or NFC_KC: accents are taken off (combining class 200 and up: above, below,
 * around a letter; the points of Hebrew and Arabic, 10 to 35), and letters with a stroke become
 * plain. Marks that make another letter stay: Japanese voicing, Indic nukta and virama, Thai
 * vowels. So do marks behind a byte that is not UTF-8.
 */
#define NFC_STRIP 4

/*
 * Buffers, grown when needed and reused from call to call; all zero before the first use.
 * The result of a call stands in text until the next one.
 */
struct nfc {
	char *text;
	size_t len, cap;
	uint32_t *item; /* one run of marks: code points, combining class in the top byte */
	size_t items, item_cap;
};

/*
 * The n bytes at s in the form (with NFC_STRIP or not). Returns s itself if nothing changes, else
 * b->text; *len is the length, in both cases. NULL if memory ran out. An output is at most three
 * times as long as its input in NFC_C and NFC_D, eleven times in NFC_KC and NFC_KD.
 */
const char *nfc_apply(struct nfc *b, unsigned form, const char *s, size_t n, size_t *len);

/*
 * For text that comes in pieces: how many of the first bytes of s can be normalized apart from
 * what follows them; the others wait for the next piece. 0 if there is no such place.
 */
size_t nfc_cut(unsigned form, const char *s, size_t n);

void nfc_free(struct nfc *b);

#endif
