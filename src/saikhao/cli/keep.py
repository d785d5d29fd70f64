"""saikhao remove, saikhao check: looking after a ledger."""

from pathlib import Path

import click

from saikhao.cli.shared import example, ledger_option


@click.command(epilog=example("saikhao remove pages/01.html --ledger news.db"))
@click.argument("pages", nargs=-1, required=True, metavar="PAGE...")
@ledger_option
@click.pass_context
def remove(ctx: click.Context, pages: tuple[str, ...], ledger: Path) -> None:
    """Take pages out of the ledger. PAGE is a page's id, or an address: then all captures of it."""
    from saikhao.ledger import Ledger

    missing = False
    with Ledger.open(ledger) as store:
        for page in pages:
            gone = store.remove(page)
            missing |= not gone
            click.echo(f"removed {gone} of {page}" if gone else f"no page {page} in {ledger}", err=True)
    ctx.exit(1 if missing else 0)


@click.command(epilog=example("saikhao check --ledger news.db"))
@ledger_option
@click.pass_context
def check(ctx: click.Context, ledger: Path) -> None:
    """Hold every stored quote against its text, and every text against its capture. Faults go to stdout, one a line;
    exit code 1 where there is one."""
    from saikhao.ledger import Ledger
    from saikhao.ledger.check import faults

    found = 0
    with Ledger.open(ledger) as store:
        for fault in faults(store):
            found += 1
            click.echo(f"{fault.page}\t{fault.uri}\t{fault.detail}")
        pages, places = store.size()
    click.echo(f"checked {pages} pages, {places} places: {found or 'no'} faults", err=True)
    ctx.exit(1 if found else 0)
