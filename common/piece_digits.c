/*
 * Pieces that begin with digits: dates, clock times, years, ordinals, plain numbers.
 */
#include "piece_parts.h"

/* 2024-03-26, 26/3/2024, 3/26/2024, 26.3.2024; day and month by which fits, the day first if both. */
static size_t
numeric_date(const char *s, size_t i, size_t end, struct piece *p)
{
	int a, b, c, year, month, day;
	size_t n, m, k, at;
	char mark;

	n = piece_digits(s, i, end, 4, &a);
	at = i + n;
	if (n == 3 || at >= end || strchr("-/.", s[at]) == NULL)
		return 0;
	mark = s[at++];
	m = piece_digits(s, at, end, 2, &b);
	at += m;
	if (m == 0 || at >= end || s[at] != mark)
		return 0;
	at++;
	k = piece_digits(s, at, end, 4, &c);
	at += k;
	if (k == 0 || k == 3 || piece_digit_at(s, at, end))
		return 0;
	if (n == 4 && k <= 2 && mark != '.') {
		year = a;
		month = b;
		day = c;
	} else if (n <= 2 && (k == 4 || (k == 2 && mark == '/'))) {
		year = k == 4 ? c : c + (c < 50 ? 2000 : 1900);
		if (b > 12 || (mark == '/' && a <= 12)) {
			/* American order where it can be one */
			month = a;
			day = b;
		} else {
			month = b;
			day = a;
		}
	} else {
		return 0;
	}
	if (month < 1 || month > 12 || day < 1 || day > 31)
		return 0;
	p->year = (int16_t)year;
	p->month = (int8_t)month;
	p->day = (int8_t)day;
	p->is = PIECE('X');
	if (at < end && s[at] == 'T' && piece_digit_at(s, at + 1, end)) {
		n = piece_digits(s, at + 1, end, 2, &a);
		if (n == 2 && at + 3 < end && s[at + 3] == ':' && piece_digits(s, at + 4, end, 2, &b) == 2 && a < 25 && b < 60) {
			p->hour = (int8_t)a;
			p->minute = (int8_t)b;
			at += 6;
		}
	}
	return at - i;
}

/* 17:30, 5:30:12; with a full stop only where a.m. or p.m. follow. */
static size_t
clock(const char *s, size_t i, size_t end, struct piece *p)
{
	int h, m, sec;
	size_t n, at;

	n = piece_digits(s, i, end, 2, &h);
	at = i + n;
	if (n == 0 || h > 24 || at >= end || (s[at] != ':' && s[at] != '.'))
		return 0;
	if (piece_digits(s, at + 1, end, 2, &m) != 2 || m > 59 || piece_digit_at(s, at + 3, end))
		return 0;
	if (s[at] == '.') {
		at += 3;
		while (at < end && s[at] == ' ')
			at++;
		if (at + 1 >= end || strchr("aApP", s[at]) == NULL || strchr("mM.", s[at + 1]) == NULL ||
		    (strchr("mM", s[at + 1]) != NULL && piece_is_letter(s, at + 2, end)))
			return 0;
		at = i + n;
	}
	sec = -1;
	at += 3;
	if (at < end && s[at] == ':' && piece_digits(s, at + 1, end, 2, &sec) == 2 && sec < 60)
		at += 3;
	else
		sec = -1;
	p->hour = (int8_t)h;
	p->minute = (int8_t)m;
	p->second = (int8_t)sec;
	p->is = PIECE('T');
	return at - i;
}

/* Notes that the n bytes of digits at s, 9.30 or 17.48, may be a time of day. */
static void
note_clock(const char *s, size_t n, struct piece *p)
{
	int hour, minute;

	if (n < 4 || n > 5 || s[n - 3] != '.')
		return;
	piece_digits(s, 0, n - 3, 2, &hour);
	piece_digits(s, n - 2, n, 2, &minute);
	if (hour > 23 || minute > 59)
		return;
	p->hour = (int8_t)hour;
	p->minute = (int8_t)minute;
}

/* How many bytes the digits at i have, grouped as in India: 5,00,000 and 1,28,000; 0: they are not. */
static size_t
lakhs(const char *s, size_t i, size_t end)
{
	size_t at, n;
	int v;

	n = piece_digits(s, i, end, 3, &v);
	at = i + n;
	if (n == 0 || n > 2)
		return 0;
	for (n = 0; end - at > 3 && s[at] == ',' && piece_digits(s, at + 1, end, 3, &v) == 2; n++)
		at += 3;
	if (n == 0 || end - at < 4 || s[at] != ',' || piece_digits(s, at + 1, end, 4, &v) != 3)
		return 0;
	return at + 4 - i;
}

/* 45, 45,000, 1.2, 1/2; *whole where there was no point. */
static size_t
plain_number(const char *s, size_t i, size_t end, struct piece *p)
{
	double v, unit;
	size_t at, stop;
	int b;

	v = 0;
	stop = i + lakhs(s, i, end);
	for (at = i; piece_digit_at(s, at, end) || at < stop; at++)
		if (s[at] != ',')
			v = v * 10 + (s[at] - '0');
	while (at - i <= 60 && end - at > 3 && s[at] == ',' && piece_digits(s, at + 1, end, 4, &b) == 3) {
		v = v * 1000 + b;
		at += 4;
	}
	if (at + 1 < end && s[at] == '.' && piece_is_digit(s[at + 1])) {
		unit = 1;
		for (at++; piece_digit_at(s, at, end); at++) {
			v = v * 10 + (s[at] - '0');
			unit *= 10;
		}
		v /= unit;
		note_clock(s + i, at - i, p);
	}
	p->number = v;
	p->is = PIECE('N');
	p->part = PART_DIGITS;
	return at - i;
}

/* The classes of whole digits, with what is glued behind them: 1998, 1990s, 3rd, 2015/16. */
static size_t
whole_number(const char *s, size_t i, size_t n, size_t end, struct piece *p)
{
	int v, b;
	size_t at, tail;

	at = i + n;
	piece_digits(s, i, end, n, &v);
	tail = 0;
	while (piece_is_letter(s, at + tail, end) && tail < 3)
		tail++;
	if (tail == 2) {
		/* st nd rd th */
		static const char ends[] = "stndrdth";
		size_t k;

		for (k = 0; k < 8; k += 2)
			if ((s[at] | 32) == ends[k] && (s[at + 1] | 32) == ends[k + 1])
				break;
		if (k < 8) {
			p->is = PIECE('O') | (v >= 1 && v <= 31 ? PIECE('o') : 0);
			p->part = PART_ORDINAL;
			return n + 2;
		}
	}
	if (n <= 2 && v >= 1 && v <= 31)
		p->is |= PIECE('D');
	tail = piece_apostrophe(s, at, end);
	if (n == 4 && v >= 1000 && v < 2200) {
		p->is |= PIECE('Y');
		if (at < end && (s[at] == 's' || (tail > 0 && at + tail < end && s[at + tail] == 's')) && v % 10 == 0 &&
		    !piece_is_letter(s, at + tail + 1, end)) {
			p->is = PIECE('k');
			p->part = PART_NONE;
			return n + tail + 1;
		}
		if (at < end && s[at] == '/' && piece_digits(s, at + 1, end, 3, &b) == 2 && b == (v + 1) % 100) {
			p->is = PIECE('Y');
			p->part = PART_NONE;
			return n + 3;
		}
	} else if (n == 2 && v % 10 == 0 && at < end && s[at] == 's' && !piece_is_letter(s, at + 1, end)) {
		p->is = PIECE('k') | PIECE('{');
		p->part = PART_NONE;
		return n + 1;
	}
	return n;
}

size_t
piece_number(const char *s, size_t i, size_t end, struct piece *p)
{
	size_t n, k;
	int a, b;

	if ((n = numeric_date(s, i, end, p)) > 0 || (n = clock(s, i, end, p)) > 0)
		return n;
	n = plain_number(s, i, end, p);
	k = piece_digits(s, i, end, 5, &a);
	if (k == n && k < 5) {
		/* a fraction, 1/2; but neither 9/11 nor 24/7 */
		if (i + n + 1 < end && s[i + n] == '/' && (k = piece_digits(s, i + n + 1, end, 3, &b)) > 0 && k < 3 &&
		    a < b && b <= 16 && (a < 9 || b != 11)) {
			p->number = (double)a / b;
			p->part = PART_FRACTION;
			p->is = 0;
			return n + 1 + k;
		}
		return whole_number(s, i, n, end, p);
	}
	return n;
}

/* Whether a year without its century may stand behind the words that end before s[i]: in '98, the class of '98. */
static bool
takes_year(const char *s, size_t i)
{
	static const char *const words[] = {"in", "of", "since", "by", "from", "to", "until", "till", "for", "and", "or", "before", "after", "during", "summer",
					    "winter", "spring", "autumn", "fall", "class", "through", "between"};
	size_t n, k, from, len;

	for (n = i; n > 0 && s[n - 1] == ' '; n--)
		;
	for (from = n; from > 0 && ((s[from - 1] | 32) >= 'a' && (s[from - 1] | 32) <= 'z'); from--)
		;
	for (k = 0; k < sizeof words / sizeof words[0]; k++) {
		len = strlen(words[k]);
		if (len == n - from && (s[from] | 32) == words[k][0] && memcmp(s + from + 1, words[k] + 1, len - 1) == 0)
			return true;
	}
	return false;
}

/* '98, '90s; not '50 shots fired', '30,000 homes' */
size_t
piece_short_year(const char *s, size_t i, size_t end, struct piece *p)
{
	size_t n, k;
	int v;

	n = piece_apostrophe(s, i, end);
	k = piece_digits(s, i + n, end, 3, &v);
	if (k != 2)
		return 0;
	p->number = v;
	if (i + n + 2 < end && s[i + n + 2] == 's' && v % 10 == 0) {
		p->is = PIECE('k');
		return n + 3;
	}
	if (piece_is_letter(s, i + n + 2, end) || (i + n + 3 < end && s[i + n + 2] == ',' && s[i + n + 3] >= '0' && s[i + n + 3] <= '9'))
		return 0;
	if (i + n + 3 < end && s[i + n + 2] == ' ' && s[i + n + 3] >= 'a' && s[i + n + 3] <= 'z' && !takes_year(s, i))
		return 0;
	p->is = PIECE('y');
	return n + 2;
}
