/*
 * timex_patterns - the grammar of times: patterns over the classes of piece.h.
 *
 * In a pattern a letter is a piece of that class, [..] a piece of one of several, (a|b) one of
 * several rows, and ? makes what stands before it optional. Of all patterns that fit at a piece
 * the one that reaches furthest is taken, of equals the first.
 *
 * Included by common/gen/mktimex.c, which compiles the patterns.
 */
#ifndef TIMEX_PATTERNS_H
#define TIMEX_PATTERNS_H

/* At most so many choices in one pattern. */
enum { TIMEX_WAYS = 64 };

#define DAY "[Do]"
#define YEAR "[Yy]"
#define POINT "[LlxhHr]"
#define OF_YEAR "(c?" YEAR "B?|f" YEAR "B?|[cf]?t?[HhLxl]U)"
#define PHASE "(t?m`?^`?m`?|tm`?|mm|m[`_]?|t?A?[Jj]ft?|J`)?"
#define AMOUNT "A?A?[Nna]"
#define CLOCK "(Tp?|Np)Z?"
#define THE_DAY "([tm]?" POINT "?W(c?M" DAY OF_YEAR "?|c?t?" DAY "f?M" OF_YEAR "?|t?[LxhlH]U)?|V|M" DAY OF_YEAR "?|t?" DAY "f?M" OF_YEAR "?|X)"

/* R(pattern, enum timex_kind, enum timex_form, enum timex_guard) */
#define TIMEX_PATTERNS(R) \
	R(PHASE "t?jf?(Y|t?" POINT "?U)", TIMEX_DATE, FORM_DATE, HALF_YEAR) \
	/* calendar dates */ \
	R(PHASE "A?(Wc?)?M" DAY OF_YEAR "?", TIMEX_DATE, FORM_DATE, SURE) \
	R(PHASE "A?(Wc?)?t?" DAY "f?M" OF_YEAR "?", TIMEX_DATE, FORM_DATE, SURE) \
	R(PHASE "A?t?" POINT "M", TIMEX_DATE, FORM_DATE, SURE) \
	R("t[LO]W[f_]M" OF_YEAR "?", TIMEX_DATE, FORM_DATE, SURE) \
	R("t?" POINT "M" DAY OF_YEAR "?", TIMEX_DATE, FORM_DATE, SURE) \
	R(PHASE "A?M", TIMEX_DATE, FORM_DATE, BARE_MONTH) \
	R(PHASE "A?M" OF_YEAR, TIMEX_DATE, FORM_DATE, SURE) \
	R("(t?m_?)?t?" POINT "?WZ?", TIMEX_DATE, FORM_DATE, BARE_WEEKDAY) \
	R("to", TIMEX_DATE, FORM_DATE, DAY_ALONE) \
	R("t?" POINT "?Wc?M" DAY OF_YEAR "?", TIMEX_DATE, FORM_DATE, SURE) \
	R("WU", TIMEX_DATE, FORM_DATE, WEEK_ON) \
	R("aU_W", TIMEX_DATE, FORM_DATE, WEEK_FROM) \
	R("Wf?_?t?[LxhlH]U", TIMEX_DATE, FORM_DATE, SURE) \
	R(PHASE "A?Y", TIMEX_DATE, FORM_DATE, BARE_YEAR) \
	R(PHASE "tUYB?", TIMEX_DATE, FORM_DATE, SURE) \
	R(PHASE "tUN", TIMEX_DATE, FORM_DATE, YEAR_WORDS) \
	R(PHASE "A?y", TIMEX_DATE, FORM_DATE, SURE) \
	R(PHASE "A?[YN]B", TIMEX_DATE, FORM_DATE, SURE) \
	R(PHASE "b[YN]", TIMEX_DATE, FORM_DATE, SURE) \
	R(PHASE "[YN]b", TIMEX_DATE, FORM_DATE, SURE) \
	R(PHASE "t?m?`?k", TIMEX_DATE, FORM_DATE, BARE_DECADE) \
	R(PHASE "t?m?`?O`?CB?", TIMEX_DATE, FORM_CENTURY, SURE) \
	R(PHASE "t?" POINT "?S" OF_YEAR, TIMEX_DATE, FORM_DATE, SURE) \
	R(PHASE "t?" POINT "S", TIMEX_DATE, FORM_DATE, SURE) \
	R(PHASE "t?S", TIMEX_DATE, FORM_DATE, BARE_SEASON) \
	R(PHASE "t?" POINT "?K" OF_YEAR "?", TIMEX_DATE, FORM_DATE, SURE) \
	R("X", TIMEX_DATE, FORM_DATE, SURE) \
	/* quarters, halves, fiscal years */ \
	R(PHASE "t?" POINT "?i?O`?i?q(fi?Y|c?Y|f?[LhxH]U)?", TIMEX_DATE, FORM_DATE, IN_ROW) \
	R(PHASE "(t?i?Y|[LhxH]U)s?i?O`?q", TIMEX_DATE, FORM_DATE, SURE) \
	R("Yq", TIMEX_DATE, FORM_DATE, SURE) \
	R("t?MY?q", TIMEX_DATE, FORM_DATE, MONTH_QUARTER) \
	R("i?q(fi?Y|c?Y)?", TIMEX_DATE, FORM_DATE, QUARTER) \
	R("[LhxH]Us?q", TIMEX_DATE, FORM_DATE, SURE) \
	R("[t}][lrLxhH]?i?q", TIMEX_DATE, FORM_UNIT, THE_QUARTER) \
	R(POINT "i?q", TIMEX_DATE, FORM_UNIT, SURE) \
	R("t?[lrL]~", TIMEX_DATE, FORM_UNIT, SURE) \
	R("H~", TIMEX_DATE, FORM_UNIT, SAME_PERIOD) \
	R("t?Y~", TIMEX_DATE, FORM_DATE, SURE) \
	R("t?Q?U`?[GE](i?O`?q|~|q|[LR]?[Nn]u)?", TIMEX_DATE, FORM_YEARAGO, SURE) \
	R("t?[QH][~Uq]([Lhx]U|aU[GE]|f[Yy]|_?Y)", TIMEX_DATE, FORM_YEARAGO, SURE) \
	R(PHASE "t?iY", TIMEX_DATE, FORM_DATE, FISCAL) \
	R("[t}]iU", TIMEX_DURATION, FORM_DURATION, SURE) \
	R("(t?Y|[LhxH]U)s?j", TIMEX_DATE, FORM_DATE, SURE) \
	R("t?[LlxR]U", TIMEX_DURATION, FORM_DURATION, FORTNIGHT) \
	/* units beside others */ \
	R("t[Lx]U", TIMEX_DURATION, FORM_DURATION, PAST_DECADE) \
	R(PHASE "[t}]?" POINT "i?U", TIMEX_DATE, FORM_UNIT, SURE) \
	R("(t?A?Jf|m_)[t}]i?U", TIMEX_DATE, FORM_UNIT, SURE) \
	R("tU", TIMEX_DATE, FORM_UNIT, THE_UNIT) \
	R("tOU", TIMEX_DATE, FORM_UNIT, NTH_OF) \
	R("t?UfM" DAY OF_YEAR "?", TIMEX_DATE, FORM_DATE, WEEK_OF) \
	R("t?Uft?" DAY "f?M" OF_YEAR "?", TIMEX_DATE, FORM_DATE, WEEK_OF) \
	R("t?UsJ", TIMEX_DATE, FORM_UNIT, SURE) \
	R(AMOUNT "[`i]?[Uu]I?[Gg]", TIMEX_DATE, FORM_SHIFT, AHEAD) \
	R(AMOUNT "[`i]?[Uu]I?[EF]", TIMEX_DATE, FORM_SHIFT, AFTER_UNITS) \
	R("A?A?[Nn]^[Nn]`?[Uu]I?[GgEF]", TIMEX_DATE, FORM_SHIFT, AFTER_UNITS) \
	R("A?A?nfu[GgEF]", TIMEX_DATE, FORM_SHIFT, AFTER_UNITS) \
	R("t?P[EF][Lx]", TIMEX_TIME, FORM_DATE, BEFORE_LAST) \
	R("tU[EF][Lx]", TIMEX_DATE, FORM_UNIT, BEFORE_LAST) \
	R("A?jaU[GgEF]", TIMEX_DATE, FORM_SHIFT, AFTER_UNITS) \
	R("uG", TIMEX_DATE, FORM_SHIFT, SURE) \
	R("A?u[EF]", TIMEX_DATE, FORM_SHIFT, AFTER_UNITS) \
	R("tU[EF]", TIMEX_DATE, FORM_SHIFT, AFTER_UNITS) \
	/* values of the list */ \
	R("(t?[mA])?V", TIMEX_DATE, FORM_VALUE, LISTED) \
	R("tL", TIMEX_DATE, FORM_VALUE, THE_PAST) \
	/* before durations, which look alike */ \
	R("A?[YN]u", TIMEX_TIME, FORM_DATE, MILITARY_HOURS) \
	/* durations */ \
	R("aU", TIMEX_SET, FORM_SET, RATE) \
	R("tU", TIMEX_DURATION, FORM_DURATION, ENDED) \
	R("t[Uu]g", TIMEX_DURATION, FORM_DURATION, AHEAD) \
	R(AMOUNT "[`i]?[Uu]I?", TIMEX_DURATION, FORM_DURATION, A_UNIT) \
	R(AMOUNT "iI?`?[Uu]", TIMEX_DURATION, FORM_DURATION, SURE) \
	R(AMOUNT "`?[Uu]^aj", TIMEX_DURATION, FORM_DURATION, SURE) \
	R(AMOUNT "[Uu]c?^?[Nna][Uu](c?^?[Nna][Uu])?", TIMEX_DURATION, FORM_DURATION, MIXED) \
	R(AMOUNT "`?[Uu]`?[v~]", TIMEX_DURATION, FORM_DURATION, SURE) \
	R("A?A?[Nn]u^[Nn]u", TIMEX_DURATION, FORM_DURATION, SURE) \
	R("A?A?[Nn][^`][Nn]`?[Uu]", TIMEX_DURATION, FORM_DURATION, SURE) \
	R("A?t?A?" POINT "A?[Nn](^[Nn])?[`i]?uI?", TIMEX_DURATION, FORM_DURATION, NOT_OVER) \
	R("A?t?A?[LlxR]i?uI?", TIMEX_DURATION, FORM_DURATION, NOT_OVER) \
	R("A?t?A?[LlxR]u^u", TIMEX_DURATION, FORM_DURATION, NOT_OVER) \
	R("A?t?[Lx]UI", TIMEX_DURATION, FORM_DURATION, NOT_OVER) \
	R("A?t[Nn][Llx]u", TIMEX_DURATION, FORM_DURATION, SURE) \
	R("tm?O?i?[Nn]u", TIMEX_DURATION, FORM_DURATION, SURE) \
	R("t[LO]UfM" OF_YEAR "?", TIMEX_DURATION, FORM_DURATION, SURE) \
	R("t[LO][Nn]uf(M" OF_YEAR "?|Y)", TIMEX_DURATION, FORM_DURATION, SURE) \
	R("ti?u", TIMEX_DURATION, FORM_DURATION, BETWEEN) \
	R("tO[Nn]u(fY|f?[LhxH]U)?", TIMEX_DURATION, FORM_DURATION, SURE) \
	R("A?jaU", TIMEX_DURATION, FORM_DURATION, SURE) \
	R("u^u", TIMEX_DURATION, FORM_DURATION, SURE) \
	R("u`~", TIMEX_DURATION, FORM_DURATION, SURE) \
	R("U`~", TIMEX_DURATION, FORM_DURATION, SURE) \
	R("u", TIMEX_DURATION, FORM_DURATION, BARE_UNITS) \
	R("i`?U~?", TIMEX_DURATION, FORM_DURATION, ALL) \
	R("A?A?nf[Uu]", TIMEX_DURATION, FORM_DURATION, A_UNIT) \
	/* sets */ \
	R("e[Nn]?[Uu]", TIMEX_SET, FORM_SET, SURE) \
	R("e[WMSKP]", TIMEX_SET, FORM_SET, SURE) \
	R("eOU", TIMEX_SET, FORM_SET, SURE) \
	R("eWP", TIMEX_SET, FORM_SET, SURE) \
	R("w", TIMEX_SET, FORM_SET, SURE) \
	R("wP", TIMEX_SET, FORM_SET, SURE) \
	R("[Ww]\\", TIMEX_SET, FORM_SET, SURE) \
	R("d", TIMEX_SET, FORM_SET, SURE) \
	R("N`d", TIMEX_SET, FORM_SET, SO_MANY_LY) \
	R("[Nn]?zU", TIMEX_SET, FORM_SET, TIMES) \
	R("tOWfe[Uu]", TIMEX_SET, FORM_SET, SURE) \
	R("u", TIMEX_SET, FORM_SET, WEEKENDS) \
	/* times of day */ \
	R("A?" CLOCK, TIMEX_TIME, FORM_DATE, SURE) \
	R("A?" CLOCK "c?[_f]?" THE_DAY, TIMEX_TIME, FORM_DATE, SURE) \
	R("AN(p|_tP)?Z?", TIMEX_TIME, FORM_DATE, HALF_PAST) \
	R("A?N_tP", TIMEX_TIME, FORM_DATE, HOUR) \
	R("A?N(V|[hL]P)", TIMEX_TIME, FORM_DATE, HOUR_OF) \
	R("N", TIMEX_TIME, FORM_DATE, HOUR_ALONE) \
	R("A?[YN]Z(c?[_f]?" THE_DAY ")?", TIMEX_TIME, FORM_DATE, MILITARY) \
	R("A?" CLOCK "c?[_f]?t?" POINT "?WP", TIMEX_TIME, FORM_DATE, SURE) \
	R("A?" CLOCK "c?([_f]t?" POINT "?|t?" POINT ")P", TIMEX_TIME, FORM_DATE, SURE) \
	R(THE_DAY "c?_?A?" CLOCK, TIMEX_TIME, FORM_DATE, SURE) \
	R("(m_?)?t?" POINT "?WP", TIMEX_TIME, FORM_DATE, SURE) \
	R("m?VP", TIMEX_TIME, FORM_DATE, SURE) \
	R("m?[LhHx]P", TIMEX_TIME, FORM_DATE, SURE) \
	R("tm?xP", TIMEX_TIME, FORM_DATE, SURE) \
	R("m?t?" POINT "?WP[f_]" THE_DAY, TIMEX_TIME, FORM_DATE, SURE) \
	R("tlP", TIMEX_TIME, FORM_DATE, SURE) \
	R("m?PWZ?", TIMEX_TIME, FORM_DATE, SURE) \
	R("t?P", TIMEX_TIME, FORM_DATE, PART_OF_DAY) \
	R("(m_?)?t?m?P[f_]" THE_DAY, TIMEX_TIME, FORM_DATE, SURE) \
	R(THE_DAY "_tP", TIMEX_TIME, FORM_DATE, SURE) \
	R("t?Pft?" POINT "?WP", TIMEX_TIME, FORM_DATE, SURE) \
	R("KP", TIMEX_TIME, FORM_DATE, SURE)

#endif
