"""saikhao packs: what the installed languages and the world know."""

import click

from saikhao.cli.shared import example


@click.command(epilog=example("saikhao packs\nsaikhao packs --json"))
@click.option("--json", "as_json", is_flag=True, help="One language a line.")
def packs(as_json: bool) -> None:
    """List the languages with their files, how many entries each has, and the fingerprint that analyses carry."""
    import json

    from saikhao.views.packs import shelves

    for shelf in shelves():
        if as_json:
            click.echo(json.dumps(shelf._asdict(), ensure_ascii=False))
            continue
        click.echo(f"{shelf.code}  {shelf.name}  {shelf.fingerprint[:16]}")
        for name, count in shelf.files.items():
            click.echo(f"    {name:<24}{count:>8}")
