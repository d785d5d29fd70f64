"""saikhao read"""

import sys
from datetime import date
from pathlib import Path

import click

from saikhao.model.analysis import encode
from saikhao.model.page import Capture
from saikhao.run.analyse import analyse


@click.command()
@click.argument("files", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True)
@click.option("--on")
@click.option("--dates", type=click.Path(exists=True))
def read(files: tuple[str, ...], as_json: bool, on: str | None, dates: str | None) -> None:
    """Read pages and print their analyses."""
    given = dict(line.split("\t") for line in Path(dates).read_text().splitlines()) if dates else {}
    for file in files:
        day = given.get(Path(file).name, on)
        made = analyse(Capture(file, Path(file).read_bytes()), date.fromisoformat(day) if day else None)
        sys.stdout.buffer.write(encode(made) + b"\n")
