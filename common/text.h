/*
 * text - what holds for an article's text wherever it is worked on.
 *
 * TEXT_AHEAD NULs stand behind its last byte, so that those who go through it may look at several bytes
 * together, and some way ahead, without asking each time where it ends.
 */
#ifndef TEXT_H
#define TEXT_H

enum { TEXT_AHEAD = 64 };

#endif
