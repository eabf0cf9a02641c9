#!/bin/sh
# Makes common/lists/lemma.tsv:
#
#	common/lists/make/lemma.sh >common/lists/lemma.tsv
#
# Needs Debian's package wordnet-base (in /usr/share/wordnet or the folder $WORDNET), and word.tsv.
# Takes WordNet's lists of exceptions, as far as their base forms are words of word.tsv, and
# lemma.own.tsv, which comes first; marks with + the base for when the part of speech is not known.
set -eu
LC_ALL=C
export LC_ALL
wordnet=${WORDNET:-/usr/share/wordnet}
here=$(dirname "$0")

for f in noun verb adj adv
do
	[ -r "$wordnet/$f.exc" ] || {
		echo "lemma.sh: $wordnet/$f.exc: not there (install wordnet-base, or set WORDNET)" >&2
		exit 2
	}
done

cat <<'EOF'
# Inflected English words that the rules of inflection get wrong or cannot get: word, base form,
# part of speech (n v a r; f: function word), with + at the one to take where it is not known. A word
# that is its own base looks inflected and is not. Verbs come before nouns, nouns before adjectives.
# From WordNet 3.0, Copyright 2006 by Princeton University (WordNet licence), and own entries: see SOURCES.md.
EOF
awk -v own="$here/lemma.own.tsv" -v words="$here/../word.tsv" '
BEGIN {
	FS = OFS = "\t"
	while ((getline < own) > 0)
		if ($0 !~ /^#/) {
			ours[$1] = 1
			print
		}
	while ((getline < words) > 0)
		if ($0 !~ /^#/) {
			letters[$1] = letters[$1] $2
			if ($3 == "")
				base[$1] = 1
		}
	FS = " "
}
FNR == 1 { class = substr("vnar", ++files, 1) }
{
	w = $1
	b = $2
	if (w in ours || w == b || w !~ /^[a-z]+$/ || b !~ /^[a-z]+$/)
		next
	if (!(b in base) || !index(letters[b], class))
		next
	# One line for a word and base, with the classes; a comparative that is a word itself is marked there.
	if (!((w, b) in seen)) {
		seen[w, b] = class
		order[++lines] = w SUBSEP b
	} else
		seen[w, b] = seen[w, b] class
	if (!(w in first))
		first[w] = class ~ /[ar]/ && w in base && letters[w] ~ /[nvf]/ ? w : b
}
END {
	for (i = 1; i <= lines; i++) {
		split(order[i], part, SUBSEP)
		w = part[1]
		b = part[2]
		print w, b, seen[w, b] (first[w] == b ? "+" : "")
		if (first[w] == w) {
			print w, w, letters[w] "+"
			first[w] = ""
		}
	}
}' "$wordnet/verb.exc" "$wordnet/noun.exc" "$wordnet/adj.exc" "$wordnet/adv.exc" | sort
