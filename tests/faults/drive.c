/*
 * drive LIBRARY INPUT TEMPDIR TOOL [ARG...] - runs the tool on INPUT again and again; each time
 * another call to libc fails, until there are no calls left that have not failed once.
 *
 * Whatever fails: either the output is the right one and the status 0, or the status is 2, there is
 * a message, and the output is a part of the right one from its beginning, of whole lines (the last
 * may be cut where it was a write that failed). No run leaves anything in TEMPDIR. Where reads and
 * writes are only short or interrupted, all is as if nothing had happened.
 *
 * Prints what is otherwise, and how many calls failed. Ends in 1 if something is otherwise.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { REPORT_FD = 9, SECONDS = 60 };

struct result {
	char *out, *err;
	size_t out_len, err_len;
	int status; /* of wait(2) */
	bool struck;
};

static const char *library, *input, *tempdir;
static char **tool;
static unsigned long struck, refused, problems;

static void
die(const char *what)
{
	perror(what);
	exit(2);
}

/* A file without a name. */
static int
scratch(void)
{
	char name[] = "/tmp/driveXXXXXX";
	int fd;

	fd = mkstemp(name);
	if (fd < 0)
		die(name);
	unlink(name);
	return fd;
}

static char *
contents(int fd, size_t *n)
{
	struct stat st;
	char *s;

	if (fstat(fd, &st) != 0)
		die("fstat");
	*n = (size_t)st.st_size;
	s = malloc(*n + 1);
	if (s == NULL || pread(fd, s, *n, 0) != (ssize_t)*n)
		die("read");
	s[*n] = '\0';
	close(fd);
	return s;
}

static void
child(int in, int out, int err, int report, const char *fault)
{
	if (dup2(in, 0) < 0 || dup2(out, 1) < 0 || dup2(err, 2) < 0 || dup2(report, REPORT_FD) < 0)
		_exit(126);
	if (fault != NULL) {
		setenv("LD_PRELOAD", library, 1);
		setenv("FAULT", fault, 1);
	}
	setenv("TMPDIR", tempdir, 1);
	alarm(SECONDS);
	execvp(tool[0], tool);
	_exit(127);
}

static struct result
run(const char *fault)
{
	struct result r;
	char *reported;
	int in, out, err, report;
	size_t n;
	pid_t pid;

	in = open(input, O_RDONLY | O_CLOEXEC);
	if (in < 0)
		die(input);
	out = scratch();
	err = scratch();
	report = scratch();
	pid = fork();
	if (pid == 0)
		child(in, out, err, report, fault);
	if (pid < 0 || waitpid(pid, &r.status, 0) != pid)
		die("fork");
	close(in);
	r.out = contents(out, &r.out_len);
	r.err = contents(err, &r.err_len);
	reported = contents(report, &n);
	r.struck = n > 0;
	free(reported);
	return r;
}

static void
problem(const char *fault, const struct result *r, const char *what)
{
	problems++;
	printf("%s, FAULT=%s: %s (status %d%s)", tool[0], fault, what,
	       WIFEXITED(r->status) ? WEXITSTATUS(r->status) : WTERMSIG(r->status),
	       WIFEXITED(r->status) ? "" : ", by signal");
	printf(": %.*s\n", (int)strcspn(r->err, "\n"), r->err);
}

/* Removes what the run has left in the folder for temporary files; whether there was anything. */
static bool
left_something(void)
{
	struct dirent *e;
	bool left;
	DIR *d;

	left = false;
	d = opendir(tempdir);
	if (d == NULL)
		die(tempdir);
	while ((e = readdir(d)) != NULL)
		if (strcmp(e->d_name, ".") != 0 && strcmp(e->d_name, "..") != 0) {
			left = true;
			unlinkat(dirfd(d), e->d_name, 0);
		}
	closedir(d);
	return left;
}

static void
judge(const char *fault, const struct result *r, const struct result *right)
{
	bool complete, write_failed;
	size_t len;

	if (left_something())
		problem(fault, r, "left a temporary file");
	complete = r->out_len == right->out_len && memcmp(r->out, right->out, r->out_len) == 0;
	if (WIFEXITED(r->status) && WEXITSTATUS(r->status) == 0) {
		if (!complete)
			problem(fault, r, "wrong output, but status 0");
		return;
	}
	if (!WIFEXITED(r->status) || WEXITSTATUS(r->status) != 2) {
		problem(fault, r, "the status is neither 0 nor 2");
		return;
	}
	refused++;
	len = strcspn(r->err, ":");
	if (r->err_len < len + 3 || memcmp(r->err, tool[0], len) != 0)
		problem(fault, r, "no message");
	if (r->out_len > right->out_len || memcmp(r->out, right->out, r->out_len) != 0)
		problem(fault, r, "what was printed is no part of the right output");
	write_failed = strncmp(fault, "write:", 6) == 0;
	if (r->out_len > 0 && r->out[r->out_len - 1] != '\n' && !write_failed)
		problem(fault, r, "the last line is cut");
}

int
main(int argc, char **argv)
{
	static const char *const kinds[] = {"memory", "open", "read", "write", "close", "temp", "poll"};
	static const char *const hows[] = {"error", "stuck"};
	static const char *const harmless[] = {"read:short:1", "write:short:1", "read:signal:1",
					       "read:signal:2", "write:signal:1", "write:signal:2",
					       "poll:signal:1"};
	struct result right, r;
	char fault[64];
	size_t i, k;
	int n;

	if (argc < 5)
		return 2;
	library = argv[1];
	input = argv[2];
	tempdir = argv[3];
	tool = argv + 4;
	right = run(NULL);
	if (!WIFEXITED(right.status) || WEXITSTATUS(right.status) != 0) {
		problem("", &right, "does not even run");
		return 1;
	}
	for (i = 0; i < sizeof kinds / sizeof *kinds; i++)
		for (k = 0; k < 2; k++)
			for (n = 1;; n++) {
				snprintf(fault, sizeof fault, "%s:%s:%d", kinds[i], hows[k], n);
				r = run(fault);
				judge(fault, &r, &right);
				free(r.out);
				free(r.err);
				if (!r.struck)
					break;
				struck++;
			}
	for (i = 0; i < sizeof harmless / sizeof *harmless; i++) {
		r = run(harmless[i]);
		if (!WIFEXITED(r.status) || WEXITSTATUS(r.status) != 0 || r.out_len != right.out_len ||
		    memcmp(r.out, right.out, r.out_len) != 0)
			problem(harmless[i], &r, "not as without");
		free(r.out);
		free(r.err);
	}
	printf("%s: %lu calls failed, %lu times it said so\n", tool[0], struck, refused);
	free(right.out);
	free(right.err);
	return problems > 0;
}
