#ifdef __OpenBSD__
#define _BSD_SOURCE
#endif
#include "rights.h"

#include <errno.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__SANITIZE_ADDRESS__)
#define RIGHTS_NONE /* the sanitizers need more than the tools do */
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(memory_sanitizer)
#define RIGHTS_NONE
#endif
#endif

#if defined(__OpenBSD__)

#include <string.h>
#include <unistd.h>

bool
rights_drop(enum rights rights, char *const *files, int count, const char *temp)
{
	int i;

	for (i = 0; i < count; i++)
		if (strcmp(files[i], "-") != 0 && unveil(files[i], "r") != 0 && errno != ENOENT)
			return false;
	if ((rights & RIGHTS_TEMP) && temp != NULL && unveil(temp, "rwc") != 0)
		return false;
	return pledge(rights & RIGHTS_TEMP ? "stdio rpath wpath cpath tty" : "stdio rpath tty", NULL) == 0;
}

#elif defined(__linux__) && !defined(RIGHTS_NONE)

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/*
 * The kernel's interface as linux/filter.h, linux/seccomp.h and linux/audit.h have it; written
 * down here since not every libc comes with those headers.
 */
struct instruction {
	uint16_t code;
	uint8_t yes, no;
	uint32_t k;
};

struct program {
	unsigned short len;
	struct instruction *filter;
};

enum {
	LOAD = 0x20,	 /* BPF_LD | BPF_W | BPF_ABS */
	IF_EQUAL = 0x15, /* BPF_JMP | BPF_JEQ | BPF_K */
	IF_ANY = 0x45,	 /* BPF_JMP | BPF_JSET | BPF_K */
	RETURN = 0x06	 /* BPF_RET | BPF_K */
};

#define ALLOW UINT32_C(0x7fff0000)
#define REFUSE (UINT32_C(0x00050000) | EPERM)

/* struct seccomp_data: nr, arch, instruction pointer, six arguments of 64 bits */
enum { DATA_NR = 0, DATA_ARCH = 4, DATA_ARGS = 16 };

#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
enum { LOW_HALF = 4 };
#else
enum { LOW_HALF = 0 };
#endif

#if defined(__x86_64__) && !defined(__ILP32__)
#define ARCH UINT32_C(0xC000003E)
#elif defined(__i386__)
#define ARCH UINT32_C(0x40000003)
#elif defined(__aarch64__)
#define ARCH UINT32_C(0xC00000B7)
#elif defined(__arm__)
#define ARCH UINT32_C(0x40000028)
#elif defined(__riscv) && __riscv_xlen == 64
#define ARCH UINT32_C(0xC00000F3)
#elif defined(__powerpc64__) && LOW_HALF == 0
#define ARCH UINT32_C(0xC0000015)
#elif defined(__s390x__)
#define ARCH UINT32_C(0x80000016)
#else
#define ARCH UINT32_C(0)
#endif

enum { PR_NO_NEW_PRIVS = 38, PR_SECCOMP = 22, MODE_FILTER = 2 };

/* Allowed whatever the arguments are. */
static const long plain[] = {
    SYS_read,
    SYS_write,
    SYS_readv,
    SYS_writev,
    SYS_close,
    SYS_lseek,
    SYS_fstat,
    SYS_brk,
    SYS_munmap,
    SYS_mremap,
    SYS_madvise,
    SYS_mprotect,
    SYS_exit,
    SYS_exit_group,
    SYS_rt_sigreturn,
    SYS_rt_sigprocmask,
    SYS_restart_syscall,
    SYS_ppoll,
    SYS_futex,
    SYS_clock_gettime,
    SYS_getpid,
    SYS_gettid,
    SYS_getrandom,
    SYS_sysinfo, /* glibc's qsort() */
#ifdef SYS_mmap
    SYS_mmap,
#endif
#ifdef SYS_mmap2
    SYS_mmap2,
#endif
#ifdef SYS_poll
    SYS_poll,
#endif
#ifdef SYS__llseek
    SYS__llseek,
#endif
#ifdef SYS_newfstatat
    SYS_newfstatat,
#endif
#ifdef SYS_fstat64
    SYS_fstat64,
#endif
#ifdef SYS_fstatat64
    SYS_fstatat64,
#endif
#ifdef SYS_statx
    SYS_statx,
#endif
#ifdef SYS_clock_gettime64
    SYS_clock_gettime64,
#endif
#ifdef SYS_ppoll_time64
    SYS_ppoll_time64,
#endif
#ifdef SYS_futex_time64
    SYS_futex_time64,
#endif
};

/* For temporary files. */
static const long temporary[] = {
    SYS_pread64,
    SYS_pwrite64,
    SYS_ftruncate,
    SYS_fcntl,
    SYS_unlinkat,
#ifdef SYS_unlink
    SYS_unlink,
#endif
#ifdef SYS_ftruncate64
    SYS_ftruncate64,
#endif
#ifdef SYS_fcntl64
    SYS_fcntl64,
#endif
};

/* open(2) and openat(2): the flags are in this argument. */
static const struct {
	long number;
	int argument;
} opens[] = {
#ifdef SYS_open
    {SYS_open, 1},
#endif
    {SYS_openat, 2},
};

#define COUNT(a) (sizeof(a) / sizeof(a)[0])

static size_t
emit(struct instruction *at, uint16_t code, uint8_t yes, uint8_t no, uint32_t k)
{
	at->code = code;
	at->yes = yes;
	at->no = no;
	at->k = k;
	return 1;
}

/* Lets system call number through, if the bits of refused are not set in its argument. */
static size_t
allow(struct instruction *at, long number, int argument, uint32_t refused)
{
	size_t n;

	if (refused == 0) {
		n = emit(at, IF_EQUAL, 0, 1, (uint32_t)number);
		return n + emit(at + n, RETURN, 0, 0, ALLOW);
	}
	n = emit(at, IF_EQUAL, 0, 4, (uint32_t)number);
	n += emit(at + n, LOAD, 0, 0, (uint32_t)(DATA_ARGS + 8 * argument + LOW_HALF));
	n += emit(at + n, IF_ANY, 0, 1, refused);
	n += emit(at + n, RETURN, 0, 0, REFUSE);
	return n + emit(at + n, RETURN, 0, 0, ALLOW);
}

/* Lets system call number through, if its argument has one of the values [0, count). */
static size_t
allow_values(struct instruction *at, long number, int argument, const uint32_t *value, uint8_t count)
{
	size_t n;
	uint8_t i;

	n = emit(at, IF_EQUAL, 0, (uint8_t)(count + 3), (uint32_t)number);
	n += emit(at + n, LOAD, 0, 0, (uint32_t)(DATA_ARGS + 8 * argument + LOW_HALF));
	for (i = 0; i < count; i++)
		n += emit(at + n, IF_EQUAL, (uint8_t)(count - i), 0, value[i]);
	n += emit(at + n, RETURN, 0, 0, REFUSE);
	return n + emit(at + n, RETURN, 0, 0, ALLOW);
}

bool
rights_drop(enum rights rights, char *const *files, int count, const char *temp)
{
	/* what isatty() asks a terminal; to put words into its mouth is another matter */
	static const uint32_t asked[] = {
	    TCGETS,
	    TIOCGWINSZ,
	    UINT32_C(0x802C542A), /* TCGETS2, whose structure libc does not have */
	};
	struct instruction code[8 + 2 * (COUNT(plain) + COUNT(temporary)) + 5 * COUNT(opens) + 8 + COUNT(asked)];
	struct program program;
	uint32_t self;
	size_t i, n;
	int saved;
	bool done;

	(void)files;
	(void)count;
	(void)temp;
	if (ARCH == 0)
		return false;
	n = emit(code, LOAD, 0, 0, DATA_ARCH);
	n += emit(code + n, IF_EQUAL, 1, 0, ARCH);
	n += emit(code + n, RETURN, 0, 0, REFUSE);
	n += emit(code + n, LOAD, 0, 0, DATA_NR);
	for (i = 0; i < COUNT(plain); i++)
		n += allow(code + n, plain[i], 0, 0);
	self = (uint32_t)getpid();
	n += allow_values(code + n, SYS_tgkill, 0, &self, 1); /* abort() */
	n += allow_values(code + n, SYS_ioctl, 1, asked, COUNT(asked));
	for (i = 0; i < COUNT(opens); i++)
		n += allow(code + n, opens[i].number, opens[i].argument,
			   rights & RIGHTS_TEMP ? 0 : O_WRONLY | O_RDWR | O_CREAT | O_TRUNC);
	if (rights & RIGHTS_TEMP)
		for (i = 0; i < COUNT(temporary); i++)
			n += allow(code + n, temporary[i], 0, 0);
	n += emit(code + n, RETURN, 0, 0, REFUSE);
	program.len = (unsigned short)n;
	program.filter = code;
	saved = errno;
	done = prctl(PR_NO_NEW_PRIVS, 1L, 0L, 0L, 0L) == 0 &&
	       prctl(PR_SECCOMP, (long)MODE_FILTER, &program, 0L, 0L) == 0;
	errno = saved;
	return done;
}

#else

bool
rights_drop(enum rights rights, char *const *files, int count, const char *temp)
{
	(void)rights;
	(void)files;
	(void)count;
	(void)temp;
	(void)errno;
	return false;
}

#endif
