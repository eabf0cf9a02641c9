#!/usr/bin/env bats
# UTF-8 and Unicode: what common/ says about bytes and code points.

setup_file() {
	cd "$BATS_TEST_DIRNAME/.."
	build probe common/unicode_tables.c
	build normalize common/nfc.c common/nfc_tables.c
	build words common/porter2.c common/lemma.c
}

# The test programs are built here, from the sources they test.
build() {
	local name=$1
	shift
	${CC:-cc} -std=c11 -D_POSIX_C_SOURCE=200809L -O1 -Icommon -o "$BATS_FILE_TMPDIR/$name" \
		"tests/unicode/$name.c" "$@"
}

setup() {
	cd "$BATS_TEST_DIRNAME/.."
	PATH=$BATS_FILE_TMPDIR:$PATH
}

# is EXPECTED COMMAND...: the command's lines, joined by spaces, are as expected
is() {
	local want=$1 got
	shift
	got=$("$@" | tr '\n' ' ')
	[ "${got% }" = "$want" ] || { echo "$*: got '${got% }', want '$want'"; return 1; }
}

@test "UTF-8: sequences of one to four bytes" {
	is "0:U+0041 1:U+00E9 3:U+20AC 6:U+1F600" probe decode 41 C3 A9 E2 82 AC F0 9F 98 80
	is "6:U+1F600 3:U+20AC 1:U+00E9 0:U+0041" probe prev 41 C3 A9 E2 82 AC F0 9F 98 80
	is "41 C3 A9 E2 82 AC F0 9F 98 80" probe encode 41 E9 20AC 1F600
}

@test "UTF-8: overlong forms are bad bytes, one by one" {
	is "0:bad 1:bad" probe decode C0 80
	is "0:bad 1:bad 2:bad" probe decode E0 9F BF
	is "0:bad 1:bad 2:bad 3:bad" probe decode F0 8F BF BF
}

@test "UTF-8: surrogates and what lies beyond U+10FFFF are bad" {
	is "0:bad 1:bad 2:bad" probe decode ED A0 80
	is "0:bad 1:bad 2:bad 3:bad" probe decode F4 90 80 80
	is "0:bad 1:U+0041" probe decode FF 41
	is "" probe encode D800 110000
}

@test "UTF-8: a sequence cut short is bad, and the next one is read as it stands" {
	is "0:bad 1:bad 2:U+0041" probe decode E2 82 41
	is "0:bad 1:U+00E9" probe decode E2 C3 A9
	is "1:U+00E9 0:bad" probe prev E2 C3 A9
}

@test "UTF-8: stray continuation bytes are bad, also behind a whole sequence" {
	is "0:U+00E9 2:bad 3:bad" probe decode C3 A9 80 80
	is "3:bad 2:bad 0:U+00E9" probe prev C3 A9 80 80
	is "4:bad 3:bad 2:bad 1:bad 0:bad" probe prev 80 80 80 80 80
}

@test "UTF-8: how much of a text is valid" {
	is 10 probe valid 61 62 63 64 65 66 67 68 C3 A9
	is 8 probe valid 61 62 63 64 65 66 67 68 C3
	is 0 probe valid 80
	is 0 probe valid
}

@test "UTF-8: every code point there and back, and every cut of it" {
	probe all
}

@test "properties: ASCII and Latin-1" {
	is "0041 Lu ALetter Upper Latin au 0061 0041 0061" probe props 41
	is "007A Ll ALetter Lower Latin al 007A 005A 007A" probe props 7A
	is "0039 Nd Numeric Numeric Common  0039 0039 0039" probe props 39
	is "002E Po MidNumLet ATerm Common  002E 002E 002E" probe props 2E
	is "0022 Po Double_Quote Close Common q 0022 0022 0022" probe props 22
	is "0020 Zs WSegSpace Sp Common s 0020 0020 0020" probe props 20
	is "00A0 Zs Other Sp Common s 00A0 00A0 00A0" probe props A0
	is "00C9 Lu ALetter Upper Latin au 00E9 00C9 00E9" probe props C9
	is "00FF Ll ALetter Lower Latin al 00FF 0178 00FF" probe props FF
	is "00B5 Ll ALetter Lower Common al 00B5 039C 03BC" probe props B5
	is "0024 Sc Other Other Common  0024 0024 0024" probe props 24
}

@test "properties: typography" {
	is "2019 Pf MidNumLet Close Common q 2019 2019 2019" probe props 2019
	is "201C Pi Other Close Common q 201C 201C 201C" probe props 201C
	is "2014 Pd Other SContinue Common  2014 2014 2014" probe props 2014
	is "2026 Po Other Other Common  2026 2026 2026" probe props 2026
	is "2028 Zl Newline Sep Common s 2028 2028 2028" probe props 2028
	is "200B Cf Other Format Common  200B 200B 200B" probe props 200B
	is "FEFF Cf Format Format Common  FEFF FEFF FEFF" probe props FEFF
	is "1F600 So Other Other Common p 1F600 1F600 1F600" probe props 1F600
	is "1F1FA So Regional_Indicator Other Common  1F1FA 1F1FA 1F1FA" probe props 1F1FA
	is "200D Cf ZWJ Extend Common  200D 200D 200D" probe props 200D
}

@test "properties: scripts" {
	is "0416 Lu ALetter Upper Cyrillic au 0436 0416 0436" probe props 416
	is "03C2 Ll ALetter Lower Greek al 03C2 03A3 03C3" probe props 3C2
	is "05D0 Lo Hebrew_Letter OLetter Hebrew a 05D0 05D0 05D0" probe props 5D0
	is "0645 Lo ALetter OLetter Arabic a 0645 0645 0645" probe props 645
	is "4E2D Lo Other OLetter Han a 4E2D 4E2D 4E2D" probe props 4E2D
	is "3042 Lo Other OLetter Hiragana a 3042 3042 3042" probe props 3042
	is "30A2 Lo Katakana OLetter Katakana a 30A2 30A2 30A2" probe props 30A2
	is "AC00 Lo ALetter OLetter Hangul a AC00 AC00 AC00" probe props AC00
	is "0E01 Lo Other OLetter Thai a 0E01 0E01 0E01" probe props E01
	is "3002 Po Other STerm Common  3002 3002 3002" probe props 3002
}

@test "case: digraphs, Cherokee, Deseret, the long s, the capital sharp s" {
	is "01C5 Lt ALetter Upper Latin au 01C6 01C4 01C6" probe props 1C5
	is "13A0 Lu ALetter Upper Other au AB70 13A0 13A0" probe props 13A0
	is "10400 Lu ALetter Upper Other au 10428 10400 10428" probe props 10400
	is "017F Ll ALetter Lower Latin al 017F 0053 0073" probe props 17F
	is "1E9E Lu ALetter Upper Latin au 00DF 1E9E 00DF" probe props 1E9E
}

@test "properties: what is no code point has none" {
	is "110000 Cn Other Other Common  110000 110000 110000" probe props 110000
	is "0378 Cn Other Other Common  0378 0378 0378" probe props 378
	is "10FFFF Cn Other Other Common  10FFFF 10FFFF 10FFFF" probe props 10FFFF
}

@test "the tables are what the script makes of the Unicode Character Database" {
	grep -qs "$(probe version)" /usr/share/unicode/PropList.txt ||
		skip "needs the package unicode-data, of version $(probe version)"
	common/unicode/make-tables | cmp - common/unicode_tables.c
}

@test "normalization: composed and taken apart" {
	is "00E9" normalize c 65 301
	is "0065 0301" normalize d E9
	is "1E69" normalize c 73 307 323
	is "0073 0323 0307" normalize d 1E69
	is "03B9 0308 0301" normalize d 390
	is "0041 030A 0041" normalize d 212B 41
	is "00C5" normalize c 212B
	is "0063 0061 0066 00E9" normalize c 63 61 66 65 301
}

@test "normalization: marks are put in order, those of one class keep theirs" {
	is "0061 0323 0302" normalize d 61 302 323
	is "1EAD" normalize c 61 302 323
	is "0061 0301 0308" normalize d 61 301 308
	is "00E1 0308" normalize c 61 301 308
	is "0301 0041" normalize c 301 41
	is "0323 0301" normalize c 301 323
}

@test "normalization: a mark of the same class stands in the way of a second one" {
	is "0105 0328 0301" normalize c 61 328 328 301
	is "0061 0345 0345" normalize c 61 345 345
	is "1100 0300 1161" normalize c 1100 300 1161
}

@test "normalization: what must not be composed again" {
	is "0915 093C" normalize c 958
	is "2ADD 0338" normalize c 2ADC
	is "0308 0301" normalize c 344
}

@test "normalization: Hangul by arithmetic" {
	is "1112 1161 11AB" normalize d D55C
	is "D55C" normalize c 1112 1161 11AB
	is "D55C" normalize c D558 11AB
	is "D55C 11A8" normalize c D55C 11A8
	is "AC00 11A7" normalize c 1100 1161 11A7
}

@test "normalization: compatibility forms" {
	is "0066 0066 0069" normalize kc FB03
	is "FB03" normalize c FB03
	is "0041 0031" normalize kc FF21 FF11
	is "0031 2044 0032" normalize kd BD
	is "0020 0301" normalize kd B4
	is "1E61" normalize kc 1E9B
	is "1E9B" normalize c 1E9B
	is "2026" normalize c 2026
	is "002E 002E 002E" normalize kc 2026
	is "30AC" normalize kc FF76 FF9E
}

@test "normalization: accents off" {
	is "0063 0061 0066 0065" normalize strip 63 61 66 E9
	is "004E 0067 0075 0079 0065 006E" normalize strip 4E 67 75 79 1EC5 6E
	is "004F 006C 0064 006F 0069" normalize strip D8 142 111 F8 131
	is "03B1" normalize strip 1F84
	is "0627" normalize strip 627 64E
	is "00DF 00E6" normalize strip DF E6
	is "0066 0069 0065" normalize kstrip FB01 E9
}

@test "normalization: accents off keeps the marks that make another letter" {
	is "304C" normalize strip 304C
	is "30AC" normalize strip 30AB 3099
	is "0E01 0E38 0E48" normalize strip E01 E38 E48
	is "0915 094D" normalize strip 915 94D
	is "D55C" normalize strip D55C
	is "2260" normalize strip 2260
}

@test "normalization: bytes that are not UTF-8 stay, and nothing composes across them" {
	is "xFF 00E9" normalize c xFF 65 301
	is "0065 xFF 0301" normalize c 65 xFF 301
	is "0065 xE2 x82 0323 0301" normalize c 65 xE2 x82 301 323
	is "xED xA0 x80" normalize kd xED xA0 x80
	is "0061 xC3" normalize d 61 xC3
	is "xCC 0305 x8B" normalize strip xCC 305 x8B
}

@test "normalization: a text in pieces is cut where nothing reaches across" {
	is 1 normalize cut c 61 65
	is 1 normalize cut c 61 65 301
	is 1 normalize cut c 61 65 301 323
	is 1 normalize cut c 61 65 xCC
	is 4 normalize cut c 61 62 xFF 63 64
	is 0 normalize cut c 301 301
	is 0 normalize cut c 65
	seq 9000 | awk '{ printf "e\314\201%s\314\243\314\202 ", $1 }' >"$BATS_TEST_TMPDIR/in"
	seq 9000 | awk '{ printf "\303\251%s\314\243\314\202 ", $1 }' \
		>"$BATS_TEST_TMPDIR/want"
	normalize c <"$BATS_TEST_TMPDIR/in" | cmp - "$BATS_TEST_TMPDIR/want"
	normalize c <"$BATS_TEST_TMPDIR/want" | cmp - "$BATS_TEST_TMPDIR/want"
}

@test "normalization: ten thousand marks on one letter, in no order" {
	awk 'BEGIN { printf "a"; for (i = 0; i < 10000; i++) printf "\314\201\314\243" }' \
		>"$BATS_TEST_TMPDIR/in"
	awk 'BEGIN { printf "\341\272\241"; for (i = 1; i < 10000; i++) printf "\314\243"
		for (i = 0; i < 10000; i++) printf "\314\201" }' >"$BATS_TEST_TMPDIR/want"
	normalize c <"$BATS_TEST_TMPDIR/in" | cmp - "$BATS_TEST_TMPDIR/want"
}

@test "normalization: all of NormalizationTest.txt" {
	test=/usr/share/unicode/NormalizationTest.txt
	if [ -r "$test" ]; then
		normalize file <"$test"
	elif [ -r "$test.bz2" ] && command -v bzcat >/dev/null; then
		bzcat "$test.bz2" | normalize file
	else
		skip "needs the packages unicode-data and bzip2"
	fi
}

@test "the tables of normalization are what the script makes of the database" {
	grep -qs "$(probe version)" /usr/share/unicode/PropList.txt ||
		skip "needs the package unicode-data, of version $(probe version)"
	common/unicode/make-nfc-tables | cmp - common/nfc_tables.c
}

# stems "WORD STEM...": each word, one a line, has this stem
stems() {
	awk '{ print $1 }' >"$BATS_TEST_TMPDIR/words" <<<"$1"
	awk '{ print $2 }' >"$BATS_TEST_TMPDIR/want" <<<"$1"
	words stem <"$BATS_TEST_TMPDIR/words" | diff "$BATS_TEST_TMPDIR/want" -
}

@test "stems: families of words" {
	stems "protest protest
		protests protest
		protested protest
		protesting protest
		protester protest
		protesters protest
		elect elect
		elected elect
		election elect
		elections elect
		electoral elector
		elector elector
		negotiate negoti
		negotiated negoti
		negotiating negoti
		negotiation negoti
		negotiator negoti
		parliament parliament
		parliamentary parliamentari
		parliaments parliament
		secure secur
		secured secur
		security secur
		securities secur
		resign resign
		resigned resign
		resignation resign
		resigning resign"
}

@test "stems: the words of the news" {
	stems "attack attack
		attacks attack
		attacked attack
		attacking attack
		attackers attack
		minister minist
		ministers minist
		ministry ministri
		ministerial ministeri
		government govern
		governments govern
		governmental government"
}

@test "stems: plurals, past tenses, participles (step 1)" {
	stems "ties tie
		cries cri
		by by
		say say
		gas gas
		this this
		gaps gap
		kiwis kiwi
		luxuriated luxuri
		hopped hop
		hoping hope
		hoped hope
		hopping hop
		sized size
		troubled troubl
		bled bled
		sing sing
		singing sing
		agreed agre
		feed feed
		feedly feed
		happy happi
		happily happili
		yes yes
		youth youth
		boyish boyish
		dyed dy
		sayings say
		enjoyment enjoy"
}

@test "stems: derived words (steps 2 to 4)" {
	stems "relational relat
		conditional condit
		rational ration
		valency valenc
		hesitancy hesit
		digitizer digit
		operator oper
		feudalism feudal
		decisiveness decis
		hopefulness hope
		formality formal
		sensitivity sensit
		sensibility sensibl
		triplicate triplic
		formative format
		formalize formal
		electricity electr
		electrical electr
		hopeful hope
		goodness good
		allowance allow
		inference infer
		airliner airlin
		adjustable adjust
		defensible defens
		irritant irrit
		replacement replac
		adjustment adjust
		dependent depend
		adoption adopt
		communism communism
		activate activ
		effective effect"
}

@test "stems: a final e or l (step 5)" {
	stems "probate probat
		rate rate
		cease ceas
		controll control
		roll roll"
}

@test "stems: words whose region begins late" {
	stems "generate generat
		generates generat
		general general
		generally general
		generic generic
		communicate communic
		communities communiti
		community communiti
		arsenal arsenal
		arsenic arsenic"
}

@test "stems: exceptions" {
	stems "skis ski
		skies sky
		dying die
		lying lie
		tying tie
		idly idl
		gently gentl
		ugly ugli
		early earli
		only onli
		singly singl
		sky sky
		news news
		howe howe
		atlas atlas
		cosmos cosmos
		bias bias
		andes andes
		inning inning
		innings inning
		outing outing
		canning canning
		herring herring
		earring earring
		proceed proceed
		proceeds proceed
		exceed exceed
		succeeded succeed"
}

@test "stems: apologies and possessives" {
	stems "beauty beauti
		beautiful beauti
		apology apolog
		apologized apolog
		psychology psycholog
		geology geolog
		logi logi
		's 's
		a a
		is is
		as as
		at at
		us us
		bus bus
		busses buss
		'tis tis
		dog's dog
		dogs' dog
		dog's' dog"
}

# lemmas "WORD BASE...": each word, one a line, has this base form; WORD/v asks for a verb
lemmas() {
	awk '{ sub("/", " ", $1); print $1 }' >"$BATS_TEST_TMPDIR/words" <<<"$1"
	awk '{ print $2 }' >"$BATS_TEST_TMPDIR/want" <<<"$1"
	words lemma "${2-common/lists/lemma.tsv}" "${3-common/lists/word.tsv}" \
		<"$BATS_TEST_TMPDIR/words" | diff "$BATS_TEST_TMPDIR/want" -
}

@test "base forms: plurals, and the third person" {
	lemmas "attacks attack
		tries try
		boxes box
		knives knife
		wolves wolf
		caves cave
		gives give
		believes believe
		men man
		women woman
		policemen policeman
		children child
		cities city
		movies movie
		horses horse
		houses house
		buses bus
		cases case
		crises crisis
		crashes crash
		aches ache
		caches cache
		classes class
		heroes hero
		goes go
		shoes shoe
		prizes prize
		quizzes quiz
		years year
		days day
		taxes tax
		speeches speech
		policies policy
		states state
		troops troop
		killings killing
		meetings meeting
		buildings building
		hackers hacker
		data data
		media media"
}

@test "base forms: past tenses and participles" {
	lemmas "attacked attack
		tried try
		stopped stop
		made make
		said say
		ran run
		was be
		been be
		hoped hope
		hopped hop
		planned plan
		controlled control
		travelled travel
		traveled travel
		passed pass
		agreed agree
		freed free
		died die
		tied tie
		panicked panic
		visited visit
		examined examine
		developed develop
		required require
		resigned resign
		investigated investigate
		killed kill
		hacked hack
		elected elect
		voted vote
		charged charge
		denied deny
		caused cause
		seized seize
		added add
		fired fire
		used use"
}

@test "base forms: ing" {
	lemmas "attacking attack
		stopping stop
		making make
		running run
		saying say
		hoping hope
		hopping hop
		putting put
		telling tell
		falling fall
		changing change
		singing sing
		hanging hang
		bringing bring
		dying die
		lying lie
		panicking panic
		negotiating negotiate
		killing kill
		denying deny
		voting vote
		taking take
		using use
		being be"
}

@test "base forms: comparatives" {
	lemmas "bigger big
		biggest big
		larger large
		older old
		oldest old
		happier happy
		happiest happy
		better good
		worst bad"
}

@test "base forms: words that only look inflected" {
	lemmas "bring bring
		thing thing
		king king
		string string
		during during
		need need
		hundred hundred
		red red
		news news
		species species
		series series
		politics politics
		always always
		perhaps perhaps
		this this
		his his
		us us
		bus bus
		gas gas
		focus focus
		building building
		meeting meeting
		leader leader
		number number
		interest interest
		harvest harvest
		united united
		official official"
}

@test "base forms: the part of speech decides" {
	lemmas "leaves/n leaf
		leaves/v leave
		leaves leave
		lives/n life
		lives/v live
		meeting/n meeting
		meeting/v meet
		killing/n killing
		killing/v kill
		left/v leave
		left/a left
		saw/v see
		saw/n saw
		wounded/a wounded
		wounded/v wound
		better/a good
		better/r well
		harder/a hard
		harder/r hard
		used/v use
		used/f used"
}

@test "base forms: words that no list knows follow the spelling" {
	lemmas "hashtags hashtag
		retweeted retweet
		selfies selfie
		unfriended unfriend
		zorbing zorb
		zlasser zlasser"
}

@test "base forms: by spelling alone, without lists" {
	lemmas "attacks attack
		tries try
		boxes box
		heroes hero
		stopped stop
		hoping hope
		hopping hop
		voted vote
		visited visit
		negotiating negotiate
		denying deny
		hacked hack
		passing pass
		red red
		thing thing
		boss boss
		virus virus
		leader leader
		a a" - -
}

@test "base forms: the list of irregular forms has one first choice for each" {
	awk -F '\t' '
	/^#/ { next }
	NF != 3 || $3 !~ /^[nvarf]+[+]?$/ || seen[$1, $2]++ { print; bad = 1 }
	{ all[$1] = 1 }
	$3 ~ /[+]/ && first[$1]++ { print; bad = 1 }
	END { for (w in all) if (!first[w]) { print w; bad = 1 }; exit bad }' common/lists/lemma.tsv
	LC_ALL=C sort -c <<<"$(grep -v '^#' common/lists/lemma.tsv)"
	[ -r /usr/share/wordnet/verb.exc ] || skip "needs the package wordnet-base to make it again"
	common/lists/make/lemma.sh | cmp - common/lists/lemma.tsv
}
