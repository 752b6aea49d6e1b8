# make        decks, an Anki package, an HTML quiz, flashcards and an exam paper from seeds/, in build/
# make test   the whole test suite
PYTHON ?= python3
VENV := .venv
STAMP := $(VENV)/.installed

.PHONY: all test lint clean

all: $(STAMP)
	$(VENV)/bin/quizgen build

test: $(STAMP)
	$(VENV)/bin/pytest

lint: $(STAMP)
	$(VENV)/bin/ruff format --check
	$(VENV)/bin/ruff check
	$(VENV)/bin/mypy

$(STAMP): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "quizgen needs Python 3.11 or later; name one: make PYTHON=python3.11"; exit 1; }
	@echo "Installing into $(VENV)/ …"
	@$(PYTHON) -m venv $(VENV)
	@$(VENV)/bin/python -m pip install --quiet --upgrade pip
	@$(VENV)/bin/python -m pip install --quiet --editable '.[test]'
	@touch $@

clean:
	rm -rf build $(VENV)
