# Under valgrind, each tool reads nothing that was never written, and gives all memory back

check() {
	command -v valgrind >/dev/null || skip "no valgrind"
	[ -z "$SANITIZE" ] || skip "the sanitizers see the same"
	valgrind -q --vgdb=no --error-exitcode=99 --leak-check=full "$@" >"$BATS_TEST_TMPDIR/out" 2>"$BATS_TEST_TMPDIR/err" ||
		{ cat "$BATS_TEST_TMPDIR/err"; false; }
	[ ! -s "$BATS_TEST_TMPDIR/err" ] || { cat "$BATS_TEST_TMPDIR/err"; false; }
	[ -s "$BATS_TEST_TMPDIR/out" ]
}

@test "a pipeline, tool by tool" {
	cd "$BATS_TEST_TMPDIR"
	check news-read -d 2024-03-26 "$BATS_TEST_DIRNAME"/articles/2019-12-12*.txt
	mv out articles
	check news-split -u block,sentence,word articles
	check news-split articles
	mv out split
	check news-tag split
	mv out tagged
	check news-normalize tagged
	mv out normalized
	check news-count -k kind,value -d doc -p normalized
	check news-pair -w paragraph normalized
}
