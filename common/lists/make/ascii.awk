# ascii(s): s with accents taken off, as news often prints names; letters that the table lacks stay.
function ascii(s,   i) {
	if (s !~ /[^ -~]/) return s
	if (!folds) load_folds()
	for (i = 1; i < folds; i += 2)
		if (index(s, fold[i])) gsub(fold[i], fold[i + 1], s)
	return s
}

function load_folds(   table) {
	table = ""
	table = table "À A Á A Â A Ã A Ä A Å A Ā A Ă A Ą A Ç C Ć C Ĉ C Č C Ď D Đ D È E É E Ê E Ë E Ē E Ė E Ę E "
	table = table "Ě E Ğ G Ģ G Ġ G Ĥ H Ì I Í I Î I Ï I Ī I Į I İ I Ķ K Ĺ L Ļ L Ľ L Ł L Ñ N Ń N Ņ N Ň N Ò O "
	table = table "Ó O Ô O Õ O Ö O Ō O Ő O Ø O Ŕ R Ř R Ś S Ş S Š S Ș S Ţ T Ť T Ț T Ù U Ú U Û U Ü U Ū U Ů U "
	table = table "Ű U Ų U Ŵ W Ý Y Ÿ Y Ź Z Ż Z Ž Z à a á a â a ã a ä a å a ā a ă a ą a ạ a ả a ầ a ấ a ậ a "
	table = table "ằ a ắ a ặ a ç c ć c ĉ c č c ď d đ d è e é e ê e ë e ē e ė e ę e ě e ẹ e ẻ e ề e ế e ệ e "
	table = table "ễ e ğ g ģ g ġ g ǧ g ĥ h ħ h ḥ h ḩ h ì i í i î i ï i ī i į i ı i ĩ i ị i ķ k ĺ l ļ l ľ l "
	table = table "ł l ñ n ń n ņ n ň n ṇ n ò o ó o ô o õ o ö o ō o ő o ø o ọ o ố o ồ o ộ o ớ o ờ o ợ o ơ o "
	table = table "ỗ o ổ o ŕ r ř r ś s ş s š s ș s ṣ s ţ t ť t ț t ṭ t ù u ú u û u ü u ū u ů u ű u ų u ư u "
	table = table "ừ u ứ u ự u ụ u ủ u ũ u ŵ w ý y ÿ y ỳ y ỹ y ź z ż z ž z ẓ z ẕ z Þ Th þ th ß ss æ ae Æ Ae "
	table = table "œ oe Œ Oe Ə A ə a ð d ‘ ' ’ ' ʻ ' ʼ ' – - ŭ u ŏ o ĭ i "
	folds = split(table, fold, " ")
}
