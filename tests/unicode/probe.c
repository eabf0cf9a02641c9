/*
 * Shows what common/utf8.h and common/unicode.h see in bytes and code points; the bats files say
 * what they should see.
 *
 *	probe decode HEX...     the code points of these bytes, first to last
 *	probe prev HEX...       the same from behind
 *	probe valid HEX...      how many of the first bytes are UTF-8
 *	probe encode CP...      the bytes of these code points
 *	probe all               every code point there and back
 *	probe props CP...       general category, breaks, script (as numbers), flags, case
 *	probe version           of the Unicode Character Database
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "unicode.h"
#include "utf8.h"

static size_t
bytes(char **arg, unsigned char *out, size_t max)
{
	size_t n = 0;

	for (; *arg && n < max; arg++)
		out[n++] = (unsigned char)strtoul(*arg, NULL, 16);
	return n;
}

static void
show(uint32_t cp, size_t at)
{
	if (cp == UTF8_BAD)
		printf("%zu:bad\n", at);
	else
		printf("%zu:U+%04lX\n", at, (unsigned long)cp);
}

/* Each code point survives encoding, decoding, stepping back; each cut of it is bad bytes. */
static int
all(void)
{
	unsigned char s[UTF8_MAX];
	uint32_t cp, got;
	unsigned n, k;

	for (cp = 0; cp <= 0x110010; cp++) {
		n = utf8_encode(s, cp);
		if (n == 0) {
			if (cp < 0x110000 && (cp < 0xD800 || cp > 0xDFFF))
				return 1;
			continue;
		}
		if (utf8_decode(s, n, &got) != n || got != cp || utf8_prev(s, n, &got) != n ||
		    got != cp || utf8_valid(s, n) != n)
			return 1;
		for (k = 1; k < n; k++)
			if (utf8_decode(s, k, &got) != 1 || got != UTF8_BAD ||
			    utf8_prev(s, k, &got) != 1 || got != UTF8_BAD || utf8_valid(s, k) != 0)
				return 1;
	}
	return 0;
}

static const char *const gc_names[] = {"Cn", "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd",
    "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Zs", "Zl", "Zp",
    "Cc", "Cf", "Cs", "Co"};
static const char *const wb_names[] = {"Other", "CR", "LF", "Newline", "Extend", "ZWJ",
    "Regional_Indicator", "Format", "Katakana", "Hebrew_Letter", "ALetter", "Single_Quote",
    "Double_Quote", "MidNumLet", "MidLetter", "MidNum", "Numeric", "ExtendNumLet", "WSegSpace"};
static const char *const sb_names[] = {"Other", "CR", "LF", "Extend", "Sep", "Format", "Sp",
    "Lower", "Upper", "OLetter", "Numeric", "ATerm", "SContinue", "STerm", "Close"};
static const char *const script_names[] = {"Common", "Latin", "Greek", "Cyrillic", "Han",
    "Hiragana", "Katakana", "Hangul", "Arabic", "Hebrew", "Thai", "Other"};

static void
props(uint32_t cp)
{
	uint32_t p = uc_props(cp);

	printf("%04lX %s %s %s %s", (unsigned long)cp, gc_names[uc_gc(p)], wb_names[uc_wb(p)],
	    sb_names[uc_sb(p)], script_names[uc_script(p)]);
	printf(" %s%s%s%s%s%s", uc_is_alpha(p) ? "a" : "", uc_is_upper(p) ? "u" : "",
	    uc_is_lower(p) ? "l" : "", uc_is_space(p) ? "s" : "", uc_is_pict(p) ? "p" : "",
	    uc_is_quote(p) ? "q" : "");
	printf(" %04lX %04lX %04lX\n", (unsigned long)uc_lower(cp), (unsigned long)uc_upper(cp),
	    (unsigned long)uc_fold(cp));
}

int
main(int argc, char **argv)
{
	unsigned char s[256], out[UTF8_MAX];
	size_t i, n;
	unsigned k, j;
	uint32_t cp;

	if (argc < 2)
		return 2;
	n = bytes(argv + 2, s, sizeof s);
	if (strcmp(argv[1], "all") == 0)
		return all();
	if (strcmp(argv[1], "version") == 0)
		puts(uc_version);
	if (strcmp(argv[1], "props") == 0)
		for (argv += 2; *argv; argv++)
			props((uint32_t)strtoul(*argv, NULL, 16));
	else if (strcmp(argv[1], "valid") == 0)
		printf("%zu\n", utf8_valid(s, n));
	if (strcmp(argv[1], "decode") == 0)
		for (i = 0; i < n; i += k) {
			k = utf8_decode(s + i, n - i, &cp);
			show(cp, i);
		}
	if (strcmp(argv[1], "prev") == 0)
		for (i = n; i > 0;) {
			i -= utf8_prev(s, i, &cp);
			show(cp, i);
		}
	if (strcmp(argv[1], "encode") == 0)
		for (argv += 2; *argv; argv++) {
			k = utf8_encode(out, (uint32_t)strtoul(*argv, NULL, 16));
			for (j = 0; j < k; j++)
				printf("%02X%s", out[j], j + 1 < k ? " " : "");
			if (k)
				putchar('\n');
		}
	return 0;
}
