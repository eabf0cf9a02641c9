# Rights: what a tool cannot do any more once it looks at its input

setup_file() {
	root="$(cd "$BATS_TEST_DIRNAME/.." && pwd)"
	cc="${CC:-cc}"
	"$cc" -std=c11 -I"$root/common" -o "$BATS_FILE_TMPDIR/rights" \
		"$root/tests/rights/rights.c" "$root/common/rights.c"
}

setup() {
	cd "$BATS_TEST_TMPDIR"
}

@test "a filter may read files and write to what is open, and nothing else" {
	run "$BATS_FILE_TMPDIR/rights"
	[ "$output" != "this kernel takes no rights away" ] || skip "$output"
	[ "$output" = "a file opened for reading: allowed
a file made: refused
a folder made: refused
a file renamed: refused
a socket: refused
a new process: refused
another program: refused
a signal to another process: refused
another way to send one: refused
to type at a terminal: refused" ]
}

@test "a tool with temporary files may make files too" {
	run "$BATS_FILE_TMPDIR/rights" temp
	[ "$output" != "this kernel takes no rights away" ] || skip "$output"
	[ "$output" = "a file opened for reading: allowed
a file made: allowed
a folder made: refused
a file renamed: refused
a socket: refused
a new process: refused
another program: refused
a signal to another process: refused
another way to send one: refused
to type at a terminal: refused" ]
}

@test "every tool runs with its rights given up" {
	[ -r /proc/self/status ] || skip "no /proc"
	"$BATS_FILE_TMPDIR/rights" | grep -q "refused" || skip "this kernel takes no rights away"
	[ -z "$SANITIZE" ] || skip "the sanitizers need more than the tools do"
	[ "$(head -c 2 "$(command -v news-read)")" != "#!" ] || skip "another program runs the tools"
	mkfifo pipe
	for tool in read split tag normalize count pair train "compare - /dev/null"; do
		news-$tool <pipe >/dev/null 2>&1 &
		exec 9>pipe
		for i in 1 2 3 4 5 6 7 8 9 10; do
			mode="$(awk '/^Seccomp:/ { print $2 }' /proc/$!/status)"
			[ "$mode" = 2 ] && break
			sleep 0.05
		done
		exec 9>&-
		wait
		[ "$mode" = 2 ] || { echo "news-$tool: Seccomp $mode"; false; }
	done
}
