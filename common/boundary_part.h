/*
 * What the parts of boundary share: the classes of bytes, and what each part does for the others.
 */
#ifndef BOUNDARY_PART_H
#define BOUNDARY_PART_H

#include "boundary.h"
#include "utf8.h"

/* What a byte is to a boundary. */
enum { OTHER, SPACE, UPPER, LOWER, DIGIT, HIGH, FULL, HALF, CLOSE, OPEN };

extern const uint8_t boundary_class[256];

static inline unsigned
class_of(char c)
{
	return boundary_class[(unsigned char)c];
}

/* The same for what stands at i; SPACE behind the block. */
static inline unsigned
class_at(const struct boundary_scan *s, uint32_t i)
{
	return i < s->end ? class_of(s->text[i]) : (unsigned)SPACE;
}

/* Whether the word is of one of the classes. */
static inline bool
is_of(const struct boundary_word *w, unsigned classes)
{
	return w != NULL && (w->classes & classes) != 0;
}

/* The first 8 letters of the word [i, end) in one number, in lower case; 0 for one that has other bytes too. */
uint64_t boundary_pack(const struct boundary_scan *s, uint32_t i, uint32_t end);

/* What is known of the word [i, end); NULL: nothing. */
const struct boundary_word *boundary_word_at(const struct boundary_scan *s, uint32_t i, uint32_t end);

/* boundary_mark.c: the marks that end before at, to b's mark and close; where the word before them ends. */
uint32_t boundary_mark(const struct boundary_scan *s, uint32_t at, struct boundary *b);
enum boundary_open boundary_opener(uint32_t cp);

/*
 * boundary_describe.c: fills b for a gap of [end, next), which is empty behind a full stop with the next
 * word glued to it; no more than is needed where b->sure says that a sentence ends there.
 */
void boundary_describe(const struct boundary_scan *s, uint32_t end, uint32_t next, bool glued, struct boundary *b);

/* boundary_rule.c: what is beyond doubt, or beyond what the weights can know. */
enum boundary_verdict { VERDICT_OPEN, VERDICT_NEVER, VERDICT_ALWAYS };
enum boundary_verdict boundary_rule(const struct boundary_scan *s, const struct boundary *b);

/* Whether a mark of something left out, [...], stands at i. */
bool boundary_is_cut(const struct boundary_scan *s, uint32_t i);

/* boundary_entry.c: whether the block is an entry of a bibliography. */
bool boundary_is_entry(const struct boundary_scan *s);

#endif
