# Thin: each task is a line or two, and the set-up is in .ci/setup.
SHELL := /bin/bash
export PATH := $(CURDIR)/.tools/bin:$(CURDIR)/node_modules/.bin:$(PATH)
export CARGO_TARGET_DIR := $(CURDIR)/target

# What LLVM does for speed and what makes code larger, or less alike, stays undone; what is larger than a number is copied by memory.copy. With a stack
# a little smaller than 1 MiB all that lies behind it has addresses of three bytes, not four.
SMALLER := -Cllvm-args=-disable-lsr -Cllvm-args=-enable-pre=false -Cllvm-args=-disable-machine-cse \
	-Cllvm-args=-max-store-memcpy=1 -Clink-arg=-zstack-size=983040

# The app's own standard library, built without the texts of panics, which nobody reads in a browser: a tenth of its weight. Where its source
# is not installed (no rustup), the app is built without it.
LEANLY := RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size \
	CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none $(SMALLER)"
# Looked for when it is needed: the set-up may have just installed it.
LEAN = $(if $(shell ls "$$(rustc --print sysroot)/lib/rustlib/src/rust/library/Cargo.lock" 2>/dev/null),$(LEANLY))

# What the app is built of: a paper that asks no WordPress and no isso carries nothing of those who are asked.
export TRUNK_BUILD_FEATURES = $(shell node .ci/features.mjs)

.PHONY: run test bench build build-files build-threads build-services build-converters package packaged-press size audit press dev lint format clippy unit setup setup-test

STAGE := @.ci/stage
SUB := $(MAKE) --no-print-directory

## Builds the paper and serves it on http://127.0.0.1:8080/
run: build
	node tests/serve.mjs --dir dist --port 8080

## Everything that must hold, the fast checks first. The press that the native tests build prints the sites of the browser tests too
test: export STANDFIRST_PRESS = $(CARGO_TARGET_DIR)/debug/press
test:
	$(STAGE) "set-up" bash .ci/setup test
	$(STAGE) "format" $(SUB) format
	$(STAGE) "clippy" $(SUB) clippy
	$(STAGE) "native tests: compile" cargo nextest run --locked --features press --no-run
	$(STAGE) "native tests" cargo nextest run --locked --features press
	$(STAGE) "the app" $(SUB) build
	$(STAGE) "the app with all services" $(SUB) build-services
	$(STAGE) "the press with the app inside" $(SUB) packaged-press
	$(STAGE) "unit tests in a browser" .ci/unit-tests
	$(STAGE) "the converters by themselves" $(SUB) build-converters
	$(STAGE) "browser tests" npx playwright test

## How fast it all is, into the README; half an hour. One part: make bench ONLY=lighthouse, click or press. Beside an older site: BEFORE=its/dist
bench: setup-test build
	@bash tests/bench/setup $(ONLY)
	node tests/bench/run.mjs $(if $(ONLY),--only $(ONLY))

## The release site, in dist/. Under a path: make build BASE=/news/
build: setup
	$(LEAN) trunk build --release $(if $(BASE),--public-url $(BASE))

# The same with the app of a paper of files, of one with comment services, and with all services, whatever site.json names: for `make size` and the tests
build-files: TRUNK_BUILD_FEATURES = browser
build-threads: TRUNK_BUILD_FEATURES = browser,threads
build-services: TRUNK_BUILD_FEATURES = browser,services
build-files build-threads build-services: build-%: setup
	$(LEAN) trunk build --release --dist target/$*

# For the browser tests: the converters of HTML, the press's and the app's, without the rest
build-converters: setup
	cargo build --quiet --locked --features press --example hypertext
	cargo build --quiet --locked --package hypertext-in-a-browser --target wasm32-unknown-unknown
	wasm-bindgen --target web --no-typescript --out-dir target/hypertext-in-a-browser --out-name converter \
	  target/wasm32-unknown-unknown/debug/hypertext_in_a_browser.wasm

## The press for publishers, with the app inside, in target/package/; for another system: make package TARGET=x86_64-pc-windows-gnu
package: build-files build-threads build-services
	.ci/package $(TARGET)

# For the browser tests: the same press, unoptimised, with the app that has all services in the place of each; and the press without it again
packaged-press:
	.ci/package tests
	cargo build --quiet --locked --features app --bin press
	mkdir -p target/packaged && cp target/debug/press target/packaged/
	cargo build --quiet --locked --features press --bin press

## What a reader's browser has to load, by what the paper names, and what of the app weighs how much; fails over budget
size: build-services build-threads build-files
	@bash .ci/setup size
	node .ci/size.mjs

## Prints the paper anew into the built site, without building the app. With .br and .gz copies: make press COMPRESS=1
press: setup
	cargo run --quiet --locked --profile press --features press --bin press -- print --content public/content --dist dist \
	  $(if $(BASE),--base $(BASE)) $(if $(COMPRESS),--compress)

## The site while you work on it, on http://127.0.0.1:8080/
dev: setup
	trunk serve

lint: format clippy

# What needs nothing compiled
format: setup
	cargo fmt --check
	find .ci tests public src playwright.config.mjs -name node_modules -prune -o -name '*.mjs' -print -o -name embed.js -print -o -path 'src/*.js' -print | xargs -P 2 -n 1 node --check
	for script in $$(grep -lr '^#!/usr/bin/env bash' .ci tests/bench --exclude-dir=node_modules); do bash -n $$script || exit 1; done

APP_LINT := cargo clippy --locked --target wasm32-unknown-unknown
clippy: setup
	cargo clippy --locked --all-targets --features press -- -D warnings
	$(APP_LINT) --features browser --bin standfirst -- -D warnings
	$(APP_LINT) --features browser,threads --bin standfirst -- -D warnings
	$(APP_LINT) --features browser,services --bin standfirst -- -D warnings
	$(APP_LINT) --features browser,services --lib --profile test -- -D warnings

## Licences, bans and sources of all dependencies; with the network, what is known to be unsafe in them. Not a part of `make test`
audit: setup
	@bash .ci/setup audit
	cargo deny --locked check licenses bans sources
	cargo deny --locked check advisories || echo "audit: the list of advisories says something, or could not be had" >&2
	npm audit --omit=optional || echo "audit: npm says something, or could not be asked" >&2

## The unit tests of src/browser, in a headless Chromium
unit: setup-test
	.ci/unit-tests

## Puts in place what is missing; does nothing where nothing is
setup:
	@bash .ci/setup

setup-test: setup
	@bash .ci/setup test
