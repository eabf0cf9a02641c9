/*
 * msg - messages on standard error and the exit statuses that all tools share.
 */
#ifndef MSG_H
#define MSG_H

enum status {
	STATUS_OK = 0,	/* all went well */
	STATUS_BAD = 1, /* some input was bad, reported and skipped (--keep-going) */
	STATUS_FAIL = 2 /* wrong usage, unreadable input, malformed line, failed write */
};

/*
 * Remembers the name that messages begin with: the last part of argv0. The string must stay.
 */
void msg_init(const char *argv0);

/* The name given to msg_init(). */
const char *msg_name(void);

/*
 * Prints "NAME: " and the formatted message, which has no newline, as one line.
 */
void msg_warn(const char *fmt, ...);

/*
 * The same, then ends the program with STATUS_FAIL. Lines that standard output still holds are
 * written first.
 */
_Noreturn void msg_die(const char *fmt, ...);

/* What went wrong, of errno's value: as strerror() has it, or in plainer words. */
const char *msg_error(int err);

/* What msg_die() calls before its message, once; NULL for nothing. */
void msg_before_end(void (*last)(void));

/* Wrong usage: the message, a line that points to -h, STATUS_FAIL. */
_Noreturn void msg_usage(const char *fmt, ...);

#endif
