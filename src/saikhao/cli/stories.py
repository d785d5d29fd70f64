"""saikhao stories, relays, drift, forecasts, why, entities, entity: what the pages of a ledger say together."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from saikhao.cli.shared import example, ledger_option

if TYPE_CHECKING:
    from saikhao.views.links import Shared

F = TypeVar("F", bound=Callable[..., Any])


def asked(command: F) -> F:
    """--ledger FILE and --json"""
    return ledger_option(click.option("--json", "as_json", is_flag=True, help="One record a line.")(command))


def _shared(ledger: Path) -> "Shared":
    from saikhao.ledger import Ledger
    from saikhao.views.links import Shared

    with Ledger.open(ledger) as store:
        return Shared(store)


def _json(records: Iterable[object]) -> None:
    import msgspec

    for record in records:
        click.echo(msgspec.json.encode(record))


def _missing(what: str, id: str, ledger: Path, lists: str) -> click.UsageError:
    return click.UsageError(f"no {what} {id} in {ledger}; `saikhao {lists} --ledger {ledger}` lists them")


@click.command(epilog=example("saikhao stories --ledger news.db"))
@asked
@click.argument("story", required=False)
def stories(story: str | None, ledger: Path, as_json: bool) -> None:
    """List running stories; with STORY (its id, or the address of one of its pages) its happenings by day, each with
    on how many independent words it stands."""
    from saikhao.cli.paint import line, plain

    shared = _shared(ledger)
    if story:
        found = shared.story(story)
        if not found:
            raise _missing("story", story, ledger, "stories")
        if as_json:
            return _json(found.events)
        for e in found.events:
            line((e.day or "no date   ", "bold"), f"  {e.independent}  {plain(e.line)}", (f"  {e.status}", "dim"))
        return None
    if as_json:
        return _json(shared.stories())
    for s in shared.stories():
        line((f"{s.id}  ", "dim"), (plain(s.title), "bold"), f"  {s.why}")
    return None


@click.command(epilog=example("saikhao relays samples/summit/pages/01.html --ledger news.db"))
@asked
@click.argument("story")
def relays(story: str, ledger: Path, as_json: bool) -> None:
    """List the reports of a story: which pages go back to one account, by what way, and why they count as one."""
    from saikhao.cli.paint import line, plain

    shared = _shared(ledger)
    found = shared.story(story)
    if not found:
        raise _missing("story", story, ledger, "stories")
    if as_json:
        return _json(shared.relays(found))
    for relay in shared.relays(found):
        line((plain(relay.report.primary), "bold"), f"  {plain(relay.report.why)}")
        for uri, day, way in relay.pages:
            line(f"  {day or 'no date   '}  {plain(uri)}  {plain(' < '.join(way))}")
    return None


@click.command(epilog=example("saikhao drift --ledger news.db"))
@asked
def drift(ledger: Path, as_json: bool) -> None:
    """List where accounts differ: values that changed on the way, contradictions, updates."""
    from saikhao.cli.paint import line, plain

    shared = _shared(ledger)
    if as_json:
        return _json(shared.drifts())
    for x in shared.drifts():
        line((f"{x.id}  ", "dim"), (f"{x.kind} {x.slot}", "bold"), f"  {plain(x.why)}")
        for at in (x.left, x.right):
            found = shared.words(at)
            line(f"  {plain(found.page)}: {plain(found.words)}")
    return None


@click.command(epilog=example("saikhao forecasts --ledger news.db"))
@asked
@click.option("--sources", is_flag=True, help="Count what came of each source's forecasts.")
def forecasts(ledger: Path, as_json: bool, sources: bool) -> None:
    """List what was said to come, with what came of it."""
    from saikhao.cli.paint import line, plain

    shared = _shared(ledger)
    if sources:
        records = shared.records()
        if as_json:
            return _json(records)
        for r in records:
            counts = f"{r.fulfilled} came, {r.differently} otherwise, {r.failed} did not, {r.open} open"
            line((plain(r.source), "bold"), f"  {counts}")
        return None
    if as_json:
        return _json(shared.forecasts())
    for f in shared.forecasts():
        line((f"{f.id}  ", "dim"), (f.verdict, "bold"), f"  {plain(f.why)}")
        for at in (f.claim, f.outcome):
            if at:
                line(f"  {plain(at.page)}: {plain(shared.words(at).words)}")
    return None


@click.command(epilog=example("saikhao why l4k3d5x6yacq2m7zs --ledger news.db"))
@asked
@click.argument("id")
def why(id: str, ledger: Path, as_json: bool) -> None:
    """Say why a link, report, proposition, forecast or entity is there. ID is what the other commands print."""
    from saikhao.cli.paint import line, plain

    reasons = list(_shared(ledger).why(id))
    if not reasons:
        raise click.UsageError(f"nothing of the id {id} in {ledger}; `saikhao drift --ledger {ledger}` lists links")
    if as_json:
        return _json(reasons)
    for reason in reasons:
        line(plain(reason))
    return None


@click.command(epilog=example("saikhao entities Tesvik --ledger news.db"))
@asked
@click.argument("name", required=False)
def entities(name: str | None, ledger: Path, as_json: bool) -> None:
    """List people, bodies and places over all pages; with NAME, in any spelling or script, those it may mean."""
    from saikhao.cli.paint import line, plain

    found = _shared(ledger).entities(name)
    if as_json:
        return _json(found)
    for e in found:
        names = ", ".join(n for n in e.names if n != e.entity)
        line((f"{e.id}  ", "dim"), (plain(e.entity), "bold"), f"  {e.kind}  {len(e.mentions)}  {plain(names)}")
    return None


@click.command(epilog=example("saikhao entity e4k3d5x6yacq2m7zs --ledger news.db"))
@asked
@click.argument("id")
def entity(id: str, ledger: Path, as_json: bool) -> None:
    """Show one entity: its names, where they stand, and why they count as one."""
    from saikhao.cli.paint import line, plain

    shared = _shared(ledger)
    found = next((e for e in shared.links.entities if e.id == id), None)
    if not found:
        raise _missing("entity", id, ledger, "entities")
    if as_json:
        return _json([found])
    line((plain(found.entity), "bold"), f"  {found.kind}")
    for reason in found.why.split("; "):
        line(f"  {plain(reason)}")
    for at in found.mentions:
        line(f"  {plain(at.page)} [{at.span.start}, {at.span.end}]: {plain(shared.words(at).words)}")
    return None
