"""saikhao export: the ledger in a format of others."""

import sys
from importlib import import_module
from pathlib import Path

import click

from saikhao.cli.shared import example, ledger_option

# format -> module; its `export(ledger)` yields lines of bytes.
FORMATS = {"analyses": "saikhao.views.export.analyses", "links": "saikhao.views.export.links"}


@click.command(epilog=example("saikhao export --format links --ledger news.db > links.json"))
@click.option("--format", "name", type=click.Choice(sorted(FORMATS)), required=True, help="What to write.")
@ledger_option
def export(name: str, ledger: Path) -> None:
    """Write the ledger to standard output, the newest capture of each address: `analyses` is one analysis a line,
    `links` what the pages say together, as one object."""
    from saikhao.ledger import Ledger

    module = import_module(FORMATS[name])
    with Ledger.open(ledger) as store:
        for line in module.export(store):
            sys.stdout.buffer.write(line + b"\n")
