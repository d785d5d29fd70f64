"""saikhao schema: the formats, as JSON Schema made from the types."""

import json

import click

from saikhao.cli.shared import example

# format -> module and type
FORMATS = {
    "analysis": ("saikhao.model.analysis", "Analysis"),
    "claim": ("saikhao.ledger.rows", "ClaimRow"),
    "links": ("saikhao.model.links", "Links"),
}


@click.command(epilog=example("saikhao schema analysis > analysis.schema.json"))
@click.argument("name", type=click.Choice(sorted(FORMATS)))
def schema(name: str) -> None:
    """Print the JSON Schema of a format: `analysis` is what `read --json` prints, `claim` what `claims --json` does,
    `links` what `export --format links` does."""
    from importlib import import_module

    import msgspec

    module, kind = FORMATS[name]
    made = msgspec.json.schema(getattr(import_module(module), kind))
    click.echo(json.dumps(made, ensure_ascii=False, indent=2))
