# marked.awk - makes records of articles in which names are marked: {p Clara Finch} of {o Finch & Sons} in {l Lagos}
#
# A line %% ends an article; p is a person, o an organisation, l a place. Lines that begin with # before the first
# article are comments. Run with LC_ALL=C, so that offsets are counted in bytes.
function escape(s) {
	gsub(/\\/, "\\\\&", s); gsub(/\t/, "\\t", s); gsub(/\n/, "\\n", s)
	return s
}
function record(start, end, kind) {
	printf "wire%03d\t\t%d\t%d\t%s\t%s\t\t\n", article, start, end, kind, escape(substr(text, start + 1, end - start))
}
function flush(   i) {
	if (text == "")
		return
	article++
	record(0, length(text), "article")
	for (i = 0; i < names; i++)
		record(from[i], to[i], kind[i])
	text = ""
	names = 0
}
BEGIN { of["p"] = "person"; of["o"] = "org"; of["l"] = "place" }
/^#/ && article == 0 && text == "" { next }
$0 == "%%" { flush(); next }
{
	line = $0
	while (match(line, /\{[pol] [^{}]*\}/)) {
		text = text substr(line, 1, RSTART - 1)
		kind[names] = of[substr(line, RSTART + 1, 1)]
		from[names] = length(text)
		text = text substr(line, RSTART + 3, RLENGTH - 4)
		to[names++] = length(text)
		line = substr(line, RSTART + RLENGTH)
	}
	text = text line "\n"
}
END { flush() }
