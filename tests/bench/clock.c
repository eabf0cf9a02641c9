/*
 * clock - how long a command takes: the least processor time (user and system) of several runs.
 *
 * usage: clock RUNS INPUT COMMAND [ARG...]
 *
 * The command's standard input is the file INPUT, its output is thrown away. Prints the seconds, and
 * the most memory it took in MiB.
 */
#define _XOPEN_SOURCE 700
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static double
used(const struct rusage *r)
{
	return (double)r->ru_utime.tv_sec + (double)r->ru_stime.tv_sec +
	       1e-6 * ((double)r->ru_utime.tv_usec + (double)r->ru_stime.tv_usec);
}

int
main(int argc, char **argv)
{
	struct rusage before, after;
	double least, took;
	int runs, status, in, out;
	pid_t child;

	if (argc < 4) {
		fprintf(stderr, "usage: clock RUNS INPUT COMMAND [ARG...]\n");
		return 2;
	}
	least = -1;
	for (runs = atoi(argv[1]); runs > 0; runs--) {
		getrusage(RUSAGE_CHILDREN, &before);
		child = fork();
		if (child == 0) {
			in = open(argv[2], O_RDONLY);
			out = open("/dev/null", O_WRONLY);
			if (in < 0 || out < 0 || dup2(in, 0) < 0 || dup2(out, 1) < 0)
				_exit(126);
			execvp(argv[3], argv + 3);
			_exit(127);
		}
		if (child < 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
			return 1;
		getrusage(RUSAGE_CHILDREN, &after);
		took = used(&after) - used(&before);
		if (least < 0 || took < least)
			least = took;
	}
	printf("%.3f %ld\n", least, (long)(after.ru_maxrss >> 10));
	return 0;
}
