/*
 * The names of the values of a boundary's parts, as the table of weights has them. For the programs
 * that write and read the table; a tool has no use for them.
 */
#ifndef BOUNDARY_NAMES_H
#define BOUNDARY_NAMES_H

#include "boundary.h"

#define BOUNDARY_NAME(id, name) name,
static const char *const boundary_marks[] = {BOUNDARY_MARKS(BOUNDARY_NAME)};
static const char *const boundary_befores[] = {BOUNDARY_BEFORE(BOUNDARY_NAME)};
static const char *const boundary_behinds[] = {BOUNDARY_BEHIND(BOUNDARY_NAME)};
static const char *const boundary_closers[] = {BOUNDARY_CLOSERS(BOUNDARY_NAME)};
static const char *const boundary_openers[] = {BOUNDARY_OPENERS(BOUNDARY_NAME)};
static const char *const boundary_furthers[] = {BOUNDARY_FURTHER(BOUNDARY_NAME)};
static const char *const boundary_reaches[] = {BOUNDARY_REACH(BOUNDARY_NAME)};
static const char *const boundary_blocks[] = {BOUNDARY_BLOCK(BOUNDARY_NAME)};
static const char *const boundary_styles[] = {BOUNDARY_STYLE(BOUNDARY_NAME)};
static const char *const boundary_insides[] = {BOUNDARY_INSIDE(BOUNDARY_NAME)};

static const char *const *const boundary_values[PARTS] = {
    boundary_marks,    boundary_befores, boundary_behinds, boundary_closers, boundary_openers, boundary_furthers,
    boundary_furthers, boundary_reaches, boundary_reaches, boundary_blocks,  boundary_styles,  boundary_insides};

static const size_t boundary_sizes[PARTS] = {MARKS,    BEFORES, BEHINDS, CLOSERS, OPENERS, FURTHERS,
					  FURTHERS, REACHES, REACHES, BLOCKS,  STYLES,  INSIDES};

static const char *const boundary_kinds[WORD_KINDS] = {"full", "half", "none"};

#endif
