/*
 * wordform - what a word may be, by the lists that it stands in and by its ending.
 *
 * Closed classes come from function.tsv, cues from cue.tsv, the others from word.tsv with their
 * endings taken off. What is found out about an entry of the lexicon is kept for the next time.
 */
#ifndef WORDFORM_H
#define WORDFORM_H

#include "doc.h"
#include "lexicon.h"

/* What a word does in a sentence, and what a mark is. */
enum word_class {
	W_OTHER,
	W_NOUN,
	W_NAME, /* capitalised within a sentence, or not in any list */
	W_NUMBER,
	W_ADJECTIVE,
	W_DETERMINER,
	W_POSSESSIVE, /* my, his, whose */
	W_PRONOUN,    /* one that may be a subject or an object by itself */
	W_GENITIVE,   /* the mark: 's */
	W_ADVERB,
	W_PREPOSITION,
	W_COORDINATOR,
	W_SUBORDINATOR, /* because, whether, how */
	W_THAT,		/* the conjunction */
	W_RELATIVE,	/* who, which, that */
	W_TO,		/* before an infinitive */
	W_BE,
	W_HAVE,
	W_DO,
	W_MODAL,
	W_NOT,
	W_BASE, /* verbs */
	W_THIRD,
	W_PAST, /* also a participle */
	W_ING,
	W_TIME, /* Monday, today */
	W_UNIT, /* week, year */
	W_HYPHEN,
	W_COMMA,
	W_DASH,
	W_COLON,
	W_SEMICOLON,
	W_OPEN, /* brackets */
	W_CLOSE,
	W_MARK, /* a quotation mark */
	W_STOP
};

/* Bits of word_form.open: the open classes. */
enum {
	CAN_NOUN = 1 << 0,
	CAN_BASE = 1 << 1,
	CAN_THIRD = 1 << 2,
	CAN_PAST = 1 << 3,
	CAN_ING = 1 << 4,
	CAN_ADJECTIVE = 1 << 5,
	CAN_ADVERB = 1 << 6,
	VERB_FIRST = 1 << 7, /* is a verb more often than a noun */
	CAN_VERB = CAN_BASE | CAN_THIRD | CAN_PAST | CAN_ING,
	CAN_NOMINAL = CAN_NOUN | CAN_ADJECTIVE
};

/* Bits of word_form.cue: what the word is in cue.tsv. */
enum {
	FORM_VERB_CUE = 1 << 0,
	FORM_NOUN_CUE = 1 << 1,
	FORM_ADJECTIVE_CUE = 1 << 2,
	FORM_FIRST_OF_CUE = 1 << 3, /* the first word of a longer one */
	FORM_CLAUSE_CUE = 1 << 4    /* a verb that governs a clause, with or without "that", and no addressee */
};

/* The words whose class is a matter of their own. */
enum small_word {
	ANY_WORD,
	WORD_THAT,
	WORD_TO,
	WORD_HER,
	WORD_LIKE,
	WORD_THERE,
	WORD_FREE,    /* what: may stand without a noun and begins a clause then */
	WORD_PRONOUN, /* this: may stand without a noun */
	WORD_BOTH,    /* the same, and may stand between an auxiliary and its verb */
	WORD_ING,     /* being: an auxiliary that is not finite */
	WORD_SELF,     /* himself: may stress the noun before it */
	WORD_NO,       /* no: no longer, no one */
	WORD_PARTICLE, /* pointed out that */
	WORD_PEOPLE,   /* a plural without an s */
	WORD_ACCORDING
};

struct word_form {
	unsigned char open;
	char closed, closed2; /* letters of function.tsv, the likelier first; 0: none */
	unsigned char word;   /* enum small_word */
	unsigned char always; /* enum word_class, where its neighbours change nothing; W_OTHER: they do */
	unsigned char cue;
	bool name; /* capitals say that it is a name; of a token, not of an entry */
	unsigned char state;
};

/* Of word_form.state. */
enum { FORM_KNOWN, FORM_CAPITAL /* its letters are for the word with a capital */ };

/* There are few forms and many entries, so that what is asked of each word stays near. */
struct forms {
	uint16_t *known; /* by entry of the lexicon, its number in form; 0: not known yet */
	struct word_form *form;
	size_t form_cap, count;
	struct word_guess *guess; /* of words that are in no list */
};

/* Makes f ready for use; it may be so already. */
void forms_start(struct forms *f);

/* Finds out about an entry: the number of its form. */
unsigned form_learn(struct forms *f, uint32_t entry);

/* What a word that no list has may be: bits of word_form.open. */
unsigned form_guess(struct forms *f, const char *word, size_t n);

/* The forms that the third column of cue.tsv gives a word: bits of word_form.open. */
unsigned form_bits(const char *use);

void forms_free(struct forms *f);

#endif
