/*
 * mkmodel - compiles a model, as news-train writes it, into C; runs during the build.
 *
 * usage: mkmodel MODEL.tsv > SOURCE
 */
#include "msg.h"
#include "ner.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

int
main(int argc, char **argv)
{
	const struct ner_model *m;
	size_t i, f;

	msg_init(argv[0]);
	if (argc != 2)
		msg_die("usage: mkmodel MODEL.tsv > SOURCE");
	m = ner_model_read(argv[1]);
	printf("/* made by mkmodel */\n#include \"ner.h\"\n\nstatic const char *const kinds[] = {");
	for (i = 0; i < m->kinds; i++)
		printf("\"%s\", ", m->kind[i]);
	printf("};\n\nstatic const int16_t follow[] = {");
	for (i = 0; i < m->labels * NER_STRIDE; i++)
		printf("%s%d,", i % NER_STRIDE == 0 ? "\n" : "", m->follow[i]);
	printf("};\n\nstatic const int16_t rows[] = {");
	for (i = 0; i < (size_t)m->row_count * m->stride; i++)
		printf("%s%d,", i % m->stride == 0 ? "\n" : "", m->rows[i]);
	printf("};\n\nstatic const uint32_t slots[] = {");
	for (i = 0; i <= m->slot_mask; i++)
		printf("%s%lu,", i % 16 == 0 ? "\n" : "", (unsigned long)m->slots[i]);
	printf("};\n\nstatic const uint16_t small[][NER_SMALL] = {");
	for (f = 0; ner_feature_name((unsigned)f) != NULL; f++)
		for (i = 0; i < NER_SMALL; i++)
			printf("%s%u%s", i == 0 ? "\n{" : ",", (unsigned)m->small[f][i], i + 1 == NER_SMALL ? "}," : "");
	printf("};\n\nstatic const uint64_t smalls[] = {");
	for (f = 0; ner_feature_name((unsigned)f) != NULL; f++)
		printf("\nUINT64_C(%llu),", (unsigned long long)m->smalls[f]);
	printf("};\n\nconst struct ner_model ner_builtin = {\n"
	       "\t%u, %u, %u, kinds, follow, rows, slots, %lu, %lu, small, smalls};\n",
	       m->kinds, m->labels, m->stride, (unsigned long)m->slot_mask, (unsigned long)m->row_count);
	if (ferror(stdout) || fclose(stdout) != 0)
		msg_die("standard output: %s", strerror(errno));
	return 0;
}
