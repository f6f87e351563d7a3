PREFIX ?= $(HOME)/.local
SWIFT_SOURCES = Package.swift Sources Tests Plugins Templates/Templates.swift \
  Benchmarks/Package.swift Benchmarks/Sources
# The Swift libraries go into the program: it starts sooner and needs no Swift where it runs.
BUILD = swift build -c release --product silp --static-swift-stdlib -Xlinker -s

.PHONY: help demo build test soak bench format format-check install uninstall clean

help: ## What can be made
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 22

demo: ## The sample review, from the agencies' files to a report, in build/demo
	@.ci/swift-version
	@.ci/packages demo
	@echo "Building silp (a few minutes the first time)."
	@$(BUILD) 2>&1 | tail -1
	@Samples/demo.sh "$$($(BUILD) --show-bin-path)/silp" build/demo

build: ## The program, for use
	@.ci/swift-version
	@.ci/packages build
	$(BUILD)

test: ## All tests
	@.ci/swift-version
	@.ci/packages test
	SILP_STRICT=1 swift build --build-tests
	python=$$(.ci/python) && SILP_STRICT=1 SILP_PYTHON="$$python" .ci/test

# Suites whose files speak of SILP_SOAK, by itself or through Soak; a file is called like its suite.
SOAKING = $$(grep -lrE 'SILP_SOAK|Soak\.' Tests | sed 's|.*/||; s|\.swift$$||' | sort -u | paste -sd '|')

soak: ## The big sweeps of tests, whole; this takes long
	@.ci/swift-version
	@.ci/packages test
	SILP_STRICT=1 swift build --build-tests
	SILP_STRICT=1 SILP_SOAK=1 .ci/test --filter "$(SOAKING)"

bench: build ## Timings beside a peer, as Benchmarks/README.md explains them
	swift build -c release --package-path Benchmarks
	cd Benchmarks && .build/release/bench --silp "$$(cd .. && $(BUILD) --show-bin-path)/silp"
	python3 Benchmarks/keys.py "$$($(BUILD) --show-bin-path)/silp"

format: ## Put the sources into the house style
	swift format --in-place --recursive $(SWIFT_SOURCES)

format-check: ## Fail where a source is not in the house style
	swift format lint --strict --recursive $(SWIFT_SOURCES)

install: build ## silp, its manual page and completions, below PREFIX
	@bin=$$($(BUILD) --show-bin-path) && \
	install -D -m 755 $$bin/silp $(DESTDIR)$(PREFIX)/bin/silp && \
	install -D -m 644 Documentation/silp.1 $(DESTDIR)$(PREFIX)/share/man/man1/silp.1 && \
	for shell in bash:bash-completion/completions/silp zsh:zsh/site-functions/_silp fish:fish/vendor_completions.d/silp.fish; do \
	  mkdir -p $$(dirname $(DESTDIR)$(PREFIX)/share/$${shell#*:}) && \
	  $$bin/silp --generate-completion-script $${shell%%:*} > $(DESTDIR)$(PREFIX)/share/$${shell#*:} || exit 1; \
	done
	@echo "silp is in $(PREFIX)/bin; try: silp --help"

uninstall: ## Take away what install put there
	rm -f $(DESTDIR)$(PREFIX)/bin/silp $(DESTDIR)$(PREFIX)/share/man/man1/silp.1 \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions/silp \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_silp \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/silp.fish

clean: ## Take away what was built
	rm -rf build .build Benchmarks/.build
