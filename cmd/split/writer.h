/*
 * writer - an article's units written straight on, as records of their own: what its parts share.
 */
#ifndef WRITER_H
#define WRITER_H

#include "digits.h"
#include "split.h"

enum {
	PREFIX_MAX = 216, /* of a prefix that is written fast */
	OFFSET_MAX = 10,  /* digits of an offset */
	BLOCK = 64,	  /* bytes copied in one step */
	LEAD_MAX = PREFIX_MAX + 2 * (OFFSET_MAX + 1) + BLOCK_NAME
};

/* A record's kind. */
struct kind {
	char name[BLOCK_NAME];
	size_t len;
};

/*
 * What stands before the text in the records of short words: the prefix, both offsets, the kind. It serves a stretch
 * of the text where offsets differ in their last three digits alone, or have no more, and as many: only those digits
 * are to be written.
 */
struct lead {
	char bytes[LEAD_MAX + BLOCK];
	size_t len;
	size_t start, end;  /* where the offsets' last digits are in it */
	uint32_t base;	    /* what is taken from an offset in the text to get the number that has those digits */
	uint32_t size;	    /* of the stretch: those numbers are below */
	const char *digits; /* rows as in digits_rows, of as many digits */
};

/* What the records of one article have in common. */
struct writer {
	struct output *o;
	const char *text, *prefix;
	size_t len, prefix_len;
	uint32_t base; /* the offset of the text in the article */
	bool fast;     /* records may be put together in the output's buffer */
	bool plain;    /* but for ends of lines, its units have nothing to escape */
	struct lead lead; /* the prefix is filled in */
};

/* The record of a unit, which may have ends of lines in it only if it goes over several. */
void write_record(struct writer *w, uint32_t start, uint32_t end, const struct kind *kind, bool one_line);

/* words.c: the records of a sentence's words. */
void write_words(struct writer *w, const struct sentence *sentence);

#endif
