#!/bin/sh
# currency.tsv: codes of ISO 4217 as they stand beside an amount, and signs and names of currencies.
# Needs: Debian package iso-codes (its iso_4217.json); currency.own.tsv beside this script.
set -eu
LC_ALL=C; export LC_ALL
here=$(dirname "$0")
iso=${ISO:-/usr/share/iso-codes/json/iso_4217.json}
cat <<'END'
# Currencies: sign, code or name, ISO 4217 code, where it stands:
# s before an amount, b behind it, w a name behind it, c a hundredth of one behind it, d a tenth, t ten of one, n too common a word to count.
# Signs and names compiled for this project from general knowledge; codes from the Debian package iso-codes (LGPL 2.1; the codes themselves are facts).
END
{
	sed -n 's/.*"alpha_3": "\([A-Z]*\)".*/\1/p' "$iso" | grep -v '^X[A-Z][A-Z]$' |
		grep -v -x -e ALL -e TOP -e CUP -e PEN -e MOP -e GEL -e LAK | awk -v OFS='\t' '{ print $1, $1, "sb" }'
	awk -F '\t' -v OFS='\t' '!/^#/ && $3 != "n" { print $1, $2, $3 }' "$here/currency.own.tsv"
} | sort -u
