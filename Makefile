# A fresh machine needs Python 3.11+ with venv and pip, make and gcc. Everything else is set up here, once.
PY := .venv/bin/python
SAMPLE := samples/summit/pages

.PHONY: demo test check lint types gate bench clean
.DEFAULT_GOAL := demo

.venv/ready: pyproject.toml
	python3 -m venv .venv
	$(PY) -m pip install -q --disable-pip-version-check -e '.[dev]'
	touch $@

demo: .venv/ready   ## build a ledger from the sample story and say where to look
	rm -f demo.db demo.db-wal demo.db-shm
	.venv/bin/saikhao add $(SAMPLE)/* --ledger demo.db
	.venv/bin/saikhao claims --ledger demo.db --limit 12
	@echo
	@echo "The screen:  .venv/bin/saikhao serve --ledger demo.db --port 8000   then open http://127.0.0.1:8000"

test: .venv/ready   ## the tests
	$(PY) -m pytest

lint: .venv/ready
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .

types: .venv/ready
	.venv/bin/mypy

gate: .venv/ready   ## measured figures against their floors
	$(PY) eval/gate.py

check: lint types test gate

bench: .venv/ready  ## ratios, each taken within one run
	@for b in benchmarks/bench_*.py; do echo "== $$b"; $(PY) $$b || exit 1; done

clean:
	rm -rf .venv demo.db demo.db-wal demo.db-shm
