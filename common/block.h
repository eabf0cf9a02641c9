/*
 * block - an article's blocks: title, headings, captions, paragraphs, furniture.
 *
 * A line is a block, unless lines are wrapped: then a block goes on to an empty line, an indented
 * line or an item of a list, or to a line that ended early. Whether they are, the lines' lengths
 * tell. White space, a byte order mark and empty lines belong to no block.
 */
#ifndef BLOCK_H
#define BLOCK_H

struct doc;

/* Fills d->block from d->text. */
void blocks_find(struct doc *d);

#endif
