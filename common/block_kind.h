/*
 * block_kind - what a block or a line is, by its text alone: furniture, caption, heading.
 */
#ifndef BLOCK_KIND_H
#define BLOCK_KIND_H

#include "doc.h"

/* A caption has no more bytes. */
enum { BLOCK_CAPTION_MAX = 700 };

/*
 * The kind of the block [start, end), which is not empty; d has its odd bytes. No title: see below. With
 * d->captions_only, BLOCK_PARAGRAPH is all but a caption.
 */
enum block_kind block_kind(const struct doc *d, size_t start, size_t end);

/* Whether [start, end) is a caption, or its credit. */
bool block_is_caption(const struct doc *d, size_t start, size_t end);

/* Whether [start, end) is furniture. */
bool block_is_furniture(const struct doc *d, size_t start, size_t end);

/* Whether s[0, n) begins with what credits begin with. */
bool block_is_credit(const char *s, size_t n);

/* Whether s[0, n), with which an article begins, may be its title. */
bool block_is_title(const char *s, size_t n);

/* Whether s[0, n) ends with a mark that ends sentences, or opens what follows. */
bool block_is_ended(const char *s, size_t n);

#endif
