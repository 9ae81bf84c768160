# Every target sets up what it needs, on a machine with nothing but Python 3.11+ and make; a second call installs nothing.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
OUTPUT ?= output
# For `make bench`: a folder of annotated articles, and one of pages with their truth; the project's own by default.
GOLD ?= tests/gold
PAGES ?=

.PHONY: demo quality help html serve publish test fuzz lint check bench clean
.DELETE_ON_ERROR:

help:  ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

# An environment made for another Python, or half made, is made again.
$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Kutip needs Python 3.11 or later; call: make PYTHON=python3.12 …")'
	$(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(VENV)/.site: $(VENV)/.made pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.test: $(VENV)/.site
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch $@

$(VENV)/.browser: $(VENV)/.test tests/browser/install.py
	$(BIN)/python tests/browser/install.py
	@touch $@

$(VENV)/.check: $(VENV)/.browser tests/checks/install.py
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test,check]'
	$(BIN)/python tests/checks/install.py $(VENV)/vnu
	@touch $@

# The pip of Python 3.11 stumbles over one extra (of lxml) that two peers ask for in two spellings; a later one does not.
$(VENV)/.bench: $(VENV)/.test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=24'
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test,bench]'
	@touch $@

html: $(VENV)/.site  ## build the site from seeds/ into output/
	$(BIN)/pelican content -s pelicanconf.py -o $(OUTPUT)

serve: $(VENV)/.site  ## build, serve on http://127.0.0.1:8000 and build again after each edit
	$(BIN)/pelican content -s pelicanconf.py -o $(OUTPUT) --listen --autoreload --port $(PORT)

demo: $(VENV)/.site  ## build the example collection of the project into output-demo/
	$(BIN)/pelican examples/content -s pelicanconf.py -o output-demo -e KUTIP_SEEDS='"examples/seeds"'

publish: $(VENV)/.site  ## build for the public (publishconf.py)
	$(BIN)/pelican content -s publishconf.py -o $(OUTPUT)

test: $(VENV)/.browser  ## pass every test, the browser's included
	$(BIN)/python -m pytest

fuzz: $(VENV)/.test  ## the tests of properties with new examples each time, more of them than `make test` draws
	$(BIN)/python -m pytest -m hypothesis --hypothesis-profile=fuzz

check: $(VENV)/.check  ## the slow checks: validity, links, accessibility, budgets, feeds, data
	$(BIN)/python -m pytest tests/checks

bench: $(VENV)/.bench  ## measure beside peers: cleaning, dates, quotations, links, the whole build
	$(BIN)/python benchmarks/clean.py $(PAGES)
	$(BIN)/python benchmarks/dates.py
	$(BIN)/python benchmarks/quotations.py $(GOLD)
	$(BIN)/python benchmarks/link.py --sizes 1000 4000
	$(BIN)/python benchmarks/build.py 1000

lint: $(VENV)/.test  ## ruff and mypy
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

quality: $(VENV)/.site  ## write the figures that /mutu/ prints
	$(BIN)/kutip evaluate tests/gold --content none --json plugins/kutip/publish/scores.json

clean:  ## remove what was built and the environment
	rm -rf $(VENV) $(OUTPUT) $(OUTPUT).kutip-* output-demo output-demo.kutip-* build dist plugins/*.egg-info
