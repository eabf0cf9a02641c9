/*
 * What the Unicode Character Database says about a code point: general category, word and
 * sentence break classes (UAX #29), script, white space; simple lower, upper and folded forms.
 *
 *	uint32_t p = uc_props(cp);
 *	if (uc_wb(p) == UC_WB_ALETTER && uc_is_upper(p))
 *
 * uc_props() looks up everything at once; the other functions take its answer apart and cost
 * nothing. UTF8_BAD and everything above U+10FFFF has the properties of an unassigned code point:
 * none. The tables are made by common/unicode/make-tables, which reads the order of the values
 * from the enums below: in each line, the name in the comment is the database's.
 */
#ifndef UNICODE_H
#define UNICODE_H

#include <stdint.h>

/* General_Category */
enum uc_gc {
	UC_GC_CN, /* Cn */
	UC_GC_LU, /* Lu: upper case letter */
	UC_GC_LL, /* Ll: lower case letter */
	UC_GC_LT, /* Lt: title case digraph */
	UC_GC_LM, /* Lm: modifier letter */
	UC_GC_LO, /* Lo: other letter */
	UC_GC_MN, /* Mn: nonspacing mark */
	UC_GC_MC, /* Mc: spacing mark */
	UC_GC_ME, /* Me: enclosing mark */
	UC_GC_ND, /* Nd: decimal digit */
	UC_GC_NL, /* Nl: letter-like number, such as Roman ones */
	UC_GC_NO, /* No: other number: fractions, superscripts */
	UC_GC_PC, /* Pc: connector, such as the low line */
	UC_GC_PD, /* Pd: dash */
	UC_GC_PS, /* Ps: opening bracket, low quotation mark */
	UC_GC_PE, /* Pe: closing bracket */
	UC_GC_PI, /* Pi: initial quotation mark */
	UC_GC_PF, /* Pf: final quotation mark */
	UC_GC_PO, /* Po: other punctuation */
	UC_GC_SM, /* Sm: mathematical symbol */
	UC_GC_SC, /* Sc: currency symbol */
	UC_GC_SK, /* Sk: modifier symbol */
	UC_GC_SO, /* So: other symbol */
	UC_GC_ZS, /* Zs: space */
	UC_GC_ZL, /* Zl: line separator */
	UC_GC_ZP, /* Zp: paragraph separator */
	UC_GC_CC, /* Cc: control */
	UC_GC_CF, /* Cf: format */
	UC_GC_CS, /* Cs: surrogate */
	UC_GC_CO  /* Co: private use */
};

/* Word_Break, UAX #29. Extended pictographs are told by uc_is_pict(). */
enum uc_wb {
	UC_WB_OTHER,        /* Other */
	UC_WB_CR,           /* CR */
	UC_WB_LF,           /* LF */
	UC_WB_NEWLINE,      /* Newline */
	UC_WB_EXTEND,       /* Extend */
	UC_WB_ZWJ,          /* ZWJ */
	UC_WB_RI,           /* Regional_Indicator */
	UC_WB_FORMAT,       /* Format */
	UC_WB_KATAKANA,     /* Katakana */
	UC_WB_HEBREW,       /* Hebrew_Letter */
	UC_WB_ALETTER,      /* ALetter */
	UC_WB_SINGLE_QUOTE, /* Single_Quote */
	UC_WB_DOUBLE_QUOTE, /* Double_Quote */
	UC_WB_MIDNUMLET,    /* MidNumLet */
	UC_WB_MIDLETTER,    /* MidLetter */
	UC_WB_MIDNUM,       /* MidNum */
	UC_WB_NUMERIC,      /* Numeric */
	UC_WB_EXTENDNUMLET, /* ExtendNumLet */
	UC_WB_WSEGSPACE     /* WSegSpace */
};

/* Sentence_Break, UAX #29 */
enum uc_sb {
	UC_SB_OTHER,     /* Other */
	UC_SB_CR,        /* CR */
	UC_SB_LF,        /* LF */
	UC_SB_EXTEND,    /* Extend */
	UC_SB_SEP,       /* Sep */
	UC_SB_FORMAT,    /* Format */
	UC_SB_SP,        /* Sp */
	UC_SB_LOWER,     /* Lower */
	UC_SB_UPPER,     /* Upper */
	UC_SB_OLETTER,   /* OLetter */
	UC_SB_NUMERIC,   /* Numeric */
	UC_SB_ATERM,     /* ATerm */
	UC_SB_SCONTINUE, /* SContinue */
	UC_SB_STERM,     /* STerm */
	UC_SB_CLOSE      /* Close */
};

/* Script, coarse; a comment may name several */
enum uc_script {
	UC_SCRIPT_COMMON,   /* Common Inherited Unknown */
	UC_SCRIPT_LATIN,    /* Latin */
	UC_SCRIPT_GREEK,    /* Greek */
	UC_SCRIPT_CYRILLIC, /* Cyrillic */
	UC_SCRIPT_HAN,      /* Han Bopomofo */
	UC_SCRIPT_HIRAGANA, /* Hiragana */
	UC_SCRIPT_KATAKANA, /* Katakana */
	UC_SCRIPT_HANGUL,   /* Hangul */
	UC_SCRIPT_ARABIC,   /* Arabic */
	UC_SCRIPT_HEBREW,   /* Hebrew */
	UC_SCRIPT_THAI,     /* Thai Lao Khmer Myanmar: written without spaces between words */
	UC_SCRIPT_OTHER     /* * */
};

/* Where each lies in the answer of uc_props(): first bit, width. */
#define UC_SHIFT_GC 0      /* 5 bits */
#define UC_SHIFT_WB 5      /* 5 bits */
#define UC_SHIFT_SB 10     /* 4 bits */
#define UC_SHIFT_SCRIPT 14 /* 4 bits */
#define UC_SHIFT_FLAG 18
#define UC_WHITE_SPACE 0x040000u /* White_Space */
#define UC_ALPHABETIC 0x080000u  /* Alphabetic: letters, letter-like numbers, vowel signs */
#define UC_UPPERCASE 0x100000u   /* Uppercase: upper case letters and the like: circled, Roman */
#define UC_LOWERCASE 0x200000u   /* Lowercase: the same for lower case */
#define UC_PICT 0x400000u        /* Extended_Pictographic: emoji, and what may become one */
#define UC_QUOTE 0x800000u       /* Quotation_Mark */

/* The tables, of no use without the functions below. */
struct uc_case {
	int32_t lower, upper, fold; /* what to add to the code point */
};
extern const char uc_version[]; /* of the Unicode Character Database, such as 15.0.0 */
extern const uint32_t uc_latin1[256];
extern const uint32_t uc_records[];
extern const uint8_t uc_stage1[0x110000 >> 8];
extern const uint8_t uc_stage2[][256];
extern const struct uc_case uc_case_records[];
extern const uint8_t uc_case_stage1[0x20000 >> 8];
extern const uint8_t uc_case_stage2[][256];

static inline uint32_t
uc_props(uint32_t cp)
{
	if (cp < 0x100)
		return uc_latin1[cp];
	if (cp > 0x10FFFF)
		return 0;
	return uc_records[uc_stage2[uc_stage1[cp >> 8]][cp & 255]];
}

static inline enum uc_gc
uc_gc(uint32_t p)
{
	return (enum uc_gc)(p >> UC_SHIFT_GC & 31);
}

static inline enum uc_wb
uc_wb(uint32_t p)
{
	return (enum uc_wb)(p >> UC_SHIFT_WB & 31);
}

static inline enum uc_sb
uc_sb(uint32_t p)
{
	return (enum uc_sb)(p >> UC_SHIFT_SB & 15);
}

static inline enum uc_script
uc_script(uint32_t p)
{
	return (enum uc_script)(p >> UC_SHIFT_SCRIPT & 15);
}

/* Is the category one of those in mask, in which bit 1 << UC_GC_x stands for x? */
static inline int
uc_gc_in(uint32_t p, uint32_t mask)
{
	return (int)(mask >> uc_gc(p) & 1);
}

#define UC_MASK_LETTER                                                                           \
	(1u << UC_GC_LU | 1u << UC_GC_LL | 1u << UC_GC_LT | 1u << UC_GC_LM | 1u << UC_GC_LO)
#define UC_MASK_MARK (1u << UC_GC_MN | 1u << UC_GC_MC | 1u << UC_GC_ME)
#define UC_MASK_NUMBER (1u << UC_GC_ND | 1u << UC_GC_NL | 1u << UC_GC_NO)
#define UC_MASK_PUNCT                                                                            \
	(1u << UC_GC_PC | 1u << UC_GC_PD | 1u << UC_GC_PS | 1u << UC_GC_PE | 1u << UC_GC_PI |    \
	    1u << UC_GC_PF | 1u << UC_GC_PO)
#define UC_MASK_SYMBOL (1u << UC_GC_SM | 1u << UC_GC_SC | 1u << UC_GC_SK | 1u << UC_GC_SO)

static inline int
uc_is_letter(uint32_t p)
{
	return uc_gc_in(p, UC_MASK_LETTER);
}

/* The derived property, wider than uc_is_letter(): Roman numerals, vowel signs. */
static inline int
uc_is_alpha(uint32_t p)
{
	return (p & UC_ALPHABETIC) != 0;
}

static inline int
uc_is_digit(uint32_t p)
{
	return uc_gc(p) == UC_GC_ND;
}

/* Upper case as the beginning of a name shows it: title case digraphs count. */
static inline int
uc_is_upper(uint32_t p)
{
	return (p & UC_UPPERCASE) != 0 || uc_gc(p) == UC_GC_LT;
}

static inline int
uc_is_lower(uint32_t p)
{
	return (p & UC_LOWERCASE) != 0;
}

static inline int
uc_is_mark(uint32_t p)
{
	return uc_gc_in(p, UC_MASK_MARK);
}

static inline int
uc_is_punct(uint32_t p)
{
	return uc_gc_in(p, UC_MASK_PUNCT);
}

static inline int
uc_is_symbol(uint32_t p)
{
	return uc_gc_in(p, UC_MASK_SYMBOL);
}

static inline int
uc_is_dash(uint32_t p)
{
	return uc_gc(p) == UC_GC_PD;
}

static inline int
uc_is_quote(uint32_t p)
{
	return (p & UC_QUOTE) != 0;
}

static inline int
uc_is_space(uint32_t p)
{
	return (p & UC_WHITE_SPACE) != 0;
}

static inline int
uc_is_pict(uint32_t p)
{
	return (p & UC_PICT) != 0;
}

/* Case, from U+0080 on: the functions to call are the three below it. */
static inline const struct uc_case *
uc_case(uint32_t cp)
{
	if (cp >= 0x20000)
		return uc_case_records;
	return uc_case_records + uc_case_stage2[uc_case_stage1[cp >> 8]][cp & 255];
}

/* Simple_Lowercase_Mapping: one code point to one; itself when there is none. */
static inline uint32_t
uc_lower(uint32_t cp)
{
	if (cp < 0x80)
		return cp - 'A' < 26 ? cp + 32 : cp;
	return cp + (uint32_t)uc_case(cp)->lower;
}

/* Simple_Uppercase_Mapping */
static inline uint32_t
uc_upper(uint32_t cp)
{
	if (cp < 0x80)
		return cp - 'a' < 26 ? cp - 32 : cp;
	return cp + (uint32_t)uc_case(cp)->upper;
}

/* Simple_Case_Folding: two texts differ in case only if they fold to the same code points. */
static inline uint32_t
uc_fold(uint32_t cp)
{
	if (cp < 0x80)
		return cp - 'A' < 26 ? cp + 32 : cp;
	return cp + (uint32_t)uc_case(cp)->fold;
}

#endif
