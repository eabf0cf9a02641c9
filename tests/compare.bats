# news-compare: what is more frequent in one count than in another

setup() {
	cd "$BATS_TEST_TMPDIR"
}

# the lines of its arguments, with TABs for |
table() {
	printf '%s\n' "$@" | tr '|' '\t'
}

@test "G2, log ratio, direction, both counts and the key; most surprising first" {
	table '30|person|Ann Lee' '10|person|Bob Smith' '60|org|WHO' >today
	table '10|person|Ann Lee' '50|org|WHO' '20|person|Bob Smith' '20|person|Cy Young' >before
	run news-compare today before
	[ "$status" -eq 0 ]
	[ "$output" = "$(table '29.95|-5.32|-|0|20|person|Cy Young' '12.97|1.58|+|30|10|person|Ann Lee' \
		'3.99|-1.00|-|10|20|person|Bob Smith' '2.02|0.26|+|60|50|org|WHO')" ]
}

@test "Dunning (1993), table 2: the most surprising pairs of words in a Swiss bank's bulletins" {
	# G2, and how often: both words, the first without the second, the second without, neither
	while read -r g2 both first second neither pair; do
		table "$both|$pair" >after
		table "$second|$pair" >elsewhere
		run news-compare -t "$((both + first)),$((second + neither))" after elsewhere
		[ "${output%%	*}" = "$g2" ]
	done <<-END
		270.72 110 2442 111 29114 the swiss
		263.90 29 13 123 31612 can be
		256.84 31 23 139 31584 previous year
		167.23 10 0 3 31764 mineral water
		157.21 76 104 2476 29121 at the
		157.03 16 16 51 31694 real terms
		146.80 9 0 5 31763 natural gas
		115.02 16 0 865 30896 owing to
		104.53 10 9 41 31717 health insurance
		100.96 8 2 27 31740 stiff competition
	END
}

@test "-r is what Rayson's calculator gives: 52 in 50000 and 57 in 75000 is + 2.65" {
	table '52|word' >a
	table '57|word' >b
	run news-compare -r -t 50000,75000 a b
	[ "$output" = "$(table '2.65|0.45|+|52|57|word')" ]
	# 2 * (10 ln(10/7.5) + 5 ln(5/7.5)) by hand, without the cells for other words
	table '10|word' '90|other' >a
	table '5|word' '95|other' >b
	run news-compare -r a b
	[ "${lines[0]}" = "$(table '1.70|1.00|+|10|5|word')" ]
	run news-compare a b
	[ "${lines[0]}" = "$(table '1.83|-0.08|-|90|95|other')" ]
	[ "${lines[1]}" = "$(table '1.83|1.00|+|10|5|word')" ]
}

@test "the log ratio is 1 for twice, -2 for a quarter, and takes a half for none" {
	table '20|twice' '5|quarter' '8|new' '67|rest' >a
	table '10|twice' '20|quarter' '70|rest' >b
	run sh -c 'news-compare a b | cut -f 2,3,6 | sort -k 3'
	[ "$output" = "$(table '4.00|+|new' '-2.00|-|quarter' '-0.06|-|rest' '1.00|+|twice')" ]
}

@test "what is as frequent has the direction =" {
	table '2|x' '2|y' >a
	table '4|x' '4|y' >b
	run news-compare a b
	[ "$output" = "$(table '0.00|0.00|=|2|4|x' '0.00|0.00|=|2|4|y')" ]
}

@test "-u prints what is more frequent in the first: what is new" {
	table '5|new' '5|old' '5|same' >a
	table '15|old' '5|same' >b
	run sh -c 'news-compare -u a b | cut -f 6'
	[ "$output" = "$(table new same)" ]
}

@test "-a prints what is significant, -M what is frequent, -n the first" {
	table '30|many' '3|few' '67|rest' >a
	table '10|many' '1|few' '89|rest' >b
	run sh -c 'news-compare -a 0.01 a b | cut -f 1,6'
	[ "$output" = "$(table '14.62|rest' '12.97|many')" ]
	# 3.84 is 5 percent, 6.63 is 1 percent, 10.83 is 0.1 percent
	table '28|x' '99972|y' >a
	table '14|x' '99986|y' >b
	[ "$(news-compare a b | grep x | cut -f 1)" = 4.76 ]
	[ "$(news-compare -a 0.05 a b | grep -c x)" -eq 1 ]
	[ "$(news-compare -a 0.01 a b | grep -c x)" -eq 0 ]
	run sh -c 'news-compare -M 15 a b | cut -f 6'
	[ "$output" = "$(table x y)" ]
	run sh -c 'news-compare -M 29 a b | cut -f 6'
	[ "$output" = y ]
	run sh -c 'news-compare -n 1 a b | cut -f 6'
	[ "$output" = x ]
}

@test "-t says what the counts are of, where a count has been cut" {
	table '10|x' >a
	table '5|x' >b
	run news-compare -t 100,100 a b
	[ "$output" = "$(table '1.83|1.00|+|10|5|x')" ]
	run news-compare -t 9,100 a b
	[ "$status" -eq 2 ]
	[ "$output" = "news-compare: a: the count of 'x' is 10, more than the 9 given with -t" ]
	for t in 10 0,5 x,5 5,; do
		run news-compare -t $t a b
		[ "$status" -eq 2 ]
	done
}

@test "-t with documents, which add up to more than there are: each holds several keys" {
	table '90|person|Ann Lee' '80|person|Bob Smith' >today
	table '2400|person|Ann Lee' '2500|person|Bob Smith' >before
	run news-compare -t 120,3400 today before
	[ "$status" -eq 0 ]
	[ "$output" = "$(table '2.67|-0.14|-|80|2500|person|Bob Smith' '1.12|0.09|+|90|2400|person|Ann Lee')" ]
	table '100|person|Ann Lee' '30|person|Ann Lee' >today
	run news-compare -t 120,3400 today before
	[ "$status" -eq 2 ]
	[ "$output" = "news-compare: today: the count of 'person	Ann Lee' is 130, more than the 120 given with -t" ]
}

@test "none of a small whole is not more than one of a large one" {
	table '1|x' '999|y' >a
	table '100|y' >b
	run sh -c 'news-compare a b | cut -f 2,3,6'
	[ "$output" = "$(table '0.00|+|x' '0.00|-|y')" ]
	run sh -c 'news-compare b a | cut -f 2,3,6'
	[ "$output" = "$(table '0.00|-|x' '0.00|+|y')" ]
}

@test "lines that have other columns than the first are no counts by the same keys" {
	table '3|person|Ann Lee' '2|person|Bob Smith' >a
	table '3|person|Ann Lee' '2|Bob Smith' >b
	run news-compare a b
	[ "$status" -eq 2 ]
	[[ "$output" == "news-compare: b:2: more or fewer columns than the first line has"* ]]
	table '3|2|person|Ann Lee' >b
	run news-compare a b
	[ "$status" -eq 2 ]
	[[ "$output" == "news-compare: b:1: more or fewer columns"* ]]
	run news-compare -K a b
	[ "$status" -eq 2 ]
}

@test "counts without a common key are compared with a warning, as are shares" {
	table '3|x' >a
	table '3|y' >b
	run news-compare a b
	[ "$status" -eq 0 ]
	[ "${lines[0]}" = "news-compare: no key stands in both (counts with one figure are wanted, by the same columns)" ]
	[ "${#lines[@]}" -eq 3 ]
	table '3|60.00|x' '2|40.00|y' >a
	table '3|75.00|x' '1|25.00|y' >b
	run news-compare a b
	[ "${lines[0]}" = "news-compare: a: the second column looks like the shares of news-count -p: it is taken for a part of the keys" ]
	[[ "${lines[1]}" == "news-compare: b: the second column"* ]]
	[[ "${lines[2]}" == "news-compare: no key stands in both"* ]]
	# figures with points in some of the keys are nothing to warn of
	table '3|1.00|x' '2|y|z' >a
	run news-compare a a
	[ "${#lines[@]}" -eq 2 ]
}

@test "a key that stands several times in a count is added up" {
	table '1|x' '2|y' '3|x' >a
	table '4|y' '4|x' >b
	run sh -c 'news-compare a b | cut -f 4- | sort'
	[ "$output" = "$(table '2|4|y' '4|4|x')" ]
}

@test "one of the counts can be standard input" {
	table '1|x' >a
	run sh -c 'echo x | news-count -k 1 | news-compare - a'
	[ "$output" = "$(table '0.00|0.00|=|1|1|x')" ]
	run news-compare - -
	[ "$status" -eq 2 ]
	[ "${lines[0]}" = "news-compare: only one of the counts can be standard input" ]
}

@test "two counts are wanted, with something in them" {
	table '1|x' >a
	run news-compare a
	[ "$status" -eq 2 ]
	[ "${lines[0]}" = "news-compare: two counts are compared, 1 is given" ]
	run news-compare a a a
	[ "${lines[0]}" = "news-compare: two counts are compared, 3 are given" ]
	run news-compare a /dev/null
	[ "$status" -eq 2 ]
	[ "$output" = "news-compare: /dev/null: nothing is counted in it, so there is nothing to compare with" ]
	run news-compare a missing
	[ "$status" -eq 2 ]
	[ "$output" = "news-compare: missing: No such file or directory" ]
}

@test "what is no count is refused with its line; -K goes on" {
	table '1|x' >a
	table '1|x' 'y' '1.5|z' '-1|z' '|z' >b
	run news-compare a b
	[ "$status" -eq 2 ]
	[ "$output" = "news-compare: b:2: expected a count, a TAB and a key (news-count prints such lines)" ]
	run news-compare -K a b
	[ "$status" -eq 1 ]
	[ "${lines[1]}" = "news-compare: b:3: the first column is no count (news-count prints lines of count, TAB, key)" ]
	[ "${#lines[@]}" -eq 5 ]
	[ "${lines[4]}" = "$(table '0.00|0.00|=|1|1|x')" ]
}

@test "levels and numbers that are none" {
	table '1|x' >a
	for l in 0 1 -1 x 0.05x ''; do
		run news-compare -a "$l" a a
		[ "$status" -eq 2 ]
		[ "${lines[0]}" = "news-compare: -a $l: not a level (a number between 0 and 1, such as 0.01)" ]
	done
	run news-compare -n x a a
	[ "${lines[0]}" = "news-compare: -n x: not a whole number" ]
}

@test "-h prints the usage, -V the version, both with status 0" {
	run news-compare -h
	[ "$status" -eq 0 ]
	[[ "${lines[0]}" == "usage: news-compare "* ]]
	run news-compare --version
	[ "$status" -eq 0 ]
	[[ "$output" == "news-compare (newsutils) "* ]]
}

@test "counts so large that the figures are more than an integer holds" {
	printf '2000000000000000000\tport\n2\tship\n' >a
	printf '1\tport\n2000000000000000000\tship\n' >b
	run news-compare a b
	[ "$status" -eq 0 ]
	[[ "${lines[0]}" =~ ^5545177444479[0-9]{6}\.[0-9]{2}$'\t'60\.79$'\t' ]]
}
