/*
 * news-normalize - fills value and of, so that records can be counted and joined.
 */
#include "normalize.h"
#include "eight.h"
#include "escape.h"
#include "filter.h"
#include "fold.h"
#include "msg.h"

#include <stdlib.h>
#include <string.h>

static const char usage[] =
    "usage: news-normalize [-CeKPt] [-a ALIASES]... [-L SIZE] [-s KIND,...] [--line-buffered] [file...]\n"
    "\n"
    "Fills the columns value and of: full names for short ones, long names for acronyms,\n"
    "ISO dates, plain numbers, folded words. What has a value keeps it, but for aliases.\n"
    "\n"
    "  -s, --select KIND,...  fills only records of these kinds\n"
    "  -a, --aliases ALIASES  names to go by before all else: surface form, TAB, canonical\n"
    "                         name, and perhaps TAB, kind\n"
    "  -C, --keep-case        words keep their capitals\n"
    "  -t, --strip-accents    words lose their accents\n"
    "  -e, --lemma            words become their base forms (ran: run)\n"
    "  -P, --stem             words become their Porter2 stems (connection: connect)\n"
    "  -K, --keep-going       report malformed lines and go on\n"
    "  -L, --limit SIZE       refuse larger articles (256M; at most 1G)\n"
    "      --line-buffered    write every record at once\n"
    "  -h, --help             this help\n"
    "  -V, --version          the version\n"
    "\n"
    "  news-read *.txt | news-tag | news-normalize | news-count -s person | head\n"
    "  news-read a.txt | news-split -u word | news-normalize -e | news-count -s word\n";

struct str
folded(struct normalize *n, struct str s)
{
	n->fold = mem_grow(n->fold, &n->fold_cap, FOLD_MAX((size_t)s.n), 1);
	return str_of(n->fold, fold(n->fold, s.s, s.n));
}

/* A column with escapes as the bytes that it stands for. */
static struct str
unescaped(struct normalize *n, const char *s, size_t len)
{
	char *to;
	size_t made;

	to = arena_alloc(&n->strings, len + 1);
	return unescape(to, s, len, &made) ? str_of(to, made) : str_of(s, len);
}

/* Whether there is a backslash; most columns are short. Behind a record's column more can be read. */
static inline bool
has_escape(const char *s, size_t n)
{
	if (n > 16)
		return memchr(s, '\\', n) != NULL;
	if (n <= 8)
		return eight_has(eight_load(s), '\\', eight_first(n)) != 0;
	return (eight_has(eight_load(s), '\\', EIGHT_HIGH) | eight_has(eight_load(s + n - 8), '\\', EIGHT_HIGH)) != 0;
}

/* A record's column that is not empty, unescaped: the line itself where nothing is escaped. */
static struct str
filled(struct normalize *n, const char *s, size_t len)
{
	return has_escape(s, len) ? unescaped(n, s, len) : str_of(s, len);
}

/* A record's column, unescaped; most are empty. */
static inline struct str
column(struct normalize *n, const struct record *r, enum column c)
{
	const char *s;
	size_t len;

	s = group_column(n->group, r, c, &len);
	return len == 0 ? str_of("", 0) : filled(n, s, len);
}

/* The position in the text of what stands at [start, end) in the article; segment *s or one behind it. */
static uint32_t
position(const struct group *g, const struct record *r, size_t *s)
{
	const struct segment *at;

	while (*s + 1 < g->segments && g->segment[*s + 1].base <= r->start)
		++*s;
	at = &g->segment[*s];
	if (r->start < at->base || r->end - at->base > at->len)
		return NOWHERE;
	return at->pos + (r->start - at->base);
}

/* Notes that the word's record is to be filled. */
static inline void
collect_word(struct normalize *n, const struct record *r, size_t number)
{
	if (!n->kind_selected[KIND_WORD] || r->col[COL_OF] - r->col[COL_VALUE] > 1)
		return;
	n->word = mem_grow(n->word, &n->word_cap, n->word_count + 1, sizeof *n->word);
	n->word[n->word_count++] = (uint32_t)number;
}

/* Adds the item to those that are looked at together; last[] are their last ones. */
static inline void
add_to_class(struct normalize *n, uint32_t item, uint32_t *last)
{
	enum class class;

	class = kind_class(n->item[item].kind);
	n->item[item].next = NOWHERE;
	if (last[class] == NOWHERE)
		n->first[class] = item;
	else
		n->item[last[class]].next = item;
	last[class] = item;
}

/* Collects words and items. Returns whether there is anything to be written but what was read. */
static bool
collect(struct normalize *n, const struct group *g)
{
	const struct record *r;
	struct item *it;
	const char *name;
	enum kind kind;
	uint32_t last[CLASSES];
	size_t i, segment, len;
	bool any;

	n->items = n->word_count = 0;
	for (i = 0; i < CLASSES; i++)
		n->first[i] = last[i] = NOWHERE;
	any = false;
	segment = 0;
	for (i = 0; i < g->count; i++) {
		r = &g->record[i];
		name = group_column(g, r, COL_KIND, &len);
		kind = kind_of(name, len);
		if (kind == KIND_WORD)
			collect_word(n, r, i);
		if (kind <= KIND_WORD)
			continue;
		n->item = mem_grow(n->item, &n->item_cap, n->items + 1, sizeof *n->item);
		it = &n->item[n->items];
		it->record = (uint32_t)i;
		it->kind = (uint8_t)kind;
		it->name = 0;
		it->person = NOWHERE;
		it->looked = false;
		/* what somebody says is long, and nobody looks at it */
		if (kind == KIND_QUOTE || kind == KIND_CLAIM)
			it->text = str_of("", 0);
		else
			it->text = column(n, r, COL_TEXT);
		it->value = column(n, r, COL_VALUE);
		it->of = column(n, r, COL_OF);
		it->given = it->value.n > 0;
		it->pos = position(g, r, &segment);
		it->end = it->pos == NOWHERE ? NOWHERE : it->pos + (r->end - r->start);
		it->selected = kind == KIND_OTHER ? cli_list_selects(&n->kinds, name, len)
						  : n->kind_selected[kind];
		any = any || it->selected;
		add_to_class(n, (uint32_t)n->items++, last);
	}
	return any || n->word_count > 0 || (g->words > 0 && n->kind_selected[KIND_WORD]);
}

/* What the user's list gives for the name; empty: nothing. */
static struct str
alias_once(struct normalize *n, struct str surface, const struct item *it)
{
	const struct table_row *r, *any;
	const char *kind;
	struct str key;
	size_t len;

	kind = "";
	len = 0;
	if (it != NULL)
		kind = group_column(n->group, &n->group->record[it->record], COL_KIND, &len);
	key = folded(n, surface);
	any = NULL;
	for (r = table_find(&n->aliases, key.s, key.n); r != NULL; r = table_next(&n->aliases, r)) {
		if (r->len[2] == 0)
			any = any != NULL ? any : r;
		else if (r->len[2] == len && memcmp(r->col[2], kind, len) == 0)
			return str_of(r->col[1], r->len[1]);
	}
	return any != NULL ? str_of(any->col[1], any->len[1]) : str_of("", 0);
}

struct str
alias_of(struct normalize *n, struct str surface, const struct item *it)
{
	enum { STEPS = 16 };
	struct str name, next;
	int steps;

	if (n->aliases.rows <= 1)
		return str_of("", 0);
	name = alias_once(n, surface, it);
	/* aliases of aliases, but not in a circle */
	for (steps = 0; steps < STEPS && name.n > 0; steps++) {
		next = alias_once(n, name, it);
		if (next.n == 0 || str_eq(next, name) || str_eq(next, surface))
			break;
		name = next;
	}
	return name;
}

/* The user's aliases, of the surface form or of the name that was found for it. */
static void
apply_aliases(struct normalize *n)
{
	struct item *it;
	struct str name;
	size_t i;

	if (n->aliases.rows <= 1)
		return;
	for (i = 0; i < n->items; i++) {
		it = &n->item[i];
		if (it->kind == KIND_ROLE || it->kind == KIND_QUOTE || it->kind == KIND_CLAIM)
			continue;
		name = alias_of(n, name_clean(&n->strings, it->text), it);
		if (name.n == 0 && it->value.n > 0)
			name = alias_of(n, it->value, it);
		if (name.n > 0)
			it->value = name;
	}
}

/* What has no better value is called as it is written. */
static void
fill_others(struct normalize *n)
{
	struct item *it;

	for (it = items_first(n, CLASS_OTHER); it != NULL; it = items_next(n, it))
		if (!it->given)
			it->value = name_clean(&n->strings, it->text);
}

static void
article(struct group *g, struct output *o, void *state)
{
	struct normalize *n;

	n = state;
	n->group = g;
	n->any = true;
	arena_reset(&n->strings);
	if (!collect(n, g)) {
		write_as_read(g, o);
		return;
	}
	if (n->items > 0) {
		ends_begin(n->ends, g->text, g->len);
		persons_fill(n);
		orgs_fill(n);
		places_fill(n);
		when_fill(n);
		amounts_fill(n);
		fill_others(n);
		apply_aliases(n);
		owners_fill(n);
	}
	write_article(n, o);
}

static void
read_options(struct normalize *n, struct cli *c, int argc, char **argv)
{
	static const struct option options[] = {{"select", required_argument, NULL, 's'},
						{"aliases", required_argument, NULL, 'a'},
						{"keep-case", no_argument, NULL, 'C'},
						{"lemma", no_argument, NULL, 'e'},
						{"stem", no_argument, NULL, 'P'},
						{"strip-accents", no_argument, NULL, 't'},
						CLI_LONG};
	const char **lists;
	int opt, i, list_count;

	/* lists are read when it is known whether -K was given */
	lists = mem_alloc((size_t)argc * sizeof *lists);
	list_count = 0;
	while ((opt = getopt_long(argc, argv, CLI_SHORT "a:CePs:t", options, NULL)) != -1) {
		switch (opt) {
		case 'a':
			lists[list_count++] = optarg;
			break;
		case 'C':
			n->words.keep_case = true;
			break;
		case 'e':
			n->words.lemma = true;
			break;
		case 'P':
			n->words.stem = true;
			break;
		case 's':
			cli_list_add(&n->kinds, "-s", optarg);
			break;
		case 't':
			n->words.strip = true;
			break;
		default:
			cli_option(c, opt, usage);
		}
	}
	for (i = 0; i < list_count; i++)
		if (!table_load(&n->aliases, lists[i], 2, "surface form, canonical name, perhaps kind",
				c->keep_going))
			c->status = STATUS_BAD;
	free(lists);
	n->words.inflected = n->words.lemma || n->words.stem;
	for (i = KIND_WORD; i < KIND_OTHER; i++)
		n->kind_selected[i] = cli_list_selects(&n->kinds, kind_name((enum kind)i), strlen(kind_name((enum kind)i)));
}

int
main(int argc, char **argv)
{
	struct normalize *n;
	struct cli c;
	int status;

	cli_init(&c, argv);
	c.words_apart = true;
	n = mem_zeros(sizeof *n);
	read_options(n, &c, argc, argv);
	n->ends = ends_new();
	n->persons = persons_new();
	n->orgs = orgs_new();
	n->owners = owners_new();
	n->times = times_new();
	n->amounts = amounts_new();
	status = filter_run(&c, argv + optind, argc - optind, article, n);
	if (n->any)
		cli_list_unmet(&n->kinds, "-s");
	ends_free(n->ends);
	persons_free(n->persons);
	orgs_free(n->orgs);
	owners_free(n->owners);
	free(n->times);
	free(n->amounts);
	words_free(&n->words);
	table_free(&n->aliases);
	cli_list_free(&n->kinds);
	arena_free(&n->strings);
	free(n->item);
	free(n->word);
	free(n->fold);
	free(n);
	return status;
}
