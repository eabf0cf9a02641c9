/*
 * filter - what the fuzzers of the tools that read and write records have in common.
 *
 * The first byte of the data chooses the options, the second what is tried; the rest is an article
 * (see check_make()) or a stream as it is.
 */
#ifndef FILTER_FUZZ_H
#define FILTER_FUZZ_H

#include "harness.h"

struct filter_fuzz {
	const char *const *options; /* sets of options, NULL at the end */
	const char *file;	    /* a file that the options name: the data up to the first NUL; or NULL */
	const char *head;	    /* what stands before that in the file, mostly; or NULL */
	const char *why;	    /* a message that a well-formed article may be refused with; or NULL */
	int kept;		    /* how many columns of each record are passed on as they are */
	bool only;		    /* with -o it prints what it adds, and nothing else */
	bool nested;		    /* of what it adds, nothing begins within another and ends behind it */
	bool values;		    /* it fills values, and nothing else does */
	bool once;		    /* what it has worked on it does not change any more */
};

int filter_fuzz(const struct filter_fuzz *f, const uint8_t *data, size_t n);

#endif
