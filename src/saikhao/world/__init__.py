"""What the world knows, in all languages: one row a thing."""

from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from saikhao.text import datafile

T = TypeVar("T")


class World:
    """The tables under `root`, read on first use and kept: `world.tsv("outlets", Outlet)`."""

    def __init__(self, root: Path | None = None) -> None:
        self.root = root or Path(__file__).parent
        self._kept: dict[str, Any] = {}

    def tsv(self, stem: str, kind: type[T]) -> tuple[T, ...]:
        """`<stem>.tsv` as rows of `kind`; `BadData` where it is missing or breaks the schema."""
        if stem not in self._kept:
            self._kept[stem] = datafile.tsv(self.root / f"{stem}.tsv", kind, "world")
        rows: tuple[T, ...] = self._kept[stem]
        return rows

    def toml(self, stem: str, kind: type[T]) -> T:
        """`<stem>.toml` as `kind`."""
        if stem not in self._kept:
            self._kept[stem] = datafile.toml(self.root / f"{stem}.toml", kind, "world")
        table: T = self._kept[stem]
        return table

    @cached_property
    def fingerprint(self) -> str:
        """sha256 of all tables."""
        return datafile.fingerprint(p for p in self.root.iterdir() if p.suffix in (".toml", ".tsv"))
