#include "block.h"
#include "doc.h"
#include "mem.h"

#include <string.h>

const char *const block_names[] = {"title", "heading", "caption", "paragraph", "furniture"};

/* Lengths in bytes up to which a line is taken for one of these. */
enum { TITLE_MAX = 180, HEADING_MAX = 100, QUESTION_MAX = 60, CAPTION_MAX = 700, CREDIT_MAX = 70, FURNITURE_MAX = 240, WRAP_MAX = 120 };

/* An article with more short questions than these is an interview. */
enum { QUESTIONS = 4 };

/* Beginnings of a photo's credit, at the start of a line, of a sentence or behind a bracket. */
static const char *const credits[] = {
    "Photo credit",  "Photo:",	   "Photo by",	     "Photo /",	       "Photo/",       "Photo via",
    "Photos:",	     "Photos by",  "Photograph:",    "Photograph by",  "Photographs:", "Image credit",
    "Image:",	     "Images:",	   "Image via",	     "Picture:",       "Pictures:",    "Picture by",
    "Credit:",	     "AP Photo",   "File photo",     "FILE PHOTO",     "File picture", "Illustration:",
    "Illustration by", "Graphic:", "PHOTO:",	     "PHOTO /",	       "IMAGE:",       "CREDIT:",
    "Courtesy of",   "Video:",	   "Supplied.",	     "Supplied photo", "FILE -",       "Reuters/",
    "REUTERS/",	     "AFP/",	   "EPA/",	     "Getty Images/",  "Source: AP",   "Screenshot:",
};

/* Ends of a photo's credit, before a full stop or bracket that may follow. */
#define END(text) {text, sizeof text - 1}
static const struct {
	const char *text;
	size_t len;
} credit_ends[] = {END("Getty Images"), END("/AP"), END("/Reuters"), END("/REUTERS"), END("/AFP"), END("/Getty"), END("/EPA"), END("/AAP"), END("/PA"), END("/Shutterstock"), END("file photo"), END("AP Photo"), END("via AP"), END("/Newscom"), END("/ZUMA"), END("via Reuters")};

/*
 * What web pages leave in an article's text. A mark that ends in a full stop here is a whole line
 * (with or without its own mark at the end), any other the beginning of one. In lower case, as the
 * comparison is. Sorted.
 */
static const char *const furniture[] = {
    "\"related:\"", "(additional reporting", "(c) ", "(editing by", "(reporting by", "(subscribe",
    "(writing by", "***.", "---.", "--additional reporting", "<tweet", "__.", "___.", "abstract.",
    "ad feedback.", "additional reporting by", "advertisement - ", "advertisement.", "advertising.",
    "all rights reserved", "also on huffpost", "also read", "also see:", "article continues", "back to top",
    "before you go.", "click here", "click to", "comment.", "comments.", "contact us", "continue reading",
    "continues after", "cookie", "copyright ", "do you support", "download our", "download the ",
    "email this", "email.", "facebook.", "find us on", "follow @", "follow the ", "follow us",
    "for more from", "for more news", "full text.", "get our ", "get the latest", "have something to add",
    "image caption", "image copyright", "image source", "join the conversation", "leave a comment",
    "like the page", "like us on", "linkedin.", "listen:", "loading", "log in", "media caption",
    "media playback", "more from ", "more news", "more on this", "more stories", "more:", "most popular",
    "most read", "newsletter", "originally published", "our standards:", "pinterest.", "play video",
    "post a comment", "print this", "print.", "privacy policy", "promoted", "read also", "read full",
    "read more", "read next", "read the full", "recommended for you", "recommended.", "recommended:",
    "related articles", "related content", "related coverage", "related links", "related posts",
    "related stories", "related topics", "related.", "related:", "reporting by ", "scroll down",
    "scroll to continue", "see also.", "see also:", "send tips", "share on ", "share this", "share.",
    "share:", "show comments", "sign in", "sign up", "skip to", "sponsored", "story continues below",
    "subscribe", "tap here", "terms of", "this article originally appeared", "this article was originally",
    "this material may not", "this story was originally", "top stories.", "trending", "tweet this", "tweet.",
    "twitter.", "video:", "view comments", "view original", "view the original", "watch live", "watch:",
    "whatsapp.", "\xC2\xA9",
};

#define COUNT(table) (sizeof table / sizeof table[0])

static bool
is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool
is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

static bool
is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Bytes of white space without a shape at s, before end: space, no-break space, byte order mark. */
static size_t
space_at(const char *s, const char *end)
{
	if (is_space(*s))
		return 1;
	if (end - s >= 2 && memcmp(s, "\xC2\xA0", 2) == 0)
		return 2;
	if (end - s >= 3 && (memcmp(s, "\xEF\xBB\xBF", 3) == 0 || memcmp(s, "\xE2\x80\x8B", 3) == 0))
		return 3;
	return 0;
}

/* The same just before end. */
static size_t
space_before(const char *s, const char *end)
{
	size_t n;

	for (n = 1; n <= 3 && n <= (size_t)(end - s); n++)
		if (space_at(end - n, end) == n)
			return n;
	return 0;
}

/* Whether the line or block s[0, n) ends with a mark that ends sentences, or opens what follows. */
static bool
is_ended(const char *s, size_t n)
{
	while (n > 0 && (s[n - 1] == '"' || s[n - 1] == '\'' || s[n - 1] == ')' || s[n - 1] == ']'))
		n--;
	if (n >= 3 && (memcmp(s + n - 3, "\xE2\x80\x9D", 3) == 0 || memcmp(s + n - 3, "\xE2\x80\x99", 3) == 0))
		n -= 3;
	if (n >= 3 && memcmp(s + n - 3, "\xE2\x80\xA6", 3) == 0)
		return true;
	return n > 0 && strchr(".!?:", s[n - 1]) != NULL;
}

static bool
begins(const char *s, size_t n, const char *mark)
{
	size_t len;

	len = strlen(mark);
	return n >= len && memcmp(s, mark, len) == 0;
}

/* The same, in any case; mark is in lower case. */
static bool
begins_like(const char *s, size_t n, const char *mark)
{
	for (; *mark != '\0'; mark++, s++, n--)
		if (n == 0 || (is_upper(*s) ? *s + 32 : *s) != *mark)
			return false;
	return true;
}

/* Whether s[0, n) is the first len bytes of mark, with no more than one mark of punctuation behind. */
static bool
is_all(const char *s, size_t n, const char *mark, size_t len)
{
	size_t i;

	for (i = 0; i < len; i++)
		if (i == n || (is_upper(s[i]) ? s[i] + 32 : s[i]) != mark[i])
			return false;
	return n == len || (n == len + 1 && strchr(".:!", s[len]) != NULL);
}

static bool
is_credit(const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < COUNT(credits); i++)
		if (s[0] == credits[i][0] && begins(s, n, credits[i]))
			return true;
	return false;
}

/* Whether the block s[0, n) is a caption, or its credit. */
static bool
is_caption(const char *s, size_t n)
{
	/* the letters that credits begin with */
	static const bool first[256] = {['A'] = true, ['C'] = true, ['E'] = true, ['F'] = true, ['G'] = true, ['I'] = true,
					['P'] = true, ['R'] = true, ['S'] = true, ['V'] = true};
	size_t i, k, len;

	if (n > CAPTION_MAX)
		return false;
	/* at the start, only a short line is one: Photos by a neighbour showed ... */
	if (first[(unsigned char)s[0]] && is_credit(s, n) && (n <= CREDIT_MAX || s[strcspn(s, ":/\n")] == ':'))
		return true;
	for (k = n > CREDIT_MAX ? n - CREDIT_MAX : 1; k < n; k++) {
		while (n - k > 4 && !first[(unsigned char)s[k]] && !first[(unsigned char)s[k + 1]] &&
		       !first[(unsigned char)s[k + 2]] && !first[(unsigned char)s[k + 3]])
			k += 4;
		if (!first[(unsigned char)s[k]] || is_lower(s[k - 1]))
			continue;
		if ((s[k - 1] == '(' || s[k - 1] == '|' || s[k - 1] == '[' ||
		     (k >= 2 && s[k - 1] == ' ' && strchr(".|)\"", s[k - 2]) != NULL)) &&
		    is_credit(s + k, n - k))
			return true;
	}
	while (n > 0 && (s[n - 1] == '.' || s[n - 1] == ')' || s[n - 1] == ']'))
		n--;
	for (i = 0; i < COUNT(credit_ends); i++) {
		len = credit_ends[i].len;
		if (n > len && s[n - 1] == credit_ends[i].text[len - 1] && memcmp(s + n - len, credit_ends[i].text, len) == 0)
			return true;
	}
	return n == 5 && memcmp(s, "Getty", 5) == 0;
}

static bool
is_furniture(const char *s, size_t n)
{
	size_t low, high, mid, len;
	unsigned char first;

	if (n > FURNITURE_MAX)
		return false;
	/* the first with that first letter */
	first = (unsigned char)(is_upper(s[0]) ? s[0] + 32 : s[0]);
	for (low = 0, high = COUNT(furniture); low < high;) {
		mid = low + (high - low) / 2;
		if ((unsigned char)furniture[mid][0] < first)
			low = mid + 1;
		else
			high = mid;
	}
	for (; low < COUNT(furniture) && (unsigned char)furniture[low][0] == first; low++) {
		len = strlen(furniture[low]);
		if (furniture[low][len - 1] == '.' ? is_all(s, n, furniture[low], len - 1)
						   : begins_like(s, n, furniture[low]))
			return true;
	}
	return false;
}

/* How the words of a line are written. */
struct words {
	size_t count, capital, upper, lower; /* lower: in small letters, of four letters and more */
	size_t digits;
};

static struct words
words_of(const char *s, size_t n)
{
	struct words w = {0};
	size_t i, start, letters, uppers;

	for (i = 0; i < n;) {
		while (i < n && is_space(s[i]))
			i++;
		for (start = i, letters = uppers = 0; i < n && !is_space(s[i]); i++) {
			letters += is_lower(s[i]) || is_upper(s[i]);
			uppers += is_upper(s[i]);
			w.digits += is_digit(s[i]);
		}
		if (i == start)
			break;
		w.count++;
		while (start < i && !is_lower(s[start]) && !is_upper(s[start]) && (unsigned char)s[start] < 0x80)
			start++;
		if (start == i)
			continue;
		if (is_upper(s[start]))
			w.capital++;
		else if (letters > 3 && is_lower(s[start]))
			w.lower++;
		if (uppers == letters && letters > 0)
			w.upper++;
	}
	return w;
}

/* Whether a line without anything else to tell by is written as titles are. */
static bool
is_titled(const char *s, size_t n)
{
	struct words w;
	bool stopped;

	if (n == 0 || strchr(",;", s[n - 1]) != NULL || is_lower(s[0]) || strchr("-*(\"<>`", s[0]) != NULL ||
	    begins(s, n, "\xE2\x80\xA2") || begins(s, n, "\xE2\x80\x93") || begins(s, n, "\xE2\x80\x9C"))
		return false;
	if (begins(s, n, "By ") || begins(s, n, "BY ") || begins(s, n, "By\t"))
		return false;
	w = words_of(s, n);
	stopped = is_ended(s, n);
	if (w.count == 0 || w.digits * 3 > n || (w.capital == 0 && !is_digit(s[0]) && (unsigned char)s[0] < 0x80))
		return false;
	if (!stopped)
		return s[n - 1] != '%';
	/* with a full stop only where every word of weight has a capital */
	return s[n - 1] != ':' && w.lower == 0 && w.capital >= 2 && w.capital * 2 > w.count;
}

/* A title begins an article; what looks like a quotation may be one. */
static bool
is_title(const char *s, size_t n)
{
	struct words w;

	if (n > TITLE_MAX)
		return false;
	/* a quotation, a headline with the second cut off */
	if (begins(s, n, "\xE2\x80\x9C") || s[0] == '"')
		return !is_ended(s, n);
	if (s[n - 1] == ';')
		n--;
	if (is_titled(s, n))
		return true;
	w = words_of(s, n);
	/* Obama: 'We Won' and titles that end in a question */
	if (w.count < 3 || w.lower > 0 || begins(s, n, "By ") || s[n - 1] == ',' || s[n - 1] == ':')
		return s[n - 1] == '?' && w.count >= 3 && is_upper(s[0]);
	return w.capital * 2 > w.count;
}

/* A time of day and nothing else, as live reports are headed. */
static bool
is_clock(const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n && i < 2 && is_digit(s[i]); i++)
		;
	if (i == 0 || n - i < 3 || n > 16 || (s[i] != ':' && s[i] != '.') || !is_digit(s[i + 1]) || !is_digit(s[i + 2]))
		return false;
	for (i += 3; i < n; i++)
		if (strchr("ampAMPGTECSDB. ", s[i]) == NULL)
			return i + 1 == n && s[i] == ':';
	return true;
}

static bool
is_heading(const char *s, size_t n)
{
	if (is_clock(s, n))
		return true;
	/* a short question; in a row of such, check_headings() takes them for an interview's */
	if (n <= QUESTION_MAX && s[n - 1] == '?' && is_titled(s, n - 1) && memchr(s, '.', n) == NULL)
		return true;
	return n <= HEADING_MAX && is_titled(s, n);
}

/* Where an item of a list begins: -, *, a bullet, a number with its full stop. */
static bool
is_item(const char *s, size_t n)
{
	size_t i;

	if (n < 3)
		return false;
	if ((s[0] == '-' || s[0] == '*' || s[0] == '+') && is_space(s[1]))
		return true;
	if (begins(s, n, "\xE2\x80\xA2"))
		return true;
	for (i = 0; i < n && is_digit(s[i]); i++)
		;
	return i > 0 && i < 4 && i + 1 < n && (s[i] == '.' || s[i] == ')') && is_space(s[i + 1]);
}

/* The bytes of the first word of s[0, n). */
static size_t
first_word(const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n && !is_space(s[i]); i++)
		;
	return i;
}

/* Takes the text's lines, those with something on them. */
static void
lines_find(struct doc *d)
{
	const char *p, *end, *stop, *nl, *start;
	struct line *l;
	bool blank;
	size_t n;

	d->lines = 0;
	blank = true;
	for (p = d->text, end = d->text + d->len; p < end; p = stop + 1) {
		nl = memchr(p, '\n', (size_t)(end - p));
		stop = nl != NULL ? nl : end;
		start = p;
		while (p < stop && (n = space_at(p, stop)) > 0)
			p += n;
		if (p == stop) {
			blank = true;
			continue;
		}
		d->line = mem_grow(d->line, &d->line_cap, d->lines + 1, sizeof *d->line);
		l = &d->line[d->lines++];
		l->start = (uint32_t)(p - d->text);
		l->indent = (uint32_t)(p - start);
		for (nl = stop; (n = space_before(p, nl)) > 0; nl -= n)
			;
		l->end = (uint32_t)(nl - d->text);
		l->blank = blank;
		blank = false;
	}
}

/* How long the lines are that were cut at one width; 0: they are not. */
static size_t
wrap_width(const struct doc *d)
{
	const struct line *l, *next;
	size_t i, width, pairs, full, small;

	width = pairs = full = small = 0;
	for (i = 0; i < d->lines; i++) {
		l = &d->line[i];
		if (i + 1 < d->lines && !d->line[i + 1].blank)
			pairs++;
		if (width < l->end - l->start && ((i + 1 < d->lines && !d->line[i + 1].blank) || !l->blank))
			width = l->end - l->start;
	}
	if (pairs < 3 || width > WRAP_MAX || width < 30)
		return 0;
	for (i = 0; i + 1 < d->lines; i++) {
		l = &d->line[i];
		next = &d->line[i + 1];
		if (next->blank)
			continue;
		full += l->end - l->start + 1 + first_word(d->text + next->start, next->end - next->start) + 4 > width;
		small += is_lower(d->text[next->start]);
	}
	/* prose goes on in small letters; a list or a table does not */
	return small * 5 >= pairs && full * 10 >= pairs * (small * 10 >= pairs * 4 ? 3 : 6) ? width : 0;
}

/* Whether line next goes on with what line l has begun. */
static bool
goes_on(const struct doc *d, const struct line *l, const struct line *next, size_t width)
{
	const char *s;
	size_t n, word;

	if (next->blank)
		return false;
	s = d->text + l->start;
	n = l->end - l->start;
	if (width == 0)
		/* a line break in the midst of a sentence */
		return n >= 30 && n <= WRAP_MAX && is_lower(d->text[next->start]) && !is_ended(s, n) &&
		       !is_item(s, n) && is_lower(s[n - 1]);
	if (next->indent > l->indent + 1 || is_item(d->text + next->start, next->end - next->start))
		return false;
	if (is_caption(d->text + next->start, next->end - next->start))
		return false;
	word = first_word(d->text + next->start, next->end - next->start);
	if (is_ended(s, n))
		return n + 1 + word + 8 > width;
	return is_lower(d->text[next->start]) || n + 1 + word > width * 17 / 20;
}

static enum block_kind
kind_of(const char *s, size_t n)
{
	if (is_furniture(s, n))
		return BLOCK_FURNITURE;
	if (is_caption(s, n))
		return BLOCK_CAPTION;
	if (is_heading(s, n))
		return BLOCK_HEADING;
	return BLOCK_PARAGRAPH;
}

/* Whether s and end have a single line break between them. */
static bool
one_break(const char *s, const char *end)
{
	size_t n;

	for (n = 0; s < end; s++)
		n += *s == '\n';
	return n == 1;
}

/* A line of headings' form is none in a row of such (a list, a table), nor at the article's end. */
static void
check_headings(struct doc *d)
{
	size_t i, end, questions;
	bool apart;

	questions = 0;
	for (i = 0; i < d->blocks; i++)
		questions += d->block[i].kind == BLOCK_HEADING && d->text[d->block[i].end - 1] == '?';
	for (i = 0; i < d->blocks && questions > QUESTIONS; i++)
		if (d->block[i].kind == BLOCK_HEADING && d->text[d->block[i].end - 1] == '?')
			d->block[i].kind = BLOCK_PARAGRAPH;
	for (i = 0; i < d->blocks; i = end) {
		end = i + 1;
		if (d->block[i].kind != BLOCK_HEADING)
			continue;
		while (end < d->blocks && d->block[end].kind == BLOCK_HEADING)
			end++;
		if (end - i > 2 || end == d->blocks) {
			/* what heads lines without empty lines between them stays */
			apart = end - i > 2 && one_break(d->text + d->block[end - 2].end,
									d->text + d->block[end - 1].start) &&
				!one_break(d->text + d->block[i].end, d->text + d->block[i + 1].start);
			for (i += apart; i < end; i++)
				d->block[i].kind = BLOCK_PARAGRAPH;
		}
	}
}

/* Whether block b's text begins with that of a. */
static bool
repeats(const struct doc *d, const struct block *b, const struct block *a)
{
	return b->end - b->start >= a->end - a->start && a->end - a->start > 20 &&
	       memcmp(d->text + a->start, d->text + b->start, a->end - a->start) == 0;
}

/* What stands just before a caption and says the same, or stands in one piece with it, is one too. */
static void
check_captions(struct doc *d)
{
	struct block *b, *before;
	size_t i;
	bool glued;

	for (i = 1; i < d->blocks; i++) {
		b = &d->block[i];
		before = b - 1;
		if (b->kind != BLOCK_CAPTION || before->kind == BLOCK_FURNITURE)
			continue;
		glued = one_break(d->text + before->end, d->text + b->start);
		if (repeats(d, b, before))
			before->kind = BLOCK_CAPTION;
		if ((glued && is_credit(d->text + b->start, b->end - b->start) && before->end - before->start < CAPTION_MAX)) {
			/* one caption: what is seen, who took it */
			before->kind = BLOCK_CAPTION;
			before->end = b->end;
			memmove(b, b + 1, (d->blocks - i - 1) * sizeof *b);
			d->blocks--;
			i--;
		}
	}
}

static void
add(struct doc *d, size_t start, size_t end)
{
	struct block *b;

	d->block = mem_grow(d->block, &d->block_cap, d->blocks + 1, sizeof *d->block);
	b = &d->block[d->blocks++];
	b->start = (uint32_t)start;
	b->end = (uint32_t)end;
	b->kind = kind_of(d->text + start, end - start);
	b->sentence = b->sentences_end = 0;
}

void
blocks_find(struct doc *d)
{
	struct block *b;
	size_t i, first, width;

	d->blocks = 0;
	lines_find(d);
	width = wrap_width(d);
	for (first = 0; first < d->lines; first = i) {
		for (i = first + 1; i < d->lines && goes_on(d, &d->line[i - 1], &d->line[i], width); i++)
			;
		add(d, d->line[first].start, d->line[i - 1].end);
	}
	if (d->blocks == 0)
		return;
	for (i = 0; i + 1 < d->blocks && (d->block[i].kind == BLOCK_CAPTION || d->block[i].kind == BLOCK_FURNITURE); i++)
		;
	b = &d->block[i];
	if (i + 1 < d->blocks)
		b->kind = is_title(d->text + b->start, b->end - b->start) ? BLOCK_TITLE : BLOCK_PARAGRAPH;
	check_headings(d);
	check_captions(d);
}
