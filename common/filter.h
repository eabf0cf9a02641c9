/*
 * filter - what every filter of records does around its own work: open the operands one after the
 * other, read article after article, report what is wrong, end with the right status.
 */
#ifndef FILTER_H
#define FILTER_H

#include "cli.h"
#include "group.h"
#include "output.h"

/* A tool's work on one article: reads g, writes all of its output to o. */
typedef void filter_article(struct group *g, struct output *o, void *state);

/*
 * Runs article over every article of the files (none: standard input), flushes and closes standard
 * output, and returns the exit status. Ends the program where the manners say so.
 */
int filter_run(struct cli *c, char **files, int count, filter_article *article, void *state);

/*
 * The part of it between opening and closing standard output: for a tool that writes something else
 * than records, and that gives up its rights itself. c->status is what became of it.
 */
void filter_read(struct cli *c, char **files, int count, struct output *o, filter_article *article,
		 void *state);

#endif
