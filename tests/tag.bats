# news-tag: its options, its refusals, lists and models of a user's own

setup() {
	cd "$BATS_TEST_TMPDIR"
	printf 'GCSB boss Andrew Clark spoke in Wellington on Tuesday.\n' >a.txt
	news-read a.txt >a.tsv
}

# the columns start, end, kind, text, value, of of what is added
tagged() {
	news-tag -o "$@" | cut -f 3-
}

@test "a record is added for every mention, in its place" {
	run news-tag -s person,place a.tsv
	[ "$status" -eq 0 ]
	[ "${#lines[@]}" -eq 3 ]
	[ "${lines[1]}" = "$(printf 'a.txt\t\t10\t22\tperson\tAndrew Clark\t\t')" ]
	[ "${lines[2]}" = "$(printf 'a.txt\t\t32\t42\tplace\tWellington\t\t')" ]
}

@test "-o writes only what is added" {
	run news-tag -o -s place a.tsv
	[ "$output" = "$(printf 'a.txt\t\t32\t42\tplace\tWellington\t\t')" ]
}

@test "-s may be given several times; a kind that there is none of is wrong usage" {
	run sh -c 'news-tag -o -s place -s person a.tsv | cut -f 5'
	[ "$output" = "person
place" ]
	run news-tag -o -s place,persn a.tsv
	[ "$status" -eq 2 ]
	[ "${lines[0]}" = "news-tag: -s: there is no kind 'persn' (-h lists them; a lexicon may have others)" ]
}

@test "a mention selected is the same with and without -s" {
	news-tag -o a.tsv | awk -F '\t' '$5 == "role"' >all
	news-tag -o -s role a.tsv >one
	cmp all one
	grep -q 'GCSB boss' one
}

@test "tagging twice changes nothing" {
	for f in "$BATS_TEST_DIRNAME"/articles/*.txt; do
		news-read "$f" | news-tag >once
		news-tag once >twice
		cmp once twice
	done
}

@test "every mention is the article's bytes from start to end" {
	for f in "$BATS_TEST_DIRNAME"/articles/*.txt; do
		news-read "$f" | news-tag -o -s person,org,place,group,nation,role,url,email | cut -f 3,4,6 >spans
		while IFS="$(printf '\t')" read -r start end text; do
			bytes="$(tail -c "+$((start + 1))" "$f" | head -c "$((end - start))")"
			[ "$bytes" = "$(printf '%b' "$text")" ] || { echo "$f $start $end $text"; false; }
		done <spans
	done
}

@test "web and mail addresses, without the punctuation around them" {
	printf 'See https://example.org/a_(b), www.foo.org/bar! Mail jo.bloggs@news.example.co.nz. (http://a.b/c) @handle a@b x://y' >l.txt
	run sh -c 'news-read l.txt | news-tag -o -s url,email | cut -f 5,6'
	[ "$output" = "$(printf 'url\thttps://example.org/a_(b)\nurl\twww.foo.org/bar\nemail\tjo.bloggs@news.example.co.nz\nurl\thttp://a.b/c')" ]
}

@test "no name is found inside of a web address" {
	printf 'Read https://www.reuters.com/London/Andrew-Clark today.' >l.txt
	run sh -c 'news-read l.txt | news-tag -o -s url,person,place,org | cut -f 5'
	[ "$output" = "url" ]
}

@test "-l: a list of names with kinds and values" {
	printf 'MV Aurora\tship\nAurora\tship\tMV Aurora\n' >ships.tsv
	printf 'The MV Aurora sank. The Aurora was old.' >s.txt
	run sh -c 'news-read s.txt | news-tag -o -l ships.tsv -s ship | cut -f 3-7'
	[ "$output" = "$(printf '4\t13\tship\tMV Aurora\t\n24\t30\tship\tAurora\tMV Aurora')" ]
}

@test "-l: comments, empty lines, CRLF and further columns" {
	printf '\357\273\277# ships\r\n#\r\n\r\n#MeToo\tmovement\tMe Too\tmine\r\nGCSB\tagency\r\n' >list.tsv
	printf '#MeToo reached the GCSB.' >s.txt
	run sh -c 'news-read s.txt | news-tag -o -l list.tsv -s movement,agency | cut -f 5-7'
	[ "$output" = "$(printf 'movement\t#MeToo\tMe Too\nagency\tGCSB\t')" ]
}

@test "-l: capitals count as far as the list has them" {
	printf 'moon landing\tevent\nIT\tfield\nSpark\tfirm\n' >list.tsv
	printf 'The Moon Landing: it was IT, a spark from Spark.' >s.txt
	run sh -c 'news-read s.txt | news-tag -o -l list.tsv -s event,field,firm | cut -f 3,6'
	[ "$output" = "$(printf '4\tMoon Landing\n25\tIT\n42\tSpark')" ]
}

@test "-l: names are whole words, whatever white space is between them" {
	printf 'York\ttown\nTasman Harbour\tport\n' >list.tsv
	printf 'All of the Yorkers who were there had left from Tasman \t Harbour for the old town of York.\n' >s.txt
	run sh -c 'news-read s.txt | news-tag -o -l list.tsv -s town,port | cut -f 3,4,5'
	[ "$output" = "$(printf '48\t64\tport\n85\t89\ttown')" ]
}

@test "-l: the list wins over what is as long, the longer over the list" {
	printf 'Wellington\tcapital\nClark\tcolleague\n' >list.tsv
	run sh -c 'news-tag -o -l list.tsv -s person,place,capital,colleague a.tsv | cut -f 5,6'
	[ "$output" = "$(printf 'person\tAndrew Clark\ncapital\tWellington')" ]
}

@test "-l: several lists; of two lines with one name the first counts" {
	printf 'Wellington\tcapital\n' >one.tsv
	printf 'Wellington\ttown\nTuesday\tday\n' >two.tsv
	run sh -c 'news-tag -o -l one.tsv -l two.tsv -s capital,town,day a.tsv | cut -f 5'
	[ "$output" = "capital
day" ]
}

@test "-l: malformed lines are named; -K passes over them" {
	printf 'good\tkind\nonly a name\n' >list.tsv
	run news-tag -l list.tsv a.tsv
	[ "$status" -eq 2 ]
	[ "$output" = "news-tag: list.tsv:2: expected a name and a kind, separated by TAB" ]
	run sh -c 'news-tag -K -o -s place -l list.tsv a.tsv 2>err'
	[ "$status" -eq 1 ]
	[ "$(cat err)" = "news-tag: list.tsv:2: expected a name and a kind, separated by TAB" ]
	[ "${#lines[@]}" -eq 1 ]
	printf '\tkind\n' >list.tsv
	run news-tag -l list.tsv a.tsv
	[ "$output" = "news-tag: list.tsv:1: the name is empty" ]
	printf 'name\t\n' >list.tsv
	run news-tag -l list.tsv a.tsv
	[ "$output" = "news-tag: list.tsv:1: the kind is not one word" ]
	printf 'na\\me\tkind\n' >list.tsv
	run news-tag -l list.tsv a.tsv
	[ "$status" -eq 2 ]
	run news-tag -l nowhere.tsv a.tsv
	[ "$status" -eq 2 ]
	[ "$output" = "news-tag: nowhere.tsv: No such file or directory" ]
	printf 'a\0b\tc\n' >list.tsv
	run news-tag -l list.tsv a.tsv
	[ "$output" = "news-tag: list.tsv: binary: it holds a NUL byte (lists are plain text)" ]
}

@test "-l: values may have the escapes of a record" {
	printf 'Wellington\tcapital\ta\\tb\\\\c\n' >list.tsv
	run sh -c 'news-tag -o -l list.tsv -s capital a.tsv | cut -f 7'
	[ "$output" = 'a\tb\\c' ]
}

# articles with ships marked, written by a pattern
marked() {
	i=0
	for name in Osprey Heron Plover Dunlin Gannet Avocet Wigeon Pintail Curlew Godwit Ruff Teal; do
		for port in Leith Oban Larne Fishguard Dover; do
			i=$((i + 1))
			text="The ferry $name left $port with a crew of ten."
			printf 'm%d\t\t0\t%d\tarticle\t%s\t\t\n' $i ${#text} "$text"
			printf 'm%d\t\t10\t%d\tship\t%s\t\t\n' $i $((10 + ${#name})) "$name"
		done
	done
}

@test "news-train learns kinds of a user's own; news-tag -m finds them" {
	marked >marked.tsv
	news-train -s ship marked.tsv >ship.model
	printf 'The ferry Kestrel left Troon with a crew of ten.' >k.txt
	run sh -c 'news-read k.txt | news-tag -o -m ship.model -s ship | cut -f 3-6'
	[ "$output" = "$(printf '10\t17\tship\tKestrel')" ]
}

@test "news-train writes the same model of the same articles, with the comments given" {
	marked >marked.tsv
	news-train -c 'My own.' -s ship marked.tsv >one
	news-train -c 'My own.' -s ship marked.tsv >two
	cmp one two
	[ "$(sed -n 1p one)" = "$(printf 'news-tag model\t1')" ]
	[ "$(sed -n 3p one)" = "# My own." ]
	[ "$(sed -n 4p one)" = "$(printf 'kinds\tship')" ]
}

@test "news-train -x and -t print how much is found rightly" {
	marked >marked.tsv
	run sh -c 'news-train -s ship -x 5 marked.tsv | cut -f 1,4'
	[ "$output" = "$(printf 'kind\tF1\nship\t100.0\nall\t100.0\nspans alone\t100.0')" ]
	run sh -c 'news-train -s ship -t marked.tsv marked.tsv | cut -f 1,5-'
	[ "$output" = "$(printf 'kind\tright\tfound\tmarked\nship\t60\t60\t60\nall\t60\t60\t60\nspans alone\t60\t60\t60')" ]
}

@test "news-train says when there is nothing to learn" {
	run news-train a.tsv
	[ "$status" -eq 2 ]
	[ "$output" = "news-train: no names to learn from: no record of the kinds that -s names, which are person, org and place without it" ]
	run news-train -s a,b,c,d,e,f,g,h a.tsv
	[ "$status" -eq 2 ]
	[ "${lines[0]}" = "news-train: -s names 8 kinds, but a model has at most 7" ]
	run news-train -x 1 a.tsv
	[ "$status" -eq 2 ]
	run news-train -r 0 a.tsv
	[ "$status" -eq 2 ]
	[ "${lines[0]}" = "news-train: -r 0: at least one round" ]
	run news-train -s person,ship,person a.tsv
	[ "$status" -eq 2 ]
	[ "${lines[0]}" = "news-train: -s names the kind person twice" ]
}

@test "-m: what is no model is refused, with its line" {
	run news-tag -m a.tsv a.tsv
	[ "$status" -eq 2 ]
	[ "$output" = "news-tag: a.tsv:1: not a model of this version (models are made by news-train)" ]
	printf 'news-tag model\t1\nkinds\tship\nnonsense\tx\tO=1\n' >m
	run news-tag -m m a.tsv
	[ "$output" = "news-tag: m:3: not a feature (models are made by news-train)" ]
	printf 'news-tag model\t1\nkinds\tship\nword\tx\tB-boat=1\n' >m
	run news-tag -m m a.tsv
	[ "$output" = "news-tag: m:3: a label of no kind of this model (models are made by news-train)" ]
	printf 'news-tag model\t1\nkinds\tship\nword\tx\tB-ship=1\n' >m
	run news-tag -m m a.tsv
	[ "$status" -eq 2 ]
	[ "$output" = "news-tag: m:4: the file has been cut short: its last line is not # end (models are made by news-train)" ]
	: >m
	run news-tag -m m a.tsv
	[ "$status" -eq 2 ]
	run news-tag -m nowhere a.tsv
	[ "$output" = "news-tag: nowhere: No such file or directory" ]
}

@test "the kind of a lexicon's line is one word" {
	printf 'Aurora\tnaval ship\n' >bad.tsv
	run news-tag -l bad.tsv a.tsv
	[ "$status" -eq 2 ]
	[ "$output" = "news-tag: bad.tsv:1: the kind is not one word" ]
}

@test "a kind of a user's own is not that of whole articles" {
	printf 'Aurora\tship\nThe Harbour Song\tarticle\n' >bad.tsv
	run news-tag -l bad.tsv a.tsv
	[ "$status" -eq 2 ]
	[ "$output" = "news-tag: bad.tsv:2: the kind article is that of whole articles" ]
}

@test "numbers asked for alone: none of an address, nor of a hacker group's name" {
	printf 'Hackers of Advanced Persistent Threat 40 sent malware from http://x.org/?a=1 to 7.\n' >n.txt
	run sh -c 'news-read n.txt | news-tag -o -s number | cut -f 6'
	[ "$output" = 7 ]
}
