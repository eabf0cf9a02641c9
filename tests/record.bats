# The record and the stream: what every filter does with what it reads. news-split stands for all.

setup() {
	cd "$BATS_TEST_TMPDIR"
	TAB="$(printf '\t')"
}

# rec doc date start end kind text [value [of]]
rec() {
	printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "$4" "$5" "$6" "${7-}" "${8-}"
}

@test "an empty stream is an empty stream" {
	run news-split /dev/null
	[ "$status" -eq 0 ]
	[ -z "$output" ]
}

@test "records are passed on as they are, further columns too" {
	printf 'a\t\t0\t4\tarticle\tOne.\t\t\tmine\tand more\n' >in
	run news-split -u sentence in
	[ "${lines[0]}" = "$(cat in)" ]
	[ "${lines[1]}" = "$(rec a '' 0 4 sentence One.)" ]
}

@test "a line with too few columns ends the tool, after what is before it has been written" {
	{ rec a '' 0 4 article One.; echo 'Two.'; rec b '' 0 6 article Three.; } >in
	run news-split -u sentence in
	[ "$status" -eq 2 ]
	[ "${lines[0]}" = "$(rec a '' 0 4 article One.)" ]
	[ "${lines[1]}" = "$(rec a '' 0 4 sentence One.)" ]
	[ "${lines[2]}" = "news-split: in:2: expected 8 columns, found 1 (to make records of plain text, use news-read)" ]
	[ "${#lines[@]}" -eq 3 ]
}

@test "-K reports malformed lines, skips them and ends in 1" {
	{ rec a '' 0 4 article One.; echo 'Two.'; rec a '' 0 3 word One; rec b '' x 6 article Three.; } >in
	run news-split -K -u sentence in
	[ "$status" -eq 1 ]
	[ "${lines[0]}" = "news-split: in:2: expected 8 columns, found 1 (to make records of plain text, use news-read)" ]
	[ "${lines[1]}" = "news-split: in:4: start is no offset: 'x' (a record's third column is a decimal number)" ]
	[ "${lines[2]}" = "$(rec a '' 0 4 article One.)" ]
	[ "${lines[3]}" = "$(rec a '' 0 4 sentence One.)" ]
	[ "${lines[4]}" = "$(rec a '' 0 3 word One)" ]
	[ "${#lines[@]}" -eq 5 ]
}

@test "every fault of a record has its message" {
	fault() {
		run news-split "$1"
		[ "$status" -eq 2 ]
		[ "$output" = "news-split: $1:1: $2" ]
	}
	rec a '' 5 4 article x >1
	fault 1 "the record ends at 4, before its start at 5"
	rec a '' 0 4294967296 article x >2
	fault 2 "end is no offset: '4294967296' (a record's fourth column is a decimal number)"
	rec a '' 0 -1 article x >3
	fault 3 "end is no offset: '-1' (a record's fourth column is a decimal number)"
	rec a '' 0 5 article One. >4
	fault 4 "the record goes from byte 0 to 5, but its text has only 4 bytes"
	rec a '' 0 3 article One. >5
	fault 5 "the record goes from byte 0 to 3, but its text has 4 bytes"
	rec a '' 0 2 article 'x\y' >6
	fault 6 'byte 2 of the text is a backslash that begins no escape (\t \n \r \\ are those there are)'
	rec a '' '' 2 article xy >7
	fault 7 "start is no offset: '' (a record's third column is a decimal number)"
	printf 'a\t\t0\t2\tarticle\tx\0\t\t\n' >8
	fault 8 "binary input: the line holds a NUL byte"
	rec a '' 0 6 article 'Three.' >9
	run news-split -L 5 9
	[ "$status" -eq 2 ]
	[ "$output" = "news-split: 9:1: the article has more than 5 bytes (-L SIZE sets the limit)" ]
}

@test "a missing file, a folder: the message names it; -K goes on" {
	mkdir dir
	rec a '' 0 4 article One. >in
	run news-split missing in
	[ "$status" -eq 2 ]
	[ "$output" = "news-split: missing: No such file or directory" ]
	run news-split -K -o -u sentence missing dir in
	[ "$status" -eq 1 ]
	[ "${lines[0]}" = "news-split: missing: No such file or directory" ]
	[ "${lines[1]}" = "news-split: dir: is a directory (name the files in it)" ]
	[ "${lines[2]}" = "$(rec a '' 0 4 sentence One.)" ]
}

@test "operands are read one after the other, - is standard input" {
	rec a '' 0 4 article One. >a
	rec b '' 0 4 article Two. >b
	run sh -c 'news-split -o -u sentence a - <b | cut -f1,6'
	[ "$output" = "$(printf 'a\tOne.\nb\tTwo.')" ]
}

@test "added records stand in their place: by start, the longer first, what contains before what is contained" {
	{ rec a '' 0 9 article 'One. Two.'; rec a '' 0 3 person One; rec a '' 5 8 person Two; } >in
	run sh -c 'news-split -u sentence,word in | cut -f3-5 | tr "\t" " "'
	[ "$output" = "0 9 article
0 4 sentence
0 3 person
0 3 word
3 4 word
5 9 sentence
5 8 person
5 8 word
8 9 word" ]
}

@test "adding the same twice changes nothing" {
	rec a '' 0 9 article 'One. Two.' | news-split -u block,sentence,word >once
	news-split -u block,sentence,word once >twice
	cmp once twice
	[ "$(wc -l <once)" -eq 8 ]
}

@test "an article ends where doc or date change, at an article record, and where the order goes back" {
	{
		rec a '' 0 2 article 'A.'
		rec a '' 0 2 article 'B.'
		rec a 2024-03-26 0 2 article 'C.'
		rec b '' 5 7 sentence 'D.'
		rec b '' 0 2 sentence 'E.'
	} >in
	run sh -c 'news-split -o -u word in | cut -f1-3,6 | tr "\t" " "'
	[ "$output" = "a  0 A
a  1 .
a  0 B
a  1 .
a 2024-03-26 0 C
a 2024-03-26 1 .
b  5 D
b  6 .
b  0 E
b  1 ." ]
}

@test "sentences kept alone are the text to work on, with the article's offsets" {
	printf 'First one here.  Second\\one.\tEnd.' >f
	news-read f | news-split -u sentence -o >sentences
	run sh -c 'news-split -o -u word sentences | cut -f3,4,6 | head -4 | tr "\t" " "'
	[ "$output" = "0 5 First
6 9 one
10 14 here
14 15 ." ]
	news-split -o -u word sentences >from_sentences
	news-read f | news-split -o -u word >from_article
	cmp from_sentences from_article
}

@test "a last line without a newline is a record" {
	printf 'a\t\t0\t4\tarticle\tOne.\t\t' >in
	run news-split -o -u sentence in
	[ "$status" -eq 0 ]
	[ "$output" = "$(rec a '' 0 4 sentence One.)" ]
}

@test "what is known is written before the tool waits for more" {
	mkfifo pipe
	rec a '' 0 4 article One. >a
	news-split -o -u sentence <pipe >out &
	exec 9>pipe
	cat a >&9
	sed 's/^a/b/' a >&9
	for i in 1 2 3 4 5 6 7 8 9 10; do
		[ -s out ] && break
		sleep 0.1
	done
	[ "$(cat out)" = "$(rec a '' 0 4 sentence One.)" ]
	exec 9>&-
	wait
	[ "$(wc -l <out)" -eq 2 ]
}

@test "a write that fails is reported and ends in 2" {
	[ -w /dev/full ] || skip "no /dev/full"
	rec a '' 0 4 article One. >in
	run sh -c 'news-split in >/dev/full'
	[ "$status" -eq 2 ]
	[ "$output" = "news-split: standard output: No space left on device" ]
}

@test "a reader that goes away ends the tool without a word" {
	for i in 1 2 3 4 5 6 7 8; do rec $i '' 0 4 article One.; done >few
	for i in 1 2 3 4 5 6 7 8 9 10; do cat few few few few few few few few; done >more
	for i in 1 2 3 4 5 6 7 8 9 10; do cat more more more more more more more more; done >many
	run sh -c 'news-split many | head -n 1'
	[ "$output" = "$(rec 1 '' 0 4 article One.)" ]
}

@test "a stream may be of any length: memory is one article's" {
	[ -z "$SANITIZE" ] || skip "the sanitizers need more than the tools do"
	sh -c 'ulimit -v 60000; news-split </dev/null' || skip "the tools cannot be started with so little memory"
	rec a '' 0 4 article One. >one
	i=0
	cp one many
	while [ $i -lt 14 ]; do cat many many >more; mv more many; i=$((i + 1)); done
	run sh -c 'ulimit -v 60000; cat many many many many | news-split -o -u sentence | wc -l | tr -d " "'
	[ "$output" = 65536 ]
}

@test "an article with more records than its limit allows is refused" {
	{ rec a '' 0 4 article One.; for i in 1 2 3 4; do rec a '' 0 3 person One; done; } >in
	run news-split -L 8 -u word in
	[ "$status" -eq 2 ]
	[ "${lines[6]}" = "news-split: in:5: the article's records need more than 256 bytes (-L SIZE sets the limit)" ]
	run news-split -L 16 -u word in
	[ "$status" -eq 0 ]
}

@test "an article that is too large: -K says so once, and passes all that belongs to it" {
	{ rec a '' 0 4 article One.; rec b '' 0 9 article 'Two Three'; rec b '' 0 3 sentence Two; rec b '' 4 9 sentence Three
		rec c '' 0 4 article Four; } >in
	run news-split -K -L 5 -o -u word in
	[ "$status" -eq 1 ]
	[ "${lines[0]}" = "news-split: in:2: the article has more than 5 bytes (-L SIZE sets the limit)" ]
	[ "${lines[1]}" = "$(rec a '' 0 3 word One)" ]
	[ "${lines[3]}" = "$(rec c '' 0 4 word Four)" ]
	[ "${#lines[@]}" -eq 4 ]
	# sentences alone are an article too, of which none is left
	grep -v article in >some
	rec c '' 0 4 sentence Four >>some
	run news-split -K -L 7 -o -u word some
	[ "$output" = "news-split: some:2: the article has more than 7 bytes (-L SIZE sets the limit)
$(rec c '' 0 4 word Four)" ]
	# a line that is too long for any article
	{ rec a '' 0 4 article One.; printf 'b\t\t0\t2000000\tarticle\t%02000000d\t\t\n' 0; rec b '' 0 3 sentence Two
		rec c '' 0 4 article Four; } >in
	run news-split -K -L 5 -o -u word in
	[ "$status" -eq 1 ]
	[ "${lines[0]}" = "news-split: in:2: the line has more than 1048586 bytes (-L SIZE sets the limit for an article)" ]
	[ "${lines[1]}" = "$(rec a '' 0 3 word One)" ]
	[ "${lines[3]}" = "$(rec c '' 0 4 word Four)" ]
	[ "${#lines[@]}" -eq 4 ]
}

@test "refused lines take no room: before an article, and within one" {
	run sh -c "(yes x | head -20000; printf 'a\\t\\t0\\t5\\tarticle\\tHello\\t\\t\\n') | news-split -K -L 1000 -o -u word 2>/dev/null"
	[ "$output" = "$(rec a '' 0 5 word Hello)" ]
	{ rec a '' 0 9 article 'Two Three'; yes x | head -20000; rec a '' 0 3 word Two; rec b '' 0 4 article Four; } >in
	run sh -c "news-split -K -L 1000 -u word in 2>/dev/null"
	[ "$status" -eq 1 ]
	[ "$output" = "$(rec a '' 0 9 article 'Two Three'; rec a '' 0 3 word Two; rec a '' 4 9 word Three; rec b '' 0 4 article Four; rec b '' 0 4 word Four)" ]
	[ -z "$SANITIZE" ] || skip "the sanitizers need more than the tools do"
	run sh -c "ulimit -v 60000; { yes $(printf '%0200d' 0) | head -c 100500000; cat in; } | news-split -K 2>/dev/null | wc -l | tr -d ' '"
	[ "$output" = 7 ]
}

@test "a message holds no control characters, whatever the data has" {
	run sh -c "printf 'a\\t\\033[31mX\\n' | news-count -k 1 -w 2"
	[ "$status" -eq 2 ]
	[ -z "$(printf '%s' "$output" | tr -d '\n' | tr -cd '\001-\037\177')" ]
	run news-read "$(printf 'x\nnews-read: forged')"
	[ "$status" -eq 2 ]
	[ "${#lines[@]}" -eq 1 ]
}
