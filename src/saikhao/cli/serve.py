"""saikhao serve: the screen."""

from pathlib import Path

import click

from saikhao.cli.shared import example, ledger_option


@click.command(epilog=example("saikhao serve --ledger news.db --port 8080"))
@ledger_option
@click.option("--port", default=8080, show_default=True, type=click.IntRange(0, 65535), help="0 takes any free port.")
def serve(ledger: Path, port: int) -> None:
    """Show the ledger in a browser on this machine. Prints the address; Ctrl-C ends it."""
    from saikhao.ledger import Ledger
    from saikhao.web.serve import serve as run

    Ledger.open(ledger).close()  # says now what is wrong with the file
    try:
        run(ledger, port, lambda address: click.echo(address))
    except OSError as wrong:
        raise click.UsageError(f"port {port}: {wrong.strerror}; `--port 0` takes any free one") from wrong
