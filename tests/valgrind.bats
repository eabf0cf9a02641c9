# Under valgrind, each tool reads nothing that was never written, and gives all memory back

check() {
	command -v valgrind >/dev/null || skip "no valgrind"
	[ -z "$SANITIZE" ] || skip "the sanitizers see the same"
	valgrind -q --vgdb=no news-read -V >/dev/null 2>&1 || skip "valgrind cannot run the tools"
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

@test "lists, cues, aliases and models of a user's own; counts that are compared; graphs" {
	cd "$BATS_TEST_TMPDIR"
	news-read -d 2024-03-26 "$BATS_TEST_DIRNAME"/articles/2019-12-12*.txt | news-split | news-tag >tagged
	check news-train -r 2 tagged
	mv out model
	check news-train -r 1 -x 2 tagged
	printf 'port\tship\tPort\n' >names
	printf 'quipped\tquip\n' >cues
	printf 'Jane Roe\tRoe, Jane\n' >aliases
	check news-tag -m model -l names -c cues tagged
	check news-normalize -a aliases -e tagged
	check news-pair -g out
	news-count -k value tagged >counts
	check news-compare counts counts
}
