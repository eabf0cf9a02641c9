/*
 * train - what news-train has read, and what it makes of it.
 */
#ifndef TRAIN_H
#define TRAIN_H

#include "cli.h"
#include "crf.h"
#include "doc.h"
#include "ner.h"
#include "output.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A different feature, by its hash. */
struct known {
	uint32_t hash; /* 0: free */
	uint32_t id;
	uint32_t name; /* in names */
	uint32_t count;
};

/* A marked or a found name, by its article and its bytes. */
struct span {
	uint32_t article, start, end, kind;
};

struct train {
	struct cli cli;
	struct output out;
	struct cli_list kinds;
	struct crf_options options;
	unsigned parts;
	const char *test;
	const char **comment; /* -c */
	size_t comments, comment_cap;

	struct doc doc;
	struct ner ner;
	struct crf_set set;
	struct known *known;
	size_t known_count, known_size;
	char *names; /* feature NUL value NUL */
	size_t names_len, names_cap;
	uint32_t articles, test_from; /* articles from that one on are for testing */
	struct span *gold; /* by article, then by start */
	size_t golds, gold_cap;
	uint32_t *token_start, *token_end;    /* of each token of the set */
	size_t start_cap, end_cap;

	char *caps; /* the article with headlines */
	size_t caps_cap;
	struct span *headline; /* start and end */
	size_t headlines, headline_cap;

	unsigned part; /* of the cross-validation under way */
};

/* The first marked name of the article that begins at start or behind it. */
size_t gold_from(const struct train *t, uint32_t article, uint32_t start);

/* Learns from some articles, counts what is found in the others, and prints that. */
void print_scores(struct train *t);

/* Learns from all articles and prints the model. */
void print_model(struct train *t);

#endif
