"""saikhao claims, saikhao timeline: claims in lists."""

from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, get_args

import click

from saikhao.cli.shared import example, ledger_option

if TYPE_CHECKING:
    from saikhao.ledger import ClaimRow

F = TypeVar("F", bound=Callable[..., Any])
SHOWN = 200  # characters of a claim in a list for a person


def filters(command: F) -> F:
    """Which claims, how many, and in what form."""
    from saikhao.model.codes import Status

    for option in (
        click.option("--json", "as_json", is_flag=True, help="One claim a line."),
        click.option("--limit", type=click.IntRange(1), metavar="N", help="No more than N."),
        click.option("--lang", metavar="CODE", help="Of pages in this language."),
        click.option("--page", metavar="PAGE", help="Of this page: its id or address."),
        click.option("--status", type=click.Choice(get_args(Status)), help="Only of this status."),
        click.option("--source", metavar="NAME", help="Said by whoever has NAME in name or title."),
        ledger_option,
    ):
        command = option(command)
    return command


@click.command(epilog=example("saikhao claims --source AFP --status denied --ledger news.db"))
@filters
def claims(ledger: Path, as_json: bool, limit: int | None, **asked: Any) -> None:
    """List claims in the order of their pages: id, status, who says it, and its words."""
    from saikhao.ledger import Ledger

    with Ledger.open(ledger) as store:
        for row in islice(store.claims(**asked), limit):
            if as_json:
                _json(row)
            else:
                _claim(row)


@click.command(epilog=example("saikhao timeline --ledger news.db --limit 40"))
@filters
def timeline(ledger: Path, as_json: bool, limit: int | None, **asked: Any) -> None:
    """List claims by when what they say happens; vague dates as spans, undated ones last."""
    from saikhao.cli.paint import line
    from saikhao.ledger import Ledger
    from saikhao.views.timeline import timeline as moments

    shown: str | None = ""
    with Ledger.open(ledger) as store:
        for moment in islice(moments(store, **asked), limit):
            if as_json:
                _json(moment)
                continue
            label = moment.first if moment.exact else moment.claim.time
            label = label if moment.first or moment.last else "no date"
            if label != shown:
                line((label or "", "bold"))
                shown = label
            _claim(moment.claim)


def _json(record: object) -> None:
    import msgspec

    click.echo(msgspec.json.encode(record))


def _claim(row: "ClaimRow") -> None:
    from saikhao.cli.paint import STATUS, line, plain

    who = row.source or row.name or ("somebody" if row.attribution else row.outlet or row.uri)
    known = f" ({plain(row.name)})" if row.name and row.name not in who else ""
    status = row.status + ", not" * (row.polarity == "-")
    head = (f"{row.id}  ", "dim"), (f"{status:<16}  ", STATUS[row.status])
    words = row.words if len(row.words) <= SHOWN else row.words[:SHOWN].rstrip() + " ..."
    line(*head, (plain(who) + known, "bold"), f": {plain(words)}")
