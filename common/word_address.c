/*
 * Addresses: of pages, hosts and files, and of mail.
 */
#include "word_part.h"

#include <string.h>

/* Ends of names of files. Sorted. */
static const char extensions[][6] = {"asp", "avi", "csv", "doc", "docx", "exe",	 "gif", "htm",	"html", "jpeg",
				     "jpg", "js",  "mov", "mp3", "mp4",	 "pdf",	 "php", "png",	"ppt",	"pptx",
				     "rtf", "txt", "xls", "xlsx", "xml", "zip"};

/* Ends of names of hosts that are not words too, and so need no www before them. Sorted. */
static const char domains[][6] = {"au",	 "biz", "ca",  "ch",  "cn",  "com", "de",  "dk", "edu", "eu",
				  "fr",	 "gov", "gr",  "info", "int", "jp", "kr",  "mil", "net", "nl",
				  "nz",	 "org", "pl",  "ru",  "se",  "tv",  "ua",  "uk", "us"};

/* The end of the address that goes on at i: all that is not space, without what closes a clause. */
size_t
word_address_end(const struct word_scan *w, size_t i)
{
	size_t stop, start, open, k;

	start = i;
	while (i < w->end && class_of(w->text[i]) != SPACE && w->text[i] != '<' && w->text[i] != '>' &&
	       w->text[i] != '"' && w->text[i] != '|' && class_of(w->text[i]) != HIGH)
		i++;
	for (k = start, open = 0; k < i; k++)
		open += w->text[k] == '(';
	for (stop = i; stop > start; stop--)
		if (strchr(".,;:!?'])}*", w->text[stop - 1]) == NULL || (w->text[stop - 1] == ')' && open > 0))
			break;
	/* an ellipsis says that the address was cut short */
	if (i - stop >= 3 && memcmp(w->text + stop, "...", 3) == 0)
		return stop + 3;
	return stop;
}

/*
 * Nothing longer is looked for, so that a text without an end to its words takes no longer than
 * others: the bytes of a host's name (RFC 1035) and of an address (RFC 5321).
 */
enum { HOST_MAX = 253, EMAIL_MAX = 320 };

/* Where the name of a host or a file at [i, ...) ends, or 0 if there is none; stop ends its first label. */
size_t
word_host(const struct word_scan *w, size_t i, size_t stop)
{
	char last[8];
	size_t label, k, labels;
	bool plain;

	labels = 1;
	plain = true;
	for (k = stop; w->text[k] == '.' && k + 1 < w->end;) {
		label = k + 1;
		for (k = label; k < w->end && (class_of(w->text[k]) == ALPHA ||
					       class_of(w->text[k]) == DIGIT || w->text[k] == '-' ||
					       w->text[k] == '_');
		     k++)
			;
		if (k - i > HOST_MAX)
			return 0;
		if (k == label) {
			k = label - 1;
			break;
		}
		plain = plain && w->text[label] >= 'a' && w->text[label] <= 'z' && k - label > 1;
		labels++;
		stop = k;
		if (k == w->end)
			break;
	}
	if (labels == 1)
		return 0;
	for (label = stop; w->text[label - 1] != '.'; label--)
		;
	if (!word_lower(last, sizeof last, w->text + label, stop - label))
		return labels > 2 && plain ? stop : 0;
	if (stop - i > 4 && (memcmp(w->text + i, "www.", 4) == 0 || memcmp(w->text + i, "WWW.", 4) == 0))
		return word_address_end(w, stop);
	if (IN(domains, last, stop - label)) {
		/* a capital there begins a sentence, unless the whole is written so */
		if (w->text[label] != last[0] && !(w->text[label - 2] >= 'A' && w->text[label - 2] <= 'Z') &&
		    stop - label < 3)
			return 0;
		return stop < w->end && w->text[stop] == '/' ? word_address_end(w, stop) : stop;
	}
	if (IN(extensions, last, stop - label))
		return stop;
	return labels > 2 && plain ? stop : 0;
}

/* Where an e-mail address at [i, ...) ends, or 0; stop is where its first run of letters does. */
size_t
word_email(const struct word_scan *w, size_t stop)
{
	size_t k;

	for (k = stop; k < w->end && (class_of(w->text[k]) == ALPHA ||
				      class_of(w->text[k]) == DIGIT || strchr("._%+-", w->text[k]) != NULL);
	     k++)
		if (k - stop >= EMAIL_MAX)
			return 0;
	if (k + 1 >= w->end || w->text[k] != '@')
		return 0;
	stop = k;
	for (k++; k < w->end && (class_of(w->text[k]) == ALPHA ||
				 class_of(w->text[k]) == DIGIT || w->text[k] == '.' || w->text[k] == '-');
	     k++)
		if (k - stop >= EMAIL_MAX)
			return 0;
	while (w->text[k - 1] == '.' || w->text[k - 1] == '-')
		k--;
	return k > stop + 1 ? k : 0;
}
