/*
 * block - an article's blocks: title, headings, captions, paragraphs, furniture.
 */
#ifndef BLOCK_H
#define BLOCK_H

struct doc;

/* Fills d->block from d->text. */
void blocks_find(struct doc *d);

#endif
