/*
 * amounts - values of numbers, money and percentages.
 */
#include "normalize.h"

void
amounts_fill(struct normalize *n)
{
	(void)n;
}
