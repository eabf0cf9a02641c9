#include "check.h"

#include <regex.h>
#include <stdio.h>
#include <string.h>

#define NUMBER "-?(0|[1-9][0-9]*)(\\.[0-9]{1,6})?"
#define YEAR "([0-9]{4,9}|[0-9X]{4}|BC[0-9]{4,9})"
#define MONTH "(0[1-9]|1[0-2]|XX)"
#define MONTH_DAY "(0[1-9]|[12][0-9]|3[01]|XX)"
#define WEEK "W(0[1-9]|[1-4][0-9]|5[0-3]|XX)"
#define DAY YEAR "(-(" MONTH "(-" MONTH_DAY ")?|" WEEK "(-([1-7X]|WE))?|Q[1-4X]|H[12X]|S[PU]|FA|WI))?"
#define AGE "-?[0-9]{1,3}|BC[0-9]{1,3}"
#define CLOCK "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?|24:00(:00)?"
#define ZONE "(Z|[+-][0-9]{2}(:?[0-9]{2})?)?"
#define TIME "(" DAY ")T((" CLOCK ")" ZONE "|MO|AF|EV|NI|DT)"
#define AMOUNT "([0-9]+(\\.[0-9]+)?|X)"
#define SPAN "P(" AMOUNT "(WE|[YMWD]))*(T(" AMOUNT "[HMS])+)?"
#define ANY_TIME "^(" DAY "|" AGE "|" TIME "|" SPAN "|(PRESENT|PAST|FUTURE)_REF)?$"

/* What newsutils-values(7) says of values: the text tells which of them, even of a mention that somebody has marked otherwise. */
#define ANY_AMOUNT "^(([A-Z]{3} )?" NUMBER "|" NUMBER "%)?$"

static struct {
	const char *kinds, *pattern;
	regex_t compiled;
	bool ready;
} forms[] = {{.kinds = " number money percent ", .pattern = ANY_AMOUNT},
	     {.kinds = " date time duration set ", .pattern = ANY_TIME}};

void
check_value(const char *kind, const char *value)
{
	char what[200], within[100];
	size_t i;

	snprintf(within, sizeof within, " %.90s ", kind);
	for (i = 0; i < sizeof forms / sizeof forms[0]; i++) {
		if (strstr(forms[i].kinds, within) == NULL)
			continue;
		if (!forms[i].ready)
			forms[i].ready = regcomp(&forms[i].compiled, forms[i].pattern, REG_EXTENDED | REG_NOSUB) == 0;
		CHECK(forms[i].ready, "a pattern is one");
		snprintf(what, sizeof what, "%.100s of a %s is a value", value, kind);
		CHECK(regexec(&forms[i].compiled, value, 0, NULL, 0) == 0, what);
	}
}
