# news-normalize: one name for each
#
# An article is written with its mentions in braces: {person|Judith Collins}, and whom something
# belongs to behind @: {quote@she|We know}. A line of the answer is a mention: text, value, of.

setup() {
	cd "$BATS_TEST_TMPDIR"
	tab=$(printf '\t')
}

# mark TEXT: the records of an article with marks, published on 2024-03-26
mark() {
	printf '%s' "$1" | awk '
	function out(s, e, kind, of) { printf "a\t2024-03-26\t%d\t%d\t%s\t%s\t\t%s\n", s, e, kind, escaped(substr(text, s + 1, e - s)), of }
	function escaped(s) { gsub(/\n/, "\\n", s); return s }
	BEGIN { RS = "\001" }
	{	n = length($0)
		for (i = 1; i <= n; i++) {
			c = substr($0, i, 1)
			if (c == "{") {
				head = substr($0, i + 1); sub(/\|.*/, "", head)
				i += length(head) + 1
				of = head; if (!sub(/^[^@]*@/, "", of)) of = ""
				sub(/@.*/, "", head)
				start[++m] = length(text); kind[m] = head; owner[m] = of; open[++depth] = m
			} else if (c == "}") {
				end[open[depth--]] = length(text)
			} else
				text = text c
		}
		out(0, length(text), "article", "")
		for (i = 1; i <= m; i++) out(start[i], end[i], kind[i], owner[i])
	}'
}

# fill TEXT [OPTION...]: what becomes of the mentions
fill() {
	text=$1
	shift
	mark "$text" | news-normalize "$@" | awk -F '\t' '$5 != "article" {
		print $6 " = " $7 ($8 != "" ? " @ " $8 : "") }'
}

# a word's value
word() {
	w=$1
	shift
	printf 'a\t\t0\t9\tword\t%s\t\t\n' "$w" | sed "s/	9	/	$(printf %s "$w" | wc -c)	/" | news-normalize "$@" | cut -f 7
}

@test "a person is called by the full name, wherever in the article it stands" {
	run fill '{person|Collins} warns. Minister {person|Judith Collins} spoke. {person|Collins} left; {person|Judith} stayed.'
	[ "$output" = "Collins = Judith Collins
Judith Collins = Judith Collins
Collins = Judith Collins
Judith = Judith Collins" ]
}

@test "the fullest form is the name: initials, middle names, Jr., short forms of given names" {
	run fill '{person|Donald Trump} and {person|Donald J. Trump}. {person|Bill Clinton}, {person|William Jefferson Clinton}. {person|Hoover}: {person|J. Edgar Hoover}, {person|Edgar Hoover}. {person|Martin Luther King}, {person|Martin Luther King Jr.}.'
	[ "$output" = "Donald Trump = Donald J. Trump
Donald J. Trump = Donald J. Trump
Bill Clinton = William Jefferson Clinton
William Jefferson Clinton = William Jefferson Clinton
Hoover = J. Edgar Hoover
J. Edgar Hoover = J. Edgar Hoover
Edgar Hoover = J. Edgar Hoover
Martin Luther King = Martin Luther King Jr.
Martin Luther King Jr. = Martin Luther King Jr." ]
}

@test "family names that come first, and double ones" {
	run fill '{person|Wang Xiaolong} said so. {person|Wang} or {person|Xiaolong}. {person|Nguyen Thi Lan}: {person|Lan}. {person|Andrés Manuel López Obrador}: {person|López Obrador}, {person|Lopez Obrador}, {person|Obrador}. {person|Chris Van Hollen}: {person|Van Hollen}.'
	[ "$output" = "Wang Xiaolong = Wang Xiaolong
Wang = Wang Xiaolong
Xiaolong = Wang Xiaolong
Nguyen Thi Lan = Nguyen Thi Lan
Lan = Nguyen Thi Lan
Andrés Manuel López Obrador = Andrés Manuel López Obrador
López Obrador = Andrés Manuel López Obrador
Lopez Obrador = Andrés Manuel López Obrador
Obrador = Andrés Manuel López Obrador
Chris Van Hollen = Chris Van Hollen
Van Hollen = Chris Van Hollen" ]
}

@test "two of one family name: by title, gender, given name" {
	run fill '{person|Helen Marsh} beat {person|Tom Marsh}. Ms {person|Marsh} was glad. Mr {person|Marsh} was not. {person|Tom} left.'
	[ "$output" = "Helen Marsh = Helen Marsh
Tom Marsh = Tom Marsh
Marsh = Helen Marsh
Marsh = Tom Marsh
Tom = Tom Marsh" ]
	run fill 'Governor {person|Jan Bush} met Senator {person|Lee Bush}. Then Senator {person|Bush} spoke, and Governor {person|Bush}.'
	[ "${lines[2]}" = "Bush = Lee Bush" ]
	[ "${lines[3]}" = "Bush = Jan Bush" ]
}

@test "two of one family name: who has been called so before, else the nearest" {
	run fill '{person|Gordon Fry} was tried. {person|Fry} wept. His brother, {person|Alex Fry}, was not there. {person|Fry} will appeal.'
	[ "${lines[3]}" = "Fry = Gordon Fry" ]
	run fill '{person|Robin Fry} was tried. The court sat. It rained. {person|Alex Fry} came later. {person|Fry} will appeal.'
	[ "${lines[2]}" = "Fry = Alex Fry" ]
}

@test "two of one family name: the brother who is told of does not take the name" {
	run fill '{person|Paul R. Weaver}, the builder, grew up with his brother {person|Eddie}. Mr. {person|Weaver} seldom speaks of {person|Eddie Weaver}, who died in 1990. {person|Eddie} flew, {person|Eddie} drank. {claim@Mr. Weaver|He was kind}, Mr. {person|Weaver} said.'
	[ "${lines[2]}" = "Weaver = Paul R. Weaver" ]
	[ "${lines[6]}" = "He was kind =  @ Paul R. Weaver" ]
	[ "${lines[7]}" = "Weaver = Paul R. Weaver" ]
}

@test "two of one family name: the dead do not speak, kin is told of" {
	run fill 'The fire killed four people, among them the clerk {person|Neil Harker}. Nobody knows why. {person|Moira Harker}, mother of the victim {person|Neil Harker}, was angry. {quote@Harker|Nobody rang me,} {person|Harker} said.'
	[ "${lines[3]}" = "Nobody rang me, =  @ Moira Harker" ]
	[ "${lines[4]}" = "Harker = Moira Harker" ]
}

@test "two of one family name: who is named once, later on, does not take over" {
	run fill '{person|Ann Doyle} won. {person|Doyle} thanked the voters, and {person|Doyle} left. Her brother, {person|Kevin Doyle}, waved. {person|Doyle} goes to parliament in May.'
	[ "${lines[4]}" = "Doyle = Ann Doyle" ]
}

@test "two of one family name: a pronoun behind says whether a man or a woman is meant" {
	run fill '{person|Robert Kern} and {person|Susan Kern} run the shop. {person|Kern} said she would stay.'
	[ "${lines[2]}" = "Kern = Susan Kern" ]
}

@test "two of one family name: nobody of the other gender is meant" {
	run fill '{person|Susan Kern} and her aunt {person|Mary Kern} run the shop. Mr. {person|Kern} is away.'
	[ "${lines[2]}" = "Kern = Kern" ]
}

@test "what is no given name makes no second bearer of the name" {
	run fill '{person|Rudy Pauling} met voters on Monday. {person|Team Pauling} is sure of a victory. {person|Calls Pauling} a liar, does he? {person|Pauling} is not amused.'
	[ "${lines[3]}" = "Pauling = Rudy Pauling" ]
}

@test "a toss-up stays as it is written" {
	run fill '{person|Marsh} beats {person|Marsh}. It was close: {person|Helen Marsh} won, {person|Tom Marsh} lost. {person|Marsh} said nothing.'
	[ "${lines[0]}" = "Marsh = Marsh" ]
	[ "${lines[1]}" = "Marsh = Marsh" ]
	[ "${lines[4]}" = "Marsh = Marsh" ]
}

@test "a family stays plural" {
	run fill '{person|Ted Kennedy} was one of the {person|Kennedys}. The {person|Kennedy} brothers met.'
	[ "$output" = "Ted Kennedy = Ted Kennedy
Kennedys = Kennedys
Kennedy = Kennedy" ]
}

@test "names are made plain: line breaks, typographic apostrophes, capitals of a headline" {
	run fill '{person|MARY O’BRIEN} wins. {person|Mary
O'"'"'Brien} was there. {place|HANOI} cheered.'
	[ "$output" = "MARY O’BRIEN = Mary O'Brien
Mary\\nO'Brien = Mary O'Brien
HANOI = Hanoi" ]
}

@test "acronyms by the article's definitions, in both orders, also when they come later" {
	run fill 'The {org|NCSC} spoke. So did the {org|National Cyber Security Centre} ({org|NCSC}), and {org|GCSB} ({org|Government Communications Security Bureau}). The {org|GCSB} did.'
	[ "$output" = "NCSC = National Cyber Security Centre
National Cyber Security Centre = National Cyber Security Centre
NCSC = National Cyber Security Centre
GCSB = Government Communications Security Bureau
Government Communications Security Bureau = Government Communications Security Bureau
GCSB = Government Communications Security Bureau" ]
}

@test "acronyms of another language, behind commas, and of a long name that stands alone" {
	run fill 'The {org|Meteorology, Climatology and Geophysics Agency} ({org|BMKG}) warned. The {org|Harbour Pilots Board}, or {org|HPB}, agreed. {org|Tasman Reef Trust} did not; {org|TRT} has left.'
	[ "${lines[1]}" = "BMKG = Meteorology, Climatology and Geophysics Agency" ]
	[ "${lines[3]}" = "HPB = Harbour Pilots Board" ]
	[ "${lines[5]}" = "TRT = Tasman Reef Trust" ]
}

@test "well-known acronyms by a list, where the article says nothing" {
	run fill 'The {org|FBI} and the {org|U.N.} met.'
	[ "$output" = "FBI = Federal Bureau of Investigation
U.N. = United Nations" ]
	run fill 'The {org|Federation of Basket Importers} ({org|FBI}) met.'
	[ "${lines[1]}" = "FBI = Federation of Basket Importers" ]
}

@test "corporate endings go, short names become the article's longer ones" {
	run fill '{org|Brightwater Foods Inc.} bought {org|Fjordkost AS}. {org|Brightwater} paid {org|Fjordkost}. {org|Google Inc.} did not.'
	[ "$output" = "Brightwater Foods Inc. = Brightwater Foods
Fjordkost AS = Fjordkost
Brightwater = Brightwater Foods
Fjordkost = Fjordkost
Google Inc. = Google" ]
}

@test "-a: an alias of an alias is the last of them, in value and of" {
	printf 'Trump\tDonald Trump\nDonald Trump\tDonald J. Trump\n' >"$BATS_TEST_TMPDIR/t.tsv"
	run sh -c "printf 'Donald Trump left. \"No,\" said Trump.\\n' | news-read | news-tag | news-normalize -a '$BATS_TEST_TMPDIR/t.tsv' |
		awk -F '\t' '\$5 != \"article\" { print \$6 \" = \" \$7 \" @ \" \$8 }'"
	[ "$output" = "Donald Trump = Donald J. Trump @ 
No, = say @ Donald J. Trump
Trump = Donald J. Trump @ " ]
}

@test "groups in all their spellings, and by their aliases" {
	run fill '{group|APT 40}, {group|APT-40}, {group|Advanced Persistent Threat 40}. {group|Leviathan} is the same.'
	[ "$output" = "APT 40 = APT40
APT-40 = APT40
Advanced Persistent Threat 40 = APT40
Leviathan = APT40" ]
	run fill '{group|UNC99731} was found, also known as {group|Velvet Badger}. A firm calls it {group|Brass Otter}.'
	[ "${lines[1]}" = "Velvet Badger = UNC99731" ]
	[ "${lines[2]}" = "Brass Otter = UNC99731" ]
}

@test "places and nations by their usual names" {
	run fill '{place|US}, {place|U.S.}, {place|United States}, {place|America}; {place|PRC}; {nation|Chinese}, {nation|British}.'
	[ "$output" = "US = United States
U.S. = United States
United States = United States
America = United States
PRC = China
Chinese = China
British = United Kingdom" ]
	run fill '{nation|Korean} firms of {place|South Korea}.'
	[ "${lines[0]}" = "Korean = South Korea" ]
}

@test "dates, numbers and money have values" {
	run fill '{date|Tuesday} saw {number|seven} ships and {money|$5 million}, {percent|3 per cent} more.'
	[ "$output" = "Tuesday = 2024-03-26
seven = 7
\$5 million = USD 5000000
3 per cent = 3%" ]
}

@test "quotations, claims and roles belong to full names" {
	run fill 'The {role@Andrew Hampton|boss} {person|Andrew Hampton} spoke. "{quote@Hampton|We know,}" {person|Hampton} said. He said {claim@He|it was so}.'
	[ "$output" = "boss =  @ Andrew Hampton
Andrew Hampton = Andrew Hampton
We know, =  @ Andrew Hampton
Hampton = Andrew Hampton
it was so =  @ Andrew Hampton" ]
}

@test "she is a woman spoken of, he a man" {
	run fill '{person|Lisa Fong} met {person|Andrew Clark} in {place|Wellington}. She said {claim@She|it was small}. He said {claim@He|it was large}.'
	[ "${lines[3]}" = "it was small =  @ Lisa Fong" ]
	[ "${lines[4]}" = "it was large =  @ Andrew Clark" ]
	run fill 'Spokeswoman {person|Kerry Tan} met Mr {person|Robin Lee}. "{quote@he|No,}" he said. "{quote@she|Yes,}" she said.'
	[ "${lines[2]}" = "No, =  @ Robin Lee" ]
	[ "${lines[3]}" = "Yes, =  @ Kerry Tan" ]
}

@test "I is who speaks the words around" {
	run fill '"{quote@Danladi|I told them, {quote@I|Go home,} and they did,}" {person|Musa Danladi} said.'
	[ "${lines[1]}" = "Go home, =  @ Musa Danladi" ]
}

@test "a role or a sort of organisation says who is meant" {
	run fill '{role@Andrew Hampton|{org|GCSB} Director-General} {person|Andrew Hampton} spoke. {person|Winston Peters} listened. "{quote@the GCSB boss|It would be wrong,}" the {org|GCSB} boss said.'
	[ "${lines[4]}" = "It would be wrong, =  @ Andrew Hampton" ]
	run fill 'The {org|Government Communications Security Bureau} spoke. The bureau said {claim@The bureau|it was so}. The spy agency says {claim@The spy agency|it is}.'
	[ "${lines[1]}" = "it was so =  @ Government Communications Security Bureau" ]
	[ "${lines[2]}" = "it is =  @ Government Communications Security Bureau" ]
	# the one who is called so further down, rather than the next who is called nearly so
	run fill 'That was what the prime minister called "{quote@the prime minister|a start}". {role@Ines Duarte|Minister for the coast} {person|Ines Duarte} agreed, and so did {role@Paul Okoro|Prime Minister} {person|Paul Okoro}.'
	[ "${lines[0]}" = "a start =  @ Paul Okoro" ]
}

@test "several owners are joined by and" {
	run fill '{person|Rui Tavares}, 29, and {person|Nuno Tavares}, 31, deny {claim@Rui Tavares, 29, and Nuno Tavares, 31|any part in it}.'
	[ "${lines[2]}" = "any part in it =  @ Rui Tavares and Nuno Tavares" ]
	run fill 'The {place|US} and the {place|UK} say {claim@The US and the UK|so}.'
	[ "${lines[2]}" = "so =  @ United States and United Kingdom" ]
}

@test "an owner who has no name stays as written" {
	run fill 'A nurse told her chief {claim@A nurse|it was haunted}, and {claim@They|no more}.'
	[ "${lines[0]}" = "it was haunted =  @ A nurse" ]
	[ "${lines[1]}" = "no more =  @ They" ]
}

@test "a name before a noun is not who speaks: the campaign, a spokesman, an aide" {
	run fill '{person|Nora Quinn} left. The {person|Quinn} campaign said {claim@The Quinn campaign|so}. A {person|Quinn} spokesman said {claim@A Quinn spokesman|no}. {person|Quinn} herself said {claim@Quinn herself|yes}.'
	[ "$output" = "Nora Quinn = Nora Quinn
Quinn = Nora Quinn
so =  @ The Quinn campaign
Quinn = Nora Quinn
no =  @ A Quinn spokesman
Quinn = Nora Quinn
yes =  @ Nora Quinn" ]
	run fill '{person|Quinn} aide {person|Tom Pell} said {claim@Quinn aide Tom Pell|so}.'
	[ "${lines[2]}" = "so =  @ Tom Pell" ]
	run fill '{person|Nora Quinn}, the mayor, and {person|Tom Pell} said {claim@Nora Quinn, the mayor, and Tom Pell|so}.'
	[ "${lines[2]}" = "so =  @ Nora Quinn and Tom Pell" ]
}

@test "a title is no part of a speaker who is named nowhere else" {
	run fill 'Gov. Nora Quinn vowed {claim@Gov. Nora Quinn|to stay}. The town {claim@The town|agreed}.'
	[ "$output" = "to stay =  @ Nora Quinn
agreed =  @ The town" ]
}

@test "a name behind a preposition is not what a sentence is about" {
	run fill 'The rise of {person|Karl Voss} gave {person|Peter Lang} new hope. He said {claim@He|so}.'
	[ "${lines[2]}" = "so =  @ Peter Lang" ]
	run fill 'According to {person|Karl Voss}, {person|Peter Lang} had lost. He said {claim@He|so}.'
	[ "${lines[2]}" = "so =  @ Peter Lang" ]
}

@test "pronouns and names are found beside typographic marks and no-break spaces" {
	nbsp=$(printf '\302\240')
	run fill "{person|Ann Lee} saw {person|Karl Voss}. “She said {claim@She|so}.” ${nbsp}He said {claim@He|no}. {person|Voss}’s lawyer agreed. ${nbsp}He said {claim@He|yes}."
	[ "${lines[2]}" = "so =  @ Ann Lee" ]
	[ "${lines[3]}" = "no =  @ Karl Voss" ]
}

@test "the source of a story is not who wrote the letter in it" {
	run fill 'According to The {org|Herald}, {person|Ann Lee} sent a letter. The letter said {claim@The letter|so}.'
	[ "${lines[2]}" = "so =  @ Ann Lee" ]
}

@test "words: folded, in plain signs, n't is not, 's stays" {
	[ "$(word Attacks)" = attacks ]
	[ "$(word 'n’t')" = not ]
	[ "$(word "N'T")" = not ]
	[ "$(word '’s')" = "'s" ]
	[ "$(word ÉCOLE)" = école ]
	[ "$(word "$(printf 'e\314\201')")" = é ]
	[ "$(word '“')" = '"' ]
	[ "$(word –)" = - ]
	[ "$(word ﬁ)" = ﬁ ]
}

@test "-C keeps capitals, -t strips accents, -e gives base forms, -P stems" {
	[ "$(word ÉCOLE -C)" = ÉCOLE ]
	[ "$(word É"cole" -t)" = ecole ]
	[ "$(word ran -e)" = run ]
	[ "$(word Attacks --lemma)" = attack ]
	[ "$(word connections -P)" = connect ]
	[ "$(word ran -e -P)" = run ]
}

@test "-e and -P with -C: base forms and stems in the word's capitals; an apostrophe's s is no ending" {
	[ "$(word Studies -C -e)" = Study ]
	[ "$(word RAN -C -e)" = RUN ]
	[ "$(word Went -C -e)" = Go ]
	[ "$(word NATO -C -e)" = NATO ]
	[ "$(word Études -C -P)" = Étude ]
	[ "$(word Connections -C -P)" = Connect ]
	[ "$(word "men's" -e)" = "men's" ]
	[ "$(word "it's" -e)" = "it's" ]
	[ "$(word "'re" -e)" = be ]
}

@test "words of every length, the same once more, with an escape, in records with further columns" {
	for w in A Of The Four Fives Sixsix SevenSe EightEig NineNineN Counterrevolutionaries Ünterwelt É İstanbul; do
		printf '%s\n' "$w" "$w"
	done >w
	LC_ALL=C awk '{ printf "a\t\t%d\t%d\tword\t%s\t\t\tmore\n", 40 * NR, 40 * NR + length($0), $0 }' w >r.tsv
	run sh -c "news-normalize r.tsv | cut -f 6-9 | uniq | awk -F '\t' '{ print \$1, \$2, \$4 }'"
	[ "$output" = "A a more
Of of more
The the more
Four four more
Fives fives more
Sixsix sixsix more
SevenSe sevense more
EightEig eighteig more
NineNineN nineninen more
Counterrevolutionaries counterrevolutionaries more
Ünterwelt ünterwelt more
É é more
İstanbul İstanbul more" ]
	run sh -c "news-normalize -P r.tsv | cut -f 7 | uniq | tail -n 4 | head -n 1"
	[ "$output" = "counterrevolutionari" ]
	printf 'a\t\t0\t5\tword\tA\\\\BcD\t\t\n' >r.tsv
	[ "$(news-normalize r.tsv | cut -f 7)" = 'a\\bcd' ]
}

@test "a name's words are not inflected" {
	printf 'a\t\t0\t14\tsentence\tCollins speaks\t\t\na\t\t0\t7\tperson\tCollins\t\t\na\t\t0\t7\tword\tCollins\t\t\na\t\t8\t14\tword\tspeaks\t\t\n' |
		news-normalize -e | cut -f 7 | tail -n 2 >got
	[ "$(cat got)" = "collins
speak" ]
}

@test "-a: a user's names win over everything" {
	printf 'Trump\tDonald John Trump\nUS\tUSA\tplace\nUS\tUs Weekly\torg\nGCSB\tthe spies\n' >names.tsv
	run fill '{person|Donald Trump} saw {person|Trump} in {org|US} in the {place|US}. The {org|GCSB} said {claim@GCSB|so}.' -a names.tsv
	[ "$output" = "Donald Trump = Donald Trump
Trump = Donald John Trump
US = Us Weekly
US = USA
GCSB = the spies
so =  @ the spies" ]
	# also by the name that was found
	printf 'Judith Collins\tJ. Collins\n' >names.tsv
	run fill '{person|Judith Collins} spoke. {person|Collins} left.' --aliases names.tsv
	[ "${lines[1]}" = "Collins = J. Collins" ]
}

@test "-a: a list that is none is refused, with its line" {
	printf '# a comment\nTrump\n' >names.tsv
	run news-normalize -a names.tsv /dev/null
	[ "$status" -eq 2 ]
	[ "$output" = "news-normalize: names.tsv:2: expected 2 to 3 columns (surface form, canonical name, perhaps kind), found 1" ]
	printf '\tTrump\n' >names.tsv
	run news-normalize -a names.tsv /dev/null
	[ "$status" -eq 2 ]
	[ "$output" = "news-normalize: names.tsv:1: no surface form in the first column" ]
	printf 'Trump\t\tperson\n' >names.tsv
	run news-normalize -a names.tsv /dev/null
	[ "$status" -eq 2 ]
	[ "$output" = "news-normalize: names.tsv:1: column 2 is empty (surface form, canonical name, perhaps kind)" ]
	run news-normalize -a none.tsv /dev/null
	[ "$status" -eq 2 ]
	[[ "$output" = "news-normalize: none.tsv: "* ]]
	printf 'a\tb\\x\n' >names.tsv
	run news-normalize -a names.tsv /dev/null
	[ "$status" -eq 2 ]
	printf 'a\0b\tc\n' >names.tsv
	run news-normalize -a names.tsv /dev/null
	[ "$status" -eq 2 ]
	[[ "$output" = *binary* ]]
}

@test "-K: malformed lines of a list are left out; # alone or with a space begins a comment" {
	printf '#tagged\tTagged\n#\nLee\n# more\nLee\tAnn Lee-Fox\n' >names.tsv
	run news-normalize -K -a names.tsv /dev/null
	[ "$status" -eq 1 ]
	[ "$output" = "news-normalize: names.tsv:3: expected 2 to 3 columns (surface form, canonical name, perhaps kind), found 1" ]
	run fill '{person|Lee} wrote {tag|#tagged}.' -a names.tsv -K 2>/dev/null
	[ "${lines[-2]}" = "Lee = Ann Lee-Fox" ]
	[ "${lines[-1]}" = "#tagged = Tagged" ]
}

@test "an empty line ends a paragraph though white space stands in it, and lines end in CR LF" {
	for gap in '\n\n' '\r\n\r\n' '\n \t\n'; do
		run sh -c "printf 'On 13 February 1908 the ship sank off Turin.${gap}He wrote on February 14.\n' | news-read -i a -d 2018-07-30 |
			news-tag -s date | news-normalize | grep date | cut -f 7"
		[ "$output" = "1908-02-13
2018-02-14" ]
	done
}

@test "what a group is also known as ends with its comma" {
	run fill '{group|APT28}, also known as {group|Fancy Bear}, and {group|Turla} used malware on hackers.'
	[ "$output" = "APT28 = APT28
Fancy Bear = APT28
Turla = Turla" ]
}

@test "the members of a party are the party, where an organisation is named" {
	run fill 'The {org|GOP} lost. {org|Republicans} blame the {org|Democratic} leaders.'
	[ "$output" = "GOP = Republican Party
Republicans = Republican Party
Democratic = Democratic Party" ]
}

@test "the governor is who is one, not who was" {
	run fill '{role@Ira Stone|Gov.} {person|Ira Stone} smiled. {person|Eve Todd}, the {role@Eve Todd|former Ohio governor}, did not. {quote@the governor|I know him,} the governor said.'
	[ "${lines[4]}" = "I know him, =  @ Ira Stone" ]
}

@test "the Florida senator is Senator Rubio of Florida; a description between commas is of whom it stands behind" {
	run fill '{role@Mark Rule|Senator} {person|Mark Rule} of {place|Florida} met {role@Tim Kay|Senator} {person|Tim Kay} of {place|Ohio}. {quote@the Florida senator|No,} the {place|Florida} senator said.'
	[ "${lines[6]}" = "No, =  @ Mark Rule" ]
	run fill '{person|Ann Lee} met {person|Tom Orr}. {person|Lee}, a Democrat, did not mention {claim@a Democrat|the vote}.'
	[ "${lines[3]}" = "the vote =  @ Ann Lee" ]
}

@test "-s fills only records of these kinds" {
	run fill '{person|Ann Lee} of {place|US}. {person|Lee} said {claim@Lee|so}.' -s person
	[ "$output" = "Ann Lee = Ann Lee
US = 
Lee = Ann Lee
so =  @ Lee" ]
}

@test "a stream without persons: owners by the owners' own full names" {
	mark 'Ann Lee said {claim@Ann Lee|so}. "{quote@Lee|Yes,}" Lee said.' >r.tsv
	[ "$(news-normalize r.tsv | cut -f 8 | tail -n 1)" = "Ann Lee" ]
}

@test "what has a value keeps it" {
	printf 'a\t\t0\t20\tarticle\tAnn Lee spoke. Lee is\t\t\n' >r.tsv
	printf 'a\t\t0\t7\tperson\tAnn Lee\tLee, Ann\t\na\t\t15\t18\tperson\tLee\t\t\n' >>r.tsv
	sed -i.bak 's/	20	/	21	/' r.tsv
	[ "$(news-normalize r.tsv | cut -f 7 | tail -n 2)" = "Lee, Ann
Lee, Ann" ]
}

@test "doing it twice changes nothing" {
	mark '{person|Judith Collins} spoke. "{quote@she|We know,}" she said. {person|Collins} met the {org|FBI} on {date|Monday}. They {word|saw} it.' |
		news-normalize >once
	news-normalize once | cmp - once
}

@test "further columns and layout records stay as they are" {
	printf 'a\t\t0\t7\tsentence\tAnn Lee\t\t\tmine\na\t\t0\t7\tperson\tAnn Lee\t\t\tmine\ttoo\n' >r.tsv
	run news-normalize r.tsv
	[ "${lines[0]}" = "$(printf 'a\t\t0\t7\tsentence\tAnn Lee\t\t\tmine')" ]
	[ "${lines[1]}" = "$(printf 'a\t\t0\t7\tperson\tAnn Lee\tAnn Lee\t\tmine\ttoo')" ]
}

@test "names of a user's own kinds are called as they are written" {
	run fill 'The {ship|Rainbow
Warrior} sank.'
	[ "$output" = 'Rainbow\nWarrior = Rainbow Warrior' ]
}

@test "two of one family name are told apart by their titles, as speakers too" {
	article=$BATS_TEST_DIRNAME/articles/2023-05-05-norwich-by-election.txt
	run sh -c "news-read '$article' | news-split | news-tag | news-normalize |
		awk -F '\t' '\$5 == \"quote\" && \$8 ~ /Marsh/ { print \$8 }' | uniq -c | awk '{ print \$1, \$2, \$3 }'"
	[ "$output" = "2 Helen Marsh
2 Tom Marsh" ]
}

@test "Mr or Mrs before a family name: not the one of the other gender who is named" {
	run fill '{person|Hillary Clinton} came. Mr. {person|Clinton} was not there. Mrs. {person|Clinton} left. {person|Clinton} won.'
	[ "$output" = "Hillary Clinton = Hillary Clinton
Clinton = Clinton
Clinton = Hillary Clinton
Clinton = Hillary Clinton" ]
}

@test "a given name shares the family name behind the next one, but not in a list, nor where it is another's" {
	run fill '{person|Bill} and {person|Hillary Clinton} met {person|Cruz} and {person|Marco Rubio}.'
	[ "$output" = "Bill = Bill Clinton
Hillary Clinton = Hillary Clinton
Cruz = Cruz
Marco Rubio = Marco Rubio" ]
	run fill 'There were {person|Brandy}, {person|Monica} and {person|Lauryn Hill}.'
	[ "${lines[1]}" = "Monica = Monica" ]
	run fill '{person|Bill} and {person|Ann Lee} met. {person|Bill Ford} is no Lee.'
	[ "${lines[0]}" = "Bill = Bill Ford" ]
}

@test "two names that a hyphen joins are not the full form of the first" {
	run fill 'The {person|Muhammad Ali-Joe Frazier} fight. {person|Muhammad Ali} won; {person|Ali} was glad.'
	[ "$output" = "Muhammad Ali-Joe Frazier = Muhammad Ali-Joe Frazier
Muhammad Ali = Muhammad Ali
Ali = Muhammad Ali" ]
}

@test "a party by the first word of its name" {
	run fill 'The {org|Labour Party} won. {org|Labour} is back. The {org|Green Party} lost. {org|Greens} wept. {org|Senate} and {org|Senate Finance Committee}.'
	[ "$output" = "Labour Party = Labour Party
Labour = Labour Party
Green Party = Green Party
Greens = Green Party
Senate = Senate
Senate Finance Committee = Senate Finance Committee" ]
	run fill 'The {org|Ohio Labour Party} and the {org|Utah Labour Party} met. {org|Labour} is back.'
	[ "${lines[2]}" = "Labour = Labour" ]
}

@test "in an obituary, a paragraph that names nobody else goes on with whom it is of" {
	run fill '{person|Alan Fenwick} dies at 88.

{person|Alan Fenwick}, who read the ice, has died. A rival, {person|Claude Morel}, called it wrong; {claim@he|he was sorry}, he said.

In 1979 he became director. {quote@he|“I look at water,”} he wrote. {person|Fenwick} was knighted.'
	[ "$(grep @ <<<"$output")" = "he was sorry =  @ Claude Morel
“I look at water,” =  @ Alan Fenwick" ]
}

@test "they are two persons who are what the sentence before is about" {
	run fill '{person|Ann Lee} and {person|Bob Ray} met in {place|Ohio}. They said {claim@They|it was cold}.'
	[ "${lines[3]}" = "it was cold =  @ Ann Lee and Bob Ray" ]
	run fill '{person|Ann Lee} and {person|Bob Ray} met. Members of the {org|FBI} were angry. They said {claim@They|it was cold}.'
	[ "${lines[3]}" = "it was cold =  @ They" ]
}

@test "-s: a message names a kind that is not the tools' own and that no record has" {
	printf 'a\t\t0\t3\tarticle\tAda\t\t\na\t\t0\t3\tship\tAda\t\t\n' >r.tsv
	run news-normalize -s ship,person r.tsv
	[ "${lines[1]}" = "a		0	3	ship	Ada	Ada	" ]
	[ "${#lines[@]}" -eq 2 ]
	run news-normalize -s persn r.tsv
	[ "$status" -eq 0 ]
	[[ "$output" == *"news-normalize: -s: no record is of kind 'persn' (news-tag -h lists the kinds; a user's list or model may find others)"* ]]
	run news-normalize -s persn /dev/null
	[ -z "$output" ]
}

@test "a space that no line ends at is a space before an owner's name too" {
	hard=$(printf '\302\240')
	run sh -c "printf '%s\n' 'It came hours after the${hard}United Kingdom revealed a plan.' |
		news-read | news-tag -s place,claim | news-normalize | awk -F '\t' '\$5 == \"claim\" { print \$6 \"|\" \$8 }'"
	[ "$output" = "a plan|United Kingdom" ]
}

@test "of two of one name, who goes by the given name alone is not called by the family name" {
	run fill '{person|Rosa Marin}, 6, waits for her father, {person|Luis Marin}. {person|Rosa} plays. {person|Rosa} sleeps. {person|Rosa} eats. {person|Rosa} draws. {person|Marin} arrives on Friday.'
	[[ "$output" = *"Marin = Luis Marin" ]]
}

@test "the leader of a country is its president or its prime minister, not the chief of something of it" {
	run fill '{role@Jean Duval|{nation|French} Prime Minister} {person|Jean Duval} came with {person|Luc Petit}, {role@Luc Petit|chief of the {nation|French} Trade Office}. {quote@the French leader|We go on}, the {nation|French} leader said.'
	[[ "$output" = *"We go on = "*" @ Jean Duval"* ]]
}

@test "he, behind a claim that names its speaker, where nobody has been named before" {
	run fill '{claim@he|Astronaut {person|Bela Farkas} will leave for the coast}, he said on Saturday.'
	[ "$output" = "Astronaut Bela Farkas will leave for the coast =  @ Bela Farkas
Bela Farkas = Bela Farkas" ]
}

@test "he, behind somebody who may be one of two, is called what that one is" {
	run fill '{person|Bill Marin} and {person|Luis Marin} came in. {claim@Marin|All was well}, {person|Marin} said. Switching to English, he said: {quote@he|Thank you}.'
	[[ "$output" = *"Thank you =  @ Marin" ]]
}

@test "a firm by its first word, also before a hyphen" {
	run fill '{org|Anheuser-Busch Cos.} and {org|Kirschner Medical Corp.} rose; {org|Anheuser} and {org|Kirschner} fell.'
	[ "$output" = "Anheuser-Busch Cos. = Anheuser-Busch
Kirschner Medical Corp. = Kirschner Medical
Anheuser = Anheuser-Busch
Kirschner = Kirschner Medical" ]
}

@test "an organisation keeps the 's that is its own" {
	run fill '{org|McDonald’s} and {org|Standard & Poor'"'"'s} rose. {org|Erlandt'"'"'s} fell.'
	[ "$output" = "McDonald’s = McDonald's
Standard & Poor's = Standard & Poor's
Erlandt's = Erlandt" ]
}

@test "small words stay small in names of capitals" {
	run fill '{place|PORT-AU-PRINCE} and {place|STRATFORD-UPON-AVON} cheered.'
	[ "$output" = "PORT-AU-PRINCE = Port-au-Prince
STRATFORD-UPON-AVON = Stratford-upon-Avon" ]
}

@test "a judge is called so whatever the title before the name" {
	run fill '{role@Ann Marsh|Justice} {person|Ann Marsh} rejected it. "{quote@the judge|It is bad}," the judge said.'
	[[ "$output" = *"It is bad =  @ Ann Marsh"* ]]
	run fill '{role@Ann Marsh|Cllr} {person|Ann Marsh} rejected it. "{quote@the councillor|It is bad}," the councillor said.'
	[[ "$output" = *"It is bad =  @ Ann Marsh"* ]]
}

@test "a dateline with its date says when an article was published" {
	printf 'NAPLES, Italy 1998-11-03\n\nHe left last month.\n' >a.txt
	[ "$(news-read a.txt | news-tag -o -s date | news-normalize | cut -f 6,7)" = "1998-11-03${tab}1998-11-03
last month${tab}1998-10" ]
}

@test "somebody without a name who comes in is not who was named before" {
	run fill '{person|Margaret Bairstow} swept the floor. A schoolteacher pointed at the wall. "{quote@she|God has been busy}," she said.'
	[[ "$output" = *"God has been busy =  @ she" ]]
	run fill '{person|Margaret Bairstow} swept the floor. A teacher by trade, she pointed at the wall. "{quote@she|God has been busy}," she said.'
	[[ "$output" = *"God has been busy =  @ Margaret Bairstow" ]]
}

@test "an ex-minister is the former minister" {
	run fill '{role@Ann Marsh|Ex-minister} {person|Ann Marsh} and {role@Bo Lund|Minister} {person|Bo Lund} met. "{quote@the former minister|We talked}," the former minister said. "{quote@the minister|We did}," the minister said.'
	[[ "$output" = *"We talked =  @ Ann Marsh"* ]]
	[[ "$output" = *"We did =  @ Bo Lund"* ]]
}

@test "the speaker of a claim may stand within its words" {
	printf "%s\n" "''I cannot support him,'' said Senator Mark S. Lund. ''After much thought I must go,'' or so." >a.txt
	news-read a.txt | news-tag | news-normalize | cut -f 5,8 | grep -q "^claim${tab}Mark S. Lund\$"
}

@test "an acronym stays in capitals within a name of capitals" {
	run fill '{org|BBC NEWS}, {org|USA TODAY}, {org|HSBC HOLDINGS} and {org|ST MARSH HOSPITAL} agreed.'
	[ "$output" = "BBC NEWS = BBC News
USA TODAY = USA Today
HSBC HOLDINGS = HSBC Holdings
ST MARSH HOSPITAL = St Marsh Hospital" ]
}

@test "initials must all fit: R K Lund is not Ragnar Lund; Ragnar Karl Lund is" {
	run fill '{person|R K Lund} met {person|Ragnar Lund}. {person|J. B. Moe}: {person|Jon Bo Moe}.'
	[ "$output" = "R K Lund = R K Lund
Ragnar Lund = Ragnar Lund
J. B. Moe = Jon Bo Moe
Jon Bo Moe = Jon Bo Moe" ]
}

@test "two of one family name: the word before the title says which minister" {
	run fill 'Defence minister {person|Ann Lund} came. Defence minister {person|Ann Lund} left. Power minister {person|Tove Lund} stayed. Power minister {person|Lund} is glad. Defence minister {person|Lund} is not.'
	[ "${lines[3]}" = "Lund = Tove Lund" ]
	[ "${lines[4]}" = "Lund = Ann Lund" ]
}

@test "a woman's second given name tells the gender where the first is in no list" {
	run fill '{person|Lotofagaa Naomi Tanoa} met {person|Karl Voss}. "{quote@she|No,}" she said.'
	[ "${lines[2]}" = "No, =  @ Lotofagaa Naomi Tanoa" ]
	run fill '{person|Lotofagaa Naomi Tanoa} left. "{quote@he|No,}" he said.'
	[ "${lines[1]}" = "No, =  @ he" ]
}

@test "two of one family name: who has begun to speak under the full name goes on, a brother too" {
	run fill '{person|Maria Lopez} left. {person|Lopez} was a nurse. Her brother, {person|Juan Lopez}, said {claim@Juan Lopez|she was kind}. "{quote@Lopez|She called me,}" {person|Lopez} said.'
	[ "${lines[4]}" = "She called me, =  @ Juan Lopez" ]
	[ "${lines[5]}" = "Lopez = Juan Lopez" ]
	run fill '{person|Maria Lopez} left. {person|Lopez} was a nurse. Her brother, {person|Juan Lopez}, said {claim@Juan Lopez|she was kind}.

"{quote@Lopez|I was,}" {person|Lopez} said.'
	[ "${lines[5]}" = "Lopez = Maria Lopez" ]
}

@test "a relation named by the given name alone is who is called Ms or Mrs" {
	run fill '{person|Shug Dalglish}, 44, was there with his daughter {person|Kirsty}, and was sorry. Ms {person|Dalglish}, a student, was not. Mr {person|Dalglish} left.'
	[ "$output" = "Shug Dalglish = Shug Dalglish
Kirsty = Kirsty Dalglish
Dalglish = Kirsty Dalglish
Dalglish = Shug Dalglish" ]
	run fill '{person|Tom Orr} was there with his daughter {person|Kirsty}. {person|Orr} left.'
	[ "${lines[1]}" = "Kirsty = Kirsty" ]
}

@test "nicknames: in marks within the name, or by the list where one person of the article fits" {
	run fill '{person|Edward ‘Ned’ Storr} was born in May. {person|Ned} left; so did {person|Edward "Ned" Storr}.'
	[ "$output" = "Edward ‘Ned’ Storr = Edward 'Ned' Storr
Ned = Edward 'Ned' Storr
Edward \"Ned\" Storr = Edward 'Ned' Storr" ]
	run fill '{person|Norman Lund} met {person|Charles Moe}. {person|Norm} left.'
	[ "${lines[2]}" = "Norm = Norman Lund" ]
	run fill '{person|Norman Lund} met {person|Norman Moe}. {person|Norm} left.'
	[ "${lines[2]}" = "Norm = Norm" ]
}

@test "titles are no part of a name, but where they are one" {
	run fill '{person|Alhaji Babatunde Moe}, {person|Aunty Marlene Orr}, {person|Oba Sikiru Lund}, {person|Sheikh Mohammed bin Rashid Al Moe}, {person|Sheikh Hasina}.'
	[ "$output" = "Alhaji Babatunde Moe = Babatunde Moe
Aunty Marlene Orr = Marlene Orr
Oba Sikiru Lund = Sikiru Lund
Sheikh Mohammed bin Rashid Al Moe = Mohammed bin Rashid Al Moe
Sheikh Hasina = Sheikh Hasina" ]
}

@test "a particle of small letters does not keep a name in capitals" {
	run fill '{person|KIPRUTO arap LAGAT} and {person|JAN van DYK}.'
	[ "$output" = "KIPRUTO arap LAGAT = Kipruto arap Lagat
JAN van DYK = Jan van Dyk" ]
}

@test "who wrote the article is not whom a pronoun stands for" {
	for line in '{person|Ann Lund}, Tasman Times journalist' '{person|Ann Lund} in Brussels' '{person|Ann Lund} | Reuters' 'By {person|Ann Lund}'; do
		run fill "Floods

$line

The river rose. \"{quote@she|We left,}\" she said."
		[ "${lines[1]}" = "We left, =  @ she" ]
	done
	run fill 'Floods

{person|Ann Lund} in Brussels was told. "{quote@she|We left,}" she said.'
	[ "${lines[1]}" = "We left, =  @ Ann Lund" ]
}

@test "he is nobody who is named in what he was asked" {
	run fill '{person|Matthew Lund} spoke. Asked by reporters whether {person|Antony Moe} knew, he said {claim@he|he would not tell}.'
	[ "${lines[2]}" = "he would not tell =  @ Matthew Lund" ]
}

@test "the company is what the sentence before tells of, no ministry" {
	run fill '{org|Kasparek} disagreed. In a post, the {place|Moscow}-based company said {claim@the Moscow-based company|it was early}.'
	[ "${lines[2]}" = "it was early =  @ Kasparek" ]
	run fill 'It came a day after the data firm {org|Lund Future} named seven {org|LDCs}. The firm saw {claim@The firm|a cluster}.'
	[ "${lines[2]}" = "a cluster =  @ Lund Future" ]
	run fill 'The {org|Ministry of Health} disagreed. The company said {claim@The company|it was early}.'
	[ "${lines[1]}" = "it was early =  @ The company" ]
	run fill '{org|Kasparek} disagreed with {org|Lund Future}. The company said {claim@The company|it was early}.'
	[ "${lines[2]}" = "it was early =  @ The company" ]
}

@test "a country's prime minister is who is called so in front of the name" {
	run fill '{place|Samoa}'"'"'s prime minister says {claim@Samoa'"'"'s prime minister|no}. {place|Tonga}’s prime minister says {claim@Tonga’s prime minister|yes}. {place|Samoa}'"'"'s {role@Naomi Tanoa|Prime Minister} {person|Naomi Tanoa} met {place|Tonga}’s {role@Siaosi Sovea|Prime Minister} {person|Siaosi Sovea}. {place|Samoa}'"'"'s foreign minister says {claim@Samoa'"'"'s foreign minister|so}.'
	[ "${lines[1]}" = "no =  @ Naomi Tanoa" ]
	[ "${lines[3]}" = "yes =  @ Siaosi Sovea" ]
	[ "${lines[-1]}" = "so =  @ Samoa's foreign minister" ]
}

@test "the Liberal senator is the one senator of the article; the head of a body is its director" {
	run fill '{role@James Moe|Senator} {person|James Moe} spoke. "{quote@the Liberal senator|No,}" the {org|Liberal} senator said.'
	[ "${lines[2]}" = "No, =  @ James Moe" ]
	run fill '{role@James Moe|Senator} {person|James Moe} met {role@Tom Orr|Senator} {person|Tom Orr}. "{quote@the Liberal senator|No,}" the {org|Liberal} senator said.'
	[ "${lines[4]}" = "No, =  @ the Liberal senator" ]
	run fill 'The head of {org|GCSB} has warned {claim@The head of GCSB|it is near}. {person|Anne Moe}, {role@Anne Moe|director of {org|GCSB}}, is in London.'
	[ "${lines[1]}" = "it is near =  @ Anne Moe" ]
}

@test "his daughter is who is named behind, between commas" {
	run fill '{person|Ned Moe} died. "{quote@his daughter|He never told us,}" said his daughter, Cllr {person|Hilary Moe-Lund}, who is a nurse. "{quote@her husband|No,}" said her husband, {person|Tom Orr}.'
	[ "${lines[1]}" = "He never told us, =  @ Hilary Moe-Lund" ]
	[ "${lines[3]}" = "No, =  @ Tom Orr" ]
}

@test "an owner of one word stands by itself, not in the name of a brother" {
	run fill '{person|Liesbeth Kager} left. {person|Kager}, whose brother, {person|Tom Kager}, is a lawyer, believes {claim@Kager|she was one}. {person|Tom Kager} left.'
	[ "${lines[3]}" = "she was one =  @ Liesbeth Kager" ]
}

@test "an acronym of several bodies stays, but where the article has one of them" {
	run fill '{org|AFP} saw it.'
	[ "$output" = "AFP = AFP" ]
	run fill 'The {org|Australian Federal Police} and {org|AFP} saw it.'
	[ "${lines[1]}" = "AFP = Australian Federal Police" ]
}

@test "short names that are said as words are defined in brackets; a town of three letters is no bank" {
	run fill 'The {org|National Cyber Security Agency} ({org|Nacsa}), the {org|Free and Fair Election Network} ({org|Fafen}) and the {org|Finnish Security Bureau} ({org|Supo}) met in {org|Boe}. So did the {org|Ministry of Health} ({org|Paris}).'
	[ "$output" = "National Cyber Security Agency = National Cyber Security Agency
Nacsa = National Cyber Security Agency
Free and Fair Election Network = Free and Fair Election Network
Fafen = Free and Fair Election Network
Finnish Security Bureau = Finnish Security Bureau
Supo = Finnish Security Bureau
Boe = Boe
Ministry of Health = Ministry of Health
Paris = Paris" ]
}

@test "an acronym of a long name that a place stands before" {
	run fill 'The {org|SES} waits. The {org|Victoria State Emergency Service} left.'
	[ "${lines[0]}" = "SES = Victoria State Emergency Service" ]
}

@test "a country before a well-known body is no part of its name" {
	run fill 'The {org|U.S. Federal Bureau of Investigation}, the {org|UK National Crime Agency} and the {org|American Red Cross} met.'
	[ "$output" = "U.S. Federal Bureau of Investigation = Federal Bureau of Investigation
UK National Crime Agency = National Crime Agency
American Red Cross = American Red Cross" ]
}

@test "groups whose names lead to one another; designations that keep their hyphens" {
	run fill '{group|Charming Kitten}, {group|APT35} and {group|Mint Sandstorm}. {group|TAG-38}, {group|UAC 0165}, {group|Storm-0558}, {group|UNC-1878}.'
	[ "$output" = "Charming Kitten = APT35
APT35 = APT35
Mint Sandstorm = APT35
TAG-38 = TAG-38
UAC 0165 = UAC-0165
Storm-0558 = Storm-0558
UNC-1878 = UNC1878" ]
}

@test "a designation, as the tagger writes it, is a name of the group that the article calls so" {
	run sh -c "printf '%s\\n' 'Hackers, tracked as Paper Wombat (also known as TAG58), use malware.' | news-read | news-tag -s group |
		news-normalize | cut -f 5-7 | tail -n +2"
	[ "$output" = 'group	Paper Wombat	Paper Wombat
group	TAG58	Paper Wombat' ]
}

# whose "text": the quotations' owners in the text
whose() {
	printf '%b\n' "$1" | news-read -d 2024-05-14 | news-tag | news-normalize | awk -F '\t' '$5 == "quote" { print $8 }'
}

@test "an age is of whom the article tells it, or of whom alone it can be" {
	[ "$(whose 'Ann Lee, 34, came. Tom Marsh (43) left. "No," the 34-year-old said.')" = "Ann Lee" ]
	[ "$(whose 'Ann Lee, 34, came. Tom Marsh (43) left. "No," the 43-year-old said.')" = "Tom Marsh" ]
	[ "$(whose 'Ann Lee came. "No," the 34-year-old said.')" = "Ann Lee" ]
	[ "$(whose 'Ann Lee came. Tom Marsh left. "No," the 34-year-old said.')" = "the 34-year-old" ]
}

@test "who is named behind whose chairwoman she is speaks" {
	[ "$(whose '"We replied," said its chairwoman, Vicky Lund.')" = "Vicky Lund" ]
	[ "$(whose "\"We replied,\" said Marsh's lawyer, Vicky Lund.")" = "Vicky Lund" ]
}

@test "a spokesman for the prime minister is not she; the newspaper El Faro is El Faro" {
	[ "$(whose '"No," said a spokesman for Prime Minister Ann Lund.')" = "a spokesman for Prime Minister Ann Lund" ]
	[ "$(whose '"No," the security firm CrowdStrike said. "Yes," said officials at the firm CrowdStrike.')" = "CrowdStrike
officials at the firm CrowdStrike" ]
}

# values "text": text = value of the organisations in the text
values() {
	printf '%b\n' "$1" | news-read | news-tag | news-normalize | awk -F '\t' '$5 == "org" { print $6 " = " $7 }'
}

@test "the agency in a dateline is not what the article tells of" {
	[ "$(values 'NEW YORK (AP) - Aldermoor Packaging Corp. fell, the AP said.')" = "AP = Associated Press
Aldermoor Packaging Corp. = Aldermoor Packaging
AP = Associated Press" ]
	[ "$(values 'UNITED NATIONS (AP) - The UN was silent.')" = "UNITED NATIONS = United Nations
AP = Associated Press
UN = United Nations" ]
}

@test "a public body's corporation is part of its name" {
	[ "$(values 'Kolhapur Municipal Corporation and the Greater Chennai Corporation met Greater Chennai Police. Microsoft Corporation left.')" = "Kolhapur Municipal Corporation = Kolhapur Municipal Corporation
Greater Chennai Corporation = Greater Chennai Corporation
Greater Chennai Police = Greater Chennai Police
Microsoft Corporation = Microsoft" ]
}

# claimed "text": value and owner of the claims
claimed() {
	printf '%b\n' "$1" | news-read -d 2024-05-14 | news-tag | news-normalize | awk -F '\t' '$5 == "claim" { print $7 " " $8 }'
}

@test "the university is what is called one, no union of universities" {
	[ "$(claimed 'The University of Westmarch cut jobs. The University and College Union disputed it. The university denied this.')" = "dispute University and College Union
deny University of Westmarch" ]
}

@test "he and it at the beginning of what somebody says are who says it" {
	[ "$(claimed 'It was old, the Guardian said. The council said it did not comment on cases.')" = "say Guardian
say The council
not comment The council" ]
}

@test "its is of what it would be" {
	[ "$(claimed 'The Bank of Japan met. The central bank raised its forecast for inflation.')" = "forecast Bank of Japan" ]
}

@test "the governor and two others are not the governor" {
	[ "$(claimed 'It was over, the regional governor and two sources said.\n\nBoukary Zida, the governor of the region, left.')" = "say the regional governor and two sources" ]
}

@test "somebody's office is not he, also behind a name that ends in s" {
	[ "$(whose "Dale Hutchins left. \"No,\" Hutchins' office said.")" = "Hutchins' office" ]
}

@test "who has died is who she is, though others are named more, and in a paragraph that begins with her" {
	[ "$(whose 'Nuala Keane, who has died aged 92, was a botanist.\n\nShe was born to a vet and his wife, Delia. "A third," she used to say.\n\nPhilippa Stannard met her. Stannard wrote. Stannard read.\n\nAsked about it, she replied: "Mind the orchids."')" = "Nuala Keane
Nuala Keane" ]
}

@test "I in a turn of a conversation is who takes it" {
	[ "$(whose 'Jake Tapper asked Mary Fallin.\n\nTAPPER: What now?\n\nFALLIN: Well. I said, "You need a boat."\n\nTAPPER: And then?')" = "Mary Fallin" ]
}

@test "a toss-up keeps its title, so that a second run finds what the first one did" {
	printf 'Bill Smith won. "I am glad," said Ms Smith.\n' | news-read -d 2024-03-26 | news-tag | news-normalize >"$BATS_TEST_TMPDIR/one"
	[ "$(awk -F '\t' '$5 == "quote" { print $8 }' "$BATS_TEST_TMPDIR/one")" = "Ms Smith" ]
	news-normalize "$BATS_TEST_TMPDIR/one" | cmp - "$BATS_TEST_TMPDIR/one"
}

@test "an acronym that leaves National out, and one with full stops" {
	run fill 'The {org|National Computer Virus Emergency Response Centre} ({org|CVERC}) met the {org|F.B.I.} on it.'
	[ "$output" = "National Computer Virus Emergency Response Centre = National Computer Virus Emergency Response Centre
CVERC = National Computer Virus Emergency Response Centre
F.B.I. = Federal Bureau of Investigation" ]
}

@test "a country's firm is the firm; friends of Ms Lund are not she; names that are a man's or a woman's" {
	run fill '{place|South Korea}'"'"'s {org|SK Telecom} said {claim@South Korea'"'"'s SK Telecom|it lost}. {person|Ana Lund} left. Friends of Ms. {person|Lund} said {claim@Friends of Ms. Lund|she was well}.'
	[ "${lines[2]}" = "it lost =  @ SK Telecom" ]
	[ "${lines[5]}" = "she was well =  @ Friends of Ms. Lund" ]
	run fill '{person|Bernie Mulqueen}, a nurse, left. Ms {person|Mulqueen} went.'
	[ "${lines[1]}" = "Mulqueen = Bernie Mulqueen" ]
}

@test "a trade may stand before whom a description means" {
	printf '%s\n' 'Its chairwoman, retired garda sergeant Bernie Mulqueen, believes it was so.' | news-read | news-tag | news-normalize |
		awk -F '\t' '$5 == "claim" { print $8 }' | grep -qx 'Bernie Mulqueen'
	printf '%s\n' 'Its chairwoman, who met sergeant Bernie Mulqueen, believes it was so.' | news-read | news-tag | news-normalize |
		awk -F '\t' '$5 == "claim" { print $8 }' | grep -qx 'Its chairwoman'
}

@test "the body that spoke last is it that says more" {
	printf '%s\n' 'APT31 hit the Ministry of Justice, the Foreign Ministry said. "Such behaviour is bad," it said.' | news-read | news-tag |
		news-normalize | awk -F '\t' '$5 == "quote" { print $8 }' | grep -qx 'Ministry of Foreign Affairs'
}

@test "another country's minister is not the minister of whom no country is told" {
	printf '%s\n' "Foreign Minister Jan Lipavsky said he was ready. Hungary's foreign minister said he was not." | news-read | news-tag |
		news-normalize | awk -F '\t' '$5 == "claim" { print $8 }' >got
	printf '%s\n' 'Jan Lipavsky' "Hungary's foreign minister" | diff - got
}

@test "a town by the name that news in English has for it, whatever its own spelling" {
	run fill '{place|Kiev}, {place|Kyiv}, {place|NYC}, {place|L.A.}, {place|The Hague}, {place|the Hague}, {place|Malmö}, {place|Jhansi}'
	[ "$output" = "Kiev = Kyiv
Kyiv = Kyiv
NYC = New York
L.A. = Los Angeles
The Hague = The Hague
the Hague = The Hague
Malmö = Malmo
Jhansi = Jhansi" ]
}

@test "the force is the police, the charity the trust, the airline who flies" {
	run fill '{org|West Yorkshire Police} came to {org|Marsh Hall}. The force said {claim@The force|it was late}. {org|Tarn Trust} paid {org|Lund Airways} for it. The charity said {claim@The charity|it was sad}, and the airline said {claim@the airline|it was dear}.'
	[ "$output" = "West Yorkshire Police = West Yorkshire Police
Marsh Hall = Marsh Hall
it was late =  @ West Yorkshire Police
Tarn Trust = Tarn Trust
Lund Airways = Lund Airways
it was sad =  @ Tarn Trust
it was dear =  @ Lund Airways" ]
}

@test "a newspaper by the last word of its name, where the article names one such" {
	run fill 'The {org|New York Times} had it. {org|The Times} said so. She told the {org|Times}.'
	[ "$output" = "New York Times = New York Times
The Times = New York Times
Times = New York Times" ]
	run fill 'The {org|Washington Post} had it, the {org|New York Post} had not. The {org|Post} said so.'
	[ "${lines[2]}" = "Post = Post" ]
}

@test "she, in somebody's own words, is somebody else" {
	run fill '“{quote@Patricia Smith|She lied to me}”, {person|Patricia Smith} said of {person|Hillary Clinton}. “{quote@Smith|She says ‘{quote@She|yes}’}”, {person|Smith} said.'
	[ "$(grep '^yes' <<<"$output")" = "yes =  @ Hillary Clinton" ]
}

@test "a statement is of whom a paper says it gave it" {
	run fill 'The {org|Times} said {claim@The Times|{person|Peter Cook} provided a statement}. “{quote@the statement|It was late},” the statement said.'
	[ "$(grep '^It was' <<<"$output")" = "It was late =  @ Peter Cook" ]
}

@test "St. in a family name is no title" {
	run fill 'Singer {person|Eva St. Clair} spoke. {person|St. Clair} was tired.'
	[ "$output" = "Eva St. Clair = Eva St. Clair
St. Clair = Eva St. Clair" ]
}

@test "somebody's sister who has just come is she, not who was named before" {
	run fill 'Judge {person|Anna Reed} jailed him. The victim’s sister was relieved. “{quote@she|We can sleep now},” she said.'
	[ "$(grep '^We' <<<"$output")" = "We can sleep now =  @ she" ]
}

@test "who blames somebody goes on as who said something; the agency of a dateline is not it" {
	of() { printf '%s\n' "$1" | news-read | news-tag | news-normalize -s claim | awk -F '\t' '$5 == "claim" { print $8 }'; }
	[ "$(of 'BERLIN, May 3 (KUNA) -- The German government said on Friday it has left, accusing Russia of fraud.')" = "The German government
The German government" ]
	[ "$(of 'LONDON, May 3 (Reuters) - The ministry has cut jobs. It said growth was slow.')" = "It" ]
}

@test "who spoke last is the politician, the lawmaker, the Ohio Republican" {
	said() { printf '"It is bad," said %s.\n\n"It is late," said %s.\n' "$1" "$2" | news-read | news-tag | news-normalize -s quote | awk -F '\t' '$5 == "quote" { of = $8 } END { print of }'; }
	[ "$(said 'Foreign Minister Ann Lund' 'the Green politician')" = "Ann Lund" ]
	[ "$(said 'Sen. Joe Roe' 'the Ohio Republican')" = "Joe Roe" ]
	[ "$(said 'actor Joe Roe' 'the Green politician')" = "the Green politician" ]
}

@test "the agency that spoke last is the agency; who is told of in a claim is less spoken of than who makes it" {
	printf '%s\n\n' 'The Coast Safety Bureau (CSB) said it was late. It had word from the Federal Bureau of Investigation.' 'The agency refused to say why.' |
		news-read | news-tag | news-normalize -s claim | awk -F '\t' '$5 == "claim" { of = $8 } END { print of }' | grep -qx 'Coast Safety Bureau'
	printf '%s\n\n' 'The men - Masoud Jalili and Ali Aghamiri - were trying to win, Attorney General Merrick Garland told reporters.' '"We see it," he said.' |
		news-read | news-tag | news-normalize -s quote | awk -F '\t' '$5 == "quote" { print $8 }' | grep -qx 'Merrick Garland'
}

@test "a sheikh by his first name" {
	printf '%s\n\n' 'Sheikh Mohammed bin Rashid Al Maktoum met Sheikh Hasina and Mohammed bin Salem.' 'Sheikh Mohammed told reporters it was late.' 'He added: “I think it is.”' |
		news-read | news-tag | news-normalize -s person,quote,claim | awk -F '\t' '$5 == "person" { print $7 } $5 == "quote" || $5 == "claim" { print $8 }' >got
	printf '%s\n' 'Mohammed bin Rashid Al Maktoum' 'Sheikh Hasina' 'Mohammed bin Salem' 'Mohammed bin Rashid Al Maktoum' 'Mohammed bin Rashid Al Maktoum' 'Mohammed bin Rashid Al Maktoum' |
		diff - got
}

@test "the minister in charge of something is not the prime minister; it is not who spoke before where another body is named" {
	printf '%s\n\n' 'The minister in charge of the agencies says she was left furious.' 'Joe Roe, who was prime minister at the time, left.' |
		news-read | news-tag | news-normalize -s claim | awk -F '\t' '$5 == "claim" { print $8 }' | grep -qx 'The minister in charge of the agencies'
	printf '%s\n\n' 'The Justice Department said it had seized $6m.' 'The Treasury imposed sanctions on a firm, which it said had "helped thieves".' |
		news-read | news-tag | news-normalize -s quote | awk -F '\t' '$5 == "quote" { print $8 }' | grep -qx Treasury
}
