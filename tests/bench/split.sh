# sentences and words: news-split beside ICU's break iterators (libicu-dev), ucto, wink-nlp, compromise, mawk

icu=
build icu_breaks -licuuc -licudata && icu=yes
node=
if [ -n "${BENCH_NODE:-}" ] && command -v node >/dev/null; then
	node=yes
fi
# the slow ones get a part of the text
head -c 400000 "$text" >"$work/part"

group "sentences"
measure "news-split -u sentence" "$records" "$bin/news-split" -u sentence
measure "news-split -u block" "$records" "$bin/news-split" -u block
[ -z "$icu" ] || measure "ICU sentences" "$text" "$work/icu_breaks" sentence
measure "cat, for scale" "$records" cat
[ -z "$icu" ] || expect 2 "ICU sentences"

group "words"
measure "news-split -u word" "$records" "$bin/news-split" -u word
[ -z "$icu" ] || measure "ICU words" "$text" "$work/icu_breaks" word
if command -v mawk >/dev/null; then
	measure "mawk, words by white space" "$text" mawk '{ for (i = 1; i <= NF; i++) print $i }'
fi
[ -z "$icu" ] || expect 1 "ICU words"

"$bin/news-read" "$work/part" >"$work/part.tsv"
bytes_all=$bytes
bytes=$(wc -c <"$work/part" | tr -d ' ')
group "words, a part of the text: the slow ones"
measure "news-split -u word" "$work/part.tsv" "$bin/news-split" -u word
if command -v ucto >/dev/null; then
	measure "ucto" /dev/null sh -c 'exec ucto -L eng -n "$1" /dev/null 2>/dev/null' sh "$work/part"
fi
if [ -n "$node" ]; then
	measure "wink-nlp" "$work/part" node "$here/peers.js" wink
	measure "compromise" "$work/part" node "$here/peers.js" compromise
fi
bytes=$bytes_all
