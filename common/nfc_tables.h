/*
 * The tables of normalization, for nfc.c alone.
 *
 * A code point below NFC_LIMIT has a value by the two stages; those above have none. A value below
 * NFC_CLASSES is an entry of nfc_classes: a header. One from there on is, less NFC_CLASSES, an
 * offset in nfc_pool: there stand a header and, in UTF-16, the decomposition of one step.
 */
#ifndef NFC_TABLES_H
#define NFC_TABLES_H

#include <stddef.h>
#include <stdint.h>

#define NFC_LIMIT 0x30000u
#define NFC_CLASSES 256u

/* A header */
#define NFC_CCC 0x00FFu       /* Canonical_Combining_Class */
#define NFC_LEN 0x1F00u       /* how many units of UTF-16 the decomposition has */
#define NFC_LEN_SHIFT 8
#define NFC_COMPAT 0x2000u    /* it is a compatibility decomposition */
#define NFC_NOT_C 0x4000u     /* NFC_Quick_Check is No or Maybe */
#define NFC_NOT_KC 0x8000u    /* NFKC_Quick_Check is No or Maybe */

/* What two code points compose to; ordered by second, then first. */
struct nfc_pair {
	uint32_t second, first, both;
};

extern const uint16_t nfc_classes[];
extern const uint16_t nfc_pool[];
extern const struct nfc_pair nfc_pairs[];
extern const size_t nfc_npairs;
extern const uint16_t nfc_stage1[NFC_LIMIT >> 5];
extern const uint16_t nfc_stage2[][32];

#endif
