# make: installing and removing, and what a release is

setup() {
	cd "$BATS_TEST_DIRNAME/.."
	[ -z "$SANITIZE" ] || skip "the plain build does"
}

@test "make install puts tools and manuals under DESTDIR and PREFIX, make uninstall removes them" {
	make -s install DESTDIR="$BATS_TEST_TMPDIR/root" PREFIX=/opt/news >/dev/null
	cd "$BATS_TEST_TMPDIR/root/opt/news"
	for t in read split tag normalize count; do
		[ -x "bin/news-$t" ]
		[ -r "share/man/man1/news-$t.1" ]
	done
	[ -r share/man/man5/newsutils.5 ]
	[ -r share/man/man7/newsutils.7 ]
	bin/news-read -V
	cd "$BATS_TEST_DIRNAME/.."
	make -s uninstall DESTDIR="$BATS_TEST_TMPDIR/root" PREFIX=/opt/news >/dev/null
	run find "$BATS_TEST_TMPDIR/root" -type f
	[ -z "$output" ]
}

@test "every tool has a manual, a usage for -h and a version for -V" {
	for d in cmd/*/; do
		t="news-$(basename "$d")"
		[ -r "man/$t.1" ]
		run "$t" -h
		[ "$status" -eq 0 ]
		[[ "${lines[0]}" == "usage: $t "* ]]
		run "$t" -V
		[ "$status" -eq 0 ]
		[[ "$output" == "$t (newsutils) "* ]]
		run "$t" --no-such-option
		[ "$status" -eq 2 ]
	done
}

@test "manuals without a complaint from mandoc" {
	command -v mandoc >/dev/null || skip "no mandoc"
	run mandoc -Tlint -Wwarning man/*.[157]
	[ -z "$output" ]
}

@test "common knows no tool, and no tool knows another" {
	run grep -rnE '#include "\.\./' cmd common
	[ "$status" -eq 1 ]
	for d in cmd/*/; do
		for h in "$d"*.h; do
			[ -e "$h" ] || continue
			run grep -rlF "\"$(basename "$h")\"" common
			[ -z "$output" ]
		done
	done
}

@test "a word list says where its facts come from" {
	for l in common/lists/*.tsv; do
		head -n 1 "$l" | grep -q '^#' || { echo "$l"; false; }
	done
}
