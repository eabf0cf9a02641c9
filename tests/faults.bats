# Faults: what a tool does when memory, a disk or the other end of a pipe fails it

setup_file() {
	export ARTICLES="$BATS_TEST_DIRNAME/articles"
	here="$BATS_TEST_DIRNAME/faults"
	cd "$BATS_FILE_TMPDIR"
	mkdir temporary
	cc="${CC:-cc}"
	{ "$cc" -O1 -shared -fPIC -o faulty.so "$here/faulty.c" -ldl &&
		"$cc" -O1 -o drive "$here/drive.c"; } >build.log 2>&1 || true
	# records of every kind to work on: small, but with all that the tools look at
	(cd "$ARTICLES" && news-read -d 2024-03-26 2024-03-19*.txt 2018*.txt) >articles.tsv
	news-split <articles.tsv >split.tsv
	{ news-tag <split.tsv || cat split.tsv; } >tagged.tsv 2>/dev/null
	news-count -k value <tagged.tsv >count.tsv
	news-train -r 2 <tagged.tsv >own.model
}

# what the tools are started with where they are all tried
tools="read split tag normalize count pair train%-r%1 compare%-%count.tsv"

# started ARGS: sets tool, the arguments args and a file for standard input
started() {
	tool="${1%%%*}"
	args="$(printf '%s' "$1" | tr % ' ')"
	in="$BATS_FILE_TMPDIR/tagged.tsv"
	[ "$tool" != compare ] || in="$BATS_FILE_TMPDIR/count.tsv"
	cd "$BATS_FILE_TMPDIR"
}

setup() {
	cd "$BATS_TEST_TMPDIR"
}

rec() {
	printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "$4" "$5" "$6" "${7-}" "${8-}"
}

# with_little KB: passes the test over where the tools cannot even start with so much memory
with_little() {
	[ -z "$SANITIZE" ] || skip "the sanitizers need more than the tools do"
	sh -c "ulimit -v $1; news-split </dev/null" || skip "the tools cannot be started with so little memory"
}

# drive INPUT TOOL [ARG...]: every call to libc that the tool makes fails once
drive() {
	cd "$BATS_FILE_TMPDIR"
	[ -x drive ] && [ -f faulty.so ] || skip "no library can be built to be preloaded"
	if ! FAULT=read:error:1 LD_PRELOAD="$PWD/faulty.so" news-read </dev/null 2>&1 9>/dev/null |
		grep -q '^news-read: standard input: '; then
		skip "the tools take no preloaded library (static or sanitized)"
	fi
	./drive "$PWD/faulty.so" "$@" >"$BATS_TEST_TMPDIR/said" 2>&1 ||
		{ head -n 20 "$BATS_TEST_TMPDIR/said"; false; }
	grep -q "calls failed" "$BATS_TEST_TMPDIR/said"
}

@test "news-read: whatever call fails, it says so, and prints no half line" {
	drive articles.tsv temporary news-read
	drive articles.tsv temporary news-read --line-buffered "$ARTICLES"/2017*.txt - "$ARTICLES"/2018*.txt
}

@test "news-split: whatever call fails, it says so, and prints no half line" {
	drive articles.tsv temporary news-split -u block,sentence,word
	drive articles.tsv temporary news-split -o --line-buffered -u block
}

@test "news-tag: whatever call fails, it says so, and prints no half line" {
	drive split.tsv temporary news-tag
	printf 'harbour board\tvictim\tThe Board\nport\tplace\t\n' >"$BATS_TEST_TMPDIR/own.tsv"
	drive articles.tsv temporary news-tag -l "$BATS_TEST_TMPDIR/own.tsv" -s victim,place
}

@test "news-tag with cues or a model of a user's own: whatever call fails, it says so" {
	printf 'quipped\tquip\nsneering\tsneer\tsay:sq:g\n' >"$BATS_TEST_TMPDIR/cues.tsv"
	drive articles.tsv temporary news-tag -c "$BATS_TEST_TMPDIR/cues.tsv" -s quote,claim
	cp "$BATS_FILE_TMPDIR/own.model" "$BATS_TEST_TMPDIR/model"
	drive articles.tsv temporary news-tag -m "$BATS_TEST_TMPDIR/model" -s person,org,place
}

@test "news-normalize: whatever call fails, it says so, and prints no half line" {
	drive tagged.tsv temporary news-normalize
	printf 'Harbour Board\tThe Board\torg\n' >"$BATS_TEST_TMPDIR/alias.tsv"
	drive tagged.tsv temporary news-normalize -a "$BATS_TEST_TMPDIR/alias.tsv"
}

@test "news-count: whatever call fails, it says so, and prints no half line" {
	drive tagged.tsv temporary news-count -k kind,value -d doc -p
	head -n 40 "$BATS_FILE_TMPDIR/tagged.tsv" >"$BATS_FILE_TMPDIR/few.tsv"
	drive few.tsv temporary news-count -S 1 -k kind,value -d doc -p
	drive few.tsv temporary news-count -S 1 -g date -k value,text -w end -c
}

@test "news-pair and news-compare: whatever call fails, they say so, and print no half line" {
	drive tagged.tsv temporary news-pair -w paragraph
	drive tagged.tsv temporary news-pair -g
	news-pair "$BATS_FILE_TMPDIR/tagged.tsv" | news-count -k value,of >"$BATS_FILE_TMPDIR/pairs.tsv"
	drive pairs.tsv temporary news-pair -m -e
	drive count.tsv temporary news-compare "$BATS_FILE_TMPDIR/count.tsv" -
	drive count.tsv temporary news-compare - "$BATS_FILE_TMPDIR/count.tsv"
}

@test "news-train: whatever call fails, it says so, and prints no half line" {
	drive tagged.tsv temporary news-train -r 1 -c "of our own articles"
	drive tagged.tsv temporary news-train -r 1 -x 2 -s person,place
	drive tagged.tsv temporary news-train -r 1 -t "$BATS_FILE_TMPDIR/tagged.tsv"
}

@test "lines longer than all buffers come out whole or not at all, too" {
	awk 'BEGIN { for (i = 0; i < 17000; i++) printf "Ports %d\tclosed. ", i }' >"$BATS_FILE_TMPDIR/long"
	drive long temporary news-read
	{ news-read -i a "$BATS_FILE_TMPDIR/long"; rec b '' 0 4 article One.; } >"$BATS_FILE_TMPDIR/long.tsv"
	drive long.tsv temporary news-split -u block
}

@test "a full disk, standard output that is closed: a message, status 2" {
	for each in $tools; do
		started $each
		run sh -c "news-$args >&- <'$in'"
		[ "$status" -eq 2 ]
		[ "$output" = "news-$tool: standard output: Bad file descriptor" ]
		[ -w /dev/full ] || continue
		run sh -c "news-$args >/dev/full <'$in'"
		[ "$status" -eq 2 ]
		[ "$output" = "news-$tool: standard output: No space left on device" ]
		for option in -h -V; do
			run sh -c "news-$tool $option >/dev/full"
			[ "$status" -eq 2 ]
			[ "$output" = "news-$tool: standard output: No space left on device" ]
		done
	done
}

@test "standard input that is closed: a message, status 2" {
	for args in $tools; do
		tool="${args%%%*}"
		run sh -c "news-$(printf '%s' "$args" | tr % ' ') <&-"
		[ "$status" -eq 2 ]
		[ "$output" = "news-$tool: standard input: Bad file descriptor" ]
	done
}

@test "a file does not take the place of a standard stream that is closed" {
	rec a '' 0 4 article One. >one
	run sh -c 'news-split one - <&-'
	[ "$status" -eq 2 ]
	[ "${lines[3]}" = "news-split: standard input: Bad file descriptor" ]
	echo One. >text
	run sh -c 'news-read text - <&-'
	[ "$status" -eq 2 ]
	[ "$output" = "$(rec text '' 0 5 article 'One.\n')
news-read: standard input: Bad file descriptor" ]
	run sh -c 'news-read text >&- 2>&-'
	[ "$status" -eq 2 ]
	[ "$(cat text)" = One. ]
}

@test "a folder as standard input: a message, status 2" {
	for args in $tools; do
		tool="${args%%%*}"
		run sh -c "news-$(printf '%s' "$args" | tr % ' ') <."
		[ "$status" -eq 2 ]
		case "$output" in
		"news-$tool: standard input: "[Ii]"s a directory"*) ;;
		*) echo "$output"; false ;;
		esac
	done
}

@test "a reader that goes away ends each tool without a word" {
	i=0
	cp "$BATS_FILE_TMPDIR/tagged.tsv" many
	while [ $i -lt 4 ]; do cat many many >more; mv more many; i=$((i + 1)); done
	for tool in read split tag normalize; do
		run sh -c "{ news-$tool many; echo \$? >status; } 2>said | head -c 10 >/dev/null"
		[ ! -s said ]
		[ "$(cat status)" -eq 141 ]
	done
}

@test "a reader that goes away is an error where SIGPIPE is ignored" {
	rec a '' 0 4 article One. >one
	run bash -c 'trap "" PIPE; { sleep 0.2; news-split one; echo $? >status; } 2>said | true'
	[ "$(cat status)" -eq 2 ]
	[ "$(cat said)" = "news-split: standard output: Broken pipe" ]
}

@test "a quota for the size of files: a message, status 2, the file ends where the quota does" {
	for each in read split tag normalize count%-k%text pair%-w%article train%-r%1; do
		started $each
		cd "$BATS_TEST_TMPDIR"
		run sh -c "ulimit -f 4; news-$args '$in' >out"
		[ "$status" -eq 2 ]
		[ "$output" = "news-$tool: standard output: File too large" ]
		[ -s out ]
		cmp -n "$(wc -c <out)" out <(news-$args "$in")
	done
}

@test "a quota for temporary files: a message, status 2, nothing is left" {
	mkdir small
	awk 'BEGIN { for (i = 0; i < 60000; i++) print "word" i }' >words
	run sh -c "ulimit -f 8; news-count -k 1 -S 64K -T small words"
	[ "$status" -eq 2 ]
	[ "$output" = "news-count: temporary file in small: File too large (-T DIR names another folder, -S SIZE allows more memory)" ]
	[ -z "$(ls -A small)" ]
}

@test "a folder or nothing where a list, a model or other counts should be: a message, status 2" {
	for args in "tag -l" "tag -c" "tag -m" "normalize -a" "train -t" "compare /dev/null" "compare -r /dev/null"; do
		for file in . missing; do
			run sh -c "news-$args $file <'$BATS_FILE_TMPDIR/tagged.tsv'"
			[ "$status" -eq 2 ]
			case "$output" in
			"news-${args%% *}: $file: "[Ii]"s a directory"* | "news-${args%% *}: $file: No such file or directory") ;;
			*) echo "news-$args $file: $output"; false ;;
			esac
		done
	done
}

@test "too little memory: a message, status 2, what came before is whole" {
	with_little 20000
	rec a '' 0 4 article One. >one
	awk 'BEGIN { for (i = 0; i < 1000000; i++) printf "It closed %d ports. ", i }' >large
	{ cat one one; news-read -i large large; } >in
	for tool in split tag normalize; do
		run sh -c "ulimit -v 50000; news-$tool in >out"
		[ "$status" -eq 2 ]
		case "$output" in
		"news-$tool: out of memory ("*" bytes wanted)") ;;
		*) echo "$output"; false ;;
		esac
		[ -s out ]
		cmp -n "$(wc -c <out)" out <(news-$tool one one)
	done
	run sh -c 'ulimit -v 20000; news-read text large >out'
	[ "$status" -eq 2 ]
	[ ! -s out ]
}

@test "too little memory for all counts to compare, pairs or features: a message, status 2" {
	with_little 32000
	awk 'BEGIN { for (i = 0; i < 400000; i++) print i "\tword " i }' >counts
	awk 'BEGIN { for (i = 0; i < 400000; i++) print i "\tJane " i "\tJohn " i }' >pairs
	awk 'BEGIN {
		for (i = 0; i < 40000; i++) {
			s = sprintf("Jane %d met Roe %d.", i, i)
			printf "%d\t\t0\t%d\tarticle\t%s\t\t\n%d\t\t0\t4\tperson\tJane\t\t\n", i, length(s), s, i
		}
	}' >names
	for each in compare%counts%counts pair%-m%-g%pairs train%-r%1%names; do
		started $each
		cd "$BATS_TEST_TMPDIR"
		run sh -c "ulimit -v 32000; news-$args >out"
		[ "$status" -eq 2 ]
		case "$output" in
		"news-$tool: out of memory ("*" wanted)"*) ;;
		*) echo "news-$args: $output"; false ;;
		esac
		[ ! -s out ]
	done
}

@test "a read that fails behind a line that is too long is reported with -K" {
	printf 'x%.0s' 1 2 3 4 5 6 7 8 9 >nine
	i=0
	while [ $i -lt 19 ]; do cat nine nine >more; mv more nine; i=$((i + 1)); done
	cd "$BATS_FILE_TMPDIR"
	FAULT=read:error:1 LD_PRELOAD="$PWD/faulty.so" news-read </dev/null 2>&1 9>/dev/null |
		grep -q '^news-read: standard input: ' || skip "the tools take no preloaded library"
	run sh -c "FAULT=read:error:6 LD_PRELOAD='$PWD/faulty.so' news-split -K -L 1 <'$BATS_TEST_TMPDIR/nine' 9>/dev/null"
	[ "$status" -eq 1 ]
	[ "${lines[0]}" = "news-split: standard input:1: the line has more than 1048578 bytes (-L SIZE sets the limit for an article)" ]
	[ "${lines[1]}" = "news-split: standard input: Input/output error" ]
}

@test "a full temporary disk: a message, status 2, nothing is left" {
	mkdir small
	mount -t tmpfs -o size=64k none small 2>/dev/null || skip "needs the right to mount a file system"
	awk 'BEGIN { for (i = 0; i < 60000; i++) print "word" i }' >words
	run news-count -k 1 -S 64K -T small words
	left="$(ls -A small)"
	umount small
	[ "$status" -eq 2 ]
	[ "$output" = "news-count: temporary file in small: No space left on device (-T DIR names another folder, -S SIZE allows more memory)" ]
	[ -z "$left" ]
}

