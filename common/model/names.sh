#!/bin/sh
# names.sh BUILD DIR... - learns common/model/names.tsv again, with the news-train of the folder BUILD
#
# Each DIR is a corpus in which names are marked: articles NAME.txt, and gold.tsv with a line a name:
# NAME, kind (person, org or place), start and end, counted in characters that are not white space.
# The table in the repository was learned from two, the development part of Universal NER for the
# English Web Treebank and Wikigold, and from the articles of wire.txt beside this script.
set -eu
here=$(dirname "$0")
build=$1
shift
{
LC_ALL=C awk -f "$here/marked.awk" "$here/wire.txt"
for dir; do
	ls "$dir" | LC_ALL=C sort | LC_ALL=C awk -F '\t' -v dir="$dir" '
	function escape(s) {
		gsub(/\\/, "\\\\&", s); gsub(/\t/, "\\t", s); gsub(/\r/, "\\r", s); gsub(/\n/, "\\n", s)
		return s
	}
	# from[i], to[i]: the bytes of character i of those that are not white space
	function index_characters(s,   i, n, c, len) {
		count = 0
		n = length(s)
		for (i = 1; i <= n; i += len) {
			c = substr(s, i, 1)
			len = c < "\200" ? 1 : c < "\340" ? 2 : c < "\360" ? 3 : 4
			c = substr(s, i, len)
			if (c ~ /^[ \t\n\r\f\v]$/ || c == "\302\240" || c ~ /^\342\200[\200-\212\250\251\257]$/ || c == "\343\200\200")
				continue
			from[count] = i - 1
			to[count++] = i - 1 + len
		}
	}
	function record(s, a, b, kind) {
		printf "%s\t\t%d\t%d\t%s\t%s\t\t\n", name, a, b, kind, escape(substr(s, a + 1, b - a))
	}
	FILENAME == "-" { if (sub(/\.txt$/, "")) order[++docs] = $0; next }
	{ names[$1] = names[$1] $2 " " $3 " " $4 "\n" }
	END {
		for (d = 1; d <= docs; d++) {
			name = order[d]
			file = dir "/" name ".txt"
			text = ""
			while ((getline line < file) > 0) text = text line "\n"
			close(file)
			index_characters(text)
			record(text, 0, length(text), "article")
			n = split(names[name], mark, "\n") - 1
			for (i = 1; i <= n; i++) {
				split(mark[i], f, " ")
				record(text, from[f[2]], to[f[3] - 1], f[1])
			}
		}
	}' - "$dir/gold.tsv"
done
} | "$build/news-train" \
	-c "Learned from the development part of Universal NER for the English Web Treebank (CC BY-SA 4.0: the" \
	-c "treebank's texts and its names), from Wikigold (CC BY 4.0), and from wire.txt, written for this project; all are" \
	-c "marked by hand. The weights are under the terms of the first, CC BY-SA 4.0. Made by common/model/names.sh."
