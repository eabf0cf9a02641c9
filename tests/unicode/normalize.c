/*
 * Shows what common/nfc.h makes of text; the bats files say what it should make.
 *
 *	normalize FORM CP...   these code points, or raw bytes (xHH), in the form: c d kc kd, and
 *	                       c and kc with the accents off: strip kstrip
 *	normalize FORM         the same for standard input, to standard output
 *	normalize cut FORM ... the length in bytes of what needs nothing of what follows
 *	normalize file <TEST   the conformance test of the Unicode Character Database
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "nfc.h"
#include "utf8.h"

static struct nfc buf;

static unsigned
form_of(const char *s)
{
	static const char *const name[] = {"c", "d", "kc", "kd", "strip", "", "kstrip"};
	unsigned i;

	for (i = 0; i < sizeof name / sizeof name[0]; i++)
		if (strcmp(s, name[i]) == 0)
			return i;
	exit(2);
}

static const char *
apply(unsigned form, const char *s, size_t n, size_t *len)
{
	const char *p = nfc_apply(&buf, form, s, n, len);

	if (p == NULL)
		exit(2);
	return p;
}

/* Appends to s what a word stands for: a code point in hexadecimal, or xHH, a byte. */
static size_t
add(char *s, const char *word)
{
	if (*word == 'x') {
		*s = (char)(unsigned char)strtoul(word + 1, NULL, 16);
		return 1;
	}
	return utf8_encode(s, (uint32_t)strtoul(word, NULL, 16));
}

static void
show(const char *s, size_t n)
{
	size_t i;
	uint32_t cp;

	for (i = 0; i < n;) {
		unsigned len = utf8_decode(s + i, n - i, &cp);

		if (cp == UTF8_BAD)
			printf("%sx%02X", i ? " " : "", (unsigned char)s[i]);
		else
			printf("%s%04lX", i ? " " : "", (unsigned long)cp);
		i += len;
	}
	putchar('\n');
}

/* Is the form of from the same as to? */
static int
makes(unsigned form, const char *from, const char *to)
{
	size_t len;
	const char *p = apply(form, from, strlen(from), &len);

	return len == strlen(to) && memcmp(p, to, len) == 0;
}

/* The equations on top of NormalizationTest.txt, for one of its lines. */
static int
line_holds(char col[5][512])
{
	static const unsigned form[] = {NFC_C, NFC_D, NFC_KC, NFC_KD};
	static const int want[4][5] = {
	    {1, 1, 1, 3, 3}, {2, 2, 2, 4, 4}, {3, 3, 3, 3, 3}, {4, 4, 4, 4, 4}};
	int f, i;

	for (f = 0; f < 4; f++)
		for (i = 0; i < 5; i++)
			if (!makes(form[f], col[i], col[want[f][i]]))
				return 0;
	return 1;
}

/* A code point that part 1 of the test does not name is its own form. */
static int
others_hold(const unsigned char *named)
{
	char s[UTF8_MAX + 1];
	uint32_t cp;
	unsigned f, n;

	for (cp = 1; cp < 0x110000; cp++) {
		if (named[cp] || (n = utf8_encode(s, cp)) == 0)
			continue;
		s[n] = '\0';
		for (f = NFC_C; f <= NFC_KD; f++)
			if (!makes(f, s, s))
				return 0;
	}
	return 1;
}

static int
file(void)
{
	static unsigned char named[0x110000];
	static char col[5][512];
	char line[4096], *p, *word;
	unsigned long lines = 0, bad = 0, part = 0;
	int i;
	size_t n;

	while (fgets(line, sizeof line, stdin)) {
		if (line[0] == '@')
			part = strtoul(line + 5, NULL, 10);
		if (line[0] == '@' || line[0] == '#')
			continue;
		if (part == 1)
			named[strtoul(line, NULL, 16)] = 1;
		for (p = line, i = 0; i < 5; i++) {
			for (n = 0; *p && *p != ';'; p++) {
				word = p;
				n += add(col[i] + n, word);
				p += strcspn(p, " ;");
				if (*p == ';')
					break;
			}
			col[i][n] = '\0';
			p++;
		}
		lines++;
		if (!line_holds(col)) {
			printf("bad: %s", line);
			bad++;
		}
	}
	if (lines == 0 || !others_hold(named))
		bad++;
	printf("%lu lines, %lu bad\n", lines, bad);
	return bad != 0;
}

static void
stream(unsigned form)
{
	static char in[1 << 16];
	size_t n = 0, got, k, len;
	const char *p;

	while ((got = fread(in + n, 1, sizeof in - n, stdin)) > 0) {
		n += got;
		k = nfc_cut(form, in, n);
		p = apply(form, in, k, &len);
		fwrite(p, 1, len, stdout);
		memmove(in, in + k, n -= k);
	}
	p = apply(form, in, n, &len);
	fwrite(p, 1, len, stdout);
}

int
main(int argc, char **argv)
{
	static char s[1 << 16];
	size_t n = 0, len;
	const char *p;
	int status = 0, cut = argc > 2 && strcmp(argv[1], "cut") == 0;

	argv += 1 + cut;
	if (argc < 2)
		return 2;
	if (strcmp(*argv, "file") == 0)
		status = file();
	else if (argc == 2)
		stream(form_of(*argv));
	else {
		unsigned form = form_of(*argv);

		for (argv++; *argv && n + UTF8_MAX < sizeof s; argv++)
			n += add(s + n, *argv);
		if (cut)
			printf("%zu\n", nfc_cut(form, s, n));
		else {
			p = apply(form, s, n, &len);
			show(p, len);
		}
	}
	nfc_free(&buf);
	return status;
}
