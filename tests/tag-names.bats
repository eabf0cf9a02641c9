# news-tag: persons, organisations, places, groups, nations and roles

setup() {
	cd "$BATS_TEST_TMPDIR"
}

# kind|text of the names in the words given
names() {
	printf '%s\n' "$*" | news-read | news-tag -o -s person,org,place | awk -F '\t' '{ print $5 "|" $6 }'
}

# text|of of the roles in the words given
roles() {
	printf '%s\n' "$*" | news-read | news-tag -o -s role | awk -F '\t' '{ print $6 "|" $8 }'
}

# text|value of the groups
groups_of() {
	printf '%s\n' "$*" | news-read | news-tag -o -s group | awk -F '\t' '{ print $6 "|" $7 }'
}

# has LINE: it is one of the output's
has() {
	case $'\n'$output$'\n' in
	*$'\n'"$1"$'\n'*) ;;
	*)
		printf 'missing %s in:\n%s\n' "$1" "$output"
		return 1
		;;
	esac
}

# lacks TEXT: it stands nowhere in the output, whose lines each begin and end with a line's end
lacks() {
	case $'\n'$output$'\n' in
	*"$1"*)
		printf 'unwanted %s in:\n%s\n' "$1" "$output"
		return 1
		;;
	esac
}

@test "persons are bare: without title and possessive" {
	run names "Mr Peter Maddison met Ms Hana Tautahi's brother in Wellington yesterday."
	has 'person|Peter Maddison'
	has 'person|Hana Tautahi'
	has 'place|Wellington'
}

@test "names of many countries, with particles and hyphens" {
	run names "The ambassador, Wang Xiaolong, met Maria van der Berg, Choi Sung-hoon and Debbie Ngarewa-Packer on Friday."
	has 'person|Wang Xiaolong'
	has 'person|Maria van der Berg'
	has 'person|Choi Sung-hoon'
	has 'person|Debbie Ngarewa-Packer'
}

@test "a nickname in quotes is inside of the name" {
	run names 'The fans of Tom "Buzz" Ward said he would win.'
	has 'person|Tom "Buzz" Ward'
}

@test "a surname is the person whose full name the article has" {
	run names "Judith Collins spoke in Auckland. The plan came from Collins and nobody else."
	[ "$(printf '%s\n' "$output" | grep -c '^person|')" -eq 2 ]
	has 'person|Collins'
}

@test "families" {
	run names "Nobody in the village had seen the Maddisons. Peter Maddison said they were away."
	has 'person|Maddisons'
}

@test "organisations with and, of and for in their names" {
	run names "Officials of the Ministry of State Security and of the Department for Business hired Ernst & Young, he said."
	has 'org|Ministry of State Security'
	has 'org|Department for Business'
	has 'org|Ernst & Young'
	run names "The case went to the Supreme Court of Nova Scotia in May."
	has 'org|Supreme Court of Nova Scotia'
	run names "He called the Cybersecurity and Infrastructure Security Agency for help."
	has 'org|Cybersecurity and Infrastructure Security Agency'
}

@test "companies with their endings, newspapers, parties" {
	run names "Acme Holdings Inc. told The New York Times that Te Pāti Māori was wrong."
	has 'org|Acme Holdings Inc.'
	has 'org|The New York Times'
	has 'org|Te Pāti Māori'
}

@test "government, police and the like alone are no organisation" {
	run names "He said the Government and the Police knew about it in New Zealand."
	has 'place|New Zealand'
	lacks $'\norg|Government\n'
	lacks $'\norg|Police\n'
}

@test "datelines and headlines in capitals" {
	run names "WELLINGTON (Reuters) - The prime minister was in San Francisco, California, on Monday."
	has 'place|WELLINGTON'
	has 'org|Reuters'
	has 'place|San Francisco'
	has 'place|California'
}

@test "countries are places wherever they stand" {
	run names "The US and UK imposed sanctions; the US-led talks in Sierra Leone ended."
	has 'place|US'
	has 'place|UK'
	has 'place|Sierra Leone'
}

@test "nations have their country as value" {
	run sh -c 'echo "A Chinese firm and two North Koreans met a Kiwi." | news-read | news-tag -o -s nation | cut -f 6,7'
	[ "$output" = "$(printf 'Chinese\tChina\nNorth Koreans\tNorth Korea\nKiwi\tNew Zealand')" ]
}

@test "groups in all the ways that the trade names them" {
	run groups_of "Hackers of APT40, APT 10 and Advanced Persistent Threat 40, known from a hacking campaign, and UNC9999, TA505, FIN7, Storm-0558 and Volt Typhoon, and of Fancy Bear and the Lazarus Group."
	has 'APT40|APT40'
	has 'APT 10|APT10'
	has 'Advanced Persistent Threat 40|APT40'
	has 'UNC9999|UNC9999'
	printf '%s\n' "$output" | grep -q '^TA505|'
	printf '%s\n' "$output" | grep -q '^FIN7|'
	printf '%s\n' "$output" | grep -q '^Storm-0558|'
	has 'Volt Typhoon|Volt Typhoon'
	has 'Fancy Bear|APT28'
	has 'Lazarus Group|Lazarus Group'
}

@test "names that may be groups are none where nobody speaks of hacking" {
	run groups_of "The Leviathan, Typhoon Haiyan and the Golden Bear opened in the park in May."
	[ -z "$output" ]
	run groups_of "Hackers were active. The hacking was blamed on Rusty Typhoon."
	[ "$output" = 'Rusty Typhoon|Rusty Typhoon' ]
}

@test "a role before its person: the whole phrase" {
	run roles "Minister responsible for the Government Communications Security Bureau (GCSB) Judith Collins spoke."
	[ "$output" = 'Minister responsible for the Government Communications Security Bureau (GCSB)|Judith Collins' ]
	run roles "It was former Prime Minister Chris Hipkins who said so."
	[ "$output" = 'former Prime Minister|Chris Hipkins' ]
	run roles "US Deputy Attorney General Lisa Monaco said so."
	[ "$output" = 'US Deputy Attorney General|Lisa Monaco' ]
	run roles "Then GCSB boss Andrew Clark told reporters on Tuesday."
	has 'GCSB boss|Andrew Clark'
}

@test "a role behind its person, with and without commas and articles" {
	run roles "Andrew Clark, the director of the National Cyber Security Centre, said so."
	[ "$output" = 'director of the National Cyber Security Centre|Andrew Clark' ]
	run roles "Carla Reyes is the prime minister of New Zealand."
	[ "$output" = 'prime minister of New Zealand|Carla Reyes' ]
}

@test "an office without a name has nobody; a trade without a name is no role" {
	run roles "The offer pleased the Prime Minister, but not the teacher or a lawyer."
	[ "$output" = 'Prime Minister|' ]
}

@test "two roles in a row are two" {
	run roles "The Prime Minister and Minister Judith Collins have spoken."
	[ "$output" = "Prime Minister|
Minister|Judith Collins" ]
}

@test "names never cross each other; roles hold them whole" {
	for f in "$BATS_TEST_DIRNAME"/articles/*.txt; do
		news-read "$f" | news-tag -o -s person,org,place,group,nation,role |
			awk -F '\t' '$5 == "role" { rs = $3; re = $4; next }
				$5 == "nation" && kind == "org" && $3 == start && $4 < end { next }
				$3 < end { print "overlap: " $0; bad = 1 }
				$3 < re && $4 > re { print "crosses: " $0; bad = 1 }
				{ start = $3; end = $4; kind = $5 } END { exit bad }'
	done
}

# kind|text of all names, in order, on one line
all_names() {
	printf '%s\n' "$*" | news-read | news-tag -o -s person,org,place,group,nation |
		awk -F '\t' '{ printf "%s%s|%s", (NR > 1 ? " " : ""), $5, $6 }'
}

@test "an armed group is an organisation too, and has a record of either kind" {
	run all_names "Hamas and al-Shabaab denied it."
	[ "$output" = 'org|Hamas group|Hamas org|al-Shabaab group|al-Shabaab' ] ||
		[ "$output" = 'group|Hamas org|Hamas group|al-Shabaab org|al-Shabaab' ]
}

@test "a nation stands inside the name of its government, not in that of a firm" {
	run all_names "The Chinese Government wrote to American Airlines."
	[ "$output" = 'org|Chinese Government nation|Chinese org|American Airlines' ]
	run all_names "They asked the New Zealand Government for help."
	[ "$output" = 'org|New Zealand Government' ]
}

@test "a party named in a role has a record of its own" {
	run all_names "Former Labour minister Andrew Little spoke."
	[ "$output" = 'org|Labour person|Andrew Little' ]
	run all_names "The Labour Minister, Jo Smith, spoke."
	[ "$output" = 'person|Jo Smith' ]
}

@test "Korean names: a family name and two syllables with a hyphen" {
	run names "The winners were Park Ji-sung, Ban Ki-moon, Han Myeong-sook and Kim Dae-jung."
	[ "$output" = 'person|Park Ji-sung
person|Ban Ki-moon
person|Han Myeong-sook
person|Kim Dae-jung' ]
}

@test "names as address books and mail headers have them" {
	run names '"Tautahi, Hana" wrote to "Marsh, Tom" <tom@example.org> on Friday.'
	[ "$output" = 'person|Tautahi, Hana
person|Marsh, Tom' ]
	run names 'They saw "Paris, Texas" on Friday.'
	[ "$output" = 'place|Paris
place|Texas' ]
}

@test "what a letter begins with is no part of a name" {
	run names "Hey Hana, have you seen Tom? Dear Judith, he left."
	has 'person|Hana'
	has 'person|Judith'
	lacks Hey
	lacks Dear
}

@test "in sport, a place that plays is a team" {
	run names "Wellington beat Otago 54-53 in the netball final in Napier on Saturday. The coach said the match was hard. Wellington led at half-time and scored three goals in the last minute."
	has 'org|Wellington'
	has 'org|Otago'
	has 'place|Napier'
	lacks $'\nplace|Wellington\n'
	run names "Wellington beat expectations this year. Many people moved to Wellington."
	lacks $'\norg|Wellington\n'
}

@test "names in lower case, in sentences that have no capitals" {
	run names "i am from san francisco and want to go to amsterdam by train"
	has 'place|san francisco'
	has 'place|amsterdam'
}

@test "what the lists know as an organisation and nothing else is one" {
	run names "She left the European Commission for the GCSB."
	has 'org|European Commission'
	has 'org|GCSB'
}

# the words given, with names and roles marked: [kind words]
marked() {
	printf '%s\n' "$*" | news-read | news-tag -o -s person,org,place,role |
		awk -F '\t' '{ printf "%s%s|%s", (NR > 1 ? " " : ""), $5, $6 } END { print "" }'
}

@test "a state and a title before a person are a role" {
	run marked "She named Iowa Gov. Peter Lund."
	[ "$output" = 'role|Iowa Gov. place|Iowa person|Peter Lund' ]
}

@test "parties' adjectives, and letters behind a name, are no part of it" {
	run names "The Democratic candidates met Republican Clara Finch (R-OH) in June."
	[ "$output" = 'person|Clara Finch' ]
	run names "They asked Hana Marsh FRS about it."
	[ "$output" = 'person|Hana Marsh' ]
}

@test "a firm is known by its name without Inc or Ltd, a person by the name with its particle" {
	run names "Erlandt N.V. rose by a tenth. He asked about Erlandt's shares, and Erlandt answered."
	[ "$(printf '%s\n' "$output" | grep -c '^org|Erlandt')" -eq 3 ]
	run names "The painter Joost van der Velden died. Van der Velden was 80."
	has 'person|Van der Velden'
}

@test "a family name of two words is one name behind a title too" {
	run names "The vote was won by Rolf Vander Kraans. Mr. Vander Kraans thanked her, and Mr. Vander Kraans's wife smiled."
	[ "$(printf '%s\n' "$output" | grep -c '^person|Vander Kraans')" -eq 2 ]
	lacks $'\nperson|Vander\n'
	lacks $'\nperson|Kraans\n'
}

@test "an office before another noun is no holder of it" {
	run roles "The general election is near."
	[ -z "$output" ]
	run roles "The prime minister said so."
	[ "$output" = 'prime minister|' ]
}

@test "those who hold an office in a place are no part of its name, and no single holder" {
	run all_names "The New Zealand MPs were briefed by UK ministers."
	[ "$output" = 'place|New Zealand place|UK' ]
	run roles "The New Zealand MPs were briefed by UK ministers."
	[ "$output" = '' ]
}

@test "a storm has a person's name and is none" {
	run names "Hurricane Rita, now a storm of category four, came near Texas on Tuesday. Rita packed winds of 240 kilometres an hour, said Rita Meyer of the weather service."
	has 'place|Texas'
	has 'person|Rita Meyer'
	lacks $'|Rita\n'
	lacks Hurricane
}

@test "whom everybody knows by one name is a person wherever nothing else is" {
	run names "The crowd chanted that bin Laden was dead. An opinion piece on the implications of Arafat's passing for the region has appeared."
	has 'person|bin Laden'
	has 'person|Arafat'
}

@test "a family name that is a word is known inside a sentence" {
	run names "Mayor Don Steeple spoke at noon. In the hall, Steeple defended the plan. The church steeple was shut."
	has 'person|Don Steeple'
	has 'person|Steeple'
	[ "${#lines[@]}" -eq 2 ]
}

@test "a head is the head of something" {
	run roles "Hana Tautahi is his golden head. GCSB head Andrew Clark met her."
	[ "$output" = 'GCSB head|Andrew Clark' ]
}

@test "feasts are no names" {
	run names "They wore Halloween masks in Wellington."
	[ "$output" = 'place|Wellington' ]
}

@test "a newspaper is called by the last word of its name where it is known" {
	run names "He refused to name them when asked by the Herald. She sat in the sun with the Star of David, said the Mirror."
	has 'org|Herald'
	has 'org|Mirror'
	[ "$(printf '%s\n' "$output" | grep -c '^org|')" -eq 2 ]
}

@test "a theatre, a stadium, a palace that is called after a person is a place" {
	run names "He spoke at the Karl Marx Theater on Monday, and at the Nelson Mandela Stadium."
	has 'place|Karl Marx Theater'
	has 'place|Nelson Mandela Stadium'
}

@test "the village of somewhere is a place" {
	run names "They met in the village of Beit Omri near the coast."
	has 'place|Beit Omri'
}

@test "a role takes in all of an office that begins with a nation" {
	run roles "Fernando Ruiz, chief of the Cuban Interests Section, came."
	[ "$output" = 'chief of the Cuban Interests Section|Fernando Ruiz' ]
}

@test "a place of several words that the lists know is one, also with small words in it" {
	run names "A blast shook Dar es Salaam, and the District of Columbia."
	has 'place|Dar es Salaam'
	has 'place|District of Columbia'
	run names "They live in New York state."
	[ "$output" = "place|New York" ]
}

@test "a firm is called by the first word of its name" {
	run names "Kirschner Medical Corp. fell. Kirschner earned little, and Kirschner said so."
	[ "$output" = 'org|Kirschner Medical Corp.
org|Kirschner
org|Kirschner' ]
}

@test "a country and a person behind a role are two" {
	run names "The American ambassador to Kenya Prudence Bushell was hurt."
	has 'place|Kenya'
	has 'person|Prudence Bushell'
}

@test "a name ends before the title that begins with its last word" {
	run roles "He met US Vice President Ann Lee."
	[ "$output" = 'US Vice President|Ann Lee' ]
	run roles "US Vice President Al Gore spoke. The talks with U.S. Attorney General Ann Lee ended."
	[ "$output" = 'US Vice President|Al Gore
U.S. Attorney General|Ann Lee' ]
}

@test "a common given name by itself is a person where no other word would have a capital" {
	run names "The harbour master says Matt has mended the net, and thanks from Josh to all who rowed."
	has 'person|Matt'
	has 'person|Josh'
	# what is a word too is none behind an article, nor what bears somebody's name
	run names "The members sent the Bill back, flew home in B-25 Mitchell bombers and read Roe v. Wade."
	[ -z "$(printf '%s\n' "$output" | grep person)" ]
}

@test "a storm is no person either where its name is a common given name" {
	run names "Ferries stopped when superstorm Sandy came, and the wake of Sandy was felt for weeks."
	[ -z "$(printf '%s\n' "$output" | grep person)" ]
}

@test "who is spoken to and who is somebody's kin is a person, whatever else has the name" {
	run names "Dear Florence, the boat has come."
	has 'person|Florence'
	run names "The boat went to his sister Chelsea, who sails it."
	has 'person|Chelsea'
}

@test "a state before somebody's title is a place; a word that qualifies an office is no name" {
	run names "The ferry was named by Iowa Gov. Peter Lund."
	has 'place|Iowa'
	has 'person|Peter Lund'
	run marked "Former harbour minister Anna Lund spoke."
	[ "$output" = 'role|Former harbour minister person|Anna Lund' ]
}

@test "words that begin a sentence, or go with a noun, are no names" {
	run names "Still, they left. Let them go. Southern voters stayed. They won on Super Tuesday."
	[ -z "$output" ]
}

@test "a place that somebody's people live in does not bear his name" {
	run names "Elian Marin came home. Elian's Miami relatives left. Mr. Marin said Elian's Miami lawyer knew."
	[ -z "$(printf '%s\n' "$output" | grep "'s")" ]
	has 'place|Miami'
}

@test "what ends in Co. or Corp. is a firm, also when it has a person's name" {
	run names "Philip Morris Co. fell."
	[ "$output" = 'org|Philip Morris Co.' ]
	run roles "Jerry Steinman, publisher of Beer Marketers Insights, left."
	[ "$output" = 'publisher of Beer Marketers Insights|Jerry Steinman' ]
}

# all of them in one line
row() {
	names "$@" | tr '\n' ' '
}

# the same of a report from a game, whose headline goes before
game() {
	printf 'SOCCER - LEAGUE RESULTS.\n\n%s\n' "$*" | news-read | news-tag -o -s person,org,place |
		awk -F '\t' '{ printf "%s|%s ", $5, $6 }'
}

@test "teams stand in results and standings, their scorers in brackets" {
	[ "$(game 'Hearts 2 (Marsh 12, Finch 78 penalty) Aberdeen 0')" = 'org|Hearts person|Marsh person|Finch org|Aberdeen ' ]
	[ "$(game 'Sheffield Wednesday 1 Celtic 1')" = 'org|Sheffield Wednesday org|Celtic ' ]
	[ "$(game 'Leeds 2-1 Everton')" = 'org|Leeds org|Everton ' ]
	[ "$(game 'Leeds 2–1 Everton')" = 'org|Leeds org|Everton ' ]
	[ "$(game 'Preston v Wycombe postponed')" = 'org|Preston org|Wycombe ' ]
	[ "$(game 'Other results: Denver 38, San Diego 28; Miami 34, Oakland 16.')" = 'org|Denver org|San Diego org|Miami org|Oakland ' ]
	[ "$(game 'Hearts 25 17 5 3 56 26 56')" = 'org|Hearts ' ]
	[ "$(game 'MIAMI 24 14 .632 -')" = 'org|MIAMI ' ]
	[ "$(game 'BOSTON AT PORTLAND')" = 'org|BOSTON place|PORTLAND ' ]
}

@test "countries are places where they play too, with each other" {
	[ "$(game 'Scotland 2 Norway 1')" = 'place|Scotland place|Norway ' ]
	[ "$(game 'Norway 1 1 0 0 1 0 3')" = 'place|Norway ' ]
	[ "$(game 'Monaco 2 Auxerre 1')" = 'org|Monaco org|Auxerre ' ]
}

@test "who stands before a country in brackets in a result is a person, and behind it the team" {
	[ "$(game '3 - Clara Finch (Norway) beat Ann Lee (U.S.) 6-2 6-3')" = 'person|Clara Finch place|Norway person|Ann Lee place|U.S. ' ]
	[ "$(game '1. Tom Marsh (Spain) Kelme 4:12.3')" = 'person|Tom Marsh place|Spain org|Kelme ' ]
}

@test "batsmen and bowlers" {
	[ "$(game 'Russ Doyle c Marsh b Finch 12')" = 'person|Russ Doyle person|Marsh person|Finch ' ]
	[ "$(game 'Bowling: Doyle 8-1-60-0, Marsh 10-0-42-3')" = 'person|Doyle person|Marsh ' ]
}

@test "headings of tables are no names; lines with figures tell of no teams where nothing is said of sport" {
	[ "$(game 'EASTERN CONFERENCE')" = '' ]
	[ "$(game 'W L PCT GB')" = '' ]
	run row 'Oslo 12 4 8 1012'
	lacks org
}

@test "a report's dateline is a place, and parted from what follows" {
	[ "$(row 'ROTORUA - Te Pāti Māori met.')" = 'place|ROTORUA org|Te Pāti Māori ' ]
	[ "$(row 'JOHANNESBURG 1997-03-12')" = 'place|JOHANNESBURG ' ]
	[ "$(row 'INDIAN WELLS, California 1997-03-12')" = 'place|INDIAN WELLS place|California ' ]
	[ "$(row 'WELLSTON, Ohio, June 3 (AP) -- The plant will shut.')" = 'place|WELLSTON place|Ohio org|AP ' ]
	run row 'WARNING - The road is shut.'
	lacks place
	run row 'NATO - The alliance met.'
	lacks place
}

@test "a nation and a person, an owner and its body, a party and a state are not one name" {
	[ "$(row 'She beat American Clara Finch on Monday.')" = 'person|Clara Finch ' ]
	[ "$(row "He spoke to Kinshasa's National Institute of Research about it.")" = 'place|Kinshasa org|National Institute of Research ' ]
	[ "$(row 'The Orkem company said so. A restructuring of Orkem and of Orkem’s U.K. unit, said Orkem, would follow.' | grep -c "Orkem.s U.K.")" -eq 0 ]
	[ "$(row 'The exodus of two million Rwanda Hutus ended.')" = 'place|Rwanda ' ]
	[ "$(row 'One Indiana Republican has subpoenaed him.')" = 'place|Indiana ' ]
	[ "$(row 'Sen. Clara Finch, D-Ohio, said so.')" = 'person|Clara Finch place|Ohio ' ]
	[ "$(row 'Money from the European Commission and Berlin came late.')" = 'org|European Commission place|Berlin ' ]
}

@test "in what a prefix makes an adjective of, no name begins" {
	[ "$(row 'He is backed by the anti-Castro Cuban American National Foundation.')" = 'org|Cuban American National Foundation ' ]
}

@test "a town before somebody's trade is a place where nothing is said of sport" {
	[ "$(row 'It was needed after a Miami judge turned logic on its head.')" = 'place|Miami ' ]
}

@test "partners of a firm are one organisation" {
	[ "$(row 'Hana Tautahi, a lawyer at Marsh, Doyle & Finch, declined to comment.')" = 'person|Hana Tautahi org|Marsh, Doyle & Finch ' ]
}

@test "an organisation of one word that means nothing else is found wherever it stands" {
	[ "$(row 'Boeing lost 87 cents.')" = 'org|Boeing ' ]
	[ "$(row 'They flew in a Boeing 777 to Lagos.')" = 'place|Lagos ' ]
}

@test "a club is called by its nickname, and by its place where somebody plays for it" {
	run game "Alonso Marsh had 30 points as the Miami Heat beat the Denver Nuggets 94-88 in Miami. Tim Finch added 20 points for Miami, and the Heat won the match."
	[ "$output" = 'person|Alonso Marsh org|Miami Heat org|Denver Nuggets place|Miami person|Tim Finch org|Miami org|Heat ' ]
}

@test "teams stand in rankings" {
	[ "$(game '3. Duke 14-1')" = 'org|Duke ' ]
	[ "$(game '1. North Carolina (70) 17-0')" = 'org|North Carolina ' ]
}

@test "in a digest of the press, capitals over a list are a newspaper" {
	run row "Stories in the Kenyan press on Tuesday.

DAILY NATION

- The president told farmers to wait.

EAST AFRICAN POST

- Police seized a boat."
	[ "$output" = 'org|DAILY NATION org|EAST AFRICAN POST ' ]
}

@test "an organisation goes on as far as its acronym behind it says" {
	[ "$(row 'The Organisation for Security and Cooperation in Europe (OSCE) sent an envoy.')" = 'org|Organisation for Security and Cooperation in Europe org|OSCE ' ]
}

@test "a nation is no part of a firm that is known without it" {
	[ "$(row 'Erlandt Chemicals AG is for sale. Swiss Erlandt Chemicals AG said so on Monday.' | grep -c Swiss)" -eq 0 ]
}

@test "a people at the beginning of a sentence is no newspaper" {
	[ -z "$(row 'The Australian people want a vote.')" ]
}

@test "a family name that comes first is that of the person" {
	run row "Tanaka Haruto rowed home. They asked Tanaka about it."
	[ "$output" = 'person|Tanaka Haruto person|Tanaka ' ]
}

@test "former is no part of a name, a harbour is of its town, and what an & joins is a firm" {
	run row 'Former Labour minister Jim Marsh spoke.'
	lacks Former
	[ "$(row 'The boat is in Portsmouth Harbour.')" = 'place|Portsmouth Harbour ' ]
	[ "$(row 'She sold it at Harbor & Stone.')" = 'org|Harbor & Stone ' ]
}

@test "a title in short and a month in short are no names, nor is a title behind a state" {
	run row "Nevada Sen. Clara Finch spoke. Texas Sen. Tom Doyle left. It closed on Nov. 19."
	[ "$output" = 'place|Nevada person|Clara Finch place|Texas person|Tom Doyle ' ]
}

@test "a family name that is a town's too is a person's where he acts" {
	run names "Sen. Patty Murray and Rand Paul met on Monday. \"That is good,\" Murray said. Paul refused to vote. He lives in Murray, Utah."
	has 'person|Paul'
	[ "$(printf '%s\n' "$output" | grep -c 'person|Murray')" = 1 ]
}

@test "a word that begins a sentence, and that the article has without a capital, is no name" {
	run names "States were required to test. The government gives the states money. Hana Marsh agreed."
	[ "$output" = 'person|Hana Marsh' ]
}

@test "behind a title in short stands a person, not an organisation" {
	run names "The law was passed by former Rep. George Miller, he said."
	has 'person|George Miller'
}

@test "what stands before former is no part of a role" {
	[ "$(roles "The council has accused former President Ann Marsh of hiding papers.")" = 'former President|Ann Marsh' ]
	[ "$(roles "He served under former President Ann Marsh.")" = 'former President|Ann Marsh' ]
	[ "$(roles "Peter Lund, his combative former campaign manager, resigned.")" = 'combative former campaign manager|Peter Lund' ]
}

@test "firms are known by what stands beside them, and then throughout" {
	run names "Shares ended mixed. Engineering group Valdomar fell 3.1 percent and crane maker Kolvetra Tarm rose 15 crowns. The bank said Valdomar had dismissed Peter Lund."
	[ "$(printf '%s\n' "$output" | grep -c '^org|Valdomar$')" = 2 ]
	has 'org|Kolvetra Tarm'
	has 'person|Peter Lund'
	run names "Analysts at Brinkendorf said a stake in Moltavia was worth less. Norstander, the state oil firm, said its profit had halved."
	has 'org|Brinkendorf'
	has 'org|Moltavia'
	has 'org|Norstander'
}

@test "firms are known by their form" {
	run names "Belgium's Wernlobank and SmithErlandt signed it, but Ann MacAllister and Mary FitzRoy did not."
	has 'org|Wernlobank'
	has 'org|SmithErlandt'
	has 'place|Belgium'
	has 'person|Ann MacAllister'
	has 'person|Mary FitzRoy'
}

@test "who is known as a person is no firm, whatever stands beside the name" {
	run names "Rival Peter Lund gained 3 percent in the poll. Lund fell 2 percent a week later."
	has 'person|Peter Lund'
	has 'person|Lund'
}

@test "an acronym in brackets behind an organisation is one, and is known throughout" {
	run names "The World Health Organisation (WHO) and the Northern Farmers Union (NFUX) met. Critics of WHO stayed away, as NFUX had asked."
	[ "$(printf '%s\n' "$output" | grep -c '^org|WHO$')" = 2 ]
	[ "$(printf '%s\n' "$output" | grep -c '^org|NFUX$')" = 2 ]
}

@test "players have their clubs in brackets behind them" {
	run names "$(printf 'SOCCER - SQUAD NAMED.\n\nGoalkeepers: Chokri Marsh (Bastia), Ali Lund (Hearts of Oak)\n\nDefenders: Khaled Finch (both Nantes), Bo Ward (Kenya)\n')"
	has 'person|Chokri Marsh'
	has 'org|Bastia'
	has 'org|Hearts of Oak'
	has 'org|Nantes'
	has 'place|Kenya'
}

@test "teams stand behind a score, in ranks, among the idle and in fixtures by the day" {
	run names "$(printf 'SOCCER - RESULTS.\n\nParma drew 2-2 with Bologna, and Brescia slipped to a 1-0 defeat to Norvesta.\n\nGroup B: 1. Kinder 6-1, 2. Olimpija 5-2\n\nIdle: Boston, Portland\n\nMonday: Denver at Seattle\n')"
	has 'org|Bologna'
	has 'org|Norvesta'
	has 'org|Kinder'
	has 'org|Olimpija'
	has 'org|Boston'
	has 'org|Denver'
	has 'place|Seattle'
}

@test "the name of a game is no part of a team's in a headline" {
	run names "$(printf 'CRICKET-ZIMBABWE V SRI LANKA\n\nThe test match between Zimbabwe and Sri Lanka ended in a draw.\n')"
	has 'place|ZIMBABWE'
	has 'place|SRI LANKA'
}

@test "clubs are known by the words before their towns, and teams by their nicknames" {
	run names "$(printf 'BASKETBALL - Maccabi Haifa win.\n\nMaccabi Haifa beat RKC Waalwijk 80-72 in the league on Sunday. The Tigers lost a game, too, and the St. Louis Eagles won.\n')"
	has 'org|Maccabi Haifa'
	has 'org|RKC Waalwijk'
	has 'org|Tigers'
	has 'org|St. Louis Eagles'
}

@test "a country and what is of it, two places of a journey, two firms are two names each" {
	run names "The ministry chose Japan's Nomura. It leased aircraft for the Lagos-New York flights."
	has 'place|Japan'
	has 'org|Nomura'
	has 'place|Lagos'
	has 'place|New York'
	run names "Banks gained, Bank Handlowy and BREX among them, after a bid from Sara Lee Corp. UBS advised it."
	has 'org|Bank Handlowy'
	has 'org|BREX'
	has 'org|Sara Lee Corp.'
	has 'org|UBS'
}

@test "the agency of a dateline is an organisation" {
	run names "KIGOMA, Tanzania, July 8 (Reuter) - More than 90 people were feared dead."
	has 'place|KIGOMA'
	has 'place|Tanzania'
	has 'org|Reuter'
}

@test "ordinary words in capitals are no dateline" {
	run names "$(printf 'PRESS DIGEST - Nigeria - Nov 12\n\nFuel queues returned to Lagos.\n')"
	has 'place|Lagos'
	lacks DIGEST
}

@test "places are known by their sort, and by the row that they stand in" {
	run names "They crossed the Moei river into Tak province. Buyers in the towns of Daloa, Gagnoa and Soubre said so. Arrests took place in Mandalay, Pegu and Rangoon."
	has 'place|Moei'
	has 'place|Tak'
	has 'place|Soubre'
	has 'place|Pegu'
}

@test "a bank, a union, a museum is an organisation whatever its town; a stadium somebody is at is a place" {
	run names "The Lagos Farmers Union met at the Orlando Regional Museum. They sang at the Helmstedt Arena."
	has 'org|Lagos Farmers Union'
	has 'org|Orlando Regional Museum'
	has 'place|Helmstedt Arena'
}

@test "an index is no name; a prefix is no part of one" {
	run names "The Bovespa index rose. Guerrillas of the pro-Iranian Hizbollah fired mortars."
	has 'org|Hizbollah'
	lacks Bovespa
}

@test "an initial makes a person of what it stands before; a first name goes on over a hyphen" {
	run names "$(printf 'CRICKET - SCOREBOARD\n\nZimbabwe first innings 286 (M. Dekker 82, A. Flower 61; Heath Streak 5-88)\n\n') Per-Ulrik Johansson of Sweden and Kenyan President Daniel arap Moi watched."
	has 'person|A. Flower'
	has 'person|Per-Ulrik Johansson'
	has 'person|Daniel arap Moi'
}

@test "agency reports that no rule was made for: nine names of ten, and no fewer of those found right" {
	run "$BATS_TEST_DIRNAME/gold-names" "$(dirname "$(command -v news-tag)")" tests/wire/world.txt
	[ "$status" -eq 0 ]
	printf '%s\n' "$output" | awk '$2 == "all" { ok = $6 >= 90 && $7 >= 88 } END { exit !ok }'
}

@test "an office behind its place is a role, and the place a place" {
	[ "$(roles "Mo Mowlam, the Northern Ireland Secretary, met the Ottawa Senators.")" = 'Northern Ireland Secretary|Mo Mowlam' ]
	run names "Mo Mowlam, the Northern Ireland Secretary, met the Ottawa Senators."
	has 'place|Northern Ireland'
	has 'org|Ottawa Senators'
}

@test "what is left of a name when a word goes off it begins with no small word or clitic" {
	run names "He worked with Ann Marsh, Republican of Iowa. You know, the Lord’s made everybody special."
	lacks '|of'
	lacks '|’s'
}

@test "a saint's college is one, a justice is no first name" {
	run names "A professor of St. Anselm College came. Justice Kennedy agreed. Dean Ruttledge hit a homer."
	has 'org|St. Anselm College'
	has 'person|Kennedy'
	has 'person|Dean Ruttledge'
}

@test "what stands in the brackets of a law's name is no organisation, nor is what has its last word in lower case" {
	run names "He spoke of the Telecommunications (Interception Capability and Security) Act 2013."
	[ -z "$output" ]
	run names "She is a Canadian national. British gas prices rose. British Gas did well."
	[ "$output" = 'org|British Gas' ]
}

@test "a newspaper of several words behind the is one, whatever its town" {
	run names "She wrote for the Las Vegas Sun and read the Clare Echo."
	has 'org|Las Vegas Sun'
	has 'org|Clare Echo'
}

@test "a verb in -ing is no part of a role; words that a hyphen joins are" {
	[ "$(roles "She will be challenging incumbent Rep. John Lund.")" = 'incumbent Rep.|John Lund' ]
	[ "$(roles "She was naming businesswoman Ann Marsh.")" = 'businesswoman|Ann Marsh' ]
	[ "$(roles "He met the anti-smoking party leader Ann Marsh.")" = 'anti-smoking party leader|Ann Marsh' ]
}

@test "who was something with ex-, and who is second with vice-" {
	[ "$(roles "He met ex-President Peter Lund.")" = 'ex-President|Peter Lund' ]
	[ "$(roles "Ex-minister Ann Marsh left with vice-premier Carla Reyes.")" = 'Ex-minister|Ann Marsh
vice-premier|Carla Reyes' ]
	[ "$(roles "He is a critic of ex-president Peter Lund.")" = 'ex-president|Peter Lund' ]
}

@test "a state behind who is of it is a place" {
	run names "Then said Senator Peter Lund, Republican of Arizona, who left."
	has 'place|Arizona'
}

@test "kings and princes are named without their titles; who has such a given name keeps it" {
	run names "Prince Charles and Prince Turki met King Hussein and Crown Prince Mohammed bin Salman."
	[ "$output" = 'person|Charles
person|Turki
person|Hussein
person|Mohammed bin Salman' ]
	run names "Duke Ellington played. Sheikh Hasina left."
	has 'person|Duke Ellington'
	has 'person|Sheikh Hasina'
}

@test "who stands behind Mr or Ms is a person, whoever it is; who votes for somebody is none" {
	run names "Mr Xqandro left with Ms Van Tassel, and Mr President stayed."
	[ "$output" = 'person|Xqandro
person|Van Tassel' ]
	run names "Reagan Democrats left. Oklahoma Democrats left too."
	[ "$output" = 'org|Reagan Democrats
place|Oklahoma' ]
}

@test "a university and its campus are one, as are two things that a center is for" {
	run names "the University of North Carolina at Chapel Hill and the National Center for Missing & Exploited Children"
	[ "$output" = 'org|University of North Carolina at Chapel Hill
org|National Center for Missing & Exploited Children' ]
}

@test "a role takes in plurals, but no verb" {
	[ "$(roles "Peter Lund, director for civil liberties, left.")" = 'director for civil liberties|Peter Lund' ]
	[ "$(roles "Peter Lund, minister for women and children, left.")" = 'minister for women and children|Peter Lund' ]
	[ "$(roles "The Secretary of Education gives waivers.")" = 'Secretary of Education|' ]
}

@test "a title between a role and its holder; a role that begins its sentence" {
	[ "$(roles "Prime Minister Sir Peter Lund left. The director of Bolt Holdings Ltd, Mr Njoroge, left.")" = 'Prime Minister|Peter Lund
director of Bolt Holdings Ltd|Njoroge' ]
	[ "$(roles "Foreign ministry spokesperson Ann Marsh left. Even veteran journalist Ann Marsh left.")" = 'Foreign ministry spokesperson|Ann Marsh
veteran journalist|Ann Marsh' ]
	[ "$(roles "He is an adviser to Ohio Gov. Peter Lund.")" = 'Ohio Gov.|Peter Lund' ]
}

@test "advocates, deputies and councillors of more countries are named without their letters" {
	run names "Michael Hourigan SC and Pauline Tully TD met Cr Seymour, Det Garda Aoife Burke and Alhaji Musa Bello."
	[ "$output" = 'person|Michael Hourigan
person|Pauline Tully
person|Seymour
person|Aoife Burke
person|Musa Bello' ]
}

@test "a firm with a name like a person's is one where two things say so" {
	run names "Corran Thorne, the pump maker, fell. Corran Thorne was founded in 1887."
	[ "$output" = 'org|Corran Thorne
org|Corran Thorne' ]
	run names "Tom Marsh reported a loss. Tom Marsh's customers left."
	[ "$output" = 'person|Tom Marsh
person|Tom Marsh' ]
}

@test "a family name that hyphens join is one" {
	run names "Dame Philippa Strachan-Bligh left. He wrote to Strachan-Bligh on Monday."
	[ "$output" = 'person|Philippa Strachan-Bligh
person|Strachan-Bligh' ]
}

@test "a role takes in what hyphens join" {
	[ "$(roles "Ann Marsh, co-leader of the far-right party, left.")" = 'co-leader of the far-right party|Ann Marsh' ]
}

@test "a magistrates' court is one, whatever its town" {
	run names "Westminster Magistrates' Court heard it, as did Bristol Magistrates’ Court."
	has "org|Westminster Magistrates' Court"
	has "org|Bristol Magistrates’ Court"
}

@test "two groups that are joined by and are two" {
	run groups_of "Hackers of APT31, also known as Violet Typhoon and Judgment Panda, broke in."
	[ "$output" = 'APT31|APT31
Violet Typhoon|APT31
Judgment Panda|APT31' ]
}

@test "the company's chairman behind his name" {
	[ "$(roles "Tom Marsh, the football club's new owner, left.")" = 'new owner|Tom Marsh' ]
}

@test "designations that are written with a hyphen get it, whatever stands in the text" {
	run groups_of "Hackers of TAG 58, TAG58, Storm 0558, CL-STA-0099, APT-C-36 and TA-505 use malware."
	[ "$output" = 'TAG 58|TAG-58
TAG58|TAG-58
Storm 0558|Storm-0558
CL-STA-0099|CL-STA-0099
APT-C-36|APT-C-36
TA-505|TA505' ]
}

@test "a name that the article gives to hackers is a group's, wherever it stands" {
	run groups_of "Paper Wombat is new. A cluster of hackers that the firm tracks as Paper Wombat sends malware."
	[ "$output" = 'Paper Wombat|Paper Wombat
Paper Wombat|Paper Wombat' ]
	run groups_of "A gang calling itself Red Lantern stole data. The Amber Door ransomware gang did not. The hacking group Sleepy Fern might, with malware."
	[ "$output" = 'Red Lantern|Red Lantern
Amber Door|Amber Door
Sleepy Fern|Sleepy Fern' ]
	run groups_of "The hackers, tracked by Kestrel Labs as Marble Gull and by others as Dim Star, stole data with malware."
	[ "$output" = 'Marble Gull|Marble Gull
Dim Star|Dim Star' ]
}

@test "a name that the article gives to something else is no group's" {
	run groups_of "The hackers used malware that analysts call BlackNote. Hackers hit the Republican frontrunner."
	[ -z "$output" ]
	run groups_of "A charity group called Silver Fern met. A choir known as Red Lantern sang."
	[ -z "$output" ]
}

@test "fighters with a name that the article gives are a group and an organisation" {
	text="The rebel group Movement of the Hills took it. The militia calls itself Sons of the Lake. Militants fled."
	run groups_of "$text"
	[ "$output" = 'Movement of the Hills|Movement of the Hills
Sons of the Lake|Sons of the Lake' ]
	run names "$text"
	[ "$output" = 'org|Movement of the Hills
org|Sons of the Lake' ]
}

@test "a spokesman for the holder of an office does not hold it" {
	[ "$(roles "A spokesman for Prime Minister Ann Lund left.")" = 'Prime Minister|Ann Lund' ]
}

@test "a minister's portfolio opens the sentence" {
	[ "$(roles "Commerce Minister Ann Lund left. Then Minister Tom Marsh came.")" = 'Commerce Minister|Ann Lund
Minister|Tom Marsh' ]
	[ "$(roles "He met Sports Minister Ann Lund.")" = 'Sports Minister|Ann Lund' ]
	[ "$(roles "The leader of your council, Ann Lund, left.")" = 'leader of your council|Ann Lund' ]
}

@test "a trade before a name that nobody knows says that it is a person's" {
	run names "Angler Breda Shortall (68) left. BJP MLA Nitesh Rane stayed."
	[ "$output" = 'person|Breda Shortall
org|BJP
person|Nitesh Rane' ]
}

@test "particles behind particles, and the houses of the Gulf, are of the name" {
	run names "Hamad bin Khalifa al-Maamari met Mohammed bin Salman bin Abdulaziz Al Saud and Björn af Schultén."
	[ "$output" = 'person|Hamad bin Khalifa al-Maamari
person|Mohammed bin Salman bin Abdulaziz Al Saud
person|Björn af Schultén' ]
	run names 'Carlos "Toninho" Meirelles da Cunha left.'
	[ "$output" = 'person|Carlos "Toninho" Meirelles da Cunha' ]
}

@test "a pastor and his church are two" {
	run names "They saw the Rev. Otis Fairweather of Mount Calvary Baptist Church."
	[ "$output" = 'person|Otis Fairweather
org|Mount Calvary Baptist Church' ]
}

@test "a chief justice is called by his name" {
	run names "Chief Justice D Y Chandrachud sat."
	[ "$output" = 'person|D Y Chandrachud' ]
}

@test "a headline's verb in capitals is no part of the name" {
	run names "Jax Delacroix SPLITS from Tamsin Orr"
	[ "$output" = 'person|Jax Delacroix
person|Tamsin Orr' ]
}

@test "who made a report is a person" {
	run names "$(printf 'It rained.\n\n(Reporting by Issouf Tiendrebeogo in Ouagadougou and Mathilde Carrel; Editing by Peter Haldane)')"
	[ "$output" = 'person|Issouf Tiendrebeogo
place|Ouagadougou
person|Mathilde Carrel
person|Peter Haldane' ]
}

@test "an office before a name, an alliance of states" {
	run names "AIMIM chief Asaduddin Owaisi said it was new. The Alliance of Sahel States left."
	[ "$output" = 'org|AIMIM
person|Asaduddin Owaisi
org|Alliance of Sahel States' ]
}

@test "places: joined by hyphens, counties, rows before their sort, told to be villages" {
	run names "He left Ross-on-Wye and Mar-a-Lago. Kinvara, Co Galway, is wet."
	[ "$output" = 'place|Ross-on-Wye
place|Mar-a-Lago
place|Kinvara
place|Co Galway' ]
	run names "They fled Chennai, Kancheepuram and Chengalpattu districts. Novopustynka, a village, is gone."
	[ "$output" = 'place|Chennai
place|Kancheepuram
place|Chengalpattu
place|Novopustynka' ]
}

@test "a club with a day in its name keeps it" {
	run names "Sheffield Wednesday lost."
	[ "$output" = 'org|Sheffield Wednesday' ]
}

@test "a state's government is not its country's" {
	[ "$(printf 'The South Australian Government and the Tamil Nadu Government met.\n' | news-read | news-tag -o -s org,nation | cut -f 5,6)" = "org	South Australian Government
nation	South Australian
org	Tamil Nadu Government" ]
}

@test "hashes and the ends of reports are nobody" {
	[ -z "$(printf 'SHA-256 it is. The march is on Friday. Enditem\n' | news-read | news-tag -o -s person,org,place)" ]
}

@test "one word is the person, or the place, that it is told to be" {
	run names "Suharyono, a retired Indonesian vice admiral, spoke of Novopustynka, a small village."
	[ "$output" = 'person|Suharyono
place|Novopustynka' ]
}

@test "a river by its name alone" {
	run names "The River Wye is dirty. The Wye flows."
	[ "$output" = 'place|River Wye
place|Wye' ]
}

@test "what is heard in a transcript is nobody" {
	run names "$(printf '(CROSSTALK)\n\nHe left. We rate the claim FALSE.')"
	[ -z "$output" ]
}

@test "a short title makes a person, whatever stands before it" {
	run names 'A spokesman for Gov. Lake met Sen. Collins and Rep. Xochitl Torres Small.'
	[ "$output" = 'person|Lake
person|Collins
person|Xochitl Torres Small' ]
}

@test "organisations that begin with a number; firms by what they are called" {
	run names 'The Five Eyes met. The 1922 Committee and the startup Hugging Face did.'
	[ "$output" = 'org|Five Eyes
org|1922 Committee
org|Hugging Face' ]
}

@test "a deputy of something is one role" {
	run roles 'Ann Roe, the deputy national security adviser, left.'
	[ "$output" = 'deputy national security adviser|Ann Roe' ]
}

@test "a capital that is accused; who holds an office behind a comma" {
	run names 'China accused Washington of espionage.'
	[ "$output" = 'place|China
place|Washington' ]
	run names 'He met his counterpart, Maxim Ryzhenkov, and the chief executive, Rachel Power.'
	[ "$output" = 'person|Maxim Ryzhenkov
person|Rachel Power' ]
}

@test "datelines of towns that are words; firms with & Co. before what their people do; a patrol" {
	run names 'RED LODGE, Mont. (AP) — A bus fell.'
	[ "${lines[0]}" = 'place|RED LODGE' ]
	run names 'Wells Fargo & Co. analyst Ann Roe left. The Montana Highway Patrol came.'
	[ "$output" = 'org|Wells Fargo & Co.
person|Ann Roe
org|Montana Highway Patrol' ]
	run roles 'Petr Hruska, director of the Brno-based company Sentrix, left. They lifted him out of the chair.'
	[ "$output" = 'director of the Brno-based company Sentrix|Petr Hruska' ]
}

@test "a short name in brackets that is drawn from the name before it" {
	run names 'The Elections Observation Group (Elog) left. Elog said so.'
	[ "$output" = 'org|Elections Observation Group
org|Elog
org|Elog' ]
}

@test "families, though they are taken for something else" {
	run names 'Bill Clinton came. The Clintons are rich.'
	[ "$output" = "person|Bill Clinton
person|Clintons" ]
}

@test "ministries and committees of several fields" {
	run names 'The Ministry of Health, Welfare and Sport asked the Department for Culture, Media and Sport.'
	[ "$output" = "org|Ministry of Health, Welfare and Sport
org|Department for Culture, Media and Sport" ]
	run names 'The Ministry of Health, Pfizer and Moderna agreed.'
	[ "$output" = "org|Ministry of Health
org|Pfizer
org|Moderna" ]
}

@test "ministers for something, secretaries of state for something, who sits for a town" {
	run names 'Minister for Health Ann Roe met Joe Lund. Ann Cole became Labour MP for Derby.'
	[ "$output" = "person|Ann Roe
person|Joe Lund
person|Ann Cole
org|Labour" ]
	run roles 'Ann Cole was Secretary of State for Health. Minister for Health Ann Roe left. External Affairs Minister S. Lund spoke.'
	[ "$output" = "Secretary of State for Health|Ann Cole
Minister for Health|Ann Roe
External Affairs Minister|S. Lund" ]
	run roles 'The president of Iran spoke. He met the PM.'
	[ "$output" = "president of Iran|
PM|" ]
}

@test "somebody's wife does not hold his office" {
	run roles "Pam Hay, the mayor's wife, died. Ann Cole, the president's spokeswoman, spoke."
	[ "$output" = "mayor|
president|
spokeswoman|Ann Cole" ]
}

@test "an article behind a dateline is no part of a name" {
	run names 'WASHINGTON - The Supreme Court ruled on it.'
	[ "$output" = "place|WASHINGTON
org|Supreme Court" ]
}

@test "who is of a country; airlines and their planes; towns with hyphens; princes" {
	run names 'Josh Kerr held off Yomif Kejelcha of Ethiopia and Cole Hocker of the United States.'
	[ "$output" = "person|Josh Kerr
person|Yomif Kejelcha
place|Ethiopia
person|Cole Hocker
place|United States" ]
	run names 'A Ryanair Boeing 737 turned back. In Port-au-Prince, gangs rule.'
	[ "$output" = "org|Ryanair
place|Port-au-Prince" ]
	run names 'Prince George, 10, waved. They live in Prince George, British Columbia.'
	[ "$output" = "person|George
place|Prince George
place|British Columbia" ]
}

@test "verbs in headlines are no part of names that the article or the lists know" {
	run names "$(printf 'Biden Meets Kishida in Oslo\n\nPresident Joe Biden met Prime Minister Fumio Kishida on Monday.')"
	[ "$output" = "person|Biden
person|Kishida
place|Oslo
person|Joe Biden
person|Fumio Kishida" ]
	run names "$(printf 'ISRAEL STRIKES RAFAH\n\nIsrael struck Rafah on Monday.')"
	[ "$output" = "place|ISRAEL
place|RAFAH
place|Israel
place|Rafah" ]
	run names "$(printf 'FTC Sues Amazon as Haley Fades\n\nThe Federal Trade Commission (FTC) sued Amazon. Nikki Haley left.')"
	[ "${lines[0]}" = "org|FTC" ]
	[ "${lines[1]}" = "org|Amazon" ]
	[ "${lines[2]}" = "person|Haley" ]
	run names "$(printf 'Swift cancels show\n\nTaylor Swift left Vienna on Monday.')"
	[ "${lines[0]}" = "person|Swift" ]
}

@test "a firm's two suffixes are one name's end; a congress named after nationals is no state's body" {
	run names 'Kolvetra Co., Ltd. sued Marsand Pvt. Ltd. in Leeds.'
	[ "$output" = "org|Kolvetra Co., Ltd.
org|Marsand Pvt. Ltd.
place|Leeds" ]
	run names 'The African National Congress lost in South Africa.'
	[ "$output" = "org|African National Congress
place|South Africa" ]
}

@test "ships are no names; a prison and an air base are places; a chart is nothing" {
	run names 'HMS Prince of Wales left Portsmouth. The USS Gerald R. Ford arrived.'
	[ "$output" = "place|Portsmouth" ]
	run names 'He is held at HMP Wandsworth. A jet from RAF Lossiemouth flew over.'
	[ "$output" = "place|HMP Wandsworth
place|RAF Lossiemouth" ]
	run names 'The song topped the Billboard Hot 100.'
	[ "$output" = "" ]
}

@test "the party of an office's holder is of the role" {
	run roles 'On Friday Tory leader Kemi Badenoch left.'
	[ "$output" = "Tory leader|Kemi Badenoch" ]
	run roles 'Yesterday Lib Dem leader Ed Davey sang. In the House, Democratic leader Hakeem Jeffries spoke.'
	[ "$output" = "Lib Dem leader|Ed Davey
Democratic leader|Hakeem Jeffries" ]
}

@test "who is known by one name" {
	run names 'Rihanna sang with Eminem. A work by Banksy sold. U2 singer Bono met Mbappé.'
	[ "$output" = "person|Rihanna
person|Eminem
person|Banksy
org|U2
person|Bono
person|Mbappé" ]
}

@test "WHO before a noun is the organisation" {
	run names 'The doctors met WHO head Tedros Adhanom and WHO staff.'
	[ "$output" = "org|WHO
person|Tedros Adhanom
org|WHO" ]
	run names 'I know the man WHO heads it. We asked WHO won it.'
	[ "$output" = "" ]
}

@test "who is known by the surname, before the article has said who it is; behind a day too" {
	run names 'Supporters of Trump cheered. On Monday Macron met Milei, and Le Pen’s National Rally won.'
	[ "$output" = "person|Trump
person|Macron
person|Milei
person|Le Pen
org|National Rally" ]
}

@test "an iwi is an organisation" {
	run names 'Ngāi Tahu spoke. Ngāti Porou and Ngāpuhi leaders met Justin Tipa.'
	[ "$output" = "org|Ngāi Tahu
org|Ngāti Porou
org|Ngāpuhi
person|Justin Tipa" ]
}

@test "a judge is called by Justice and the surname; an article before a body begins the sentence only" {
	run roles 'Justice Kaul agreed. Mr Justice Marsh left.'
	[ "$output" = "Justice|Kaul
Mr Justice|Marsh" ]
	run names 'An Energy Department spokesman agreed. An Interior Ministry official left.'
	[ "$output" = "org|Energy Department
org|Interior Ministry" ]
}

@test "persons of one title" {
	run names 'Presidents Trump and Putin met. Judges Lund, Olsen and van der Berg agreed. Messrs Lund and Olsen left.'
	[ "$output" = "person|Trump
person|Putin
person|Lund
person|Olsen
person|van der Berg
person|Lund
person|Olsen" ]
	run names 'The Ottawa Senators and Calgary Flames met.'
	[ "$output" = "org|Ottawa Senators
org|Calgary Flames" ]
}

@test "where somebody is from is a place" {
	run names 'A 21-year-old man from Glen Innes was hurt. Ann Lund, 45, of Te Atatū, left.'
	[ "$output" = "place|Glen Innes
person|Ann Lund
place|Te Atatū" ]
}

@test "what a person owns is no part of the person" {
	run names "She left it in her husband Derek's Fiat."
	[ "$output" = "person|Derek
org|Fiat" ]
}

@test "what stands in front of a name that begins its sentence" {
	run names 'Retailer Tesco grew. Chipmaker Nvidia fell. Gaffer Mikel Arteta spoke. Mum Tracey Hill wept. Kenyan Faith Kipyegon won. Brit Emma Raducanu lost.'
	[ "$output" = "org|Tesco
org|Nvidia
person|Mikel Arteta
person|Tracey Hill
person|Faith Kipyegon
person|Emma Raducanu" ]
}

@test "an acronym that no bracket gives, of a body named before" {
	run names 'The Rural Lands Agency met. Critics of the RLA cheered.'
	[ "$output" = "org|Rural Lands Agency
org|RLA" ]
}

@test "kin between commas are persons, whatever else is called so" {
	run names 'Her son, Austin, died. Her daughter, Victoria, wept.'
	[ "$output" = "person|Austin
person|Victoria" ]
}

@test "roles: two fields, a member of a party, an office that somebody is appointed to, an office of somebody else" {
	run roles 'Climate Change and Energy Minister Chris Bowen spoke.'
	[ "$output" = "Climate Change and Energy Minister|Chris Bowen" ]
	run roles 'Jim Roe, a Fianna Fáil TD, spoke.'
	[ "$output" = "Fianna Fáil TD|Jim Roe" ]
	run roles 'Ada Roe was appointed finance minister.'
	[ "$output" = "finance minister|Ada Roe" ]
	run roles 'The widow of the former president, Ada Roe, died.'
	[ "$output" = "former president|" ]
}

@test "bodies of several fields; a role that is somebody's" {
	run names 'The Ministry of Health and Family Welfare spoke. The Ministry of Defence and Ann Lund met.'
	[ "$output" = "org|Ministry of Health and Family Welfare
org|Ministry of Defence
person|Ann Lund" ]
	run roles "Pete Hegseth, Donald Trump's defence secretary, spoke."
	[ "$output" = "defence secretary|Pete Hegseth" ]
	run roles 'BJD MP Sasmit Patra left.'
	[ "$output" = "BJD MP|Sasmit Patra" ]
}

@test "advocates by their surname; a particle that is a number; whom the court is told of; what tech and races are" {
	run names 'Lord Lund KC said so.'
	[ "$output" = "person|Lund" ]
	run names "Erik ten Boom's side lost. Manager Erik ten Boom left."
	[ "$output" = "person|Erik ten Boom
person|Erik ten Boom" ]
	run names 'They told the Court of Appeal the Home Office was wrong.'
	[ "$output" = "org|Court of Appeal
org|Home Office" ]
	run names 'Tech group Naspers fell.'
	[ "$output" = "org|Naspers" ]
	run names 'Ann Lund won the Monaco Grand Prix.'
	[ "$output" = "person|Ann Lund" ]
	run names 'At Stamford Bridge Chelsea won.'
	has 'place|Stamford Bridge'
}

@test "who holds an office of a place, without a comma" {
	run names 'Mayor of York Ann Lund left. The Bishop of London Clara Finch spoke.'
	[ "$output" = "place|York
person|Ann Lund
place|London
person|Clara Finch" ]
	run roles 'Archbishop of Canterbury Justin Lund spoke.'
	[ "$output" = "Archbishop of Canterbury|Justin Lund" ]
}

@test "ministers of the interior, of trade and industry" {
	run names 'German Minister of the Interior Nancy Roe spoke. Minister of Foreign Affairs Anniken Lundhuitt left. Minister of Health and Family Welfare Ann Lund stayed.'
	[ "$output" = "person|Nancy Roe
person|Anniken Lundhuitt
person|Ann Lund" ]
	run roles 'Minister of Trade and Industry Ann Lund left. The minister of trade and industry, Joe Roe, stayed. Minister of Defence and Security Anita Rao spoke.'
	[ "$output" = "Minister of Trade and Industry|Ann Lund
minister of trade and industry|Joe Roe
Minister of Defence and Security|Anita Rao" ]
	run roles 'The minister of health and doctors said so.'
	[ "$output" = "" ]
}

@test "letters that no list has beside those of a body" {
	run names 'It was behind the DNC and XQTC attacks. The LMQ or NATO may come.'
	[ "$output" = "org|DNC
org|XQTC
org|LMQ
org|NATO" ]
}

@test "two countries side by side; what somebody is head of, in the plural" {
	run names "Lund took to China New Zealand's request."
	has 'place|China'
	has 'place|New Zealand'
	run roles "The minister responsible for Kenya's spy agencies, Ann Lund, left."
	[ "$output" = "minister responsible for Kenya's spy agencies|Ann Lund" ]
}

@test "who works for somebody who is not named" {
	run roles 'Anne Roe, deputy assistant to the president and deputy national security adviser, left. Joe Lund, an adviser to the prime minister, spoke. Ann Lee, adviser to the late President Joe Cole, left.'
	[ "$output" = "deputy assistant to the president|Anne Roe
adviser to the prime minister|Joe Lund
adviser|Ann Lee
late President|Joe Cole" ]
}

@test "two offices, the second of which is held for now" {
	run roles 'Mohammed bin Salem, the crown prince and de facto leader, left.'
	[ "$output" = "crown prince and de facto leader|Mohammed bin Salem" ]
}

@test "two offices of one person, also with chief, former or assistant" {
	run roles 'Ann Lund, founder and former chief executive, left. Joe Roe, vice president and assistant general counsel for Erlandt Inc., stayed. Ada Cole, president and chief executive of Erlandt Inc., spoke.'
	[ "$output" = "founder and former chief executive|Ann Lund
vice president and assistant general counsel for Erlandt Inc.|Joe Roe
president and chief executive of Erlandt Inc.|Ada Cole" ]
}

@test "persons by initials behind a title, chief justices of a country; a station beside its broadcaster; what a leader is blamed for" {
	run names 'The court told Attorney General (AG) R Venkataroe that it was late. Chief Justice of India DY Chandraroe left. CJI SA Bobderoe and BR Gavairoe stayed.'
	[ "$output" = "org|AG
person|R Venkataroe
person|DY Chandraroe
person|SA Bobderoe
person|BR Gavairoe" ]
	run roles 'Chief Justice of India DY Chandraroe left. Senior advocate Rakesh Roe spoke.'
	[ "$output" = "Chief Justice of India|DY Chandraroe
Senior advocate|Rakesh Roe" ]
	run names 'Ann Lund told ABC Radio Melbourne so.'
	[ "$output" = "person|Ann Lund
org|ABC Radio Melbourne" ]
	run roles 'She derided the opposition leader for taking “a stance” on it. The minister for housing, Ann Roe, left.'
	[ "$output" = "opposition leader|
minister for housing|Ann Roe" ]
}

@test "languages are no nations; a place before a nation's office; verbs in headlines before a name" {
	nations() { printf '%s\n' "$*" | news-read | news-tag -o -s nation | cut -f 6; }
	[ "$(nations 'It is known in English by that name. He spoke in Russian, but works in Italian cinema.')" = Italian ]
	run names 'At a press conference in the Hague Dutch Defence Minister Ank Bijlevelt spoke.'
	[ "$output" = "place|Hague
person|Ank Bijlevelt" ]
	run roles 'In Paris French President Emmanuel Macron spoke.'
	[ "$output" = "French President|Emmanuel Macron" ]
	printf '%s\n\n' 'Court Upholds Lundhuitt’s Victory' 'Ann Lundhuitt met reporters.' | news-read | news-tag -o -s person | cut -f 6 >got
	printf '%s\n' Lundhuitt 'Ann Lundhuitt' | diff - got
}

@test "what a body is told about another; what an inspector-general is of; heads of state by surname" {
	run names 'Ann Lund told Checkpoint the Ministry of Health was late.'
	has 'org|Ministry of Health'
	run names 'The Inspector-General of Intelligence and Security, Brendan Roe, left. When I met with President Putin in June, I left.'
	[ "$output" = "person|Brendan Roe
person|Putin" ]
}

@test "officers by surname" {
	run names '“Not anyone did,” Det Supt Marsh said.'
	[ "$output" = "person|Marsh" ]
}

@test "fields in the plural before an office" {
	run roles 'The U.N. human rights chief, Volker Türk, spoke. The communications director, Ann Lund, left.'
	[ "$output" = "U.N. human rights chief|Volker Türk
communications director|Ann Lund" ]
}

@test "who an unknown body's spokesman speaks for" {
	run names 'A Telus spokesman said so. A Zorvik spokeswoman left. Karl Brandtner was ill. A Brandtner spokesman said so.'
	[ "$output" = "org|Telus
org|Zorvik
person|Karl Brandtner
person|Brandtner" ]
}

@test "ministers of two words that begin a sentence" {
	run roles 'Public Safety Minister Ann Lund spoke. Today Police Minister Bo Berg spoke.'
	[ "$output" = "Public Safety Minister|Ann Lund
Police Minister|Bo Berg" ]
}
