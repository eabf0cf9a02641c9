#!/usr/bin/env bats
# UTF-8 and Unicode: what common/ says about bytes and code points.

setup_file() {
	cd "$BATS_TEST_DIRNAME/.."
	build probe
}

# The test programs are built here, from the sources they test.
build() {
	local name=$1
	shift
	${CC:-cc} -std=c11 -D_POSIX_C_SOURCE=200809L -O1 -Icommon -o "$BATS_FILE_TMPDIR/$name" \
		"tests/unicode/$name.c" "$@"
}

setup() {
	cd "$BATS_TEST_DIRNAME/.."
	PATH=$BATS_FILE_TMPDIR:$PATH
}

# is EXPECTED COMMAND...: the command's lines, joined by spaces, are as expected
is() {
	local want=$1 got
	shift
	got=$("$@" | tr '\n' ' ')
	[ "${got% }" = "$want" ] || { echo "$*: got '${got% }', want '$want'"; return 1; }
}

@test "UTF-8: sequences of one to four bytes" {
	is "0:U+0041 1:U+00E9 3:U+20AC 6:U+1F600" probe decode 41 C3 A9 E2 82 AC F0 9F 98 80
	is "6:U+1F600 3:U+20AC 1:U+00E9 0:U+0041" probe prev 41 C3 A9 E2 82 AC F0 9F 98 80
	is "41 C3 A9 E2 82 AC F0 9F 98 80" probe encode 41 E9 20AC 1F600
}

@test "UTF-8: overlong forms are bad bytes, one by one" {
	is "0:bad 1:bad" probe decode C0 80
	is "0:bad 1:bad 2:bad" probe decode E0 9F BF
	is "0:bad 1:bad 2:bad 3:bad" probe decode F0 8F BF BF
}

@test "UTF-8: surrogates and what lies beyond U+10FFFF are bad" {
	is "0:bad 1:bad 2:bad" probe decode ED A0 80
	is "0:bad 1:bad 2:bad 3:bad" probe decode F4 90 80 80
	is "0:bad 1:U+0041" probe decode FF 41
	is "" probe encode D800 110000
}

@test "UTF-8: a sequence cut short is bad, and the next one is read as it stands" {
	is "0:bad 1:bad 2:U+0041" probe decode E2 82 41
	is "0:bad 1:U+00E9" probe decode E2 C3 A9
	is "1:U+00E9 0:bad" probe prev E2 C3 A9
}

@test "UTF-8: stray continuation bytes are bad, also behind a whole sequence" {
	is "0:U+00E9 2:bad 3:bad" probe decode C3 A9 80 80
	is "3:bad 2:bad 0:U+00E9" probe prev C3 A9 80 80
	is "4:bad 3:bad 2:bad 1:bad 0:bad" probe prev 80 80 80 80 80
}

@test "UTF-8: how much of a text is valid" {
	is 10 probe valid 61 62 63 64 65 66 67 68 C3 A9
	is 8 probe valid 61 62 63 64 65 66 67 68 C3
	is 0 probe valid 80
	is 0 probe valid
}

@test "UTF-8: every code point there and back, and every cut of it" {
	probe all
}
