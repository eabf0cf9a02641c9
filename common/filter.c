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

int
filter_run(struct cli *c, char **files, int count, filter_article *article, void *state)
{
	static char standard_input[] = "-";
	char *none[] = {standard_input};
	struct output out = {0};
	struct input in = {0};
	struct group g = {0};
	enum group_status status;
	size_t line_max;
	int i;

	output_init(&out, c->line_buffered);
	if (count == 0) {
		files = none;
		count = 1;
	}
	rights_drop(RIGHTS_FILTER, files, count, NULL);
	/* the text may be all escapes, and has other columns beside it */
	line_max = 2 * c->limit + ((size_t)1 << 20);
	for (i = 0; i < count; i++) {
		if (!input_open(&in, files[i], line_max, &out)) {
			char message[512];
			snprintf(message, sizeof message, "%s: %s", files[i], strerror(errno));
			fail(c, &out, message);
			continue;
		}
		group_begin(&g, &in, c->limit, c->keep_going);
		while ((status = group_read(&g)) == GROUP_READ) {
			article(&g, &out, state);
			if (g.bad)
				c->status = STATUS_BAD;
		}
		if (g.bad)
			c->status = STATUS_BAD;
		if (status == GROUP_FAULT)
			fail(c, &out, g.fault);
		input_close(&in);
	}
	output_close(&out);
	group_free(&g);
	input_free(&in);
	return c->status;
}
