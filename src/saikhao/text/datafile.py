"""Knowledge files: TOML for grammar, TSV for lists, checked against a type, errors with a path."""

import csv
import hashlib
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

import msgspec

from saikhao.model.errors import BadData

T = TypeVar("T")


def toml(path: Path, kind: type[T], who: str) -> T:
    """A TOML file as `kind`; `BadData` says file, field and what was expected."""
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), kind)
    except FileNotFoundError:
        raise BadData(f"{who}: {path.name}: the file is missing") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as wrong:
        raise BadData(f"{who}: {path.name}: not TOML: {wrong}") from None
    except msgspec.ValidationError as wrong:
        raise BadData(f"{who}: {path.name}: {wrong}") from None


def tsv(path: Path, kind: type[T], who: str) -> tuple[T, ...]:
    """A TSV file (first line: field names; `#` lines are comments; `a|b` is a list where the field is a tuple; an empty
    cell is left to the field's default) as rows of `kind`."""
    if not path.exists():
        raise BadData(f"{who}: {path.name}: the file is missing")
    lists = {f.name for f in msgspec.structs.fields(kind) if "tuple" in str(f.type)}  # type: ignore[arg-type]
    lines = [
        (n, line)
        for n, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if line.strip() and not line.startswith("#")
    ]
    rows = csv.reader((line for _, line in lines), delimiter="\t", quoting=csv.QUOTE_NONE)
    head = next(rows, [])
    out: list[T] = []
    for (number, _), cells in zip(lines[1:], rows, strict=True):
        row = {k: tuple(v.split("|")) if k in lists else v for k, v in zip(head, cells, strict=False) if v}
        try:
            if len(cells) > len(head):
                raise msgspec.ValidationError(f"expected {len(head)} cells, got {len(cells)}")
            out.append(msgspec.convert(row, kind, strict=False))
        except msgspec.ValidationError as wrong:
            raise BadData(f"{who}: {path.name}: line {number}: {wrong}") from None
    return tuple(out)


def fingerprint(paths: Iterable[Path]) -> str:
    """sha256 over names and bytes, in order of name."""
    h = hashlib.sha256()
    for path in sorted(paths):
        data = path.read_bytes()
        h.update(f"{path.name}\0{len(data)}\0".encode() + data)
    return h.hexdigest()
