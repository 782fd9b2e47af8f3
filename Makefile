# Two commands: `make demo` shows the whole job on the sample cases, `make test` runs every check.
# Needs Python 3.11 or later and nothing else.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

# A stamp says which lock file the environment was installed from; another hash installs again.
hash_of = $(shell cat $(1) pyproject.toml | cksum | cut -d' ' -f1)
RUNTIME := $(VENV)/.installed-$(call hash_of,requirements.lock)
DEVELOPMENT := $(VENV)/.installed-dev-$(call hash_of,requirements-dev.lock)

TRAINING_VENV := build/training-venv
TRAINING := $(TRAINING_VENV)/.installed-$(call hash_of,requirements-training.lock)

.PHONY: demo test bench train format lock clean
.DEFAULT_GOAL := demo

demo: $(RUNTIME)
	@$(BIN)/python -m scr_docs check cases; code=$$?; \
	if [ $$code -eq 1 ]; then \
		echo "check: findings, as expected: case 2026-02 is unfinished on purpose."; \
	elif [ $$code -ne 0 ]; then exit $$code; fi
	@$(BIN)/python -m scr_docs build all
	@$(BIN)/python -m scr_docs redaction-check build/public/site
	@echo
	@echo "Internal site (one a case): build/internal/site/index.html"
	@echo "Public site:                build/public/site/index.html"

test: $(DEVELOPMENT)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest

bench: $(RUNTIME)
	$(BIN)/python -m benchmarks.deidentify
	$(BIN)/python benchmarks/register_size.py

train: $(TRAINING)
	$(TRAINING_VENV)/bin/python -m training

format: $(DEVELOPMENT)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "scr-docs needs Python 3.11 or later")'
	$(PYTHON) -m venv $(VENV)

# Only wheels: a source distribution would run its own code, and fetch what it builds with past the hashes.
define install
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --only-binary :all: --require-hashes -r $(1)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	rm -f $(VENV)/.installed-*
endef

# The development lock holds every runtime package at the same version, so it serves `demo` too.
$(RUNTIME): | $(BIN)/python
	$(call install,requirements.lock)
	touch $@

$(DEVELOPMENT): | $(BIN)/python
	$(call install,requirements-dev.lock)
	touch $@ $(RUNTIME)

# A venv of its own: torch is large, and nothing else needs it.
$(TRAINING):
	$(PYTHON) -m venv $(TRAINING_VENV)
	$(TRAINING_VENV)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-training.lock
	$(TRAINING_VENV)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

# Training stands by itself: a teacher of its silver labels wants an older onnxruntime than users get.
lock:
	rm -rf build/lock-venv
	$(PYTHON) -m venv build/lock-venv
	build/lock-venv/bin/python -m pip install --quiet --disable-pip-version-check uv
	build/lock-venv/bin/uv pip compile pyproject.toml --group build --universal --python-version 3.11 \
		--generate-hashes --custom-compile-command "make lock" --quiet -o requirements.lock
	build/lock-venv/bin/uv pip compile pyproject.toml --group build --group dev -c requirements.lock --universal \
		--python-version 3.11 --generate-hashes --custom-compile-command "make lock" --quiet -o requirements-dev.lock
	build/lock-venv/bin/uv pip compile pyproject.toml --group build --group training --universal \
		--python-version 3.11 --generate-hashes --custom-compile-command "make lock" --quiet -o requirements-training.lock
	rm -rf build/lock-venv

clean:
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
