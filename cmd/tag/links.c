/*
 * links - web addresses and mail addresses, as they stand in running text.
 */
#include "tag.h"

#include <string.h>

static bool
is_alpha(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool
is_alnum(char c)
{
	return is_alpha(c) || (c >= '0' && c <= '9');
}

/* What may stand in a web address (RFC 3986); bytes beyond ASCII are common in practice. */
static bool
is_url(char c)
{
	return is_alnum(c) || (unsigned char)c >= 0x80 || (c != '\0' && strchr("-._~:/?#[]@!$&'()*+,;=%|", c) != NULL);
}

/* The end of the address that begins at text[i]: without the punctuation of the sentence around it. */
static size_t
url_end(const char *s, size_t i, size_t n)
{
	size_t end, k, open, close;

	for (end = i; end < n && is_url(s[end]); end++) {
		/* curly quotes and dashes end it */
		if ((unsigned char)s[end] == 0xE2 && end + 1 < n && (unsigned char)s[end + 1] == 0x80)
			break;
	}
	while (end > i) {
		if (strchr(".,;:!?'*_", s[end - 1]) != NULL) {
			end--;
			continue;
		}
		if (s[end - 1] == ')' || s[end - 1] == ']') {
			open = close = 0;
			for (k = i; k < end; k++) {
				open += s[k] == '(' || s[k] == '[';
				close += s[k] == ')' || s[k] == ']';
			}
			if (close > open) {
				end--;
				continue;
			}
		}
		break;
	}
	return end;
}

static size_t
add_url(struct tag *t, size_t start, size_t host)
{
	const char *s = t->doc.text;
	size_t end;

	end = url_end(s, start, t->doc.len);
	if (end <= host || !(is_alnum(s[host]) || s[host] == '[' || (unsigned char)s[host] >= 0x80))
		return host;
	layer_add(&t->layer, start, end, "url", NULL, 0, NULL, 0);
	return end;
}

static bool
is_before(const char *s, size_t i, const char *word)
{
	size_t n, k;

	n = strlen(word);
	if (i < n)
		return false;
	for (k = 0; k < n; k++)
		if ((s[i - n + k] | 32) != word[k])
			return false;
	return i == n || !is_alnum(s[i - n - 1]);
}

static void
find_urls(struct tag *t)
{
	static const char *const schemes[] = {"https", "http", "ftp"};
	const char *s = t->doc.text, *p;
	size_t i, k, n;

	n = t->doc.len;
	for (i = 0; i < n && (p = memchr(s + i, ':', n - i)) != NULL;) {
		i = (size_t)(p - s);
		if (i + 3 < n && p[1] == '/' && p[2] == '/') {
			for (k = 0; k < sizeof schemes / sizeof schemes[0]; k++)
				if (is_before(s, i, schemes[k]))
					break;
			if (k < sizeof schemes / sizeof schemes[0]) {
				i = add_url(t, i - strlen(schemes[k]), i + 3);
				continue;
			}
		}
		i++;
	}
	/* www.example.org */
	for (k = 0; (k = doc_next(&t->doc, k, t->doc.tokens, SIGN_WWW)) < t->doc.tokens; k++) {
		i = t->doc.token[k].start;
		if ((s[i] == 'w' || s[i] == 'W') && i + 5 < n && s[i + 3] == '.' && is_before(s, i + 3, "www") &&
		    (i == 0 || s[i - 1] != '/'))
			add_url(t, i, i + 4);
	}
}

static void
find_mail(struct tag *t)
{
	const char *s = t->doc.text, *p;
	size_t i, n, start, end, dot;

	n = t->doc.len;
	for (i = 0; i < n && (p = memchr(s + i, '@', n - i)) != NULL; i++) {
		i = (size_t)(p - s);
		for (start = i; start > 0 && (is_alnum(s[start - 1]) || strchr("._%+-", s[start - 1]) != NULL);)
			start--;
		while (start < i && !is_alnum(s[start]))
			start++;
		dot = 0;
		for (end = i + 1; end < n && (is_alnum(s[end]) || s[end] == '-' || s[end] == '.'); end++)
			if (s[end] == '.' && end > i + 1 && end + 1 < n && is_alnum(s[end + 1]))
				dot = end;
			else if (s[end] == '.')
				break;
		while (end > i && !is_alnum(s[end - 1]))
			end--;
		if (start == i || dot == 0 || end < dot + 3 || !is_alpha(s[end - 1]))
			continue;
		layer_add(&t->layer, start, end, "email", NULL, 0, NULL, 0);
	}
}

void
links_find(struct tag *t)
{
	/* asked for or not: what stands in them is nothing else */
	find_urls(t);
	find_mail(t);
}
