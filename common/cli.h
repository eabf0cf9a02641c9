/*
 * cli - the options and manners that every tool has.
 *
 *	-h --help  -K --keep-going  -L --limit SIZE  -V --version  --line-buffered
 */
#ifndef CLI_H
#define CLI_H

#include <getopt.h>
#include <stdbool.h>
#include <stddef.h>

struct cli {
	bool keep_going;
	bool line_buffered;
	size_t limit; /* most bytes of one article */
	bool words_apart; /* a filter's own wish: words may come as bare words (group.h) */
	int status;   /* what the program will end with */
};

enum { CLI_LINE_BUFFERED = 256, CLI_OWN /* the first free number for a tool's own long options */ };

/* What a tool puts into its option string and at the end of its table of long options. */
#define CLI_SHORT "hKL:V"
#define CLI_LONG                                                                                   \
	{"help", no_argument, NULL, 'h'}, {"keep-going", no_argument, NULL, 'K'},                  \
	    {"limit", required_argument, NULL, 'L'}, {"version", no_argument, NULL, 'V'},          \
	    {"line-buffered", no_argument, NULL, CLI_LINE_BUFFERED}, {NULL, 0, NULL, 0}

/*
 * Sets the defaults and the name for messages; sees to it that no file that is opened takes the
 * number of a standard stream that is closed, and that a full quota is an error, not a signal.
 */
void cli_init(struct cli *c, char **argv);

/*
 * Does what option opt (getopt_long's answer) asks for, and ends the program for -h (which prints
 * usage), -V and anything unknown. A tool calls it for what it does not know itself.
 */
void cli_option(struct cli *c, int opt, const char *usage);

/*
 * A number of bytes: digits, then nothing or K, M, G (powers of 1024), at least 1. Ends the
 * program with wrong usage, naming the option, when it is none.
 */
size_t cli_size(const char *option, const char *arg);

/* A whole number from 0 to max; the same otherwise. */
unsigned long long cli_number(const char *option, const char *arg, unsigned long long max);

/*
 * A list of words separated by commas, as given with -s. An empty list (count 0) means all.
 */
struct cli_list {
	const char **word; /* owned by the list; the bytes are the argument's, in place */
	bool *met;	   /* of each word: cli_list_has() has been asked for it */
	size_t count, cap, met_cap;
};

/* Adds the words of arg, which is cut up in place; an empty word is wrong usage. */
void cli_list_add(struct cli_list *l, const char *option, char *arg);

/* Whether s[0, n) is in the list. */
bool cli_list_has(const struct cli_list *l, const char *s, size_t n);

/* cli_list_has(), or the list is empty. */
bool cli_list_selects(const struct cli_list *l, const char *s, size_t n);

/*
 * Says, of each word of a list of kinds that is no kind of the tools' own, that no record was of it,
 * if so: a user's list or model may have made others, so it may be no slip.
 */
void cli_list_unmet(const struct cli_list *l, const char *option);

void cli_list_free(struct cli_list *l);

#endif
