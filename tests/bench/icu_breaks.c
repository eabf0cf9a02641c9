/* Sentences or words by ICU's rules, one a line. usage: icu_breaks sentence|word < TEXT */
#include <stdio.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

int
main(int argc, char **argv)
{
	static char line[1 << 24];
	UErrorCode e = U_ZERO_ERROR;
	UBreakIterator *b = ubrk_open(argc > 1 && strcmp(argv[1], "word") == 0 ? UBRK_WORD : UBRK_SENTENCE, "en", NULL, 0, &e);
	UText *t = NULL;
	int32_t from, to;

	while (U_SUCCESS(e) && fgets(line, sizeof line, stdin) != NULL) {
		t = utext_openUTF8(t, line, (int64_t)strlen(line), &e);
		ubrk_setUText(b, t, &e);
		for (from = ubrk_first(b); (to = ubrk_next(b)) != UBRK_DONE; from = to) {
			fwrite(line + from, 1, (size_t)(to - from), stdout);
			putchar('\n');
		}
	}
	return U_FAILURE(e);
}
