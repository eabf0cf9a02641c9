# The tools together, over the sample articles

setup_file() {
	cd "$BATS_TEST_DIRNAME/.."
	export OUT="$BATS_FILE_TMPDIR"
	news-read tests/articles/*.txt >"$OUT/articles"
	news-split -u block,sentence,word "$OUT/articles" | news-tag | news-normalize >"$OUT/all"
}

setup() {
	cd "$BATS_TEST_DIRNAME/.."
}

# Compares every record's text with the bytes of its file, and the records' order.
cat_records() {
	LC_ALL=C awk -F '\t' '
	function unescape(s,   out, i, c) {
		out = ""
		while ((i = index(s, "\\")) > 0) {
			c = substr(s, i + 1, 1)
			out = out substr(s, 1, i - 1) (c == "n" ? "\n" : c == "t" ? "\t" : c == "r" ? "\r" : "\\")
			s = substr(s, i + 2)
		}
		return out s
	}
	function file(name,   text, line) {
		RS = "\n"
		text = ""
		while ((getline line < name) > 0)
			text = text line "\n"
		close(name)
		return text
	}
	NF != 8 { print NR ": " NF " columns"; bad++ }
	$1 != doc { doc = $1; text = file(doc); start = 0; end = length(text) }
	{
		if (unescape($6) != substr(text, $3 + 1, $4 - $3)) {
			print NR ": not the bytes of " $1 ": " $6
			bad++
		}
		if ($3 < start || ($3 == start && $4 > end)) { print NR ": out of order: " $0; bad++ }
		start = $3; end = $4
	}
	END { print (NR > 0 ? "records checked" : "no records"); exit bad > 0 }' "$1"
}

@test "for each record, text is the article's bytes from start to end, and the order holds" {
	run cat_records "$OUT/all"
	[ "$status" -eq 0 ]
	[ "$output" = "records checked" ]
}

@test "a pipeline has records of every kind" {
	for kind in article title heading caption paragraph furniture sentence word person org place \
		group nation role date time duration set number money percent quote claim; do
		cut -f5 "$OUT/all" | grep -qx "$kind" || { echo "no $kind"; false; }
	done
}

@test "an article's records are the same whatever stands before and behind it" {
	n="$(grep -c "$(printf '\tarticle\t')" "$OUT/all")"
	[ "$n" -ge 12 ]
	for i in 1 2 7 "$n"; do
		head -n "$i" "$OUT/articles" | news-split -u block,sentence,word | news-tag | news-normalize >"$OUT/cut"
		head -n "$(wc -l <"$OUT/cut")" "$OUT/all" | cmp - "$OUT/cut"
	done
}

@test "the order of the layers makes no difference" {
	news-tag "$OUT/articles" | news-split -u word,sentence,block | news-normalize | cmp - "$OUT/all"
}

@test "a second run of any tool changes nothing" {
	for tool in "news-split -u block,sentence,word" news-tag news-normalize; do
		$tool "$OUT/all" | cmp - "$OUT/all"
	done
}

@test "the same bytes in every locale" {
	for l in C POSIX C.UTF-8 en_US.UTF-8 tr_TR.UTF-8; do
		LC_ALL=$l news-split -u block,sentence,word "$OUT/articles" | LC_ALL=$l news-tag |
			LC_ALL=$l news-normalize | cmp - "$OUT/all"
	done
}

@test "what grep keeps of a stream is a stream" {
	grep "$(printf '\tsentence\t')" "$OUT/all" >"$OUT/sentences"
	news-tag -s date -o "$OUT/sentences" >"$OUT/dates"
	[ -s "$OUT/dates" ]
	cat_records "$OUT/dates"
}

@test "further columns of a user's own go through the whole line" {
	sed 's/$/	mine/' "$OUT/articles" | news-split -u sentence | news-tag | news-normalize |
		grep "$(printf '\tarticle\t')" >"$OUT/wide"
	sed 's/$/	mine/' "$OUT/articles" | cmp - "$OUT/wide"
}
