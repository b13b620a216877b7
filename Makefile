# Thin: each task is a line or two, and the set-up is in .ci/setup.
export PATH := $(CURDIR)/.tools/bin:$(CURDIR)/node_modules/.bin:$(PATH)

.PHONY: run test build dev lint setup

## Builds the paper and serves it on http://127.0.0.1:8080/
run: build
	node tests/serve.mjs --dir dist --port 8080

## Everything that must hold
test: lint build
	cargo nextest run --locked --features press
	npx playwright test

## The release site, in dist/
build: setup
	trunk build --release

## The site while you work on it, on http://127.0.0.1:8080/
dev: setup
	trunk serve

lint: setup
	cargo fmt --check
	cargo clippy --locked --all-targets --features press -- -D warnings
	cargo clippy --locked --features browser --bin standfirst --target wasm32-unknown-unknown -- -D warnings

## Puts in place what is missing; does nothing where nothing is
setup:
	@bash .ci/setup
