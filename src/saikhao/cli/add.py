"""saikhao add, saikhao reread: pages into the ledger."""

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from saikhao.cli.report import Report
from saikhao.cli.shared import dated, example, jobs_option, ledger_option, local_option, piped_option

if TYPE_CHECKING:
    from saikhao.ledger import Ledger
    from saikhao.model.analysis import Analysis
    from saikhao.run.inputs import Input


@click.command(epilog=example("saikhao add pages/ --ledger news.db\nsaikhao add dump.txt --on 2024-11-30"))
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@ledger_option
@dated
@piped_option
@local_option
@jobs_option
@click.option("--json", "as_json", is_flag=True, help="One line a page, printed when it is safely stored.")
@click.pass_context
def add(
    ctx: click.Context,
    files: tuple[str, ...],
    ledger: Path,
    on: date | None,
    dates: dict[str, date],
    piped: str,
    local: bool,
    jobs: int,
    as_json: bool,
) -> None:
    """Read pages and store them. A page that is there already is left as it is; one that has changed is kept beside
    its earlier captures, and the newest counts. FILE is a file, a folder, a pattern, a web address, or - for standard
    input."""
    from saikhao.ledger import Ledger
    from saikhao.run.inputs import inputs, listed

    names = listed(files)
    with Ledger.open(ledger, create=True) as store, Report(len(names), "added") as report:

        def write(item: "Input", analysis: "Analysis") -> None:
            if item.capture and item.capture.data:  # no bytes: nothing to keep, and no capture to take the place of
                store.add(item.capture, analysis, _iso(item.day))

        _run(_new(inputs(names, on, dates, piped, local), store, report), jobs, write, report, as_json)
    ctx.exit(1 if report.unread else 0)


@click.command(epilog=example("saikhao reread --only-changed --ledger news.db"))
@ledger_option
@jobs_option
@click.option("--only-changed", is_flag=True, help="Only pages read by another version, other packs or another world.")
@click.option("--json", "as_json", is_flag=True, help="One line a page, printed when it is safely stored.")
@click.pass_context
def reread(ctx: click.Context, ledger: Path, jobs: int, only_changed: bool, as_json: bool) -> None:
    """Analyse the stored captures again, with the packs and the world of today."""
    from saikhao.ledger import Ledger
    from saikhao.run.analyse import made
    from saikhao.run.inputs import Input

    with Ledger.open(ledger) as store:
        stored = store.captures(but=made() if only_changed else None)
        items = (Input(s.capture.uri, s.capture, "", date.fromisoformat(s.day) if s.day else None) for s in stored)
        with Report(sum(1 for _ in store.pages(every=True)), "read again") as report:
            _run(items, jobs, lambda _, analysis: store.replace(analysis), report, as_json)
    ctx.exit(1 if report.unread else 0)


def _new(items: "Iterable[Input]", store: "Ledger", report: Report) -> "Iterator[Input]":
    """The inputs that the ledger does not hold yet as they are, read as they would be read now."""
    from saikhao.run.analyse import made

    now = made()
    for item in items:
        if item.capture and store.holds(item.capture, _iso(item.day), now):
            report.skipped()
        else:
            yield item


def _run(
    items: "Iterable[Input]",
    jobs: int,
    write: "Callable[[Input, Analysis], None]",
    report: Report,
    as_json: bool,
) -> None:
    """Analyse and store one by one. A page is reported, and its line printed, only once it is safely stored."""
    from saikhao.run.pool import analyses

    for item, analysis in analyses(items, jobs):
        write(item, analysis)
        report.saw(analysis)
        if as_json:
            codes = [note.code for note in analysis.notes]
            line = {"page": analysis.page.id, "uri": item.uri, "claims": len(analysis.claims), "notes": codes}
            click.echo(json.dumps(line, ensure_ascii=False))


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
