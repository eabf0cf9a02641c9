/*
 * amount - numbers, sums of money and percentages: finding them in a document, and their values.
 *
 * A number's value is plain decimal (45000, 0.5); a sum's an ISO 4217 code and a plain decimal
 * (USD 1200000); a percentage's a plain decimal and a percent sign (12.5%). A plural such as dozens
 * or tens of millions counts as one of each: 12, 10000000. man/newsutils-values.7 says the rest.
 */
#ifndef AMOUNT_H
#define AMOUNT_H

#include <stddef.h>
#include <stdint.h>

struct stretch;

enum amount_kind { AMOUNT_NUMBER, AMOUNT_MONEY, AMOUNT_PERCENT };

/* The record kinds, by enum amount_kind. */
extern const char *const amount_kinds[];

/*
 * Calls found for every amount in the stretch, in order; they do not overlap. What is a number in
 * a date is found too: who looks for both keeps the date.
 */
typedef void amount_found(void *state, size_t start, size_t end, enum amount_kind kind);
void amount_find(struct stretch *s, amount_found *found, void *state);

enum { AMOUNT_VALUE = 64 };

/*
 * Values that have been worked out, by the text of the mention: those that do not depend on what
 * stands around it. A struct of zeros is empty.
 */
enum { AMOUNT_MEMO = 2048, AMOUNT_MEMO_TEXT = 23 };

struct amount_memo {
	struct amount_known {
		uint8_t len, value_len; /* len 0: free */
		char text[AMOUNT_MEMO_TEXT], value[AMOUNT_MEMO_TEXT];
	} known[AMOUNT_MEMO];
};

/*
 * The value of the mention [start, end) of text[0, text_len), of the kind given, and its length; 0 when it has none.
 * The memo may be NULL, and may serve many texts.
 */
size_t amount_value(struct amount_memo *memo, const char *text, size_t text_len, size_t start,
		    size_t end, enum amount_kind kind, char value[AMOUNT_VALUE]);

#endif
