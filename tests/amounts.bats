# Numbers, sums of money and percentages: what news-tag finds, and the values that news-normalize gives.

# amounts TEXT: the amounts in the text, "kind text = value" a line
amounts() {
	printf '%s\n' "$1" | news-read | news-tag -s number,money,percent |
		news-normalize | awk -F '\t' '$5 != "article" { print $5 " " $6 " = " $7 }'
}

# is TEXT LINE...: exactly these
is() {
	text=$1
	shift
	run amounts "$text"
	[ "$status" -eq 0 ]
	if [ "$output" != "$(printf '%s\n' "$@")" ]; then
		printf 'text: %s\nwanted:\n%s\ngot:\n%s\n' "$text" "$(printf '%s\n' "$@")" "$output" >&2
		return 1
	fi
}

@test "three hundred forms have the right span, kind and value" {
	list=$BATS_TEST_DIRNAME/amounts-gold.tsv
	cd "$BATS_TEST_TMPDIR"
	mkdir forms
	grep -v '^#' "$list" | awk -F '\t' '{
		file = sprintf("forms/%04d.txt", NR)
		print "They said it was about " $1 " at that place." >file
		close(file)
	}'
	news-read forms/*.txt | news-tag -s number,money,percent -o | news-normalize |
		awk -F '\t' -v OFS='\t' '{ sub(/.*\//, "", $1); sub(/\.txt/, "", $1); print $1 + 0, $6, $5, $7 }' >got
	grep -v '^#' "$list" | awk -v OFS='\t' '{ print NR, $0 }' >wanted
	diff wanted got
}

@test "numbers in digits, in words, and in both" {
	is 'It hit 45 firms and seven agencies, 1.2 million customers and forty-three banks.' \
		'number 45 = 45' 'number seven = 7' 'number 1.2 million = 1200000' 'number forty-three = 43'
}

@test "a plural counts as one of each: tens of millions are ten millions" {
	is 'It may hold data on tens of millions of voters and dozens of parties.' \
		'number tens of millions = 10000000' 'number dozens = 12'
}

@test "a couple of hundred are two hundred; a note's number is none" {
	is 'A couple of hundred guests came, as was said before [7].' 'number A couple of hundred = 200'
}

@test "one or two are two numbers; a year or two is a time" {
	is 'There were one or two, or three. It took a year or two.' 'number one = 1' 'number two = 2' 'number three = 3'
}

@test "digits as they stand: commas and noughts before them go" {
	is 'They counted 1,234,567 votes, then 007 and 0.' 'number 1,234,567 = 1234567' 'number 007 = 7' 'number 0 = 0'
}

@test "fractions" {
	is 'Around a third of the incidents, half of the rest, three quarters of them.' \
		'number a third = 0.333333' 'number half = 0.5' 'number three quarters = 0.75'
	is 'It cost a quarter of a million.' 'number a quarter of a million = 250000'
	is 'She led in the first half and the second quarter, with her half-brother.'
}

@test "several, a few and many say no number" {
	is 'Several ships, a few boats and many rafts.'
}

@test "ordinals count, but not first and second, which are mostly something else" {
	is 'The third Canadian and the 21st guest came first, then wait a second.' 'number third = 3' 'number 21st = 21'
}

@test "one is a number before a thing, and no pronoun" {
	is 'One of us said that no one had one rule.' 'number one = 1'
}

@test "a number in a date, a sum or a percentage is none" {
	is 'On March 5, 1998 the 43-year-old paid $5 million, 12 per cent more than in 1997.' \
		'money $5 million = USD 5000000' 'percent 12 per cent = 12%'
}

@test "digits in names and versions are no numbers" {
	is 'An F-16, the A380, COVID-19, version 1.2.3, 5G, 24/7 and 9/11, and it ended 54-53.'
}

@test "a bare dollar is the American one; a country before it says which" {
	is 'It went from $5 to NZ$30m, C$9.60 and HK$3,000.' \
		'money $5 = USD 5' 'money NZ$30m = NZD 30000000' 'money C$9.60 = CAD 9.6' 'money HK$3,000 = HKD 3000'
}

@test "sums with names of currencies; cents are hundredths" {
	is 'It cost five million dollars, 86 cents, 37.5 Canadian cents and 145,000 naira.' \
		'money five million dollars = USD 5000000' 'money 86 cents = USD 0.86' \
		'money 37.5 Canadian cents = CAD 0.375' 'money 145,000 naira = NGN 145000'
}

@test "pounds that weigh, and what somebody has won, are no money" {
	is 'The 200-pound man lost 20 pounds, ate two pounds of beef and three won.' \
		'number 200 = 200' 'number 20 = 20' 'number two = 2' 'number three = 3'
}

@test "a sum of a year keeps to itself" {
	is 'It saves $500 million a year.' 'money $500 million = USD 500000000'
}

@test "local money, its sign joined to its digits" {
	is 'They paid Sh480 million, Sh870, KSh1.3 billion, N4.7bn, N30,000, DKr9.8bn, NKr743 and NIS 312.' \
		'money Sh480 million = KES 480000000' 'money Sh870 = KES 870' 'money KSh1.3 billion = KES 1300000000' \
		'money N4.7bn = NGN 4700000000' 'money N30,000 = NGN 30000' 'money DKr9.8bn = DKK 9800000000' \
		'money NKr743 = NOK 743' 'money NIS 312 = ILS 312'
	is 'It cost Rs 500 crore, Rs2 lakh, RM50 and R50 million, not R2 or N95.' 'money Rs 500 crore = INR 5000000000' \
		'money Rs2 lakh = INR 200000' 'money RM50 = MYR 50' 'money R50 million = ZAR 50000000'
}

@test "a sum is no place, though it begins with a capital" {
	run sh -c 'printf "Nakuru, Kenya - Tax of Sh870 went to Nairobi, and N30tn to Lagos.\n" | news-read | news-tag -o -s place,org,money | cut -f 5,6'
	[ "$output" = "place	Nakuru
place	Kenya
money	Sh870
place	Nairobi
money	N30tn
place	Lagos" ]
}

@test "pence with a mere p, where that is plain" {
	is 'Shares fell 12p to 612p, and petrol is 149.9p a litre; the film came at 1080p.' 'money 12p = GBP 0.12' \
		'money 612p = GBP 6.12' 'money 149.9p = GBP 1.499' 'number 1080 = 1080'
}

@test "both ends of a range of percentages are percentages" {
	is 'It was between 17.5 and 18 per cent, then 16-17.5 per cent, ten to twelve percent.' \
		'percent 17.5 = 17.5%' 'percent 18 per cent = 18%' 'percent 16 = 16%' 'percent 17.5 per cent = 17.5%' \
		'percent ten = 10%' 'percent twelve percent = 12%'
	run sh -c 'echo "It fell 2 or 3 basis points." | news-read | news-tag -s percent | news-normalize | cut -f 6,7 | tail -n 2'
	[ "$output" = "2	0.02%
3 basis points	0.03%" ]
	is 'It rose from 12 per cent in 1990 to 18 per cent, for four in 10 - 38 per cent - of ten and 5 per cent of 20.' \
		'percent 12 per cent = 12%' 'percent 18 per cent = 18%' 'number four = 4' 'number 10 = 10' \
		'percent 38 per cent = 38%' 'number ten = 10' 'percent 5 per cent = 5%' 'number 20 = 20'
	is 'Of ten, ten to twelve percent left.' 'number ten = 10' 'percent ten = 10%' 'percent twelve percent = 12%'
}

@test "a third of what is not named; a third party is another" {
	is 'It fell by a fifth and then by a third in June, which nearly a quarter of them and a third party saw.' \
		'number a fifth = 0.2' 'number a third = 0.333333' 'number a quarter = 0.25' 'number third = 3'
}

@test "percentages, with points and basis points" {
	is 'Rates rose 25 basis points to 4.5%, up from four percent, half a percentage point more.' \
		'percent 25 basis points = 0.25%' 'percent 4.5% = 4.5%' 'percent four percent = 4%' \
		'percent half a percentage point = 0.5%'
}

@test "values sort as numbers" {
	run sh -c 'printf "There were tens of millions, seven, half a dozen, 45,000 and 0.5 there.\n" | news-read |
		news-tag -s number -o | news-normalize | cut -f 7 | sort -g | tr "\n" " "'
	[ "$output" = '0.5 6 7 45000 10000000 ' ]
}

@test "a value that is there stays" {
	run sh -c 'printf "a\t\t0\t5\tarticle\tseven\t\t\na\t\t0\t5\tnumber\tseven\t8\t\n" | news-normalize | cut -f 7 | tail -1'
	[ "$output" = 8 ]
}

@test "numbers of many digits are kept to the last digit" {
	is 'Account 672139201337532417 was closed.' 'number 672139201337532417 = 672139201337532417'
	is 'They owe $672,139,201,337,532,417 there.' 'money $672,139,201,337,532,417 = USD 672139201337532417'
	is 'They owe 1,000,000,000,000 million euros there.' \
		'money 1,000,000,000,000 million euros = EUR 1000000000000000000'
}

@test "decimals in words" {
	is 'A plan of one point six billion dollars.' 'money one point six billion dollars = USD 1600000000'
	is 'They have two point two five million users.' 'number two point two five million = 2250000'
	is 'It rose by three point two percent.' 'percent three point two percent = 3.2%'
	is 'At one point two men ran in.' 'number one = 1' 'number two = 2'
}

@test "what is numbered by digits is not so many" {
	is 'The S&P 500 and the Nikkei 225 fell by 3.' 'number 3 = 3'
	is 'Interstate 71 is shut under section 189; Year 9 left in 4 buses.' 'number 4 = 4'
	is 'He has Type 2 diabetes, on page 3 of 5.' 'number 5 = 5'
}

@test "telephone numbers and the marks of items are no numbers" {
	is 'Call 0300 065 0000, +44 20 7946 0958, (202) 555-0123 or 7.' 'number 7 = 7'
	is '1. The river is 5 long.\n2. It is 6 deep.\n' 'number 5 = 5' 'number 6 = 6'
}

@test "one behind a scale in digits is a pronoun" {
	is 'It is a $300 million niche or a $3 billion one.' 'money $300 million = USD 300000000' 'money $3 billion = USD 3000000000'
}

@test "ends of a range of money share the currency and the scale" {
	is 'It cost $5-10 million.' 'money $5 = USD 5000000' 'money 10 million = USD 10000000'
	is 'It cost $5 to $10 million.' 'money $5 = USD 5000000' 'money $10 million = USD 10000000'
	is 'It raised €1.2–1.5bn.' 'money €1.2 = EUR 1200000000' 'money 1.5bn = EUR 1500000000'
	is 'It cost 5-10 million dollars.' 'money 5 = USD 5000000' 'money 10 million dollars = USD 10000000'
	is 'It cost $500-1,000.' 'money $500 = USD 500' 'money 1,000 = USD 1000'
	is 'It paid $5 to 10,000 people.' 'money $5 = USD 5' 'number 10,000 = 10000'
}

@test "the second end of a range has the first one's dollars; metres are no millions; nor is an 0800 line a number" {
	is 'It cost NZ$3m-$4m.' 'money NZ$3m = NZD 3000000' 'money $4m = NZD 4000000'
	is 'It lost 15 billion to 20 billion yen, or 5 to 10 million pounds.' 'money 15 billion = JPY 15000000000' \
		'money 20 billion yen = JPY 20000000000' 'money 5 = GBP 5000000' 'money 10 million pounds = GBP 10000000'
	is 'The wall was 3m high. It sold 3m cars.' 'number 3m = 3000000'
	is 'Call the 0800 line.'
}

@test "both ends of a range that is counted; no scores" {
	is 'Some 200-300 people fled, and 15,000-20,000 stayed.' 'number 200 = 200' 'number 300 = 300' 'number 15,000 = 15000' 'number 20,000 = 20000'
	is 'They won 54-53 and lost 21-14.'
}

@test "digits are grouped as in India, and dollars signed as in Australia" {
	is 'He paid Rs 5,00,000 of 1,28,000 crore.' 'money Rs 5,00,000 = INR 500000' 'number 1,28,000 crore = 1280000000000'
	is 'It fell to $US105 a tonne, from $NZ30 million.' 'money $US105 = USD 105' 'money $NZ30 million = NZD 30000000'
	is 'It costs AUD$20 or $20 million AUD.' 'money AUD$20 = AUD 20' 'money $20 million AUD = AUD 20000000'
}

@test "cents by their letter, points with a hyphen" {
	is 'Shares rose 6c. It pays 20c per share, or 65.3 US cents.' 'money 6c = USD 0.06' 'money 20c = USD 0.2' 'money 65.3 US cents = USD 0.653'
	is 'It made a 25-basis-point cut.' 'percent 25-basis-point = 0.25%'
}

@test "metres of a race and of a way are no millions" {
	is 'She ran 2000m and won the 100m, 500m from the beach.'
	is 'It bought 500m shares.' 'number 500m = 500000000'
}

@test "a swell of 2m, a 3m-high wall: metres, no millions" {
	run sh -c "printf 'A 2m swell broke a 3m-high wall. A 2m-strong crowd left.\n' | news-read | news-tag -o -s number | news-normalize | cut -f 6,7"
	[ "$output" = "$(printf '2m\t2000000')" ]
}

@test "the lower end of a range between two sums; crores and basis points for short; metres by what moved" {
	printf '%s\n' 'It will cost between $120 and $130 million. A profit of Rs 450 Cr. Rs 1,200-1,500 crore.' 'They rose by 75bp. It stopped 400m down the road, in 40m of water.' >"$BATS_TEST_TMPDIR/in"
	run sh -c 'news-read "$0" | news-tag -s money,percent,number | news-normalize | awk -F "\t" "\$5 != \"article\" { print \$7 }"' "$BATS_TEST_TMPDIR/in"
	[ "$output" = "USD 120000000
USD 130000000
INR 4500000000
INR 12000000000
INR 15000000000
0.75%" ]
}
