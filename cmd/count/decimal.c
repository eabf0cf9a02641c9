#include "decimal.h"

#include <string.h>

static const int64_t nano_one = 1000000000;
static const int64_t units_max = 999999999999999999;

bool
decimal_parse(struct decimal *d, const char *s, size_t n)
{
	const char *end, *point;
	int64_t units, nano, scale;
	bool minus;

	end = s + n;
	minus = n > 0 && *s == '-';
	if (n > 0 && (*s == '-' || *s == '+'))
		s++;
	for (units = 0, point = s; s < end && *s >= '0' && *s <= '9'; s++) {
		if (units > units_max / 10)
			return false;
		units = units * 10 + (*s - '0');
	}
	n = (size_t)(s - point);
	nano = 0;
	if (s < end && *s == '.') {
		scale = nano_one;
		for (s++; s < end && *s >= '0' && *s <= '9'; s++, n++) {
			scale /= 10;
			/* noughts at the end change nothing, however many */
			if (scale == 0 && *s != '0')
				return false;
			nano += scale * (*s - '0');
		}
	}
	if (s != end || n == 0)
		return false;
	if (minus) {
		units = -units - (nano > 0);
		nano = nano > 0 ? nano_one - nano : 0;
	}
	d->units = units;
	d->nano = nano;
	return true;
}

bool
decimal_add(struct decimal *a, struct decimal b)
{
	/* neither part can overflow: units stay within 18 digits, which is a tenth of 63 bits */
	a->units += b.units;
	a->nano += b.nano;
	if (a->nano >= nano_one) {
		a->nano -= nano_one;
		a->units++;
	}
	return a->units <= units_max && a->units >= -units_max;
}

int
decimal_compare(struct decimal a, struct decimal b)
{
	if (a.units != b.units)
		return a.units < b.units ? -1 : 1;
	return (a.nano > b.nano) - (a.nano < b.nano);
}

/* v in decimal, with at least width digits. */
static size_t
digits(char *to, uint64_t v, size_t width)
{
	char d[20];
	size_t n, i;

	for (n = 0; v > 0 || n < width; v /= 10)
		d[n++] = (char)('0' + v % 10);
	for (i = 0; i < n; i++)
		to[i] = d[n - 1 - i];
	return n;
}

size_t
decimal_print(char *to, struct decimal d)
{
	char *p;

	p = to;
	if (d.units < 0) {
		*p++ = '-';
		d.units = -d.units - (d.nano > 0);
		d.nano = d.nano > 0 ? nano_one - d.nano : 0;
	}
	p += digits(p, (uint64_t)d.units, 1);
	if (d.nano > 0) {
		*p++ = '.';
		p += digits(p, (uint64_t)d.nano, 9);
		while (p[-1] == '0')
			p--;
	}
	return (size_t)(p - to);
}

/* 128 bits, for products that 64 do not hold. */
struct wide {
	uint64_t high, low;
};

static struct wide
wide_times(struct wide w, uint32_t by)
{
	uint64_t a, b;

	a = (w.low & UINT32_MAX) * by;
	b = (w.low >> 32) * by + (a >> 32);
	w.low = b << 32 | (a & UINT32_MAX);
	w.high = w.high * by + (b >> 32);
	return w;
}

static struct wide
wide_plus(struct wide w, uint64_t v)
{
	w.low += v;
	w.high += w.low < v;
	return w;
}

/* a / b where the answer has 64 bits; *rest is what is left. */
static uint64_t
wide_divide(struct wide a, struct wide b, struct wide *rest)
{
	struct wide r = {0, 0};
	uint64_t q;
	int i;

	for (q = 0, i = 127; i >= 0; i--) {
		r.high = r.high << 1 | r.low >> 63;
		r.low = r.low << 1 | ((i >= 64 ? a.high >> (i - 64) : a.low >> i) & 1);
		q <<= 1;
		if (r.high > b.high || (r.high == b.high && r.low >= b.low)) {
			r.high -= b.high + (r.low < b.low);
			r.low -= b.low;
			q |= 1;
		}
	}
	*rest = r;
	return q;
}

/* |d| in billionths. */
static struct wide
billionths(struct decimal d)
{
	struct wide w = {0, 0};

	if (d.units < 0) {
		d.units = -d.units - (d.nano > 0);
		d.nano = d.nano > 0 ? nano_one - d.nano : 0;
	}
	w.low = (uint64_t)d.units;
	return wide_plus(wide_times(w, (uint32_t)nano_one), (uint64_t)d.nano);
}

size_t
decimal_percent(char *to, struct decimal part, struct decimal whole)
{
	struct wide p, w, rest;
	uint64_t q;
	bool minus;
	char *s;

	s = to;
	minus = (part.units < 0) != (whole.units < 0);
	q = 0;
	/* what counts are: 64 bits are enough */
	if (whole.nano == 0 && part.nano == 0 && whole.units > 0 && whole.units < nano_one * 1000000 &&
	    part.units >= 0 && part.units <= whole.units) {
		q = ((uint64_t)part.units * 10000 + (uint64_t)whole.units / 2) / (uint64_t)whole.units;
	} else if (whole.units != 0 || whole.nano != 0) {
		p = wide_times(billionths(part), 10000);
		w = billionths(whole);
		q = wide_divide(p, w, &rest);
		rest = wide_times(rest, 2);
		q += rest.high > w.high || (rest.high == w.high && rest.low >= w.low);
	}
	if (minus && q > 0)
		*s++ = '-';
	s += digits(s, q / 100, 1);
	*s++ = '.';
	s += digits(s, q % 100, 2);
	return (size_t)(s - to);
}
