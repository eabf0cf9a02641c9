/*
 * signature - who a quotation that stands by itself is signed by, on the line behind it.
 */
#ifndef SIGNATURE_H
#define SIGNATURE_H

#include "doc.h"
#include "said.h"

/*
 * Whether the quotation fills its line, or its paragraph, and the name of somebody follows on a line of its
 * own, or behind a dash; *who is that name.
 *
 *	"We have never seen water like this."
 *	- Hana Tautahi, farmer
 */
bool signature_of(const struct said *said, const struct doc *d, const struct quotation *q, struct speaker *who);

#endif
