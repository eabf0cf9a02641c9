/*
 * rights - giving up what a tool does not need, before it touches what strangers have written.
 *
 * On OpenBSD by pledge(2) and unveil(2), on Linux by a seccomp filter: what is left is reading,
 * writing to what is open, memory, opening the operands for reading, and ending; with RIGHTS_TEMP
 * temporary files too. Everything else (sockets, new processes, changes to files) fails with EPERM.
 * Where the kernel has none of it, nothing happens: the tools work without.
 */
#ifndef RIGHTS_H
#define RIGHTS_H

#include <stdbool.h>

enum rights {
	RIGHTS_FILTER = 0, /* read the operands, write standard output */
	RIGHTS_TEMP = 1	   /* and make, write, read back and remove temporary files */
};

/*
 * Gives up all but these rights, for good. files[0, count) are the operands still to be opened (a
 * tool that opens others opens them before); temp is the folder for temporary files, or NULL.
 * Returns whether the kernel has taken the rights away.
 */
bool rights_drop(enum rights rights, char *const *files, int count, const char *temp);

#endif
