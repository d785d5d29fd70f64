"""saikhao export: the ledger in a format of others."""

import sys
from importlib import import_module
from pathlib import Path

import click

from saikhao.cli.shared import example, ledger_option

# format -> module; its `export(ledger)` yields lines of bytes.
FORMATS = {"analyses": "saikhao.views.export.analyses"}


@click.command(epilog=example("saikhao export --format analyses --ledger news.db > analyses.jsonl"))
@click.option("--format", "name", type=click.Choice(sorted(FORMATS)), required=True, help="What to write.")
@ledger_option
def export(name: str, ledger: Path) -> None:
    """Write the ledger to standard output: `analyses` is one analysis a line, of the newest capture of each address."""
    from saikhao.ledger import Ledger

    module = import_module(FORMATS[name])
    with Ledger.open(ledger) as store:
        for line in module.export(store):
            sys.stdout.buffer.write(line + b"\n")
