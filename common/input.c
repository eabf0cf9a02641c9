#include "input.h"
#include "mem.h"
#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { BLOCK = 1 << 18 };

bool
input_open(struct input *in, const char *file, size_t max, struct output *output)
{
	if (file == NULL || strcmp(file, "-") == 0) {
		in->fd = STDIN_FILENO;
		in->name = "standard input";
	} else {
		in->fd = open(file, O_RDONLY | O_CLOEXEC);
		in->name = file;
		if (in->fd < 0)
			return false;
	}
	in->output = output;
	in->max = max;
	in->mark = in->pos = in->end = 0;
	in->line = 0;
	in->eof = in->nul = false;
	return true;
}

void
input_close(struct input *in)
{
	if (in->fd != STDIN_FILENO)
		close(in->fd);
	in->fd = -1;
}

void
input_free(struct input *in)
{
	free(in->buf);
	memset(in, 0, sizeof *in);
}

ptrdiff_t
input_read(int fd, char *buf, size_t n, struct output *o)
{
	struct pollfd ready;
	ssize_t r;

	if (o != NULL && o->n > 0) {
		ready.fd = fd;
		ready.events = POLLIN;
		if (poll(&ready, 1, 0) != 1)
			output_flush(o);
	}
	do
		r = read(fd, buf, n);
	while (r < 0 && errno == EINTR);
	return r;
}

/* Reads a block behind end. False: no more, or an error, which sets *failed. */
static bool
fill(struct input *in, bool *failed)
{
	ptrdiff_t r;

	*failed = false;
	if (in->eof)
		return false;
	if (in->mark > 0 && (in->cap - in->end < BLOCK / 4 || in->mark == in->end)) {
		memmove(in->buf, in->buf + in->mark, in->end - in->mark);
		in->pos -= in->mark;
		in->end -= in->mark;
		in->mark = 0;
	}
	if (in->cap - in->end < BLOCK / 4)
		in->buf = mem_grow(in->buf, &in->cap, in->end + BLOCK, 1);
	r = input_read(in->fd, in->buf + in->end, in->cap - in->end - INPUT_SLACK, in->output);
	if (r <= 0) {
		in->eof = true;
		*failed = r < 0;
		return false;
	}
	if (!in->nul && memchr(in->buf + in->end, '\0', (size_t)r) != NULL)
		in->nul = true;
	in->end += (size_t)r;
	return true;
}

enum input_status
input_line(struct input *in, size_t *at, size_t *n)
{
	const char *nl;
	size_t seen, len;
	bool failed;

	for (seen = 0;;) {
		nl = NULL;
		if (in->end - in->pos > seen)
			nl = memchr(in->buf + in->pos + seen, '\n', in->end - in->pos - seen);
		if (nl != NULL)
			break;
		if (in->end - in->pos > in->max) {
			in->line++;
			return INPUT_LONG;
		}
		/* keep the bytes of pos: fill() keeps everything from the mark on, and mark <= pos */
		seen = in->end - in->pos;
		if (!fill(in, &failed)) {
			if (failed)
				return INPUT_ERROR;
			if (in->end == in->pos)
				return INPUT_END;
			break;
		}
	}
	len = nl != NULL ? (size_t)(nl - (in->buf + in->pos)) : in->end - in->pos;
	in->line++;
	if (len > in->max)
		return INPUT_LONG;
	*at = in->pos - in->mark;
	*n = len;
	in->pos += len + (nl != NULL);
	if (in->nul && memchr(in->buf + in->mark + *at, '\0', len) != NULL)
		return INPUT_BINARY;
	return INPUT_LINE;
}

enum input_status
input_skip(struct input *in)
{
	const char *nl;
	size_t held;
	bool failed;

	held = in->pos - in->mark;
	for (;;) {
		nl = memchr(in->buf + in->pos, '\n', in->end - in->pos);
		if (nl != NULL) {
			in->pos = (size_t)(nl - in->buf) + 1;
			break;
		}
		/* what is passed is dropped behind what is held, so that nothing grows */
		in->end = in->pos;
		if (!fill(in, &failed))
			return failed ? INPUT_ERROR : INPUT_END;
	}
	input_drop(in, held);
	return INPUT_LINE;
}

void
input_drop(struct input *in, size_t at)
{
	const size_t gap = in->pos - (in->mark + at);

	/* the held lines stay in one piece up to pos */
	if (gap > 0) {
		memmove(in->buf + in->mark + at, in->buf + in->pos, in->end - in->pos);
		in->end -= gap;
		in->pos -= gap;
	}
}

void
input_release(struct input *in, size_t at)
{
	in->mark += at;
}

void
input_unread(struct input *in, size_t at)
{
	in->pos = in->mark + at;
	in->line--;
}
