# Thin: each task is a line or two, and the set-up is in .ci/setup.
SHELL := /bin/bash
export PATH := $(CURDIR)/.tools/bin:$(CURDIR)/node_modules/.bin:$(PATH)
export CARGO_TARGET_DIR := $(CURDIR)/target

# The app's own standard library, built without the texts of panics, which nobody reads in a browser: a tenth of its weight. Where its source
# is not installed (no rustup), the app is built without it.
LEANLY := RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size \
	CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none"
# Looked for when it is needed: the set-up may have just installed it.
LEAN = $(if $(shell ls "$$(rustc --print sysroot)/lib/rustlib/src/rust/library/Cargo.lock" 2>/dev/null),$(LEANLY))

# What the app is built of: a paper that asks no WordPress and no isso carries nothing of those who are asked.
export TRUNK_BUILD_FEATURES = $(shell node .ci/features.mjs)

.PHONY: run test bench build build-services size press dev lint setup setup-test

## Builds the paper and serves it on http://127.0.0.1:8080/
run: build
	node tests/serve.mjs --dir dist --port 8080

## Everything that must hold
test: setup-test lint build build-services
	cargo nextest run --locked --features press
	npx playwright test

## How fast it all is, into the README; some twenty minutes. One part: make bench ONLY=lighthouse, click or press
bench: setup-test build
	@bash tests/bench/setup $(ONLY)
	node tests/bench/run.mjs $(if $(ONLY),--only $(ONLY))

## The release site, in dist/. Under a path: make build BASE=/news/
build: setup
	$(LEAN) trunk build --release $(if $(BASE),--public-url $(BASE))

# The same with all services, whatever site.json names: for the tests
build-services: TRUNK_BUILD_FEATURES = browser,services
build-services: setup
	$(LEAN) trunk build --release --dist target/services

## What a reader's browser has to load, and what of the app weighs how much; fails over budget
size: build
	@bash .ci/setup size
	node .ci/size.mjs

## Prints the paper anew into the built site, without building the app. With .br and .gz copies: make press COMPRESS=1
press: setup
	cargo run --quiet --locked --profile press --features press --bin press -- print --content public/content --dist dist \
	  $(if $(BASE),--base $(BASE)) $(if $(COMPRESS),--compress)

## The site while you work on it, on http://127.0.0.1:8080/
dev: setup
	trunk serve

lint: setup
	cargo fmt --check
	cargo clippy --locked --all-targets --features press -- -D warnings
	cargo clippy --locked --features browser --bin standfirst --target wasm32-unknown-unknown -- -D warnings
	cargo clippy --locked --features browser,threads --bin standfirst --target wasm32-unknown-unknown -- -D warnings
	cargo clippy --locked --features browser,services --bin standfirst --target wasm32-unknown-unknown -- -D warnings

## Puts in place what is missing; does nothing where nothing is
setup:
	@bash .ci/setup

setup-test: setup
	@bash .ci/setup test
