#!/usr/bin/env bats
# Who said what: quotations and claims with their speakers, as news-tag marks them.

setup() {
	cd "$BATS_TEST_DIRNAME/.." || return 1
	LC_ALL=C; export LC_ALL
}

# said KIND TEXT: the records of this kind, as "speaker: words"
said() {
	printf '%b' "$2" | news-read -i a | news-tag -o -s "$1" | awk -F '\t' '{ print $8 ": " $6 }'
}

# is KIND TEXT EXPECTED...: the records are these, in this order; none without EXPECTED
is() {
	kind=$1 text=$2
	shift 2
	result=$(said "$kind" "$text")
	expected=
	[ $# -eq 0 ] || expected=$(printf '%s\n' "$@")
	[ "$result" = "$expected" ] || { printf 'text:     %s\nexpected:\n%s\ngot:\n%s\n' "$text" "$expected" "$result"; return 1; }
}

# cue KIND TEXT: the values
cue() {
	printf '%b' "$2" | news-read -i a | news-tag -o -s "$1" | cut -f 7
}

@test "the speaker stands behind the quotation" {
	is quote '"It was a long winter," Ellery said.' 'Ellery: It was a long winter,'
	is quote '"It was a long winter," he said.' 'he: It was a long winter,'
	is quote '"It is over!" Ellery said.' 'Ellery: It is over!'
}

@test "the speaker stands before the quotation" {
	is quote 'Ellery told reporters: "It was a long winter."' 'Ellery: It was a long winter.'
	is quote 'The mayor added, "We will rebuild."' 'The mayor: We will rebuild.'
	is quote 'Said Ellery, "We will rebuild."' 'Ellery: We will rebuild.'
}

@test "verb and speaker change places" {
	is quote '"It was a long winter," said Grant Ellery, the head of the board.' 'Grant Ellery: It was a long winter,'
}

@test "a verb that is in no list attributes when it stands between speaker and quotation" {
	is quote '"Come closer," beckoned Ellery.' 'Ellery: Come closer,'
}

@test "a quotation that its cue interrupts is two records, and no claim" {
	is quote,claim '"It is critical," she said, "that we protect it."' 'she: It is critical,' 'she: that we protect it.'
}

@test "a role, an apposition or a relative clause stands between the speaker and the verb" {
	is quote "Hampton, the bureau's director-general since 2016, said: \"We are ready.\"" 'Hampton: We are ready.'
	is quote 'Hampton, who leads the bureau, said: "We are ready."' 'Hampton: We are ready.'
	is quote 'Her lawyer, Ann Lee, said: "We are ready."' 'Ann Lee: We are ready.'
	is quote 'Hampton (R-Ohio) said: "We are ready."' 'Hampton: We are ready.'
}

@test "auxiliaries and adverbs stand between" {
	is claim 'Hampton has repeatedly said that the bureau is ready.' 'Hampton: the bureau is ready'
	is claim 'Hampton later told reporters the bureau was ready.' 'Hampton: the bureau was ready'
}

@test "the speaker is a role, an institution, a pronoun, or several" {
	is quote '"It would be wrong," the GCSB boss said.' 'the GCSB boss: It would be wrong,'
	is quote '"It would be wrong," the statement said.' 'the statement: It would be wrong,'
	is quote '"It would be wrong," they said.' 'they: It would be wrong,'
	is quote '"It would be wrong," Clark and Fong said.' 'Clark and Fong: It would be wrong,'
	is quote '"It would be wrong," a spokesman for the board said.' 'a spokesman for the board: It would be wrong,'
}

@test "two verbs share a speaker" {
	is quote 'Ellery stood up and said: "We are ready."' 'Ellery: We are ready.'
	is quote 'Ellery defended the plan, saying: "We are ready."' 'Ellery: We are ready.'
	is quote 'Ellery defended the plan in a statement calling it "very good news".' 'Ellery: very good news'
}

@test "who stands for the one before it" {
	is claim 'The plan was made by Hampton, who said it was ready.' 'Hampton: it was ready'
}

@test "a quotation that stands alone belongs to the one who was speaking" {
	is quote '"We will rebuild," Ellery said. "It takes time."' 'Ellery: We will rebuild,' 'Ellery: It takes time.'
	is quote '"We will rebuild," Ellery said.\n\n"It takes time."' 'Ellery: We will rebuild,' 'Ellery: It takes time.'
	is quote 'Ellery said the port was closed.\n\n"It takes time."' 'Ellery: It takes time.'
}

@test "a colon introduces a quotation of whoever stands before it" {
	is quote 'Ellery: "It takes time."' 'Ellery: It takes time.'
	is quote 'The mayor had a message for the town: "It takes time."' 'The mayor: It takes time.'
}

@test "according to somebody" {
	is claim 'According to the agency, the port was closed.' 'the agency: the port was closed'
	is claim 'The port was closed, according to the agency.' 'the agency: The port was closed'
	[ "$(cue claim 'The port was closed, according to the agency.')" = "according to" ]
}

@test "a quotation over several paragraphs has a mark at each start and one at the very end" {
	is quote '"We saw it first. It grew.\n\n"Then it was gone," Ellery said.' \
		'Ellery: We saw it first. It grew.\n\n"Then it was gone,'
}

@test "paragraphs alone, without their article, give a record each" {
	result=$(printf '"We saw it first.\n\n"Then it was gone," Ellery said.' | news-read -i a | news-split -o -u block |
		news-tag -o -s quote | cut -f 6,8)
	[ "$result" = "$(printf 'We saw it first.\tEllery\nThen it was gone,\tEllery')" ]
}

@test "curly, single, low and guillemet marks, and those of TeX" {
	is quote '“We are ready,” he said.' 'he: We are ready,'
	is quote "'We are ready,' he said." 'he: We are ready,'
	is quote '‘We aren’t ready,’ he said.' 'he: We aren’t ready,'
	is quote '„We are ready,“ he said.' 'he: We are ready,'
	is quote '«We are ready,» he said.' 'he: We are ready,'
	is quote "\`\`We are ready,'' he said." 'he: We are ready,'
}

@test "apostrophes are no quotation marks" {
	is quote "The ministers' plan didn't work, the boys' father said."
	is quote "'The ministers' plan won't work,' he said." "he: The ministers' plan won't work,"
	is quote "Back in the '90s it was the drivers' town, he said."
}

@test "words between doubled apostrophes are a claim" {
	is quote,claim "''We are ready,'' he said." "he: ''We are ready,''"
	is quote,claim "''We came,'' she said. ''We saw.''" "she: ''We came,'' she said. ''We saw.''"
}

@test "a mark that is missing spoils one quotation, not the article" {
	is quote '"We are ready, he said.\n\n"It takes time," Ellery said.\n\n"So be it," Lee said.' \
		'Ellery: We are ready, he said.\n\n"It takes time,' 'Lee: So be it,'
	is quote 'We are ready," he said.\n\n"It takes time," Ellery said.' 'Ellery: It takes time,'
}

@test "scare quotes, titles and nicknames are no quotations" {
	is quote 'The "grey" market grew.'
	is quote 'He appeared in "Parks and Gardens" on Monday.'
	is quote 'William "Bill" Stone left the town.'
	is quote '<a href="http://example.org/a b c">Text</a> was there.'
}

@test "the quoted part of reported speech is a quote, with a claim around it" {
	is quote,claim 'He said no "sensitive or personal" data had left the building.' \
		'He: no "sensitive or personal" data had left the building' 'He: sensitive or personal'
	is quote 'He called it "a very big step".' 'He: a very big step'
}

@test "a clause with or without that is a claim" {
	is claim 'Clark said the network was safe.' 'Clark: the network was safe'
	is claim 'Clark said that the network was safe.' 'Clark: the network was safe'
	is claim 'Clark said on Tuesday that the network was safe.' 'Clark: the network was safe'
	is claim 'The network was safe, officials said.' 'officials: The network was safe'
	is claim 'The network, officials said, was safe.' 'officials: The network, officials said, was safe'
}

@test "a claim ends where another speaker begins" {
	is claim 'Clark said the network was safe, and Fong said it was fast.' 'Clark: the network was safe' 'Fong: it was fast'
	is claim 'Clark said the network was safe, but Fong left.' 'Clark: the network was safe'
}

@test "a dateline is no part of a claim" {
	is claim 'LISBON — The port was closed, officials said.' 'officials: The port was closed'
}

@test "denying, accusing, blaming, promising, thinking" {
	is claim 'China has denied the charges.' 'China: the charges'
	is claim 'The bureau accused the group of espionage.' 'The bureau: the group of espionage'
	is claim 'Hampton refused to name the companies.' 'Hampton: to name the companies'
	is claim 'Many analysts believe it was revenge.' 'Many analysts: it was revenge'
	is claim 'The company expects sales to grow.' 'The company: sales to grow'
	is claim 'He asked whether the port was closed.' 'He: whether the port was closed'
}

@test "what somebody is said to think is left to the claim that holds it" {
	is claim 'Clark said he believed the network was safe.' 'Clark: he believed the network was safe'
}

@test "a noun tells whose claim it is" {
	is claim "They heard the engineer's warning that the bridge would fall." 'the engineer: the bridge would fall'
	is claim 'The mayor made the claim that the bridge was safe.' 'The mayor: the bridge was safe'
	is claim 'A promise by the board to open the harbour came late.' 'the board: to open the harbour'
	[ "$(cue claim "Ellery's warning that the bridge would fall came late.")" = warning ]
	is claim 'The claim that the bridge was safe came late.'
}

@test "an adjective does" {
	is claim 'Ellery is confident that the boats will come.' 'Ellery: the boats will come'
	is claim 'The board was worried about the nets.' 'The board: the nets'
}

@test "by whom something is said in the passive" {
	is claim 'Ellery was accused by the board of hiding the plans.' 'the board: Ellery was accused by the board of hiding the plans'
	is quote 'Ellery was described by the mayor as "a careful man".' 'the mayor: a careful man'
	is claim 'The plan was praised by the mayor.' 'the mayor: The plan'
	is claim 'Ellery was told to leave.'
}

@test "in the passive the text tells whom somebody accuses" {
	is claim 'Two cooks were accused on Thursday by the board of stealing ladles.' \
		'the board: Two cooks were accused on Thursday by the board of stealing ladles'
	is claim 'The crew was blamed for the fire by Britain.' 'Britain: The crew was blamed for the fire'
	is claim 'The fire was attributed to a pump by the coast guard.' 'the coast guard: The fire was attributed to a pump'
	is claim 'Grant Ellery, who was accused by the board of taking bribes, left on Monday.' \
		'the board: Grant Ellery, who was accused by the board of taking bribes'
	is claim 'The crew, accused by the board of theft, denied it.' 'the board: The crew, accused by the board of theft' 'The crew: it'
	is claim 'He has been charged by prosecutors with fraud.' 'prosecutors: He has been charged by prosecutors with fraud'
}

@test "who accuses somebody may be left open: then of is empty" {
	is claim 'Ellery was accused Thursday of hiding the plans.' ': Ellery was accused Thursday of hiding the plans'
	is claim 'The firm was accused of being paid by Russia.' ': The firm was accused of being paid by Russia'
	is claim 'The firm was accused of theft, fraud and lying, though it was small.' ': The firm was accused of theft, fraud and lying'
	is claim 'The firm was charged a fee for the boat.'
	is claim 'The firm could be accused of theft.'
}

@test "what stands with a subject is no other subject" {
	is claim 'The board and the crew both accused Ellery of hiding the plans.' 'The board and the crew: Ellery of hiding the plans'
	is claim 'Ellery himself famously exclaimed that the boats were gone.' 'Ellery: the boats were gone'
	is claim 'Officials from both the board and the crew have accused Ellery of theft.' \
		'Officials from both the board and the crew: Ellery of theft'
}

@test "somebody is accused of several things" {
	is claim 'The crew has accused Ellery of lying, delaying, and withholding plans.' \
		'The crew: Ellery of lying, delaying, and withholding plans'
}

@test "she who accuses has a name beside her" {
	is claim 'Ellery was accused by her rival, Tom Lee, of lying.' 'Tom Lee: Ellery was accused by her rival, Tom Lee, of lying'
	is claim 'Lee was blamed by Ann Roe, the head of the board, for the fire.' \
		'Ann Roe: Lee was blamed by Ann Roe, the head of the board, for the fire'
}

@test "circumstances and asides are no speakers, and no content" {
	is claim 'Ellery was heard on a microphone telling Lopez that the plan was dead.' 'Ellery: the plan was dead'
	is claim 'The senator opened a Rochester rally blasting Lopez for bad judgment.' 'The senator: Lopez for bad judgment'
	is claim 'Ann Roe, whose brother, Captain Tom Roe, died in the storm, discussed the plan.' 'Ann Roe: the plan'
	is quote 'Asked a direct question about the pump, Lopez said, "I do not know it at all."' 'Lopez: I do not know it at all.'
	is claim 'Ellery, when asked if he knew the cause of the fire, mentioned that the pump was old.' \
		'he: the cause of the fire' 'Ellery: the pump was old'
	is claim 'The debt was larger than the office had projected last August.'
	is claim 'The firm pleaded on ropes, nets and other matters related to the pier, said lobbyist Tom Lee, a former clerk.' \
		'lobbyist Tom Lee: The firm pleaded on ropes, nets and other matters related to the pier'
	is quote 'The headline over the story reads: "Mayor leaves".' 'The headline over the story: Mayor leaves'
	is claim 'The plan is a lie (or so writes Mr. Roe).'
	is claim 'As her campaign goes on, she faces renewed doubts about her honesty.'
	is claim "People can't understand why the plan failed." 'People: why the plan failed'
}

@test "somebody is called what a participle in marks says" {
	is quote 'Ann Roe called Ellery "unhinged."' 'Ann Roe: unhinged.'
	is quote 'Ellery goes on about "the boys".'
}

@test "a verb in no list has its lemma for a value" {
	[ "$(cue quote '"Come closer," beckoned Ellery.')" = beckon ]
}

@test "not accuse: the value tells that it is not said" {
	[ "$(cue claim 'Ellery has not accused the crew of theft.')" = "not accuse" ]
	[ "$(cue claim 'Ellery never accused the crew of theft.')" = "not accuse" ]
	[ "$(cue claim "Ellery can't accuse the crew of theft.")" = "not accuse" ]
	[ "$(cue claim 'No one accused the crew of theft.')" = "not accuse" ]
	[ "$(cue claim 'Nor did Ellery accuse the crew of theft.')" = "not accuse" ]
	[ "$(cue claim 'The crew was not accused by Ellery of theft.')" = "not accuse" ]
	[ "$(cue claim 'They would not say whether it was late.')" = "not say" ]
	[ "$(cue claim 'They have yet to say whether it was late.')" = "not say" ]
	[ "$(cue claim 'They refused to say how late it was.')" = "not say" ]
	[ "$(cue claim 'They refused to comment. They declined to pay.')" = "$(printf 'refuse\ndecline')" ]
	[ "$(cue claim 'Nobody said it was late.')" = "not say" ]
	[ "$(cue claim 'She denied accusing the crew of theft.')" = "$(printf 'deny\nnot accuse')" ]
	[ "$(cue claim 'She stopped short of accusing the crew of theft.')" = "not accuse" ]
	[ "$(cue claim 'She accused no one of theft.')" = "not accuse" ]
	[ "$(cue quote 'Ellery did not say it was "a good plan".')" = "not say" ]
	[ "$(cue claim 'Ellery did not just accuse the crew of theft.')" = accuse ]
	[ "$(cue claim 'Ellery not only accused the crew of theft.')" = accuse ]
	[ "$(cue claim 'Ellery said it was not late.')" = say ]
}

@test "what somebody is held for is said by those who hold him" {
	is quote 'The board has suspended Ellery for "careless work".' 'The board: careless work'
	is quote 'The coast guard detained two men. Both are cooks. They were detained for "disturbing the birds".' \
		'The coast guard: disturbing the birds'
	is quote 'They were detained for "disturbing the birds".'
}

@test "a participle or an infinitive has the subject of its clause, or whom a verb makes do it" {
	is quote 'Ellery has rejected the charges in a letter calling them "a fairy tale".' 'Ellery: a fairy tale'
	is quote 'When the cooks came in, shouting "Give us the ladle", all rose.' 'the cooks: Give us the ladle'
	is claim 'The storm prompted the mayor to say that the port was closed.' 'the mayor: the port was closed'
	is claim 'The board accused the crew of being late.' 'The board: the crew of being late'
}

@test "what the speaker says begins with a circumstance, or is a question he leaves open" {
	is claim 'Ellery said when the wind turns the boats will come.' 'Ellery: when the wind turns the boats will come'
	is claim 'Ellery would not say how long it took.' 'Ellery: how long it took'
	is claim 'They left the pier that Ellery says belongs to him.' 'Ellery: belongs to him'
}

@test "said Ellery: verb and speaker change places behind unquoted words, too" {
	is claim 'The harbour will be closed on Monday, said Grant Ellery, the head of the board.' \
		'Grant Ellery: The harbour will be closed on Monday'
}

@test "a headline may begin with its speaker" {
	is claim 'Maria Lopez: Ferry Is Safe\n\nThe ferry left on Monday. It came back.' 'Maria Lopez: Ferry Is Safe'
	is claim 'Weather: Rain Is Expected\n\nThe ferry left on Monday. It came back.'
}

@test "a quotation within a quotation has its own speaker" {
	is quote "\"The cook told me, 'Bring the ladle,' and I did,\" Ellery said." \
		"Ellery: The cook told me, 'Bring the ladle,' and I did," 'The cook: Bring the ladle,'
	is quote "\"He is no 'expert' at all,\" Ellery said." "Ellery: He is no 'expert' at all,"
}

@test "a name that looks like another word is a speaker" {
	is claim 'Will Turner spoke on Monday. The boats, Will Turner said, were gone.' \
		'Will Turner: The boats, Will Turner said, were gone'
}

@test "an office, a place or a time beside a name is no speaker" {
	is claim 'Mayor Ann Lee, R-Ind., said the port was closed.' 'Mayor Ann Lee: the port was closed'
	is claim 'Tom Reed of Salem, Oregon, said the port was closed.' 'Tom Reed of Salem: the port was closed'
}

@test "what only looks like a cue makes no claim" {
	is claim 'The war has claimed the lives of many sailors.'
	is quote,claim 'The men were calling "every ten minutes" from the pier.'
	is claim 'The guard fired rounds aimed at a boat that was near.'
	is claim 'The boats are guaranteed by law.'
	is claim 'She works for a group that advocates for families of men who were lost at sea.'
}

@test "cues inside a quotation make no claims" {
	is claim '"I think he said it was safe," Clark said.'
}

@test "value is the cue'\''s lemma, and empty for a quotation that stands alone in its paragraph" {
	[ "$(cue quote '"We are ready," she warned.')" = warn ]
	[ "$(cue quote '"We are ready," she pointed out.')" = "point out" ]
	[ "$(cue quote '"We are ready," she said. "We are."')" = "$(printf 'say\nsay')" ]
	[ "$(cue quote '"We are ready," she said.\n\n"We are."')" = "$(printf 'say\n')" ]
}

@test "-c adds cues: form, lemma, and what they govern" {
	printf '# own cues\nhollered\tholler\nsigned off\tsign off\tsay:sq:d\n' >"$BATS_TEST_TMPDIR/cues"
	text='Ellery hollered that the boat was sinking. He signed off that it was gone.'
	[ -z "$(said claim "$text")" ]
	result=$(printf '%s' "$text" | news-read -i a | news-tag -c "$BATS_TEST_TMPDIR/cues" -o -s claim | cut -f 6-8)
	[ "$result" = "$(printf 'the boat was sinking\tholler\tEllery\nit was gone\tsign off\tHe')" ]
}

@test "-c: a byte order mark is no part of the first cue" {
	printf '\xef\xbb\xbfhollered\tholler\n' >"$BATS_TEST_TMPDIR/cues"
	result=$(printf 'Ellery hollered that the boat was sinking.' | news-read -i a | news-tag -c "$BATS_TEST_TMPDIR/cues" -o -s claim | cut -f 6-8)
	[ "$result" = "$(printf 'the boat was sinking\tholler\tEllery')" ]
}

@test "-c names the line that is malformed" {
	printf 'hollered\tholler\nhissed\n' >"$BATS_TEST_TMPDIR/cues"
	run news-tag -c "$BATS_TEST_TMPDIR/cues" /dev/null
	[ "$status" -eq 2 ]
	[[ $output == "news-tag: $BATS_TEST_TMPDIR/cues:2: expected a form, a TAB and its lemma"* ]]
	printf 'hissed\thiss\tsay\n' >"$BATS_TEST_TMPDIR/cues"
	run news-tag -c "$BATS_TEST_TMPDIR/cues" /dev/null
	[ "$status" -eq 2 ]
	[[ $output == *"MANNER:FRAMES:FORM"* ]]
	printf 'hissed\thiss\tsay:qz:d\n' >"$BATS_TEST_TMPDIR/cues"
	run news-tag -c "$BATS_TEST_TMPDIR/cues" /dev/null
	[ "$status" -eq 2 ]
	[ "$output" = "news-tag: $BATS_TEST_TMPDIR/cues:1: the third column's FRAMES have a letter that is none of q s h i n t g p P o c f N A" ]
	printf 'hissed\thiss\tsay\n' >"$BATS_TEST_TMPDIR/cues"
	run news-tag -K -c "$BATS_TEST_TMPDIR/cues" /dev/null
	[ "$status" -eq 1 ]
	run news-tag -c "$BATS_TEST_TMPDIR/none" /dev/null
	[ "$status" -eq 2 ]
	run sh -c "printf 'It is.' | news-read -i a | news-tag -o -c '$BATS_TEST_TMPDIR/cues' -K"
	[ "$status" -eq 1 ]
}

@test "every record's text is what stands in the article" {
	for f in tests/articles/*.txt; do
		news-read "$f" | news-tag -o -s quote,claim | awk -F '\t' '$3 >= $4 || ($8 == "" && $7 !~ /accuse|blame|charge|attribute/) { exit 1 }'
	done
}

@test "a year behind a speaker is no part of him" {
	echo "Former minister Tom Lee back 2021 announced the harbour had been sold." >"$BATS_TEST_TMPDIR/y.txt"
	run sh -c 'news-read "$BATS_TEST_TMPDIR/y.txt" | news-tag -o -s claim | cut -f 6,8'
	[ "$output" = "the harbour had been sold	Former minister Tom Lee" ]
}

@test "a quotation that stands by itself is signed on the line behind it" {
	is quote '"It was a long winter," said the mayor.\n\n“We have never seen water like this.”\n— Hana Tautahi, farmer\n' \
		'the mayor: It was a long winter,' 'Hana Tautahi: We have never seen water like this.'
	is quote 'The mayor spoke.\n\n"The river is what matters here."\nWard Councillor Hana Tautahi.\n\nThe council met.\n' \
		'Hana Tautahi: The river is what matters here.'
	is quote '“We have never seen water like this.”\n\nHana Tautahi, a farmer, will go to court.\n'
}

@test "an aside may stand between the cue and its quotation" {
	is quote 'Ellery said in spring, when the story broke, "I did not know of any of it."' 'Ellery: I did not know of any of it.'
	is quote 'Ellery said, referring to the old bridge, "It has to go."' 'Ellery: It has to go.'
}

@test "a participle that belongs to a noun is no cue" {
	is quote 'Ward weighed in as well, telling the Post in an interview published on Monday, “They are both qualified,” he said.' \
		'he: They are both qualified,'
	is quote 'She said that her campaign would continue “to break barriers” across the nation.' 'She: to break barriers'
}

@test "the genitive of a plural is no end of a name, nor of a quotation" {
	is quote '“The path is clear now,” Clara Finch, Sanders’ campaign manager, said.' 'Clara Finch: The path is clear now,'
	is claim 'The voters’ lawyer said the path was clear.' 'The voters’ lawyer: the path was clear'
}

@test "titles are no quotations: of articles, programmes and songs" {
	is quote 'Anyone who says so can find it in an article titled "Finch does best where it rains."'
	is quote '"Of course he is," Finch told "Friends and Neighbours," and left.' 'Finch: Of course he is,'
	is quote 'In an interview with "Friends and Neighbours," Clara Finch pointed to the rain.'
}

@test "who is described before a colon is the speaker, not the description" {
	is quote 'Finch was far less bubbly: "The market will hate this deal."' 'Finch: The market will hate this deal.'
}

@test "an article that begins with a quotation mark that is never closed" {
	printf '“Said “no”, advised' | news-read >"$BATS_TEST_TMPDIR/open"
	run news-tag "$BATS_TEST_TMPDIR/open"
	[ "$status" -eq 0 ]
	[ "$output" = "$(cat "$BATS_TEST_TMPDIR/open")" ]
}

@test "a clause that another one begins is claimed as a whole" {
	is claim 'The campaign argued that as voters learned more about him, Finch will begin to lose.' \
		'The campaign: as voters learned more about him, Finch will begin to lose'
}

@test "a pronoun alone is no claim" {
	is claim 'Most voters held a favorable opinion of him.'
}

@test "cues are known in all their forms, British ones too" {
	is quote '"Let us stay," he begged.' 'he: Let us stay,'
	is claim 'The council signalled that the bridge would go.' 'The council: the bridge would go'
}

@test "after, before and since may begin the clause that has the cue" {
	is claim 'It came after Ellery said that the bridge was closed.' 'Ellery: the bridge was closed'
	is claim 'The move came after the council announced the closure.' 'the council: the closure'
	is claim 'It followed after he accused the mayor of theft.' 'he: the mayor of theft'
}

@test "several may stand behind after, and a country before its officials is part of who they are" {
	is claim 'It comes after both UK and US officials alleged the city was behind it.' 'both UK and US officials: the city was behind it'
	is claim 'He spoke before Ellery and Finch said it was over.' 'Ellery and Finch: it was over'
}

@test "a charge goes on behind as well as" {
	is claim 'Two men were accused of robbing 45 firms, as well as banks in a dozen towns.' \
		': Two men were accused of robbing 45 firms, as well as banks in a dozen towns'
}

@test "told somebody because of something: that is not what was told" {
	is claim 'She did not tell the crew because the ship was late.'
}

@test "told somebody while one thing is so, another is: that is what was told" {
	is claim 'Lund told reporters on Tuesday while some files were copied, no letters were read.' \
		'Lund: while some files were copied, no letters were read'
	is claim 'Lund told parliament although the dam held, the town was flooded.' \
		'Lund: although the dam held, the town was flooded'
	is claim 'Lund did not tell the police because she was afraid, her lawyer said.' \
		'her lawyer: Lund did not tell the police because she was afraid'
}

@test "a participle behind what somebody founds calls nothing so" {
	is claim 'Ellery set up a company called Orion, making parts for ships.'
	is claim 'Ellery called Orion a failure.' 'Ellery: Orion a failure'
}

@test "charges d'affaires charge nobody" {
	is claim "Ellery told ambassadors and charges d'affaires of 30 countries that she was sorry." \
		'Ellery: she was sorry'
}

@test "but, she said, ...: what was said begins behind that" {
	is claim 'Ellery agrees. But, he observes, while some lose, they also win.' 'he: while some lose, they also win'
	is claim 'And, Hampton said, the plan is dead.' 'Hampton: the plan is dead'
}

@test "when and where begin what is asked, not what is told" {
	is claim 'They lower price quotes when sales are slow.'
	is claim 'She asked where they were.' 'She: where they were'
}

@test "as reported, as expected: that says nothing" {
	is claim 'As reported, Ellery was bought by a group of investors.'
}

@test "to call somebody is not to call him something" {
	is claim 'She called the office by phone. After calling the office, he left. They called him at home.'
	is claim 'He called the plan a failure.' 'He: the plan a failure'
	is quote 'He called her words of Sunday "childish."' 'He: childish.'
	is claim 'He left the elite group within the firm called the Sea Club.'
}

@test "an aside between the verb and that" {
	is claim 'The page explains, in a dry way, that the fire was planned.' 'The page: the fire was planned'
}

@test "a message stating something is who states it" {
	is quote 'All they get is a message stating, "The word means search."' 'a message: The word means search.'
}

@test "according to somebody, quoting another" {
	is claim 'According to the agency, quoting a state paper, the army was placed on alert.' 'the agency: the army was placed on alert'
	is claim 'We have learned that according to a post, the site is down.' 'We: according to a post, the site is down' 'a post: the site is down'
}

@test "one belongs to the noun behind it" {
	is claim 'One poster said it was over.' 'One poster: it was over'
	is claim 'One said it was over.' 'One: it was over'
	is claim 'One of the men said it was over.' 'One of the men: it was over'
}

@test "what goes on behind an infinitive is of the same claim" {
	is claim 'Ellery said he wanted to stay and continue the work.' \
		'Ellery: he wanted to stay and continue the work'
	is claim 'He declined to confirm or deny the reports.' 'He: to confirm or deny the reports'
}

@test "a claim in a clause before the main one ends with that" {
	is claim 'After Ellery said he would go, the crew left.' 'Ellery: he would go'
	is claim 'When he announced the plan, they cheered.' 'he: the plan'
	is claim 'Shortly after the panel released its decision, Ann Coffey filed a request.' 'the panel: its decision'
}

@test "for now, they say, ...: what follows is said too" {
	is claim 'For now, the department says, the staff can offer only help.' \
		'the department: For now, the department says, the staff can offer only help'
	is claim 'The firm, Cruz said, called the plan a failure.' \
		'Cruz: The firm, Cruz said, called the plan a failure' 'The firm: the plan a failure'
}

@test "the subject is who the relatives tell of" {
	is claim 'Tour operators who work in travel in Kenya and Tanzania, which have parks, say there have been no losses.' \
		'Tour operators: there have been no losses'
	is claim 'Foreign visitors to Nairobi since the bombings have noted that police stood there.' \
		'Foreign visitors to Nairobi: police stood there'
}

@test "single marks right beside double ones" {
	is quote "'I saw it,' Ellery said. 'The label reads, \"Hand made.\"'" \
		'Ellery: I saw it,' 'Ellery: The label reads, "Hand made."' 'The label: Hand made.'
}

@test "a quotation in brackets goes on there" {
	is quote 'She owned none. (“A picture is for looking,” she said. “I want you to read.”) She noted it.' \
		'she: A picture is for looking,' 'she: I want you to read.'
}

@test "before a colon, the verb right there has the speaker" {
	is quote 'Pressed on whether a plan could be said to be ready, he replied: ‘I think people know what it is.’' \
		'he: I think people know what it is.'
	[ "$(cue quote 'Pressed on it, he replied: ‘I think people know what it is.’')" = reply ]
}

@test "a verb whose past is its base form" {
	is quote 'A source hit back: “Ellery was not even there on Sunday.”' 'A source: Ellery was not even there on Sunday.'
}

@test "who acts right before a quotation that stands alone in its paragraph" {
	is quote '“They were issued,” the agency said.\n\nClara Lomas was not impressed. “A text! I was frying.”\n\nTold of this, Peter Ellery laughed. “It has a lovely dog.”\n' \
		'the agency: They were issued,' 'Clara Lomas: A text! I was frying.' 'Peter Ellery: It has a lovely dog.'
}

@test "a name in marks that belongs to a noun behind it is nothing said" {
	is quote 'The maker of cocoa and "Mimi" biscuits said sales fell.'
	is quote 'Ellery said that the trawler, the "Mayflower", had sunk.'
	is quote 'Ellery had not seen it, an email headed "Please read this," he said.'
}

@test "in somebody's words" {
	is quote 'It was in her words “half a romance and half a rescue”.' 'her: half a romance and half a rescue'
}

@test "a verb that may be a noun is one behind somebody's words" {
	for words in '"It is over," the letter states.' '"It is over", Lund jokes.' '"It is over!" a voice in the film counters.'; do
		printf '%s\n' "$words" | news-read | news-tag -o -s quote | cut -f 6 | grep -q '^It is over'
	done
	[ -z "$(printf 'The "new deal" jokes fell flat, and the comments too.\n' | news-read | news-tag -o -s quote)" ]
}

@test "a clause of time before the speaker is no content, unless the speaker interrupts it" {
	[ "$(printf 'After the crash that followed, people lamented the end of the dream.\n' | news-read | news-tag -o -s claim | cut -f 6)" = 'the end of the dream' ]
	[ "$(printf 'If it rains, Lund said, the match is off.\n' | news-read | news-tag -o -s claim | cut -f 6)" = 'If it rains, Lund said, the match is off' ]
}

@test "a passer-by, a runner-up and a voice-over are speakers whole" {
	for who in 'a passer-by' 'the runner-up' 'a voice-over in the film'; do
		[ "$(printf '"It is over," %s said.\n' "$who" | news-read | news-tag -o -s quote | cut -f 8)" = "$who" ]
	done
}

@test "nine out of ten are a speaker whole" {
	[ "$(printf 'Nine out of ten say that it is over.\n' | news-read | news-tag -o -s claim | cut -f 8)" = 'Nine out of ten' ]
}

@test "a participle may describe who has spoken" {
	for who in 'retired judge Ann Lund' 'embattled mayor Ann Lund' 'visiting professor Ann Lund'; do
		[ "$(printf '"It is over," said %s.\n' "$who" | news-read | news-tag -o -s quote | cut -f 8)" = "$who" ]
	done
	[ "$(printf '"It is over," she said, visiting schools.\n' | news-read | news-tag -o -s quote | cut -f 8)" = 'she' ]
}

@test "a participle may describe what is spoken of" {
	[ "$(printf 'Lund said repeated attacks were wrong.\n' | news-read | news-tag -o -s claim | cut -f 6-8)" = "repeated attacks were wrong	say	Lund" ]
	[ "$(printf 'Lund said suspected hackers "were foreign".\n' | news-read | news-tag -o -s quote | cut -f 6-8)" = "were foreign	say	Lund" ]
}

@test "people familiar with the matter speak, not the matter" {
	for who in 'Three people familiar with the matter' 'Nurses across the city'; do
		[ "$(printf '%s said it was over.\n' "$who" | news-read | news-tag -o -s claim | cut -f 6,8)" = "it was over	$who" ]
	done
}

@test "who asked not to be named said something all the same" {
	[ "$(printf 'One officer who asked not to be named said it was over.\n' | news-read | news-tag -o -s claim | cut -f 6,8)" = "it was over	One officer" ]
	[ "$(printf 'Officials, who refused to be identified, said it was over.\n' | news-read | news-tag -o -s claim | cut -f 6,8)" = "it was over	Officials" ]
}

@test "what is told between commas of somebody ends at the second" {
	[ "$(printf 'The union, which supported Ann Lund, is large.\n' | news-read | news-tag -o -s claim | cut -f 6,8)" = "Ann Lund	The union" ]
	[ "$(printf 'Peter Lund, who claims that it was a lie, left.\n' | news-read | news-tag -o -s claim | cut -f 6,8)" = "it was a lie	Peter Lund" ]
}

@test "words in which somebody says that others would answer are his" {
	[ "$(printf 'Lund said the group would respond "at a time of its choosing".\n' | news-read | news-tag -o -s quote | cut -f 7,8)" = "say	Lund" ]
}

@test "what somebody's remarks are called is said by who calls them so" {
	[ "$(printf "Lund called Marsh's remarks \"embarrassing\".\n" | news-read | news-tag -o -s quote | cut -f 7,8)" = "call	Lund" ]
}

@test "who is told of in a relative clause before the verb is its subject" {
	[ "$(printf 'Lund, who was ill, denied the claim.\n' | news-read | news-tag -o -s claim | cut -f 6-8)" = "the claim	deny	Lund" ]
	[ "$(printf 'The man who led it left, said Lund.\n' | news-read | news-tag -o -s claim | cut -f 6-8)" = "The man who led it left	say	Lund" ]
}

@test "before a colon, the subject of the sentence speaks, not what the verb is about" {
	[ "$(printf 'A familiar voice praised the show in Bergen: "It is over."\n' | news-read | news-tag -o -s quote | cut -f 8)" = 'A familiar voice' ]
	[ "$(printf 'Lund put it another way: "It is over."\n' | news-read | news-tag -o -s quote | cut -f 8)" = 'Lund' ]
}

@test "state media, a press briefing, the auditor general and No 10" {
	one() {
		printf '%s\n' "$1" | news-read | news-tag -o -s quote,claim | cut -f 6-8 | head -1
	}
	[ "$(one 'Officials close to state media said it was over.')" = "it was over	say	Officials" ]
	[ "$(one 'Lund told a press briefing it was over.')" = "it was over	tell	Lund" ]
	[ "$(one 'The auditor general found that it was over.')" = "it was over	find	The auditor general" ]
	[ "$(one 'No 10 has rejected the claim.')" = "the claim	reject	No 10" ]
	[ "$(one 'The bureau said over 30 houses were lost.')" = "over 30 houses were lost	say	The bureau" ]
}

@test "two quotations in single marks, of which the first ends with an s" {
	[ "$(printf "He spoke of 'missed opportunities' and said he was 'deeply sorry'.\n" | news-read | news-tag -o -s quote | cut -f 6)" = "missed opportunities
deeply sorry" ]
	[ "$(printf "Lund said 'the boys' mother said it' and left.\n" | news-read | news-tag -o -s quote | cut -f 6)" = "the boys' mother said it" ]
}

@test "a quotation in single marks that goes on in the next paragraph" {
	printf "Lund said: 'I left. It was late.\n\n'I went home.'\n\nIt was 'odd, and late.\n\n'No,' said Marsh.\n" >"$BATS_TEST_TMPDIR/a.txt"
	[ "$(news-read "$BATS_TEST_TMPDIR/a.txt" | news-tag -o -s quote | cut -f 6-8)" = "I left. It was late.\\n\\n'I went home.	say	Lund
No,	say	Marsh" ]
}

@test "a heading in quotation marks is no quotation; who acts alone in the paragraph before speaks" {
	printf 'Lund said it was over.\n\n"Deaf ears"\n\n"It is over."\n\nAnn Marsh apologised.\n\n"We came too late."\n' >"$BATS_TEST_TMPDIR/a.txt"
	[ "$(news-read "$BATS_TEST_TMPDIR/a.txt" | news-tag -o -s quote | cut -f 6,8)" = "It is over.	Lund
We came too late.	Ann Marsh" ]
}

@test "what somebody described as so is in his words" {
	words() {
		printf '%s\n' "$1" | news-read | news-tag -o -s quote | cut -f 6-8
	}
	[ "$(words 'It lay under what one soldier described as "a lake".')" = "a lake	describe	one soldier" ]
	[ "$(words 'The letter, which Lund has described as "bad", came.')" = "bad	describe	Lund" ]
	[ "$(words 'He is what Lund calls a "fool".')" = "fool	call	Lund" ]
	[ -z "$(words 'It is described as "a lake".')" ]
}

@test "whoever is asked says nothing, and who is called in is called nothing" {
	[ -z "$(printf 'How do you talk about it?\n' | news-read | news-tag -o -s claim)" ]
	[ -z "$(printf 'The envoy was called in by the ministry.\n' | news-read | news-tag -o -s claim)" ]
	[ "$(printf 'It was called a lie by the ministry.\n' | news-read | news-tag -o -s claim | cut -f 7,8)" = "call	the ministry" ]
}

@test "a name told between commas does not end what is said" {
	[ "$(printf 'Lund said the group, called Paper Heron, is dangerous.\n' | news-read | news-tag -o -s claim | cut -f 6,8)" = "the group, called Paper Heron, is dangerous	Lund" ]
}

@test "an aside that says who speaks does not end what is said" {
	[ "$(printf 'Lund said they must release it, which, she said, they have "been sitting on".\n' | news-read | news-tag -o -s quote,claim | cut -f 6-8)" = 'they must release it, which, she said, they have "been sitting on"	say	Lund
they have "been sitting on"	say	she
been sitting on	say	she' ]
}

@test "a report that somebody reads warns by itself" {
	[ "$(printf 'Lund read a report warning of a shortfall.\n' | news-read | news-tag -o -s claim | cut -f 8)" = 'a report' ]
}

@test "a heading in quotation marks is said by who says it further on" {
	printf 'Ann Marsh came.\n\n"Deaf ears"\n\nShe said: "They have Deaf ears." They met.\n' >"$BATS_TEST_TMPDIR/a.txt"
	[ "$(news-read "$BATS_TEST_TMPDIR/a.txt" | news-tag -o -s quote | cut -f 6,8)" = "Deaf ears	She
They have Deaf ears.	She" ]
}

@test "an age between commas speaks not" {
	[ "$(printf 'The man, 68, trying to get home, told me: "It is over."\n' | news-read | news-tag -o -s quote | cut -f 8)" = 'The man' ]
}

@test "a verb of saying governs a clause without that, whose verb may be a noun too" {
	is claim 'Lund said the law helps families.' 'Lund: the law helps families'
	is claim 'Lund said prices rise. Marsh says the bank needs money.' 'Lund: prices rise' 'Marsh: the bank needs money'
	is claim 'Analysts believe the vote shows how weak it is.' 'Analysts: the vote shows how weak it is'
}

@test "a word between commas stands before that" {
	is claim 'Lund said, however, that it was over.' 'Lund: it was over'
	is claim 'Lund told reporters in Dayton, Ohio, that it was over.' 'Lund: it was over'
	is claim 'Lund said at a rally in Dayton, Ohio, that it was over.' 'Lund: it was over'
	is claim 'Lund said in Dayton, on Oct. 3 that it was over.' 'Lund: it was over'
}

@test "May is a month behind a preposition or a number" {
	is claim 'Lund said in May that it was over.' 'Lund: it was over'
	is claim 'Lund said on 3 May that it may be over.' 'Lund: it may be over'
}

@test "courts hold that, lawyers submit that" {
	is claim 'The court held that the law was void. The court held the line.' 'The court: the law was void'
	is claim 'Lund submitted that the house was new.' 'Lund: the house was new'
}

@test "an age speaks" {
	is quote '"It hurts," the 43-year-old said.' 'the 43-year-old: It hurts,'
	is quote '"It hurts," says the 43-year-old, grinning.' 'the 43-year-old: It hurts,'
	is claim 'The 43-year-old said that he was tired.' 'The 43-year-old: he was tired'
}

@test "a family name that is an adverb too" {
	is quote 'Nguyen Van Long came. "I will go," Long said.' 'Long: I will go,'
}

@test "who is more worried than others is no more" {
	is quote 'Ann Smith was more worried: "Both know."' 'Ann Smith: Both know.'
}

@test "what is said ends where another speaks, behind while or as" {
	is claim 'Lund said taxes would fall, while Marsh said they would rise.' 'Lund: taxes would fall' 'Marsh: they would rise'
	is claim 'Lund said taxes would fall, while the Irish minister, Ann Marsh, said they would rise.' 'Lund: taxes would fall' 'Ann Marsh: they would rise'
	is claim 'Lund claimed to have won, as Marsh accused him of fraud and the board pleaded for patience.' 'Lund: to have won' 'Marsh: him of fraud' 'the board: patience'
}

@test "what is named or blamed ends where another clause begins" {
	is claim 'Lund accused the board of theft and called on it to resign.' 'Lund: the board of theft' 'Lund: it to resign'
	is claim 'The mayor defended plans to close the pool, as hundreds marched.' 'The mayor: plans to close the pool'
	is claim 'Lund defended the ferries after the board accused her of fraud.' 'Lund: the ferries' 'the board: her of fraud'
}

@test "the day on which something was confirmed is no part of it" {
	is claim 'Lund confirmed the figure on Wednesday. Police confirmed the death yesterday.' 'Lund: the figure' 'Police: the death'
	is claim 'Lund promised to leave on Wednesday.' 'Lund: to leave on Wednesday'
}

@test "who is asked between commas does not ask" {
	is claim 'Ann Smith, asked whether she would go, declined to comment.' 'Ann Smith: to comment'
	is claim 'The mayor, Ann Smith, asked whether it was over.' 'Ann Smith: whether it was over'
}

@test "who denied that, saying something else" {
	is claim 'Lund denied that, saying it was over.' 'Lund: that' 'Lund: it was over'
}

@test "an age stands between a name and a verb that is its own past" {
	is quote "Ann Hart, 31, hit back at the rumours, writing: 'It was a walk.'" 'Ann Hart: It was a walk.'
}

@test "datelines with a year, or a colon, are no part of what is said" {
	is claim 'PARIS, May 14, 2024 (AFP) – It rained, two sources said.' 'two sources: It rained'
	is claim 'NEW DELHI: It rained, two sources said.' 'two sources: It rained'
}

@test "who is described between commas speaks in the paragraph behind" {
	is quote 'Ann Lund, a baker from Leeds who took part, added:\n\n"It was new."' 'Ann Lund: It was new.'
	[ "$(cue quote 'Ann Lund, a baker from Leeds, added:\n\n"It was new."')" = add ]
}

@test "a woman named so speaks by her name" {
	is quote '"No," said a woman named Mary Lund on Monday.' 'Mary Lund: No,'
}

@test "who: the person, not what he is of" {
	is claim 'It pleased Ann Lund of the Kiel Institute, who thinks Berlin will abstain.' 'Ann Lund of the Kiel Institute: Berlin will abstain'
	is claim 'Ann Poole, a resident of Leeds, who alleges that it was new.' 'a resident of Leeds: it was new'
}

@test "between commas, another is named who does not speak" {
	is quote 'Tom Marsh, asked by the member, Gavin Pearce, if it was so, replied: "Yes."' 'Tom Marsh: Yes.'
	is quote 'Sir Tom Marsh, Conservative, Mid Wessex, told the House it was "new".' 'Sir Tom Marsh: new'
	is quote 'Your rival, Hugo Lund of Leeds University, has called it "a lie".' 'Hugo Lund: a lie'
}

@test "a verb before that, behind a name" {
	is claim 'Analysts at Erlandt Group estimate that it will rain.' 'Analysts at Erlandt Group: it will rain'
}

@test "who was charged was so according to police" {
	is claim "A woman was charged with theft, according to the Sheriff's Office." "the Sheriff's Office: A woman was charged with theft"
}

@test "who laughs at words that have ended did not say them" {
	is quote 'Lund was good. "We won," he said. "You lost." The audience laughed.' 'he: We won,' 'he: You lost.'
	is quote '"You won," she laughed.' 'she: You won,'
}

@test "what is asked ends where the answer begins" {
	is claim 'Lund asked me if I was joking and I said, "No."' 'Lund: if I was joking'
}

@test "headlines: words before a colon and their speaker, a speaker behind content without a verb" {
	is quote '"We were robbed": Jane Smith on the vote\n\nIt was a long day for them all.\n' 'Jane Smith: We were robbed'
	is claim '118,000 homes without power, ESB Networks says\n\nIt was a long day for them all.\n' 'ESB Networks: 118,000 homes without power'
}

@test "headlines that say nothing: who is dead, whose turn it is, a weather warning" {
	is claim 'Nuala Keane: Botanist who saved a bog\n\nIt was a long day for them all.\n'
	is claim 'LUND: A dark band\n\nIt was a long day for them all.\n'
	is claim 'Storm live: Red warning for coast\n\nIt was a long day for them all.\n'
}

@test "marks of Markdown are no words" {
	is claim '**The mayor has said the door is open.**' 'The mayor: the door is open'
}

@test "repeated warnings that are ignored are nobody's" {
	is claim 'The council ignored repeated warnings about the river.'
}

@test "quoted words that somebody is accused of" {
	is claim 'Lund accused "some in the West" of lying.' 'Lund: "some in the West" of lying'
	is quote 'Lund accused "some in the West" of lying.' 'Lund: some in the West'
}

@test "according to a letter that somebody has seen, within a sentence" {
	is claim 'It was turned down because, according to a letter seen by the Guardian, the roof was old.' 'a letter: It was turned down because, according to a letter seen by the Guardian, the roof was old'
}

@test "offered to host" {
	is claim 'Lund offered to host talks.' 'Lund: to host talks'
}

@test "what is said goes on: but that, but has not, and would" {
	is claim 'Lund said it needs time, but that he would not pay.' 'Lund: it needs time, but that he would not pay'
	is claim 'Lund said she hired him, but has no plan.' 'Lund: she hired him, but has no plan'
	is claim 'Lund said she hoped to stay, and then would continue.' 'Lund: she hoped to stay, and then would continue'
	is claim 'Lund said it was new, but declined to comment.' 'Lund: it was new' 'Lund: to comment'
}

@test "a subject behind a participle in front, with who he is behind it" {
	is claim 'Alarmed by the unrest, Harry Reid, the leader, said that he spoke.' 'Harry Reid: he spoke'
}

@test "about half of something begins a clause; somebody called Day speaks" {
	is claim 'The office said about half of it is gone.' 'The office: about half of it is gone'
	is claim 'Kristen Day came. Ms. Day said it was new.' 'Ms. Day: it was new'
}

@test "a turn of a conversation is what it says before the colon" {
	is claim 'The talk\n\nTAPPER: What now?\n\nFALLIN: Well, it rains. It is wet.\n\nTAPPER: And then?\n' 'TAPPER: What now?' 'FALLIN: Well, it rains. It is wet.' 'TAPPER: And then?'
}

@test "names that each have something behind them once are no conversation" {
	is claim 'The ratings\n\nTom Marsh: 6. Poor.\n\nAnn Lund: 7. Fair.\n\nJim Poole: 8. Good.\n'
	is claim 'The news\n\nREAD: It rains.\n\nNOTE: It is wet.\n\nREAD: It rains.\n'
}

@test "clauses behind that which begin with a circumstance; verbs made with a prefix; a past within the present" {
	is claim 'Media reported that during the visit, Lund repeated his request.' 'Media: during the visit, Lund repeated his request' 'Lund: his request'
	is claim 'Lund says papers undercount his voters.' 'Lund: papers undercount his voters'
	is claim 'Lund says despite being an heir, she works.' 'Lund: despite being an heir, she works'
	is claim 'Lund says millions lost their homes.' 'Lund: millions lost their homes'
	is claim 'Lund says he met Marsh and warned him.' 'Lund: he met Marsh and warned him'
	is claim 'Lund agreed to go.' 'Lund: to go'
}

@test "at least so many, as many as, police, and hearers without that" {
	is claim 'Police said at least 12 people were killed.' 'Police: at least 12 people were killed'
	is claim 'Lund said as many as six had died.' 'Lund: as many as six had died'
	is claim 'According to police, the man was killed. It fled, according to a court filing.' 'police: the man was killed' 'a court filing: It fled'
	is claim 'Lund told reporters talks had broken down.' 'Lund: talks had broken down'
	is claim 'Lund told reporters at least six had died.' 'Lund: at least six had died'
}

@test "not guilty, not authorized, no wish to accuse" {
	is claim 'Lund has pleaded not guilty to fraud.' 'Lund: not guilty to fraud'
	[ "$(cue claim 'They were not authorized to discuss the matter.')" = "not discuss" ]
	is claim 'They want to accuse Russia of it.' 'They: to accuse Russia of it'
}

@test "who is called so is not called so by what he does" {
	is claim 'A group calling itself the Front vowed to sue.' 'A group calling itself the Front: to sue'
	is claim 'The group, which other firms call Copper Heron, has been active.' 'other firms: Copper Heron'
}

@test "an aside with a participle before that; whips speak; assess and accept that" {
	is claim 'The agency warned in its yearbook, published on April 12, that it was so.' 'The agency: it was so'
	is quote '"If it did," said KMT caucus whip Fu Kun-chi.' 'KMT caucus whip Fu Kun-chi: If it did,'
	is claim 'Lund assessed that it was so. Marsh accepted that it was.' 'Lund: it was so' 'Marsh: it was'
	is claim 'It hit a group which the agency says works for China.' 'the agency: works for China'
	is claim 'Lund dismissed that claim as false.' 'Lund: that claim as false'
}

@test "who does not answer did not say what stands before" {
	is claim 'It was a "slow process." Ms Lund did not respond to requests.'
}

@test "as somebody noted" {
	is claim 'But as Lund noted on Tuesday, the group is gone.' 'Lund: the group is gone'
	is claim 'As first reported by The Times, the board paid. It paid, as the Post reported.' 'The Times: the board paid' 'the Post: It paid'
	is claim 'The fund, as Lund noted, lost millions.' 'Lund: The fund, as Lund noted, lost millions'
	is claim 'However, as Lund put it, the town is dying.' 'Lund: the town is dying'
	is quote '“It is over,” as Lund put it on Friday.' 'Lund: It is over,'
	is claim 'As she explained how it works, the crowd laughed. As Lund testified, his wife wept.' 'she: how it works'
}

@test "what is praised or backed ends where a clause tells when" {
	is claim 'Lund praised the efforts of the mayor even as he left.' 'Lund: the efforts of the mayor'
	is claim 'He endorsed Roe shortly before joining the march.' 'He: Roe'
	is claim 'They want to leave after they vote.' 'They: to leave'
}

@test "an objection is the writer's; a contrast belongs to what was said" {
	is claim 'Lund said it failed, despite a promise. Marsh said it held, even though it was old.' 'Lund: it failed' 'Marsh: it held'
	is claim 'He said men paid, but not women. She said it was not only dear, but a disgrace.' 'He: men paid, but not women' \
		'She: it was not only dear, but a disgrace'
	is claim 'Lund said it failed, but the board paid.' 'Lund: it failed'
}

@test "speakers with brackets, attackers, and deputies between them and their verb" {
	is claim 'The Harbour Bureau (HBN), which leads it, said it was so.' 'The Harbour Bureau: it was so'
	is claim 'Three women attacked by men linked to the gang say they are afraid.' 'Three women: they are afraid'
	is claim 'Judith Marsh and her deputy, Ann Roe, said it was so.' 'Judith Marsh and her deputy, Ann Roe: it was so'
}

@test "has admitted, she said that, only two, between two numbers" {
	is claim 'Lund denies murder but has admitted manslaughter.' 'Lund: murder' 'Lund: manslaughter'
	is claim 'It was not true, she said, that anybody left.' 'she: It was not true, she said, that anybody left'
	is claim 'Lund said only two men left. She said between 30 and 40 men left.' 'Lund: only two men left' 'She: between 30 and 40 men left'
}

@test "promises of things, and objects that are pronouns" {
	is claim 'Mary Jones promised a full review by May. Lund promised a "full review".' 'Mary Jones: a full review by May' 'Lund: a "full review"'
	is claim 'Lund denied it in a statement issued by his lawyer.' 'Lund: it'
	is claim 'The court heard that Lund lied.' 'The court: Lund lied'
	is claim 'It was late, according to its pastor, Paul Roe, who was not there.' 'its pastor: It was late'
}

@test "subjects behind long relatives, those affected, and the member who argues" {
	is claim 'A man who tried to talk to the driver said it was late.' 'A man: it was late'
	is claim 'An official who is not allowed to speak to reporters told the BBC that it was late.' 'An official: it was late'
	is claim 'Mary Jones said her thoughts were with those affected and promised a "full review".' \
		'Mary Jones: her thoughts were with those affected' 'Mary Jones: a "full review"'
	is claim 'Mary Jones, a member who has argued for cuts, warned that it was late.' 'Mary Jones: for cuts' 'Mary Jones: it was late'
}

@test "posts of a firm's, sales that decline, what is described, and who keeps the name" {
	[ "$(cue claim 'Lund wrote in a Facebook post that he was ill.')" = "write" ]
	is claim 'Profit will decline 5% next year. Sales declined 3 percent.'
	is claim 'He described finding her there.' 'He: finding her there'
	is claim 'A woman who asked not to be identified discussing private matters said it was late.' 'A woman: it was late'
}

@test "who is still known as something; a lawyer for somebody, by name" {
	is claim 'The KGB, as the security service is still known, claimed that it was so.' 'The KGB: it was so'
	is claim 'A lawyer for Nasseri, Beatrice Holm of Leeds, said it was so.' 'Beatrice Holm: it was so'
}

@test "what judges rule, and juries hear and are told" {
	is claim 'The law was illegal, a judge ruled. A judge ruled the law was illegal.' 'a judge: The law was illegal' 'A judge: the law was illegal'
	is claim 'He had drunk nine pints, the jury heard.' 'the jury: He had drunk nine pints'
	is claim 'The jury was told that he had drunk nine pints.' ': he had drunk nine pints'
	is claim 'A nurse who came in 2016, and who asked not to be named, said he was late.' 'A nurse: he was late'
}

@test "what the speaker does not say is none of what he says" {
	is claim 'Lund said the bloc was ready, without elaborating.' 'Lund: the bloc was ready'
	is claim 'Lund said the firm was new, but gave no name.' 'Lund: the firm was new'
	is claim 'Lund said it had found the code, dubbed Orion by its staff, in May.' 'Lund: it had found the code, dubbed Orion by its staff, in May'
	is claim 'Felix Roe was on Thursday morning declared the winner.'
}

@test "a nation's flags are no verb" {
	is claim 'Some 1,500 people marched on Sunday, burning Serbian flags to protest the killings.' 'Some 1,500 people: the killings'
	is claim 'A German plans to sue.' 'A German: to sue'
}

@test "which somebody the sentence is about, and what he said, before its main verb" {
	is claim 'A man who said he was beaten has been paid $5.' 'A man: he was beaten'
	is claim 'A woman who claimed that he lied to her has won her case.' 'A woman: he lied to her'
	is claim 'A man who told police he thought she had left was jailed.' 'A man: he thought she had left'
	is claim 'A man who denied the charges was jailed.' 'A man: the charges'
}

@test "say police: who says things behind a comma, without an article" {
	is claim 'Two people have died after a crash in Cheshire, say police.' 'police: Two people have died after a crash in Cheshire'
	is claim 'No one was hurt, said police.' 'police: No one was hurt'
}

@test "what somebody was asked is none of what he says, and comment is sought of nobody" {
	is claim 'Asked whether he would run, Smith told reporters, "No."'
	is claim 'Asked if he blamed Smith, he said he did not.' 'he: he did not'
	is claim 'Smith did not respond to emails seeking comment.'
}

@test "critics such as one of them; groups including one; an author of a work" {
	is claim 'Critics such as John Smith said it was late.' 'Critics: it was late'
	is claim 'Groups including Amnesty International said he was innocent.' 'Groups: he was innocent'
	is claim 'The author of "Dune" said he was fine.' 'The author: he was fine'
	is quote 'The "Top Gun" star said he was "thrilled".' 'The "Top Gun" star: thrilled'
}

@test "a firm with its ticker in brackets; who police say was there" {
	is claim 'Vantrellis Inc. (NASDAQ: VTRL) today announced that it has bought Portline.' 'Vantrellis Inc.: it has bought Portline'
	is claim 'The driver, who police said had been drinking, was arrested.' 'police: had been drinking'
}

@test "a participle between commas does not turn subject and verb round" {
	is claim 'Smith, accused of stealing a car, denied the charge.' 'Smith: the charge'
	is claim 'Lee, elected in 2010, rejected the criticism.' 'Lee: the criticism'
	is claim 'Smith resigned after a report was published, saying he had lost trust.' 'Smith: he had lost trust'
	is claim 'A mother whose son died has said she feels let down.' 'A mother: she feels let down'
	is claim 'The bill passed over the objections of landlords who warned it would raise rents.' 'landlords: it would raise rents'
}

@test "warned somebody to do it; Her first teacher; denies that; not everyone blames it" {
	is claim 'Police warned drivers to avoid the area. Doctors advised him to rest.' 'Police: to avoid the area' 'Doctors: to rest'
	is claim 'Her first teacher told her she was late. Eggers denies that.' 'Her first teacher: she was late' 'Eggers: that'
	is claim 'Not everyone blames Boeing. She said he was arrested, charged and released.' 'She: he was arrested, charged and released'
	is claim 'Smith denied the claims and the case was dropped. He denied the report in a statement.' 'Smith: the claims' 'He: the report'
	is claim 'Smith hit back, saying the law was unfair and accusing Jones of lying.' 'Smith: the law was unfair' 'Smith: Jones of lying'
	is quote 'When Smith said, "It is over," I wept.' 'Smith: It is over,'
}

@test "what somebody does behind a quoted sentence is no claim" {
	is claim 'Another said: “It’s chaos” – and then hung up.' ''
	is claim 'Lund said: "It is over," and then smiled.' ''
	is claim 'Lund said “We won” and that he would stay.' 'Lund: “We won” and that he would stay'
}

@test "in the passive, a day may stand between the verb and who did it, or behind" {
	is claim 'The plan was praised on Monday by Lund.' 'Lund: The plan'
	is claim 'He was told on Monday by Lund that he must go.' 'Lund: he must go'
	is claim 'He was urged by Lund this week to go.' 'Lund: to go'
	is claim 'He was shot in June by a guard.'
	is quote 'The move was condemned by Lund on Monday as "a disgrace to us all".' 'Lund: a disgrace to us all'
	is claim 'He was accused by Lund on Monday of lying.' 'Lund: He was accused by Lund on Monday of lying'
}

@test "what something is called, and then by whom" {
	is quote 'The bill, branded "a disgrace to us all" by Lund, passed.' 'Lund: a disgrace to us all'
	is quote 'Dubbed "a disgrace to us all" by Lund, the bill passed.' 'Lund: a disgrace to us all'
}

@test "what a noun tells ends where the clause that it is the subject of goes on" {
	is claim 'His claim that the bill he signed is law was false.' 'His: the bill he signed is law'
	is claim 'Her suggestion that Olsen lied angered his party.' 'Her: Olsen lied'
	is quote 'Lund said that her claim that it was over was "simply not true".' 'Lund: simply not true'
	is quote 'Lund said his comment "has no place in a democracy".' 'Lund: has no place in a democracy'
}

@test "what is refused or paid is no claim" {
	is claim 'The judge denied bail.'
	is claim 'The board denied him the post.'
	is claim 'Lund denied the report.' 'Lund: the report'
	is claim 'The club charged a $100,000 fee.'
	is claim 'Prosecutors charged three men with theft.' 'Prosecutors: three men with theft'
	is claim 'Lund maintains a lead.'
	is claim 'Lund maintains that it is true.' 'Lund: it is true'
}

@test "verbs are known by their forms: stepped is of step, shored up is no adjective" {
	is claim 'Lund stepped up her campaign, saying that it was time.' 'Lund: it was time'
	is claim 'Lund shored up support in Ohio, saying that it was time.' 'Lund: it was time'
	is claim 'Lund criticized the accord adopted in Paris, saying that it was late.' 'Lund: the accord adopted in Paris' 'Lund: it was late'
}

@test "a count behind a name is no turn of a conversation" {
	is claim 'Lund: 2,316.\n\nOlsen: 1,547.\n\nLund: 12.\n\nOlsen: 9.'
}

@test "what somebody is given the time for, or puts to others, is not what anybody says" {
	is claim 'She gave the Speaker seven days to publish the schedule.'
	is claim 'The judge gave the firm until May to publish the report.'
	is claim 'The agency added the bug to its list of known exploited bugs and gave firms until Monday.'
	is claim 'Lund added the plan to cut costs was late.' 'Lund: the plan to cut costs was late'
}

@test "who agrees with the verb is its subject" {
	is claim 'Scientists trying to save the northern white rhino say they have three.' 'Scientists: they have three'
	is claim 'Members of the committee believe it is late.' 'Members of the committee: it is late'
}

@test "an owner is the whole of a name that has an and; a day within a noun phrase is no circumstance" {
	is claim "Marks and Spencer's hopes of a win faded." 'Marks and Spencer: a win'
	is claim 'Lund said talks may not conclude by the Aug. 1 deadline set by Olsen.' 'Lund: talks may not conclude by the Aug. 1 deadline set by Olsen'
}

@test "a day behind a participle is no subject; sources are told by what they know" {
	is claim 'A news report published Wednesday said Lund used email.' 'A news report: Lund used email'
	is claim 'While Republicans are supporting the delay, sources privy to the talks say it is late.' 'Republicans: the delay' 'sources privy to the talks: it is late'
	is claim 'Bo Olsen, alias Danger Mouse, wrote a host of new songs.' 'Bo Olsen: a host of new songs'
}

@test "the subject stands before the clauses that tell of it" {
	is claim 'A tramper who survived the landslide that killed two of her friends has told us she heard it.' 'A tramper: she heard it'
	is claim 'The builder who bought a house that had been empty for years says he has no regrets.' 'The builder: he has no regrets'
	is claim 'People who were in the hall when the roof fell said it was dark.' 'People: it was dark'
	is claim 'The man accused of killing the woman said he was asleep.' 'The man: he was asleep'
	is claim 'The woman he attacked told the court she was tired.' 'The woman: she was tired'
	is claim 'The school where she worked said it was in shock.' 'The school: it was in shock'
	is claim 'The move came after the council announced the closure.' 'the council: the closure'
}

@test "according to somebody of whom something is told: the content is behind that" {
	is claim 'According to Anna Roe, a doctor at the clinic, the drug works.' 'Anna Roe: the drug works'
	is claim 'According to Anna Roe, who runs the clinic, the drug works.' 'Anna Roe: the drug works'
	is claim 'According to a report, seen by Reuters, the dam is unsafe.' 'a report: the dam is unsafe'
	is claim 'According to Anna Roe, the drug, a pill, works.' 'Anna Roe: the drug, a pill, works'
}

@test "a participle in front, and a clause between commas, end before the main clause" {
	is claim 'Saying that he was tired, Mr Roe left the room.' 'Mr Roe: he was tired'
	is claim 'Warning that lives were at risk, the mayor closed the bridge.' 'the mayor: lives were at risk'
	is claim 'By saying the war was lost, Tom Poe has angered the army.' 'Tom Poe: the war was lost'
	is claim 'Anna Roe, a nurse who says she was sacked, has gone to court.' 'Anna Roe: she was sacked'
	is claim 'The letter, in which Anna Roe said the law was cruel, was sent in May.' 'Anna Roe: the law was cruel'
	is claim 'The mayor, saying the road was unsafe, shut it.' 'The mayor: the road was unsafe'
}

@test "a headline that ends with who says it" {
	is claim 'Road will stay shut, says council\n\nThe road is shut.\n' 'council: Road will stay shut'
	is claim 'India will not tolerate terror: Modi\n\nNarendra Modi spoke on Monday.\n' 'Modi: India will not tolerate terror'
}

@test "to whom something is told is no speaker, nor do the clauses that tell of him begin the content" {
	is quote 'Anna Roe went to the clinic. She was told: "Come back tomorrow."'
	is claim 'He told a friend who works at the bank that he was broke.' 'He: he was broke'
	is claim 'The judge told the jury, who had heard 20 witnesses, that they must decide.' 'The judge: they must decide'
}

@test "ordinary acts are no claims" {
	is claim 'Leeds conceded two goals. Toyota recalled 20,000 cars. He hailed a taxi. He wrote three books.'
	is claim 'Lund conceded defeat.' 'Lund: defeat'
}

@test "claims end where the speaker does something besides, or where the writer tells what came of it" {
	is claim 'Claire Roe confirmed that some data had been taken but would not say when.' 'Claire Roe: some data had been taken' 'Claire Roe: when'
	is claim 'John Roe said the law was unfair and left without taking questions.' 'John Roe: the law was unfair'
	is claim 'Sales fell, Acme said, sending its shares down.' 'Acme: Sales fell'
	is claim 'The road will be shut, the council said, despite protests.' 'the council: The road will be shut'
}

@test "who is called by a name; whom a clause behind a comma tells of; how something was done is nobody" {
	is claim 'A pensioner named John Roe told police he fell.' 'A pensioner named John Roe: he fell'
	is claim 'It is a blow to farmers, who say they were not told.' 'farmers: they were not told'
	is claim 'A man was arrested on suspicion of causing death by dangerous driving.'
	is claim 'Tom Poe was jailed for life by Judge Anna Roe.'
	is claim 'The plan was rejected by the council last month.' 'the council: The plan'
}

@test "whom others quote as saying something speaks" {
	is quote '"We are ready," General Li Wei was quoted as saying by Xinhua.' 'General Li Wei: We are ready,'
	is claim 'IRNA quoted Ali Roe as saying that talks would go on.' 'Ali Roe: talks would go on'
	is claim 'He was quoted by the BBC as saying that the law was bad.' 'He: the law was bad'
}

@test "the title of a work is no quotation; a charge that somebody denies is no part of him" {
	is quote 'She wrote "The Salt Wife" in 2020. He sang "Long Way Home" at the end.'
	is quote 'She wrote "It is late" on the wall.' 'She: It is late'
	is claim 'The US says China stole data, a charge Beijing denies.' 'Beijing: The US says China stole data' 'The US: China stole data'
}

@test "a headline's quotation is of who acts, not of whom it is about" {
	is quote 'Arteta praises Saka: "He is the best"\n\nMikel Arteta has praised Bukayo Saka.\n' 'Arteta: He is the best'
}

@test "what was released on a day, and then found something" {
	is claim 'A poll released on Monday found that it was late.' 'A poll: it was late'
	is claim 'A megamerger announced Monday would turn Pfizer into another company.'
	is claim 'Lund said Monday would be fine.' 'Lund: Monday would be fine'
}

@test "whom somebody tells it, and who it is about" {
	is claim 'Two sources told CNN Trump would sign it.' 'Two sources: Trump would sign it'
	is claim 'She told MPs Britain would not pay.' 'She: Britain would not pay'
	is claim 'She told the New York Times Trump was late.' 'She: Trump was late'
	is claim 'The court was told the man was drunk at the time.' ': the man was drunk at the time'
	is quote 'The plan was rejected by the mayor as "a bad joke".' 'the mayor: a bad joke'
}

@test "a headline that goes on is no more of what somebody says" {
	is claim 'Roe denies claims, vows to fight on\n\nHe spoke.\n' 'Roe: claims' 'Roe: to fight on'
}

@test "clauses that say which ones are meant make no claims of their sentence" {
	is claim 'Lawmakers backing the bill were late.' 'Lawmakers: the bill'
	is claim 'Lund smiled when asked if he would go.'
	is claim 'She backed Tom Reed, the teacher who went on to run it.' 'She: Tom Reed, the teacher who went on to run it'
	is claim 'Roe gave $5 to a group opposing the bill.' 'a group: the bill'
	is claim 'Roe sent a letter to members saying the bill was bad.' 'a letter to members: the bill was bad'
	is claim 'At least ten men denied it.' 'At least ten men: it'
	is claim 'It was a blow to the ACLU of Utah, which said it would sue.' 'the ACLU of Utah: it would sue'
}

@test "what tells of the subject between commas is no sentence that somebody behind the verb reports" {
	is claim 'The bank, which said in May it would cut jobs, reported a loss.' 'The bank: it would cut jobs' 'The bank: a loss'
	is claim 'The bank, which cut jobs, is late, reported Reuters.' 'Reuters: The bank, which cut jobs, is late'
}

@test "papers that were released, issued or published somewhere say something" {
	is quote '“We object,” a statement released on Tuesday says.' 'a statement: We object,'
	is quote '“We object,” a report published by the agency says.' 'a report: We object,'
	is claim 'Sales rose, a report released on Monday showed.' 'a report: Sales rose'
	is claim 'The bank announced in May the branch would close.' 'The bank: the branch would close'
}

@test "a claim that ends with a quotation ends before what its speaker adds" {
	is claim 'Lund called the plan “absurd,” adding that it was late.' 'Lund: the plan “absurd,”' 'Lund: it was late'
}

@test "who answers somebody, what a statement does, who said and said besides" {
	is claim 'In response to Lund asking why it was late, Roe said he was ill.' 'Lund: why it was late' 'Roe: he was ill'
	is quote 'Lund revealed the theft in a statement that also condemned Roe for his “bad conduct”.' 'a statement: bad conduct'
	is claim 'The bank said in May it had been hit but said the thieves failed.' 'The bank: it had been hit' 'The bank: the thieves failed'
	is claim 'Ann Lund said the mayor had called but said it was late.' 'Ann Lund: the mayor had called' 'Ann Lund: it was late'
	is claim 'Lund rejected the “bad claims” made by the board, saying it had lied.' 'Lund: the “bad claims” made by the board' 'Lund: it had lied'
	is claim 'Lund, frustrated, responded by pointing at it, saying it was late.' 'Lund: it was late'
	is claim 'Lund said voters were tired while noting that it was late.' 'Lund: voters were tired' 'Lund: it was late'
}

@test "if they come, “...” is what somebody said, as a whole" {
	is claim 'Lund said if they come, “we will fight.”' 'Lund: if they come, “we will fight.”'
	is quote 'Lund said if they come, “we will fight.”' 'Lund: we will fight.'
}

@test "when somebody was spoken to is nothing that was said; what tells of a noun is no question" {
	is claim 'The envoy has been spoken to late this morning by officials.'
	is claim 'Lund briefed ministers about the attack that hit the port.'
	is claim 'Lund bragged for a year about how late it was.' 'Lund: about how late it was'
	is claim 'It follows reports of British and Australian officials filing charges.'
	is claim 'Lund is confident his plan for the port is right.' 'Lund: his plan for the port is right'
}

@test "who said it right behind the quotation goes before whose claim it ends" {
	is quote 'The U.S. even acknowledged the attack, which hit care, “putting lives at risk,” said an official.' 'an official: putting lives at risk,'
	is claim 'The U.S. even acknowledged the attack, which hit care, “putting lives at risk,” said an official.' \
		'an official: The U.S. even acknowledged the attack, which hit care, “putting lives at risk,”' 'The U.S.: the attack, which hit care'
	is quote 'Roe suggested she was silent: “She signed it,” he told the paper.' 'he: She signed it,'
	is quote 'Lund acknowledged it was “a trick,” the Post reported.' 'Lund: a trick,'
	is claim 'He called it “absurd,” Lund said.' 'Lund: He called it “absurd,”' 'He: it “absurd,”'
}

@test "days with their dates between commas, think tanks, names that somebody has been given" {
	is claim 'Lund said on Monday, Dec. 30, it has taken control.' 'Lund: it has taken control'
	is claim 'The hackers targeted staff, think tanks, and clubs.'
	is claim 'It was done by a Chinese hacking group dubbed “Salt Heron,” an official said.' 'an official: It was done by a Chinese hacking group dubbed “Salt Heron,”'
	is quote 'It was done by a group dubbed “Salt Heron,” an official said.'
	is claim 'They sanctioned a gang which, according to Roe, was led by thieves.' 'Roe: They sanctioned a gang which, according to Roe, was led by thieves'
}

@test "who is released, what is addressed, who is found; a dateline with two dashes" {
	is claim 'It will be gone unless the group releases all its hostages.'
	is claim 'The mayor addressed the gallery - full to the last seat.'
	is claim 'Police found a man dead at the scene.'
	is claim 'DOHA, Qatar — (AP) — The mayor left, Lund said.' 'Lund: The mayor left'
}

@test "what somebody claims behind an affair, or with somebody then saying it; what he and another did" {
	is claim 'Roe chased Lund over the seeker debacle claiming the mess was his.' 'Roe: the mess was his'
	is claim 'Lund left, deriding Roe for taking a stance on policy issues and suggesting he was late.' 'Lund: Roe for taking a stance on policy issues' 'Lund: he was late'
	is claim 'It was late, with Lund then repeating the claim.' 'Lund: the claim'
	is claim 'Lund left, criticising the position he and his minister had taken.' 'Lund: the position he and his minister had taken'
}

@test "who did it is whom others thank or blame for it; who says it at a conference; who holds an office behind a body's letters" {
	is claim 'Lund has thanked him for warning that it was late.' 'him: it was late'
	is claim 'Lund apologised for saying it was late.' 'Lund: for saying it was late' 'Lund: it was late'
	is claim 'At a press conference in Leeds Mayor Ann Lund said it was late.' 'Leeds Mayor Ann Lund: it was late'
	is quote '“No,” said Coast Safety Bureau (CSB) head Ann Lund.' 'head Ann Lund: No,'
	is claim 'Roe was declared the winner by the Coast Boundaries Commission (CBC) chairman Ann Lund.' 'chairman Ann Lund: the winner'
	is claim 'The court upheld it in a scathing judgment that slammed the charges.' 'a scathing judgment: the charges'
	is claim 'Two papers reported the arrest Thursday night, citing sources.' 'Two papers: the arrest' 'Two papers: sources'
}

@test "a move that somebody called something; one of them by name; papers that show it" {
	is quote 'It cut jobs, a move Lund called “cruel”.' 'Lund: cruel'
	is claim 'One of the miners, BHP, declined to comment.' 'BHP: to comment'
	is claim 'Documents released under the Official Information Act show an aide was sent a note.' 'Documents: an aide was sent a note'
}

@test "what stands before a colon is nothing that was said; papers reviewed by somebody; asked by the mayor, by name; feelings that are shown" {
	is quote 'Lund was more sanguine: “Manageable,” he wrote in a note. “We keep it.”' 'he: Manageable,' 'he: We keep it.'
	is claim 'Lund was more sanguine: “Manageable,” he wrote in a note.'
	is claim 'An internal memo dated Feb. 9 and reviewed by the Post warned of a “real risk”.' 'An internal memo: a “real risk”'
	is claim 'Roe has been asked by the local MP, Ann Lund, to meet the family.' 'Ann Lund: to meet the family'
	is claim 'Roe, who showed no emotion, left. He showed no remorse.'
}

@test "who pins the blame on whom, who points the finger at whom; by whom somebody is believed to be something" {
	is claim "Officials pinned the blame on Russia's FSB." "Officials: Russia's FSB"
	is claim 'London pointed the finger at Moscow.' 'London: Moscow'
	is claim 'The hackers, believed by officials to be working for Iran, deleted the files.' 'officials: to be working for Iran'
	is claim 'Prosecutors sought a man they say hacked the ministry.' 'Prosecutors: a man they say hacked the ministry' 'they: hacked the ministry'
	is claim 'The malware was identified by Erlandt researchers in 2015, who named it.' 'Erlandt researchers: The malware'
	is claim 'It is run by a group which police say works for China.' 'police: works for China'
	is claim "The actor's IP addresses included these."
}

@test "how somebody put it; per the complaint; a union that accused managers; who is warned against what" {
	is quote '"Unacceptable" was how Prime Minister Petteri Orpo described the incident.' 'Prime Minister Petteri Orpo: Unacceptable'
	is quote '“It is absurd” – that is how the Kremlin spokesman put it on Tuesday.' 'the Kremlin spokesman: It is absurd'
	is claim 'Per the complaint, the men bought cars.' 'the complaint: the men bought cars'
	is claim 'It costs $5 per head.'
	is quote 'The union accused managers of “putting savings first”.' 'The union: putting savings first'
	is claim 'Mark Rutte warned allies against complacency.' 'Mark Rutte: against complacency'
}

@test "two who are urged to do something" {
	is claim 'The envoy urged Israel and Hamas to return to talks.' 'The envoy: to return to talks'
}

@test "one of the engineers said it; who vowed on Friday to do it" {
	is quote '"Nobody told us," said one of the engineers.' 'one of the engineers: Nobody told us,'
	is quote '"Nobody told us," said many of them on Tuesday.' 'many of them: Nobody told us,'
	is quote '"Nobody told us," said one in Paris.' 'one: Nobody told us,'
	is claim 'Lund vowed on Friday to fight on.' 'Lund: to fight on'
	is claim 'The attackers claimed on their leak site to have taken records.' 'The attackers: to have taken records'
	is claim 'Ministers agreed in an effort to save it.'
}

@test "what is dismissed as nonsense before it is named; in a way that somebody called silly" {
	is claim 'Kim dismissed as "nonsense" the suggestion that his office had been bugged.' 'Kim: "nonsense" the suggestion that his office had been bugged'
	is quote 'Kim dismissed as "nonsense" the suggestion that his office had been bugged.' 'Kim: nonsense'
	is claim 'Kim rejected as utterly baseless the accusations.' 'Kim: utterly baseless the accusations'
	is quote 'They handled emails in a way Director Ann Lund described as "silly".' 'Director Ann Lund: silly'
	is quote 'They took emails Lund called "silly".' 'Lund: silly'
	is claim 'He has a plan Lund says will fail.' 'Lund: will fail'
	is claim 'They watched a video Lund posted that failed.'
	is quote 'It led to what aide Ann Lund called "silly".' 'aide Ann Lund: silly'
}

@test "what somebody called so, and what came of it; what is told of whose spokesperson said it" {
	is claim 'What former employees called a “fraudulent scheme” took an ugly turn.' 'former employees: a “fraudulent scheme”'
	is claim 'Ruben Vos, whose spokesperson confirmed the report, will address parliament.' 'whose spokesperson: the report'
}

@test "a charge that somebody denies or rejects" {
	is claim 'China stole it, an accusation Beijing swiftly rejected.' 'Beijing: China stole it'
	is claim 'China stole it, a charge it rejects.' 'it: China stole it'
	is claim 'China stole it, allegations Beijing denies.' 'Beijing: China stole it'
	is quote,claim 'It is “rigged” against him, a charge leaders deny.' 'leaders: It is “rigged” against him'
	is claim 'He faces a charge leaders deny.'
}

@test "who likens what to what; in what somebody described as something" {
	is claim 'Smith likened the response to "a mouse".' 'Smith: the response to "a mouse"'
	is quote 'Smith likened the response to "a mouse".' 'Smith: a mouse'
	is claim 'Critics compared Lund to a mouse.' 'Critics: Lund to a mouse'
	is claim 'Researchers compared the two groups. Profits fell to $3m, compared to $5m in 2010.'
	is claim 'He stole it, Lund said, in what it described as the worst breach.' 'Lund: He stole it' 'it: the worst breach'
	is claim 'In what he called a victory, Lund left.' 'he: a victory'
	is claim 'They fought what officials called a bold attack.' 'officials: a bold attack'
}

@test "what is denied ends before when it was" {
	is claim 'Lund denied the charges after Roe told the court he was guilty.' 'Lund: the charges' 'Roe: he was guilty'
	is claim 'Lund said talks after the war ended had failed.' 'Lund: talks after the war ended had failed'
	is claim 'Lund said ending it before money could be found would gut it.' 'Lund: ending it before money could be found would gut it'
	is claim 'Lund released the video as he labors to win.' 'Lund: the video'
}

@test "programmes and newspapers with the name of a time" {
	is claim "Lund left, telling Radio 4's Today programme that it was over." 'Lund: it was over'
	is claim 'Lund left, telling the Today programme that it was over.' 'Lund: it was over'
	is claim 'Figures on Monday show that it was over.' 'Figures: it was over'
}

@test "who wrote to somebody urging him" {
	is claim 'Rights groups had written to the president urging him not to interfere with it.' 'Rights groups: not to interfere with it'
	is quote,claim 'Lund said "it is late", a charge Roe denies.' 'Roe: Lund said "it is late"' 'Lund: it is late'
}

@test "what somebody refused when asked ends before when" {
	is claim 'Hampton refused to name the providers when asked by the Herald.' 'Hampton: to name the providers'
	is claim 'Lund said he shrugged when asked about it.' 'Lund: he shrugged when asked about it'
}
