/*
 * Stems the words of standard input, one a line, or finds their base forms.
 *
 *	words stem <WORDS
 *	words lemma IRREGULAR BASES <WORDS     a word and, if wanted, its part of speech (n v a r)
 *	words lemma - - <WORDS                 by spelling alone
 *
 * IRREGULAR and BASES are common/lists/lemma.tsv and common/lists/word.tsv.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lemma.h"
#include "porter2.h"

struct list {
	char *text;
	size_t len;
};

static struct list irregulars, bases;

static void
load(struct list *l, const char *path)
{
	FILE *f = fopen(path, "r");
	long size;

	if (f == NULL || fseek(f, 0, SEEK_END) != 0 || (size = ftell(f)) < 0)
		exit(2);
	rewind(f);
	l->len = (size_t)size + 1;
	if ((l->text = malloc(l->len + 1)) == NULL)
		exit(2);
	l->text[0] = '\n';
	if (fread(l->text + 1, 1, (size_t)size, f) != (size_t)size)
		exit(2);
	l->text[l->len] = '\0';
	fclose(f);
}

/* The next line of l after from whose first column is w: its second column. */
static const char *
entry(const struct list *l, const char *from, const char *w, size_t n)
{
	char key[256];

	snprintf(key, sizeof key, "\n%.*s\t", (int)n, w);
	from = strstr(from ? from : l->text, key);
	return from ? from + n + 2 : NULL;
}

static int
known(const char *w, size_t n, int pos)
{
	const char *p = NULL;

	while ((p = entry(&bases, p, w, n)) != NULL) {
		size_t len = strcspn(p, "\t\n");

		if (p[len] != '\t' && (pos == 0 || memchr(p, pos, len)))
			return 1;
	}
	return 0;
}

static const char *
irregular(const char *w, size_t n, int pos, size_t *len)
{
	const char *p = NULL;

	while ((p = entry(&irregulars, p, w, n)) != NULL) {
		*len = strcspn(p, "\t");
		if (memchr(p + *len, pos ? pos : '+', strcspn(p + *len, "\n")))
			return p;
	}
	return NULL;
}

static void
show_lemma(const struct lemma_lists *lists, const char *line)
{
	char out[1024];
	size_t n = strcspn(line, " "), len;
	const char *base = lemma(lists, line, n, line[n] ? line[n + 1] : 0, out, &len);

	printf("%.*s\n", (int)len, base);
}

int
main(int argc, char **argv)
{
	struct lemma_lists lists = {NULL, NULL};
	char line[1024];

	if (argc == 4 && strcmp(argv[2], "-") != 0) {
		load(&irregulars, argv[2]);
		load(&bases, argv[3]);
		lists.known = known;
		lists.irregular = irregular;
	} else if (argc < 2)
		return 2;
	while (fgets(line, sizeof line, stdin)) {
		size_t n = strcspn(line, "\n");

		line[n] = '\0';
		if (strcmp(argv[1], "lemma") == 0)
			show_lemma(&lists, line);
		else
			printf("%.*s\n", (int)porter2(line, n), line);
	}
	free(irregulars.text);
	free(bases.text);
	return 0;
}
