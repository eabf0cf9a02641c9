#include "isodate.h"

#include <string.h>

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

int
isodate_month_days(int year, int month)
{
	static const char days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	if (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))
		return 29;
	return days[month - 1];
}

/* Whether s[0, n) begins as the pattern has it: 0 stands for a digit. */
static bool
like(const char *s, size_t n, const char *pattern)
{
	size_t i;

	for (i = 0; pattern[i] != '\0'; i++)
		if (i >= n || (pattern[i] == '0' ? !is_digit(s[i]) : s[i] != pattern[i]))
			return false;
	return true;
}

static int
two(const char *s)
{
	return (s[0] - '0') * 10 + (s[1] - '0');
}

bool
isodate_parse(const char *s, size_t n, int *year, int *month, int *day)
{
	if (!like(s, n, "0000-00-00"))
		return false;
	*year = two(s) * 100 + two(s + 2);
	*month = two(s + 5);
	*day = two(s + 8);
	return *month >= 1 && *month <= 12 && *day >= 1 && *day <= isodate_month_days(*year, *month);
}

bool
isodate_valid(const char *s, size_t n)
{
	int y, m, d;

	if (!isodate_parse(s, n, &y, &m, &d))
		return false;
	s += ISODATE_LEN;
	n -= ISODATE_LEN;
	if (n == 0)
		return true;
	if ((*s != 'T' && *s != ' ') || !like(s + 1, n - 1, "00:00") || two(s + 1) > 24 || two(s + 4) > 59)
		return false;
	s += 6;
	n -= 6;
	if (like(s, n, ":00") && two(s + 1) <= 60) {
		s += 3;
		n -= 3;
		if (like(s, n, ".0"))
			for (s++, n--; n > 0 && is_digit(*s); s++, n--)
				;
	}
	if (n == 0 || (n == 1 && *s == 'Z'))
		return true;
	return n == 6 && (like(s, n, "+00:00") || like(s, n, "-00:00")) && two(s + 1) <= 14 && two(s + 4) <= 59;
}

const char *
isodate_find(const char *s, size_t n)
{
	size_t i;
	int y, m, d;

	for (i = 0; i + ISODATE_LEN <= n; i++)
		if (isodate_parse(s + i, n - i, &y, &m, &d) && (i == 0 || !is_digit(s[i - 1])) &&
		    (i + ISODATE_LEN == n || !is_digit(s[i + ISODATE_LEN])))
			return s + i;
	return NULL;
}
