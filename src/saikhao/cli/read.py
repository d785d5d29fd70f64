"""saikhao read: pages to analyses, without a ledger."""

import sys
from datetime import date

import click

from saikhao.cli.report import Report
from saikhao.cli.shared import dated, example, jobs_option, local_option, piped_option


@click.command(
    epilog=example(
        "saikhao read story.txt\nsaikhao read pages/ --json > analyses.jsonl\ncurl -s URL | saikhao read - --json"
    )
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--json", "as_json", is_flag=True, help="One analysis a line, one line for every input.")
@click.option("--blocks", is_flag=True, help="The page's lines with the part each plays.")
@dated
@piped_option
@local_option
@jobs_option
@click.pass_context
def read(
    ctx: click.Context,
    files: tuple[str, ...],
    as_json: bool,
    blocks: bool,
    on: date | None,
    dates: dict[str, date],
    piped: str,
    local: bool,
    jobs: int,
) -> None:
    """Read pages and print what they say. FILE is a file, a folder, a pattern, a web address, or - for standard
    input."""
    from saikhao.model.analysis import encode
    from saikhao.run.inputs import inputs, listed
    from saikhao.run.pool import analyses

    names = listed(files)
    with Report(len(names)) as report:
        for _, analysis in analyses(inputs(names, on, dates, piped, local), jobs):
            if as_json:
                sys.stdout.buffer.write(encode(analysis) + b"\n")
            elif blocks:
                from saikhao.cli.blocks import show_blocks

                show_blocks(analysis)
            else:
                from saikhao.cli.brief import show_brief

                show_brief(analysis)
            report.saw(analysis)
        sys.stdout.flush()
    ctx.exit(1 if report.unread else 0)
