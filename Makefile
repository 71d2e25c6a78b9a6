# Everything the project does, from one place. `make help` lists the targets.
#
# A fresh machine needs Python 3.11 or later, git and make. The first target that is made sets up
# .venv from requirements.lock; after that nothing here needs a network, except `make lock`.
# Paths below are relative, so that a clone whose own path holds spaces works.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: report check verify test test-long lint lab bench lock clean help

PYTHON ?= python3
UV_VERSION := 0.13.9
BIN := .venv/bin
READY := .venv/.ready

# A uv on the PATH is used; otherwise a pinned one is put in .uv, and nowhere else.
UV := $(shell command -v uv 2>/dev/null)
ifeq ($(UV),)
UV := .uv/bin/uv
OWN_UV := $(UV)
endif

# The environment is the machine's Python and never a downloaded one.
export UV_PYTHON_DOWNLOADS := never
# An activated environment of another project must not be taken for ours.
unexport VIRTUAL_ENV
unexport PYTHONPATH
unexport PYTHONHOME

report: $(READY) ## build every edition of the default case: reports/ and figures/
	@$(BIN)/report build

check: $(READY) ## check the case's tables against its source
	@$(BIN)/report check

verify: $(READY) ## prove that the published reports equal a rebuild, byte for byte
	@$(BIN)/report verify

test: $(READY) ## run the tests
	@$(BIN)/pytest --numprocesses auto --dist loadfile

test-long: $(READY) ## run the tests in their long forms: more kills, random cases and maps
	@KILLS=50 ANY_CASE=150 MAP_EXAMPLES=60 EDITIONS=all BUILD_TEXTS=1 FAULTS=all \
		$(BIN)/pytest --numprocesses auto --dist loadfile

lint: $(READY) ## run the linter, the formatter's check and the type checker
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy

lab: $(READY) ## open the notebooks in JupyterLab
	@$(BIN)/jupyter lab notebooks

bench: $(READY) ## time the slow parts
	@set -e; for script in benchmarks/*.py; do $(BIN)/python "$$script"; done

lock: $(OWN_UV) ## resolve pyproject.toml anew into requirements.lock (needs the network)
	"$(UV)" pip compile pyproject.toml --extra dev --universal --generate-hashes \
		--python-version 3.11 --no-header --quiet -o requirements.lock
	@echo "Now bring environment.yml in step: tests/test_environment.py names what differs."

clean: ## remove the environment, the caches and the build folder (never reports/ or figures/)
	rm -rf .venv .uv .build .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

# The set-up. The stamp lives inside .venv, so that removing .venv removes it too.

define require_python
"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	echo "This project needs Python 3.11 or later, and '$(PYTHON)' is" \
		"$$("$(PYTHON)" --version 2>/dev/null || echo missing)." >&2; \
	echo "Name another one: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
endef

# Without the network first: all that is asked may be installed or in uv's cache already.
# Bytecode is compiled here, so that the first build is as quick as the next, also where
# PYTHONDONTWRITEBYTECODE is set.
sync = "$(UV)" pip sync --quiet --compile-bytecode --python $(BIN)/python --require-hashes requirements.lock

$(READY): requirements.lock pyproject.toml | $(OWN_UV)
	@$(require_python)
	@test -x $(BIN)/python || { rm -rf .venv; "$(UV)" venv --quiet \
		--python "$$("$(PYTHON)" -c 'import sys; print(sys.executable)')" .venv; }
	@echo "Setting up .venv from requirements.lock (the first time takes a minute or two)"
	@$(sync) --offline 2>/dev/null || $(sync)
	@"$(UV)" pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e .
	@$(BIN)/python -m compileall -q src
	@touch $@

# Where Debian has no ensurepip, `venv` fails but its pip may do.
.uv/bin/uv:
	@$(require_python)
	@rm -rf .uv
	@if "$(PYTHON)" -m venv .uv >/dev/null 2>&1; then \
		.uv/bin/python -m pip install --quiet "uv==$(UV_VERSION)"; \
	elif rm -rf .uv && "$(PYTHON)" -m pip --version >/dev/null 2>&1; then \
		"$(PYTHON)" -m pip install --quiet --target .uv "uv==$(UV_VERSION)"; \
	else \
		echo "'$(PYTHON)' has neither venv nor pip: install uv," \
			"or your system's package python3-venv." >&2; exit 1; \
	fi
