/* rights [temp] - gives up its rights, then tries what it should not be able to do any more. */
#define _GNU_SOURCE
#include "rights.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static void
report(const char *what, int result)
{
	printf("%s: %s\n", what, result >= 0 ? "allowed" : errno == EPERM ? "refused" : "failed otherwise");
	fflush(stdout);
}

int
main(int argc, char **argv)
{
	char name[] = "scratchXXXXXX";
	char *args[] = {name, NULL};

	if (!rights_drop(argc > 1 ? RIGHTS_TEMP : RIGHTS_FILTER, argv, 0, ".")) {
		puts("this kernel takes no rights away");
		return 0;
	}
	report("a file opened for reading", open(argv[0], O_RDONLY));
	report("a file made", open("made", O_WRONLY | O_CREAT, 0600));
	report("a folder made", mkdir("folder", 0700));
	report("a file renamed", rename("made", "renamed"));
	report("a socket", socket(AF_INET, SOCK_STREAM, 0));
	report("a new process", fork());
	report("another program", execv("/bin/true", args));
	report("a signal to another process", kill(1, 0));
	report("another way to send one", (int)syscall(SYS_tgkill, (long)getppid(), (long)getppid(), 0L));
	report("to type at a terminal", ioctl(0, TIOCSTI, "x"));
	return 0;
}
