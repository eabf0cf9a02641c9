#!/bin/sh
# count.sh BUILD [LINES] - news-count in BUILD beside its peers: what, ours, peer's, ratio, divided by
# TABs. Times are seconds of processor time (user and system) on one core, all of one run, and memory
# is the largest resident set in KiB; the ratio says how many times ours the peer's is.
#
# Data are made here: LINES (16900000) lines of one word over 52000 words, with frequencies as those
# of words; half as many lines that are all different; the same again with memory for a tenth of them.
set -eu
build=$(cd "${1:?usage: tests/bench/count.sh BUILD [LINES]}" && pwd)
lines=${2:-16900000}
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
LC_ALL=C
export LC_ALL

command -v mawk >/dev/null || { echo "tests/bench/count.sh: mawk is missing" >&2; exit 2; }
pin=
command -v taskset >/dev/null && pin='taskset -c 0'

cat >make.c <<'END'
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static uint64_t state = 88172645463325252;

static uint64_t
next(void)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return state;
}

int
main(int argc, char **argv)
{
	static char word[52000][12];
	uint64_t i, n, keys;
	int j, len;

	n = argc > 2 ? strtoull(argv[2], NULL, 10) : 0;
	keys = argc > 3 ? strtoull(argv[3], NULL, 10) : 0;
	if (argc > 1 && argv[1][0] == 'w') {
		for (i = 0; i < 52000; i++) {
			len = 2 + (int)(log2((double)i + 1) / 2.5 + (double)(next() % 4));
			for (j = 0; j < len; j++)
				word[i][j] = (char)('a' + next() % 26);
		}
		/* about as often as 1 / rank */
		for (i = 0; i < n; i++)
			puts(word[(int)pow(52000, (double)(next() >> 11) / 9007199254740992.0) - 1]);
	} else {
		/* numbers scattered over the keys, or each key once */
		for (i = 0; i < n; i++)
			printf("%llx\n", (unsigned long long)((keys > 0 ? next() % keys : i) *
							      UINT64_C(2654435761) % UINT64_C(4294967296)));
	}
	return 0;
}
END
cc -O2 -o make make.c -lm

# seconds COMMAND: processor time of the command and all that it starts, in $time; KiB in $rss
seconds() {
	if [ -x /usr/bin/time ]; then
		$pin /usr/bin/time -f '%U %S %M' -o took sh -c "$1" >/dev/null
		time=$(awk '{ print $1 + $2 }' took)
		rss=$(awk '{ print $3 }' took)
	else
		$pin sh -c "{ $1; } >/dev/null; times" >took
		time=$(awk 'NR == 2 { split($1, u, /[ms]/); split($2, s, /[ms]/); print u[1] * 60 + u[2] + s[1] * 60 + s[2] }' took)
		rss=0
	fi
}

# row WHAT OURS PEER
row() {
	awk -v what="$1" -v ours="$2" -v peer="$3" 'BEGIN {
		printf "%s\t%s\t%s\t%.2f\n", what, ours, peer, (ours > 0 ? peer / ours : 0) }'
}

./make w "$lines" >words
seconds "$build/news-count -k 1 words"
ours=$time
seconds "mawk '{ n[\$0]++ } END { for (w in n) print n[w] \"\\t\" w }' words"
row "count words: mawk's array (s)" "$ours" "$time"
if command -v tsv-summarize >/dev/null; then
	seconds "tsv-summarize --group-by 1 --count words"
	row "count words: tsv-summarize (s)" "$ours" "$time"
fi
seconds "sort words | uniq -c"
row "count words: sort | uniq -c (s)" "$ours" "$time"

./make n "$((lines / 2))" >distinct
seconds "$build/news-count -k 1 distinct"
ours=$time
held=$rss
seconds "mawk '{ n[\$0]++ } END { for (w in n) print n[w] \"\\t\" w }' distinct"
row "count distinct lines: mawk's array (s)" "$ours" "$time"
row "count distinct lines: mawk's array (KiB)" "$held" "$rss"

# memory for about a twentieth of the keys, of which each has four lines
size=$((lines / 4 / 20 * 32 / 1024 + 1))K
./make n "$lines" "$((lines / 4))" >scattered
seconds "$build/news-count -S $size -k 1 scattered"
ours=$time
held=$rss
seconds "sort -S $size scattered | uniq -c"
row "count with -S $size: sort -S $size | uniq -c (s)" "$ours" "$time"
row "count with -S $size: sort -S $size | uniq -c (KiB)" "$held" "$rss"
