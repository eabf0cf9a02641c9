#include "harness.h"
#include "rights.h"

#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define WITH_ASAN
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define WITH_ASAN
#endif
#ifdef WITH_ASAN
#include <sanitizer/asan_interface.h>
#else
#define ASAN_POISON_MEMORY_REGION(p, n) ((void)(p), (void)(n))
#define ASAN_UNPOISON_MEMORY_REGION(p, n) ((void)(p), (void)(n))
#endif

enum { FILES = 8, FIRST_FD = 1000, OPEN_MAX_FD = 64, ARGS = 32 };
enum { LARGE = 1 << 16, SPARES = 24 };

/* A tool on small input has no business with more memory than this. */
static const size_t memory_max = (size_t)1 << 30;

/* A block that the tool has: a row of all of them, so that they can be freed. */
struct block {
	struct block *next, *before;
	size_t n, room; /* bytes asked for, bytes there are */
	_Alignas(16) char data[];
};

/* A file in memory that is open. */
struct open_file {
	const struct bytes *bytes;
	size_t at;
};

static struct {
	const char *name[FILES];
	const struct bytes *file[FILES];
	struct open_file open[OPEN_MAX_FD];
	struct open_file input;
	struct bytes *output;
	size_t read_size;
	struct block *blocks;
	size_t memory;
	jmp_buf ended;
	int status;
	bool running;
	char message[4096];
	struct block *spare[SPARES]; /* large ones that were given back, no byte of them to be touched */
	unsigned spared;
} run;

int tool_main(int argc, char **argv);

/* The calls that --wrap leads here, and libc's own. */
void *__real_malloc(size_t n);
void __real_free(void *p);
ssize_t __real_read(int fd, void *to, size_t n);
ssize_t __real_write(int fd, const void *from, size_t n);
int __real_close(int fd);
int __real_open(const char *name, int flags, ...);
int __real_poll(struct pollfd *fds, nfds_t n, int timeout);
void *__wrap_malloc(size_t n);
void *__wrap_calloc(size_t n, size_t size);
void *__wrap_realloc(void *p, size_t n);
void __wrap_free(void *p);
ssize_t __wrap_read(int fd, void *to, size_t n);
ssize_t __wrap_write(int fd, const void *from, size_t n);
int __wrap_close(int fd);
int __wrap_open(const char *name, int flags, ...);
int __wrap_open64(const char *name, int flags, ...);
int __wrap_poll(struct pollfd *fds, nfds_t n, int timeout);
int __wrap_isatty(int fd);
int __wrap_fstat(int fd, struct stat *st);
int __wrap_fstat64(int fd, struct stat *st);
int __wrap_fprintf(FILE *f, const char *fmt, ...);
_Noreturn void __wrap_exit(int status);
_Bool __wrap_rights_drop(enum rights rights, char *const *files, int count, const char *temp);

void
check_failed(const char *file, int line, const char *what)
{
	/* __real_ all the way: the tool may be in the middle of something */
	char text[512];
	int n;

	n = snprintf(text, sizeof text, "%s:%d: not so: %s (the tool said: %.200s)\n", file, line, what,
		     run.message);
	(void)!__real_write(STDERR_FILENO, text, (size_t)n < sizeof text ? (size_t)n : sizeof text - 1);
	abort();
}

void
bytes_add(struct bytes *b, const char *s, size_t n)
{
	char *moved;

	if (b->n + n + 1 > b->cap) {
		b->cap = (b->n + n + 1) * 2;
		moved = __real_malloc(b->cap);
		if (moved == NULL)
			abort();
		if (b->n > 0)
			memcpy(moved, b->s, b->n);
		__real_free(b->s);
		b->s = moved;
	}
	if (n > 0)
		memcpy(b->s + b->n, s, n);
	b->n += n;
	b->s[b->n] = '\0';
}

void
bytes_add_string(struct bytes *b, const char *s)
{
	bytes_add(b, s, strlen(s));
}

void
bytes_add_escaped(struct bytes *b, const char *s, size_t n)
{
	static const char from[] = "\t\n\r\\", to[] = "tnr\\";
	const char *p;
	char escape[2] = {'\\'};
	size_t i;

	for (i = 0; i < n; i++) {
		p = s[i] != '\0' ? strchr(from, s[i]) : NULL;
		if (p == NULL) {
			bytes_add(b, s + i, 1);
			continue;
		}
		escape[1] = to[p - from];
		bytes_add(b, escape, 2);
	}
}

void
bytes_free(struct bytes *b)
{
	__real_free(b->s);
	memset(b, 0, sizeof *b);
}

/*
 * A block of n bytes. Large ones that were given back are kept for the next run, since to have the
 * kernel clear so much memory for every run takes longer than the run.
 */
static struct block *
block_new(size_t n)
{
	struct block *b;
	unsigned i;

	for (i = 0; n >= LARGE && i < SPARES; i++) {
		b = run.spare[i];
		if (b == NULL || b->room < n || b->room > 2 * n)
			continue;
		run.spare[i] = NULL;
		ASAN_UNPOISON_MEMORY_REGION(b->data, n);
		b->n = n;
		return b;
	}
	b = __real_malloc(sizeof *b + n);
	if (b != NULL)
		b->n = b->room = n;
	return b;
}

static void
block_free(struct block *b)
{
	struct block **place;

	if (b->room < LARGE) {
		__real_free(b);
		return;
	}
	place = &run.spare[run.spared++ % SPARES];
	if (*place != NULL)
		__real_free(*place);
	*place = b;
	ASAN_POISON_MEMORY_REGION(b->data, b->room);
}

void *
__wrap_malloc(size_t n)
{
	struct block *b;

	if (!run.running)
		return __real_malloc(n);
	CHECK(run.memory + n < memory_max, "the tool takes a bounded amount of memory");
	b = block_new(n);
	if (b == NULL)
		return NULL;
	run.memory += n;
	b->before = NULL;
	b->next = run.blocks;
	if (b->next != NULL)
		b->next->before = b;
	run.blocks = b;
	return b->data;
}

static struct block *
block_of(void *p)
{
	return (struct block *)(void *)((char *)p - offsetof(struct block, data));
}

void
__wrap_free(void *p)
{
	struct block *b;

	if (!run.running || p == NULL) {
		__real_free(p);
		return;
	}
	b = block_of(p);
	run.memory -= b->n;
	if (b->next != NULL)
		b->next->before = b->before;
	if (b->before != NULL)
		b->before->next = b->next;
	else
		run.blocks = b->next;
	block_free(b);
}

void *
__wrap_calloc(size_t n, size_t size)
{
	void *p;

	p = __wrap_malloc(n * size);
	if (p != NULL)
		memset(p, 0, n * size);
	return p;
}

/* Always moves, so that a pointer that is kept too long is noticed. */
void *
__wrap_realloc(void *p, size_t n)
{
	void *moved;
	size_t old;

	moved = __wrap_malloc(n);
	if (moved == NULL || p == NULL)
		return moved;
	old = block_of(p)->n;
	memcpy(moved, p, old < n ? old : n);
	__wrap_free(p);
	return moved;
}

static struct open_file *
file_of(int fd)
{
	if (fd == STDIN_FILENO)
		return &run.input;
	return fd >= FIRST_FD && fd < FIRST_FD + OPEN_MAX_FD ? &run.open[fd - FIRST_FD] : NULL;
}

ssize_t
__wrap_read(int fd, void *to, size_t n)
{
	struct open_file *f;

	f = run.running ? file_of(fd) : NULL;
	if (f == NULL)
		return __real_read(fd, to, n);
	CHECK(f->bytes != NULL, "read(2) from a file that is open");
	if (run.read_size > 0 && n > run.read_size)
		n = run.read_size;
	if (n > f->bytes->n - f->at)
		n = f->bytes->n - f->at;
	if (n > 0)
		memcpy(to, f->bytes->s + f->at, n);
	f->at += n;
	return (ssize_t)n;
}

ssize_t
__wrap_write(int fd, const void *from, size_t n)
{
	if (!run.running || fd != STDOUT_FILENO)
		return __real_write(fd, from, n);
	bytes_add(run.output, from, n);
	return (ssize_t)n;
}

int
__wrap_close(int fd)
{
	struct open_file *f;

	if (run.running && fd <= STDERR_FILENO)
		return 0;
	f = run.running ? file_of(fd) : NULL;
	if (f == NULL)
		return __real_close(fd);
	CHECK(f->bytes != NULL, "close(2) of a file that is open");
	f->bytes = NULL;
	return 0;
}

int
__wrap_open(const char *name, int flags, ...)
{
	va_list ap;
	int i, k, mode;

	va_start(ap, flags);
	mode = flags & O_CREAT ? va_arg(ap, int) : 0;
	va_end(ap);
	for (i = 0; run.running && i < FILES; i++) {
		if (run.name[i] == NULL || strcmp(run.name[i], name) != 0)
			continue;
		for (k = 0; k < OPEN_MAX_FD && run.open[k].bytes != NULL; k++)
			;
		CHECK(k < OPEN_MAX_FD, "files are closed again");
		run.open[k].bytes = run.file[i];
		run.open[k].at = 0;
		return FIRST_FD + k;
	}
	return __real_open(name, flags, mode);
}

/* What glibc calls it with _FILE_OFFSET_BITS=64. */
int
__wrap_open64(const char *name, int flags, ...)
{
	va_list ap;
	int mode;

	va_start(ap, flags);
	mode = flags & O_CREAT ? va_arg(ap, int) : 0;
	va_end(ap);
	return __wrap_open(name, flags, mode);
}

int
__wrap_poll(struct pollfd *fds, nfds_t n, int timeout)
{
	return run.running && n == 1 && file_of(fds->fd) != NULL ? 1 : __real_poll(fds, n, timeout);
}

int
__wrap_fstat(int fd, struct stat *st)
{
	struct open_file *f;

	f = run.running ? file_of(fd) : NULL;
	if (f == NULL) {
		errno = EBADF;
		return -1;
	}
	memset(st, 0, sizeof *st);
	/* a pipe says nothing of its size */
	st->st_mode = run.read_size > 0 ? S_IFIFO : S_IFREG;
	st->st_size = run.read_size > 0 ? 0 : (off_t)f->bytes->n;
	return 0;
}

/* What glibc calls it with _FILE_OFFSET_BITS=64. */
int
__wrap_fstat64(int fd, struct stat *st)
{
	return __wrap_fstat(fd, st);
}

int
__wrap_isatty(int fd)
{
	(void)fd;
	return 0;
}

int
__wrap_fprintf(FILE *f, const char *fmt, ...)
{
	va_list ap;
	int n;

	va_start(ap, fmt);
	n = f == stderr ? vsnprintf(run.message, sizeof run.message, fmt, ap) : vfprintf(f, fmt, ap);
	va_end(ap);
	return n;
}

void
__wrap_exit(int status)
{
	if (!run.running)
		_Exit(status);
	run.status = status;
	longjmp(run.ended, 1);
}

_Bool
__wrap_rights_drop(enum rights rights, char *const *files, int count, const char *temp)
{
	(void)rights;
	(void)files;
	(void)count;
	(void)temp;
	return 0;
}

void
harness_file(const char *name, const struct bytes *b)
{
	int i;

	for (i = 0; i < FILES; i++)
		if (run.name[i] == NULL || strcmp(run.name[i], name) == 0)
			break;
	CHECK(i < FILES, "few files");
	run.name[i] = b != NULL ? name : NULL;
	run.file[i] = b;
}

void
harness_read_size(size_t n)
{
	run.read_size = n;
}

const char *
harness_message(void)
{
	return run.message;
}

/* Ends the run: takes back what the tool has left. */
static void
clean(bool exited)
{
	struct block *b, *next;

	run.running = false;
	CHECK(exited || run.blocks == NULL, "a tool that ends well has freed its memory");
	for (b = run.blocks; b != NULL; b = next) {
		next = b->next;
		block_free(b);
	}
	run.blocks = NULL;
	run.memory = 0;
	memset(run.open, 0, sizeof run.open);
}

int
harness_call(int (*f)(void *state), void *state)
{
	run.message[0] = '\0';
	run.running = true;
	if (setjmp(run.ended) == 0) {
		run.status = f(state);
		clean(false);
	} else {
		clean(true);
	}
	return run.status;
}

struct arguments {
	int argc;
	char **argv;
};

static int
call_tool(void *state)
{
	const struct arguments *a = state;

	return tool_main(a->argc, a->argv);
}

int
harness_run(const char *args, const struct bytes *in, struct bytes *out)
{
	static char words[1024];
	static char *argv[ARGS];
	struct arguments a = {0, argv};
	char *p;

	snprintf(words, sizeof words, "fuzz%s%s", *args != '\0' ? " " : "", args);
	for (p = words;; p++) {
		argv[a.argc++] = p;
		p = strchr(p, ' ');
		if (p == NULL)
			break;
		*p = '\0';
	}
	argv[a.argc] = NULL;
	optind = 0; /* getopt_long() starts anew */
	out->n = 0;
	bytes_add(out, "", 0);
	run.output = out;
	run.input.bytes = in;
	run.input.at = 0;
	return harness_call(call_tool, &a);
}
