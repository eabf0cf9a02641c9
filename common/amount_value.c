/*
 * The values of amounts: plain decimals, with the currency or the percent sign.
 */
#include "amount_part.h"
#include "memo.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* A whole number above 0 in decimal digits. */
static int
put_whole(char *to, size_t room, uint64_t v)
{
	char digit[20];
	size_t n, k;

	for (n = 0; v > 0; v /= 10)
		digit[n++] = (char)('0' + v % 10);
	if (n >= room)
		return 0;
	for (k = 0; k < n; k++)
		to[k] = digit[n - 1 - k];
	to[n] = '\0';
	return (int)n;
}

/* A plain decimal with at most six digits behind the point. */
static int
put_number(char *to, size_t room, double v)
{
	double whole;
	int n, digits;

	if (v >= 1 && v < 1e15 && v == (double)(uint64_t)v)
		return put_whole(to, room, (uint64_t)v);
	digits = 6;
	for (whole = v < 0 ? -v : v; whole >= 1e9 && digits > 0; whole /= 10)
		digits--;
	n = snprintf(to, room, "%.*f", digits, v);
	if (n <= 0 || (size_t)n >= room)
		return 0;
	if (strchr(to, '.') != NULL) {
		while (to[n - 1] == '0')
			n--;
		if (to[n - 1] == '.')
			n--;
	}
	to[n] = '\0';
	return n;
}

/*
 * The digits of s[0, n), where they are the number v, which is too large to be exact as a double: 0 where
 * there are none or too many, or where they are but a part of it (13,000,000 million).
 */
static int
put_digits(char *to, size_t room, const char *s, size_t n, double v)
{
	size_t i, k;
	double all;

	for (i = 0; i < n && !(s[i] >= '1' && s[i] <= '9'); i++)
		;
	all = 0;
	for (k = 0; i < n && k + 1 < room && ((s[i] >= '0' && s[i] <= '9') || s[i] == ','); i++) {
		if (s[i] == ',')
			continue;
		all = all * 10 + (s[i] - '0');
		to[k++] = s[i];
	}
	to[k] = '\0';
	return all > v * (1 - 1e-9) && all < v * (1 + 1e-9) ? (int)k : 0;
}

/* How far behind a mention its reading may depend on what stands there: one third, of; of a range, 5 to 10 per cent. */
enum { BEHIND = 12, RANGE = 40 };

/* So many digits a double can tell apart. */
enum { DIGITS_MAX = 15 };

/* Reads text[start, stop) as an amount that ends at end. */
static bool
read_amount(const char *text, size_t start, size_t end, size_t stop, struct amount *a)
{
	struct piece piece[PIECE_MAX];
	size_t n, i, last;

	n = pieces_read(text, start, stop, PIECES_AMOUNT, piece);
	for (i = 0; i < n && (piece[i].is & (PIECE('A') | PIECE('t'))) && !amount_is_number(&piece[i]); i++)
		;
	if (i == n)
		return false;
	if (piece[i].part == PART_COUPLE) {
		a->kind = AMOUNT_NUMBER;
		a->value = piece[i].number;
		return piece[i].end == end;
	}
	if (i + 2 == n && (piece[i].is & PIECE('a')) && piece[i + 1].part == PART_ORDINAL) {
		/* a third, that has lost what it is a third of */
		a->kind = AMOUNT_NUMBER;
		a->value = 1 / piece[i + 1].number;
		return piece[i + 1].end == end;
	}
	last = amount_parse(piece, i, n, text, a);
	return last > i && piece[last - 1].end == end;
}

/* Writes the value of the amount that is written as s[0, n); its length, 0 when it is too long. */
static size_t
put_value(const struct amount *a, const char *s, size_t n, char value[AMOUNT_VALUE])
{
	int len, at;

	at = a->kind == AMOUNT_MONEY ? snprintf(value, AMOUNT_VALUE, "%s ", a->currency) : 0;
	len = a->value < 1e15 ? 0 : put_digits(value + at, AMOUNT_VALUE - (size_t)at - 1, s, n, a->value);
	if (len == 0)
		len = put_number(value + at, AMOUNT_VALUE - (size_t)at - 1, a->value);
	if (len == 0) {
		value[0] = '\0';
		return 0;
	}
	if (a->kind == AMOUNT_PERCENT) {
		value[at + len++] = '%';
		value[at + len] = '\0';
	}
	return (size_t)(at + len);
}

/* The memo's place for the mention, or NULL where it is too long for one. */
static struct amount_known *
memo_place(struct amount_memo *memo, const char *s, size_t n)
{
	if (memo == NULL || n > AMOUNT_MEMO_TEXT || n == 0)
		return NULL;
	return &memo->known[memo_hash(s, n) % AMOUNT_MEMO];
}

/* The value of plain digits, 45 or 45,000: its length; 0 when the mention is something else. */
static size_t
digits_value(const char *s, size_t n, char value[AMOUNT_VALUE])
{
	size_t i, len;

	len = 0;
	for (i = 0; i < n; i++) {
		if (s[i] >= '0' && s[i] <= '9') {
			if (len == DIGITS_MAX)
				return 0;
			/* no noughts before it */
			len -= len == 1 && value[0] == '0';
			value[len++] = s[i];
		} else if (s[i] != ',' || i == 0 || (n - i) % 4 != 0) {
			return 0;
		}
	}
	value[len] = '\0';
	return len;
}

/* Reads text[start, end) as the first number of a range of percents, 10 in 10 to 12 per cent. */
static bool
read_range(const char *text, size_t text_len, size_t start, size_t end, struct amount *a)
{
	return read_amount(text, start, end, end + RANGE < text_len ? end + RANGE : text_len, a) && a->kind == AMOUNT_PERCENT;
}

/* Whether a range may go on behind text[end]: a dash, or to, or and. */
static bool
may_go_on(const char *text, size_t text_len, size_t end)
{
	return end + 4 < text_len && (text[end] == '-' || memcmp(text + end, " to ", 4) == 0 || memcmp(text + end, " and", 4) == 0 || memcmp(text + end, "\xE2\x80\x93", 3) == 0);
}

/* Reads text[start, end) with the currency that stands before the first end of its range: 10 million of $5-10 million. */
static bool
read_second(const char *text, size_t start, size_t end, struct amount *a)
{
	enum { BEFORE = 32 };
	struct piece piece[PIECE_MAX];
	const char *currency;
	size_t n, i, from;

	for (from = start > BEFORE ? start - BEFORE : 0; from < start && from > 0 && text[from - 1] != ' '; from++)
		;
	n = pieces_read(text, from, end, PIECES_AMOUNT, piece);
	for (i = 0; i < n && piece[i].start != start; i++)
		;
	if (i == n || (currency = amount_range_currency(piece, i, text)) == NULL)
		return false;
	a->kind = AMOUNT_MONEY;
	a->currency = currency;
	a->value = piece[i + (text[start] == '$' && i + 1 < n)].number;
	return true;
}

size_t
amount_value(struct amount_memo *memo, const char *text, size_t text_len, size_t start, size_t end,
	     enum amount_kind kind, char value[AMOUNT_VALUE])
{
	struct amount_known *known;
	struct amount a;
	size_t n;
	bool itself;

	/* the ends of a range tell each other's scale and currency */
	if (kind == AMOUNT_MONEY && may_go_on(text, text_len, end) &&
	    read_amount(text, start, end, end + RANGE < text_len ? end + RANGE : text_len, &a) && a.kind == AMOUNT_MONEY)
		return put_value(&a, text + start, end - start, value);
	if (kind == AMOUNT_MONEY && ((text[start] >= '0' && text[start] <= '9') || text[start] == '$') && start > 2 && read_second(text, start, end, &a))
		return put_value(&a, text + start, end - start, value);
	if (kind != AMOUNT_PERCENT && (n = digits_value(text + start, end - start, value)) > 0)
		return n;
	value[0] = '\0';
	known = memo_place(memo, text + start, end - start);
	if (known != NULL && known->len == end - start && memcmp(known->text, text + start, known->len) == 0 &&
	    (kind != AMOUNT_PERCENT || known->value[known->value_len - 1] == '%')) {
		memcpy(value, known->value, known->value_len);
		value[known->value_len] = '\0';
		return known->value_len;
	}
	itself = read_amount(text, start, end, end, &a);
	if (kind == AMOUNT_PERCENT && !(itself && a.kind == AMOUNT_PERCENT)) {
		if (read_range(text, text_len, start, end, &a))
			return put_value(&a, text + start, end - start, value);
		/* the article is not there to tell the unit */
		itself = read_amount(text, start, end, end, &a);
		a.kind = AMOUNT_PERCENT;
		return itself ? put_value(&a, text + start, end - start, value) : 0;
	}
	if (!itself && !read_amount(text, start, end, end + BEHIND < text_len ? end + BEHIND : text_len, &a))
		return 0;
	n = put_value(&a, text + start, end - start, value);
	if (known != NULL && itself && n > 0 && n <= AMOUNT_MEMO_TEXT) {
		known->len = (uint8_t)(end - start);
		known->value_len = (uint8_t)n;
		memcpy(known->text, text + start, known->len);
		memcpy(known->value, value, n);
	}
	return n;
}
