"""Options that several commands take."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


def _day(ctx: click.Context, param: click.Parameter, value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        raise click.BadParameter(f"{value!r} is not a date such as 2024-11-30", ctx, param) from None


def _days(ctx: click.Context, param: click.Parameter, value: str | None) -> dict[str, date]:
    try:
        lines = Path(value).read_text(encoding="utf-8-sig").splitlines() if value else []
    except (OSError, UnicodeDecodeError) as wrong:
        raise click.BadParameter(f"cannot read {value}: {wrong}", ctx, param) from None
    days: dict[str, date] = {}
    for n, line in enumerate(lines, 1):
        name, _, day = line.partition("\t")
        try:
            if line.strip():
                days[name] = date.fromisoformat(day.strip())
        except ValueError:
            said = f"{value}: line {n}: expected a name, a tab and a date such as 2024-11-30, got {line!r}"
            raise click.BadParameter(said, ctx, param) from None
    return days


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


ledger_option = click.option(
    "--ledger", default="saikhao.db", show_default=True, metavar="FILE", help="The ledger's file.", type=Path
)
jobs_option = click.option("--jobs", type=click.IntRange(1), default=cores, metavar="N", help="Processes [all cores].")
local_option = click.option(
    "--allow-local", "local", is_flag=True, help="Fetch also from hosts that are not on the public internet."
)
piped_option = click.option(
    "--address", "piped", default="-", metavar="URI", help="The address of the page on standard input."
)
_on = click.option("--on", callback=_day, metavar="DATE", help="Publication date where a page shows none.")
_dates = click.option(
    "--dates", callback=_days, metavar="FILE.tsv", help="Such dates by file: lines of name, tab, date."
)


def dated(command: F) -> F:
    """--on and --dates: publication dates from outside."""
    return _on(_dates(command))


def example(text: str) -> str:
    """Lines of an epilog as they stand."""
    return "\b\nExample:\n" + "\n".join(f"  {line}" for line in text.strip().splitlines())
