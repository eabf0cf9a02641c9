/*
 * piece - the words, numbers and marks of a short stretch of text, each with the classes that the
 * grammars of time (timex.h) and of amounts (amount.h) speak of.
 *
 * A class is a letter; a piece may be of several. Words get theirs from the lists timeword.tsv
 * (words that begin, end or are an expression of time), timepart.tsv (words that go along with
 * them) and numword.tsv; digits by their form.
 *
 *	A  about, nearly, at least		a  a, an, another
 *	B  BC					b  AD
 *	C  century, centuries			c  comma
 *	D  digits that may be a day, 1 to 31	d  daily, annual
 *	E  earlier, before			e  each, every
 *	F  later, after				f  of
 *	G  ago					g  from now, hence
 *	H  that, the same			h  this
 *	I  or so				i  fiscal, financial, full
 *	J  start, middle, end (of)		j  half, first half
 *	K  a holiday				k  1990s, '90s, nineties
 *	L  last, past				l  previous, latest
 *	M  a month				m  early, mid, late, earlier, later
 *	N  a number				n  several, a few
 *	O  an ordinal				o  an ordinal up to 31st
 *	P  morning, night			p  a.m., p.m., o'clock
 *	Q  corresponding, comparable		q  quarter (of a year), Q3
 *	R  recent				r  current
 *	S  a season				s  's
 *	T  17:30, noon				t  the
 *	U  a unit of time, singular		u  the same, plural
 *	V  today, now, recently			v  old, of age
 *	W  a weekday				w  its plural
 *	X  2024-03-26, 26/3/2024		x  point, before decimals in words
 *	Y  four digits that may be a year	y  '98
 *	Z  a time zone				z  per, once a
 *	\  mornings	^  and, to, or, until	_  in, on, at	`  a dash	~  period, long
 *	{  too weak to mean a time alone	}  its, their	@  something else: Sunday Times
 *
 * Nothing is allocated; all offsets are bytes in the text.
 */
#ifndef PIECE_H
#define PIECE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct doc;

/* The bit of a class. */
#define PIECE(letter) (UINT64_C(1) << ((letter) - '@'))

enum { PIECE_MAX = 48 };

/* How a piece takes part in a number; numword.tsv's letters and these. */
enum {
	PART_NONE = 0,
	PART_DIGITS = '0',  /* 45,000 or 1.2 */
	PART_JOINED = '1',  /* made of several */
	PART_WORD = 'n',    /* seven, twenty */
	PART_SCALE = 's',   /* hundred, million, bn */
	PART_SCALES = 'p',  /* dozens, millions */
	PART_GLUED = 'g',   /* a scale only behind digits: m, k */
	PART_ORDINAL = 'o', /* third, 3rd */
	PART_FRACTION = 'f',
	PART_VAGUE = 'v',  /* several */
	PART_COUPLE = 'c', /* a couple of */
	PART_PERCENT = '%'
};

struct piece {
	uint64_t is; /* classes */
	uint32_t start, end;
	uint32_t lex;	   /* entry in the lexicon, 0: none */
	const char *value; /* what timeword.tsv or timepart.tsv say, or "" */
	double number;	   /* of N, O, Y, D, k and what takes part in a number */
	int16_t year;	   /* of X */
	int8_t month, day, hour, minute, second; /* of X and T, and of what may be T (9.30); -1: not said */
	char part;
	bool glued;   /* nothing between the piece before and this one */
	bool capital; /* begins with a capital letter */
};

/*
 * Whether numbers take in fractions such as three quarters, which in times are units; and whether it is known that a
 * time of day is read, so that 9.30 is one.
 */
enum piece_mode { PIECES_TIME, PIECES_AMOUNT, PIECES_CLOCK };

/*
 * Takes text[start, end) apart; the text before start is looked at to see whether the first piece
 * is glued. Returns how many pieces there are, at most PIECE_MAX: then the rest is left out.
 */
size_t pieces_read(const char *text, size_t start, size_t end, enum piece_mode mode,
		   struct piece piece[PIECE_MAX]);

/* Whether there are parts of numbers among pieces, and such as times and amounts make different numbers of. */
enum piece_parts { PARTS_NONE, PARTS_ANY = 1, PARTS_DIFFER = 2 };

/*
 * The same of the tokens [from, to) of a document, which know what words they are; numbers of several
 * pieces are left for piece_join().
 */
enum piece_parts pieces_of_tokens(const struct doc *d, size_t from, size_t to, struct piece piece[PIECE_MAX],
				  size_t *count);

/* Makes one piece of those that are one number together. */
void piece_join(struct piece *p, size_t *count, const char *text, enum piece_mode mode);

/* Whether the piece, of this text, is one of the words: lower case, separated by single spaces. */
bool piece_is_text(const struct piece *p, const char *text, const char *words);

#endif
