#!/bin/sh
# word.tsv: ordinary English words with their parts of speech, commonest first.
# Needs: Debian packages wordnet-base (/usr/share/wordnet) and scowl (/usr/share/dict/scowl); word.own.tsv beside this script.
# Kept: lower-case single words of WordNet that its sense-tagged texts use, or that SCOWL lists up to size 50.
# Irregular forms (men, ran, better) have their base form in the third column.
set -eu
LC_ALL=C; export LC_ALL
here=$(dirname "$0")
wn=${WORDNET:-/usr/share/wordnet}
scowl=${SCOWL:-/usr/share/dict/scowl}
tmp=${TMPDIR:-/tmp}/word.$$
trap 'rm -rf "$tmp"' EXIT
mkdir "$tmp"

cat "$scowl"/english-words.[1-4]? "$scowl"/english-words.50 "$scowl"/american-words.[1-4]? "$scowl"/american-words.50 \
	"$scowl"/british-words.[1-4]? "$scowl"/british-words.50 | iconv -f ISO-8859-1 -t UTF-8 |
	grep "^[a-z][a-z-]*$" | sort -u >"$tmp/common"
for p in noun verb adj adv; do
	awk -v p=$p '
	BEGIN { L["noun"] = "n"; L["verb"] = "v"; L["adj"] = "a"; L["adv"] = "r" }
	/^ / { next }
	{	n = 0
		# the count of words is two hexadecimal digits
		h = "0123456789abcdef"
		n = (index(h, substr($4, 1, 1)) - 1) * 16 + index(h, substr($4, 2, 1)) - 1
		for (i = 0; i < n; i++) {
			w = $(5 + 2 * i)
			sub(/\(.*\)$/, "", w)
			if (w ~ /^[a-z][a-z-]*$/ && length(w) > 1)
				print w, L[p]
		}
	}' "$wn/data.$p"
done | sort | uniq -c >"$tmp/senses"
awk '
FILENAME ~ /cntlist/ {
	split($1, a, "%"); t = substr(a[2], 1, 1)
	p = t == 1 ? "n" : t == 2 ? "v" : t == 4 ? "r" : "a"
	tag[a[1] " " p] += $3
	next
}
FILENAME ~ /common/ { common[$1] = 1; next }
{	k = $2 " " $3
	if (!($2 in common) && !(k in tag)) next
	printf "%s\t%s\t%d\t%d\n", $2, $3, tag[k], $1
}' "$wn/cntlist.rev" "$tmp/common" "$tmp/senses" |
sort -t '	' -k1,1 -k3,3nr -k4,4nr |
awk -F '\t' '
function flush() { if (w != "") print w "\t" v }
{	if ($1 != w) { flush(); w = $1; v = ""; top = $3 }
	# a part of speech never met in tagged text, of a word often met, is a curiosity
	if ($3 > 0 || top < 10) v = v $2
}
END { flush() }' >"$tmp/words"
for p in noun verb adj adv; do
	awk -v p=$p '
	BEGIN { L["noun"] = "n"; L["verb"] = "v"; L["adj"] = "a"; L["adv"] = "r"; c = L[p] }
	NR == FNR { split($0, f, "\t"); ok[f[1]] = f[2]; next }
	NF >= 2 && $1 ~ /^[a-z-]+$/ && $1 != $2 && ($2 in ok) && index(ok[$2], c) && !regular($1, $2) { print $1 "\t" c "\t" $2 }
	function regular(f, b,   s, l) {
		l = substr(b, length(b))
		s = substr(b, 1, length(b) - 1)
		return f == b "s" || f == b "es" || f == b "ed" || f == b "ing" || f == b "er" || f == b "est" || f == b "d" ||
			f == b "r" || f == b "st" || f == s "ing" || f == b l "ed" || f == b l "ing" || f == b l "er" || f == b l "est" ||
			(l == "y" && (f == s "ies" || f == s "ied" || f == s "ier" || f == s "iest"))
	}' "$tmp/words" "$wn/$p.exc"
done | sort -u >"$tmp/irregular"
{
	cat <<-'END'
	# Ordinary English words in lower case: word, parts of speech (n v a r; f: function word) with the commonest first,
	# base form of an irregular form.
	# From WordNet 3.0, Copyright 2006 by Princeton University (WordNet licence), chosen by SCOWL
	# (Copyright 2000-2011 by Kevin Atkinson, free use with notice): see SOURCES.md. Function words compiled for this project.
	END
	awk -F '\t' '
	FNR == 1 { file++ }
	/^#/ { next }
	file == 1 { own[$1] = 1; if ($2 != "-") print; next }
	$1 in own { next }
	# an irregular form that is a word of its own too (said, left, found) is first of all the form
	file == 2 { irr[$1] = irr[$1] $2; base[$1] = $3; next }
	{	w[$1] = 1; print $1 "\t" ($1 in irr ? uniq(irr[$1] $2) "\t" base[$1] : $2) }
	END { for (i in irr) if (!(i in w) && !(i in own)) print i "\t" uniq(irr[i]) "\t" base[i] }
	function uniq(s,   i, c, r) {
		for (i = 1; i <= length(s); i++) { c = substr(s, i, 1); if (!index(r, c)) r = r c }
		return r
	}' "$here/word.own.tsv" "$tmp/irregular" "$tmp/words" | sort -t '	' -k1,1
}
