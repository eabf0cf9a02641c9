# news-pair: which names stand together in a sentence, a paragraph or an article

setup() {
	cd "$BATS_TEST_TMPDIR"
	# two paragraphs; the second has two sentences
	text='Bob met Ann.\n\nBob left. Ann of WHO and Bob.\n'
	{
		printf '%s\n' "a	2024-01-02	0	44	article	$text		"
		printf '%s\n' "a	2024-01-02	0	12	paragraph	Bob met Ann.		"
		printf '%s\n' "a	2024-01-02	0	12	sentence	Bob met Ann.		"
		printf '%s\n' "a	2024-01-02	0	3	person	Bob	Bob Smith	"
		printf '%s\n' "a	2024-01-02	8	11	person	Ann	Ann Lee	"
		printf '%s\n' "a	2024-01-02	14	43	paragraph	Bob left. Ann of WHO and Bob.		"
		printf '%s\n' "a	2024-01-02	14	23	sentence	Bob left.		"
		printf '%s\n' "a	2024-01-02	14	17	person	Bob	Bob Smith	"
		printf '%s\n' "a	2024-01-02	24	43	sentence	Ann of WHO and Bob.		"
		printf '%s\n' "a	2024-01-02	24	27	person	Ann	Ann Lee	"
		printf '%s\n' "a	2024-01-02	31	34	org	WHO		"
		printf '%s\n' "a	2024-01-02	39	42	person	Bob	Bob Smith	"
	} >tagged.tsv
}

# the lines of its arguments, with TABs for |
table() {
	printf '%s\n' "$@" | tr '|' '\t'
}

@test "two names in a sentence are a record of kind pair, where the second one stands" {
	run news-pair tagged.tsv
	[ "$status" -eq 0 ]
	[ "$output" = "$(table 'a|2024-01-02|8|11|pair|Ann|Ann Lee|Bob Smith' \
		'a|2024-01-02|31|34|pair|WHO|Ann Lee|WHO' \
		'a|2024-01-02|39|42|pair|Bob|Ann Lee|Bob Smith' \
		'a|2024-01-02|39|42|pair|Bob|Bob Smith|WHO')" ]
}

@test "pairs are counted with news-count" {
	run sh -c 'news-pair tagged.tsv | news-count -k value,of -d doc -c'
	[ "$output" = "$(table '1|2|Ann Lee|Bob Smith' '1|1|Ann Lee|WHO' '1|1|Bob Smith|WHO')" ]
}

@test "-w paragraph: names in the same paragraph, title, heading or caption" {
	run sh -c 'news-pair -w paragraph tagged.tsv | cut -f 3,7,8'
	[ "$output" = "$(table '8|Ann Lee|Bob Smith' '24|Ann Lee|Bob Smith' '31|Bob Smith|WHO' '31|Ann Lee|WHO')" ]
	run sh -c 'sed s/paragraph/title/ tagged.tsv | news-pair -w paragraph | wc -l'
	[ "$output" -eq 4 ]
}

@test "-w article: names in the same article, each pair once" {
	run sh -c 'news-pair -w article tagged.tsv | cut -f 3,7,8'
	[ "$output" = "$(table '8|Ann Lee|Bob Smith' '31|Bob Smith|WHO' '31|Ann Lee|WHO')" ]
	run sh -c 'grep person tagged.tsv | news-pair -w article | cut -f 3,7,8'
	[ "$output" = "$(table '8|Ann Lee|Bob Smith')" ]
}

@test "-s chooses the kinds" {
	run sh -c 'news-pair -s person,org tagged.tsv | wc -l'
	[ "$output" -eq 4 ]
	run sh -c 'news-pair -s person tagged.tsv | cut -f 7,8 | sort -u'
	[ "$output" = "$(table 'Ann Lee|Bob Smith')" ]
}

@test "a name inside another one is a part of it" {
	{
		printf 'a\t\t0\t30\tsentence\tThe Ann Lee Foundation, to Bob\t\t\n'
		printf 'a\t\t4\t22\torg\tAnn Lee Foundation\t\t\n'
		printf 'a\t\t4\t11\tperson\tAnn Lee\t\t\n'
		printf 'a\t\t27\t30\tperson\tBob\t\t\n'
	} >nested
	run sh -c 'news-pair nested | cut -f 7,8'
	[ "$output" = "$(table 'Ann Lee Foundation|Bob')" ]
}

@test "names in no sentence make no pair" {
	run sh -c 'grep -v "14	23	sentence" tagged.tsv | news-pair | cut -f 3 | tr "\n" " "'
	[ "$output" = "8 31 39 39 " ]
}

@test "an article with names and without sentences is refused" {
	grep -v sentence tagged.tsv >unsplit
	run news-pair unsplit
	[ "$status" -eq 2 ]
	[ "$output" = "news-pair: unsplit: article 'a' has no sentence records before its names (news-split adds them; records stand in the order of the article; -w article needs none)" ]
	run news-pair -K -w paragraph unsplit
	[ "$status" -eq 0 ]
	run news-pair -K unsplit tagged.tsv
	[ "$status" -eq 1 ]
	[ "${#lines[@]}" -eq 5 ]
	grep -v -e person -e org unsplit >nameless
	run news-pair nameless
	[ "$status" -eq 0 ]
	[ -z "$output" ]
}

@test "a sentence behind its names is not theirs" {
	{
		grep -v sentence tagged.tsv
		grep sentence tagged.tsv
	} >turned
	run news-pair turned
	[ "$status" -eq 2 ]
	[[ "$output" == "news-pair: turned: article 'a' has no sentence records before its names"* ]]
}

@test "-m takes one figure: cut takes others away" {
	news-pair tagged.tsv | news-count -k value,of -d doc -c -p >figures
	run news-pair -m -e figures
	[ "$status" -eq 2 ]
	[[ "$output" == "news-pair: figures:1: expected 3 columns"* ]]
	run sh -c 'cut -f 1,4- figures | news-pair -m -e'
	[ "$status" -eq 0 ]
	[ "${lines[0]}" = "Source,Target,Type,Weight" ]
}

@test "-g draws a graph in the DOT language, heaviest edges first" {
	run news-pair -g tagged.tsv
	[ "$output" = 'graph {
	"Ann Lee" -- "Bob Smith" [weight=2, label=2];
	"Ann Lee" -- "WHO" [weight=1, label=1];
	"Bob Smith" -- "WHO" [weight=1, label=1];
}' ]
	run news-pair -g /dev/null
	[ "$output" = "$(printf 'graph {\n}')" ]
}

@test "-e makes a table of edges for Gephi" {
	run news-pair -e tagged.tsv
	[ "$output" = 'Source,Target,Type,Weight
"Ann Lee","Bob Smith",Undirected,2
"Ann Lee","WHO",Undirected,1
"Bob Smith","WHO",Undirected,1' ]
}

@test "-m draws what has been counted, with the weights that were chosen" {
	run sh -c 'news-pair tagged.tsv | news-count -k value,of -n 1 | news-pair -m -g'
	[ "$output" = 'graph {
	"Ann Lee" -- "Bob Smith" [weight=2, label=2];
}' ]
	table '7|x|y' '5|x|z' '1|x|y' >counts
	run news-pair -me counts
	[ "${lines[1]}" = '"x","y",Undirected,8' ]
}

@test "quotation marks, backslashes and line ends in names" {
	table '1|a "b" c|d\\e' '1|two\nlines|x' >counts
	run news-pair -mg counts
	[ "$output" = 'graph {
	"a \"b\" c" -- "d\\e" [weight=1, label=1];
	"two
lines" -- "x" [weight=1, label=1];
}' ]
	run news-pair -me counts
	[ "${lines[1]}" = '"a ""b"" c","d\e",Undirected,1' ]
}

@test "-m refuses what is no count of pairs; -K goes on" {
	for bad in '1|x' '1|x|y|z' 'x' ''; do
		table '1|x|y' "$bad" >counts
		run news-pair -mg counts
		[ "$status" -eq 2 ]
		[ "$output" = "news-pair: counts:2: expected 3 columns: count, name, name (-m takes what news-count -k value,of prints)" ]
	done
	table 'x|y|z' '1|x|y' >counts
	run news-pair -mg -K counts missing
	[ "$status" -eq 1 ]
	[ "${lines[0]}" = "news-pair: counts:1: the first column is no count (-m takes what news-count -k value,of prints)" ]
	[ "${lines[1]}" = "news-pair: missing: No such file or directory" ]
	[ "${#lines[@]}" -eq 5 ]
}

@test "options that make no sense" {
	run news-pair -w page tagged.tsv
	[ "$status" -eq 2 ]
	[ "${lines[0]}" = "news-pair: -w page: not a unit (sentence, paragraph, article)" ]
	run news-pair -m tagged.tsv
	[ "${lines[0]}" = "news-pair: -m draws a graph: -g or -e says which" ]
	run news-pair -ge tagged.tsv
	[ "${lines[0]}" = "news-pair: -e and -g: one of them" ]
}

@test "input that is no record" {
	echo text >text
	run news-pair text
	[ "$status" -eq 2 ]
	[ "$output" = "news-pair: text:1: expected 8 columns, found 1 (to make records of plain text, use news-read)" ]
}

@test "-h prints the usage, -V the version, both with status 0" {
	run news-pair -h
	[ "$status" -eq 0 ]
	[[ "${lines[0]}" == "usage: news-pair "* ]]
	run news-pair --version
	[ "$status" -eq 0 ]
	[[ "$output" == "news-pair (newsutils) "* ]]
}

@test "-s: a message names a kind that is not the tools' own and that no record has" {
	printf 'a\t\t0\t3\tsentence\tAda\t\t\n' >r.tsv
	run news-pair -s persn r.tsv
	[ "$status" -eq 0 ]
	[ "$output" = "news-pair: -s: no record is of kind 'persn' (news-tag -h lists the kinds; a user's list or model may find others)" ]
}
