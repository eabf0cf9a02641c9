# news-read: articles in files or on standard input become article records

setup() {
	cd "$BATS_TEST_TMPDIR"
}

@test "a file becomes one record: doc, date, start, end, kind, text" {
	printf 'Title\n\nA line.\n' >2024-03-26-a.txt
	run news-read 2024-03-26-a.txt
	[ "$status" -eq 0 ]
	[ "$output" = "$(printf '2024-03-26-a.txt\t2024-03-26\t0\t15\tarticle\tTitle\\n\\nA line.\\n\t\t')" ]
}

@test "standard input is an article named -" {
	run sh -c 'printf "One." | news-read'
	[ "$output" = "$(printf -- '-\t\t0\t4\tarticle\tOne.\t\t')" ]
}

@test "-i names the article, -d dates it" {
	run sh -c 'printf "One." | news-read -i wire/7 -d 2024-03-26T17:30'
	[ "$output" = "$(printf 'wire/7\t2024-03-26T17:30\t0\t4\tarticle\tOne.\t\t')" ]
}

@test "-d takes only dates that exist" {
	for d in 2024-02-30 yesterday 2024-3-6 2024-03-26T25:00 2024-03-26x ''; do
		run news-read -d "$d" /dev/null
		[ "$status" -eq 2 ]
		[ "${lines[0]}" = "news-read: -d $d: not a date (2024-03-26 is, and 2024-03-26T17:30)" ]
	done
}

@test "-i with several files is refused" {
	run news-read -i a /dev/null /dev/null
	[ "$status" -eq 2 ]
	[ "${lines[0]}" = "news-read: -i names one article, but 2 files are given" ]
}

@test "the date is the first ISO date of the file's name, not of its folder's" {
	mkdir 1999-01-01
	for f in x-2024-13-01-2024-03-26.txt 1999-01-01/2023-01-02T5.txt 1999-01-01/a 12024-01-01; do
		: >"$f"
	done
	run sh -c 'news-read x-2024-13-01-2024-03-26.txt 1999-01-01/2023-01-02T5.txt 1999-01-01/a 12024-01-01 | cut -f2'
	[ "$output" = "$(printf '2024-03-26\n2023-01-02\n\n')" ]
}

@test "an empty file is an empty article" {
	: >empty
	run news-read empty
	[ "$status" -eq 0 ]
	[ "$output" = "$(printf 'empty\t\t0\t0\tarticle\t\t\t')" ]
}

@test "TAB, newline, return and backslash are escaped, and nothing else is" {
	printf 'a\tb\r\nc\\d\001\377' >f
	run sh -c 'news-read f | cut -f4,6 | od -An -c | tr -s " \n" " "'
	[ "$output" = "$(printf '10\ta\\tb\\r\\nc\\\\d\001\377\n' | od -An -c | tr -s ' \n' ' ')" ]
}

@test "a TAB in a file's name is escaped" {
	f="$(printf 'a\tb')"
	: >"$f"
	run news-read "$f"
	[ "$output" = "$(printf 'a\\tb\t\t0\t0\tarticle\t\t\t')" ]
}

@test "a byte order mark stays: the article is the file's bytes" {
	printf '\357\273\277Hi.' >f
	run sh -c 'news-read f | cut -f4'
	[ "$output" = 6 ]
}

@test "a NUL byte makes a file binary: it is refused by name" {
	printf 'ab\0c' >bin
	printf 'One.' >good
	run news-read good bin good
	[ "$status" -eq 2 ]
	[ "${lines[0]}" = "$(printf 'good\t\t0\t4\tarticle\tOne.\t\t')" ]
	[ "${lines[1]}" = "news-read: bin: binary: byte 3 is NUL (articles are plain text)" ]
	[ "${#lines[@]}" -eq 2 ]
}

@test "-K reports what cannot be read and goes on" {
	printf 'ab\0c' >bin
	printf 'One.' >good
	mkdir dir
	run news-read -K bin missing dir good
	[ "$status" -eq 1 ]
	[ "${lines[0]}" = "news-read: bin: binary: byte 3 is NUL (articles are plain text)" ]
	[ "${lines[1]}" = "news-read: missing: No such file or directory" ]
	[ "${lines[2]}" = "news-read: dir: is a directory (name the files in it)" ]
	[ "${lines[3]}" = "$(printf 'good\t\t0\t4\tarticle\tOne.\t\t')" ]
}

@test "a file larger than the limit is refused" {
	printf '12345' >f
	run news-read -L 4 f
	[ "$status" -eq 2 ]
	[ "$output" = "news-read: f: more than 4 bytes (-L SIZE sets the limit)" ]
	run news-read -L 5 f
	[ "$status" -eq 0 ]
}

@test "a file without end is refused, not read for ever" {
	run sh -c 'yes | news-read -L 1M'
	[ "$status" -eq 2 ]
	[ "$output" = "news-read: standard input: more than 1048576 bytes (-L SIZE sets the limit)" ]
}

@test "a full disk is reported and ends in 2" {
	[ -w /dev/full ] || skip "no /dev/full"
	printf 'One.' >f
	run sh -c 'news-read f >/dev/full'
	[ "$status" -eq 2 ]
	[ "$output" = "news-read: standard output: No space left on device" ]
}

@test "-h prints the usage, -V the version, both with status 0" {
	run news-read -h
	[ "$status" -eq 0 ]
	[ "${lines[0]}" = "usage: news-read [-K] [-d DATE] [-i ID] [-L SIZE] [file...]" ]
	run news-read --version
	[ "$status" -eq 0 ]
	[[ "$output" == "news-read (newsutils) "* ]]
}

@test "an unknown option points to -h and ends in 2" {
	run news-read -q
	[ "$status" -eq 2 ]
	[[ "${lines[0]}" == "news-read: "*"option"*"q"* ]]
	[ "${lines[1]}" = "try 'news-read -h'" ]
}
