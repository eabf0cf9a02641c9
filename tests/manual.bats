# The examples of the manuals and of README.md do what they say

setup_file() {
	cd "$BATS_TEST_DIRNAME/.."
	export DIR="$BATS_FILE_TMPDIR/articles"
	mkdir -p "$DIR/archive"
	cp tests/articles/*.txt "$DIR"
	cp tests/articles/*.txt "$DIR/archive"
	cp -r "$DIR/archive" "$BATS_FILE_TMPDIR/only"
	cp "$(ls tests/articles/*.txt | tail -n 1)" "$DIR/a.txt"
	ls tests/articles | sed 's/.*/&	2024-03-26/' >"$DIR/dates.tsv"
	news-read tests/articles/*.txt | news-split | news-tag | news-normalize >"$DIR/archive.tsv"
	cp "$DIR/archive.tsv" "$DIR/tagged.tsv"
	cp "$DIR/archive.tsv" "$DIR/normal.tsv"
	cp "$DIR/archive.tsv" "$DIR/today.tsv"
	grep '2023-' "$DIR/archive.tsv" >"$DIR/before.tsv"
	cp "$DIR/archive.tsv" "$DIR/week.tsv"
	for a in tests/articles/2023-*.txt; do
		news-read "$a"
		cat "tests/gold/$(basename "$a" .txt).tsv"
	done >"$DIR/marked.tsv"
	printf 'Te Kaha\tship\nAotearoa\tship\n' >"$DIR/ships.tsv"
	cp tests/articles/2023-05-05-norwich-by-election.txt "$DIR/article.txt"
	cp tests/articles/2023-05-05-norwich-by-election.txt "$DIR/one.txt"
	news-count -s person,org,group "$DIR/before.tsv" >"$DIR/before"
	cp tests/articles/2023-11-09-nairobi-water-summit.txt "$DIR/other.txt"
	cat "$DIR"/*.txt >"$DIR/book.txt"
	news-count -s person -k value "$DIR/archive.tsv" >"$DIR/total"
	mkdir -p "$DIR/2024/03/26" "$DIR/counts"
	echo "Ann Lee resigned on Monday." >"$DIR/2024/03/26/s.txt"
	news-count -s person,org "$DIR/archive.tsv" >"$DIR/counts/2024-03-26"
}

# The examples of a page, in a folder of articles of its own: all have to end well, and to print what is
# shown, where output is shown. Commands that are not on this machine are passed over.
check() {
	"$BATS_TEST_DIRNAME/manual/examples" "$1" >"$BATS_TEST_TMPDIR/examples"
	rm -rf "$BATS_TEST_TMPDIR/here"
	cp -r "$2" "$BATS_TEST_TMPDIR/here"
	cd "$BATS_TEST_TMPDIR/here"
	run_all "$BATS_TEST_TMPDIR/examples"
}

run_all() {
	local line command="" shown="" failed=0
	while IFS= read -r line || [ -n "$line" ]; do
		if [ -n "$command" ] && [ -z "$shown" ] && unfinished "$command"; then
			command="$command
$line"
		elif [ "${line#\$ }" != "$line" ]; then
			try "$command" "$shown" || failed=1
			command="${line#\$ }"
			shown=""
		elif [ -n "$line" ]; then
			shown="$shown${shown:+
}$line"
		fi
	done <"$1"
	try "$command" "$shown" || failed=1
	return $failed
}

# A command that the shell cannot read yet, or that a backslash carries on.
unfinished() {
	case "$1" in *\\) return 0 ;; esac
	! bash -n -c "$1" 2>/dev/null
}

try() {
	local got status=0
	[ -n "$1" ] || return 0
	got="$(bash -o pipefail -c "$1" 2>"$BATS_TEST_TMPDIR/errors")" || status=$?
	if grep -q 'command not found' "$BATS_TEST_TMPDIR/errors"; then
		return 0
	fi
	# head closes the pipe before the tools are done
	if [ "$status" -ne 0 ] && [ "$status" -ne 141 ]; then
		printf '%s\nended in %s: %s\n' "$1" "$status" "$(cat "$BATS_TEST_TMPDIR/errors")"
		return 1
	fi
	if [ -n "$2" ] && [ "$got" != "$2" ]; then
		printf '%s\nprinted:\n%s\nbut the manual shows:\n%s\n' "$1" "$got" "$2"
		return 1
	fi
}

@test "the examples of the manuals" {
	failed=0
	for page in "$BATS_TEST_DIRNAME"/../man/*.[157]; do
		check "$page" "$DIR" || { echo "in $(basename "$page")"; failed=1; }
	done
	[ "$failed" -eq 0 ]
}

@test "the examples of README.md" {
	check "$BATS_TEST_DIRNAME/../README.md" "$BATS_FILE_TMPDIR/only"
}

# The lines of newsutils.7 that follow the one that begins with $2, up to the end of the display.
example() {
	sed -n "/^$1/,/^\.Ed/p" "$BATS_TEST_DIRNAME/../man/newsutils.7" | sed '$d; s/\\e/\\/g'
}

@test "newsutils.7: awk takes dates from folders" {
	mkdir -p "$BATS_TEST_TMPDIR/2024/03/26"
	cd "$BATS_TEST_TMPDIR"
	echo "Ann Lee resigned on Monday." >2024/03/26/s.txt
	example '\$ news-read 2024' | sed '1s/^\$ //' >command
	sh ./command
	[ "$(awk -F '\t' '$6 == "Monday" { print $2, $7 }' archive.tsv)" = "2024-03-26 2024-03-25" ]
}

@test "newsutils.7: the nightly script makes a file and a count of a day, or leaves the old ones" {
	mkdir -p "$BATS_TEST_TMPDIR/news/incoming/2024-03-26" "$BATS_TEST_TMPDIR/news/archive" "$BATS_TEST_TMPDIR/news/counts"
	cd "$BATS_TEST_TMPDIR"
	example '#!\/bin\/bash' >night
	echo "Ann Lee resigned on Monday." >news/incoming/2024-03-26/a.txt
	NEWS=news bash ./night 2024-03-26
	[ "$(cat news/counts/2024-03-26)" = "$(printf '1\tperson\tAnn Lee')" ]
	grep -q 2024-03-25 news/archive/2024-03-26.tsv
	printf 'no\0text' >news/incoming/2024-03-26/b.txt
	cp news/archive/2024-03-26.tsv old
	run env NEWS=news bash ./night 2024-03-26
	[ "$status" -eq 2 ]
	cmp old news/archive/2024-03-26.tsv
}
