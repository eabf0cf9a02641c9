# news-split: an article becomes blocks, sentences, words

setup() {
	cd "$BATS_TEST_TMPDIR"
}

# sentences TEXT: the sentences of TEXT, each in brackets; TEXT may hold printf's escapes
sentences() {
	printf "$1" | news-read | news-split -o -u sentence | cut -f 6 | sed 's/.*/[&]/' | tr '\n' ' ' | sed 's/ $//'
}

# words TEXT: the words of TEXT with a bar between
words() {
	printf '%s' "$1" | news-read | news-split -o -u word | cut -f 6 | tr '\n' '|' | sed 's/|$//'
}

# blocks TEXT: kind and text of its blocks
blocks() {
	printf "$1" | news-read | news-split -o -u block | cut -f 5,6 | tr '\t' ' '
}

is() {
	[ "$1" = "$2" ] || {
		printf 'got:      %s\nexpected: %s\n' "$1" "$2"
		return 1
	}
}

@test "blocks and sentences are added to the article, in order" {
	printf 'A title here\n\nOne is here. Two is here.\n' >a.txt
	run sh -c 'news-read -d 2024-03-26 a.txt | news-split'
	[ "$status" -eq 0 ]
	is "$output" "$(printf '%s\t2024-03-26\t%s\t%s\t%s\t%s\t\t\n' \
		a.txt 0 40 article 'A title here\n\nOne is here. Two is here.\n' \
		a.txt 0 12 title 'A title here' \
		a.txt 0 12 sentence 'A title here' \
		a.txt 14 39 paragraph 'One is here. Two is here.' \
		a.txt 14 26 sentence 'One is here.' \
		a.txt 27 39 sentence 'Two is here.')"
}

@test "-u takes the units that are wanted, several at once or one by one" {
	printf 'One. Two.' | news-read >r
	is "$(news-split -u word r | cut -f 5 | tr '\n' ' ')" "article word word word word "
	is "$(news-split -u sentence,word r | cut -f 5 | sort | uniq -c | tr -s ' \n' ' ')" " 1 article 2 sentence 4 word "
	is "$(news-split -u sentence -u word r)" "$(news-split --unit sentence,word r)"
}

@test "-u with no such unit is refused" {
	run news-split -u line /dev/null
	[ "$status" -eq 2 ]
	[ "${lines[0]}" = "news-split: -u line: no such unit (block, sentence and word are)" ]
}

@test "-o prints only what is added" {
	is "$(printf 'One. Two.' | news-read | news-split -o | cut -f 5 | tr '\n' ' ')" "paragraph sentence sentence "
}

@test "a full stop ends a sentence, and so do ? and !" {
	is "$(sentences 'It rained. Did it? It did! We left.')" "[It rained.] [Did it?] [It did!] [We left.]"
	is "$(sentences 'What?! No. Really...? Yes!!')" "[What?!] [No.] [Really...?] [Yes!!]"
}

@test "titles before names, initials and middle initials end no sentence" {
	is "$(sentences 'Mr. Smith met Sen. Ann B. Jones and Lt. Col. J. R. Roe on Monday. They talked.')" \
		"[Mr. Smith met Sen. Ann B. Jones and Lt. Col. J. R. Roe on Monday.] [They talked.]"
	is "$(sentences 'George W. Bush spoke in St. Paul. He left.')" "[George W. Bush spoke in St. Paul.] [He left.]"
}

@test "abbreviations end a sentence where another begins" {
	is "$(sentences 'He lives in the U.S. The rest stayed in the U.K. and in France.')" \
		"[He lives in the U.S.] [The rest stayed in the U.K. and in France.]"
	is "$(sentences 'The U.S. Senate voted at 5 p.m. on Jan. 12. It passed.')" \
		"[The U.S. Senate voted at 5 p.m. on Jan. 12.] [It passed.]"
	is "$(sentences 'They met at 5 p.m. Tuesday. It was hot.')" "[They met at 5 p.m. Tuesday.] [It was hot.]"
	is "$(sentences 'They met at 9 a.m. The talks failed.')" "[They met at 9 a.m.] [The talks failed.]"
	is "$(sentences 'Acme Inc. of Ohio bought Roe & Co. for cash. It paid well.')" \
		"[Acme Inc. of Ohio bought Roe & Co. for cash.] [It paid well.]"
	is "$(sentences 'The No. 2 Republican agreed, e.g. on vol. 3, p. 12, etc. That was all.')" \
		"[The No. 2 Republican agreed, e.g. on vol. 3, p. 12, etc.] [That was all.]"
}

@test "the parties of a case, days and numbers stay with their abbreviation" {
	is "$(sentences 'The court upheld Roe v. Wade in Ann Doe vs. Ohio. It was over.')" \
		"[The court upheld Roe v. Wade in Ann Doe vs. Ohio.] [It was over.]"
	is "$(sentences 'The poll was taken Feb. 11-15 for a case, No. 15-674. It cost little.')" \
		"[The poll was taken Feb. 11-15 for a case, No. 15-674.] [It cost little.]"
	is "$(sentences 'The fine was Rs. 500, the fee Rs. 1,20,000. They paid in Rs. The bank took it.')" \
		"[The fine was Rs. 500, the fee Rs. 1,20,000.] [They paid in Rs.] [The bank took it.]"
	is "$(sentences 'The show begins at 9 p.m. Eastern. Nobody came.')" "[The show begins at 9 p.m. Eastern.] [Nobody came.]"
}

@test "two initials and a middle one are part of a name" {
	is "$(sentences 'They picked A.E. Roe, and W. W. Hill wrote of it. J.K. Lee left.')" \
		"[They picked A.E. Roe, and W. W. Hill wrote of it.] [J.K. Lee left.]"
	is "$(sentences 'Nobody spoke for Ann D. Hill. It was late.')" "[Nobody spoke for Ann D. Hill.] [It was late.]"
}

@test "the U.S. is part of an office's name, a state stands before an officer" {
	is "$(sentences 'She joined the U.S. Army and wrote to the U.N. Security Council. It was late.')" \
		"[She joined the U.S. Army and wrote to the U.N. Security Council.] [It was late.]"
	is "$(sentences 'He beat former N.J. Gov. Ann Roe and Rep. Bo Lee Jr. (D-Va.), who left. It was late.')" \
		"[He beat former N.J. Gov. Ann Roe and Rep. Bo Lee Jr. (D-Va.), who left.] [It was late.]"
	is "$(sentences 'MEN HELD IN THE U.S. ON TUESDAY')" "[MEN HELD IN THE U.S. ON TUESDAY]"
}

@test "a name is not cut where a word in it may begin a sentence" {
	is "$(sentences 'She told USA Today that it was over.')" "[She told USA Today that it was over.]"
	is "$(sentences 'Mayor Quits Over Budget Row')" "[Mayor Quits Over Budget Row]"
	is "$(sentences 'Ann Roe roe@example.org University of Example, Springfield.')" \
		"[Ann Roe roe@example.org University of Example, Springfield.]"
}

@test "a dash goes on with the sentence" {
	is "$(sentences 'He was on his way - a mere mile - when the bell rang — Roe never heard it.')" \
		"[He was on his way - a mere mile - when the bell rang — Roe never heard it.]"
	is "$(sentences '“I will win!” — the crowd sang. It was late.')" "[“I will win!” — the crowd sang.] [It was late.]"
	is "$(sentences 'PASADENA, Calif., Jan. 1 (UPI) — A handful of men met. It was late.')" \
		"[PASADENA, Calif., Jan. 1 (UPI) — A handful of men met.] [It was late.]"
}

@test "a full stop before That ends the sentence in a quotation, too" {
	is "$(sentences '“It was right to put our worries to the envoy and to say so. That talk has been had.”')" \
		"[“It was right to put our worries to the envoy and to say so.] [That talk has been had.”]"
}

@test "an abbreviation in brackets ends no sentence before a small letter" {
	is "$(sentences 'Sen. Ann Roe (D-Va.) has left. Bo Lee (R-Fla.) and Al Day (I-Vt.) have not.')" \
		"[Sen. Ann Roe (D-Va.) has left.] [Bo Lee (R-Fla.) and Al Day (I-Vt.) have not.]"
}

@test "no is a word and No. 2 is not" {
	is "$(sentences 'He said no. They left.')" "[He said no.] [They left.]"
}

@test "numbers keep their points" {
	is "$(sentences 'Prices rose 3.5 points to $1.20. Section 2.1 applies.')" \
		'[Prices rose 3.5 points to $1.20.] [Section 2.1 applies.]'
	is "$(sentences 'We agree.\n\n1. Peace comes first.\n2. War comes last.')" \
		"[We agree.] [1. Peace comes first.] [2. War comes last.]"
}

@test "an ellipsis ends a sentence only before a new one" {
	is "$(sentences 'I thought ... well, never mind. Go on.')" "[I thought ... well, never mind.] [Go on.]"
	is "$(sentences 'We waited and waited... Then it rained.')" "[We waited and waited...] [Then it rained.]"
}

@test "quotes and brackets that close belong to the sentence" {
	is "$(sentences '“We won.” He smiled. (It was late.) She left.')" \
		"[“We won.”] [He smiled.] [(It was late.)] [She left.]"
	is "$(sentences '"We won." He smiled.')" '["We won."] [He smiled.]'
}

@test "a quotation that goes on with its speaker is one sentence" {
	is "$(sentences '“Stop!” he said. “Why?” Maria Roe asked him. They left.')" \
		"[“Stop!” he said.] [“Why?” Maria Roe asked him.] [They left.]"
	is "$(sentences '“We won,” he said, “and they lost.” It was over.')" "[“We won,” he said, “and they lost.”] [It was over.]"
}

@test "a quotation of several sentences is split" {
	is "$(sentences '“We won. They lost. It was close,” he said.')" "[“We won.] [They lost.] [It was close,” he said.]"
}

@test "a dateline stays with the sentence that it opens" {
	is "$(sentences 'WASHINGTON (Reuters) — The talks failed. They will go on.')" \
		"[WASHINGTON (Reuters) — The talks failed.] [They will go on.]"
	is "$(sentences 'CAPE TOWN, South Africa (AP) -- Police said so. It rained.')" \
		"[CAPE TOWN, South Africa (AP) -- Police said so.] [It rained.]"
}

@test "addresses are not split" {
	is "$(sentences 'See www.example.com/a.b?c=1 or write to a.roe@example.co.uk today. Thanks.')" \
		"[See www.example.com/a.b?c=1 or write to a.roe@example.co.uk today.] [Thanks.]"
}

@test "a missing space behind a full stop is no reason to miss it" {
	is "$(sentences 'The food was very good.You should go. It is in Node.js land.')" \
		"[The food was very good.] [You should go.] [It is in Node.js land.]"
}

@test "references to notes stay with the sentence before" {
	is "$(sentences 'He died in 1905. [12] She lived on.[13] They rest.')" "[He died in 1905. [12]] [She lived on.[13]] [They rest.]"
}

@test "the credit of a picture, in brackets, is a sentence of its own" {
	is "$(sentences 'A cup was found in the north of Peru. (credit: Ann Roe) Some say that it is older than that.')" \
		"[A cup was found in the north of Peru.] [(credit: Ann Roe)] [Some say that it is older than that.]"
	is "$(sentences 'A cup (photo: Roe) was found in Peru. (It was old.) They sold it.')" \
		"[A cup (photo: Roe) was found in Peru.] [(It was old.)] [They sold it.]"
}

@test "an entry of a bibliography is one sentence" {
	is "$(sentences 'Roe, A.; Poe, E. (June 2007). "On Cups: An Essay". A Journal of Cups. 92 (6): 10-19. doi:10.1/x.92\n')" \
		'[Roe, A.; Poe, E. (June 2007). "On Cups: An Essay". A Journal of Cups. 92 (6): 10-19. doi:10.1/x.92]'
	is "$(sentences 'Ann Roe. “What a Cup is For.” The Cup. April 16, 2017. https://cup.example/2017/for\n')" \
		'[Ann Roe. “What a Cup is For.” The Cup. April 16, 2017. https://cup.example/2017/for]'
	is "$(sentences 'She won 7-6 (4), 6-3 in June. “It was hard.” More of it: https://cup.example/2017/for\n' | tr -cd '[')" "[[["
}

@test "a number goes on behind initials, the abbreviation of a state and a dash" {
	is "$(sentences 'He wrote to Washington, D.C. 20515 about H. R. 1280 and its 15 - 25 pages. It rained.')" \
		"[He wrote to Washington, D.C. 20515 about H. R. 1280 and its 15 - 25 pages.] [It rained.]"
}

@test "every line of a list, a table or a heading ends a sentence" {
	is "$(sentences 'Results\n\nRed 12\nBlue 7\nGreen 5\n\nThat was it.')" "[Results] [Red 12] [Blue 7] [Green 5] [That was it.]"
}

@test "text in capitals has sentences too" {
	is "$(sentences 'THE TALKS FAILED ON MONDAY. MR. ROE LEFT ON TUESDAY. NOBODY SPOKE.')" \
		"[THE TALKS FAILED ON MONDAY.] [MR. ROE LEFT ON TUESDAY.] [NOBODY SPOKE.]"
}

@test "unclosed quotes do no harm" {
	is "$(sentences '“We will go on. We must.\n\n“It is late. Good night.”')" "[“We will go on.] [We must.] [“It is late.] [Good night.”]"
}

@test "wrapped lines are joined: a line break inside a sentence is a space" {
	printf 'The talks between the two sides went on all night and\nended without a result on Tuesday, said the minister. He\ndid not say when they would be taken up again, or\nwhether they would be.\n\nA second paragraph begins here and is wrapped\nlike the first.\n' >w
	run sh -c 'news-read w | news-split -o'
	is "$(printf '%s\n' "$output" | cut -f 3-5 | tr '\n\t' '; ')" \
		"0 183 paragraph;0 107 sentence;108 183 sentence;185 246 paragraph;185 246 sentence;"
}

@test "one paragraph a line, without empty lines, is read as such" {
	is "$(printf 'Minister quits\nThe minister of trade quit on Monday after a week of talks. He gave no reason.\nNobody had expected it, least of all his party, which had backed him for years.\n' |
		news-read | news-split -o -u block | cut -f 3-5 | tr '\n\t' '; ')" \
		"0 14 title;15 93 paragraph;94 173 paragraph;"
}

@test "CRLF ends lines as LF does, and belongs to no sentence" {
	is "$(printf 'A title here\r\n\r\nOne is here. Two is here.\r\n' | news-read | news-split -o -u sentence | cut -f 3,4,6 | tr '\n\t' '; ')" \
		"0 12 A title here;16 28 One is here.;29 41 Two is here.;"
}

@test "a byte order mark belongs to nothing" {
	is "$(printf '\357\273\277Hi there.' | news-read | news-split -o -u sentence,word | cut -f 3-6 | tr '\n\t' '; ')" \
		"3 12 sentence Hi there.;3 5 word Hi;6 11 word there;11 12 word .;"
}

@test "bytes that are not UTF-8 belong to no word, and nothing is lost" {
	printf 'The caf\351 was shut. We left.' >f
	is "$(news-read f | news-split -o -u word | cut -f 6 | tr '\n' '|')" "The|caf|was|shut|.|We|left|.|"
	is "$(news-read f | news-split -o -u sentence | wc -l | tr -d ' ')" 2
}

@test "an empty article has no units" {
	is "$(: | news-read | news-split | cut -f 5)" article
	is "$(printf ' \n\n \t\n' | news-read | news-split | cut -f 5)" article
}

@test "blocks: title, headings, paragraphs" {
	is "$(blocks 'Hackers took files\n\nThe files were taken on Monday, the agency said.\n\nAware from early 2017\n\nIt knew for years.\n')" \
		"title Hackers took files
paragraph The files were taken on Monday, the agency said.
heading Aware from early 2017
paragraph It knew for years."
}

@test "a first line is the title only if it looks like one" {
	is "$(blocks 'The minister of trade quit on Monday.\n\nHe gave no reason.\n')" \
		"paragraph The minister of trade quit on Monday.
paragraph He gave no reason."
	is "$(blocks 'Trade Minister Quits Over Budget Row.\n\nHe gave no reason.\n' | head -n 1)" \
		"title Trade Minister Quits Over Budget Row."
	is "$(blocks 'By Ann Roe\n\nThe minister of trade quit on Monday.\n' | head -n 1)" "paragraph By Ann Roe"
}

@test "a row of short lines is a list, not a row of headings" {
	is "$(blocks 'Cup results\n\nThe cup was played.\n\nReds 2, Blues 1\n\nGreens 0, Whites 3\n\nBlacks 1, Pinks 1\n\nIt goes on.\n' | cut -d ' ' -f 1 | tr '\n' ' ')" \
		"title paragraph paragraph paragraph paragraph paragraph "
}

@test "a caption is told by its credit; the line that it repeats is one too" {
	is "$(blocks 'Hackers took the files of a board\n\nThe board said so on Monday.\n\nHackers took the files of a board\nPhoto credit: Kahu Media.\n\nIt was late.\n')" \
		"title Hackers took the files of a board
paragraph The board said so on Monday.
caption Hackers took the files of a board\nPhoto credit: Kahu Media.
paragraph It was late."
	is "$(blocks 'A title\n\nIt was late.\n\nTwo men, Al and Bo, have been accused. Photo/AP.\nTwo men, Al and Bo, have been accused. Photo/AP.\n\nThey deny it all.\n' | cut -d ' ' -f 1 | tr '\n' ' ')" \
		"title paragraph caption caption paragraph "
	is "$(blocks 'A title\n\nIt was late.\n\nA man waits in the rain (Photo: Ann Roe)\n\nHe denies it all.\n' | sed -n 3p)" \
		"caption A man waits in the rain (Photo: Ann Roe)"
}

@test "what a web page leaves in the text is furniture" {
	is "$(blocks 'A title\n\nIt was late.\n\nAdvertisement\n\nRead more: What else is late\n\nShare this article\n\nIt was dark.\n\n© 2024 The Example. All rights reserved.\n' | cut -d ' ' -f 1 | tr '\n' ' ')" \
		"title paragraph furniture furniture furniture paragraph furniture "
	is "$(blocks 'A title\n\nAdvertisement sales rose by a fifth, the paper said on Monday.\n' | tail -n 1 | cut -d ' ' -f 1)" paragraph
}

@test "words: punctuation marks are words, contractions and possessives are cut" {
	is "$(words "Don't! The GCSB's boss can't, and we'll see.")" \
		"Do|n't|!|The|GCSB|'s|boss|ca|n't|,|and|we|'ll|see|."
	is "$(words 'It’s John’s; they don’t, y’all.')" "It|’s|John|’s|;|they|do|n’t|,|y’all|."
	is "$(words "I cannot. Gonna go, wanna? Dunno. im, dont, thats")" \
		"I|can|not|.|Gon|na|go|,|wan|na|?|Du|n|no|.|i|m|,|do|nt|,|that|s"
	is "$(words "the boys' room")" "the|boys|'|room"
}

@test "words: names with an apostrophe stay whole, clipped words too" {
	is "$(words "O'Neill, d'Estaing and al-Ani saw 'em in the '90s.")" "O'Neill|,|d'Estaing|and|al|-|Ani|saw|'em|in|the|'90s|."
}

@test "words: hyphens part words, but not prefixes, numbers of telephones, e-mails" {
	is "$(words 'a well-known co-founder of a non-profit, re-elected mid-1980s e-mail')" \
		"a|well|-|known|co-founder|of|a|non-profit|,|re-elected|mid-1980s|e-mail"
	is "$(words 'Call 555-0123 or 202-555-0123; they won 3-2 in 1914-18.')" \
		"Call|555-0123|or|202-555-0123|;|they|won|3|-|2|in|1914|-|18|."
}

@test "words: money, percents, numbers, fractions, times, dates" {
	is "$(words "\$3.2bn, £45m, US\$1, 20% of 1,234.5 and 1/2")" "\$|3.2|bn|,|£|45|m|,|US\$|1|,|20|%|of|1,234.5|and|1/2"
	is "$(words 'at 5:30pm or 10:15, 9/11, 08/16/2000, 2nd, 20s')" "at|5:30|pm|or|10:15|,|9/11|,|08/16/2000|,|2nd|,|20s"
}

@test "words: abbreviations keep their full stop, initials theirs" {
	is "$(words 'Mr. J. Roe of the U.S. met Dr. Lee, i.e. at 5 p.m., at Acme Inc. in St. Paul etc. today.')" \
		"Mr.|J.|Roe|of|the|U.S.|met|Dr.|Lee|,|i.e.|at|5|p.m.|,|at|Acme|Inc.|in|St.|Paul|etc.|today|."
	is "$(words 'It was vitamin C.')" "It|was|vitamin|C|."
}

@test "words: addresses, handles, tags, files" {
	is "$(words 'See http://example.com/a?b=1, www.example.co.uk, example.com; a.roe@example.com (x.pdf) @roe #news #1.')" \
		"See|http://example.com/a?b=1|,|www.example.co.uk|,|example.com|;|a.roe@example.com|(|x.pdf|)|@roe|#news|#|1|."
}

@test "words: rows of marks, smileys, emoji" {
	is "$(words 'Wait... what?! -- no!!! :-) ok ;)')" "Wait|...|what|?!|--|no|!!!|:-)|ok|;)"
	is "$(words 'good 👍🏽 and 🇳🇿🇫🇷 👩‍💻!')" "good|👍🏽|and|🇳🇿|🇫🇷|👩‍💻|!"
}

@test "words: other scripts inside English text" {
	is "$(words 'The word мир (peace) and 東京, too. Café Zürich naïve')" "The|word|мир|(|peace|)|and|東京|,|too|.|Café|Zürich|naïve"
}

@test "every unit is the article's bytes from start to end" {
	for f in "$BATS_TEST_DIRNAME"/articles/*.txt; do
		news-read "$f" | news-split -o -u block,sentence,word >units
		awk -F'\t' '
			function escaped(s) { gsub(/\\/, "&&", s); gsub(/\t/, "\\t", s); gsub(/\n/, "\\n", s); gsub(/\r/, "\\r", s); return s }
			FILENAME != "units" { text = text $0 "\n"; next }
			{ n++ }
			$6 != escaped(substr(text, $3 + 1, $4 - $3)) { print "not so in the article: " $0; bad = 1 }
			END { exit bad || !n }' "$f" units
	done
}

@test "units stand in the stream's order, and no two cross" {
	cat "$BATS_TEST_DIRNAME"/articles/*.txt | news-read | news-split -u block,sentence,word | awk -F'\t' '
		BEGIN { start = 0; end = 1e9 }
		$3 < start || ($3 == start && $4 > end) { print "out of order: " $3, $4, $5; exit 1 }
		{ start = $3; end = $4 }
		{ while (n > 0 && reach[n] <= $3) n--; if (n > 0 && $4 > reach[n]) { print "crosses: " $3, $4, $5; exit 1 } reach[++n] = $4 }'
}

@test "every byte that is not white space is in a word" {
	news-read "$BATS_TEST_DIRNAME"/articles/*.txt | news-split -o -u word | cut -f 6 | tr -d '\n' >got
	cat "$BATS_TEST_DIRNAME"/articles/*.txt | sed 's/\xC2\xA0//g; s/\xEF\xBB\xBF//g' | tr -d ' \t\r\n' >expected
	cmp got expected
}

@test "what is there already is not added again" {
	news-read "$BATS_TEST_DIRNAME"/articles/*.txt | news-split -u block,sentence,word >once
	news-split -u block,sentence,word once >twice
	cmp once twice
	news-read "$BATS_TEST_DIRNAME"/articles/*.txt | news-split | news-split -u word >steps
	cmp once steps
}

@test "a stream cut behind any article gives the same records for those before" {
	news-read "$BATS_TEST_DIRNAME"/articles/*.txt >all
	news-split all >whole
	head -n 3 all | news-split >part
	head -n "$(wc -l <part)" whole | cmp - part
}

@test "sentences that were kept alone can be split into words; offsets are the article's" {
	printf 'One is here. Two is not. Three is.' | news-read | news-split -o -u sentence | sed 2d >kept
	is "$(news-split -o -u word kept | cut -f 3,4,6 | tr '\n\t' '; ')" "0 3 One;4 6 is;7 11 here;11 12 .;25 30 Three;31 33 is;33 34 .;"
}

@test "paragraphs that were kept alone can be split" {
	printf 'A title\n\nOne is here. Two is.\n\nThree is.' | news-read | news-split -o -u block | grep paragraph >kept
	is "$(news-split -o -u sentence kept | cut -f 3,4,6 | tr '\n\t' '; ')" "9 21 One is here.;22 29 Two is.;31 40 Three is.;"
}

@test "columns of a user's own are kept" {
	is "$(printf 'a\t\t0\t4\tarticle\tOne.\t\t\tmine\n' | news-split -u sentence | head -n 1)" "$(printf 'a\t\t0\t4\tarticle\tOne.\t\t\tmine')"
}

@test "the article of a record need not begin at 0" {
	is "$(printf 'a\t\t100\t109\tarticle\tOne. Two.\t\t\n' | news-split -o -u sentence | cut -f 3,4 | tr '\n\t' '; ')" "100 104;105 109;"
}

@test "lines of plain text are refused, with the way out" {
	run sh -c 'echo Hello | news-split'
	[ "$status" -eq 2 ]
	is "$output" "news-split: standard input:1: expected 8 columns, found 1 (to make records of plain text, use news-read)"
}

@test "-h prints the usage, -V the version, both with status 0" {
	run news-split -h
	[ "$status" -eq 0 ]
	[ "${lines[0]}" = "usage: news-split [-Ko] [-L SIZE] [-u UNIT,...] [file...]" ]
	run news-split -V
	[ "$status" -eq 0 ]
	[[ "$output" == "news-split (newsutils) "* ]]
}

@test "a sentence ends behind the site called X" {
	run sh -c "printf 'He posted on X. Nairobi was calm. The essay on X. Y. Lund was read.\n' | news-read | news-split -o -u sentence | cut -f 6"
	[ "$output" = "He posted on X.
Nairobi was calm.
The essay on X. Y. Lund was read." ]
}
