#include "cli.h"
#include "mem.h"
#include "msg.h"
#include "record.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifndef VERSION
#define VERSION "0"
#endif

/* Offsets are 32 bits wide, and an escaped article may be twice as long as the article. */
static const size_t limit_max = (size_t)1 << 30;

/*
 * A standard stream that is closed gets something that refuses to be read (0) or written to (1, 2):
 * otherwise the next file opened would be taken for it.
 */
static void
hold_standard_streams(void)
{
	int fd;

	for (fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) < 0 && errno == EBADF &&
		    open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY) != fd)
			exit(STATUS_FAIL);
}

void
cli_init(struct cli *c, char **argv)
{
	static char fallback[] = "newsutils";
	static char *const no_args[] = {fallback, NULL};

	msg_init(argv[0] != NULL ? argv[0] : no_args[0]);
	if (argv[0] != NULL)
		argv[0] = strrchr(argv[0], '/') != NULL ? strrchr(argv[0], '/') + 1 : argv[0];
	c->keep_going = c->line_buffered = c->words_apart = false;
	c->limit = (size_t)256 << 20;
	c->status = STATUS_OK;
	hold_standard_streams();
	signal(SIGXFSZ, SIG_IGN);
}

void
cli_option(struct cli *c, int opt, const char *usage)
{
	switch (opt) {
	case 'h':
		if (fputs(usage, stdout) == EOF || fclose(stdout) == EOF)
			msg_die("standard output: %s", strerror(errno));
		exit(STATUS_OK);
	case 'V':
		if (printf("%s (newsutils) %s\n", msg_name(), VERSION) < 0 || fclose(stdout) == EOF)
			msg_die("standard output: %s", strerror(errno));
		exit(STATUS_OK);
	case 'K':
		c->keep_going = true;
		break;
	case 'L':
		c->limit = cli_size("-L", optarg);
		if (c->limit > limit_max)
			msg_usage("-L %s: at most 1G", optarg);
		break;
	case CLI_LINE_BUFFERED:
		c->line_buffered = true;
		break;
	default:
		/* getopt_long() has said what is wrong */
		fprintf(stderr, "try '%s -h'\n", msg_name());
		exit(STATUS_FAIL);
	}
}

unsigned long long
cli_number(const char *option, const char *arg, unsigned long long max)
{
	unsigned long long v;
	char *end;

	errno = 0;
	v = strtoull(arg, &end, 10);
	if (*arg < '0' || *arg > '9' || *end != '\0')
		msg_usage("%s %s: not a whole number", option, arg);
	if (errno != 0 || v > max)
		msg_usage("%s %s: at most %llu", option, arg, max);
	return v;
}

size_t
cli_size(const char *option, const char *arg)
{
	static const char units[] = "KMG";
	unsigned long long v;
	const char *unit;
	unsigned shift;
	char *end;

	errno = 0;
	v = strtoull(arg, &end, 10);
	if (*arg < '0' || *arg > '9')
		msg_usage("%s %s: not a size (digits, then K, M or G)", option, arg);
	shift = 0;
	if (*end != '\0') {
		unit = strchr(units, *end >= 'a' ? *end - 'a' + 'A' : *end);
		if (unit == NULL || end[1] != '\0')
			msg_usage("%s %s: not a size (digits, then K, M or G)", option, arg);
		shift = 10 * (unsigned)(unit - units + 1);
	}
	if (v == 0)
		msg_usage("%s %s: at least 1", option, arg);
	if (errno != 0 || v > SIZE_MAX >> shift)
		msg_usage("%s %s: too large", option, arg);
	return (size_t)v << shift;
}

void
cli_list_add(struct cli_list *l, const char *option, char *arg)
{
	char *p, *comma;

	for (p = arg;; p = comma + 1) {
		comma = strchr(p, ',');
		if (comma != NULL)
			*comma = '\0';
		if (*p == '\0')
			msg_usage("%s: an empty name in the list (names are separated by single commas)",
				  option);
		l->word = mem_grow(l->word, &l->cap, l->count + 1, sizeof *l->word);
		l->met = mem_grow(l->met, &l->met_cap, l->count + 1, sizeof *l->met);
		l->met[l->count] = false;
		l->word[l->count++] = p;
		if (comma == NULL)
			return;
	}
}

bool
cli_list_has(const struct cli_list *l, const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < l->count; i++)
		if (strncmp(l->word[i], s, n) == 0 && l->word[i][n] == '\0') {
			l->met[i] = true;
			return true;
		}
	return false;
}

void
cli_list_unmet(const struct cli_list *l, const char *option)
{
	size_t i;

	for (i = 0; i < l->count; i++)
		if (!l->met[i] && !record_kind_known(l->word[i]))
			msg_warn("%s: no record is of kind '%s' (news-tag -h lists the kinds; a user's list or "
				 "model may find others)",
				 option, l->word[i]);
}

bool
cli_list_selects(const struct cli_list *l, const char *s, size_t n)
{
	return l->count == 0 || cli_list_has(l, s, n);
}

void
cli_list_free(struct cli_list *l)
{
	free(l->word);
	free(l->met);
	memset(l, 0, sizeof *l);
}
