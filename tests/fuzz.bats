# What the fuzzers start from and what they have found, tried again (tests/fuzz/build says how they
# are run for longer). What must hold is asserted in tests/fuzz: each record's text is the article's
# bytes, the order, escapes, output that is input again, twice is once, reads of any size, ...

setup_file() {
	root="$(cd "$BATS_TEST_DIRNAME/.." && pwd)"
	B="$(dirname "$(command -v news-read)")"
	export B OUT="$BATS_FILE_TMPDIR/replay"
	"$root/tests/fuzz/build" replay >"$BATS_FILE_TMPDIR/build.log" 2>&1 || true
	"$root/tests/fuzz/seeds" "$BATS_FILE_TMPDIR/seeds"
	export FINDINGS="$root/tests/fuzz/findings"
}

# replay FUZZER: tries all there is
replay() {
	[ -x "$OUT/$1" ] || { cat "$BATS_FILE_TMPDIR/build.log"; skip "cannot be built here"; }
	"$OUT/$1" $(find "$BATS_FILE_TMPDIR/seeds/$1" "$FINDINGS" -type f | grep "/$1/")
}

@test "the fuzzers of all tools can be built" {
	echo 'int main(void) { return 0; }' >"$BATS_TEST_TMPDIR/c.c"
	"${CC:-cc}" -Wl,--wrap=read -o "$BATS_TEST_TMPDIR/c" "$BATS_TEST_TMPDIR/c.c" ||
		skip "the linker knows no --wrap"
	[ -f "$B/libcommon.a" ] || skip "the tools stand alone"
	[ -x "$OUT/record" ]
	for f in "$BATS_TEST_DIRNAME"/../cmd/*; do
		[ -x "$OUT/$(basename "$f")" ] || { cat "$BATS_FILE_TMPDIR/build.log"; false; }
	done
}

@test "records and escapes" {
	replay record
}

@test "news-read" {
	replay read
}

@test "news-split" {
	replay split
}

@test "news-tag" {
	replay tag
}

@test "news-tag with lists of names, cues and models of a user's own" {
	replay tag-list
	replay tag-cues
	replay tag-model
}

@test "news-normalize" {
	replay normalize
}

@test "news-normalize with a user's aliases" {
	replay normalize-aliases
}

@test "news-count" {
	replay count
}

@test "news-pair" {
	replay pair
}

@test "news-compare" {
	replay compare
}

@test "news-train" {
	replay train
}
