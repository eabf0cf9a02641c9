#include "keyness.h"

#include <math.h>

/* A cell's part of G2. */
static double
cell(double observed, double expected)
{
	return observed > 0 ? observed * log(observed / expected) : 0;
}

double
keyness_g2(uint64_t a, uint64_t b, uint64_t c, uint64_t d, bool two_cells)
{
	double n, key, other, sum;

	n = (double)c + (double)d;
	key = (double)a + (double)b;
	sum = cell((double)a, (double)c * key / n) + cell((double)b, (double)d * key / n);
	if (!two_cells) {
		other = (double)(c - a) + (double)(d - b);
		sum += cell((double)(c - a), (double)c * other / n) +
		       cell((double)(d - b), (double)d * other / n);
	}
	/* a difference of nothing may come out a little less */
	return sum > 0 ? 2 * sum : 0;
}

double
keyness_log_ratio(uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	double ratio;

	ratio = log2((a > 0 ? (double)a : 0.5) / (double)c / ((b > 0 ? (double)b : 0.5) / (double)d));
	/* none of a small whole is not more than one of a large one, though a half of it would be */
	if ((a == 0 && ratio > 0) || (b == 0 && ratio < 0))
		return 0;
	return ratio;
}

double
keyness_chance(double g2)
{
	return erfc(sqrt(g2 / 2));
}
