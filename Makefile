# newsutils - see README.md
VERSION = 0.1.0
PREFIX = /usr/local
MANDIR = $(PREFIX)/share/man

CC = cc
# what runs during the build; another one than CC when building for another machine
HOSTCC = $(CC)
CFLAGS = -O3 -g
WARN = -Wall -Wextra -Wpedantic -Wshadow -Wconversion
STD = -std=c11 -D_POSIX_C_SOURCE=200809L -D_FILE_OFFSET_BITS=64
LDFLAGS =
LDLIBS =
B = build

# as many compilers as there are processors, unless the command line says how many
ifeq (,$(filter -j%,$(MAKEFLAGS)))
MAKEFLAGS += -j$(shell getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1)
endif

# make SANITIZE=1: everything under AddressSanitizer and UndefinedBehaviorSanitizer
ifdef SANITIZE
B = build/sanitize
CFLAGS = -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
endif

TOOLS := $(patsubst cmd/%,%,$(wildcard cmd/*))
BINS := $(TOOLS:%=$(B)/news-%)
LISTS := $(sort $(wildcard common/lists/*.tsv))
COMMON := $(sort $(wildcard common/*.c))
COMMON_OBJS := $(COMMON:%.c=$(B)/obj/%.o) $(B)/obj/lexicon_data.o $(B)/obj/boundary_weights.o $(B)/obj/model_data.o
MANS := $(sort $(wildcard man/*.[157]))

ALL_CFLAGS = $(STD) $(WARN) $(CFLAGS) -Icommon -I$(B)/gen -DVERSION='"$(VERSION)"'

all: $(BINS)

# a tool is all of its folder and what it needs of common
define tool
$(B)/news-$(1): $(patsubst %.c,$(B)/obj/%.o,$(sort $(wildcard cmd/$(1)/*.c))) $(B)/libcommon.a
	$$(CC) $$(CFLAGS) $$(LDFLAGS) -o $$@ $$(filter %.o,$$^) $(B)/libcommon.a $$(LDLIBS)
endef
$(foreach t,$(TOOLS),$(eval $(call tool,$(t))))

# exp() and log(): of libc too, but in a file of its own on many systems
$(B)/news-compare $(B)/news-train: LDLIBS += -lm

$(B)/libcommon.a: $(COMMON_OBJS)
	rm -f $@
	ar rc $@ $(COMMON_OBJS)

$(B)/obj/%.o: %.c $(B)/gen/lexicon_lists.h
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

$(B)/obj/lexicon_data.o: $(B)/gen/lexicon_lists.h
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -c -o $@ $(B)/gen/lexicon_data.c

# word lists to tables
MKLEXICON = common/gen/mklexicon.c common/gen/lexclass.c common/gen/lexpairs.c common/fold.c common/mem.c common/msg.c \
	common/unicode_tables.c
$(B)/mklexicon: $(MKLEXICON) common/gen/lexclass.h common/gen/lexpairs.h common/lexhash.h common/fold.h common/mem.h common/msg.h common/unicode.h common/utf8.h
	@mkdir -p $(@D)
	$(HOSTCC) $(STD) $(WARN) -O1 -Icommon -o $@ $(MKLEXICON)

$(B)/gen/lexicon_lists.h: $(B)/mklexicon $(LISTS)
	@mkdir -p $(@D)
	$(B)/mklexicon $@ $(B)/gen/lexicon_data.c $(LISTS)

# learned weights to tables
MKBOUNDARY = common/gen/mkboundary.c common/mem.c common/msg.c
$(B)/mkboundary: $(MKBOUNDARY) common/boundary.h common/boundary_names.h common/mem.h common/msg.h
	@mkdir -p $(@D)
	$(HOSTCC) $(STD) $(WARN) -O1 -Icommon -o $@ $(MKBOUNDARY)

$(B)/gen/boundary_weights.c: $(B)/mkboundary common/model/boundary.tsv common/model/words.tsv common/lists/abbr.tsv
	@mkdir -p $(@D)
	$(B)/mkboundary common/model/boundary.tsv common/model/words.tsv common/lists/abbr.tsv >$@.new
	mv $@.new $@

$(B)/obj/boundary_weights.o: $(B)/gen/boundary_weights.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -c -o $@ $<

# to learn them: see common/gen/trainboundary.c
$(B)/trainboundary: common/gen/trainboundary.c $(B)/libcommon.a
	$(CC) $(ALL_CFLAGS) -o $@ $< $(B)/libcommon.a -lm

# the learned model to tables
MKMODEL = common/gen/mkmodel.c common/ner_model.c common/input.c common/output.c common/digits.c common/mem.c common/msg.c
$(B)/mkmodel: $(MKMODEL) common/ner.h common/ner_feature.h $(B)/gen/lexicon_lists.h
	$(HOSTCC) $(STD) $(WARN) -O1 -Icommon -I$(B)/gen -o $@ $(MKMODEL)

$(B)/gen/model_data.c: $(B)/mkmodel common/model/names.tsv
	$(B)/mkmodel common/model/names.tsv > $@.part
	mv $@.part $@

$(B)/obj/model_data.o: $(B)/gen/model_data.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -c -o $@ $<

# patterns of times, with what each can begin with
$(B)/mktimex: common/gen/mktimex.c common/timex_patterns.h common/piece.h
	@mkdir -p $(@D)
	$(HOSTCC) $(STD) $(WARN) -O1 -Icommon -o $@ common/gen/mktimex.c

$(B)/gen/timex_rules_data.h: $(B)/mktimex
	@mkdir -p $(@D)
	$(B)/mktimex >$@.new
	mv $@.new $@

$(B)/obj/common/timex_rules.o: $(B)/gen/timex_rules_data.h

check: all
	@tests/run $(B)

demo: all
	@tests/demo $(B)

bench: all
	@tests/bench/run $(B)

install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(MANDIR)/man1 $(DESTDIR)$(MANDIR)/man5 $(DESTDIR)$(MANDIR)/man7
	install -m 755 $(BINS) $(DESTDIR)$(PREFIX)/bin
	for m in $(MANS); do \
		install -m 644 $$m $(DESTDIR)$(MANDIR)/man$${m##*.}/ || exit 1; done

uninstall:
	for t in $(TOOLS); do rm -f $(DESTDIR)$(PREFIX)/bin/news-$$t; done
	for m in $(notdir $(MANS)); do rm -f $(DESTDIR)$(MANDIR)/man$${m##*.}/$$m; done

clean:
	rm -rf build

.PHONY: all check demo bench install uninstall clean

-include $(wildcard $(B)/obj/common/*.d $(B)/obj/cmd/*/*.d)
