"""saikhao names: the names of pages, with what found each."""

from datetime import date
from typing import TYPE_CHECKING

import click

from saikhao.cli.report import Report
from saikhao.cli.shared import dated, example, jobs_option, piped_option

if TYPE_CHECKING:
    from saikhao.model.marks import Mention

KINDS = {"person": "cyan", "org": "magenta", "place": "green"}


@click.command(epilog=example("saikhao names story.txt\nsaikhao names story.html --every"))
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--every", is_flag=True, help="Every mention with its place and rule, not only each thing once.")
@dated
@piped_option
@jobs_option
@click.pass_context
def names(
    ctx: click.Context,
    files: tuple[str, ...],
    every: bool,
    on: date | None,
    dates: dict[str, date],
    piped: str,
    jobs: int,
) -> None:
    """People, organisations and places of pages, one line a thing: kind, mentions, spellings, its usual English name
    where that is known, and the rules that found it."""
    from saikhao.cli.paint import line, plain
    from saikhao.run.inputs import inputs, listed
    from saikhao.run.pool import analyses

    found = listed(files)
    with Report(len(found)) as report:
        for _, analysis in analyses(inputs(found, on, dates, piped), jobs):
            line((analysis.page.uri, "bold"))
            for one in things(analysis.mentions):
                words = dict.fromkeys(plain(m.span.of(analysis.page.text)) for m in one)
                rules = ", ".join(dict.fromkeys(rule for m in one for rule in m.why))
                known = next((f" = {m.name}" for m in one if m.name), "")
                row = (f"{one[0].kind:<7}", KINDS[one[0].kind]), f"{len(one):>3}  ", (" | ".join(words), "bold")
                line(*row, known, (f"  ({rules})", "dim italic"))
                for m in one if every else ():
                    stands = f"  for {m.metonym}" if m.metonym else ""
                    line(
                        f"{'':12}[{m.span.start}, {m.span.end}] {plain(m.span.of(analysis.page.text))}",
                        stands,
                        f"  {m.why[0]}",
                    )
            line()
            report.saw(analysis)
    ctx.exit(1 if report.unread else 0)


def things(mentions: "tuple[Mention, ...]") -> "list[list[Mention]]":
    """The mentions of each entity, in the order in which the page first names them."""
    out: dict[str, list[Mention]] = {}
    for m in mentions:
        out.setdefault(m.entity, []).append(m)
    return list(out.values())
