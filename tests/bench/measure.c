/* measure COMMAND [ARG...] - runs it and prints processor seconds and the most memory, in MB, to standard error. */
#define _DEFAULT_SOURCE
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

int
main(int argc, char **argv)
{
	struct rusage r;
	int status;
	pid_t pid;

	if (argc < 2)
		return 2;
	pid = fork();
	if (pid == 0) {
		execvp(argv[1], argv + 1);
		_exit(127);
	}
	if (pid < 0 || wait4(pid, &status, 0, &r) != pid)
		return 2;
	fprintf(stderr, "%.2f %ld\n",
		(double)(r.ru_utime.tv_sec + r.ru_stime.tv_sec) +
		    (double)(r.ru_utime.tv_usec + r.ru_stime.tv_usec) / 1e6,
		r.ru_maxrss / 1024);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
