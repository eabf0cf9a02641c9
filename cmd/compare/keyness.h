/*
 * keyness - how surely, and by how much, a key is more frequent in one count than in another.
 *
 * A count is a of a whole of c in the first, b of a whole of d in the second; a and b are not both
 * 0, c and d are not 0.
 */
#ifndef KEYNESS_H
#define KEYNESS_H

#include <stdbool.h>
#include <stdint.h>

/*
 * The log-likelihood ratio G2 of Dunning (1993), Accurate methods for the statistics of surprise and
 * coincidence, Computational Linguistics 19(1): twice the sum of O ln(O/E) over the four cells of
 * the table: the key and all other ones, in the first and in the second. With two_cells, over the
 * key's two cells only, as Rayson and Garside (2000), Comparing corpora using frequency profiling.
 */
double keyness_g2(uint64_t a, uint64_t b, uint64_t c, uint64_t d, bool two_cells);

/*
 * The log ratio of Hardie (2014): the binary logarithm of the ratio of the relative frequencies, so
 * that 1 is twice as frequent in the first, -1 half as frequent. A count of 0 is taken for a half;
 * where that would turn the direction round, the log ratio is 0.
 */
double keyness_log_ratio(uint64_t a, uint64_t b, uint64_t c, uint64_t d);

/* How likely a G2 as large as this one is by chance (chi-squared, one degree of freedom). */
double keyness_chance(double g2);

#endif
