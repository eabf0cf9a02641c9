#include "filter.h"
#include "input.h"
#include "msg.h"
#include "rights.h"

#include <errno.h>
#include <stdio.h>
#include <stdint.h>
#include <string.h>

/* An input that cannot be opened or read any further. */
static void
fail(struct cli *c, struct output *o, const char *message)
{
	if (!c->keep_going) {
		output_flush(o);
		msg_die("%s", message);
	}
	msg_warn("%s", message);
	c->status = STATUS_BAD;
}

void
filter_read(struct cli *c, char **files, int count, struct output *o, filter_article *article, void *state)
{
	static char standard_input[] = "-";
	char *none[] = {standard_input};
	struct input in = {0};
	struct group g = {0};
	enum group_status status;
	size_t line_max;
	int i;

	if (count == 0) {
		files = none;
		count = 1;
	}
	/* the text may be all escapes, and has other columns beside it */
	line_max = 2 * c->limit + ((size_t)1 << 20);
	for (i = 0; i < count; i++) {
		if (!input_open(&in, files[i], line_max, o)) {
			char message[512];
			snprintf(message, sizeof message, "%s: %s", files[i], msg_error(errno));
			fail(c, o, message);
			continue;
		}
		group_begin(&g, &in, c->limit, c->keep_going, c->words_apart);
		while ((status = group_read(&g)) == GROUP_READ) {
			article(&g, o, state);
			if (g.bad)
				c->status = STATUS_BAD;
		}
		if (g.bad)
			c->status = STATUS_BAD;
		if (status == GROUP_FAULT)
			fail(c, o, g.fault);
		input_close(&in);
	}
	group_free(&g);
	input_free(&in);
}

int
filter_run(struct cli *c, char **files, int count, filter_article *article, void *state)
{
	struct output out = {0};

	output_init(&out, c->line_buffered);
	rights_drop(RIGHTS_FILTER, files, count, NULL);
	filter_read(c, files, count, &out, article, state);
	output_close(&out);
	return c->status;
}
