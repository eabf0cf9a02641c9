/*
 * harness - a tool's main() as a function from bytes to bytes, for the fuzzers.
 *
 * The tool is linked with its main() under the name tool_main, and with the linker's --wrap for the
 * calls by which it reaches the world: they end in harness.c, which has its files in memory. What
 * the tool allocates is known, so that it can be taken back when it ends by exit(3).
 */
#ifndef HARNESS_H
#define HARNESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct bytes {
	char *s;
	size_t n, cap;
};

void bytes_add(struct bytes *b, const char *s, size_t n);
void bytes_add_string(struct bytes *b, const char *s);

/* s[0, n) with the record format's escapes. */
void bytes_add_escaped(struct bytes *b, const char *s, size_t n);

void bytes_free(struct bytes *b);

/* Says what is not as it should be, and aborts. */
#define CHECK(holds, what) ((holds) ? (void)0 : check_failed(__FILE__, __LINE__, what))
_Noreturn void check_failed(const char *file, int line, const char *what);

/* Makes the file name hold these bytes for the runs to come; they stay the caller's. NULL: no file. */
void harness_file(const char *name, const struct bytes *b);

/* Reads give at most that many bytes; 0: as many as asked for. */
void harness_read_size(size_t n);

/*
 * Runs the tool with the arguments (words separated by single spaces, without its name) and standard
 * input; what it writes is put into out. Returns its exit status.
 */
int harness_run(const char *args, const struct bytes *in, struct bytes *out);

/* The same for a part of a tool alone: calls f(state), which returns or ends as the tool would. */
int harness_call(int (*f)(void *state), void *state);

/* The message that the last run printed last, or "". */
const char *harness_message(void);

/* One input of a fuzzer. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

#endif
