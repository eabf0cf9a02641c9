#include "block_kind.h"
#include "odd.h"

#include <string.h>

/* Lengths in bytes up to which a line is taken for one of these. */
enum { TITLE_MAX = 180, HEADING_MAX = 100, QUESTION_MAX = 60, CAPTION_MAX = BLOCK_CAPTION_MAX, CREDIT_MAX = 70, FURNITURE_MAX = 240 };

/* Beginnings of a photo's credit, at the start of a line, of a sentence or behind a bracket. Sorted. */
static const char credits[][20] = {
    "AFP/", "AP Photo", "CREDIT:", "Courtesy of", "Credit:", "EPA/", "FILE -", "FILE PHOTO", "File photo",
    "File picture", "Getty Images/", "Graphic:", "IMAGE:", "Illustration by", "Illustration:", "Image credit",
    "Image via", "Image:", "Images:", "PHOTO /", "PHOTO:", "Photo /", "Photo by", "Photo credit", "Photo via",
    "Photo/", "Photo:", "Photograph by", "Photograph:", "Photographs:", "Photos by", "Photos:", "Picture by",
    "Picture:", "Pictures:", "REUTERS/", "Reuters/", "Screenshot:", "Source: AP", "Supplied photo", "Supplied.",
    "Video:",
};

/* Ends of a photo's credit, before a full stop or bracket that may follow. */
#define END(text) {text, sizeof text - 1}
static const struct {
	const char *text;
	size_t len;
} credit_ends[] = {
    END("Getty Images"), END("/AP"),	    END("/Reuters"), END("/REUTERS"),	 END("/AFP"),	    END("/Getty"),
    END("/EPA"),	 END("/AAP"),	    END("/PA"),	     END("/Shutterstock"), END("file photo"), END("AP Photo"),
    END("via AP"),	 END("/Newscom"), END("/ZUMA"),	     END("via Reuters"),
};

/*
 * What web pages leave in an article's text. A mark that ends in a full stop here is a whole line
 * (with or without its own mark at the end), any other the beginning of one. In lower case, as the
 * comparison is. Sorted.
 */
static const char furniture[][36] = {
    "\"related:\"", "(additional reporting", "(c) ", "(editing by", "(reporting by", "(subscribe",
    "(writing by", "***.", "---.", "--additional reporting", "<tweet", "__.", "___.", "abstract.",
    "ad feedback.", "additional reporting by", "advertisement - ", "advertisement.", "advertising.",
    "all rights reserved", "also on huffpost", "also read", "also see:", "article continues", "back to top",
    "before you go.", "click here", "click to", "comment.", "comments.", "contact us", "continue reading",
    "continues after", "cookie", "copyright ", "do you support", "download our", "download the ", "email this",
    "email.", "facebook.", "find us on", "follow @", "follow the ", "follow us", "for more from",
    "for more news", "full text.", "get our ", "get the latest", "have something to add", "image caption",
    "image copyright", "image source", "join the conversation", "leave a comment", "like the page",
    "like us on", "linkedin.", "listen:", "loading", "log in", "media caption", "media playback", "more from ",
    "more news", "more on this", "more stories", "more:", "most popular", "most read", "newsletter",
    "originally published", "our standards:", "pinterest.", "play video", "post a comment", "print this",
    "print.", "privacy policy", "promoted", "read also", "read full", "read more", "read next", "read the full",
    "recommended for you", "recommended.", "recommended:", "related articles", "related content",
    "related coverage", "related links", "related posts", "related stories", "related topics", "related.",
    "related:", "reporting by ", "scroll down", "scroll to continue", "see also.", "see also:", "send tips",
    "share on ", "share this", "share.", "share:", "show comments", "sign in", "sign up", "skip to",
    "sponsored", "story continues below", "subscribe", "tap here", "terms of",
    "this article originally appeared", "this article was originally", "this material may not",
    "this story was originally", "top stories.", "trending", "tweet this", "tweet.", "twitter.", "video:",
    "view comments", "view original", "view the original", "watch live", "watch:", "whatsapp.", "\xC2\xA9",
};

/* The bit of a letter, whatever its case, in a set of letters. */
#define L(c) (UINT32_C(1) << ((c) & 31))

#define COUNT(table) (sizeof table / sizeof table[0])

/* What a byte is to these rules. */
enum { SPACE = 1, LOWER = 2, UPPER = 4, DIGIT = 8, HIGH = 16 };

#define L2 LOWER, LOWER
#define L8 L2, L2, L2, L2
#define U2 UPPER, UPPER
#define U8 U2, U2, U2, U2
#define H16 HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH
static const unsigned char class_of[256] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, SPACE, SPACE, SPACE, SPACE, SPACE, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    SPACE, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, 0, 0, 0, 0, 0, 0,
    0, U8, U8, U8, U2, 0, 0, 0, 0, 0,
    0, L8, L8, L8, L2, 0, 0, 0, 0, 0,
    H16, H16, H16, H16, H16, H16, H16, H16,
};

static bool
is(char c, unsigned classes)
{
	return (class_of[(unsigned char)c] & classes) != 0;
}

/* c in lower case. */
static char
small(char c)
{
	return is(c, UPPER) ? (char)(c + 32) : c;
}

/* Whether the line or block s[0, n) ends with a mark that ends sentences, or opens what follows. */
bool
block_is_ended(const char *s, size_t n)
{
	while (n > 0 && (s[n - 1] == '"' || s[n - 1] == '\'' || s[n - 1] == ')' || s[n - 1] == ']'))
		n--;
	if (n >= 3 && (memcmp(s + n - 3, "\xE2\x80\x9D", 3) == 0 || memcmp(s + n - 3, "\xE2\x80\x99", 3) == 0))
		n -= 3;
	if (n >= 3 && memcmp(s + n - 3, "\xE2\x80\xA6", 3) == 0)
		return true;
	return n > 0 && (s[n - 1] == '.' || s[n - 1] == '?' || s[n - 1] == '!' || s[n - 1] == ':');
}

static bool
begins(const char *s, size_t n, const char *mark)
{
	size_t len;

	len = strlen(mark);
	return n >= len && memcmp(s, mark, len) == 0;
}

/* Where the rows of a sorted table, size bytes each, begin that have the first two bytes a and b, if there are such. */
static size_t
row_of(const char *table, size_t count, size_t size, unsigned char a, unsigned char b)
{
	const unsigned char *row;
	size_t low, high, mid;
	unsigned key;

	key = (unsigned)a << 8 | b;
	for (low = 0, high = count; low < high;) {
		mid = low + (high - low) / 2;
		row = (const unsigned char *)table + mid * size;
		if (((unsigned)row[0] << 8 | row[1]) < key)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

bool
block_is_credit(const char *s, size_t n)
{
	/* for the letters that credits begin with, those that come second */
	static const uint32_t second[256] = {
	    ['A'] = L('F') | L('P'),	      ['C'] = L('R') | L('o') | L('r'), ['E'] = L('P'),
	    ['F'] = L('I') | L('i'),	      ['G'] = L('e') | L('r'),		['I'] = L('M') | L('l') | L('m'),
	    ['P'] = L('H') | L('h') | L('i'), ['R'] = L('E') | L('e'),		['S'] = L('c') | L('o') | L('u'),
	    ['V'] = L('i'),
	};
	size_t i;

	if (n < 2 || (second[(unsigned char)s[0]] >> (s[1] & 31) & 1) == 0)
		return false;
	for (i = row_of(credits[0], COUNT(credits), sizeof credits[0], (unsigned char)s[0], (unsigned char)s[1]);
	     i < COUNT(credits) && credits[i][0] == s[0] && credits[i][1] == s[1]; i++)
		if (begins(s, n, credits[i]))
			return true;
	return false;
}

/* Whether s[0, n) ends as credits do. */
static bool
ends_credit(const char *s, size_t n)
{
	/* for the letters that those ends end with, those before them */
	static const uint32_t before[256] = {
	    ['A'] = L('M') | L('P'), ['P'] = L('A') | L('F'), ['S'] = L('R'), ['k'] = L('c'),
	    ['m'] = L('o'),	     ['o'] = L('t'),	      ['s'] = L('e') | L('r'), ['y'] = L('t'),
	};
	size_t i, len;

	while (n > 0 && (s[n - 1] == '.' || s[n - 1] == ')' || s[n - 1] == ']'))
		n--;
	if (n < 2 || (before[(unsigned char)s[n - 1]] >> (s[n - 2] & 31) & 1) == 0)
		return false;
	for (i = 0; i < COUNT(credit_ends); i++) {
		len = credit_ends[i].len;
		if (n > len && s[n - 1] == credit_ends[i].text[len - 1] && memcmp(s + n - len, credit_ends[i].text, len) == 0)
			return true;
	}
	return n == 5 && memcmp(s, "Getty", 5) == 0;
}

/* Whether the first letters of a credit stand in the last bytes of the text [start, end), behind a bracket or a sentence. */
static bool
has_credit(const struct doc *d, size_t start, size_t end)
{
	const char *s;
	size_t i, k;

	s = d->text;
	for (i = odd_next(d->odd, start, end); i + 1 < end; i = odd_next(d->odd, i + 1, end)) {
		if ((s[i] == '.' || s[i] == '|' || s[i] == ')' || s[i] == '"') && s[i + 1] == ' ')
			k = i + 2;
		else if (s[i] == '(' || s[i] == '|' || s[i] == '[')
			k = i + 1;
		else
			continue;
		if (k < end && is(s[k], UPPER) && block_is_credit(s + k, end - k))
			return true;
	}
	return false;
}

bool
block_is_caption(const struct doc *d, size_t start, size_t end)
{
	const char *s;
	size_t n;

	s = d->text + start;
	n = end - start;
	if (n > CAPTION_MAX)
		return false;
	/* at the start, only a short line is one: Photos by a neighbour showed ... */
	if (is(s[0], UPPER) && block_is_credit(s, n) && (n <= CREDIT_MAX || s[strcspn(s, ":/\n")] == ':'))
		return true;
	return has_credit(d, n > CREDIT_MAX ? end - CREDIT_MAX - 2 : start, end) || ends_credit(s, n);
}

/* Whether s[0, n) begins with the mark of furniture, or is it. */
static bool
has_mark(const char *s, size_t n, const char *mark)
{
	for (; *mark != '\0'; mark++, s++, n--) {
		if (mark[0] == '.' && mark[1] == '\0')
			return n == 0 || (n == 1 && (*s == '.' || *s == ':' || *s == '!'));
		if (n == 0 || small(*s) != *mark)
			return false;
	}
	return true;
}

static bool
is_furniture(const char *s, size_t n)
{
	char a, b;
	size_t i;

	if (n > FURNITURE_MAX || n < 2)
		return false;
	a = small(s[0]);
	b = small(s[1]);
	for (i = row_of(furniture[0], COUNT(furniture), sizeof furniture[0], (unsigned char)a, (unsigned char)b);
	     i < COUNT(furniture) && furniture[i][0] == a && furniture[i][1] == b; i++)
		if (has_mark(s, n, furniture[i]))
			return true;
	return false;
}

/* How the words of a line are written. */
struct words {
	size_t count, capital, lower; /* lower: in small letters, of four letters and more */
	size_t digits;
};

/* Counts the words of s[0, n); with until_lower no further than to the first of those in small letters. */
static struct words
words_of(const char *s, size_t n, bool until_lower)
{
	struct words w = {0};
	size_t i, letters;
	unsigned class, first;

	for (i = 0; i < n;) {
		while (i < n && is(s[i], SPACE))
			i++;
		if (i == n)
			break;
		w.count++;
		/* first: the class of the first letter, or of a character beyond ASCII */
		for (letters = first = 0; i < n && !is(s[i], SPACE); i++) {
			class = class_of[(unsigned char)s[i]];
			if (first == 0)
				first = class & (LOWER | UPPER | HIGH);
			letters += (class & (LOWER | UPPER)) != 0;
			w.digits += class == DIGIT;
		}
		w.capital += first == UPPER;
		w.lower += first == LOWER && letters > 3;
		if (until_lower && w.lower > 0)
			break;
	}
	return w;
}

/* Whether a line without anything else to tell by is written as titles are. */
static bool
is_titled(const char *s, size_t n)
{
	struct words w;
	bool stopped;

	if (n == 0 || strchr(",;", s[n - 1]) != NULL || is(s[0], LOWER) || strchr("-*(\"<>`", s[0]) != NULL ||
	    begins(s, n, "\xE2\x80\xA2") || begins(s, n, "\xE2\x80\x93") || begins(s, n, "\xE2\x80\x9C"))
		return false;
	if (begins(s, n, "By ") || begins(s, n, "BY ") || begins(s, n, "By\t"))
		return false;
	/* with a full stop only where every word of weight has a capital */
	stopped = block_is_ended(s, n);
	w = words_of(s, n, stopped);
	if (w.count == 0 || w.digits * 3 > n || (w.capital == 0 && !is(s[0], DIGIT) && (unsigned char)s[0] < 0x80))
		return false;
	if (!stopped)
		return s[n - 1] != '%';
	return s[n - 1] != ':' && w.lower == 0 && w.capital >= 2 && w.capital * 2 > w.count;
}

/* A title begins an article; what looks like a quotation may be one. */
bool
block_is_title(const char *s, size_t n)
{
	struct words w;

	if (n > TITLE_MAX)
		return false;
	/* a quotation, a headline with the second cut off */
	if (begins(s, n, "\xE2\x80\x9C") || s[0] == '"')
		return !block_is_ended(s, n);
	if (n > 1 && s[n - 1] == ';')
		n--;
	if (is_titled(s, n))
		return true;
	w = words_of(s, n, false);
	/* Obama: 'We Won' and titles that end in a question */
	if (w.count < 3 || w.lower > 0 || begins(s, n, "By ") || s[n - 1] == ',' || s[n - 1] == ':')
		return s[n - 1] == '?' && w.count >= 3 && is(s[0], UPPER);
	return w.capital * 2 > w.count;
}

/* A time of day and nothing else, as live reports are headed. */
static bool
is_clock(const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n && i < 2 && is(s[i], DIGIT); i++)
		;
	if (i == 0 || n - i < 3 || n > 16 || (s[i] != ':' && s[i] != '.') || !is(s[i + 1], DIGIT) || !is(s[i + 2], DIGIT))
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

bool
block_is_furniture(const struct doc *d, size_t start, size_t end)
{
	return is_furniture(d->text + start, end - start);
}

enum block_kind
block_kind(const struct doc *d, size_t start, size_t end)
{
	if (d->captions_only)
		return block_is_caption(d, start, end) && !block_is_furniture(d, start, end) ? BLOCK_CAPTION : BLOCK_PARAGRAPH;
	if (block_is_furniture(d, start, end))
		return BLOCK_FURNITURE;
	if (block_is_caption(d, start, end))
		return BLOCK_CAPTION;
	return is_heading(d->text + start, end - start) ? BLOCK_HEADING : BLOCK_PARAGRAPH;
}
