#!/usr/bin/env bats
# Who said what: quotations and claims with their speakers, as news-tag marks them.

setup() {
	cd "$BATS_TEST_DIRNAME/.." || return 1
	LC_ALL=C; export LC_ALL
}

# said KIND TEXT: the records of this kind, as "speaker: words"
said() {
	printf '%b' "$2" | news-read -i a | news-tag -o -s "$1" | awk -F '\t' '{ print $8 ": " $6 }'
}

# is KIND TEXT EXPECTED...: the records are these, in this order
is() {
	kind=$1 text=$2
	shift 2
	result=$(said "$kind" "$text")
	expected=$(printf '%s\n' "$@")
	[ "$result" = "$expected" ] || { printf 'text:     %s\nexpected:\n%s\ngot:\n%s\n' "$text" "$expected" "$result"; return 1; }
}

@test "the speaker stands behind the quotation" {
	is quote '"It was a long winter," Ellery said.' 'Ellery: It was a long winter,'
	is quote '"It was a long winter," he said.' 'he: It was a long winter,'
}

@test "the speaker stands before the quotation" {
	is quote 'Ellery told reporters: "It was a long winter."' 'Ellery: It was a long winter.'
	is quote 'The mayor added, "We will rebuild."' 'The mayor: We will rebuild.'
}

@test "verb and speaker change places" {
	is quote '"It was a long winter," said Grant Ellery, the head of the board.' 'Grant Ellery: It was a long winter,'
}

@test "a quotation that its cue interrupts is two records" {
	is quote '"It is critical," she said, "that we protect it."' 'she: It is critical,' 'she: that we protect it.'
}

@test "a clause with or without that is a claim" {
	is claim 'Clark said the network was safe.' 'Clark: the network was safe'
	is claim 'Clark said that the network was safe.' 'Clark: the network was safe'
}

@test "the quoted part of reported speech is a quote, with a claim around it" {
	is quote,claim 'He said no "sensitive or personal" data had left the building.' \
		'He: no "sensitive or personal" data had left the building' 'He: sensitive or personal'
}
