# Two commands for a newcomer: `make demo` and `make test`. Only Python 3.11+ and make are needed.

PYTHON ?= python3
PORT ?= 8088
BIN := .venv/bin

.PHONY: demo test score lint lock clean

demo: .venv/installed
	@$(BIN)/hoatoc demo --port $(PORT)

test: .venv/installed-dev
	@$(BIN)/python -m pytest -n auto --dist loadfile

# How well letters and status lines are read. LETTERS is any folder of letters with what each says beside it, as
# NAME.gold.json; LINES any file of lines with what each says, one JSON object a line.
LETTERS ?= tests/directives/letters/own
LINES ?= tests/directives/status_lines/own_lines.jsonl
score: .venv/installed-dev
	@$(BIN)/python -m benchmarks.letters $(VERBOSE:%=-v) $(LETTERS)
	@$(BIN)/python -m benchmarks.status_lines $(VERBOSE:%=-v) $(LINES)

lint: .venv/installed-dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "hoatoc needs Python 3.11 or newer: make PYTHON=python3.12 demo"; exit 1; }
	@echo "Making .venv…"
	@$(PYTHON) -m venv .venv

.venv/installed: requirements.lock pyproject.toml | .venv/bin/python
	@echo "Installing what the bot needs into .venv (about a minute the first time)…"
	@$(BIN)/python -m pip install --disable-pip-version-check --no-deps --require-hashes --progress-bar on -r requirements.lock
	@$(BIN)/python -m pip install --disable-pip-version-check --no-deps --no-build-isolation -q -e .
	@touch $@

.venv/installed-dev: requirements-dev.lock .venv/installed
	@echo "Installing what the tests need into .venv…"
	@$(BIN)/python -m pip install --disable-pip-version-check --no-deps --require-hashes --progress-bar on -r requirements-dev.lock
	@touch $@

# Run after changing dependencies in pyproject.toml.
lock: .venv/installed-dev
	@$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --extra build -o requirements.lock pyproject.toml
	@$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --extra build --extra dev -o requirements-dev.lock pyproject.toml

clean:
	@rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis
