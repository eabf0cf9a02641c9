# news-count: counts lines by chosen columns

setup() {
	cd "$BATS_TEST_TMPDIR"
	# doc date start end kind text value of
	{
		printf 'a\t2024-01-02\t0\t19\tarticle\tBob. Ann. Bob said.\t\t\n'
		printf 'a\t2024-01-02\t0\t3\tperson\tBob\tBob Smith\t\n'
		printf 'a\t2024-01-02\t5\t8\tperson\tAnn\tAnn Lee\t\n'
		printf 'a\t2024-01-02\t10\t13\tperson\tBob\tBob Smith\t\n'
		printf 'b\t2024-02-07\t0\t9\tarticle\tBob. WHO.\t\t\n'
		printf 'b\t2024-02-07\t0\t3\tperson\tBob\tBob Smith\t\n'
		printf 'b\t2024-02-07\t5\t8\torg\tWHO\tWorld Health Organization\t\n'
	} >r.tsv
}

# the lines of its arguments, with TABs for spaces
table() {
	printf '%s\n' "$@" | tr ' ' '\t'
}

# what sort and uniq say of the lines of standard input
peer() {
	sort | uniq -c | sed 's/^ *\([0-9]*\) /\1\t/' | sort -t "$(printf '\t')" -k1,1nr -k2
}

@test "records are counted by kind and value" {
	run news-count r.tsv
	[ "$status" -eq 0 ]
	[ "$output" = "$(printf '3\tperson\tBob Smith\n2\tarticle\t\n1\torg\tWorld Health Organization\n1\tperson\tAnn Lee')" ]
}

@test "-s counts only records of these kinds" {
	run news-count -s person r.tsv
	[ "$output" = "$(printf '3\tperson\tBob Smith\n1\tperson\tAnn Lee')" ]
	run news-count -s person,org -k kind r.tsv
	[ "$output" = "$(table '4 person' '1 org')" ]
	run news-count -s person -s org -k kind r.tsv
	[ "$output" = "$(table '4 person' '1 org')" ]
}

@test "-k takes a record's columns by name, and any line's by number" {
	run news-count -k kind,doc r.tsv
	[ "$output" = "$(table '3 person a' '1 article a' '1 article b' '1 org b' '1 person b')" ]
	run news-count -k 5,1 r.tsv
	[ "$output" = "$(table '3 person a' '1 article a' '1 article b' '1 org b' '1 person b')" ]
	table 'x 1' 'y 2' 'x 3' >plain
	run news-count -k 1 plain
	[ "$output" = "$(table '2 x' '1 y')" ]
	run news-count -k 1 -k 2 plain
	[ "$output" = "$(table '1 x 1' '1 x 3' '1 y 2')" ]
}

@test "a key's prefix is as many of its first bytes: months" {
	run news-count -k date:7 r.tsv
	[ "$output" = "$(table '4 2024-01' '3 2024-02')" ]
	run news-count -k 2:4,5:1 r.tsv
	[ "$output" = "$(table '4 2024 p' '2 2024 a' '1 2024 o')" ]
}

@test "a prefix cuts no character and no escape in two" {
	printf '\303\251\303\251\n\303\251\303\250\n' >chars
	run news-count -k 1:3 chars
	[ "$output" = "$(printf '2\t\303\251')" ]
	printf 'ab\\ncd\nab\\\\cd\n' >escapes
	run news-count -k 1:3 escapes
	[ "$output" = "$(printf '2\tab')" ]
	run news-count -k 1:4 escapes
	[ "$output" = "$(printf '1\tab\\\\\n1\tab\\n')" ]
	printf '\303\303\303\n' >broken
	run news-count -k 1:2 broken
	[ "$output" = "$(printf '1\t\303\303')" ]
}

@test "most come first, ties in the order of their bytes" {
	printf '%s\n' b B a '' b é a c Z 'a b' ab >words
	run news-count -k 1 words
	[ "$output" = "$(printf '2\ta\n2\tb\n1\t\n1\tB\n1\tZ\n1\ta b\n1\tab\n1\tc\n1\té')" ]
}

@test "-n prints the N most frequent" {
	run news-count -n 2 r.tsv
	[ "$output" = "$(printf '3\tperson\tBob Smith\n2\tarticle\t')" ]
	run news-count -n 0 r.tsv
	[ -z "$output" ]
	run sh -c 'seq 1 1000 | news-count -k 1 -n 3'
	[ "$output" = "$(table '1 1' '1 10' '1 100')" ]
}

@test "-M prints what comes to at least MIN" {
	run news-count -M 2 r.tsv
	[ "$output" = "$(printf '3\tperson\tBob Smith\n2\tarticle\t')" ]
	table 'x 1.5' 'y 1.25' 'x -0.2' >plain
	run news-count -k 1 -w 2 -M 1.3 plain
	[ "$output" = "$(table '1.3 x')" ]
}

@test "-d counts distinct documents" {
	run news-count -s person -k value -d doc r.tsv
	[ "$output" = "$(printf '2\tBob Smith\n1\tAnn Lee')" ]
}

@test "-d with several keys counts the different rows of them" {
	table 'x 1 a' 'x 1 a' 'x 1 b' 'x 2 a' 'y 1 a' 'x 2 a' >plain
	run news-count -k 1 -d 2,3 plain
	[ "$output" = "$(table '3 x' '1 y')" ]
	run news-count -k 1 -d 2 plain
	[ "$output" = "$(table '2 x' '1 y')" ]
}

@test "documents without a name, keys without a byte" {
	table ' 1' ' ' ' 2' 'x ' 'x 1' ' 1' ' ' >plain
	run news-count -k 1 -d 2 plain
	[ "$output" = "$(table '3 ' '2 x')" ]
}

@test "-w adds up a column of numbers, exactly" {
	table 'x 0.1' 'x 0.2' 'y -3' 'x +7' 'y 1.000000001' 'z .5' 'z 1.' >plain
	run news-count -k 1 -w 2 plain
	[ "$output" = "$(table '7.3 x' '1.5 z' '-1.999999999 y')" ]
	table 'x 99999999999999999' 'x 1' 'y -99999999999999999' 'y -0.000000001' >plain
	run news-count -k 1 -w 2 plain
	[ "$output" = "$(table '100000000000000000 x' '-99999999999999999.000000001 y')" ]
}

@test "-w refuses what is no number, with the line it stands in" {
	for n in '' abc 1e3 1,000 0x10 - . 1.2.3 ' 1' 0.1234567891 1234567890123456789; do
		printf 'x\t1\nx\t%s\n' "$n" >plain
		run news-count -k 1 -w 2 plain
		[ "$status" -eq 2 ]
		[ "$output" = "news-count: plain:2: column 2 is no number: '$n' (numbers are like 7, -7 or 7.25, with at most 18 digits before the point and 9 behind it)" ]
		run news-count -K -k 1 -w 2 plain
		[ "$status" -eq 1 ]
		[ "${lines[1]}" = "$(table '1 x')" ]
	done
}

@test "a sum past 18 digits is refused" {
	table 'x 999999999999999999' 'x 1' >plain
	run news-count -k 1 -w 2 plain
	[ "$status" -eq 2 ]
	[ "$output" = "news-count: plain:2: a sum has more than 18 digits before the point with this line" ]
	# far into a file, with other figures
	{ seq 1 200 | awk '{ print "y\t1" }' && table 'x 999999999999999999' 'y 1' 'x 2' 'x -5'; } >plain
	table 'x 1' >first
	for figures in '-w 2' '-c -w 2'; do
		run news-count -k 1 $figures first plain
		[ "$status" -eq 2 ]
		[ "$output" = "news-count: plain:201: a sum has more than 18 digits before the point with this line" ]
	done
}

@test "percents and money are added up without their signs, a currency at a time" {
	printf 'a.txt\t\t0\t4\tpercent\t6.4%%\t6.4%%\t\na.txt\t\t5\t8\tmoney\t€45\tEUR 45\t\n' >r.tsv
	printf 'a.txt\t\t9\t12\tmoney\t€10\tEUR 10\t\na.txt\t\t13\t15\tmoney\t$7\tUSD 7\t\n' >>r.tsv
	printf 'a.txt\t\t16\t20\tmoney\tmoney\t\t\n' >>r.tsv
	run news-count -s money -k kind -w value r.tsv
	[ "$status" -eq 2 ]
	run sh -c 'awk -F "\t" '"'"'$5 == "money" && split($7, m, " ") == 2 { print m[1] "\t" m[2] }'"'"' r.tsv |
		news-count -K -k 1 -w 2'
	[ "$output" = "$(table '55 EUR' '7 USD')" ]
	run sh -c 'awk -F "\t" '"'"'$5 == "percent" && sub(/%$/, "", $7) { print $1 "\t" $7 }'"'"' r.tsv | news-count -k 1 -w 2'
	[ "$output" = "$(table '6.4 a.txt')" ]
}

@test "a total that is kept up to date begins with nothing" {
	touch total
	for day in 1 2; do
		news-count -s person -k value r.tsv | news-count -m total - >new
		mv new total
	done
	[ "$(cat total)" = "$(news-count -s person -k value r.tsv r.tsv)" ]
}

@test "several figures in one pass stand in the order they are asked for" {
	run news-count -s person -k value -d doc -c -w end r.tsv
	[ "$output" = "$(printf '2\t3\t19\tBob Smith\n1\t1\t8\tAnn Lee')" ]
	run news-count -s person -k value -w start -w end -c r.tsv
	[ "$output" = "$(printf '10\t19\t3\tBob Smith\n5\t8\t1\tAnn Lee')" ]
}

@test "-p adds the share of the whole in percent, also of what is not printed" {
	run news-count -k kind -p -n 1 r.tsv
	[ "$output" = "$(table '4 57.14 person')" ]
	table 'x 0.5' 'y 1' 'z 1.5' >plain
	run news-count -k 1 -w 2 -p plain
	[ "$output" = "$(table '1.5 50.00 z' '1 33.33 y' '0.5 16.67 x')" ]
	table 'x 1' 'y -1' >plain
	run news-count -k 1 -w 2 -p plain
	[ "$output" = "$(table '1 0.00 x' '-1 0.00 y')" ]
}

@test "-p of documents is the share of the documents" {
	run news-count -k kind -d doc -p r.tsv
	[ "$output" = "$(table '2 100.00 article' '2 100.00 person' '1 50.00 org')" ]
}

@test "-g ranks within each group, groups in their order: the top of each month" {
	run news-count -s person,org -g date:7 -k value -n 1 r.tsv
	[ "$output" = "$(printf '2\t2024-01\tBob Smith\n1\t2024-02\tBob Smith')" ]
	run news-count -s person,org -g date:7 -k date:7,value -n 1 r.tsv
	[ "$output" = "$(printf '2\t2024-01\tBob Smith\n1\t2024-02\tBob Smith')" ]
	run news-count -s person,org -g date:7 -k value -p -M 1 r.tsv
	[ "$output" = "$(printf '2\t66.67\t2024-01\tBob Smith\n1\t33.33\t2024-01\tAnn Lee\n1\t50.00\t2024-02\tBob Smith\n1\t50.00\t2024-02\tWorld Health Organization')" ]
	run news-count -g doc -k kind -d date -p r.tsv
	[ "$output" = "$(table '1 100.00 a article' '1 100.00 a person' '1 100.00 b article' '1 100.00 b org' '1 100.00 b person')" ]
}

@test "-m adds up counts of parts to what one pass gives" {
	seq 1 3000 | sed 's/.$//; s/^.$/x&/' >lines
	head -n 1000 lines | news-count -k 1 >part1
	sed 1,1000d lines | news-count -k 1 >part2
	news-count -k 1 lines >whole
	news-count -m part1 part2 >merged
	cmp whole merged
	news-count -m -k 1 -n 5 -p part1 part2 >merged
	news-count -k 1 -n 5 -p lines >whole
	cmp whole merged
}

@test "-m with several figures and a group takes the options of the parts" {
	for f in "-c -w end" "-w start -w end" "-g date:7 -k value"; do
		head -n 4 r.tsv | news-count $f >part1
		sed 1,4d r.tsv | news-count $f >part2
		news-count $f r.tsv >whole
		news-count $f -m part1 part2 >merged
		cmp whole merged
	done
}

@test "-m refuses documents, which may stand in two parts; the manual says what to do" {
	run news-count -m -d doc part
	[ "$status" -eq 2 ]
	[[ "${lines[0]}" == "news-count: -m cannot add up -d: a document may stand in two parts "* ]]
	head -n 4 r.tsv | news-count -k kind,value,doc >part1
	sed 1,4d r.tsv | news-count -k kind,value,doc >part2
	news-count -d doc -c r.tsv >whole
	news-count -k 2,3 -d 4 -w 1 part1 part2 >merged
	cmp whole merged
}

@test "-m refuses what is no count" {
	table '3 x' >part
	for bad in 'x 3' '1.5 x' '-1 x'; do
		table "$bad" >bad
		run news-count -m part bad
		[ "$status" -eq 2 ]
		[[ "$output" == "news-count: bad:1: column 1 is no "* ]]
	done
	echo 3 >bad
	run news-count -m part bad
	[ "$output" = "news-count: bad:1: expected 2 columns, found 1 (-m takes the output of news-count, made with the same options)" ]
	table '3 x y' >bad
	run news-count -m -k 1 part bad
	[ "$output" = "news-count: bad:1: expected 1 keys, found 2 (-m takes the output of news-count, made with the same options)" ]
}

@test "-m refuses parts with shares, which would be taken for keys" {
	table '3 a' '1 b' >part
	news-count -m -p part >shares
	run news-count -m shares
	[ "$status" -eq 2 ]
	[ "$output" = "news-count: shares:2: there are shares in front of the keys (count parts without -p, or take them out with cut; if they are keys, say so with -k)" ]
	table '3 100.00 a' >one
	run news-count -m one
	[ "$status" -eq 2 ]
	# with -k they are keys; and so are numbers that are in no proportion
	[ "$(news-count -m -k 1,2 shares)" = "$(cat shares)" ]
	table '3 75.00 a' '1 12.50 b' >prices
	[ "$(news-count -m prices)" = "$(cat prices)" ]
}

@test "-s: a message names a kind that is not the tools' own and that no record has" {
	printf 'a\t\t0\t3\tship\tAda\tAda\t\n' >r.tsv
	run news-count -s ship,person r.tsv
	[ "$output" = "$(table '1 ship Ada')" ]
	run news-count -s persn r.tsv
	[ "$status" -eq 0 ]
	[ "$output" = "news-count: -s: no record is of kind 'persn' (news-tag -h lists the kinds; a user's list or model may find others)" ]
}

@test "a line with too few columns is refused with its number; -K reports it and goes on" {
	printf 'a\tb\tc\na\tb\n\na\tb\tc\td\n' >plain
	run news-count -k 3 plain
	[ "$status" -eq 2 ]
	[ "$output" = "news-count: plain:2: expected 3 columns, found 2 (columns are separated by TAB)" ]
	run news-count -K -k 3 plain
	[ "$status" -eq 1 ]
	[ "${lines[0]}" = "news-count: plain:2: expected 3 columns, found 2 (columns are separated by TAB)" ]
	[ "${lines[1]}" = "news-count: plain:3: expected 3 columns, found 1 (columns are separated by TAB)" ]
	[ "${lines[2]}" = "$(table '2 c')" ]
}

@test "with names for columns, or -s, lines must be records" {
	echo 'Some text.' >text
	for o in "" "-k doc" "-k 1 -s person" "-k 1 -d doc" "-k 1 -w end"; do
		run news-count $o text
		[ "$status" -eq 2 ]
		[ "$output" = "news-count: text:1: expected 8 columns, found 1 (to make records of plain text, use news-read)" ]
	done
}

@test "-n 0 prints nothing, a kind that no record has counts nothing: both with status 0" {
	run news-count -n 0 r.tsv
	[ "$status" -eq 0 ]
	[ -z "$output" ]
	run news-count -s money r.tsv
	[ "$status" -eq 0 ]
	[ -z "$output" ]
}

@test "an empty line counts as a key without a byte" {
	printf '\n\nx\n\ty\n' >plain
	run sh -c 'news-count -k 1 plain | od -An -c | tr -s " " | tr -d "\n"'
	[ "$output" = ' 3 \t \n 1 \t x \n' ]
}

@test "nothing in, nothing out" {
	run news-count /dev/null
	[ "$status" -eq 0 ]
	[ -z "$output" ]
}

@test "a last line without a newline is a line" {
	run sh -c 'printf "x\ny\nx" | news-count -k 1'
	[ "$output" = "$(table '2 x' '1 y')" ]
	run sh -c 'printf "x" >1; printf "x\n" >2; news-count -k 1 1 2 -'
	[ "$output" = "$(table '2 x')" ]
}

@test "a NUL byte makes an input binary: its line is named" {
	printf 'x\na\0b\ny\n' >bin
	for o in "-k 1" "-k 1 -c -d 1"; do
		run news-count $o bin
		[ "$status" -eq 2 ]
		[ "$output" = "news-count: bin:2: binary input: the line holds a NUL byte" ]
	done
	run news-count -K -k 1 bin
	[ "$status" -eq 1 ]
	[ "${lines[1]}" = "$(table '1 x')" ]
	[ "${lines[2]}" = "$(table '1 y')" ]
}

@test "lines are numbered right far into a file" {
	{
		seq 1 100000
		printf 'a\0b\n'
	} >bin
	run news-count -k 1 bin
	[ "$output" = "news-count: bin:100001: binary input: the line holds a NUL byte" ]
	{
		seq 1 100000 | sed 's/$/	x/'
		echo y
	} >plain
	run news-count -k 2 plain
	[ "$output" = "news-count: plain:100001: expected 2 columns, found 1 (columns are separated by TAB)" ]
}

@test "a hundred thousand keys, as the table grows" {
	seq 1 100000 | sed 's/.*5$/& has more than fifteen bytes/' >keys
	{
		cat keys
		awk 'NR % 3 == 1' keys
	} >lines
	peer <lines >expected
	news-count -k 1 lines >got
	cmp expected got
}

@test "files that cannot be read" {
	mkdir dir
	echo x >x
	run news-count -k 1 x missing
	[ "$status" -eq 2 ]
	[ "$output" = "news-count: missing: No such file or directory" ]
	run news-count -K -k 1 missing dir x
	[ "$status" -eq 1 ]
	[ "${lines[0]}" = "news-count: missing: No such file or directory" ]
	[ "${lines[1]}" = "news-count: dir: is a directory (name the files in it)" ]
	[ "${lines[2]}" = "$(table '1 x')" ]
}

@test "a line far past the limit is refused" {
	{
		echo x
		head -c 3000000 /dev/zero | tr '\0' a
		echo
		echo y
	} >long
	run news-count -L 4 -k 1 long
	[ "$status" -eq 2 ]
	[ "$output" = "news-count: long:2: the line has more than 1048584 bytes (-L SIZE sets the limit for an article)" ]
	run news-count -K -L 4 -k 1 long
	[ "$status" -eq 1 ]
	[ "${lines[1]}" = "$(table '1 x')" ]
	[ "${lines[2]}" = "$(table '1 y')" ]
}

@test "keys of ten million bytes are keys" {
	head -c 10000000 /dev/zero | tr '\0' a >a
	{
		cat a
		echo b
		cat a
		echo c
		cat a
		echo b
	} >long
	news-count -k 1 long >counted
	[ "$(wc -c <counted)" -eq 20000008 ]
	[ "$(cut -c 1 counted | tr -d '\n')" = 21 ]
	[ "$(awk '{ printf "%s", substr($0, length) }' counted)" = bc ]
}

@test "no key is lost or merged: random bytes against sort and uniq" {
	for seed in 1 2 3 4; do
		# lines of 0 to 40 bytes but NUL, TAB and newline, from a small and a large alphabet
		awk -v seed=$seed 'BEGIN {
			srand(seed)
			for (i = 0; i < 20000; i++) {
				n = int(rand() * rand() * 40)
				few = rand() < 0.8
				s = ""
				for (j = 0; j < n; j++) {
					c = few ? 97 + int(rand() * 3) : 1 + int(rand() * 255)
					s = s sprintf("%c", c == 9 || c == 10 ? 92 : c)
				}
				print s
			}
		}' >lines
		peer <lines >expected
		news-count -k 1 lines >got
		cmp expected got
		# the same through the general path, as one of several columns
		sed 's/.*/x	&	y	z/' lines | news-count -k 2 >got
		cmp expected got
		cut -c 3- lines | paste lines - >two
		peer <two >expected
		news-count -k 1,2 two >got
		cmp expected got
		awk -F '\t' -v OFS='\t' '{ print $2, "x", $1 }' two | news-count -k 3,1 >got
		cmp expected got
	done
}

@test "any amount of memory gives the same bytes" {
	# 30000 lines over 5000 keys, some of them long, half of them in two documents
	awk -v OFS='\t' 'BEGIN {
		for (i = 0; i < 30000; i++) {
			k = (i * 7919) % 5003
			print k % 7 == 0 ? "a key that is longer than others " k : k, k % 13, i % 17 - 3.5
		}
	}' >lines
	for o in "-k 1" "-k 1 -n 7" "-k 1 -n 2000 -p" "-k 1 -w 3 -M 0.5" "-k 1 -c -w 3 -w 2" \
		"-g 2 -k 1 -n 3 -p" "-k 1:2 -d 2" "-k 2 -d 1,3 -p -c" "-g 1:1 -k 2 -d 1 -p -n 5"; do
		news-count $o lines >whole
		for size in 1 1K 150K 1M; do
			news-count -S $size $o lines >got
			cmp whole got
		done
	done
}

@test "no key is lost or merged with little memory: random bytes against sort and uniq" {
	awk 'BEGIN {
		srand(5)
		for (i = 0; i < 20000; i++) {
			n = int(rand() * rand() * 50)
			few = rand() < 0.5
			s = ""
			for (j = 0; j < n; j++) {
				c = few || j < 20 ? 97 + int(rand() * 2) : 1 + int(rand() * 255)
				s = s sprintf("%c", c == 9 || c == 10 ? 92 : c)
			}
			print s
		}
	}' >lines
	peer <lines >expected
	for size in 1 100K; do
		news-count -S $size -k 1 lines >got
		cmp expected got
	done
}

@test "keys of a megabyte, with a kilobyte of memory" {
	head -c 1000000 /dev/zero | tr '\0' a >a
	for i in 1 2 1 3; do
		cat a
		echo $i
	done >long
	seq 1 200 >>long
	news-count -k 1 long >expected
	news-count -S 1K -k 1 long >got
	cmp expected got
}

@test "temporary files stand in -T DIR, or TMPDIR, without a name" {
	mkdir t
	mkfifo pipe
	news-count -S 1 -T t -k 1 <pipe >out &
	exec 9>pipe
	seq 1 100000 >&9
	[ -z "$(ls -A t)" ]
	if [ -d /proc/$!/fd ]; then
		ls -l /proc/$!/fd | grep -q "/t/news-count-.* (deleted)"
	fi
	exec 9>&-
	wait
	[ "$(wc -l <out)" -eq 100000 ]
	run sh -c 'seq 1 1000 | TMPDIR=missing news-count -S 1 -k 1'
	[ "$status" -eq 2 ]
	[ "$output" = "news-count: temporary file in missing: No such file or directory (-T DIR names another folder, -S SIZE allows more memory)" ]
	run sh -c 'seq 1 1000 | TMPDIR=missing news-count -T t -S 1 -k 1 -n 1'
	[ "$output" = "$(table '1 1')" ]
	# one that was asked for is looked at before anything is read
	run news-count -T missing r.tsv
	[ "$status" -eq 2 ]
	[ "${lines[0]}" = "news-count: -T missing: No such file or directory" ]
	run news-count -T r.tsv r.tsv
	[ "${lines[0]}" = "news-count: -T r.tsv: not a folder" ]
}

@test "a full temporary disk is reported and ends in 2" {
	run sh -c 'trap "" XFSZ; ulimit -f 1; seq 1 10000 | news-count -S 1 -k 1'
	[ "$status" -eq 2 ]
	[[ "$output" == "news-count: temporary file in "*": File too large (-T DIR names another folder, -S SIZE allows more memory)" ]]
}

@test "options that make no sense" {
	run news-count -k who r.tsv
	[ "$status" -eq 2 ]
	[ "${lines[0]}" = "news-count: -k who: not a column (doc, date, start, end, kind, text, value, of, or a number from 1)" ]
	run news-count -k 0 r.tsv
	[ "${lines[0]}" = "news-count: -k 0: columns are numbered from 1" ]
	run news-count -k date:0 r.tsv
	[ "${lines[0]}" = "news-count: -k date:0: a prefix has at least one byte" ]
	for prefix in x '' -1 7x; do
		run news-count -k "date:$prefix" r.tsv
		[ "$status" -eq 2 ]
		[ "${lines[0]}" = "news-count: -k date:$prefix: a number of bytes is wanted behind the colon, such as date:7" ]
	done
	run news-count -k 1,,2 r.tsv
	[ "${lines[0]}" = "news-count: -k: an empty name in the list (names are separated by single commas)" ]
	run news-count -w 1,2 r.tsv
	[ "${lines[0]}" = "news-count: -w: one column at a time, and all of it (give -w again for another)" ]
	run news-count -d doc -d date r.tsv
	[ "${lines[0]}" = "news-count: -d is given twice (documents are counted by one KEY,...)" ]
	run news-count -g doc -g date r.tsv
	[ "${lines[0]}" = "news-count: -g is given twice" ]
	run news-count -g doc,date r.tsv
	[ "${lines[0]}" = "news-count: -g takes one KEY" ]
	run news-count -M few r.tsv
	[ "${lines[0]}" = "news-count: -M few: not a number" ]
	run news-count -n few r.tsv
	[ "${lines[0]}" = "news-count: -n few: not a whole number" ]
	run news-count -S 0 r.tsv
	[ "${lines[0]}" = "news-count: -S 0: at least 1" ]
	run news-count -c -c -c -c -c -c -c -c -c r.tsv
	[ "${lines[0]}" = "news-count: at most 8 of -c, -d and -w" ]
}

@test "a full disk is reported and ends in 2" {
	[ -w /dev/full ] || skip "no /dev/full"
	run sh -c 'news-count r.tsv >/dev/full'
	[ "$status" -eq 2 ]
	[ "$output" = "news-count: standard output: No space left on device" ]
}

@test "-h prints the usage, -V the version, both with status 0" {
	run news-count -h
	[ "$status" -eq 0 ]
	[[ "${lines[0]}" == "usage: news-count "* ]]
	run news-count --version
	[ "$status" -eq 0 ]
	[[ "$output" == "news-count (newsutils) "* ]]
}
