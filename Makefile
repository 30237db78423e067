# Zahlstelle
#
#   make setup                  install what is missing (Debian packages, Python environments below .venv)
#   make build                  build the three programs for use
#   make test                   run all tests and all judges
#   make test-nspawn            boot our packages in a container of the box's Debian (part of "make test" where that can be)
#   make demo                   pay at simulated devices, over real protocols
#   make torture ROUNDS=200    kill real processes at random times, compare journal and terminals' books
#   make bench                  measure, and print each figure next to its target
#   make simulate SEEDS=10000   play simulated days; SEED=123 plays one and says everything that happens; WEEKS=1: weeks at the Kasse
#   make fuzz SECONDS=60        fuzz each parser and state machine that long
#   make lint                   check format, module arrows and documents
#   make test-deb               install, upgrade and purge the packages of make deb on Debian 12 and 13, and ask lintian
#   make exposure               how exposed the daemon is, beside other daemons that own devices
#   make install                copy programs, units, udev rules, man pages and completions to $(DESTDIR)$(PREFIX)
#   make deb                    build the Debian packages zahlstelle and zahlstelle-sim into $(SCRATCH)/deb
#   make image                  build the bootable image of a pay point from $(SCRATCH)/deb into .build/image/dist (needs root, or sudo)
#   make test-image             boot that image in QEMU: plug devices in, pay, cut cables and the power, follow docs/technician.md
#   make test-update            update a box in QEMU: from a stick, from a server, with the power failing, with a version that is broken
#   make clean                  remove what was built
#
# Variables: PREFIX=/usr/local, UNITDIR=$(PREFIX)/lib/systemd/system, DESTDIR=, SCRATCH=.build (where Swift builds).

PREFIX ?= /usr/local
DESTDIR ?=
SCRATCH ?= .build
SWIFT ?= swift
SECONDS ?= 60
ROUNDS ?= 200
SEEDS ?= 1000
SEED ?=
WEEKS ?=

# With Swift's libraries inside: an installed program must not need the toolchain.
RELEASE_BUILD = $(SWIFT) build --scratch-path $(SCRATCH) --configuration release --static-swift-stdlib

PROGRAMS = zahlstelled zahlstelle zahlstelle-sim
DEBUG = $(SCRATCH)/debug
RELEASE = $(SCRATCH)/release
bindir = $(DESTDIR)$(PREFIX)/bin
sbindir = $(DESTDIR)$(PREFIX)/sbin
mandir = $(DESTDIR)$(PREFIX)/share/man
sharedir = $(DESTDIR)$(PREFIX)/share
libdir = $(DESTDIR)$(PREFIX)/lib
UNITDIR ?= $(PREFIX)/lib/systemd/system
unitdir = $(DESTDIR)$(UNITDIR)

# Judges find their Python here, and our programs.
export ZAHLSTELLE_VENV = $(CURDIR)/.venv/judges
export ZAHLSTELLE_VENV_EMUPOS = $(CURDIR)/.venv/emupos
export ZAHLSTELLE_BIN = $(abspath $(DEBUG))

.PHONY: all setup build test test-nspawn test-deb exposure test-image test-update demo torture bench simulate fuzz lint install install-built deb image clean
.DELETE_ON_ERROR:

all: build

setup:
	scripts/setup judges

build:
	scripts/setup build
	for program in $(PROGRAMS); do $(RELEASE_BUILD) --product $$program || exit 1; done

test: setup lint
	$(SWIFT) build --scratch-path $(SCRATCH) --build-tests
	SCRATCH=$(SCRATCH) SWIFT=$(SWIFT) scripts/run-tests
	Tests/Torture/torture.py $(DEBUG) --rounds 20
	scripts/judges

test-nspawn: setup
	for program in $(PROGRAMS); do $(SWIFT) build --scratch-path $(SCRATCH) --product $$program || exit 1; done
	Tests/Box/packages.sh $(SCRATCH)/box/packages
	Tests/Box/nspawn.sh $(SCRATCH)/box/tree $(SCRATCH)/box/packages

test-deb:
	scripts/setup judges
	lintian --fail-on error $(SCRATCH)/deb/*.deb
	for suite in bookworm trixie; do \
	    SUITE=$$suite scripts/target-tree $(SCRATCH)/box/$$suite || exit 1; \
	    Tests/Box/install.sh $(SCRATCH)/box/$$suite $(SCRATCH)/deb || exit 1; \
	done

exposure:
	scripts/setup judges
	scripts/target-tree $(SCRATCH)/box/others cups-daemon modemmanager pcscd
	Tests/Box/exposure.sh $(SCRATCH)/box/others

torture: setup
	for program in $(PROGRAMS); do $(SWIFT) build --scratch-path $(SCRATCH) --product $$program || exit 1; done
	Tests/Torture/torture.py $(DEBUG) --rounds $(ROUNDS)

demo:
	scripts/setup build
	for program in $(PROGRAMS); do $(SWIFT) build --scratch-path $(SCRATCH) --product $$program || exit 1; done
	demo/run
	demo/day

bench: setup build
	$(RELEASE_BUILD) --product zahlstelle-bench
	$(RELEASE)/zahlstelle-bench --python $(ZAHLSTELLE_VENV)/bin/python

simulate:
	scripts/setup build
	$(SWIFT) build --scratch-path $(SCRATCH) --configuration release --product zahlstelle-simulate
	$(RELEASE)/zahlstelle-simulate $(if $(WEEKS),--weeks) $(if $(SEED),--seed $(SEED) --trace,--seeds $(SEEDS))

fuzz:
	scripts/setup build
	SCRATCH=$(SCRATCH) scripts/fuzz.sh $(SECONDS)

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Plugins Sources Tests Fuzz/Package.swift Fuzz/Targets
	scripts/check-arrows
	scripts/check-documents

install: build install-built

install-built:
	install -d $(bindir) $(sbindir) $(mandir)/man1 $(mandir)/man5 $(mandir)/man8
	install -m 755 $(RELEASE)/zahlstelled $(sbindir)
	install -m 755 $(RELEASE)/zahlstelle $(RELEASE)/zahlstelle-sim $(bindir)
	strip --strip-unneeded $(sbindir)/zahlstelled $(bindir)/zahlstelle $(bindir)/zahlstelle-sim
	install -m 644 man/*.1 $(mandir)/man1
	install -m 644 man/*.5 $(mandir)/man5
	install -m 644 man/*.8 $(mandir)/man8
	install -d $(unitdir) $(libdir)/sysusers.d $(libdir)/tmpfiles.d
	for unit in systemd/*.service systemd/*.socket systemd/*.timer; do \
	    [ ! -e $$unit ] || sed 's|/usr/\(s*bin\)/|$(PREFIX)/\1/|' $$unit > $(unitdir)/$${unit##*/} || exit 1; \
	done
	cp -r systemd/*.service.d $(unitdir)
	install -m 644 systemd/zahlstelle.sysusers $(libdir)/sysusers.d/zahlstelle.conf
	install -m 644 systemd/zahlstelle.tmpfiles $(libdir)/tmpfiles.d/zahlstelle.conf
	install -d $(libdir)/modules-load.d
	install -m 644 systemd/zahlstelle.modules-load $(libdir)/modules-load.d/zahlstelle.conf
	install -d $(libdir)/udev/rules.d $(libdir)/udev/hwdb.d
	install -m 644 udev/*.rules $(libdir)/udev/rules.d
	install -m 644 udev/*.hwdb $(libdir)/udev/hwdb.d
	install -d $(sharedir)/doc/zahlstelle/examples/hand-over
	install -m 644 $(wildcard examples/*.*) $(sharedir)/doc/zahlstelle/examples
	install -m 644 examples/hand-over/* $(sharedir)/doc/zahlstelle/examples/hand-over
	install -d $(sharedir)/bash-completion/completions $(sharedir)/zsh/site-functions
	install -d $(sharedir)/fish/vendor_completions.d
	for program in $(PROGRAMS); do \
	    "$(RELEASE)/$$program" --generate-completion-script bash | sed '1{/^#!/d}' \
	        > "$(sharedir)/bash-completion/completions/$$program" && \
	    "$(RELEASE)/$$program" --generate-completion-script zsh \
	        > "$(sharedir)/zsh/site-functions/_$$program" && \
	    "$(RELEASE)/$$program" --generate-completion-script fish \
	        > "$(sharedir)/fish/vendor_completions.d/$$program.fish" || exit 1; \
	done

deb:
	scripts/setup deb
	$(MAKE) build
	scripts/make-deb $(RELEASE) $(SCRATCH)/deb

# image/README.md names the variables: IMAGE_VERSION, TECHNICIAN_KEY, UPDATE_KEY, SIGN_KEY, SIGN_CERT, EXTRA.
image:
	scripts/setup image
	image/build

test-image:
	scripts/setup test-image
	Tests/Image/run

test-update:
	scripts/setup test-image
	Tests/Image/run update

clean:
	rm -rf $(SCRATCH) .venv demo-out demo-day
