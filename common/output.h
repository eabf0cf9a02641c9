/*
 * output - buffered standard output: the one place where writes happen and are checked.
 *
 * A failed write ends the program with a message and STATUS_FAIL; a reader that has gone away ends
 * it by SIGPIPE, as it would cat. Lines leave the program whole: one is cut only where it is longer
 * than the buffer. Whatever ends the program, what has been written ends with a line's end (unless
 * it was the write that failed), and several tools may append to one file.
 */
#ifndef OUTPUT_H
#define OUTPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { OUTPUT_SIZE = 1 << 18 };

struct output {
	int fd;
	bool line_buffered; /* write at every record's end */
	const char *name;   /* for messages */
	char *buf;	    /* OUTPUT_SIZE bytes and OUTPUT_SLACK behind */
	size_t n;
};

/* Room that output_reserve() promises and that short fields are written into unchecked. */
enum { OUTPUT_SLACK = 64 };

/* Standard output; line by line when asked to or when it is a terminal. */
void output_init(struct output *o, bool line_buffered);

/* Writes what the buffer holds. */
void output_flush(struct output *o);

/* Flushes, closes, checks; frees the buffer. To be called before the program ends well. */
void output_close(struct output *o);

/* Makes room in a full buffer: writes the whole lines, or all where there is no line's end. */
void output_room(struct output *o);

/* Bytes as they are. */
void output_long(struct output *o, const char *s, size_t n);

static inline void
output_bytes(struct output *o, const char *s, size_t n)
{
	if (n > OUTPUT_SIZE - o->n) {
		output_long(o, s, n);
		return;
	}
	memcpy(o->buf + o->n, s, n);
	o->n += n;
}

static inline void
output_byte(struct output *o, char c)
{
	if (o->n == OUTPUT_SIZE)
		output_room(o);
	o->buf[o->n++] = c;
}

/* Makes room for OUTPUT_SLACK bytes: o->buf + o->n may be written to that far. */
static inline char *
output_reserve(struct output *o)
{
	if (o->n >= OUTPUT_SIZE - OUTPUT_SLACK)
		output_room(o);
	return o->buf + o->n;
}

/*
 * Room for a line of n bytes, n <= OUTPUT_SIZE, where a line begins: to be written to what is
 * returned, and then to be added to o->n.
 */
static inline char *
output_line(struct output *o, size_t n)
{
	if (n > OUTPUT_SIZE - o->n)
		output_flush(o);
	return o->buf + o->n;
}

/* v in decimal. */
void output_number(struct output *o, uint64_t v);

/* s[0, n) with TAB, newline, return and backslash escaped as the record format has it. */
void output_escaped(struct output *o, const char *s, size_t n);

/* A record is complete: what a terminal or --line-buffered waits for. */
static inline void
output_end_record(struct output *o)
{
	output_byte(o, '\n');
	if (o->line_buffered)
		output_flush(o);
}

#endif
