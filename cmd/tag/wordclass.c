#include "wordclass.h"
#include "mem.h"
#include "wordclass_part.h"
#include "wordlook.h"

#include <stdlib.h>
#include <string.h>

/* What a class says to the words behind it. */
enum {
	IS_FINITE = HAS_VERB,  /* may be a clause's verb */
	IS_END = 1 << 2,       /* begins another clause */
	IS_NOTHING = 1 << 3,   /* hides nothing: an adverb, a quotation mark */
	IS_NOMINAL = 1 << 4    /* stays what it is before a hyphen */
};

static const unsigned char says[] = {
    [W_NOUN] = IS_NOMINAL,   [W_NAME] = IS_NOMINAL,	    [W_NUMBER] = IS_NOMINAL, [W_MODAL] = IS_FINITE,
    [W_BE] = IS_FINITE,	     [W_HAVE] = IS_FINITE,	    [W_DO] = IS_FINITE,	     [W_THIRD] = IS_FINITE,
    [W_BASE] = IS_FINITE,    [W_PAST] = IS_FINITE,	    [W_SUBORDINATOR] = IS_END, [W_THAT] = IS_END,
    [W_RELATIVE] = IS_END,   [W_COORDINATOR] = IS_END,	    [W_COLON] = IS_END,	     [W_SEMICOLON] = IS_END,
    [W_COMMA] = IS_END,	     [W_MARK] = IS_END | IS_NOTHING, [W_DASH] = IS_END,	     [W_ADVERB] = IS_NOTHING,
    [W_STOP] = 0};

void
words_start(struct words *w, const struct doc *d)
{
	size_t i;

	w->class = mem_grow(w->class, &w->class_cap, d->tokens + 1, sizeof *w->class);
	w->can = mem_grow(w->can, &w->can_cap, d->tokens + 1, sizeof *w->can);
	w->form = mem_grow(w->form, &w->form_cap, d->tokens + 1, sizeof *w->form);
	forms_start(&w->forms);
	/* by themselves, so that none waits for another */
	for (i = 0; i < d->tokens; i++)
		w->form[i] = w->forms.known[d->token[i].lex];
	for (i = 0; i < d->tokens; i++)
		if (w->form[i] == 0)
			w->form[i] = (uint16_t)form_learn(&w->forms, d->token[i].lex);
}

/* Whether somebody's words end with the quotation mark at token i: it is over," ; "it is over", */
static bool
ends_words(const struct doc *d, const struct sentence *s, size_t i)
{
	static const char *const marks[] = {",", "!", "?", "...", "\xE2\x80\xA6", NULL};

	return i > s->token && d->token[i].shape & TOKEN_GLUED &&
	       (doc_is_any(d, i - 1, marks) || (i + 1 < s->tokens_end && d->token[i + 1].shape & TOKEN_GLUED && doc_is(d, i + 1, ",")));
}

/* Decides what each word of a sentence is. */
static void
classify(struct words *w, const struct doc *d, const struct sentence *s, const unsigned char *mark)
{
	const struct word_form *k;
	enum word_class c, before;
	unsigned said, finite, words; /* IS_FINITE or 0; BEHIND_WORDS or 0 */
	size_t i;

	w->can[s->tokens_end].always = W_OTHER;
	before = W_STOP;
	finite = words = 0;
	for (i = s->token; i < s->tokens_end; i++) {
		k = &w->can[i];
		c = (enum word_class)k->always;
		if (mark[i])
			c = W_MARK;
		else if (c == W_OTHER && !word_is_mark(&d->token[i]))
			c = k->closed != 0 ? word_closed_class(w, d, i, s->tokens_end, before) :
					     word_open_class(w, d, s, i, before, finite | words);
		/* a part of a compound: then-candidate, behind-the-scenes */
		if (k[1].always == W_HYPHEN && i + 1 < s->tokens_end && d->text[d->token[i + 1].start] == '-' &&
		    (says[c] & IS_NOMINAL) == 0 && (d->token[i].shape & TOKEN_PUNCT) == 0)
			c = W_ADJECTIVE;
		/* the last part of a passer-by, a voice-over, a runner-up */
		if (before == W_HYPHEN && (c == W_PREPOSITION || c == W_ADVERB) && d->token[i].shape & d->token[i - 1].shape & TOKEN_GLUED)
			c = W_NOUN;
		w->class[i] = (unsigned char)c;
		said = says[c];
		/* said the law helps: another clause may begin, with a verb of its own; not behind "...," said party whip */
		if (said & IS_FINITE && k->cue & FORM_CLAUSE_CUE && words == 0)
			said = IS_END;
		/* one bit for the other, without a branch that none could foresee */
		finite = ((finite & ~(said / IS_END)) | said) & IS_FINITE;
		if (c == W_MARK)
			words = ends_words(d, s, i) ? BEHIND_WORDS : 0;
		else if (said & (IS_END | IS_FINITE) && !(c == W_COMMA && i > s->token && mark[i - 1]))
			words = 0;
		if ((said & IS_NOTHING) == 0)
			before = c;
	}
}

bool
words_read(struct words *w, const struct doc *d, const struct sentence *s, const unsigned char *mark,
	   const struct named *named, const struct cuelist *own, bool matters)
{
	struct word_sight seen;
	size_t last;

	seen = word_look(w, d, s, own);
	if (!matters && !(seen.cues & (FORM_VERB_CUE | FORM_NOUN_CUE | FORM_ADJECTIVE_CUE)) &&
	    !(seen.cues & FORM_FIRST_OF_CUE && word_long_cue(w, d, s))) {
		memset(w->class + s->token, W_OTHER, s->tokens_end - s->token);
		last = s->tokens_end - 1;
		if (s->tokens_end > s->token && word_is_mark(&d->token[last]))
			w->class[last] = w->can[last].always;
		return false;
	}
	if (seen.shapes & (TOKEN_CAPITAL | TOKEN_UPPER | TOKEN_MIXED))
		word_tell_names(w, d, s, named);
	classify(w, d, s, mark);
	return true;
}

void
words_free(struct words *w)
{
	free(w->class);
	free(w->can);
	free(w->form);
	forms_free(&w->forms);
	memset(w, 0, sizeof *w);
}
