/*
 * Stems the words of standard input, one a line.
 *
 *	words stem <WORDS
 */
#include <stdio.h>
#include <string.h>

#include "porter2.h"

int
main(int argc, char **argv)
{
	char line[1024];

	if (argc < 2 || strcmp(argv[1], "stem") != 0)
		return 2;
	while (fgets(line, sizeof line, stdin)) {
		size_t n = porter2(line, strcspn(line, "\n"));

		printf("%.*s\n", (int)n, line);
	}
	return 0;
}
