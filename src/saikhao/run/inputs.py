"""What the command line names, as captures: files, folders, patterns, web addresses, `-` for standard input."""

import glob
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from saikhao.model.page import Capture
from saikhao.read.containers import captures

if TYPE_CHECKING:
    from saikhao.read.fetch import Fetcher


class Input(NamedTuple):
    """Something to be read. `capture` is None where it cannot be had, and `why` says the reason; `day` is the
    publication date given from outside."""

    uri: str
    capture: Capture | None
    why: str = ""
    day: date | None = None


def listed(names: Iterable[str]) -> list[str]:
    """The files that the arguments name, in their order; a folder's and a pattern's files in order of name."""
    return [file for name in names for file in _files(name)]


def inputs(
    files: Iterable[str],
    on: date | None = None,
    days: Mapping[str, date] | None = None,
    piped: str = "-",
    local: bool = False,
) -> Iterator[Input]:
    """What the files hold, read as it is asked for: a page each, or all the pages of an archive, a table, a feed or a
    manifest; a web address is fetched. `days` gives publication dates by address or file name, `on` for all others;
    `piped` is the address of what comes on standard input; `local` lets hosts be asked that are not on the public
    internet. Never raises for what is not there (a file may go between listing and reading): every file gives one
    input or more."""
    days = days or {}
    fetch = cache(partial(_fetcher, local))  # one for all, made when the first address comes
    for file in files:
        found = [_fetched(fetch(), file)] if _web(file) else _read(file, piped if file == "-" else file)
        for item in found:
            yield item._replace(day=days.get(item.uri) or days.get(Path(item.uri).name) or on)


def _files(name: str) -> Iterable[str]:
    if _web(name):
        return [name]
    path = Path(name)
    if name != "-" and path.is_dir():
        return sorted(str(p) for p in path.rglob("*") if p.is_file() and not _hidden(p.relative_to(path)))
    if glob.has_magic(name) and not path.exists():
        found = glob.glob(name, recursive=True)  # noqa: PTH207 - the pattern may be absolute
        return sorted(p for p in found if Path(p).is_file()) or [name]
    return [name]


def _web(name: str) -> bool:
    return name.startswith(("http://", "https://", "file://", "ftp://"))  # the last two are refused with a reason


def _fetcher(local: bool) -> "Fetcher":
    from saikhao.read.fetch import Fetcher

    return Fetcher(allow_local=local)


def _fetched(fetcher: "Fetcher", uri: str) -> Input:
    return Input(uri, fetcher.fetch(uri))


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _read(file: str, name: str) -> Iterator[Input]:
    found = 0
    try:
        for capture in captures(sys.stdin.buffer.read() if file == "-" else Path(file), name):
            found += 1
            yield Input(capture.uri, capture)
    except OSError as wrong:
        yield Input(name, None, wrong.strerror or str(wrong))
    except Exception as wrong:  # a million pages do not stop for one archive that its reader cannot take
        yield Input(name, None, f"{type(wrong).__name__}: {wrong}")
    else:
        if not found:
            yield Input(name, None, "it holds no page")
