/*
 * order - sorting a table's entries: by key, or the first of them by figure and then by key.
 */
#ifndef ORDER_H
#define ORDER_H

#include "keytable.h"

/* Sorts e[0, n), entries of t in a row, by the bytes of their keys, smallest first. */
void order_by_key(struct table *t, struct entry *e, size_t n);

/*
 * Moves the first keep of them to the front, sorted by the first figure, largest first, and where it
 * is the same, by the bytes of their keys. What stands behind them is in no order.
 */
void order_first(struct table *t, struct entry *e, size_t n, size_t keep);

#endif
