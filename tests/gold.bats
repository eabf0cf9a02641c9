#!/usr/bin/env bats
# The gold records: what a careful reader marks in the sample articles. They are made by hand
# (tests/gold/*.ann, form and rules on top of tests/gold/make) and must be well formed, or
# nothing that is measured against them means anything. Needs no tool of the project.

setup() {
	cd "$BATS_TEST_DIRNAME/.." || return 1
	LC_ALL=C; export LC_ALL
}

# check_gold START END TEXT FILE: with these columns of FILE and its article on standard input,
# name every line whose text is not the article's bytes from start to end
check_gold() {
	awk -F '\t' -v s="$1" -v e="$2" -v t="$3" '
	function plain(x,   out, i, c) {
		while ((i = index(x, "\\"))) {
			out = out substr(x, 1, i - 1); c = substr(x, i + 1, 1); x = substr(x, i + 2)
			out = out (c == "t" ? "\t" : c == "n" ? "\n" : c == "r" ? "\r" : c == "\\" ? c : "?")
		}
		return out x
	}
	FNR == NR { text = text $0 "\n"; next }
	substr(text, $s + 1, $e - $s) != plain($t) || $e <= $s {
		print FILENAME ":" FNR ": not the text at this place: " $t; bad = 1
	}
	END { exit bad }' "$5" "$4"
}

@test "there are at least fourteen articles, and every one has records, sentences and an annotation" {
	[ "$(ls tests/articles/*.txt | wc -l)" -ge 14 ]
	for article in tests/articles/*.txt; do
		gold=tests/gold/$(basename "$article" .txt)
		[ -s "$gold.tsv" ]
		[ -s "$gold.sent" ]
		[ -s "$gold.ann" ]
	done
}

@test "gold is what its annotations give" {
	tests/gold/make "$BATS_TEST_TMPDIR"
	for made in "$BATS_TEST_TMPDIR"/*.tsv "$BATS_TEST_TMPDIR"/*.sent; do
		cmp "$made" "tests/gold/$(basename "$made")"
	done
}

@test "a record's text is the article's bytes from start to end" {
	for article in tests/articles/*.txt; do
		check_gold 3 4 6 "tests/gold/$(basename "$article" .txt).tsv" "$article"
	done
}

@test "a sentence's text is the article's bytes from start to end" {
	for article in tests/articles/*.txt; do
		check_gold 1 2 3 "tests/gold/$(basename "$article" .txt).sent" "$article"
	done
}

@test "records have eight columns, their article's name and date, and a kind of the design" {
	for gold in tests/gold/*.tsv; do
		name=$(basename "$gold" .tsv)
		awk -F '\t' -v doc="tests/articles/$name.txt" -v date="${name%"${name#??????????}"}" '
		BEGIN { n = split("title heading caption paragraph furniture person org place group " \
			"nation role date time duration set number money percent quote claim", k, " ")
			for (i = 1; i <= n; i++) kind[k[i]] = 1 }
		NF != 8 || $1 != doc || $2 != date || !($5 in kind) { print FILENAME ":" FNR ": " $0; bad = 1 }
		END { exit bad }' "$gold"
	done
}

@test "records stand in the order of a stream: by start, the longer first" {
	for gold in tests/gold/*.tsv; do
		awk -F '\t' '
		NR > 1 && ($3 < s || ($3 == s && $4 > e)) { print FILENAME ":" FNR ": out of order"; bad = 1 }
		{ s = $3 + 0; e = $4 + 0 }
		END { exit bad }' "$gold"
	done
}

@test "values are of the form that their kind asks for" {
	for gold in tests/gold/*.tsv; do
		awk -F '\t' '
		function is(re) {		# n is a digit
			gsub(/n/, "[0-9]", re)
			if ($7 !~ re) { print FILENAME ":" FNR ": " $5 " " $6 ": " $7; bad = 1 }
		}
		$5 == "date" { is("^(nnn|nnnn|nnnn-nn|nnnn-nn-nn|nnnn-Wnn|nnnn-Q[1-4]|nnnn-(SP|SU|FA|WI)|(PAST|PRESENT|FUTURE)_REF)$") }
		$5 == "time" { is("^nnnn-nn-nnT(nn:nn|MO|MI|AF|EV|NI)$") }
		$5 == "duration" { is("^PT?n+[YMWDHS]$") }
		$5 == "set" { is("^(Pn+[YMWD]|XXXX-nn)$") }
		$5 == "number" { is("^n+([.]n+)?$") }
		$5 == "money" { is("^[A-Z][A-Z][A-Z] n+([.]n+)?$") }
		$5 == "percent" { is("^n+([.]n+)?%$") }
		$5 ~ /^(person|org|place|group|nation|claim)$/ { is(".") }
		$5 ~ /^(quote|claim)$/ && $8 == "" { print FILENAME ":" FNR ": nobody said: " $6; bad = 1 }
		END { exit bad }' "$gold"
	done
}

@test "mentions do not cross: one stands inside the other, or they are apart" {
	for gold in tests/gold/*.tsv; do
		awk -F '\t' '
		$5 ~ /^(title|heading|caption|paragraph|furniture)$/ { next }
		{
			while (depth && end[depth] <= $3) depth--
			if (depth && $4 > end[depth]) { print FILENAME ":" FNR ": crosses: " $6; bad = 1 }
			end[++depth] = $4 + 0
		}
		END { exit bad }' "$gold"
	done
}

@test "every sentence stands in one block, and no two blocks or sentences overlap" {
	for gold in tests/gold/*.tsv; do
		awk -F '\t' '
		FNR == NR { if ($5 ~ /^(title|heading|caption|paragraph|furniture)$/) {
				if ($3 < last) { print FILENAME ":" FNR ": blocks overlap"; bad = 1 }
				last = $4 + 0; from[++n] = $3 + 0; to[n] = last }
			next }
		{
			if ($1 < prev) { print FILENAME ":" FNR ": sentences overlap"; bad = 1 }
			prev = $2 + 0; inside = 0
			for (i = 1; i <= n; i++) if (from[i] <= $1 && $2 <= to[i]) inside = 1
			if (!inside) { print FILENAME ":" FNR ": not inside a block: " $3; bad = 1 }
		}
		END { exit bad }' "$gold" "${gold%.tsv}.sent"
	done
}

@test "an annotation with a fault is refused, with its line" {
	dir=$BATS_TEST_TMPDIR
	printf 'P> A {z|fault}.\n' >"$dir/2024-01-01-kind.ann"
	run tests/gold/make -t "$dir/2024-01-01-kind.ann"
	[ "$status" -ne 0 ]
	[[ $output == *"2024-01-01-kind.ann:1: no such kind: z"* ]]
	printf 'P> Nobody {p|closes this.\n' >"$dir/2024-01-01-open.ann"
	run tests/gold/make -t "$dir/2024-01-01-open.ann"
	[ "$status" -ne 0 ]
	[[ $output == *"not closed: closes this."* ]]
	printf 'P> {q=say|Who?}\n' >"$dir/2024-01-01-quote.ann"
	run tests/gold/make -t "$dir/2024-01-01-quote.ann"
	[ "$status" -ne 0 ]
	[[ $output == *"no speaker: Who?"* ]]
}
