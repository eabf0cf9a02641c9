/*
 * news-read - articles in files or on standard input become article records.
 */
#include "cli.h"
#include "input.h"
#include "isodate.h"
#include "mem.h"
#include "msg.h"
#include "output.h"
#include "rights.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char usage[] =
    "usage: news-read [-K] [-d DATE] [-i ID] [-L SIZE] [file...]\n"
    "\n"
    "Turns plain-text articles into article records, one a file; without a file, or\n"
    "for -, the article on standard input.\n"
    "\n"
    "  -d, --date DATE    published then (2024-03-26, or with a time); otherwise the\n"
    "                     first such date in the file's name\n"
    "  -i, --id ID        the article's name; otherwise the file as given\n"
    "  -K, --keep-going   report what cannot be read and go on\n"
    "  -L, --limit SIZE   refuse larger articles (256M)\n"
    "      --line-buffered  write every record at once\n"
    "  -h, --help         this help\n"
    "  -V, --version      the version\n"
    "\n"
    "  news-read *.txt | news-split | news-tag | news-normalize | news-count -s person\n"
    "  pdftotext report.pdf - | news-read -i report.pdf -d 2024-03-26\n";

struct reader {
	struct cli cli;
	const char *date, *id;
	struct output out;
	char *buf;
	size_t cap;
};

/* Reports why a file is not read; ends the program unless it is to keep going. */
static void
refuse(struct reader *r, const char *name, const char *why)
{
	r->cli.status = STATUS_BAD;
	if (!r->cli.keep_going) {
		output_flush(&r->out);
		msg_die("%s: %s", name, why);
	}
	msg_warn("%s: %s", name, why);
}

/*
 * All of fd into r->buf: *n bytes. Returns NULL, or why not. One byte more than the limit is read,
 * so that a file without end is refused too.
 */
static const char *
slurp(struct reader *r, int fd, size_t *n)
{
	static char why[160];
	ptrdiff_t got;
	char *nul;

	for (*n = 0;; *n += (size_t)got) {
		if (*n > r->cli.limit) {
			snprintf(why, sizeof why, "more than %zu bytes (-L SIZE sets the limit)",
				 r->cli.limit);
			return why;
		}
		r->buf = mem_grow(r->buf, &r->cap, *n + ((size_t)1 << 16), 1);
		got = input_read(fd, r->buf + *n, r->cap - *n, &r->out);
		if (got < 0)
			return msg_error(errno);
		if (got == 0)
			return NULL;
		nul = memchr(r->buf + *n, '\0', (size_t)got);
		if (nul != NULL) {
			snprintf(why, sizeof why, "binary: byte %zu is NUL (articles are plain text)",
				 (size_t)(nul - r->buf) + 1);
			return why;
		}
	}
}

static void
write_record(struct reader *r, const char *doc, const char *date, size_t date_len, size_t n)
{
	struct output *o = &r->out;

	output_escaped(o, doc, strlen(doc));
	output_byte(o, '\t');
	output_escaped(o, date, date_len);
	output_bytes(o, "\t0\t", 3);
	output_number(o, n);
	output_bytes(o, "\tarticle\t", 9);
	output_escaped(o, r->buf, n);
	output_bytes(o, "\t\t", 2);
	output_end_record(o);
}

static void
read_file(struct reader *r, const char *file)
{
	const char *why, *date, *base;
	size_t n, date_len;
	int fd;

	fd = STDIN_FILENO;
	if (strcmp(file, "-") != 0)
		fd = open(file, O_RDONLY | O_CLOEXEC);
	if (fd < 0) {
		refuse(r, file, msg_error(errno));
		return;
	}
	why = slurp(r, fd, &n);
	if (fd != STDIN_FILENO)
		close(fd);
	if (why != NULL) {
		refuse(r, strcmp(file, "-") != 0 ? file : "standard input", why);
		return;
	}
	date = r->date;
	date_len = date != NULL ? strlen(date) : 0;
	if (date == NULL) {
		base = strrchr(file, '/') != NULL ? strrchr(file, '/') + 1 : file;
		date = isodate_find(base, strlen(base));
		date_len = date != NULL ? ISODATE_LEN : 0;
	}
	write_record(r, r->id != NULL ? r->id : file, date != NULL ? date : "", date_len, n);
}

int
main(int argc, char **argv)
{
	static const struct option options[] = {{"date", required_argument, NULL, 'd'},
						{"id", required_argument, NULL, 'i'},
						CLI_LONG};
	struct reader r = {0};
	int opt, i;

	cli_init(&r.cli, argv);
	while ((opt = getopt_long(argc, argv, CLI_SHORT "d:i:", options, NULL)) != -1) {
		switch (opt) {
		case 'd':
			if (!isodate_valid(optarg, strlen(optarg)))
				msg_usage("-d %s: not a date (2024-03-26 is, and 2024-03-26T17:30)", optarg);
			r.date = optarg;
			break;
		case 'i':
			r.id = optarg;
			break;
		default:
			cli_option(&r.cli, opt, usage);
		}
	}
	if (r.id != NULL && argc - optind > 1)
		msg_usage("-i names one article, but %d files are given", argc - optind);
	output_init(&r.out, r.cli.line_buffered);
	rights_drop(RIGHTS_FILTER, argv + optind, argc - optind, NULL);
	if (optind == argc)
		read_file(&r, "-");
	for (i = optind; i < argc; i++)
		read_file(&r, argv[i]);
	output_close(&r.out);
	free(r.buf);
	return r.cli.status;
}
