#include "runs.h"
#include "mem.h"
#include "msg.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

enum { BUFFER = 1 << 17 };

static _Noreturn void
fail(const struct runs *r)
{
	msg_die("temporary file in %s: %s (-T DIR names another folder, -S SIZE allows more memory)",
		r->dir, strerror(errno));
}

/* Makes the file and takes its name away again, with no signal in between. */
static void
make_file(struct runs *r)
{
	static const char name[] = "/news-count-XXXXXX";
	sigset_t all, before;
	size_t n;
	char *path;
	int saved;

	n = strlen(r->dir);
	path = mem_alloc(n + sizeof name);
	memcpy(path, r->dir, n);
	memcpy(path + n, name, sizeof name);
	sigfillset(&all);
	sigprocmask(SIG_SETMASK, &all, &before);
	r->fd = mkstemp(path);
	if (r->fd >= 0)
		unlink(path);
	saved = errno;
	sigprocmask(SIG_SETMASK, &before, NULL);
	errno = saved;
	if (r->fd < 0)
		fail(r);
	free(path);
	r->buf = mem_alloc(BUFFER);
	r->buffered = 0;
	r->end = 0;
}

static void
write_all(struct runs *r, const char *s, size_t n)
{
	ssize_t w;

	while (n > 0) {
		w = pwrite(r->fd, s, n, (off_t)r->end);
		if (w < 0) {
			if (errno == EINTR)
				continue;
			fail(r);
		}
		s += w;
		n -= (size_t)w;
		r->end += (uint64_t)w;
	}
}

static void
flush(struct runs *r)
{
	write_all(r, r->buf, r->buffered);
	r->buffered = 0;
}

void
runs_begin(struct runs *r)
{
	if (r->buf == NULL)
		make_file(r);
	r->start = mem_grow(r->start, &r->cap, r->count + 1, sizeof *r->start);
	r->start[r->count++] = r->end;
}

static inline char *
put_number(char *to, uint64_t v)
{
	for (; v >= 0x80; v >>= 7)
		*to++ = (char)(unsigned char)(v | 0x80);
	*to++ = (char)v;
	return to;
}

void
runs_add(struct runs *r, const char *key, size_t len, const uint64_t *cells)
{
	char *to;
	size_t i;

	if (r->buffered + len + (r->cells + 1) * NUMBER_LEN > BUFFER)
		flush(r);
	to = put_number(r->buf + r->buffered, len);
	if (len + (r->cells + 1) * NUMBER_LEN > BUFFER) {
		/* a key too long for the buffer goes around it */
		r->buffered = (size_t)(to - r->buf);
		flush(r);
		write_all(r, key, len);
		to = r->buf;
	} else {
		memcpy(to, key, len);
		to += len;
	}
	for (i = 0; i < r->cells; i++)
		to = put_number(to, cells[i]);
	r->buffered = (size_t)(to - r->buf);
}

void
runs_end(struct runs *r)
{
	flush(r);
}

void
runs_free(struct runs *r)
{
	if (r->buf != NULL)
		close(r->fd);
	free(r->buf);
	free(r->start);
	r->buf = NULL;
	r->start = NULL;
	r->count = r->cap = 0;
}

size_t
runs_read(const struct runs *r, uint64_t at, char *buf, size_t n)
{
	size_t done;
	ssize_t got;

	for (done = 0; done < n; done += (size_t)got) {
		got = pread(r->fd, buf + done, n - done, (off_t)(at + done));
		if (got < 0 && errno == EINTR)
			got = 0;
		else if (got < 0)
			fail(r);
		else if (got == 0)
			break;
	}
	return done;
}
