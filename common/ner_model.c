/*
 * Models as text, the form in which news-train writes them and a repository keeps them:
 *
 *	news-tag model	1
 *	kinds	person	org	place
 *	follow	B-person	L-person=12 I-person=-3
 *	before	mr	B-person=20 O=-7
 *
 *	# end
 *
 * Lines that begin with # are comments; the last one is # end, so that a file that was cut short is known. A line of weights has the name of a feature, its value, and
 * the weights that are not 0, in sixteenths.
 */
#include "input.h"
#include "lexicon.h"
#include "mem.h"
#include "msg.h"
#include "ner.h"
#include "ner_feature.h"
#include "record.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Name in a model file, and whether the value is a word. */
static const struct {
	const char *name;
	bool word;
} feature_table[FEATURES] = {
    [F_BIAS] = {"bias", false},
    [F_SHAPE] = {"shape", false},
    [F_SHAPES] = {"shapes", false},
    [F_WORD] = {"word", true},
    [F_WORD_INNER] = {"word-inner", true},
    [F_BEFORE] = {"before", true},
    [F_BEHIND] = {"behind", true},
    [F_BEFORE2] = {"before2", true},
    [F_BEHIND2] = {"behind2", true},
    [F_HEAD] = {"head", true},
    [F_TAIL] = {"tail", true},
    [F_TAIL2] = {"tail2", true},
    [F_CLASS] = {"class", false},
    [F_CLASS_FIRST] = {"class-first", false},
    [F_CLASS_BEFORE] = {"class-before", false},
    [F_CLASS_BEHIND] = {"class-behind", false},
    [F_CLASS_BEFORE2] = {"class-before2", false},
    [F_CLASS_BEHIND2] = {"class-behind2", false},
    [F_SIGN] = {"sign", false},
    [F_SIGN_BEFORE] = {"sign-before", false},
    [F_SIGN_BEHIND] = {"sign-behind", false},
    [F_SIGN_AROUND] = {"sign-around", false},
    [F_PHRASE] = {"phrase", false},
    [F_PLACE_IN_RUN] = {"place-in-run", false},
    [F_RUN_FIRST] = {"run-first", false},
    [F_RUN_LAST] = {"run-last", false},
    [F_RUN_LAST_WORD] = {"run-last-word", true},
    [F_RUN_FIRST_WORD] = {"run-first-word", true},
    [F_RUN_SIGNS] = {"run-signs", false},
    [F_RUN_BEFORE] = {"run-before", true},
    [F_RUN_BEHIND] = {"run-behind", true},
    [F_RUN_CLASS_BEFORE] = {"run-class-before", false},
    [F_RUN_CLASS_BEHIND] = {"run-class-behind", false},
    [F_ELSEWHERE] = {"elsewhere", false},
    [F_ELSEWHERE_SIGN] = {"elsewhere-sign", false},
};

const char *
ner_feature_name(unsigned feature)
{
	return feature < FEATURES ? feature_table[feature].name : NULL;
}

bool
ner_feature_is_word(unsigned feature)
{
	return feature_table[feature].word;
}

bool
ner_kind_valid(const char *name)
{
	size_t n;

	for (n = 0; name[n] != '\0'; n++)
		if ((unsigned char)name[n] <= ' ' || name[n] == 127 || name[n] == '\\')
			return false;
	return n > 0 && n <= NER_KIND_NAME && strcmp(name, RECORD_ARTICLE) != 0;
}

void
ner_label_name(const struct ner_model *m, unsigned label, char *to, size_t size)
{
	if (label == 0)
		snprintf(to, size, "O");
	else
		snprintf(to, size, "%c-%s", "BILU"[(label - 1) % 4], m->kind[(label - 1) / 4]);
}

enum { LINE_BYTES = 1 << 16 };

/* A model in the making, and where in its file we are. */
struct reading {
	struct ner_model *model;
	const char *file;
	size_t line;
	char *kind_names[NER_KINDS];
	int16_t *follow;
	int16_t *rows;
	uint32_t *hashes; /* of rows */
	size_t row_count, row_cap, hash_cap;
};

static _Noreturn void
bad(const struct reading *r, const char *what)
{
	msg_die("%s:%zu: %s (models are made by news-train)", r->file, r->line, what);
}

/* The label with this name, or the number of labels. */
static unsigned
find_label(const struct ner_model *m, const char *name)
{
	static const char parts[] = "BILU";
	const char *part;
	unsigned k;

	if (strcmp(name, "O") == 0)
		return 0;
	if (name[0] == '\0' || name[1] != '-' || (part = strchr(parts, name[0])) == NULL)
		return m->labels;
	for (k = 0; k < m->kinds; k++)
		if (strcmp(m->kind[k], name + 2) == 0)
			return ner_label(k, (unsigned)(part - parts));
	return m->labels;
}

/* Reads "B-person=12 O=-3" and calls back for each weight. */
static void
read_weights(struct reading *r, char *s, int16_t *to)
{
	char *eq, *end, *save;
	unsigned label;
	long w;

	for (s = strtok_r(s, " ", &save); s != NULL; s = strtok_r(NULL, " ", &save)) {
		eq = strrchr(s, '=');
		if (eq == NULL)
			bad(r, "a weight without =");
		*eq = '\0';
		label = find_label(r->model, s);
		if (label == r->model->labels)
			bad(r, "a label of no kind of this model");
		w = strtol(eq + 1, &end, 10);
		if (end == eq + 1 || *end != '\0' || w < -32000 || w > 32000)
			bad(r, "a weight that is no number");
		to[label] = (int16_t)w;
	}
}

static void
read_kinds(struct reading *r, char *s)
{
	struct ner_model *m = r->model;
	char *save;
	size_t n;

	if (m->kinds > 0)
		bad(r, "kinds a second time");
	for (s = strtok_r(s, "\t", &save); s != NULL; s = strtok_r(NULL, "\t", &save)) {
		if (m->kinds == NER_KINDS)
			bad(r, "too many kinds");
		if (!ner_kind_valid(s))
			bad(r, "a kind that is no short word, or article");
		n = strlen(s) + 1;
		r->kind_names[m->kinds] = mem_alloc(n);
		memcpy(r->kind_names[m->kinds++], s, n);
	}
	if (m->kinds == 0)
		bad(r, "no kinds");
	m->labels = 4 * m->kinds + 1;
	m->stride = m->labels <= 16 ? 16 : NER_STRIDE;
}

static uint32_t
number_of(struct reading *r, const char *s)
{
	unsigned long v;
	char *end;

	v = strtoul(s, &end, 16);
	if (end == s || *end != '\0' || v > UINT32_MAX)
		bad(r, "a value that is no number");
	return (uint32_t)v;
}

static void
read_row(struct reading *r, const char *feature, const char *value, char *weights)
{
	int16_t w[NER_STRIDE] = {0};
	uint32_t v;
	unsigned f, b;
	int16_t *row;

	for (f = 0; ner_feature_name(f) != NULL; f++)
		if (strcmp(ner_feature_name(f), feature) == 0)
			break;
	if (ner_feature_name(f) == NULL)
		bad(r, "not a feature");
	read_weights(r, weights, w);
	v = ner_feature_is_word(f) ? lex_hash(LEX_SEED, value, strlen(value)) : number_of(r, value);
	if (r->row_count > NER_ROWS)
		bad(r, "more than 65535 features");
	r->rows = mem_grow(r->rows, &r->row_cap, (r->row_count + 1) * r->model->stride, sizeof *r->rows);
	r->hashes = mem_grow(r->hashes, &r->hash_cap, r->row_count + 1, sizeof *r->hashes);
	row = r->rows + r->row_count * r->model->stride;
	memset(row, 0, r->model->stride * sizeof *row);
	for (b = 0; b < r->model->labels; b++) {
		if (w[b] < INT8_MIN || w[b] > INT8_MAX)
			bad(r, "a weight beyond -128 and 127");
		row[ner_column(r->model, b)] = w[b];
	}
	r->hashes[r->row_count++] = ner_hash(f, v);
}

static void
read_line(struct reading *r, char *line)
{
	char *value, *weights;
	unsigned a;

	if (line[0] == '#' || line[0] == '\0')
		return;
	value = strchr(line, '\t');
	if (value == NULL)
		bad(r, "expected columns separated by TAB");
	*value++ = '\0';
	if (strcmp(line, "kinds") == 0) {
		read_kinds(r, value);
		return;
	}
	if (r->model->kinds == 0)
		bad(r, "weights before the kinds");
	weights = strchr(value, '\t');
	if (weights == NULL)
		bad(r, "expected three columns");
	*weights++ = '\0';
	if (strcmp(line, "follow") != 0) {
		read_row(r, line, value, weights);
		return;
	}
	a = find_label(r->model, value);
	if (a == r->model->labels)
		bad(r, "a label of no kind of this model");
	read_weights(r, weights, r->follow + a * NER_STRIDE);
}

/* Fills the slots from the rows' hashes. */
static void
make_slots(struct reading *r)
{
	uint32_t *slots, mask, i;
	size_t k, size;

	for (size = 64; size < 2 * r->row_count; size *= 2)
		;
	mask = (uint32_t)size - 1;
	slots = mem_alloc(size * sizeof *slots);
	memset(slots, 0, size * sizeof *slots);
	for (k = 1; k < r->row_count; k++) {
		for (i = r->hashes[k] & mask; slots[i] != 0; i = (i + 1) & mask)
			;
		slots[i] = (r->hashes[k] >> 16 << 16) | (uint32_t)k;
	}
	r->model->slots = slots;
	r->model->slot_mask = mask;
}

/* Looks up the rows of features with small numbers once and for all. */
static void
make_small(struct ner_model *m)
{
	uint16_t (*small)[NER_SMALL];
	uint64_t *smalls;
	uint32_t f, v;

	small = mem_alloc(FEATURES * sizeof *small);
	smalls = mem_alloc(FEATURES * sizeof *smalls);
	for (f = 0; f < FEATURES; f++) {
		smalls[f] = 0;
		for (v = 0; v < NER_SMALL; v++) {
			small[f][v] = (uint16_t)ner_row(m, ner_hash(f, v));
			smalls[f] |= (uint64_t)(small[f][v] != 0) << v;
		}
	}
	m->small = (const uint16_t (*)[NER_SMALL])small;
	m->smalls = smalls;
}

/* Reads the file line by line, each to line[0, LINE_BYTES]. */
static void
read_file(struct reading *r, char *line)
{
	struct input in = {0};
	enum input_status status;
	char head[64];
	size_t at, n;
	bool ended;

	ended = false;
	if (!input_open(&in, r->file, LINE_BYTES, NULL))
		msg_die("%s: %s", r->file, msg_error(errno));
	snprintf(head, sizeof head, "news-tag model\t%d", NER_VERSION);
	while ((status = input_line(&in, &at, &n)) != INPUT_END) {
		r->line = (size_t)in.line;
		if (status == INPUT_ERROR)
			msg_die("%s: %s", r->file, msg_error(errno));
		if (status == INPUT_BINARY)
			bad(r, "binary: the line holds a NUL byte");
		if (status == INPUT_LONG)
			bad(r, "the line is too long");
		memcpy(line, input_held(&in) + at, n);
		line[n] = '\0';
		ended = strcmp(line, NER_MODEL_END) == 0;
		if (r->line > 1)
			read_line(r, line);
		else if (strcmp(line, head) != 0)
			bad(r, "not a model of this version");
		input_release(&in, in.pos - in.mark);
	}
	input_close(&in);
	input_free(&in);
	r->line++;
	if (r->model->kinds == 0)
		bad(r, "the file ends before it says its kinds");
	if (!ended)
		bad(r, "the file has been cut short: its last line is not " NER_MODEL_END);
}

struct ner_model *
ner_model_read(const char *file)
{
	struct reading r = {.file = file};
	char *line;

	r.model = mem_alloc(sizeof *r.model);
	memset(r.model, 0, sizeof *r.model);
	r.follow = mem_alloc(NER_LABELS * NER_STRIDE * sizeof *r.follow);
	memset(r.follow, 0, NER_LABELS * NER_STRIDE * sizeof *r.follow);
	/* row 0 */
	r.rows = mem_grow(r.rows, &r.row_cap, NER_STRIDE, sizeof *r.rows);
	memset(r.rows, 0, NER_STRIDE * sizeof *r.rows);
	r.hashes = mem_grow(r.hashes, &r.hash_cap, 1, sizeof *r.hashes);
	r.hashes[0] = 0;
	r.row_count = 1;
	r.model->kind = (const char *const *)r.kind_names;
	line = mem_alloc(LINE_BYTES + 1);
	read_file(&r, line);
	free(line);
	make_slots(&r);
	make_small(r.model);
	free(r.hashes);
	r.model->follow = r.follow;
	r.model->rows = r.rows;
	{
		const char **kinds = mem_alloc(sizeof r.kind_names);
		memcpy(kinds, r.kind_names, sizeof r.kind_names);
		r.model->kind = kinds;
	}
	r.model->row_count = (uint32_t)r.row_count;
	return r.model;
}

void
ner_model_free(struct ner_model *m)
{
	unsigned k;

	if (m == NULL)
		return;
	for (k = 0; k < m->kinds; k++)
		free((void *)(uintptr_t)m->kind[k]);
	free((void *)(uintptr_t)m->kind);
	free((void *)(uintptr_t)m->follow);
	free((void *)(uintptr_t)m->rows);
	free((void *)(uintptr_t)m->slots);
	free((void *)(uintptr_t)m->small);
	free((void *)(uintptr_t)m->smalls);
	free(m);
}
