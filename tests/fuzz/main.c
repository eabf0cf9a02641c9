/* Runs the fuzzer's entry point on each of the files named, so that findings can be tried again. */
#include "harness.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int
main(int argc, char **argv)
{
	static uint8_t data[1 << 22];
	uint8_t *copy;
	FILE *f;
	size_t n;
	int i;

	for (i = 1; i < argc; i++) {
		f = fopen(argv[i], "rb");
		if (f == NULL) {
			perror(argv[i]);
			return 2;
		}
		n = fread(data, 1, sizeof data, f);
		fclose(f);
		/* in a block of its own size, so that a byte too far is noticed */
		copy = malloc(n > 0 ? n : 1);
		if (copy == NULL)
			return 2;
		memcpy(copy, data, n);
		LLVMFuzzerTestOneInput(copy, n);
		free(copy);
	}
	return 0;
}
