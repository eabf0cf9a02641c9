# names, times, amounts, quotations: news-tag and news-normalize beside the segmenter and wink-nlp

"$bin/news-split" <"$records" >"$work/split.tsv"
"$bin/news-tag" <"$work/split.tsv" >"$work/tagged.tsv"

group "tagging and normalizing"
measure "news-tag, all kinds" "$work/split.tsv" "$bin/news-tag"
measure "news-tag -s person,org,place" "$work/split.tsv" "$bin/news-tag" -s person,org,place
measure "news-tag -s date,time,duration" "$work/split.tsv" "$bin/news-tag" -s date,time,duration
measure "news-normalize" "$work/tagged.tsv" "$bin/news-normalize"
measure "news-split, for scale" "$records" "$bin/news-split"

if [ -n "${BENCH_NODE:-}" ] && command -v node >/dev/null; then
	bytes_all=$bytes
	head -c 400000 "$text" >"$work/part"
	"$bin/news-read" "$work/part" >"$work/part.tsv"
	bytes=$(wc -c <"$work/part" | tr -d ' ')
	group "entities, a part of the text: wink-nlp has no persons"
	measure "news-tag, all kinds" "$work/part.tsv" "$bin/news-tag"
	measure "wink-nlp" "$work/part" node "$here/peers.js" wink-entities
	bytes=$bytes_all
fi
