"""What the installed languages and the world know, counted."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from saikhao.packs import Packs
from saikhao.packs.language import PackInfo
from saikhao.world import World


class Shelf(NamedTuple):
    """One language, or the world: its files with how many entries each has."""

    code: str
    name: str
    fingerprint: str
    files: dict[str, int]


def shelves(packs: Packs | None = None, world: World | None = None) -> Iterator[Shelf]:
    """The languages in alphabetical order, then the world."""
    packs, world = packs or Packs(), world or World()
    for lang in packs.langs:
        info = packs.toml(lang, "pack", PackInfo)
        yield Shelf(lang, f"{info.name} ({info.own_name})", packs.fingerprints[lang], _counted(packs.root / lang))
    yield Shelf("world", "World", world.fingerprint, _counted(world.root))


def _counted(folder: Path) -> dict[str, int]:
    return {p.name: entries(p) for p in sorted(folder.iterdir()) if p.suffix in (".toml", ".tsv")}


def entries(path: Path) -> int:
    """Rows of a TSV file (its head left out), values of a TOML file."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".tsv":
        return max(0, sum(1 for row in text.splitlines() if row.strip() and not row.startswith("#")) - 1)
    return _leaves(tomllib.loads(text))


def _leaves(value: Any) -> int:
    if isinstance(value, dict):
        return sum(map(_leaves, value.values()))
    return sum(map(_leaves, value)) if isinstance(value, list) else 1
