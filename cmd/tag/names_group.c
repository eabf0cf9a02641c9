/*
 * Groups: hacker groups and armed groups, by list and by the ways in which hacker groups are named:
 * APT40, APT 10, Storm-0558, Volt Typhoon, Fancy Bear, UNC2452.
 */
#include "fold.h"
#include "lexicon.h"
#include "names.h"

#include <stdio.h>
#include <string.h>

/* What the list of parts says of the phrase, or "". */
static const char *
part_of(uint32_t entry)
{
	const struct lex_sense *s;

	s = lex_sense(entry, LEX_GROUPPART);
	return s != NULL ? lex_value(s) : "";
}

bool
names_speak_of(struct tag *t, const char *topic)
{
	const struct doc *d = &t->doc;
	size_t i, count, n[2] = {0, 0};
	uint32_t entry;
	const char *part;

	if (!t->topics_known) {
		for (i = 0; i < d->tokens; i++) {
			if (!token_reaches(&d->token[i], LEX_BIT(LEX_GROUPPART)))
				continue;
			entry = doc_phrase(d, i, d->tokens, LEX_BIT(LEX_GROUPPART), &count);
			if (entry == 0)
				continue;
			part = part_of(entry);
			n[0] += strcmp(part, "cyber") == 0;
			n[1] += strcmp(part, "armed") == 0;
		}
		t->topic_cyber = n[0] >= 2;
		t->topic_armed = n[1] >= 2;
		t->topics_known = true;
	}
	return strcmp(topic, "cyber") == 0 ? t->topic_cyber : t->topic_armed;
}

/* The usual name of what the tokens [i, end) call a group, without spaces and hyphens if they have a number. */
static const char *
usual_name(struct tag *t, const char *name, size_t n)
{
	char key[FOLD_MAX(64)];
	const struct lex_sense *s;
	uint32_t entry;
	char *copy;

	if (n > 64)
		return "";
	entry = lex_find(key, fold(key, name, n));
	s = entry != 0 ? lex_sense(entry, LEX_GROUP) : NULL;
	if (s != NULL)
		return lex_value(s);
	copy = arena_alloc(&t->layer.strings, n + 1);
	memcpy(copy, name, n);
	copy[n] = '\0';
	return copy;
}

/* APT 40, Advanced Persistent Threat 40, TA-505: PREFIX and digits. */
static size_t
number_end(const struct doc *d, size_t i, size_t end)
{
	const struct token *t = d->token;

	if (i < end && t[i].shape & TOKEN_GLUED && d->fold[t[i].fold] == '-' && t[i].len == 1)
		i++;
	else if (i < end && t[i].shape & TOKEN_GLUED && !(t[i].shape & TOKEN_NUMBER))
		return 0;
	if (i < end && t[i].shape & TOKEN_NUMBER && t[i].len < 6 &&
	    memchr(d->fold + t[i].fold, '.', t[i].len) == NULL && memchr(d->fold + t[i].fold, ',', t[i].len) == NULL)
		return i + 1;
	return 0;
}

/* Whether designations with this prefix are written with a hyphen: TAG-38. */
static bool
has_hyphen(uint32_t prefix)
{
	return *lex_extra(lex_sense(prefix, LEX_GROUPPART)) == '-';
}

/* Adds tokens [i, end), of which those before token prefix_end are the prefix of that entry and the last is the number. */
static size_t
add_numbered(struct tag *t, size_t i, size_t prefix_end, size_t end, uint32_t prefix)
{
	static const char *const apt[] = {"apt", "advanced", NULL};
	const struct doc *d = &t->doc;
	const struct token *last = &d->token[end - 1];
	const char *shown = d->text + d->token[i].start;
	size_t n = d->token[prefix_end - 1].end - d->token[i].start;
	char name[64];
	int made;

	/* Advanced Persistent Threat Group 40 */
	if (prefix_end - i > 1 && doc_is_any(d, i, apt) && !has_hyphen(prefix)) {
		shown = "APT";
		n = 3;
	}
	made = snprintf(name, sizeof name, "%.*s%s%.*s", (int)n, shown, has_hyphen(prefix) ? "-" : "", (int)last->len,
			d->fold + last->fold);
	names_add(t, i, end, "group", usual_name(t, name, (size_t)made < sizeof name ? (size_t)made : sizeof name - 1));
	return end;
}

/*
 * Whether the one token is letters of a known prefix and then digits: APT40, UNC2452, FIN7. Adds it with its value if it
 * is.
 */
static bool
add_joined(struct tag *t, size_t i)
{
	const struct doc *d = &t->doc;
	const struct token *word = &d->token[i];
	const char *s;
	char name[16];
	size_t n, k;
	uint32_t entry;
	int made;

	if ((word->shape & (TOKEN_UPPER | TOKEN_DIGIT)) != (TOKEN_UPPER | TOKEN_DIGIT) || word->len > 12)
		return false;
	s = doc_fold(d, i, &n);
	for (k = 0; k < n && s[k] >= 'a' && s[k] <= 'z'; k++)
		;
	if (k < 2 || k == n || strspn(s + k, "0123456789") < n - k)
		return false;
	entry = lex_find(s, k);
	if (entry == 0 || strcmp(part_of(entry), "number") != 0)
		return false;
	made = snprintf(name, sizeof name, "%.*s%s%.*s", (int)k, d->text + word->start, has_hyphen(entry) ? "-" : "", (int)(n - k),
			s + k);
	names_add(t, i, i + 1, "group", usual_name(t, name, (size_t)made));
	return true;
}

size_t
names_group(struct tag *t, size_t i, size_t end)
{
	const struct doc *d = &t->doc;
	const struct lex_sense *s;
	const char *part;
	size_t count, stop;
	uint32_t entry;

	const uint64_t lists = LEX_BIT(LEX_GROUP) | LEX_BIT(LEX_GROUPPART);

	/* most words are none of it, nor the one behind them */
	if (!token_reaches(&d->token[i], lists) && !(d->token[i].shape & TOKEN_DIGIT) &&
	    (i + 1 >= end || !(token_lists(&d->token[i + 1]) & LEX_BIT(LEX_GROUPPART))))
		return 0;
	if (add_joined(t, i))
		return i + 1;
	entry = doc_phrase(d, i, end, LEX_BIT(LEX_GROUP), &count);
	s = entry != 0 ? lex_sense(entry, LEX_GROUP) : NULL;
	/* LeT, and not: Let them go */
	if (s != NULL && count == 1 && token_marks(&d->token[i]) & LEX_MARK_VERB &&
	    !(d->token[i].shape & (TOKEN_UPPER | TOKEN_MIXED)))
		s = NULL;
	if (s != NULL && !(lex_extra(s)[0] != '\0' && strchr(lex_extra(s), 'w') != NULL &&
			   !names_speak_of(t, strstr(lex_extra(s), "armed") != NULL ? "armed" : "cyber"))) {
		if (strstr(lex_extra(s), "armed") != NULL) {
			/* many of them are parties too: nobody who asks for organisations should miss them */
			names_add(t, i, i + count, "group", lex_value(s))->twin = true;
			names_add(t, i, i + count, "org", lex_value(s))->twin = true;
		} else {
			names_add(t, i, i + count, "group", lex_value(s));
		}
		return i + count;
	}
	entry = doc_phrase(d, i, end, LEX_BIT(LEX_GROUPPART), &count);
	part = entry != 0 ? part_of(entry) : "";
	if (strncmp(part, "number", 6) == 0) {
		stop = number_end(d, i + count, end);
		if (stop > 0 && (part[6] == '\0' || names_speak_of(t, "cyber")))
			return add_numbered(t, i, i + count, stop, entry);
	}
	/* two capitalised words, one of which is of the kind that such groups are given */
	if (i + 1 >= end || !(d->token[i + 1].shape & TOKEN_CAPITAL) || d->token[i + 1].shape & TOKEN_GLUED)
		return 0;
	if (strcmp(part, "head") == 0) {
		if (d->token[i].shape & TOKEN_FIRST && !(d->token[i].shape & TOKEN_UPPER))
			return 0;
	} else {
		entry = doc_phrase(d, i + 1, end, LEX_BIT(LEX_GROUPPART), &count);
		if (entry == 0 || count != 1 || strcmp(part_of(entry), "end") != 0 ||
		    token_marks(&d->token[i]) & (LEX_MARK_FUNCTION | LEX_MARK_HONORIFIC))
			return 0;
	}
	if (!names_speak_of(t, "cyber"))
		return 0;
	names_add(t, i, i + 2, "group", usual_name(t, d->text + d->token[i].start,
						   d->token[i + 1].end - d->token[i].start));
	return i + 2;
}
