#include "lexpairs.h"
#include "lexhash.h"
#include "mem.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Whether s[0, n) is a key that a longer one begins with. */
static bool
is_prefix(const struct lexpairs_key *key, size_t count, const char *s, size_t n)
{
	size_t low, high, mid;

	for (low = 0, high = count; low < high;) {
		mid = low + (high - low) / 2;
		if (strncmp(key[mid].text, s, n) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return low < count && strncmp(key[low].text, s, n) == 0 && key[low].text[n] == '\0' && key[low].prefix;
}

void
lexpairs_write(FILE *f, const struct lexpairs_key *key, size_t count)
{
	uint64_t *bits;
	uint32_t h, pair;
	const char *s;
	size_t i, k, n;

	bits = mem_zeros(LEX_PAIRS * sizeof *bits);
	for (i = 0; i < count; i++) {
		s = key[i].text;
		h = LEX_SEED;
		for (k = 1, n = strlen(s); k < n; k++) {
			h = lex_hash(h, s + k - 1, 1);
			if (lex_is_letter(s[k]) || !is_prefix(key, count, s, k))
				continue;
			pair = lex_pair(h, lex_next_eight(s + k, n - k));
			bits[pair / 64] |= UINT64_C(1) << pair % 64;
		}
	}
	fprintf(f, "const uint64_t lex_pairs[LEX_PAIRS] = {");
	for (i = 0; i < LEX_PAIRS; i++)
		fprintf(f, "%sUINT64_C(0x%llx),", i % 8 == 0 ? "\n" : "", (unsigned long long)bits[i]);
	fprintf(f, "};\n\n");
	free(bits);
}
