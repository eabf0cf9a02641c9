#include "output.h"
#include "digits.h"
#include "eight.h"
#include "mem.h"
#include "msg.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* What follows the backslash in a byte's escape; 0: the byte needs none. */
static const char escape_of[256] = {['\t'] = 't', ['\n'] = 'n', ['\r'] = 'r', ['\\'] = '\\'};

/* The one that is open: written out when the program ends in a failure. */
static struct output *open_output;

static void write_lines(struct output *o);

static void
rescue(void)
{
	if (open_output != NULL)
		write_lines(open_output);
}

void
output_init(struct output *o, bool line_buffered)
{
	o->fd = STDOUT_FILENO;
	o->name = "standard output";
	o->line_buffered = line_buffered || isatty(STDOUT_FILENO);
	o->buf = mem_alloc(OUTPUT_SIZE + OUTPUT_SLACK);
	o->n = 0;
	open_output = o;
	msg_before_end(rescue);
}

static void
write_all(struct output *o, const char *s, size_t n)
{
	ssize_t w;

	while (n > 0) {
		w = write(o->fd, s, n);
		if (w < 0) {
			if (errno == EINTR)
				continue;
			o->n = 0;
			msg_die("%s: %s", o->name, strerror(errno));
		}
		s += w;
		n -= (size_t)w;
	}
}

void
output_flush(struct output *o)
{
	size_t n;

	n = o->n;
	o->n = 0;
	write_all(o, o->buf, n);
}

/* Writes the lines in the buffer; what stands behind the last line's end stays. */
static void
write_lines(struct output *o)
{
	size_t n, rest;

	for (n = o->n; n > 0 && o->buf[n - 1] != '\n'; n--)
		;
	rest = o->n - n;
	o->n = 0;
	write_all(o, o->buf, n);
	memmove(o->buf, o->buf + n, rest);
	o->n = rest;
}

void
output_room(struct output *o)
{
	write_lines(o);
	if (o->n >= OUTPUT_SIZE - OUTPUT_SLACK)
		output_flush(o);
}

void
output_close(struct output *o)
{
	output_flush(o);
	open_output = NULL;
	if (close(o->fd) != 0 && errno != EINTR)
		msg_die("%s: %s", o->name, strerror(errno));
	free(o->buf);
	o->buf = NULL;
}

void
output_long(struct output *o, const char *s, size_t n)
{
	write_lines(o);
	if (n > OUTPUT_SIZE - o->n) {
		/* a line longer than the buffer; whole blocks of it need no copy */
		output_flush(o);
		write_all(o, s, n / OUTPUT_SIZE * OUTPUT_SIZE);
		s += n / OUTPUT_SIZE * OUTPUT_SIZE;
		n %= OUTPUT_SIZE;
	}
	memcpy(o->buf + o->n, s, n);
	o->n += n;
}

void
output_number(struct output *o, uint64_t v)
{
	char *to;

	to = output_reserve(o);
	o->n += (size_t)(digits_put(to, v) - to);
}

/* Whether none of eight bytes is to be escaped; false too where it takes a second look. */
static inline bool
is_plain(uint64_t w)
{
	return (eight_below(w, '\r' + 1, EIGHT_HIGH) | eight_has(w, '\\', EIGHT_HIGH)) == 0;
}

/* How many of the first bytes of s need no escape; it looks at eight together. */
static size_t
plain(const char *s, size_t n)
{
	size_t i;

	for (i = 0; n - i >= 8 && is_plain(eight_load(s + i)); i += 8)
		;
	/* the rest, with some of what has been looked at */
	if (n - i < 8 && n >= 8 && is_plain(eight_load(s + n - 8)))
		return n;
	while (i < n && escape_of[(unsigned char)s[i]] == 0)
		i++;
	return i;
}

/* Writes up to 16 bytes, of which none is to be escaped; false: one may be. */
static inline bool
write_short(struct output *o, const char *s, size_t n)
{
	uint64_t first, last;
	char *to;

	first = eight_part(s, n < 8 ? n : 8);
	last = n > 8 ? eight_load(s + n - 8) : first;
	/* in the zeros behind a shorter one there is nothing to be escaped */
	if (!is_plain(n < 8 ? first | ~eight_first(n) : first) || !is_plain(n > 8 ? last : ~EIGHT_HIGH))
		return false;
	to = output_reserve(o);
	eight_store(to, first);
	if (n > 8)
		eight_store(to + n - 8, last);
	o->n += n;
	return true;
}

static void
write_escaped(struct output *o, const char *s, size_t n)
{
	char *to, e;
	size_t k;

	while (n > 0) {
		k = plain(s, n);
		output_bytes(o, s, k);
		if (k == n)
			break;
		e = escape_of[(unsigned char)s[k]];
		to = output_reserve(o);
		to[0] = '\\';
		to[1] = e;
		o->n += 2;
		s += k + 1;
		n -= k + 1;
	}
}

void
output_escaped(struct output *o, const char *s, size_t n)
{
	if (n == 0 || (n <= 16 && write_short(o, s, n)))
		return;
	write_escaped(o, s, n);
}
