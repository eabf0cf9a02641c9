#include "digits.h"

#define ONES(before)                                                                                                   \
	before "0\t" before "1\t" before "2\t" before "3\t" before "4\t" before "5\t" before "6\t" before "7\t" before \
	    "8\t" before "9\t"
#define TENS(before)                                                                                                   \
	ONES(before "0") ONES(before "1") ONES(before "2") ONES(before "3") ONES(before "4") ONES(before "5")          \
	    ONES(before "6") ONES(before "7") ONES(before "8") ONES(before "9")
const char digits_rows[] = TENS("0") TENS("1") TENS("2") TENS("3") TENS("4")
			   TENS("5") TENS("6") TENS("7") TENS("8") TENS("9");

char *
digits_put_many(char *to, uint64_t v)
{
	to = digits_put(to, v / DIGITS_THOUSAND);
	memcpy(to, digits_rows + v % DIGITS_THOUSAND * DIGITS_ROW, DIGITS_ROW);
	return to + 3;
}
