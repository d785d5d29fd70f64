"""saikhao when, saikhao amounts: what a sentence says of time and quantity, with the derivation."""

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from saikhao.cli.shared import example

if TYPE_CHECKING:
    from saikhao.annotate.sheet import Sheet


def _day(_: click.Context, __: click.Parameter, text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise click.BadParameter(f"expected a day such as 2024-11-30, got {text!r}") from None


def _sheet(text: str, lang: str | None, on: date | None) -> "Sheet":
    """The text as a page of one paragraph."""
    from saikhao.annotate.kit import default
    from saikhao.annotate.sheet import Sheet
    from saikhao.model.article import Article, Block
    from saikhao.model.page import Page
    from saikhao.model.place import Span
    from saikhao.packs.language import language

    kit = default()
    if not text.strip():
        raise click.BadParameter("expected a text, got nothing", param_hint="TEXT")
    if lang is not None and lang not in kit.packs.langs:
        raise click.BadParameter(f"expected one of {', '.join(kit.packs.langs)}, got {lang!r}", param_hint="--lang")
    own = lang or language(text, kit.packs)
    blocks = (Block(Span(0, len(text)), "body", own),)
    art = Article(lang=own, given_date=on.isoformat() if on else None, blocks=blocks)
    return Sheet(Page("p", "-", own, "", text), art, kit)


def _show(head: str, row: dict[str, Any], why: tuple[str, ...], as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps({"at": head, **row, "why": why}, ensure_ascii=False))
        return
    click.echo(click.style(head, bold=True))
    for name, value in row.items():
        if value is not None:
            click.echo(f"  {name:9} {value}")
    for line in why:
        click.echo(click.style(f"    {line}", dim=True))


@click.command(epilog=example('saikhao when "Friday of last week" --on 2024-11-30'))
@click.argument("text")
@click.option("--lang", metavar="CODE", help="The language; told from the letters if left out.")
@click.option("--on", metavar="DATE", callback=_day, help="The day it is said on, e.g. 2024-11-30.")
@click.option("--json", "as_json", is_flag=True, help="One expression a line.")
def when(text: str, lang: str | None, on: date | None, as_json: bool) -> None:
    """Show every expression of time in TEXT: value, interval, anchor and the rules that read it."""
    from saikhao.annotate.when import timexes

    sheet = _sheet(text, lang, on)
    times, notes = timexes(sheet)
    for t in times:
        interval = " .. ".join(str(x) for x in t.interval) if t.interval[0] else None
        row = {"type": t.type, "value": t.value, "mod": t.mod, "interval": interval, "anchor": t.anchor}
        _show(t.span.of(text), row, t.why, as_json)
    for note in notes:
        click.echo(f"note: {note.code}: {note.detail}", err=True)


@click.command(epilog=example('saikhao amounts "more than 8,000 containers"'))
@click.argument("text")
@click.option("--lang", metavar="CODE", help="The language; told from the letters if left out.")
@click.option("--json", "as_json", is_flag=True, help="One amount a line.")
def amounts(text: str, lang: str | None, as_json: bool) -> None:
    """Show every amount in TEXT: bounds, unit, what is counted, its size in base units and the rules that read it."""
    from saikhao.annotate.amounts import amounts as read
    from saikhao.annotate.when import timexes
    from saikhao.packs.units import measure

    sheet = _sheet(text, lang, None)
    times, _ = timexes(sheet)
    for a in read(sheet, times):
        base = measure(a.low, a.high, a.unit, sheet.kit.world)
        row = {"low": a.low, "high": a.high, "unit": a.unit, "of": a.of, "in": base.shown() if base else None}
        _show(a.span.of(text), row, a.why, as_json)
