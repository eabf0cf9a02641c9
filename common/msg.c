#include "msg.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *name = "newsutils";
static void (*before_end)(void);

void
msg_init(const char *argv0)
{
	const char *slash;

	if (argv0 == NULL || *argv0 == '\0')
		return;
	slash = strrchr(argv0, '/');
	name = slash != NULL ? slash + 1 : argv0;
}

const char *
msg_name(void)
{
	return name;
}

static void
print(const char *fmt, va_list ap)
{
	char line[4096], *p;
	int n;

	/* one write a message, so that the messages of a pipeline do not mix within a line */
	n = snprintf(line, sizeof line, "%s: ", name);
	if (n < 0 || (size_t)n >= sizeof line)
		n = 0;
	vsnprintf(line + n, sizeof line - (size_t)n, fmt, ap);
	/* what a stranger wrote goes into it: nothing of that may turn a terminal's colours, or begin a line */
	for (p = line; *p != '\0'; p++)
		if (((unsigned char)*p < ' ' && *p != '\t') || *p == 127)
			*p = '?';
	fprintf(stderr, "%s\n", line);
}

void
msg_warn(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	print(fmt, ap);
	va_end(ap);
}

void
msg_before_end(void (*last)(void))
{
	before_end = last;
}

void
msg_die(const char *fmt, ...)
{
	void (*last)(void);
	va_list ap;

	/* once: what is called may fail and end up here again */
	last = before_end;
	before_end = NULL;
	if (last != NULL)
		last();
	va_start(ap, fmt);
	print(fmt, ap);
	va_end(ap);
	exit(STATUS_FAIL);
}

void
msg_usage(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	print(fmt, ap);
	va_end(ap);
	fprintf(stderr, "try '%s -h'\n", name);
	exit(STATUS_FAIL);
}

const char *
msg_error(int err)
{
	return err == EISDIR ? "is a directory (name the files in it)" : strerror(err);
}
