#!/bin/sh
# cue.tsv: words that tell who said, wrote or thought what, in all their forms. Needs nothing but awk.
# Below: manner, frames (what may follow; see the top of cue.tsv), then verbs; irregular verbs are in the second table.
# Nouns have an upper-case N among their frames, adjectives an A; both are lists of their own.
set -eu
LC_ALL=C; export LC_ALL
cat <<'END'
# Cues of speech, writing and thought: form, lemma, manner:frames:form. Frames say what the cue governs: q words in quotation
# marks, s a clause (with or without "that"), h one with "that" alone, i an indirect question, n a noun phrase, t a to-infinitive, g an -ing form,
# p a phrase with about, of, for, against, over, P one with on or to as well, o an addressee before the rest, c an object with what it is called,
# f words in quotation marks behind for, with or over, N the word is a noun, A an adjective.
# Form: b base, s third person, d past, n participle, g -ing, N noun, p plural noun, A adjective.
# Compiled for this project from general knowledge; made by make/cue.sh.
END
awk '
BEGIN {
	# verb: third person, past, participle, -ing
	n = split("let lets let let letting|fight fights fought fought fighting|shoot shoots shot shot shooting|" \
	    "hit hits hit hit hitting|go goes went gone going|take takes took taken taking|make makes made made making|" \
	    "say says said said saying|tell tells told told telling|write writes wrote written writing|" \
	    "think thinks thought thought thinking|know knows knew known knowing|feel feels felt felt feeling|" \
	    "find finds found found finding|see sees saw seen seeing|show shows showed shown showing|" \
	    "speak speaks spoke spoken speaking|read reads read read reading|hold holds held held holding|" \
	    "hear hears heard heard hearing|understand understands understood understood understanding|" \
	    "mean means meant meant meaning|swear swears swore sworn swearing|foresee foresees foresaw foreseen foreseeing|" \
	    "foretell foretells foretold foretold foretelling|seek seeks sought sought seeking|" \
	    "forget forgets forgot forgotten forgetting|deny denies denied denied denying|reply replies replied replied replying|" \
	    "imply implies implied implied implying|testify testifies testified testified testifying|" \
	    "clarify clarifies clarified clarified clarifying|specify specifies specified specified specifying|" \
	    "decry decries decried decried decrying|cry cries cried cried crying|worry worries worried worried worrying|" \
	    "verify verifies verified verified verifying|justify justifies justified justified justifying|" \
	    "notify notifies notified notified notifying|certify certifies certified certified certifying|" \
	    "signify signifies signified signified signifying|identify identifies identified identified identifying|" \
	    "mistake mistakes mistook mistaken mistaking|retell retells retold retold retelling|" \
	    "submit submits submitted submitted submitting|prefer prefers preferred preferred preferring|admit admits admitted admitted admitting|" \
	    "quip quips quipped quipped quipping|rap raps rapped rapped rapping|blog blogs blogged blogged blogging|" \
	    "slam slams slammed slammed slamming|rebut rebuts rebutted rebutted rebutting|refer refers referred referred referring|" \
	    "pan pans panned panned panning|pin pins pinned pinned pinning|lay lays laid laid laying|concur concurs concurred concurred concurring|plan plans planned planned planning|" \
	    "infer infers inferred inferred inferring|chat chats chatted chatted chatting|dub dubs dubbed dubbed dubbing|" \
	    "knock knocks knocked knocked knocking|intend intends intended intended intending|" \
	    "choose chooses chose chosen choosing|forbid forbids forbade forbidden forbidding|" \
	    "panic panics panicked panicked panicking|sing sings sang sung singing|teach teaches taught taught teaching|" \
	    "learn learns learned learned learning|dream dreams dreamed dreamed dreaming|bet bets bet bet betting|" \
	    "rip rips ripped ripped ripping|snap snaps snapped snapped snapping|blab blabs blabbed blabbed blabbing|" \
	    "misspeak misspeaks misspoke misspoken misspeaking|throw throws threw thrown throwing|" \
	    "mock mocks mocked mocked mocking|sum sums summed summed summing|put puts put put putting|" \
	    "permit permits permitted permitted permitting|rebuff rebuffs rebuffed rebuffed rebuffing|" \
	    "ban bans banned banned banning|expel expels expelled expelled expelling|" \
	    "recommit recommits recommitted recommitted recommitting|beg begs begged begged begging|" \
	    "begin begins began begun beginning|brag brags bragged bragged bragging|" \
	    "deadpan deadpans deadpanned deadpanned deadpanning|regret regrets regretted regretted regretting|" \
	    "aver avers averred averred averring|pen pens penned penned penning", row, "|")
	for (i = 1; i <= n; i++) {
		split(row[i], f, " ")
		irregular[f[1]] = row[i]
	}
	# other spellings: verb, past, -ing
	n = split("label labelled labelling|signal signalled signalling|imperil imperilled imperilling|" \
	    "learn learnt learning|dream dreamt dreaming|spell spelt spelling", row, "|")
	for (i = 1; i <= n; i++) {
		split(row[i], f, " ")
		other[f[1]] = row[i]
	}
}
# one line a form and lemma; the first frames given for a use of it are taken
function put(form, lemma, how, mark,   k, part) {
	form = form tail
	lemma = lemma tail
	k = form "\t" lemma
	part = mark ~ /[Np]/ ? "noun" : mark == "A" ? "adjective" : "verb"
	if ((k, part) in have)
		return
	have[k, part] = 1
	all[k] = (k in all ? all[k] " " : "") how ":" mark
}
END { for (k in all) print k "\t" all[k] }
function verb(w, how,   f, stem, last) {
	if (w in other) {
		split(other[w], f, " ")
		put(f[2], w, how, "d"); put(f[3], w, how, "g")
	}
	if (w in irregular) {
		split(irregular[w], f, " ")
		put(f[1], w, how, "b"); put(f[2], w, how, "s"); put(f[3], w, how, "d")
		if (f[4] != f[3]) put(f[4], w, how, "n")
		put(f[5], w, how, "g")
		return
	}
	put(w, w, how, "b")
	last = substr(w, length(w))
	put(w ~ /(s|x|z|ch|sh)$/ ? w "es" : w ~ /[^aeiou]y$/ ? substr(w, 1, length(w) - 1) "ies" : w "s", w, how, "s")
	stem = last == "e" ? substr(w, 1, length(w) - 1) : w
	put(w ~ /[^aeiou]y$/ ? substr(w, 1, length(w) - 1) "ied" : stem "ed", w, how, "d")
	put((w ~ /(ee|ye|oe)$/ ? w : stem) "ing", w, how, "g")
}
function noun(w, how) {
	put(w, w, how, "N")
	put(w ~ /(s|x|z|ch|sh)$/ ? w "es" : w ~ /[^aeiou]y$/ ? substr(w, 1, length(w) - 1) "ies" : w "s", w, how, "p")
}
/^#/ || NF == 0 { next }
{
	how = $1 ":" $2
	tail = ""
	if ($3 ~ /_/) {
		# a verb with what belongs to it: point_out
		for (i = 3; i <= NF; i++) {
			w = substr($i, 1, index($i, "_") - 1)
			tail = substr($i, length(w) + 1)
			gsub(/_/, " ", tail)
			verb(w, how)
		}
		next
	}
	for (i = 3; i <= NF; i++)
		if ($2 ~ /N/) noun($i, how); else if ($2 ~ /A/) put($i, $i, how, "A"); else verb($i, how)
}' <<'END' | sort
say sq say
say sq maintain
say sqn state declare proclaim assert stress emphasize emphasise underscore underline reiterate restate repeat mention
say sqt claim
say sqn note observe remark contend aver opine posit profess volunteer
say sqP comment elaborate expound
say sqp boast brag joke quip gloat muse marvel
say sqp jest deadpan gush enthuse babble ramble rant rail fume thunder roar bellow shout yell scream shriek cry exclaim whisper mutter
say sqp mumble murmur grumble groan moan gripe grouse snap snarl bark growl hiss sneer scoff sniff chuckle laugh sigh chide chant sing
call cP call
say q intone drawl croak gasp stammer stutter blurt interject chime begin deliver read hit fire shoot put sum throw
say p speak talk
say n discuss address voice express utter outline recite
say sqp opine vent
say sq posit theorize theorise surmise
announce sqt broadcast
announce sqnt announce disclose reveal divulge report release publish unveil
announce sqn testify recount recall remember recollect reminisce narrate
write sqn write tweet retweet blog post text email e-mail scribble pen
write q caption headline
add sq add continue conclude
tell sqoit tell
tell sqo inform notify assure reassure brief alert lecture teach
tell sqot advise remind
answer sq reply respond answer retort counter rejoin
answer sqn rebut refute
ask sqiotn ask
ask qin question wonder inquire enquire query
ask qin ponder
deny sngq deny
deny nq reject dismiss dispute rebuff repudiate disavow disown renounce downplay minimize minimise contradict
deny tn decline refuse
accuse c accuse
accuse n attribute
blame n blame fault implicate
blame n pin_the_blame_on put_the_blame_on lay_the_blame_on lay_the_blame_at pin_blame_on lay_blame_on place_the_blame_on place_blame_on point_the_finger_at point_a_finger_at point_fingers_at
accuse sqn allege charge
criticize nqp criticize criticise condemn denounce decry deplore blast slam bash mock ridicule deride disparage belittle castigate
criticize nqp chastise rebuke rip lambaste lambast berate admonish scold assail pan skewer savage excoriate insult lampoon malign vilify
criticize nqp disapprove protest oppose
criticize sqp complain
criticize sqP object
praise nqp praise laud hail commend applaud compliment congratulate salute tout welcome defend
support n support endorse favor favour back advocate champion prefer
support sqt agree
support sq concur
confirm sqn confirm affirm verify acknowledge concede certify
admit sqng admit confess
admit sqnp apologize apologise
promise sqtno promise
promise sqtn vow pledge swear guarantee
promise sqt offer
promise qt threaten
warn sqopt warn caution
warn nqp threaten
urge sqtno urge
urge tno implore beseech exhort encourage pressure press
urge sqtn demand insist beg plead
urge sqtnp insist
urge nst order instruct command direct
propose sqngt propose suggest recommend
argue sqnp argue reason protest plead
argue n justify
explain sqni explain clarify specify spell illustrate
predict sqn predict forecast foresee foretell prophesy project anticipate envision envisage
think sq think
think sh assess
show h hear
admit h accept
think s believe suppose presume assume suspect reckon guess conclude figure
think sni understand realize realise know recognize recognise
think ni consider
think st expect
think n doubt
think sn doubt
decide sti decide determine resolve
decide h hold
decide s rule
argue h submit attest
argue hn stipulate
want tn want wish intend aim seek aspire
hope stp hope
hope t plan
feel s feel
feel sn fear dread
feel sp worry
feel n hate loathe despise admire resent regret appreciate
show si find
show sni show demonstrate indicate suggest
show sni discover learn
show s imply signal hint insinuate estimate calculate speculate
show n highlight identify
show sn cite
cite nq cite quote
see s see
see n view
call c label brand dub characterize characterise term deem
call cg describe liken compare equate
call c portray depict
call P refer
say sq exclaim explain
say sqn postulate preach
say sqnp lament bemoan
say n trumpet
say P allude
say sn hint
think n endorse
think sn dream
say sq point_out make_clear make_it_clear make_plain put_it fire_back shoot_back hit_back fight_back chime_in blurt_out cry_out sum_up
say qh go_on
say sq spell_out let_slip
argue s make_the_case make_the_point
criticize n take_issue_with take_aim_at find_fault_with hit_out_at lash_out_at rail_against speak_out_against shrug_off play_down push_back_on push_back_against
urge nq call_for push_for appeal_for plead_for clamor_for clamour_for agitate_for
urge n press_for call_on
deny nt rule_out
hope n look_forward_to
statement sqpN statement remark comment announcement declaration assertion claim allegation contention
statement sqpN argument observation testimony explanation
statement stN offer
statement sqptN promise pledge vow threat proposal
statement sqpN warning prediction forecast estimate
statement sqpN denial admission confession acknowledgment acknowledgement confirmation
statement qN word account phrase
statement sqpN belief view opinion notion conviction suspicion assumption conclusion assessment perception impression
statement sqptN hope fear concern worry doubt desire expectation
statement sqpN complaint accusation charge criticism suggestion assurance recommendation
statement sqptN call demand request plea
statement sqpN report rumor rumour
statement pN attack praise support opposition criticism condemnation
accuse f detain arrest jail imprison fire suspend ban indict convict expel prosecute punish discipline censure
think spA confident sure certain convinced positive doubtful unsure uncertain skeptical sceptical
think spA hopeful optimistic pessimistic
think sA adamant
feel spA worried concerned afraid alarmed glad proud sorry surprised disappointed shocked stunned amazed thrilled upset worried
feel pA angry furious outraged frustrated nervous anxious enthusiastic critical supportive dismissive wary
feel tA reluctant eager keen determined
feel PA opposed
END
