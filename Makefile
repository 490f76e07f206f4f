# make run     starts the chat (make run ARGS="decide answers.yaml" runs another command)
# make test    runs the tests, on all cores
# make deep    runs what takes long: every change of the policy, every three answers together, random cases, kills
# make lint    ruff (rules and format), bandit, mypy, and which room may import which
# make audit   whether a known weakness is in what is installed (asks the package index: needs a connection)
# The first run creates .venv and installs what is needed; later ones reuse it.

VENV  := .venv
BIN   := $(VENV)/bin
READY := $(VENV)/.ready
ARGS  ?=

# The tests start hundreds of processes, which would compile the program anew each time.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test deep lint audit

# 130 means that the user left, which is no fault.
run: $(READY)
	@$(BIN)/python -m triage $(ARGS) || { code=$$?; [ $$code -eq 130 ] || exit $$code; }

test: $(READY)
	@$(BIN)/python -m pytest --numprocesses auto --dist loadfile $(ARGS)

deep: $(READY)
	@$(BIN)/python -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder -m "deep or hypothesis" --hypothesis-profile whole $(ARGS)

lint: $(READY)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/bandit --quiet --configfile pyproject.toml --recursive triage
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

audit: $(READY)
	@$(BIN)/pip-audit --local --skip-editable

$(READY): pyproject.toml
	@if [ ! -x $(BIN)/python ]; then \
		for python in $(PYTHON) python3 python3.12 python3.11; do \
			if $$python -c 'import sys; sys.exit(sys.version_info[:2] not in ((3, 11), (3, 12)))' 2>/dev/null; \
			then found=$$python; break; fi; \
		done; \
		if [ -z "$$found" ]; then echo "Python 3.11 or 3.12 is needed." >&2; exit 1; fi; \
		echo "Setting up in $(VENV): this takes a minute, the first time only." >&2; \
		$$found -m venv $(VENV) || { rm -rf $(VENV); exit 1; }; \
	fi
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $(READY)
