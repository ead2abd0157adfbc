# geoviz: everything that is done with this repository, by name.
#
# Needs Python 3.11 or later with its venv module, and make. Where `python3` is an
# older one, name another: `make map PYTHON=python3.12`.

PYTHON ?= python3
VENV ?= .venv

BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
INSTALLED := $(VENV)/.geoviz-installed
TOOLED := $(VENV)/.geoviz-test-tools

.DEFAULT_GOAL := help
.PHONY: help map test app check format compiled bench pictures chromium clean

help: ## List what can be made
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST)

map: $(INSTALLED) ## Map the articles in seeds/ as build/map.html
	@mkdir -p build
	@$(BIN)/geoviz map seeds -o build/map.html
	@echo "The map is $(CURDIR)/build/map.html: open it in any browser, no network needed."

test: $(TOOLED) chromium ## Run every test
	@$(BIN)/python -m pytest --numprocesses=2 --dist=loadfile --durations=10

app: $(INSTALLED) ## Start the Streamlit app on seeds/
	@$(BIN)/geoviz app seeds

check: $(TOOLED) ## Format, lint and types of Python and JavaScript, the import contract
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m tools.javascript

format: $(TOOLED) ## Rewrite the code in the project's format
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

compiled: $(TOOLED) ## Compile the text path into build/compiled, as wheels have it
	@$(BIN)/python hatch_compile.py build/compiled

bench: compiled chromium ## Measure time, memory, size and quality; write build/bench.md
	@$(BIN)/python -m compileall -q geoviz  # what is timed is as a user has it
	@$(BIN)/python -m benchmarks
	@$(BIN)/python -m benchmarks.page
	@$(BIN)/python -m benchmarks.app
	@$(BIN)/python -m benchmarks.dates
	@$(BIN)/python -m benchmarks.geoparsing
	@cd build/compiled && PYTHONPATH="$(CURDIR)" "$(abspath $(BIN))/python" -m benchmarks.story

pictures: $(TOOLED) chromium ## Draw the golden pictures and the README's anew, on purpose
	@$(BIN)/python -m tools.pictures
	@$(BIN)/python -m tools.readme_pictures

chromium: $(TOOLED)
	@$(BIN)/python tools/chromium.py

clean: ## Remove what was built, and the environment
	rm -rf build dist $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(BIN)/python:
	@command -v "$(PYTHON)" >/dev/null 2>&1 || { \
	  echo "make: there is no '$(PYTHON)' here; install Python 3.11 or later," \
	    "or name yours: make PYTHON=/path/to/python3" >&2; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "make: '$(PYTHON)' is $$("$(PYTHON)" -V 2>&1); geoviz needs Python 3.11" \
	    "or later: make PYTHON=python3.11" >&2; exit 1; }
	@"$(PYTHON)" -c 'import venv, ensurepip' 2>/dev/null || { \
	  echo "make: '$(PYTHON)' lacks its venv module; on Debian and Ubuntu:" \
	    "apt install python3-venv" >&2; exit 1; }
	"$(PYTHON)" -m venv $(VENV)

$(INSTALLED): $(BIN)/python pyproject.toml requirements/constraints.txt
	$(PIP) install --quiet --constraint requirements/constraints.txt --editable .
	@$(BIN)/python -m compileall -q geoviz  # even where Python is told to write none
	@touch $@

$(TOOLED): $(INSTALLED) requirements/test.txt
	$(PIP) install --quiet --constraint requirements/constraints.txt \
	  --requirement requirements/test.txt
	@touch $@
