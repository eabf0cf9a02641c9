# Dates, times, durations and sets: what news-tag finds, and the values that news-normalize gives.

# when DATE TEXT: the times in the text of an article of that date, "kind text = value" a line
when() {
	printf '%s\n' "$2" | news-read ${1:+-d "$1"} | news-tag | news-normalize |
		awk -F '\t' '$5 ~ /^(date|time|duration|set)$/ { print $5 " " $6 " = " $7 }'
}

# is DATE TEXT LINE...: exactly these
is() {
	date=$1
	text=$2
	shift 2
	run when "$date" "$text"
	[ "$status" -eq 0 ]
	if [ "$output" != "$(printf '%s\n' "$@")" ]; then
		printf 'text: %s\nwanted:\n%s\ngot:\n%s\n' "$text" "$(printf '%s\n' "$@")" "$output" >&2
		return 1
	fi
}

# values DATE LINE...: lines "text = value", each text in a sentence of its own, "It happened TEXT."
values() {
	date=$1
	shift
	for line; do
		text=${line%% = *}
		run when "$date" "It happened in that town $text."
		if [ "${output#* }" != "$line" ]; then
			printf 'wanted: %s\ngot: %s\n' "$line" "$output" >&2
			return 1
		fi
	done
}

@test "dates in full, in British and in American order" {
	values '' 'March 26, 2024 = 2024-03-26' '26 March 2024 = 2024-03-26' 'March 26th, 2024 = 2024-03-26' \
		'the 26th of March 2024 = 2024-03-26' 'Tuesday, March 26, 2024 = 2024-03-26' \
		'Tuesday 26 March 2024 = 2024-03-26' 'Sept. 9, 1998 = 1998-09-09' '9 Sept 1998 = 1998-09-09' \
		'March 2024 = 2024-03' 'March, 2024 = 2024-03' 'March of 2024 = 2024-03'
}

@test "dates in digits; the first number is the month in 3/26/2024, and where either may be" {
	values '' '2024-03-26 = 2024-03-26' '3/26/2024 = 2024-03-26' '26/3/2024 = 2024-03-26' \
		'3/4/2024 = 2024-03-04' '26.3.2024 = 2024-03-26' '2024-03-26T17:30 = 2024-03-26T17:30'
}

@test "years, decades, centuries, years before Christ" {
	is '' 'In 1998 it was like the 1970s, the mid-1990s and the nineteenth century.' \
		'date 1998 = 1998' 'date the 1970s = 197' 'date the mid-1990s = 199' \
		'date the nineteenth century = 18'
	is '' 'Carthage fell in 146 BC, as the 2nd century BC went on.' \
		'date 146 BC = BC0146' 'date the 2nd century BC = BC01'
	is 2001-01-01 "They met in '89, and again in the '90s." "date '89 = 1989" "date the '90s = 199"
	is '' 'In nineteen ninety-four he left.' 'date nineteen ninety-four = 1994'
}

@test "early, mid, late, the end of: the value is the whole" {
	values 2018-12-21 'early 2017 = 2017' 'the end of 2026 = 2026' 'mid-November 2017 = 2017-11' \
		'late last year = 2017' 'early next week = 2018-W52' 'the middle of October 2017 = 2017-10'
}

@test "a weekday is the last one, as the day of publication sees it" {
	is 2024-03-26 'The GCSB spoke to the media on Tuesday.' 'date Tuesday = 2024-03-26'
	is 2024-03-26 'It was unsealed on Monday (US time).' 'date Monday (US time) = 2024-03-25'
	is 2018-12-21 'They were accused Thursday of coordinating.' 'date Thursday = 2018-12-20'
}

@test "a weekday to come, where the verb says so" {
	is 2024-03-26 'They will meet on Thursday.' 'date Thursday = 2024-03-28'
	is 2024-03-26 'The vote is to be held Friday.' 'date Friday = 2024-03-29'
	is 2024-03-26 'The deal is expected to close on Monday.' 'date Monday = 2024-04-01'
	is 2024-03-26 'It was announced on Monday.' 'date Monday = 2024-03-25'
	is 2024-03-26 'The committee met Monday and will meet Friday.' \
		'date Monday = 2024-03-25' 'date Friday = 2024-03-29'
}

@test "the names of yesterday and of tomorrow mean just these days" {
	is 1998-08-17 'Albright headed Tuesday to East Africa.' 'date Tuesday = 1998-08-18'
	is 1998-08-17 'She was to go there Sunday.' 'date Sunday = 1998-08-16'
}

@test "last, next and this before a weekday; a weekday of another week" {
	values 2024-03-26 'last Tuesday = 2024-03-19' 'next Tuesday = 2024-04-02' 'this Friday = 2024-03-29' \
		'Monday last week = 2024-03-18' 'Friday of next week = 2024-04-05'
}

@test "Thursday week is a week behind the coming Thursday; a Thursday week-long is not" {
	values 2024-07-30 'Thursday week = 2024-08-08' 'Monday fortnight = 2024-08-19'
	is 2024-07-30 'It was a Thursday week-long event.' 'date Thursday = 2024-07-25' 'duration week-long = P1W'
}

@test "the end of next week is seen from today, whatever was spoken of before" {
	is 2024-07-30 'It is shut until the end of January, and will open by the end of next week.' \
		'date the end of January = 2025-01' 'date the end of next week = 2024-W32'
}

@test "days seen from today" {
	values 2024-03-26 'today = 2024-03-26' 'yesterday = 2024-03-25' 'tomorrow = 2024-03-27' \
		'the day before yesterday = 2024-03-24' 'the day after tomorrow = 2024-03-28'
}

@test "parts of a day" {
	values 2024-03-26 'this morning = 2024-03-26TMO' 'last night = 2024-03-25TNI' \
		'tonight = 2024-03-26TNI' 'overnight = 2024-03-25TNI' 'yesterday evening = 2024-03-25TEV' \
		'Thursday night = 2024-03-21TNI' 'tomorrow afternoon = 2024-03-27TAF' \
		'the morning of March 3 = 2024-03-03TMO'
}

@test "times of day, with a day beside them or of the day at hand" {
	values 2024-06-12 '17:30 = 2024-06-12T17:30' '5:30 pm on Friday = 2024-06-07T17:30' \
		'5 p.m. Tuesday = 2024-06-11T17:00' '2.15am on 9 June = 2024-06-09T02:15' \
		'5am tomorrow = 2024-06-13T05:00' 'noon Saturday = 2024-06-08T12:00' \
		"three o'clock this morning = 2024-06-12T03:00" '12 a.m. = 2024-06-12T00:00' \
		'10:30 p.m. EDT = 2024-06-12T22:30-04' '06:00 GMT = 2024-06-12T06:00Z'
}

@test "a time of day takes in the year that its day is said with" {
	values 2024-07-30 'about 3pm on February 11 last year = 2023-02-11T15:00' \
		'10.30pm on Friday 3 May last year = 2023-05-03T22:30' '9am on 4 March this year = 2024-03-04T09:00'
}

@test "weeks, months, quarters and years beside the present ones" {
	values 2024-03-26 'last week = 2024-W12' 'this week = 2024-W13' 'next week = 2024-W14' \
		'last month = 2024-02' 'next month = 2024-04' 'this year = 2024' 'last year = 2023' \
		'next year = 2025' 'earlier this month = 2024-03' 'later this year = 2024' \
		'last quarter = 2023-Q4' 'this quarter = 2024-Q1'
}

@test "so long ago, so long from now: as exact as the unit" {
	values 2024-03-26 'three years ago = 2021' 'two months ago = 2024-01' 'three weeks ago = 2024-W10' \
		'10 days ago = 2024-03-16' 'about two years ago = 2022' 'a week from now = 2024-W14' \
		'several years ago = PAST_REF'
}

@test "years later they met is over; later than what is to come is not" {
	is 2024-03-26 'In 2008 they met, and years later they married. A few days later he left.' \
		'date 2008 = 2008' 'date years later = PAST_REF' 'date A few days later = PAST_REF'
	is 2024-03-26 'They will vote, and a few days later the law will be signed.' 'date a few days later = FUTURE_REF'
	is 2024-03-26 'One shot was fired. Moments later they left.' 'date Moments later = PAST_REF'
	is '' 'The war began in 1914. A few months later the army advanced.' \
		'date 1914 = 1914' 'date A few months later = FUTURE_REF'
}

@test "at that time, during this period; this time it is other people is no time" {
	is '' 'By this time the army had left. At the time he was ill. Since that time it rained during this period.' \
		'date this time = PRESENT_REF' 'date the time = PAST_REF' 'date that time = PAST_REF' 'date this period = PRESENT_REF'
	is '' 'This time they won, for that time is money. All the time it rained.'
	is '' 'In the past it considered a sale. In the past six months it sold none. They came in last.' \
		'date the past = PAST_REF' 'duration the past six months = P6M'
}

@test "the same period is that spoken of; that four years later they met is no duration" {
	is '' 'They had 5 ships in 1964. In the same period others had ten.' 'date 1964 = 1964' 'date the same period = 1964'
	is '' 'He left in 2008. She says that four years later he came back.' 'date 2008 = 2008' 'date four years later = 2012'
}

@test "the year in which something was said is no part of the story" {
	is 2024-03-26 'In 2008 the town was burnt. The mayor said in 2016 that it was hard. Four years later they left.' \
		'date 2008 = 2008' 'date 2016 = 2016' 'date Four years later = 2012'
}

@test "the first day of the war, the last months of a year; the first day of May is a date, the first of many none" {
	is '' 'The army left in 1980. On the first day of the war, it rained.' \
		'date 1980 = 1980' 'date the first day = 1980-XX-XX'
	is '' 'They met in the last three months of 2015. It was the first of many.' \
		'duration the last three months of 2015 = P3M'
	is 2016-07-16 'They met in the second half of July and in the latter half of 2008.' \
		'date the second half of July = 2016-07' 'date the latter half of 2008 = 2008-H2'
}

@test "rows of days: each is a date of the month, and of the year behind the last" {
	is 2016-07-16 'It rained on June 12, 13 and 14.' 'date June 12 = 2016-06-12' 'date 13 = 2016-06-13' 'date 14 = 2016-06-14'
	is 2016-07-16 'It rained on June 12, 13, and 14, 1944.' \
		'date June 12 = 1944-06-12' 'date 13 = 1944-06-13' 'date 14, 1944 = 1944-06-14'
	is 2016-07-16 'It rained on the 12th, 13th and 14th of June.' \
		'date 12th = 2016-06-12' 'date 13th = 2016-06-13' 'date 14th of June = 2016-06-14'
	is 2016-07-16 'On June 12, 13 people and 14 dogs came. On July 4, 5 and 6 cars were burnt.' \
		'date June 12 = 2016-06-12' 'date July 4 = 2016-07-04'
}

@test "a day alone is of the month spoken of, where on stands before it and no noun behind" {
	is 2016-07-16 'They marched on May 3, 2015. On the 4th alone, they burnt ten cars on the 5th floor.' \
		'date May 3, 2015 = 2015-05-03' 'date the 4th = 2015-05-04'
	is 2016-07-16 'On the 21st, they met.' 'date the 21st = 2016-06-21'
}

@test "the week of a date, the morning behind a day" {
	is 2016-07-16 'The week of March 6 was cold.' 'date The week of March 6 = 2016-W09'
	is 2016-07-16 'He fell on June 12. He was ill the next morning.' \
		'date June 12 = 2016-06-12' 'time the next morning = 2016-06-13TMO'
}

@test "in daytime, but not in daytime traffic" {
	is '' 'It halted traffic in daytime and moved at night.' 'time daytime = XXXX-XX-XXTDT' 'time night = XXXX-XX-XXTNI'
	is '' 'It got lost in daytime traffic.'
}

@test "half past six, a quarter to nine; from one-quarter to one-third is no time of day" {
	values 2016-07-16 'half past six = 2016-07-16T06:30' 'a quarter to nine = 2016-07-16T08:45' \
		'quarter past ten = 2016-07-16T10:15' 'half past six in the evening = 2016-07-16T18:30'
	run when 2016-07-16 'From one-quarter to one-third of them left.'
	[[ $output != *time* ]]
}

@test "feasts by other calendars and seasons by climate have no month" {
	is '' 'They fast during Ramadan. The dry season of 1974 began.' \
		'date Ramadan = XXXX-XX-XX' 'date The dry season of 1974 = 1974-XX'
}

@test "a year, or the year ended June 30, is how long it was" {
	is 1989-11-02 'It lost money for the year ended June 30.' 'duration the year = P1Y' 'date June 30 = 1989-06-30'
}

@test "an -ed form before a noun tells no tense" {
	is 1989-10-26 'The dividend would be paid on a still unspecified date in January.' 'date January = 1990-01'
}

@test "a history goes on where it was behind a year named in the midst of a sentence, or behind until" {
	is '' 'On 10 March 1975 the army attacked. The road lay open for a campaign planned for 1976. The town fell on 11 March.' \
		'date 10 March 1975 = 1975-03-10' 'date 1976 = 1976' 'date 11 March = 1975-03-11'
	is '' 'The city was freed on 20 October 1944. The fighting lasted until the fall of the town in February 1945. In early December they left.' \
		'date 20 October 1944 = 1944-10-20' 'date February 1945 = 1945-02' 'date early December = 1944-12'
	is '' 'In October 1941 the town fell. In 1942, the army came back. In November it left.' \
		'date October 1941 = 1941-10' 'date 1942 = 1942' 'date November = 1942-11'
}

@test "months and days without a year: the nearest in the direction of the tense" {
	is 2018-12-21 'She was arrested on December 1 and released on December 12.' \
		'date December 1 = 2018-12-01' 'date December 12 = 2018-12-12'
	is 2024-03-26 'The report was released in November.' 'date November = 2023-11'
	is 2024-03-26 'The report will be released in November.' 'date November = 2024-11'
	is 1989-11-02 'The dividend is payable Jan. 5.' 'date Jan. 5 = 1990-01-05'
	values 1990-08-15 'last December = 1989-12' 'next March = 1991-03' 'June last year = 1989-06'
}

@test "the end of the year is this year's in news, last summer one that is over" {
	is 2016-07-16 'It was asked for in December 2014 or January 2015, as the summary of the inquiry that the committee had seen in part, and then in full, and had sent to the court, says. Rules are due by the end of the year.' \
		'date December 2014 = 2014-12' 'date January 2015 = 2015-01' 'date the end of the year = 2016'
	values 2016-07-16 'last summer = 2015-SU' 'last spring = 2016-SP'
	is 2016-07-16 'The quarter has many churches. In the quarter, sales rose.' 'date the quarter = 2016-Q2'
}

@test "seasons and quarters" {
	values 2021-11-23 'the spring of 2020 = 2020-SP' 'last summer = 2021-SU' 'winter 1995 = 1995-WI'
	is 2021-11-23 'Profit in the third quarter was higher than in the fourth quarter of 2019.' \
		'date the third quarter = 2021-Q3' 'date the fourth quarter of 2019 = 2019-Q4'
	is 1989-11-02 "It lost money in this year's third quarter, and in fiscal 1988's second quarter." \
		"date this year's third quarter = 1989-Q3" "date fiscal 1988's second quarter = 1988-Q2"
	is 2021-11-23 'Sales fell in the first half of 2020 and in Q3 2021.' \
		'date the first half of 2020 = 2020-H1' 'date Q3 2021 = 2021-Q3'
}

@test "a year earlier, in a report of a quarter, is that quarter" {
	is 1989-11-02 'Net in the third quarter rose from $5 million a year earlier.' \
		'date the third quarter = 1989-Q3' 'date a year earlier = 1988-Q3'
}

@test "what the article has just spoken of: that year, the next day, two weeks later" {
	is '' 'It began on March 3, 1908. The next day it rained. Two weeks later they left, in April of that year.' \
		'date March 3, 1908 = 1908-03-03' 'date The next day = 1908-03-04' \
		'date Two weeks later = 1908-W12' 'date April of that year = 1908-04'
	is '' 'It began on 30 August 1914. Three days later they met. That month was wet, the following month was not.' \
		'date 30 August 1914 = 1914-08-30' 'date Three days later = 1914-09-02' \
		'date That month = 1914-09' 'date the following month = 1914-10'
}

@test "days and weeks are counted from the day spoken of, not from a month named in passing behind it" {
	is 2024-07-30 'He was held on Monday, the first time since March 2022. Two weeks earlier he had fled.' \
		'date Monday = 2024-07-29' 'date March 2022 = 2022-03' 'date Two weeks earlier = 2024-W29'
	is 2024-07-30 'He was held on Monday. In March 2022 he had been free. Two weeks earlier he had fled.' \
		'date Monday = 2024-07-29' 'date March 2022 = 2022-03' 'date Two weeks earlier = 2022-WXX'
}

@test "in a history a date without a year takes the year last spoken of" {
	is '' 'The war began in 1775. On June 17 they fought. In December it snowed. In January they left.' \
		'date 1775 = 1775' 'date June 17 = 1775-06-17' 'date December = 1775-12' 'date January = 1776-01'
	is 2009-12-19 'In 1775 it began. In 1776 it went on. By 1777 nobody knew. In 1778 it was worse. In 1781 it ended. On October 19 they met.' \
		'date 1775 = 1775' 'date 1776 = 1776' 'date 1777 = 1777' 'date 1778 = 1778' 'date 1781 = 1781' \
		'date October 19 = 1781-10-19'
}

@test "news that names years is no history, nor is the day at its head a year named" {
	is 2023-11-13 'Monday 13 November 2023. In 1998 it began. In 2001 it grew. In 2008 it fell. In 2012 it rose. They met on Monday.' \
		'date Monday 13 November 2023 = 2023-11-13' 'date 1998 = 1998' 'date 2001 = 2001' 'date 2008 = 2008' \
		'date 2012 = 2012' 'date Monday = 2023-11-13'
	is 2023-11-13 'They met last week. It is so since 1998, 2001, 2003, 2008, 2012 and 2014.' 'date last week = 2023-W45' \
		'date 1998 = 1998' 'date 2001 = 2001' 'date 2003 = 2003' 'date 2008 = 2008' 'date 2012 = 2012' 'date 2014 = 2014'
	is 2023-11-13 'In 2023 and in 2023, but not in 2016, in 2023 nor in 2015, they met in 2023. It was in October.' \
		'date 2023 = 2023' 'date 2023 = 2023' 'date 2016 = 2016' 'date 2023 = 2023' 'date 2015 = 2015' 'date 2023 = 2023' \
		'date October = 2023-10'
}

@test "the year said with the second of two months is that of the first" {
	is '' 'It lasted between March and April 1918.' 'date March = 1918-03' 'date April 1918 = 1918-04'
	is '' 'It was cold in December and January 1918.' 'date December = 1917-12' 'date January 1918 = 1918-01'
}

@test "ranges: both ends are dates" {
	is '' 'It grew between 2014 and 2016.' 'date 2014 = 2014' 'date 2016 = 2016'
	is 2024-06-12 'The fair was on March 3-5.' 'date March 3 = 2024-03-03' 'date 5 = 2024-03-05'
	is 2024-06-12 'The fair was on 3-5 March 2020.' 'date 3 = 2020-03-03' 'date 5 March 2020 = 2020-03-05'
	is '' 'They won in 2015/16.' 'date 2015/16 = 2015'
}

@test "durations" {
	is '' 'It took five months, two and a half years, 24 hours and a minute and a half.' \
		'duration five months = P5M' 'duration two and a half years = P2Y6M' \
		'duration 24 hours = PT24H' 'duration a minute and a half = PT1M30S'
	is '' 'In the past two years and the first nine months it lost three decades, half a year and several weeks.' \
		'duration the past two years = P2Y' 'duration the first nine months = P9M' \
		'duration three decades = P30Y' 'duration half a year = P6M' 'duration several weeks = PXW'
	is '' 'A three-year plan, a 16-hour flight.' 'duration three-year = P3Y' 'duration 16-hour = PT16H'
}

@test "durations of several units; a list is not one" {
	is '' 'He ran it in 2 hours 15 minutes 30 seconds, and served one year and three months.' \
		'duration 2 hours 15 minutes 30 seconds = PT2H15M30S' 'duration one year and three months = P1Y3M'
	is '' 'A two-and-a-half-hour film.' 'duration two-and-a-half-hour = PT2H30M'
	is '' 'They waited two weeks, three years.' 'duration two weeks = P2W' 'duration three years = P3Y'
}

@test "what stands between a number and its unit; all day, the weeks ahead, hundreds of years" {
	is '' 'After three consecutive days and two more weeks they had 10 business days and an additional month.' \
		'duration three consecutive days = P3D' 'duration two more weeks = P2W' \
		'duration 10 business days = P10D' 'duration an additional month = P1M'
	is '' 'It rained all day. The weeks ahead are dry, as they were for hundreds of years.' \
		'duration all day = P1D' 'duration The weeks ahead = PXW' 'duration hundreds of years = PXY'
	is 2018-06-13 'It was the third straight quarter, and the second increase in as many years.'
	is 2018-06-13 'This could one day be a town.'
}

@test "talks may last three days: last is a verb there; the past fortnight is how long" {
	is '' 'Talks were expected to last three days. The courses last two weeks. It rained in the last three days.' \
		'duration three days = P3D' 'duration two weeks = P2W' 'duration the last three days = P3D'
	is 2024-07-30 'It rained in the past fortnight.' 'duration the past fortnight = P2W'
}

@test "60 Minutes with a capital is a programme, 60 minutes are an hour" {
	is '' 'She told 60 Minutes that the film 13 Hours was shown. It took 60 minutes.' 'duration 60 minutes = PT60M'
}

@test "so long before and after: half a century later, the year before last" {
	is '' 'In 1908 it closed. Half a century later it opened.' 'date 1908 = 1908' 'date Half a century later = 1958'
	values 2018-06-13 'the year before last = 2016' 'the week after next = 2018-W26' \
		'thousands of years ago = PAST_REF'
}

@test "the year ended in June is a span, the year for itself a date" {
	is 2018-06-13 'Sales in the year ended March 31 rose.' 'duration the year = P1Y' 'date March 31 = 2018-03-31'
	is 2018-06-13 'For the year, sales were flat.' 'date the year = 2018'
}

@test "times of the day in other words" {
	is 2018-06-13 'Police came at 4 in the morning and left at nine in the evening.' \
		'time 4 in the morning = 2018-06-13T04:00' 'time nine in the evening = 2018-06-13T21:00'
	is 2018-06-13 'In the evening it rained, as it does at night.' \
		'time the evening = 2018-06-13TEV' 'time night = XXXX-XX-XXTNI'
	values 2018-06-13 '10.30pm last night = 2018-06-12T22:30' 'mid-afternoon Tuesday = 2018-06-12TAF' \
		'around 10 p.m. on Saturday night = 2018-06-09T22:00' '1300 GMT = 2018-06-13T13:00Z'
	is 2018-06-13 'It came at 5 a.m. (local time) on Sunday.' 'time 5 a.m. (local time) on Sunday = 2018-06-10T05:00'
	is 2018-06-13 'At 9 a.m. (1300 GMT) on Friday the ship sailed.' 'time 9 a.m. = 2018-06-08T09:00' \
		'time 1300 GMT = 2018-06-08T13:00Z' 'date Friday = 2018-06-08'
}

@test "ranges of years and of centuries; a weekday by its number in the month" {
	is '' 'He served in 1914-18.' 'date 1914 = 1914' 'date 18 = 1918'
	is '' 'It was made in the 18th and 19th centuries.' 'date 18th = 17' 'date 19th centuries = 18'
	is '' 'They marched from the 13th to the 19th of October 1950.' \
		'date 13th = 1950-10-13' 'date the 19th of October 1950 = 1950-10-19'
	is '' 'He came between May and June in 1981.' 'date May = 1981-05' 'date June = 1981-06' 'date 1981 = 1981'
	values '' 'the last Thursday of November 2012 = 2012-11-29' 'the first Monday in October 2018 = 2018-10-01' \
		'the year two thousand and five = 2005'
}

@test "the article belongs to the noun where a date is said of one" {
	is 2018-06-13 'The third-quarter results and the summer offensive were discussed.' \
		'date third-quarter = 2017-Q3' 'date summer = 2018-SU'
	is 2018-06-13 'He said that third-quarter profit rose.' 'date third-quarter = 2017-Q3'
}

@test "what the tense tells: would, until, had been due, may be" {
	is 2018-06-13 'He said he would appear on Monday.' 'date Monday = 2018-06-18'
	is 2018-06-13 'The talks were postponed until Monday.' 'date Monday = 2018-06-18'
	is 2018-06-13 'Until Monday, nobody had known.' 'date Monday = 2018-06-11'
	is 2018-06-13 'It had been due to expire Friday.' 'date Friday = 2018-06-08'
	is 2018-06-13 "They looked for ways to get round Monday's ruling." 'date Monday = 2018-06-11'
	is 2018-06-13 'The show opens in September.' 'date September = 2018-09'
	is 2016-04-22 'They are less likely to vote Republican in November.' 'date November = 2016-11'
	is 2016-04-22 "It could have consequences by year's end." "date year's end = 2016-12-31"
}

@test "news that tells of another year stays there, and comes back" {
	is 2018-06-13 'On March 3, 1908, it sailed. On April 10 it struck a rock. It will be shown on July 5.' \
		'date March 3, 1908 = 1908-03-03' 'date April 10 = 1908-04-10' 'date July 5 = 2018-07-05'
	is 2018-06-13 'In 1908, a school was built. In September it burned down. Last year the town remembered. In May it built a museum.' \
		'date 1908 = 1908' 'date September = 1908-09' 'date Last year = 2017' 'date May = 2018-05'
	is 2018-06-13 'The company, founded in 1908, opened a plant on March 3.' 'date 1908 = 1908' 'date March 3 = 2018-03-03'
	is 2016-07-16 'On March 2, 2015, it was revealed. On March 25 they had a call.' \
		'date March 2, 2015 = 2015-03-02' 'date March 25 = 2015-03-25'
	is 2018-06-13 'Today it matters. He left in 1995, and a year later he was back.' \
		'date Today = 2018-06-13' 'date 1995 = 1995' 'date a year later = 1996'
}

@test "ages are durations" {
	is '' 'The 43-year-old, a man of 84 years, has an 8-month-old son who is nine years old.' \
		'duration 43-year-old = P43Y' 'duration 84 years = P84Y' 'duration 8-month-old = P8M' \
		'duration nine years old = P9Y'
}

@test "what comes again is a set" {
	is '' 'It runs daily, every week, every two years, each July, on Tuesday nights and each Thursday.' \
		'set daily = P1D' 'set every week = P1W' 'set every two years = P2Y' 'set each July = XXXX-07' \
		'set Tuesday nights = XXXX-WXX-2TNI' 'set each Thursday = XXXX-WXX-4'
	is '' 'It saves $5 million a year.' 'set a year = P1Y'
	is '' 'It rings three times a day, on weekends, 24 hours a day.' 'set three times a day = P1D' \
		'set weekends = XXXX-WXX-WE' 'duration 24 hours = PT24H' 'set a day = P1D'
}

@test "so often in so long: behind a percentage, behind nights, six-hourly, twice-yearly" {
	is '' 'It pays 18 per cent a year to who works two nights a week.' 'set a year = P1Y' 'set a week = P1W'
	is '' 'It needs six-hourly checks, six-monthly reports and twice-yearly talks.' \
		'set six-hourly = PT6H' 'set six-monthly = P6M' 'set twice-yearly = P1Y'
}

@test "now, recently and the future are references" {
	is 2024-03-26 'It is now what it recently was, and currently has no place in the future.' \
		'date now = PRESENT_REF' 'date recently = PAST_REF' 'date currently = PRESENT_REF' \
		'date the future = FUTURE_REF'
}

@test "holidays" {
	values 2024-06-12 'Christmas Day 2023 = 2023-12-25' 'Thanksgiving Day 2023 = 2023-11-23' \
		'Good Friday 2024 = 2024-03-29' 'Memorial Day 2024 = 2024-05-27' "New Year's Eve 1999 = 1999-12-31"
}

@test "without a publication date, what depends on it stays open" {
	values '' 'yesterday = XXXX-XX-XX' 'last week = XXXX-WXX' 'last month = XXXX-XX' 'last year = XXXX' \
		'Monday = XXXX-WXX-1' 'December 11 = XXXX-12-11' 'November = XXXX-11' 'three years ago = XXXX' \
		'tonight = XXXX-XX-XXTNI' 'last spring = XXXX-SP' 'five months ago = XXXX-XX' \
		'now = PRESENT_REF'
}

@test "no dates: may, march, second, sun, and the names of things" {
	is 2024-03-26 'They may march for a second in the sun, and Theresa May said so.'
	is 2024-03-26 'The Sunday Times, Russia Today and the Daily Mail said that 9/11 and 24/7 are no dates.'
	is 2024-03-26 'April Jones and Judge June Smith saw Sun Yat-sen march against the fall of the house.'
	is 2024-03-26 'About three-quarters went, and three quarters of them came back.'
	is 2024-03-26 'He wrote on p. 1225 of H.R. 1280 in his late twenties.'
	is 2024-03-26 'Some 2000 soldiers paid $1998 each on flight 1951.'
	is 2024-03-26 'In May they left. In March they had come.' 'date May = 2023-05' 'date March = 2024-03'
}

@test "digits of codes, rooms and roads are no years" {
	is 2024-03-26 'They used CVE-2023-27997 in Room 1945 of Local 1587, full 1080 of them, beside Route 1945.'
	is 2024-03-26 'Since Section 1983 says so, 1945 is past. Fiscal 1998 was good.' 'date 1945 = 1945' 'date Fiscal 1998 = 1998'
}

@test "a date at the edge of a name is no part of it" {
	is 2024-03-26 'In early trading in Tokyo Monday, shares fell.' 'date Monday = 2024-03-25'
}

@test "a month of leap years, a week of another year" {
	values 2024-03-01 'yesterday = 2024-02-29'
	values 2021-01-04 'last week = 2020-W53' 'the day before yesterday = 2021-01-02'
	values 2023-01-01 'this week = 2022-W52'
}

@test "times of day with a full stop, where what stands around says that they are" {
	is 2024-07-30 'It opened at 9.30, and was full at about 9.45 on Monday.' \
		'time 9.30 = 2024-07-30T09:30' 'time about 9.45 on Monday = 2024-07-29T09:45'
	is 2024-07-30 'They slept until 10.15 the following morning.' 'time 10.15 the following morning = 2024-07-30T10:15'
	is 2024-07-30 'From 9.30 to 17.00 on Friday it was open.' 'time 9.30 = 2024-07-30T09:30' 'time 17.00 on Friday = 2024-07-26T17:00'
	is 2024-07-30 'It was at 17.48 BST, as on Tue 30 Jul 2024 13.05 GMT.' 'time 17.48 BST = 2024-07-30T17:48+01' \
		'time Tue 30 Jul 2024 13.05 GMT = 2024-07-30T13:05Z'
}

@test "rates, prices, lengths and results with a full stop are no times of day" {
	is 2024-07-30 'Rates stood at 9.30 per cent. It rose from 9.30 to 9.80 metres. The yen was at 9.30 to the dollar.'
	is 2024-07-30 'Shares fell by 6.30 on Friday. It closed at 9.30, up from 9.10. He threw at 9.58. It sold at 9.30 a share.' \
		'date Friday = 2024-07-26'
}

@test "what no clock shows is no time of day" {
	is 2024-03-26 'It is on 990 AM.'
	is 2024-03-26 'They came at 45 p.m. of all times.'
	is 2024-03-26 'It opened at 24:00 to all.' 'time 24:00 = 2024-03-26T24:00'
}

# marked KIND TEXT: the value of a text that somebody has marked
marked() {
	printf 'a\t2024-03-26\t0\t%d\tarticle\t%s\t\t\n' ${#2} "$2" >"$BATS_TEST_TMPDIR/marked"
	printf 'a\t2024-03-26\t0\t%d\t%s\t%s\t\t\n' ${#2} "$1" "$2" >>"$BATS_TEST_TMPDIR/marked"
	run sh -c 'news-normalize "$1" | tail -n 1 | cut -f 7' - "$BATS_TEST_TMPDIR/marked"
	[ "$output" = "$3" ] || { printf 'wanted: %s\ngot: %s\n' "$3" "$output" >&2; return 1; }
}

@test "numbers beyond all times have no value, or X: the same on every machine" {
	marked time '99999999999999 AM' ''
	marked time '99999999999 GMT' ''
	marked date '99999999999 B.C.' ''
	marked date '99999999999 years ago' PAST_REF
	marked duration '999999999 decades' PXY
	marked duration 'five trillion minutes and three trillion seconds' PTXMXS
}

@test "any bytes go through" {
	head -c 200000 /dev/urandom | tr -d '\000' >"$BATS_TEST_TMPDIR/noise"
	run sh -c 'news-read -d 2024-03-26 "$1" | news-tag | news-normalize >/dev/null' - "$BATS_TEST_TMPDIR/noise"
	[ "$status" -eq 0 ]
}

@test "days with a name of their own are no dates" {
	is 2024-03-26 "He won on Super Tuesday and lost on Black Monday."
}

@test "a day that no month has is a date without a value" {
	is 2024-03-26 'It was on 31 February 2024, not on February 29, 2024.' 'date 31 February 2024 = ' 'date February 29, 2024 = 2024-02-29'
}

@test "without a date of publication, a line that is nothing but a day is one" {
	run sh -c 'printf "Peace talks begin\n\nFriday, August 21, 2015\n\nThey met yesterday, and will meet again on Monday.\n" | news-read | news-tag | news-normalize | cut -f 5-7 | grep "^date"'
	[ "$output" = "date	Friday, August 21, 2015	2015-08-21
date	yesterday	2015-08-20
date	Monday	2015-08-24" ]
	run sh -c 'printf "Peace talks begin\nPublished: 21 August 2015\n\nThey met yesterday.\n" | news-read | news-tag | news-normalize | cut -f 5-7 | grep "^date.*yesterday"'
	[ "$output" = "date	yesterday	2015-08-20" ]
	run sh -c 'printf "Peace talks begin\n\nFriday, August 21, 2015\n\nThey met yesterday.\n" | news-read -d 2016-01-02 | news-tag | news-normalize | cut -f 5-7 | grep "^date.*yesterday"'
	[ "$output" = "date	yesterday	2016-01-01" ]
	run sh -c 'printf "On August 21, 2015 they met.\n\nThey had met yesterday.\n" | news-read | news-tag | news-normalize | cut -f 5-7 | grep "^date.*yesterday"'
	[ "$output" = "date	yesterday	XXXX-XX-XX" ]
}

@test "a name that a date is taken off ends where it ends, not in white space" {
	run sh -c 'printf "person\tCateri\t\tQ2\n\n\nCateri Marin came.\n" | news-read -d 2024-03-26 | news-tag -o -s person,date | cut -f 3-6'
	[ "$output" = "7	13	person	Cateri
15	17	date	Q2
20	32	person	Cateri Marin" ]
}

@test "the November election is the nearest, unless a word beside it says that it is over" {
	is 2024-07-30 'Polls point to the November election, he said.' 'date November = 2024-11'
	is 2024-07-30 'She spoke ahead of the October vote, and in time for a September launch.' \
		'date October = 2024-10' 'date September = 2024-09'
	is 2024-07-30 "Her fate was tied to November's presidential election." 'date November = 2024-11'
	is 2024-07-30 'She won the November election.' 'date November = 2023-11'
	is 2024-07-30 'The November election was stolen, they said.' 'date November = 2023-11'
	is 2024-07-30 'He lost in the April primary.' 'date April = 2024-04'
}

@test "what a verb says of the verb behind its to" {
	is 2016-06-10 'They want to run again in November.' 'date November = 2016-11'
	is 2016-06-10 'He seemed to be of two minds Tuesday night.' 'time Tuesday night = 2016-06-07TNI'
	is 2016-06-10 'They failed to meet on Tuesday.' 'date Tuesday = 2016-06-07'
	is 2016-06-10 "They want to understand Tuesday's debate." 'date Tuesday = 2016-06-07'
}


@test "a time of day that fills its line is that of the day of publication" {
	is 2024-02-21 "$(printf 'A man died on Friday.\n\n17:20\n\nIt went on.')" 'date Friday = 2024-02-16' 'time 17:20 = 2024-02-21T17:20'
}

@test "a zone behind a.m. and p.m. is of the time" {
	is 2024-05-14 'It fell at 3:30 p.m. Moscow time.' 'time 3:30 p.m. Moscow time = 2024-05-14T15:30'
	is 2024-05-14 'They met at 7 p.m. ET and left.' 'time 7 p.m. ET = 2024-05-14T19:00'
	is 2024-05-14 'They met at 7 p.m. London is big.' 'time 7 p.m. = 2024-05-14T19:00'
}

@test "the end of the year is this one, where it is to come" {
	is 2024-05-14 'He took power in 2022. He promised to leave by the end of the year.' 'date 2022 = 2022' 'date the end of the year = 2024'
}

@test "when an estimate was made" {
	is 2024-04-25 'Sales were higher than projected in January.' 'date January = 2024-01'
	is 2024-04-25 'It is projected in January.' 'date January = 2025-01'
}

@test "hoped to is of what was to come" {
	is 2024-02-21 'He hoped to have most homes back by Friday.' 'date Friday = 2024-02-23'
	is 2024-08-06 'The vote is likely in October.' 'date October = 2024-10'
}

@test "since is of the past, whatever may be" {
	is 2024-07-31 'Farms may spread it since January 1.' 'date January 1 = 2024-01-01'
}

@test "that behind a verb of saying is no word of the day" {
	is 2024-05-14 'The bureau warned that Friday would be hotter.' 'date Friday = 2024-05-17'
	is 2024-05-14 'He said that on Friday he would go.' 'date Friday = 2024-05-17'
	is 2024-05-14 'He said that on Friday he went.' 'date Friday = 2024-05-10'
}

@test "a week on Saturday; a metre a year; office hours" {
	is 2024-02-11 'They meet a week on Saturday.' 'date a week on Saturday = 2024-02-24'
	is 2024-02-11 'It loses a metre a year.' 'set a year = P1Y'
	is 2024-02-11 'The half-yearly exams are off, in office hours.' 'set half-yearly = P6M'
}

@test "the second thing of a name is no time" {
	is 2024-02-11 'It sailed past Second Thomas Shoal.'
}

@test "days of a range and of a row, whatever follows" {
	is 2024-03-26 'The fair of March 3-5 was good.' 'date March 3 = 2024-03-03' 'date 5 = 2024-03-05'
	is 2024-07-26 'Matches on June 12, 13 and 14 were off.' 'date June 12 = 2024-06-12' 'date 13 = 2024-06-13' 'date 14 = 2024-06-14'
}

@test "a length of several units ends before another one" {
	is 2024-03-26 'Kosgei won in 2 hours 15 minutes, two minutes ahead of Roe.' 'duration 2 hours 15 minutes = PT2H15M' 'duration two minutes = PT2M'
}

@test "both ends of a range of clock times" {
	is 2024-03-26 'It opens 9-11 a.m. on Friday.' 'time 9 = 2024-03-29T09:00' 'time 11 a.m. on Friday = 2024-03-29T11:00'
	is 2024-03-26 'Come between 5 and 6 p.m.' 'time 5 = 2024-03-26T17:00' 'time 6 p.m. = 2024-03-26T18:00'
	is 2024-03-26 'It will run from 11:30 to 1 p.m. tomorrow.' 'time 11:30 = 2024-03-27T11:30' 'time 1 p.m. tomorrow = 2024-03-27T13:00'
	is 2024-03-26 'It lost 3-4 and sold 5 and 6 p.m. tickets.' 'time 6 p.m. = 2024-03-26T18:00'
}

@test "a day that is past in its year, told of as to come, is next year's" {
	is 2024-03-26 'The tax will rise on January 1.' 'date January 1 = 2025-01-01'
	is 2024-03-26 'He said on March 1 that it would.' 'date March 1 = 2024-03-01'
	is 2024-03-26 'It rose on January 1.' 'date January 1 = 2024-01-01'
}

@test "it is so many homes, not a year's" {
	is 2024-03-26 "It's 1600 homes."
	is 2024-03-26 "It's 1984 again." 'date 1984 = 1984'
}

@test "no quarters of a point and no hours after trading; quarters by their months" {
	is 2024-03-26 'It made two quarter-point cuts; every quarter point counts in after-hours trading.'
	is 2024-03-26 'Revenue of the January-March quarter fell.' 'date January = 2024-01' 'date March = 2024-03'
}

@test "both months of a range in last year; last year behind a comma; not until; promised by" {
	is 2024-03-26 'It leaked between April and June last year.' 'date April = 2023-04' 'date June last year = 2023-06'
	is 2024-03-26 'He left on Sunday, November 17, last year.' 'date Sunday, November 17, last year = 2023-11-17'
	is 2024-03-26 'It was not until Jan. 9 that he left.' 'date Jan. 9 = 2024-01-09'
	is 2024-03-26 'He will not leave until Jan. 9.' 'date Jan. 9 = 2025-01-09'
	is 2024-03-26 'The mayor promised a review by July.' 'date July = 2024-07'
}

@test "the early hours of a day" {
	is 2024-03-26 'He died in the early hours of Sunday.' 'time the early hours of Sunday = 2024-03-24TMO'
	is 2024-03-26 'He died in the early hours of Sunday morning.' 'time the early hours of Sunday morning = 2024-03-24TMO'
	is 2024-03-26 'The early hours of the war were bad.'
}

@test "the past decade is a length, as the last five years are" {
	is 2024-03-26 'It rose over the past decade and the last five years.' 'duration the past decade = P10Y' 'duration the last five years = P5Y'
}

@test "a past form that is the base too tells of what is to come behind will and to" {
	is 2024-03-26 'The bank will cut rates in June.' 'date June = 2024-06'
	is 2024-03-26 'The storm could hit the coast on Thursday.' 'date Thursday = 2024-03-28'
	is 2024-03-26 'The bank cut rates in June.' 'date June = 2023-06'
}

@test "what came of what is told before: rose to end, returned to work" {
	is 2024-03-26 'Shares rose to end at a high on Friday.' 'date Friday = 2024-03-22'
	is 2024-03-26 'She returned to work on Friday.' 'date Friday = 2024-03-22'
	is 2024-03-26 'She agreed to meet him on Friday.' 'date Friday = 2024-03-29'
}

@test "ahead of, await, moved to: it is to come" {
	is 2024-03-26 "Traders were calm ahead of Friday's figures." 'date Friday = 2024-03-29'
	is 2024-03-26 'The match was moved to Saturday.' 'date Saturday = 2024-03-30'
	is 2024-03-26 'It was postponed from March to October.' 'date March = 2024-03' 'date October = 2024-10'
	is 2024-03-26 'Talks resume in May. They did not begin on Friday.' 'date May = 2024-05' 'date Friday = 2024-03-22'
}

@test "quarters by their last month; fiscal years; the year to a month" {
	is 2024-03-26 'Prices rose in the December quarter.' 'date the December quarter = 2023-Q4'
	is 2024-03-26 'It fell in the March 2024 quarter.' 'date the March 2024 quarter = 2024-Q1'
	is 2024-03-26 'Sales grew in FY24, and in Q3 FY23.' 'date FY24 = 2024' 'date Q3 FY23 = 2023-Q3'
	is 2024-03-26 'In the year to June, it fell.' 'duration the year = P1Y' 'date June = 2023-06'
	is 2024-03-26 'The May elections were lost.' 'date May = 2023-05'
}

@test "late on a day's evening is one; ages and temperatures in tens are no decades; so many homes are no year" {
	is 2024-03-26 'She came late on Monday night.' 'time late on Monday night = 2024-03-25TNI'
	is 2024-03-26 'He is in his mid-20s, and temperatures are in the 80s.'
	is 2024-03-26 'In the mid-80s she left.' 'date mid-80s = 198'
	is 2024-03-26 'Power was cut to 1900 homes. About 2000 people left in 1998.' 'date 1998 = 1998'
}

@test "o'clock alone, hours as soldiers tell them, every second week, last decade" {
	is 2024-03-26 "She came back at 8 o'clock and left." "time 8 o'clock = 2024-03-26T08:00"
	is 2024-03-26 'It crashed around 2100 hours. It took 2100 hours to build.' 'time around 2100 hours = 2024-03-26T21:00' 'duration 2100 hours = PT2100H'
	is 2024-03-26 'It took about five hours.' 'duration about five hours = PT5H'
	is 2024-03-26 'Bins are emptied every second week.' 'set every second week = P2W'
	is 2024-03-26 'She died last decade. The Labour Day march is over.' 'date last decade = 201' 'date Labour Day = 2023-09-04'
	is 2024-03-26 'The Russell 2000 fell.'
}

@test "the end of the decade is of this one; what a firm forecast on Monday it did last Monday" {
	is 2024-03-26 'It will end by the end of the decade.' 'date the end of the decade = 202'
	is 2024-03-26 'The board forecast a loss on Monday.' 'date Monday = 2024-03-25'
	is 2024-03-26 'Rain is forecast on Monday.' 'date Monday = 2024-04-01'
}

@test "a cut in September that somebody expects is to come; since a year long past is now" {
	is 2024-03-26 'The bank expects a cut in September.' 'date September = 2024-09'
	is 2024-03-26 'Since 1999 it has been down. It fell in May.' 'date 1999 = 1999' 'date May = 2023-05'
}

@test "the same month last year is one date" {
	is 2024-03-26 'Sales fell in February from the same month last year.' 'date February = 2024-02' 'date the same month last year = 2023-02'
	is 2024-03-26 'Sales fell in the same week of 2023.' 'date the same week of 2023 = 2023-W13'
	is 2024-03-26 'It fell in the third quarter of 2023 from the same period of 2022.' 'date the third quarter of 2023 = 2023-Q3' 'date the same period of 2022 = 2022-Q3'
	is 2024-03-26 'Sales fell from the same quarter a year ago.' 'date the same quarter a year ago = 2022-Q4'
}

@test "what is compared, told of a match, or later than planned is no date" {
	is 2024-03-26 'The bridge opened three years later than planned.' 'duration three years = P3Y'
	is 2024-03-26 'It was tied with 6:42 left. Lund scored 12 in the fourth quarter. It rose 40,000 month-on-month.' ''
	is 2024-03-26 'In the 2024 school year it fell.' 'date 2024 = 2024'
}

@test "a quotation mark before digits begins no year" {
	is 2024-03-26 "'50 shots fired' at a rally. '30,000 homes' are needed. It was in '98." "date '98 = 1998"
}

@test "months that something is reported for; a weekday that is to be; the day in brackets behind a weekday; overnight to come" {
	is 2024-06-26 'U.S. May retail sales fell.' 'date May = 2024-05'
	is 2024-03-26 'The final is Sunday.' 'date Sunday = 2024-03-31'
	is 2024-03-26 'On Wednesday (March 6) he spoke.' 'date Wednesday = 2024-03-06' 'date March 6 = 2024-03-06'
	is 2024-03-26 'Showers will continue overnight.' 'time overnight = 2024-03-26TNI'
	is 2024-03-26 'Snow fell overnight.' 'time overnight = 2024-03-25TNI'
}

@test "a time of day that has been is not of a day to come; hours of the evening" {
	is 2024-03-26 'The law takes effect on July 1. In a speech that started at 3pm he defended it.' 'date July 1 = 2024-07-01' 'time 3pm = 2024-03-26T15:00'
	is 2024-03-26 'The hearing is set for July 24. It begins at 9am.' 'date July 24 = 2024-07-24' 'time 9am = 2024-07-24T09:00'
	is 2024-03-26 'It starts at 7.30 tonight. It began at 9 last night.' 'time 7.30 tonight = 2024-03-26T19:30' 'time 9 last night = 2024-03-25T21:00'
}

@test "days that everybody knows the year of" {
	is 2024-03-26 'The Sept. 11 attacks changed it.' 'date Sept. 11 = 2001-09-11'
	is 2024-03-26 'On Sept. 11 they met.' 'date Sept. 11 = 2023-09-11'
	is 2001-09-12 'The Sept. 11 attacks killed many.' 'date Sept. 11 = 2001-09-11'
}

@test "fixtures: who visits whom; where somebody is going; to come from behind to beat somebody" {
	is 2024-05-15 'Chelsea visit Arsenal on Tuesday.' 'date Tuesday = 2024-05-21'
	is 2024-05-15 "Lund's visit on Tuesday was short." 'date Tuesday = 2024-05-14'
	is 2024-05-15 'Spurs travel to Leeds on Sunday.' 'date Sunday = 2024-05-19'
	is 2024-05-15 'Leeds came from behind to beat Spurs on Saturday.' 'date Saturday = 2024-05-11'
	is 2024-05-15 'She is going to Italy in November.' 'date November = 2024-11'
	is 2024-05-15 'She is up for re-election in November.' 'date November = 2024-11'
	is 2024-05-15 'Roe, who turns 60 in July, will go.' 'date July = 2024-07'
}

@test "the half of the year that is to be" {
	is 2024-05-15 'It will close in the second half of the year.' 'date the second half of the year = 2024-H2'
	is 2024-09-15 'It will close in the first half of the year.' 'date the first half of the year = 2025-H1'
	is 2024-09-15 'It fell in the first half of the year.' 'date the first half of the year = 2024-H1'
}

@test "a month in a sentence that tells when somebody spoke is of then" {
	is 2024-05-03 'The party announced in June 2023 that accounts had been the target of an attack in January.' 'date June 2023 = 2023-06' 'date January = 2023-01'
	is 2024-05-03 'The firm said in March 2021 it had been hit in November.' 'date March 2021 = 2021-03' 'date November = 2020-11'
	is 2024-05-03 'The firm said in March 2021 it would close in November.' 'date March 2021 = 2021-03' 'date November = 2021-11'
	is 2024-05-03 'The firm said in March 2021 it had been hit. It opened in January.' 'date March 2021 = 2021-03' 'date January = 2024-01'
}

@test "what is to be done by a day is to come" {
	is 2025-11-06 'He is to report by 30 June.' 'date 30 June = 2026-06-30'
	is 2025-11-06 'He was to report by 30 June.' 'date 30 June = 2025-06-30'
}

@test "news that does not say when it is of gives its months no year that was told of in passing" {
	is '' 'He knew in early 2017. He was held on Thursday. She was arrested on December 1.' \
		'date early 2017 = 2017' 'date Thursday = XXXX-WXX-4' 'date December 1 = XXXX-12-01'
	is '' 'It fell on 5 May 2021. It rose on June 3. It is here today.' \
		'date 5 May 2021 = 2021-05-05' 'date June 3 = 2021-06-03' 'date today = PRESENT_REF'
	is '' 'The town was taken in 1312. It fell in June.' 'date 1312 = 1312' 'date June = 1312-06'
}
