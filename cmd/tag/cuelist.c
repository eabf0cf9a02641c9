#include "cuelist.h"
#include "doc.h"
#include "fold.h"
#include "input.h"
#include "msg.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_MAX_BYTES = 1 << 16 };

/* The use of a cue of which only the form is known. */
static const char *
plain_use(const char *key, size_t first)
{
	if (first > 4 && memcmp(key + first - 3, "ing", 3) == 0)
		return "say:sq:g";
	if (first > 3 && memcmp(key + first - 2, "ed", 2) == 0)
		return "say:sq:d";
	if (first > 2 && key[first - 1] == 's' && key[first - 2] != 's')
		return "say:sq:s";
	return "say:sq:b";
}

/* What is wrong with the uses of a cue, which are separated by spaces; NULL: nothing. */
static const char *
wrong_use(const char *use)
{
	const char *colon, *form;
	size_t len;

	for (; *use != '\0'; use += len + (use[len] == ' ')) {
		len = strcspn(use, " ");
		colon = memchr(use, ':', len);
		form = use + len - 1;
		if (len < 4 || colon == NULL || colon == form - 1 || form[-1] != ':' || strchr("bsdngNpA", *form) == NULL)
			return "the third column is not MANNER:FRAMES:FORM (FORM is one of b s d n g N p A)";
		if (colon + 1 + strspn(colon + 1, "qshintgpPocfNA") != form - 1)
			return "the third column's FRAMES have a letter that is none of q s h i n t g p P o c f N A";
	}
	return NULL;
}

static const char *
add(struct cuelist *l, char *line, size_t n)
{
	struct cuelist_entry *e;
	char *tab, *use, *key;
	const char *wrong;
	size_t len;

	line[n] = '\0';
	tab = strchr(line, '\t');
	if (tab == NULL)
		return "expected a form, a TAB and its lemma";
	*tab++ = '\0';
	use = strchr(tab, '\t');
	if (use != NULL) {
		*use++ = '\0';
		use[strcspn(use, "\t")] = '\0';
	}
	if (*line == '\0' || *tab == '\0')
		return "the form or the lemma is empty";
	wrong = use != NULL ? wrong_use(use) : NULL;
	if (wrong != NULL)
		return wrong;
	key = arena_alloc(&l->strings, FOLD_MAX(strlen(line)) + 1);
	len = fold(key, line, strlen(line));
	if (len == 0)
		return "the form is empty";
	key[len] = '\0';
	l->entry = mem_grow(l->entry, &l->cap, l->count + 1, sizeof *l->entry);
	e = &l->entry[l->count++];
	e->key = key;
	e->len = (uint32_t)len;
	e->first = (uint32_t)strcspn(key, " ");
	e->lemma = arena_copy(&l->strings, tab, strlen(tab) + 1);
	e->use = use != NULL && *use != '\0' ? arena_copy(&l->strings, use, strlen(use) + 1) : plain_use(key, e->first);
	return NULL;
}

static int
compare(const void *a, const void *b)
{
	const struct cuelist_entry *x = a, *y = b;

	return strcmp(x->key, y->key);
}

bool
cuelist_read(struct cuelist *l, const char *file, bool keep_going)
{
	struct input in = {0};
	enum input_status status;
	const char *wrong, *text;
	char line[LINE_MAX_BYTES + 1];
	size_t at, n;
	bool good;

	if (!input_open(&in, file, LINE_MAX_BYTES, NULL))
		msg_die("%s: %s", file, msg_error(errno));
	good = true;
	while ((status = input_line(&in, &at, &n)) != INPUT_END) {
		if (status == INPUT_ERROR)
			msg_die("%s: %s", file, msg_error(errno));
		if (status == INPUT_BINARY)
			msg_die("%s: binary: it holds a NUL byte (lists are plain text)", file);
		if (status == INPUT_LONG)
			msg_die("%s:%llu: the line is too long", file, (unsigned long long)in.line);
		text = input_held(&in) + at;
		if (in.line == 1 && n >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0) {
			text += 3;
			n -= 3;
		}
		if (n > 0 && text[n - 1] == '\r')
			n--;
		if (n > 0 && !(text[0] == '#' && (n == 1 || text[1] == ' '))) {
			memcpy(line, text, n);
			wrong = add(l, line, n);
			if (wrong != NULL) {
				if (!keep_going)
					msg_die("%s:%llu: %s", file, (unsigned long long)in.line, wrong);
				msg_warn("%s:%llu: %s", file, (unsigned long long)in.line, wrong);
				good = false;
			}
		}
		input_release(&in, in.pos - in.mark);
	}
	input_close(&in);
	input_free(&in);
	if (l->count > 0)
		qsort(l->entry, l->count, sizeof *l->entry, compare);
	return good;
}

/* How many tokens the key takes from token i on, 0 when it does not stand there. */
static size_t
stands_at(const struct cuelist_entry *e, const struct doc *d, size_t i, size_t end)
{
	const char *s;
	size_t k;

	s = d->fold + d->token[i].fold;
	if (d->fold_len - d->token[i].fold < e->len || memcmp(s, e->key, e->len) != 0)
		return 0;
	for (k = i; k < end; k++)
		if (d->token[k].fold + d->token[k].len == d->token[i].fold + e->len)
			return k + 1 - i;
	return 0;
}

const struct cuelist_entry *
cuelist_find(const struct cuelist *l, const struct doc *d, size_t i, size_t end, size_t *count)
{
	const struct cuelist_entry *e, *best;
	const char *s;
	size_t low, high, mid, n, k;
	int c;

	if (l->count == 0)
		return NULL;
	/* the first key that does not stand before the token's word */
	s = doc_fold(d, i, &n);
	for (low = 0, high = l->count; low < high;) {
		mid = (low + high) / 2;
		e = &l->entry[mid];
		c = memcmp(e->key, s, e->len < n ? e->len : n);
		if (c < 0 || (c == 0 && e->len < n))
			low = mid + 1;
		else
			high = mid;
	}
	best = NULL;
	for (; low < l->count && l->entry[low].len >= n && memcmp(l->entry[low].key, s, n) == 0; low++) {
		k = stands_at(&l->entry[low], d, i, end);
		if (k > 0 && (best == NULL || k > *count)) {
			best = &l->entry[low];
			*count = k;
		}
	}
	return best;
}

void
cuelist_free(struct cuelist *l)
{
	free(l->entry);
	arena_free(&l->strings);
	memset(l, 0, sizeof *l);
}
