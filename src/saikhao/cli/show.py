"""saikhao show: one claim with its evidence."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from saikhao.cli.shared import example, ledger_option

if TYPE_CHECKING:
    from collections.abc import Iterable

    from saikhao.model.marks import Amount, Mention, Timex
    from saikhao.views.show import Shown, Step


@click.command(epilog=example("saikhao show cq2m7zsl4k3d5x6ya --ledger news.db"))
@click.argument("id")
@ledger_option
@click.option("--json", "as_json", is_flag=True, help="Everything as one line of JSON.")
@click.pass_context
def show(ctx: click.Context, id: str, ledger: Path, as_json: bool) -> None:
    """Show a claim: its words in the page, on whose word it stands (from who says it outwards to the page), what it is
    about, and why it was read so. ID is a claim's id as `saikhao claims` prints it."""
    import msgspec

    from saikhao.ledger import Ledger
    from saikhao.views.show import show as look

    with Ledger.open(ledger) as store:
        shown = look(store, id)
    if not shown:
        raise click.UsageError(f"no claim {id} in {ledger}; `saikhao claims --ledger {ledger}` lists them")
    if as_json:
        click.echo(msgspec.json.encode(shown))
    else:
        _draw(shown)
    ctx.exit(0)


def _draw(shown: "Shown") -> None:
    from saikhao.cli.paint import STATUS, line, plain

    sign = ", not" if shown.polarity == "-" else ""
    line((shown.status, STATUS[shown.status]), sign, (f"  {shown.id}", "dim"))
    line(f"{plain(shown.uri)}  ", (plain(shown.title or ""), "italic"), f"  {shown.published or 'no date'}")
    line()
    line((f"...{plain(shown.before)}", "dim"), (plain(shown.words), "bold"), (f"{plain(shown.after)}...", "dim"))
    _section("On whose word", [_step(step) for step in shown.chain] or ["the page's own, which names no outlet"])
    _section("When", [_time(t, shown) for t in shown.times])
    _section("How much", [_amount(a) for a in shown.amounts])
    _section("Where", _called(shown.places))
    event = shown.event or ""
    roles = [f"{role}: {', '.join(_called(found))}" for role, found in shown.roles.items()]
    _section("Event", [event, *roles] if event else [])
    _section("Why", [f"{r.rule}{f' ({r.detail})' if r.detail else ''}{_quoted(words)}" for r, words in shown.why])


def _section(name: str, rows: list[str]) -> None:
    from saikhao.cli.paint import line, plain

    if rows:
        line()
        line((name, "bold"))
        for row in rows:
            line(f"  {plain(row)}")


def _step(step: "Step") -> str:
    who = step.who or ("somebody who is not named" if step.kind == "speaker" else "an agency that is not named")
    words = _quoted(step.words) if step.words and step.words != who else ""
    return f"{who}{words}{_quoted(step.cue)}  {step.status or step.kind}"


def _called(mentions: "Iterable[Mention]") -> list[str]:
    return list(dict.fromkeys(m.name or m.entity for m in mentions))


def _time(time: "Timex", shown: "Shown") -> str:
    return f"{time.value}  {' / '.join(end or '...' for end in time.interval)}  {' '.join(time.why)}"


def _amount(amount: "Amount") -> str:
    low, high = amount.low or "...", amount.high or "..."
    return f"{low if low == high else f'{low} - {high}'} {amount.unit or ''} {amount.of or ''}".rstrip()


def _quoted(words: str | None) -> str:
    return f' "{words}"' if words else ""
