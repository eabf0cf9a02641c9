/* Sentences by ICU's rules: one a line. usage: icu_sentences < TEXT; -w for words */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

int
main(int argc, char **argv)
{
	static char line[1 << 26];
	UErrorCode e = U_ZERO_ERROR;
	UBreakIterator *b = ubrk_open(argc > 1 && strcmp(argv[1], "-w") == 0 ? UBRK_WORD : UBRK_SENTENCE, "en", NULL, 0, &e);
	UText *t = NULL;
	int32_t from, to;

	while (fgets(line, sizeof line, stdin) != NULL) {
		t = utext_openUTF8(t, line, (int64_t)strlen(line), &e);
		ubrk_setUText(b, t, &e);
		for (from = ubrk_first(b); (to = ubrk_next(b)) != UBRK_DONE; from = to) {
			fwrite(line + from, 1, (size_t)(to - from), stdout);
			putchar('\n');
		}
	}
	return U_FAILURE(e);
}
