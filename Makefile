# Thin: each task is a line or two, and the set-up is in .ci/setup.
SHELL := /bin/bash
export PATH := $(CURDIR)/.tools/bin:$(CURDIR)/node_modules/.bin:$(PATH)
export CARGO_TARGET_DIR := $(CURDIR)/target

.PHONY: run test bench build dev lint setup setup-test

## Builds the paper and serves it on http://127.0.0.1:8080/
run: build
	node tests/serve.mjs --dir dist --port 8080

## Everything that must hold
test: setup-test lint build
	cargo nextest run --locked --features press
	npx playwright test

## How fast it all is, into the README; some twenty minutes. One part: make bench ONLY=lighthouse, click or press
bench: setup-test build
	@bash tests/bench/setup $(ONLY)
	node tests/bench/run.mjs $(if $(ONLY),--only $(ONLY))

## The release site, in dist/. Under a path: make build BASE=/news/
build: setup
	trunk build --release $(if $(BASE),--public-url $(BASE))

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

setup-test: setup
	@bash .ci/setup test
