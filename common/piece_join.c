/*
 * Numbers of several pieces: twenty-five million, a dozen and a half, tens of thousands.
 */
#include "piece_parts.h"

static bool
is_and(const struct piece *p, const char *s)
{
	return p->end - p->start == 3 && (p->is & PIECE('^')) && (s[p->start] | 32) == 'a';
}

/* Makes piece i of the pieces [i, end), with the value v. */
static void
join(struct piece *p, size_t i, size_t end, double v, size_t *count)
{
	if (end - i > 1) {
		p[i].end = p[end - 1].end;
		memmove(p + i + 1, p + end, (*count - end) * sizeof *p);
		*count -= end - i - 1;
		p[i].part = PART_JOINED;
		p[i].value = "";
		p[i].lex = 0;
	}
	p[i].number = v;
	p[i].is = PIECE('N');
}

/* Whether the pieces at k are -and-a- and a fraction, as in two-and-a-half. */
static bool
hyphened_fraction(const struct piece *p, size_t k, size_t n, const char *s)
{
	size_t i;

	if (k + 5 >= n)
		return false;
	for (i = k; i <= k + 5; i++)
		if (!p[i].glued || ((i - k) % 2 == 0 && !(p[i].is & PIECE('`'))))
			return false;
	return is_and(&p[k + 1], s) && (p[k + 3].is & PIECE('a')) && p[k + 5].part == PART_FRACTION;
}

/*
 * The decimals in words behind a number in words, from piece k on: one point six billion. Their end, with their
 * value in *v; or k, when they are none. At one point two men ran: only before a scale or a percent.
 */
static size_t
spoken_decimals(const struct piece *p, size_t k, size_t n, double *v)
{
	double digit;
	size_t i;

	if (k + 2 >= n || (p[k].is & PIECE('x')) == 0)
		return k;
	*v = 0;
	digit = 0.1;
	for (i = k + 1; i < n && p[i].part == PART_WORD && p[i].number < 10; i++) {
		*v += p[i].number * digit;
		digit /= 10;
	}
	return i > k + 1 && i < n && ((p[i].part == PART_SCALE && p[i].number > 100) || p[i].part == '%') ? i : k;
}

/*
 * Whether a and the ordinal at piece i are part of a whole, which is not named: by a third, up nearly a fifth; but
 * not by a third party.
 */
static bool
is_share(const struct piece *p, size_t i, size_t n, const char *s)
{
	if (i == 0 || !((p[i - 1].is & PIECE('A')) || piece_is_text(&p[i - 1], s, "by up down than fell falls fall fallen rose rises rise risen "
										  "grew grow grown dropped dropping lost")))
		return false;
	i += 2;
	return i >= n || (p[i].glued && p[i].is == 0) || (p[i].is & (PIECE('c') | PIECE('_') | PIECE('^') | PIECE('L'))) ||
	       piece_is_text(&p[i], s, "since compared from as while when after before again more less higher lower this");
}

/* The row of number pieces at i: its end, or i; its value in *v. */
static size_t
number_row(const struct piece *p, size_t i, size_t n, const char *s, enum piece_mode mode, double *v)
{
	double total, now, scale;
	size_t k;
	bool digits;
	char last;

	total = now = 0;
	scale = 1e18;
	last = PART_NONE;
	digits = false;
	k = i;
	if (p[k].is & PIECE('a') && p[k].end - p[k].start <= 2 && k + 1 < n && p[k + 1].part == PART_SCALE &&
	    (p[k + 1].is & PIECE('g')) == 0) {
		now = 1;
		last = PART_WORD;
		k++;
	} else if (p[k].part == PART_FRACTION && p[k].number == 0.5 && k + 2 < n &&
		   (p[k + 1].is & PIECE('a')) && p[k + 2].part == PART_SCALE) {
		now = 0.5;
		last = PART_FRACTION;
		k += 2;
	}
	if (mode == PIECES_AMOUNT && k == i && k + 1 < n && (p[k].is & PIECE('a')) && p[k].end - p[k].start <= 2 &&
	    (p[k + 1].part == PART_FRACTION ||
	     (p[k + 1].part == PART_ORDINAL && p[k + 1].number > 2 &&
	      ((k + 2 < n && (p[k + 2].is & (PIECE('f') | PIECE('^')))) || is_share(p, k, n, s))))) {
		/* a third of, a quarter */
		now = p[k + 1].part == PART_FRACTION ? p[k + 1].number : 1 / p[k + 1].number;
		last = PART_FRACTION;
		k += 2;
	}
	for (; k < n; k++) {
		bool hyphen = last != PART_NONE && (p[k].is & PIECE('`')) && p[k].glued && k + 1 < n && p[k + 1].glued;
		const struct piece *q;
		double decimals;
		size_t end;

		if (last == PART_WORD && (end = spoken_decimals(p, k, n, &decimals)) > k) {
			now += decimals;
			k = end - 1;
			continue;
		}
		if (last != PART_NONE && hyphened_fraction(p, k, n, s)) {
			now += p[k + 5].number;
			last = PART_FRACTION;
			k += 5;
			continue;
		}
		/* three-quarters is no length of time */
		if (hyphen && mode != PIECES_AMOUNT && p[k + 1].part == PART_FRACTION && p[k + 1].number == 0.25 &&
		    last == PART_WORD && now == 3) {
			*v = 0.75;
			return k + 2;
		}
		if (hyphen && !(p[k + 1].part == PART_WORD || p[k + 1].part == PART_SCALE ||
				((p[k + 1].part == PART_FRACTION || p[k + 1].part == PART_ORDINAL) && mode == PIECES_AMOUNT)))
			break;
		if (hyphen && last == PART_DIGITS && p[k + 1].part != PART_SCALE && p[k + 1].part != PART_FRACTION)
			break;
		q = &p[k + hyphen];
		if (q->part == PART_DIGITS) {
			if (last != PART_NONE)
				break;
			now = q->number;
			digits = true;
		} else if (q->part == PART_WORD) {
			/* $3 billion one: in digits it goes on in digits */
			if (digits && last == PART_SCALE)
				break;
			if (!(last == PART_NONE || last == PART_SCALE ||
			      (last == PART_WORD && now >= 20 && q->number < 10 && q->number > 0 &&
			       (long)now % 100 >= 20 && (long)now % 10 == 0)))
				break;
			if (last == PART_SCALE && now > 0 && (long)now % 100 != 0)
				break;
			now += q->number;
		} else if (q->part == PART_SCALE || (q->part == PART_GLUED && last == PART_DIGITS && q->glued)) {
			if (last == PART_NONE && (q->end - q->start < 3 || (mode == PIECES_AMOUNT && 0)))
				break;
			if (q->number <= 100) {
				/* hundred, dozen */
				if (now >= 1000)
					break;
				now = (now > 0 ? now : 1) * q->number;
			} else if (last == PART_SCALE && now == 0 && total > 0) {
				total *= q->number; /* a thousand million */
			} else {
				if (q->number >= scale)
					break;
				total += (now > 0 ? now : 1) * q->number;
				scale = q->number;
				now = 0;
			}
			last = PART_SCALE;
			k += hyphen;
			continue;
		} else if (q->part == PART_FRACTION && (last == PART_DIGITS || (last == PART_WORD && mode == PIECES_AMOUNT)) &&
			   q->number < 1 && (last == PART_DIGITS ? q->end - q->start <= 5 && q->lex == 0 : true)) {
			if (last == PART_DIGITS)
				now += q->number;
			else
				now *= q->number;
			last = PART_FRACTION;
			k += hyphen;
			continue;
		} else if (q->part == PART_FRACTION && last == PART_DIGITS && q->glued && (unsigned char)s[q->start] >= 0x80) {
			now += q->number; /* 5½ */
			last = PART_FRACTION;
			continue;
		} else if (mode == PIECES_AMOUNT && q->part == PART_ORDINAL && q->number > 2 && last == PART_WORD &&
			   now == 1 && (hyphen || (k + 1 < n && (p[k + 1].is & PIECE('f'))))) {
			now = 1 / q->number; /* one-fifth, one third of */
			last = PART_FRACTION;
			k += hyphen;
			continue;
		} else if (mode == PIECES_AMOUNT && last == PART_NONE && q->part == PART_FRACTION) {
			now = q->number;
			last = PART_FRACTION;
			continue;
		} else if (mode == PIECES_AMOUNT && last == PART_FRACTION && (q->is & PIECE('f')) && k + 2 < n &&
			   (p[k + 1].is & PIECE('a')) && p[k + 2].part == PART_SCALE) {
			k++; /* a quarter of a million */
			continue;
		} else if (last != PART_NONE && is_and(q, s) && k + 1 < n) {
			/* a hundred and five; two and a half */
			if (p[k + 1].part == PART_WORD && last == PART_SCALE && p[k + 1].number < 100) {
				last = PART_SCALE;
				continue;
			}
			if (k + 2 < n && (p[k + 1].is & PIECE('a')) && p[k + 2].part == PART_FRACTION) {
				now += p[k + 2].number;
				last = PART_FRACTION;
				k += 2;
				continue;
			}
			if (p[k + 1].part == PART_FRACTION && p[k + 1].number == 0.5) {
				now += 0.5;
				last = PART_FRACTION;
				k += 1;
				continue;
			}
			break;
		} else {
			break;
		}
		last = q->part;
		k += hyphen;
	}
	*v = total + now;
	return last == PART_NONE ? i : k;
}

/* tens of millions, hundreds of thousands, dozens */
static size_t
plural_row(const struct piece *p, size_t i, size_t n, double *v)
{
	size_t k;

	*v = p[i].number;
	for (k = i + 1; k + 1 < n && (p[k].is & PIECE('f')) && p[k + 1].part == PART_SCALES; k += 2)
		*v *= p[k + 1].number;
	return k;
}

static void
mark_year_words(struct piece *p, size_t *count, size_t i)
{
	double a, b;

	/* nineteen ninety-four */
	if (i == 0 || p[i].part == PART_DIGITS || p[i - 1].part == PART_DIGITS)
		return;
	a = p[i - 1].number;
	b = p[i].number;
	if ((p[i - 1].is & PIECE('N')) && a >= 11 && a <= 20 && b >= 10 && b < 100) {
		join(p, i - 1, i + 1, a * 100 + b, count);
		p[i - 1].is = PIECE('Y');
	}
}

void
piece_join(struct piece *p, size_t *count, const char *s, enum piece_mode mode)
{
	size_t i, end;
	double v;

	piece_clocks(p, *count, s, mode == PIECES_CLOCK);
	for (i = 0; i < *count; i++) {
		/* twenty-first */
		if (p[i].part == PART_WORD && p[i].number >= 20 && i + 2 < *count && (p[i + 1].is & PIECE('`')) &&
		    p[i + 2].part == PART_ORDINAL && p[i + 2].number < 10 && p[i + 2].glued) {
			join(p, i, i + 3, p[i].number + p[i + 2].number, count);
			p[i].part = PART_ORDINAL;
		}
		switch (p[i].part) {
		case PART_ORDINAL:
			p[i].is |= PIECE('O') | (p[i].number >= 1 && p[i].number <= 31 ? PIECE('o') : 0);
			if (p[i].is & PIECE('U')) /* a second */
				p[i].is |= PIECE('{');
			break;
		case PART_VAGUE:
			p[i].is |= PIECE('n');
			p[i].number = -1;
			break;
		case PART_COUPLE:
			/* a couple of hundred */
			if (i + 1 < *count && p[i + 1].part == PART_SCALE) {
				join(p, i, i + 2, p[i].number * p[i + 1].number, count);
				break;
			}
			p[i].is |= PIECE('N');
			break;
		case PART_SCALES:
			end = plural_row(p, i, *count, &v);
			if (mode == PIECES_AMOUNT || end - i > 1) {
				join(p, i, end, v, count);
				p[i].part = PART_SCALES;
			} else {
				p[i].is |= PIECE('n');
				p[i].number = -1;
			}
			break;
		case PART_NONE:
			if (!(p[i].is & PIECE('a')))
				break;
			/* FALLTHROUGH */
		case PART_DIGITS:
		case PART_WORD:
		case PART_SCALE:
		case PART_FRACTION:
			end = number_row(p, i, *count, s, mode, &v);
			if (end == i)
				break;
			if (end - i > 1 || p[i].part != PART_DIGITS)
				join(p, i, end, v, count);
			if (p[i].part != PART_DIGITS)
				mark_year_words(p, count, i);
			break;
		default:
			break;
		}
	}
}
