/*
 * faulty - a library to be preloaded that makes calls to libc fail.
 *
 * FAULT=KIND:HOW:N says which: calls of KIND (memory, open, read, write, close, temp, poll);
 *	error	the N-th fails
 *	stuck	the N-th and all after it fail
 *	short	from the N-th on, one byte is read or written at a time; only half of what was asked for
 *		once that has been done a thousand times
 *	signal	from the N-th on, every other call is interrupted by a signal (EINTR)
 *
 * A byte is written to file descriptor 9 for the first call that was made to fail.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { REPORT_FD = 9 };

static struct {
	bool read;
	char kind[16], how[16];
	long n, calls;
} fault;

/* The next function of that name: libc's. */
static void *
real(void **where, const char *name)
{
	if (*where == NULL)
		*where = dlsym(RTLD_NEXT, name);
	return *where;
}

#define REAL(type, name) ((type)real(&name##_real, #name))

static void *write_real;

static void
setting(void)
{
	const char *s, *colon;

	fault.read = true;
	s = getenv("FAULT");
	if (s == NULL || (colon = strchr(s, ':')) == NULL)
		return;
	memcpy(fault.kind, s, (size_t)(colon - s));
	s = colon + 1;
	if ((colon = strchr(s, ':')) == NULL)
		return;
	memcpy(fault.how, s, (size_t)(colon - s));
	fault.n = strtol(colon + 1, NULL, 10);
}

/* Whether this call of the kind is at or behind the n-th, and how it is to go wrong. */
static bool
strikes(const char *kind, const char *how)
{
	if (!fault.read)
		setting();
	if (strcmp(fault.kind, kind) != 0 || strcmp(fault.how, how) != 0)
		return false;
	fault.calls++;
	if (fault.calls < fault.n || (strcmp(how, "error") == 0 && fault.calls > fault.n))
		return false;
	if (strcmp(how, "signal") == 0 && (fault.calls - fault.n) % 2 != 0)
		return false;
	if (fault.calls == fault.n)
		(void)!REAL(ssize_t (*)(int, const void *, size_t), write)(REPORT_FD, "!", 1);
	return true;
}

/* How many of n bytes to read or write. */
static size_t
part(const char *kind, size_t n)
{
	if (n < 2 || !strikes(kind, "short"))
		return n;
	return fault.calls < fault.n + 1000 ? 1 : n / 2;
}

static bool
fails(const char *kind, int error)
{
	if (strikes(kind, "error") || strikes(kind, "stuck")) {
		errno = error;
		return true;
	}
	if (strcmp(kind, "memory") != 0 && strcmp(kind, "close") != 0 && strikes(kind, "signal")) {
		errno = EINTR;
		return true;
	}
	return false;
}

/* What is allocated before libc's own functions are known. */
static _Alignas(16) char early[4096];
static size_t early_used;
static bool looking;

static void *
early_memory(size_t n)
{
	void *p = early + early_used;

	early_used += (n + 15) / 16 * 16;
	return early_used <= sizeof early ? p : NULL;
}

static void *malloc_real, *calloc_real, *realloc_real, *free_real;

static void *
find(void **where, const char *name)
{
	looking = true;
	real(where, name);
	looking = false;
	return *where;
}

void *
malloc(size_t n)
{
	if (looking)
		return early_memory(n);
	if (malloc_real == NULL)
		find(&malloc_real, "malloc");
	return fails("memory", ENOMEM) ? NULL : ((void *(*)(size_t))malloc_real)(n);
}

void *
calloc(size_t n, size_t size)
{
	if (looking)
		return early_memory(n * size);
	if (calloc_real == NULL)
		find(&calloc_real, "calloc");
	return fails("memory", ENOMEM) ? NULL : ((void *(*)(size_t, size_t))calloc_real)(n, size);
}

void *
realloc(void *p, size_t n)
{
	if (realloc_real == NULL)
		find(&realloc_real, "realloc");
	return fails("memory", ENOMEM) ? NULL : ((void *(*)(void *, size_t))realloc_real)(p, n);
}

void
free(void *p)
{
	if ((char *)p >= early && (char *)p < early + sizeof early)
		return;
	if (free_real == NULL)
		find(&free_real, "free");
	((void (*)(void *))free_real)(p);
}

static void *mmap_real;

void *
mmap(void *p, size_t n, int protection, int flags, int fd, off_t at)
{
	if (fails("memory", ENOMEM))
		return MAP_FAILED;
	return REAL(void *(*)(void *, size_t, int, int, int, off_t), mmap)(p, n, protection, flags, fd, at);
}

static void *open_real, *mkstemp_real, *read_real, *pread_real, *pwrite_real, *close_real;

int
open(const char *name, int flags, ...)
{
	va_list ap;
	mode_t mode;

	va_start(ap, flags);
	mode = flags & O_CREAT ? va_arg(ap, mode_t) : 0;
	va_end(ap);
	if (fails(flags & O_CREAT ? "temp" : "open", flags & O_CREAT ? ENOSPC : EMFILE))
		return -1;
	return REAL(int (*)(const char *, int, ...), open)(name, flags, mode);
}

int
mkstemp(char *template)
{
	return fails("temp", ENOSPC) ? -1 : REAL(int (*)(char *), mkstemp)(template);
}

ssize_t
read(int fd, void *to, size_t n)
{
	if (fails("read", EIO))
		return -1;
	return REAL(ssize_t (*)(int, void *, size_t), read)(fd, to, part("read", n));
}

ssize_t
pread(int fd, void *to, size_t n, off_t at)
{
	if (fails("read", EIO))
		return -1;
	return REAL(ssize_t (*)(int, void *, size_t, off_t), pread)(fd, to, part("read", n), at);
}

ssize_t
write(int fd, const void *from, size_t n)
{
	if (fails("write", ENOSPC))
		return -1;
	return REAL(ssize_t (*)(int, const void *, size_t), write)(fd, from, part("write", n));
}

ssize_t
pwrite(int fd, const void *from, size_t n, off_t at)
{
	if (fails("write", ENOSPC))
		return -1;
	return REAL(ssize_t (*)(int, const void *, size_t, off_t), pwrite)(fd, from, part("write", n), at);
}

/* A failing close(2) closes all the same, as it does on Linux. */
int
close(int fd)
{
	int result;

	result = REAL(int (*)(int), close)(fd);
	return fails("close", EIO) ? -1 : result;
}

static void *ftruncate_real, *lseek_real, *unlink_real, *poll_real;

int
ftruncate(int fd, off_t n)
{
	return fails("temp", EIO) ? -1 : REAL(int (*)(int, off_t), ftruncate)(fd, n);
}

off_t
lseek(int fd, off_t at, int whence)
{
	return fails("temp", EIO) ? -1 : REAL(off_t (*)(int, off_t, int), lseek)(fd, at, whence);
}

int
unlink(const char *name)
{
	int result;

	/* the file goes: a folder that nothing can be removed from cannot be cleaned by anybody */
	result = REAL(int (*)(const char *), unlink)(name);
	return fails("temp", EIO) ? -1 : result;
}

int
poll(struct pollfd *fds, nfds_t n, int timeout)
{
	return fails("poll", ENOMEM) ? -1 : REAL(int (*)(struct pollfd *, nfds_t, int), poll)(fds, n, timeout);
}

/* The same by the names that glibc has for them with _FILE_OFFSET_BITS=64. */
#if defined(__GLIBC__) && defined(__LP64__)
int open64(const char *name, int flags, ...) __attribute__((alias("open")));
int mkstemp64(char *template) __attribute__((alias("mkstemp")));
ssize_t pread64(int fd, void *to, size_t n, off_t at) __attribute__((alias("pread")));
ssize_t pwrite64(int fd, const void *from, size_t n, off_t at) __attribute__((alias("pwrite")));
int ftruncate64(int fd, off_t n) __attribute__((alias("ftruncate")));
off_t lseek64(int fd, off_t at, int whence) __attribute__((alias("lseek")));
void *mmap64(void *p, size_t n, int protection, int flags, int fd, off_t at) __attribute__((alias("mmap")));
#endif
