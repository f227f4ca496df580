# make run    opens the window on a sample (draws a picture where there is no display)
# make test   linters, types, import contracts, tests
# Each does all of its own set-up, in .venv and, as root on Debian or Ubuntu, with apt-get.
# PYTHON=python3.12 names another Python (it gets an environment of its own), VENV another place.

SHELL := bash
VENV ?= $(if $(PYTHON),.venv-$(subst /,-,$(PYTHON)),.venv)
export VENV PYTHON

BIN := $(VENV)/bin
READY := $(VENV)/.ready
READY_FOR_TESTS := $(VENV)/.ready-for-tests
READY_FOR_PACKAGES := $(VENV)/.ready-for-packages
SET_UP_BY := requirements.lock pyproject.toml packaging/apt-packages.txt packaging/setup.sh

.DEFAULT_GOAL := help
.PHONY: help run test check fix setup bench torture monkey screenshots package lock samples translations clean

help: ## say what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

run: $(READY) ## open the window on a sample; without a display, draw its picture
	@packaging/run.sh

test: check ## check, then run the tests
	@$(BIN)/python -m pytest -n 3 --dist loadgroup --max-worker-restart=0 --benchmark-disable $(ARGS)

check: $(READY_FOR_TESTS) ## linters, format, types, import contracts
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@PYRIGHT_PYTHON_IGNORE_WARNINGS=1 $(BIN)/pyright --pythonpath $(BIN)/python
	@$(BIN)/lint-imports --no-logo

fix: $(READY_FOR_TESTS) ## format, and mend what the linter can mend
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

setup: $(READY) ## make the environment only
	@echo "The environment is ready: $(VENV)"

bench: $(READY) ## measure, beside rivals, in one run; NAMES="frame edit" for some of them
	@$(BIN)/python -m tests.benchmarks $(NAMES)

torture: $(READY) ## kill editing programs and count what is lost; ARGS="--kills 1000 --windows 300"
	@$(BIN)/python -m tests.torture $(ARGS)

monkey: $(READY_FOR_TESTS) ## let random events play with a window; ARGS="--seeds 20 --events 5000"
	@$(BIN)/python -m tests.flows.monkey $(ARGS)

screenshots: $(READY_FOR_TESTS) ## draw the pictures of the README, and every window and dialog
	@$(BIN)/python -m tests.screenshots && $(BIN)/python -m tests.gallery

package: $(READY_FOR_PACKAGES) ## build wheel, bundle, .deb and archive in dist/, and try the frozen program
	@packaging/package.sh

samples: $(READY) ## write resources/samples from packaging/facts
	@$(BIN)/python packaging/build_samples.py

translations: $(READY) ## gather the texts for translators and compile what they wrote
	@$(BIN)/python packaging/translations.py

lock: ## choose the newest versions that fit and write requirements.lock (needs uv)
	@uv pip compile pyproject.toml --group dev --universal --python-version 3.11 \
		--generate-hashes --no-strip-extras --no-header --upgrade --quiet -o requirements.lock

clean: ## remove what was built; the environment stays
	@rm -rf build dist .pytest_cache .ruff_cache .import_linter_cache .hypothesis .benchmarks

$(READY): $(SET_UP_BY)
	@packaging/setup.sh $@ qt window

$(READY_FOR_TESTS): $(SET_UP_BY)
	@packaging/setup.sh $@ qt window tests
	@touch $(READY)

$(READY_FOR_PACKAGES): $(SET_UP_BY)
	@packaging/setup.sh $@ qt window tests packages
	@touch $(READY) $(READY_FOR_TESTS)
