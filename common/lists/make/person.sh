#!/bin/sh
# person.tsv: very well-known persons.
# Needs: Debian package wordnet-base (/usr/share/wordnet); person.own.txt beside this script (given.tsv already made, for gender).
set -eu
LC_ALL=C; export LC_ALL
here=$(dirname "$0")
wn=${WORDNET:-/usr/share/wordnet}
tab=$(printf '\t')
{
	cat <<-'END'
	# Very well-known persons: name, usual full name, usual gender (m, f) where known.
	# Persons of history from WordNet 3.0, Copyright 2006 by Princeton University (WordNet licence, see SOURCES.md); those of news
	# since 1980, and the few known by one name, compiled for this project.
	END
	awk '
	file == 1 {
		if (/^#/) next
		split($0, f, "\t")
		if (f[2] == "m" || f[2] == "f") sex[f[1]] = f[2]
		next
	}
	file == 2 && /^#/ { next }
	file == 2 {
		i = index($0, ": "); k = substr($0, 1, i - 1); n = split(substr($0, i + 2), e, ";")
		g = substr(k, length(k))
		for (j = 1; j <= n; j++) {
			m = split(e[j], p, "=")
			v = m > 1 ? p[2] : p[1]
			if (v == "" || p[1] in seen) continue
			seen[p[1]] = 1
			print p[1] "\t" v "\t" g
		}
		next
	}
	/^ / { next }
	# persons are instances (@i) of file 18
	$2 == "18" && / @i / {
		h = "0123456789abcdef"
		n = (index(h, substr($4, 1, 1)) - 1) * 16 + index(h, substr($4, 2, 1)) - 1
		best = ""
		for (i = 0; i < n; i++) {
			w = $(5 + 2 * i)
			gsub(/_/, " ", w)
			# the first name of two words is what news would write
			if (w ~ /^[A-Z][a-z]+( [A-Z]\.)? [A-Z][A-Za-z-]+$/ && w !~ /^(Saint|St|Sir|King|Queen|Lord|Prince|Duke|Count|Baron|Earl|Pope|First|Second|Old|The|Van|Von|De|La|Le) / && best == "")
				best = w
		}
		if (best == "") next
		for (i = 0; i < n; i++) {
			w = $(5 + 2 * i)
			gsub(/_/, " ", w)
			if (w !~ /^[A-Z][^ ]* .*[A-Z]/ || w in seen || w ~ /^(Saint|St\.?|Sir|The|Old) /) continue
			split(w, f, " ")
			seen[w] = 1
			print w "\t" best "\t" sex[f[1]]
		}
	}' file=1 "$here/../given.tsv" file=2 "$here/person.own.txt" file=3 "$wn/data.noun" |
	sed 's/	*$//' | sort -t "$tab" -k1,1 -u
}
