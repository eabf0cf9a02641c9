/*
 * input - lines of a file or of standard input, read in blocks into one buffer.
 *
 * A reader that needs several lines at once (an article's records) says which bytes must stay:
 * everything from the mark on stays together in the buffer until the mark is moved.
 */
#ifndef INPUT_H
#define INPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct output;

enum { INPUT_SLACK = 16 };

enum input_status {
	INPUT_END,    /* no more lines */
	INPUT_LINE,   /* a line */
	INPUT_LONG,   /* the line at hand has more than max bytes */
	INPUT_BINARY, /* the line holds a NUL byte; it has been passed */
	INPUT_ERROR   /* read(2) failed, errno says why */
};

struct input {
	int fd;
	const char *name;      /* for messages; "standard input" for - */
	struct output *output; /* written out before a read that may have to wait; or NULL */
	size_t max;	       /* most bytes in a line */
	char *buf;	       /* [mark, end) of it is held; INPUT_SLACK bytes behind may be read */
	size_t cap;
	size_t mark, pos, end;
	uint64_t line; /* number of the line last returned, from 1 */
	bool eof;
	bool nul; /* the buffer may hold a NUL byte */
};

/*
 * Opens a file; NULL or "-" is standard input. Returns false, with errno set, when that fails.
 * A struct of zeros is the first to be given; the buffer stays for the next file.
 */
bool input_open(struct input *in, const char *file, size_t max, struct output *output);

/* Closes the file, keeps the buffer. */
void input_close(struct input *in);

/* Gives the buffer back. */
void input_free(struct input *in);

/*
 * The next line, without its newline: *n bytes at *at bytes behind the mark. The buffer may have
 * moved: in->buf + in->mark is where the mark is now. A last line without a newline is a line.
 */
enum input_status input_line(struct input *in, size_t *at, size_t *n);

/*
 * What has been read of the lines that come: the bytes from the one returned to *end, where a newline
 * is put; NULL when there may be a NUL byte among them.
 */
static inline const char *
input_ahead(struct input *in, const char **end)
{
	if (in->nul || in->pos == in->end)
		return NULL;
	in->buf[in->end] = '\n';
	*end = in->buf + in->end;
	return in->buf + in->pos;
}

/* Takes the next line, of n bytes, which ends before what input_ahead() called the end. */
static inline void
input_take(struct input *in, size_t n)
{
	in->line++;
	in->pos += n + 1;
}

/* Passes the rest of a line that was too long. */
enum input_status input_skip(struct input *in);

/* Moves the mark to at bytes behind where it is; lines before it are let go. */
void input_release(struct input *in, size_t at);

/* Drops the lines from at bytes behind the mark to the one last returned, with that, out of those that are held. */
void input_drop(struct input *in, size_t at);

/* Takes the line last returned back: the next input_line() returns it again. */
void input_unread(struct input *in, size_t at);

/* The bytes [mark, pos): what has been returned as lines and not been let go. */
static inline const char *
input_held(const struct input *in)
{
	return in->buf + in->mark;
}

/*
 * One read(2), past interruptions; writes out first what *o holds (when not NULL) if the read may
 * have to wait. Returns what read(2) returns.
 */
ptrdiff_t input_read(int fd, char *buf, size_t n, struct output *o);

#endif
