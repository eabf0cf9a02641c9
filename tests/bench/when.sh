# times and amounts: finding and resolving them on their own (when.c), and whole programs beside chrono-node

common=$here/../../common
if build when -std=c11 -D_POSIX_C_SOURCE=200809L -I"$common" -I"$bin/gen" "$bin/libcommon.a"; then
	printf '\ntimes and amounts on their own, %d rounds in one process\n' $((5 * runs))
	# news has a date
	awk -F'\t' -v OFS='\t' '$2 == "" { $2 = "2016-07-16" } { print }' "$records" >"$work/dated"
	"$work/when" $((5 * runs)) <"$work/dated" | awk -F'\t' '{
		best = $2 / 1e6 / ($4 > 0 ? $4 : 1e-6)
		median = $2 / 1e6 / ($5 > 0 ? $5 : 1e-6)
		printf "  %-34s %8.3f s %8.1f MB/s, median %8.3f s %8.1f MB/s, %d mentions\n", $1, $4, best, $5, median, $3
		if ($1 == "both") printf "  both: at least 60 MB/s in the best round: %s\n", best >= 60 ? "yes" : "NO" }'

	if [ -n "${BENCH_NODE:-}" ] && command -v node >/dev/null; then
		bytes_all=$bytes
		head -c 400000 "$text" >"$work/part"
		"$bin/news-read" "$work/part" >"$work/part.tsv"
		bytes=$(wc -c <"$work/part" | tr -d ' ')
		group "whole programs, a part of the text: chrono-node has no amounts"
		measure "words, times, amounts, values" "$work/part.tsv" "$work/when" 1
		measure "chrono-node" "$work/part" node "$here/peers.js" dates
		bytes=$bytes_all
	fi
fi
